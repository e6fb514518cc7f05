"""How a statement frames what it says."""

import pytest

from cyberdocs.compare.frames import (
    contributes,
    frame_apart,
    part_head,
    practice_apart,
    times_apart,
)
from cyberdocs.compare.shares import counted_apart, shares_apart


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("If every member paid, the fund would last.", "condition"),
        ("Unless it is renewed, the lease ends.", "condition"),
        ("Had the talks gone on, the pact would be stronger.", "condition"),
        ("Perhaps the pact will weaken the courts.", "possible"),
        ("The plan foresees one form for all ports.", "plan"),
        ("Ministers pledged to build one register.", "plan"),
        ("Common forms are one of the aims of the league.", "listed"),
        ("The gains include the following: Harmonisation of forms.", "listed"),
        ("Harmonisation of forms across ports, closing old gaps.", "listed"),
        ("No study has weighed the worth of such orders.", "research gap"),
        ("Little has been written on ports.", "research gap"),
        ("The first draft gave the panel a veto.", "proposal"),
    ],
)
def test_frame_of_one_side_is_named(text: str, frame: str) -> None:
    assert frame_apart(text, "Ports differ.")[0] == frame
    assert frame_apart("Ports differ.", text)[0] == frame
    assert frame_apart(text, text) == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        "Firms reply slowly, if at all.", "Even if late, replies come.", "The Oslo Draft is an academic proposal.",
        "The absence of funds undermines the work, weakening the courts.", "The league covers ports.",
    ],
)  # fmt: skip
def test_plain_statement_has_no_frame(text: str) -> None:
    assert frame_apart(text, "Ports differ.") == ("", "")


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("In its early years the league was weak.", "The league is strong.", True),
        ("Before the reform, forms differed.", "After the reform, forms were alike.", True),
        ("At first the league was weak.", "The league is strong.", True),
        ("The league is weak.", "The league is now strong.", False),
        ("At first sight the league is weak.", "The league is strong.", False),
    ],
)
def test_former_days_are_told_from_later_ones(left: str, right: str, apart: bool) -> None:
    assert times_apart(left, right) is apart


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("On paper the clerk is free.", "The clerk is not free.", True),
        ("The act forbids bribes.", "Bribes are widespread.", True),
        ("The act forbids bribes.", "The act allows bribes.", False),
        ("Ports have a duty to log calls.", "Ports seldom log calls.", True),
        ("Ports have a duty to log calls.", "Ports may log calls.", False),
    ],
)
def test_what_is_laid_down_is_told_from_what_is_done(left: str, right: str, apart: bool) -> None:
    assert practice_apart(left, right) is apart


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Some ports have joined.", "Other ports have not joined.", True),
        ("Most ports have joined.", "A few ports have not joined.", True),
        ("Most ports have joined.", "Most ports have not joined.", False),
        ("It respects other ports.", "It disregards other ports.", False),
        ("One large port replies.", "Ports do not reply.", True),
        ("One of the gravest gaps is fear.", "There is no fear.", False),
        ("One key reason is fear.", "There is no fear.", False),
        ("Not every leak is logged.", "Leaks are logged.", True),
        ("Not every leak is logged.", "Every leak is logged.", False),
        ("The full range of leaks is not covered by the Pact.", "Law on leaks is shaped by the Pact.", True),
        ("The Pact does not reach the whole spectrum of leaks.", "The Pact reaches leaks.", True),
        ("The full range of leaks is not covered by the Pact.", "All leaks are covered by the Pact.", False),
        ("The full range of leaks is not covered by the Pact.", "The Pact is comprehensive on leaks.", False),
    ],
)
def test_parts_of_a_kind_need_not_be_the_same(left: str, right: str, apart: bool) -> None:
    assert shares_apart(left, right) is apart


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Of the ports in the league, 12 did not sign.", "Thirty ports signed.", True),
        ("Out of the ports asked, only twenty-one have no fence.", "The ports have a fence.", True),
        ("Of the ports asked, three have no fence.", "All ports asked have a fence.", False),
        ("Of the ports asked, three have no fence.", "Of the ports asked, 40 have a fence.", False),
        ("Of late, the ports have no fence.", "The ports have a fence.", False),
    ],
)
def test_so_many_of_a_kind_leave_the_others(left: str, right: str, apart: bool) -> None:
    assert counted_apart(left, right) is apart


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Article 12 of the pact binds.", "article 12"), ("The annex was never agreed.", "annex"),
        ("The procedural part of the act is weak.", "part"), ("The pact binds.", ""),
        ("As this section shows, ports differ.", ""),
    ],
)  # fmt: skip
def test_part_that_opens_a_sentence_is_named(text: str, part: str) -> None:
    assert part_head(text) == part


def test_help_towards_a_state_is_not_the_state() -> None:
    assert contributes("The league helps to unify forms.", ("unif",))
    assert contributes("It plays a pivotal role in harmonizing old forms.", ("harmonis",))
    assert not contributes("The league has unified forms.", ("unif",))
