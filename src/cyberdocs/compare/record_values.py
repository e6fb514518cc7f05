"""Hold the values of a claim against a record: kind, force, status, term, issuer; `record_dates` holds its dates.

Reads a side, a value and an entry; returns differences.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from cyberdocs.compare.dates import fits, is_before
from cyberdocs.compare.difference import Difference, source_of, trusted
from cyberdocs.compare.exclusivity import in_force_since
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.issuers import house_of, is_part_of
from cyberdocs.compare.record_dates import differ_in_date
from cyberdocs.compare.record_kinds import is_loose
from cyberdocs.compare.record_standing import ENDED
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, affirmed, fold_value
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, Entry, Fact, Span

# Kinds of entry that are no finished publication: citing one with year and pages makes it look like one.
UNFINISHED = ("draft",)
# What is true of a text until it enters into force.
BEFORE_FORCE = frozenset({"non-binding", "voluntary", "proposed", "drafted", "draft", "under negotiation"})
PAST = re.compile(r"\b(?:was|were|had|began|begun|started|opened|followed|went|took place|led to)\b", re.IGNORECASE)
# "Is being negotiated", "remains under discussion", "is still a proposal": it stands so.
STANDS = re.compile(
    r"\b(?:is|are|remains?|being|been|under|still|currently|only|merely|now|to be)\b[^.;,]{0,40}$", re.IGNORECASE
)
# "Still in force in the overseas territories": a part of where it was in force.
PLACE = re.compile(r"\bin force in (?:the )?(?!year|month)([A-Za-z]{3,})", re.IGNORECASE)
PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|still|awaits?|waits?|now|currently|today)\b", re.IGNORECASE)
# What a text of any kind can be used as.
USES = frozenset({"guideline", "strategy"})
FOR_WHAT = re.compile(r"s?\s(?:for|to|towards?|in|on how)\b", re.IGNORECASE)


def differ_in_value(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    if value.aspect is Aspect.DATE:
        return differ_in_date(side, value, entry, instruments)
    if value.aspect is Aspect.ISSUER:
        return _differ_in_issuer(value, entry, instruments)
    if value.aspect in (Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.MANDATE):
        return _differ_by_table(side, value, entry, instruments)
    return ()


def _differ_by_table(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterator[Difference]:
    if value.aspect is Aspect.NATURE and (not _is_told_nature(side, value, entry) or is_loose(side, value)):
        return
    if value.aspect is Aspect.STATUS and not _is_told_status(side, value, entry):
        return
    if value.aspect is Aspect.STATUS and _is_of_another_house(side, value, entry, instruments.entries):
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


def _is_of_another_house(side: Side, value: AspectValue, entry: Entry, entries: Mapping[str, Entry]) -> bool:
    """Tell "the African Union did not adopt it", which is true of every text that is not the Union's."""
    subject = side.claim.entity_ids[0] if side.claim.entity_ids else ""
    _, denied = affirmed(value)
    if not subject.startswith("org:") or not (denied or value.value in BEFORE_FORCE | {"not adopted"}):
        return False
    return not entry.issuer_id or house_of(subject, entries) != house_of(entry.issuer_id, entries)


def _is_told_status(side: Side, value: AspectValue, entry: Entry) -> bool:
    """Tell whether a claim says how far the whole text has come, at the time of the claim.

    "Negotiations began in 1997" and "it was not yet in force" are true for good of a time before the event; "proposed
    a treaty" is an act of another; "in force in the territories" is not in force everywhere.
    """
    bare, denied = affirmed(value)
    text, at = side.claim.quote, value.cue.start - side.claim.span.start
    if denied or bare in BEFORE_FORCE:
        if PAST.search(text) and not PRESENT.search(text):
            return False
        return denied or len(value.cue) == len(text) or STANDS.search(text[: max(0, at) + len(value.cue)]) is not None
    place = PLACE.search(text) if bare == "in force" else None
    return place is None or place.group(1).lower() in f"{entry.canonical} {entry.note}".lower()


def _is_told_nature(side: Side, value: AspectValue, entry: Entry) -> bool:
    """Tell whether a claim says what the work is; a citation by a word for its kind or, of a draft, by its pages.

    "A guideline for legislators", "a roadmap to reform" is what a treaty is used as, and leaves it a treaty.
    """
    if side.claim.origin is not ClaimOrigin.REFERENCE:
        behind = side.claim.quote[max(0, value.cue.end - side.claim.span.start) :]
        return not (fold_value(value.value) in USES and FOR_WHAT.match(behind))
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
