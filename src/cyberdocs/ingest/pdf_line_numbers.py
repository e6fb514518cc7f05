"""Find the line numbers that drafts and court papers print in the margin.

Reads every page's segments, cuts a number off the line beside which it stands too close, and gives the segments that
are line numbers. They count down a margin by ones or fives; numbers of notes, rows and entries do not stand beside
every line.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cyberdocs.ingest.pdf_lines import Segment

_MIN_NUMBERS = 8  # numbered lines on a page; fewer may be a list
_FEW_NUMBERS = 3  # once another page of the paper has them: notes may leave a page few lines
_COUNTING = 0.8  # of them must count on from the one above
_STEPS = (1, 2, 5, 10)
_GAP = 0.45  # of the type size, between a number and its line; a word space is 0.25 to 0.35
_ROW = 3.0  # points
_COVERED = 0.6  # of the lines of one size must have a number, where numbers are as large as the text
_SMALL = 0.8  # of the text's size: numbers so small are no list's


def take_line_numbers(pages: Sequence[list[Segment]]) -> Iterator[Segment]:
    """Part line numbers from their lines, in place, and give them; full pages are looked at first."""
    least = _MIN_NUMBERS
    for segments in sorted(pages, key=lambda page: -len(page)):
        _part(segments, least)
        found = list(_in_margin(segments, least))
        least = _FEW_NUMBERS if found else least
        yield from found


def _part(segments: list[Segment], least: int) -> None:
    """Part numbers in the left margin from lines beside which they stand close: they end at one place, and count."""
    leading = [segment for segment in segments if _leads_with_number(segment)]
    if not leading:
        return
    place = Counter(round(segment.atoms[0].x1 / 2) for segment in leading).most_common(1)[0][0]
    alone = (segment for segment in segments if len(segment.atoms) == 1 and segment.text.isdecimal())
    found = [segment for segment in (*leading, *alone) if abs(segment.atoms[0].x1 / 2 - place) <= 1]
    found.sort(key=lambda segment: segment.y)
    steps = [int(below.atoms[0].text) - int(above.atoms[0].text) for above, below in pairwise(found)]
    counting = sum(1 for step in steps if step in _STEPS)
    if len(found) < least or counting < _COUNTING * len(steps) or not _stand_beside_lines(found, segments):
        return
    for segment in found:
        if len(segment.atoms) > 1:
            number = segment.atoms.pop(0)
            segment.chars -= len(number.text)
            segment.x0 = segment.atoms[0].x0
            largest = max(segment.atoms, key=lambda atom: atom.size)
            segment.size, segment.y = largest.size, largest.y
            segments.append(Segment([number], number.x0, number.x1, number.y, number.size, len(number.text)))
    segments.sort(key=lambda segment: (segment.y, segment.x0))


def _leads_with_number(segment: Segment) -> bool:
    if len(segment.atoms) < 2:
        return False
    first, second = segment.atoms[0], segment.atoms[1]
    return first.text.isdecimal() and len(first.text) <= 4 and second.x0 - first.x1 > _GAP * second.size


def _stand_beside_lines(found: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Tell whether nothing but numbers stands in their margin, and most lines of the text's size have one."""
    numbered = {id(segment) for segment in found}
    beside = [segment for segment in found if len(segment.atoms) > 1]
    left = min(segment.atoms[1].x0 for segment in beside)
    size = beside[0].atoms[1].size
    outside = sum(1 for segment in segments if id(segment) not in numbered and segment.x0 < left - 2)
    if outside > 0.2 * len(found):
        return False
    if found[0].atoms[0].size < _SMALL * size:
        return True
    heights = {round(segment.y / _ROW) for segment in found}
    heights |= {height + step for height in heights for step in (-1, 1)}
    lines = {round(segment.y / _ROW) for segment in segments if abs(segment.size - size) < 0.3}
    return len(lines & heights) >= _COVERED * len(lines)


def _in_margin(segments: Sequence[Segment], least: int) -> Iterator[Segment]:
    """Find numbers that count down a margin beside the text, by ones or fives."""
    columns: dict[int, list[Segment]] = defaultdict(list)
    for segment in segments:
        text = segment.text
        if text.isdigit() and len(text) <= 4:
            columns[round((segment.x0 + segment.x1) / 16)].append(segment)
    others = [segment for segment in segments if not segment.text.isdigit()]
    if not others:
        return
    # A few stray letters may stand in the margin too, so the text's edges are those of most segments.
    lefts, rights = sorted(segment.x0 for segment in others), sorted(segment.x1 for segment in others)
    left, right = lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]
    for place in sorted(columns):
        found = columns[place] + columns.get(place - 1, []) + columns.get(place + 1, [])
        found.sort(key=lambda segment: segment.y)
        steps = Counter(int(b.text) - int(a.text) for a, b in pairwise(found))
        if len(found) < least or not steps:
            continue
        step, count = steps.most_common(1)[0]
        outside = found[0].x1 <= left + 12 or found[0].x0 >= right - 12
        if outside and step in _STEPS and count >= _COUNTING * (len(found) - 1):
            yield from found
