"""Read OpenDocument text: headings, lists, tables, footnotes and endnotes, tracked deletions left out.

Reads bytes; returns a `Reading`.
"""

from dataclasses import dataclass
from importlib.metadata import version

from lxml import etree

from cyberdocs.ingest.archive import Archive
from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.markup import local_name, parse_xml, text_of
from cyberdocs.ingest.markup_gaps import complete
from cyberdocs.ingest.metadata import iso_date_in, split_names
from cyberdocs.ingest.odt_numbering import BULLET, OUTLINE, OdtNumbering
from cyberdocs.ingest.pieces import PieceWriter
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.superscripts import raised
from cyberdocs.records import BlockKind, Dropped, Metadata, SourceFile

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SKIPPED = frozenset(
    {
        "tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "bibliography", "image", "object",
        "desc", "title", "binary-data", "note-citation", "variable-decls", "user-field-decls",
    }
)  # fmt: skip
_CONTENTS = frozenset({"table-of-content", "alphabetical-index", "illustration-index", "table-index"})
_KIND_OF_STYLE = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.FRONT,
    "quotations": BlockKind.QUOTATION,
    "caption": BlockKind.CAPTION,
}


def read_odt(source: SourceFile, settings: IngestSettings) -> Reading:
    """Read one ODT file.

    Raises:
        SourceError: it is damaged, encrypted or beyond the limits.
    """
    archive = Archive(source.content, settings)
    root = parse_xml(archive.read("content.xml"), settings, what="content.xml")
    stated = Metadata()
    if archive.has("meta.xml"):
        stated = _metadata(parse_xml(archive.read("meta.xml"), settings, what="meta.xml"))
    roots = [root]
    if archive.has("styles.xml"):
        roots.append(parse_xml(archive.read("styles.xml"), settings, what="styles.xml"))
    reader = _Reader([style for part in roots for style in part.iter(f"{_STYLE}style")], OdtNumbering(roots))
    body = next((element for element in root.iter() if local_name(element) == "text"), root)
    reader.read(body)
    drafts, dropped, metadata = complete([*reader.drafts, *reader.notes], stated, settings)
    edges = (text_of(edge) for part in roots for edge in part.iter(f"{_STYLE}header", f"{_STYLE}footer"))
    running = [
        Dropped(span=None, quote=words, stage="ingest", reason="running_head")
        for words in dict.fromkeys(edges)
        if words
    ]
    return Reading(
        drafts=tuple(drafts),
        metadata=metadata,
        dropped=(*reader.dropped, *dropped, *running),
        reader=f"cyberdocs ODT (lxml {version('lxml')})",
    )


@dataclass(frozen=True, slots=True)
class _Listed:
    """The list in which a paragraph stands; list headers have no number."""

    style: str
    depth: int
    numbered: bool


