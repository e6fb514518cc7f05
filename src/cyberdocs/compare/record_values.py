"""Hold the values of a claim against a record: kind, force, status, dates, issuer, counts."""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.compare.dates import ISO_DATE, event_at, events_in, fits, is_before, is_near
from cyberdocs.compare.difference import Difference, source_of, trusted
from cyberdocs.compare.evidence import Instruments, is_part_of
from cyberdocs.compare.exclusivity import in_force_since
from cyberdocs.compare.numbers import same_number, unit_class
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, affirmed, fold_value
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, Entry, Fact, Number, Span

NUMBER = re.compile(r"(?<![\w.-])(\d+)\s+([^\W\d_]+)")
# Kinds of entry that are no finished publication: citing one with year and pages makes it look like one.
UNFINISHED = ("draft",)
# Events of which the catalogue has dates; a ratification by one State or an agreed draft is another event.
EARLIEST_YEAR = "1850"  # what stands before is a number of an act read as a year
RECORDED_EVENTS = frozenset({"adopted", "opened", "signed", "in force", "published"})
# Events that only their own date in the record can be held against; publication and adoption are often one.
UNDATED_OTHERWISE = frozenset({"in force", "opened", "signed"})
# What is true of a text until it enters into force.
BEFORE_FORCE = frozenset({"non-binding", "voluntary", "proposed", "drafted", "draft", "under negotiation"})
ENDED = frozenset({"repealed", "superseded", "annulled"})
# Share by which a count may lie above a later one: some count territories, signatories or pending instruments too.
COUNT_MARGIN = 1.2
# "Has 75 parties", "75 States have ratified it", "was ratified by 75 States": a count of all, and nothing taken out.
COUNT_OF_ALL = re.compile(
    r"\b(?:has|had|have|counts?|counted|numbers?|numbered|with|reached|attracted|gathered)\s(?:[\w-]+\s){0,4}?"
    r"\d+\s(?:\w+\s)?(?:part(?:y|ies)|signator(?:y|ies)|signatures|ratifications)\b"
    r"|\b\d+\s(?:\w+\s)?(?:states|countries)\s(?:had\s|have\s)?(?:signed|ratified|joined)\b"
    r"|\b(?:ratified|signed|joined) by\s(?:\w+\s)?\d+\s(?:states|countries)\b",
    re.IGNORECASE,
)


