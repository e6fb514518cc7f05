"""Train the theme classifier: one logistic regression a theme on sentence vectors, words and keywords.

Reads `examples.jsonl` and the keywords of the theme lexicon, writes `weights.npz` and `sha256.txt`, and prints scores
on held-out examples: for the alternatives tried, and for paragraphs put together from held-out examples, on which
calibration and thresholds rest too. Run from the checkout: `python models/theme-classifier/train.py`.
"""

import hashlib
import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.neural_network import MLPClassifier
from sklearn.svm import LinearSVC

from cyberdocs.resources.encoder import MiniLmEncoder
from cyberdocs.resources.theme_classifier import Features, cue_pattern, mean_window, pool, word_grams
from cyberdocs.resources.theme_windows import split_windows

FOLDER = Path(__file__).parent
DIMENSIONS = 384  # of the sentence vectors
MIN_COUNT = 3  # examples that must hold a word before it gets a weight
INVERSE_PENALTY = 5.0  # 1, 5 and 20 score alike; a weaker penalty learns the examples by heart
FOLDS, SEED = 5, 20261122
PARAGRAPHS = 3000  # put together from held-out examples, all folds
SIZES, SIZE_SHARES = (1, 2, 3, 4, 5), (0.3, 0.25, 0.2, 0.15, 0.1)  # sentences a paragraph; papers show such a spread
SILENT_SHARE = 0.5  # of added sentences that carry no theme, so that paragraphs average one to two themes
SHRINK = 0.5  # of a theme's own best threshold towards that of all themes: 100 positives a theme fix it only roughly


@dataclass(frozen=True)
class Examples:
    """What is trained on: `rows` describes examples as wholes, `windows` their sentences."""

    texts: list[str]
    labels: NDArray[np.int64]
    rows: NDArray[np.float64]
    windows: list[NDArray[np.float64]]


def main() -> None:
    """Train, score and write."""
    themes = tomllib.loads((files("cyberdocs") / "lexicons/themes.toml").read_text(encoding="utf-8"))["theme"]
    theme_ids = ["theme:" + theme["id"].removeprefix("theme:") for theme in themes]
    features, grams = _features([str(row["text"]) for row in _read()], [theme["keywords"] for theme in themes])
    examples = _examples(theme_ids, features)
    if "--compare" in sys.argv:
        _compare(examples)
    logits, labels = _held_out_paragraphs(examples)
    slopes, offsets = _calibrate(logits, labels)
    chances = _sigmoid(logits * slopes + offsets)
    thresholds = _thresholds(chances, labels)
    _print_scores(theme_ids, chances, labels, thresholds)
    models = [_logistic().fit(examples.rows, column) for column in examples.labels.T]
    listed = {"theme_ids": theme_ids, "keywords": [theme["keywords"] for theme in themes], "grams": grams}
    np.savez(
        FOLDER / "weights.npz",
        coefficients=np.round(np.stack([model.coef_[0] for model in models]), 5).astype(np.float32),
        intercepts=np.round([model.intercept_[0] for model in models], 5).astype(np.float32),
        idf=np.round(features.idf, 5).astype(np.float32),
        slopes=np.round(slopes, 4).astype(np.float32),
        offsets=np.round(offsets, 4).astype(np.float32),
        thresholds=np.round(thresholds, 4).astype(np.float32),
        vocabulary=np.frombuffer(json.dumps(listed, ensure_ascii=False).encode(), dtype=np.uint8),
    )
    digest = hashlib.sha256((FOLDER / "weights.npz").read_bytes()).hexdigest()
    (FOLDER / "sha256.txt").write_text(f"{digest}  weights.npz\n", encoding="utf-8")


def _read() -> list[dict[str, list[str] | str]]:
    return [json.loads(line) for line in (FOLDER / "examples.jsonl").read_text(encoding="utf-8").splitlines()]


def _windows(text: str) -> list[str]:
    return [window.text for window in split_windows(text)]


def _features(texts: list[str], keywords: list[list[str]]) -> tuple[Features, list[str]]:
    """Choose the words that get a weight; they are few enough to leave the folds' own choice aside."""
    counts = Counter(gram for text in texts for gram in sorted(set(word_grams(" ".join(_windows(text))))))
    grams = sorted(gram for gram, count in counts.items() if count >= MIN_COUNT)
    idf = np.array([np.log((1 + len(texts)) / (1 + counts[gram])) + 1 for gram in grams])
    gram_of = {gram: index for index, gram in enumerate(grams)}
    return Features(gram_of=gram_of, idf=idf, cues=tuple(cue_pattern(one) for one in keywords)), grams


def _examples(theme_ids: list[str], features: Features) -> Examples:
    read = _read()
    texts = [str(row["text"]) for row in read]
    labels = np.array([[theme.removeprefix("theme:") in row["themes"] for theme in theme_ids] for row in read])
    split = [_windows(text) for text in texts]
    flat = [window for windows in split for window in windows]
    rows = np.hstack([_encode(flat), features.describe(flat)])
    edges = np.cumsum([0] + [len(windows) for windows in split])
    windows = [rows[first:last] for first, last in pairwise(edges)]
    wholes = np.stack([mean_window(one, DIMENSIONS) for one in windows])
    return Examples(texts=texts, labels=labels.astype(np.int64), rows=wholes, windows=windows)


def _encode(texts: list[str]) -> NDArray[np.float64]:
    return MiniLmEncoder().encode(texts).astype(np.float64)


def _logistic() -> LogisticRegression:
    return LogisticRegression(C=INVERSE_PENALTY, max_iter=3000)


def _folds(count: int) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    return list(KFold(FOLDS, shuffle=True, random_state=SEED).split(np.zeros(count)))


