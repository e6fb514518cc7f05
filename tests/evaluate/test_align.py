"""Labelled quotes are found where they stand, though our text has moved notes and joined lines."""

from cyberdocs.evaluate.align import Alignment, Letters
from cyberdocs.records import Span


def test_white_space_marks_and_note_numbers_do_not_count() -> None:
    text = "The treaty entered\ninto force¹ in 2004."
    assert Letters.of(text).find("**entered into force** in 2004") == Span(start=11, end=len(text) - 1)


def test_the_nearest_of_several_places_is_taken() -> None:
    text = "UN one. UN two. UN three."
    assert Letters.of(text).find("UN", near=15) == Span(start=16, end=18)
    assert Letters.of(text).find("UN") == Span(start=0, end=2)


def test_a_quote_that_notes_cut_in_two_is_found_by_its_ends() -> None:
    whole = "The anonymity that such networks afford makes it harder still to find and to try the people behind them."
    labelled = whole.replace("harder still", "harder 7 A. Author, A Book of Many Pages (2001). still")
    assert Letters.of(whole).find(labelled) == Span(start=0, end=len(whole) - 1)


def test_what_is_not_there_is_none() -> None:
    assert Letters.of("Some words.").find("other") is None
    assert Letters.of("Some words.").find("...") is None


def test_long_labels_anchor_the_place_of_short_ones() -> None:
    sentence = "A sentence that is long enough to stand only once in a paper of this length."
    letters = Letters.of(f"UN. {sentence} UN again.")
    alignment = Alignment.of([(1000, sentence)], letters)
    assert alignment.expect(1000 + len(sentence) + 1) == 4 + len(sentence) + 1
    assert Alignment.of([], letters).expect(7) is None
