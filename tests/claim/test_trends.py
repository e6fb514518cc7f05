"""What grows or shrinks by itself, and what makes something grow."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims
from tests.claim.value_parses import VALUE_PARSES


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Cybercrime has increased since 2015.", "rising"),
        ("Cybercrime continues to grow.", "rising"),
        ("The number of cybercrimes fell in 2024.", "falling"),
        ("Cybercrime is on the rise.", "rising"),
        ("Cybercrime remained stable in 2024.", "steady"),
        ("The good news is that cybercrime fell in 2024.", "falling"),
        ("Cooperation has improved since 2015.", "strengthened"),
        ("Cooperation increases trust among police.", "strengthens"),
    ],
)
def test_verb_without_object_tells_a_trend(make_claims: MakeClaims, text: str, value: str) -> None:
    claim = make_claims(make_outline((text,)), {}).claims[0]
    assert {v.value for v in claim.aspects if v.aspect is Aspect.EFFECT} == {value}


def test_sentences_of_later_tests_are_parsed() -> None:
    assert "The good news is that cybercrime fell in 2024." in VALUE_PARSES
