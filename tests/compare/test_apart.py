"""What lets two opposed statements both hold, as verdicts tell it."""

import pytest

from cyberdocs.records import RelationKind
from tests.compare.lexicon import NORTH
from tests.compare.test_judge import binding, soft, verdict
from tests.statements import statement


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("If all sign it, the North Convention is non-binding.", RelationKind.NOT_COMPARABLE, "condition"),
        ("The North Convention is often called non-binding.", RelationKind.NOT_COMPARABLE, "others"),
        ("Critics say that the North Convention is non-binding.", RelationKind.NOT_COMPARABLE, "party"),
        ("A blogger asserts that the North Convention is non-binding.", RelationKind.NOT_COMPARABLE, "party"),
        ("Initially the North Convention was non-binding.", RelationKind.SCOPE_DIFFERENCE, "former days"),
        ("Article 3 of the North Convention is non-binding.", RelationKind.SCOPE_DIFFERENCE, "part"),
    ],
)
def test_form_of_one_side_sets_the_two_apart(text: str, kind: RelationKind, words: str) -> None:
    found = verdict(binding(), soft(text))
    assert found.kind is kind
    assert words in found.summary


def test_refusal_that_was_read_as_a_denial_takes_part_in_the_dispute() -> None:
    refused = statement(
        "The belief that the North Convention is binding is mistaken.",
        about=NORTH, aspect="force", value="binding", negated=True,
    )  # fmt: skip
    assert verdict(binding(), refused).kind is RelationKind.CONTRADICTION


def test_two_years_of_one_founding_contradict() -> None:
    left = statement("The North Convention was launched in 2001.", about=NORTH)
    right = statement("The North Convention was launched in 2004.", about=NORTH)
    found = verdict(left, right)
    assert found.kind is RelationKind.CONTRADICTION and found.aspect is not None and found.aspect.value == "date"
