"""How well the entailment model judges pairs of sentences.

Reads `entailment_domain.jsonl` beside this file (900 pairs of our own; wordings and names that training never saw) and,
where the shared folder is given, its test sets of labelled pairs. The shared sets are sampled, at a fixed seed, so that
the measurement takes a minute; the model card has the figures on the whole sets.
"""

import gzip
import json
import random
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score

from cyberdocs.resources.entailment import EntailmentModel, load_entailment
from tests.quality.figures import Figure

DOMAIN = Path(__file__).with_name("entailment_domain.jsonl")
LABELS = ("entailment", "neutral", "contradiction")
NOT_ENTAILMENT = 3  # two-way sources
SETS = ("general_mnli", "crossdoc_wiki", "negation", "policy_climate")
SAMPLE = 1000  # pairs a set: a standard error of 0.015
BINS = 15
TIMED = 300  # pairs of about 50 tokens


@dataclass(frozen=True, slots=True)
class LabelledPairs:
    """Pairs and the index of each one's label."""

    pairs: tuple[tuple[str, str], ...]
    labels: NDArray[np.int64]


def measure(shared: Path | None) -> Iterable[Figure]:
    """Accuracy, average precision of contradiction, calibration error, symmetry and speed."""
    model = load_entailment()
    with DOMAIN.open(encoding="utf-8") as lines:
        domain = _labelled([json.loads(line) for line in lines])
    yield from _figures(model, "domain", domain)
    yield _speed(model, domain)
    for name in SETS if shared is not None else ():
        yield from _figures(model, name, _sample(Path(str(shared)) / "data" / "nli" / f"test_{name}.jsonl.gz"))


def _figures(model: EntailmentModel, name: str, labelled: LabelledPairs) -> Iterable[Figure]:
    given = model.predict(labelled.pairs)
    best = given.argmax(1)
    two_way = labelled.labels == NOT_ENTAILMENT
    right = np.where(two_way, best != 0, best == labelled.labels)
    sure = np.where(two_way & (best != 0), 1 - given[:, 0], given.max(1))
    three = ~two_way
    precision = average_precision_score(labelled.labels[three] == 2, given[three, 2])
    count = len(labelled.pairs)
    yield Figure(name=f"compare.entailment.{name}.accuracy", value=round(float(right.mean()), 4), n=count)
    yield Figure(
        name=f"compare.entailment.{name}.contradiction_ap", value=round(float(precision), 4), n=int(three.sum())
    )
    yield Figure(
        name=f"compare.entailment.{name}.calibration_error",
        value=round(_calibration_error(sure, right), 4),
        n=count,
        note="expected calibration error, 15 bins; lower is better",
    )


def _calibration_error(sure: NDArray[np.float32], right: NDArray[np.bool_]) -> float:
    place = np.minimum((sure * BINS).astype(int), BINS - 1)
    shares = [(float((place == number).mean()), place == number) for number in range(BINS)]
    return sum(share * abs(float(sure[here].mean()) - float(right[here].mean())) for share, here in shares if share)


def _speed(model: EntailmentModel, labelled: LabelledPairs) -> Figure:
    """Pairs a second of processor time: wall time on a shared machine measures its other users."""
    texts = [(f"{first} {second}", f"{second} {first}") for first, second in labelled.pairs[:TIMED]]
    began = time.process_time()
    model.predict(texts)
    spent = time.process_time() - began
    return Figure(
        name="compare.entailment.pairs_a_second",
        value=round(len(set(texts)) / spent, 1),
        n=TIMED,
        note="one core, two sentences a side (60 tokens a pair); a speed, not a share",
    )


def _sample(path: Path) -> LabelledPairs:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return _labelled(random.Random(7).sample(rows, min(SAMPLE, len(rows))))


def _labelled(rows: Sequence[Mapping[str, str]]) -> LabelledPairs:
    index = {label: number for number, label in enumerate((*LABELS, "not_entailment"))}
    return LabelledPairs(
        tuple((row["premise"], row["hypothesis"]) for row in rows), np.array([index[row["label"]] for row in rows])
    )
