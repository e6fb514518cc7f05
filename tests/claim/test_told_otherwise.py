"""Values that no single word shows: kinds told by deeds, owners of bodies, single States, outcomes, works of bodies."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

NAMES = {
    "Agency": "org:agency", "Union": "org:union", "Council": "org:council", "Assembly": "org:assembly",
    "Convention": "law:convention", "Treaty": "law:treaty", "Act": "law:act", "Call": "law:call",
    "Operation Lantern": "law:op",
}  # fmt: skip


def told(make_claims: MakeClaims, text: str, aspect: Aspect) -> set[tuple[str, str]]:
    claim = make_claims(make_outline((text,)), NAMES).claims[0]
    return {(v.entity_id, f"not {v.value}" if v.negated else v.value) for v in claim.aspects if v.aspect is aspect}


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("The Act needs no transposition.", "law:act", "directly applicable"),
        ("The Act applies directly in every Member State.", "law:act", "directly applicable"),
        ("Every Member State has to transpose the Act.", "law:act", "to be transposed"),
        ("The Act must be transposed by October.", "law:act", "to be transposed"),
        ("The Act is a federal statute.", "law:act", "statute"),
        ("The Call is nothing more than a recommendation.", "law:call", "recommendation"),
        ("The Call is a voluntary framework.", "law:call", "voluntary text"),
        ("The Agency is not part of any government.", "org:agency", "private body"),
        ("The Act is not a regulation but a directive.", "law:act", "directive"),
    ],
)
def test_deeds_tell_a_kind(make_claims: MakeClaims, text: str, entity: str, value: str) -> None:
    assert (entity, value) in told(make_claims, text, Aspect.NATURE)


def test_a_companion_of_an_act_is_not_the_act(make_claims: MakeClaims) -> None:
    found = told(make_claims, "The Act’s companion law has been transposed by most States.", Aspect.NATURE)
    assert ("law:act", "to be transposed") not in found


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("The Call is no more than a recommendation.", "law:call", "non-binding"),
        ("States are legally bound by the Convention.", "law:convention", "binding"),
        ("The Convention is law for its parties.", "law:convention", "binding"),
        ("The Call commits nobody to anything.", "law:call", "non-binding"),
        ("The notes of the Council do not bind courts.", "org:council", "note: non-binding"),
        ("The Council issues guidance notes, which are not binding.", "org:council", "note: non-binding"),
    ],
)
def test_force_is_of_what_binds(make_claims: MakeClaims, text: str, entity: str, value: str) -> None:
    assert (entity, value) in told(make_claims, text, Aspect.FORCE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Russia has never signed the Convention.", "never signed by Russia"),
        ("Russia signed the Convention.", "signed by Russia"),
        ("India is not a party to the Convention.", "not ratified by India"),
        ("The Convention was signed by Russia in 2005.", "signed by Russia"),
        ("The Convention never entered into force.", "never in force"),
        ("The Convention has bound its parties since June 2023.", "in force"),
        ("The Convention remained a draft.", "never adopted"),
        ("The Convention has been in full application since 2024.", "in application"),
        ("The Convention will apply from December 2027.", "not yet applicable"),
    ],
)
def test_standing_is_lasting_or_of_one_state(make_claims: MakeClaims, text: str, value: str) -> None:
    found = told(make_claims, text, Aspect.STATUS)
    assert ("law:convention", value) in found
    assert not found & {("law:convention", "signed"), ("law:convention", "not signed")}


@pytest.mark.parametrize(
    ("text", "body", "value"),
    [
        ("The Agency is an institution of the Union.", "org:agency", "org:union"),
        ("The Agency, an institution of the Union, coordinates police work.", "org:agency", "org:union"),
        ("The Agency is the Council’s regional branch.", "org:agency", "org:council"),
        ("The Agency answers to the Council.", "org:agency", "org:council"),
        ("The Agency is not part of the Council.", "org:agency", "not org:council"),
        ("The Assembly set up the Agency in 2015.", "org:agency", "org:assembly"),
        ("The Agency, which the Union created, coordinates police work.", "org:agency", "org:union"),
        ("The Agency is a partner of the Council.", "org:agency", ""),
        ("The Agency’s budget belongs to the Union.", "org:agency", ""),
        ("The Agency was founded by the Council and the Union.", "org:agency", ""),
    ],
)
def test_a_body_has_an_owner_or_a_maker(make_claims: MakeClaims, text: str, body: str, value: str) -> None:
    assert told(make_claims, text, Aspect.ISSUER) == ({(body, value)} if value else set())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Operation Lantern did nothing to the gang.", "ineffective"),
        ("Operation Lantern changed nothing.", "ineffective"),
        ("Operation Lantern crippled the gang.", "effective"),
        ("Operation Lantern put the group out of business.", "effective"),
        ("Operation Lantern did not cripple the gang.", None),
    ],
)
def test_harm_to_offenders_is_success(make_claims: MakeClaims, text: str, value: str | None) -> None:
    found = {v for _, v in told(make_claims, text, Aspect.EFFECT) if v in ("effective", "ineffective")}
    assert found <= {"effective", "ineffective"} if value is None else found == {value}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Convention and the Treaty complement each other.", "beside treaty: complementary"),
        ("The Convention undermines the Treaty.", "beside treaty: competing"),
        ("The Convention does not compete with the Treaty.", None),
    ],
)
def test_two_texts_work_together_or_against_each_other(make_claims: MakeClaims, text: str, value: str | None) -> None:
    found = {v for e, v in told(make_claims, text, Aspect.COHERENCE) if e == "law:convention"}
    assert found == ({value} if value else set())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The staff of the Agency have no powers of coercion.", "no enforcement powers"),
        ("The Agency leaves arrests to the national police.", "no enforcement powers"),
        ("Officers of the Agency make arrests.", "enforcement powers"),
        ("No officer of the Agency may arrest a suspect.", "no enforcement powers"),
    ],
)
def test_what_its_staff_may_do_a_body_may(make_claims: MakeClaims, text: str, value: str) -> None:
    assert ("org:agency", value) in told(make_claims, text, Aspect.MANDATE)
