"""Bodies and instruments told by owner, kind, place, time or number instead of a name."""

from dataclasses import replace

import pytest

from cyberdocs.records import Aspect, Entry, Fact, Label, Lexicon
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.builders import make_outline
from tests.tag.catalogue import anaphors, named, tagged


def _law(name: str, canonical: str, *aliases: str, kind: str, issuer: str, adopted: str, fact: str = "") -> Entry:
    told = Fact(aspect=Aspect.CONTENT, value=fact, statement="Norms of responsible State behaviour.", source="x")
    return Entry(
        entity_id=f"law:{name}",
        canonical=canonical,
        kind=kind,
        aliases=aliases,
        issuer_id=f"org:{issuer}",
        adopted=adopted,
        subjects=(kind,),
        facts=(told,) if fact else (),
    )


def _org(name: str, canonical: str, *aliases: str, parent: str = "", context: tuple[str, ...] = ()) -> Entry:
    above = f"org:{parent}" if parent else ""
    return Entry(
        entity_id=f"org:{name}",
        canonical=canonical,
        kind="agency",
        aliases=aliases,
        parent_id=above,
        context_aliases=context,
    )


_WIDER = Lexicon(
    entries=(
        _org("lake", "Lake States Union", "LSU"),
        _org("water", "Lake States Centre for Water Research", parent="lake"),
        _org("road", "Lake States Road Agency", parent="lake"),
        _org("rail", "Lake States Railway Agency", parent="lake"),
        _org("fish", "Lake Treaty Committee", parent="lake"),
        _org("help", "Lake States Programme Office", parent="lake", context=("the Aid Office",)),
        _org("wise", "Wise Men of the Lake"),
        _law("oakham", "Lake Treaty on Fish", "Oakham Treaty", kind="treaty", issuer="lake", adopted="2003-05-04"),
        _law("birch", "Birch Treaty", kind="treaty", issuer="wise", adopted="1999"),
        _law("elmton", "Elmton Convention", kind="convention", issuer="wise", adopted="2010"),
        _law("elmton2", "Elmton Agreement", kind="agreement", issuer="wise", adopted="2012"),
        _law("plan", "Lake Strategy", kind="strategy", issuer="lake", adopted="2004-06-08"),
        _law("plan2", "Lake Strategy on Mud", kind="strategy", issuer="lake", adopted="2009-06-08"),
        _law("fish", "Birchley Agreement on Fish", kind="agreement", issuer="lake", adopted="2005"),
        _law("norms", "Report of 2015", kind="report", issuer="wise", adopted="2015", fact="11 voluntary norms"),
    )
)


def _named(text: str, label: Label) -> list[tuple[str, str | None]]:
    run = tag(make_outline((text,)), _WIDER, TagModels(recogniser=None), TagSettings())
    return [one for one in named(run, label) if one[1] is None or "~" not in one[1]]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The Treaty of Oakham is old.", [("Treaty of Oakham", "law:oakham")], "the name turned round"),
        ("The Oakham text is old.", [("Oakham text", "law:oakham")], "any text may be called a text"),
        ("The Oakham protocol is old.", [], "a treaty is no protocol"),
        ("The convention of Elmton is old.", [("convention of Elmton", "law:elmton")], "its kind tells it"),
        ("The Elmton text is old.", [], "two have that place"),
        ("The text of Oakham on frogs is old.", [], "another subject"),
    ],
)
def test_place_and_kind_name_a_text(text: str, expected: list[tuple[str, str | None]], why: str) -> None:
    assert _named(text, Label.LAW) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "The Lake States Union’s water centre is small.",
            [("Lake States Union’s water centre", "org:water")],
            "owner, field and kind",
        ),
        (
            "We saw the water centre of the Lake States Union.",
            [("water centre of the Lake States Union", "org:water")],
            "the owner behind",
        ),
        (
            "The Lake States Union’s centre for water research is small.",
            [("Lake States Union’s centre for water research", "org:water")],
            "the field behind",
        ),
        ("The Lake States Union’s fire centre is small.", [("Lake States Union", "org:lake")], "nobody has that field"),
        ("The Lake States Union’s states agency is small.", [("Lake States Union", "org:lake")], "two answer"),
        (
            "The Wise Men of the Lake are the Lake States Union’s water centre.",
            [("Wise Men of the Lake", "org:wise"), ("Lake States Union", "org:lake")],
            "what a body is said to be names no other",
        ),
    ],
)
def test_owner_kind_and_field_name_a_body(text: str, expected: list[tuple[str, str | None]], why: str) -> None:
    assert _named(text, Label.ORG) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The strategy which the LSU adopted in June 2004 is old.", [("strategy", "law:plan")], "issuer, kind, time"),
        ("The strategy that the LSU issued in 2009 is old.", [("strategy", "law:plan2")], "its year"),
        ("The strategy which the LSU adopted in May 2004 is old.", [], "another month"),
        ("The strategy which the LSU adopted is old.", [], "no year tells which"),
        ("The strategy of the LSU, adopted at a summit in June 2004, is old.", [("strategy", "law:plan")], "turned"),
        ("The directive which the LSU adopted in June 2004 is old.", [], "another kind"),
        ("The LSU adopted a strategy on mud in 2009.", [("strategy", "law:plan2")], "what it adopted then"),
        (
            "The LSU concluded an agreement on fish at Birchley in 2005.",
            [("agreement", "law:fish")],
            "its place as well",
        ),
        ("The LSU concluded an agreement on fish in 2005.", [], "one of many"),
        ("The LSU concluded an agreement on fish at Elmton in 2005.", [], "another place"),
        ("The LSU adopted a strategy on wolves in 2009.", [], "another subject"),
        ("Mud matters. The strategy of 2009 is old.", [], "nothing beside it tells whose"),
        (
            "The Lake Strategy on Mud replaced the strategy of 2004.",
            [("Lake Strategy on Mud", "law:plan2"), ("strategy", "law:plan")],
            "the one before it, of one issuer and subject",
        ),
    ],
)
def test_issuer_kind_and_time_name_a_text(text: str, expected: list[tuple[str, str | None]], why: str) -> None:
    assert _named(text, Label.LAW) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The Wise Men of the Lake agreed on eleven binding norms.", [("norms", "law:norms")], "the issuer is near"),
        ("The 11 norms of 2015 are voluntary.", [("norms", "law:norms")], "the year is near"),
        ("The eleven norms of responsible State behaviour bind.", [("norms", "law:norms")], "what they are of"),
        ("The eleven norms of grammar are hard.", [], "other norms"),
        ("The twelve norms of 2015 are voluntary.", [], "another number"),
    ],
)
def test_number_of_its_parts_names_a_text(text: str, expected: list[tuple[str, str | None]], why: str) -> None:
    assert _named(text, Label.LAW) == expected, why


