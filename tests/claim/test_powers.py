"""Powers of bodies, who may join a text, and how many have."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {"Agency": "org:agency", "Bureau": "org:bureau", "Convention": "law:convention", "Call": "law:call"}
NONE, SOME = "no enforcement powers", "enforcement powers"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Agency can neither arrest nor search.", NONE),
        ("The Agency inspects firms and imposes fines on them.", SOME),
        ("Arrests are made by the police, never by the Agency.", NONE),
        ("Arrests are made by the Agency.", SOME),
        ("National authorities, not the Agency, impose fines.", NONE),
        ("The Agency does not conduct investigations of its own.", NONE),
        ("The Agency should impose fines.", None),
        ("The Agency supports investigations.", None),
    ],
)
def test_coercive_deeds_tell_powers(make_claims: MakeClaims, text: str, value: str | None) -> None:
    claim = make_claims(make_outline((text,)), NAMES).claims[0]
    told = {v.value for v in claim.aspects if v.aspect is Aspect.MANDATE and v.value in (NONE, SOME)}
    assert told == ({value} if value else set())


@pytest.mark.parametrize(
    ("sentences", "entity", "value"),
    [
        (("The Call is open to companies and civil society.",), "law:call", "open to private actors"),
        (("Only States may join the Call.",), "law:call", "states only"),
        (("The Call was launched in 2018.", "Companies may join it."), "law:call", "open to private actors"),
        (("The Convention is closed to non-members.",), "law:convention", "members only"),
        (("Any State may join the Convention.",), "law:convention", "open to all states"),
        (("The Convention was opened in 2025, when 65 States signed it.",), "law:convention", "signatories: 65"),
        (("Seventy-five States are party to the Convention.",), "law:convention", "parties: 75"),
        (("With these accessions, 75 States are now parties to the Convention.",), "law:convention", "parties: 75"),
        (("The Convention is a treaty with currently 70 states that are parties.",), "law:convention", "parties: 70"),
        (("196 countries belong to the Agency.",), "org:agency", "members: 196"),
    ],
)
def test_who_may_join_and_how_many_have(
    make_claims: MakeClaims, sentences: tuple[str, ...], entity: str, value: str
) -> None:
    claim = make_claims(make_outline(sentences), NAMES).claims[-1]
    assert (entity, value) in {(v.entity_id, v.value) for v in claim.aspects if v.aspect is Aspect.SCOPE}


@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        (("The Call and the Convention are old.", "Companies may join it."), "which of the two"),
        (("Forty States are needed before the Convention enters into force.",), "needed, not there"),
        (("Two countries cooperated under the Convention.",), "cooperating is not joining"),
        (("The Call is not open to companies.",), "denied"),
        (("The Convention has been ratified by 15 of the 55 member states.",), "what the count is taken from"),
    ],
)
def test_what_counts_nobody_gives_no_scope(make_claims: MakeClaims, sentences: tuple[str, ...], why: str) -> None:
    claim = make_claims(make_outline(sentences), NAMES).claims[-1]
    assert [v.value for v in claim.aspects if v.aspect is Aspect.SCOPE and ":" in v.value] == [], why
    assert "open to private actors" not in {v.value for v in claim.aspects if not v.negated}
