"""Set small PDFs line by line, with known truth, for the tests of the PDF reader."""

import hashlib
import io
import re

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from cyberdocs.records import SourceFile

WIDTH, HEIGHT = A4
LEFT, RIGHT = 70.0, 525.0
_MARK = re.compile(r"\{([^}]*)\}")


class Paper:
    """A PDF under construction; `y` counts down from the page's top, in points."""

    def __init__(self, **options: object) -> None:
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, invariant=1, **options)

    def line(self, x: float, y: float, text: str, size: float = 11.0, font: str = "Times-Roman") -> float:
        """Draw a line; "{12}" is a raised mark in small type. Gives the place where it ends."""
        for index, part in enumerate(_MARK.split(text)):
            if index % 2:
                self._canvas.setFont(font, 0.6 * size)
                self._canvas.drawString(x, HEIGHT - y + 0.35 * size, part)
                x += stringWidth(part, font, 0.6 * size)
            elif part:
                self._canvas.setFont(font, size)
                self._canvas.drawString(x, HEIGHT - y, part)
                x += stringWidth(part, font, size)
        return x

    def block(
        self,
        y: float,
        text: str,
        *,
        x: float = LEFT,
        right: float = RIGHT,
        size: float = 11.0,
        font: str = "Times-Roman",
        indent: float = 0.0,
        leading: float = 0.0,
    ) -> float:
        """Break a paragraph into lines; gives the place of the next line."""
        step = leading or 1.25 * size
        words, current, edge = text.split(" "), "", x + indent
        for word in words:
            trial = f"{current} {word}".strip()
            if stringWidth(_MARK.sub(r"\1", trial), font, size) > right - edge and current:
                self.line(edge, y, current, size, font)
                y, current, edge = y + step, word, x
            else:
                current = trial
        self.line(edge, y, current, size, font)
        return y + step

    def slanted(self, x: float, y: float, text: str, size: float = 40.0) -> None:
        """Draw a text at 45 degrees, as watermarks stand."""
        self._canvas.saveState()
        self._canvas.translate(x, HEIGHT - y)
        self._canvas.rotate(45)
        self._canvas.setFont("Helvetica", size)
        self._canvas.drawString(0, 0, text)
        self._canvas.restoreState()

    def page(self) -> None:
        """Begin the next page."""
        self._canvas.showPage()

    def content(self) -> bytes:
        """Close the file and give its bytes."""
        self._canvas.save()
        return self._buffer.getvalue()


def source_of(content: bytes) -> SourceFile:
    """Wrap bytes as a file."""
    return SourceFile(path="paper.pdf", sha256=hashlib.sha256(content).hexdigest(), content=content)


PROSE = (
    "The committee met twice in the spring and heard forty witnesses from the smaller member states. "
    "Its report describes how cooperation between police units grew out of personal trust and only later took "
    "the form of written agreements, which most of the offices consulted now regard as indispensable. "
    "Whether the agreements changed anything in practice is a matter on which the witnesses did not agree."
)
MORE = (
    "A second line of inquiry concerned the costs of training and the way in which they are shared among the "
    "participating offices. Here the figures are incomplete, because several offices do not keep separate "
    "accounts, and the committee therefore asked an outside auditor to estimate what had been spent so far."
)
