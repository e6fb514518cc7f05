import time

import pytest

from cyberdocs.records import BlockKind
from tests.ingest.containers import callouts, read, reasons, words

PROSE = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn."
)


def test_paragraph_cut_by_page_foot_notes_is_one_block() -> None:
    document = read(
        f"{PROSE}\n\nThe members¹ then turned to the question of which states\n\n"
        "¹ Ada Stone, On Drafts 12 (2010).\n\n² Ibid.\n\nwould be asked to sign² before the winter came.\n"
    )
    assert words(document, BlockKind.PARAGRAPH)[1] == (
        "The members¹ then turned to the question of which states would be asked to sign² before the winter came."
    )
    assert words(document, BlockKind.NOTE) == ["¹ Ada Stone, On Drafts 12 (2010).", "² Ibid."]
    assert [mark.label for mark in document.marks] == ["1", "2"]


def test_paragraph_cut_by_a_bare_page_break_is_one_block() -> None:
    document = read(
        f"{PROSE}\n\nThe list of those who came is long, and it names the banks,\n\nthe ministries and the press.\n"
    )
    assert words(document, BlockKind.PARAGRAPH)[1].endswith("it names the banks, the ministries and the press.")


def test_list_behind_a_colon_is_not_joined_to_its_lead() -> None:
    document = read(
        f"{PROSE}\n\nThe members named these points and no others:\n\n  • scope of the text\n  • its date\n\n{PROSE}"
    )
    assert words(document, BlockKind.LIST_ITEM) == ["• scope of the text", "• its date"]


def test_page_break_leaves_words_on_their_pages() -> None:
    document = read(f"{PROSE}\n\nThe members agreed on most of\f\nthe points that had been raised.\n")
    assert "most of the points" in document.text
    assert document.page_of(document.text.index("most of")) == 1
    assert document.page_of(document.text.index("the points that")) == 2


@pytest.mark.parametrize(
    ("callout", "note", "label"),
    [
        ("¹²", "¹² Ada Stone, On Drafts (2010).", "12"),
        ("[12]", "[12] Ada Stone, On Drafts (2010).", "12"),
        ("[^12]", "[^12]: Ada Stone, On Drafts (2010).", "12"),
    ],
)
def test_notes_of_every_style_join_their_label(callout: str, note: str, label: str) -> None:
    document = read(
        f"{PROSE}\n\nThe text was never adopted,{callout} as far as anybody could tell at the time.\n\n{note}\n"
    )
    assert [mark.label for mark in document.marks] == [label]
    assert [block.label for block in document.blocks if block.kind is BlockKind.NOTE] == [label]


def test_numbered_notes_need_their_raised_callouts() -> None:
    document = read(
        f"1. Scope of the Draft\n\n{PROSE} It was signed.¹ It was read.²\n\n1. Ada Stone, On Drafts 3 (2010).\n"
        f"2. Ibid. at 4.\n\n2. History of the Draft\n\n{PROSE}\n"
    )
    assert len(words(document, BlockKind.NOTE)) == 2
    assert words(document, BlockKind.HEADING) == ["1. Scope of the Draft", "2. History of the Draft"]


def test_units_and_powers_are_no_note_marks() -> None:
    document = read(f"{PROSE} The hall had 20 m² of floor.¹ It cost 10³ crowns.\n\n¹ Ada Stone, Halls (2010).\n")
    assert [mark.label for mark in document.marks] == ["1"]


def test_hard_wrapped_lines_become_paragraphs() -> None:
    document = read(
        "The committee met in the spring and looked at the draft for a long\n"
        "while before anybody spoke about it. Two members asked for more inter-\n"
        "national support, and the chair agreed to wait. The international\n"
        "press was there.\n\n"
        "A second paragraph begins here and goes on over the end of the line\n"
        "without any trouble at all for the one who reads it.\n"
    )
    assert len(words(document, BlockKind.PARAGRAPH)) == 2
    assert "more international support" in document.text


@pytest.mark.parametrize(
    "heading",
    [
        "INTRODUCTION",
        "2.1 Scope of the Draft",
        "IV. What the Members Said",
        "- **United Bodies**",
        "**Scope**",
        "Conclusion",
    ],
)
def test_lone_short_lines_above_prose_are_headings_without_level(heading: str) -> None:
    document = read(f"On the Making of Drafts\n\n{PROSE}\n\n{heading}\n\n{PROSE}\n")
    found = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    assert [document.quote(block.span) for block in found] == [heading.strip("-* ")]
    assert found[0].level is None


