"""Load the theme classifier of `models/theme-classifier`: what a paragraph is about, by its words and sentence vectors.

Reads `weights.npz` (numbers and UTF-8 bytes only, never pickle) and its sha256; gives an object with `theme_ids`,
`thresholds` and `explain`, as the tag stage asks for it. The encoder is handed in. `models/theme-classifier/train.py`
uses the same features to train it.
"""

import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.resources.theme_windows import Window, split_windows

FOLDER = "theme-classifier"
WEIGHTS_FILE, DIGEST_FILE = "weights.npz", "sha256.txt"
CUE_WEIGHT = 1.0  # of a keyword hit beside the unit-length vectors; 2 was no better in cross-validation

_WORD = re.compile(r"[^\W\d_]{2,}")
_SPELLING = re.compile(r"iz(?=ation|e$|ed$|es$|ing$|er$)")
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a an and are as at be been but by can could do does for from had has have how if in into is it its may might
        more most must no not of on one or other our should so some such than that the their them then there these
        they this those through to under until was we were what when where whether which while who whose why will with
        would
        """,
    )
)


class Encoder(Protocol):
    """What turns texts into unit rows."""

    @property
    def name(self) -> str:
        """Model and version."""
        ...

    def encode_quickly(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give unit rows, shape (n, d); they may be off in the third digit."""
        ...


def word_grams(text: str) -> list[str]:
    """Give words and pairs of neighbours, without stop words, plural s and American z."""
    words = [_SPELLING.sub("is", word) for word in _WORD.findall(text.lower()) if word not in _STOP_WORDS]
    words = [word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in words]
    return words + [f"{left} {right}" for left, right in pairwise(words)]


def cue_pattern(keywords: Sequence[str]) -> re.Pattern[str]:
    """One expression for a theme's keywords; a trailing * stands for any ending, short capitals match as printed."""
    parts = []
    for keyword in keywords:
        stem, ending = (keyword[:-1], r"\w*") if keyword.endswith("*") else (keyword, "")
        body = r"[\s\u00a0-]".join(re.escape(piece) for piece in re.split(r"[ -]+", stem)) + ending
        parts.append(body if keyword.isupper() and len(keyword) <= 5 else f"(?i:{body})")
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Features:
    """Describes a window by its words and by the keywords of each theme.

    Args:
        gram_of: word or pair of words -> column.
        idf: inverse document frequency a column.
        cues: one expression a theme.
    """

    gram_of: dict[str, int]
    idf: NDArray[np.float64]
    cues: tuple[re.Pattern[str], ...]

    def describe(self, windows: Sequence[str]) -> NDArray[np.float64]:
        """Give shape (n, grams + themes): tf-idf as unit rows, then 0, 0.5 or 1 for no, one or more keywords."""
        rows = np.zeros((len(windows), len(self.idf) + len(self.cues)))
        for row, window in zip(rows, windows, strict=True):
            for gram, count in Counter(word_grams(window)).items():
                column = self.gram_of.get(gram)
                if column is not None:
                    row[column] = (1 + math.log(count)) * self.idf[column]
            row[: len(self.idf)] /= np.linalg.norm(row[: len(self.idf)]) or 1.0
            for theme, pattern in enumerate(self.cues):
                distinct = {match.group().lower() for match in pattern.finditer(window)}
                row[len(self.idf) + theme] = CUE_WEIGHT * min(len(distinct), 2) / 2
        return rows


