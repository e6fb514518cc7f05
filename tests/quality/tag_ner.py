"""Measure organisation mentions on two labelled sets beside what plain spaCy finds: exact and partial F1.

re3d: 98 texts of defence and foreign policy; its organisations also hold pronouns and common nouns ("we", "civilians"),
which are left out here, as are leading articles on both sides. CrossNER politics: dev and test sentences, once with
`organisation` alone and once with `politicalparty` counted as an organisation too.
"""

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdocs.records import (
    Block,
    BlockKind,
    Document,
    Format,
    Label,
    Lexicon,
    Metadata,
    Outline,
    Page,
    Paragraph,
    Span,
)
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.tag import TagModels, TagSettings, tag
from cyberdocs.tag.recognised import RecogniserSettings
from tests.quality.figures import Figure

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_PRONOUNS = frozenset(
    "we us our they them their it its you your he she his her who those these this that others".split()  # noqa: SIM905
)
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its gold organisations and what else may be predicted without harm."""

    text: str
    gold: frozenset[Place]


def measure(shared: Path | None) -> Iterable[Figure]:
    """Score plain spaCy and the whole stage on each set."""
    if shared is None:
        return
    model, lexicon = SpacyModel(), load_lexicon()
    sets = {
        "re3d": read_re3d(shared),
        "crossner": read_crossner(shared, ("organisation",)),
        "crossner_with_parties": read_crossner(shared, ("organisation", "politicalparty")),
    }
    for name, texts in sets.items():
        if not texts:
            continue
        for system in ("spacy", "cyberdocs", "cyberdocs_open"):
            found = [
                by_spacy(one.text, model)
                if system == "spacy"
                else by_stage(one.text, model, lexicon, only_bodies=system == "cyberdocs")
                for one in texts
            ]
            size = sum(len(one.gold) for one in texts)
            for kind, value in score([one.gold for one in texts], found).items():
                yield Figure(name=f"tag.ner.{name}.{system}.{kind}", value=value, n=size, note="organisations")


def score(gold: Sequence[frozenset[Place]], found: Sequence[frozenset[Place]]) -> dict[str, float]:
    """Give exact precision, recall and F1, and F1 with any overlap as a hit."""
    exact = sum(len(want & have) for want, have in zip(gold, found, strict=True))
    wanted, given = sum(map(len, gold)), sum(map(len, found))
    hit_gold = sum(any(_overlap(w, h) for h in have) for want, have in zip(gold, found, strict=True) for w in want)
    hit_found = sum(any(_overlap(w, h) for w in want) for want, have in zip(gold, found, strict=True) for h in have)
    precision, recall = exact / max(given, 1), exact / max(wanted, 1)
    partial_precision, partial_recall = hit_found / max(given, 1), hit_gold / max(wanted, 1)
    return {
        "exact_precision": precision,
        "exact_recall": recall,
        "exact_f1": _f1(precision, recall),
        "partial_f1": _f1(partial_precision, partial_recall),
    }


def by_spacy(text: str, model: SpacyModel) -> frozenset[Place]:
    """Plain spaCy's organisations, leading articles left out."""
    return frozenset(_trim(text, one.span.start, one.span.end) for one in model.recognise(text) if one.label == "ORG")


def by_stage(text: str, model: SpacyModel, lexicon: Lexicon, *, only_bodies: bool = True) -> frozenset[Place]:
    """The stage's organisations, with its own trust in the recogniser or with all."""
    settings = TagSettings(recogniser=RecogniserSettings(only_bodies=only_bodies))
    mentions = tag(outline_of(text), lexicon, TagModels(recogniser=model), settings).mentions
    return frozenset((one.span.start, one.span.end) for one in mentions if one.label is Label.ORG)


def outline_of(text: str) -> Outline:
    """Make an outline of plain paragraphs."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start=start, end=start + len(part)), page=1))
        start += len(part) + 2
    document = Document(
        doc_id="d-000000000000",
        path="",
        sha256="",
        format=Format.TEXT,
        size_bytes=len(text),
        metadata=Metadata(),
        text=text,
        pages=(Page(page=1, span=Span(start=0, end=len(text))),),
        blocks=tuple(blocks),
    )
    paragraphs = tuple(Paragraph(span=block.span, kind=block.kind, section_id=None) for block in blocks)
    return Outline(document=document, paragraphs=paragraphs)


def read_re3d(shared: Path) -> list[Labelled]:
    """Read the texts with their named organisations."""
    folder = shared / "data" / "ner_re3d"
    if not folder.exists():
        return []
    gold: dict[str, set[Place]] = {}
    for row in _rows(folder / "entities.jsonl.gz"):
        if row["type"] == "Organisation" and _is_name(str(row["value"])):
            value = str(row["value"])
            article = _ARTICLE.match(value)
            start = int(str(row["begin"])) + (article.end() if article else 0)
            gold.setdefault(str(row["documentId"]), set()).add((start, int(str(row["end"]))))
    documents = sorted(_rows(folder / "documents.jsonl.gz"), key=lambda row: str(row["_id"]))
    return [Labelled(str(row["text"]), frozenset(gold.get(str(row["_id"]), set()))) for row in documents]


def read_crossner(shared: Path, labels: Sequence[str]) -> list[Labelled]:
    """Read the politics sentences of dev and test, words joined by spaces."""
    texts: list[Labelled] = []
    for part in ("dev", "test"):
        path = shared / "data" / "ner_crossner" / f"politics_{part}.txt.gz"
        if not path.exists():
            return []
        with gzip.open(path, "rt", encoding="utf-8") as file:
            sentences = file.read().split("\n\n")
        texts += [_sentence(lines, labels) for lines in sentences if lines.strip()]
    return texts


def _sentence(lines: str, labels: Sequence[str]) -> Labelled:
    words: list[str] = []
    gold: list[Place] = []
    offset = 0
    for line in lines.strip().split("\n"):
        word, mark = line.split("\t")
        if mark[2:] in labels:
            if mark.startswith("B-") or not gold:
                gold.append((offset, offset + len(word)))
            else:
                gold[-1] = (gold[-1][0], offset + len(word))
        words.append(word)
        offset += len(word) + 1
    return Labelled(" ".join(words), frozenset(gold))


def _rows(path: Path) -> list[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _is_name(value: str) -> bool:
    article = _ARTICLE.match(value)
    name = value[article.end() :] if article else value
    return name[:1].isupper() and name.lower() not in _PRONOUNS


def _trim(text: str, start: int, end: int) -> Place:
    article = _ARTICLE.match(text, start, end)
    return (article.end() if article else start, end)


def _overlap(left: Place, right: Place) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
