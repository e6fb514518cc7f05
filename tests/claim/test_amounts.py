"""Amounts as intervals: bounds, shares, terms, thresholds, and what is none."""

import time

import pytest

from cyberdocs.claim.amounts import find_amounts
from cyberdocs.claim.number_words import read_cardinal


def read(text: str) -> list[tuple[str, float | None, float | None]]:
    return [
        (one.kind, None if one.low is None else float(one.low), None if one.high is None else float(one.high))
        for one in find_amounts(text)
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("260", 260),
        ("1,200", 1200),
        ("seventy-two", 72),
        ("two hundred and sixty", 260),
        ("twelve hundred", 1200),
        ("forty-second", 42),
        ("31st", 31),
        ("three thousand two hundred", 3200),
    ],
)
def test_cardinals_and_ordinals_are_read_in_words_and_digits(words: str, value: int) -> None:
    assert read_cardinal(words) == value


def test_other_words_are_no_number() -> None:
    assert read_cardinal("some") is None and read_cardinal("") is None
    assert read_cardinal("six and twenty-four") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has 75 parties.", [("count", 75, 75)]),
        ("Over 70 states came.", [("count", 70, None)]),
        ("Three dozen states came.", [("count", 36, 36)]),
        ("Exactly 4 dozen states came.", [("count", 48, 48)]),
        ("Half a dozen states came.", [("count", 5.28, 6.72)]),
        ("The twenty-first summit met.", []),
        ("It cost $3tn.", [("money", 2.5e12, 3.5e12)]),
        ("It cost 40m euros.", [("money", 39.5e6, 40.5e6)]),
        ("At most 12 states came.", [("count", 0, 12)]),
        ("One in ten offices has one.", [("share", 9, 11)]),
        ("Four offices in five have one.", [("share", 72, 88)]),
        ("Three offices in ten towns have one.", [("count", 3, 3), ("count", 10, 10)]),
        ("Fewer than half of the offices have one.", [("share", 0, 50)]),
        ("More than a thousand came.", [("count", 1000, None)]),
        ("About a hundred people came.", [("count", 88, 112)]),
        ("It took a hundred years.", [("duration", 876000, 876000)]),
        ("Half of the offices have one.", [("share", 45, 55)]),
        ("Every second office has one.", [("share", 45, 55)]),
        ("40 per cent of the offices have one.", [("share", 39.5, 40.5)]),
        ("All offices have one.", [("share", 100, 100)]),
        ("None of the offices has one.", [("share", 0, 0)]),
        ("Reports are due within 24 hours.", [("duration", 24, 24)]),
        ("Reports are due within three days.", [("duration", 72, 72)]),
        ("It lasts a five-year term.", [("duration", 43800, 43800)]),
        ("The fund holds €3.5 million.", [("money", 3_450_000, 3_550_000)]),
        ("It was the fortieth state to join.", [("rank", 40, 40)]),
        ("Losses doubled.", [("change", 88, 112)]),
        ("It takes between 12 and 18 months.", [("duration", 8760, 13140)]),
        ("It is punished by a term of two to five years.", [("duration", 17520, 43800)]),
        ("It takes two or three years.", [("duration", 17520, 26280)]),
        ("Some 60–70 per cent of requests fail.", [("share", 52.42286, 78.96)]),
        ("It takes 12–18 months.", [("duration", 8760, 13140)]),
        ("Some 60-70 per cent of requests fail.", [("share", 52.42286, 78.96)]),
        ("It takes 12-18 months.", [("duration", 8760, 13140)]),
        ("It costs $10–20 million a year.", [("money", 9_500_000, 20_500_000)]),
        ("It costs $10 to 20 million.", [("money", 9_500_000, 20_500_000)]),
        ("It costs €1.5-2 million.", [("money", 1_450_000, 2_500_000)]),
        ("It takes up to two or three weeks.", [("duration", 0, 504)]),
        ("Between six and twenty-four states joined.", [("count", 6, 24)]),
        ("Some 30 to 40 countries signed.", [("count", 26.4, 44.8)]),
        ("Between 60 and 70 per cent of requests fail.", [("share", 59.57143, 70.5)]),
        ("It costs between $10 million and $20 million.", [("money", 9_500_000, 20_500_000)]),
        ("It lasts between six months and two years.", [("duration", 4380, 17520)]),
        ("Between five and ten officers and 30 clerks came.", [("count", 5, 10), ("count", 30, 30)]),
        ("Membership rose from 40 to 60 states.", [("count", 40, 40), ("count", 60, 60)]),
        ("It was voted down by 40 to 60 states.", [("count", 40, 40), ("count", 60, 60)]),
    ],
)
def test_amounts_are_intervals(text: str, found: list[tuple[str, float, float | None]]) -> None:
    made = read(text)
    assert [kind for kind, _, _ in made] == [kind for kind, _, _ in found]
    assert [bounds[1:] for bounds in made] == [pytest.approx(bounds[1:]) for bounds in found]


def test_a_part_of_a_known_whole_is_a_share_too() -> None:
    (one,) = find_amounts("Only 15 of the 55 member states joined.")
    assert one.low == one.high == 15 and one.share is not None and round(float(one.share), 1) == 27.3


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on 23 November 2001.",
        "Article 32 and note 7 apply.",
        "Articles 2 to 5 apply.",
        "Pages 12–18 show it.",
        "In 2013–14 states joined.",
        "In 2013-14 states joined.",
        "It costs between $10 and $20 million.",
        "It gave $5 to 20 states.",
        "One in three or four is lost.",
        "A third party may ask.",
        "It meets every second year.",
        "It meets every 12 to 18 months.",
        "It meets every two or three years.",
        "It is most effective.",
        "It was founded ten years ago.",
        "It is not at all clear.",
        "The past ten years were quiet.",
        "It no longer holds.",
    ],
)
def test_dates_labels_and_turns_of_phrase_are_no_amounts(text: str) -> None:
    assert [one for one in read(text) if one[0] != "share" or one[1] != 50.01] == []


def test_hostile_line_is_read_in_linear_time() -> None:
    text = "twenty one hundred and 12 of 5 million ( 75/240 ) one in " * 3_000
    start = time.perf_counter()
    find_amounts(text)
    assert time.perf_counter() - start < 5
