"""Group lines into blocks: paragraphs, headings, list items, captions, tables; join them over columns and pages.

Reads lines in reading order with the notes taken out, returns `Block`s of lines. What starts a new block is
leading, indentation, type size, weight and the end of the line before; what goes on over a page break is
an unfinished paragraph of the same type.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from cyberdocs.ingest.pdf_lines import Line
from cyberdocs.records import BlockKind

_BODY_SHARE = 0.15  # of all characters: less is not the body, whatever page it leads
_OCR_SPREAD = 0.16  # by which OCR misses the body's size; real note type is smaller by 0.17 and more
_LEADING = 1.35  # of the usual leading: a wider step is a paragraph's gap
_INDENT = 0.8  # of the type size
_SIZE_STEP = 0.06  # share by which type sizes differ visibly
_FULL_LINE = 0.93  # of the column: a line that ends sooner is a last line
_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|box|map|graph|diagram|exhibit|tabelle|abbildung|abb\.|tableau|tabla)\s*\d+[a-z]?\b\s*(?:[.:–—|-]|\S)",
    re.I,
)
_BULLET = re.compile(r"[•‣▪■●○◦–\-*]\s+\S|[\uf0a7\uf0b7\uf0d8]\s*\S")
_ENTRY = re.compile(r"[\[(]?(\d{1,3})[\]).]{0,2}\s+\S")
_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.)\s+\S")
_TERMINAL = (".", "?", "!", ":", ";", "…", ".”", '."', "”", '"', ".)", ")", ".’", "’", "]")
_SENTENCE_END = re.compile(r"[.?!…][”\"’')\]]*[\d¹²³⁰-⁹*†‡]*$|[.?!…][\d,]{1,6}$")
_NUMBERED = re.compile(
    r"(?:(?:chapter|part|section|article|annex|appendix)\s+(?:\d+|[ivxlc]+|[a-z])\b|(\d{1,2}(?:\.\d{1,2}){0,4})\.?|([ivxlc]{1,6})\.|([a-h])[.)])\s+\S",
    re.I,
)
DOT_LEADER = re.compile(r"(?:\.\s?){5,}\s*\S{0,6}\s*$")

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
class Body:
    """What most of the paper looks like."""

    size: float
    face: str
    bold: bool
    leading: float


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


def measure_body(lines: Sequence[Line]) -> Body:
    """Find the type in which most characters are set."""
    size = _body_size(lines)
    faces: Counter[str] = Counter()
    bold = total = 0
    steps: Counter[int] = Counter()
    before: Line | None = None
    for line in lines:
        if abs(line.size - size) > 0.3:
            before = None
            continue
        faces[line.atoms[len(line.atoms) // 2].face.name] += line.chars
        bold += line.chars if line.bold else 0
        total += line.chars
        if before is not None and before.page == line.page and before.region == line.region and line.y > before.y:
            steps[round((line.y - before.y) * 5)] += 1
        before = line
    step = steps.most_common(1)[0][0] / 5 if steps else 1.2 * size
    return Body(
        size=size,
        face=faces.most_common(1)[0][0] if faces else "",
        bold=bold > 0.5 * total,
        leading=min(step, 3 * size),
    )


def _body_size(lines: Sequence[Line]) -> float:
    """Find the size that leads the upper halves of most pages: in law papers notes outnumber the body's words."""
    sizes: Counter[float] = Counter()
    upper: dict[int, Counter[float]] = defaultdict(Counter)
    bottoms: dict[int, float] = {}
    for line in lines:
        bottoms[line.page] = max(bottoms.get(line.page, 0.0), line.y)
    for line in lines:
        sizes[line.size] += line.chars
        if line.y < 0.5 * bottoms[line.page]:
            upper[line.page][line.size] += line.chars
    total = sum(sizes.values())
    leaders = Counter(max(page.items(), key=lambda entry: (entry[1], entry[0]))[0] for page in upper.values())
    votes = {size: (leaders[size], chars, size) for size, chars in sizes.items() if chars >= _BODY_SHARE * total}
    return max(votes, key=lambda size: votes[size]) if votes else max(sizes, key=lambda size: sizes[size], default=10.0)


def level_sizes(lines: Sequence[Line], body: Body) -> None:
    """Give the lines of a scan with OCR one size: there sizes are guessed line by line."""
    total = sum(line.chars for line in lines)
    exact = sum(line.chars for line in lines if abs(line.size - body.size) <= 0.02 * body.size)
    near = sum(line.chars for line in lines if abs(line.size - body.size) <= _OCR_SPREAD * body.size)
    if total and exact < 0.45 * total and near > 0.7 * total:
        for line in lines:
            if abs(line.size - body.size) <= _OCR_SPREAD * body.size:
                line.size = body.size


