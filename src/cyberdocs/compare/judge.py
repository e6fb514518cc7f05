"""Judge one pair of claims: reads two sides and the instruments, returns a `Relation`."""

import hashlib

from cyberdocs.compare.confidence import confidence_of
from cyberdocs.compare.decide import decide
from cyberdocs.compare.evidence import Evidence, gather
from cyberdocs.compare.exclusivity import ONLY_VALUES
from cyberdocs.compare.features import OBJECTS
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.sides import Side
from cyberdocs.compare.verdict import Verdict
from cyberdocs.compare.wording import denied_words, reasons_of, settles_of, summary_of
from cyberdocs.records import Aspect, Relation, RelationKind

# Lowers the rank of a find that a reader should trust less.
WITHIN_DOCUMENT_FACTOR = 0.65
UNCLEAR_SUBJECT_FACTOR = 0.7
# Two sentences that neither follow from each other nor are near may share only a frame ("addressing X is vital"): on
# the development labels half of such agreements are wrong, three of four of the others right.
NEAR_COSINE, FOLLOWS, FRAME_FACTOR = 0.5, 0.3, 0.6


def judge(
    left: Side,
    right: Side,
    instruments: Instruments,
    entailment: tuple[tuple[float, float, float], tuple[float, float, float]] | None = None,
) -> Relation:
    """Give the verdict on two claims with all its reasons; the order of the two does not matter.

    Args:
        entailment: what the model says of left to right and of right to left, or None.
    """
    if right.claim.claim_id < left.claim.claim_id:
        left, right = right, left
        entailment = (entailment[1], entailment[0]) if entailment is not None else None
    evidence = gather(left, right, instruments, entailment)
    return relation_of(left, right, evidence, decide(left, right, evidence), instruments)


def relation_of(left: Side, right: Side, evidence: Evidence, verdict: Verdict, instruments: Instruments) -> Relation:
    """Write out what was decided on two claims, ids ascending, with its reasons."""
    entity_id = _entity(left, right, evidence, verdict)
    entry = instruments.entries.get(entity_id)
    aspect_id = verdict.aspect.value if verdict.aspect is not None else ""
    claim_ids = (left.claim.claim_id, right.claim.claim_id)
    score = score_of(left, right, evidence, verdict)
    return Relation(
        relation_id=relation_id(claim_ids, entity_id, aspect_id),
        kind=verdict.kind,
        claim_ids=claim_ids,
        doc_ids=(left.claim.doc_id, right.claim.doc_id),
        entity_id=entity_id,
        aspect=verdict.aspect,
        values=_values(left, right, evidence, verdict),
        score=score,
        confidence=confidence_of(verdict.kind, score),
        missing=tuple(dict.fromkeys(verdict.missing)),
        reasons=reasons_of(left, right, evidence, verdict),
        summary=summary_of(left, right, evidence, verdict, entry, instruments.label(entity_id)),
        settles=settles_of(evidence, verdict),
    )


def relation_id(claim_ids: tuple[str, str], entity_id: str, aspect: str) -> str:
    """Name a relation by what it relates."""
    digest = hashlib.sha256("\0".join((*claim_ids, entity_id, aspect)).encode()).hexdigest()
    return f"r-{digest[:16]}"


def _entity(left: Side, right: Side, evidence: Evidence, verdict: Verdict) -> str:
    if verdict.ground == "citation":
        cited = {*left.cited_entities, *right.cited_entities}
        return next(one for one in (*right.claim.entity_ids[:1], *left.claim.entity_ids[:1]) if one in cited)
    counter = evidence.counter
    if counter is not None and verdict.ground == counter.ground:
        # What is denied, where both speak of it: the kind of thing, and not the example that stands against it.
        kinds = [one for one in left.claim.entity_ids if one in right.claim.entity_ids and one not in OBJECTS]
        return (kinds or [counter.words])[0]
    if evidence.meeting is not None and evidence.meeting.same_entity:
        return evidence.meeting.left.entity_id
    shared = [entity_id for entity_id in left.claim.entity_ids if entity_id in right.claim.entity_ids]
    named = [entity_id for entity_id in shared if not entity_id.startswith(("concept:", "theme:"))]
    return (named or shared or [""])[0]


def _values(left: Side, right: Side, evidence: Evidence, verdict: Verdict) -> tuple[str, str]:
    if verdict.ground == "quantities" and evidence.quantities is not None:
        return (evidence.quantities.left.words, evidence.quantities.right.words)
    if verdict.ground == "numbers":
        clash = next(one for one in evidence.numbers if not one.equal)
        return (f"{clash.left} {clash.unit}".strip(), f"{clash.right} {clash.unit}".strip())
    if evidence.counter is not None and verdict.ground == evidence.counter.ground:
        return (_stated(left), _stated(right))
    if verdict.ground == "fit" and evidence.fits is not None:
        return (evidence.fits[0].words, evidence.fits[1].words)
    if verdict.ground == "square words" and evidence.squared is not None:
        return (evidence.squared.left, evidence.squared.right)
    if evidence.meeting is not None:
        ours, theirs = evidence.meeting.left, evidence.meeting.right
        return (
            f"not {ours.value}" if ours.negated else ours.value,
            f"not {theirs.value}" if theirs.negated else theirs.value,
        )
    for opposition in evidence.oppositions:
        if opposition.opposed:
            return (opposition.left, opposition.right)
    if evidence.denied and verdict.kind is RelationKind.CONTRADICTION:
        word = denied_words(left, right, evidence)[0]
        return (f"not {word}", word) if evidence.denied[0] in evidence.denied_left else (word, f"not {word}")
    return ("", "")


def _stated(side: Side) -> str:
    for aspect in (Aspect.EXCLUSIVITY, Aspect.STATUS, Aspect.FORCE):
        for value in sorted(side.claim.aspects, key=lambda one: one.value not in ONLY_VALUES):
            if value.aspect is aspect:
                return f"not {value.value}" if value.negated else value.value
    return ""


def score_of(left: Side, right: Side, evidence: Evidence, verdict: Verdict) -> float:
    """Give the rank of a verdict among its kind, 0 to 1: its strength, lowered where a reader should trust it less."""
    score = verdict.strength
    if verdict.kind is RelationKind.AGREEMENT and verdict.ground == "model":
        score *= 0.5 + 0.5 * max(evidence.cosine, 0.0)
        if evidence.cosine < NEAR_COSINE and evidence.features["entailed_one_way"] < FOLLOWS:
            score *= FRAME_FACTOR
    if left.claim.doc_id == right.claim.doc_id:
        score *= WITHIN_DOCUMENT_FACTOR
    if evidence.gate.subject_unclear:
        score *= UNCLEAR_SUBJECT_FACTOR
    return round(min(max(score, 0.0), 1.0), 4)
