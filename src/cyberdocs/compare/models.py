"""What compare is handed: the entailment model and the pipeline's memory, as protocols."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.records import Relation


class Entailment(Protocol):
    """Tells whether a premise entails, contradicts or leaves open a hypothesis."""

    @property
    def name(self) -> str: ...

    def predict(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Give (n, 3): calibrated probabilities of entailment, neutral, contradiction."""
        ...


class Once(Protocol):
    """Remembers results by what they depend on."""

    def once(self, parts: tuple[str, ...], compute: Callable[[], tuple[Relation, ...]]) -> tuple[Relation, ...]:
        """Give the remembered result for `parts`, or compute it."""
        ...

    def verdicts(
        self, owner: str, keys: NDArray[np.uint64], compute: Callable[[Sequence[int]], Sequence[Relation | None]]
    ) -> Iterable[Relation]:
        """Give what is worth telling of one document's pairs.

        Args:
            owner: the document.
            keys: for each pair a hash of all that its verdict depends on beyond code, settings, lexicon and models.
            compute: gives the verdicts at the given places of `keys`; None where nothing is worth telling.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareModels:
    """The models of the stage; each may be missing."""

    entailment: Entailment | None = None
