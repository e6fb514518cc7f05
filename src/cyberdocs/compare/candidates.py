"""Propose the pairs that are worth comparing: reads sides, returns pairs of claim ids.

Claims are compared about the same entity and aspect; a large group gives each claim its nearest neighbours and its
nearest opposed values, so that pairs grow with claims and not with their square. Near neighbours in embedding space
add pairs that share no entity.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cyberdocs.compare.evidence import Instruments
from cyberdocs.compare.exclusivity import absence, asserts_binding, is_only
from cyberdocs.compare.neighbours import nearest
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import fold_value
from cyberdocs.records import AspectValue, ClaimOrigin

Pair = tuple[str, str]
# Judgements whose words alone make two claims worth comparing, whatever they are about.
SQUARE_GROUPS = frozenset({"coherence", "definition", "effectiveness"})


def propose_pairs(sides: Mapping[str, Side], instruments: Instruments, settings: CompareSettings) -> tuple[Pair, ...]:
    """List the pairs to compare, each once, ids ascending, in ascending order.

    Args:
        sides: every claim of the corpus by id, ascending.
    """
    ids = list(sides)
    if len(ids) < 2:
        return ()
    vectors = np.stack([sides[claim_id].vector for claim_id in ids])
    row_of = {claim_id: row for row, claim_id in enumerate(ids)}
    pairs: set[Pair] = set()
    for members in _groups(sides).values():
        pairs.update(_pairs_of_group(members, row_of, vectors, instruments, settings))
    pairs.update(_opposed_evaluations(sides, row_of, vectors, instruments, settings))
    pairs.update(_existence_pairs(sides, row_of, vectors, settings))
    pairs.update(_citation_pairs(sides, row_of, vectors, settings))
    if vectors.shape[1]:
        for row, (others, cosines) in enumerate(nearest(vectors, settings.neighbours, settings.max_block)):
            for other, cosine in zip(others, cosines, strict=True):
                if cosine >= settings.min_neighbour_cosine:
                    pairs.add(_pair(ids[row], ids[int(other)]))
    kept = (
        pair
        for pair in pairs
        if settings.within_documents or sides[pair[0]].claim.doc_id != sides[pair[1]].claim.doc_id
    )
    return tuple(sorted(pair for pair in kept if not _same_words(sides[pair[0]], sides[pair[1]])))


def _groups(sides: Mapping[str, Side]) -> dict[tuple[str, str], list[tuple[str, AspectValue]]]:
    """Group claims by entity and aspect, ascending by group, members ascending by id."""
    groups: defaultdict[tuple[str, str], list[tuple[str, AspectValue]]] = defaultdict(list)
    for claim_id, side in sides.items():
        seen: set[tuple[str, str]] = set()
        for value in side.claim.aspects:
            key = (value.entity_id, value.aspect.value)
            if key not in seen:
                seen.add(key)
                groups[key].append((claim_id, value))
    return dict(sorted(groups.items()))


def _pairs_of_group(
    members: Sequence[tuple[str, AspectValue]],
    row_of: Mapping[str, int],
    vectors: NDArray[np.float32],
    instruments: Instruments,
    settings: CompareSettings,
) -> set[Pair]:
    ids = [claim_id for claim_id, _ in members]
    if len(ids) <= settings.full_group:
        return {_pair(first, second) for index, first in enumerate(ids) for second in ids[index + 1 :]}
    rows = np.asarray([row_of[claim_id] for claim_id in ids])
    pairs = _pairs_of_neighbours(ids, vectors[rows], settings.group_neighbours, settings.max_block)
    by_value: defaultdict[str, list[str]] = defaultdict(list)
    for claim_id, value in members:
        by_value[fold_value(value.value)].append(claim_id)
    aspect = members[0][1].aspect
    for name in sorted(by_value):
        for excluded in instruments.table.excluded_by(aspect, name):
            if name < excluded and excluded in by_value:
                pairs |= _pairs_between(by_value[name], by_value[excluded], row_of, vectors, settings)
    return pairs


def _opposed_evaluations(
    sides: Mapping[str, Side],
    row_of: Mapping[str, int],
    vectors: NDArray[np.float32],
    instruments: Instruments,
    settings: CompareSettings,
) -> set[Pair]:
    """Pair each judgement with its nearest ones of the opposite sign on the same axis, whatever they speak of."""
    by_sign: defaultdict[tuple[str, str], dict[int, list[str]]] = defaultdict(lambda: {1: [], -1: []})
    for claim_id, side in sides.items():
        for value in side.claim.aspects:
            sign = instruments.table.sign(value)
            group = instruments.table.group(value)
            if sign and group and claim_id not in by_sign[(value.aspect.value, group)][sign][-1:]:
                by_sign[(value.aspect.value, group)][sign].append(claim_id)
        for axis, sign, _ in instruments.judged(side.claim.text):
            if instruments.judgement_names[axis] in SQUARE_GROUPS:
                by_sign[("words", instruments.judgement_names[axis])][sign].append(claim_id)
        fit = instruments.fit(side.claim.text)
        if fit is not None and side.claim.origin is not ClaimOrigin.REFERENCE:
            by_sign[("fit", "")][fit.sign].append(claim_id)
        for axis, sign, _ in instruments.stances(side.claim.text):
            if axis in instruments.squares:
                by_sign[("square", str(axis))][sign].append(claim_id)
    pairs: set[Pair] = set()
    for key in sorted(by_sign):
        positive, negative = by_sign[key][1], by_sign[key][-1]
        pairs |= _pairs_between(positive, negative, row_of, vectors, settings)
    return pairs


def _citation_pairs(
    sides: Mapping[str, Side], row_of: Mapping[str, int], vectors: NDArray[np.float32], settings: CompareSettings
) -> set[Pair]:
    """Pair claims that lean on a work of the catalogue with the nearest claims that are about it, across documents."""
    citing: defaultdict[str, list[str]] = defaultdict(list)
    about: defaultdict[str, list[str]] = defaultdict(list)
    for claim_id, side in sides.items():
        for entity_id in side.cited_entities:
            citing[entity_id].append(claim_id)
        for entity_id in side.claim.entity_ids[:1]:
            about[entity_id].append(claim_id)
    pairs: set[Pair] = set()
    for entity_id in sorted(citing):
        found = _pairs_between(citing[entity_id], about.get(entity_id, []), row_of, vectors, settings)
        pairs |= {pair for pair in found if sides[pair[0]].claim.doc_id != sides[pair[1]].claim.doc_id}
    return pairs


def _existence_pairs(
    sides: Mapping[str, Side], row_of: Mapping[str, int], vectors: NDArray[np.float32], settings: CompareSettings
) -> set[Pair]:
    """Pair "there is no binding treaty" and "the only one" with the nearest claims that name a binding instrument."""
    denials = [claim_id for claim_id, side in sides.items() if absence(side.claim) is not None or is_only(side.claim)]
    examples = [claim_id for claim_id, side in sides.items() if asserts_binding(side.claim)]
    return _pairs_between(denials, examples, row_of, vectors, settings)


def _pairs_between(
    first: Sequence[str],
    second: Sequence[str],
    row_of: Mapping[str, int],
    vectors: NDArray[np.float32],
    settings: CompareSettings,
) -> set[Pair]:
    """Give each claim of one set its nearest in the other, both ways."""
    if not first or not second:
        return set()
    if len(first) * len(second) <= settings.full_group**2:
        return {_pair(one, other) for one in first for other in second if one != other}
    pairs: set[Pair] = set()
    first_vectors = vectors[[row_of[claim_id] for claim_id in first]]
    second_vectors = vectors[[row_of[claim_id] for claim_id in second]]
    ways = ((first, first_vectors, second, second_vectors), (second, second_vectors, first, first_vectors))
    for ours, our_vectors, theirs, their_vectors in ways:
        found = nearest(our_vectors, settings.group_neighbours, settings.max_block, among=their_vectors)
        for row, (others, _) in enumerate(found):
            pairs.update(_pair(ours[row], theirs[int(other)]) for other in others if ours[row] != theirs[int(other)])
    return pairs


def _pairs_of_neighbours(ids: Sequence[str], vectors: NDArray[np.float32], count: int, max_block: int) -> set[Pair]:
    return {
        _pair(ids[row], ids[int(other)])
        for row, (others, _) in enumerate(nearest(vectors, count, max_block))
        for other in others
    }


def _pair(first: str, second: str) -> Pair:
    return (first, second) if first < second else (second, first)


def _same_words(first: Side, second: Side) -> bool:
    """Two claims made of overlapping words of one document are one statement."""
    return first.claim.doc_id == second.claim.doc_id and first.claim.span.overlaps(second.claim.span)
