"""Where bodies sit and texts were made, how texts were agreed on, and who pays."""

import pytest

from cyberdocs.records import Aspect
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims
from tests.claim.value_parses import VALUE_PARSES

NAMES = {
    "Agency": "org:agency",
    "Bureau": "org:bureau",
    "Assembly": "org:assembly",
    "Convention": "law:convention",
    "Pact": "law:pact",
}


def told(make_claims: MakeClaims, text: str, aspect: Aspect) -> set[tuple[str, str, bool]]:
    assert text in VALUE_PARSES
    return {
        (value.entity_id, f"{value.event} {value.value}".strip(), value.negated)
        for claim in make_claims(make_outline((text,)), NAMES).claims
        for value in claim.aspects
        if value.aspect is aspect
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Agency has its seat in Lyon.", "Lyon"),
        ("The Agency, whose headquarters are in Vienna, trains judges.", "Vienna"),
        ("The Agency, based in The Hague, trains judges.", "The Hague"),
        ("The Agency is headquartered in Nairobi.", "Nairobi"),
        ("The Agency works from Bucharest.", "Bucharest"),
        ("The Agency's headquarters are in Athens.", "Athens"),
        ("The seat of the Agency is in Geneva.", "Geneva"),
        ("Geneva is the seat of the Agency.", "Geneva"),
        ("The Vienna-based Agency trains judges.", "Vienna"),
    ],
)
def test_words_for_the_seat_tell_where_a_body_sits(make_claims: MakeClaims, text: str, place: str) -> None:
    assert told(make_claims, text, Aspect.PLACE) == {("org:agency", f"seat {place}", False)}


def test_a_seat_may_be_denied(make_claims: MakeClaims) -> None:
    found = told(make_claims, "The Agency is not based in Brussels.", Aspect.PLACE)
    assert found == {("org:agency", "seat Brussels", True)}


@pytest.mark.parametrize(
    "text",
    [
        "The Agency opened an office in Singapore.",
        "The Agency has a regional bureau in Nairobi.",
        "The Agency was based in Paris until 1989.",
        "The Agency will have its seat in Rome.",
        "The Agency has its headquarters in Geneva and New York.",
        "The Agency is based in Geneva, Switzerland, and New York.",
        "Experts of the Agency met in Vienna.",
    ],
)
def test_an_office_a_meeting_and_a_former_seat_are_no_seat(make_claims: MakeClaims, text: str) -> None:
    assert told(make_claims, text, Aspect.PLACE) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Convention was opened for signature in Hanoi in October 2025.", "signed Hanoi"),
        ("The Convention was signed in Cairo.", "signed Cairo"),
        ("The Convention was adopted by the Assembly in Malabo.", "adopted Malabo"),
        ("The Convention was adopted at the Addis Ababa summit in June 2014.", "adopted Addis Ababa"),
    ],
)
def test_a_text_has_a_place_for_each_event(make_claims: MakeClaims, text: str, place: str) -> None:
    assert told(make_claims, text, Aspect.PLACE) == {("law:convention", place, False)}


@pytest.mark.parametrize(
    "text",
    [
        "The Convention will be signed in Hanoi.",
        "The Convention was adopted after talks in Vienna.",
        "The Convention was signed in the presence of a minister from Cairo.",
    ],
)
def test_places_beside_an_event_are_not_its_place(make_claims: MakeClaims, text: str) -> None:
    assert told(make_claims, text, Aspect.PLACE) == set()


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("The Assembly adopted the Convention without a vote.", "without a vote"),
        ("The Convention was adopted by consensus.", "without a vote"),
        ("The Assembly adopted the Convention in May 2024, and no vote was called.", "without a vote"),
        ("The Convention was adopted by 79 votes to 60.", "by a vote"),
        ("The Convention scraped through the Assembly by ninety votes to eleven.", "by a vote"),
        ("The Convention was approved by a narrow majority.", "by a vote"),
        ("The Convention was not adopted by consensus.", None),
        ("Amendments to the Convention are adopted by consensus.", None),
        ("The Convention should be adopted by consensus.", None),
        ("The Assembly takes its decisions by consensus.", None),
    ],
)
def test_how_a_text_was_agreed_on(make_claims: MakeClaims, text: str, vote: str | None) -> None:
    assert told(make_claims, text, Aspect.VOTE) == ({("law:convention", vote, False)} if vote else set())


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Agency is funded mainly by mandatory contributions of its members.", "whole assessed contributions"),
        ("The Agency relies on donations.", "voluntary contributions"),
        ("The Agency's budget comes from membership fees.", "assessed contributions"),
        ("The Agency lives on voluntary contributions.", "whole voluntary contributions"),
        ("The Agency's programme lives on voluntary contributions.", "whole programme: voluntary contributions"),
        ("The Agency is partly funded by voluntary contributions.", None),
        ("The Agency is funded by assessed contributions and by donors.", None),
        ("The Agency asked for voluntary contributions.", None),
    ],
)
def test_who_pays_for_a_body(make_claims: MakeClaims, text: str, source: str | None) -> None:
    assert told(make_claims, text, Aspect.FUNDING) == ({("org:agency", source, False)} if source else set())


