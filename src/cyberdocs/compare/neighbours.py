"""Find nearest neighbours by cosine: exact in tiles up to a limit, beyond it among the cells around fixed centres.

Reads unit vectors, gives for each row the rows of its neighbours, nearest first. Deterministic: cosines are rounded
before they are ranked, ties go to the lower row. Centres are the rows whose own content hashes lowest, so that they do
not depend on the order of arrival, and one more paper moves few of them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DIGITS = 4
# Cosines held at a time: 2**23 are 32 MB as float32, and 64 MB more while they are ranked.
TILE_CELLS = 1 << 23
# Each row lies in the cells of its nearest centres, and is sought in those of more: with varied claims of real papers
# (benchmarks/large.py, 45,000 claims) .98 of the six nearest are found; 1 and 8 find .93.
HOME_CELLS = 2
SEEN_CELLS = 16
CENTRES_A_ROOT = 2.0  # centres are this many times the square root of the rows
HASH_SEED = 20_011_123
NOTHING = np.int64(-1)


@dataclass(frozen=True, slots=True)
class Found:
    """Neighbours of n rows.

    Args:
        rows: shape (n, k), nearest first; -1 where there are fewer.
        cosines: shape (n, k), rounded; -1 where there is no neighbour.
    """

    rows: NDArray[np.int64]
    cosines: NDArray[np.float32]

    def pairs(self, min_cosine: float = -1.0) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give every row and its neighbour as two parallel arrays."""
        keep = (self.rows >= 0) & (self.cosines >= min_cosine)
        return np.nonzero(keep)[0].astype(np.int64), self.rows[keep]


def nearest(
    vectors: NDArray[np.float32], count: int, max_block: int, among: NDArray[np.float32] | None = None
) -> Found:
    """Give for each row the `count` nearest rows and their cosines, nearest first.

    Args:
        vectors: shape (n, d), unit rows.
        count: of neighbours; fewer are given where there are fewer.
        max_block: rows up to which the search is exact.
        among: where to look; None looks in `vectors` themselves and leaves out the row itself.
    """
    others = vectors if among is None else among
    best = np.full((len(vectors), count), NOTHING)
    if not len(vectors) or not len(others) or not count:
        return _read(best)
    every = np.arange(len(others), dtype=np.int64)
    if len(vectors) * len(others) <= max_block**2:
        _search(vectors, np.arange(len(vectors)), others, every, best, skip_self=among is None)
        return _read(best)
    centres = _centres(others)
    homes = _nearest_centres(others, centres, HOME_CELLS)
    seen = _nearest_centres(vectors, centres, SEEN_CELLS)
    for centre in range(len(centres)):
        ours = np.flatnonzero((seen == centre).any(axis=1))
        theirs = np.flatnonzero((homes == centre).any(axis=1))
        if len(ours) and len(theirs):
            _search(vectors, ours, others, theirs, best, skip_self=among is None)
    return _read(best)


def search_of(claims: int, max_block: int) -> str:
    """Say how neighbours are sought among so many claims: "exact", or "approximate" beyond one block."""
    return "exact" if claims <= max_block else "approximate"


def _centres(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Choose the rows with the lowest hash of their content."""
    weights = np.random.default_rng(HASH_SEED).integers(1, 1 << 62, size=vectors.shape[1], dtype=np.uint64)
    hashes = np.empty(len(vectors), dtype=np.uint64)
    step = max(TILE_CELLS // max(vectors.shape[1], 1), 1)
    for start in range(0, len(vectors), step):
        steps = np.round(vectors[start : start + step] * 127).astype(np.int64).astype(np.uint64)
        hashes[start : start + step] = (steps * weights).sum(axis=1, dtype=np.uint64)
    _, first = np.unique(hashes, return_index=True)  # copies of one vector make one centre
    return vectors[np.sort(first[: int(CENTRES_A_ROOT * len(vectors) ** 0.5)])]


def _nearest_centres(vectors: NDArray[np.float32], centres: NDArray[np.float32], count: int) -> NDArray[np.int32]:
    count = min(count, len(centres))
    found = np.empty((len(vectors), count), dtype=np.int32)
    step = max(TILE_CELLS // len(centres), 1)
    for start in range(0, len(vectors), step):
        cosines = np.round(vectors[start : start + step] @ centres.T, DIGITS)
        found[start : start + step] = np.argsort(-cosines, axis=1, kind="stable")[:, :count]
    return found


def _search(
    vectors: NDArray[np.float32],
    ours: NDArray[np.int64],
    others: NDArray[np.float32],
    theirs: NDArray[np.int64],
    best: NDArray[np.int64],
    *,
    skip_self: bool,
) -> None:
    """Better `best` of the rows `ours` by what lies in the rows `theirs`."""
    count = best.shape[1]
    there = others[theirs]
    step = max(TILE_CELLS // len(theirs), 1)
    for start in range(0, len(ours), step):
        rows = ours[start : start + step]
        cosines = np.rint((vectors[rows] @ there.T) * 10**DIGITS)
        # One number that ranks by cosine, then by the lower row: no two are equal, so that no tie depends on a sort.
        keys = ((cosines.astype(np.int64) + (10**DIGITS + 1)) << 32) | (0xFFFFFFFF - theirs)
        if skip_self:
            keys[rows[:, None] == theirs] = NOTHING
        if keys.shape[1] > count:
            keys = np.partition(keys, keys.shape[1] - count, axis=1)[:, -count:]
        both = -np.sort(-np.concatenate((best[rows], keys), axis=1), axis=1)
        both[:, 1:][both[:, 1:] == both[:, :-1]] = NOTHING  # found in two cells
        best[rows] = -np.sort(-both, axis=1)[:, :count]


def _read(best: NDArray[np.int64]) -> Found:
    there = best >= 0
    rows = np.where(there, 0xFFFFFFFF - (best & 0xFFFFFFFF), -1)
    cosines = np.where(there, ((best >> 32) - (10**DIGITS + 1)) / 10**DIGITS, -1.0)
    return Found(rows.astype(np.int64), cosines.astype(np.float32))
