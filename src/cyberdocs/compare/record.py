"""Compare a document's claims with the catalogue, as with one more speaker: reads sides, returns relations.

The record is never right against a paper: it "differs". What the catalogue does not hold is no finding at all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cyberdocs.compare.dates import ISO_DATE, event_at
from cyberdocs.compare.evidence import Instruments, is_account, is_part_of
from cyberdocs.compare.exclusivity import FIRST_VALUES, counter_entries, in_force_since, is_only, is_treaty
from cyberdocs.compare.judge import relation_id
from cyberdocs.compare.numbers import same_number, unit_class
from cyberdocs.compare.sides import Side, year_of
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.compare.values import Stand, fold_value
from cyberdocs.compare.wording import ASPECT_WORDS, SETTLES
from cyberdocs.records import (
    Aspect,
    AspectValue,
    ClaimOrigin,
    Entry,
    Fact,
    Holder,
    Modality,
    Number,
    Reason,
    Relation,
    RelationKind,
    Span,
)

RECORD = "record"
NUMBER = re.compile(r"(?<![\w.-])(\d+)\s+([^\W\d_]+)")
# Kinds of entry that are no finished publication: citing one with year and pages makes it look like one.
UNFINISHED = ("draft",)
# Events of which the catalogue has dates; a ratification by one State or an agreed draft is another event.
EARLIEST_YEAR = "1850"  # what stands before is a number of an act read as a year
RECORDED_EVENTS = frozenset({"adopted", "opened", "signed", "in force", "published"})
UNPAGED = ("platform", "online workspace", "programme")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One way in which a claim differs from the record.

    Args:
        strength: 0 to 1; how sure the rule is that a careful reader would agree.
        why: plain words.
        source: where the record has it from.
    """

    aspect: Aspect
    said: str
    recorded: str
    strength: float
    why: str
    source: str = ""


def check_record(sides: Sequence[Side], instruments: Instruments, subjects: SubjectIndex) -> tuple[Relation, ...]:
    """Compare the claims of one document with the catalogue; differences only, ascending by id."""
    relations = []
    for side in sides:
        for entity_id in _entities(side):
            entry = instruments.entries.get(entity_id)
            if entry is None:
                continue
            for difference in find_differences(side, entry, instruments, subjects):
                relations.append(_relate(side, entry, difference))
    return tuple(sorted({one.relation_id: one for one in relations}.values(), key=lambda one: one.relation_id))


def find_differences(
    side: Side, entry: Entry, instruments: Instruments, subjects: SubjectIndex
) -> tuple[Difference, ...]:
    """List how a claim differs from the record of one entry; empty when it agrees or the record is silent."""
    claim = side.claim
    if claim.modality is not Modality.ASSERTED or not claim.subject_resolved:
        return ()
    found: list[Difference] = []
    for value in claim.aspects:
        if value.entity_id == entry.entity_id and is_account(side, value):
            found.extend(_differ_in_value(side, value, entry, instruments))
    found.extend(_differ_in_numbers(side, entry))
    found.extend(_differ_in_exclusivity(side, entry, instruments))
    if claim.origin is ClaimOrigin.REFERENCE:
        found.extend(_differ_in_kind_of_citation(side, entry))
    else:
        found.extend(_differ_in_subject(side, entry, subjects))
    best: dict[Aspect, Difference] = {}
    for difference in found:
        if difference.aspect not in best or difference.strength > best[difference.aspect].strength:
            best[difference.aspect] = difference
    return tuple(best[aspect] for aspect in sorted(best))


def ask_record(
    side: Side, entry: Entry | None, aspects: Sequence[Aspect], instruments: Instruments, subjects: SubjectIndex
) -> str:
    """Answer for one claim and one thing: "agrees", "differs_from_record" or "not_in_catalogue".

    Args:
        aspects: on what the claim is asked about; the record must hold one of them to agree.
    """
    if entry is None:
        return "not_in_catalogue"
    if any(found.aspect in aspects for found in find_differences(side, entry, instruments, subjects)):
        return "differs_from_record"
    held = {fact.aspect for fact in entry.facts}
    held |= {Aspect.CONTENT} if entry.canonical else set()
    return "agrees" if held & set(aspects) else "not_in_catalogue"


def _entities(side: Side) -> tuple[str, ...]:
    named = [*side.claim.entity_ids[:3], *(value.entity_id for value in side.claim.aspects)]
    return tuple(dict.fromkeys(entity_id for entity_id in named if entity_id.startswith(("law:", "org:"))))


