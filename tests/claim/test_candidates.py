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
    ("Future research should ask how courts argue.", "agenda"),
    ("Scholars should look at what ports have learned.", "agenda"),
    ("Further work is needed before ports can agree on a rule.", "agenda"),
    ("More research on how pilots work could help.", "agenda"),
    ("Further research is needed to find out how ports should act.", "agenda"),
    ("Further work on the claims of ports that are not heard should follow.", "agenda"),
    ("More research on the rules proposed by ports would help.", "agenda"),
    ("Researchers in law need to ask what was lost.", "agenda"),
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
    "Researchers at Riga College led by Stone concluded that losses are overstated and ports should spend less.",
    "Scholars argue that the Harbour Pact is too old and that a new treaty must replace it.",
    "Legal scholars have warned that the pact may harm small ports.",
    "New research shows that pilots can be trained in a year.",
    "Academic work suggests that such treaties would fail.",
    "Scholars are divided on whether a court should decide.",
    "Researchers from Tartu estimate that half of the ports could close.",
    "Other studies found that the fund can pay for it.",
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
