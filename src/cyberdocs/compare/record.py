"""Compare a document's claims with the catalogue, as with one more speaker: reads sides, returns relations.

The record is never right against a paper: it "differs". What the catalogue does not hold is no finding at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cyberdocs.compare.dates import ISO_DATE, event_at, events_in, fits, is_before, is_near
from cyberdocs.compare.evidence import Instruments, is_account, is_part_of
from cyberdocs.compare.exclusivity import (
    FIELD_FAMILIES,
    FIRST_VALUES,
    counter_entries,
    in_force_since,
    is_only,
    is_treaty,
)
from cyberdocs.compare.judge import relation_id
from cyberdocs.compare.numbers import same_number, unit_class
from cyberdocs.compare.parts import is_rejected, is_said_of
from cyberdocs.compare.sides import Side, year_of
from cyberdocs.compare.subjects import SubjectIndex, families
from cyberdocs.compare.values import Stand, affirmed, fold_value
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
MOST_NAMED, MOST_QUOTED = 3, 120  # further statements that a relation names, and characters of each
REPORTED_FACTOR = 0.8  # the words are another's: the paper only passes them on
# "The first international treaty" is saved by its word of scope where the older one is of a region.
SAVING_WORDS = ("global", "universal", "united nations", " un ", "region", "international", "multilateral")
# "The only binding treaty on data protection": the kind of text, and the field to which the word is limited.
ONLY_TEXT = re.compile(
    r"\b(?:only|sole|single|unique)\s+(?:[\w'’-]+\s+){0,6}?(?:treat(?:y|ies)|conventions?|instruments?|agreements?)\b"
    r"(?:\s(?:[\w'’-]+\s){0,4}?(?:on|about|against|for|with|governing|covering|regulating)\s(?P<field>[^,.;()]{1,80}))?",
    re.IGNORECASE,
)
REGION = re.compile(r"\b(?:continental|regional|continent|region|africa\w*|asia\w*|europe\w*|arab|america\w*)\b", re.I)
NOT_FIRST = re.compile(
    r"\b(?:not|never|no longer|hardly|neither|nor)\s+(?:\w+\s+){0,2}?(?:first|earliest)\b", re.IGNORECASE
)
# Events that only their own date in the record can be held against; publication and adoption are often one.
UNDATED_OTHERWISE = frozenset({"in force", "opened", "signed"})
UNPAGED = ("platform", "online workspace", "programme")


# What is true of a text until it enters into force.
BEFORE_FORCE = frozenset({"non-binding", "voluntary", "proposed", "drafted", "draft", "under negotiation"})
ENDED = frozenset({"repealed", "superseded", "annulled"})
# "It is compulsory for all" tells what the law is, as far as its force goes.
ASSERTING = frozenset({Modality.ASSERTED, Modality.REQUIRED})


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
    found: defaultdict[tuple[str, Aspect], list[tuple[Side, Entry, Difference]]] = defaultdict(list)
    for side in sides:
        for entity_id in _entities(side):
            entry = instruments.entries.get(entity_id)
            if entry is None:
                continue
            for difference in find_differences(side, entry, instruments, subjects):
                found[(entity_id, difference.aspect)].append((side, entry, difference))
    relations = [_tell_once(told) for told in found.values()]
    return tuple(sorted(relations, key=lambda one: one.relation_id))


def _tell_once(told: Sequence[tuple[Side, Entry, Difference]]) -> Relation:
    """Give one relation for all that a document says against one record: the best evidence first, the rest named."""
    ordered = sorted(told, key=lambda one: (-one[2].strength, one[0].claim.span, one[0].claim.claim_id))
    relation = _relate(*ordered[0])
    said = dict.fromkeys((one[2].said, one[0].claim.page, one[0].claim.quote) for one in ordered[1:])
    named = [f"page {page}: “{_shortened(quote)}”" for _, page, quote in said if quote != ordered[0][0].claim.quote]
    if not named:
        return relation
    also = Reason(detector="record", summary=f"Said here too: {'; '.join(named[:MOST_NAMED])}.")
    return replace(relation, reasons=(*relation.reasons, also))


def _shortened(quote: str) -> str:
    return quote if len(quote) <= MOST_QUOTED else f"{quote[:MOST_QUOTED].rsplit(' ', 1)[0]} ..."


def find_differences(
    side: Side, entry: Entry, instruments: Instruments, subjects: SubjectIndex
) -> tuple[Difference, ...]:
    """List how a claim differs from the record of one entry; empty when it agrees or the record is silent."""
    claim = side.claim
    if claim.modality not in ASSERTING or not claim.subject_resolved or is_rejected(side):
        return ()
    found: list[Difference] = []
    for value in claim.aspects:
        if claim.modality is Modality.REQUIRED and value.aspect is not Aspect.FORCE:
            continue
        if value.entity_id == entry.entity_id and is_account(side, value) and is_said_of(side, value, entry):
            found.extend(_differ_in_value(side, value, entry, instruments))
    if claim.modality is not Modality.ASSERTED:
        return tuple(found[:1])
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
            strength=_trusted(side, 0.9 if fact.certain else 0.75),
            why=f"{why}. The record: {fact.statement}",
            source=_source(fact),
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


def _trusted(side: Side, strength: float) -> float:
    return strength if side.speaks_itself else round(strength * REPORTED_FACTOR, 4)


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
    if side.claim.as_of and said.group().startswith(side.claim.as_of):
        return  # the day for which the claim speaks is no event
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
        strength=_trusted(side, 0.8 if event else 0.7),
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
    sole = ONLY_TEXT.search(claim.text) if is_only(claim) else None
    if sole is not None and not REGION.search(sole.group()):
        others = counter_entries(entry, instruments.entries.values(), side.time, subject)
        others = tuple(other for other in others if _is_of_the_field(other, sole.group("field")))
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
    if firsts and not firsts[0].negated and not NOT_FIRST.search(claim.text) and entry.adopted:
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
        if older and not any(word in text for word in SAVING_WORDS):
            date, _, other = older[0]
            yield Difference(
                aspect=Aspect.EXCLUSIVITY,
                said="first",
                recorded="not the first",
                strength=0.7,
                why=f"The record has an older one: {other.canonical} ({date}). A word of scope may save the statement",
                source=other.source,
            )


def _is_of_the_field(other: Entry, field: str | None) -> bool:
    """Tell whether another text is of the field to which an "only" is limited; an unread limit admits nothing."""
    if not field:
        return True
    wanted = families(field) & FIELD_FAMILIES
    return bool(wanted) and wanted <= families(f"{other.canonical} {' '.join(other.subjects)}")


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
                strength=0.45,  # a programme may have a paper of the same name
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


def _speaker(side: Side) -> str:
    """Say whose words differ: the paper's, or those of somebody whom it reports."""
    if side.speaks_itself:
        return f"{side.name} differs"
    holder = side.claim.attribution.holder or "somebody else"
    return f"the words of {holder}, as reported by {side.name}, differ"


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
        summary=f"On {entry.canonical}, {ASPECT_WORDS[difference.aspect]}: {_speaker(side)} from the record "
        f"(“{difference.said}” beside “{difference.recorded}”).",
        settles=SETTLES[difference.aspect],
    )
