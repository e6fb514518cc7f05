"""Hold the dates of a claim against a record: reads a side, a date and an entry; returns differences.

A date is held against the event that it is said of; the day for which a claim speaks, the date of another text in the
sentence and the day of one State are none of the record's.
"""

import re
from collections.abc import Iterable

from cyberdocs.compare.dates import ISO_DATE, event_at, events_in, fits, is_near
from cyberdocs.compare.difference import Difference, trusted
from cyberdocs.compare.exclusivity import in_force_since
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import fold_value
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, Entry

EARLIEST_YEAR = "1850"  # what stands before is a number of an act read as a year
# Events of which the catalogue has dates; a ratification by one State or an agreed draft is another event.
RECORDED_EVENTS = frozenset({"adopted", "opened", "signed", "in force", "published"})
# Events that only their own date in the record can be held against; publication and adoption are often one.
UNDATED_OTHERWISE = frozenset({"in force", "opened", "signed"})
# "Entered into force for Spain in 2010", "in force in Japan since 2012": the date of one State.
FOR_ONE = re.compile(
    r"\b(?:in|into)\s(?:force|effect)\s(?:for|in respect of|as regards|with regard to|between|in (?:the )?"
    r"(?!January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer)[A-Z])"
)
LATE_IN_THE_YEAR = "07"  # month from which on the journal or the print may be of the next year


def differ_in_date(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    """Tell a date that the record does not have for the event that the claim dates."""
    said = ISO_DATE.search(value.value)
    events = _events(entry)
    if said is None or not events:
        return
    if said.group() < EARLIEST_YEAR:
        return
    if side.claim.as_of and said.group().startswith(side.claim.as_of) and fold_value(value.event) != "in force":
        return  # the day for which the claim speaks is no event; "in force since 2014" is one
    cited = side.claim.origin is ClaimOrigin.REFERENCE
    event = event_at(value, side.claim)
    if event == "in force" and FOR_ONE.search(side.claim.quote):
        return
    if not cited and event not in RECORDED_EVENTS:
        return
    named = [date for name, date in events if name == event]
    if event in UNDATED_OTHERWISE and not named:
        return  # the record does not date this event
    candidates = named if named and event != "published" else [date for _, date in events]
    # A citation gives the day of the journal or of the print; only its year dates the work.
    told = said.group()[:4] if cited else said.group()
    if any(fits(told, date) or (event not in UNDATED_OTHERWISE and is_near(told, date)) for date in candidates):
        return
    if event == "published" and not cited and any(_is_printed_after(said.group(), date) for _, date in events):
        return
    if entry.kind in ("periodic report", "operation") and not event:
        return
    beside = [
        instruments.entries[one]
        for one in side.claim.entity_ids
        if one in instruments.entries and one != entry.entity_id
    ]
    if any(fits(told, date) for other in beside for _, date in _events(other)):
        return  # "replaced by the second act, which was adopted in ...": the date is that of the other
    others = [name for name, date in events if fits(told, date)]
    if any(name in events_in(side.claim.text.lower()) for name in others):
        return  # the sentence names the event that the record has for this day
    known = "; ".join(f"{name} {date}" for name, date in events)
    hint = f" ({told} is the date on which it was {others[0]})" if others else ""
    yield Difference(
        aspect=Aspect.DATE,
        said=said.group(),
        recorded=candidates[0],
        strength=trusted(side, 0.8 if event else 0.7),
        why=f"The dates of the record are: {known}{hint}.",
        source=entry.source,
    )


def _is_printed_after(said: str, date: str) -> bool:
    """Tell whether a text of that date can have been published then: some months later, in a journal or in print."""
    return said[:4] == date[:4] or (int(said[:4]) == int(date[:4]) + 1 and date[5:7] >= LATE_IN_THE_YEAR)


def _events(entry: Entry) -> tuple[tuple[str, str], ...]:
    found = [
        ("adopted", entry.adopted),
        ("opened", entry.opened),
        ("signed", entry.opened),
        ("in force", in_force_since(entry)),
    ]
    found += [
        ("dated", fact.value) for fact in entry.facts if fact.aspect is Aspect.DATE and ISO_DATE.fullmatch(fact.value)
    ]
    known = {date for _, date in found[:4] if date}
    return tuple((name, date) for name, date in found if date and not (name == "dated" and date in known))
