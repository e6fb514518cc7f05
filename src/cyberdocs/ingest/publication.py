"""Tell when a paper was published, by what its first page prints.

Reads the short lines around a paper's head and in its margins; returns an ISO date as far as it is told, or "". A
statement is judged by when it was made, so a wrong year harms more than none: a year counts only where the line says
what it is the year of (an issue, a copyright, an adoption), or where a line holds nothing but a date.
"""

import re
from collections.abc import Iterable, Sequence

from cyberdocs.ingest.metadata import MONTH_NAMES, iso_date_in

MAX_LINE = 260  # characters; longer is prose, whose years are those of its subject

_YEAR = r"(?:19|20)\d\d"
# What a date may be of that is not the publication. It runs up to the next cue, bar or semicolon of its line.
_OTHER = re.compile(
    r"\b(?:download(?:ed)?|accessed|retrieved|visited|viewed|printed\s(?:on|from)|received(?:\sin\srevised\sform)?|revised"
    r"|submitted|resubmitted|eingegangen|reçu|recibido|(?:last\s|page\s)*(?:updated|modified|edited|reviewed)"
    r"|(?:first|previous)\sversion|conference|workshop|panel|held\s(?:at|in|on)|session|meeting|grant|funded|agenda"
    r"|orcid|issn|isbn|born|programme|horizon)\b",
    re.I,
)
# "An updated version of a paper that was published in ...": the date of another print.
_ANOTHER = re.compile(
    r"\b(?:originally\s(?:published|appeared)|reprint(?:ed)?\b|(?:earlier|updated|revised)\sversion\sof\b)", re.I
)
_PROCEEDINGS = re.compile(r"\bproceedings\sof\b", re.I)  # of a workshop, and a publication
_ACCEPTED = re.compile(r"\b(?:accepted|angenommen|accepté|aceptado|accettato)\b", re.I)
_SAID = re.compile(
    r"\b(?:(?:first\s|last\s)?published(?:\s(?:online|by|in|on|as))?|publication\sdate|date\sof\spublication|posted(?:\son)?"
    r"|(?:advance|available)\s(?:access|online)(?:\spublication|\ssince|\sfrom)?|issued(?:\son)?|released?(?:\son)?|this\sversion"
    r"|(?:current\s|present\s)?(?:version|draft)(?:\sof)?|dated?|veröffentlicht|publiziert|erschienen|mis\sen\sligne|publié|publicado|pubblicato"
    r"|as\sof|stand)\b\s*:?",
    re.I,
)
_PREPRINT = re.compile(r"\barXiv:\d{4}\.\d{4,5}(?:v\d+)?\b", re.I)
_ADOPTED = re.compile(
    r"\b(?:done|signed|adopted|concluded|opened\sfor\ssignature|fait|geschehen|hecho)\s(?:at|in|by|on|à|zu|en)\b", re.I
)
_MADE_LAW = re.compile(
    rf"(?:regulation|directive|decision|recommendation|law|act|decree|resolution|order)\b.{{0,160}}?\bof\s+"
    rf"(?=\d{{1,2}}\s+(?:{MONTH_NAMES})\s+{_YEAR})",
    re.I,
)
# Of a citation of the issue: "Vol. 12 (2019)", "31 (2023) 201", "2024; 7(1)", "Spring 2011", "2014] THE QUAY".
_ISSUE = re.compile(
    rf"""
      \b(?:vol(?:ume|\.)?|no\.|nr\.?|n\.|núm\.?|num\.?|n[°º]|issue|heft|bd\.|band|jg\.|jahrgang|tome|t\.|tomo|año|s\.|pp?\.)\s?\d
    | \b\d{{1,4}}\s?\({_YEAR}\) | \({_YEAR}\)\s?\d{{1,4}}\b | \b{_YEAR}\s?;\s?\d{{1,4}}
    | \b(?:journal|review|yearbook|quarterly|zeitschrift|revue|revista|rivista)\b.{{0,40}}\b\d{{1,3}},?\s{_YEAR}\b
    | \bproceedings\b.{{0,160}}(?:\({_YEAR}\)|,\s{_YEAR}\b)
    | \b(?:press|publish(?:ing|ers?)|verlag|éditions?|edizioni|editorial)\b.{{0,40}}\b{_YEAR}\W*$
    | \b(?:spring|summer|autumn|fall|winter)\s(?:issue\s)?{_YEAR}\b | ^\W*{_YEAR}\] | \[{_YEAR}\]\s?\d
    """,
    re.I | re.X,
)
_SERIES = re.compile(
    r"\b(?:working|discussion|research|policy|occasional|white|position|briefing|issue|background|green)\s(?:paper|brief|report|note)s?\b"
    r"|\b(?:report|brief|arbeitspapier|diskussionspapier|rapport|informe|quaderni)\b",
    re.I,
)
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)", re.I)
_ACADEMIC_YEAR = re.compile(rf"\bacademic\syear\s{_YEAR}\s?[/–-]\s?(?P<year>{_YEAR})", re.I)
_RANGE = re.compile(rf"\b{_YEAR}\s?[-–—/]\s?(?:{_YEAR}|\d\d)\b(?!-\d\d\b)|\b\d{{1,2}}\s?[-–—]\s?(?=\d{{1,2}}\s)")
_NUMBERS = re.compile(r"\b\d{4}-\d{3}[\dXx]\b|\b10\.\d{4,9}/\S+|https?://\S+|\bA/RES/\S+|\b\d{4}/\d+\b|\b\d+/\d{4}\b")
_YEARS = re.compile(rf"(?<![\d./-]){_YEAR}(?![\d/])")
# A date and nothing else, but for a place, agency or weekday before it: "Westmark, 5 October 2020", "WNA - May 5, 2020"
_DATE_LINE = re.compile(
    rf"(?:[^\W\d_][^\W\d_.’'-]*(?:\s[^\W\d_][^\W\d_.’'-]*){{0,2}}(?:\s?\([\w\s]+\))?(?:,|\s[-–—|])?\s+(?:(?:on|den|le|the)\s+)?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?)?(?:{MONTH_NAMES})\.?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?"
    rf"(?:de\s+|,\s*)?{_YEAR}\W*|\W*\d{{4}}-\d\d-\d\d\W*|(?:\d{{1,2}}[./]){{2}}{_YEAR}",
    re.I,
)


