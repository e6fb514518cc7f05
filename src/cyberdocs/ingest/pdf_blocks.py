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
from cyberdocs.ingest.pdf_contents import has_dot_leader
from cyberdocs.ingest.pdf_headings import (
    INDENT,
    NUMBERED,
    SIZE_STEP,
    TERMINAL,
    ends_early,
    ends_sentence,
    is_heading,
    is_heading_style,
    place_of,
)
from cyberdocs.ingest.pdf_lines import Line
from cyberdocs.ingest.pdf_run_in import split_run_in
from cyberdocs.ingest.pdf_text import is_raised
from cyberdocs.records import BlockKind

_LEADING = 1.35  # of the usual leading: a wider step is a paragraph's gap
_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|box|map|graph|diagram|exhibit|tabelle|abbildung|abb\.|tableau|tabla)\s*\d+[a-z]?\b\s*(?:[.:–—|-]|\S)",
    re.I,
)
_FIGURE = re.compile(r"(?:figure|fig\.|chart|map|graph|diagram|abbildung|abb\.)\s*\d", re.I)
_BULLET = re.compile(r"[•‣▪■●○◦–\-*!➢✓]\s+\S|[\uf0a7\uf0b7\uf0d8]\s*\S")
_PART = re.compile(
    r"(?:chapter|part|appendix|annex|kapitel|teil|anhang|chapitre|partie|annexe|cap[ií]tulo)\s+(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])[.:]?",
    re.I,
)
_LOOK_BACK = 6  # blocks of a table or figure that may stand between two halves of a paragraph
_LEAD_IN = re.compile(r"(?:key\s?-?words?|abstract|index terms)\s*[:.—–]\s", re.I)
_ENTRY = re.compile(r"[\[(]?(\d{1,3})[\]).]{0,2}\s+\S")
_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.)\s+\S")

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
    lines = split_run_in(lines, body)
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
        elif before.page == line.page and (before.region == line.region or _is_in_column(block, line, kind, body)):
            after = lines[index + 1] if index + 1 < len(lines) else None
            if not _starts(block, line, kind, after, body):
                block.lines.append(line)
            elif (target := _continued_below(blocks, line, kind, body)) is not None:
                blocks = _gone_on(blocks, target, line)
            else:
                _name_figure_words(blocks, line, body)
                blocks.append(LineBlock(kind, [line]))
        elif (target := _continued(blocks, line, kind, body)) is not None:
            blocks = _gone_on(blocks, target, line)
        else:
            blocks.append(LineBlock(kind, [line]))
    for block in blocks:
        _name(block, body)
    return blocks


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
        if kind is block.kind and (_is_small_capitals(before, line, step) or _is_named_above(block, line, step)):
            return False
        if kind is not block.kind or abs(line.size - before.size) > SIZE_STEP * line.size or line.bold != before.bold:
            return True
        if _CAPTION.match(line.raw):
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
    if _LEAD_IN.match(line.raw) or _BULLET.match(line.raw) or _is_caption_below(before, line, step > 1.1 * usual):
        return True
    if _counts_on(block.first.raw, line.raw) and abs(line.x0 - block.first.x0) < 1.5 * line.size:
        return True
    if _is_next_note(block.first, line):
        return True
    ended = ends_early(before, line, ragged=body.ragged)
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
    return ended and finished and (body.ragged or before.x1 < before.left + 0.8 * (before.right - before.left))


def _is_in_column(block: LineBlock, line: Line, kind: BlockKind, body: Body) -> bool:
    """Tell the short last line of a title across two columns, which alone fits into the first."""
    before = block.last
    if kind is not BlockKind.HEADING or block.kind is not BlockKind.HEADING or line.size <= body.size * (1 + SIZE_STEP):
        return False
    meets = line.x0 < before.x1 and before.x0 < line.x1
    return meets and line.face == before.face and abs(line.size - before.size) < 0.5 and line.y - before.y > 0


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


def _is_named_above(block: LineBlock, line: Line, step: float) -> bool:
    """Tell the title below "Chapter 3", which stands on a line of its own."""
    return (
        len(block.lines) == 1
        and _PART.fullmatch(block.first.raw.strip()) is not None
        and line.size > 0.9 * block.first.size
        and step < 4.5 * line.size
    )


