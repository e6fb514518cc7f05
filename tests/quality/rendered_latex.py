"""Set made papers with LaTeX: classes, type faces, kinds of notes and furniture as journals have them.

Gives (style, paper, PDF); nothing where LaTeX is not installed. Half of the styles are held out: nobody looks at their
pages while the reader is mended, only at their sums.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.quality.rendered_prose import Block, MadePaper, Note, Shape, Word, make_paper

_SECONDS = 120  # for one run of TeX
_RUNS = 3  # until contents and marks of pages have settled
_COMMANDS = ("section", "subsection", "subsubsection")
_CHAPTERS = ("chapter", "section", "subsection")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one paper is set.

    Args:
        preamble: lines of LaTeX: type faces, headings, notes.
        notes: "foot", "end" (endnotes at the end), "chapter-end" (behind every chapter).
        header: commands that print the running head; `HEADER` stands for its words.
        held_out: whether its pages are only summed.
    """

    name: str
    shape: Shape
    cls: str = "article"
    options: str = "10pt,a4paper"
    preamble: str = ""
    notes: str = "foot"
    header: str = (
        r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\itshape HEADER}\fancyfoot[C]{\thepage}"
    )
    contents: bool = False
    engine: str = "pdflatex"
    held_out: bool = False

    @property
    def commands(self) -> tuple[str, ...]:
        """The heading commands by level."""
        return _CHAPTERS if self.cls in {"report", "book", "memoir"} else _COMMANDS


_LAW = r"\renewcommand\thesection{\Roman{section}.}\renewcommand\thesubsection{\Alph{subsection}.}" + (
    r"\renewcommand\thesubsubsection{\arabic{subsubsection}.}"
)
_LAW_HEADS = (
    r"\usepackage{titlesec}\titleformat{\section}{\centering\scshape}{\thesection}{.5em}{}"
    r"\titleformat{\subsection}{\itshape}{\thesubsection}{.5em}{}"
    r"\titleformat{\subsubsection}{\normalfont}{\thesubsubsection}{.5em}{}"
)
_T1 = r"\usepackage[T1]{fontenc}"
_MULTIPLE = r"\usepackage[multiple]{footmisc}"

