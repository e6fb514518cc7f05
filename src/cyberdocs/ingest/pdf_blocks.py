"""Group lines into blocks: paragraphs, headings, list items, captions, tables; join them over columns and pages.

Reads lines in reading order with the notes taken out, returns `Block`s of lines. What starts a new block is
leading, indentation, type size, weight and the end of the line before; what goes on over a page break is
an unfinished paragraph of the same type.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from cyberdocs.ingest.pdf_body import Body
from cyberdocs.ingest.pdf_headings import (
    FULL_LINE,
    INDENT,
    NUMBERED,
    SIZE_STEP,
    TERMINAL,
    ends_sentence,
    is_heading,
    place_of,
)
from cyberdocs.ingest.pdf_lines import Line
from cyberdocs.records import BlockKind

_LEADING = 1.35  # of the usual leading: a wider step is a paragraph's gap
_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|box|map|graph|diagram|exhibit|tabelle|abbildung|abb\.|tableau|tabla)\s*\d+[a-z]?\b\s*(?:[.:–—|-]|\S)",
    re.I,
)
_BULLET = re.compile(r"[•‣▪■●○◦–\-*!➢✓]\s+\S|[\uf0a7\uf0b7\uf0d8]\s*\S")
_LOOK_BACK = 6  # blocks of a table or figure that may stand between two halves of a paragraph
_LEAD_IN = re.compile(r"(?:key\s?-?words?|abstract|index terms)\s*[:.—–]\s", re.I)
_ENTRY = re.compile(r"[\[(]?(\d{1,3})[\]).]{0,2}\s+\S")
_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.)\s+\S")
_DOT_LEADER = re.compile(r"(?:\.\s?){5}\s?\S{0,6}\s*$")
_TAIL = 60  # characters at a line's end that tell; patterns tied to the end never search a whole line

REFERENCE_HEADING = re.compile(
    r"""
    (?:\d{1,2}\.?\s+ | [ivx]{1,4}\.\s+)?
    (?: references?(?:\s+list)? | list\s+of\s+references | (?:selected\s+)?bibliography | works\s+cited
      | (?:cited\s+)?literature(?:\s+cited)? | literatur(?:verzeichnis)? | bibliographie | bibliografía | bibliografia
      | sources(?:\s+and\s+literature)? )
    \W*
    """,
    re.I | re.X,
)


@dataclass(slots=True)
class LineBlock:
    """Lines that make one block."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int | None = None
    label: str | None = None

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def chars(self) -> int:
        return sum(line.chars for line in self.lines)

    @property
    def size(self) -> float:
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += line.chars
        return sizes.most_common(1)[0][0]


def find_blocks(lines: Sequence[Line], body: Body) -> list[LineBlock]:
    """Group lines into blocks in reading order, joined over columns and pages."""
    blocks: list[LineBlock] = []
    tables = _table_lines(lines)
    for index, line in enumerate(lines):
        block = blocks[-1] if blocks else None
        before = block.last if block else None
        was_heading = block is not None and block.kind is BlockKind.HEADING
        kind = BlockKind.TABLE if index in tables else BlockKind.PARAGRAPH
        if kind is BlockKind.PARAGRAPH and is_heading(place_of(lines, index, was_heading, body), body):
            kind = BlockKind.HEADING
        if block is None or before is None:
            blocks.append(LineBlock(kind, [line]))
        elif before.page == line.page and before.region == line.region:
            after = lines[index + 1] if index + 1 < len(lines) else None
            if _starts(block, line, kind, after, body):
                blocks.append(LineBlock(kind, [line]))
            else:
                block.lines.append(line)
        elif (target := _continued(blocks, line, kind, body)) is not None:
            target.lines.append(line)
            if target is not block:  # a caption or table between its halves goes before it
                blocks = [other for other in blocks if other is not target] + [target]
        else:
            blocks.append(LineBlock(kind, [line]))
    for block in blocks:
        _name(block, body)
    return blocks


def has_dot_leader(text: str) -> bool:
    """Tell a line of a table of contents: dots up to a page number."""
    return _DOT_LEADER.search(text[-_TAIL:]) is not None


