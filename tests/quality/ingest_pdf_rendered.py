"""Measure the PDF reader on papers that we set ourselves with other people's typesetters, so that the truth is known.

    .venv/bin/python -m tests.quality.ingest_pdf_rendered

Typst and WeasyPrint (CSS footnotes) set the same made-up papers in many layouts: one and two columns, notes
that run over pages, symbols as marks, numbers that restart on a page or in a chapter, wide leading, small pages.
Neither is a dependency of ours; without them nothing is measured.
"""

import hashlib
import importlib
import random
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberdocs.ingest import IngestSettings
from cyberdocs.ingest.canonical import Reading
from cyberdocs.ingest.pdf import read_pdf
from cyberdocs.records import BlockKind, SourceFile
from tests.quality.figures import Figure

_VOCABULARY = (
    "office treaty member police court evidence training network report council state transfer request agreement "
    "witness protocol border exchange practice measure rule capacity draft chamber registry clause adviser unit "
    "small common early formal joint later national open partial quick regional shared standing stable wider annual "
    "accepts adopts asks builds calls drafts extends files grants holds joins keeps lists meets names offers opens "
    "plans reviews seeks sends signs speaks takes tests turns under visits within without and the of to in for with on"
)
_WORDS = _VOCABULARY.split(" ")
_HEADS = ("Origins", "Members and Money", "What Was Agreed", "Practice since Then", "Open Questions", "Conclusion")


@dataclass(frozen=True)
class Paragraph:
    """Prose with its notes: (word behind which the mark stands, the note's own words)."""

    words: tuple[str, ...]
    notes: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Paper:
    """A made-up paper."""

    title: str
    sections: tuple[tuple[str, tuple[Paragraph, ...]], ...]


@dataclass(frozen=True)
class Layout:
    """How a paper is set."""

    name: str
    page: str = ""  # arguments of Typst's `page`
    text: str = "11pt"
    font: str = "Libertinus Serif"
    par: str = "justify: true"
    numbering: str = "1"
    reset: str = ""  # "" counts through, "page", "section"
    long_notes: bool = False


_LAYOUTS = (
    Layout("plain"),
    Layout("two columns", page="columns: 2", text="9.5pt"),
    Layout("long notes", long_notes=True),
    Layout("two columns, long notes", page="columns: 2", text="9.5pt", long_notes=True),
    Layout("symbols", numbering="*", reset="page"),
    Layout("restart by page", reset="page"),
    Layout("restart by section", reset="section"),
    Layout(
        "small page", page='paper: "a5"', text="10pt", par="justify: true, first-line-indent: 1.2em, spacing: 0.65em"
    ),
    Layout("wide leading", par="justify: false, leading: 1.4em", text="12pt"),
    Layout("ragged, sans", par="justify: false", font="New Computer Modern Sans"),
)


def make_paper(seed: int, *, long_notes: bool) -> Paper:
    """Write a paper from a seed; every marked word and every note is one of a kind."""
    chance = random.Random(seed)
    count = 0
    sections = []
    for head in _HEADS:
        paragraphs = []
        for _ in range(chance.randint(2, 4)):
            words = [chance.choice(_WORDS) for _ in range(chance.randint(60, 150))]
            places = sorted(chance.sample(range(10, len(words)), chance.randint(0, 4)))
            notes = []
            for place in places:
                count += 1
                words[place] = f"anchor{_letters(count)}"
                length = chance.randint(60, 160) if long_notes and chance.random() < 0.4 else chance.randint(3, 25)
                note = " ".join(chance.choice(_WORDS) for _ in range(length))
                notes.append((place, f"See note{_letters(count)}, {note}."))
            words[0] = words[0].capitalize()
            words[-1] += "."
            paragraphs.append(Paragraph(tuple(words), tuple(notes)))
        sections.append((head, tuple(paragraphs)))
    return Paper(title="A Made-Up Study of Offices and Their Rules", sections=tuple(sections))


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03d}")


def _typst_source(paper: Paper, layout: Layout) -> str:
    head = "[#smallcaps[Offices and Rules] #h(1fr) #counter(page).display()]"
    header = f"header: context if counter(page).get().first() > 1 {head}"
    lines = [
        f"#set page({', '.join(part for part in (layout.page, header) if part)})",
        f'#set text(size: {layout.text}, font: "{layout.font}", lang: "en", hyphenate: true)',
        f"#set par({layout.par})",
        f'#set footnote(numbering: "{layout.numbering}")',
        "#set heading(numbering: none)",
    ]
    if layout.reset == "page":
        lines.append("#set page(header: { counter(footnote).update(0) })")
    lines.append(f'#align(center, text(size: 18pt, weight: "bold")[{paper.title}])')
    for head, paragraphs in paper.sections:
        if layout.reset == "section":
            lines.append("#counter(footnote).update(0)")
        lines.append(f"= {head}")
        for paragraph in paragraphs:
            notes = dict(paragraph.notes)
            words = [
                f"{word}#footnote[{notes[place]}]" if place in notes else word
                for place, word in enumerate(paragraph.words)
            ]
            lines += [" ".join(words), ""]
    return "\n".join(lines)


