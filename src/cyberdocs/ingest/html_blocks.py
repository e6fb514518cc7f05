"""Walk a tree of HTML elements and cut it into blocks: headings, paragraphs, list items, tables, quotations.

Reads lxml elements in which callouts are `cd-mark`; returns drafts with the element each came from.
"""

import re
from dataclasses import dataclass

from lxml import etree

from cyberdocs.ingest.canonical import Draft, Piece
from cyberdocs.ingest.headings import could_be_heading, is_caption
from cyberdocs.ingest.html_notes import MARK_TAG
from cyberdocs.ingest.markup import local_name, text_of
from cyberdocs.ingest.pieces import PieceWriter
from cyberdocs.ingest.superscripts import raised
from cyberdocs.records import BlockKind

_SKIPPED = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "select", "button",
        "input", "textarea", "head", "audio", "video", "canvas", "map", "math-annotation", "annotation",
        "datalist",
    }
)  # fmt: skip
_BLOCK = frozenset(
    {
        "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "ul", "ol", "li", "dl",
        "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "h1", "h2",
        "h3", "h4", "h5", "h6", "pre", "figure", "figcaption", "hr", "form", "fieldset", "address", "body",
        "html", "center", "details", "summary", "legend", "hgroup", "menu", "dialog", "search",
    }
)  # fmt: skip
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HEADING_TAG = re.compile(r"h([1-6])")
MAX_CELL_CHARS = 1_500  # characters; tables with longer cells lay out a page


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A draft and the element that opened it."""

    draft: Draft
    element: etree._Element

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.draft.pieces)


class _Walker:
    """Holds the block under way while the tree is walked."""

    def __init__(self, root: etree._Element) -> None:
        self.blocks: list[HtmlBlock] = []
        self._writer = PieceWriter()
        self._kind = BlockKind.PARAGRAPH
        self._level: int | None = None
        self._label: str | None = None
        self._element = root
        self._breaks = 0

    def walk(self, element: etree._Element) -> None:
        """Read one element; the words behind it are its parent's."""
        name = local_name(element)
        if name == MARK_TAG:
            self._breaks = 0
            self._writer.mark(element.get("label", ""), element.get("key"))
        elif not name or name in _SKIPPED or _is_hidden(element):
            return
        elif name == "br":
            self._break()
        elif name == "table" and _is_data_table(element):
            self._table(element)
        elif name in _BLOCK:
            self._block(element, name)
        elif name == "sup" and not len(element) and re.fullmatch(r"\s*\d{1,4}\s*", element.text or ""):
            self._write(raised((element.text or "").strip()))
        else:
            self._inside(element)

    def _block(self, element: etree._Element, name: str) -> None:
        self.flush()
        before = (self._kind, self._level, self._label, self._element)
        self._element = element
        heading = _HEADING_TAG.fullmatch(name)
        if heading is not None:
            self._kind, self._level, self._label = BlockKind.HEADING, int(heading[1]), None
        elif name in _KINDS:
            self._kind, self._level = _KINDS[name], None
            self._label = _list_label(element) if name == "li" else None
        elif self._kind is BlockKind.HEADING and name not in {"div", "p"}:
            self._kind, self._level = BlockKind.PARAGRAPH, None
        self._inside(element)
        self.flush()
        self._kind, self._level, self._label, self._element = before

    def _inside(self, element: etree._Element) -> None:
        self._write(element.text)
        for child in element:
            self.walk(child)
            self._write(child.tail)

    def _write(self, words: str | None) -> None:
        if words and not words.isspace():
            self._breaks = 0
        self._writer.write(words)

    def _break(self) -> None:
        """A line break is white space; two in a row part paragraphs."""
        self._breaks += 1
        if self._breaks >= 2:
            self.flush()
        else:
            self._writer.write("\n")

    def _table(self, table: etree._Element) -> None:
        self.flush()
        before = (self._kind, self._element)
        for caption in table.iter("caption"):
            self._kind, self._element = BlockKind.CAPTION, table
            self._inside(caption)
            self.flush()
        self._kind, self._element = BlockKind.TABLE, table
        for row in table.iter("tr"):
            for place, cell in enumerate(row.iterchildren("td", "th")):
                if place:
                    self._writer.write("\t")
                for node in cell.iter():
                    self._cell_words(node, cell)
            self._writer.write("\n")
        self.flush()
        self._kind, self._element = before

    def _cell_words(self, node: etree._Element, cell: etree._Element) -> None:
        """Write a node of a cell on one line: its words, marks, and the words behind it."""
        if local_name(node) == MARK_TAG:
            self._writer.mark(node.get("label", ""), node.get("key"))
        elif isinstance(node.tag, str):
            if node is not cell and local_name(node) in _BLOCK:
                self._writer.write(" ")
            self._writer.write(" ".join((node.text or "").split("\n")).replace("\t", " "))
        if node is not cell and node.tail:
            self._writer.write(node.tail.replace("\n", " ").replace("\t", " "))

    def flush(self) -> None:
        """Close the block under way."""
        self._breaks = 0
        pieces = self._writer.take()
        if not pieces:
            return
        kind, label = self._kind, self._label
        bold = kind is BlockKind.PARAGRAPH and _is_all_bold(self._element, pieces)
        words = " ".join(pieces[0].text.split())
        if kind is BlockKind.PARAGRAPH and is_caption(words):
            kind = BlockKind.CAPTION
        elif bold and could_be_heading(words):
            kind = BlockKind.HEADING
        self.blocks.append(
            HtmlBlock(Draft(kind=kind, pieces=pieces, level=self._level, label=label, bold=bold), self._element)
        )
        if self._kind is BlockKind.LIST_ITEM:
            self._label = None


def cut_blocks(root: etree._Element) -> list[HtmlBlock]:
    """Cut all that a reader sees below `root` into blocks, in their order."""
    walker = _Walker(root)
    walker.walk(root)
    walker.flush()
    return walker.blocks


def note_pieces(element: etree._Element, label: str) -> tuple[Piece, ...]:
    """Give the words of one note as one block, its label first."""
    blocks = cut_blocks(element)
    words = " ".join(" ".join(block.text.split()) for block in blocks)
    return (Piece(text=f"{raised(label)} {words}" if label else words),) if words else ()


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _list_label(item: etree._Element) -> str:
    parent = item.getparent()
    if parent is None or local_name(parent) != "ol":
        return "•"
    start = parent.get("start") or "1"
    number = int(start) if start.isdigit() and len(start) < 6 else 1
    return f"{number + sum(1 for _ in item.itersiblings('li', preceding=True))}."


def _is_data_table(table: etree._Element) -> bool:
    """Tell a table of facts from one that lays out a page."""
    if any(True for _ in table.iterdescendants("table", "h1", "h2", "h3", "form", "nav", "article")):
        return False
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    if len(rows) < 2 or sum(len(row) >= 2 for row in rows) < 0.5 * len(rows):
        return False
    return all(len(text_of(cell)) <= MAX_CELL_CHARS for row in rows for cell in row)


def _is_all_bold(element: etree._Element, pieces: tuple[Piece, ...]) -> bool:
    """Tell whether a short paragraph is set in bold from end to end."""
    words = " ".join("".join(piece.text for piece in pieces).split())
    if len(words) > 160:
        return False
    return any(text_of(bold) == words for bold in element.iter("b", "strong"))
