"""Train the reference tagger from labelled references and write its weights.

Reads AnyStyle's `core.xml.gz` and `good.xml.gz` (and `gold.xml.gz` only to leave its entries out); writes
`weights.npz`. Needs sklearn-crfsuite, which cyberdocs itself does not.

    python models/reference-tagger/train.py FOLDER_OF_REFERENCES models/reference-tagger/weights.npz
"""

import gzip
import random
import re
import sys
from pathlib import Path
from typing import Any

from lxml import etree

from cyberdocs.resources.linear_chain import write_chain
from cyberdocs.resources.reference_tagger import reference_features
from cyberdocs.structure.reference_tokens import token_spans

# Labels with few examples that no field of a description needs.
RARE = {
    "isbn": "note",
    "source": "note",
    "medium": "note",
    "director": "author",
    "producer": "author",
    "citation-number": "number",
}
Sequence = list[tuple[str, str]]


def read_sequences(path: Path) -> list[Sequence]:
    """Read one file: a reference is a list of (label, words)."""
    root = etree.fromstring(
        gzip.decompress(path.read_bytes()), etree.XMLParser(resolve_entities=False, no_network=True)
    )
    return [[(part.tag, (part.text or "").strip()) for part in sequence] for sequence in root]


def words(sequence: Sequence) -> str:
    """Join the words of a reference."""
    return " ".join(text for _, text in sequence if text)


def key(sequence: Sequence) -> str:
    """Fold a reference, to find it again in another file."""
    return re.sub(r"\W+", "", words(sequence).lower())


def title_key(sequence: Sequence) -> str:
    """Fold a reference's title: the same work in another style would be known from training."""
    return re.sub(r"\W+", "", " ".join(text for label, text in sequence if label == "title").lower())


def relabel(label: str, piece: str, before: str) -> str:
    """Label what the source keeps under volume although it is cut apart: "2000;355(9222):2220-1"."""
    if label == "volume" and re.fullmatch(r"[12]\d{3};", piece):
        return "date"
    if label == "volume" and before.endswith("):") and piece[0].isdigit():
        return "pages"
    return label


def tokens_and_labels(sequence: Sequence) -> tuple[list[str], list[str]]:
    """Cut a labelled reference as `structure` cuts an unlabelled one."""
    tokens: list[str] = []
    labels: list[str] = []
    for label, text in sequence:
        label = RARE.get(label, label)
        pieces = [text[start:end] for start, end in token_spans(text)]
        given = [relabel(label, piece, before) for before, piece in zip(["", *pieces], pieces, strict=False)]
        tokens += pieces
        labels += given
    return tokens, labels


def train(sequences: list[Sequence], model: Path, *, iterations: int = 150) -> Any:
    """Fit a linear-chain conditional random field (L-BFGS, elastic net)."""
    import sklearn_crfsuite  # type: ignore[import-untyped]

    crf = sklearn_crfsuite.CRF(
        algorithm="lbfgs",
        c1=0.05,
        c2=0.05,
        max_iterations=iterations,
        min_freq=2,
        all_possible_transitions=True,
        model_filename=str(model),
    )
    features, targets = [], []
    for sequence in sequences:
        tokens, labels = tokens_and_labels(sequence)
        if tokens:
            features.append(reference_features(tokens))
            targets.append(labels)
    crf.fit(features, targets)
    return crf


def main(folder: Path, target: Path) -> None:
    """Train on what core and good hold and gold does not, neither entry nor title, and write the weights."""
    gold = read_sequences(folder / "gold.xml.gz")
    held_out = {key(sequence) for sequence in gold}
    held_titles = {title_key(sequence) for sequence in gold} - {""}
    sequences = []
    for name in ("core", "good"):
        for sequence in read_sequences(folder / f"{name}.xml.gz"):
            folded = key(sequence)
            if folded not in held_out and title_key(sequence) not in held_titles:
                held_out.add(folded)  # core and good share references; one of each is enough
                sequences.append(sequence)
    random.Random(1).shuffle(sequences)
    print(f"{len(sequences)} references")
    write_chain(train(sequences, target.with_suffix(".crfsuite")), target)
    target.with_suffix(".crfsuite").unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
