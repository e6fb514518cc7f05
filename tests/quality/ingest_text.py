"""How well plain text is read: headings, notes, joined paragraphs, boilerplate and prose, on the labelled papers."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import BlockKind, Document, SourceFile
from tests.quality.figures import Figure

_EDGE = re.compile(r"^[-*\s]+|\*+$")
_NOTE = "hand-labelled papers; development material"


def measure(shared: Path | None) -> Iterable[Figure]:
    """Compare what the reader tells of each paper with its labels, by words and not by offsets."""
    if shared is None:
        return
    found_headings = wanted_headings = hit_headings = 0
    counts = {name: [0, 0] for name in ("notes", "joined_paragraphs", "boilerplate_lines", "sentences_kept")}
    for labels_path in sorted((shared / "gold").glob("[0-9]*.json")):
        labels = json.loads(labels_path.read_text(encoding="utf-8"))
        paper = next((shared / "seeds").glob(f"{labels_path.stem}_*"))
        document = _read(paper)
        headings = {_plain(document.quote(block.span)) for block in document.blocks if block.kind is BlockKind.HEADING}
        wanted = {_plain(section["title"]) for section in labels["sections"]}
        found_headings, wanted_headings = found_headings + len(headings), wanted_headings + len(wanted)
        hit_headings += len(headings & wanted)
        for name, hits in _checks(document, labels):
            counts[name][0] += sum(hits)
            counts[name][1] += len(hits)
    f1 = 2 * hit_headings / (found_headings + wanted_headings)
    yield Figure(name="ingest.text.headings.f1", value=round(f1, 4), n=wanted_headings, note=_NOTE)
    for name, (hits_of_name, total) in counts.items():
        value = round(hits_of_name / total, 4) if total else 0.0
        yield Figure(name=f"ingest.text.{name}.recall", value=value, n=total, note=_NOTE)


def _checks(
    document: Document, labels: dict[str, list[dict[str, dict[str, str] | str]]]
) -> Iterable[tuple[str, list[bool]]]:
    notes = {_folded(document.quote(block.span)) for block in document.blocks if block.kind is BlockKind.NOTE}
    yield "notes", [_folded(str(note["quote"])) in notes for note in labels["footnotes"]]
    joined = (f"{_quote(split['before'])} {_quote(split['after'])}" for split in labels["split_paragraphs"])
    yield "joined_paragraphs", [words in document.text for words in joined]
    dropped = {_folded(item.quote) for item in document.dropped}
    lines = [_folded(line) for item in labels["boilerplate"] for line in str(item["quote"]).split("\n")]
    yield "boilerplate_lines", [line in dropped for line in lines if line]
    sentences = [str(claim["quote"]) for claim in labels["claims"]]
    # Sentences that the print cut in two are counted as joined paragraphs.
    yield "sentences_kept", [_folded(words) in document.text for words in sentences if "\n\n" not in words]


def _quote(part: dict[str, str] | str) -> str:
    return _folded(part["quote"] if isinstance(part, dict) else part)


def _read(paper: Path) -> Document:
    content = paper.read_bytes()
    source = SourceFile(path=paper.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    return ingest(source, IngestSettings())


def _folded(words: str) -> str:
    return " ".join(words.split())


def _plain(title: str) -> str:
    return _EDGE.sub("", _folded(title))


if __name__ == "__main__":
    import sys

    for figure in measure(Path(sys.argv[1])):
        print(figure)
