"""Read DOCX: body, footnotes and endnotes, headings, lists, tables, tracked changes as accepted.

Reads bytes; returns a `Reading`. python-docx leaves out footnotes, tracked insertions and text in content controls,
so the parts are read straight from their XML.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.docx_labels import NoteLabels
from cyberdocs.ingest.docx_numbering import BULLET, Numbering
from cyberdocs.ingest.docx_parts import DocxParts, Style, W, is_on, open_parts
from cyberdocs.ingest.markup_gaps import complete
from cyberdocs.ingest.pieces import PieceWriter
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.superscripts import raised
from cyberdocs.records import BlockKind, Dropped, SourceFile

# What is not read: deleted words, properties, field codes, comments' anchors, old fallbacks of newer shapes.
_SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "tcPr", "trPr", "instrText", "delText",
        "delInstrText", "commentReference", "proofErr", "bookmarkStart", "bookmarkEnd", "sdtPr", "sdtEndPr", "fldData",
    )
)  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TEXT_BOX = f"{W}txbxContent"
_CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "‑", f"{W}softHyphen": "\u00ad"}
_KINDS_OF_STYLE = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.FRONT,
    "author": BlockKind.FRONT,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("quote", "intense quote", "block text", "quotation", "block quotation"), BlockKind.QUOTATION),
}
_CONTENTS_STYLE = re.compile(r"toc (?:\d|heading)|table of figures", re.I)


def read_docx(source: SourceFile, settings: IngestSettings) -> Reading:
    """Read one DOCX file.

    Raises:
        SourceError: it is damaged, encrypted or beyond the limits.
    """
    parts = open_parts(source.content, settings)
    reader = _Reader(parts)
    reader.read_body()
    drafts, dropped, metadata = complete([*reader.drafts, *reader.notes], parts.metadata, settings)
    running = [Dropped(span=None, quote=words, stage="ingest", reason="running_head") for words in parts.furniture]
    return Reading(
        drafts=tuple(drafts),
        metadata=metadata,
        dropped=(*reader.dropped, *dropped, *running),
        reader=f"cyberdocs DOCX (lxml {etree.__version__})",
    )


class _Reader:
    """Walks the body once; notes are read where they are first called."""

    def __init__(self, parts: DocxParts) -> None:
        self.drafts: list[Draft] = []
        self.notes: list[Draft] = []
        self._parts = parts
        self._page = 1
        self._keys: dict[tuple[str, str], tuple[str, str]] = {}  # (kind, id) -> key, label
        self._labels = NoteLabels(parts.note_formats, both=bool(parts.footnotes) and bool(parts.endnotes))
        self._numbering = Numbering(parts.number_formats)
        self.dropped: list[Dropped] = []
        self._boxes: list[etree._Element] = []
        self._own_marks: set[etree._Element] = set()  # words that a callout has written already
        self._marks_rendered = parts.body.find(f".//{W}lastRenderedPageBreak") is not None

    def read_body(self) -> None:
        for block in _blocks(self._parts.body):
            self._read_block(block)

    def _read_block(self, block: etree._Element) -> None:
        if block.tag == f"{W}tbl":
            self._read_table(block)
            return
        self._read_paragraph(block)
        while self._boxes:
            for inside in _blocks(self._boxes.pop(0)):
                self._read_block(inside)

    def _read_paragraph(self, paragraph: etree._Element) -> None:
        writer = PieceWriter(self._page)
        style = self._parts.styles.get(_value(paragraph, f"{W}pPr/{W}pStyle"), Style())
        kind, level = _kind_of(paragraph, style)
        label = self._label_of(paragraph, style)
        if kind is BlockKind.HEADING and label not in {None, BULLET}:
            writer.write(f"{label} ")  # Word prints the number, the text does not hold it
        self._write(paragraph, writer)
        pieces = writer.take()
        self._page = writer.page
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            self._labels.turn("eachSect")
        words = "".join(piece.text for piece in pieces)
        if not pieces or (kind is BlockKind.HEADING and words.strip() == label):
            return
        if _CONTENTS_STYLE.fullmatch(style.name):
            self.dropped.append(Dropped(span=None, quote=words, stage="ingest", reason="table_of_contents"))
            return
        if kind is BlockKind.PARAGRAPH and label is not None:
            kind = BlockKind.LIST_ITEM
        bold = kind is BlockKind.PARAGRAPH and _all_bold(paragraph)
        own = label if kind is BlockKind.LIST_ITEM else None
        self.drafts.append(Draft(kind=kind, pieces=pieces, level=level, label=own, bold=bold))

    def _label_of(self, paragraph: etree._Element, style: Style) -> str | None:
        """Give the number or bullet that Word prints before a paragraph; None without one."""
        number = _value(paragraph, f"{W}pPr/{W}numPr/{W}numId")
        if number == "0":  # switched off for this paragraph
            return None
        if number:
            level = _value(paragraph, f"{W}pPr/{W}numPr/{W}ilvl") or (style.number or ("", "0"))[1]
            return self._numbering.next_label(number, level)
        return self._numbering.next_label(*style.number) if style.number is not None else None

    def _write(self, element: etree._Element, writer: PieceWriter) -> None:
        """Write an element's words and marks; deleted words, properties and codes are left out."""
        for child in element:
            tag = child.tag
            if tag in _SKIPPED or tag == _FALLBACK or child in self._own_marks:
                continue
            if tag == f"{W}t" or tag == _MATH_TEXT:
                writer.write(_raised_if_super(child))
            elif tag == f"{W}lastRenderedPageBreak" or (tag == f"{W}br" and child.get(f"{W}type") == "page"):
                self._turn_page(child, writer)
            elif tag in _CHARACTERS:
                writer.write(_CHARACTERS[tag])
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                self._call(child, writer)
            elif tag == _TEXT_BOX:
                self._boxes.append(child)
            elif tag == f"{W}sym":
                writer.write(_symbol(child))
            else:
                self._write(child, writer)

    def _turn_page(self, child: etree._Element, writer: PieceWriter) -> None:
        """Go to the next page; Word marks a page break that it rendered a second time."""
        if child.tag == f"{W}br" and self._marks_rendered:
            return
        self._labels.turn("eachPage")
        writer.turn_page(writer.page + 1)

    def _call(self, reference: etree._Element, writer: PieceWriter) -> None:
        """Write a callout, and read its note when it is called for the first time."""
        kind = "footnote" if reference.tag == f"{W}footnoteReference" else "endnote"
        note_id = reference.get(f"{W}id") or ""
        notes = self._parts.footnotes if kind == "footnote" else self._parts.endnotes
        note = notes.get(note_id)
        if note is None:
            return
        own_mark = _mark_behind(reference)
        if (kind, note_id) not in self._keys:
            label = (own_mark.text or "").strip() if own_mark is not None else self._labels.next_label(kind)
            self._keys[kind, note_id] = (f"{kind}-{note_id}", label)
            self._read_note(note, *self._keys[kind, note_id])
        key, label = self._keys[kind, note_id]
        if own_mark is not None:
            self._own_marks.add(own_mark)
        writer.mark(label, key)

    def _read_note(self, note: etree._Element, key: str, label: str) -> None:
        writer = PieceWriter(self._page)
        writer.write(raised(label) + " " if label else "")
        for place, paragraph in enumerate(note.iter(f"{W}p")):
            if place:
                writer.write(" ")
            self._write(paragraph, writer)
        pieces = writer.take()
        page = self._page
        pieces = tuple(replace(piece, page=page) for piece in pieces)
        self.notes.append(Draft(kind=BlockKind.NOTE, pieces=pieces, label=label or None, key=key))

    def _read_table(self, table: etree._Element) -> None:
        """Read a table of facts as one block, a table that only lays out the page as its paragraphs."""
        rows = [list(_cells(row)) for row in table.iter(f"{W}tr")]
        if (
            len(rows) < 2
            or max((len(row) for row in rows), default=0) < 2
            or table.find(f".//{W}tc//{W}tbl") is not None
        ):
            for row in rows:
                for cell in row:
                    for block in _blocks(cell):
                        self._read_block(block)
            return
        writer = PieceWriter(self._page)
        for row in rows:
            for place, cell in enumerate(row):
                if place:
                    writer.write("\t")
                for number, paragraph in enumerate(cell.iter(f"{W}p")):
                    if number:
                        writer.write(" ")
                    self._write(paragraph, writer)
            writer.write("\n")
        pieces = writer.take()
        self._page = writer.page
        if pieces:
            self.drafts.append(Draft(kind=BlockKind.TABLE, pieces=pieces))


