"""Read labelled pairs and mix them for training.

Reads JSON lines (gzip) of premise, hypothesis, label, source; gives shuffled lists of `Pair`. Seeded.
"""

import gzip
import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

LABEL_INDEX = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": 3}
UNLABELLED = 4  # only a teacher has an opinion
HELD_OUT = 40  # one pair in 40 of every source is kept for choosing and calibrating


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, whether the second follows from the first, and where the pair comes from.

    `taught` is what a larger model thinks of it: three probabilities in the order of the labels.
    """

    premise: str
    hypothesis: str
    label: int
    source: str
    taught: tuple[float, float, float] | None = None


def read_pairs(path: Path) -> list[Pair]:
    """All pairs of one file, in its order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_pair(json.loads(line)) for line in lines]


def _pair(row: Mapping[str, str]) -> Pair:
    return Pair(row["premise"], row["hypothesis"], LABEL_INDEX[row["label"]], row["source"])


def split_held_out(pairs: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Split by premise, so that no premise of the held-out part is trained on."""
    kept: list[Pair] = []
    held: list[Pair] = []
    for pair in pairs:
        is_held = random.Random("held out:" + pair.premise).randrange(HELD_OUT) == 0
        (held if is_held else kept).append(pair)
    return kept, held


def mix(pairs: Iterable[Pair], weights: Mapping[str, float], *, seed: int) -> list[Pair]:
    """Take each source `weights[source]` times: 2.0 twice, 0.5 half of it (another half at another seed)."""
    rng = random.Random(seed)
    by_source: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_source.setdefault(pair.source, []).append(pair)
    mixed: list[Pair] = []
    for source in sorted(by_source):
        members = by_source[source]
        weight = weights.get(source, 0.0)
        mixed += members * int(weight)
        mixed += rng.sample(members, round(len(members) * (weight % 1)))
    rng.shuffle(mixed)
    return mixed


def reverse_contradictions(pairs: Iterable[Pair], *, share: float, sources: frozenset[str], seed: int) -> list[Pair]:
    """Turn round a share of the contradictions: what contradicts is contradicted."""
    rng = random.Random(seed)
    return [
        Pair(pair.hypothesis, pair.premise, pair.label, pair.source)
        if pair.label == 2 and pair.source in sources and rng.random() < share
        else pair
        for pair in pairs
    ]
