"""What compare is handed: the entailment model and the pipeline's memory, as protocols."""

from collections.abc import Callable, Sequence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareModels:
    """The models of the stage; each may be missing."""

    entailment: Entailment | None = None
