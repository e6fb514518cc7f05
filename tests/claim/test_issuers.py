"""Who made an instrument, in many ways of saying it."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Council": "org:council", "Union": "org:union", "Convention": "law:convention", "Charter": "law:charter"}


@pytest.mark.parametrize(
    "text",
    [
        "Children are protected by the Convention, a Council treaty of 2007.",
        "The Convention, a regional treaty of the Council, protects children.",
        "The Convention, drawn up within the Council, protects children.",
        "The Council's own text, the Convention, protects children.",
        "The Council is behind the Convention.",
        "The Council was the author of the Convention.",
        "The Council opened the Convention for signature in 2007.",
        "The Council's adoption of the Convention took years.",
        "The Convention was adopted by the Council.",
    ],
)
def test_body_is_told_as_issuer(make_claims: MakeClaims, text: str) -> None:
    claim = make_claims(make_outline((text,)), NAMES).claims[0]
    told = {(value.entity_id, value.value, value.negated) for value in claim.aspects if value.aspect is Aspect.ISSUER}
    assert told == {("law:convention", "org:council", False)}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Four texts matter: the Convention, the Council's charter and two codes.", "a list"),
        ("Claims about the Convention, the Charter and the agreements of the Council abound.", "a list"),
        ("The Convention was welcomed by the Council.", "welcoming is not making"),
        ("The Convention was debated within the Council.", "debating is not making"),
        ("The Council opened the Convention with a speech.", "not for signature"),
    ],
)
def test_body_beside_a_text_is_no_issuer(make_claims: MakeClaims, text: str, why: str) -> None:
    claim = make_claims(make_outline((text,)), NAMES).claims[0]
    assert [v for v in claim.aspects if v.aspect is Aspect.ISSUER and v.entity_id == "law:convention"] == [], why


def test_denied_issuer_is_denied(make_claims: MakeClaims) -> None:
    claim = make_claims(make_outline(("The Convention is not a Council treaty.",)), NAMES).claims[0]
    assert [(v.value, v.negated) for v in claim.aspects if v.aspect is Aspect.ISSUER] == [("org:council", True)]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("The Convention binds as well; the Charter was drafted by the Council.", {"law:charter"}),
        ("The Convention went further than the Charter adopted by the Council.", {"law:charter"}),
        ("The Convention and the Charter were adopted by the Council.", {"law:convention", "law:charter"}),
    ],
)
def test_maker_is_of_the_text_before_the_verb(make_claims: MakeClaims, text: str, made: set[str]) -> None:
    for claim in make_claims(make_outline((text,)), NAMES).claims:
        told = {value.entity_id for value in claim.aspects if value.aspect is Aspect.ISSUER}
        assert told <= made