class _Reader:
    """Walks the body once; a note is read where it stands."""

    def __init__(self, styles: list[etree._Element], numbering: OdtNumbering) -> None:
        self.drafts: list[Draft] = []
        self.notes: list[Draft] = []
        self.dropped: list[Dropped] = []
        self._page = 1
        self._numbering = numbering
        self._lists = {style.get(f"{_STYLE}name"): style.get(f"{_STYLE}list-style-name") for style in styles}
        self._parents = {
            style.get(f"{_STYLE}name") or "": style.get(f"{_STYLE}parent-style-name") or "" for style in styles
        }
        self._raised = {style.get(f"{_STYLE}name") for style in styles if _has(style, "text-position", "super")}
        self._bold = {style.get(f"{_STYLE}name") for style in styles if _has(style, "font-weight", "bold")}

    def read(self, element: etree._Element, listed: _Listed | None = None) -> None:
        """Read all blocks below `element`, which may be an item of a list."""
        first = True
        for child in element:
            name = local_name(child)
            if name in _CONTENTS:
                self.dropped.append(
                    Dropped(span=None, quote=text_of(child), stage="ingest", reason="table_of_contents")
                )
            if name in _SKIPPED or name in _CONTENTS:
                continue
            if name in {"p", "h"}:
                self._read_paragraph(child, listed, first=first)
                first = False
            elif name == "list":
                self._read_list(child, listed)
            elif name == "table":
                self._read_table(child)
            elif name == "soft-page-break":
                self._page += 1
            else:
                self.read(child, listed)

    def _read_list(self, element: etree._Element, outer: _Listed | None) -> None:
        style = element.get(f"{_TEXT}style-name") or (outer.style if outer else "")
        going_on = element.get(f"{_TEXT}continue-numbering") == "true" or element.get(f"{_TEXT}continue-list")
        # A list of headings is cut by their sections and goes on all the same.
        if outer is None and not going_on and element.find(f".//{_TEXT}h") is None:
            self._numbering.restart(style)
        for item in element:
            if local_name(item) in {"list-item", "list-header"}:
                numbered = local_name(item) == "list-item"
                self.read(item, _Listed(style, outer.depth + 1 if outer else 1, numbered))

    def _heading_label(self, paragraph: etree._Element, style: str, listed: _Listed | None, level: int) -> str:
        """Give the number that is printed before a heading: of its list, of its style's list or of the outline."""
        if listed is not None:
            return self._numbering.next_label(listed.style, listed.depth) if listed.numbered else ""
        if paragraph.get(f"{_TEXT}is-list-header") == "true":
            return ""
        for _ in range(12):
            if self._lists.get(style) is not None or not self._parents.get(style):
                break
            style = self._parents[style]
        own = self._lists.get(style)
        return self._numbering.next_label(OUTLINE if own is None else own, level)

    def _read_paragraph(self, paragraph: etree._Element, listed: _Listed | None, *, first: bool) -> None:
        writer = PieceWriter(self._page)
        style = paragraph.get(f"{_TEXT}style-name") or ""
        outline = paragraph.get(f"{_TEXT}outline-level") or "1"
        level = int(outline) if outline.isdigit() else 1
        label: str | None = None
        if local_name(paragraph) == "h" and text_of(paragraph):
            number = self._heading_label(paragraph, style, listed, level)
            if number and number != BULLET:
                writer.write(f"{number} ")
        elif listed is not None and listed.numbered and first:
            label = self._numbering.next_label(listed.style, listed.depth) or BULLET
        self._write(paragraph, writer)
        pieces = writer.take()
        self._page = writer.page
        kind = BlockKind.PARAGRAPH
        named = self._named_style(style)
        if local_name(paragraph) == "h":
            kind = BlockKind.HEADING
        elif named in _KIND_OF_STYLE:
            kind = _KIND_OF_STYLE[named]
        elif listed is not None:
            kind = BlockKind.LIST_ITEM
        if pieces:
            shown = level if kind is BlockKind.HEADING else None
            self.drafts.append(Draft(kind=kind, pieces=pieces, level=shown, label=label, bold=style in self._bold))
        for box in paragraph.iter():
            if local_name(box) == "text-box":
                self.read(box)

    def _named_style(self, style: str) -> str:
        """Follow an automatic style to the one that a writer sees: P7 -> Quotations."""
        for _ in range(12):
            if style.casefold() in _KIND_OF_STYLE or not self._parents.get(style):
                break
            style = self._parents[style]
        return style.casefold()

    def _write(self, element: etree._Element, writer: PieceWriter) -> None:
        self._words(element.text, element, writer)
        for child in element:
            name = local_name(child)
            if name == "note":
                self._call(child, writer)
            elif name in {"s", "tab", "line-break"}:
                writer.write(" ")
            elif name == "soft-page-break":
                writer.turn_page(writer.page + 1)
            elif name not in _SKIPPED and name != "text-box":
                self._write(child, writer)
            self._words(child.tail, element, writer)

    def _words(self, words: str | None, element: etree._Element, writer: PieceWriter) -> None:
        """Write words; digits that a writer raised by hand stay raised."""
        raised_by_hand = element.get(f"{_TEXT}style-name") in self._raised and (words or "").strip().isdecimal()
        writer.write(raised((words or "").strip()) if raised_by_hand else words)

    def _call(self, note: etree._Element, writer: PieceWriter) -> None:
        citation = next((child for child in note if local_name(child) == "note-citation"), None)
        body = next((child for child in note if local_name(child) == "note-body"), None)
        key = note.get(f"{_TEXT}id") or f"note-{len(self.notes) + 1}"
        label = (text_of(citation) if citation is not None else "") or str(len(self.notes) + 1)
        writer.mark(label, key)
        inside = PieceWriter(writer.page)
        inside.write(raised(label) + " ")
        for paragraph in body.iter(f"{_TEXT}p") if body is not None else ():
            self._write(paragraph, inside)
            inside.write(" ")
        self.notes.append(Draft(kind=BlockKind.NOTE, pieces=inside.take(), label=label, key=key))

    def _read_table(self, table: etree._Element) -> None:
        writer = PieceWriter(self._page)
        for row in table.iter(f"{_TABLE}table-row"):
            for place, cell in enumerate(row.iterchildren(f"{_TABLE}table-cell")):
                if place:
                    writer.write("\t")
                for paragraph in cell.iter(f"{_TEXT}p"):
                    self._write(paragraph, writer)
                    writer.write(" ")
            writer.write("\n")
        pieces = writer.take()
        if pieces:
            self.drafts.append(Draft(kind=BlockKind.TABLE, pieces=pieces))


def _has(style: etree._Element, attribute: str, value: str) -> bool:
    """Tell whether a style sets a text property: super, bold."""
    properties = style.find(f"{_STYLE}text-properties")
    if properties is None:
        return False
    shown = properties.get(f"{_STYLE}{attribute}") or properties.get(f"{_FO}{attribute}") or ""
    return shown.startswith(value)


def _metadata(root: etree._Element) -> Metadata:
    values = {local_name(element): text_of(element) for element in root.iter() if len(element) == 0}
    published = iso_date_in(values.get("creation-date", ""))
    language = values.get("language", "")[:2].casefold()
    return Metadata(
        title=values.get("title", ""),
        authors=tuple(split_names(values.get("initial-creator") or values.get("creator") or "")),
        year=int(published[:4]) if published else None,
        published=published,
        keywords=tuple(dict.fromkeys(text_of(element) for element in root.iter() if local_name(element) == "keyword")),
        language=language if language.isalpha() else "",
    )
