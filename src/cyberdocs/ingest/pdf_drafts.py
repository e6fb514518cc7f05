"""Compose a PDF's glyph pages into drafts: lines, furniture, notes, blocks and front matter, in that order.

Reads legible `GlyphPage`s and the file's own metadata, returns drafts, metadata and what was left out.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from cyberdocs.ingest.canonical import Draft, DraftMark, Piece
from cyberdocs.ingest.pdf_blocks import LineBlock, find_blocks
from cyberdocs.ingest.pdf_body import Body, level_sizes, measure_body
from cyberdocs.ingest.pdf_contents import Contents
from cyberdocs.ingest.pdf_front import settle
from cyberdocs.ingest.pdf_furniture import PageSegments, take_furniture
from cyberdocs.ingest.pdf_glyphs import Atom, GlyphPage
from cyberdocs.ingest.pdf_initials import settle_accents, settle_initials
from cyberdocs.ingest.pdf_letters import mark_letters
from cyberdocs.ingest.pdf_lines import CELL_GAP, Line, find_lines, find_segments, plain, upright
from cyberdocs.ingest.pdf_metadata import Sources
from cyberdocs.ingest.pdf_notes import Note, NoteFinder
from cyberdocs.ingest.pdf_text import Text, Vocabulary, is_raised, join_lines, line_text, seam
from cyberdocs.records import BlockKind, Dropped, Metadata

_IMPRINT_ZONE = 0.6  # of the text's depth on the first page
_IMPRINT_CHARS = 300
_IMPRINT = re.compile(
    r"""
    \bissn\b | ^© | ^copyright\b | \bcreative\scommons\b | \bunder\sthe\sterms\sof\b | \bvol\.?\s?\d+\s?[:,(]
  | \ball\srights\sreserved\b
    """,
    re.I | re.X,
)
_MAX_FACT = 2_000  # characters of one field of the file's own metadata
_MAX_MARGIN = 5_000  # characters
_TINY = 0.45  # of the body's size


def compose(
    pages: Sequence[GlyphPage], facts: dict[str, str]
) -> tuple[tuple[Draft, ...], Metadata, tuple[Dropped, ...]]:
    """Turn pages into drafts in reading order, notes last."""
    lines, dropped = _read_lines(pages)
    body = measure_body(lines)
    level_sizes(lines, body)
    mark_letters(lines, body)
    vocabulary = Vocabulary(lines)
    finder = NoteFinder(body_size=body.size)
    kept: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        kept += finder.take(list(group))
    dropped += [_dropped(line.raw, "imprint", line.page) for line in finder.imprint]
    dropped += [_dropped(line.raw, "tiny_type", line.page) for line in kept if _is_tiny(line, body)]
    blocks = find_blocks([line for line in kept if not _is_tiny(line, body)], body)
    first_page = pages[0].page
    bottom = max((line.y for line in kept if line.page == first_page), default=0.0)
    imprint = [block for block in blocks if block.first.page == first_page and _is_imprint(block, bottom)]
    if len(imprint) < len(blocks):
        gone = set(map(id, imprint))
        dropped += [_dropped(line.raw, "imprint", line.page) for block in imprint for line in block.lines]
        blocks = [block for block in blocks if id(block) not in gone]
    texts = [_joined(block.lines, vocabulary).text for block in blocks]
    margin = "\n".join(item.quote for item in dropped if (item.page or 0) <= first_page + 1)
    sources = Sources({key: value[:_MAX_FACT] for key, value in facts.items()}, margin[:_MAX_MARGIN])
    dropped.sort(key=lambda item: item.page or 0)
    metadata = settle(blocks, body, texts, sources)
    blocks = _join_notes(blocks)
    drafts = [_block_draft(block, body, vocabulary) for block in blocks]
    drafts += [_note_draft(note, body, vocabulary) for note in finder.notes]
    return (
        tuple(draft for draft in drafts if any(piece.text.strip() for piece in draft.pieces)),
        metadata,
        tuple(dropped),
    )


def _join_notes(blocks: Sequence[LineBlock]) -> list[LineBlock]:
    """Give every note at the end of the paper its further paragraphs."""
    joined: list[LineBlock] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before is not None and before.kind is BlockKind.NOTE and block.kind is BlockKind.PARAGRAPH:
            before.lines += block.lines
        else:
            joined.append(block)
    return joined


def _read_lines(pages: Sequence[GlyphPage]) -> tuple[list[Line], list[Dropped]]:
    """Find every page's lines, without what belongs to the page and not to the paper."""
    dropped: list[Dropped] = []
    sheets: list[PageSegments] = []
    for page in pages:
        straight, slanted, width, height = upright(page)
        if slanted:
            dropped.append(_dropped(_straighten(slanted), "rotated_text", page.page))
        sheets.append(PageSegments(page.page, width, height, find_segments(settle_initials(settle_accents(straight)))))
    dropped += [_dropped(leaving.text, leaving.reason, leaving.page) for leaving in take_furniture(sheets)]
    lines: list[Line] = []
    contents = Contents()
    for sheet in sheets:
        found, gone = contents.take(find_lines(sheet.segments, sheet.page))
        dropped += [_dropped(line.raw, "table_of_contents", line.page) for line in gone]
        # Rules and rows of asterisks made of characters.
        dropped += [_dropped(line.raw, "ornament", line.page) for line in found if _is_ornament(line)]
        lines += [line for line in found if not _is_ornament(line)]
    return lines, dropped


def _is_imprint(block: LineBlock, bottom: float) -> bool:
    """Tell a journal's own lines at the foot of the first page: its name, volume, ISSN and licence."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or block.first.y < _IMPRINT_ZONE * bottom:
        return False
    text = " ".join(line.raw for line in block.lines)
    return len(text) < _IMPRINT_CHARS and _IMPRINT.search(text) is not None


def _is_ornament(line: Line) -> bool:
    return line.chars >= 3 and not any(map(str.isalnum, line.raw)) and len(set(line.raw.replace(" ", ""))) == 1


def _is_tiny(line: Line, body: Body) -> bool:
    """Tell lettering inside a logo or figure: no reader's type is that small."""
    return line.size < _TINY * body.size and line.chars <= 60


def _straighten(atoms: Sequence[Atom]) -> str:
    """Join text on a slant in the order of the file."""
    words: list[str] = []
    for atom in atoms:
        if atom.spaced or not words:
            words.append(atom.text)
        else:
            words[-1] += atom.text
    return " ".join(words)


def _dropped(quote: str, reason: str, page: int) -> Dropped:
    return Dropped(span=None, quote=quote, stage="ingest", reason=reason, page=page)


def _joined(lines: Sequence[Line], vocabulary: Vocabulary) -> Text:
    return join_lines([line_text(line) for line in lines], vocabulary)


def _pieces(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Piece]:
    """Join lines into one piece a page; the seam between two pages goes to the first."""
    pieces: list[Piece] = []
    for page, group in groupby(lines, key=lambda line: line.page):
        text = _joined(list(group), vocabulary)
        if not text.text:
            continue
        if pieces:
            before = pieces.pop()
            kept, glue = seam(before.text, text.text, vocabulary)
            pieces.append(Piece(text=kept + glue, page=before.page, marks=before.marks))
        pieces.append(Piece(text=text.text, page=page, marks=text.marks))
    return pieces


def _block_draft(block: LineBlock, body: Body, vocabulary: Vocabulary) -> Draft:
    if block.kind is BlockKind.TABLE:
        pieces = [Piece(text="\n".join(map(_row, block.lines)), page=block.first.page)]
    else:
        pieces = _pieces(block.lines, vocabulary)
    label = block.first.raw.split()[0] if block.kind is BlockKind.LIST_ITEM else block.label
    return Draft(
        kind=block.kind, pieces=tuple(pieces), level=block.level, label=label,
        size=round(block.size / body.size, 2), bold=all(line.bold for line in block.lines),
    )  # fmt: skip


def _row(line: Line) -> str:
    """Give a table's row, a tab between its cells."""
    cells: list[list[Atom]] = [[]]
    for atom in line.atoms:
        if cells[-1] and atom.x0 - cells[-1][-1].x1 > CELL_GAP * line.size:
            cells.append([])
        cells[-1].append(atom)
    return "\t".join(plain(cell) for cell in cells)


def _note_draft(note: Note, body: Body, vocabulary: Vocabulary) -> Draft:
    """Make a note's draft; its own label is no mark, and stands apart from its first word."""
    pieces = _pieces(note.lines, vocabulary)
    first = note.lines[0]
    if pieces and note.label and is_raised(first.atoms[0], first):
        opening = pieces[0]
        end = next((mark.end for mark in opening.marks if mark.start == 0), len(note.label))
        gap = "" if opening.text[end : end + 1].isspace() else " "
        marks = tuple(
            DraftMark(start=mark.start + len(gap), end=mark.end + len(gap), label=mark.label)
            for mark in opening.marks
            if mark.start >= end
        )
        pieces[0] = Piece(text=opening.text[:end] + gap + opening.text[end:], page=opening.page, marks=marks)
    return Draft(
        kind=BlockKind.NOTE, pieces=tuple(pieces), label=note.label or None, size=round(first.size / body.size, 2)
    )
