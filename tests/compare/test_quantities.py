"""Amounts of two claims: what conflicts, what fits together, what cannot be laid side by side."""

from dataclasses import replace
from typing import Any

import pytest

from cyberdocs.compare import build_sides
from cyberdocs.compare.counted import thing_of
from cyberdocs.compare.quantities import Meet, QuantityMatch, amount_keys, match_quantities, meet_intervals
from cyberdocs.compare.sides import Side
from cyberdocs.records import Quantity, Span
from tests.compare.lexicon import NORTH
from tests.statements import make_claims, statement

NEAR = 0.8


def amount(low: str, high: str | None = None, kind: str = "count", **more: Any) -> Quantity:
    given: dict[str, Any] = {"counted": ("party",), "about": (NORTH,), "setting": (NORTH,), "words": low, **more}
    return Quantity(kind=kind, low=low, high=low if high is None else high, span=Span(start=0, end=1), **given)


def side(name: str, one: Quantity, *, text: str = "The North Convention is counted.", year: int | None = 2024) -> Side:
    paper = make_claims(name, statement(text, about=NORTH), year=year)
    (found,) = build_sides([paper], []).values()
    return replace(found, claim=replace(found.claim, quantities=(one,)))


def meet(left: Quantity, right: Quantity, **more: Any) -> QuantityMatch | None:
    return match_quantities(side("Left", left, **more), side("Right", right, **more), NEAR)


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        (("75", "75"), ("75", "75"), True),
        (("70", ""), ("75", "75"), True),
        (("70", ""), ("61", "61"), False),
        (("0", "50"), ("61", "61"), False),
        (("30", "36.6"), ("33", "33"), True),
    ],
)
def test_bounds_decide_whether_amounts_meet(left: tuple[str, str], right: tuple[str, str], together: bool) -> None:
    assert meet_intervals(amount(*left), amount(*right)) is together


def test_counts_for_one_day_conflict_and_say_the_day() -> None:
    found = meet(amount("81", dates=("2025-12",), tense="past"), amount("76", dates=("2025-12-04",), tense="past"))
    assert found is not None and found.meet is Meet.CONFLICT and "4 December 2025" in found.why


@pytest.mark.parametrize("other", ["2024-06", "2024"])
def test_a_year_is_no_day_for_counts_that_grow(other: str) -> None:
    found = meet(amount("70", dates=("2024",), tense="past"), amount("75", dates=(other,), tense="past"))
    assert found is not None and found.meet is Meet.NO_TIME


def test_counts_of_different_days_are_a_series() -> None:
    found = meet(amount("81", dates=("2025",)), amount("47", dates=("2015",)))
    assert found is not None and found.meet is Meet.OTHER_TIME


@pytest.mark.parametrize(("years", "kind"), [((2024, 2024), Meet.NO_TIME), ((2019, 2024), Meet.OTHER_TIME)])
def test_counts_that_grow_are_never_dated_by_the_paper(years: tuple[int, int], kind: Meet) -> None:
    left, right = side("Left", amount("81"), year=years[0]), side("Right", amount("76"), year=years[1])
    found = match_quantities(left, right, NEAR)
    assert found is not None and found.meet is kind
    assert (kind is not Meet.NO_TIME) or all("day for which" in one for one in found.missing)


def test_signatories_of_the_opening_day_need_no_date() -> None:
    text = "At the ceremony states signed the North Convention."
    one, other = (amount(low, counted=("state",), deeds=("sign",), tense="past") for low in ("65", "72"))
    found = meet(one, other, text=text)
    assert found is not None and found.meet is Meet.CONFLICT and found.why.endswith("signatories on the day of opening")


def test_what_is_needed_is_not_what_there_is() -> None:
    assert meet(amount("15", role="needed"), amount("9")) is None
    found = meet(amount("15", role="needed"), amount("20", kind="rank", role="needed"))
    assert found is not None and found.meet is Meet.CONFLICT


@pytest.mark.parametrize("role", ["part", "not said"])
def test_parts_and_proposals_are_left_alone(role: str) -> None:
    assert meet(amount("81", dates=("2025",), role=role), amount("76", dates=("2025",), role=role)) is None


def test_different_deeds_and_currencies_are_not_compared() -> None:
    spent = amount("3", kind="money", unit="EUR", counted=(), about=("fund",), deeds=("spend",), verb="spend")
    received = replace(spent, low="4", high="4", deeds=("receive",), verb="receive")
    assert meet(spent, received) is None
    assert meet(replace(received, low="9", high="9", unit="USD"), received) is None


def test_a_noun_that_only_each_side_has_makes_two_things() -> None:
    schools = amount("12", kind="share", counted=("attack",), about=(NORTH, "school"), dates=("2021",))
    hospitals = replace(schools, low="40", high="40", about=(NORTH, "hospital"))
    assert meet(schools, hospitals) is None


def test_a_narrowed_noun_is_another_thing() -> None:
    term = amount("5", kind="duration", counted=("term",), about=("inspector",), tense="present")
    deputy = replace(term, low="3", high="3", limits=("inspector<deputy",))
    assert meet(term, deputy) is None
    found = meet(term, replace(deputy, limits=()))
    assert found is not None and found.meet is Meet.CONFLICT


def test_states_that_signed_are_signatories() -> None:
    assert thing_of(amount("3", counted=("state",), deeds=("sign",))) == thing_of(amount("3", counted=("signatory",)))
    assert thing_of(amount("3", counted=("state",), deeds=("ratify",))) == thing_of(amount("3"))


def test_keys_name_the_thing_and_its_setting() -> None:
    claim = side("Left", amount("81")).claim
    assert amount_keys(claim) == (("parties", ""), ("parties", NORTH))
