"""Papers of our own with known truth, rendered to PDF: headings with levels, and notes of every convention.

Gives papers and their PDF bytes; the prose is drawn from a few lists of our own words with a fixed seed. Every
word before a callout and every author in a note occurs once, so that links can be told without offsets.
"""

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

SYLLABLES = ("ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "da", "fe", "gi", "ho", "ju")
SUBJECTS = ("The tribunal", "A northern state", "The drafting group", "Each delegation", "The secretariat", "No party")
VERBS = ("accepted", "questioned", "weighed", "postponed", "rewrote", "confirmed")
OBJECTS = ("the second proposal", "a shared standard", "the older rule", "its own mandate", "the text of the accord")
PLACES = ("at the session in", "after the meeting in", "under the protocol of", "despite the vote in", "as agreed in")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")
SYMBOLS = ("*", "†", "‡", "**", "††", "‡‡", "***", "†††")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one paper is set.

    Args:
        numbering: "law" (I., A., 1.), "decimal" (1, 1.1, 1.1.1), "restart" (1., 2. under unnumbered), or "none".
        notes: "running", "page" (labels restart on every page), "symbol" (the same with * and †), or "end".
        columns: 1 or 2.
        sizes: type sizes of headings by level, in points; the body has 10.
        fonts: type faces of headings by level.
        note_words: words of comment in a long note, so that some run over the page.
        rule: a line stands above the notes.
        raised_labels: of the notes; else "12." on the line.
        before_stop: callouts stand before the full stop.
        powers: raised figures that call nothing ("10³") stand in the prose.
    """

    name: str
    numbering: str
    notes: str
    columns: int = 1
    sizes: tuple[float, ...] = (14, 12, 10)
    fonts: tuple[str, ...] = ("Times-Bold", "Times-Bold", "Times-Italic")
    note_words: int = 30
    caps: bool = False
    rule: bool = True
    raised_labels: bool = True
    before_stop: bool = False
    powers: bool = False


STYLES = (
    Style(name="law-review", numbering="law", notes="running", sizes=(11, 11, 10), caps=True, note_words=160),
    Style(name="journal", numbering="decimal", notes="page"),
    Style(name="essay", numbering="none", notes="symbol", sizes=(15, 12, 10)),
    Style(name="two-columns", numbering="decimal", notes="running", columns=2, sizes=(12, 10, 10)),
    Style(name="chapters", numbering="restart", notes="end", sizes=(13, 11, 10)),
    Style(name="plain-type", numbering="law", notes="running", sizes=(10, 10, 10), fonts=("Times-Roman",) * 3),
    Style(name="small-steps", numbering="decimal", notes="page", sizes=(11, 10.5, 10), note_words=90),
    Style(name="no-rule", numbering="restart", notes="running", rule=False, raised_labels=False, before_stop=True),
    Style(name="powers", numbering="decimal", notes="running", powers=True, before_stop=True, note_words=120),
    Style(name="two-columns-page", numbering="law", notes="page", columns=2, powers=True, caps=True),
)


@dataclass(slots=True)
class Paper:
    """A paper: what is printed, and what a reader should find."""

    style: Style
    title: str
    headings: list[tuple[str, int]] = field(default_factory=list)
    links: set[tuple[str, str]] = field(default_factory=set)  # (word before the callout, author in the note)
    paragraphs: list[str] = field(default_factory=list)  # without the marks of notes
    content: bytes = b""
    blocks: list["_Block"] = field(default_factory=list)

    def printed(self, mark: str) -> list[str]:
        """Give headings and paragraphs as text, the marks of notes (counted through) as `mark` sets them."""
        count = 0
        lines = []
        for block in self.blocks:
            words = []
            for word in block.words:
                count += word.note is not None
                words.append(word.text + word.raised + (mark.format(count) if word.note else "") + word.behind)
            lines.append(" ".join(words))
        return lines

    def notes(self, form: str) -> list[str]:
        """Give the notes as text, label and words as `form` sets them, below "Notes" where the style has it."""
        notes = [word.note.text for block in self.blocks for word in block.words if word.note]
        head = ["Notes"] if ("Notes", 1) in self.headings else []
        return head + [form.format(count, words) for count, words in enumerate(notes, 1)]


@dataclass(slots=True)
class _Note:
    author: str
    text: str
    label: str = ""


@dataclass(slots=True)
class _Word:
    text: str
    note: _Note | None = None
    behind: str = ""  # printed behind the callout: the full stop
    raised: str = ""  # a raised figure that calls nothing


@dataclass(slots=True)
class _Block:
    words: list[_Word]
    level: int = 0  # 0 for prose


class _Writer:
    """Draws sentences and notes with a fixed seed."""

    def __init__(self, style: Style) -> None:
        self.random = random.Random(style.name)
        self.used: set[str] = set()
        self.style = style

    def name(self) -> str:
        """Give a name not given before."""
        while True:
            name = "".join(self.random.choice(SYLLABLES) for _ in range(4)).capitalize()
            if name not in self.used:
                self.used.add(name)
                return name

    def phrase(self) -> str:
        """Give a sentence without its last word and full stop."""
        choose = self.random.choice
        return f"{choose(SUBJECTS)} {choose(VERBS)} {choose(OBJECTS)} {choose(PLACES)}"

    def note(self) -> _Note:
        """Give a note that cites one work; one in five has a long comment."""
        author = self.name()
        page, year = self.random.randint(2, 90), self.random.randint(1960, 2020)
        text = f"Ada {author}, Courts of the {self.name()} Coast {page} ({year})."
        if self.random.random() < 0.2:
            words = 0
            while words < self.style.note_words:
                sentence = f" {self.phrase()} {self.name()}."
                text += sentence
                words += len(sentence.split())
        return _Note(author=author, text=text)

    def paragraph(self, paper: Paper) -> _Block:
        """Give three to seven sentences; every second one has a note, sometimes inside the sentence."""
        words: list[_Word] = []
        for _ in range(self.random.randint(3, 7)):
            words += [_Word(text) for text in self.phrase().split()]
            if self.style.powers and self.random.random() < 0.2:
                words += [_Word("all"), _Word("10", raised=str(self.random.randint(2, 9))), _Word("cases"), _Word("in")]
            place = self.name()
            if self.random.random() < 0.5:
                words.append(_Word(f"{place}."))
                continue
            note = self.note()
            paper.links.add((place, note.author))
            if self.random.random() < 0.3:
                words.append(_Word(place, note, ",") if self.style.before_stop else _Word(f"{place},", note))
                words += [_Word(text) for text in f"and nobody objected in {self.name()}.".split()]
            else:
                words.append(_Word(place, note, ".") if self.style.before_stop else _Word(f"{place}.", note))
        return _Block(words)


def make_papers() -> Iterator[Paper]:
    """Give one rendered paper a style."""
    for style in STYLES:
        writer = _Writer(style)
        paper = Paper(style=style, title=f"On the Accords of {writer.name()} and Their Courts")
        blocks = _body(paper, writer)
        paper.paragraphs = [
            " ".join(word.text + word.raised + word.behind for word in block.words)
            for block in blocks
            if not block.level
        ]
        paper.blocks = blocks
        paper.content = _Press(paper, blocks).render()
        yield paper


def _body(paper: Paper, writer: _Writer) -> list[_Block]:
    """Write the headings and paragraphs of a paper of three levels."""
    blocks: list[_Block] = []

    def head(words: str, level: int, *numbers: int) -> None:
        title = _numbered(paper.style, words, level, numbers)
        paper.headings.append((title, level))
        blocks.append(_Block([_Word(text) for text in title.split()], level))

    def prose(count: int) -> None:
        blocks.extend(writer.paragraph(paper) for _ in range(count))

    head("Introduction", 1, 1)
    prose(3)
    for chapter in range(2, 5):
        head(f"The Law of {writer.name()}", 1, chapter)
        prose(1)
        for part in range(1, 4):
            head(f"Rules and Practice in {writer.name()}", 2, chapter, part)
            prose(2)
            if part == 2 and paper.style.numbering != "restart":
                for detail in range(1, 3):
                    head(f"Early Cases before {writer.name()}", 3, chapter, part, detail)
                    prose(2)
    head("Conclusion", 1, 5)
    prose(2)
    return blocks


def _numbered(style: Style, words: str, level: int, numbers: Sequence[int]) -> str:
    """Put the style's number before a heading."""
    if style.caps and level == 1:
        words = words.upper()
    if style.numbering == "decimal":
        return f"{'.'.join(map(str, numbers))} {words}"
    if style.numbering == "law":
        label = (ROMAN[numbers[0] - 1], "ABCDEFG"[numbers[-1] - 1], str(numbers[-1]))[level - 1]
        return f"{label}. {words}"
    if style.numbering == "restart" and level == 2:
        return f"{numbers[-1]}. {words}"
    return words


@dataclass(slots=True)
class _Line:
    words: list[_Word]
    font: str
    size: float
    indent: float = 0
    label: str = ""
    chapter: bool = False


class _Press:
    """Sets a paper on pages: body from the top, notes at the foot of their page or column."""

    leading = 1.25
    margin = 72.0

    def __init__(self, paper: Paper, blocks: list[_Block]) -> None:
        self.paper = paper
        self.style = paper.style
        self.blocks = blocks
        self.width = (A4[0] - 2 * self.margin - 20 * (self.style.columns - 1)) / self.style.columns
        self.height = A4[1] - 2 * self.margin
        self.count = 0
        self.endnotes: list[_Note] = []

    def render(self) -> bytes:
        """Give the PDF."""
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=A4, invariant=True)
        queue = [_Line([_Word(self.paper.title)], "Times-Bold", 17), _Line([], "Times-Roman", 10)]
        for block in self.blocks:
            queue += self._lines_of(block)
        page = 0
        carried: list[_Line] = []
        while queue or carried:
            page += 1
            self.count = 0 if self.style.notes in ("page", "symbol") else self.count
            for column in range(self.style.columns):
                queue, carried = self._set_column(canvas, column, queue, carried)
            canvas.setFont("Times-Roman", 9)
            canvas.drawCentredString(A4[0] / 2, 36, str(page))
            canvas.setFont("Times-Italic", 9)
            canvas.drawCentredString(A4[0] / 2, A4[1] - 44, "Review of Northern Accords")
            canvas.showPage()
            if not queue and not carried and self.endnotes:
                queue, self.endnotes = self._endnote_lines(), []
        canvas.save()
        return buffer.getvalue()

    def _lines_of(self, block: _Block) -> list[_Line]:
        """Break a block into lines, with space around a heading."""
        if not block.level:
            lines = self._broken(block.words, "Times-Roman", 10.0)
            lines[0].indent = 14
            return lines
        font, size = self.style.fonts[block.level - 1], self.style.sizes[block.level - 1]
        blank = _Line([], "Times-Roman", 8)
        lines = self._broken(block.words, font, size)
        lines[0].chapter = block.level == 1
        return [blank, *lines, _Line([], "Times-Roman", 4)]

    def _broken(self, words: Sequence[_Word], font: str, size: float) -> list[_Line]:
        lines: list[_Line] = [_Line([], font, size)]
        used = 14.0
        for word in words:
            width = stringWidth(word.text + " ", font, size) + (12 if word.note else 0)
            if used + width > self.width:
                lines.append(_Line([], font, size))
                used = 0.0
            lines[-1].words.append(word)
            used += width
        return lines

    def _set_column(
        self, canvas: Canvas, column: int, queue: list[_Line], carried: list[_Line]
    ) -> tuple[list[_Line], list[_Line]]:
        """Fill one column; what does not fit of its last note goes over to the next."""
        left = self.margin + column * (self.width + 20)
        room = self.height
        foot: list[_Line] = list(carried)
        # A carried note may itself fill most of the page.
        limit = int(room * 0.6 / (8 * self.leading))
        carried, foot = foot[limit:], foot[:limit]
        room -= sum(line.size * self.leading for line in foot)
        y = A4[1] - self.margin
        while queue:
            line = queue[0]
            needed = line.size * self.leading
            notes = [word.note for word in line.words if word.note]
            if line.chapter and self.style.notes == "end":
                self.count = 0  # endnotes restart in every chapter
            if carried and notes:
                break
            if line.font != "Times-Roman" and room < 60:
                break  # no heading at the foot
            if self.style.notes != "end":
                needed += 8 * self.leading * len(notes)  # each note begins on its own page
            if needed > room - 6:
                break
            queue.pop(0)
            room -= line.size * self.leading
            y -= line.size * self.leading
            for note in notes:
                self._label(note)
                if self.style.notes == "end":
                    continue
                set_lines = self._note_lines(note)
                fitting = max(1, int((room - 6) / (8 * self.leading)))
                foot += set_lines[:fitting]
                carried += set_lines[fitting:]
                room -= min(fitting, len(set_lines)) * 8 * self.leading
            self._draw(canvas, line, left, y)
        if foot and not self.style.rule:
            top = self.margin + sum(line.size * self.leading for line in foot)
            for line in foot:
                top -= line.size * self.leading
                self._draw(canvas, line, left, top)
        elif foot:
            top = self.margin + sum(line.size * self.leading for line in foot)
            canvas.line(left, top + 4, left + 90, top + 4)
            for line in foot:
                top -= line.size * self.leading
                self._draw(canvas, line, left, top)
        return queue, carried

    def _label(self, note: _Note) -> None:
        self.count += 1
        note.label = SYMBOLS[(self.count - 1) % len(SYMBOLS)] if self.style.notes == "symbol" else str(self.count)
        if self.style.notes == "end":
            self.endnotes.append(note)

    def _note_lines(self, note: _Note) -> list[_Line]:
        lines = self._broken([_Word(text) for text in note.text.split()], "Times-Roman", 8.0)
        lines[0].label = note.label
        return lines

    def _endnote_lines(self) -> list[_Line]:
        font, size = self.style.fonts[0], self.style.sizes[0]
        self.paper.headings.append(("Notes", 1))
        lines = [_Line([_Word("Notes")], font, size), _Line([], "Times-Roman", 6)]
        for note in self.endnotes:
            words = [_Word(text) for text in f"{note.label}. {note.text}".split()]
            lines += [*self._broken(words, "Times-Roman", 9.0), _Line([], "Times-Roman", 3)]
        return lines

    @staticmethod
    def _raised(text: PDFTextObject, line: _Line, label: str) -> None:
        text.setFont(line.font, line.size * 0.65)
        text.setRise(line.size * 0.35)
        text.textOut(label)
        text.setRise(0)
        text.setFont(line.font, line.size)

    def _draw(self, canvas: Canvas, line: _Line, left: float, y: float) -> None:
        text = canvas.beginText(left + line.indent, y)
        text.setFont(line.font, line.size)
        if line.label:
            self._raised(text, line, line.label) if self.style.raised_labels else text.textOut(f"{line.label}.")
            text.textOut(" ")
        text.setFont(line.font, line.size)
        for index, word in enumerate(line.words):
            text.textOut(word.text)
            if word.note or word.raised:
                self._raised(text, line, word.note.label if word.note else word.raised)
                text.textOut(word.behind)
            if index + 1 < len(line.words):
                text.textOut(" ")
        canvas.drawText(text)


if __name__ == "__main__":
    import sys
    from pathlib import Path

    for made in make_papers():
        (Path(sys.argv[1]) / f"{made.style.name}.pdf").write_bytes(made.content)