def test_short_name_is_known_beside_a_body_of_the_same_house() -> None:
    text = "The Lake Treaty Committee meets in May. The Aid Office is run from there."
    assert ("The Aid Office", "org:help") in _named(text, Label.ORG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FIRST, the association of incident response teams, meets in May.", [("FIRST", "org:first")]),
        ("FIRST was founded in 1990 by its members.", [("FIRST", "org:first")]),
        ("Read this FIRST, and then sign the forms.", []),
        ("It is the FIRST forum of security experts in the land.", []),
    ],
)
def test_capitals_are_a_name_beside_words_of_its_long_form(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [one for one in named(tagged((text,))) if one[1] == "org:first"] == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("The programme office is small.", [("The programme office", "org:help")]),
        ("The programme office of the ministry is small.", []),
        ("The railway office is small.", []),
    ],
)
def test_two_words_of_a_name_recall_it(behind: str, expected: list[tuple[str, str | None]]) -> None:
    outline = make_outline(("The Lake States Programme Office is old.",), (behind,))
    assert anaphors(tag(outline, _WIDER, TagModels(recogniser=None), TagSettings())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drafting group met twice. The Harbour Code is its work.", [("The drafting group", "org:drafters")]),
        ("The Harbour Code is long. The drafting group met twice.", [("The drafting group", "org:drafters")]),
        ("A drafting group met twice. The Harbour Code is old.", []),
        ("The drafting group of the ministry met. The Harbour Code is old.", []),
        ("The drafting group met twice. The Oakham Treaty is old.", []),
        ("The drafting group met twice.", []),
    ],
)
def test_short_name_is_known_beside_the_text_that_the_body_is_named_after(
    text: str, expected: list[tuple[str, str]]
) -> None:
    entries = (
        Entry(
            entity_id="org:drafters", canonical="Group to Draft the Harbour Code", kind="process",
            context_aliases=("drafting group",),
        ),
        Entry(entity_id="law:harbour", canonical="Harbour Code", kind="code"),
    )  # fmt: skip
    lexicon = replace(_WIDER, entries=(*_WIDER.entries, *entries))
    run = tag(make_outline((text,)), lexicon, TagModels(recogniser=None), TagSettings())
    assert [one for one in anaphors(run) if one[1] == "org:drafters"] == expected


def test_convention_of_another_body_is_not_the_one_before() -> None:
    found = tagged(("The Budapest Convention is old.", "The convention of the United Nations is new."))
    assert [one for one in anaphors(found) if one[1] == "law:budapest"] == []


@pytest.mark.parametrize(("treaty", "expected"), [("Birch Treaty", None), ("Oakham Treaty", "law:oakham")])
def test_treaty_stays_open_where_the_organ_of_another_was_spoken_of(treaty: str, expected: str | None) -> None:
    outline = make_outline(
        (f"The {treaty} is old.",), ("The Lake Treaty Committee meets in May.", "The Treaty leaves that open.")
    )
    run = tag(outline, _WIDER, TagModels(recogniser=None), TagSettings())
    assert anaphors(run) == [("The Treaty", expected)]
