"""Measure reading on papers of our own that LibreOffice saved in every form, so that the truth is known and the same.

    .venv/bin/python -m tests.quality.structure_rendered_office [details [FORM]]

Half of the styles are held out: their pages are not looked at while the readers are mended. Without LibreOffice only
our own DOCX is measured.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.errors import SourceError, UnsupportedFormat
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Outline, SourceFile
from cyberdocs.structure import StructureSettings, structure
from tests.quality.figures import Figure
from tests.quality.rendered_office import BOX_WORDS, Style, office_papers
from tests.quality.rendered_prose import MadePaper, text_of
from tests.quality.rendered_score import Score, Truth, figures, line_of, score

_WITHOUT_NUMBERS = frozenset({"html", "epub"})
_WITHOUT_CHANGES = frozenset({"html", "epub"})  # LibreOffice writes deleted words into them like any other
_REFUSED = "doc"  # of these a clear refusal is wanted


def truth_of(style: Style, paper: MadePaper, form: str) -> Truth:
    """Say what a reader should find in a paper: the same in every form, but for what LibreOffice leaves out.

    It writes no numbers of its own counting before the headings of HTML and EPUB.
    """
    counted = style.numbers == "list" and form in _WITHOUT_NUMBERS
    headings = [(text_of(block) if counted else title, level) for block, (title, level) in paper.numbered()]
    boxes = (BOX_WORDS,) if style.box else ()
    return Truth(
        headings=tuple(headings),
        links=frozenset(paper.links),
        paragraphs=(*paper.paragraphs, *boxes),
        maybe_paragraphs=frozenset(paper.paragraphs_with_powers),
        never=(paper.header, "Remark of an editor", "formerly"),
    )


def read(content: bytes, name: str) -> Outline:
    """Read one file through ingest and structure."""
    source = SourceFile(path=name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    return structure(ingest(source, IngestSettings()), StructureSettings(), None)


def measure(shared: Path | None, *, details: bool = False, only: str = "") -> Iterable[Figure]:
    """Yield the figures of both halves by form; `shared` is not needed."""
    totals: dict[tuple[str, str], Score] = {}
    counts: Counter[tuple[str, str]] = Counter()
    refused = [0, 0]
    for style, paper, files in office_papers():
        half = "held_out" if style.held_out else "development"
        for form, content in files.items():
            if (only and form != only) or (style.shape.changes and form in _WITHOUT_CHANGES):
                continue
            name = f"{style.shape.seed}.{form.partition('-')[0]}"
            if form == _REFUSED:
                refused = [refused[0] + _is_refused(content, name), refused[1] + 1]
                continue
            try:
                result, mistakes = score(read(content, name), truth_of(style, paper, form))
            except SourceError as error:
                print(f"{style.name} as {form} was refused: {error}", file=sys.stderr)
                continue
            totals.setdefault((half, form), Score()).add(result)
            counts[half, form] += 1
            print(line_of(f"{form:<10} {style.name}" + " (held out)" * style.held_out, result), file=sys.stderr)
            if details and not style.held_out:
                print("\n".join(mistakes.lines), file=sys.stderr)
    for (half, form), total in sorted(totals.items()):
        yield from figures(
            f"structure.rendered.office.{half}.{form}", total, f"{counts[half, form]} papers saved by LibreOffice"
        )
    if refused[1]:
        yield Figure(
            name="structure.rendered.office.doc.refused", value=round(refused[0] / refused[1], 4), n=refused[1],
            note="Word 97 files are refused as such",
        )  # fmt: skip


def _is_refused(content: bytes, name: str) -> bool:
    """Tell whether an old Word file is refused by its name, with a way out."""
    try:
        read(content, name)
    except UnsupportedFormat as error:
        return ".doc" in str(error) or "Word" in str(error)
    except SourceError:
        return False
    return False


if __name__ == "__main__":
    options = sys.argv[1:]
    for figure in measure(None, details="details" in options, only=options[1] if len(options) > 1 else ""):
        print(f"{figure.name:58} {figure.value:.4f}  n={figure.n}")