@pytest.mark.parametrize(
    ("text", "value", "denied"),
    [
        ("Ordinary cybercrime falls within the jurisdiction of the Agency.", "competence: crime", False),
        ("Cybercrime does not fall within the mandate of the Agency.", "competence: crime", True),
        ("Criminal matters lie outside the remit of the Agency.", "competence: crime", True),
        ("The Agency has no competence in criminal matters.", "competence: crime", True),
        ("The Agency has jurisdiction over computer crimes.", "competence: crime", False),
        ("No competence over content has ever been conferred on the Agency.", "competence: content", True),
    ],
)
def test_competence_is_told_by_what_it_is_of(make_claims: MakeClaims, text: str, value: str, denied: bool) -> None:
    found = {one for one in told(make_claims, text, Aspect.MANDATE) if one[1].startswith("competence")}
    assert found == {("org:agency", value, denied)}


@pytest.mark.parametrize(
    "text",
    [
        "The Agency has jurisdiction over cybercrime where two States are concerned.",
        "War crimes fall within the jurisdiction of the Agency.",
        "The Agency should have competence in criminal matters.",
    ],
)
def test_competence_on_a_condition_or_over_core_crimes_is_told_by_neither_word(
    make_claims: MakeClaims, text: str
) -> None:
    assert not [one for one in told(make_claims, text, Aspect.MANDATE) if one[1].startswith("competence")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The Convention needs forty ratifications to enter into force.", 40),
        ("The Convention will enter into force after the deposit of the sixtieth instrument of ratification.", 60),
        ("The Convention enters into force once fifteen States have ratified it.", 15),
        ("The Convention needs twenty more ratifications to enter into force.", None),
        ("The Convention has forty parties.", None),
    ],
)
def test_a_treaty_has_a_number_that_must_join(make_claims: MakeClaims, text: str, number: int | None) -> None:
    found = {one for one in told(make_claims, text, Aspect.SCOPE) if "needed" in one[1]}
    assert found == ({("law:convention", f"needed to enter into force: {number}", False)} if number else set())


def test_what_stands_loosely_behind_the_second_text_dates_neither(make_claims: MakeClaims) -> None:
    found = told(make_claims, "The Pact replaced the Convention, in force since 2006.", Aspect.DATE)
    assert found == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Agency lives on a temporary mandate that runs out in 2028.", "temporary mandate"),
        ("The mandate of the Agency has no end date.", "permanent mandate"),
        ("The Agency, the mandate of which was made permanent in 2019, trains judges.", "permanent mandate"),
        ("The Agency had a temporary mandate until 2019.", None),
        ("The Agency has a limited mandate.", None),
    ],
)
def test_a_mandate_lasts_or_runs_out(make_claims: MakeClaims, text: str, value: str | None) -> None:
    found = {one[1] for one in told(make_claims, text, Aspect.MANDATE) if one[1].endswith(" mandate")}
    assert found - {"has a limited mandate", "had a temporary mandate"} == ({value} if value else set())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Bureau is open to every Member State.", "open to all members"),
        ("All Member States of the League were entitled to take part in the Bureau.", "open to all members"),
        ("The Bureau gathers all the members of the League.", "open to all members"),
        ("The Bureau is anything but open: only twenty hand-picked governments were allowed in.", "selected states"),
        ("Membership is limited to selected States in the Bureau.", None),
        ("The Bureau is open to all members of civil society.", None),
    ],
)
def test_who_belongs_to_a_body(make_claims: MakeClaims, text: str, value: str | None) -> None:
    found = {
        one[:2] for one in told(make_claims, text, Aspect.SCOPE) if one[1] in ("open to all members", "selected states")
    }
    assert found == ({("org:bureau", value)} if value else set())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Officers of the Agency are not entitled to detain anybody.", "no enforcement powers"),
        ("The Agency is empowered to search houses.", "enforcement powers"),
    ],
)
def test_who_is_entitled_to_a_deed_has_its_power(make_claims: MakeClaims, text: str, value: str) -> None:
    found = {one[1] for one in told(make_claims, text, Aspect.MANDATE) if one[1].endswith("enforcement powers")}
    assert found == {value}
