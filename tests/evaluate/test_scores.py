"""Figures are right on cases that can be counted by hand, and the same every time."""

import pytest

from cyberdocs.evaluate.scores import (
    Outcome,
    average_precision,
    calibration_error,
    precision_at,
    score_f1,
    score_share,
)


def test_precision_recall_and_f1_of_counted_items() -> None:
    outcomes = [Outcome(hits=1)] * 6 + [Outcome(alarms=1)] * 2 + [Outcome(missed=1)] * 4
    precision, recall, f1 = score_f1("x", outcomes)
    assert (precision.value, recall.value, f1.value) == (0.75, 0.6, 0.6667)
    assert f1.n == 10
    assert f1.low < f1.value < f1.high


def test_nothing_found_and_nothing_to_find_is_zero_and_not_an_error() -> None:
    assert [score.value for score in score_f1("x", [])] == [0.0, 0.0, 0.0]


def test_intervals_are_the_same_every_time() -> None:
    right = [True, False, True, True, False, True]
    assert score_share("x", right) == score_share("x", right)


@pytest.mark.parametrize(
    ("right", "expected"),
    [([True, True], 1.0), ([False, True], 0.5), ([True, False, True], (1 + 2 / 3) / 2), ([False], 0.0), ([], 0.0)],
)
def test_average_precision_averages_over_right_items(right: list[bool], expected: float) -> None:
    assert average_precision(right) == pytest.approx(expected)


def test_precision_of_a_list_shorter_than_k_is_over_what_there_is() -> None:
    assert precision_at([True, True, False], 20) == pytest.approx(2 / 3)


def test_calibration_error_is_zero_when_confidence_is_accuracy() -> None:
    assert calibration_error([0.5] * 4, [True, False, True, False]) == pytest.approx(0.0)
    assert calibration_error([1.0] * 4, [True, False, True, False]) == pytest.approx(0.5)