STYLES = (
    Style(
        name="article, Computer Modern OT1",
        shape=Shape(seed="latex-1", powers=True, equations=True, adjacent=0, thanks=True),
        contents=True,
    ),
    Style(
        name="law review, Palatino",
        held_out=True,
        shape=Shape(seed="latex-2", numbering="law", notes=0.8, long_notes=0.4, long_words=120, note_paragraphs=True),
        options="11pt,letterpaper,twoside",
        preamble=_T1 + r"\usepackage{mathpazo}\usepackage[multiple,bottom]{footmisc}" + _LAW + _LAW_HEADS,
        header=r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}\fancyhead[LE,RO]{\thepage}"
        r"\fancyhead[C]{\scshape HEADER}\renewcommand\headrulewidth{0pt}",
    ),
    Style(
        name="two columns, Times",
        shape=Shape(seed="latex-3", numbering="law", thanks=True, paragraphs=3),
        options="10pt,twocolumn,letterpaper",
        preamble=_T1 + r"\usepackage{mathptmx}" + _MULTIPLE + _LAW + _LAW_HEADS,
    ),
    Style(
        name="symbols by page",
        held_out=True,
        shape=Shape(seed="latex-4", numbering="", notes=0.3, before_stop=True),
        options="12pt,a4paper",
        preamble=_T1 + r"\usepackage{lmodern}\usepackage[symbol*,perpage,multiple]{footmisc}",
    ),
    Style(
        name="report, restart by chapter",
        shape=Shape(seed="latex-5", numbering="chapter", heading_notes=True),
        cls="report",
        preamble=_MULTIPLE,
        contents=True,
    ),
    Style(
        name="endnotes",
        held_out=True,
        shape=Shape(seed="latex-6", long_notes=0.3, note_paragraphs=True, adjacent=0),
        notes="end",
        options="12pt,letterpaper",
        preamble=_T1 + r"\usepackage{newcent}",
    ),
    Style(
        name="line numbers, double spaced",
        shape=Shape(seed="latex-7", adjacent=0, author_year=True, sections=3),
        options="12pt,a4paper",
        preamble=r"\usepackage{mathptmx}\usepackage{natbib}\usepackage{setspace}\doublespacing"
        r"\usepackage{lineno}\linenumbers",
    ),
    Style(
        name="run-on notes",
        held_out=True,
        shape=Shape(seed="latex-8", adjacent=0, notes=0.4),
        preamble=_T1 + r"\usepackage{charter}\usepackage[para]{footmisc}",
    ),
    Style(
        name="KOMA, small page, sans heads",
        shape=Shape(seed="latex-9", numbering="decimal", table_notes=True),
        cls="scrartcl",
        options="10pt,paper=a5,parskip=half",
        preamble=_T1 + r"\usepackage{lmodern}" + _MULTIPLE,
        header=r"\usepackage{scrlayer-scrpage}\clearpairofpagestyles\ihead{HEADER}\ohead{\pagemark}",
        contents=True,
    ),
    Style(
        name="amsart",
        held_out=True,
        shape=Shape(seed="latex-10", numbering="decimal-dot", powers=True, equations=True),
        cls="amsart",
        options="11pt",
        preamble=r"\usepackage[multiple]{footmisc}\renewcommand\thesubsection{\thesection.\arabic{subsection}}",
        header="",
    ),
    Style(
        name="book, notes behind chapters",
        shape=Shape(seed="latex-11", numbering="chapter", sections=3, adjacent=0),
        cls="book",
        options="11pt,a5paper,openany",
        preamble=_T1 + r"\usepackage{utopia}",
        notes="chapter-end",
    ),
    Style(
        name="two columns, by page, Bookman",
        held_out=True,
        shape=Shape(seed="latex-12", numbering="decimal", long_notes=0.3, long_words=70),
        options="10pt,twocolumn,a4paper",
        preamble=_T1 + r"\usepackage{bookman}\usepackage[perpage,multiple]{footmisc}",
    ),
    Style(
        name="XeLaTeX, unnumbered, ragged",
        shape=Shape(seed="latex-13", numbering="", heading_notes=True, before_stop=True),
        options="11pt,a4paper",
        engine="xelatex",
        preamble=r"\usepackage{fontspec}\setmainfont{Liberation Serif}\PassOptionsToPackage{multiple}{footmisc}"
        r"\usepackage[document]{ragged2e}",
    ),
    Style(
        name="law review, Computer Modern OT1, letters",
        held_out=True,
        shape=Shape(seed="latex-14", numbering="law", notes=0.9, long_notes=0.3, long_words=160),
        options="12pt,letterpaper",
        preamble=_MULTIPLE + _LAW + _LAW_HEADS.replace(r"\scshape", r"\bfseries\MakeUppercase"),
    ),
    Style(
        name="memoir, long notes over pages",
        shape=Shape(seed="latex-15", sections=3, adjacent=0, notes=0.6, long_notes=0.5, long_words=200),
        cls="memoir",
        options="11pt,a4paper,article",
        preamble=_T1 + r"\usepackage{lmodern}",
    ),
    Style(
        name="manyfoot, letters by page",
        held_out=True,
        shape=Shape(seed="latex-16", adjacent=0, notes=0.4),
        options="11pt,a4paper",
        preamble=_T1 + r"\usepackage{mathpazo}\usepackage[perpage]{footmisc}"
        r"\usepackage{alphalph}\renewcommand\thefootnote{\alphalph{\value{footnote}}}",
    ),
    Style(
        name="endnotes, Times",
        shape=Shape(
            seed="latex-17", numbering="law", long_notes=0.2, note_paragraphs=True, notes=0.6, adjacent=0, sections=3
        ),
        notes="end",
        options="11pt,a4paper",
        preamble=_T1 + r"\usepackage{mathptmx}" + _LAW,
    ),
    Style(
        name="run-on notes, Computer Modern",
        shape=Shape(seed="latex-18", adjacent=0, notes=0.3, long_notes=0.1, sections=3),
        options="12pt,letterpaper",
        preamble=r"\usepackage[para]{footmisc}",
    ),
    Style(
        name="letters by page, Computer Modern",
        shape=Shape(seed="latex-19", adjacent=0, notes=0.35, sections=3, numbering=""),
        options="12pt,a4paper",
        preamble=r"\usepackage[perpage]{footmisc}\usepackage{alphalph}"
        r"\renewcommand\thefootnote{\alphalph{\value{footnote}}}",
    ),
    Style(
        name="proceedings, capitals in the middle",
        shape=Shape(seed="latex-20", notes=0.4, sections=3, numbering="decimal-dot", author_year=True),
        cls="amsproc",
        options="10pt",
        preamble=r"\usepackage{mathpazo}\usepackage[multiple]{footmisc}",
        header="",
    ),
)


