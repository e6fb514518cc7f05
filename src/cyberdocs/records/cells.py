"""Vectors divided into cells around centres, so that what is near is found without looking at everything."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DIGITS = 4  # cosines are compared after rounding: the last bits differ between block shapes and BLAS builds
HOME_CELLS = 2  # cells in which a row lies
CENTRES_A_ROOT = 2.0  # centres are this many times the square root of the rows
HASH_SEED = 20_011_123
TILE_CELLS = 1 << 23  # numbers held at a time: 32 MB as float32


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Rows by the centres that they are nearest to.

    Centres are rows whose own content hashes lowest: they do not depend on the order of arrival, and one more paper
    moves few of them. With varied claims of real papers (benchmarks/large.py, 45,000 claims), looking into the 16
    cells nearest to a row finds .998 of its six nearest neighbours, and all with a cosine of .66.

    Args:
        centres: shape (k, d), unit rows.
        homes: shape (n, HOME_CELLS), the cells in which each row lies.
    """

    centres: NDArray[np.float32]
    homes: NDArray[np.int32]

    @classmethod
    def of(cls, vectors: NDArray[np.float32]) -> "Cells":
        """Divide unit rows."""
        centres = _choose(vectors)
        return cls(centres, _nearest(vectors, centres, HOME_CELLS))

    def seen_by(self, vectors: NDArray[np.float32], count: int) -> NDArray[np.int32]:
        """Give for each row the `count` cells that are nearest to it, nearest first."""
        return _nearest(vectors, self.centres, count)


def _choose(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    weights = np.random.default_rng(HASH_SEED).integers(1, 1 << 62, size=vectors.shape[1], dtype=np.uint64)
    hashes = np.empty(len(vectors), dtype=np.uint64)
    step = max(TILE_CELLS // max(vectors.shape[1], 1), 1)
    for start in range(0, len(vectors), step):
        steps = np.round(vectors[start : start + step] * 127).astype(np.int64).astype(np.uint64)
        hashes[start : start + step] = (steps * weights).sum(axis=1, dtype=np.uint64)
    _, first = np.unique(hashes, return_index=True)  # copies of one vector make one centre
    chosen: NDArray[np.float32] = vectors[np.sort(first[: int(CENTRES_A_ROOT * len(vectors) ** 0.5)])]
    return chosen


def _nearest(vectors: NDArray[np.float32], centres: NDArray[np.float32], count: int) -> NDArray[np.int32]:
    count = min(count, len(centres))
    found = np.empty((len(vectors), count), dtype=np.int32)
    step = max(TILE_CELLS // len(centres), 1)
    for start in range(0, len(vectors), step):
        cosines = np.round(vectors[start : start + step] @ centres.T, DIGITS)
        found[start : start + step] = np.argsort(-cosines, axis=1, kind="stable")[:, :count]
    return found
