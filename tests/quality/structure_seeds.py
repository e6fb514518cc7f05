"""Measure headings, levels, footnotes, callouts, citations, references and sentences on the hand-labelled seeds.

Reads the seeds through ingest and structure; gold quotations are found in our text by their words, with
white space folded, so that no offset has to agree.
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Outline, Role, SourceFile
from cyberdocs.structure import StructureSettings, structure
from tests.quality.figures import Figure

# Words of gold for roles that a `Role` does not have.
ROLES = {"main": Role.BODY, "challenges": Role.BODY, "other": Role.BODY}


class Aligned:
    """A text in which quotations are found whatever their white space."""

    def __init__(self, text: str) -> None:
        self.offsets: list[int] = []
        folded: list[str] = []
        for offset, character in enumerate(text):
            if character.isspace():
                if folded and folded[-1] != " ":
                    folded.append(" ")
                    self.offsets.append(offset)
                continue
            folded.append(character)
            self.offsets.append(offset)
        self.folded = "".join(folded)
        self.cursor = 0

    def find(self, quote: str, *, after: int = 0) -> tuple[int, int] | None:
        """Give the offsets of a quotation at or behind offset `after`, or None."""
        words = " ".join(quote.split())
        at = self.folded.find(words, bisect_left(self.offsets, after))
        if at < 0 or not words:
            return None
        return self.offsets[at], self.offsets[at + len(words) - 1] + 1

    def in_order(self, quotes: Sequence[str]) -> list[tuple[int, int] | None]:
        """Find quotations that follow each other."""
        found: list[tuple[int, int] | None] = []
        after = 0
        for quote in quotes:
            place = self.find(quote, after=after) or self.find(quote)
            if place is not None:
                after = max(after, place[0] + 1)
            found.append(place)
        return found


def read_seed(shared: Path, paper: dict[str, Any]) -> Outline:
    """Read one seed through ingest and structure."""
    path = shared / paper["source"]["path"]
    content = path.read_bytes()
    source = SourceFile(path=path.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    return structure(ingest(source, IngestSettings()), StructureSettings())


def f1(true_positive: int, found: int, wanted: int) -> float:
    """Give F1; 1 when there was nothing to find and nothing was found."""
    return 1.0 if found + wanted == 0 else 2 * true_positive / (found + wanted)


class _Tally:
    """Hits, finds and labels by question, over all papers."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}
        self.missed: list[str] = []

    def add(self, question: str, found: set[Any], wanted: set[Any], paper: str) -> None:
        counts = self.counts.setdefault(question, [0, 0, 0])
        counts[0] += len(found & wanted)
        counts[1] += len(found)
        counts[2] += len(wanted)
        self.missed += [f"{paper} {question} missed {item}" for item in sorted(wanted - found, key=str)]
        self.missed += [f"{paper} {question} extra {item}" for item in sorted(found - wanted, key=str)]

    def share(self, question: str, right: int, total: int) -> None:
        counts = self.counts.setdefault(question, [0, 0, 0])
        counts[0] += right
        counts[2] += total


def measure(shared: Path | None) -> Iterable[Figure]:
    """Yield the figures; nothing without the labelled seeds."""
    if shared is None or not (shared / "gold").is_dir():
        return
    tally = compare_all(shared)
    for question, (hits, found, wanted) in tally.counts.items():
        is_share = question.endswith(("_right", "_share"))
        value = hits / wanted if is_share else f1(hits, found, wanted)
        yield Figure(
            name=f"structure.{question}" if is_share else f"structure.{question}.f1",
            value=round(value, 4),
            n=wanted,
            note="three seeds, development labels",
        )


