"""The PDF reader on what typesetters do: floats, run-on notes, letters as marks, line numbers, ragged lines."""

from collections.abc import Iterator

from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.pdf import read_pdf
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import BlockKind
from tests.ingest.pdf_paper import LEFT, MORE, PROSE, RIGHT, Paper, source_of

HALF = PROSE.index("describes")


def read(paper: Paper) -> Reading:
    return read_pdf(source_of(paper.content()), IngestSettings())


def text_of(draft: Draft) -> str:
    return "".join(piece.text for piece in draft.pieces)


def texts(reading: Reading, kind: BlockKind) -> list[str]:
    return [text_of(draft) for draft in reading.drafts if draft.kind is kind]


def notes(reading: Reading) -> dict[str, str]:
    return {draft.label or "": text_of(draft) for draft in reading.drafts if draft.kind is BlockKind.NOTE}


def dropped(reading: Reading, reason: str) -> list[str]:
    return [item.quote for item in reading.dropped if item.reason == reason]


def table(paper: Paper, y: float) -> None:
    for row, cells in enumerate((("Office", "Seat", "Files"), ("North", "Harbour", "12"), ("South", "Valley", "31"))):
        for column, cell in enumerate(cells):
            paper.line(200 + 80 * column, y + 12 * row, cell, 9)


def test_a_paragraph_goes_on_below_a_table_at_the_head_of_the_next_page() -> None:
    paper = Paper()
    paper.block(90, MORE, indent=14)
    paper.block(640, PROSE[:HALF].rstrip(), indent=14)
    paper.page()
    paper.line(210, 90, "Table 1: Files of the offices", 11)
    table(paper, 106)
    y = paper.block(170, PROSE[HALF:])
    paper.block(y, MORE, indent=14)
    reading = read(paper)

    assert texts(reading, BlockKind.PARAGRAPH) == [MORE, PROSE, MORE]
    assert texts(reading, BlockKind.CAPTION) == ["Table 1: Files of the offices"]


def test_words_inside_a_figure_are_no_heading() -> None:
    paper = Paper()
    paper.block(90, PROSE)
    paper.line(220, 200, "Registry — Chamber — Council")
    paper.line(210, 230, "Figure 2: How files travel in a year")
    paper.block(260, MORE)
    reading = read(paper)

    assert texts(reading, BlockKind.HEADING) == []
    assert texts(reading, BlockKind.CAPTION) == ["Figure 2: How files travel in a year"]


def test_a_chapters_number_and_its_title_are_one_heading() -> None:
    paper = Paper()
    paper.line(LEFT, 90, "A Study of the Offices", 26, "Times-Bold")
    paper.block(130, f"{PROSE} {MORE}")
    paper.page()
    paper.line(LEFT, 120, "Chapter 2", 20, "Times-Bold")
    paper.line(LEFT, 165, "What the Offices Share", 24, "Times-Bold")
    y = paper.block(220, PROSE)
    paper.block(y, MORE, indent=14)

    assert texts(read(paper), BlockKind.HEADING) == ["Chapter 2 What the Offices Share"]


def test_contents_without_dots_leave_the_text_and_go_on_over_the_page() -> None:
    paper = Paper()
    paper.line(LEFT, 90, "A Study of the Offices", 26, "Times-Bold")
    paper.block(130, f"{PROSE} {MORE}")
    paper.line(LEFT, 600, "Contents", 14, "Times-Bold")
    for row, head in enumerate(("1 Origins", "2 Members", "3 Costs")):
        paper.line(LEFT, 625 + 15 * row, head, 11, "Times-Bold")
        paper.line(RIGHT - 6, 625 + 15 * row, str(row + 2), 11, "Times-Bold")
    paper.page()
    paper.line(LEFT, 140, "4 Conclusion", 11, "Times-Bold")
    paper.line(RIGHT - 6, 140, "9", 11, "Times-Bold")
    paper.line(LEFT, 180, "1 Origins", 14, "Times-Bold")
    y = paper.block(205, PROSE)
    paper.block(y, MORE, indent=14)
    reading = read(paper)

    assert texts(reading, BlockKind.HEADING) == ["1 Origins"]
    assert dropped(reading, "table_of_contents")[-1] == "4 Conclusion 9"


def lines_of(text: str) -> Iterator[str]:
    words = text.split(" ")
    for start in range(0, len(words), 11):
        yield " ".join(words[start : start + 11])


def test_line_numbers_close_to_the_text_leave_it_on_short_pages_too() -> None:
    paper = Paper()
    number = 1
    for page, prose in enumerate((f"{PROSE} {MORE}", PROSE)):
        if page:
            paper.page()
        for row, line in enumerate(lines_of(prose)):
            paper.line(LEFT - 10 - 3 * len(str(number)), 90 + 26 * row, str(number), 6)
            paper.line(LEFT, 90 + 26 * row, line)
            number += 1
    reading = read(paper)

    assert len(dropped(reading, "line_number")) == number - 1
    assert not any(character.isdigit() for draft in reading.drafts for character in text_of(draft))


