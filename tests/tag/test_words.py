"""Folding: one key for every spelling, offsets that stay in the printed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdocs.tag.words import fold_name, read_words, slug


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("U.N.O.D.C.", "UNODC"),
        ("Office on Drugs & Crime", "Office on Drugs and Crime"),
        ("the International Telecommunication Union", "Int'l Telecomm. Union"),
        ("International Telecommunications Union", "International Telecommunication Union"),
        ("Organization of American States", "Organisation of American States"),
        ("cyber crime", "cyber-crime"),
        ("cyber crime", "Cybercrime"),
        ("Open-ended Working Group", "open ended working group"),
        ("Co-operation", "cooperation"),
        ("Children’s Fund", "Children's Fund"),
        ("Commission on the Status", "Commission on Status"),
        ("European Cybercrime Center", "European Cybercrime Centre"),
        ("Commission\u00a0of Jurists", "Comm'n of Jurists"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(left: str, right: str) -> None:
    assert fold_name(left) == fold_name(right)


@pytest.mark.parametrize(("left", "right"), [("WHO", "WHOM"), ("A/RES/70/174", "A/70/174"), ("G7", "G8")])
def test_different_names_keep_different_keys(left: str, right: str) -> None:
    assert fold_name(left) != fold_name(right)


def test_note_mark_is_no_part_of_the_word() -> None:
    words = read_words("modern life¹ goes")
    assert words.keys == ("modern", "life", "¹", "goes")


def test_blank_line_is_a_word_so_that_no_name_runs_over_it() -> None:
    assert "\n" in read_words("European\n\nUnion").keys


def test_joined_words_cover_both_printed_words() -> None:
    text = "against cyber crime."
    words = read_words(text)
    place = words.keys.index("cybercrime")
    assert text[words.starts[place] : words.ends[place]] == "cyber crime"


def test_slug_holds_folded_words_only() -> None:
    assert slug("INTERPOL’s Cyber Crime Unit") == "interpol-cybercrime-unit"


@given(st.text(max_size=300))
def test_words_stand_in_order_inside_the_text(text: str) -> None:
    words = read_words(text)
    last = 0
    for start, end in zip(words.starts, words.ends, strict=True):
        assert last <= start < end <= len(text) or start == last
        last = max(last, start)
