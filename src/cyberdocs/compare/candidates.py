"""Propose the pairs that are worth comparing: reads sides, returns pairs of rows.

Claims are compared about the same entity and aspect; a large group gives each claim its nearest neighbours and its
nearest opposed values, so that pairs grow with claims and not with their square. Near neighbours in embedding space
add pairs that share no entity. Rows instead of ids: a million pairs are 16 MB.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cyberdocs.compare.candidates_groups import Rows, pair_group
from cyberdocs.compare.exclusivity import absence, asserts_binding, first_of, is_only
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.neighbours import nearest
from cyberdocs.compare.quantities import amount_keys
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.sides import Side
from cyberdocs.records import AspectValue, ClaimOrigin

Pair = tuple[str, str]
# Judgements whose words alone make two claims worth comparing, whatever they are about.
SQUARE_GROUPS = frozenset({"coherence", "definition", "effectiveness"})


def propose_pairs(sides: Mapping[str, Side], instruments: Instruments, settings: CompareSettings) -> tuple[Pair, ...]:
    """List the pairs to compare by id, each once, ids ascending, in ascending order; see `propose_rows`."""
    ids = list(sides)
    return tuple((ids[first], ids[second]) for first, second in propose_rows(sides, instruments, settings))


def propose_rows(
    sides: Mapping[str, Side],
    instruments: Instruments,
    settings: CompareSettings,
    further: Sequence[tuple[int, int]] = (),
) -> Rows:
    """List the pairs to compare.

    Args:
        sides: every claim of the corpus by id, ascending.
        further: pairs of rows that are worth comparing for other reasons.

    Returns:
        Shape (n, 2): rows of `sides`, the lower first, each pair once, in ascending order.
    """
    ordered = tuple(sides.values())
    if len(ordered) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    vectors = np.stack([side.vector for side in ordered])
    documents = [side.claim.doc_id for side in ordered]
    pairs = _Pairs(len(ordered))
    for members in _groups(ordered).values():
        for ours, theirs in pair_group(members, documents, vectors, instruments.table, settings):
            pairs.add(ours, theirs)
    numbers = np.unique(documents, return_inverse=True)[1]
    _add_opposed_evaluations(pairs, ordered, vectors, instruments, settings)
    _add_existence(pairs, ordered, vectors, settings)
    _add_citations(pairs, ordered, numbers, vectors, settings)
    _add_amounts(pairs, ordered, vectors, settings)
    if vectors.shape[1]:
        pairs.add(*nearest(vectors, settings.neighbours, settings.max_block).pairs(settings.min_neighbour_cosine))
    if further:
        pairs.add(*np.asarray(further, dtype=np.int64).T)
    rows = pairs.rows()
    same = numbers[rows[:, 0]] == numbers[rows[:, 1]]
    if settings.within_documents:
        same[same] = [_same_words(ordered[first], ordered[second]) for first, second in rows[same]]
    kept: Rows = rows[~same]
    return kept


class _Pairs:
    """Pairs of rows, as one number each."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._codes: list[Rows] = []

    def add(self, ours: Rows, theirs: Rows) -> None:
        keep = ours != theirs
        low, high = np.minimum(ours, theirs)[keep], np.maximum(ours, theirs)[keep]
        self._codes.append(np.unique(low * self._count + high))

    def rows(self) -> Rows:
        codes = np.unique(np.concatenate(self._codes)) if self._codes else np.zeros(0, dtype=np.int64)
        return np.stack(np.divmod(codes, self._count), axis=1)


def _groups(sides: Sequence[Side]) -> dict[tuple[str, str], dict[int, list[AspectValue]]]:
    """Group claims by entity and aspect, ascending by group, members ascending."""
    groups: defaultdict[tuple[str, str], dict[int, list[AspectValue]]] = defaultdict(dict)
    for row, side in enumerate(sides):
        for value in side.claim.aspects:
            groups[(value.entity_id, value.aspect.value)].setdefault(row, []).append(value)
    return dict(sorted(groups.items()))


