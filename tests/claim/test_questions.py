"""Answers that go on about what a question, or a sentence that only names it, has put before them."""

import pytest

from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

_NAMES = {"Malabo Convention": "law:malabo", "Arctic Police Office": "org:arctic", "African Union": "org:au"}


@pytest.mark.parametrize(
    "question",
    [
        "And the Malabo Convention?",
        "What about the Malabo Convention?",
        "Now the Malabo Convention.",
        "Is the Malabo Convention of use?",
    ],
)
def test_pronoun_behind_a_topic_means_it(make_claims: MakeClaims, question: str) -> None:
    within = make_claims(make_outline((question, "It is legally binding.")), _NAMES)
    assert within.claims[-1].entity_ids == ("law:malabo",)


@pytest.mark.parametrize("question", ["And the Malabo Convention?", "Is the Malabo Convention of use?"])
def test_answer_in_the_next_paragraph_goes_on_about_the_question(make_claims: MakeClaims, question: str) -> None:
    made = make_claims(make_outline((question,), ("It is legally binding.",)), _NAMES)
    assert made.claims[-1].entity_ids == ("law:malabo",)


@pytest.mark.parametrize(
    "sentences",
    [
        ("And the Malabo Convention and the African Union?",),
        ("Members of the African Union and friends of the Malabo Convention all over the wide world.",),
    ],
)
def test_more_than_one_name_puts_no_topic(make_claims: MakeClaims, sentences: tuple[str, ...]) -> None:
    made = make_claims(make_outline((*sentences, "It was founded in 2004.")), _NAMES)
    assert not made.claims[-1].subject_resolved


def test_topic_does_not_cross_a_paragraph_without_a_question(make_claims: MakeClaims) -> None:
    made = make_claims(make_outline(("Now the Arctic Police Office.",), ("It works well in the north.",)), _NAMES)
    assert "org:arctic" not in made.claims[-1].entity_ids
