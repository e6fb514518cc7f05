"""A claim beside the catalogue: what differs, and what must not be called a difference."""

from dataclasses import replace
from typing import Any

import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.record import check_record, find_differences
from cyberdocs.compare.sides import Side
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.records import (
    Aspect,
    AspectValue,
    Attribution,
    ClaimOrigin,
    Entry,
    Fact,
    Holder,
    Modality,
    Span,
    ValueRule,
)
from tests.compare.lexicon import DRAFT, LEXICON, NORTH, SOUTH
from tests.statements import Statement, make_claims, statement

INSTRUMENTS = Instruments(LEXICON, CompareSettings())
SUBJECTS = SubjectIndex(LEXICON.entries, LEXICON.themes)


def aspects_that_differ(made: Statement, year: int | None = 2020) -> list[str]:
    paper = make_claims("Essay", made, year=year)
    (side,) = build_sides([paper], []).values()
    entry = INSTRUMENTS.entries[made.entity_ids[0]]
    return [one.aspect.value for one in find_differences(side, entry, INSTRUMENTS, SUBJECTS)]


def north(text: str, aspect: str, value: str, **more: Any) -> Statement:
    return statement(text, about=NORTH, aspect=aspect, value=value, **more)


@pytest.mark.parametrize(
    ("made", "year", "expected"),
    [
        (north("It is non-binding.", "force", "non-binding"), 2020, ["force"]),
        (north("It is binding.", "force", "binding"), 2020, []),
        (north("It is not in force.", "status", "not in force"), 2020, ["status"]),
        (north("It is not in force.", "status", "not in force"), 2003, []),  # true when it was written
        (north("It should be non-binding.", "force", "non-binding", modality=Modality.RECOMMENDED), 2020, []),
        (north("It was adopted in 2001.", "date", "2001"), 2020, []),
        (north("It was adopted in 1999.", "date", "adopted 1999"), 2020, ["date"]),
        (north("It was adopted in 2004.", "date", "adopted 2004"), 2020, ["date"]),  # the year of its entry into force
        (north("It came from the assembly.", "issuer", "org:assembly"), 2020, []),  # an organ of the issuer
        (north("It came from another body.", "issuer", "org:other"), 2020, ["issuer"]),
        (north("It came from nobody we know.", "issuer", "org:~nobody"), 2020, []),
        (north("It has 39 parties.", "scope", "39 parties", numbers=(("39", "parties"),), as_of="2020-06"), 2020,
         ["scope"]),
        (north("It has 39 parties.", "scope", "39 parties", numbers=(("39", "parties"),), as_of="2019-06"), 2020, []),
        (north("It has 39 parties.", "scope", "39 parties", numbers=(("39", "parties"),)), 2020, []),
    ],
)  # fmt: skip
def test_values(made: Statement, year: int, expected: list[str]) -> None:
    assert aspects_that_differ(made, year) == expected


@pytest.mark.parametrize(
    ("text", "about", "differs"),
    [
        ("The North Convention is not in force.", (NORTH,), True),
        ("The Other Body did not put the North Convention into force.", ("org:other", NORTH), False),
    ],
)
def test_what_a_body_of_another_house_left_undone_says_nothing_of_the_text(
    text: str, about: tuple[str, ...], differs: bool
) -> None:
    made = north(text, "status", "not in force", entity_ids=about)
    (side,) = build_sides([make_claims("Essay", made, year=2020)], []).values()
    assert bool(find_differences(side, INSTRUMENTS.entries[NORTH], INSTRUMENTS, SUBJECTS)) is differs


def test_only_binding_treaty_is_held_against_the_others_in_force_at_its_date() -> None:
    sole = north("It is the only binding treaty on computer crime.", "exclusivity", "only")
    assert aspects_that_differ(sole, 2020) == ["exclusivity"]
    assert aspects_that_differ(sole, 2008) == []


def test_draft_cited_as_finished_differs() -> None:
    cited = statement("Grand Study, at 17 (2013).", about=DRAFT, origin=ClaimOrigin.REFERENCE)
    honest = statement("Grand Study, draft, at 17 (2013).", about=DRAFT, origin=ClaimOrigin.REFERENCE)
    assert aspects_that_differ(cited) == ["status"]
    assert aspects_that_differ(honest) == []


@pytest.mark.parametrize(
    ("text", "number", "differs"),
    [
        ("Resolution 2 focused on laws against computer offences and offenders.", 2, True),
        ("Resolution 2 focused on the security of networks in times of war.", 2, False),
        ("Resolution 1 called for better prosecution of computer crime.", 1, False),
        ("Resolution 2 was passed in December.", 2, False),  # describes no subject
    ],
)
def test_description_is_held_against_the_title(text: str, number: int, differs: bool) -> None:
    made = statement(text, about=f"law:res{number}", aspect="content", value=text)
    assert ("content" in aspects_that_differ(made)) is differs


