"""Weights of a linear-chain model in a file, and its most likely path: what our taggers share.

The file is npz with numbers and UTF-8 bytes only, never pickle: a row a feature, sparse, half precision.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError

_LEAST_WEIGHT = 0.02  # below that a weight moves no label


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChainWeights:
    """What a trainer learnt.

    Args:
        digest: first twelve hex digits of the file's SHA-256.
        labels: ascending; columns of `rows`.
        row_of: feature -> row of `rows`.
        rows: shape (features + 1, labels), float32; the last row is zeros, for features without weights.
        transitions: shape (labels, labels), float32, from row to column.
    """

    digest: str
    labels: tuple[str, ...]
    row_of: Mapping[str, int]
    rows: NDArray[np.float32]
    transitions: NDArray[np.float32]


def read_chain(path: Path, called: str) -> ChainWeights:
    """Read what `write_chain` wrote.

    Args:
        called: what a message names it, "reference tagger".

    Raises:
        ResourceError: the file is missing or is not what the trainer wrote.
    """
    try:
        content = path.read_bytes()
        with np.load(path, allow_pickle=False) as arrays:
            labels = tuple(arrays["labels"].tobytes().decode("utf-8").split("\n"))
            features = arrays["features"].tobytes().decode("utf-8").split("\n")
            counts, columns = arrays["counts"], arrays["columns"]
            weights, transitions = arrays["weights"].astype(np.float32), arrays["transitions"].astype(np.float32)
    except (OSError, EOFError, KeyError, ValueError, BadZipFile) as error:
        raise ResourceError(f"{path}: the {called} cannot be read ({error}); install cyberdocs again") from error
    square = (len(labels), len(labels))
    if len(features) != len(counts) or int(counts.sum()) != len(weights) or transitions.shape != square:
        raise ResourceError(f"{path}: the {called} is damaged; install cyberdocs again")
    rows = np.zeros((len(features) + 1, len(labels)), dtype=np.float32)
    rows[np.repeat(np.arange(len(features)), counts), columns] = weights
    return ChainWeights(
        digest=hashlib.sha256(content).hexdigest()[:12],
        labels=labels,
        row_of={feature: row for row, feature in enumerate(features)},
        rows=rows,
        transitions=transitions,
    )


def write_chain(crf: Any, path: Path) -> None:
    """Write labels, transitions and features of a trained sklearn_crfsuite.CRF as plain arrays."""
    labels = sorted(crf.classes_)
    index = {label: number for number, label in enumerate(labels)}
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (left, right), weight in crf.transition_features_.items():
        transitions[index[left], index[right]] = weight
    rows: dict[str, list[tuple[int, float]]] = {}
    for (feature, label), weight in crf.state_features_.items():
        if abs(weight) >= _LEAST_WEIGHT:
            rows.setdefault(feature, []).append((index[label], weight))
    names = sorted(rows)
    np.savez_compressed(
        path,
        labels=np.frombuffer("\n".join(labels).encode(), dtype=np.uint8),
        features=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        counts=np.array([len(rows[name]) for name in names], dtype=np.uint8),
        columns=np.array([column for name in names for column, _ in sorted(rows[name])], dtype=np.uint8),
        weights=np.array([weight for name in names for _, weight in sorted(rows[name])], dtype=np.float16),
        transitions=transitions,
    )


def best_path(scores: NDArray[np.float32], transitions: NDArray[np.float32]) -> list[int]:
    """Find the most likely sequence of labels (Viterbi).

    Args:
        scores: shape (words, labels).

    Source: Lafferty, McCallum & Pereira 2001 (conditional random fields), sec. 3.
    """
    if not len(scores):
        return []
    back = np.zeros(scores.shape, dtype=np.int16)
    best = scores[0]
    for index in range(1, len(scores)):
        reached = best[:, None] + transitions
        back[index] = reached.argmax(axis=0)
        best = reached.max(axis=0) + scores[index]
    path = [int(best.argmax())]
    for index in range(len(scores) - 1, 0, -1):
        path.append(int(back[index, path[-1]]))
    return path[::-1]