def _differ_in_value(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    if value.aspect is Aspect.DATE:
        return _differ_in_date(side, value, entry)
    if value.aspect is Aspect.ISSUER:
        return _differ_in_issuer(value, entry, instruments)
    if value.aspect in (Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.MANDATE):
        return _differ_by_table(side, value, entry, instruments)
    return ()


def _differ_by_table(side: Side, value: AspectValue, entry: Entry, instruments: Instruments) -> Iterator[Difference]:
    facts = [fact for fact in entry.facts if fact.aspect is value.aspect and fact.certain]
    holding = [fact for fact in facts if _holds_at(fact, side.time)]
    for fact in holding:
        standing = instruments.table.compare(value, recorded_value(fact, value))
        if standing.stand is Stand.EQUAL:
            return
    for fact in holding:
        standing = instruments.table.compare(value, recorded_value(fact, value))
        if standing.stand in (Stand.EXCLUSIVE, Stand.DENIED):
            if value.aspect is Aspect.STATUS and value.negated and _before(side.time, fact.since):
                continue
            yield Difference(
                aspect=value.aspect,
                said=f"not {value.value}" if value.negated else value.value,
                recorded=fact.value,
                strength=0.9 if side.speaks_itself else 0.75,
                why=f"{standing.why}. The record: {fact.statement}",
                source=_source(fact),
            )
            return


def recorded_value(fact: Fact, like: AspectValue) -> AspectValue:
    """Give a fact as an aspect value; "UNGA resolution" is a resolution."""
    value = fold_value(fact.value)
    if fact.aspect is Aspect.NATURE and not value.startswith(("draft", "model", "expert", "online")):
        value = value.split(" ")[-1]
    return AspectValue(entity_id=like.entity_id, aspect=fact.aspect, value=value, cue=Span(start=0, end=0))


def _holds_at(fact: Fact, time: str) -> bool:
    """Tell whether a fact held when the claim was made; an undated claim is held against the present."""
    if fact.since and time and _before(time, fact.since):
        return False
    return not (fact.until and time and not _before(time, fact.until))


def _before(time: str, date: str) -> bool:
    """Tell whether `time` is certainly before `date`; the same year or month is not."""
    shared = min(len(time), len(date))
    return bool(shared) and time[:shared] < date[:shared]


def _differ_in_date(side: Side, value: AspectValue, entry: Entry) -> Iterable[Difference]:
    said = ISO_DATE.search(value.value)
    events = _events(entry)
    if said is None or not events:
        return
    if said.group() < EARLIEST_YEAR:
        return
    if side.claim.as_of and said.group().startswith(side.claim.as_of):
        return  # the day for which the claim speaks is no event
    event = event_at(value, side.claim)
    if not event and sum(one.aspect is Aspect.DATE for one in side.claim.aspects) > 1:
        return
    if event and event not in RECORDED_EVENTS:
        return
    named = [date for name, date in events if name == event]
    if event and named and event != "published":
        candidates = named
    else:
        event, candidates = "", [date for _, date in events]
    # A citation gives the day of the journal or of the print; only its year dates the work.
    told = said.group()[:4] if side.claim.origin is ClaimOrigin.REFERENCE else said.group()
    shared = [date for date in candidates if _same_date(told, date)]
    if shared or (entry.kind in ("periodic report", "operation") and not event):
        return
    known = "; ".join(f"{name} {date}" for name, date in events)
    other = next((name for name, date in events if _same_date(said.group(), date)), "")
    hint = f" ({said.group()} is the date on which it was {other})" if other else ""
    yield Difference(
        aspect=Aspect.DATE,
        said=said.group(),
        recorded=candidates[0],
        strength=0.8 if event else 0.7,
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


def _same_date(said: str, recorded: str) -> bool:
    shared = min(len(said), len(recorded))
    return said[:shared] == recorded[:shared]


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


def _differ_in_numbers(side: Side, entry: Entry) -> Iterable[Difference]:
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
        if not same_day or any(same_number(number, _as_number(count)) for _, count in counts):
            continue
        fact, _ = same_day[0]
        yield Difference(
            aspect=Aspect.SCOPE,
            said=f"{number.value} {number.unit}",
            recorded=fact.value,
            strength=0.8,
            why=f"The record for {fact.as_of}: {fact.statement}",
            source=_source(fact),
        )


def _same_day(side: Side, fact: Fact) -> bool:
    """A count can only be held against a count of the same date, as exactly as the claim states one."""
    return side.time_stated and len(fact.as_of) >= len(side.time) >= 7 and fact.as_of.startswith(side.time)


def _as_number(count: int) -> Number:
    return Number(value=str(count), unit="", span=Span(start=0, end=0))


def _differ_in_exclusivity(side: Side, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    claim = side.claim
    if entry.entity_id not in claim.entity_ids[:1] or not is_treaty(entry):
        return
    subject = frozenset(entry.subjects)
    text = claim.text.lower()
    if is_only(claim) and ("binding" in text or "treaty" in text or "convention" in text or "agreement" in text):
        others = counter_entries(entry, instruments.entries.values(), side.time, subject)
        if others and not any(other.entity_id in claim.entity_ids for other in others):
            named = "; ".join(f"{other.canonical} ({_since_in_words(other)})" for other in others[:4])
            yield Difference(
                aspect=Aspect.EXCLUSIVITY,
                said="only",
                recorded="one of several",
                strength=0.85,
                why=f"The record has other binding instruments on the subject in force: {named}. "
                "A word of scope (open to all states, global) may save the statement",
                source=others[0].source,
            )
    firsts = [value for value in claim.aspects if value.aspect is Aspect.EXCLUSIVITY and value.value in FIRST_VALUES]
    if firsts and not firsts[0].negated and entry.adopted:
        older = sorted(
            (other.adopted, other.entity_id, other)
            for other in instruments.entries.values()
            if other.entity_id != entry.entity_id
            and is_treaty(other)
            and other.adopted
            and other.adopted < entry.adopted
            and "protocol" not in other.kind
            and subject & frozenset(other.subjects)
        )
        if older and not any(word in text for word in ("global", "universal", "united nations", " un ", "regional")):
            date, _, other = older[0]
            yield Difference(
                aspect=Aspect.EXCLUSIVITY,
                said="first",
                recorded="not the first",
                strength=0.7,
                why=f"The record has an older one: {other.canonical} ({date}). A word of scope may save the statement",
                source=other.source,
            )


def _since_in_words(entry: Entry) -> str:
    since = in_force_since(entry)
    certain = since == entry.in_force or any(fact.since == since and fact.certain for fact in entry.facts)
    return f"in force since {since}" if certain else f"in force since {since} by most accounts"


def _differ_in_kind_of_citation(side: Side, entry: Entry) -> Iterable[Difference]:
    """A draft, cited with its year and pages and without the word, is presented as a finished publication."""
    natures = [fact for fact in entry.facts if fact.aspect is Aspect.NATURE and fact.certain]
    text = side.claim.text.lower()
    for fact in natures:
        if fact.value.startswith(UNFINISHED) and not re.search(r"\bdrafts?\b|\bunpublished\b|\bprovisional\b", text):
            if any(value.aspect is Aspect.NATURE and value.value.startswith("draft") for value in side.claim.aspects):
                return
            yield Difference(
                aspect=Aspect.STATUS,
                said="cited as a finished publication",
                recorded=fact.value,
                strength=0.85,
                why=f"It is cited without a word on its being a draft. The record: {fact.statement}",
                source=_source(fact),
            )
            return
        if fact.value in UNPAGED and re.search(r"\b(?:at|pp?\.)\s*\d", side.claim.quote):
            yield Difference(
                aspect=Aspect.NATURE,
                said="cited by page",
                recorded=fact.value,
                strength=0.6,
                why=f"It is cited by page, as a document. The record: {fact.statement}",
                source=_source(fact),
            )
            return


def _differ_in_subject(side: Side, entry: Entry, subjects: SubjectIndex) -> Iterable[Difference]:
    claim = side.claim
    if claim.entity_ids[:1] != (entry.entity_id,) or claim.attribution.kind is Holder.QUOTED:
        return
    if is_treaty(entry):  # a treaty holds far more than its title says
        return
    mismatch = subjects.mismatch(claim.text, entry)
    if mismatch is None:
        return
    yield Difference(
        aspect=Aspect.CONTENT,
        said=mismatch.said,
        recorded=entry.canonical,
        strength=mismatch.strength,
        why=mismatch.why,
        source=entry.source,
    )


def _source(fact: Fact) -> str:
    return f"{fact.source}, as of {fact.as_of}" if fact.as_of else fact.source


def _relate(side: Side, entry: Entry, difference: Difference) -> Relation:
    claim_ids = (side.claim.claim_id, entry.entity_id)
    reasons = [Reason(detector="record", summary=f"{difference.why.rstrip('.')}.")]
    if difference.source:
        reasons.append(Reason(detector="record", summary=f"Source of the record: {difference.source}."))
    if not side.speaks_itself and side.claim.attribution.holder:
        summary = f"{side.name} reports what {side.claim.attribution.holder} says; it is not the paper's own claim."
        reasons.append(Reason(detector="gate", summary=summary))
    missing = []
    if difference.aspect in (Aspect.EXCLUSIVITY, Aspect.STATUS) and year_of(side.time) is None:
        missing.append(f"date of {side.name}")
    return Relation(
        relation_id=relation_id(claim_ids, entry.entity_id, difference.aspect.value),
        kind=RelationKind.RECORD_DIFFERENCE,
        claim_ids=claim_ids,
        doc_ids=(side.claim.doc_id, ""),
        entity_id=entry.entity_id,
        aspect=difference.aspect,
        values=(difference.said, difference.recorded),
        score=round(difference.strength, 4),
        missing=tuple(missing),
        reasons=tuple(reasons),
        summary=f"On {entry.canonical}, {ASPECT_WORDS[difference.aspect]}: {side.name} differs from the record "
        f"(“{difference.said}” beside “{difference.recorded}”).",
        settles=SETTLES[difference.aspect],
    )
