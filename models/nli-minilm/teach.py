"""Ask a larger checkpoint what it thinks of the training pairs, so that the small network can learn from its doubts.

Reads the labelled pairs (their training part), the pairs written by hand and a checkpoint of a larger encoder; writes
one JSON line a pair with three probabilities. Pairs are also asked the other way round, and with `--augment` those that
`augment.py` makes of them: nobody has labelled those, and the teacher's opinion is all that is learned of them.
"""

import argparse
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import torch
from augment import neighbour_pairs, replaced_pairs
from mixes import gather, read_taught, training_part, words_near
from pairs import UNLABELLED, Pair, mix
from written import written_pairs

from evaluate import torch_predict

# How often a source is asked as it stands, and the share of it that is asked the other way round as well.
ASKED = {
    "sanli_wiki": (1.0, 0.6),
    "taxinli_mnli": (1.0, 0.7),
    "mnli_small_pieces": (1.0, 0.7),
    "fever_dev_sr": (0.45, 0.1),
    "cad_nli": (0.3, 0.0),
    "snli_20k": (0.2, 0.0),
    "snli_dev": (0.15, 0.0),
    "snli_test_detok": (0.15, 0.0),
    "written_across": (0.6, 0.15),
    "written_evidence": (0.6, 0.1),
    "written_field": (0.7, 0.15),
    "written_sets": (1.0, 0.0),
    "written_open": (0.4, 0.1),
}
# Pairs made of one source or of several together: with words replaced, and of neighbouring sentences.
MULTINLI = ("taxinli_mnli", "mnli_small_pieces")
REPLACED = (
    (MULTINLI, 34_000),
    (("sanli_wiki",), 38_000),
    (("written_sets",), 26_000),
    (("written_across",), 16_000),
    (("written_evidence",), 14_000),
    (("written_field",), 12_000),
    (("fever_dev_sr",), 6_000),
    (("cad_nli",), 4_000),
)
NEIGHBOURS = (
    (MULTINLI, 18_000),
    (("sanli_wiki",), 34_000),
    (("fever_dev_sr", "written_evidence"), 26_000),
    (("written_sets", "written_open", "written_field"), 36_000),
    (("written_across",), 16_000),
)
DENIED = 0.03  # a label that the teacher gives less than this is left out of learning; its opinion stays
KEPT = 0.65  # share of the opinions had before that is written out beside the new ones
CHUNK = 3840  # pairs between two lines of progress

Make = Callable[..., list[Pair]]


def asked_pairs(folder: Path, *, seed: int, known: Path | None = None) -> list[Pair]:
    """The pairs that the teacher is asked, shuffled; those of a file of earlier opinions are left out."""
    rows = training_part(folder) + written_pairs()[0]
    asked = mix(rows, {source: there for source, (there, _) in ASKED.items()}, seed=seed)
    back = mix(rows, {source: share for source, (_, share) in ASKED.items()}, seed=seed + 1)
    asked += [Pair(pair.hypothesis, pair.premise, UNLABELLED, pair.source) for pair in back]
    asked += gather(folder, "topics", seed=seed)
    if known is not None:
        told = {(pair.premise, pair.hypothesis) for pair in read_taught(known)}
        asked = [pair for pair in asked if (pair.premise, pair.hypothesis) not in told]
    random.Random(seed).shuffle(asked)
    return asked


def augmented_pairs(folder: Path, *, seed: int) -> list[Pair]:
    """The pairs that `augment.py` makes of all training pairs, shuffled."""
    by_source: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in training_part(folder) + written_pairs()[0]:
        by_source[pair.source].append(pair)
    replaced: Make = partial(replaced_pairs, near=words_near())
    made: list[Pair] = []
    ways = [(replaced, *row) for row in REPLACED] + [(neighbour_pairs, *row) for row in NEIGHBOURS]
    for number, (make, sources, count) in enumerate(ways):
        made += make([pair for source in sources for pair in by_source[source]], count=count, seed=seed + number)
    random.Random(seed).shuffle(made)
    return made


def main() -> None:
    """Write the opinions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the larger encoder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--known", type=Path, help="opinions had before; their pairs are not asked, but kept in part")
    parser.add_argument("--augment", action="store_true", help="ask about the pairs that augment.py makes instead")
    parser.add_argument("--seed", type=int, default=31, help="of those pairs")
    parser.add_argument("--worker", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    predict = torch_predict(args.checkpoint, args.weights)
    asked = (
        augmented_pairs(args.pairs, seed=args.seed)
        if args.augment
        else asked_pairs(args.pairs, seed=5, known=args.known)
    )
    asked = asked[args.worker :: args.workers]
    with gzip.open(args.out, "wt", encoding="utf-8") as lines:
        if args.known and args.worker == 0:
            lines.writelines(_row(pair, pair.taught or ()) for pair in _part(read_taught(args.known)))
        for start in range(0, len(asked), CHUNK):
            part = asked[start : start + CHUNK]
            for pair, given in zip(part, predict([(p.premise, p.hypothesis) for p in part]).tolist(), strict=True):
                lines.write(_row(pair, given))
            print(f"{start + len(part)} of {len(asked)}", flush=True)


def _part(pairs: list[Pair]) -> list[Pair]:
    rng = random.Random(9)
    return [pair for pair in pairs if rng.random() < KEPT]


def _row(pair: Pair, given: Sequence[float]) -> str:
    denied = pair.label < UNLABELLED - 1 and given[pair.label] < DENIED
    row = {
        "premise": pair.premise,
        "hypothesis": pair.hypothesis,
        "label": UNLABELLED if denied else pair.label,
        "source": pair.source,
        "taught": [round(value, 5) for value in given],
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
