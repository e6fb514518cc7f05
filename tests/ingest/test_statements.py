"""What states something, told from front matter by its form."""

import pytest

from cyberdocs.ingest.statements import states
from cyberdocs.records import BlockKind
from tests.ingest.containers import read, words

STATED = [
    "The gang has received over $9m in ransoms.",
    "The port's director of safety praised the crews.",
    "The institute published ten maps.",
    "The centre coordinates the work of the pilots.",
    "Researchers at the University of Riga found that ports lie.",
    "The agency moved its centre to Tartu.",
    "The agency returned in 2024.",
    "Membership of the centre doubled.",
    "The issue remains open, and no court has ruled.",
    "The agency, which was founded in 1998, accepted the plan.",
    "Portnet supports pilots in 30 harbours.",
    "Its director argues that the fund is too small.",
    "A professor of law sent a letter to the council.",
    "“We held the line,” the director said.",
    "The journal reported 200 thefts in 2020.",
]
NOT_STATED = [
    "Professor of Law, University of Nowhere.",
    "Received 8 May 2020; revised 1 June 2020; accepted 3 May 2021.",
    "Published by the Institute of Texts in 2020.",
    "Article published in Harbour Review 12.",
    "Ada Stone is Professor of Law at the University of Nowhere.",
    "Dr Ben Marsh teaches history at Riga College.",
    "Centre for Applied Law, based in Riga.",
    "This article was first published in Harbour Review in 2019.",
    "An earlier version of this paper was presented at Riga in May 2020.",
    "Sold by Quay Holdings Inc.",
    "The author is a fellow of the Riga Centre.",
    "The views expressed are those of the author.",
    "Updated in May 2019.",
    "Department of human rights studies, Riga University.",
    "Paper presented at the annual meeting of the Harbour Society.",
    "Research funded by the Union of Ports.",
    "Editor of the Quay Review and co-author of two books.",
    "Is the treaty dead?",
    "The port's director praised the crews",
]


@pytest.mark.parametrize("text", STATED)
def test_full_stop_and_finite_verb_make_a_statement(text: str) -> None:
    assert states(text)


@pytest.mark.parametrize("text", NOT_STATED)
def test_names_dates_and_words_on_the_print_state_nothing(text: str) -> None:
    assert not states(text)


LONG = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn."
)


@pytest.mark.parametrize("text", STATED)
@pytest.mark.parametrize("behind", ["", "By Ada Stone\n\n"])
def test_short_sentence_below_the_title_is_text(text: str, behind: str) -> None:
    document = read(f"The Pact and Its Many Foes\n\n{text}\n\n{behind}3 May 2021\n\n{LONG}\n")
    assert document.metadata.title == "The Pact and Its Many Foes"
    assert text in words(document, BlockKind.PARAGRAPH)
    assert document.metadata.published == "2021-05-03"


def test_paragraph_that_begins_with_researchers_is_text() -> None:
    text = "Researchers at the University of Riga found that the ports of the north, and those of the east, lie."
    document = read(f"The Pact and Its Many Foes\n\n{text}\n\n{LONG}\n")
    assert words(document, BlockKind.PARAGRAPH) == [text, LONG]


def test_sentence_above_a_line_like_a_title_is_text() -> None:
    text = "Police in ten ports seized the ships."
    document = read(f"Pirates disrupted\n\n{text}\n\nHow the hunt for the pirates unfolded\n\n{LONG}\n")
    assert text in words(document, BlockKind.PARAGRAPH)
    assert document.metadata.title == "Pirates disrupted"
