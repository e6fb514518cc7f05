"""Sections that open with a pronoun for what their heading names."""

import pytest

from tests.builders import heading, make_outline
from tests.claim.conftest import MakeClaims

_NAMES = {"Malabo Convention": "law:malabo", "African Union": "org:au"}


def test_pronoun_at_the_head_of_a_section_means_what_the_heading_names(make_claims: MakeClaims) -> None:
    made = make_claims(make_outline(heading("2. The Malabo Convention"), ("It is legally binding.",)), _NAMES)
    assert made.claims[0].entity_ids == ("law:malabo",)
    assert made.claims[0].subject_resolved


@pytest.mark.parametrize(
    "title",
    [
        "Relations with the Malabo Convention",
        "The Malabo Convention and the African Union",
        "Ratification of the Malabo Convention",
        "Members",
    ],
)
def test_heading_that_is_more_than_a_name_tells_nothing(make_claims: MakeClaims, title: str) -> None:
    made = make_claims(make_outline(heading(title), ("It is legally binding.",)), _NAMES)
    assert "law:malabo" not in made.claims[0].entity_ids


def test_heading_does_not_reach_the_second_paragraph(make_claims: MakeClaims) -> None:
    outline = make_outline(heading("The Malabo Convention"), ("Few States have joined.",), ("It is legally binding.",))
    assert "law:malabo" not in make_claims(outline, _NAMES).claims[-1].entity_ids


def test_pronoun_behind_a_pointing_noun_means_what_that_noun_means(make_claims: MakeClaims) -> None:
    outline = make_outline(
        ("The African Union was founded in 2002.", "The body is open to all of Africa.", "It is a union of States.")
    )
    made = make_claims(outline, {"African Union": "org:au"}, anaphoric={"The body": "org:au"})
    assert made.claims[-1].entity_ids[:1] == ("org:au",)