def latex_papers() -> Iterator[tuple[Style, MadePaper, bytes]]:
    """Set every style; a paper that TeX refuses is told on stderr."""
    for style in STYLES:
        if shutil.which(style.engine) is None:
            print(f"{style.engine} is not installed: {style.name} is not measured", file=sys.stderr)
            continue
        paper = make_paper(style.shape)
        content = set_paper(source_of(style, paper), style.engine)
        if content:
            yield style, paper, content


def set_paper(source: str, engine: str) -> bytes:
    """Run TeX; b"" where it refuses, with its complaint on stderr."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "paper.tex").write_text(source, encoding="utf-8")
        command = [engine, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "paper.tex"]
        for _ in range(_RUNS):
            done = subprocess.run(command, cwd=folder, capture_output=True, timeout=_SECONDS, check=False)
            if done.returncode:
                print(done.stdout.decode("utf-8", "replace")[-1500:], file=sys.stderr)
                return b""
        return (Path(folder) / "paper.pdf").read_bytes()


def source_of(style: Style, paper: MadePaper) -> str:
    """Write a paper as LaTeX."""
    setter = _Setter(style)
    thanks = rf"\thanks{{{setter.note_words(paper.thanks)}}}" if paper.thanks else ""
    parts = [
        rf"\documentclass[{style.options}]{{{style.cls}}}",
        "" if style.engine == "xelatex" else r"\usepackage[utf8]{inputenc}",
        style.preamble,
        r"\usepackage{url}\usepackage{capt-of}\setcounter{secnumdepth}{3}",
        style.header.replace("HEADER", paper.header),
        r"\usepackage{endnotes}\let\footnote\endnote" if style.notes != "foot" else "",
        rf"\title{{{_escaped(paper.title)}}}",
        rf"\author{{{_escaped(paper.authors[0])}{thanks} \and {_escaped(paper.authors[1])}}}",
        r"\date{}" if style.cls not in {"amsart", "amsproc"} else "",
        r"\begin{document}",
    ]
    abstract = rf"\begin{{abstract}}{_escaped(paper.abstract)}\end{{abstract}}" if style.cls not in {"book"} else ""
    parts += [abstract, r"\maketitle"] if style.cls in {"amsart", "amsproc"} else [r"\maketitle", abstract]
    if style.contents:
        parts.append(r"\tableofcontents")
    parts += setter.blocks(paper)
    parts.append(r"\end{document}")
    return "\n".join(part for part in parts if part)


_ESCAPES = {
    "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$", "“": "``", "”": "''", "‘": "`", "’": "'", "–": "--",
    "—": "---", "§": r"\S{}",
}  # fmt: skip
_URL = re.compile(r"https?://[\w./-]*\w")


def _escaped(text: str) -> str:
    parts: list[str] = []
    done = 0
    for url in _URL.finditer(text):
        parts += ["".join(_ESCAPES.get(c, c) for c in text[done : url.start()]), rf"\protect\url{{{url.group()}}}"]
        done = url.end()
    parts.append("".join(_ESCAPES.get(c, c) for c in text[done:]))
    return "".join(parts)


class _Setter:
    """Turns blocks into LaTeX."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def blocks(self, paper: MadePaper) -> list[str]:
        parts: list[str] = []
        references = [block for block in paper.blocks if block.kind == "reference"]
        items: list[str] = []
        for block in paper.blocks:
            if items and block.kind != "item":
                parts.append("\\begin{itemize}\n" + "\n".join(items) + "\n\\end{itemize}")
                items = []
            if block.kind == "item":
                items.append(rf"\item {self.words(block)}")
            elif block.kind == "heading" and references and not block.label and self._plain(block) == "References":
                continue  # the bibliography prints it
            elif block.kind == "heading" and block.level == 1 and self.style.notes == "chapter-end" and parts:
                parts += [r"\theendnotes\setcounter{endnote}{0}", self.heading(block)]
            elif block.kind != "reference":
                parts.append(self.block(block))
        if self.style.notes != "foot":
            parts.append(r"\theendnotes")
        if references:
            parts.append(r"\renewcommand\refname{References}\begin{thebibliography}{99}")
            for number, block in enumerate(references):
                name, year = block.words[0].text.strip(","), block.words[2].text.strip("().")
                parts.append(rf"\bibitem[{name}({year})]{{key{number}}} {self.words(block)}")
            parts.append(r"\end{thebibliography}")
        return parts

    def block(self, block: Block) -> str:
        match block.kind:
            case "heading":
                return self.heading(block)
            case "quotation":
                return rf"\begin{{quotation}}\noindent {self.words(block)}\end{{quotation}}"
            case "table":
                return self.table(block)
            case "figure":
                return (
                    r"\begin{figure}[tb]\centering\fbox{Registry}\ --- \fbox{Chamber}\ --- \fbox{Council of Seats}"
                    rf"\caption{{{self.words(block)}}}\end{{figure}}"
                )
            case "equation":
                return r"\begin{equation} s_i = \frac{f_i}{\sum_{j=1}^{n} f_j} + 2\alpha^{2} \end{equation}"
        return self.words(block) + "\n"

    def heading(self, block: Block) -> str:
        command = self.style.commands[block.level - 1]
        star = "" if block.label else "*"
        short = "" if star else f"[{self._plain(block)}]"
        return rf"\{command}{star}{short}{{{self.words(block, protect=True)}}}"

    @staticmethod
    def _plain(block: Block) -> str:
        return " ".join(_escaped(word.text) for word in block.words)

    def words(self, block: Block, *, protect: bool = False) -> str:
        return " ".join(self._word(word, protect=protect) for word in block.words)

    def _word(self, word: Word, *, protect: bool) -> str:
        marks = "".join(
            (r"\protect" if protect else "") + rf"\footnote{{{self.note_words(note)}}}" for note in word.notes
        )
        power = rf"$^{{{word.power}}}$" if word.power else ""
        return f"{_escaped(word.text)}{power}{marks}{_escaped(word.behind)}"

    @staticmethod
    def note_words(note: Note | None) -> str:
        return "\n\n".join(map(_escaped, note.paragraphs)) if note else ""

    def table(self, block: Block) -> str:
        rows = [" & ".join(map(_escaped, row)) + r" \\" for row in block.rows]
        noted = [word for word in block.words if word.notes]
        caption = " ".join(
            _escaped(word.text) + (r"\protect\footnotemark{}" if word.notes else "") for word in block.words
        )
        body = (
            r"\small\begin{tabular}{llrr}\hline " + rows[0] + r"\hline " + "\n".join(rows[1:]) + r"\hline\end{tabular}"
        )
        if noted:
            texts = "".join(rf"\footnotetext{{{self.note_words(note)}}}" for word in noted for note in word.notes)
            return (
                rf"\begin{{center}}\captionof{{table}}[{self._plain(block)}]{{{caption}}}{body}\end{{center}}{texts}"
                "\n"
            )
        return rf"\begin{{table}}[tb]\centering\caption{{{caption}}}{body}\end{{table}}"


if __name__ == "__main__":
    for made, _, pdf in latex_papers():
        (Path(sys.argv[1]) / f"{made.shape.seed}.pdf").write_bytes(pdf)
