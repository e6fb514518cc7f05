"""Which callout calls which note."""

from cyberdocs.records import BlockKind, Document, Mark, Outline, Span
from cyberdocs.structure import StructureSettings, structure
from tests.builders import block, heading, make_document, note


def linked(document: Document) -> list[tuple[str, list[str]]]:
    """Give each note's label with the words before its callouts."""
    outline: Outline = structure(document, StructureSettings())
    return [
        (footnote.label, [document.text[max(0, span.start - 4) : span.end] for span in footnote.callouts])
        for footnote in outline.footnotes
    ]


def test_raised_digits_find_their_notes() -> None:
    document = make_document("They live¹ and learn² here.", note("1", "Marks (2001)."), note("2", "Marks (2002)."))
    assert linked(document) == [("1", ["live¹"]), ("2", ["earn²"])]


def test_a_power_is_no_callout() -> None:
    document = make_document(
        "Over 5 km² of law² and 10³ courts³.", note("2", "Marks (2001)."), note("3", "Marks (2002).")
    )
    assert linked(document) == [("2", [" law²"]), ("3", ["urts³"])]


def test_labels_that_restart_on_every_page_stay_apart() -> None:
    document = make_document(
        ("Page one law¹ and fact².",),
        note("1", "One (2001).", page=1),
        note("2", "Two (2002).", page=1),
        note("1", "Three (2003).", page=2),
    )
    second = make_document(
        "Page one law¹ and fact².",
        block(BlockKind.PARAGRAPH, "Page two rule¹.", page=2),
        note("1", "One (2001).", page=1),
        note("2", "Two (2002).", page=1),
        note("1", "Three (2003).", page=2),
    )
    assert linked(document)[2] == ("1", [])
    assert linked(second) == [("1", [" law¹"]), ("2", ["fact²"]), ("1", ["rule¹"])]


def test_symbols_are_labels() -> None:
    document = make_document("Ada Byron* wrote it† all.", note("*", "Professor of law."), note("†", "Marks (2002)."))
    assert linked(document) == [("*", ["yron*"]), ("†", ["e it†"])]


def test_markup_is_believed_before_labels() -> None:
    document = make_document("One a and two b.", note("1", "First (2001)."), note("1", "Second (2002)."))
    marks = (
        Mark(span=Span(start=4, end=5), label="1", note_index=2),
        Mark(span=Span(start=14, end=15), label="1", note_index=1),
    )
    marked = make_document("One a and two b.", note("1", "First (2001)."), note("1", "Second (2002)."), marks=marks)
    assert document.text == marked.text
    outline = structure(marked, StructureSettings())
    assert [footnote.callouts for footnote in outline.footnotes] == [
        (Span(start=14, end=15),),
        (Span(start=4, end=5),),
    ]


def test_brackets_and_lost_raising_are_found_where_notes_wait() -> None:
    brackets = make_document("One law[1] and [^2] fact[2].", note("1", "First (2001)."), note("2", "Second (2002)."))
    assert [len(spans) for _, spans in linked(brackets)] == [1, 1]
    digits = make_document("One law.1 And fact,2 then.", note("1", "First (2001)."), note("2", "Second (2002)."))
    assert linked(digits) == [("1", ["law.1"]), ("2", ["act,2"])]


def test_a_note_that_nothing_calls_has_no_callouts() -> None:
    assert linked(make_document("No mark here.", note("7", "Marks (2001)."))) == [("7", [])]


def test_endnotes_given_as_paragraphs_become_notes() -> None:
    document = make_document(
        heading("Courts"),
        "They live¹ and learn² here, and so on.",
        heading("Notes"),
        "1. Ada Marks, Courts (2001).",
        "2. Ada Marks, Benches (2002).",
    )
    assert linked(document) == [("1", ["live¹"]), ("2", ["earn²"])]


def test_a_line_inside_a_note_that_begins_with_a_number_stays_in_its_note() -> None:
    document = make_document(
        "One¹ two² three³.",
        note("1", "Ada Marks, Courts (2001)."),
        note("2", "Bo Hale, Benches, Law Review"),
        note("14", "(1): 1-8; Cy Dunn, Bars (2009)."),
        note("3", "Di Frost, Codes (2011)."),
    )
    outline = structure(document, StructureSettings())
    assert [footnote.label for footnote in outline.footnotes] == ["1", "2", "3"]
    assert document.quote(outline.footnotes[1].span).endswith("Cy Dunn, Bars (2009).")


def test_a_symbol_behind_a_name_with_a_space_is_found() -> None:
    document = make_document(
        block(BlockKind.FRONT, "ADA BYRON †"), "The court sat.", note("†", "Professor of law at Upford.")
    )
    assert linked(document) == [("†", ["RON †"])]


def test_endnotes_that_restart_in_every_chapter_stay_apart() -> None:
    chapters = [
        part
        for number in ("1", "2", "3")
        for part in (heading(f"Chapter {number}"), f"Rule{number}a¹ and rule{number}b².")
    ]
    notes = [note(label, f"Work {number}{label} (2001).") for number in "123" for label in "12"]
    found = linked(make_document(*chapters, *notes))
    assert [label for label, _ in found] == ["1", "2"] * 3
    assert [spans for _, spans in found] == [["le1a¹"], ["le1b²"], ["le2a¹"], ["le2b²"], ["le3a¹"], ["le3b²"]]


def test_round_brackets_call_notes_that_print_them() -> None:
    document = make_document(
        "The harbour (1) was old, as (in 1901) was the pier (2).",
        block(BlockKind.NOTE, "(1) Ada Marks, Courts (2001).", label="1"),
        block(BlockKind.NOTE, "(2) Bo Hale, Benches (2002).", label="2"),
    )
    assert linked(document) == [("1", ["our (1)"]), ("2", ["ier (2)"])]


def test_endnotes_in_letters_behind_footnotes_in_digits_find_their_callouts() -> None:
    text = "One law¹ and a factⁱ make a rule² and a caseⁱⁱ in all."
    marks = tuple(
        Mark(span=Span(start=text.index(shown), end=text.index(shown) + len(shown)), label=label)
        for shown, label in (("¹", "1"), ("ⁱ", "i"), ("²", "2"), ("ⁱⁱ", "ii"))
    )
    document = make_document(
        text,
        note("1", "One (2001)."),
        note("2", "Two (2002)."),
        note("i", "Three (2003)."),
        note("ii", "Four (2004)."),
        marks=marks,
    )
    assert [(label, len(found)) for label, found in linked(document)] == [("1", 1), ("2", 1), ("i", 1), ("ii", 1)]
