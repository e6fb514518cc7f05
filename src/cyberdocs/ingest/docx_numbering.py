"""Count the numbers that Word prints before headings and list items without writing them into the text.

Reads a list's level formats; gives the printed label of each paragraph in turn: "1.", "2.3", "(a)", "IV.", "•".
"""

import re
from collections.abc import Mapping

from cyberdocs.ingest.counting import printed

BULLET = "•"


class Numbering:
    """Counts on paragraph by paragraph; a deeper level starts again under each new number above it."""

    def __init__(self, formats: Mapping[tuple[str, str], tuple[str, str]]) -> None:
        """Take the formats of (list, level): the kind of number, and its text with "%1", "%2" for the levels."""
        self._formats = formats
        self._counts: dict[tuple[str, str], int] = {}

    def next_label(self, number: str, level: str) -> str:
        """Count the next paragraph of a list and give its label; a bullet where the format shows no number."""
        kind, shown = self._formats.get((number, level), ("bullet", ""))
        if kind in {"bullet", "none"}:
            return BULLET
        self._counts[number, level] = self._counts.get((number, level), 0) + 1
        for other in [key for key in self._counts if key[0] == number and key[1] > level]:
            del self._counts[other]
        label = re.sub(r"%(\d)", lambda place: self._printed(number, str(int(place[1]) - 1)), shown or "%1.")
        return label.strip() or BULLET

    def _printed(self, number: str, level: str) -> str:
        kind, _ = self._formats.get((number, level), ("decimal", ""))
        count = self._counts.get((number, level), 1)
        return printed(count, kind)
