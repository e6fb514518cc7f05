"""Which event a date dates, and what is no date."""

import pytest

from cyberdocs.claim.dated_events import with_events
from cyberdocs.claim.dates import find_dates
from cyberdocs.records import Span
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims


def dated(text: str) -> list[tuple[str, str | None]]:
    """Give dates with their events, without a parse."""
    return [(found.iso, found.event) for found in with_events(find_dates(text), text, 0, ())]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The pact was adopted on 3 May 1999, opened for signature on 9 June 2000 and entered into force in 2004.",
            [("1999-05-03", "adopted"), ("2000-06-09", "opened for signature"), ("2004", "in force")],
        ),
        (
            "The last ratification, by Norland in March 2010, came late, and the pact entered into force in May 2010.",
            [("2010-03", "ratified by Norland"), ("2010-05", "in force")],
        ),
        ("Norland ratified the pact in 2003.", [("2003", "ratified by Norland")]),
        ("Twelve states ratified the pact in 2003.", [("2003", "ratified")]),
        (
            "The text was agreed by the drafting committee in 2020 and adopted in 2021.",
            [("2020", "agreed in committee"), ("2021", "adopted")],
        ),
        ("In 1999 the council adopted the pact.", [("1999", "adopted")]),
        ("The council announced the pact in 2018.", [("2018", "announced")]),
        ("The pact was not in force in 2021.", [("2021", "")]),
        ("The first pact (2003, in force 2006) covers ports.", [("2003", ""), ("2006", "in force")]),
        ("The pact was adopted in 1999 and had 40 parties in 2010.", [("1999", "adopted"), ("2010", "")]),
    ],
)
def test_each_date_has_the_event_of_its_own_words(text: str, events: list[tuple[str, str | None]]) -> None:
    assert dated(text) == events


@pytest.mark.parametrize(
    "text",
    ["Resolution 1566 applies.", "See 1577 UNTS 3.", "Regulation (EU) 2023/1543 applies.", "CELEX 32023R1543 applies."],
)
def test_figures_of_identifiers_are_no_years(text: str) -> None:
    assert dated(text) == []


def test_a_name_tells_no_event() -> None:
    text = "The Launch Pact came up in 2010."
    dates = find_dates(text)
    assert [found.event for found in with_events(dates, text, 0, ())] == ["published"]
    name = Span(start=4, end=15)
    assert [found.event for found in with_events(dates, text, 0, (), (name,))] == [None]


def test_dates_of_one_text_keep_their_events_in_a_claim(make_claims: MakeClaims) -> None:
    text = "The Pact was adopted in May 1999, opened for signature in June 2000 and entered into force in July 2004."
    (claim,) = make_claims(make_outline((text,)), {"Pact": "law:pact"}).claims
    assert [(value.value, value.event) for value in claim.aspects if value.aspect == "date"] == [
        ("1999-05", "adopted"),
        ("2000-06", "opened for signature"),
        ("2004-07", "in force"),
    ]


def test_a_date_does_not_take_the_verb_of_the_next_clause() -> None:
    assert dated("The first group ended in July 2015, and the council endorsed the pact.") == [("2015-07", None)]
    assert dated("In July 2015 the council endorsed the pact.") == [("2015-07", "endorsed")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Act has applied since 17 February 2024.", "applied"),
        ("The Act applies from 11 December 2027.", "applied"),
        ("The Act applies to ports that opened in 2001.", ""),
        ("The treaty is still waiting to enter into force in 2025.", ""),
    ],
)
def test_application_is_an_event_of_its_own_and_waiting_is_none(text: str, event: str) -> None:
    (dated,) = with_events(find_dates(text), text, 0, ())
    assert (dated.event or "") == event


@pytest.mark.parametrize(
    ("text", "date", "event"),
    [
        ("The Harbour Forum, HF, opened its doors in Genoa in May 2014.", "2014-05", "at work"),
        ("The Harbour Forum has been in operation since 2010.", "2010", "at work"),
        ("The Harbour Forum has been running since July 2016.", "2016-07", "at work"),
        ("In 2015 the Council created a Harbour Forum.", "2015", "founded"),
        ("The Council established the office of the Harbour Forum in 2015.", "2015", "founded"),
    ],
)
def test_body_begins_once(make_claims: MakeClaims, text: str, date: str, event: str) -> None:
    names = {"Harbour Forum": "org:hf", "HF": "org:hf", "Council": "org:council"}
    (claim,) = make_claims(make_outline((text,)), names).claims
    dates = [(one.entity_id, one.value, one.event) for one in claim.aspects if one.aspect == "date"]
    assert dates == [("org:hf", date, event)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 the Council created a fund for the Harbour Forum.",
        "The Council did not set up the Harbour Forum in 2015.",
        "The Harbour Forum has been open to banks since 2010.",
    ],
)
def test_what_was_not_begun_has_no_beginning(make_claims: MakeClaims, text: str) -> None:
    made = make_claims(make_outline((text,)), {"Harbour Forum": "org:hf", "Council": "org:council"})
    assert not [one for claim in made.claims for one in claim.aspects if one.aspect == "date"]


def test_dates_behind_a_replacer_are_its_own(make_claims: MakeClaims) -> None:
    text = "The Pact was replaced by the Treaty signed in May 2018, in force since March 2020."
    (claim,) = make_claims(make_outline((text,)), {"Pact": "law:pact", "Treaty": "law:treaty"}).claims
    dates = {(one.entity_id, one.value) for one in claim.aspects if one.aspect == "date"}
    assert dates == {("law:treaty", "2018-05"), ("law:treaty", "2020-03")}
