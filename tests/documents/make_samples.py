"""Make the PDF and DOCX samples of `raw/`: `python -m tests.documents.make_samples`.

The words are ours and the facts are public. Reportlab sets the PDFs, so that they have what real ones have:
running heads, page numbers, page-foot notes with raised marks, columns, words cut at line ends. The DOCX is
written part by part, with native footnotes.
"""

import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.documents.sample_texts import BRIEF, COLUMNS, JOURNAL, Paper

PAGE = (595.0, 842.0)  # A4 in points
MARGIN = 72.0
BODY, NOTE, HEAD = 10.5, 8.0, 13.0  # type sizes in points
LEADING = 1.32
FIXED_TIME = (2026, 1, 1, 0, 0, 0)


@dataclass
class Sheet:
    """A canvas with a place for the next line, and the notes that this page has to carry."""

    canvas: Canvas
    running_head: str
    columns: int
    number: int = 1
    column: int = 0
    y: float = 0.0
    notes: list[str] = field(default_factory=list)

    @property
    def width(self) -> float:
        gap = 18.0
        return (PAGE[0] - 2 * MARGIN - gap * (self.columns - 1)) / self.columns

    @property
    def x(self) -> float:
        return MARGIN + self.column * (self.width + 18.0)

    def begin(self) -> None:
        self.canvas.setFont("Times-Italic", 9)
        self.canvas.drawString(MARGIN, PAGE[1] - 45, self.running_head)
        self.canvas.drawRightString(PAGE[0] - MARGIN, PAGE[1] - 45, str(self.number))
        self.y = PAGE[1] - MARGIN - 10

    def floor(self, extra: list[str]) -> float:
        lines = sum(len(wrap(note, "Times-Roman", NOTE, self.width)) for note in [*self.notes, *extra])
        return MARGIN + lines * NOTE * LEADING + (12 if lines else 0)

    def line(self, words: list[str], font: str, size: float, notes: list[str]) -> None:
        if self.y - size * LEADING < self.floor(notes):
            self.turn()
        self.notes.extend(notes)
        self.y -= size * LEADING
        self.draw(words, font, size, self.y)

    def draw(self, words: list[str], font: str, size: float, y: float) -> None:
        x = self.x
        for index, word in enumerate(words):
            text, _, mark = word.partition("^")
            self.canvas.setFont(font, size)
            lead = " " if index else ""
            self.canvas.drawString(x, y, lead + text)
            x += stringWidth(lead + text, font, size)
            if mark:
                self.canvas.setFont(font, size * 0.62)
                self.canvas.drawString(x, y + size * 0.36, mark)
                x += stringWidth(mark, font, size * 0.62)

    def turn(self) -> None:
        if self.column + 1 < self.columns:
            self.column += 1
            self.y = PAGE[1] - MARGIN - 10
            return
        self.foot()
        self.canvas.showPage()
        self.number += 1
        self.column = 0
        self.begin()

    def foot(self) -> None:
        self.column = 0
        y = self.floor([]) - 4
        if self.notes:
            self.canvas.line(MARGIN, y, MARGIN + 120, y)
        for note in self.notes:
            for words in wrap(note, "Times-Roman", NOTE, self.width):
                y -= NOTE * LEADING
                self.draw(words, "Times-Roman", NOTE, y)
        self.notes = []


def wrap(text: str, font: str, size: float, width: float) -> list[list[str]]:
    """Break a text into lines of words; a long word that does not fit is cut with a hyphen."""
    lines: list[list[str]] = [[]]
    used = 0.0
    for word in text.split():
        plain = word.partition("^")[0]
        need = stringWidth(plain + " ", font, size)
        if used + need > width and lines[-1]:
            room = width - used
            cut = _cut(plain, font, size, room) if "^" not in word else 0
            if cut:
                lines[-1].append(plain[:cut] + "-")
                word = plain[cut:]
                need = stringWidth(word + " ", font, size)
            lines.append([])
            used = 0.0
        lines[-1].append(word)
        used += need
    return lines