def _held_out_paragraphs(examples: Examples) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Put paragraphs together from the examples that a fold's models have not seen, and score them.

    Returns:
        pooled logits and labels, each of shape (paragraphs, themes); a paragraph has the themes of all its parts.
    """
    chance = np.random.default_rng(SEED)
    logits, labels = [], []
    for train, held in _folds(len(examples.texts)):
        models = [_logistic().fit(examples.rows[train], column) for column in examples.labels[train].T]
        weights, bias = np.stack([m.coef_[0] for m in models]), np.array([m.intercept_[0] for m in models])
        silent = np.array([index for index in held if not examples.labels[index].any()])
        for _ in range(PARAGRAPHS // FOLDS):
            size = int(chance.choice(SIZES, p=SIZE_SHARES))
            parts = [int(chance.choice(held))]
            parts += [int(chance.choice(silent if chance.random() < SILENT_SHARE else held)) for _ in range(size - 1)]
            windows = np.concatenate([examples.windows[index] for index in parts])
            whole = mean_window(windows, DIMENSIONS)
            logits.append(pool(windows @ weights.T + bias, whole @ weights.T + bias))
            labels.append(examples.labels[parts].max(axis=0))
    return np.stack(logits), np.stack(labels)


def _calibrate(
    logits: NDArray[np.float64], labels: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Fit Platt's slope and offset a theme.

    Source: Platt 1999, Probabilistic outputs for support vector machines, sec. 2.
    """
    fits = [
        LogisticRegression(C=1e4).fit(column[:, None], wanted)
        for column, wanted in zip(logits.T, labels.T, strict=True)
    ]
    return np.array([fit.coef_[0, 0] for fit in fits]), np.array([fit.intercept_[0] for fit in fits])


def _thresholds(chances: NDArray[np.float64], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """Choose where F1 is best: for each theme, drawn halfway towards the best for all."""
    grid = np.arange(0.10, 0.90, 0.02)
    best = float(grid[np.argmax([_f1(chances >= one, labels) for one in grid])])
    own = [
        float(grid[np.argmax([_f1(column >= one, wanted) for one in grid])])
        for column, wanted in zip(chances.T, labels.T, strict=True)
    ]
    return np.array([best + (one - best) * SHRINK for one in own])


def _compare(examples: Examples) -> None:
    """Print the held-out F1 of whole examples for other features and other models."""
    vectors, words, cues = (
        slice(0, DIMENSIONS),
        slice(DIMENSIONS, -examples.labels.shape[1]),
        slice(-examples.labels.shape[1], None),
    )
    parts = {"vectors": [vectors], "vectors+cues": [vectors, cues], "vectors+words": [vectors, words]}
    parts |= {"words+cues": [words, cues], "all": [vectors, words, cues]}
    for name, chosen in parts.items():
        rows = np.hstack([examples.rows[:, one] for one in chosen])
        for kind, build in (("logistic", _logistic), ("svm", lambda: LinearSVC(C=0.5))):
            scores = np.zeros(examples.labels.shape)
            for train, held in _folds(len(rows)):
                for theme in range(scores.shape[1]):
                    model = build().fit(rows[train], examples.labels[train, theme])
                    scores[held, theme] = model.decision_function(rows[held])
            print(f"{name:14s} {kind:9s} {_report(scores, examples.labels)}")
        if name == "all":
            scores = np.zeros(examples.labels.shape)
            for train, held in _folds(len(rows)):
                mlp = MLPClassifier((128,), alpha=1e-2, early_stopping=False, max_iter=60, random_state=SEED)
                scores[held] = mlp.fit(rows[train], examples.labels[train]).predict_proba(rows[held])
            print(f"{name:14s} mlp       {_report(scores, examples.labels)}")


def _report(scores: NDArray[np.float64], labels: NDArray[np.int64]) -> str:
    grid = np.quantile(scores, np.arange(0.80, 0.99, 0.005))
    best = max(grid, key=lambda one: _f1(scores >= one, labels))
    macro = np.mean([_f1(scores[:, k] >= best, labels[:, k]) for k in range(labels.shape[1])])
    return f"micro F1 {_f1(scores >= best, labels):.3f}, macro {macro:.3f}"


def _print_scores(
    theme_ids: list[str], chances: NDArray[np.float64], labels: NDArray[np.int64], thresholds: NDArray[np.float64]
) -> None:
    given = chances >= thresholds
    print(f"paragraphs of held-out examples: {len(labels)}, themes a paragraph {labels.sum(axis=1).mean():.2f}")
    print(f"micro F1 {_f1(given, labels):.3f}; expected calibration error {_calibration_error(chances, labels):.3f}")
    for k, theme_id in enumerate(theme_ids):
        hits = int((given[:, k] & (labels[:, k] == 1)).sum())
        found, wanted = int(given[:, k].sum()), int(labels[:, k].sum())
        print(
            f"{theme_id:32s} threshold {thresholds[k]:.2f} P {hits / max(found, 1):.2f} R {hits / max(wanted, 1):.2f}"
            f" F1 {_f1(given[:, k], labels[:, k]):.2f} n {wanted}"
        )


def _calibration_error(chances: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Mean distance of chance and frequency over ten bins, weighted by their sizes."""
    bins = np.minimum((chances.ravel() * 10).astype(int), 9)
    wanted = labels.ravel()
    gaps = [
        abs(float(chances.ravel()[bins == one].mean() - wanted[bins == one].mean())) * float((bins == one).mean())
        for one in range(10)
        if (bins == one).any()
    ]
    return sum(gaps)


def _f1(given: NDArray[np.bool_], labels: NDArray[np.int64]) -> float:
    return float(2 * (given & (labels == 1)).sum() / max(given.sum() + labels.sum(), 1))


def _sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1.0 / (1.0 + np.exp(-logits)))


if __name__ == "__main__":
    main()