def side_of(made: Statement, year: int | None = 2020) -> Side:
    (side,) = build_sides([make_claims("Essay", made, year=year)], []).values()
    return side


def placed(made: Statement, words: str, aspect: Aspect, value: str, event: str = "") -> Side:
    """Give a side whose claim says `value` of the North Convention, shown by `words`."""
    side = side_of(made)
    start = side.claim.span.start + made.text.index(words)
    cue = Span(start=start, end=start + len(words))
    said = AspectValue(entity_id=NORTH, aspect=aspect, value=value, cue=cue, event=event)
    return replace(side, claim=replace(side.claim, aspects=(said,)))


@pytest.mark.parametrize(
    ("text", "aspect", "value"),
    [
        ("The optional protocol to the North Convention is not in force.", "status", "not in force"),
        ("The North Convention’s steering committee is non-binding in all it does.", "force", "non-binding"),
        ("Its second annex is not in force.", "status", "not in force"),
        ("The view that the North Convention is non-binding is mistaken.", "force", "non-binding"),
        ("Who holds that the North Convention is non-binding overlooks its final clauses.", "force", "non-binding"),
        ("The North Convention is often described as non-binding.", "force", "non-binding"),
    ],
)
def test_what_is_said_of_a_part_or_rejected_is_not_held_against_the_whole(text: str, aspect: str, value: str) -> None:
    assert aspects_that_differ(north(text, aspect, value)) == []


def test_value_in_a_clause_that_names_another_text_is_not_held_against_this_one() -> None:
    text = "The South Convention follows the North Convention; a pact of ministers is not in force."
    side = placed(statement(text, entity_ids=(SOUTH, NORTH)), "not in force", Aspect.STATUS, "not in force")
    assert find_differences(side, INSTRUMENTS.entries[NORTH], INSTRUMENTS, SUBJECTS) == ()


@pytest.mark.parametrize(
    ("text", "words", "iso", "event", "differs"),
    [
        ("The pact was adopted in May 2001.", "May 2001", "2001-05", "adopted", False),
        ("The pact was adopted on 9 May 2001.", "9 May 2001", "2001-05-09", "adopted", False),  # days apart
        ("The pact was adopted in May 1999.", "May 1999", "1999-05", "adopted", True),
        ("A committee adopted the pact in May 2000.", "May 2000", "2000-05", "adopted", False),
        ("Iceland ratified the pact in 2009.", "2009", "2009", "ratified", False),
        ("The pact entered into force on 1 March 2003.", "1 March 2003", "2003-03-01", "in force", True),
        ("The pact entered into force on 1 July 2004.", "1 July 2004", "2004-07-01", "in force", False),
        ("The pact of 1999 is old.", "1999", "1999", "", False),  # no event
        ("In March 2003 the pact was not in force.", "March 2003", "2003-03", "not in force", False),
    ],
)
def test_date_is_held_against_the_same_event(text: str, words: str, iso: str, event: str, differs: bool) -> None:
    side = placed(statement(text, about=NORTH), words, Aspect.DATE, iso, event)
    found = find_differences(side, INSTRUMENTS.entries[NORTH], INSTRUMENTS, SUBJECTS)
    assert ("date" in [one.aspect.value for one in found]) is differs