def find_blocks(lines: Sequence[Line], body: Body) -> list[LineBlock]:
    """Group lines into blocks in reading order, joined over columns and pages."""
    blocks: list[LineBlock] = []
    tables = _table_lines(lines)
    for index, line in enumerate(lines):
        kind = _kind(line, body, index in tables)
        block = blocks[-1] if blocks else None
        before = block.last if block else None
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
            if target is not block:
                blocks.remove(target)
                blocks.append(target)
        else:
            blocks.append(LineBlock(kind, [line]))
    for block in blocks:
        _name(block, body)
    return blocks


def is_heading_style(line: Line, body: Body) -> bool:
    """Tell whether a line is set like a heading: larger, or bold where the body is not, or in capitals."""
    letters = [character for character in line.raw if character.isalpha()]
    if not letters:
        return False
    if line.size > body.size * (1 + _SIZE_STEP) and line.chars >= 2:
        return True
    if line.bold and not body.bold and line.size > body.size * 0.88:
        return True
    return len(letters) >= 4 and all(c.isupper() for c in letters) and line.size > body.size * 0.75 and line.cells == 1


def _kind(line: Line, body: Body, in_table: bool) -> BlockKind:
    if in_table:
        return BlockKind.TABLE
    if is_heading_style(line, body):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _table_lines(lines: Sequence[Line]) -> set[int]:
    """Find runs of rows that fall into cells."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        near = before is not None and before.page == line.page and 0 <= line.y - before.y < 4 * line.size
        if not near and run:
            _close(run, found, lines)
        if line.cells >= 2 and not DOT_LEADER.search(line.raw):
            run.append(index)
        elif run and near and index - run[-1] <= 2 and line.chars < 60:
            continue
        elif run:
            _close(run, found, lines)
    _close(run, found, lines)
    return found


def _close(run: list[int], found: set[int], lines: Sequence[Line]) -> None:
    if len(run) >= 3 and sum(lines[i].cells for i in run) >= 2.5 * len(run):
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
        if kind is not block.kind or abs(line.size - before.size) > _SIZE_STEP * line.size or line.bold != before.bold:
            return True
        return step > 1.7 * max(usual, 1.15 * line.size) or _NUMBERED.match(line.raw) is not None
    if step > _LEADING * max(usual, 1.05 * line.size) or step < -0.5 * line.size:
        return True
    if abs(line.size - before.size) > _SIZE_STEP * body.size and min(line.chars, before.chars) > 3:
        return True
    if _BULLET.match(line.raw) or (_CAPTION.match(line.raw) and step > 1.1 * usual):
        return True
    if _counts_on(block.first.raw, line.raw) and abs(line.x0 - block.first.x0) < 1.5 * line.size:
        return True
    ended = before.x1 < before.left + _FULL_LINE * (before.right - before.left)
    finished = before.raw.rstrip().endswith(_TERMINAL)
    if _ITEM.match(line.raw) and (ended or finished) and abs(line.x0 - block.first.x0) < 4 * line.size:
        return True
    indent = line.x0 - before.x0
    if indent > _INDENT * line.size:
        hanging = (
            len(block.lines) == 1
            and after is not None
            and after.region == line.region
            and (abs(after.x0 - line.x0) < 0.4 * line.size and not ended)
        )
        return not hanging
    if indent < -_INDENT * line.size:
        # Back at the edge: the second line of an indented paragraph, or the end of a quotation or hanging entry.
        return len(block.lines) > 1 and abs(block.lines[1].x0 - before.x0) < 0.4 * line.size
    return ended and finished and before.x1 < before.left + 0.8 * (before.right - before.left)


def _counts_on(first: str, text: str) -> bool:
    """Tell whether two lines begin with a number and the next: entries of a numbered list."""
    left, right = _ENTRY.match(first), _ENTRY.match(text)
    return left is not None and right is not None and int(right.group(1)) == int(left.group(1)) + 1


def _continued(blocks: list[LineBlock], line: Line, kind: BlockKind, body: Body) -> LineBlock | None:
    """Find the unfinished block that `line`, first of a new column or page, goes on with."""
    if kind is not BlockKind.PARAGRAPH or _CAPTION.match(line.raw) or _BULLET.match(line.raw):
        return None
    for block in reversed(blocks[-4:]):
        if block.kind is not BlockKind.PARAGRAPH or _CAPTION.match(block.first.raw):
            continue  # a table or figure between the two halves
        before = block.last
        if line.page - before.page > 1 or abs(before.size - line.size) > _SIZE_STEP * body.size:
            return None
        text = before.raw.rstrip()
        if text.endswith(("-", "\xad", "\u2010")) or line.raw[:1].islower():
            return block
        if not _SENTENCE_END.search(text) and not text.endswith(":") and line.chars > 3:
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
        elif words > 30 or (words > 18 and _SENTENCE_END.search(block.last.raw)):
            block.kind = BlockKind.PARAGRAPH
    elif block.kind is BlockKind.PARAGRAPH:
        if _CAPTION.match(text) and len(block.lines) <= 12:
            block.kind = BlockKind.CAPTION
        elif _BULLET.match(text):
            block.kind = BlockKind.LIST_ITEM
