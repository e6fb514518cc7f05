"""What a PDF reader yields: atoms (pieces of words) with type face, size and place, page by page.

Coordinates are points from the page's top left corner as it is shown, `y` the baseline, growing downwards.
Two readers keep this protocol: `pdf_pdfium` (default: about ten times as fast) and `pdf_pdfminer`.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple, Protocol


class Face(NamedTuple):
    """A type face, as far as its name and flags tell."""

    name: str
    bold: bool = False
    italic: bool = False


class Atom(NamedTuple):
    """Characters without a space between them, of one face and size, on one baseline.

    Args:
        x1: its far end; for text that is not upright, `x0` plus its length along its own direction.
        spaced: whether the reader saw a space or line break before it.
        angle: degrees anticlockwise, 0 for upright text.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    face: Face
    spaced: bool = True
    angle: int = 0


class GlyphPage(NamedTuple):
    """One page: its number (1-based), size in points and atoms in the order of the file."""

    page: int
    width: float
    height: float
    atoms: tuple[Atom, ...]


class GlyphBook(Protocol):
    """An opened file."""

    page_count: int
    facts: dict[str, str]  # the file's own metadata: "Title", "Author", "Keywords", "CreationDate"...

    def pages(self) -> Iterator[GlyphPage]:
        """Give every page that can be read, ascending. A damaged page comes without atoms."""
        ...

    def close(self) -> None:
        """Free the library's memory."""
        ...


class GlyphReader(Protocol):
    """A library behind one door."""

    name: str  # library and version

    def open(self, content: bytes) -> GlyphBook:
        """Open a file.

        Raises:
            Encrypted: it needs a password.
            Unreadable: this library cannot make sense of it.
        """
        ...


_BOLD = ("bold", "black", "heavy", "semibold", "demi", "medi")
_ITALIC = ("ital", "oblique", "slanted")
_SHORT_BOLD = ("-b", "-bd", "-bi", "cmbx", "sfbx", "ptmb", "phvb")  # TeX and PostScript names: CMBX10, ptmb8t
_SHORT_ITALIC = ("-i", "-it", "-bi", "cmti", "sfti", "ptmri", "phvro")


def face_of(font_name: str, *, bold: bool = False, italic: bool = False) -> Face:
    """Read weight and slant from a PostScript font name, on top of what flags say."""
    name = font_name.split("+", 1)[-1]
    lowered = name.lower()
    return Face(
        name=name,
        bold=bold
        or any(word in lowered for word in _BOLD)
        or lowered.endswith(_SHORT_BOLD[:3])
        or lowered.startswith(_SHORT_BOLD[3:]),
        italic=italic
        or any(word in lowered for word in _ITALIC)
        or lowered.endswith(_SHORT_ITALIC[:3])
        or lowered.startswith(_SHORT_ITALIC[3:]),
    )


def angle_of(a: float, b: float) -> int:
    """Give the direction of a text matrix in whole degrees, 0 to 359."""
    return round(math.degrees(math.atan2(b, a))) % 360 if a or b else 0


def turn(x: float, y: float, width: float, height: float, rotation: int) -> tuple[float, float]:
    """Place a point of the unrotated page (y upwards) on the page as shown (y downwards).

    Args:
        width, height: of the unrotated page.
        rotation: the page's /Rotate, clockwise: 0, 90, 180 or 270.
    """
    match rotation:
        case 90:
            return y, x
        case 180:
            return width - x, y
        case 270:
            return height - y, width - x
        case _:
            return x, height - y
