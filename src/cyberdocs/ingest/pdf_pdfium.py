"""Read a PDF's glyphs through PDFium (pypdfium2): the default reader.

The library's Python layer would call into C several times a character. Here the page's characters come in one
call, and each further character costs one call that tells whether its text object goes on; place, size
and face are asked for once a word.
"""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from cyberdocs.errors import Encrypted, LimitExceeded, Unreadable
from cyberdocs.ingest.pdf_glyphs import Atom, Face, GlyphPage, angle_of, face_of, turn

_LINE_END_HYPHENS = {"\x02": "-", "\ufffe": "-"}  # PDFium's own codes for a hyphen at a line's end
_MAX_GLYPHS = 300_000  # on one page; a dense newspaper page has about 30,000
_DIGITS = frozenset("0123456789")
_SUPERIOR = 0.2  # of the size: where superior figures stand on; lining and old-style figures stand at 0 or below
_FORCE_BOLD = 1 << 18  # ISO 32000-1, table 123
_ITALIC = 1 << 6
_BOLD = 700  # weight; 400 is regular
_NAMELESS = 4  # characters of a name such as "F1" or "TT2"


def _by_address(function: object, *arguments: Any) -> Callable[..., int]:
    """Bind a C function so that pointers come and go as plain integers, which compare and hash cheaply."""
    prototype = ctypes.CFUNCTYPE(ctypes.c_void_p, *arguments)
    return prototype(ctypes.cast(function, ctypes.c_void_p).value)  # type: ignore[arg-type]


