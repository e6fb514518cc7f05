"""Read JATS XML, the format of journal archives: front matter, sections, notes, references.

Reads bytes; returns a `Reading`. Its markup tells everything, so nothing is guessed but language and genre.
"""

import html
import re
from importlib.metadata import version

from lxml import etree

from cyberdocs.ingest.canonical import Draft, Piece, Reading
from cyberdocs.ingest.markup import local_name, parse_xml, text_of
from cyberdocs.ingest.markup_gaps import words_of
from cyberdocs.ingest.metadata import genre_of, language_of
from cyberdocs.ingest.pieces import PieceWriter
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.superscripts import raised
from cyberdocs.records import BlockKind, Metadata, SourceFile

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_BLOCKS = {
    "p": BlockKind.PARAGRAPH,
    "disp-quote": BlockKind.QUOTATION,
    "list-item": BlockKind.LIST_ITEM,
    "def-item": BlockKind.LIST_ITEM,
    "verse-group": BlockKind.QUOTATION,
    "attrib": BlockKind.QUOTATION,
}
_INSIDE_PARAGRAPH = frozenset(
    {
        "p",
        "list",
        "disp-quote",
        "table-wrap",
        "fig",
        "boxed-text",
        "def-list",
        "fn-group",
        "verse-group",
        "supplementary-material",
    }
)
_SKIPPED = frozenset(
    {"tex-math", "graphic", "inline-graphic", "object-id", "label-alternative", "alt-text", "long-desc", "media"}
)


def read_jats(source: SourceFile, settings: IngestSettings) -> Reading:
    """Read one JATS file.

    Raises:
        SourceError: it is not well-formed, or nests too deep.
    """
    root = parse_xml(_named_characters(source.content), settings, what="the article")
    reader = _Reader(root)
    reader.read_article()
    metadata = _metadata(root)
    prose = " ".join(words_of(reader.drafts, BlockKind.PARAGRAPH))
    headings = words_of(reader.drafts, BlockKind.HEADING)
    language = (root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].casefold()
    return Reading(
        drafts=(*reader.drafts, *reader.notes),
        metadata=Metadata(
            title=metadata.title,
            authors=metadata.authors,
            year=metadata.year,
            published=metadata.published,
            doi=metadata.doi,
            keywords=metadata.keywords,
            language=language_of(prose) or (language if language.isalpha() else ""),
            genre=genre_of(headings, prose, web_page=False, journal=True, shop=False),
        ),
        reader=f"cyberdocs JATS (lxml {version('lxml')})",
    )


def _named_characters(content: bytes) -> bytes:
    """Write out the characters that JATS names (&ndash;): their list is a file on the network, which is not asked."""

    def written(entity: re.Match[bytes]) -> bytes:
        if entity[1] in _XML_OWN:
            return entity[0]
        return html.unescape(entity[0].decode("ascii")).replace("&", "&amp;").encode("utf-8", "replace")

    return _ENTITY.sub(written, content) if b"<!ENTITY" not in content[:100_000] else content


