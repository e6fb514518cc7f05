"""Compare dates of events: reads DATE values of two claims, returns how they stand.

Signed, adopted, opened and in force are different events; two dates clash only when they date the same one.
"""

import re
from dataclasses import dataclass

from cyberdocs.compare.values import Stand, Standing, fold_value
from cyberdocs.records import Aspect, AspectValue, Claim, ClaimOrigin

ISO_DATE = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d|21\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
# Families of event words, the most telling first; "established" dates no event of a treaty.
EVENTS = (
    ("in force", ("in force", "entry into force", "entered into force", "came into force", "effective")),
    ("signed", ("sign",)),
    ("opened", ("open",)),
    ("adopted", ("adopt", "endors", "passed")),
    ("agreed", ("agreed", "approv", "finalis", "finaliz", "committee", "negotiat")),
    ("ratified", ("ratif", "acced", "accession")),
    ("published", ("publish", "issue", "release", "launch", "announce")),
    ("founded", ("found", "creat", "establish", "set up")),
    ("proposed", ("propos", "draft", "tabl")),
)
# Where one event ends and the next begins, and how far around a date is looked, in characters.
CLAUSE = re.compile(r"[;,]|\b(?:and|but|while|before|after|until|then|which)\b")
REACH = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """A date and, where the words tell, its event ("" unknown)."""

    date: str
    event: str


def read_event(value: AspectValue, claim: Claim) -> EventDate | None:
    """Read a DATE value and the event that it dates.

    Each date has the event of its own clause. Of several dates in one claim, one whose clause names no event dates
    none that could be told.
    """
    found = ISO_DATE.search(value.value)
    if found is None:
        return None
    return EventDate(date=found.group(), event=event_at(value, claim))


def event_at(value: AspectValue, claim: Claim) -> str:
    """Give the event that a DATE value dates by the words around it, "" when they do not tell."""
    told = event_of(value.event) or event_of(fold_value(value.value))
    if claim.origin is ClaimOrigin.REFERENCE:
        return told
    clause = _clause_around(claim.quote, value.cue.start - claim.span.start, value.cue.end - claim.span.start).lower()
    named = [event for event, stems in EVENTS if any(stem in clause for stem in stems)]
    if told and (told in named or not named):
        return "agreed" if told == "adopted" and "agreed" in named else told
    if len(named) == 1:
        return named[0]
    alone = sum(one.aspect is Aspect.DATE for one in claim.aspects) == 1
    return (told or event_of(claim.text.lower())) if alone and not named else ""


def _clause_around(text: str, start: int, end: int) -> str:
    """Give the clause that holds the words at [start, end)."""
    before = CLAUSE.split(text[max(0, start) - REACH if start > REACH else 0 : max(0, start)])[-1]
    after = CLAUSE.split(text[max(0, end) : max(0, end) + REACH])[0]
    return f"{before} {after}"


def event_of(words: str) -> str:
    """Name the event that some words speak of, "" when they name none or more than one."""
    named = [event for event, stems in EVENTS if any(stem in words for stem in stems)]
    return named[0] if len(named) == 1 else ""


def compare_dates(left: EventDate, right: EventDate) -> Standing:
    """Tell how two dates stand; a month refines its year."""
    shared = min(len(left.date), len(right.date))
    same = left.date[:shared] == right.date[:shared]
    if left.event and right.event and left.event != right.event:
        return Standing(
            stand=Stand.COMPATIBLE, why=f"{left.date} dates “{left.event}”, {right.date} dates “{right.event}”"
        )
    if same and len(left.date) == len(right.date):
        return Standing(stand=Stand.EQUAL, why=f"both give {left.date}")
    if same:
        return Standing(stand=Stand.REFINING, why=f"{max(left.date, right.date, key=len)} is the closer date")
    if left.event and left.event == right.event:
        return Standing(
            stand=Stand.EXCLUSIVE,
            why=f"two dates of one event ({left.event}): {left.date} and {right.date}",
            settles="the official record of the event",
        )
    return Standing(stand=Stand.OPEN, why=f"{left.date} and {right.date}; which event each dates is not told")