_text_object = _by_address(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
_font = _by_address(raw.FPDFTextObj_GetFont, ctypes.c_void_p)


class PdfiumReader:
    """Opens files with PDFium."""

    name = f"pypdfium2 {pdfium.version.PYPDFIUM_INFO} (PDFium {pdfium.version.PDFIUM_INFO.build})"

    def open(self, content: bytes) -> "PdfiumBook":
        """Open a file; owner passwords are no obstacle."""
        try:
            document = pdfium.PdfDocument(content)
            page_count = len(document)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
                raise Encrypted("needs a password", hint="save a copy without a password, then run again") from error
            raise Unreadable("not a readable PDF", hint="fetch the file again; it may be cut off") from error
        if page_count < 1:
            document.close()
            raise Unreadable("the PDF has no pages left", hint="fetch the file again; it may be cut off")
        return PdfiumBook(document, page_count)


class PdfiumBook:
    """A file opened with PDFium."""

    def __init__(self, document: Any, page_count: int) -> None:
        self._document = document
        self._faces: dict[int, Face] = {}
        self.page_count = page_count
        self.facts: dict[str, str] = {key: value for key, value in document.get_metadata_dict().items() if value}

    def pages(self) -> Iterator[GlyphPage]:
        """Give every page; one that PDFium cannot load comes without atoms."""
        for index in range(self.page_count):
            try:
                yield self._read(index)
            except pdfium.PdfiumError:
                yield GlyphPage(page=index + 1, width=0.0, height=0.0, atoms=())

    def close(self) -> None:
        """Free the document."""
        self._document.close()

    def _read(self, index: int) -> GlyphPage:
        page = self._document[index]
        try:
            textpage = page.get_textpage()
            try:
                rotation = page.get_rotation()
                left, bottom, right, top = page.get_bbox()
                frame = (left, bottom, right - left, top - bottom, rotation)
                atoms = tuple(self._atoms(textpage.raw, frame))
            finally:
                textpage.close()
        finally:
            page.close()
        width, height = frame[2], frame[3]
        if rotation in (90, 270):
            width, height = height, width
        return GlyphPage(page=index + 1, width=width, height=height, atoms=atoms)

    def _atoms(self, textpage: Any, frame: tuple[float, float, float, float, int]) -> Iterator[Atom]:
        """Cut the page's characters into atoms at spaces and where the text object changes."""
        text = _characters(textpage)
        address = ctypes.cast(textpage, ctypes.c_void_p).value
        state = _ObjectState(self, textpage)
        start, current, spaced, high = -1, 0, True, False
        for index, character in enumerate(text):
            blank = (character <= " " and character != "\x02") or character == "\xa0"
            if blank:
                if start >= 0:
                    yield state.atom(text[start:index], start, index - 1, spaced, frame)
                # A line break of the reader's own making tells nothing about the gap; geometry does.
                start, spaced = -1, spaced if start < 0 and character in "\r\n" else character not in "\r\n"
                continue
            found = _text_object(address, index)
            if found != current:
                if start >= 0:
                    yield state.atom(text[start:index], start, index - 1, spaced, frame)
                    start, spaced = -1, False
                current = found
                state.enter(found, index)
            is_high = character in _DIGITS and state.is_superior(index)
            if is_high != high and start >= 0:
                yield state.atom(text[start:index], start, index - 1, spaced, frame)
                start, spaced = -1, False
            if start < 0:
                start = index
            high = state.superior = is_high
        if start >= 0:
            yield state.atom(text[start:], start, len(text) - 1, spaced, frame)

    def face(self, text_object: int) -> Face:
        """Give the face of a text object, asking the library once a font."""
        address = _font(text_object) if text_object else 0
        if not address:
            return Face(name="")
        if address not in self._faces:
            font = ctypes.cast(address, raw.FPDF_FONT)
            length = raw.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = ctypes.create_string_buffer(max(1, length))
            raw.FPDFFont_GetBaseFontName(font, buffer, length)
            flags = raw.FPDFFont_GetFlags(font)
            name = buffer.value.decode("utf-8", "replace")
            # The weight is guessed from stem widths and calls many book faces bold: it speaks for nameless fonts only.
            heavy = len(name) <= _NAMELESS and raw.FPDFFont_GetWeight(font) >= _BOLD
            self._faces[address] = face_of(
                name,
                bold=heavy or (flags > 0 and bool(flags & _FORCE_BOLD)),
                italic=flags > 0 and bool(flags & _ITALIC),
            )
        return self._faces[address]


class _ObjectState:
    """Size, face and angle of the text object in which the characters stand."""

    def __init__(self, book: PdfiumBook, textpage: Any) -> None:
        self._book, self._textpage = book, textpage
        self._matrix = raw.FS_MATRIX()
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = (ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double())
        self._size, self._angle, self._face = 0.0, 0, Face(name="")
        self.superior = False  # whether the atom at hand is drawn as superior figures

    def is_superior(self, index: int) -> bool:
        """Tell a figure that the font itself draws small and high: its size and baseline are the line's."""
        raw.FPDFText_GetCharBox(self._textpage, index, *self._edges)
        raw.FPDFText_GetCharOrigin(self._textpage, index, self._x, self._y)
        bottom, top = self._edges[2].value, self._edges[3].value
        return self._angle == 0 and bottom - self._y.value > _SUPERIOR * self._size > 0 and top > bottom

    def enter(self, text_object: int, index: int) -> None:
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._textpage, index, matrix)
        scale = (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
        self._size = raw.FPDFText_GetFontSize(self._textpage, index) * scale
        self._angle = angle_of(matrix.a, matrix.b)
        self._face = self._book.face(text_object)

    def atom(
        self, text: str, first: int, last: int, spaced: bool, frame: tuple[float, float, float, float, int]
    ) -> Atom:
        left, bottom, width, height, rotation = frame
        raw.FPDFText_GetCharOrigin(self._textpage, first, self._x, self._y)
        raw.FPDFText_GetLooseCharBox(self._textpage, last, self._box)
        box = self._box
        x, y = self._x.value - left, self._y.value - bottom
        angle = (self._angle - rotation) % 360
        # The far end of the atom: along the writing direction of the unturned page.
        match self._angle:
            case 90:
                far = (x, box.top - bottom)
            case 180:
                far = (box.left - left, y)
            case 270:
                far = (x, box.bottom - bottom)
            case _:
                far = (box.right - left, y)
        x0, y0 = turn(x, y, width, height, rotation)
        x1 = x0 + abs(far[0] - x) + abs(far[1] - y)
        size = self._size
        if self.superior:
            size, y0 = 0.6 * size, y0 - 0.35 * size
        return Atom(
            text=text.translate(_HYPHENS),
            x0=x0,
            x1=x1,
            y=y0,
            size=size,
            face=self._face,
            spaced=spaced,
            angle=angle,
        )


_HYPHENS = str.maketrans(_LINE_END_HYPHENS)


def _characters(textpage: Any) -> str:
    """Give the page's characters, one a text index, in one call where indexes allow."""
    count = raw.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    if count > _MAX_GLYPHS:
        raise LimitExceeded("a page holds more characters than any page can", hint="re-save it as PDF/A")
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer)
    if written == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    # Some characters have no place in the joined text (surrogates, unmapped codes): ask one by one.
    codes = (raw.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes)
