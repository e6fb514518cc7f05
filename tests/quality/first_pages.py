"""Read the first pages of `first_pages.txt` and print them as PDF, text or HTML."""

import html
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

FILE = Path(__file__).with_name("first_pages.txt")
_PROSE = {
    "en": (
        "The council kept the quays for many years, and the members paid for what they used. When the tide rose, the "
        "registrar wrote to every port and asked for help. Some answered at once, others waited for autumn."
    ),
    "de": (
        "Der Rat pflegte die Anlagen über viele Jahre, und die Mitglieder zahlten für das, was sie nutzten. Als das "
        "Wasser stieg, schrieb die Verwaltung an jeden Ort und bat um Hilfe. Manche antworteten sofort, andere später."
    ),
    "fr": (
        "Le conseil entretenait les quais depuis longtemps, et les membres payaient ce qu’ils utilisaient. Quand la "
        "marée montait, le greffier écrivait à chaque port pour demander de l’aide. Certains répondaient aussitôt."
    ),
    "es": (
        "El consejo cuidaba los muelles desde hacía muchos años, y los miembros pagaban por lo que usaban. Cuando "
        "subía la marea, el registrador escribía a cada puerto y pedía ayuda. Algunos respondían enseguida, otros no."
    ),
}
_SIZES = {"title": 16.0, "by": 11.0, "aff": 9.0, "small": 9.0, "h": 12.0, "p": 10.0}
_MARGIN = 72.0


@dataclass(slots=True)
class FirstPage:
    """What one page prints, and what a careful reader would note down."""

    name: str
    part: str  # "dev" or "test"
    formats: tuple[str, ...]
    labels: dict[str, list[str]] = field(default_factory=dict)
    lines: list[tuple[str, str]] = field(default_factory=list)

    def printed(self, file_format: str) -> bytes:
        """Give the page as a file, with prose behind each heading and on a second page."""
        prose = _PROSE[self.labels["language"][0]]
        if file_format == "html":
            return dict(self.lines)["html"].replace("PROSE", f"<p>{html.escape(prose)}</p>" * 3).encode()
        lines = [(role, words) for role, words in self.lines]
        legal = self.labels.get("genre", [""])[0] in ("treaty_text", "legal_text")
        lines += [] if legal else [("p", prose)] * 3
        return _as_text(lines).encode() if file_format == "text" else _as_pdf(lines)


def read_first_pages() -> Iterator[FirstPage]:
    """Give the pages in the order of the file."""
    page: FirstPage | None = None
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            if page is not None:
                yield page
            name, part, *formats = line.split()[1:]
            page = FirstPage(name=name, part=part, formats=tuple(formats))
        elif page is not None and line.startswith("!"):
            key, _, value = line[1:].partition(" ")
            page.labels.setdefault(key, []).append(value)
        elif page is not None and line.strip():
            role, _, words = line.partition(": ")
            page.lines.append((role, words))
    if page is not None:
        yield page


def _as_text(lines: list[tuple[str, str]]) -> str:
    heads = [words for role, words in lines if role == "head"]
    feet = [words for role, words in lines if role == "foot"]
    body = [words for role, words in lines if role not in ("head", "foot")]
    return "\n\n".join([*heads, *body, *feet]) + "\n"


def _as_pdf(lines: list[tuple[str, str]]) -> bytes:
    fonts = _fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    width = A4[0] - 2 * _MARGIN
    y = A4[1] - _MARGIN
    for role, words in lines:
        if role in ("head", "foot"):
            canvas.setFont(fonts["small"], 8)
            canvas.drawString(_MARGIN, A4[1] - 40 if role == "head" else 36, words)
            continue
        size, font = _SIZES[role], fonts["title" if role in ("title", "h") else "p"]
        y -= size * 0.8
        for printed in simpleSplit(words, font, size, width):
            y -= size * 1.25
            canvas.setFont(font, size)
            centred = role in ("title", "by", "aff")
            canvas.drawString(_MARGIN + (width - canvas.stringWidth(printed, font, size)) / 2 * centred, y, printed)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _fonts() -> dict[str, str]:
    """Give a face with accents where the machine has one; reportlab's own knows Latin-1."""
    folder = Path("/usr/share/fonts/truetype/dejavu")
    try:
        pdfmetrics.registerFont(TTFont("Pages", folder / "DejaVuSerif.ttf"))
        pdfmetrics.registerFont(TTFont("Pages-Bold", folder / "DejaVuSerif-Bold.ttf"))
    except (TTFError, OSError):
        return {"p": "Times-Roman", "title": "Times-Bold", "small": "Times-Roman"}
    return {"p": "Pages", "title": "Pages-Bold", "small": "Pages"}