def publication_date(lines: Iterable[str], title: str = "") -> str:
    """Give the date of publication that the lines tell, the surest first.

    Args:
        lines: of the head and the margins of the first pages, in their order; no prose of the paper, and no title.
        title: a law carries its date there.
    """
    whole = [" ".join(line.split()).strip("*_ ") for line in lines]
    short = [_NUMBERS.sub(" ", line) for line in whole if 0 < len(line) <= MAX_LINE]
    kept = [" ".join(_without_other_dates(line).split()) for line in short]
    for tell in (_said, _dated_line, _issue, _rights):
        found = tell(kept)
        if found:
            return found
    academic = next(filter(None, map(_ACADEMIC_YEAR.search, whole)), None)
    return str(academic["year"]) if academic is not None else _adopted([*kept, title]) or _accepted(short)


def is_date_line(line: str) -> bool:
    """Tell a line that is a date and nothing else, but for a place: "Westmark, 5 October 2020"."""
    return _DATE_LINE.fullmatch(" ".join(line.split()).strip("*_ ")) is not None


def _without_other_dates(line: str) -> str:
    """Blank what stands behind "received", "downloaded" and the like, and ranges of years and days."""
    if _ANOTHER.search(line):
        return ""
    if _PROCEEDINGS.search(line):
        return line
    parts = re.split(
        r"(?<=[;|·•])|\s/\s|(?=\b(?:[Aa]ccepted|[Pp]ublished|[Aa]vailable\sonline|[Tt]his\sversion)\b)", line
    )
    kept = []
    for part in parts:
        other = _OTHER.search(part)
        said = _SAID.search(part)
        cut = other is not None and not (said is not None and said.start() <= other.start() <= said.end())
        kept.append(part[: other.start()] if cut and other is not None else part)
    joined = " ".join(part for part in kept if part and not _ACCEPTED.search(part))
    ranged = _RANGE.search(joined)
    return joined if ranged is None or _ISSUE.search(joined) else ""


def _said(lines: Sequence[str]) -> str:
    """Read "Published online: 7 November 2022", "This version: March 2018", "arXiv:2104.99999v2 ... 12 Apr 2021"."""
    for pattern in (_SAID, _PREPRINT):
        for line in lines:
            cue = pattern.search(line)
            date = iso_date_in(line[cue.end() : cue.end() + 60]) if cue is not None else ""
            if date:
                return date
    return ""


def _dated_line(lines: Sequence[str]) -> str:
    """Read a line that is a date, or a date behind the name of a series: "Working Paper No. 7/24, November 2024"."""
    for line in lines:
        if _DATE_LINE.fullmatch(line):
            return iso_date_in(line)
    for line in lines:
        date = iso_date_in(line) if _SERIES.search(line) else ""
        if len(date) > len("2024") or (date and line.rstrip(" .)").endswith(date)):
            return date
    return ""


def _issue(lines: Sequence[str]) -> str:
    """Read the year of the issue, where the line names one year only."""
    for line in lines:
        years: set[str] = set(_YEARS.findall(line))
        if _ISSUE.search(line) and len(years) == 1:
            date = iso_date_in(line)
            return date if len(date) > len("2024") else str(years.pop())
    return ""


def _rights(lines: Sequence[str]) -> str:
    for line in lines:
        years: set[str] = set(_YEARS.findall(line))
        if _RIGHTS.search(line) and len(years) == 1:
            return str(years.pop())
    return ""


def _adopted(lines: Sequence[str]) -> str:
    """Read when a treaty was done or a law made."""
    for pattern in (_ADOPTED, _MADE_LAW):
        for line in lines:
            cue = pattern.search(line)
            date = iso_date_in(line[cue.end() :]) if cue is not None else ""
            if len(date) > len("2024"):
                return date
    return ""


def _accepted(lines: Sequence[str]) -> str:
    """Give the year of acceptance where nothing else is printed: the paper says nothing later."""
    years = [
        date[:4]
        for line in lines
        for cue in [_ACCEPTED.search(line)]
        if cue is not None and (date := iso_date_in(line[cue.end() : cue.end() + 40]))
    ]
    return max(years, default="")
