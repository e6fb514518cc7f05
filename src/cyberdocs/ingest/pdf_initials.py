"""Put single glyphs back where they belong: accents set apart from their letters, initials over several lines.

Reads and returns atoms of one upright page. TeX's older fonts draw "á" as "´" over "a"; journals open an article
with a capital two or three lines high.
"""

import math
import re
import unicodedata
from collections.abc import Sequence

from cyberdocs.ingest.pdf_glyphs import Atom

_COMBINING = {
    "´": "\u0301", "ˇ": "\u030c", "ˆ": "\u0302", "¨": "\u0308", "˜": "\u0303", "˚": "\u030a", "˘": "\u0306",
    "¯": "\u0304", "¸": "\u0327", "˝": "\u030b", "˙": "\u0307", "`": "\u0300",
}  # fmt: skip
# Before a letter inside a word; "`" is left out there, for it also opens quotations.
_INSIDE = re.compile("([´ˇˆ¨˜˚˘¯˝˙])([^\\W\\d_])")
_ACCENTS = frozenset(_COMBINING)
_REACH = 60  # atoms; PDFium puts some accents at the end of their line
_MAX_INITIALS = 12  # on a page; more are letters of a poster
_INITIAL_SIZE = 1.8  # times the type beside it; a larger first capital on one line stays below 1.6
_INITIAL_GAP = 0.6  # of the initial's size, to the words beside it
_WORD_GAP = 0.14  # of the initial's size: a wider gap behind "A" or "I" is a space


def settle_accents(atoms: Sequence[Atom]) -> list[Atom]:
    """Set accents that stand apart onto the letters under them."""
    if not any(character in _ACCENTS for atom in atoms for character in atom.text):
        return list(atoms)
    settled = [
        atom if atom.text in _ACCENTS else atom._replace(text=_INSIDE.sub(_composed, atom.text)) for atom in atoms
    ]
    gone: set[int] = set()
    for index, accent in enumerate(settled):
        if accent.text not in _ACCENTS:
            continue
        middle = (accent.x0 + accent.x1) / 2
        for other in _near(index, len(settled)):
            base = settled[other]
            if base.text in _ACCENTS or abs(base.y - accent.y) > 0.5 * base.size:
                continue
            if base.x0 - 1.0 <= middle <= base.x1 + 1.0 and (text := _accented(base, middle, accent.text)):
                settled[other] = base._replace(text=text)
                gone.add(index)
                if index + 1 < len(settled):  # the break that the reader saw was the accent's
                    settled[index + 1] = settled[index + 1]._replace(spaced=False)
                break
    return [atom for index, atom in enumerate(settled) if index not in gone]


def _near(index: int, count: int) -> list[int]:
    """Give neighbouring positions, nearest first: readers keep an accent within a line of its letter."""
    order = [position for step in range(1, _REACH) for position in (index + step, index - step)]
    return [position for position in order if 0 <= position < count]


def _composed(found: re.Match[str]) -> str:
    letter = {"ı": "i", "ȷ": "j"}.get(found.group(2), found.group(2))
    joined = unicodedata.normalize("NFC", letter + _COMBINING[found.group(1)])
    return joined if len(joined) == 1 else found.group()


def _accented(base: Atom, middle: float, accent: str) -> str:
    """Set the accent on the letter of `base` that lies under it and takes it; "" where none does."""
    width = (base.x1 - base.x0) / len(base.text)
    under = (middle - base.x0) / width - 0.5 if width > 0 else 0.0
    near = range(max(0, math.ceil(under - 1.6)), min(len(base.text), math.floor(under + 1.6) + 1))
    for position in sorted(near, key=lambda place: abs(place - under)):
        letter = {"ı": "i", "ȷ": "j"}.get(base.text[position], base.text[position])
        joined = unicodedata.normalize("NFC", letter + _COMBINING[accent])
        if len(joined) == 1:
            return base.text[:position] + joined + base.text[position + 1 :]
    return ""


def settle_initials(atoms: list[Atom]) -> list[Atom]:
    """Join an initial over several lines to the first word beside it."""
    if not atoms:
        return atoms
    sizes = sorted(atom.size for atom in atoms)
    usual = sizes[len(sizes) // 2]
    initials = [atom for atom in atoms if atom.size > _INITIAL_SIZE * usual and _is_capital(atom.text)]
    for initial in initials if len(initials) <= _MAX_INITIALS else ():
        beside = [
            atom
            for atom in atoms
            if atom.size < initial.size / _INITIAL_SIZE
            and -1.0 <= atom.x0 - initial.x1 < _INITIAL_GAP * initial.size
            and initial.y - 0.95 * initial.size < atom.y <= initial.y + 0.2 * atom.size
        ]
        if not beside:
            continue
        first = min(beside, key=lambda atom: (atom.y, atom.x0))
        gap = first.x0 - initial.x1
        apart = initial.text in ("A", "I") and gap > _WORD_GAP * initial.size
        place = atoms.index(first)
        if apart:
            atoms[place] = first._replace(spaced=True)
            atoms.insert(
                place, initial._replace(y=first.y, size=first.size, x1=min(initial.x1, first.x0 - 0.3 * first.size))
            )
        else:
            atoms[place] = first._replace(text=initial.text + first.text, x0=initial.x0)
        atoms.remove(initial)
    return atoms


def _is_capital(text: str) -> bool:
    return (len(text) == 1 and text.isupper()) or (len(text) == 2 and text[0] in "“\"‘'«" and text[1].isupper())
