"""Nouns that stand for names: linked where one thing only can be meant, open where two can."""

import pytest

from tests.builders import heading
from tests.tag.catalogue import anaphors, named, tagged


@pytest.mark.parametrize(
    ("sentences", "expected", "why"),
    [
        (
            ("The Budapest Convention was opened in 2001.", "The Convention is open to all."),
            [("The Convention", "law:budapest")],
            "one treaty is named",
        ),
        (
            (
                "The Malabo Convention needs few ratifications.",
                "Under the Budapest Convention more are needed.",
                "The Convention says so.",
            ),
            [("The Convention", None)],
            "two are live in the paragraph, and named last is not enough",
        ),
        (
            (
                "The Malabo Convention is younger.",
                "The Budapest Convention was opened in 2001.",
                "Many States have joined the Budapest Convention.",
                "The Convention is open to all.",
            ),
            [("The Convention", "law:budapest")],
            "named twice since the other",
        ),
        (
            ("The Malabo Convention is young.", "Unlike the Budapest Convention, the Convention is regional."),
            [("the Convention", "law:malabo")],
            "what is set against it is not meant",
        ),
        (
            (
                "The Budapest Convention has many parties.",
                "Two ministers reached an agreement on patrols.",
                "The agreement binds them.",
            ),
            [],
            "another agreement has come up since",
        ),
        (
            (
                "Europol is an agency of the European Union.",
                "The European Union pays for it.",
                "The Union is generous.",
            ),
            [("The Union", "org:eu")],
            "a body is called by the head of its name, and an agency of the Union is none",
        ),
        (
            (
                "The Budapest Convention was slow.",
                "States signed the Convention on 23 November.",
                "The Convention is open.",
            ),
            [("the Convention", "law:budapest"), ("The Convention", "law:budapest")],
            "a date behind it makes no other name of it",
        ),
        (
            ("The European Union sent a team.", "The Union of Writers saw it.", "The Union was glad."),
            [("The Union", None)],
            "something else is called so, too",
        ),
    ],
)
def test_noun_stands_for_the_one_thing_that_it_can_mean(
    sentences: tuple[str, ...], expected: list[tuple[str, str | None]], why: str
) -> None:
    assert anaphors(tagged(sentences)) == expected, why


def test_treaty_of_this_paragraph_outweighs_that_of_the_last() -> None:
    run = tagged(
        ("The Budapest Convention was opened in 2001.", "It has many parties."),
        ("The Malabo Convention was adopted in 2014.", "The Convention covers commerce."),
    )
    assert anaphors(run) == [("The Convention", "law:malabo")]


def test_body_of_a_formula_is_told_by_its_sibling() -> None:
    run = tagged(
        ("The Council of Europe was first.",), ("A letter of the European Commission and of the Council came.",)
    )
    assert ("the Council", "org:council_eu") in named(run)


def test_noun_far_from_its_body_stays_open_where_another_has_been_named_since() -> None:
    far = [("Nothing of note was said here.",)] * 14
    run = tagged(
        ("The European Commission met.",), ("The Banana Trade Commission met.",), *far, ("The Commission met.",)
    )
    assert ("The Commission", None) in named(run)
    assert ("The Commission", "org:ec") in named(
        tagged(("The European Commission met.",), *far, ("The Commission met.",))
    )


def test_what_the_last_section_ended_with_is_not_what_the_next_one_means() -> None:
    run = tagged(
        ("The Budapest Convention is old.",),
        ("The Malabo Convention is younger.",),
        heading("Advice"),
        ("The State should join the Convention soon.",),
    )
    assert ("the Convention", None) in anaphors(run)


def test_generic_noun_opens_a_sentence_about_the_body_before() -> None:
    run = tagged(("INTERPOL wrote a report.", "Three gangs are in it.", "The body may arrest nobody."))
    assert ("The body", "org:interpol") in anaphors(run)


def test_generic_noun_may_mean_a_body_without_a_name() -> None:
    assert anaphors(tagged(("INTERPOL helped a committee of judges.", "The body has five members."))) == []
    assert anaphors(tagged(("INTERPOL searched a flat.", "The body was found in March."))) == []


def test_union_is_that_to_which_the_body_just_named_belongs() -> None:
    run = tagged(
        ("The International Telecommunication Union met.",),
        ("The European Commission drafts laws.", "It does so for the Union alone."),
    )
    assert ("the Union", "org:eu") in anaphors(run)


def test_only_treaty_of_a_section_is_meant_however_many_sentences_have_passed() -> None:
    run = tagged(
        ("The Budapest Convention is old.",),
        heading("Africa"),
        ("The Malabo Convention was adopted in 2014.", "Few joined.", "Time went by.", "Fifteen were needed.",
         "The last came late.", "The treaty covers commerce."),
    )  # fmt: skip
    assert anaphors(run) == [("The treaty", "law:malabo")]


def test_union_stays_open_where_the_paragraph_names_another_than_that_of_the_body() -> None:
    run = tagged(
        ("The International Telecommunication Union met.", "The European Commission drafts laws for the Union alone.")
    )
    assert ("the Union", None) in anaphors(run)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("The Budapest Convention is old.", "The UN Convention is new."), []),
        (("The Budapest Convention is old.", "The U.N. treaty is new."), []),
        (("The Budapest Convention is old.", "Few signed the landmark UN treaty."), []),
        (("The Budapest Convention is old.", "The African treaty is new."), []),
        (
            ("The Budapest Convention is old.", "The European treaty is wide."),
            [("The European treaty", "law:budapest")],
        ),
        (("The Budapest Convention is old.", "The global treaty is wide."), [("The global treaty", "law:budapest")]),
        (
            ("The Lantern Convention is new.", "The Budapest Convention is old.", "The UN Convention is wide."),
            [("The UN Convention", "law:lanterns")],
        ),
        (
            ("The Budapest Convention is old.", "The UN Convention is new.", "The Convention is wide."),
            [("The Convention", None)],
        ),
        (("Interpol has members.", "The UN agency has more."), []),
        (("UNODC has offices.", "The UN office has a head."), [("The UN office", "org:unodc")]),
    ],
)
def test_a_modifier_names_the_issuer(sentences: tuple[str, ...], expected: list[tuple[str, str | None]]) -> None:
    assert anaphors(tagged(sentences)) == expected