@pytest.mark.parametrize(
    "line",
    [
        "The chair closed the meeting.",
        "the chair and the members",
        "Received by the chair (2010)",
        "1. the first of the points that were raised in the hall",
    ],
)
def test_lines_that_only_look_short_are_no_headings(line: str) -> None:
    document = read(f"On the Making of Drafts\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
    assert words(document, BlockKind.HEADING) == []


def test_numbered_items_are_a_list_and_not_headings() -> None:
    document = read(
        f"{PROSE}\n\nThree things were asked for:\n\n1. More Time\n2. More Money\n3. More Light\n\n{PROSE}\n"
    )
    assert words(document, BlockKind.LIST_ITEM) == ["1. More Time", "2. More Money", "3. More Light"]


def test_front_matter_is_told_from_the_text() -> None:
    document = read(
        "ON THE MAKING OF DRAFTS\n\nProf. Ada Stone\n\nFaculty of Law, University of Nowhere\n\nBen Marsh\n\n"
        f"Institute of Texts, Elsewhere\n\nReceived: 8 May 2020; published: 3 May 2021\n\nABSTRACT\n\n{PROSE}\n\n"
        f"Keywords: drafts; treaties; patience, etc.\n\nINTRODUCTION\n\n{PROSE}\n"
    )
    metadata = document.metadata
    assert metadata.title == "ON THE MAKING OF DRAFTS"
    assert metadata.authors == ("Prof. Ada Stone", "Ben Marsh")
    assert metadata.published == "2021-05-03"
    assert metadata.keywords == ("drafts", "treaties", "patience")
    assert metadata.genre == "journal_article"
    assert metadata.language == "en"
    assert words(document, BlockKind.HEADING) == ["ABSTRACT", "INTRODUCTION"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The pact was repealed in 2020.", BlockKind.PARAGRAPH),
        ("The council opened its archive in March 2019.", BlockKind.PARAGRAPH),
        ("Riga, 3 March 2019", BlockKind.FRONT),
        ("Updated in May 2019.", BlockKind.FRONT),
    ],
)
def test_short_first_sentence_that_gives_a_date_is_no_front_matter(line: str, kind: BlockKind) -> None:
    document = read(
        f"The Pact and After\n\n{line}\n\nIt had few friends, and nobody in the capitals mourned it much.\n"
    )
    assert [block.kind for block in document.blocks if document.text[block.span.start : block.span.end] == line] == [
        kind
    ]


def test_reference_list_is_one_block_a_reference() -> None:
    document = read(
        f"On Drafts\n\n{PROSE}\n\nReferences\n\n  1. Stone, A. (2010). On drafts. Text Review, 3(2), 1-9.\n"
        "  2. Marsh, B. (2012). On waiting. https://example.org/waiting\n"
    )
    assert [block.label for block in document.blocks if block.kind is BlockKind.REFERENCE] == ["1.", "2."]


def test_language_other_than_english_is_recorded() -> None:
    document = read(
        "Der Ausschuss trat im Frühjahr zusammen und betrachtete den Entwurf lange, bevor jemand darüber sprach. "
        "Zwei Mitglieder baten um mehr Zeit, und der Vorsitz willigte ein."
    )
    assert document.metadata.language == "de"


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = "\f".join(f"Stone: On Drafts\n\n{PROSE} This was day {number}.\n\n{number}\n" for number in range(1, 6))
    document = read(pages)
    assert {"running_head", "page_number"} <= reasons(document)
    assert "Stone: On Drafts" not in document.text
    assert document.text.count("This was day") == 5


def test_hostile_line_is_read_in_linear_time() -> None:
    hostile = "A.A.[1](2)¹ 12. " * 11_000
    started = time.perf_counter()
    assert read(hostile).text
    assert time.perf_counter() - started < 5  # seconds; about 0.3 here, minutes with a regex that backtracks


def test_marks_point_nowhere_when_a_label_returns() -> None:
    document = read(
        f"{PROSE} First.¹ Then more.\n\n¹ Ada Stone (2010).\n\n{PROSE} Again.¹ The end.\n\n¹ Ben Marsh (2012).\n"
    )
    assert callouts(document) == [("1", ""), ("1", "")]


