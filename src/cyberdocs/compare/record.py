"""Compare a document's claims with the catalogue, as with one more speaker: reads sides, returns relations.

The record is never right against a paper: it "differs". What the catalogue does not hold is no finding at all.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.compare.difference import Difference
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.judge import relation_id
from cyberdocs.compare.meetings import is_account
from cyberdocs.compare.parts import is_rejected, is_said_of
from cyberdocs.compare.record_bodies import differ_in_body
from cyberdocs.compare.record_claims import differ_in_exclusivity, differ_in_kind_of_citation, differ_in_subject
from cyberdocs.compare.record_kinds import differ_in_kind, differ_in_way_into_law
from cyberdocs.compare.record_parties import differ_in_membership, differ_in_numbers
from cyberdocs.compare.record_standing import differ_in_standing
from cyberdocs.compare.record_supposed import is_supposed, is_wished
from cyberdocs.compare.record_values import differ_in_value
from cyberdocs.compare.sides import Side, year_of
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.compare.wording import ASPECT_WORDS, SETTLES
from cyberdocs.records import Aspect, ClaimOrigin, Entry, Modality, Reason, Relation, RelationKind

RECORD = "record"
MOST_NAMED, MOST_QUOTED = 3, 120  # further statements that a relation names, and characters of each
# "It is compulsory for all" tells what the law is, as far as its force goes.
ASSERTING = frozenset({Modality.ASSERTED, Modality.REQUIRED})


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
    if not claim.subject_resolved or is_rejected(side) or is_supposed(claim.text):
        return ()
    if claim.modality is Modality.PREDICTED:
        return tuple(differ_in_standing(side, entry))[:1]
    if claim.modality not in ASSERTING:
        return ()
    found: list[Difference] = []
    for value in claim.aspects:
        if is_wished(side, value):
            continue
        if claim.modality is Modality.REQUIRED and value.aspect is not Aspect.FORCE:
            continue
        if value.entity_id == entry.entity_id and is_account(side, value) and is_said_of(side, value, entry):
            found.extend(differ_in_value(side, value, entry, instruments))
            if claim.modality is Modality.ASSERTED:
                found.extend(differ_in_kind(side, value, entry))
    found.extend(differ_in_way_into_law(side, entry))
    if claim.modality is not Modality.ASSERTED:
        return tuple(found[:1])
    found.extend(differ_in_standing(side, entry))
    found.extend(differ_in_body(side, entry, instruments.entries))
    found.extend(differ_in_numbers(side, entry))
    found.extend(differ_in_membership(side, entry))
    found.extend(differ_in_exclusivity(side, entry, instruments))
    if claim.origin is ClaimOrigin.REFERENCE:
        found.extend(differ_in_kind_of_citation(side, entry))
    else:
        found.extend(differ_in_subject(side, entry, subjects))
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
