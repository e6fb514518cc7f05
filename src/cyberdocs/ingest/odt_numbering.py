"""Count the numbers that OpenDocument programs print before headings and list items without writing them into the text.

Reads list styles and the outline's; gives the printed label of each item in turn: "1", "2.3", "IV.", "(a)", "•".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from cyberdocs.ingest.counting import printed
from cyberdocs.ingest.markup import local_name

BULLET = "•"
OUTLINE = "Outline"  # the style that numbers headings which stand in no list
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_PLACE = re.compile(r"%(\d{1,2})%")


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str  # as Word names it; "" for no number, BULLET for a bullet
    shown: str  # with "%1%", "%2%" for the numbers of the levels
    start: int = 1


class OdtNumbering:
    """Counts on item by item; a deeper level starts again under each new number above it."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Take the list styles of all parts of a file; the first part has the last word."""
        self._levels: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for root in roots:
            for style in root.iter(f"{_TEXT}list-style", f"{_TEXT}outline-style"):
                name = style.get(f"{_STYLE}name") or OUTLINE
                name = OUTLINE if local_name(style) == "outline-style" else name
                for level in style:
                    depth = level.get(f"{_TEXT}level") or ""
                    if depth.isdecimal():
                        self._levels.setdefault((name, int(depth)), _level(level, int(depth)))

    def restart(self, style: str) -> None:
        """Begin a list anew."""
        self._counts.pop(style, None)

    def next_label(self, style: str, depth: int) -> str:
        """Count the next item of a list style at a depth (1 the outermost); "" where it shows no number."""
        level = self._levels.get((style, depth))
        if level is None or level.kind in {"", BULLET}:
            return level.kind if level is not None else ""
        counts = self._counts.setdefault(style, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda place: self._printed(style, int(place[1])), level.shown).strip()

    def _printed(self, style: str, depth: int) -> str:
        level = self._levels.get((style, depth))
        if level is None or level.kind in {"", BULLET}:
            return ""
        return printed(self._counts.get(style, {}).get(depth, level.start), level.kind)


def _level(level: etree._Element, depth: int) -> _Level:
    if local_name(level) == "list-level-style-bullet":
        return _Level(BULLET, "")
    kind = _KINDS.get(level.get(f"{_STYLE}num-format") or "", "")
    start = level.get(f"{_TEXT}start-value") or "1"
    shown = level.get(f"{_LOEXT}num-list-format")
    if shown is None:
        above = level.get(f"{_TEXT}display-levels") or "1"
        first = depth - int(above) + 1 if above.isdecimal() else depth
        shown = ".".join(f"%{place}%" for place in range(max(1, first), depth + 1))
        shown = f"{level.get(f'{_STYLE}num-prefix') or ''}{shown}{level.get(f'{_STYLE}num-suffix') or ''}"
    return _Level(kind, shown, int(start) if start.isdecimal() else 1)