def compare_all(shared: Path) -> _Tally:
    """Compare all three seeds with their labels."""
    tally = _Tally()
    for name in ("000", "002", "004"):
        paper = json.loads((shared / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        outline = read_seed(shared, paper)
        raw = (shared / paper["source"]["path"]).read_text(encoding="utf-8")
        aligned = Aligned(outline.document.text)
        _compare_headings(tally, paper, outline, name)
        _compare_sentences(tally, paper, outline, aligned, name)
        _compare_footnotes(tally, paper, outline, aligned, raw, name)
        _compare_references(tally, paper, outline, aligned, name)
    return tally


def _compare_headings(tally: _Tally, paper: dict[str, Any], outline: Outline, name: str) -> None:
    wanted = {(" ".join(section["title"].split())): section for section in paper["sections"]}
    found = {" ".join(section.title.split()): section for section in outline.sections}
    tally.add("headings", set(found), set(wanted), name)
    levels = roles = 0
    for title, section in wanted.items():
        ours = found.get(title)
        if ours is None:
            continue
        # A doubtful level names its neighbour as acceptable too.
        accepted = {section["level"]} | (
            {section["level"] - 1, section["level"] + 1} if section.get("doubtful") else set()
        )
        levels += ours.level in accepted
        if ours.level not in accepted:
            tally.missed.append(f"{name} level {title!r}: {ours.level} not {section['level']}")
        role = ROLES.get(section["role"]) or Role(section["role"])
        roles += ours.role is role or bool(section.get("doubtful"))
        if ours.role is not role:
            tally.missed.append(f"{name} role {title!r}: {ours.role} not {section['role']}")
    tally.share("levels_right", levels, len(wanted))
    tally.share("roles_right", roles, len(wanted))


def _compare_sentences(tally: _Tally, paper: dict[str, Any], outline: Outline, aligned: Aligned, name: str) -> None:
    quotes = [sentence.get("clean") or sentence["quote"] for sentence in paper["claims"]]
    places = aligned.in_order(quotes)
    wanted = {place or (quote,) for place, quote in zip(places, quotes, strict=True)}
    found = {(sentence.span.start, sentence.span.end) for sentence in outline.sentences}
    tally.add("sentences", found, wanted, name)
    tally.add(
        "sentence_boundaries",
        {end for _, end in found},
        {place[1] if place else quote for place, quote in zip(places, quotes, strict=True)},
        name,
    )


def _compare_footnotes(
    tally: _Tally, paper: dict[str, Any], outline: Outline, aligned: Aligned, raw: str, name: str
) -> None:
    notes = paper["footnotes"]
    places = aligned.in_order([note["quote"] for note in notes])
    tally.add(
        "footnotes",
        {(note.label, note.span.start, note.span.end) for note in outline.footnotes},
        {(note["label"], *(place or ("?", "?"))) for note, place in zip(notes, places, strict=True)},
        name,
    )
    wanted = set()
    for note in notes:
        for callout in note["callouts"]:
            # The callout's own digits are too short to search: take the words before it along.
            begin = max(raw.rfind("\n", 0, callout["start"]) + 1, callout["start"] - 60)
            place = aligned.find(raw[begin : callout["end"]])
            wanted.add((note["label"], place[1] if place else -1))
    found = {(note.label, callout.end) for note in outline.footnotes for callout in note.callouts}
    tally.add("callouts", found, wanted, name)
    works = {(note["label"], index) for note in notes for index in range(len(note["works"]))}
    tally.add(
        "works_of_notes",
        {(note.label, index) for note in outline.footnotes for index in range(len(note.reference_ids))},
        works,
        name,
    )


def _compare_references(tally: _Tally, paper: dict[str, Any], outline: Outline, aligned: Aligned, name: str) -> None:
    gold = paper["references"]
    places = aligned.in_order([reference["quote"] for reference in gold])
    listed = [reference for reference in outline.references if reference.note_id is None]
    tally.add(
        "list_entries",
        {(reference.span.start, reference.span.end) for reference in listed},
        {place or (reference["quote"],) for reference, place in zip(gold, places, strict=True)},
        name,
    )
    start_of = {reference["reference_id"]: place for reference, place in zip(gold, places, strict=True)}
    citations = paper["citations"]
    if not citations:
        return
    cited = aligned.in_order([citation["quote"] for citation in citations])
    wanted = {
        (*(place or ("?", "?")), (start_of.get(citation["reference_id"]) or ("?",))[0])
        for citation, place in zip(citations, cited, strict=True)
    }
    span_of = {reference.reference_id: reference.span for reference in outline.references}
    found = {
        (c.span.start, c.span.end, span_of[c.reference_id].start if c.reference_id else None) for c in outline.citations
    }
    tally.add("citations", found, wanted, name)


if __name__ == "__main__":
    import sys

    for line in compare_all(Path(sys.argv[1])).missed:
        print(line)
    for figure in measure(Path(sys.argv[1])):
        print(f"{figure.name:40} {figure.value:.4f}  n={figure.n}")
