from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdocs.errors import NoText
from cyberdocs.ingest.canonical import Draft, DraftMark, Piece, Reading, assemble, clean_draft, clean_text
from cyberdocs.records import BlockKind, Format
from tests.ingest.containers import make_source


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("cyber\u00adcrime", "cybercrime", "soft hyphen"),
        ("life¹ and m²", "life¹ and m²", "superscripts stay: never NFKC"),
        ("the \ufb01rst e\ufb00ort, e\ufb03cient", "the first effort, efficient", "ligatures open"),
        ("zero\u200bwidth \u200b joins", "zerowidth joins", "zero width goes, the space stays once"),
        ("Art.\u00a032", "Art.\u00a032", "one no-break space stays as printed"),
        ("two \u00a0 spaces", "two spaces", "mixed white space folds"),
        ("line\r\nbreak\tand tab", "line break and tab", "line ends inside a block"),
        ("“quoted” – dashed…", "“quoted” – dashed…", "typography stays"),
        ("bell\x07 and null\x00", "bell and null", "control characters go"),
        ("\ufeffmark", "mark", "byte-order mark"),
        ("a\ud800b", "ab", "a lone surrogate cannot be written to a file"),
    ],
)
def test_text_is_cleaned_to_what_a_reader_sees(text: str, expected: str, why: str) -> None:
    assert clean_text(text) == expected, why


def make_draft(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH, marked: str = "¹") -> Draft:
    pieces = []
    for page, text in enumerate(texts, start=1):
        start = text.find(marked)
        marks = (DraftMark(start=start, end=start + len(marked), label="1", note_key="n"),) if start >= 0 else ()
        pieces.append(Piece(text=text, page=page, marks=marks))
    return Draft(kind=kind, pieces=tuple(pieces))


def test_marks_move_with_the_text_that_is_cleaned() -> None:
    document = assemble(
        make_source("x"),
        Format.TEXT,
        Reading(
            drafts=(
                make_draft("  The \ufb01nal\u00ad  word¹ \u200band more"),
                make_draft("¹ A note.", kind=BlockKind.NOTE),
            )
        ),
    )
    assert [document.quote(mark.span) for mark in document.marks] == ["¹", "¹"]


def test_block_over_two_pages_is_contiguous_and_keeps_both_pages() -> None:
    document = assemble(make_source("x"), Format.TEXT, Reading(drafts=(make_draft("goes on ", " and ends."),)))
    assert document.text == "goes on and ends."
    assert [(page.page, document.quote(page.span)) for page in document.pages] == [(1, "goes on "), (2, "and ends.")]


def test_notes_stand_behind_the_body() -> None:
    note = replace(make_draft("¹ See there.", kind=BlockKind.NOTE, marked="?"), key="n")
    document = assemble(make_source("x"), Format.TEXT, Reading(drafts=(make_draft("One.¹"), note, make_draft("Two."))))
    assert document.text == "One.¹\n\nTwo.\n\n¹ See there."
    assert document.marks[0].note_index == 2


def test_blocks_left_empty_by_cleaning_vanish() -> None:
    document = assemble(make_source("x"), Format.TEXT, Reading(drafts=(make_draft(" \u200b "), make_draft("Words."))))
    assert len(document.blocks) == 1


def test_document_without_words_is_reported() -> None:
    with pytest.raises(NoText):
        assemble(make_source("x"), Format.TEXT, Reading(drafts=(make_draft("— … —"),)))


def test_table_keeps_rows_and_cells() -> None:
    cleaned = clean_draft(make_draft("State \t Year\n\n Norway\t2006 \n", kind=BlockKind.TABLE))
    assert cleaned.pieces[0].text == "State\tYear\nNorway\t2006"


_DIRTY = st.text(st.sampled_from("ab ¹\u00ad\u200b\n\t\u00a0ﬁ\x00."), max_size=40)


@given(st.lists(_DIRTY, min_size=1, max_size=4))
def test_every_mark_still_spans_its_own_characters(texts: list[str]) -> None:
    cleaned = clean_draft(make_draft(*texts))
    for piece in cleaned.pieces:
        assert all(piece.text[mark.start : mark.end] == "¹" for mark in piece.marks)
    assert sum(len(piece.marks) for piece in cleaned.pieces) == sum("¹" in text for text in texts)


@given(_DIRTY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
