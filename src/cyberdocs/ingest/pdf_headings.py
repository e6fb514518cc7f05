"""Tell headings from prose by type and place.

Reads a line with its neighbours in the column. Larger type is enough; bold, capitals, another face, a
number or the middle of the column count only where a heading can stand.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyberdocs.ingest.pdf_body import Body
from cyberdocs.ingest.pdf_lines import Line, needs_space

INDENT = 0.8  # of the type size
SIZE_STEP = 0.06  # share by which type sizes differ visibly
FULL_LINE = 0.93  # of the column: a line that ends sooner is a last line
_RAGGED_ROOM = 2.0  # type sizes: so much room typesetters leave at the end of a ragged line sooner than cut a word
_APART = 1.2  # of the usual leading
_FORMULA = re.compile(r"[=≤≥∑∫∈×≈]")
_HEADING_CHARS = 140
TERMINAL = (".", "?", "!", ":", ";", "…", ".”", '."', "”", '"', ".)", ")", ".’", "’", "]")
_SENTENCE_END = re.compile(r"[.?!…][”\"’')\]]*[\d¹²³⁰-⁹*†‡]*$|[.?!…][\d,]{1,6}$")
NUMBERED = re.compile(
    r"(?:(?:chapter|part|section|article|annex|appendix)\s+(?:\d+|[ivxlc]+|[a-z])\b|(\d{1,2}(?:\.\d{1,2}){0,4})\.?|([ivxlc]{1,6})\.|([a-h])[.)])\s+\S",
    re.I,
)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends with a full stop or the like, quotation marks and note marks behind it aside."""
    return _SENTENCE_END.search(text.rstrip()[-40:]) is not None


def ends_early(line: Line, after: Line, *, ragged: bool) -> bool:
    """Tell whether a line is a last line: it stops short of the edge, in ragged type by more than the next word."""
    if line.x1 >= line.left + FULL_LINE * (line.right - line.left):
        return False
    return not ragged or line.right - line.x1 > _first_width(after) + _RAGGED_ROOM * line.size


def _first_width(line: Line) -> float:
    """Give the width of a line's first word."""
    end = line.atoms[0].x1
    for before, after in pairwise(line.atoms):
        if needs_space(before, after):
            break
        end = after.x1
    return end - line.atoms[0].x0


@dataclass(slots=True)
class Place:
    """A line between its neighbours of the same column."""

    line: Line
    before: Line | None
    after: Line | None
    before_is_heading: bool
    usual: float  # leading of the body, in points
    ragged: bool = False

    def stands_apart(self) -> bool:
        """Tell whether more than a line's step lies above, or the paragraph above has ended."""
        before = self.before
        if before is None or self.before_is_heading or self.line.y - before.y > _APART * self.usual:
            return True
        return ends_early(before, self.line, ragged=self.ragged) and before.raw.rstrip().endswith(TERMINAL)

    def ends_above_gap(self) -> bool:
        """Tell whether more than a line's step lies below, or the next line begins a paragraph."""
        after = self.after
        if after is None or after.y - self.line.y > _APART * self.usual:
            return True
        return after.x0 - after.left > INDENT * after.size and after.raw[:1].isupper()

    def is_centred(self) -> bool:
        """Tell whether the line stands in the middle of its column, clear of both edges."""
        line = self.line
        left, right = line.x0 - line.left, line.right - line.x1
        return min(left, right) > 2 * line.size and abs(left - right) < 0.25 * (left + right) + line.size


def place_of(lines: Sequence[Line], index: int, was_heading: bool, body: Body) -> Place:
    """Set a line between its neighbours; lines of other columns and pages are none."""
    line = lines[index]
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if before is not None and (before.page, before.region) != (line.page, line.region):
        before = None
    if after is not None and (after.page, after.region) != (line.page, line.region):
        after = None
    return Place(line, before, after, was_heading and before is not None, body.leading, body.ragged)


def is_heading_style(line: Line, body: Body) -> bool:
    """Tell whether a line is set like a heading: larger, or bold where the body is not, or in capitals."""
    letters = [character for character in line.raw if character.isalpha()]
    if not letters:
        return False
    if line.size > body.size * (1 + SIZE_STEP) and line.chars >= 2:
        return True
    if line.bold and not body.bold and line.size > body.size * 0.88:
        return True
    return len(letters) >= 4 and all(c.isupper() for c in letters) and line.size > body.size * 0.75 and line.cells == 1


def is_heading(place: Place, body: Body) -> bool:
    """Tell a heading by type and place: what type alone shows must also stand where headings stand."""
    line = place.line
    text = line.raw.strip()
    if line.run_in:
        return True
    if line.cells > 2 or not any(map(str.isalnum, text)) or _FORMULA.search(text):
        return False
    if line.size > body.size * (1 + SIZE_STEP) and line.chars >= 2 and any(map(str.isalpha, text)):
        return True
    if text[:1].islower() and not place.before_is_heading:
        return False
    if is_heading_style(line, body):
        return place.stands_apart()
    if len(text) > _HEADING_CHARS or ends_sentence(text) or text.endswith((",", ";", ":", "-")):
        return False
    if line.size < 0.92 * body.size or not (text[0].isupper() or text[0].isdigit()) or not place.stands_apart():
        return False
    if place.before_is_heading and place.before is not None and place.before.face == line.face != body.face:
        return True
    if not place.ends_above_gap() or (place.before is None and place.after is None):
        return False
    other_type = line.face != body.face and (place.after is None or place.after.face != line.face)
    numbered = NUMBERED.match(text) is not None and line.x1 < line.left + 0.9 * (line.right - line.left)
    return (other_type or numbered or place.is_centred()) and any(map(str.isalpha, text))
