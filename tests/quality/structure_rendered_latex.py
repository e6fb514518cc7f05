"""Measure reading on PDFs that LaTeX sets from papers of our own, so that the truth is known.

    .venv/bin/python -m tests.quality.structure_rendered_latex [details]

Half of the styles are held out: their pages are not looked at while the reader is mended. Without LaTeX nothing is
measured.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Outline, SourceFile
from cyberdocs.structure import StructureSettings, structure
from tests.quality.figures import Figure
from tests.quality.rendered_latex import Style, latex_papers
from tests.quality.rendered_prose import MadePaper
from tests.quality.rendered_score import Score, Truth, figures, line_of, score


def truth_of(style: Style, paper: MadePaper) -> Truth:
    """Say what a reader should find in a paper set by LaTeX."""
    headings = [(f"{title}", level) for title, level in paper.headings]
    if style.notes == "end":
        headings.append(("Notes", 1))
    return Truth(
        headings=tuple(headings),
        links=frozenset(paper.links),
        paragraphs=tuple(paper.paragraphs),
        maybe_paragraphs=frozenset({paper.abstract, f"Abstract. {paper.abstract}", *paper.paragraphs_with_powers}),
        never=(paper.header,),
    )


def read(content: bytes, name: str) -> Outline:
    """Read one file through ingest and structure."""
    source = SourceFile(path=name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    return structure(ingest(source, IngestSettings()), StructureSettings(), None)


def measure(shared: Path | None, *, details: bool = False) -> Iterable[Figure]:
    """Yield the figures of both halves; `shared` is not needed."""
    totals = {False: Score(), True: Score()}
    counts = {False: 0, True: 0}
    for style, paper, content in latex_papers():
        result, mistakes = score(read(content, f"{style.shape.seed}.pdf"), truth_of(style, paper))
        held_out = style.held_out
        totals[held_out].add(result)
        counts[held_out] += 1
        print(line_of(style.name + " (held out)" * held_out, result), file=sys.stderr)
        if details and not held_out:
            print("\n".join(mistakes.lines), file=sys.stderr)
    for held_out, total in totals.items():
        if counts[held_out]:
            half = "held_out" if held_out else "development"
            yield from figures(f"structure.rendered.latex.{half}", total, f"{counts[held_out]} papers set by LaTeX")


if __name__ == "__main__":
    for figure in measure(None, details="details" in sys.argv):
        print(f"{figure.name:52} {figure.value:.4f}  n={figure.n}")
