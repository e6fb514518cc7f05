"""What `tag` needs of models, as protocols; who calls the stage hands them in, or None."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.records import NamedSpan


class Recogniser(Protocol):
    """Names spans of a text ("ORG", "PERSON", "GPE", "LAW"...)."""

    @property
    def name(self) -> str:
        """Model and version, as shown to the reader."""
        ...

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Give the named spans of `text`, ascending."""
        ...


class ThemeClassifier(Protocol):
    """Scores texts for every theme."""

    @property
    def name(self) -> str:
        """Model and version."""
        ...

    @property
    def theme_ids(self) -> tuple[str, ...]:
        """The themes, in the order of the columns of `score`."""
        ...

    @property
    def thresholds(self) -> tuple[float, ...]:
        """From which score on a theme is given, parallel to `theme_ids`."""
        ...

    def explain(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], Sequence[Sequence[tuple[int, int]]]]:
        """Score n texts, shape (n, themes), 0 to 1; for each text and theme, where what speaks most for it stands."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TagModels:
    """The models of this stage; None leaves out what needs them."""

    recogniser: Recogniser | None = None
    theme_classifier: ThemeClassifier | None = None