def _cut(word: str, font: str, size: float, room: float) -> int:
    """Give where to cut a long word, behind a vowel, or 0."""
    if len(word) < 10 or not word.isalpha():
        return 0
    for place in range(len(word) - 4, 3, -1):
        fits = stringWidth(word[:place] + "-", font, size) <= room
        if fits and word[place - 1] in "aeiou" and word[place] not in "aeiou":
            return place
    return 0


def make_pdf(paper: Paper, path: Path, *, columns: int) -> None:
    """Set one paper."""
    canvas = Canvas(str(path), pagesize=PAGE, invariant=True)
    canvas.setTitle(paper.title)
    canvas.setAuthor("; ".join(paper.authors))
    sheet = Sheet(canvas=canvas, running_head=paper.running_head, columns=columns)
    sheet.begin()
    for words in wrap(paper.title, "Times-Bold", 16, sheet.width):
        sheet.line(words, "Times-Bold", 16, [])
    sheet.line([], "Times-Roman", 6, [])
    for line in (*paper.authors, paper.source):
        for words in wrap(line, "Times-Italic", BODY, sheet.width):
            sheet.line(words, "Times-Italic", BODY, [])
    count = 0
    for block in paper.blocks:
        sheet.line([], "Times-Roman", 5, [])
        if block.startswith("# "):
            for words in wrap(block[2:], "Times-Bold", HEAD, sheet.width):
                sheet.line(words, "Times-Bold", HEAD, [])
            continue
        text = block
        while "{}" in text:
            count += 1
            text = text.replace("{}", f"^{count}", 1)
        for words in wrap(text, "Times-Roman", BODY, sheet.width):
            marks = [word.partition("^")[2] for word in words if "^" in word]
            notes = [f"^{mark} {paper.notes[int(mark) - 1]}" for mark in marks]
            sheet.line(words, "Times-Roman", BODY, notes)
    sheet.foot()
    canvas.showPage()
    canvas.save()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006"
OD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def make_docx(paper: Paper, path: Path) -> None:
    """Write one paper with native footnotes, heading styles, a header and core properties."""
    count = 0
    body = [_paragraph(paper.title, "Title"), _paragraph(", ".join(paper.authors), "Normal")]
    for block in paper.blocks:
        if block.startswith("# "):
            body.append(_paragraph(block[2:], "Heading1"))
            continue
        runs = []
        pieces = block.split("{}")
        for index, piece in enumerate(pieces):
            runs.append(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>')
            if index + 1 < len(pieces):
                count += 1
                runs.append(
                    f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{count}"/></w:r>'
                )
        body.append(f"<w:p>{''.join(runs)}</w:p>")
    notes = "".join(
        f'<w:footnote w:id="{index}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
        for index, note in enumerate(paper.notes, start=1)
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (("Normal", "Normal"), ("Title", "Title"), ("Heading1", "heading 1"))
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{P}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OD}.document.main+xml"/>'
        f'<Override PartName="/word/footnotes.xml" ContentType="{OD}.footnotes+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{OD}.styles+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{OD}.header+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{P}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{P}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{P}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/footnotes" Target="footnotes.xml"/>'
        f'<Relationship Id="rId2" Type="{R}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{R}/header" Target="header1.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(body)}'
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f"{notes}</w:footnotes>",
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/header1.xml": f'<w:hdr xmlns:w="{W}">{_paragraph(paper.running_head, "Normal")}</w:hdr>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{P}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(paper.title)}</dc:title><dc:creator>{escape('; '.join(paper.authors))}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{paper.year}-05-04T09:00:00Z</dcterms:created>'
        "</cp:coreProperties>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), XML + content)


def _paragraph(text: str, style: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def main(folder: Path) -> None:
    """Write the samples into `folder`."""
    make_pdf(JOURNAL, folder / "01-law-journal.pdf", columns=1)
    make_docx(BRIEF, folder / "02-policy-brief.docx")
    make_pdf(COLUMNS, folder / "06-two-columns.pdf", columns=2)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "raw")
