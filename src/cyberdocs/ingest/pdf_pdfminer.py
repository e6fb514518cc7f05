"""Read a PDF's glyphs through pdfminer.six: slower, pure Python, and the second opinion when PDFium fails."""

import io
import logging
import math
import struct
import zlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text, translate_matrix

from cyberdocs.errors import Encrypted, LimitExceeded, Unreadable
from cyberdocs.ingest.pdf_glyphs import Atom, Face, GlyphPage, angle_of, face_of

# What pdfminer is known to let through on damaged files, besides its own exceptions (its issues 1113, 886...).
_FAILURES = (
    PDFException, PSException, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
logging.getLogger("pdfminer").setLevel(logging.ERROR)  # its remarks on damaged files are ours to tell, as warnings

_MAX_FIGURES = 5_000  # form XObjects drawn on one page; a bomb of nested forms draws 2^n
_MAX_FIGURE_DEPTH = 20
_MAX_GLYPHS = 300_000  # on one page; a dense newspaper page has about 30,000
_NEW_WORD = 0.18  # gap in type sizes that stands for a space where none is written; letter pairs kern up to 0.1
_SAME_SIZE = 0.05  # points


class PdfminerReader:
    """Opens files with pdfminer.six."""

    name = f"pdfminer.six {version('pdfminer.six')}"

    def open(self, content: bytes) -> "PdfminerBook":
        """Open a file; owner passwords are no obstacle."""
        try:
            document = PDFDocument(PDFParser(io.BytesIO(content)))
            page_count = sum(1 for _ in PDFPage.create_pages(document))
        except (PDFPasswordIncorrect, PDFEncryptionError) as error:
            raise Encrypted("needs a password", hint="save a copy without a password, then run again") from error
        except _FAILURES as error:
            raise Unreadable(
                f"not a readable PDF ({type(error).__name__})", hint="fetch the file again; it may be cut off"
            ) from error
        if not page_count:
            raise Unreadable("the PDF has no pages left", hint="fetch the file again; it may be cut off")
        return PdfminerBook(document, page_count)


class PdfminerBook:
    """A file opened with pdfminer.six."""

    def __init__(self, document: Any, page_count: int) -> None:
        self._document = document
        self.page_count = page_count
        self.facts: dict[str, str] = _facts(document)

    def pages(self) -> Iterator[GlyphPage]:
        """Give every page; one that pdfminer cannot interpret comes without atoms."""
        resources = PDFResourceManager()
        device = _Collector(resources, laparams=None)
        interpreter = PDFPageInterpreter(resources, device)
        for index, page in enumerate(PDFPage.create_pages(self._document)):
            try:
                device.restart()
                interpreter.process_page(page)
                yield _glyphs(index + 1, device.get_result())
            except _FAILURES:
                yield GlyphPage(page=index + 1, width=0.0, height=0.0, atoms=())

    def close(self) -> None:
        """Nothing to free."""


class _Collector(PDFPageAggregator):  # type: ignore[misc]
    """Collects glyphs, and stops on a page that draws without end."""

    def restart(self) -> None:
        self._figures = self._depth = self._glyphs = 0

    def begin_figure(self, name: Any, bbox: Any, matrix: Any) -> None:
        self._figures += 1
        self._depth += 1
        if self._figures > _MAX_FIGURES or self._depth > _MAX_FIGURE_DEPTH:
            raise LimitExceeded("a page draws forms inside forms without end", hint="open and re-save it as PDF/A")
        super().begin_figure(name, bbox, matrix)

    def end_figure(self, name: Any) -> None:
        self._depth -= 1
        super().end_figure(name)

    def render_char(self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, *more: Any) -> float:
        self._glyphs += 1
        if self._glyphs > _MAX_GLYPHS:
            raise LimitExceeded("a page holds more characters than any page can", hint="re-save it as PDF/A")
        # The rise goes into the matrix, so that the matrix alone tells the baseline of a raised note mark.
        raised = translate_matrix(matrix, (0, rise)) if rise else matrix
        advance: float = super().render_char(raised, font, fontsize, scaling, 0, *more)
        return advance


def _facts(document: Any) -> dict[str, str]:
    facts: dict[str, str] = {}
    for table in document.info:
        for key, value in table.items():
            if isinstance(value, bytes):
                facts[str(key)] = decode_text(value)
    return facts


def _chars(container: Iterable[Any]) -> Iterator[Any]:
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _chars(item)


def _glyphs(number: int, layout: Any) -> GlyphPage:
    """Join a page's glyphs into atoms. pdfminer has turned the page already."""
    left, bottom, right, top = layout.bbox
    atoms: list[Atom] = []
    faces: dict[str, Face] = {}
    spaced = True
    end_x = end_y = 0.0  # where the last glyph ended, in the page's own coordinates
    for char in _chars(layout):
        text = char.get_text()
        if not text.strip():
            spaced = True
            continue
        if text.startswith("(cid:"):
            text = "\ufffd"  # no way back to a character: `pdf_rubble` looks for these
        a, b, _, _, e, f = char.matrix
        size, angle = char.size, angle_of(a, b)
        if angle % 180:
            size = char.width if angle in (90, 270) else size
        face = faces.get(char.fontname) or faces.setdefault(char.fontname, face_of(char.fontname))
        scale = math.hypot(a, b) or 1.0
        along, across = ((e - end_x) * a + (f - end_y) * b) / scale, ((f - end_y) * a - (e - end_x) * b) / scale
        advance = abs(char.adv) * scale
        last = atoms[-1] if atoms else None
        close = abs(across) < 2 * _SAME_SIZE and -0.5 * size < along < _NEW_WORD * size
        if last is not None and close and not spaced and _goes_on(last, face, angle, size):
            atoms[-1] = last._replace(text=last.text + text, x1=last.x1 + along + advance)
            end_x, end_y = e + a * char.adv, f + b * char.adv
            continue
        if last is not None and not spaced:
            spaced = abs(across) > size or along > _NEW_WORD * size or along < -size
        atoms.append(Atom(text, e - left, e - left + advance, top - f, size, face, spaced, angle))
        end_x, end_y = e + a * char.adv, f + b * char.adv
        spaced = False
    return GlyphPage(page=number, width=right - left, height=top - bottom, atoms=tuple(atoms))


def _goes_on(last: Atom, face: Face, angle: int, size: float) -> bool:
    return last.face is face and last.angle == angle and abs(last.size - size) < _SAME_SIZE
