"""Whose standing and day a text's words tell: the replacer's behind "replaced by", the body's behind "it"."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Act": "law:act", "Order": "law:order", "Agency": "org:agency", "Council": "org:council"}


def told(make_claims: MakeClaims, text: str, aspect: Aspect) -> set[tuple[str, str, str]]:
    claims = make_claims(make_outline((text,)), NAMES).claims
    claim = next(one for one in claims if one.quote == text)  # not a half of it
    values = [value for value in claim.aspects if value.aspect is aspect]
    if aspect is Aspect.DATE:
        return {(value.entity_id, value.event, value.value) for value in values}
    return {(value.entity_id, f"not {value.value}" if value.negated else value.value, value.date) for value in values}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Order has been replaced by the Act, in force since May 2021.",
            {("law:order", "superseded", ""), ("law:act", "in force", "2021-05")},
        ),
        (
            "The Order has been replaced by the Act (in operation since 2021).",
            {("law:order", "superseded", ""), ("law:act", "implemented", "2021")},
        ),
        ("The Order has been replaced by a younger text, in force since 2021.", {("law:order", "superseded", "")}),
        (
            "The Order has been replaced by the Act and is no longer in force.",
            {("law:order", "superseded", ""), ("law:order", "not in force", "")},
        ),
    ],
)
def test_standing_behind_the_replacer_is_the_replacers(
    make_claims: MakeClaims, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(make_claims, text, Aspect.STATUS) == expected


@pytest.mark.parametrize(
    "text", ["The Order has been in operation since 2004.", "The Order is under study.", "The Order exists by treaty."]
)
def test_a_state_is_no_kind(make_claims: MakeClaims, text: str) -> None:
    assert told(make_claims, text, Aspect.NATURE) == set()


def test_an_operation_is_one(make_claims: MakeClaims) -> None:
    found = told(make_claims, "The Order is a joint operation.", Aspect.NATURE)
    assert found == {("law:order", "operation", "")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Agency helps victims; it was launched in 2020.", {("org:agency", "founded", "2020")}),
        ("The Agency trains officers, and it was founded in 1923.", {("org:agency", "founded", "1923")}),
        ("The Agency, by contrast, helps victims; it was launched in 2018.", {("org:agency", "founded", "2018")}),
        ("The Agency helps victims; it has been in operation since 2020.", {("org:agency", "at work", "2020")}),
        ("The Agency helps victims; its school was founded in 1971.", set()),
        ("The Agency helped the Council; it was founded in 1923.", set()),
    ],
)
def test_second_half_founds_the_body_that_it_stands_for(
    make_claims: MakeClaims, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(make_claims, text, Aspect.DATE) == expected