def test_authors_notes_with_symbols_are_notes_and_join_the_text_they_cut() -> None:
    document = read(
        "Text Review Vol. 3\n\nThe Making of Drafts: A Second Look\n\nAda Stone* and Ben Marsh†\n\n"
        f"Abstract: {PROSE}\n\nKeywords: drafts, waiting\n\nI. Introduction\n\n"
        "The members spoke for a long while about the draft and\n\n* Professor of Law, University of Nowhere.\n\n"
        "† Lecturer, College of Texts.\n\nits many footnotes, as was their wont.\n"
    )
    assert words(document, BlockKind.NOTE) == [
        "* Professor of Law, University of Nowhere.",
        "† Lecturer, College of Texts.",
    ]
    assert "about the draft and its many footnotes" in document.text
    assert [mark.label for mark in document.marks] == ["*", "†"]
    assert document.metadata.title == "The Making of Drafts: A Second Look"
    assert document.metadata.authors == ("Ada Stone", "Ben Marsh")
    assert document.metadata.genre == "journal_article"


def test_starred_items_are_a_list() -> None:
    document = read(f"Ada Stone*\n\n{PROSE}\n\n* scope of the text\n* its date\n\n{PROSE}\n")
    assert words(document, BlockKind.NOTE) == []
    assert len(words(document, BlockKind.LIST_ITEM)) == 2


def exported(*, heads: bool = True) -> str:
    """Print five pages as an export without form feeds does."""
    page = "The law of quays is old and has been shaped by many hands over many years of trade. " * 4
    parts = ["On the Law of Quays", "Introduction"]
    for number in range(12, 17):
        parts += [page.strip(), str(number), *(["HARBOUR LAW REVIEW", f"[Vol. {number - 11}"] if heads else [])]
    return "\n\n".join([*parts, page.strip()])


def test_page_numbers_that_count_on_and_heads_beside_them_are_no_text() -> None:
    document = read(exported())
    assert "HARBOUR LAW REVIEW" not in document.text
    assert "Vol." not in document.text
    assert [item.quote for item in document.dropped if item.reason == "page_number"] == ["12", "13", "14", "15", "16"]


def test_numbers_that_do_not_count_on_stay() -> None:
    prose = "The law of quays is old and has been shaped by many hands over many years of trade. " * 4
    document = read("\n\n".join(["On the Law of Quays", prose, "1984", prose, "12", prose, "7", prose]))
    assert "1984" in document.text


def test_numbers_in_words_keep_their_hyphen_at_a_line_end() -> None:
    text = "The committee met in the spring with its fifty-\nthree members, and looked at the inter-\nnational draft.\n"
    assert "fifty-three members, and looked at the international draft" in read(text * 3).text


CALLED = "The hall was built for the harbour in the spring of 1902.{} Nobody used it for a long while.{} It was sold.{}"
ITEMS = "1. Keep the hall dry.\n\n2. Do not lock the doors of it.\n\n3. Tell the keeper what is broken."
AFTER = "After that the report turns to the harbour itself, which was built by the guild and never quite finished."


@pytest.mark.parametrize(
    ("marks", "lead"),
    [
        ("¹²³", "The report has three wishes, in particular:"),
        ("¹²³", "Wishes"),
        ("¹²³", f"It has wishes. {AFTER}"),
        (("[1]", "[2]", "[3]"), "The report has three wishes, in particular:"),
        (("[1]", "[2]", "[3]"), "Wishes"),
        ("123", "The report has three wishes, in particular:"),
    ],
)
def test_a_numbered_list_of_the_body_is_no_list_of_notes(marks: str, lead: str) -> None:
    document = read(f"{CALLED.format(*marks)}\n\n{lead}\n\n{ITEMS}\n\n{AFTER}\n")
    assert words(document, BlockKind.LIST_ITEM) == ITEMS.split("\n\n")
    assert not words(document, BlockKind.NOTE)


@pytest.mark.parametrize("marks", ["¹²³", ("[1]", "[2]", "[3]"), "123"])
def test_notes_stand_behind_the_list_that_they_resemble(marks: str) -> None:
    notes = "1. Ada Stone, On Halls (2010).\n\n2. Ibid. at 4.\n\n3. Marsh, Waiting, 12 J. Ports 45 (2012)."
    document = read(f"{CALLED.format(*marks)}\n\nIts wishes are these:\n\n{ITEMS}\n\n{AFTER}\n\n{notes}\n")
    assert words(document, BlockKind.LIST_ITEM) == ITEMS.split("\n\n")
    assert [block.label for block in document.blocks if block.kind is BlockKind.NOTE] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "end", ["{0}\n\n{1}\n", "{0}\n\n-----\n\n{1}\n\n{0}\n", "{0}\n\n{1}\f{0}\n", "{0}\n\nNotes\n\n{1}\n"]
)
def test_notes_without_works_are_told_by_their_place(end: str) -> None:
    document = read(f"{CALLED.format(*'¹²³')}\n\n{end.format(AFTER, ITEMS)}")
    assert len(words(document, BlockKind.NOTE)) == 3
