"""At which date a claim holds. Reads a sentence's dates, clauses and numbers, returns an ISO date, "" for none.

"LockBit, which emerged in 2019, has hit 2,000 firms": a date of a clause aside dates what stands there.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.dates import Dated, as_of
from cyberdocs.claim.prospects import ends_then
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.thresholds import NEEDED
from cyberdocs.records import Aspect, AspectValue, Number, Span

_JOINING = frozenset({"signed", "ratified", "opened", "adopted"})  # events that bring the parties that are counted
_ASIDE = frozenset({"relative", "embedded", "adverbial"})
# "A survey carried out in 2019 found", "by the time it closed in 2020": the aside tells when the main clause holds.
_TELLS_WHEN = re.compile(
    r"\b(?:surveys?|stud(?:y|ies)|polls?|data|figures|statistics|estimates?|reports?|census|interviews?|questionnaires?"
    r"|ind(?:ex|ices)|reviews?|counts?|time|day|week|month|year|moment|period)$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\W*(?:\w+,?\s)?(?:in|on)\s(?:the\s)?(?:(?:late|early|mid)[\s-])?", re.IGNORECASE)
_WHEN = re.compile(r"\W*(?:when|as\slong\sas)\b", re.IGNORECASE)


def holds_at(reading: Reading, span: Span, aspects: Sequence[AspectValue], *, event: bool) -> str:
    """Give the date at which the claim at `span` holds; a count of signatories has the day on which they signed.

    Args:
        aspects: what the claim says; where it says that, or its only numbers, in an aside, the aside's date is its own.
        event: whether the claim tells an event, which "in 2001" then dates.
    """
    told = [one.span for one in reading.numbers if span.contains(one.span)] or [value.cue for value in aspects]
    dates = [
        dated
        for dated in reading.dates
        if span.contains(dated.span) and not ends_then(reading, dated.span)
        if not _is_aside(reading, dated, span, told)
    ]
    numbers = [number for number in reading.numbers if span.contains(number.span) and number.unit]
    owned = _by_number(dates, numbers)
    if len({dated.iso for dated in owned}) > 1:
        return ""  # "$400 million in 2021 and $900 million by 2023" holds at neither
    date = (as_of(owned, event=event) if len(numbers) == 1 else "") or as_of(dates, event=event)
    counts = [value.value for value in aspects if value.aspect is Aspect.SCOPE and not value.value.startswith(NEEDED)]
    counted = any(value[-1:].isdigit() for value in counts)
    plain = [replace(dated, event=None) for dated in dates if (dated.event or "signed").partition(" ")[0] in _JOINING]
    if not date and counted and len(dates) == 1:
        return as_of(plain, event=False)
    return date or ("" if event or len(dates) != 1 else _date_of_deed(reading, dates[0], aspects))


def _date_of_deed(reading: Reading, dated: Dated, aspects: Sequence[AspectValue]) -> str:
    """Give the date that leads a main clause whose deed is what is said: "In May 2018 the Council founded a school"."""
    if dated.role != "in" or not _LEADS.fullmatch(reading.between(reading.span.start, dated.span.start)):
        return ""
    verbs = {one.verb.start for one in reading.clauses if one.kind == "main" and not one.negated}
    return as_of([replace(dated, event=None)], event=not any(value.cue.start in verbs for value in aspects))


def stands_aside(reading: Reading, dated: Dated, span: Span) -> Clause | None:
    """Give the relative or adverbial clause that holds a date, where words of `span` say their own beside it."""
    around = [one for one in reading.clauses if one.kind in _ASIDE and one.span.contains(dated.span)]
    for clause in around:
        if clause.kind == "embedded":
            noun = reading.between(reading.span.start, clause.span.start).rstrip()
        else:
            noun = reading.quote(clause.subject_head) if clause.kind == "relative" and clause.subject_head else ""
        tells_when = _WHEN.match(reading.quote(clause.span)) or _TELLS_WHEN.search(noun)
        beside = any(span.contains(one.verb) and not clause.span.contains(one.verb) for one in reading.clauses)
        if beside and span.contains(clause.verb) and not tells_when:
            return clause
    return None


def _is_aside(reading: Reading, dated: Dated, span: Span, told: Sequence[Span]) -> bool:
    """Tell that a date dates an aside, and nothing that the claim counts or says."""
    clause = stands_aside(reading, dated, span)
    if clause is None:
        return False
    inside = [one for one in told if clause.span.contains(one) and not one.overlaps(dated.span)]
    if inside and all(clause.span.contains(one) for one in told):
        return False  # "the Convention, which had 70 parties by 2024, ..."
    # "The 70 States that had joined by 2024 met": what is counted has the date.
    counted = [
        number for number in reading.numbers if clause.subject is not None and number.span.overlaps(clause.subject)
    ]
    restricts = (
        clause.kind == "relative"
        and clause.subject is not None
        and "," not in reading.between(clause.subject.start, clause.span.start)
    )
    return not (dated.role == "as_of" and counted and restricts)


def _by_number(dates: Sequence[Dated], numbers: Sequence[Number]) -> list[Dated]:
    """Give the dates that stand with a number of their own: behind it, or before it where a date leads."""
    if len(dates) < 2 or not numbers:
        return []
    leads = dates[0].span.start < numbers[0].span.start
    both: list[Dated | Number] = [*dates, *numbers]
    ordered = sorted(both, key=lambda one: one.span.start, reverse=leads)
    return [one for before, one in pairwise(ordered) if isinstance(one, Dated) and isinstance(before, Number)]
