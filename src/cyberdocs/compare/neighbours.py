"""Find nearest neighbours by cosine: exact in blocks up to a limit, beyond it inside buckets of fixed hyperplanes.

Reads unit vectors, gives for each row the rows of its neighbours, nearest first. Deterministic: cosines are rounded
before they are ranked, ties go to the lower row, and the hyperplanes come from a fixed seed, so that the bucket of a
vector depends on nothing but the vector.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

DIGITS = 4
BLOCK_ROWS = 1024
HYPERPLANE_SEED = 20_011_123
# Bits of a bucket's name: 2**12 buckets are enough for 80 million vectors at 20,000 each.
MOST_BITS = 12

Found = tuple[NDArray[np.intp], NDArray[np.float32]]


def nearest(
    vectors: NDArray[np.float32], count: int, max_block: int, among: NDArray[np.float32] | None = None
) -> Iterator[Found]:
    """Give for each row the `count` nearest rows and their cosines, nearest first.

    Args:
        vectors: shape (n, d), unit rows.
        count: of neighbours; fewer are given where there are fewer.
        max_block: rows up to which the search is exact.
        among: where to look; None looks in `vectors` themselves and leaves out the row itself.
    """
    others = vectors if among is None else among
    if max(len(vectors), len(others)) <= max_block:
        yield from _exact(vectors, others, count, leave_out_self=among is None)
        return
    bits = min(MOST_BITS, int(np.ceil(np.log2(max(len(vectors), len(others)) / max_block))) + 1)
    planes = np.random.default_rng(HYPERPLANE_SEED).standard_normal((vectors.shape[1], bits)).astype(np.float32)
    ours, theirs = _buckets(vectors, planes), _buckets(others, planes)
    found: dict[int, Found] = {}
    for bucket in sorted({int(name) for name in ours}):
        rows = np.flatnonzero(ours == bucket)
        place = np.flatnonzero(theirs == bucket)
        for row, (inside, cosines) in zip(
            rows, _exact(vectors[rows], others[place], count, leave_out_self=among is None), strict=True
        ):
            found[int(row)] = (place[inside], cosines)
    for index in range(len(vectors)):
        yield found[index]


def search_of(claims: int, max_block: int) -> str:
    """Say how neighbours are sought among so many claims: "exact", or "approximate" beyond one block."""
    return "exact" if claims <= max_block else "approximate"


def _buckets(vectors: NDArray[np.float32], planes: NDArray[np.float32]) -> NDArray[np.int64]:
    signs = np.round(vectors @ planes, DIGITS) > 0
    return np.asarray(signs @ (1 << np.arange(planes.shape[1])), dtype=np.int64)


def _exact(
    vectors: NDArray[np.float32], others: NDArray[np.float32], count: int, *, leave_out_self: bool
) -> Iterator[Found]:
    wanted = min(count, len(others) - int(leave_out_self))
    for start in range(0, len(vectors), BLOCK_ROWS):
        cosines = np.round(vectors[start : start + BLOCK_ROWS] @ others.T, DIGITS)
        for offset, row in enumerate(cosines):
            if leave_out_self:
                row[start + offset] = -2.0
            if wanted <= 0:
                yield np.zeros(0, np.intp), np.zeros(0, np.float32)
                continue
            # The cosine of the last neighbour first, then every row that reaches it: ties never depend on a sort.
            limit = np.partition(row, len(row) - wanted)[len(row) - wanted]
            reached = np.flatnonzero(row >= limit)
            order = reached[np.argsort(-row[reached], kind="stable")][:wanted]
            yield order, row[order]
