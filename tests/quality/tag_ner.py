"""Measure organisation mentions on two labelled sets beside what plain spaCy finds: exact and partial F1.

Only texts that the organisation tagger was not trained on. re3d: 43 texts of defence and foreign policy, and eight of a
broadcaster; its organisations also hold pronouns and common nouns ("we", "civilians"), which are left out here, as are
leading articles on both sides; it labels nested names, so that no system reaches full recall. CrossNER politics: the
test sentences, once with `organisation` alone and once with `politicalparty` counted as an organisation too, as it
is to cyberdocs.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
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
from cyberdocs.resources.models import find_model
from cyberdocs.resources.organisation_tagger import OrganisationTagger, load_organisation_tagger
from cyberdocs.tag import Recogniser, TagModels, TagSettings, tag
from tests.quality.figures import Figure

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_PRONOUNS = frozenset(
    "we us our they them their it its you your he she his her who those these this that others".split()  # noqa: SIM905
)
_BROADCASTER = "BBC Online"
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its gold organisations and what else may be predicted without harm."""

    text: str
    gold: frozenset[Place]


def measure(shared: Path | None) -> Iterable[Figure]:
    """Score plain spaCy, our tagger by itself and the whole stage with it, on each set."""
    if shared is None:
        return
    plain, ours, lexicon = SpacyModel(), recogniser(), load_lexicon()
    sets = {
        "re3d": read_re3d(shared),
        "re3d_broadcaster": read_re3d(shared, held_out=False),
        "crossner": read_crossner(shared, ("organisation",)),
        "crossner_with_parties": read_crossner(shared, ("organisation", "politicalparty")),
    }
    systems: dict[str, Callable[[str], frozenset[Place]]] = {
        "spacy": lambda text: by_recogniser(text, plain),
        "tagger": lambda text: by_recogniser(text, ours),
        "cyberdocs": lambda text: by_stage(text, ours, lexicon),
    }
    for name, texts in sets.items():
        for system, find in systems.items():
            found = [find(one.text) for one in texts]
            size = sum(len(one.gold) for one in texts)
            for kind, value in score([one.gold for one in texts], found).items() if texts else ():
                yield Figure(name=f"tag.ner.{name}.{system}.{kind}", value=value, n=size, note="organisations")


def recogniser() -> OrganisationTagger:
    """Load the recogniser of the default pipeline."""
    return load_organisation_tagger(SpacyModel(), find_model("organisation-tagger") / "weights.npz")


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


def by_recogniser(text: str, model: Recogniser) -> frozenset[Place]:
    """A recogniser's organisations as they come, leading articles left out."""
    return frozenset(_trim(text, one.span.start, one.span.end) for one in model.recognise(text) if one.label == "ORG")


def by_stage(text: str, model: Recogniser, lexicon: Lexicon) -> frozenset[Place]:
    """The stage's organisations."""
    mentions = tag(outline_of(text), lexicon, TagModels(recogniser=model), TagSettings()).mentions
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


def read_re3d(shared: Path, *, held_out: bool = True) -> list[Labelled]:
    """Read texts with their named organisations: those kept from training, or a broadcaster's, which never train."""
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
    return [
        Labelled(str(row["text"]), frozenset(gold.get(str(row["_id"]), set())))
        for row in documents
        if (
            str(row["sourceName"]) != _BROADCASTER and _is_held_out(str(row["_id"]))
            if held_out
            else row["sourceName"] == _BROADCASTER
        )
    ]


def _is_held_out(document_id: str) -> bool:
    """Tell whether a text was kept from training, as models/organisation-tagger/train.py divides them."""
    return hashlib.sha256(document_id.encode()).digest()[0] % 5 < 2


def read_crossner(shared: Path, labels: Sequence[str]) -> list[Labelled]:
    """Read the politics sentences of test, words joined by spaces; those of train and dev trained the tagger."""
    path = shared / "data" / "ner_crossner" / "politics_test.txt.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        sentences = file.read().split("\n\n")
    return [_sentence(lines, labels) for lines in sentences if lines.strip()]


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
