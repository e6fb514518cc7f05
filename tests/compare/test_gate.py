"""What stands between two claims and a verdict: dates above all."""

import pytest

from cyberdocs.compare import build_sides
from cyberdocs.compare.gate import find_series, says_not_yet
from cyberdocs.compare.sides import Side
from tests.compare.lexicon import NORTH
from tests.statements import Statement, make_claims, statement

WAITS = statement("The pact has not yet entered into force.", about=NORTH)
HOLDS = statement("The pact is in force.", about=NORTH, aspect="status", value="in force")


def side_of(made: Statement, year: int | None) -> Side:
    (side,) = build_sides([make_claims(f"Essay of {year}", made, year=year)], []).values()
    return side


@pytest.mark.parametrize(
    "text",
    [
        "The pact does not apply yet.", "The assembly has not adopted it yet.", "The pact is yet to be signed.",
        "The rules are expected to bind from next year.", "The pact still awaits two ratifications.",
        "The act had not been adopted.",
    ],
)  # fmt: skip
def test_not_yet_is_read_in_its_many_forms(text: str) -> None:
    assert says_not_yet(side_of(statement(text, about=NORTH), 2020))


@pytest.mark.parametrize("text", ["The pact is not a model law.", "The pact is not effective.", "Few have joined."])
def test_plain_denial_is_no_not_yet(text: str) -> None:
    assert not says_not_yet(side_of(statement(text, about=NORTH), 2020))


def test_status_that_may_change_is_a_not_yet() -> None:
    assert says_not_yet(side_of(statement("It is out.", about=NORTH, aspect="status", value="not in force"), 2020))
    assert says_not_yet(side_of(statement("No.", about=NORTH, aspect="status", value="adopted", negated=True), 2020))


@pytest.mark.parametrize(
    ("waits", "holds", "series"),
    [
        (2019, 2023, "later"),
        (2023, 2019, ""),  # said after the other had seen it
        (2020, 2020, ""),
        (None, 2020, "open"),
        (None, None, "open"),
    ],
)
def test_years_of_the_papers(waits: int | None, holds: int | None, series: str) -> None:
    early, late = side_of(WAITS, waits), side_of(HOLDS, holds)
    assert find_series(early, late) == series
    assert find_series(late, early) == series


@pytest.mark.parametrize(("waits", "series"), [(2021, "later"), (2022, "open"), (2024, "")])
def test_date_of_the_event_goes_before_that_of_the_paper(waits: int, series: str) -> None:
    told = statement("The pact entered into force in June 2022.", about=NORTH, aspect="date", value="2022-06")
    assert find_series(side_of(WAITS, waits), side_of(told, 2020)) == series


def test_yet_another_is_no_not_yet() -> None:
    text = "The North Treaty should not be seen as yet another burden on small ports."
    assert not says_not_yet(side_of(statement(text, about=NORTH), 2020))
