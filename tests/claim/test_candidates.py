"""What is no claim, and why."""

import pytest

from cyberdocs.claim.candidates import Around, reject_reason

REJECTED = [
    ("This paper examines the work of courts.", "plan"),
    ("Section 2 discusses the drafts.", "plan"),
    ("In this article, we analyse three treaties.", "plan"),
    ("The main aim of this study is to compare laws.", "plan"),
    ("This study provides a full account of the field.", "self"),
    ("Further studies could test these results.", "agenda"),
    ("Another area for future research is enforcement.", "agenda"),
    ("The main duties are the following:", "lead_in"),
    ("Who should decide on that?", "question"),
    ("They asked: “Who decides?”", "question"),
    ("The authors thank the two reviewers.", "address"),
    ("Very true.", "fragment"),
]
KEPT = [
    "The study argues that the regime is fragmented.",
    "The paper concludes that courts matter.",
    "Research on fraud is scarce.",
    "We use far too little of the data that police hold.",
    "The section on extradition binds all parties.",
    "Scholarly analysis often remains descriptive.",
    "Two texts have been pivotal, including:",
    "Abstract: Online fraud keeps growing in spite of police work.",
    "The penal part of computer law has been a main focus of many states.",
    "Newspapers ran titles such as “Who will police the web?”",
]


@pytest.mark.parametrize(("text", "reason"), REJECTED)
def test_steering_sentences_are_rejected_with_their_reason(text: str, reason: str) -> None:
    assert reject_reason(text, Around(), min_words=4) == reason


@pytest.mark.parametrize("text", KEPT)
def test_assertions_are_kept_even_where_they_speak_of_research(text: str) -> None:
    assert reject_reason(text, Around(), min_words=4) == ""


def test_named_study_is_not_the_paper_itself() -> None:
    text = "The Comprehensive Study provides states with a model law."
    assert reject_reason(text, Around(names_work=True), min_words=4) == ""


def test_it_continues_a_plan_only_behind_a_plan() -> None:
    text = "It analyses how courts apply the treaty."
    assert reject_reason(text, Around(after_plan=True), min_words=4) == "plan"
    assert reject_reason(text, Around(), min_words=4) == ""


def test_list_items_may_be_short() -> None:
    assert reject_reason("Scarce resources.", Around(is_list_item=True), min_words=4) == ""
