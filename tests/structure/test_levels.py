"""Levels of headings, mostly without any hint from markup."""

import pytest

from cyberdocs.structure import StructureSettings, structure
from tests.builders import Part, heading, make_document

PROSE = "The court sat for many days and heard every party before it gave the judgment that all had awaited."


def levels(*titles: "str | Part", lead: str = PROSE) -> list[int]:
    """Give the levels of headings that each stand before one paragraph."""
    parts: list[str | Part] = []
    for title in titles:
        parts += [heading(title) if isinstance(title, str) else title, lead]
    return [section.level for section in structure(make_document(*parts), StructureSettings()).sections]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        # decimal depth
        (["1. Aims", "2. Courts", "2.1 Old Courts", "2.1.1 Benches", "2.2 New Courts", "3. End"], [1, 1, 2, 3, 2, 1]),
        # law review: roman, letter, digit
        (
            [
                "INTRODUCTION",
                "I. COURTS",
                "A. Old",
                "1. Benches",
                "2. Bars",
                "B. New",
                "II. LAWS",
                "A. Old",
                "CONCLUSION",
            ],
            [1, 1, 2, 3, 3, 2, 1, 2, 1],
        ),
        # the ninth letter counts on as a letter, not as a roman one
        (["I. Law", *(f"{letter}. Part" for letter in "ABCDEFGHI"), "II. Fact"], [1, *[2] * 9, 1]),
        # restarting numbers stand under the unnumbered heading before them
        (
            ["Old Courts of Law", "1. Benches", "2. Bars", "New Courts of Law", "1. Benches", "2. Bars", "Conclusion"],
            [1, 2, 2, 1, 2, 2, 1],
        ),
        # one run of numbers through the whole paper stands beside the abstract
        (["Abstract", "1. Introduction", "2. Courts", "3. Conclusion", "References"], [1, 1, 1, 1, 1]),
        # an unnumbered heading inside a run stands under it
        (["1. Introduction", "2. Courts", "Older Courts", "Newer Courts", "3. Laws", "References"], [1, 1, 2, 2, 1, 1]),
        # capitals above small letters
        (["COURTS AND LAWS", "Older courts", "Newer courts", "CUSTOM AND FORCE", "Custom now"], [1, 2, 2, 1, 2]),
        # an acronym is no heading in capitals
        (["Courts of Law", "UNODC", "Conclusion"], [1, 1, 1]),
        # numerals alone, as in judgments
        (["I", "A", "B", "II", "A", "B", "III"], [1, 2, 2, 1, 2, 2, 1]),
        # lettered appendices without points
        (["1 Courts", "1.1 Old", "2 Laws", "References", "A Tables", "B Samples"], [1, 2, 1, 1, 1, 1]),
        # an introduction without a number beside numbered parts that end in the conclusion
        (["Introduction", "1. Old Courts", "2. New Courts", "3. Conclusions", "Translator's Remark"], [1, 1, 1, 1, 1]),
        (
            ["Introduction", "Title I: Old", "1. Bench", "Title II: New", "1. Bar", "Entry into Force"],
            [1, 1, 2, 1, 2, 1],
        ),
        (["Part I: Courts", "1. Old", "2. New", "Part II: Laws", "3. Old", "4. New"], [1, 2, 2, 1, 2, 2]),
    ],
)
def test_levels_follow_numbers_and_type(titles: list[str], expected: list[int]) -> None:
    assert levels(*titles) == expected


def test_larger_type_stands_above_smaller() -> None:
    sized = [
        heading("Courts", size=1.6),
        heading("Older", size=1.2),
        heading("Newer", size=1.21),
        heading("Laws", size=1.6),
    ]
    assert levels(*sized) == [1, 2, 2, 1]


def test_given_levels_are_kept_without_gaps() -> None:
    assert levels(heading("Courts", level=2), heading("Older", level=4), heading("Laws", level=2)) == [1, 2, 1]


def test_a_decimal_part_stands_under_its_whole_even_in_the_same_type() -> None:
    given = [heading("1 Courts", level=1), heading("1.1 Older", level=1), heading("2 Laws", level=1)]
    assert levels(*given) == [1, 2, 1]


def test_a_title_that_the_prose_announces_stands_below() -> None:
    assert levels(
        "Obstacles to Justice", "Old Statutes", lead="The obstacles are weak courts and old statutes here."
    ) == [
        1,
        2,
    ]
    assert levels("Introduction", "Old Statutes", lead="We treat weak courts and old statutes in turn here.") == [1, 1]