def test_notes_that_run_on_in_one_paragraph_are_parted_where_they_are_called() -> None:
    paper = Paper()
    paper.block(90, f"{PROSE}{{1}} {MORE}{{2}} {PROSE}{{3}}")
    paper.line(LEFT, 700, "{1} Report of the committee, page 5. {2} Minutes of the 4{2} th meeting. {3} Letter", 8.5)
    paper.line(LEFT, 711, "of the auditor.", 8.5)

    assert notes(read(paper)) == {
        "1": "¹ Report of the committee, page 5.",
        "2": "² Minutes of the 4² th meeting.",
        "3": "³ Letter of the auditor.",
    }


def test_raised_letters_are_marks_only_where_notes_begin_with_them() -> None:
    marked, unmarked = Paper(), Paper()
    for paper in (marked, unmarked):
        paper.block(90, f"{PROSE}{{a}} {MORE}{{b}} {PROSE}{{c}}")
    for row, label in enumerate("abc"):
        marked.line(LEFT, 700 + 11 * row, f"{{{label}}}Report {label.upper()} of the committee.", 8.5)
    found = read(marked)
    marks = [mark.label for draft in found.drafts for piece in draft.pieces for mark in piece.marks]

    assert marks == ["a", "b", "c"]
    assert notes(found)["b"] == "ᵇ Report B of the committee."
    assert not any(piece.marks for draft in read(unmarked).drafts for piece in draft.pieces)


def test_roman_labels_count_on_and_ends_of_ordinals_call_nothing() -> None:
    paper = Paper()
    paper.block(90, f"{PROSE}{{i}} On the 19{{th}} of May {MORE}{{ii}} {PROSE}{{iii}} {MORE}{{iv}}")
    for row, label in enumerate(("i", "ii", "iii", "iv")):
        paper.line(LEFT, 690 + 11 * row, f"{{{label}}} Report of the committee, part {row}.", 8.5)
    found = read(paper)

    assert [mark.label for draft in found.drafts for piece in draft.pieces for mark in piece.marks] == [
        "i",
        "ii",
        "iii",
        "iv",
    ]
    assert list(notes(found)) == ["i", "ii", "iii", "iv"]


def test_a_numbered_heading_that_runs_into_its_paragraph_is_parted_from_it() -> None:
    paper = Paper()
    paper.line(LEFT, 90, "A Study of the Offices", 26, "Times-Bold")
    paper.block(130, f"{PROSE} {MORE}")
    end = paper.line(LEFT, 190, "2.1. The shared offices. ", 11, "Times-Bold")
    paper.line(end, 190, "The committee met twice.")
    paper.block(205, MORE)
    reading = read(paper)

    assert texts(reading, BlockKind.HEADING) == ["2.1. The shared offices."]
    assert any(text.startswith("The committee met twice.") for text in texts(reading, BlockKind.PARAGRAPH))


def test_pages_of_endnotes_do_not_become_the_body() -> None:
    paper = Paper()
    for start in (90, 104):  # what stands at one place on all pages would be a running head
        y = paper.block(start, PROSE, indent=14)
        for _ in range(6):
            y = paper.block(y, f"{MORE} {PROSE}", indent=14)
        paper.page()
    number = 0
    for y in (118.0, 132.0):
        for _ in range(12):
            number += 1
            y = paper.block(y, f"{{{number}}}{PROSE}", size=9, indent=14)
        paper.page()
    reading = read(paper)

    assert [draft.size for draft in reading.drafts if text_of(draft).startswith("A second line")] == [1.0] * 12
    assert sum(text_of(draft).endswith("did not agree.") for draft in reading.drafts if draft.size != 1.0) == number


def test_ragged_lines_end_no_paragraph() -> None:
    paper = Paper()
    y = 90.0
    for words in (PROSE, MORE, PROSE):
        y = paper.block(y, f"{words} {words}", right=RIGHT - 20)

    assert len(texts(read(paper), BlockKind.PARAGRAPH)) == 3


def test_names_above_two_columns_belong_to_no_column() -> None:
    paper = Paper()
    paper.line(110, 80, "What the Offices Share and What They Keep to Themselves", 15, "Times-Bold")
    paper.line(LEFT + 60, 110, "Ada Stone", 12)
    paper.line(330, 110, "Bela Marks", 12)
    paper.block(160, f"{PROSE} {MORE} {PROSE[:HALF].rstrip()}", right=285)
    y = paper.block(160, PROSE[HALF:], x=310)
    paper.block(y, f"{MORE} {PROSE}", x=310, indent=14)
    reading = read(paper)

    assert texts(reading, BlockKind.FRONT) == ["Ada Stone", "Bela Marks"]
    assert texts(reading, BlockKind.PARAGRAPH) == [f"{PROSE} {MORE} {PROSE}", f"{MORE} {PROSE}"]


def test_the_short_last_line_of_a_title_above_two_columns_is_the_title_s() -> None:
    paper = Paper()
    paper.line(LEFT, 80, "What the Offices Share and What They Keep", 17, "Times-Bold")
    paper.line(LEFT, 104, "to Themselves, Seen from the Registry of the", 17, "Times-Bold")
    paper.line(LEFT, 128, "Convention", 17, "Times-Bold")
    for x in (LEFT, 310.0):
        paper.block(180, f"{PROSE} {MORE} {PROSE}", x=x, right=x + 225, size=9)

    assert texts(read(paper), BlockKind.TITLE) == [
        "What the Offices Share and What They Keep to Themselves, Seen from the Registry of the Convention"
    ]
