import pytest

from cyberdocs.records import BlockKind
from tests.ingest.containers import read, reasons, words

PROSE = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn came round again. "
    "Nobody objected, since the hall had been booked for the whole of the year in any case."
)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("See also  How the Second Draft Was Made", "see_also"),
        ("Read more: The History of the Hall", "see_also"),
        ("Related articles: Drafts and Their Readers", "see_also"),
        ("Subscribe to our newsletter", "newsletter"),
        ("Share this article on Facebook", "social_links"),
        ("© 2019 Text Review. All rights reserved.", "legal_footer"),
        ("Advertisement", "advertisement"),
        ("Skip to content", "site_navigation"),
        ("We use cookies so that you get the best of this site. Accept all", "cookie_notice"),
    ],
)
def test_lines_of_a_web_page_leave_the_text(line: str, reason: str) -> None:
    document = read(f"On Drafts\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
    assert [(dropped.quote, dropped.reason) for dropped in document.dropped] == [(" ".join(line.split()), reason)]
    assert words(document, BlockKind.PARAGRAPH) == [PROSE, PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "See also Stone (2010), who had read the draft before the others.",
        "Read more slowly, the draft says something else.",
        "Order was restored only after the chair had spoken twice to the members.",
        "Your draft, said the chair to the two members, is better than ours, and we thank you for it.",
        "Experts and writers were asked to order their papers by date and to deliver them on time.",
        "The site uses cookies, the report found, without asking those who visit it.",
        "Related work on drafts is scarce.",
    ],
)
def test_prose_that_shares_words_with_a_shop_stays(line: str) -> None:
    document = read(f"On Drafts\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
    assert document.dropped == ()
    assert line in document.text


def test_advertisement_between_paragraphs_leaves_with_headline_and_button() -> None:
    document = read(
        f"On Drafts\n\n{PROSE}\n\nTired of writing?\n\n"
        "Hand your essay to our writers and get a sample within hours.\n\n"
        f"Get started\n\n{PROSE}\n"
    )
    assert reasons(document) == {"order_form"}
    assert len(document.dropped) == 3


def test_heading_above_an_advertisement_stays() -> None:
    document = read(
        f"On Drafts\n\n{PROSE}\n\n3. Challenges\n\nHand your essay to our writers and get a sample within hours.\n\n"
        f"Buy now\n\n{PROSE}\n"
    )
    assert "3. Challenges" in document.text
    assert "our writers" not in document.text


def test_widget_between_title_and_text_leaves_and_names_no_author() -> None:
    document = read(
        "Start Law The Making of Drafts in Our Time\n\nThe Making of Drafts in Our Time\n\n"
        "The Making of Drafts in Our Time\nEssay Law 900 words 3 pages 03.04.2020\nViews: 88\nAuthor picture\nBea T.\n"
        "Patient and kind tutor\n97.1%\nOn-time delivery\n"
        f"4.9\nReviews: 120\nHire this writer\n\n{PROSE}\n"
    )
    assert reasons(document) == {"breadcrumb", "repeated_title", "page_widget"}
    assert document.metadata.authors == ()
    assert document.metadata.title == "The Making of Drafts in Our Time"
    assert document.metadata.year == 2020
    assert document.text.startswith("The Making of Drafts in Our Time\n\nThe committee")


def test_bylines_above_a_paper_are_no_widget() -> None:
    document = read(
        "The Making of Drafts\n\nAda Stone\n\nUniversity of Nowhere\n\nBen Marsh\n\nCollege of Texts\n\n"
        f"Vol. 3, No. 2\n\n12 pages\n\nABSTRACT\n\n{PROSE}\n"
    )
    assert document.dropped == ()


def test_prose_between_two_advertisements_stays() -> None:
    document = read(
        f"On Drafts\n\n{PROSE}\n\nGet a custom paper from our expert writers, and pay when you like it.\n\n"
        "Get custom essay\n\n"
        f"{PROSE}\n\nHand your essay to our writers and get a sample within hours.\n\nOrder now\n\n{PROSE}\n"
    )
    assert words(document, BlockKind.PARAGRAPH) == [PROSE, PROSE, PROSE]


def test_notice_of_a_sample_leaves() -> None:
    document = read(
        f"On Drafts\n\n{PROSE}\n\nDisclaimer: this essay was written by a student, not by our writers.\n\n{PROSE}\n"
    )
    assert reasons(document) == {"sample_notice"}


def test_table_of_contents_leaves_and_its_headings_stay() -> None:
    document = read(
        "On Drafts\n\nContents\nScope of It .......... 2\nWhat Was Said ........ 4\nThe Outcome .......... 9\n\n"
        f"Scope of It\n\n{PROSE}\n\nWhat Was Said\n\n{PROSE}\n\nThe Outcome\n\n{PROSE}\n"
    )
    assert reasons(document) == {"table_of_contents"}
    assert words(document, BlockKind.HEADING) == ["Scope of It", "What Was Said", "The Outcome"]


def test_tail_of_a_web_page_leaves_by_its_openers() -> None:
    document = read(
        f"Start > News > Drafts\nOn the Making of Drafts\n\n{PROSE}\n\nTags: drafts, waiting\n\nAbout the author\n"
        "Ada Stone writes on texts.\n\nRelated posts\nThe Hall and Its Chairs\nTea in the Break\n\n"
        "Leave a reply\nName *\nWebsite\n"
    )
    assert words(document, BlockKind.PARAGRAPH) == [PROSE]
    assert reasons(document) == {"breadcrumb", "tags", "byline", "see_also", "comments"}


def test_short_last_lines_of_a_paper_stay() -> None:
    document = read(
        f"On Drafts\n\n{PROSE}\n\nReferences\n\nStone, A. (2010). On drafts.\n\nMarsh, B. (2012). On waiting.\n"
    )
    assert document.dropped == ()
