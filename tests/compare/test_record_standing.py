"""A claim beside the catalogue in time: what differs at its own date, and what was true when it was written."""

from dataclasses import replace
from typing import Any

import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.record import find_differences
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.records import Aspect, Entry, Fact, Modality
from tests.compare.lexicon import LEXICON, NORTH
from tests.statements import make_claims, statement

ENDED, RULE, LINE = "law:ended", "law:rule", "law:line"
BUREAU, RAID, PLAN = "org:bureau", "law:raid", "law:plan"


def _fact(aspect: Aspect, value: str, **more: Any) -> Fact:
    return Fact(aspect=aspect, value=value, statement=f"Known: {value}.", source="the gazette", **more)


def _entry(entity_id: str, canonical: str, kind: str, *facts: Fact, **more: Any) -> Entry:
    return Entry(entity_id=entity_id, canonical=canonical, kind=kind, facts=facts, source="the gazette", **more)


OWN = (
    _entry(ENDED, "Ended Act", "EU directive", _fact(Aspect.STATUS, "repealed", since="2014-04-08")),
    _entry(RULE, "Rule Act", "EU regulation", _fact(Aspect.NATURE, "EU regulation")),
    _entry(LINE, "Line Act", "EU directive", _fact(Aspect.NATURE, "EU directive")),
    _entry(PLAN, "Plan Nine", "programme", _fact(Aspect.NATURE, "programme")),
    _entry(RAID, "Operation Raid", "operation", adopted="2017-07-20"),
    _entry("org:eu", "European Union", "regional", aliases=("EU",)),
    _entry("org:coe", "Council of Europe", "coe", _fact(Aspect.NATURE, "organisation of its own")),
    _entry(BUREAU, "Crime Bureau", "coe", _fact(Aspect.DATE, "2013-01"), parent_id="org:coe"),
)
INSTRUMENTS = Instruments(
    replace(LEXICON, entries=tuple(sorted((*LEXICON.entries, *OWN), key=lambda one: one.entity_id))), CompareSettings()
)
SUBJECTS = SubjectIndex(LEXICON.entries, LEXICON.themes)


def differs_in(text: str, about: str, year: int | None = 2020, **more: Any) -> list[str]:
    made = statement(text, about=about, **more)
    (side,) = build_sides([make_claims("Essay", made, year=year)], []).values()
    return [one.aspect.value for one in find_differences(side, INSTRUMENTS.entries[about], INSTRUMENTS, SUBJECTS)]


IN_FORCE: dict[str, Any] = {"aspect": "status", "value": "in force"}


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("The North Convention is in force.", 2001, ["status"]),
        ("The North Convention is in force.", 2010, []),
        ("The North Convention is in force.", None, []),  # unknown date: cannot be told
        ("Once the North Convention is in force, it binds.", 2001, []),
        ("The North Convention is in force in no State.", 2001, []),
    ],
)
def test_in_force_is_held_against_the_day_of_its_entry(text: str, year: int | None, expected: list[str]) -> None:
    assert differs_in(text, NORTH, year, **IN_FORCE) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("The North Convention will enter into force once five States ratify it.", 2012, ["status"]),
        ("The North Convention will enter into force once five States ratify it.", 2002, []),
        ("The North Convention will enter into force for one more State.", 2012, []),
        ("The North Convention will enter into force once five States ratify it.", None, []),
    ],
)
def test_still_to_enter_into_force_differs_only_after_it_has(text: str, year: int | None, expected: list[str]) -> None:
    assert differs_in(text, NORTH, year, modality=Modality.PREDICTED) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("The Ended Act governs the matter today.", 2019, ["status"]),
        ("The Ended Act governs the matter today.", 2010, []),
        ("The Ended Act governs the matter today.", None, []),
        ("The Ended Act governed the matter until 2014.", 2019, []),
        ("The Ended Act no longer governs the matter today.", 2019, []),
    ],
)
def test_what_has_ended_is_not_current(text: str, year: int | None, expected: list[str]) -> None:
    assert differs_in(text, ENDED, year) == expected


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("The Rule Act must be transposed into national law.", RULE, ["nature"]),
        ("The Rule Act need not be transposed into national law.", RULE, []),
        ("The Rule Act replaced a directive that had to be transposed.", RULE, []),
        ("The Line Act is directly applicable.", LINE, ["nature"]),
        ("The Line Act, unlike a regulation, is not directly applicable.", LINE, []),
        ("The Line Act must be transposed into national law.", LINE, []),
    ],
)
def test_each_act_has_its_own_way_into_national_law(text: str, about: str, expected: list[str]) -> None:
    assert differs_in(text, about, modality=Modality.REQUIRED if " must " in text else Modality.ASSERTED) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Plan Nine is a treaty.", ["nature"]), ("If Plan Nine were a treaty, it would bind.", [])]
)
def test_a_programme_is_no_treaty(text: str, expected: list[str]) -> None:
    assert differs_in(text, PLAN, aspect="nature", value="treaty") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Crime Bureau is an EU agency.", ["issuer"]),
        ("The Crime Bureau, a body of the European Union, trains judges.", ["issuer"]),
        ("The EU's Crime Bureau trains judges.", ["issuer"]),
        ("The Crime Bureau is not an EU agency.", []),
        ("The Crime Bureau works with EU agencies.", []),
        ("The EU's Crime Bureau partners train judges.", []),
    ],
)
def test_a_body_of_one_organisation_is_not_another_s(text: str, expected: list[str]) -> None:
    assert differs_in(text, BUREAU, entity_ids=(BUREAU, "org:eu")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Operation Raid took place in 2012.", ["date"]),
        ("Operation Raid took place in 2017.", []),
        ("Operation Raid took place again in 2021.", []),  # later rounds may follow
        ("Operation Raid was planned in 2012.", []),
    ],
)
def test_an_operation_is_held_against_its_year(text: str, expected: list[str]) -> None:
    assert differs_in(text, RAID, 2022) == expected


@pytest.mark.parametrize(
    ("text", "number", "year", "as_of", "expected"),
    [
        ("The North Convention has 90 parties.", "90", 2015, "", ["scope"]),  # 40 in June 2020
        ("The North Convention has 30 parties.", "30", 2015, "", []),
        ("The North Convention has 90 parties.", "90", 2023, "", []),  # it may have grown
        ("The North Convention has 12 parties.", "12", 2023, "", []),  # an old count told late
        ("The North Convention had 12 parties in 2023.", "12", 2023, "2023", ["scope"]),
        ("The North Convention inspired 90 countries.", "90", 2015, "", []),
    ],
)
def test_counts_of_parties_are_bounded_by_dated_counts(
    text: str, number: str, year: int, as_of: str, expected: list[str]
) -> None:
    unit = "parties" if "parties" in text else "countries"
    assert differs_in(text, NORTH, year, numbers=((number, unit),), as_of=as_of) == expected
