"""What lets two opposed statements both hold, as verdicts tell it."""

import pytest

from cyberdocs.records import Modality, RelationKind
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


def test_date_told_beside_a_mention_is_told() -> None:
    mentioned = statement(
        "The North Convention, adopted in 2009, is mentioned once.",
        about=NORTH, aspect="date", value="2009",
    )  # fmt: skip
    adopted = statement("The North Convention was adopted in 2003.", about=NORTH, aspect="date", value="2003")
    assert verdict(mentioned, adopted).kind is RelationKind.CONTRADICTION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three years before that the coast had given itself the non-binding North Convention.",
         RelationKind.CONTRADICTION),
        ("Before that the North Convention was non-binding.", RelationKind.SCOPE_DIFFERENCE),
    ],
)  # fmt: skip
def test_event_placed_before_another_is_no_former_day(text: str, kind: RelationKind) -> None:
    assert verdict(binding(), soft(text)).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The North Convention is a non-binding text.", RelationKind.CONTRADICTION),
        ("The North Convention was a non-binding text.", RelationKind.SCOPE_DIFFERENCE),
        ("The North Convention is still non-binding.", RelationKind.SCOPE_DIFFERENCE),
    ],
)
def test_years_explain_another_force_only_where_a_change_is_told(text: str, kind: RelationKind) -> None:
    assert verdict(binding(), soft(text), years=(2022, 2019)).kind is kind


@pytest.mark.parametrize(
    ("foretold_in", "kind"),
    [
        (2020, RelationKind.NOT_COMPARABLE),  # it may have come earlier than was thought
        (2024, RelationKind.CONTRADICTION),  # still to come in 2024, and there since 2021
    ],
)
def test_foretold_date_may_be_overtaken(foretold_in: int, kind: RelationKind) -> None:
    foretold = statement(
        "The North Convention will apply from 2027.", about=NORTH, aspect="date", value="2027",
        modality=Modality.PREDICTED,
    )  # fmt: skip
    come = statement("The North Convention has applied since 2021.", about=NORTH, aspect="date", value="2021")
    assert verdict(foretold, come, years=(foretold_in, 2022)).kind is kind
