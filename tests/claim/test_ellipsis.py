"""What a bare "is" or "is not" takes over from the clause before it."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Convention": "law:convention", "Charter": "law:charter"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The Convention is binding, whereas the Charter is not.",
            {("law:convention", "binding", False), ("law:charter", "binding", True)},
        ),
        (
            "The Charter is not binding, but the Convention is.",
            {("law:charter", "non-binding", False), ("law:convention", "binding", False)},
        ),
    ],
)
def test_bare_copula_takes_over(make_claims: MakeClaims, text: str, values: set[tuple[str, str, bool]]) -> None:
    claim = make_claims(make_outline((text,)), NAMES).claims[0]
    for one in make_claims(make_outline((text,)), NAMES).claims:
        if one.quote == text:
            claim = one
    assert {(v.entity_id, v.value, v.negated) for v in claim.aspects if v.aspect is Aspect.FORCE} == values
