"""What a sentence supposes, asks or denies is not said of the thing."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Agency": "org:agency", "Convention": "law:convention"}


@pytest.mark.parametrize(
    "text",
    [
        "If the Convention is binding, States will comply.",
        "Were the Convention binding, States would comply.",
        "Should the Convention enter into force, a conference will meet.",
        "Once the Convention is in force, requests are answered.",
        "Whether the Convention is binding remains disputed.",
        "Scholars disagree whether the Convention is binding.",
        "States will join, unless the Convention is binding.",
        "The Agency denies that the Convention is binding.",
        "This does not mean that the Convention is binding.",
        "The public believes that the Convention is binding.",
    ],
)
def test_supposition_gives_no_value(make_claims: MakeClaims, text: str) -> None:
    claims = make_claims(make_outline((text,)), NAMES).claims
    told = [v for claim in claims for v in claim.aspects if v.aspect in (Aspect.FORCE, Aspect.STATUS)]
    assert told == []


def test_wrong_to_say_denies(make_claims: MakeClaims) -> None:
    claim = make_claims(make_outline(("It is wrong to say that the Convention is binding.",)), NAMES).claims[0]
    assert {(v.value, v.negated) for v in claim.aspects if v.aspect is Aspect.FORCE} == {("binding", True)}


def test_what_happened_once_is_told(make_claims: MakeClaims) -> None:
    claim = make_claims(make_outline(("The Convention was adopted only after a vote in 2001.",)), NAMES).claims[0]
    assert "adopted" in {v.value for v in claim.aspects if v.aspect is Aspect.STATUS}


@pytest.mark.parametrize(
    "text",
    [
        "The Convention is expected to be adopted this year.",
        "The Convention will soon be binding on all parties.",
    ],
)
def test_what_is_to_come_is_not_so_yet(make_claims: MakeClaims, text: str) -> None:
    claims = make_claims(make_outline((text,)), NAMES).claims
    assert [v for claim in claims for v in claim.aspects if v.aspect in (Aspect.FORCE, Aspect.STATUS)] == []
