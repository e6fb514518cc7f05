"""Split a block that holds several entries of a reference list, as narrow HTML and poor PDFs give it.

Reads the text of one block; returns where each entry stands. A block with one entry is the usual case.
"""

import re

_BRACKETED = re.compile(r"(?:^|(?<=\s))\[(\d{1,4})\]\s*(?=\S)")
_POINTED = re.compile(r"(?:^|(?<=[.)\d/]\s))(\d{1,4})\.\s+(?=[^\W\d_a-z])")
# "Hale, B. (2005)." or "Hale, B., & Dunn, C. (2005a)." behind the end of another entry.
_AUTHORS_AND_YEAR = re.compile(
    r"(?:^|(?<=[.\d/)\]]\s))(?=[^\W\d_a-z][\w'’-]{1,30},\s(?:[^\W\d_a-z]\.[\s-]?){1,3}[^()]{0,160}?\((?:1[6-9]|20)\d\d[a-z]?\))"
)
_YEAR = re.compile(r"\((?:1[6-9]|20)\d\d[a-z]?[,)]")
# Code points of a block from which it may hold several entries; one entry has about 100 to 300.
SEVERAL_CHARS = 160


def split_entries(text: str) -> tuple[tuple[int, int], ...]:
    """Give the entries of a block in order; the whole block when it holds one.

    Numbers must count up by one; authors must each be followed by their year.
    """
    if len(text) < SEVERAL_CHARS:
        return ((0, len(text)),)
    starts = _counted(_BRACKETED, text) or _counted(_POINTED, text) or _dated(text)
    if len(starts) < 2:
        return ((0, len(text)),)
    starts[0] = 0
    return tuple(zip(starts, [*starts[1:], len(text)], strict=True))


def _counted(pattern: re.Pattern[str], text: str) -> list[int]:
    """Find numbers that count up from the block's first one."""
    starts: list[int] = []
    expected = 0
    for match in pattern.finditer(text):
        number = int(match[1])
        if not starts and match.start() > 0:
            return []
        if not starts or number == expected:
            starts.append(match.start())
            expected = number + 1
    return starts if len(starts) > 1 else []


def _dated(text: str) -> list[int]:
    """Find authors with their year in brackets, one year an entry."""
    candidates = [match.start() for match in _AUTHORS_AND_YEAR.finditer(text)]
    if not candidates or candidates[0] > 0:
        return []
    starts: list[int] = []
    for candidate in candidates:
        # Between two entries there must be a year: "Hale, B., Dunn, C. (2005)" is one entry.
        if not starts or _YEAR.search(text, starts[-1], candidate):
            starts.append(candidate)
    return starts
