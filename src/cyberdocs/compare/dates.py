"""Compare dates of events: reads DATE values of two claims, returns how they stand.

Signed, adopted, opened and in force are different events; two dates clash only when they date the same one.
"""

import re
from dataclasses import dataclass

from cyberdocs.compare.values import Stand, Standing, fold_value
from cyberdocs.records import AspectValue

ISO_DATE = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d|21\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
# Families of event words, the most telling first; "established" dates no event of a treaty.
EVENTS = (
    ("in force", ("in force", "entry into force", "entered into force", "came into force", "effective")),
    ("signed", ("sign",)),
    ("opened", ("open",)),
    ("adopted", ("adopt", "approv", "endors", "pass")),
    ("ratified", ("ratif", "acced", "accession")),
    ("published", ("publish", "issue", "release", "launch", "announce")),
    ("founded", ("found", "creat", "establish", "set up")),
    ("proposed", ("propos", "draft", "tabl")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """A date and, where the words tell, its event ("" unknown)."""

    date: str
    event: str


def read_event(value: AspectValue, words: str) -> EventDate | None:
    """Read date and event from a DATE value; `words` are the claim's, searched when the value names no event."""
    found = ISO_DATE.search(value.value)
    if found is None:
        return None
    folded = fold_value(value.value)
    event = event_of(value.event) or event_of(folded) or event_of(words.lower())
    return EventDate(date=found.group(), event=event)


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
