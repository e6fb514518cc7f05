"""Group unit vectors into points: reads vectors in a fixed order, returns groups of row indices.

First the threshold graph falls into connected groups, which is cheap and cannot cut a pair that belongs together;
then scikit-learn's agglomerative clustering with average linkage divides each, which undoes chaining ("A like B,
B like C" does not make A like C).
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cyberdocs.cluster.settings import ClusterSettings
from cyberdocs.records.cells import DIGITS, Cells

BLOCK_ROWS = 2048  # rows of a block: 2,048 by 2,048 cosines are 16 MB
SEEN_CELLS = 16  # cells in which a row is sought, see `Cells`
# A linked group too large for a square matrix is split by a higher threshold, step by step.
THRESHOLD_STEP = 0.04


def link_groups(vectors: NDArray[np.float32], settings: ClusterSettings) -> tuple[tuple[int, ...], ...]:
    """Divide rows into groups that make one point; single rows are left out.

    Args:
        vectors: shape (n, d), unit rows, in an order that does not depend on the order of arrival.
    """
    if len(vectors) < 2:
        return ()
    return _divide(vectors, np.arange(len(vectors)), settings.min_cosine, settings)


def _divide(
    vectors: NDArray[np.float32], rows: NDArray[np.intp], threshold: float, settings: ClusterSettings
) -> tuple[tuple[int, ...], ...]:
    groups: list[tuple[int, ...]] = []
    for members in _connected(vectors[rows], threshold, settings):
        inside = rows[members]
        if len(inside) == 2:
            groups.append(tuple(int(row) for row in inside))
        elif len(inside) <= settings.max_group:
            groups.extend(_average_linkage(vectors, inside, settings.min_cosine))
        elif threshold + THRESHOLD_STEP < 1.0:
            groups.extend(_divide(vectors, inside, threshold + THRESHOLD_STEP, settings))
        else:  # thousands of copies of one sentence are one point
            groups.append(tuple(int(row) for row in inside))
    return tuple(groups)


def _connected(vectors: NDArray[np.float32], threshold: float, settings: ClusterSettings) -> list[NDArray[np.intp]]:
    """Give the connected groups of two or more rows of the graph "cosine at least `threshold`"."""
    count = len(vectors)
    blocks = _blocks(count) if count <= settings.max_exact else _blocks_of_cells(vectors)
    found = [_edges(vectors, ours, theirs, threshold) for ours, theirs in blocks]
    from_rows, to_rows = (np.concatenate(side) for side in zip(*found, strict=True))
    # Imported here: a run with nothing to do must not pay two seconds for it.
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(len(from_rows), dtype=np.int8), (from_rows, to_rows)), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    order = np.argsort(labels, kind="stable")
    cuts = np.flatnonzero(np.diff(labels[order])) + 1
    return [members for members in np.split(order, cuts) if len(members) > 1]


def _blocks(count: int) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Give every two stretches of rows once: together they hold every pair."""
    rows = np.arange(count)
    for start in range(0, count, BLOCK_ROWS):
        for other in range(start, count, BLOCK_ROWS):
            yield rows[start : start + BLOCK_ROWS], rows[other : other + BLOCK_ROWS]


def _blocks_of_cells(vectors: NDArray[np.float32]) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Give the rows of each cell with all rows to which the cell is among the nearest."""
    cells = Cells.of(vectors)
    seen = cells.seen_by(vectors, SEEN_CELLS)
    for cell in range(len(cells.centres)):
        theirs = np.flatnonzero((cells.homes == cell).any(axis=1))
        ours = np.flatnonzero((seen == cell).any(axis=1))
        for start in range(0, len(ours), BLOCK_ROWS):
            yield ours[start : start + BLOCK_ROWS], theirs


def _edges(
    vectors: NDArray[np.float32], ours: NDArray[np.intp], theirs: NDArray[np.intp], threshold: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    cosines = np.round(vectors[ours] @ vectors[theirs].T, DIGITS)
    left, right = np.nonzero(cosines >= threshold)
    keep = ours[left] != theirs[right]
    return ours[left[keep]], theirs[right[keep]]


def _average_linkage(vectors: NDArray[np.float32], rows: NDArray[np.intp], min_cosine: float) -> list[tuple[int, ...]]:
    distances = np.round(1.0 - (vectors[rows] @ vectors[rows].T).astype(np.float64), DIGITS)
    distances = np.maximum(np.minimum(distances, distances.T), 0.0)
    np.fill_diagonal(distances, 0.0)
    from sklearn.cluster import AgglomerativeClustering

    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1.0 - min_cosine + 10**-DIGITS / 2
    )
    labels = model.fit_predict(distances)
    groups = [rows[labels == label] for label in range(int(labels.max()) + 1)]
    return [tuple(int(row) for row in group) for group in groups if len(group) > 1]
