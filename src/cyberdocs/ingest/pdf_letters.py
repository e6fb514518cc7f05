"""Tell whether a paper marks its notes with raised letters: a, b, c.

Reads all lines and the body's size; sets `letter_marks` on the lines of such a paper. In any other a raised letter is
the end of an ordinal or an exponent.
"""

import re
from collections.abc import Sequence

from cyberdocs.ingest.pdf_body import Body
from cyberdocs.ingest.pdf_lines import Line
from cyberdocs.ingest.pdf_text import is_lifted

_LETTERS = re.compile(r"[a-z]{1,2}")
_SMALL = 0.945  # of the body's size
_MIN_LABELS = 3
_COUNTING = 0.7  # of the labels follow "a", "b" or begin anew


def mark_letters(lines: Sequence[Line], body: Body) -> None:
    """Set `letter_marks` where small lines begin with raised letters that count, and more so than with digits."""
    small = [line for line in lines if line.size <= _SMALL * body.size and is_lifted(line.atoms[0], line)]
    labels = [line.atoms[0].text for line in small if _LETTERS.fullmatch(line.atoms[0].text)]
    digits = sum(1 for line in small if line.atoms[0].text.isdecimal())
    counting = sum(1 for before, after in zip(["", *labels], labels, strict=False) if after in {"a", _next(before)})
    if len(labels) >= max(_MIN_LABELS, digits) and counting >= _COUNTING * len(labels):
        for line in lines:
            line.letter_marks = True


def _next(label: str) -> str:
    """Give the letters that follow: "a" -> "b", "z" -> "aa", "aa" -> "ab"."""
    if not label or label.endswith("z"):
        return "a" * (len(label) + 1)
    return label[:-1] + chr(ord(label[-1]) + 1)
