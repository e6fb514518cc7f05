"""Load the claim detector of `models/claim-detector`: a logistic regression on sentence embeddings.

Gives an object with `name` and `score`, as the claim stage wants it. Plain arrays, no pickle; the encoder is handed
in, so that one model in memory serves embedding and detection.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.resources.models import models_folder

FOLDER = "claim-detector"


class Encoder(Protocol):
    """What turns texts into unit rows."""

    @property
    def name(self) -> str:
        """Model and version."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give unit rows, shape (n, d)."""
        ...


class EmbeddingDetector:
    """Probability that a sentence is a claim, from its embedding."""

    def __init__(self, encoder: Encoder, coefficients: NDArray[np.float32], intercept: float, digest: str) -> None:
        self._encoder, self._coefficients, self._intercept, self._digest = encoder, coefficients, intercept, digest

    @property
    def name(self) -> str:
        """Digest of the weights, and the encoder's name; part of every cache key that uses it."""
        return f"{FOLDER}-{self._digest[:12]} on {self._encoder.name}"

    def score(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the probability of a claim, one a text, rounded to four digits."""
        if not texts:
            return np.zeros(0, dtype=np.float32)
        logits = self._encoder.encode(texts).astype(np.float64) @ self._coefficients.astype(np.float64)
        return np.round(1.0 / (1.0 + np.exp(-(logits + self._intercept))), 4).astype(np.float32)


def load_detector(encoder: Encoder, folder: Path | None = None) -> EmbeddingDetector:
    """Load the weights that come with the program.

    Args:
        folder: where `weights.npz` lies; ours when None.

    Raises:
        ResourceError: the file is missing or does not hold what it should.
    """
    path = (folder or models_folder() / FOLDER) / "weights.npz"
    try:
        content = path.read_bytes()
        with np.load(path, allow_pickle=False) as arrays:
            coefficients, intercept = arrays["coefficients"], arrays["intercept"]
    except (OSError, KeyError, ValueError) as error:
        raise ResourceError(f"{path}: the claim detector cannot be read; install the package again") from error
    return EmbeddingDetector(encoder, coefficients, float(intercept[0]), hashlib.sha256(content).hexdigest())
