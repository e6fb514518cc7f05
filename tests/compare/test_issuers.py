"""Owners and makers of bodies, and values of a part."""

import pytest

from cyberdocs.compare.issuers import stand_of_issuers
from cyberdocs.compare.values import Stand, ValueTable
from cyberdocs.records import Aspect, AspectTerm, AspectValue, Entry, Span, ValueRule

ENTRIES = {
    entry.entity_id: entry
    for entry in (
        Entry(entity_id="org:union", canonical="Union", kind="regional"),
        Entry(entity_id="org:league", canonical="League", kind="regional"),
        Entry(entity_id="org:assembly", canonical="Assembly", kind="organ", parent_id="org:union"),
        Entry(entity_id="org:council", canonical="Council", kind="organ", parent_id="org:assembly"),
        Entry(entity_id="org:agency", canonical="Agency", kind="agency", parent_id="org:union"),
        Entry(entity_id="org:project", canonical="Project", kind="programme"),
    )
}


def owner(body: str, value: str, event: str = "belongs", *, negated: bool = False) -> AspectValue:
    return AspectValue(
        entity_id=body, aspect=Aspect.ISSUER, value=value, cue=Span(start=0, end=1), event=event, negated=negated
    )


@pytest.mark.parametrize(
    ("left", "right", "stand"),
    [
        (owner("org:agency", "org:union"), owner("org:agency", "org:league"), Stand.EXCLUSIVE),
        (owner("org:agency", "org:union"), owner("org:agency", "org:union", negated=True), Stand.DENIED),
        (owner("org:agency", "org:union"), owner("org:agency", "org:league", negated=True), Stand.OPEN),
        (owner("org:agency", "org:union"), owner("org:agency", "org:assembly"), Stand.REFINING),
        (owner("org:agency", "org:union"), owner("org:agency", "org:assembly", "created"), Stand.COMPATIBLE),
        (owner("org:agency", "org:union"), owner("org:agency", "org:league", "created"), Stand.EXCLUSIVE),
        (
            owner("org:agency", "org:council", "created"),
            owner("org:agency", "org:assembly", "created"),
            Stand.EXCLUSIVE,
        ),
        (owner("org:project", "org:union"), owner("org:project", "org:league"), Stand.OPEN),
    ],
)
def test_a_body_has_one_house(left: AspectValue, right: AspectValue, stand: Stand) -> None:
    assert stand_of_issuers(left, right, ENTRIES).stand is stand
    assert stand_of_issuers(right, left, ENTRIES).stand is stand


def trend(value: str) -> AspectValue:
    return AspectValue(entity_id="concept:~x", aspect=Aspect.EFFECT, value=value, cue=Span(start=0, end=1))


@pytest.mark.parametrize(
    ("left", "right", "stand"),
    [
        ("payment: rising", "payment: falling", Stand.EXCLUSIVE),
        ("payment: falling", "payment: falling", Stand.EQUAL),
        ("payment: falling", "rising", Stand.OPEN),
        ("payment: falling", "report: rising", Stand.OPEN),
        ("rising", "falling", Stand.EXCLUSIVE),
    ],
)
def test_values_meet_where_they_are_of_one_part(left: str, right: str, stand: Stand) -> None:
    rule = ValueRule(aspect=Aspect.EFFECT, left="rising", right="falling", relation="exclusive", why="one or the other")
    terms = tuple(AspectTerm(aspect=Aspect.EFFECT, value=value, cues=(value,)) for value in ("rising", "falling"))
    table = ValueTable((rule,), terms)
    assert table.compare(trend(left), trend(right)).stand is stand
    assert table.compare(trend(right), trend(left)).stand is stand