def differ_in_value(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    if value.aspect is Aspect.DATE:
        return _differ_in_date(side, value, entry, instruments)
    if value.aspect is Aspect.ISSUER:
        return _differ_in_issuer(value, entry, instruments)
    if value.aspect in (Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.MANDATE):
        return _differ_by_table(side, value, entry, instruments)
    return ()


def _differ_by_table(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterator[Difference]:
    if value.aspect is Aspect.NATURE and not _is_told_nature(side, value, entry):
        return
    time = value.date or side.time
    holding = [fact for fact in entry.facts if fact.aspect is value.aspect and _holds_at(fact, time)]
    standings = [(fact, instruments.table.compare(value, recorded_value(fact, value))) for fact in holding]
    if any(standing.stand is Stand.EQUAL for fact, standing in standings):
        return
    for fact, standing in standings:
        excluded = standing.stand in (Stand.EXCLUSIVE, Stand.DENIED)
        why = standing.why or f"“{value.value}” beside “{fact.value}”"
        if value.aspect is Aspect.NATURE and _is_no_resolution(value, fact, entry, instruments):
            excluded, why = True, "a declaration that no organ with resolutions of its own adopted is no resolution"
        if not excluded or not _is_sure(value, fact, entry, time):
            continue
        yield Difference(
            aspect=value.aspect,
            said=f"not {value.value}" if value.negated else value.value,
            recorded=fact.value,
            strength=trusted(side, 0.9 if fact.certain else 0.75),
            why=f"{why}. The record: {fact.statement}",
            source=source_of(fact),
        )
        return


def _is_told_nature(side: Side, value: AspectValue, entry: Entry) -> bool:
    """Tell whether a citation says what the work is: by a word for its kind, or, of a draft, by its pages."""
    if side.claim.origin is not ClaimOrigin.REFERENCE:
        return True
    quote, word = side.claim.quote, fold_value(value.value)
    told = re.search(rf"\b{re.escape(word)}s?\b", quote, re.IGNORECASE) is not None
    paged = re.search(r"\d", side.claim.quote[max(0, value.cue.start - side.claim.span.start) :][: len(value.cue)])
    named = any(word in name.lower() for name in (entry.canonical, *entry.aliases))
    return (told and not named) or (paged is not None and entry.kind.startswith(UNFINISHED))


def _is_no_resolution(value: AspectValue, fact: Fact, entry: Entry, instruments: Instruments) -> bool:
    """Tell whether a "resolution" is a declaration of somebody who adopts no resolutions, as far as the record goes."""
    if fold_value(value.value) != "resolution" or value.negated or fold_value(fact.value) != "declaration":
        return False
    return not entry.issuer_id or not any(
        "resolution" in other.kind.lower()
        and (
            is_part_of(other.issuer_id, entry.issuer_id, instruments.entries)
            or is_part_of(entry.issuer_id, other.issuer_id, instruments.entries)
        )
        for other in instruments.entries.values()
        if other.issuer_id
    )


def _is_sure(value: AspectValue, fact: Fact, entry: Entry, time: str) -> bool:
    """Tell whether the claim was surely made when the record had it otherwise: "not yet" is true until the event."""
    bare, denied = affirmed(value)
    since = fact.since or (in_force_since(entry) if value.aspect is Aspect.FORCE else "")
    if denied or bare in BEFORE_FORCE:
        changing = value.aspect is Aspect.STATUS or (value.aspect is Aspect.FORCE and bool(in_force_since(entry)))
        return not changing or (bool(since) and is_before(since, time))
    if fold_value(fact.value) in ENDED:
        return bool(fact.since) and is_before(fact.since, time)  # it was in force until then
    seen_not = fold_value(fact.value).startswith("not ")
    if value.aspect is Aspect.STATUS and seen_not:
        # Seen not in force on some day: it was not so before, and may have become so since.
        if not fact.as_of:
            return fact.certain
        return (
            is_before(time, fact.as_of)
            or (fits(time, fact.as_of) and len(time) >= len(fact.as_of))
            or (fact.certain and not time)
        )
    return fact.certain


def recorded_value(fact: Fact, like: AspectValue) -> AspectValue:
    """Give a fact as an aspect value; "UNGA resolution" is a resolution."""
    value = fold_value(fact.value)
    if fact.aspect is Aspect.NATURE and not value.startswith(("draft", "model", "expert", "online")):
        value = value.split(" ")[-1]
    return AspectValue(entity_id=like.entity_id, aspect=fact.aspect, value=value, cue=Span(start=0, end=0))


def _holds_at(fact: Fact, time: str) -> bool:
    """Tell whether a fact held when the claim was made; an undated claim is held against the present."""
    if fact.since and is_before(time, fact.since):
        return False
    return not (fact.until and time and not is_before(time, fact.until))


def _differ_in_date(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
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


def _differ_in_issuer(value: AspectValue, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    entries = instruments.entries
    issuers = {entry.issuer_id} | {
        other.entity_id
        for other in entries.values()
        for fact in entry.facts
        if fact.aspect is Aspect.ISSUER and fact.value in (other.entity_id, other.canonical, *other.aliases)
    }
    issuers.discard("")
    if value.value not in entries or not issuers or value.negated:
        return
    if any(is_part_of(value.value, issuer, entries) or is_part_of(issuer, value.value, entries) for issuer in issuers):
        return
    issuer = min(issuers)
    yield Difference(
        aspect=Aspect.ISSUER,
        said=entries[value.value].canonical,
        recorded=entries[issuer].canonical,
        strength=0.7,
        why=f"The record names {entries[issuer].canonical} as the issuer.",
        source=entry.source,
    )


def differ_in_numbers(side: Side, entry: Entry) -> Iterable[Difference]:
    for number in side.claim.numbers:
        unit = unit_class(number.unit)
        if not unit or side.claim.entity_ids[:1] != (entry.entity_id,):
            continue
        counts = [
            (fact, int(found.group(1)))
            for fact in entry.facts
            if fact.aspect is Aspect.SCOPE
            and (found := NUMBER.search(fact.value)) is not None
            and unit_class(found.group(2)) == unit
        ]
        same_day = [(fact, count) for fact, count in counts if fact.certain and _same_day(side, fact)]
        if any(same_number(number, _as_number(count)) for _, count in counts):
            continue
        if not same_day:
            yield from _differ_by_growth(side, number, counts)
            continue
        fact, _ = same_day[0]
        yield Difference(
            aspect=Aspect.SCOPE,
            said=f"{number.value} {number.unit}",
            recorded=fact.value,
            strength=0.8,
            why=f"The record for {fact.as_of}: {fact.statement}",
            source=source_of(fact),
        )


def _differ_by_growth(side: Side, number: Number, counts: list[tuple[Fact, int]]) -> Iterator[Difference]:
    """Tell a count of parties or signatories that was never reached by its date, or long passed.

    Both only grow, but for the odd denunciation: a later count bounds an earlier one from above. A lower count is held
    only against its own stated date, and a part of the parties ("five States of the region") against nothing.
    """
    if not number.value.isdigit() or not COUNT_OF_ALL.search(side.claim.text) or not side.time:
        return
    said = int(number.value)
    for fact, count in sorted(counts, key=lambda item: (item[0].as_of, item[1])):
        if not fact.certain or not fact.as_of:
            continue
        room = count * COUNT_MARGIN + 2
        early = is_before(side.time, fact.as_of) or fits(side.time, fact.as_of)
        if early and said > room * (1 if is_before(side.time, fact.as_of) else COUNT_MARGIN):
            why = f"It cannot have had more by {side.time} than later. The record for {fact.as_of}: {fact.statement}"
        elif side.time_stated and not number.approximate and is_before(fact.as_of, side.time) and said * 2 < count:
            why = f"It had more before {side.time}. The record for {fact.as_of}: {fact.statement}"
        else:
            continue
        yield Difference(
            aspect=Aspect.SCOPE,
            said=f"{number.value} {number.unit}",
            recorded=fact.value,
            strength=trusted(side, 0.75),
            why=why,
            source=source_of(fact),
        )
        return


def _same_day(side: Side, fact: Fact) -> bool:
    """A count can only be held against a count of the same date, as exactly as the claim states one."""
    return side.time_stated and len(fact.as_of) >= len(side.time) >= 7 and fact.as_of.startswith(side.time)


def _as_number(count: int) -> Number:
    return Number(value=str(count), unit="", span=Span(start=0, end=0))