def _add_opposed_evaluations(
    pairs: _Pairs,
    sides: Sequence[Side],
    vectors: NDArray[np.float32],
    instruments: Instruments,
    settings: CompareSettings,
) -> None:
    """Pair each judgement with its nearest ones of the opposite sign on the same axis, whatever they speak of."""
    by_sign: defaultdict[tuple[str, str], dict[int, list[int]]] = defaultdict(lambda: {1: [], -1: []})
    for row, side in enumerate(sides):
        for value in side.claim.aspects:
            sign = instruments.table.sign(value)
            group = instruments.table.group(value)
            if sign and group and row not in by_sign[(value.aspect.value, group)][sign][-1:]:
                by_sign[(value.aspect.value, group)][sign].append(row)
        for axis, sign, _ in instruments.judged(side.claim.text):
            if instruments.judgement_names[axis] in SQUARE_GROUPS:
                by_sign[("words", instruments.judgement_names[axis])][sign].append(row)
        fit = instruments.fit(side.claim.text)
        if fit is not None and side.claim.origin is not ClaimOrigin.REFERENCE:
            by_sign[("fit", "")][fit.sign].append(row)
        for axis, sign, _ in instruments.stances(side.claim.text):
            if axis in instruments.squares:
                by_sign[("square", str(axis))][sign].append(row)
    for key in sorted(by_sign):
        _add_between(pairs, by_sign[key][1], by_sign[key][-1], vectors, settings)


def _add_citations(
    pairs: _Pairs, sides: Sequence[Side], numbers: Rows, vectors: NDArray[np.float32], settings: CompareSettings
) -> None:
    """Pair claims that lean on a work of the catalogue with the nearest claims that are about it, across documents."""
    citing: defaultdict[str, list[int]] = defaultdict(list)
    about: defaultdict[str, list[int]] = defaultdict(list)
    for row, side in enumerate(sides):
        for entity_id in side.cited_entities:
            citing[entity_id].append(row)
        for entity_id in side.claim.entity_ids[:1]:
            about[entity_id].append(row)
    for entity_id in sorted(citing):
        found = _Pairs(len(sides))
        _add_between(found, citing[entity_id], about.get(entity_id, []), vectors, settings)
        rows = found.rows()
        pairs.add(*rows[numbers[rows[:, 0]] != numbers[rows[:, 1]]].T)


def _add_amounts(pairs: _Pairs, sides: Sequence[Side], vectors: NDArray[np.float32], settings: CompareSettings) -> None:
    """Pair claims that give amounts of one thing with their nearest, those of one named thing first."""
    counting: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row, side in enumerate(sides):
        for key in amount_keys(side.claim):
            counting[key].append(row)
    for key in sorted(counting):
        rows = np.asarray(counting[key], dtype=np.int64)
        if len(rows) > 1:
            count = settings.group_neighbours if key[1] else settings.opposed_neighbours
            found = nearest(vectors[rows], count, settings.max_block)
            here, there = found.pairs(-1.0 if key[1] else settings.min_neighbour_cosine)
            pairs.add(rows[here], rows[there])


def _add_existence(
    pairs: _Pairs, sides: Sequence[Side], vectors: NDArray[np.float32], settings: CompareSettings
) -> None:
    """Pair "there is no binding treaty" and "the only one" with claims on a binding one, "the first" with its like."""
    denials = [row for row, side in enumerate(sides) if absence(side.claim) is not None or is_only(side.claim)]
    examples = [row for row, side in enumerate(sides) if asserts_binding(side.claim)]
    _add_between(pairs, denials, examples, vectors, settings)
    firsts = [row for row, side in enumerate(sides) if first_of(side.claim) is not None]
    _add_between(pairs, firsts, firsts, vectors, settings)


def _add_between(
    pairs: _Pairs,
    first: Sequence[int],
    second: Sequence[int],
    vectors: NDArray[np.float32],
    settings: CompareSettings,
) -> None:
    """Give each claim of one set its nearest in the other, both ways."""
    if not first or not second:
        return
    ours, theirs = np.asarray(first, dtype=np.int64), np.asarray(second, dtype=np.int64)
    if len(ours) * len(theirs) <= settings.full_group**2:
        pairs.add(np.repeat(ours, len(theirs)), np.tile(theirs, len(ours)))
        return
    for one, other in ((ours, theirs), (theirs, ours)):
        here, there = nearest(vectors[one], settings.group_neighbours, settings.max_block, among=vectors[other]).pairs()
        pairs.add(one[here], other[there])


def _same_words(first: Side, second: Side) -> bool:
    """Two claims made of overlapping words of one document are one statement."""
    return first.claim.doc_id == second.claim.doc_id and first.claim.span.overlaps(second.claim.span)
