"""Opposed statements about two cases, targets or names."""

import pytest

from cyberdocs.compare.cases import (
    cases_differ,
    is_named_apart,
    modifiers_differ,
    names_differ,
    targets_differ,
    versions_differ,
)
from cyberdocs.compare.words import content_stems


@pytest.mark.parametrize(
    ("left", "right", "opposed", "cases"),
    [
        ("The rules on parcels are strict.", "The rules on letters are lax.", "strict lax", "parcels / letters"),
        ("Port officers reply fast.", "Airport officers reply late.", "fast late", "Port / Airport"),
        ("The old form was long.", "The revised form is short.", "long short", "old / revised"),
        ("The rules on parcels are strict.", "The rules on parcels are lax.", "strict lax", ""),
        ("A strict code governs ports.", "A lax code governs ports.", "strict lax", ""),
    ],
)
def test_cases_stand_before_nouns_and_behind_prepositions(left: str, right: str, opposed: str, cases: str) -> None:
    assert cases_differ(left, right, content_stems(opposed)) == cases


@pytest.mark.parametrize(
    ("left", "right", "words", "verbs", "differ"),
    [
        ("The levy helped ferries.", "The levy harmed farms.", ("helped", "harmed"), True, True),
        ("The levy helped ferries.", "The levy harmed ferries.", ("helped", "harmed"), True, False),
        ("It works against leaks.", "It fails against floods.", ("works", "fails"), False, True),
        ("A fragmented field.", "A cohesive framework.", ("fragmented", "cohesive"), False, False),
    ],
)
def test_targets_stand_behind_verbs_and_prepositions(
    left: str, right: str, words: tuple[str, str], verbs: bool, differ: bool
) -> None:
    assert targets_differ(left, right, *words, verbs=verbs) is differ


def test_names_set_two_things_apart_unless_both_are_names_of_one() -> None:
    assert names_differ("The Riga Pact is strict.", "The Oslo Pact is lax.", ()) == "Riga / Oslo"
    assert names_differ("The Riga Pact is strict.", "The Baltic Accord is lax.", ("Riga Pact", "Baltic Accord")) == ""
    assert names_differ("The Riga Pact is strict (Lind, 2019).", "The Riga Pact is lax (Berg, 2020).", ()) == ""


def test_name_on_one_side_only_is_seen() -> None:
    assert is_named_apart("Officers in Latvia reply fast.", "Officers reply late.")
    assert not is_named_apart("Officers reply fast.", "Officers reply late.")


def test_another_name_may_be_the_very_point_of_dispute() -> None:
    assert modifiers_differ("Files are kept for traffic data.", "Files are kept for speech data.") == "traffic / speech"
    assert modifiers_differ("It sits in West Riga.", "It sits in East Riga.") == ""


@pytest.mark.parametrize(
    ("left", "right", "versions"),
    [
        ("The 2003 charter is lax.", "The 2018 charter is strict.", "2003 / 2018"),
        ("The second edition skips ports.", "The fourth edition treats ports.", "second / fourth"),
        ("The 2003 charter is lax.", "The 2003 charter is strict.", ""),
        ("It was passed in 2003 and works.", "It was passed in 2018 and fails.", ""),
    ],
)
def test_another_making_of_a_thing_is_another_thing(left: str, right: str, versions: str) -> None:
    assert versions_differ(left, right) == versions