def _table_lines(lines: Sequence[Line]) -> set[int]:
    """Find runs of rows that fall into cells."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        near = before is not None and before.page == line.page and 0 <= line.y - before.y < 4 * line.size
        if not near and run:
            _close(run, found, lines)
        if line.cells >= 2 and not has_dot_leader(line.raw):
            run.append(index)
        elif run and near and index - run[-1] <= 2 and line.chars < 60:
            continue
        elif run:
            _close(run, found, lines)
    _close(run, found, lines)
    return found


def _close(run: list[int], found: set[int], lines: Sequence[Line]) -> None:
    cells = sum(lines[i].cells for i in run)
    listed = sum(1 for i in run if _is_item(lines[i].raw) or _ENTRY.match(lines[i].raw))
    if len(run) >= 3 and (cells >= 2.5 * len(run) or (cells >= 2 * len(run) and 3 * listed < len(run))):
        found.update(range(run[0], run[-1] + 1))
    run.clear()


def _starts(block: LineBlock, line: Line, kind: BlockKind, after: Line | None, body: Body) -> bool:
    """Tell whether `line` starts a new block below `block` in the same column."""
    before = block.last
    if kind is BlockKind.TABLE or block.kind is BlockKind.TABLE:
        return kind is not block.kind
    step = line.y - before.y
    usual = body.leading * line.size / body.size if body.size else body.leading
    if kind is BlockKind.HEADING or block.kind is BlockKind.HEADING:
        if kind is block.kind and _is_small_capitals(before, line, step):
            return False
        if kind is not block.kind or abs(line.size - before.size) > SIZE_STEP * line.size or line.bold != before.bold:
            return True
        return step > 1.7 * max(usual, 1.15 * line.size) or NUMBERED.match(line.raw) is not None
    if (
        before.raw.endswith(("-", "\u2010", "\xad"))
        and line.raw[:1].islower()
        and 0 < step < 1.6 * max(usual, line.size)
    ):
        return False
    if step > _LEADING * max(usual, 1.05 * line.size) or step < -0.5 * line.size:
        return True
    if abs(line.size - before.size) > SIZE_STEP * body.size and min(line.chars, before.chars) > 3:
        return True
    if _LEAD_IN.match(line.raw) or _BULLET.match(line.raw) or (_CAPTION.match(line.raw) and step > 1.1 * usual):
        return True
    if _counts_on(block.first.raw, line.raw) and abs(line.x0 - block.first.x0) < 1.5 * line.size:
        return True
    ended = before.x1 < before.left + FULL_LINE * (before.right - before.left)
    finished = before.raw.rstrip().endswith(TERMINAL)
    if _ITEM.match(line.raw) and (ended or finished) and abs(line.x0 - block.first.x0) < 4 * line.size:
        return True
    indent = line.x0 - before.x0
    if indent > INDENT * line.size:
        if len(block.lines) == 1 and indent < 5 * line.size and _is_item(before.raw) and not _is_item(line.raw):
            return False  # an item's text hangs behind its marker
        if not ended and not ends_sentence(before.raw):
            return False  # an entry of a list hangs; a paragraph would have ended before the next begins
        hanging = (
            len(block.lines) == 1
            and after is not None
            and after.region == line.region
            and (abs(after.x0 - line.x0) < 0.4 * line.size and not ended)
        )
        return not hanging
    if indent < -INDENT * line.size:
        # Back at the edge: the second line of an indented paragraph, or the end of a quotation or hanging entry.
        return len(block.lines) > 1 and abs(block.lines[1].x0 - before.x0) < 0.4 * line.size
    if ended and finished and line.x0 - line.left > INDENT * line.size and len(block.lines) == 1:
        return True  # two indented first lines in a row
    return ended and finished and before.x1 < before.left + 0.8 * (before.right - before.left)


def _is_small_capitals(before: Line, line: Line, step: float) -> bool:
    """Tell a heading's second line in drawn small capitals that holds no large one."""
    smaller = 0.68 * before.size < line.size < 0.9 * before.size
    return (
        smaller
        and before.raw.isupper()
        and line.raw.isupper()
        and before.face == line.face
        and step < 1.6 * before.size
    )


def _is_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _ITEM.match(text))


def _counts_on(first: str, text: str) -> bool:
    """Tell whether two lines begin with a number and the next: entries of a numbered list."""
    left, right = _ENTRY.match(first), _ENTRY.match(text)
    return left is not None and right is not None and int(right.group(1)) == int(left.group(1)) + 1


def _continued(blocks: list[LineBlock], line: Line, kind: BlockKind, body: Body) -> LineBlock | None:
    """Find the unfinished block that `line`, first of a new column or page, goes on with."""
    if kind is not BlockKind.PARAGRAPH or _BULLET.match(line.raw):
        return None
    captioned = _CAPTION.match(line.raw) is not None
    for block in reversed(blocks[-_LOOK_BACK:]):
        before = block.last
        if block.kind is BlockKind.HEADING or _LEAD_IN.match(block.first.raw):
            return None
        if block.kind is not BlockKind.PARAGRAPH or _CAPTION.match(block.first.raw):
            continue  # a table or figure between the two halves
        if abs(before.size - line.size) > SIZE_STEP * body.size:
            continue  # so are its rows and remarks, in small type
        if line.page - before.page > 1 or (captioned and (before.page != line.page or block is not blocks[-1])):
            return None
        text = before.raw.rstrip()
        if text.endswith(("-", "\xad", "\u2010")) or line.raw[:1].islower():
            return block
        if not ends_sentence(text) and not text.endswith(":") and line.chars > 3:
            full = before.x1 >= before.left + 0.75 * (before.right - before.left)
            return block if full and not _ITEM.match(line.raw) else None
        return None
    return None


def _name(block: LineBlock, body: Body) -> None:
    """Settle what a block is, now that it is whole."""
    text = block.first.raw
    if block.kind is BlockKind.HEADING:
        words = sum(len(line.raw.split()) for line in block.lines)
        if _CAPTION.match(text) and block.size <= body.size * 1.02:
            block.kind = BlockKind.CAPTION
        elif words > 30 or (words > 18 and ends_sentence(block.last.raw)):
            block.kind = BlockKind.PARAGRAPH
    elif block.kind is BlockKind.PARAGRAPH:
        if _CAPTION.match(text) and len(block.lines) <= 12:
            block.kind = BlockKind.CAPTION
        elif _BULLET.match(text):
            block.kind = BlockKind.LIST_ITEM
