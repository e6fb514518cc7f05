"""What stands between two claims and a verdict: dates above all."""

from dataclasses import replace

import pytest

from cyberdocs.compare import build_sides
from cyberdocs.compare.contrasts import find_contrast
from cyberdocs.compare.gate import check_comparable, find_series, says_not_yet
from cyberdocs.compare.sides import Side
from cyberdocs.records import Aspect, Modality
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


def test_denial_of_an_undated_paper_counts_from_what_it_tells_of() -> None:
    told = statement("The pact entered into force in June 2022.", about=NORTH, aspect="date", value="2022-06")
    undated = make_claims("Essay", WAITS, statement("The pact was cited in 2024.", as_of="2024"))
    early = next(side for side in build_sides([undated], []).values() if "not yet" in side.claim.text)
    assert early.not_before == "2024" and find_series(early, side_of(told, 2020)) == ""
    older = make_claims("Essay", WAITS, statement("The pact was cited in 2021.", as_of="2021"))
    early = next(side for side in build_sides([older], []).values() if "not yet" in side.claim.text)
    assert find_series(early, side_of(told, 2020)) == "open"


def test_what_is_still_to_come_dates_no_paper() -> None:
    made = make_claims("Essay", statement("The pact will be reviewed in 2030.", as_of="2030"))
    assert next(iter(build_sides([made], []).values())).not_before == ""


def times(left: Side, right: Side) -> int | None:
    return check_comparable(left, right, Aspect.STATUS, 1).times


@pytest.mark.parametrize(
    ("denied", "written", "apart"),
    [
        (2016, 2020, 0),  # it holds from 2014 to 2020, and is denied in between
        (2012, 2020, 1),  # denied before it began
        (2024, 2020, 1),  # written before it was denied: it may have ended
        (2016, None, None),
    ],
)
def test_what_holds_since_a_year_holds_until_it_is_written(denied: int, written: int | None, apart: int | None) -> None:
    since = side_of(statement("The pact has applied since 2014.", about=NORTH, as_of="2014"), written)
    if written is None:
        since = replace(since, not_before="")
    assert times(since, side_of(statement("The pact does not apply.", about=NORTH), denied)) == apart


@pytest.mark.parametrize(
    ("text", "modality", "differs"),
    [
        ("The code is nothing more than a plea to states, and states may ignore it.", "possible", False),
        ("The code may well be nothing more than a plea to states.", "possible", True),
        ("The code binds all ports of the coast; its annex will follow in 2030.", "predicted", False),
        ("The code will bind all ports of the coast.", "predicted", True),
    ],
)
def test_chance_in_a_side_remark_makes_no_chance_of_the_sentence(text: str, modality: str, differs: bool) -> None:
    plain = side_of(statement("The code binds all ports.", about=NORTH), 2020)
    side = side_of(statement(text, about=NORTH, modality=Modality(modality)), 2020)
    assert check_comparable(side, plain, Aspect.FORCE, 1).modality_differs is differs


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("The code applies directly, with no need for any law.", False),
        ("The code is in need of a law.", True),
        ("Its officers may not arrest anyone.", False),
        ("The code may help the ports.", True),
        ("The code binds the ports of both coasts, which can be costly.", False),
    ],
)
def test_rule_and_side_remark_are_no_wish(text: str, wish: bool) -> None:
    plain = side_of(statement("The code binds all ports.", about=NORTH), 2020)
    assert check_comparable(side_of(statement(text, about=NORTH), 2020), plain, Aspect.FORCE, 1).aim_differs is wish


def test_statements_of_two_stretches_of_time_speak_of_two_cases() -> None:
    one = "For almost nine years the Pact had lacked the necessary ratifications."
    other = "In its first five years the Pact had received but two ratifications."
    assert find_contrast(one, other) == "almost nine years / its first five years"
    assert find_contrast(one, "For almost nine years the Pact had enough ratifications.") == ""
