"""Measure headings, levels and callout-to-note links on PDFs rendered from papers with known truth.

Reads nothing from outside; gives F1 of headings, the share of right levels, F1 of links, over all styles.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Outline, SourceFile
from cyberdocs.structure import StructureSettings, structure
from tests.quality.figures import Figure
from tests.quality.rendered_papers import Paper, make_papers

_LAST_WORD = re.compile(r"(\w+)\W*$")
_AUTHOR = re.compile(r"Ada (\w+),")


def read_paper(paper: Paper) -> Outline:
    """Read a rendered paper through ingest and structure."""
    source = SourceFile(
        path=f"{paper.style.name}.pdf", sha256=hashlib.sha256(paper.content).hexdigest(), content=paper.content
    )
    return structure(ingest(source, IngestSettings()), StructureSettings(), None)


def find_links(outline: Outline) -> set[tuple[str, str]]:
    """Give each callout's word before it with the author in its note."""
    links = set()
    for note in outline.footnotes:
        author = _AUTHOR.search(outline.document.quote(note.span))
        for callout in note.callouts:
            word = _LAST_WORD.search(outline.document.text[max(0, callout.start - 40) : callout.start])
            links.add((word[1] if word else "", author[1] if author else ""))
    return links


def measure(shared: Path | None) -> Iterable[Figure]:
    """Yield the figures; `shared` is not needed."""
    hits = dict.fromkeys(("headings", "levels", "links"), 0)
    found = dict.fromkeys(("headings", "links"), 0)
    wanted = dict.fromkeys(("headings", "links"), 0)
    for paper in make_papers():
        outline = read_paper(paper)
        ours = {(section.title, section.level) for section in outline.sections}
        titles = {title for title, _ in ours}
        truth = {title for title, _ in paper.headings}
        links = find_links(outline)
        hits["headings"] += len(titles & truth)
        hits["levels"] += len(ours & set(paper.headings))
        hits["links"] += len(links & paper.links)
        found["headings"] += len(titles)
        found["links"] += len(links)
        wanted["headings"] += len(truth)
        wanted["links"] += len(paper.links)
    note = "PDFs rendered from our own papers, ten styles"
    for name in ("headings", "links"):
        yield Figure(
            name=f"structure.rendered.{name}.f1",
            value=round(2 * hits[name] / (found[name] + wanted[name]), 4),
            n=wanted[name],
            note=note,
        )
    yield Figure(
        name="structure.rendered.levels_right",
        value=round(hits["levels"] / wanted["headings"], 4),
        n=wanted["headings"],
        note=note,
    )


if __name__ == "__main__":
    for made in make_papers():
        outline = read_paper(made)
        ours = {(section.title, section.level) for section in outline.sections}
        links = find_links(outline)
        print(
            made.style.name, "headings", len(made.headings), "links", len(made.links), "notes", len(outline.footnotes)
        )
        print(
            "  missed headings", sorted(set(made.headings) - ours)[:8], "extra", sorted(ours - set(made.headings))[:8]
        )
        print("  missed links", len(made.links - links), sorted(made.links - links)[:4])
        print("  wrong links", len(links - made.links), sorted(links - made.links)[:4])
    for figure in measure(None):
        print(f"{figure.name:40} {figure.value:.4f}  n={figure.n}")
