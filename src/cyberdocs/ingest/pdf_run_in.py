"""Part headings that run into their paragraph from it: "2.1. Sources. The council ..." with "Sources." in another face.

Reads lines in order, returns them with such a line cut in two. Only numbered headings are cut: a bold or slanted
word at a paragraph's start is mostly emphasis, or names an item.
"""

import re
from collections.abc import Sequence

from cyberdocs.ingest.pdf_body import Body
from cyberdocs.ingest.pdf_glyphs import Atom
from cyberdocs.ingest.pdf_lines import Line, cut, plain

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|[A-H]\.|[IVX]{1,5}\.|\(?[a-h1-9]\))\s+[^\W\d_a-z].*[.:]$")
_MAX_WORDS = 16


def split_run_in(lines: Sequence[Line], body: Body) -> list[Line]:
    """Cut every line that begins with a heading of its own into heading and prose."""
    split: list[Line] = []
    for line in lines:
        end = _heading_end(line, body)
        if not end:
            split.append(line)
            continue
        heading, prose = cut(line, 0, end), cut(line, end, len(line.atoms))
        heading.run_in = True
        split += (heading, prose)
    return split


def _heading_end(line: Line, body: Body) -> int:
    """Give how many atoms at a line's start are a heading; 0 where none is.

    Not "1.2 Sources" alone on its line, and not "2.1. The *Lotus* case": its last word is in the body's face.
    """
    if line.cells > 1 or abs(line.size - body.size) > 0.6 or not line.raw[:1].strip("(").isalnum():
        return 0
    end = next((i for i in range(len(line.atoms), 0, -1) if _is_other(line.atoms[i - 1], body)), 0)
    if not 0 < end < len(line.atoms) or not line.atoms[end - 1].text.endswith((".", ":")):
        return 0
    words = plain(line.atoms[:end])
    rest = plain(line.atoms[end:]).lstrip()
    if not _NUMBERED.match(words) or len(words.split()) > _MAX_WORDS or not (rest[:1].isupper() or rest[:1] in '“‘"'):
        return 0
    named = [atom for atom in line.atoms[:end] if any(map(str.isalpha, atom.text))]
    own = sum(1 for atom in named if _is_other(atom, body))
    return end if own >= len(named) - 1 else 0


def _is_other(atom: Atom, body: Body) -> bool:
    return atom.face.name != body.face and any(map(str.isalpha, atom.text))
