"""Tell one statement once: a sentence and the clause cut out of it are one claim.

Reads relations and sides; returns the relations without doubles. Of a double the graver tier stays, and of one tier
the whole sentence, so that a half is shown only where it alone says what is told.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from cyberdocs.compare.sides import Side
from cyberdocs.records import Claim, ClaimOrigin, Relation


def fold_halves(
    relations: Sequence[Relation], sides: Mapping[str, Side], tier: Callable[[Relation], int]
) -> list[Relation]:
    """Drop relations of a sentence with its own parts, and all but one between the same two sentences.

    Args:
        tier: how soon a relation is told, 0 first.
    """
    wholes = find_wholes(sides)
    groups: defaultdict[tuple[str, ...], list[Relation]] = defaultdict(list)
    for relation in relations:
        first, second = (wholes.get(claim_id, claim_id) for claim_id in relation.claim_ids)
        if first != second:
            groups[tuple(sorted((first, second)))].append(relation)
    kept: list[Relation] = []
    for _, members in sorted(groups.items()):
        told: list[Relation] = []
        for relation in sorted(members, key=lambda one: (tier(one), -_length(one, sides), -one.score, one.relation_id)):
            if not any(_is_double(relation, other, sides) for other in told):
                told.append(relation)
        kept += told
    return kept


def find_wholes(sides: Mapping[str, Side]) -> dict[str, str]:
    """Give for each claim made of a sentence the claim whose words hold all of its own, itself where none does."""
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for side in sides.values():
        if side.claim.origin is ClaimOrigin.SENTENCE:
            by_document[side.claim.doc_id].append(side.claim)
    wholes: dict[str, str] = {}
    for claims in by_document.values():
        whole: Claim | None = None
        for claim in sorted(claims, key=lambda one: (one.span.start, -one.span.end, one.claim_id)):
            if whole is None or claim.span.end > whole.span.end:
                whole = claim
            wholes[claim.claim_id] = whole.claim_id
    return wholes


def _length(relation: Relation, sides: Mapping[str, Side]) -> int:
    return sum(len(sides[claim_id].claim.span) for claim_id in relation.claim_ids if claim_id in sides)


def _is_double(relation: Relation, other: Relation, sides: Mapping[str, Side]) -> bool:
    """Tell whether two relations between the same sentences relate the same words; kinds that cannot clash may stay."""
    if relation.relation_id == other.relation_id:
        return True
    if relation.claim_ids == other.claim_ids:
        return False  # two aspects of one pair are two finds
    ours, theirs = _by_document(relation, sides), _by_document(other, sides)
    return all(_are_one(one, two, sides) for one, two in zip(ours, theirs, strict=True))


def _by_document(relation: Relation, sides: Mapping[str, Side]) -> list[str]:
    """Give the two ids in an order that two relations between the same sentences share."""

    def place(claim_id: str) -> tuple[str, int, str]:
        side = sides.get(claim_id)
        return (side.claim.doc_id, side.claim.span.start, "") if side is not None else ("", 0, claim_id)

    return sorted(relation.claim_ids, key=place)


def _are_one(one: str, other: str, sides: Mapping[str, Side]) -> bool:
    if one == other:
        return True
    if one not in sides or other not in sides:
        return False
    return sides[one].claim.span.overlaps(sides[other].claim.span)
