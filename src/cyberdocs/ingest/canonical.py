"""Assemble canonical text from drafts: the only place where text is cleaned and offsets are born.

A format reader gives `Draft` blocks in reading order; `assemble` cleans their characters, puts the notes
behind the body, joins everything by blank lines and returns the `Document`.
"""

from dataclasses import dataclass

from cyberdocs.errors import NoText
from cyberdocs.records import Block, BlockKind, Document, Dropped, Format, Mark, Metadata, Page, SourceFile, Span

BLANK_LINE = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMark:
    """A note mark inside a piece.

    Args:
        start: code point in the piece's text; `end` behind its last one.
        label: plain digits or the symbol.
        note_key: the `key` of the note that it points at, where markup says so.
    """

    start: int
    end: int
    label: str
    note_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a block that stands on one page; pieces are joined as they are, without a space."""

    text: str
    page: int = 1
    marks: tuple[DraftMark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A block before it has offsets; the fields are those of `Block`."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int | None = None
    label: str | None = None
    size: float | None = None
    bold: bool = False
    key: str | None = None  # names a note, for `DraftMark.note_key`


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a format reader gives.

    Args:
        drafts: in reading order, notes where they stand.
        dropped: what it left out; words that never enter the text have no span.
        reader: library and version.
    """

    drafts: tuple[Draft, ...]
    metadata: Metadata = Metadata()
    dropped: tuple[Dropped, ...] = ()
    warnings: tuple[str, ...] = ()
    reader: str = ""


def assemble(source: SourceFile, file_format: Format, reading: Reading) -> Document:
    """Join drafts into one document: body first, then the notes, in their order.

    Raises:
        NoText: no draft holds a letter or digit.
    """
    ordered = [draft for draft in reading.drafts if draft.kind is not BlockKind.NOTE]
    ordered += [draft for draft in reading.drafts if draft.kind is BlockKind.NOTE]
    index_of_note = {draft.key: index for index, draft in enumerate(ordered) if draft.key is not None}

    parts: list[str] = []
    offset = 0
    blocks: list[Block] = []
    pages: list[Page] = []
    marks: list[Mark] = []
    for index, draft in enumerate(ordered):
        if index:
            parts.append(BLANK_LINE)
            offset += len(BLANK_LINE)
        begin = offset
        for piece in draft.pieces:
            marks.extend(
                Mark(
                    span=Span(start=offset + mark.start, end=offset + mark.end),
                    label=mark.label,
                    note_index=index_of_note.get(mark.note_key) if mark.note_key is not None else None,
                )
                for mark in piece.marks
            )
            _extend_pages(pages, piece.page, offset, offset + len(piece.text))
            parts.append(piece.text)
            offset += len(piece.text)
        blocks.append(
            Block(
                kind=draft.kind,
                span=Span(start=begin, end=offset),
                page=draft.pieces[0].page,
                level=draft.level,
                label=draft.label,
                size=draft.size,
                bold=draft.bold,
            )
        )
    text = "".join(parts)
    if not any(character.isalnum() for character in text):
        raise NoText("no words in it", hint="if it is a scan, make it searchable first (OCR), then run again")
    return Document(
        doc_id=source.doc_id,
        path=source.path,
        sha256=source.sha256,
        format=file_format,
        size_bytes=len(source.content),
        metadata=reading.metadata,
        text=text,
        pages=tuple(pages),
        blocks=tuple(blocks),
        marks=tuple(sorted(marks, key=lambda mark: mark.span)),
        dropped=reading.dropped,
        reader=reading.reader,
        warnings=reading.warnings,
    )


def _extend_pages(pages: list[Page], page: int, start: int, end: int) -> None:
    """Add a stretch to the last entry when it goes on on the same page, blank lines included."""
    if pages and pages[-1].page == page:
        start = pages.pop().span.start
    pages.append(Page(page=page, span=Span(start=start, end=end)))
