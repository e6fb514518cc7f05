"""Load the claim detector of `models/claim-detector`: a logistic regression on sentence embeddings and on their shape.

Gives an object with `name` and `score`, as the claim stage wants it. Plain arrays, no pickle; the encoder is handed
in, so that one model in memory serves embedding and detection. What a sentence is about stands in its embedding;
whether it tells a figure, a name, a deed or a wish stands in its words, and is counted here.
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.resources.models import models_folder

FOLDER = "claim-detector"
# What is counted in a sentence, with the number that counts as one; the weights are trained on these, in this order.
SHAPE: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"\w+"), 40),
    (re.compile(r"\d+(?:[.,]\d+)*"), 3),
    (re.compile(r"(?<=[a-z,] )[A-Z][a-z]+"), 4),
    (re.compile(r"\b[a-z]{2,}ed\b"), 3),
    (re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE), 1),
    (re.compile(r"\b(?:will|going to)\b|[’']ll\b", re.IGNORECASE), 1),
    (re.compile(r"\b(?:must|should|need to|ought|let[’']?s|let us)\b", re.IGNORECASE), 1),
    (re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE), 1),
    (re.compile(r"\bI\b"), 1),
    (re.compile(r"\b(?:thank|thanks|bless|welcome|congratulat\w+)\b", re.IGNORECASE), 1),
    (
        re.compile(
            r"\b(?:per ?cent|million|billion|thousand|hundred|dozen|half|years?|months?|days?)\b", re.IGNORECASE
        ),
        2,
    ),
    (re.compile(r"\b(?:bill|act|law|legislation|budget|fund\w*|program\w*|tax\w*|schools?)\b", re.IGNORECASE), 2),
    (re.compile(r"^\W*(?:and|but|so|that|this|it|because|to)\b", re.IGNORECASE), 1),
    (re.compile(r"\?\W*$"), 1),
)
# Beside a unit row, whose numbers are about 0.05 each: the penalty of training presses small numbers down.
SHAPE_WEIGHT = 1.0


class Encoder(Protocol):
    """What turns texts into unit rows."""

    @property
    def name(self) -> str:
        """Model and version."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give unit rows, shape (n, d)."""
        ...


def shapes(texts: Sequence[str]) -> NDArray[np.float32]:
    """Count what `SHAPE` names, at most 1 each, shape (n, 15); the last column tells sentences of under five words."""
    rows = [[min(1.0, len(pattern.findall(text)) / most) for pattern, most in SHAPE] for text in texts]
    short = [[float(row[0] * SHAPE[0][1] < 5)] for row in rows]
    return np.array([[*row, *last] for row, last in zip(rows, short, strict=True)], dtype=np.float32)


class EmbeddingDetector:
    """Probability that a sentence is a claim, from its embedding and its shape."""

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
        rows = np.hstack([self._encoder.encode(texts), SHAPE_WEIGHT * shapes(texts)])
        logits = rows.astype(np.float64) @ self._coefficients.astype(np.float64)
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