def _kind_of(paragraph: etree._Element, style: Style) -> tuple[BlockKind, int | None]:
    """Tell title, heading, quotation and caption by style and outline level."""
    name = (style.name or _value(paragraph, f"{W}pPr/{W}pStyle")).casefold()
    if name in _KINDS_OF_STYLE:
        return _KINDS_OF_STYLE[name], None
    outline = _value(paragraph, f"{W}pPr/{W}outlineLvl")
    level = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else style.level
    return (BlockKind.HEADING, level) if level is not None else (BlockKind.PARAGRAPH, None)


def _blocks(element: etree._Element) -> Iterator[etree._Element]:
    """Give the paragraphs and tables directly below, through content controls and tracked insertions."""
    for child in element:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"}:
            yield from _blocks(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml"}:
            yield from _cells(child)


def _value(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return (found.get(f"{W}val") or "") if found is not None else ""


def _raised_if_super(text: etree._Element) -> str:
    """Give a run's words; digits that a writer raised by hand stay raised."""
    words = text.text or ""
    run = text.getparent()
    if words.strip().isdigit() and run is not None and _value(run, f"{W}rPr/{W}vertAlign") == "superscript":
        return raised(words.strip()) if words.strip().isascii() else words
    return words


def _symbol(symbol: etree._Element) -> str:
    code = symbol.get(f"{W}char") or ""
    try:
        return chr(int(code, 16))
    except ValueError:
        return ""


def _mark_behind(reference: etree._Element) -> etree._Element | None:
    """Give the mark that the writer chose instead of a number: it stands behind its reference."""
    if (reference.get(f"{W}customMarkFollows") or "0") in {"0", "false", "off"}:
        return None
    text = reference.getnext()
    return text if text is not None and text.tag == f"{W}t" and (text.text or "").strip() else None


def _all_bold(paragraph: etree._Element) -> bool:
    runs = [run for run in paragraph.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
    return bool(runs) and all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
