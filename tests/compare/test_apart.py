"""What lets two opposed statements both hold, as verdicts tell it."""

import pytest

from cyberdocs.compare import build_sides
from cyberdocs.compare.apart import find_apart
from cyberdocs.compare.evidence import gather
from cyberdocs.records import Modality, RelationKind
from tests.compare.lexicon import NORTH, SOUTH
from tests.compare.test_judge import INSTRUMENTS, binding, soft, verdict
from tests.statements import Statement, make_claims, statement


def check_of(left: Statement, right: Statement) -> str:
    papers = [make_claims(name, made, year=2020) for name, made in (("Left", left), ("Right", right))]
    ours, theirs = (build_sides([paper], [])[paper.claims[0].claim_id] for paper in papers)
    found = find_apart(ours, theirs, gather(ours, theirs, INSTRUMENTS), "model")
    return found.check if found is not None else ""


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("If all sign it, the North Convention is non-binding.", RelationKind.NOT_COMPARABLE, "condition"),
        ("The North Convention is often called non-binding.", RelationKind.NOT_COMPARABLE, "others"),
        ("Critics say that the North Convention is non-binding.", RelationKind.NOT_COMPARABLE, "party"),
        ("A blogger asserts that the North Convention is non-binding.", RelationKind.NOT_COMPARABLE, "party"),
        ("Initially the North Convention was non-binding.", RelationKind.SCOPE_DIFFERENCE, "former days"),
        ("Article 3 of the North Convention is non-binding.", RelationKind.SCOPE_DIFFERENCE, "part"),
    ],
)
def test_form_of_one_side_sets_the_two_apart(text: str, kind: RelationKind, words: str) -> None:
    found = verdict(binding(), soft(text))
    assert found.kind is kind
    assert words in found.summary


def test_refusal_that_was_read_as_a_denial_takes_part_in_the_dispute() -> None:
    refused = statement(
        "The belief that the North Convention is binding is mistaken.",
        about=NORTH, aspect="force", value="binding", negated=True,
    )  # fmt: skip
    assert verdict(binding(), refused).kind is RelationKind.CONTRADICTION


def test_two_years_of_one_founding_contradict() -> None:
    left = statement("The North Convention was launched in 2001.", about=NORTH)
    right = statement("The North Convention was launched in 2004.", about=NORTH)
    found = verdict(left, right)
    assert found.kind is RelationKind.CONTRADICTION and found.aspect is not None and found.aspect.value == "date"


def test_date_told_beside_a_mention_is_told() -> None:
    mentioned = statement(
        "The North Convention, adopted in 2009, is mentioned once.",
        about=NORTH, aspect="date", value="2009",
    )  # fmt: skip
    adopted = statement("The North Convention was adopted in 2003.", about=NORTH, aspect="date", value="2003")
    assert verdict(mentioned, adopted).kind is RelationKind.CONTRADICTION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three years before that the coast had given itself the non-binding North Convention.",
         RelationKind.CONTRADICTION),
        ("Before that the North Convention was non-binding.", RelationKind.SCOPE_DIFFERENCE),
    ],
)  # fmt: skip
def test_event_placed_before_another_is_no_former_day(text: str, kind: RelationKind) -> None:
    assert verdict(binding(), soft(text)).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The North Convention is a non-binding text.", RelationKind.CONTRADICTION),
        ("The North Convention was a non-binding text.", RelationKind.SCOPE_DIFFERENCE),
        ("The North Convention is still non-binding.", RelationKind.SCOPE_DIFFERENCE),
    ],
)
def test_years_explain_another_force_only_where_a_change_is_told(text: str, kind: RelationKind) -> None:
    assert verdict(binding(), soft(text), years=(2022, 2019)).kind is kind


@pytest.mark.parametrize(
    ("foretold_in", "kind"),
    [
        (2020, RelationKind.NOT_COMPARABLE),  # it may have come earlier than was thought
        (2024, RelationKind.CONTRADICTION),  # still to come in 2024, and there since 2021
    ],
)
def test_foretold_date_may_be_overtaken(foretold_in: int, kind: RelationKind) -> None:
    foretold = statement(
        "The North Convention will apply from 2027.", about=NORTH, aspect="date", value="2027",
        modality=Modality.PREDICTED,
    )  # fmt: skip
    come = statement("The North Convention has applied since 2021.", about=NORTH, aspect="date", value="2021")
    assert verdict(foretold, come, years=(foretold_in, 2022)).kind is kind


def test_votes_on_two_texts_stand_beside_each_other() -> None:
    without = statement(
        "The North Convention passed without a vote.", about=NORTH, aspect="vote", value="without a vote"
    )
    other = statement("The South Convention passed by a vote.", about=SOUTH, aspect="vote", value="by a vote")
    same = statement("The North Convention passed by a vote.", about=NORTH, aspect="vote", value="by a vote")
    assert check_of(without, other) == "owner"
    assert check_of(without, same) == ""


def test_a_seat_and_an_office_elsewhere_both_hold() -> None:
    seat = statement("The League is headquartered in Lyon.", about="org:league")
    office = statement("The regional office of the League is located in Lima.", about="org:league")
    assert check_of(seat, office) == "office"


def test_what_one_state_did_is_not_what_became_of_a_text() -> None:
    signed = statement("The North Convention was signed in Lyon.", about=NORTH, aspect="status", value="signed")
    by_one = statement("Peru signed the North Convention.", about=NORTH, aspect="status", value="signed by Peru")
    assert check_of(signed, by_one) == "one State"
