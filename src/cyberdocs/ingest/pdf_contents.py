"""Find tables of contents: entries with dot leaders, and those that end with a page number at the column's edge.

Reads each page's lines in order, gives those that stay and those of a table of contents. An entry without dots counts
only under a heading that names the table, beside entries with dots, or where the table goes on from the page before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.ingest.pdf_lines import CELL_GAP, Line

_DOT_LEADER = re.compile(r"(?:\.\s?){5}\s?\S{0,6}\s*$")
_TAIL = 60  # characters at a line's end that tell; patterns tied to the end never search a whole line
_FOLIO = re.compile(r"\d{1,4}|[ivxlc]{1,7}")
_NAME = re.compile(
    r"(?:(?:table\s+of\s+)?contents|list\s+of\s+(?:figures|tables|abbreviations)|inhalt(?:sverzeichnis)?|table\s+des\s+mati[eè]res"
    r"|sommaire|[ií]ndice|sommario)[.:]?",
    re.I,
)
_MIN_LEADERS = 3  # lines with dot leaders on a page that make a table of contents by themselves
_MIN_ENTRIES = 2  # under a heading that names the table
_EDGE = 3.0  # points by which page numbers may miss the column's edge


def has_dot_leader(text: str) -> bool:
    """Tell a line of a table of contents: dots up to a page number."""
    return _DOT_LEADER.search(text[-_TAIL:]) is not None


@dataclass(slots=True)
class Contents:
    """Goes through the pages in order, for a table of contents may go on over a page."""

    _open: bool = False  # the page before ended inside a table

    def take(self, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
        """Give the lines of a page that stay, and its lines of a table of contents."""
        gone = self._named(lines) or self._continued(lines) or _led(lines)
        if gone:
            ids = {id(line) for line in gone}
            kept = [line for line in lines if id(line) not in ids]
            self._open = not any(line.y > gone[-1].y and line.chars > 20 for line in kept)
            return kept, gone
        self._open = False
        return list(lines), []

    @staticmethod
    def _named(lines: Sequence[Line]) -> list[Line]:
        """Find the entries below a heading that names the table, the heading with them."""
        start = next((index for index, line in enumerate(lines) if _NAME.fullmatch(line.raw.strip())), None)
        if start is None:
            return []
        entries = _entries(lines[start + 1 :])
        return (
            [lines[start], *entries]
            if sum(map(_is_entry, entries)) >= _MIN_ENTRIES or (entries and start + len(entries) + 1 == len(lines))
            else []
        )

    def _continued(self, lines: Sequence[Line]) -> list[Line]:
        """Find the entries with which a page goes on from the one before."""
        return _entries(lines) if self._open else []


def _led(lines: Sequence[Line]) -> list[Line]:
    """Find the lines between the first and the last dot leader of a page that has several."""
    leaders = [index for index, line in enumerate(lines) if has_dot_leader(line.raw)]
    if len(leaders) < _MIN_LEADERS:
        return []
    first, last = leaders[0], leaders[-1]
    while first and lines[first].y - lines[first - 1].y < 1.5 * lines[first].size and leaders[0] - first < 3:
        first -= 1
    while first and _is_entry(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _is_entry(lines[last + 1]):
        last += 1
    between = lines[first : last + 1]
    listed = sum(1 for line in between if _is_entry(line))
    return list(between) if listed >= 0.4 * len(between) else [lines[index] for index in leaders]


def _entries(lines: Sequence[Line]) -> list[Line]:
    """Give the entries with which `lines` begin; an entry's first lines, without a number, stand among them."""
    end = 0
    for index, line in enumerate(lines):
        if _is_entry(line):
            end = index + 1
        elif index - end > 1:
            break
    return list(lines[:end])


def _is_entry(line: Line) -> bool:
    """Tell an entry: dots, or a wide gap, before a page number at the column's edge."""
    if has_dot_leader(line.raw):
        return True
    if len(line.atoms) < 2 or not _FOLIO.fullmatch(line.atoms[-1].text):
        return False
    gap = line.atoms[-1].x0 - line.atoms[-2].x1
    return gap > CELL_GAP * line.size and line.right - line.x1 < _EDGE and any(map(str.isalpha, line.raw))
