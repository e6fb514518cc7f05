"""Dates of a statement and of an event. Reads one claim's words, returns ISO dates as far as stated.

"As of June 2024, 70 states are parties" holds at 2024-06; "adopted in November 2001" dates an event. Years
inside citations and names say neither and are left out by the caller's `skip`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.records import Span

_MONTHS = {
    name: index
    for index, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr"
    r"|jun|jul"
    r"|aug|sept|sep|oct|nov|dec)\.?"
)
_YEAR = r"(?:1[4-9]|20|21)\d\d"
_DATE = re.compile(
    rf"""
    (?<![\w/])(?:
      (?P<iso>{_YEAR}-\d\d(?:-\d\d)?)
     |(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\s?,?\s(?P<year>{_YEAR})
     |(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>{_YEAR})
     |(?P<month3>{_MONTH})\s(?:of\s)?(?P<year3>{_YEAR})
     |(?P<decade>(?:1[4-9]|20|21)\d0)s
     |(?P<year4>{_YEAR})
    )(?![\w/%])(?!,\d{{3}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CENTURY = re.compile(
    r"\b(?:(?:early|mid|late)[\s-])?(?:the\s)?(?:19th|20th|21st|nineteenth|twentieth|twenty-first)\scentury"
)
# What stands before the date decides its role.
_AS_OF = re.compile(
    r"\b(?:as\s(?:of|at|from)|by(?:\s(?:the\send\sof|late|early|mid))?|since|until|till|up\sto|through|before"
    r"|at\sthe\send"
    r"\sof|at\sthe\s(?:start|beginning)\sof|from)\s(?:the\s)?(?:year\s)?(?:late\s|early\s|mid-?\s?)?$",
    re.IGNORECASE,
)
# A figure of four digits in an identifier is no year: "Resolution 1566", "No. 1581", "1577 UNTS 3", "OJ L 2019".
_NUMBERED = re.compile(
    r"\b(?:resolutions?|res\.|nos?\.|no|number|article|arts?\.|vol\.|volume|pp?\.|pages?|iso|iec|rfc|celex|oj(?:\s[lc])?|cets|e?ts"
    r"|recommendations?|section|para\.?|room)\s$",
    re.IGNORECASE,
)
_SERIES = re.compile(r"^\s(?:UNTS|U\.N\.T\.S|ILM|I\.L\.M|LNTS|OJ|CETS|ETS)\b")
_IN = re.compile(
    r"\b(?:in|on|during|around|circa)\s(?:the\s)?(?:year\s)?(?:late\s|early\s|mid-?\s?|summer\s(?:of\s)?)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed.

    Args:
        role: "as_of" (as of, by, since, until), "in" (in, on, during) or "" (an adjective or in brackets).
        event: what happened then ("adopted", "ratified by Norland"), "" when the words around it tell of no event;
            None when they were not asked or the date stands where no verb could be told.
    """

    iso: str
    span: Span
    role: str
    event: str | None = None


def find_dates(text: str, offset: int = 0, skip: Sequence[Span] = ()) -> tuple[Dated, ...]:
    """Give the dates of `text` in order; decades read "1990s", centuries "late 20th century"."""
    found = []
    for match in _DATE.finditer(text):
        span = Span(start=offset + match.start(), end=offset + match.end())
        if any(span.overlaps(other) for other in skip):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if match.group("year4") and (_NUMBERED.search(before) or _SERIES.match(text[match.end() : match.end() + 12])):
            continue
        role = "as_of" if _AS_OF.search(before) else "in" if _IN.search(before) else ""
        found.append(Dated(_iso(match), span, role))
    for match in _CENTURY.finditer(text):
        value = match.group().replace("the ", "").strip()
        found.append(Dated(value, Span(start=offset + match.start(), end=offset + match.end()), "in"))
    return tuple(sorted(found, key=lambda dated: dated.span))


def _iso(match: re.Match[str]) -> str:
    """Write a matched date as ISO, no finer than it is printed."""
    part = match.groupdict()
    if part["iso"]:
        return str(part["iso"])
    if part["decade"]:
        return f"{part['decade']}s"
    year = part["year"] or part["year2"] or part["year3"] or part["year4"]
    month = part["month"] or part["month2"] or part["month3"]
    day = part["day"] or part["day2"]
    iso = str(year)
    if month:
        iso += f"-{_MONTHS[month.lower().rstrip('.')]:02d}"
        if day and 1 <= int(day) <= 31:
            iso += f"-{int(day):02d}"
    return iso


def as_of(dates: Sequence[Dated], *, event: bool) -> str:
    """Give the date at which a claim says it holds, "" if it does not say.

    Args:
        event: whether the claim tells an event (adopted, signed): then "in 2001" dates the event, and only
            "as of", "by", "since" speak of the claim; likewise "founded in 1990", whatever else the claim says.
    """
    for dated in dates:
        if dated.role == "as_of" and dated.iso[-1] != "s":
            return dated.iso
    if not event:
        for dated in dates:
            if dated.role == "in" and not dated.event and dated.iso[:2].isdigit() and dated.iso[-1].isdigit():
                return dated.iso
    return ""
