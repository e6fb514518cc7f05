"""Verdicts on two claims: what explains them away, and what does not."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides, judge
from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.records import (
    Aspect,
    Attribution,
    ClaimOrigin,
    Csl,
    Holder,
    Modality,
    Relation,
    RelationKind,
    ValueRule,
)
from tests.compare.lexicon import DRAFT, LEXICON, NORTH, SOUTH
from tests.fakes import HashEncoder
from tests.statements import Statement, make_claims, statement

INSTRUMENTS = Instruments(LEXICON, CompareSettings())


def verdict(left: Statement, right: Statement, *, years: tuple[int | None, int | None] = (2020, 2020)) -> Relation:
    papers = [make_claims("Left", left, year=years[0]), make_claims("Right", right, year=years[1])]
    sides = build_sides(papers, [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers])
    first, second = (sides[paper.claims[0].claim_id] for paper in papers)
    one, other = judge(first, second, INSTRUMENTS), judge(second, first, INSTRUMENTS)
    assert one == other, "a verdict must not depend on the order of the two"
    return one


def binding(text: str = "The North Convention is binding.", **more: Any) -> Statement:
    return statement(text, about=NORTH, aspect="force", value="binding", **more)


def soft(text: str = "The North Convention is non-binding.", **more: Any) -> Statement:
    return statement(text, about=NORTH, aspect="force", value="non-binding", **more)


def test_exclusive_values_of_one_thing_contradict() -> None:
    found = verdict(binding(), soft())
    assert found.kind is RelationKind.CONTRADICTION
    assert found.entity_id == NORTH and set(found.values) == {"binding", "non-binding"}
    assert found.settles and found.summary and found.confidence is None


def test_denial_of_the_same_value_contradicts() -> None:
    denied = statement("The North Convention binds nobody", about=NORTH, aspect="force", value="binding", negated=True)
    assert verdict(binding(), denied).kind is RelationKind.CONTRADICTION


def test_same_value_is_never_a_contradiction() -> None:
    assert verdict(binding(), binding("It is clear that the North Convention is binding.")).kind in (
        RelationKind.AGREEMENT,
        RelationKind.NOT_COMPARABLE,
        RelationKind.REFINEMENT,
    )


@pytest.mark.parametrize(
    ("years", "kind"),
    [
        ((2001, 2020), RelationKind.SCOPE_DIFFERENCE),
        ((2020, 2020), RelationKind.CONTRADICTION),
        ((2020, None), RelationKind.NOT_COMPARABLE),  # nobody can tell whether the other was written before
    ],
)
def test_not_in_force_before_the_day_is_explained_by_the_dates(
    years: tuple[int | None, int | None], kind: RelationKind
) -> None:
    early = statement("The North Convention is not in force.", about=NORTH, aspect="status", value="not in force")
    late = statement("The North Convention is in force.", about=NORTH, aspect="status", value="in force")
    found = verdict(early, late, years=years)
    assert found.kind is kind
    if years[1] is None:
        assert any("date of" in missing for missing in found.missing)


def test_force_lost_after_it_was_gained_is_not_explained_by_the_dates() -> None:
    early = statement("The North Convention is in force.", about=NORTH, aspect="status", value="in force")
    late = statement("The North Convention is not in force.", about=NORTH, aspect="status", value="not in force")
    assert verdict(early, late, years=(2005, 2020)).kind is RelationKind.CONTRADICTION


def test_not_in_force_written_before_the_dated_event_is_no_error() -> None:
    early = statement("The North Convention is not in force.", about=NORTH, aspect="status", value="not in force")
    late = statement("The North Convention entered into force in 2023.", about=NORTH, aspect="status", value="in force")
    papers = [make_claims("Early", early, year=2019), make_claims("Undated", late)]
    (claim,) = papers[1].claims
    dated = replace(claim, aspects=tuple(replace(value, date="2023-06") for value in claim.aspects))
    papers[1] = replace(papers[1], claims=(dated,))
    sides = build_sides(papers, [])
    first, second = (sides[paper.claims[0].claim_id] for paper in papers)
    assert judge(first, second, INSTRUMENTS).kind is RelationKind.SCOPE_DIFFERENCE


def test_signed_and_not_in_force_are_different_events() -> None:
    signed = statement("The North Convention was signed.", about=NORTH, aspect="status", value="signed")
    waiting = statement("The North Convention is not in force.", about=NORTH, aspect="status", value="not in force")
    assert verdict(signed, waiting).kind is not RelationKind.CONTRADICTION


def test_demand_does_not_contradict_a_fact() -> None:
    demand = binding("The North Convention should be binding.", modality=Modality.RECOMMENDED)
    found = verdict(demand, soft())
    assert found.kind is RelationKind.NOT_COMPARABLE and found.missing


def count(number: str, as_of: str = "") -> Statement:
    return statement(
        f"The North Convention has {number} parties.", about=NORTH, aspect="scope", value=f"{number} parties",
        numbers=((number, "parties"),), as_of=as_of,
    )  # fmt: skip


def test_counts_of_different_years_are_a_series() -> None:
    found = verdict(count("70", "2023"), count("75", "2024-06"))
    assert found.kind is RelationKind.SCOPE_DIFFERENCE
    assert any("series" in reason.summary for reason in found.reasons)


def test_counts_of_one_year_and_one_month_of_it_are_no_conflict() -> None:
    assert verdict(count("70", "2024"), count("75", "2024-06")).kind is not RelationKind.CONTRADICTION


def test_counts_without_a_date_cannot_be_compared() -> None:
    found = verdict(count("70"), count("75"))
    assert found.kind is RelationKind.NOT_COMPARABLE and len(found.missing) == 2


def test_two_counts_for_one_day_contradict() -> None:
    assert verdict(count("70", "2024-06"), count("75", "2024-06")).kind is RelationKind.CONTRADICTION


def test_paper_that_cites_and_paper_that_describes_conflict_over_the_source() -> None:
    cited = statement(
        "Grand Study, at 17 (2013).", about=DRAFT, aspect="nature", value="study", origin=ClaimOrigin.REFERENCE
    )
    described = statement("The Grand Study gives states a model law.", about=DRAFT, aspect="nature", value="model law")
    found = verdict(cited, described)
    assert found.kind is RelationKind.ATTRIBUTION_CONFLICT
    assert found.settles == "the text itself"


@pytest.mark.parametrize(("work", "is_open"), [(DRAFT, True), (NORTH, False)])
def test_what_a_cited_study_says_is_open_and_what_a_treaty_is_can_be_looked_up(work: str, is_open: bool) -> None:
    leaning = statement("Crime knows no border.", about="concept:~crime", cites=Csl(), cites_entity=work)
    described = statement("It gives states a model law.", about=work, aspect="effect", value="helps")
    found = verdict(leaning, described)
    assert found.kind is RelationKind.NOT_COMPARABLE
    assert bool(found.missing) is is_open


def test_refining_value_is_no_conflict() -> None:
    draft = statement("The Grand Study is a draft.", about=DRAFT, aspect="nature", value="draft study")
    study = statement("The Grand Study is a study.", about=DRAFT, aspect="nature", value="study")
    assert verdict(draft, study).kind not in (RelationKind.CONTRADICTION, RelationKind.ATTRIBUTION_CONFLICT)


def test_absence_of_comprehensive_treaties_beside_a_binding_one_names_the_scope_word() -> None:
    sole = binding("The North Convention is the sole binding agreement on computer crime.")
    absent = statement(
        "In the absence of comprehensive binding treaties, norms on computer crime grow.", about="concept:~treaties"
    )
    found = verdict(sole, absent)
    assert found.kind is RelationKind.SCOPE_DIFFERENCE
    assert "comprehensive" in found.missing[0]


def test_plain_absence_of_binding_treaties_beside_a_binding_one_contradicts() -> None:
    absent = statement("There is no binding treaty on computer crime.", about="concept:~treaties")
    assert verdict(binding("The North Convention is a binding treaty on computer crime."), absent).kind is (
        RelationKind.CONTRADICTION
    )


def test_only_binding_instrument_beside_another_one() -> None:
    sole = binding("The North Convention is the only binding instrument on computer crime.")
    other = statement(
        "The South Convention on computer crime is legally binding.", about=SOUTH, aspect="force", value="binding"
    )
    assert verdict(sole, other, years=(2020, 2020)).kind is RelationKind.CONTRADICTION
    assert verdict(sole, other, years=(2005, 2020)).kind is RelationKind.SCOPE_DIFFERENCE


@pytest.mark.parametrize(("year", "kind"), [(2005, RelationKind.SCOPE_DIFFERENCE), (2010, RelationKind.CONTRADICTION)])
def test_what_came_later_refutes_no_older_statement(year: int, kind: RelationKind) -> None:
    example = statement(
        "The South Convention on computer crime is legally binding.", about=SOUTH, aspect="force", value="binding"
    )
    sole = binding("The North Convention is the only binding instrument on computer crime.")
    absent = statement("There is no binding treaty on computer crime.", about="concept:~treaties")
    for one in (sole, absent):
        found = verdict(one, example, years=(year, None))  # the South Convention is of 2009
        assert found.kind is kind
        assert any("came later" in reason.summary for reason in found.reasons) == (year == 2005)


def first(about: str, text: str) -> Statement:
    return statement(text, about=about, aspect="exclusivity", value="first")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The South Convention is the first international treaty on computer crime.", RelationKind.CONTRADICTION),
        ("The South Convention was the first-ever agreement on computer crime.", RelationKind.CONTRADICTION),
        ("The South Convention is the first global treaty on computer crime.", RelationKind.SCOPE_DIFFERENCE),
    ],
)
def test_only_one_treaty_is_the_first_of_its_kind(text: str, kind: RelationKind) -> None:
    north = first(NORTH, "The North Convention is the world’s first binding treaty on computer crime.")
    assert verdict(north, first(SOUTH, text)).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "The South Convention is the first African treaty on computer crime.",  # of its region
        "The South Convention is the first treaty on seabed mining.",
        "The South Convention is not the first treaty on computer crime.",
    ],
)
def test_another_first_is_of_another_kind(text: str) -> None:
    north = first(NORTH, "The North Convention is the first treaty on computer crime.")
    south = statement(text, about=SOUTH, aspect="exclusivity", value="first", negated="is not" in text)
    assert verdict(north, south).kind is not RelationKind.CONTRADICTION


def test_reported_view_is_named_as_such() -> None:
    critics = soft(
        "Critics call the North Convention non-binding.",
        attribution=Attribution(kind=Holder.REPORTED, holder="critics"),
    )
    found = verdict(critics, binding())
    assert any("reports what critics say" in reason.summary for reason in found.reasons)


def test_opposite_judgements_of_one_concept_contradict() -> None:
    about = "concept:~governance"
    split = statement("Cyber governance remains fragmented.", about=about, aspect="coherence", value="fragmented")
    whole = statement("Cyber governance is now cohesive.", about=about, aspect="coherence", value="cohesive")
    assert verdict(split, whole).kind is RelationKind.CONTRADICTION


def test_echo_of_one_source_is_told() -> None:
    left = binding(cites_entity=DRAFT)
    right = binding("The North Convention is binding indeed.", cites_entity=DRAFT)
    assert any("echo" in reason.summary for reason in verdict(left, right).reasons)


def test_date_of_an_amending_protocol_is_no_other_date_of_the_treaty() -> None:
    treaty = statement("The North Convention was adopted in 2001.", about=NORTH, aspect="date", value="2001")
    protocol = statement(
        "The amending protocol to the North Convention was adopted in 2018.", about=NORTH, aspect="date", value="2018"
    )
    assert verdict(treaty, protocol, years=(2020, 2020)).kind is not RelationKind.CONTRADICTION


def test_what_began_may_have_ended() -> None:
    text = "The North Convention entered into force in 2004."
    begun = statement(text, about=NORTH, aspect="status", value="in force")
    ended = statement("The North Convention was replaced in 2016.", about=NORTH, aspect="status", value="superseded")
    papers = [make_claims("Begun", begun, year=2020), make_claims("Ended", ended, year=2020)]
    for at, date in ((0, "2004"), (1, "2016")):
        (claim,) = papers[at].claims
        dated = replace(claim, aspects=tuple(replace(value, date=date) for value in claim.aspects))
        papers[at] = replace(papers[at], claims=(dated,))
    sides = build_sides(papers, [])
    first, second = (sides[paper.claims[0].claim_id] for paper in papers)
    rule = ValueRule(aspect=Aspect.STATUS, left="in force", right="superseded", relation="exclusive", why="it ended")
    instruments = Instruments(replace(LEXICON, rules=(*LEXICON.rules, rule)), CompareSettings())
    assert judge(first, second, instruments).kind is RelationKind.SCOPE_DIFFERENCE


def of_model(left: Statement, right: Statement, *, one_paper: bool = False) -> RelationKind:
    """Judge two statements that no detector finds opposed, with a model that is sure of a contradiction."""
    papers = (
        [make_claims("Both", left, right, year=2020)]
        if one_paper
        else [make_claims("Left", left, year=2020), make_claims("Right", right, year=2020)]
    )
    sides = build_sides(papers, [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers])
    first, second = (replace(side, vector=np.array([1.0], dtype=np.float32)) for side in sides.values())
    sure = (0.02, 0.03, 0.95)
    return judge(first, second, INSTRUMENTS, (sure, sure)).kind


def test_model_that_is_sure_is_heard_alone_between_papers_that_speak_of_one_thing() -> None:
    left = statement("The North Convention lies in a drawer in Oslo.", about=NORTH)
    right = statement("Ministers signed the North Convention and every court applies it.", about=NORTH)
    assert of_model(left, right) is RelationKind.CONTRADICTION
    assert of_model(left, right, one_paper=True) is not RelationKind.CONTRADICTION


def test_model_is_not_heard_alone_on_amounts() -> None:
    left = statement("The North Convention has 40 parties.", about=NORTH, numbers=(("40", "parties"),))
    right = statement("Of these, 12 lie in the south, says the North Convention.", about=NORTH, numbers=(("12", ""),))
    assert of_model(left, right) is not RelationKind.CONTRADICTION


def test_model_is_not_heard_alone_on_a_denied_rank_against_what_ranks_nothing() -> None:
    several = statement("The North Convention is not the only treaty on ports.", about=NORTH)
    weak = statement("The guards of the North Convention sleep.", about=NORTH)
    assert of_model(several, weak) is not RelationKind.CONTRADICTION
    alone = statement("Nothing but the North Convention governs ports, as the sole text of its kind.", about=NORTH)
    assert of_model(several, alone) is RelationKind.CONTRADICTION
