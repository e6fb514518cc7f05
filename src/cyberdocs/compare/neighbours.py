"""Find nearest neighbours by cosine: exact in tiles up to a limit, beyond it among the cells around fixed centres.

Reads unit vectors, gives for each row the rows of its neighbours, nearest first. Deterministic: cosines are rounded
before they are ranked, ties go to the lower row. Centres are the rows whose own content hashes lowest, so that they do
not depend on the order of arrival, and one more paper moves few of them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberdocs.records.cells import DIGITS, Cells

# Cosines held at a time: 2**23 are 32 MB as float32, and 64 MB more while they are ranked.
TILE_CELLS = 1 << 23
SEEN_CELLS = 16  # cells in which a row is sought, see `Cells`; 8 find .989 of what an exact search finds
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
    cells = Cells.of(others)
    seen = cells.seen_by(vectors, SEEN_CELLS)
    for ours, theirs in zip(_rows_by_cell(seen, cells), _rows_by_cell(cells.homes, cells), strict=True):
        if len(ours) and len(theirs):
            _search(vectors, ours, others, theirs, best, skip_self=among is None)
    return _read(best)


def search_of(claims: int, max_block: int) -> str:
    """Say how neighbours are sought among so many claims: "exact", or "approximate" beyond one block."""
    return "exact" if claims <= max_block else "approximate"


def _rows_by_cell(chosen: NDArray[np.int32], cells: Cells) -> list[NDArray[np.int64]]:
    """Give the rows that chose each cell, ascending."""
    order = np.argsort(chosen, axis=None, kind="stable")
    counts = np.bincount(chosen.ravel(), minlength=len(cells.centres))
    return [np.sort(rows) for rows in np.split(order // chosen.shape[1], np.cumsum(counts)[:-1])]


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
