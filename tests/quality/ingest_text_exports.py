"""Measure how well text exports of papers are read: headings, callout-to-note links, paragraphs, by kind of export.

    .venv/bin/python -m tests.quality.ingest_text_exports [kind]

The papers are those of `rendered_papers`, whose truth is known: their PDFs as Poppler's pdftotext prints them (reading
order, page layout, order of the file; only where it is installed), and as editors and browsers save them.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Outline, SourceFile
from cyberdocs.structure import StructureSettings, structure
from tests.quality.figures import Figure
from tests.quality.rendered_papers import Paper, make_papers
from tests.quality.structure_rendered import find_links
from tests.quality.text_exports import EXPORTS

_PDFTOTEXT = {"pdftotext": (), "pdftotext_layout": ("-layout",), "pdftotext_raw": ("-raw",)}
_MARK = re.compile("[⁰¹²³⁴-⁹]+|(?<=[.,])[*†‡]+|(?<=\\w)[*†‡]+(?=[.,])|\\[\\d+\\]|(?<=[a-z])\\d+|(?<=[a-z][.,])\\d+")


def measure(shared: Path | None) -> Iterable[Figure]:
    """Yield F1 of headings, links and whole paragraphs for each kind of export; `shared` is not needed."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for kind, paper, text in _exports():
        for part, found, wanted in compare(paper, read_text(text)):
            total = counts[kind, part]
            total[0] += len(found & wanted)
            total[1] += len(found)
            total[2] += len(wanted)
    for (kind, part), (right, ours, truth) in counts.items():
        yield Figure(
            name=f"ingest.text.exports.{kind}.{part}.f1",
            value=round(2 * right / (ours + truth), 4),
            n=truth,
            note="our own papers as text",
        )


def _exports(only: str = "") -> Iterator[tuple[str, Paper, str]]:
    for paper in make_papers():
        for kind, options in _PDFTOTEXT.items() if shutil.which("pdftotext") else ():
            if only in ("", kind):
                made = subprocess.run(
                    ["pdftotext", *options, "-", "-"], input=paper.content, capture_output=True, check=True
                )
                yield kind, paper, made.stdout.decode("utf-8")
        for kind, export in EXPORTS.items():
            if only in ("", kind):
                yield kind, paper, export(paper)


def read_text(text: str) -> Outline:
    """Read an export through ingest and structure."""
    content = text.encode()
    source = SourceFile(path="export.txt", sha256=hashlib.sha256(content).hexdigest(), content=content)
    return structure(ingest(source, IngestSettings()), StructureSettings(), None)


def compare(paper: Paper, outline: Outline) -> Iterator[tuple[str, set[object], set[object]]]:
    """Give each part of a paper with what was found and what is true."""
    document = outline.document
    yield "headings", {section.title for section in outline.sections}, {title for title, _ in paper.headings}
    yield "links", set(find_links(outline)), set(paper.links)
    prose = {_plain(document.quote(paragraph.span)) for paragraph in outline.paragraphs}
    yield "paragraphs", set(prose), {_plain(words) for words in paper.paragraphs}


def _plain(words: str) -> str:
    return " ".join(_MARK.sub("", words).split())


if __name__ == "__main__":
    for kind, paper, text in _exports(sys.argv[1] if len(sys.argv) > 1 else ""):
        print(f"== {kind} {paper.style.name}")
        for part, found, wanted in compare(paper, read_text(text)):
            print(f"  {part:10} right {len(found & wanted)} ours {len(found)} truth {len(wanted)}")
            for name, few in (("missed", wanted - found), ("wrong", found - wanted)):
                for one in sorted(map(str, few))[:4]:
                    print(f"     {name} {one[:150]}")