def _is_caption_below(before: Line, line: Line, apart: bool) -> bool:
    """Tell a caption under prose: by a gap, or by a face of its own ("**Table 1**"), not "Figure 2 shows" in a line."""
    return _CAPTION.match(line.raw) is not None and (apart or line.bold != before.bold or line.italic != before.italic)


def _is_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _ITEM.match(text))


def _counts_on(first: str, text: str) -> bool:
    """Tell whether two lines begin with a number and the next: entries of a list, notes at the end."""
    left, right = _ENTRY.match(first), _ENTRY.match(text)
    return left is not None and right is not None and int(right.group(1)) == int(left.group(1)) + 1


def _is_next_note(first: Line, line: Line) -> bool:
    """Tell whether two lines begin with raised numbers that count on: notes at the end of a paper."""
    numbers = [one.atoms[0].text for one in (first, line) if is_raised(one.atoms[0], one)]
    return (
        len(numbers) == 2
        and all(number.isdecimal() for number in numbers)
        and 0 < int(numbers[1]) - int(numbers[0]) < 3
    )


def _gone_on(blocks: list[LineBlock], target: LineBlock, line: Line) -> list[LineBlock]:
    """Let `target` go on with `line`; a caption or table between its halves goes before it."""
    target.lines.append(line)
    return blocks if blocks[-1] is target else [other for other in blocks if other is not target] + [target]


def _is_float(block: LineBlock) -> bool:
    """Tell a table or caption, which typesetters put at the head of a page."""
    return block.kind is BlockKind.TABLE or _CAPTION.match(block.first.raw) is not None


def _continued_below(blocks: list[LineBlock], line: Line, kind: BlockKind, body: Body) -> LineBlock | None:
    """Find the unfinished block of the page or column before, when only a table or figure stands above `line`."""
    above = [
        block for block in blocks[-_LOOK_BACK:] if (block.first.page, block.first.region) == (line.page, line.region)
    ]
    if not above or not all(map(_is_float, above)) or abs(line.size - body.size) > SIZE_STEP * body.size:
        return None
    return _continued(blocks, line, kind, body)


def _name_figure_words(blocks: Sequence[LineBlock], line: Line, body: Body) -> None:
    """Take words inside a figure, above its caption, for no heading: only their place made them one."""
    block = blocks[-1]
    if (
        block.kind is BlockKind.HEADING
        and _FIGURE.match(line.raw)
        and not is_heading_style(block.first, body)
        and NUMBERED.match(block.first.raw) is None
    ):
        block.kind = BlockKind.TABLE


def _continued(blocks: list[LineBlock], line: Line, kind: BlockKind, body: Body) -> LineBlock | None:
    """Find the unfinished block that `line`, first of a new column or page, goes on with."""
    if kind is not BlockKind.PARAGRAPH or _BULLET.match(line.raw):
        return None
    captioned = _CAPTION.match(line.raw) is not None
    for block in reversed(blocks[-_LOOK_BACK:]):
        before = block.last
        if _is_float(block):
            continue  # a table or figure between the two halves
        if block.kind is BlockKind.HEADING or _LEAD_IN.match(block.first.raw):
            return None
        if block.kind is not BlockKind.PARAGRAPH:
            continue
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
        return block if _fills_up(before, line, body) else None
    return None


def _fills_up(before: Line, line: Line, body: Body) -> bool:
    """Tell a paragraph of which a sentence, and not the paragraph, ends with the page.

    A justified last line fills its column once in thirty times; a line inside a paragraph ends a sentence more often.
    """
    return (
        not body.ragged
        and before.chars > 20
        and before.right - before.x1 < 2.5
        and line.x0 - line.left < 0.5 * line.size
        and line.size <= (1 + SIZE_STEP) * body.size
        and not is_raised(line.atoms[0], line)
        and not (_ITEM.match(line.raw) or _ENTRY.match(line.raw) or _LEAD_IN.match(line.raw))
    )


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
