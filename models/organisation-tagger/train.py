"""Train the organisation tagger and write its weights.

Reads the openly licensed texts of re3d, the train and dev sentences of CrossNER politics and our own `sentences.txt`;
writes `weights.npz`. Needs sklearn-crfsuite, which cyberdocs itself does not.

    python models/organisation-tagger/train.py FOLDER_OF_RE3D FOLDER_OF_CROSSNER models/organisation-tagger/weights.npz
"""

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.linear_chain import write_chain
from cyberdocs.resources.organisation_tagger import read_sequences
from cyberdocs.tag.places import PLACES

# Sources whose licence lets us train on them; the broadcaster's texts are left out, and serve as one more test.
OPEN_SOURCES = frozenset(
    {
        "Australian Department of Foreign Affairs",
        "CENTCOM",
        "Delegation of the European Union to Syria",
        "UK Government",
        "US State Department",
        "Wikipedia",
    }
)
ARTICLE = re.compile(r"(?:(?:the|a|an)\s+|members of (?:the )?)+", re.IGNORECASE)
LINKS = frozenset("of and for the on in & de la to".split())  # noqa: SIM905
# What the source labels as organisations and no reader would: pronouns, countries by their short names, common nouns.
NO_NAMES = frozenset(
    """we us our they them their it its you he his she her who those these this that others many some all everyone uk us
    u.k. u.s britain parties states allies partners ministers officials members troops""".split()  # noqa: SIM905
)
Place = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the places of its organisations and parties."""

    text: str
    places: tuple[Place, ...]


def is_held_out(document_id: str) -> bool:
    """Tell whether a text of re3d is kept for testing: two of five, by the hash of its id."""
    return hashlib.sha256(document_id.encode()).digest()[0] % 5 < 2


def read_re3d(folder: Path) -> Iterator[Example]:
    """Read the texts to train on, each organisation once: the longest reading that is a name throughout."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row in _rows(folder / "entities.jsonl.gz"):
        if row["type"] == "Organisation":
            value = str(row["value"])
            article = ARTICLE.match(value)
            start = int(str(row["begin"])) + (article.end() if article else 0)
            found.setdefault(str(row["documentId"]), []).append((start, int(str(row["end"]))))
    for row in sorted(_rows(folder / "documents.jsonl.gz"), key=lambda row: str(row["_id"])):
        name, text = str(row["_id"]), str(row["text"])
        if row["sourceName"] in OPEN_SOURCES and not is_held_out(name):
            yield Example(text, tuple(choose(text, found.get(name, []))))


def choose(text: str, places: list[tuple[int, int]]) -> Iterator[Place]:
    """Keep names, of nested ones the longest; no countries, no pronouns."""
    taken: list[tuple[int, int]] = []
    for start, end in sorted(set(places), key=lambda place: (place[0] - place[1], place[0])):
        words = re.findall(r"[^\W_]+", text[start:end])
        named = all(word[:1].isupper() or word[0].isdigit() or word in LINKS for word in words)
        common = (
            text[start:end].lower() in PLACES | NO_NAMES or end - start < 2 or not text[start : start + 1].isupper()
        )
        if named and not common and all(end <= left or right <= start for left, right in taken):
            taken.append((start, end))
            yield start, end, "ORG"


def read_crossner(path: Path) -> Iterator[Example]:
    """Read labelled sentences, words joined by spaces."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        sentences = file.read().split("\n\n")
    kinds = {"organisation": "ORG", "politicalparty": "PARTY"}
    for lines in sentences:
        words: list[str] = []
        places: list[Place] = []
        offset = 0
        for line in lines.strip().split("\n") if lines.strip() else ():
            word, mark = line.split("\t")
            if mark[2:] in kinds and (mark[0] == "B" or not places):
                places.append((offset, offset + len(word), kinds[mark[2:]]))
            elif mark[2:] in kinds:
                places[-1] = (places[-1][0], offset + len(word), places[-1][2])
            words.append(word)
            offset += len(word) + 1
        if words:
            yield Example(" ".join(words), tuple(places))


def read_own(path: Path) -> Iterator[Example]:
    """Read our own sentences: a paragraph a line, organisations in double square brackets."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        text, places = "", []
        for number, piece in enumerate(re.split(r"\[\[|\]\]", line)):
            if number % 2:
                places.append((len(text), len(text) + len(piece), "ORG"))
            text += piece
        yield Example(text, tuple(places))


def targets(example: Example, starts: tuple[int, ...]) -> list[str]:
    """Give each word its label."""
    labels = []
    for start in starts:
        inside = [place for place in example.places if place[0] <= start < place[1]]
        before = any(other < start and other >= inside[0][0] for other in starts) if inside else False
        labels.append("O" if not inside else ("I-" if before else "B-") + inside[0][2])
    return labels


def train(examples: list[Example], model: Path, *, c1: float = 0.1, c2: float = 0.05, iterations: int = 120) -> Any:
    """Fit a linear-chain conditional random field (L-BFGS, elastic net)."""
    import sklearn_crfsuite  # type: ignore[import-untyped]

    first = SpacyModel()
    features, labels = [], []
    for example in examples:
        for sequence in read_sequences(example.text, first.recognise(example.text)):
            features.append(sequence.features)
            labels.append(targets(example, sequence.starts))
    crf = sklearn_crfsuite.CRF(
        algorithm="lbfgs",
        c1=c1,
        c2=c2,
        max_iterations=iterations,
        min_freq=2,
        all_possible_transitions=True,
        model_filename=str(model),
    )
    crf.fit(features, labels)
    return crf


def _rows(path: Path) -> list[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main(re3d: Path, crossner: Path, target: Path) -> None:
    """Train on everything that is not held out, and write the weights."""
    examples = list(read_re3d(re3d))
    print(f"re3d {len(examples)} texts")
    for part in ("train", "dev"):
        examples += read_crossner(crossner / f"politics_{part}.txt.gz")
    own = Path(__file__).with_name("sentences.txt")
    before = len(examples)
    examples += read_own(own) if own.exists() else ()
    print(f"with CrossNER {before}, with our own {len(examples)}")
    scratch = target.with_suffix(".crfsuite")
    write_chain(train(examples, scratch), target)
    scratch.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
