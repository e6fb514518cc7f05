"""The PDF reader on papers set at test time: every truth is known because the test set it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberdocs.errors import Encrypted, LimitExceeded, NoText, SourceError, Unreadable
from cyberdocs.ingest import pdf as pdf_module
from cyberdocs.ingest.canonical import Draft, Reading, assemble
from cyberdocs.ingest.pdf import read_pdf
from cyberdocs.ingest.pdf_pdfium import PdfiumReader
from cyberdocs.ingest.pdf_pdfminer import PdfminerReader
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import BlockKind, Format
from tests.ingest.pdf_paper import HEIGHT, LEFT, MORE, PROSE, RIGHT, Paper, source_of

READERS = ("pypdfium2", "pdfminer")


def read(content: bytes, reader: str = "pypdfium2") -> Reading:
    return read_pdf(source_of(content), IngestSettings(pdf_reader=reader))


def text_of(draft: Draft) -> str:
    return "".join(piece.text for piece in draft.pieces)


def texts(reading: Reading, kind: BlockKind) -> list[str]:
    return [text_of(draft) for draft in reading.drafts if draft.kind is kind]


def labels(draft: Draft) -> list[str]:
    return [mark.label for piece in draft.pieces for mark in piece.marks]


@pytest.mark.parametrize("reader", READERS)
def test_notes_at_the_foot_leave_the_body_and_keep_their_labels(reader: str) -> None:
    paper = Paper()
    paper.block(90, PROSE + "{1} " + MORE + "{2}")
    paper.line(LEFT, 700, "{1} Report of the committee, paragraph 12.", 8.5)
    paper.line(LEFT, 711, "{2} See the annual accounts for 2019, page 4.", 8.5)
    reading = read(paper.content(), reader)

    notes = [draft for draft in reading.drafts if draft.kind is BlockKind.NOTE]
    assert [note.label for note in notes] == ["1", "2"]
    assert text_of(notes[0]) == "¹ Report of the committee, paragraph 12."
    assert texts(reading, BlockKind.PARAGRAPH) == [f"{PROSE}¹ {MORE}²"]
    assert labels(reading.drafts[0]) == ["1", "2"]
    assert not labels(notes[0])


def test_a_mark_covers_exactly_its_characters_in_the_document() -> None:
    paper = Paper()
    paper.block(90, PROSE + "{1} " + MORE + "{12}")
    paper.line(LEFT, 700, "{1} A note.", 8.5)
    content = paper.content()
    document = assemble(source_of(content), Format.PDF, read(content))

    assert [document.quote(mark.span) for mark in document.marks] == ["¹", "¹²"]


def test_a_note_that_runs_over_the_page_is_one_note_on_two_pages() -> None:
    paper = Paper()
    paper.block(90, PROSE + "{1}")
    paper.line(LEFT, 740, "{1} The first half of a long note that the page could not hold, with a remark on", 8.5)
    paper.page()
    paper.block(90, MORE + "{2}")
    paper.line(LEFT, 720, "the second half of it, which ends here.", 8.5)
    paper.line(LEFT, 731, "{2} Another note.", 8.5)
    reading = read(paper.content())

    notes = [draft for draft in reading.drafts if draft.kind is BlockKind.NOTE]
    assert [note.label for note in notes] == ["1", "2"]
    assert [piece.page for piece in notes[0].pieces] == [1, 2]
    assert text_of(notes[0]).endswith("with a remark on the second half of it, which ends here.")


def test_a_paragraph_cut_by_notes_and_a_page_break_is_one_block() -> None:
    paper = Paper()
    paper.block(60, "An opening paragraph of the paper. " + PROSE)
    paper.line(LEFT, 640, "The agreement was open to every member and bound none of those who had not yet{1}")
    paper.line(LEFT, 740, "{1} A note between the halves.", 8.5)
    paper.page()
    paper.line(LEFT, 60, "declared that they would apply it. Most of them did so within the first year after it.")
    paper.block(90, MORE)
    reading = read(paper.content())

    cut = next(draft for draft in reading.drafts if "bound none" in text_of(draft))
    assert "had not yet¹ declared that they would apply it." in text_of(cut)
    assert [piece.page for piece in cut.pieces] == [1, 2]


def test_symbols_serve_as_marks() -> None:
    paper = Paper()
    paper.block(90, PROSE + "{*} " + MORE + "{†}")
    paper.line(LEFT, 700, "{*} Thanks are due to the archive.", 8.5)
    reading = read(paper.content())

    assert [draft.label for draft in reading.drafts if draft.kind is BlockKind.NOTE] == ["*"]
    assert labels(reading.drafts[0]) == ["*", "†"]


def test_labels_that_restart_on_every_page_stay_separate_notes() -> None:
    paper = Paper()
    for number in (1, 2, 3):
        paper.block(90, f"Page {number} of the account. " + PROSE + "{1} " + MORE + "{2}")
        paper.line(LEFT, 700, f"{{1}} First note of page {number}.", 8.5)
        paper.line(LEFT, 711, f"{{2}} Second note of page {number}.", 8.5)
        paper.page()
    reading = read(paper.content())

    notes = [draft for draft in reading.drafts if draft.kind is BlockKind.NOTE]
    assert [(note.label, note.pieces[0].page) for note in notes] == [
        ("1", 1), ("2", 1), ("1", 2), ("2", 2), ("1", 3), ("2", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("reader", READERS)
def test_columns_are_read_one_after_the_other(columns: int, reader: str) -> None:
    paper = Paper()
    paper.line(LEFT, 60, "A Title Across All of the Columns", 18, "Times-Bold")
    width = (RIGHT - LEFT - 16 * (columns - 1)) / columns
    opening = ("Alpha", "Beta", "Gamma")
    for number in range(columns):
        x = LEFT + number * (width + 16)
        paper.block(100, f"{opening[number]} begins. " + PROSE, x=x, right=x + width, size=9)
    reading = read(paper.content(), reader)

    text = " ".join(text_of(draft) for draft in reading.drafts)
    places = [text.index(f"{word} begins.") for word in opening[:columns]]
    assert places == sorted(places)
    assert text.count(PROSE) == columns


def test_a_full_width_line_parts_the_columns_above_from_those_below() -> None:
    paper = Paper()
    for top, words in ((80, ("One", "Two")), (400, ("Three", "Four"))):
        for x, word in zip((LEFT, 305.0), words, strict=True):
            paper.block(top, f"{word} begins. " + PROSE, x=x, right=x + 220, size=10)
    paper.line(LEFT, 380, "A heading that runs over both of the columns and parts the page in two", 13, "Times-Bold")
    reading = read(paper.content())

    text = " ".join(text_of(draft) for draft in reading.drafts)
    expected = ("One begins", "Two begins", "A heading that", "Three begins", "Four begins")
    places = [text.index(opening) for opening in expected]
    assert places == sorted(places)


def test_running_heads_and_folios_are_dropped_with_their_reason() -> None:
    paper = Paper()
    for page in range(1, 6):
        paper.line(LEFT, 40, "Journal of Small Offices" if page % 2 else "A Study of Cooperation", 9)
        paper.line(RIGHT - 20, 40, str(210 + page), 9)
        paper.block(90, f"Chapter {page} opens here. " + PROSE)
        paper.line(290, 810, f"- {page} -", 9)
        paper.page()
    reading = read(paper.content())

    assert all("Journal of Small" not in text_of(draft) for draft in reading.drafts)
    reasons = {item.reason for item in reading.dropped}
    assert reasons == {"running_head", "page_number"}
    assert all(item.span is None and item.page for item in reading.dropped)


def test_a_short_note_that_closes_several_pages_is_no_running_foot() -> None:
    paper = Paper()
    for page in range(1, 6):
        paper.block(90, f"Chapter {page} opens here. " + PROSE + f"{{{page}}}")
        paper.line(LEFT, 780, f"{{{page}}} See id. at 54.", 8.5)
        paper.page()
    reading = read(paper.content())

    assert [draft.label for draft in reading.drafts if draft.kind is BlockKind.NOTE] == ["1", "2", "3", "4", "5"]


def test_line_numbers_leave_the_text() -> None:
    paper = Paper()
    lines = PROSE.split(" ")
    for number in range(1, 21):
        y = 80 + number * 20
        paper.line(50, y, str(number), 10)
        paper.line(90, y, " ".join(lines[3 * number - 3 : 3 * number]) + " of the whole of the long sentence", 11)
    reading = read(paper.content())

    assert [item.quote for item in reading.dropped if item.reason == "line_number"] == [str(n) for n in range(1, 21)]


def test_a_repository_cover_page_is_left_out() -> None:
    paper = Paper()
    paper.block(
        200, "This is the accepted manuscript. It was downloaded from the repository of the college. Terms of use"
    )
    paper.page()
    paper.block(90, PROSE)
    reading = read(paper.content())

    assert texts(reading, BlockKind.PARAGRAPH) == [PROSE]
    assert {item.reason for item in reading.dropped} == {"cover_page"}


def test_text_on_a_slant_is_left_out() -> None:
    paper = Paper()
    paper.block(90, PROSE)
    paper.slanted(150, 600, "DRAFT FOR COMMENT")
    reading = read(paper.content())

    assert texts(reading, BlockKind.PARAGRAPH) == [PROSE]
    assert [(item.reason, item.quote) for item in reading.dropped] == [("rotated_text", "DRAFT FOR COMMENT")]


def test_words_cut_at_line_ends_are_joined_and_compounds_keep_their_hyphen() -> None:
    paper = Paper()
    paper.line(LEFT, 90, "Many offices fight cybercrime with cross-border teams, and they report every year on cyber-")
    paper.line(LEFT, 104, "crime and on whatever else their partners ask for. The law is called soft, and a con-")
    paper.line(LEFT, 118, "siderable number of lawyers call it a promise; the pro-Western group spoke of cross-")
    paper.line(LEFT, 132, "border trust, and the Anglo-")
    paper.line(LEFT + 160, 132, "American side agreed with all of the others in the room here.")
    reading = read(paper.content())

    text = text_of(reading.drafts[0])
    assert "on cybercrime and" in text
    assert "a considerable number" in text
    assert "cross-border trust" in text
    assert "pro-Western" in text


def test_headings_title_and_front_matter_are_told_apart() -> None:
    paper = Paper()
    paper.line(LEFT, 80, "How Small Offices Learn to Trust", 20, "Times-Bold")
    paper.line(LEFT, 110, "Jana Example, University of Somewhere", 11)
    paper.line(LEFT, 124, "Keywords: police; training; trust", 11)
    paper.line(LEFT, 160, "1 Introduction", 14, "Times-Bold")
    y = paper.block(185, PROSE)
    paper.line(LEFT, y + 15, "1.1 What the Witnesses Said", 12, "Times-Bold")
    y = paper.block(y + 35, MORE)
    paper.line(LEFT, y + 15, "2 Costs", 14, "Times-Bold")
    paper.block(y + 40, MORE)
    reading = read(paper.content())

    headings = [(text_of(draft), draft.level) for draft in reading.drafts if draft.kind is BlockKind.HEADING]
    assert headings == [("1 Introduction", 1), ("1.1 What the Witnesses Said", 2), ("2 Costs", 1)]
    assert texts(reading, BlockKind.TITLE) == ["How Small Offices Learn to Trust"]
    assert len(texts(reading, BlockKind.FRONT)) == 2
    assert reading.metadata.title == "How Small Offices Learn to Trust"
    assert reading.metadata.keywords == ("police", "training", "trust")


def test_a_table_and_its_caption_stand_apart_from_prose() -> None:
    paper = Paper()
    y = paper.block(90, PROSE)
    paper.line(LEFT, y + 20, "Table 1: Offices and what they spent", 9)
    for row in range(5):
        for x, cell in zip((LEFT, 220, 330, 450), (f"Office {row}", f"{row}200", f"{row}.5", "yes"), strict=True):
            paper.line(x, y + 40 + 14 * row, cell, 10)
    paper.block(y + 140, MORE)
    reading = read(paper.content())

    assert texts(reading, BlockKind.CAPTION) == ["Table 1: Offices and what they spent"]
    assert [text.splitlines()[0] for text in texts(reading, BlockKind.TABLE)] == ["Office 0\t0200\t0.5\tyes"]
    assert texts(reading, BlockKind.PARAGRAPH) == [PROSE, MORE]


def test_prose_beside_a_box_of_short_entries_stays_prose() -> None:
    paper = Paper()
    paper.block(100, PROSE + " " + MORE, x=LEFT, right=330, size=10, leading=12.5)
    for row, (name, value) in enumerate((("Seat", "Oslo"), ("Founded", "1999"), ("Members", "31"), ("Budget", "12 m"))):
        paper.line(370, 100 + 22 * row, name, 9)
        paper.line(450, 100 + 22 * row, value, 9)
    reading = read(paper.content())

    assert f"{PROSE} {MORE}" in texts(reading, BlockKind.PARAGRAPH)


def test_a_table_of_contents_leaves_the_text() -> None:
    paper = Paper()
    paper.line(LEFT, 90, "Contents", 14, "Times-Bold")
    for row, head in enumerate(("Origins", "A Heading That Needs", "Costs", "Conclusion")):
        if row == 1:
            paper.line(LEFT, 120 + 15 * row, head)
        else:
            paper.line(LEFT, 120 + 15 * row, f"{head} {'.' * 90} {row + 3}")
    paper.line(LEFT, 180, "An End " + "." * 80 + " 9")
    paper.block(240, PROSE)
    reading = read(paper.content())

    assert texts(reading, BlockKind.PARAGRAPH) == [PROSE]
    assert [item.reason for item in reading.dropped].count("table_of_contents") == 6  # its heading too


def test_a_journals_imprint_on_the_first_page_leaves_the_text() -> None:
    paper = Paper()
    paper.line(LEFT, 70, "How Small Offices Learn to Trust", 18, "Times-Bold")
    paper.block(110, PROSE)
    paper.line(LEFT, 500, "{1} Report of the committee, paragraph 12.", 8.5)
    paper.line(LEFT, 530, "© The authors 2024. This is an open access article.", 8.5)
    paper.page()
    paper.block(90, MORE)
    reading = read(paper.content())

    assert texts(reading, BlockKind.NOTE) == ["¹ Report of the committee, paragraph 12."]
    assert [item.reason for item in reading.dropped] == ["imprint"]
    assert reading.metadata.year == 2024


def test_entries_under_a_reference_heading_are_references() -> None:
    paper = Paper()
    y = paper.block(90, PROSE)
    paper.line(LEFT, y + 20, "References", 14, "Times-Bold")
    for index, name in enumerate(("Adler, B. (2011).", "Bell, C. (2014).", "Cole, D. (2019).")):
        top = y + 50 + 30 * index
        paper.line(LEFT, top, f"{name} A study of small offices and of the many ways in which they learn to trust each")
        paper.line(LEFT + 20, top + 14, "other. Example Press.")
    reading = read(paper.content())

    references = texts(reading, BlockKind.REFERENCE)
    assert [reference[:5] for reference in references] == ["Adler", "Bell,", "Cole,"]
    assert references[0].endswith("they learn to trust each other. Example Press.")


def test_notes_under_a_heading_at_the_end_are_notes() -> None:
    paper = Paper()
    y = paper.block(90, PROSE + "{1} " + MORE + "{2}")
    paper.line(LEFT, y + 20, "Notes", 14, "Times-Bold")
    paper.line(LEFT, y + 50, "1. Report of the committee, paragraph 12.")
    paper.line(LEFT, y + 64, "2. Annual accounts for 2019, page 4.")
    reading = read(paper.content())

    notes = [draft for draft in reading.drafts if draft.kind is BlockKind.NOTE]
    assert [(note.label, text_of(note)[:9]) for note in notes] == [("1", "1. Report"), ("2", "2. Annual")]


def test_an_initial_over_several_lines_is_part_of_its_word() -> None:
    paper = Paper()
    paper.line(LEFT, 118, "T", 36)
    paper.line(LEFT + 24, 93, "he committee met twice in the spring and heard forty witnesses from all of the")
    paper.line(LEFT + 24, 107, "smaller member states, and it then wrote a report on what they had told it.")
    paper.block(121, MORE)
    reading = read(paper.content())

    assert text_of(reading.drafts[0]).startswith("The committee met twice")


def test_a_page_whose_letters_are_a_cipher_is_left_out_with_a_warning() -> None:
    paper = Paper()
    paper.block(90, PROSE)
    paper.page()
    shifted = "".join(chr((ord(c) - 97 + 25) % 26 + 97) if c.islower() else c for c in (PROSE + MORE).lower())
    paper.block(90, shifted)
    reading = read(paper.content())

    assert texts(reading, BlockKind.PARAGRAPH) == [PROSE]
    assert [(item.reason, item.page) for item in reading.dropped] == [("illegible_page", 2)]
    assert reading.warnings and "page 2 was left out" in reading.warnings[0]


def test_a_password_is_asked_for_in_words() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    locked = Paper(encrypt=StandardEncryption("secret", ownerPassword="owner", canPrint=0))
    locked.block(90, PROSE)
    with pytest.raises(Encrypted, match="password"):
        read(locked.content())


def test_a_file_with_an_owner_password_only_opens() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    paper = Paper(encrypt=StandardEncryption("", ownerPassword="owner", canCopy=0))
    paper.block(90, PROSE)
    assert texts(read(paper.content()), BlockKind.PARAGRAPH) == [PROSE]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"PK\x03\x04 not a pdf", b"\x00" * 5000])
def test_what_is_no_pdf_is_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read(content)


def test_pages_without_words_are_no_text_with_a_hint() -> None:
    paper = Paper()
    paper.page()
    with pytest.raises(NoText) as caught:
        read(paper.content())
    assert "OCR" in caught.value.hint


def test_too_many_pages_are_refused() -> None:
    paper = Paper()
    for _ in range(3):
        paper.block(90, PROSE)
        paper.page()
    with pytest.raises(LimitExceeded, match="3 pages"):
        read_pdf(source_of(paper.content()), IngestSettings(max_pages=2))


def test_the_second_reader_takes_over_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(PdfiumReader):
        name = "broken reader"

        def open(self, content: bytes) -> object:  # type: ignore[override]
            raise Unreadable("not a readable PDF")

    monkeypatch.setitem(pdf_module._READERS, "pypdfium2", Broken)
    paper = Paper()
    paper.block(90, PROSE)
    reading = read(paper.content())

    assert reading.reader == PdfminerReader.name
    assert reading.warnings[0].startswith("broken reader could not read it")


def test_both_readers_give_the_same_text() -> None:
    paper = Paper()
    paper.line(LEFT, 60, "How Small Offices Learn", 18, "Times-Bold")
    y = paper.block(90, PROSE + "{1}", indent=14)
    paper.block(y, MORE, indent=14)
    paper.line(LEFT, 760, "{1} Report, paragraph 12.", 8.5)
    content = paper.content()

    first, second = (read(content, reader) for reader in READERS)
    assert [text_of(draft) for draft in first.drafts] == [text_of(draft) for draft in second.drafts]
    assert [draft.kind for draft in first.drafts] == [draft.kind for draft in second.drafts]


def _whole() -> bytes:
    paper = Paper()
    paper.block(90, PROSE + "{1}")
    paper.line(LEFT, HEIGHT - 80, "{1} A note.", 8.5)
    return paper.content()


WHOLE = _whole()


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cut=st.integers(0, len(WHOLE)), place=st.integers(0, len(WHOLE) - 1), value=st.integers(0, 255))
def test_damage_ends_in_a_source_error_or_a_reading(cut: int, place: int, value: int) -> None:
    damaged = bytearray(WHOLE)
    damaged[place] = value
    for content in (bytes(damaged), WHOLE[:cut]):
        try:
            read(content)
        except SourceError as error:
            assert error.reason


def test_the_pages_of_an_issue_before_the_paper_are_left_out() -> None:
    paper = Paper()
    paper.line(200, 300, "Harbour Review", 20)
    paper.line(200, 340, "2025, no. 1", 12)
    paper.page()
    paper.line(90, 90, "EDITORIAL BOARD", 9, "Times-Bold")
    for number in range(8):
        paper.line(90, 110 + 14 * number, f"Ada Marks {number}, Professor of Law, University of the Quay", 9)
    paper.line(90, 240, "ADVISORY BOARD", 9, "Times-Bold")
    for number in range(8):
        paper.line(90, 260 + 14 * number, f"Bo Hale {number}, Emeritus, University of the Tides", 9)
    paper.page()
    paper.line(90, 90, "Contents", 12, "Times-Bold")
    for number in range(6):
        paper.line(90, 120 + 30 * number, f"On the law of quay number {number} and its keepers")
        paper.line(460, 120 + 30 * number, f"p. {10 + 12 * number}")
    for number in range(3):
        paper.page()
        if number == 0:
            paper.line(150, 80, "On the Law of Quays", 16, "Times-Bold")
            paper.line(200, 110, "Cy Dunn")
        paper.block(150, PROSE)
    reading = read(paper.content())

    assert texts(reading, BlockKind.TITLE) == ["On the Law of Quays"]
    assert reading.metadata.authors == ("Cy Dunn",)
    assert {item.page for item in reading.dropped if item.reason == "issue_matter"} == {1, 2, 3}
    assert not any("University" in text for text in texts(reading, BlockKind.PARAGRAPH))
