"""Numbers, dates and shares of two sentences, without a model."""

import time

import pytest

from cyberdocs.resources.quantities import compared
from cyberdocs.resources.quantity_forms import find_counts, find_dates, find_shares, number_of

FOLLOWS, OPEN, EXCLUDED = 0, 1, 2


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("40", 40),
        ("1,200", 1200),
        ("1.2 million", 1_200_000),
        ("seventy-three", 73),
        ("three hundred and five", 305),
        ("two thousand", 2000),
        ("a dozen", 12),
        ("half a million", 500_000),
    ],
)
def test_numbers_are_read_in_figures_and_words(said: str, number: float) -> None:
    assert number_of(said) == number


@pytest.mark.parametrize(
    ("premise", "hypothesis", "relation"),
    [
        ("The pact has 70 parties.", "The pact has seventy-one parties.", EXCLUDED),
        ("The pact has 70 parties.", "The pact has more than 60 parties.", FOLLOWS),
        ("The pact has more than 60 parties.", "The pact has 70 parties.", OPEN),
        ("The pact has fewer than 50 parties.", "The pact has at least 60 parties.", EXCLUDED),
        ("Nearly 80 people came.", "At least 90 people came.", EXCLUDED),
        ("Between 20 and 30 people came.", "No more than 40 people came.", FOLLOWS),
        ("The code was adopted on 3 May 1999.", "The code was adopted in 1999.", FOLLOWS),
        ("The code was adopted in 1999.", "The code was adopted on 3 May 1999.", OPEN),
        ("The code was adopted in May 1999.", "The code was adopted after 2001.", EXCLUDED),
        ("The code was adopted in 1999.", "The code was adopted in the 1990s.", FOLLOWS),
        ("The code was adopted by 2004.", "The code was adopted in the twentieth century.", OPEN),
        ("Most courts use it.", "All courts use it.", OPEN),
        ("All courts use it.", "Most courts use it.", FOLLOWS),
        ("Few courts use it.", "Most courts use it.", EXCLUDED),
        ("Nine in ten courts use it.", "Most courts use it.", FOLLOWS),
        ("A third of the courts use it.", "Half of the courts use it.", EXCLUDED),
        ("40 per cent of courts use it.", "A majority of courts use it.", EXCLUDED),
    ],
)
def test_one_quantity_follows_from_another_excludes_it_or_leaves_it_open(
    premise: str, hypothesis: str, relation: int
) -> None:
    found = compared(premise, hypothesis)

    assert found is not None
    assert found.relation == relation


def test_both_sentences_get_the_same_stand_in() -> None:
    found = compared("Some 60 States signed it.", "More than a dozen States signed it.")

    assert found is not None
    assert found.premise == found.hypothesis


def test_what_most_lack_a_minority_has() -> None:
    found = compared("Most courts reject it.", "Few courts accept it.")

    assert found is not None
    assert (found.relation, found.turned) == (EXCLUDED, OPEN)


def test_the_number_that_counts_the_same_thing_is_compared() -> None:
    found = compared("It has 12 judges and 300 clerks.", "It has more than 200 clerks.")

    assert found is not None
    assert found.premise == "It has 12 judges and 40 clerks."


@pytest.mark.parametrize(
    ("premise", "hypothesis"),
    [
        ("Article 5 forbids it.", "Article 7 forbids it."),
        ("The pact has 70 parties.", "The pact has 70 parties."),
        ("Directive 2013/40 applies.", "Directive 2014/41 applies."),
        ("The pact has parties.", "The pact has 70 parties."),
        ("It came no later than expected.", "No court was asked."),
        ("", ""),
    ],
)
def test_names_and_like_quantities_are_left_to_the_network(premise: str, hypothesis: str) -> None:
    assert compared(premise, hypothesis) is None


def test_years_are_dates_and_no_counts() -> None:
    assert find_counts("It was adopted in 1999.") == []
    assert len(find_dates("It was adopted in 1999.")) == 1
    assert find_dates("It has 2000 members.") == []
    assert len(find_counts("It has 2000 members.")) == 1


def test_most_of_manner_is_no_share() -> None:
    assert find_shares("It is used most frequently.") == []


@pytest.mark.parametrize(
    "piece", ["12 ", "one hundred and ", "(a.b. 3/4) ", "more than ", "in the 1990s, ", "most of the "]
)
def test_long_lines_are_read_in_time(piece: str) -> None:
    line = piece * (60_000 // len(piece))
    began = time.process_time()
    compared(line, line)
    for find in (find_dates, find_shares):
        find(line[:20_000])

    assert time.process_time() - began < 2
