"""Turn recognised lines into atoms: straight baselines, type sizes, words, raised note marks.

Reads lines with their corners in pixels and the page's grey levels, returns `Atom`s in points. A recogniser tells
neither type size nor what stands high: size comes from how wide a line's letters run (boxes are padded unevenly),
words and raised digits from the ink itself.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberdocs.ingest.pdf_glyphs import Atom, Face

_FACE = Face(name="ocr")
_PADDING = 0.25  # of a box's height, to both sides together: measured on our own pages at 150 to 250 dots an inch
# Advance widths of Times, in type sizes; what is not listed is 0.48. Another face is off by the same share throughout.
_WIDTHS = {
    **dict.fromkeys("ijlt|!.,:;'’‘/()[]fIr -", 0.3),
    **dict.fromkeys("ceszaJ?“”\"", 0.43),
    **dict.fromkeys("mMW@%—…", 0.83),
    **dict.fromkeys("wABCDGHKNOQRUVXY&", 0.7),
    **dict.fromkeys("EFLPSTZ", 0.58),
    **dict.fromkeys("¹²³⁰⁴⁵⁶⁷⁸⁹", 0.3),
}  # fmt: skip
_OTHER_WIDTH = 0.48
_SAME_SIZE = 0.09  # share by which widths of one type waver in justified lines; note type is smaller by 0.17 and more
_SHORT_LINE = 15  # characters; the widths of fewer letters tell a size only roughly
_LONG_SPREAD, _SHORT_SPREAD = 0.1, 0.3  # share by which the size of such a line may be missed
_BEARING = 0.05  # of the type size: white that belongs to a word's first and last letters
_WIDE_SET = 0.25
_ROWS_BACK = 40
_STEP = 1.6  # of the type size: usual leading is 1.15 to 1.4
_BASELINE = 0.25  # of the type size, below the middle of a box: 0.17 to 0.33 measured
_TOP, _BOTTOM = 0.62, 0.5  # of the type size around the middle of a box: what can belong to the line
_RAISED = 0.17  # of the type size: a raised digit's foot stands 0.25 to 0.4 above the baseline, a comma's below it
_MARK_SIZE, _MARK_RISE = 0.6, 0.35  # of the type size, as for superior figures of a text layer
_LONG = 5  # times as wide as high: such boxes tell how far the page is turned
_MAX_TURN = 8.0  # degrees; beyond, the box is not a line of text that stands upright
_FADED = 40  # grey levels between ink and paper; less is no ink
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKED = re.compile(r"(?P<word>\S*?[^\d\s⁰¹²³⁴-⁹])??(?P<mark>[\d⁰¹²³⁴-⁹]{1,3})(?P<tail>[.,;:?!)\]’”\"]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedLine:
    """A line as a recogniser gives it.

    Args:
        text: "" where it sees a line and cannot read it (another script, a drawing).
        score: how sure it is, 0 to 1; not a probability.
        corners: in pixels of the drawn page: top left, top right, bottom right, bottom left.
    """

    text: str
    score: float
    corners: tuple[tuple[float, float], ...]

    @property
    def weight(self) -> float:
        """Count its characters, or estimate them from its box when they could not be read."""
        across = [x for x, _ in self.corners]
        down = [y for _, y in self.corners]
        return len(self.text) or max(1.0, 2 * (max(across) - min(across)) / max(1.0, max(down) - min(down)))


@dataclass(slots=True)
class _Row:
    """A line after the page is turned straight; all in pixels.

    Args:
        height: of its box.
        slope: of the line on the drawn page, pixels down a pixel to the right.
        middle: height of its middle on the drawn page, at `left`.
    """

    words: list[str]
    x0: float
    x1: float
    y: float
    size: float
    left: float
    middle: float
    slope: float
    height: float

    @property
    def chars(self) -> int:
        """Count its characters, spaces aside."""
        return sum(map(len, self.words))


def lay_out(lines: Sequence[RecognisedLine], image: NDArray[np.uint8], scale: float) -> tuple[Atom, ...]:
    """Place the words of one page.

    Args:
        image: the page's grey levels, shape (height, width).
        scale: pixels a point.
    """
    turn = _turn_of(lines)
    rows = [_row(line, turn) for line in lines if line.text.split()]
    for row in rows:
        _measure(row, image)
    _settle_sizes(rows)
    atoms: list[Atom] = []
    for row in rows:
        strip = _strip(row, image)
        places = _word_places(row, strip)
        atoms += _atoms(row, strip, places, scale)
    return tuple(atoms)


def width_of(text: str) -> float:
    """Estimate how wide a text runs, in type sizes."""
    return sum(_WIDTHS.get(character, _OTHER_WIDTH) for character in text)


def _turn_of(lines: Sequence[RecognisedLine]) -> float:
    """Find how far the page was laid askew, in radians: the median of its long lines."""
    slopes = []
    for line in lines:
        (x0, y0), (x1, y1), _, (x3, y3) = line.corners
        if x1 - x0 > _LONG * math.hypot(x3 - x0, y3 - y0):
            slopes.append(math.atan2(y1 - y0, x1 - x0))
    turn = sorted(slopes)[len(slopes) // 2] if slopes else 0.0
    return turn if abs(math.degrees(turn)) <= _MAX_TURN else 0.0


def _row(line: RecognisedLine, turn: float) -> _Row:
    words = line.text.split()
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = line.corners
    height = (math.hypot(dx - ax, dy - ay) + math.hypot(cx - bx, cy - by)) / 2
    width = (math.hypot(bx - ax, by - ay) + math.hypot(cx - dx, cy - dy)) / 2
    left, right = (ax + dx) / 2, (bx + cx) / 2
    middle, far = (ay + dy) / 2, (by + cy) / 2
    text = " ".join(words)
    size = max(1.0, width - _PADDING * height) / max(width_of(text), 0.3)
    # A single sign tells nothing by its width, and a heading's letters may be spaced.
    size = min(max(size, 0.5 * height), 1.2 * height)
    cos, sin = math.cos(turn), math.sin(turn)
    x0, y0 = left * cos + middle * sin, middle * cos - left * sin
    x1 = right * cos + far * sin
    inset = min(0.5 * _PADDING * height, 0.25 * (x1 - x0))
    slope = (far - middle) / (right - left) if right - left > 1 else 0.0
    return _Row(words, x0 + inset, x1 - inset, y0, size, left + inset, middle, slope, height)


def _measure(row: _Row, image: NDArray[np.uint8]) -> None:
    """Take the size from the words alone: the spaces of justified lines are stretched and squeezed."""
    units = sum(width_of(word) - _BEARING for word in row.words)
    if len(row.words) > 1 and units > 1:
        size = sum(end - start for start, end in _word_places(row, _strip(row, image))) / units
        if abs(size - row.size) < _SHORT_SPREAD * row.size:
            row.size = size


def _settle_sizes(rows: list[_Row]) -> None:
    """Give rows of nearly one size that size: first the page's body, then what is smaller (notes)."""
    long = [row for row in rows if row.chars >= _SHORT_LINE]
    body = _usual_size(long or rows)
    notes = _usual_size([row for row in long if row.size < body * (1 - _LONG_SPREAD)])
    for row in long:
        row.size = next((size for size in (body, notes) if abs(row.size - size) <= _LONG_SPREAD * size), row.size)
    # Wide-set lines of narrow columns look larger than they are; their boxes are no higher than the others'.
    heights = sorted(row.height for row in long if row.size == body)
    for row in long:
        if body < row.size < body * (1 + _WIDE_SET) and heights and row.height < 1.1 * heights[len(heights) // 2]:
            row.size = body
    rows.sort(key=lambda row: (row.y, row.x0))
    for index, row in enumerate(rows):
        if row.chars >= _SHORT_LINE:
            continue
        # The last words of a paragraph are set like the line above them.
        above = next((one for one in reversed(rows[max(0, index - _ROWS_BACK) : index]) if _is_above(one, row)), None)
        sizes = [above.size] if above is not None else []
        sizes += sorted((body, notes), key=lambda size: abs(size - row.size))
        row.size = next((size for size in sizes if abs(row.size - size) <= _SHORT_SPREAD * size), row.size)


def _is_above(row: _Row, below: _Row) -> bool:
    """Tell a row of the same column one line's step above."""
    return 0.5 * row.size < below.y - row.y < _STEP * row.size and row.x0 < below.x1 and row.x1 > below.x0


def _usual_size(rows: Sequence[_Row]) -> float:
    """Find the size around which most characters stand."""
    weighed = sorted((row.size, row.chars) for row in rows)
    best, most = 0.0, 0
    for size, _ in weighed:
        inside = [pair for pair in weighed if abs(pair[0] - size) <= _SAME_SIZE * size]
        count = sum(chars for _, chars in inside)
        if count > most:
            best, most = sum(one * chars for one, chars in inside) / count, count
    return best


def _strip(row: _Row, image: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Cut a line out of the page along its slope and tell ink from paper; columns run from `x0` to `x1`."""
    columns = np.arange(max(1, round(row.x1 - row.x0) + 1))
    middles = row.middle + row.slope * columns
    depth = np.arange(round(-_TOP * row.size), round(_BOTTOM * row.size) + 1)
    down = np.clip(np.rint(middles[None, :] + depth[:, None]).astype(int), 0, image.shape[0] - 1)
    across = np.clip(np.rint(row.left + columns).astype(int), 0, image.shape[1] - 1)
    levels = image[down, across[None, :]].astype(int)
    paper, ink = int(np.percentile(levels, 90)), int(np.percentile(levels, 2))
    if paper - ink < _FADED:
        return np.zeros(levels.shape, dtype=np.bool_)
    return np.asarray(levels < (paper + ink) / 2, dtype=np.bool_)


def _word_places(row: _Row, strip: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Give every word's columns in the strip: between the widest gaps in the ink, else in share of its letters."""
    length = strip.shape[1]
    units = width_of(" ".join(row.words))
    guessed: list[tuple[float, float]] = []
    at = 0.0
    for word in row.words:
        end = at + width_of(word)
        guessed.append((at / units * length, end / units * length))
        at = end + width_of(" ")
    inked = np.flatnonzero(strip.any(axis=0))
    if len(row.words) < 2 or len(inked) < 2:
        return guessed if len(inked) < 2 else [(float(inked[0]), float(inked[-1] + 1))]
    steps = np.diff(inked)
    widest = np.sort(np.argsort(-steps, kind="stable")[: len(row.words) - 1])
    starts = [int(inked[0]), *(int(inked[place + 1]) for place in widest)]
    ends = [*(int(inked[place]) + 1 for place in widest), int(inked[-1]) + 1]
    if len(starts) != len(row.words) or any(
        abs(start - guess[0]) > 2 * row.size for start, guess in zip(starts, guessed, strict=True)
    ):
        return guessed
    return [(float(start), float(end)) for start, end in zip(starts, ends, strict=True)]


def _atoms(row: _Row, strip: NDArray[np.bool_], places: Sequence[tuple[float, float]], scale: float) -> list[Atom]:
    """Make one atom a word, three where a raised mark stands in it."""
    feet = _feet(strip)
    baseline = _baseline(feet)
    y = row.y + (baseline - round(_TOP * row.size) if baseline is not None else _BASELINE * row.size)
    atoms: list[Atom] = []
    for word, (start, end) in zip(row.words, places, strict=True):
        parts = [(word, False)]
        found = _MARKED.fullmatch(word)
        # A mark stands against its word or opens its note; a number by itself ("Jul 31, 2019") is none.
        if found is not None and baseline is not None and (found["word"] or not atoms):
            before, mark, tail = found["word"] or "", found["mark"], found["tail"]
            own = [width_of(before), 0.3 * len(mark), width_of(tail)]
            first = start + (end - start) * own[0] / sum(own)
            last = start + (end - start) * (own[0] + own[1]) / sum(own)
            if mark != mark.translate(_DIGITS) or _stands_high(feet, (first, last), baseline - _RAISED * row.size):
                parts = [(before, False), (mark.translate(_DIGITS), True), (tail, False)]
        units = sum(width_of(text) * (_MARK_SIZE if high else 1.0) for text, high in parts)
        at, spaced = start, True
        for text, high in parts:
            if not text:
                continue
            far = at + (end - start) * width_of(text) * (_MARK_SIZE if high else 1.0) / units
            size = row.size * (_MARK_SIZE if high else 1.0)
            rise = _MARK_RISE * row.size if high else 0.0
            atoms.append(
                Atom(
                    text, (row.x0 + at) / scale, (row.x0 + far) / scale, (y - rise) / scale, size / scale, _FACE, spaced
                )
            )
            at, spaced = far, False
    return atoms


def _feet(strip: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Give the lowest inked row of every column, -1 where there is none."""
    lowest = strip.shape[0] - 1 - np.argmax(strip[::-1], axis=0)
    return np.where(strip.any(axis=0), lowest, -1).astype(np.int64)


def _baseline(feet: NDArray[np.int64]) -> int | None:
    """Find the row on which most letters stand."""
    standing = feet[feet >= 0]
    if len(standing) == 0:
        return None
    counts = np.bincount(standing)
    counts = counts + np.concatenate(([0], counts[:-1])) + np.concatenate((counts[1:], [0]))
    return int(np.argmax(counts))


def _stands_high(feet: NDArray[np.int64], place: tuple[float, float], limit: float) -> bool:
    """Tell whether the ink in the middle of `place` ends above `limit` (rows count downwards)."""
    first, last = place
    margin = 0.2 * (last - first)
    inside = feet[max(0, round(first + margin)) : max(0, round(last - margin)) + 1]
    inside = inside[inside >= 0]
    return len(inside) > 0 and bool(np.all(inside <= limit))
