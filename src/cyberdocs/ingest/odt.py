"""Read OpenDocument text: headings, lists, tables, footnotes and endnotes, tracked deletions left out.

Reads bytes; returns a `Reading`.
"""

from importlib.metadata import version

from lxml import etree

from cyberdocs.ingest.archive import Archive
from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.markup import local_name, parse_xml, text_of
from cyberdocs.ingest.markup_gaps import complete
from cyberdocs.ingest.metadata import iso_date_in, split_names
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
    styles = list(root.iter(f"{_STYLE}style"))
    if archive.has("styles.xml"):
        styles += parse_xml(archive.read("styles.xml"), settings, what="styles.xml").iter(f"{_STYLE}style")
    reader = _Reader(styles)
    body = next((element for element in root.iter() if local_name(element) == "text"), root)
    reader.read(body)
    drafts, dropped, metadata = complete([*reader.drafts, *reader.notes], stated, settings)
    return Reading(
        drafts=tuple(drafts),
        metadata=metadata,
        dropped=(*reader.dropped, *dropped),
        reader=f"cyberdocs ODT (lxml {version('lxml')})",
    )


class _Reader:
    """Walks the body once; a note is read where it stands."""

    def __init__(self, styles: list[etree._Element]) -> None:
        self.drafts: list[Draft] = []
        self.notes: list[Draft] = []
        self.dropped: list[Dropped] = []
        self._page = 1
        self._parents = {
            style.get(f"{_STYLE}name") or "": style.get(f"{_STYLE}parent-style-name") or "" for style in styles
        }
        self._raised = {style.get(f"{_STYLE}name") for style in styles if _has(style, "text-position", "super")}
        self._bold = {style.get(f"{_STYLE}name") for style in styles if _has(style, "font-weight", "bold")}

    def read(self, element: etree._Element, list_label: str | None = None) -> None:
        """Read all blocks below `element`."""
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
                self._read_paragraph(child, list_label if first else None, listed=list_label is not None)
                first = False
            elif name == "list":
                self._read_list(child)
            elif name == "table":
                self._read_table(child)
            elif name == "soft-page-break":
                self._page += 1
            else:
                self.read(child, list_label)

    def _read_list(self, element: etree._Element) -> None:
        items = [child for child in element if local_name(child) in {"list-item", "list-header"}]
        for item in items:
            self.read(item, "•")

    def _read_paragraph(self, paragraph: etree._Element, label: str | None, *, listed: bool) -> None:
        writer = PieceWriter(self._page)
        self._write(paragraph, writer)
        pieces = writer.take()
        self._page = writer.page
        style = paragraph.get(f"{_TEXT}style-name") or ""
        kind, level = BlockKind.PARAGRAPH, None
        named = self._named_style(style)
        if local_name(paragraph) == "h":
            outline = paragraph.get(f"{_TEXT}outline-level") or "1"
            kind, level, label = BlockKind.HEADING, int(outline) if outline.isdigit() else 1, None
        elif named in _KIND_OF_STYLE:
            kind = _KIND_OF_STYLE[named]
        elif listed:
            kind = BlockKind.LIST_ITEM
        if pieces:
            self.drafts.append(Draft(kind=kind, pieces=pieces, level=level, label=label, bold=style in self._bold))
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
