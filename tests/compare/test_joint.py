"""What the joint model's contradictions must stand up to."""

from dataclasses import replace

import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.evidence import gather
from cyberdocs.compare.joint import by_model
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


def test_help_by_one_thing_and_harm_by_another_do_not_conflict_within_a_paper() -> None:
    helped = statement("Treaties bolster the regional bureaus.", about="concept:~regional-bureaus")
    harmed = statement("Scarce money impedes the regional bureaus.", about="concept:~regional-bureaus")

    one_paper = verdict_on_help_and_harm(make_claims("Bureaus", helped, harmed))
    two_papers = verdict_on_help_and_harm(make_claims("Bureaus", helped), make_claims("Money", harmed))

    assert one_paper is RelationKind.NOT_COMPARABLE
    assert two_papers is RelationKind.CONTRADICTION
