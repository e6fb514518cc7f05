"""A problem that one statement calls dealt with and another lasting."""

import pytest

from cyberdocs.compare.problems import lasting_problem


@pytest.mark.parametrize(
    ("left", "right", "problem"),
    [
        ("The port effectively tackles delays in payment.", "Payment delays persist.", "payment"),
        ("The port has overcome the shortage of pilots.", "Ports face a shortage of pilots.", "pilot"),
        ("The port has not overcome the shortage of pilots.", "Ports face a shortage of pilots.", ""),
        ("The port effectively tackles delays in payment.", "The shortage of pilots remains.", ""),
        ("The port effectively tackles delays in payment.", "Payment is by card.", ""),
    ],
)
def test_problem_dealt_with_and_lasting_is_found_both_ways(left: str, right: str, problem: str) -> None:
    assert lasting_problem(left, right) == problem
    assert lasting_problem(right, left) == problem
