"""Amounts of two claims: what conflicts, what fits together, what cannot be laid side by side."""

from dataclasses import replace
from typing import Any

import pytest

from cyberdocs.compare import build_sides
from cyberdocs.compare.amount_times import Meet
from cyberdocs.compare.counted import thing_of
from cyberdocs.compare.quantities import QuantityMatch, amount_keys, match_quantities, meet_intervals
from cyberdocs.compare.sides import Side
from cyberdocs.records import Modality, Quantity, Span
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
    unnamed = (amount(low, role="needed", setting=(), about=()) for low in ("15", "40"))
    assert meet(*unnamed) is None  # every treaty has a threshold of its own


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


COMMISSION = "The North Commission has its members."


def seats(low: str, text: str = COMMISSION, **more: Any) -> Side:
    one = amount(low, counted=("member",), about=(), setting=("org:north",), tense="present", **more)
    made = side("Paper", one, text=text)
    return replace(made, claim=replace(made.claim, doc_id=text + low, entity_ids=("org:north",)))


def test_seats_of_a_commission_do_not_grow() -> None:
    found = match_quantities(seats("40"), seats("53"), 0.1)
    assert found is not None and found.meet is Meet.CONFLICT


def test_seats_of_one_year_do_not_grow_either() -> None:
    found = match_quantities(seats("40", dates=("2024",)), seats("53", dates=("2024",)), 0.1)
    assert found is not None and found.meet is Meet.CONFLICT


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("The North Organisation has its members.", {}),  # whoever likes may join
        (COMMISSION, {"dates": ("1991",)}),
        (COMMISSION, {"verb": "attend"}),
    ],
)
def test_members_that_may_join_or_come_are_no_seats(text: str, more: dict[str, Any]) -> None:
    found = match_quantities(seats("40", text), seats("53", text, **more), 0.1)
    assert found is None or found.meet is not Meet.CONFLICT


@pytest.mark.parametrize(
    ("day", "written", "kind"),
    [
        ("2025", 2026, Meet.CONFLICT),  # ten since 2024, nine in 2025
        ("2023", 2026, Meet.OTHER_TIME),  # nine before the tenth joined
        ("2025", 2024, Meet.OTHER_TIME),  # one may have left after it was written
        ("2024", 2026, Meet.NO_TIME),  # before or after it joined
    ],
)
def test_count_since_a_day_holds_until_it_is_written(day: str, written: int, kind: Meet) -> None:
    members: dict[str, Any] = {"counted": ("member",), "about": (NORTH,)}
    ten = side("Left", amount("10", dates=("2024-07",), tense="perfect", **members),
               text="The North Convention has had ten members since July 2024.", year=written)  # fmt: skip
    nine = side("Right", amount("9", dates=(day,), tense="past", **members), year=2026)
    found = match_quantities(ten, nine, NEAR)
    assert found is not None and found.meet is kind


def test_amount_that_both_list_takes_no_part_in_a_conflict() -> None:
    base = amount("240", kind="duration", counted=(), about=("answer", "provider"), tense="present", verb="answer")
    ten, eight = base, replace(base, low="8", high="8", span=Span(start=2, end=3))
    listed = side("Left", ten)
    listed = replace(listed, claim=replace(listed.claim, quantities=(ten, eight)))
    found = match_quantities(listed, side("Right", ten), NEAR)
    assert found is not None and found.meet is Meet.EQUAL


@pytest.mark.parametrize(("verb", "found"), [("answer", True), ("notify", False)])
def test_two_deadlines_of_one_law_for_one_deed_conflict(verb: str, found: bool) -> None:
    base: dict[str, Any] = {"kind": "duration", "counted": (), "tense": "present"}
    one = amount("240", about=("provider",), deeds=("answer",), verb="answer", **base)
    other = amount("720", about=("provider",), deeds=(verb,), verb=verb, **base)
    match = match_quantities(side("Left", one), side("Right", other), 0.35)
    assert (match is not None and match.meet is Meet.CONFLICT) is found


@pytest.mark.parametrize(("year", "apart"), [(2025, False), (2030, True)])
def test_last_autumn_is_of_the_paper(year: int, apart: bool) -> None:
    taken: dict[str, Any] = {"counted": ("arrest",), "tense": "past"}
    last = side("Left", amount("1000", "", **taken), text="The North police made arrests last autumn.", year=year)
    told = side("Right", amount("260", dates=("2024",), **taken))
    found = match_quantities(last, told, NEAR)
    assert found is not None and (found.meet is Meet.OTHER_TIME) is apart


def test_who_came_need_not_have_signed() -> None:
    assert thing_of(amount("3", counted=("delegation",), about=("signing",), verb="attend")) == "states"
    assert thing_of(amount("3", counted=("delegation",), deeds=("sign",))) == "signatories"


def test_needed_ratifications_are_told_and_not_wished() -> None:
    told = side("Left", amount("40", role="needed"), text="Forty ratifications are necessary.")
    told = replace(told, claim=replace(told.claim, modality=Modality.RECOMMENDED))
    wished = replace(told, claim=replace(told.claim, text="Forty ratifications should be necessary."))
    other = side("Right", amount("60", role="needed"))
    found = match_quantities(told, other, NEAR)
    assert found is not None and found.meet is Meet.CONFLICT
    assert match_quantities(wished, other, NEAR) is None
