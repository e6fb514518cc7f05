"""What the joint model's contradictions must stand up to."""

from dataclasses import replace
from typing import Any

import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.evidence import gather
from cyberdocs.compare.joint import UNSHOWN, WHAT_IS, by_model
from cyberdocs.compare.verdict import Verdict
from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.records import Claims, RelationKind
from tests.compare.lexicon import LEXICON
from tests.fakes import HashEncoder
from tests.statements import make_claims, statement

INSTRUMENTS = Instruments(LEXICON, CompareSettings())
SURE = (0.0, 0.02, 0.98)  # entailment, neutral, contradiction
LIKELY = {"contradiction": 0.8, "not_comparable": 0.14, "agreement": 0.02, "refinement": 0.02, "scope_difference": 0.02}


def verdict_on_help_and_harm(*papers: Claims) -> RelationKind:
    """Judge two claims of which one tells of help and the other of harm, with an entailment model that is sure."""
    left, right = build_sides(papers, [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers]).values()
    found = gather(left, right, INSTRUMENTS, (SURE, SURE))
    features = {**found.features, "opposed_effect_on_others": 1.0, "words_opposed": 1.0, "word_denied": 0.0}
    return by_model(left, right, replace(found, features=features), LIKELY).kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The study was never more than a draft.", RelationKind.NOT_COMPARABLE),
        ("The study is nothing but a draft.", RelationKind.NOT_COMPARABLE),
        ("The study was never more than a sketch.", RelationKind.CONTRADICTION),
    ],
)
def test_never_more_than_a_thing_says_that_it_is_one(text: str, kind: RelationKind) -> None:
    ours = statement(text, about="concept:~regional-bureaus")
    theirs = statement("The study is a draft of 2013.", about="concept:~regional-bureaus")

    assert verdict_on_help_and_harm(make_claims("One", ours), make_claims("Other", theirs)) is kind


def without_a_word(left: str, right: str, *, about: str = "", other: str = "", chance: float = 0.7) -> Verdict:
    """Judge two claims of two papers of which the entailment model alone holds that they are opposed."""
    papers = [
        make_claims("One", statement(left, about=about)),
        make_claims("Two", statement(right, about=other or about)),
    ]
    ours, theirs = build_sides(papers, [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers]).values()
    evidence = gather(ours, theirs, INSTRUMENTS, (SURE, SURE))
    return by_model(ours, theirs, replace(evidence, cosine=0.5), {**LIKELY, "contradiction": chance})


DONORS = ("The donors of the field do talk it all over.", "The donors of the field each go their own way.")


def test_what_the_model_alone_holds_for_opposed_is_put_side_by_side_without_a_verdict() -> None:
    found = without_a_word(*DONORS)

    assert found.kind is RelationKind.NOT_COMPARABLE
    assert (found.strength, found.missing) == (0.7, (UNSHOWN,))


def test_demand_beside_a_fact_is_put_side_by_side_with_that_doubt() -> None:
    found = without_a_word("The donors of the field should talk it over.", DONORS[1], chance=0.55)

    assert (found.kind, found.missing) == (RelationKind.NOT_COMPARABLE, (WHAT_IS,))


@pytest.mark.parametrize(
    "given",
    [
        {"about": "org:north-office", "other": "org:south-office"},  # each speaks of its own
        {"chance": 0.45},
    ],
)
def test_statements_on_different_matters_leave_no_question_open(given: dict[str, Any]) -> None:
    found = without_a_word(*DONORS, **given)

    assert found.kind is RelationKind.NOT_COMPARABLE
    assert not found.missing


def test_help_by_one_thing_and_harm_by_another_do_not_conflict_within_a_paper() -> None:
    helped = statement("Treaties bolster the regional bureaus.", about="concept:~regional-bureaus")
    harmed = statement("Scarce money impedes the regional bureaus.", about="concept:~regional-bureaus")

    one_paper = verdict_on_help_and_harm(make_claims("Bureaus", helped, harmed))
    two_papers = verdict_on_help_and_harm(make_claims("Bureaus", helped), make_claims("Money", harmed))

    assert one_paper is RelationKind.NOT_COMPARABLE
    assert two_papers is RelationKind.CONTRADICTION
