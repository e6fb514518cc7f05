"""Stand-ins for models: small, exact, and loaded in no time."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cyberdocs.records import Relation

WORD = re.compile(r"\w+")


class HashEncoder:
    """Bag of words hashed into `dimensions` signed buckets: texts that share words are near each other."""

    name = "hash 1"

    def __init__(self, dimensions: int = 64) -> None:
        self._dimensions = dimensions
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give unit rows, shape (n, dimensions)."""
        self.asked.extend(texts)
        rows = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in WORD.findall(text.lower()):
                digest = hashlib.sha256(word.encode()).digest()
                row[int.from_bytes(digest[:4], "big") % self._dimensions] += 1.0 if digest[4] % 2 else -1.0
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.where(norms > 0, norms, 1.0), dtype=np.float32)

    def encode_quickly(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the same rows as `encode`."""
        return self.encode(texts)


class TableEntailment:
    """Entailment read off a table of (premise, hypothesis); everything else is neutral."""

    name = "table 1"

    def __init__(self, table: Mapping[tuple[str, str], tuple[float, float, float]] | None = None) -> None:
        self._table = dict(table or {})
        self.asked: list[tuple[str, str]] = []

    def predict(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Give (n, 3): entailment, neutral, contradiction."""
        self.asked.extend(pairs)
        rows = [self._table.get(pair, (0.0, 1.0, 0.0)) for pair in pairs]
        return np.asarray(rows, dtype=np.float32).reshape(len(pairs), 3)


class CountingOnce:
    """A memory for compare that also counts what had to be computed."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], tuple[Relation, ...]] = {}
        self._verdicts: dict[tuple[str, int], Relation | None] = {}
        self.computed: list[tuple[str, ...]] = []
        self.judged: list[tuple[str, int]] = []

    def once(self, parts: tuple[str, ...], compute: Callable[[], tuple[Relation, ...]]) -> tuple[Relation, ...]:
        """Compute the first time, remember afterwards."""
        if parts not in self._seen:
            self.computed.append(parts)
            self._seen[parts] = compute()
        return self._seen[parts]

    def verdicts(
        self, owner: str, keys: NDArray[np.uint64], compute: Callable[[Sequence[int]], Sequence[Relation | None]]
    ) -> Iterable[Relation]:
        """Compute what was not asked before, remember afterwards."""
        named = [(owner, int(key)) for key in keys]
        missing = [index for index, key in enumerate(named) if key not in self._verdicts]
        self.judged.extend(named[index] for index in missing)
        self._verdicts.update(zip([named[index] for index in missing], compute(missing), strict=True))
        return [found for key in named if (found := self._verdicts[key]) is not None]
