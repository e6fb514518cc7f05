"""Assemble canonical text from drafts: the only place where text is cleaned and offsets are born.

A format reader gives `Draft` blocks in reading order; `assemble` cleans their characters, puts the notes
behind the body, joins everything by blank lines and returns the `Document`. Cleaning takes away what no
reader sees (soft hyphens, zero-width and control characters), opens ligatures and folds white space;
typographic quotes, dashes, no-break spaces and superscripts stay as printed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cyberdocs.errors import NoText
from cyberdocs.records import Block, BlockKind, Document, Dropped, Format, Mark, Metadata, Page, SourceFile, Span

BLANK_LINE = "\n\n"

# Seen by nobody: C0/C1 controls, soft hyphen, zero-width and direction marks, tags, lone surrogates, non-characters.
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_BREAKING = " \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
_PRINTED_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"  # alone they stay as printed
# Never NFKC: of the compatibility characters only these stand for plain letters in running text.
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_DIRT = re.compile(
    f"[{_UNSEEN}{_BREAKING}{_PRINTED_SPACE}]{{2,}}"
    f"|[{_UNSEEN}\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"
    f"|[{''.join(_LIGATURES)}]"
)
_UNSEEN_RUN = re.compile(f"[{_UNSEEN}]+")
_SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u00a0\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


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
    """A block before it has offsets; the fields are those of `Block`.

    In a TABLE, "\\n" parts the rows and "\\t" the cells; everywhere else white space becomes one space.
    """

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


_SCAN_HINT = "if it is a scan, make it searchable first (OCR), then run again"
_PICTURES_HINT = (
    "if its pages are pictures, export it as PDF and make that searchable (OCR); if it should have words, save it again"
)
_EMPTY_HINT = "fetch or export it again"
# What helps depends on the format: nobody scans a web page.
_NO_WORDS_HINTS = {
    Format.PDF: _SCAN_HINT,
    Format.DOCX: _PICTURES_HINT,
    Format.ODT: _PICTURES_HINT,
    Format.RTF: _PICTURES_HINT,
    Format.EPUB: _PICTURES_HINT,
    Format.HTML: (
        "the page may show its text only with JavaScript: save it from the browser as complete page or as PDF"
    ),
}


def assemble(source: SourceFile, file_format: Format, reading: Reading) -> Document:
    """Clean and join drafts into one document: body first, then the notes, in their order.

    Raises:
        NoText: no draft holds a letter or digit.
    """
    cleaned = [draft for draft in map(clean_draft, reading.drafts) if draft.pieces]
    ordered = [draft for draft in cleaned if draft.kind is not BlockKind.NOTE]
    ordered += [draft for draft in cleaned if draft.kind is BlockKind.NOTE]
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
        raise NoText("no words in it", hint=_NO_WORDS_HINTS.get(file_format, _EMPTY_HINT))
    return Document(
        doc_id=source.doc_id,
        path=source.path,
        sha256=source.sha256,
        format=file_format,
        size_bytes=len(source.content),
        metadata=_clean_metadata(reading.metadata),
        text=text,
        pages=tuple(pages),
        blocks=tuple(blocks),
        marks=tuple(sorted(marks, key=lambda mark: mark.span)),
        dropped=tuple(_clean_dropped(reading.dropped)),
        reader=reading.reader,
        warnings=reading.warnings,
    )


def clean_text(text: str) -> str:
    """Give a string as canonical text has it: cleaned, white space folded, none at the ends."""
    return _clean(text, keep_layout=False)[0].strip(_SPACES)


def clean_draft(draft: Draft) -> Draft:
    """Clean every piece and shift its marks along; pieces left without a character go."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        text, edits = _clean(piece.text, keep_layout=draft.kind is BlockKind.TABLE)
        marks = [_shifted(mark, edits) for mark in piece.marks]
        lead = 0
        if not pieces or pieces[-1].text[-1] in _SPACES:  # no space at the block's head, none twice at a seam
            lead = len(text) - len(text.lstrip(_SPACES))
        pieces.append(Piece(text=text[lead:], page=piece.page, marks=tuple(_moved(marks, -lead, len(text) - lead))))
        if not pieces[-1].text:
            pieces.pop()
    while pieces:
        last = pieces[-1]
        text = last.text.rstrip(_SPACES)
        pieces[-1] = replace(last, text=text, marks=tuple(_moved(last.marks, 0, len(text))))
        if text:
            break
        pieces.pop()
    return replace(draft, pieces=tuple(pieces))


def _clean(text: str, *, keep_layout: bool) -> tuple[str, list[tuple[int, int, int]]]:
    """Give the cleaned text and the edits made: (start, end, length of what stands there now), ascending."""
    parts: list[str] = []
    edits: list[tuple[int, int, int]] = []
    done = 0
    for dirt in _DIRT.finditer(text):
        words = _LIGATURES.get(dirt[0])
        if words is None:
            words = _folded(_UNSEEN_RUN.sub("", dirt[0]), keep_layout=keep_layout)
        if words == dirt[0]:
            continue
        parts += (text[done : dirt.start()], words)
        edits.append((dirt.start(), dirt.end(), len(words)))
        done = dirt.end()
    parts.append(text[done:])
    return "".join(parts), edits


def _folded(spaces: str, *, keep_layout: bool) -> str:
    """Give the one white-space character that stands for a run of them."""
    if not spaces:
        return ""
    if keep_layout and ("\n" in spaces or "\t" in spaces):
        return "\n" if "\n" in spaces else "\t"
    only = set(spaces)
    return spaces[0] if len(only) == 1 and spaces[0] in "\u00a0\u202f\u2009\u3000" else " "


def _shifted(mark: DraftMark, edits: list[tuple[int, int, int]]) -> DraftMark:
    if not edits:
        return mark
    return replace(mark, start=_new_offset(mark.start, edits), end=_new_offset(mark.end, edits))


def _new_offset(offset: int, edits: list[tuple[int, int, int]]) -> int:
    """Tell where the character at `offset` stands after the edits; inside an edit, where it begins."""
    before = bisect_right(edits, offset, key=lambda edit: edit[1])  # edits that end at or before it
    shift = sum(length - (end - start) for start, end, length in edits[:before])
    if before < len(edits) and edits[before][0] < offset:
        return edits[before][0] + shift
    return offset + shift


def _moved(marks: Iterable[DraftMark], by: int, length: int) -> list[DraftMark]:
    """Move marks, cut them to the text, and leave out those with nothing left."""
    moved = [replace(mark, start=max(mark.start + by, 0), end=min(mark.end + by, length)) for mark in marks]
    return [mark for mark in moved if mark.start < mark.end]


def _clean_metadata(metadata: Metadata) -> Metadata:
    return replace(
        metadata,
        title=clean_text(metadata.title),
        authors=tuple(name for name in map(clean_text, metadata.authors) if name),
        keywords=tuple(word for word in map(clean_text, metadata.keywords) if word),
        doi=clean_text(metadata.doi),
    )


def _clean_dropped(dropped: Iterable[Dropped]) -> Iterable[Dropped]:
    for item in dropped:
        quote = clean_text(item.quote)
        if quote:
            yield replace(item, quote=quote)


def _extend_pages(pages: list[Page], page: int, start: int, end: int) -> None:
    """Add a stretch to the last entry when it goes on on the same page, blank lines included."""
    if pages and pages[-1].page == page:
        start = pages.pop().span.start
    pages.append(Page(page=page, span=Span(start=start, end=end)))