PENDING = Entry(
    entity_id="law:pending", canonical="Pending Treaty", kind="convention", adopted="2015-01-10",
    facts=(
        Fact(
            aspect=Aspect.STATUS, value="not in force", statement="It was not in force when seen.", source="a list",
            as_of="2019-06-30", certain=False,
        ),
        Fact(aspect=Aspect.NATURE, value="declaration", statement="It is a declaration.", source="a list"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("year", "differs"),
    [(2017, True), (2019, False), (2022, False), (None, False)],  # seen in mid-2019; what came since is not known
)
def test_in_force_differs_only_before_the_day_on_which_it_was_seen_not_to_be(year: int | None, differs: bool) -> None:
    made = statement("The Pending Treaty is in force.", about="law:pending", aspect="status", value="in force")
    assert bool(find_differences(side_of(made, year), PENDING, INSTRUMENTS, SUBJECTS)) is differs


@pytest.mark.parametrize(
    ("value", "year", "expected"),
    [("not in force", 2004, []), ("not in force", None, []), ("not in force", 2005, ["status"]), ("signed", 2005, [])],
)
def test_not_yet_is_true_until_the_event_is_surely_past(value: str, year: int | None, expected: list[str]) -> None:
    assert aspects_that_differ(north("The North Convention waits.", "status", value), year) == expected


def test_declaration_of_somebody_without_resolutions_is_no_resolution() -> None:
    made = statement("The Pending Treaty is a resolution.", about="law:pending", aspect="nature", value="resolution")
    assert [one.aspect.value for one in find_differences(side_of(made), PENDING, INSTRUMENTS, SUBJECTS)] == ["nature"]


def test_bare_citation_says_nothing_of_the_kind() -> None:
    bare = statement("League, North Convention (2001).", about=NORTH, aspect="nature", value="study")
    told = statement("League, North Convention: A Study (2001).", about=NORTH, aspect="nature", value="study")
    lexicon_table = INSTRUMENTS.table.compare(
        AspectValue(entity_id=NORTH, aspect=Aspect.NATURE, value="study", cue=Span(start=0, end=1)),
        AspectValue(entity_id=NORTH, aspect=Aspect.NATURE, value="model law", cue=Span(start=0, end=1)),
    )
    assert lexicon_table.stand.value == "exclusive"
    entry = replace(
        INSTRUMENTS.entries[NORTH],
        facts=(Fact(aspect=Aspect.NATURE, value="model law", statement="It is a model law.", source="a list"),),
    )
    for made, expected in ((bare, []), (told, ["nature"])):
        side = side_of(replace(made, origin=ClaimOrigin.REFERENCE))
        assert [one.aspect.value for one in find_differences(side, entry, INSTRUMENTS, SUBJECTS)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The North Convention is no longer the sole binding treaty on computer crime.",
        "The North Convention is not the only binding treaty on computer crime.",
        "The claim that the North Convention is the only binding treaty on computer crime ignores the others.",
        "The North Convention is the only binding continental treaty on computer crime.",
        "The North Convention is the only binding treaty on seabed mining.",
    ],
)
def test_only_that_is_taken_back_or_limited_otherwise_is_not_held_against_the_record(text: str) -> None:
    assert aspects_that_differ(north(text, "exclusivity", "only"), 2020) == []


def test_one_difference_is_told_once_and_names_the_other_statements() -> None:
    first = north("The North Convention is non-binding.", "force", "non-binding")
    second = north("Nobody is bound: the North Convention is voluntary, that is non-binding.", "force", "non-binding")
    sides = list(build_sides([make_claims("Essay", first, second, year=2020)], []).values())
    (relation,) = check_record(sides, INSTRUMENTS, SUBJECTS)
    assert "Nobody is bound" in relation.reasons[-1].summary


def test_reported_words_differ_as_the_words_of_their_holder() -> None:
    held = Attribution(kind=Holder.REPORTED, holder="the ministry")
    own = north("The North Convention is non-binding.", "force", "non-binding")
    (ours,) = check_record([side_of(own)], INSTRUMENTS, SUBJECTS)
    (theirs,) = check_record([side_of(replace(own, attribution=held))], INSTRUMENTS, SUBJECTS)
    assert "as reported by" in theirs.summary and "the ministry" in theirs.summary
    assert theirs.score < ours.score


@pytest.mark.parametrize(
    ("since", "year", "differs"), [("2015-04-01", 2018, True), ("2015-04-01", 2014, False), ("", 2018, False)]
)
def test_repeal_is_held_only_against_what_was_said_after_it(since: str, year: int, differs: bool) -> None:
    repealed = Fact(aspect=Aspect.STATUS, value="repealed", statement="It was repealed.", source="a list", since=since)
    entry = replace(INSTRUMENTS.entries[NORTH], in_force="", facts=(repealed,))
    lexicon = replace(LEXICON, rules=(*LEXICON.rules, REPEALED_RULE))
    side = side_of(north("The North Convention is in force.", "status", "in force"), year)
    found = find_differences(side, entry, Instruments(lexicon, CompareSettings()), SUBJECTS)
    assert bool(found) is differs


REPEALED_RULE = ValueRule(
    aspect=Aspect.STATUS, left="repealed", right="in force", relation="exclusive", why="repealed is not in force"
)


def test_date_that_another_text_of_the_sentence_has_is_not_held_against_this_one() -> None:
    text = "The North Convention was followed by the South Convention, which was adopted in 2009."
    side = placed(statement(text, entity_ids=(NORTH, SOUTH)), "2009", Aspect.DATE, "2009", "adopted")
    assert find_differences(side, INSTRUMENTS.entries[NORTH], INSTRUMENTS, SUBJECTS) == ()
