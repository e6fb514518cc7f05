"""What `ingest` gives: one source as canonical text, with its blocks and pages.

Canonical text is blocks joined by blank lines: first the body in reading order, then the notes, each
note one block. A paragraph that a page break or page-foot notes cut in two is one block here, so
every sentence is contiguous; `pages` may therefore list one page twice (its body, its notes).
"""

from dataclasses import dataclass
from enum import StrEnum

from cyberdocs.records.span import Dropped, Span


class Format(StrEnum):
    """What the bytes are, told from the bytes and not from the name."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    ODT = "odt"
    EPUB = "epub"
    JATS = "jats"
    RTF = "rtf"


class BlockKind(StrEnum):
    """What a block of canonical text is, as far as layout or markup tells."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    NOTE = "note"
    REFERENCE = "reference"
    TABLE = "table"
    CAPTION = "caption"
    FRONT = "front"  # bylines, affiliations, keywords, dates: metadata rather than prose


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file as received.

    Args:
        path: as shown to the reader: relative to the folder that was given, "/" between parts.
        sha256: of its bytes, 64 hex digits.
        content: its bytes.
    """

    path: str
    sha256: str
    content: bytes

    @property
    def doc_id(self) -> str:
        """The document's id: `d-` and the first 12 hex digits of the hash."""
        return f"d-{self.sha256[:12]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A stretch of text that stands on one page; a page may have several.

    Args:
        page: 1-based page of the file; 1 throughout where the format has no pages.
    """

    page: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, note, list item or table of the canonical text.

    Args:
        level: 1 for the highest heading where markup or type shows it, else None.
        label: the printed label of a note ("7", "*") or the marker of a list item ("1.", "-").
        size: type size relative to the body's, 1.0 the same; None where the format has none.
        bold: whether the whole block is set bold.
    """

    kind: BlockKind
    span: Span
    page: int
    level: int | None = None
    label: str | None = None
    size: float | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A note mark that the layout or markup shows in the body ("¹", "[12]", "*").

    Args:
        span: the mark's own characters in `Document.text`.
        label: its label, in plain digits or as the symbol.
        note_index: index into `Document.blocks` of its note where markup says so, else None.
    """

    span: Span
    label: str
    note_index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the file or its first page says of itself; empty where it says nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    year: int | None = None
    published: str = ""  # ISO date as far as known: "2026", "2026-02", "2026-02-04"
    doi: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""  # ISO 639-1, "" when it cannot be told
    genre: str = ""  # journal_article, web_page, essay, report, treaty_text, legal_text... or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source as canonical text.

    Args:
        blocks: in the order of the text; they do not overlap.
        pages: ascending by span.
        marks: ascending; what `structure` joins to notes.
        reader: what read it, e.g. "pdfminer.six 20260107".
        warnings: what a reader should know, in words (a page that is rubble, a reader that gave up).
    """

    doc_id: str
    path: str
    sha256: str
    format: Format
    size_bytes: int
    metadata: Metadata
    text: str
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    reader: str = ""
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end or block.span.end > len(self.text):
                raise ValueError(f"{self.doc_id}: blocks overlap or run past the text at {block.span}")
            end = block.span.end
        for mark in self.marks:
            if mark.span.end > len(self.text):
                raise ValueError(f"{self.doc_id}: a mark runs past the text at {mark.span}")

    @property
    def title(self) -> str:
        """Its title; where it has none, the name of its file."""
        return self.metadata.title or self.path.rsplit("/", 1)[-1]

    def quote(self, span: Span) -> str:
        """Give the exact words of `span`."""
        return self.text[span.start : span.end]

    def page_of(self, offset: int) -> int:
        """Give the 1-based page on which the code point at `offset` stands."""
        for page in self.pages:
            if page.span.start <= offset < page.span.end:
                return page.page
        before = [page.page for page in self.pages if page.span.start <= offset]
        return before[-1] if before else 1
