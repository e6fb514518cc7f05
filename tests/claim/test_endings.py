"""Which text a verb of ending ends, in both voices."""

import pytest

from cyberdocs.claim import ClaimModels
from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Pact": "law:pact", "Treaty": "law:treaty", "Charter": "law:charter", "Council": "org:council"}
UNPARSED = ClaimModels(parser=None)

BOTH_VOICES = [
    ("The Treaty repealed the former Pact.", {"repealed"}),
    ("The Treaty has replaced the Pact.", {"superseded"}),
    ("The Treaty replaces the Pact.", {"superseded"}),
    ("The Treaty took the place of the Pact.", {"superseded"}),
    ("The Treaty repeals and replaces the Pact.", {"repealed", "superseded"}),
    ("The Treaty repealed and replaced on 18 October 2019 the former Pact.", {"repealed", "superseded"}),
    ("The Treaty repealed in 2019 the Pact.", {"repealed"}),
    ("The Council annulled the Pact.", {"repealed"}),
    ("The Pact was repealed by Treaty 7.", {"repealed"}),
    ("The Pact was superseded by the Treaty.", {"superseded"}),
    ("The Pact has been replaced by the Treaty.", {"superseded"}),
    ("The Pact was repealed and replaced by the Treaty.", {"repealed", "superseded"}),
    ("The Pact, which was replaced by the Treaty, was binding.", {"superseded"}),
]
PARSED_ONLY = [
    ("The Treaty, which replaced the Pact, is binding.", {"superseded"}),
    ("The Pact, which the Treaty replaced in 2019, was binding.", {"superseded"}),
    ("The Pact, since repealed, was binding.", {"repealed"}),
    ("The Pact gave way to the Treaty.", {"superseded"}),
]


def ends(make_claims: MakeClaims, text: str, models: ClaimModels | None = None) -> set[tuple[str, str, bool]]:
    """Entity, value and denial of every status that the sentence tells."""
    made = make_claims(make_outline((text,)), NAMES, models=models)
    told = [value for claim in made.claims for value in claim.aspects if value.aspect is Aspect.STATUS]
    return {(value.entity_id, value.value, value.negated) for value in told}


@pytest.mark.parametrize(("text", "values"), BOTH_VOICES + PARSED_ONLY)
def test_what_is_ended_is_ended_in_both_voices(make_claims: MakeClaims, text: str, values: set[str]) -> None:
    assert ends(make_claims, text) == {("law:pact", value, False) for value in values}


@pytest.mark.parametrize(("text", "values"), BOTH_VOICES)
def test_voice_is_told_without_a_parse(make_claims: MakeClaims, text: str, values: set[str]) -> None:
    assert ends(make_claims, text, UNPARSED) == {("law:pact", value, False) for value in values}


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty repealed its predecessor.",
        "The Treaty repealed and replaced its predecessor.",
        "The Treaty repealed the directive of 2016.",
        "The Treaty repealed parts of the Pact.",
        "The Treaty replaced the Pact secretariat.",
        "The Treaty will replace the Pact.",
        "The Treaty is meant to replace the Pact.",
        "The Treaty succeeded in improving the Pact.",
    ],
)
def test_who_ends_something_without_a_name_is_not_ended(make_claims: MakeClaims, text: str) -> None:
    assert ends(make_claims, text) == set()


def test_several_objects_are_all_ended(make_claims: MakeClaims) -> None:
    found = ends(make_claims, "The Treaty supersedes the old Pact and the Charter.")
    assert found == {("law:pact", "superseded", False), ("law:charter", "superseded", False)}


def test_next_clause_s_subject_is_no_object(make_claims: MakeClaims) -> None:
    found = ends(make_claims, "The Treaty replaced the Pact, and the Charter entered into force.")
    assert found == {("law:pact", "superseded", False), ("law:charter", "in force", False)}


@pytest.mark.parametrize("text", ["The Treaty does not replace the Pact.", "The Pact has not been replaced."])
def test_denied_ending_is_denied_of_the_same_text(make_claims: MakeClaims, text: str) -> None:
    assert ends(make_claims, text) == {("law:pact", "superseded", True)}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The Treaty replaced the Pact in 2019.", {("law:pact", "2019", "superseded")}),
        ("The Pact was replaced by the Treaty in 2019.", {("law:pact", "2019", "superseded")}),
        ("The Treaty repealed its predecessor in 2019.", set()),
    ],
)
def test_day_of_an_ending_is_of_what_ended(
    make_claims: MakeClaims, text: str, entity: set[tuple[str, str, str]]
) -> None:
    made = make_claims(make_outline((text,)), NAMES)
    dates = [value for claim in made.claims for value in claim.aspects if value.aspect is Aspect.DATE]
    assert {(value.entity_id, value.value, value.event) for value in dates} == entity


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Treaty was signed in 2017 and adopted by the Council in 2024.", {"signed", "adopted"}),
        ("The Treaty was signed in 2017 and adopted a charter.", {"signed"}),
    ],
)
def test_verbs_behind_one_was_are_all_passive(make_claims: MakeClaims, text: str, values: set[str]) -> None:
    assert ends(make_claims, text) == {("law:treaty", value, False) for value in values}