def pool(windows: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    """Join a paragraph's scores: half its best sentence, half the paragraph as one.

    A theme is often said in one sentence of many (the maximum finds it), while a long paragraph has more chances that
    some sentence misleads (the whole holds against it). Measured against either alone in `train.py`.

    Args:
        windows: logits, shape (windows, themes).
        whole: logits, shape (themes,).

    Returns:
        Log-odds of the mean probability, shape (themes,).
    """
    mean = (_sigmoid(windows).max(axis=0) + _sigmoid(whole)) / 2
    mean = np.clip(mean, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(mean / (1 - mean)))


def mean_window(rows: NDArray[np.float64], dimensions: int) -> NDArray[np.float64]:
    """Describe a paragraph by its windows' features: mean direction of the vectors and of the words, any keyword."""
    whole = np.asarray(rows.mean(axis=0))
    whole[:dimensions] /= np.linalg.norm(whole[:dimensions]) or 1.0
    return whole


class EmbeddingThemeClassifier:
    """Calibrated probability of each theme for a paragraph."""

    def __init__(self, encoder: Encoder, arrays: dict[str, NDArray[np.float64]], words: "Vocabulary", digest: str):
        self._encoder, self._arrays, self._digest = encoder, arrays, digest
        self.theme_ids = words.theme_ids
        self.thresholds = tuple(round(float(one), 4) for one in arrays["thresholds"])
        self._features = Features(
            gram_of={gram: index for index, gram in enumerate(words.grams)},
            idf=arrays["idf"],
            cues=tuple(cue_pattern(keywords) for keywords in words.keywords),
        )

    @property
    def name(self) -> str:
        """Digest of the weights, and the encoder's name; part of every cache key that uses it."""
        return f"{FOLDER}-{self._digest[:12]} on {self._encoder.name}"

    def score(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the probability of each theme, rounded to four digits: shape (n, themes)."""
        return self.explain(texts)[0]

    def explain(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], tuple[tuple[tuple[int, int], ...], ...]]:
        """Give the probabilities as `score` does, and for each text and theme where the best sentence stands in it."""
        if not texts:
            return np.zeros((0, len(self.theme_ids)), dtype=np.float32), ()
        read = self._logits(texts)
        pooled = np.stack([pool(windows, whole) for _, windows, whole in read])
        calibrated = pooled * self._arrays["slopes"] + self._arrays["offsets"]
        best = tuple(
            tuple((sentences[index].start, sentences[index].end) for index in windows.argmax(axis=0))
            for sentences, windows, _ in read
        )
        return np.round(_sigmoid(calibrated), 4).astype(np.float32), best

    def _logits(
        self, texts: Sequence[str]
    ) -> list[tuple[tuple[Window, ...], NDArray[np.float64], NDArray[np.float64]]]:
        """For each text its windows, their logits and the logits of the whole."""
        split = [split_windows(text) for text in texts]
        flat = [window.text for windows in split for window in windows]
        vectors = self._encoder.encode_quickly(flat).astype(np.float64)
        rows = np.hstack([vectors, self._features.describe(flat)])
        weights, bias = self._arrays["coefficients"], self._arrays["intercepts"]
        found, first = [], 0
        for windows in split:
            own = rows[first : first + len(windows)]
            whole = mean_window(own, vectors.shape[1])
            found.append((windows, own @ weights.T + bias, whole @ weights.T + bias))
            first += len(windows)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The strings of a classifier: its themes, their keywords when it was trained, and its word grams."""

    theme_ids: tuple[str, ...]
    keywords: tuple[tuple[str, ...], ...]
    grams: tuple[str, ...]


def load_theme_classifier(folder: Path, encoder: Encoder) -> EmbeddingThemeClassifier:
    """Load the weights in `folder`.

    Raises:
        ResourceError: a file is missing, damaged or not what it should be.
    """
    path = folder / WEIGHTS_FILE
    try:
        content = path.read_bytes()
        wanted = (folder / DIGEST_FILE).read_text(encoding="utf-8").split()[0]
        digest = hashlib.sha256(content).hexdigest()
        if digest != wanted:
            raise ResourceError(f"{path}: its sha256 is not the one of {DIGEST_FILE}; install the package again")
        with np.load(path, allow_pickle=False) as stored:
            arrays = {name: stored[name].astype(np.float64) for name in stored.files if name != "vocabulary"}
            listed = json.loads(stored["vocabulary"].tobytes().decode("utf-8"))
        words = Vocabulary(
            theme_ids=tuple(listed["theme_ids"]),
            keywords=tuple(tuple(one) for one in listed["keywords"]),
            grams=tuple(listed["grams"]),
        )
        return EmbeddingThemeClassifier(encoder, arrays, words, digest)
    except (OSError, KeyError, ValueError, IndexError, BadZipFile) as error:
        raise ResourceError(f"{path}: the theme classifier cannot be read; install the package again") from error


def _sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30))))
