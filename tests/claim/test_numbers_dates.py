"""Quantities and dates."""

import time

import pytest

from cyberdocs.claim.dates import as_of, find_dates
from cyberdocs.claim.numbers import find_numbers
from cyberdocs.records import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has 75 parties.", [("75", "parties")]),
        ("Losses reach 10.5 trillion US dollars a year.", [("10500000000000", "USD a year")]),
        ("About 40 % of cases fail.", [("40", "%")]),
        ("Some 1,200 servers were seized.", [("1200", "servers")]),
        ("Twenty-five members voted.", [("25", "members")]),
        ("Resolution 55/63 was adopted in 2000.", []),
        ("Article 32 and note 7 apply.", []),
        ("It was signed on 23 November 2001.", []),
        ("One of the drafts was kept.", []),
        ("The other 12 - Japan among them - ratified.", [("12", "")]),
        ("There are 22 -- all members.", [("22", "")]),
        ("Police made nearly two dozen arrests.", [("24", "arrests")]),
        ("They towed three dozen barges and 4 dozen rafts.", [("36", "barges"), ("48", "rafts")]),
        ("They towed half a dozen barges.", [("6", "barges")]),
        ("They lost half a million records.", [("500000", "records")]),
        ("They towed several dozen barges in a few hundred hours.", []),
        ("Two hundred and sixty ports joined; one hundred ports left.", [("260", "ports"), ("100", "ports")]),
        ("In the twenty-first century ports grew.", []),
        ("It earned over $120m, then £3k.", [("120000000", "USD"), ("3000", "GBP")]),
        ("It earned 120m euros.", [("120000000", "EUR")]),
        (
            "Losses were $1trn, $2tn or €1.5b.",
            [("1" + "0" * 12, "USD"), ("2" + "0" * 12, "USD"), ("1500000000", "EUR")],
        ),
        ("The wreck lies 120m deep.", []),
    ],
)
def test_quantities_are_told_from_years_and_labels(text: str, found: list[tuple[str, str]]) -> None:
    assert [(number.value, number.unit) for number in find_numbers(text)] == found


def test_approximate_numbers_say_so_and_spans_cover_the_unit() -> None:
    text = "Over 90 nations sent delegates."
    (number,) = find_numbers(text, offset=100)
    assert number.approximate
    assert text[number.span.start - 100 : number.span.end - 100] == "90 nations"


def test_numbers_inside_names_are_skipped() -> None:
    assert find_numbers("The 24 hour rule of Group 20 nations", skip=[Span(start=4, end=30)]) == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("As of June 2024 it holds.", "2024-06"),
        ("By 2013, states had replied.", "2013"),
        ("Since 20 May 2016 it holds.", "2016-05-20"),
        ("In the 1990s laws were rare.", ""),
        ("It holds today.", ""),
    ],
)
def test_statement_dates_become_iso(text: str, iso: str) -> None:
    assert as_of(find_dates(text), event=False) == iso


def test_date_of_an_event_is_not_the_date_of_the_statement() -> None:
    assert as_of(find_dates("It was adopted in 2001."), event=True) == ""


def test_hostile_line_is_read_in_linear_time() -> None:
    text = "U.N.G.A. Res. 75/240, ( 12 of 5 million) § 4 [2001] " * 3_500
    begin = time.perf_counter()
    find_numbers(text)
    find_dates(text)
    assert time.perf_counter() - begin < 10  # seconds; a second on an idle machine


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In seven of eleven ministries staff had left.", [("7", "ministries"), ("11", "ministries")]),
        ("One office received three training courses.", [("3", "courses")]),
        ("Four of them reached consensus.", []),
        ("NIS 2 applies to carriers.", []),
        ("Raids took place between 27 and 29 May 2024.", []),
    ],
)
def test_what_is_counted_is_the_noun(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(number.value, number.unit) for number in find_numbers(text)] == expected
