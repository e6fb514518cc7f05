"""Amounts with what they count, whose they are, what they need and when they hold."""

from collections.abc import Sequence

import pytest

from cyberdocs.records import Quantity
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Ports Council": "org:ports", "Harbour Act": "law:act", "Pact": "law:pact"}


def read(make_claims: MakeClaims, text: str) -> Sequence[Quantity]:
    return make_claims(make_outline((text,)), NAMES).claims[0].quantities


@pytest.mark.parametrize(
    "text",
    ["The Pact needs sixty ratifications before it starts to apply.",
     "Forty ratifications are necessary for the entry into force of the Pact."],
)  # fmt: skip
def test_ratifications_that_a_text_needs_are_a_threshold(make_claims: MakeClaims, text: str) -> None:
    assert [one.role for one in read(make_claims, text)] == ["needed"]


def test_ratifications_that_somebody_proposed_to_require_are_no_threshold(make_claims: MakeClaims) -> None:
    text = "It was proposed that thirty or sixty ratifications be required for the entry into force of the Pact."
    assert {one.role for one in read(make_claims, text)} <= {"not said"}


def test_amount_of_an_aside_belongs_to_its_owner(make_claims: MakeClaims) -> None:
    (seats,) = read(make_claims, "The Ports Council, with its fifty-three members, has heard many pilots.")
    assert (seats.low, seats.counted, seats.about, seats.deeds) == ("53", ("member",), ("org:ports",), ())


def test_relative_clause_has_dates_of_its_own(make_claims: MakeClaims) -> None:
    seats, *_ = read(make_claims, "The Ports Council, which in 2025 had nine members, wrote a code in 2009.")
    assert seats.counted == ("member",) and seats.dates == ("2025",)


@pytest.mark.parametrize(
    ("text", "dates"),
    [("The Ports Council, which has nine members, moved to Porto in 2009.", ()),
     ("In 2009 the Ports Council, which had nine members, moved to Porto.", ("2009",))],
)  # fmt: skip
def test_date_behind_the_main_verb_is_not_of_the_relative_clause(
    make_claims: MakeClaims, text: str, dates: tuple[str, ...]
) -> None:
    seats, *_ = read(make_claims, text)
    assert seats.counted == ("member",) and seats.dates == dates


def test_date_of_the_last_time_is_not_of_all_of_them(make_claims: MakeClaims) -> None:
    times, *_ = read(make_claims, "The Ports Council met seven times, the last time in April 2021.")
    assert times.low == "7" and times.dates == ()


def test_share_in_apposition_is_of_what_was_counted(make_claims: MakeClaims) -> None:
    found = read(make_claims, "In all, 156 ports, or 80 per cent, have a fence.")
    assert [(one.kind, one.counted) for one in found] == [("count", ("port",)), ("share", ("port",))]


def test_noun_inside_a_ratio_is_counted(make_claims: MakeClaims) -> None:
    (found,) = read(make_claims, "Four ports in five have a fence.")
    assert (found.kind, found.low, found.counted) == ("share", "72", ("port",))


def test_those_arrested_are_persons(make_claims: MakeClaims) -> None:
    (found,) = read(make_claims, "The harbour police had arrested about a thousand.")
    assert (found.counted, found.verb) == (("person",), "arrest")


def test_time_that_is_left_is_left_for_a_deed(make_claims: MakeClaims) -> None:
    (found,) = read(make_claims, "The Harbour Act leaves a pilot thirty days to answer a summons.")
    assert (found.kind, found.verb) == ("duration", "answer")
