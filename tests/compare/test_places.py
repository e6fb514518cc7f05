"""Places, numbers of those who must join, and what a relative clause denies."""

import pytest

from cyberdocs.compare import build_sides
from cyberdocs.compare.constants import is_made_permanent_later, stand_of_constants
from cyberdocs.compare.frames import times_apart
from cyberdocs.compare.opposition import read_denials
from cyberdocs.compare.places import stand_of_places
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, ValueTable
from cyberdocs.records import Aspect, AspectTerm, AspectValue, Span
from tests.statements import make_claims, statement

CITIES = (("Lyon", "France"), ("Paris", "France"), ("New York", "United States"), ("Hanoi", "Vietnam"), ("France", ""))
TABLE = ValueTable(
    (), [AspectTerm(aspect=Aspect.PLACE, value=name, cues=(name.lower(),), group=state) for name, state in CITIES]
)


def place(value: str, event: str = "seat", *, negated: bool = False) -> AspectValue:
    return AspectValue(
        entity_id="org:agency", aspect=Aspect.PLACE, value=value, cue=Span(start=0, end=1), event=event, negated=negated
    )


@pytest.mark.parametrize(
    ("left", "right", "stand"),
    [
        (place("Lyon"), place("Paris"), Stand.EXCLUSIVE),
        (place("Lyon"), place("Lyon"), Stand.EQUAL),
        (place("Lyon"), place("France"), Stand.REFINING),
        (place("Lyon"), place("Lyon", negated=True), Stand.DENIED),
        (place("Lyon"), place("Paris", negated=True), Stand.OPEN),
        (place("Lyon", "signed"), place("Paris", "adopted"), Stand.OPEN),
        (place("Lyon", "signed"), place("Hanoi", "signed"), Stand.EXCLUSIVE),
        (place("Hanoi", "signed"), place("New York", "signed"), Stand.OPEN),
    ],
)
def test_one_event_has_one_place(left: AspectValue, right: AspectValue, stand: Stand) -> None:
    assert stand_of_places(left, right, TABLE).stand is stand
    assert stand_of_places(right, left, TABLE).stand is stand


def scope(value: str) -> AspectValue:
    return AspectValue(entity_id="law:pact", aspect=Aspect.SCOPE, value=value, cue=Span(start=0, end=1))


def test_a_treaty_has_one_number_that_must_join_and_any_number_of_parties() -> None:
    forty, sixty = scope("needed to enter into force: 40"), scope("needed to enter into force: 60")
    clash = stand_of_constants(forty, sixty)
    assert clash is not None
    assert clash.stand is Stand.EXCLUSIVE
    assert stand_of_constants(scope("parties: 40"), scope("parties: 60")) is None
    assert stand_of_constants(forty, scope("parties: 60")) is None


@pytest.mark.parametrize(
    ("text", "affirmed", "denied"),
    [
        ("The lists rest on signs which cannot amount to suspicion.", {"sign"}, set()),
        ("The order rests on texts that do not oblige courts.", {"text"}, set()),
        ("The Pact is a text which does not oblige courts.", {"text"}, {"oblig", "court"}),
        ("It adopts notes, which do not oblige courts.", {"note"}, {"oblig", "court"}),
        ("Studies show that no treaty obliges courts.", {"show"}, {"treat", "oblig", "court"}),
        ("Some raids are not covered under the Weir Pact.", {"raid"}, {"cover"}),
    ],
)
def test_a_relative_clause_that_only_limits_denies_nothing(text: str, affirmed: set[str], denied: set[str]) -> None:
    found = read_denials(text)
    assert affirmed <= found.affirmed
    assert found.denied == denied


def lifetime(value: str) -> AspectValue:
    return AspectValue(entity_id="org:agency", aspect=Aspect.MANDATE, value=value, cue=Span(start=0, end=1))


def side_of(text: str, year: int | None) -> Side:
    (side,) = build_sides([make_claims(f"Essay of {year}", statement(text), year=year)], []).values()
    return side


@pytest.mark.parametrize(("written", "later"), [(2015, True), (2026, False), (None, True)])
def test_what_was_temporary_may_have_been_made_permanent_since(written: int | None, later: bool) -> None:
    temporary = side_of("The Agency has a temporary mandate.", written)
    permanent = side_of("The mandate of the Agency was made permanent in 2019.", 2026)
    values = lifetime("temporary mandate"), lifetime("permanent mandate")
    assert is_made_permanent_later(temporary, permanent, *values) is later
    assert is_made_permanent_later(permanent, temporary, values[1], values[0]) is later


def test_going_before_a_court_is_no_former_time() -> None:
    plain = "The Agency decides alone."
    assert not times_apart("The Agency brings cases before the Supreme Court.", plain)
    assert times_apart("The Agency decided alone before the reform.", plain)
