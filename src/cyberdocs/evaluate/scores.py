"""Count right and wrong: precision, recall, F1 with bootstrap intervals, average precision, calibration.

Reads plain counts and lists; returns `Score`s. Nothing here knows what was labelled.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

Item = TypeVar("Item")
RESAMPLES = 1000
SEED = 20260101


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one item: how often it counts as right, as a false alarm, as missed."""

    hits: int = 0
    alarms: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One figure with its 95 % interval.

    Args:
        low, high: percentiles 2.5 and 97.5 over resampled items; equal to `value` where there is one item.
        n: labels that it rests on.
    """

    name: str
    value: float
    low: float
    high: float
    n: int
    note: str = ""


def score_f1(name: str, outcomes: Sequence[Outcome], *, note: str = "") -> tuple[Score, Score, Score]:
    """Give precision, recall and F1 of a list of items.

    Source: percentile bootstrap, Efron & Tibshirani 1993, ch. 13; items are resampled.
    """
    counts = np.array([(one.hits, one.alarms, one.missed) for one in outcomes], dtype=float).reshape(-1, 3)
    n = int(counts[:, 0].sum() + counts[:, 2].sum())

    def make(part: str, measure: Callable[[np.ndarray], float]) -> Score:
        low, high = bootstrap(counts, measure)
        value = measure(counts)
        return Score(name=f"{name}.{part}", value=_round(value), low=_round(low), high=_round(high), n=n, note=note)

    return make("precision", _precision), make("recall", _recall), make("f1", _f1)


def score_share(name: str, right: Sequence[bool], *, note: str = "") -> Score:
    """Give the share of items that are right, 0.0 for none."""
    counts = np.array(right, dtype=float).reshape(-1, 1)

    def share(rows: np.ndarray) -> float:
        return float(rows[:, 0].mean()) if len(rows) else 0.0

    low, high = bootstrap(counts, share)
    return Score(name=name, value=_round(share(counts)), low=_round(low), high=_round(high), n=len(right), note=note)


def score_list(
    name: str, items: Sequence[Item], measure: Callable[[Sequence[Item]], float], *, note: str = ""
) -> Score:
    """Give a measure of a ranked list; items are resampled and keep their order."""
    rows = np.arange(len(items)).reshape(-1, 1)

    def of_rows(chosen: np.ndarray) -> float:
        return measure([items[int(row)] for row in sorted(chosen[:, 0])])

    low, high = bootstrap(rows, of_rows)
    value = of_rows(rows)
    return Score(name=name, value=_round(value), low=_round(low), high=_round(high), n=len(items), note=note)


def bootstrap(counts: np.ndarray, measure: Callable[[np.ndarray], float]) -> tuple[float, float]:
    """Give the 2.5 and 97.5 percentiles of a measure over resampled rows; the same every time."""
    if len(counts) < 2:
        value = measure(counts)
        return value, value
    random = np.random.default_rng(SEED)
    values = [measure(counts[random.integers(0, len(counts), len(counts))]) for _ in range(RESAMPLES)]
    return float(np.percentile(values, 2.5)), float(np.percentile(values, 97.5))


def average_precision(right: Sequence[bool]) -> float:
    """Average the precision at every right item of a ranked list; 0.0 when none is right."""
    hits, total = 0, 0.0
    for rank, one in enumerate(right, start=1):
        if one:
            hits += 1
            total += hits / rank
    return total / hits if hits else 0.0


def precision_at(right: Sequence[bool], k: int) -> float:
    """Give the share of right items among the first k; of a shorter list, among all it has."""
    first = right[:k]
    return sum(first) / len(first) if first else 0.0


def calibration_error(confidences: Sequence[float], right: Sequence[bool], *, bins: int = 10) -> float:
    """Give the expected calibration error: mean distance of confidence from accuracy, weighted by bin.

    Source: Naeini, Cooper & Hauskrecht 2015, sec. 2.
    """
    total = 0.0
    for index in range(bins):
        inside = [
            (confidence, one)
            for confidence, one in zip(confidences, right, strict=True)
            if index / bins < confidence <= (index + 1) / bins or (index == 0 and confidence == 0)
        ]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            accuracy = sum(one for _, one in inside) / len(inside)
            total += abs(mean - accuracy) * len(inside) / len(right)
    return total


def _precision(counts: np.ndarray) -> float:
    hits, alarms, _ = counts.sum(axis=0)
    return float(hits / (hits + alarms)) if hits + alarms else 0.0


def _recall(counts: np.ndarray) -> float:
    hits, _, missed = counts.sum(axis=0)
    return float(hits / (hits + missed)) if hits + missed else 0.0


def _f1(counts: np.ndarray) -> float:
    precision, recall = _precision(counts), _recall(counts)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _round(value: float) -> float:
    return round(value, 4)
