"""Measure how notes are split into citations and short forms resolved along the chain, on notes of our own.

    .venv/bin/python -m tests.quality.structure_chain [dev|test]

A note counts as split when it has as many citations as a careful reader sees; a short form as resolved when it leads
to the work that the reader means, or stays open where the words leave it open.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.ingest.superscripts import raised
from cyberdocs.records import Outline, Reference, ReferenceKind, SourceFile
from cyberdocs.structure import StructureSettings, structure
from tests.quality.figures import Figure

FILE = Path(__file__).with_name("note_chains.txt")
_BODY = "The council weighed the rule of the quay and wrote to every member about it before the season was over.{} "


@dataclass(slots=True)
class Chain:
    """The notes of one paper, with the signs of their citations."""

    name: str
    part: str
    notes: list[tuple[str, list[str]]] = field(default_factory=list)


def read_chains() -> Iterator[Chain]:
    """Give the chains in the order of the file."""
    chain: Chain | None = None
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            if chain is not None:
                yield chain
            name, part = line.split()[1:]
            chain = Chain(name=name, part=part)
        elif chain is not None and "|" in line:
            words, _, signs = line.rpartition(" | ")
            chain.notes.append((words, [sign for sign in signs.split() if sign != "-"]))
    if chain is not None:
        yield chain


def measure(shared: Path | None) -> Iterable[Figure]:
    """Yield shares of notes split right and of short forms resolved right; `shared` is not needed."""
    counts: dict[str, list[int]] = {}
    for chain in read_chains():
        for kind, is_right, _ in compare(chain):
            total = counts.setdefault(f"structure.chain.{chain.part}.{kind}", [0, 0])
            total[0] += is_right
            total[1] += 1
    for name, (right, count) in sorted(counts.items()):
        note = "notes of our own, labelled before output was read"
        yield Figure(name=name, value=round(right / count, 4), n=count, note=note)


def read_notes(chain: Chain) -> Outline:
    """Set the notes below a body that calls each of them, and read it."""
    body = "".join(_BODY.format(raised(str(number))) for number in range(1, len(chain.notes) + 1))
    notes = [f"{raised(str(number))} {words}" for number, (words, _) in enumerate(chain.notes, 1)]
    content = "\n\n".join(["On the Quay", "Introduction", body, *notes]).encode()
    source = SourceFile(path=chain.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    return structure(ingest(source, IngestSettings()), StructureSettings(), None)


def compare(chain: Chain) -> Iterator[tuple[str, bool, str]]:
    """Give, for every note and short form, whether it is right, and what was found."""
    outline = read_notes(chain)
    by_id = {reference.reference_id: reference for reference in outline.references}
    cited = {note.label: [by_id[one] for one in note.reference_ids] for note in outline.footnotes}
    for number, (words, signs) in enumerate(chain.notes, 1):
        found = cited.get(str(number), [])
        shown = f"note {number}: {words} -> {[outline.document.quote(one.span) for one in found]}"
        yield "split", len(found) == len(signs), shown
        for place, sign in enumerate(signs):
            if sign == "F":
                yield "full", place < len(found) and found[place].kind is not ReferenceKind.SHORT_FORM, shown
            else:
                one = found[place] if len(found) == len(signs) else None
                told = f"{shown} {sign}: {one.resolved_from or one.same_work_as if one else None}"
                yield "resolved", one is not None and _is_right(one, sign, cited), told


def _is_right(found: Reference, sign: str, cited: dict[str, list[Reference]]) -> bool:
    if sign == "?":
        return found.kind is ReferenceKind.SHORT_FORM and found.resolved_from is None
    label, _, place = sign[1:].partition(".")
    meant = cited.get(label, [])
    index = int(place or 1) - 1
    if index >= len(meant):
        return False
    return meant[index].reference_id in (found.resolved_from, found.same_work_as)


if __name__ == "__main__":
    for chain in read_chains():
        if len(sys.argv) < 2 or chain.part == sys.argv[1]:
            for kind, right, shown in compare(chain):
                if not right:
                    print(chain.name, kind, shown)
