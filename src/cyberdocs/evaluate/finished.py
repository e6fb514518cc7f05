"""A finished run as evaluation reads it: documents by name, with their folded text, and relations."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberdocs.errors import NotFound
from cyberdocs.evaluate.align import Alignment, Letters
from cyberdocs.records import Span

Fields = Mapping[str, Any]
# Share of the shorter of two spans that both must have to be the same words.
MIN_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of a run."""

    fields: Fields
    letters: Letters

    @property
    def doc_id(self) -> str:
        """Its id."""
        return str(self.fields["doc_id"])

    def find(self, label: Fields, alignment: Alignment | None = None) -> Span | None:
        """Find a label's quote in the document's text."""
        near = alignment.expect(label["start"]) if alignment else label.get("start")
        return self.letters.find(label["quote"], near=near)

    def claims_at(self, span: Span) -> list[Fields]:
        """Give the claims made of the words at `span`."""
        return [one for one in self.fields["claims"] if is_same(Span(start=one["start"], end=one["end"]), span)]

    def entities_at(self, span: Span) -> set[str]:
        """Give the entities named or cited at `span`."""
        found = {
            one["entity_id"]
            for key in ("mentions", "references")
            for one in self.fields[key]
            if one["entity_id"] and one["start"] < span.end and span.start < one["end"]
        }
        return found


@dataclass(frozen=True, slots=True)
class Finished:
    """An output folder.

    Args:
        papers: by the file name that labels use; see `paper`.
    """

    papers: Mapping[str, Paper]
    relations: tuple[Fields, ...]

    def paper(self, name: str) -> Paper | None:
        """Give the paper whose file name is or begins with `name`."""
        if name in self.papers:
            return self.papers[name]
        fitting = [paper for path, paper in self.papers.items() if path.rsplit("/", 1)[-1].startswith(name)]
        return fitting[0] if len(fitting) == 1 else None


def read_finished(out: Path) -> Finished:
    """Read an output folder.

    Raises:
        NotFound: it holds no finished run.
    """
    if not (out / "manifest.json").is_file():
        raise NotFound(f"{out} holds no finished run; run `cyberdocs run PAPERS --out {out}` first")
    papers = {}
    for path in sorted((out / "documents").glob("*.json")):
        fields = json.loads(path.read_bytes())
        papers[fields["source"]["path"]] = Paper(fields, Letters.of(fields["text"]))
    relations = json.loads((out / "relations.json").read_bytes())
    more = relations.get("more")
    lines = (out / more["file"]).read_text(encoding="utf-8").splitlines() if more else []
    return Finished(papers, (*relations["relations"], *map(json.loads, lines)))


def is_same(left: Span, right: Span) -> bool:
    """Tell whether two spans are the same words, at least for the most part."""
    common = min(left.end, right.end) - max(left.start, right.start)
    return common > 0 and common >= MIN_SHARED * min(len(left), len(right))
