"""Read DOCX: body, footnotes and endnotes, headings, lists, tables, tracked changes as accepted.

Reads bytes; returns a `Reading`. python-docx leaves out footnotes, tracked insertions and text in content controls,
so the parts are read straight from their XML.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.docx_parts import DocxParts, W, is_on, open_parts
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
_HEADING_STYLES = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.FRONT,
    "author": BlockKind.FRONT,
    "caption": BlockKind.CAPTION,
}
_QUOTE_STYLES = ("quote", "intense quote", "block text", "quotation", "block quotation")


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
        dropped=(*dropped, *running),
        reader=f"cyberdocs DOCX (lxml {etree.__version__})",
    )


class _Reader:
    """Walks the body once; notes are read where they are first called."""

    def __init__(self, parts: DocxParts) -> None:
        self.drafts: list[Draft] = []
        self.notes: list[Draft] = []
        self._parts = parts
        self._page = 1
        self._called: Counter[str] = Counter()
        self._keys: dict[tuple[str, str], tuple[str, str]] = {}  # (kind, id) -> key, label
        self._list_counts: dict[tuple[str, str], int] = {}
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
        self._write(paragraph, writer)
        pieces = writer.take()
        self._page = writer.page
        if not pieces:
            return
        kind, level, label = self._kind_of(paragraph)
        bold = kind is BlockKind.PARAGRAPH and _all_bold(paragraph)
        self.drafts.append(Draft(kind=kind, pieces=pieces, level=level, label=label, bold=bold))

    def _kind_of(self, paragraph: etree._Element) -> tuple[BlockKind, int | None, str | None]:
        """Tell heading, list item, title and quotation by style, outline level and numbering."""
        style_id = _value(paragraph, f"{W}pPr/{W}pStyle")
        style = self._parts.styles.get(style_id)
        name = (style.name if style else style_id).casefold()
        outline = _value(paragraph, f"{W}pPr/{W}outlineLvl")
        level = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else style.level if style else None
        if name in _HEADING_STYLES:
            return _HEADING_STYLES[name], None, None
        if level is not None:
            return BlockKind.HEADING, level, None
        if name in _QUOTE_STYLES:
            return BlockKind.QUOTATION, None, None
        number = _value(paragraph, f"{W}pPr/{W}numPr/{W}numId")
        if number and number != "0":
            return (
                BlockKind.LIST_ITEM,
                None,
                self._list_label(number, _value(paragraph, f"{W}pPr/{W}numPr/{W}ilvl") or "0"),
            )
        if not number and style is not None and style.number is not None:
            return BlockKind.LIST_ITEM, None, self._list_label(*style.number)
        return BlockKind.PARAGRAPH, None, None

    def _list_label(self, number: str, level: str) -> str:
        kind, _ = self._parts.number_formats.get((number, level), ("bullet", ""))
        if kind in {"bullet", "none"}:
            return "•"
        self._list_counts[number, level] = count = self._list_counts.get((number, level), 0) + 1
        for other in list(self._list_counts):
            if other[0] == number and other[1] > level:
                del self._list_counts[other]  # a deeper level starts again
        return f"{count}."

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
            label = (own_mark.text or "").strip() if own_mark is not None else self._next_label(kind)
            self._keys[kind, note_id] = (f"{kind}-{note_id}", label)
            self._read_note(note, *self._keys[kind, note_id])
        key, label = self._keys[kind, note_id]
        if own_mark is not None:
            self._own_marks.add(own_mark)
        writer.mark(label, key)

    def _next_label(self, kind: str) -> str:
        """Count on: footnotes in digits, endnotes too unless the file has both."""
        self._called[kind] += 1
        both = bool(self._parts.footnotes) and bool(self._parts.endnotes)
        return _roman(self._called[kind]) if kind == "endnote" and both else str(self._called[kind])

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


def _roman(number: int) -> str:
    """Give a number as Word prints endnotes: i, ii, iii, iv..."""
    parts = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    shown = ""
    for value, letters in parts:
        while number >= value:
            shown += letters
            number -= value
    return shown