class _Reader:
    """Walks front, body and back in their order."""

    def __init__(self, root: etree._Element) -> None:
        self.drafts: list[Draft] = []
        self.notes: list[Draft] = []
        self._root = root
        self._notes_by_id = {note.get("id") or f"fn-{place}": note for place, note in enumerate(root.iter("fn"))}

    def read_article(self) -> None:
        meta = self._root.find(".//article-meta")
        if meta is not None:
            self._read_front(meta)
        body = self._root.find("body")
        if body is not None:
            self._read_section(body, level=0)
        back = self._root.find("back")
        if back is not None:
            self._read_section(back, level=0)
        for key, note in self._notes_by_id.items():
            self._read_note(note, key)

    def _read_front(self, meta: etree._Element) -> None:
        title = meta.find(".//article-title")
        if title is not None:
            self._add(BlockKind.TITLE, title)
        for name in _names(meta):
            self.drafts.append(Draft(kind=BlockKind.FRONT, pieces=(Piece(text=name),)))
        for abstract in meta.iter("abstract", "trans-abstract"):
            heading = abstract.find("title")
            if heading is None:
                self.drafts.append(Draft(kind=BlockKind.HEADING, pieces=(Piece(text="Abstract"),), level=1))
            self._read_section(abstract, level=0)

    def _read_section(self, section: etree._Element, level: int) -> None:
        """Read the blocks below a section; its own title is a heading of its depth."""
        for child in section:
            name = local_name(child)
            if name == "title":
                number = section.find("label")
                self._add(
                    BlockKind.HEADING, child, level=max(1, level), lead=text_of(number) if number is not None else ""
                )
            elif name in {"sec", "app", "ack", "notes", "glossary"}:
                self._read_section(child, level + 1)
            elif name == "ref-list":
                self._read_references(child, level + 1)
            elif name == "fn-group" or name in _SKIPPED or name == "label":
                continue
            else:
                self._read_block(child, name)

    def _read_block(self, element: etree._Element, name: str) -> None:
        if name in {"table-wrap", "fig"}:
            self._read_figure(element)
        elif name in {
            "list",
            "def-list",
            "boxed-text",
            "app-group",
            "statement",
            "fig-group",
            "disp-quote",
            "verse-group",
        }:
            inner = BlockKind.QUOTATION if name in {"disp-quote", "verse-group"} else None
            for child in element:
                if inner is not None and local_name(child) in {"p", "verse-line", "attrib"}:
                    self._add(inner, child)
                elif local_name(child) != "label":
                    self._read_block(child, local_name(child))
        elif name in {"p", "list-item", "def-item", "disp-formula", "attrib", "title", "subtitle"}:
            self._read_paragraph(element, _BLOCKS.get(name, BlockKind.PARAGRAPH))
        elif len(element):
            for child in element:
                self._read_block(child, local_name(child))

    def _read_paragraph(self, element: etree._Element, kind: BlockKind) -> None:
        """Read a paragraph; lists, tables and quotations inside it become blocks behind it."""
        label = element.find("label")
        inside = [child for child in element.iter() if child is not element and local_name(child) in _INSIDE_PARAGRAPH]
        outer = [child for child in inside if not any(other in inside for other in child.iterancestors())]
        if kind is BlockKind.LIST_ITEM and outer and local_name(outer[0]) == "p" and not (element.text or "").strip():
            self._add(kind, outer[0], label=text_of(label) if label is not None else "•")
            outer = outer[1:]
        else:
            self._add(kind, element, without=frozenset(outer))
        for block in outer:
            self._read_block(block, local_name(block))

    def _read_figure(self, wrap: etree._Element) -> None:
        label, caption = wrap.find("label"), wrap.find("caption")
        if caption is not None:
            self._add(BlockKind.CAPTION, caption, lead=text_of(label) if label is not None else "")
        for table in wrap.iter("table"):
            writer = PieceWriter()
            for row in table.iter("tr"):
                for place, cell in enumerate(row.iterchildren("td", "th")):
                    writer.write("\t" if place else "")
                    self._write(cell, writer, frozenset())
                writer.write("\n")
            if pieces := writer.take():
                self.drafts.append(Draft(kind=BlockKind.TABLE, pieces=pieces))

    def _read_references(self, references: etree._Element, level: int) -> None:
        title = references.find("title")
        if title is not None:
            self._add(BlockKind.HEADING, title, level=level)
        else:
            self.drafts.append(Draft(kind=BlockKind.HEADING, pieces=(Piece(text="References"),), level=level))
        for reference in references.iter("ref"):
            label = reference.find("label")
            words = " ".join(
                text_of(child)
                for child in reference
                if local_name(child) in {"mixed-citation", "citation", "nlm-citation", "note"}
            ) or " ".join(_element_citation(child) for child in reference if local_name(child) == "element-citation")
            shown = text_of(label) if label is not None else ""
            if words.strip():
                text = f"{shown} {words}".strip()
                self.drafts.append(Draft(kind=BlockKind.REFERENCE, pieces=(Piece(text=text),), label=shown or None))

    def _read_note(self, note: etree._Element, key: str) -> None:
        label = _label_of(note)
        writer = PieceWriter()
        writer.write(raised(label) + " " if label else "")
        for child in note:
            if local_name(child) != "label":
                self._write(child, writer, frozenset())
                writer.write(" ")
        pieces = writer.take()
        if pieces:
            self.notes.append(Draft(kind=BlockKind.NOTE, pieces=pieces, label=label or None, key=key))

    def _add(
        self,
        kind: BlockKind,
        element: etree._Element,
        *,
        level: int | None = None,
        label: str | None = None,
        lead: str = "",
        without: frozenset[etree._Element] = frozenset(),
    ) -> None:
        writer = PieceWriter()
        writer.write(f"{lead} " if lead else "")
        self._write(element, writer, without)
        if pieces := writer.take():
            self.drafts.append(Draft(kind=kind, pieces=pieces, level=level, label=label))

    def _write(self, element: etree._Element, writer: PieceWriter, without: frozenset[etree._Element]) -> None:
        writer.write(element.text)
        for child in element:
            name = local_name(child)
            if not name:
                pass  # an entity that is not resolved
            elif name == "xref" and child.get("ref-type") == "fn":
                self._call(child, writer)
            elif name == "fn":
                writer.mark(_label_of(child), child.get("id"))
            elif name == "sup" and text_of(child).isdecimal() and not len(child):
                writer.write(raised(text_of(child)))
            elif name not in _SKIPPED and child not in without and name != "label":
                self._write(child, writer, without)
                if name in {"p", "title"}:
                    writer.write(" ")
            writer.write(child.tail)

    def _call(self, callout: etree._Element, writer: PieceWriter) -> None:
        """Write a callout; one to a note that is not there stays as printed."""
        note = self._notes_by_id.get(callout.get("rid") or "")
        label = re.sub(r"[\s\[\]().,]", "", text_of(callout)) or (_label_of(note) if note is not None else "")
        if label:
            writer.mark(label, callout.get("rid") if note is not None else None)


