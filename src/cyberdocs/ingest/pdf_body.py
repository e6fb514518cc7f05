"""Measure what most of a paper looks like: the body's type size, face and leading.

Reads all lines, returns a `Body`; a scan's guessed type sizes are levelled first.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyberdocs.ingest.pdf_lines import Line

_BODY_SHARE = 0.15  # of all characters: less is not the body, whatever page it leads
_EVEN = 2.5  # points from the edge; justified lines end within a point of it, hyphens hang out by two
_RAGGED = 0.4  # of the characters: justified papers have 0.7 and more in lines that end at the edge
_NOTE_TYPE = 0.96  # of the body's size
_MIN_NOTES = 8  # that count on
_NUMBER = re.compile(r"[\[(]?(\d{1,4})[\]).]?\s?(?=[^\W\d_]|[“‘\"])")
_OFTEN = 0.4  # of the pages that the most frequent leader leads
_OCR_SPREAD = 0.16  # by which OCR misses the body's size; real note type is smaller by 0.17 and more


@dataclass(slots=True)
class Body:
    """What most of the paper looks like."""

    size: float
    face: str
    bold: bool
    leading: float
    ragged: bool = False  # lines end where their words do, not at one edge


def measure_body(lines: Sequence[Line]) -> Body:
    """Find the type in which most characters are set."""
    size = _body_size(lines)
    faces: Counter[str] = Counter()
    bold = total = even = 0
    steps: Counter[int] = Counter()
    before: Line | None = None
    for line in lines:
        if abs(line.size - size) > 0.3:
            before = None
            continue
        faces[line.face] += line.chars
        bold += line.chars if line.bold else 0
        total += line.chars
        even += line.chars if line.right - line.x1 < _EVEN else 0
        if before is not None and before.page == line.page and before.region == line.region and line.y > before.y:
            steps[round((line.y - before.y) * 5)] += 1
        before = line
    step = steps.most_common(1)[0][0] / 5 if steps else 1.2 * size
    return Body(
        size=size,
        face=faces.most_common(1)[0][0] if faces else "",
        bold=bold > 0.5 * total,
        leading=min(step, 3 * size),
        ragged=even < _RAGGED * total,
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
    led = {page: max(found.items(), key=lambda entry: (entry[1], entry[0]))[0] for page, found in upper.items()}
    leaders = Counter(led[page] for page in led if page not in _endnote_pages(lines, led))
    votes = {size: leaders[size] for size, chars in sizes.items() if chars >= _BODY_SHARE * total}
    most = max(votes.values(), default=0)
    # Tables and figures lead some upper halves too: of the sizes that lead many, the one with most words.
    often = [size for size, count in votes.items() if count >= _OFTEN * most]
    return max(often or sizes or [10.0], key=lambda size: (sizes[size], size))


def _endnote_pages(lines: Sequence[Line], led: dict[int, float]) -> frozenset[int]:
    """Find the pages at the end that hold nothing but numbered notes in smaller type."""
    pages = sorted(led)
    first = len(pages)
    while first and abs(led[pages[first - 1]] - led[pages[-1]]) < 0.2:
        first -= 1
    before = Counter(led[page] for page in pages[:first])
    if not before or led[pages[-1]] > _NOTE_TYPE * before.most_common(1)[0][0]:
        return frozenset()
    run = frozenset(pages[first:])
    numbers = [int(found[1]) for line in lines if line.page in run and (found := _NUMBER.match(line.raw))]
    counting = sum(1 for number, after in pairwise(numbers) if after - number == 1)
    return run if counting >= max(_MIN_NOTES, 0.5 * len(numbers)) else frozenset()


def level_sizes(lines: Sequence[Line], body: Body) -> None:
    """Give the lines of a scan with OCR one size: there sizes are guessed line by line."""
    total = sum(line.chars for line in lines)
    exact = sum(line.chars for line in lines if abs(line.size - body.size) <= 0.02 * body.size)
    near = sum(line.chars for line in lines if abs(line.size - body.size) <= _OCR_SPREAD * body.size)
    if total and exact < 0.45 * total and near > 0.7 * total:
        for line in lines:
            if abs(line.size - body.size) <= _OCR_SPREAD * body.size:
                line.size = body.size
