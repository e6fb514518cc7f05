"""Tell whether a paper marks its notes with raised letters: a, b, c or i, ii, iii.

Reads all lines and the body's size; sets `letter_marks` on the lines of such a paper. In any other a raised letter is
the end of an ordinal or an exponent.
"""

from collections.abc import Sequence

from cyberdocs.ingest.pdf_body import Body
from cyberdocs.ingest.pdf_lines import Line
from cyberdocs.ingest.pdf_text import RAISED_LETTERS, is_lifted
from cyberdocs.ingest.superscripts import roman

_ROMAN = {roman(number): number for number in range(1, 400)}
_SMALL = 0.945  # of the body's size
_MIN_LABELS = 3
_COUNTING = 0.7  # of the labels count on or begin anew, and are called in the text


def mark_letters(lines: Sequence[Line], body: Body) -> None:
    """Set `letter_marks` where small lines begin with raised letters that count and are called in the text.

    Digits may stand beside them: footnotes 1, 2 and endnotes i, ii.
    """
    small = [line for line in lines if line.size <= _SMALL * body.size and is_lifted(line.atoms[0], line)]
    labels = [line.atoms[0].text for line in small if RAISED_LETTERS.fullmatch(line.atoms[0].text)]
    if len(labels) < _MIN_LABELS:
        return
    counting = sum(1 for before, after in zip(["", *labels], labels, strict=False) if _follows(before, after))
    called = {atom.text for line in lines for atom in line.atoms[1:] if is_lifted(atom, line)}
    calling = sum(1 for label in labels if label in called)
    if min(counting, calling) >= _COUNTING * len(labels):
        for line in lines:
            line.letter_marks = True


def _follows(before: str, after: str) -> bool:
    """Tell whether a label counts on from the one before ("b", "iv") or begins anew."""
    if after in {"a", "i"}:
        return True
    if _ROMAN.get(after, 0) == _ROMAN.get(before, -1) + 1:
        return True
    if not before:
        return False
    last = before[-1]
    if last == "z":
        return after == "a" * (len(before) + 1)
    following = chr(ord(last) + 1)
    return after in {before[:-1] + following, following * len(before)}  # "ab", or "bb" as word processors count
