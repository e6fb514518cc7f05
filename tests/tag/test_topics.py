"""Headings and titles that say what "the Convention" of their section or paper is."""

from tests.builders import heading
from tests.tag.catalogue import anaphors, tagged

_BOTH = ("The Budapest Convention and the Malabo Convention are weighed.",)
_PLAIN = ("Few lawyers took part in the drafting.", "Money was short.")


def test_noun_in_a_section_on_one_treaty_means_that_treaty() -> None:
    run = tagged(_BOTH, heading("The Malabo Convention"), _PLAIN, ("The Convention came late.",))
    assert anaphors(run) == [("The Convention", "law:malabo")]


def test_treaty_that_a_section_only_relates_to_is_not_its_subject() -> None:
    run = tagged(_BOTH, heading("Relations with the Malabo Convention"), _PLAIN, ("The Convention came late.",))
    assert ("The Convention", "law:malabo") not in anaphors(run)


def test_noun_stays_open_where_the_paragraph_names_another_than_the_heading() -> None:
    run = tagged(
        _BOTH,
        heading("The Malabo Convention"),
        ("The Budapest Convention is older.", "The Convention came late."),
    )
    assert anaphors(run) == [("The Convention", None)]


def test_heading_of_two_treaties_tells_neither() -> None:
    run = tagged(
        _BOTH,
        heading("The Malabo Convention and the Budapest Convention"),
        _PLAIN,
        ("The Convention came late.",),
    )
    assert ("The Convention", "law:malabo") not in anaphors(run)
    assert ("The Convention", "law:budapest") not in anaphors(run)


def test_noun_stays_open_where_the_heading_sets_another_beside_it() -> None:
    run = tagged(
        _BOTH,
        heading("The Malabo Convention and its rivals"),
        ("The Budapest Convention is older.", "The Convention came first."),
    )
    assert anaphors(run) == [("The Convention", None)]