def _html_source(paper: Paper, columns: int) -> str:
    parts = [
        "<html lang=en><style>@page{size:A4;margin:2.5cm;@footnote{border-top:.5pt solid black;padding-top:4pt}}"
        f"body{{font-family:serif;font-size:11pt;text-align:justify;hyphens:auto;columns:{columns}}}"
        ".n{float:footnote;font-size:8.5pt}::footnote-call{vertical-align:super;font-size:65%}"
        "::footnote-marker{font-size:8.5pt}h2{font-size:13pt}</style>"
        f"<h1>{paper.title}</h1>"
    ]
    for head, paragraphs in paper.sections:
        parts.append(f"<h2>{head}</h2>")
        for paragraph in paragraphs:
            notes = dict(paragraph.notes)
            words = [
                f'{word}<span class="n">{notes[place]}</span>' if place in notes else word
                for place, word in enumerate(paragraph.words)
            ]
            parts.append(f"<p>{' '.join(words)}</p>")
    return "".join(parts)


def measure(shared: Path | None = None) -> Iterable[Figure]:
    """Give the F1 of callout-to-note links, of headings, and of whole paragraphs."""
    totals = {"links": [0, 0, 0], "headings": [0, 0, 0], "paragraphs": [0, 0, 0]}  # right, ours, truth
    for name, paper, content in _rendered():
        reading = read_pdf(
            SourceFile(path=name, sha256=hashlib.sha256(content).hexdigest(), content=content), IngestSettings()
        )
        line = [f"{name:<34}"]
        for part, found in (
            ("links", _links(paper, reading)),
            ("headings", _headings(paper, reading)),
            ("paragraphs", _paragraphs(paper, reading)),
        ):
            totals[part] = [total + value for total, value in zip(totals[part], found, strict=True)]
            line.append(f"{part} {_f1(found):.3f} {found}")
        print(*line, file=sys.stderr)
    for part, found in totals.items():
        if found[2]:
            yield Figure(
                name=f"ingest.pdf.rendered.{part}.f1", value=round(_f1(found), 4), n=found[2],
                note="made-up papers set by Typst and WeasyPrint",
            )  # fmt: skip


def _rendered() -> Iterable[tuple[str, Paper, bytes]]:
    typst, weasyprint = _optional("typst"), _optional("weasyprint")
    for number, layout in enumerate(_LAYOUTS if typst else ()):
        paper = make_paper(number, long_notes=layout.long_notes)
        yield f"typst, {layout.name}", paper, typst.compile(_typst_source(paper, layout).encode())
    for columns in (1, 2) if weasyprint else ():
        paper = make_paper(50 + columns, long_notes=False)
        yield f"weasyprint, {columns} column", paper, weasyprint.HTML(string=_html_source(paper, columns)).write_pdf()


def _optional(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except (ImportError, OSError):  # OSError: WeasyPrint without Pango
        return None


def _f1(found: Iterable[int]) -> float:
    right, ours, truth = found
    return 2 * right / (ours + truth) if ours + truth else 1.0


def _links(paper: Paper, reading: Reading) -> list[int]:
    """Join every mark to the first note behind it that has its label, by page and order, as a reader would."""
    truth = set()
    for _, paragraphs in paper.sections:
        for paragraph in paragraphs:
            truth |= {
                (paragraph.words[place].strip("."), note.split(",")[0].split(" ")[1]) for place, note in paragraph.notes
            }
    notes = [
        (draft.pieces[0].page, draft.label, "".join(piece.text for piece in draft.pieces))
        for draft in reading.drafts
        if draft.kind is BlockKind.NOTE
    ]
    ours = set()
    taken: set[int] = set()
    for draft in reading.drafts:
        if draft.kind is BlockKind.NOTE:
            continue
        for piece in draft.pieces:
            for mark in piece.marks:
                word = piece.text[: mark.start].split(" ")[-1].strip(".,").casefold()
                near = [
                    index
                    for index, (page, label, _) in enumerate(notes)
                    if label == mark.label and abs(page - piece.page) <= 1 and index not in taken
                ]
                if near:
                    taken.add(near[0])
                    text = notes[near[0]][2]
                    key = next((part.strip(",.") for part in text.split(" ") if part.startswith("note")), "")
                    ours.add((word, key))
                else:
                    ours.add((word, ""))
    return [len(ours & truth), len(ours), len(truth)]


def _headings(paper: Paper, reading: Reading) -> list[int]:
    truth = {head for head, _ in paper.sections}
    ours = [
        "".join(piece.text for piece in draft.pieces) for draft in reading.drafts if draft.kind is BlockKind.HEADING
    ]
    return [len(truth & set(ours)), len(ours), len(truth)]


def _paragraphs(paper: Paper, reading: Reading) -> list[int]:
    """Count paragraphs that are one block, word for word, marks aside."""
    truth = {" ".join(paragraph.words) for _, paragraphs in paper.sections for paragraph in paragraphs}
    ours = []
    for draft in reading.drafts:
        if draft.kind is BlockKind.PARAGRAPH:
            text = ""
            for piece in draft.pieces:
                start = 0
                for mark in piece.marks:
                    text += piece.text[start : mark.start]
                    start = mark.end
                text += piece.text[start:]
            ours.append(text)
    return [len(truth & set(ours)), len(ours), len(truth)]


if __name__ == "__main__":
    for figure in measure():
        print(figure.name, figure.value, figure.n, figure.note)