def _label_of(note: etree._Element) -> str:
    label = note.find("label")
    words = text_of(label) if label is not None else note.get("symbol") or ""
    if not words:
        words = re.sub(r"\D", "", note.get("id") or "")
    return words.strip("[]().: ")


def _names(meta: etree._Element) -> list[str]:
    names: list[str] = []
    for contributor in meta.iter("contrib"):
        if contributor.get("contrib-type") not in {None, "author"}:
            continue
        family, given = contributor.find(".//surname"), contributor.find(".//given-names")
        whole = contributor.find(".//collab") if family is None else None
        parts = (text_of(part) for part in (given, family, whole) if part is not None)
        name = " ".join(filter(None, parts))
        if name:
            names.append(name)
    return names


def _element_citation(citation: etree._Element) -> str:
    """Write a citation of parts as words: names, year, title, source, volume, pages."""
    names = ", ".join(text_of(name) for name in citation.iter("name", "collab", "string-name"))
    wanted = (
        "year",
        "article-title",
        "chapter-title",
        "source",
        "volume",
        "issue",
        "fpage",
        "lpage",
        "publisher-name",
        "pub-id",
    )
    parts = (text_of(part) for name in wanted for part in citation.iter(name))
    return ". ".join(filter(None, (names, *parts)))


def _metadata(root: etree._Element) -> Metadata:
    meta = root.find(".//article-meta")
    if meta is None:
        return Metadata()
    title = meta.find(".//article-title")
    doi = next((text_of(found) for found in meta.iter("article-id") if found.get("pub-id-type") == "doi"), "")
    dates = sorted(filter(None, (_date(found) for found in meta.iter("pub-date"))))
    return Metadata(
        title=text_of(title) if title is not None else "",
        authors=tuple(_names(meta)),
        year=int(dates[0][:4]) if dates else None,
        published=dates[0] if dates else "",
        doi=doi.lower(),
        keywords=tuple(dict.fromkeys(text_of(word) for word in meta.iter("kwd"))),
    )


def _date(date: etree._Element) -> str:
    parts = [text_of(part) if (part := date.find(name)) is not None else "" for name in ("year", "month", "day")]
    if not re.fullmatch(r"(?:19|20)\d\d", parts[0]):
        return ""
    if not parts[1].isdigit() or not 1 <= int(parts[1]) <= 12:
        return parts[0]
    month = f"{parts[0]}-{int(parts[1]):02d}"
    return f"{month}-{int(parts[2]):02d}" if parts[2].isdigit() and 1 <= int(parts[2]) <= 31 else month
