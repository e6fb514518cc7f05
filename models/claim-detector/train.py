"""Train the claim detector: logistic regression on sentence embeddings of own labelled sentences.

Reads `sentences.jsonl`, writes `weights.npz` and prints the score on held-out templates. Run from the checkout:
`python models/claim-detector/train.py`.
"""

import json
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from cyberdocs.resources.encoder import MiniLmEncoder

FOLDER = Path(__file__).parent
# Strong regularisation: the sentences come from some 170 templates, and must not be learned by heart.
INVERSE_PENALTY = 0.1


def main() -> None:
    """Train and write."""
    rows = [json.loads(line) for line in (FOLDER / "sentences.jsonl").read_text(encoding="utf-8").splitlines()]
    texts, labels = [row["text"] for row in rows], np.array([row["label"] for row in rows])
    groups = [row["group"] for row in rows]
    vectors = MiniLmEncoder().encode(texts)
    weights = _weights(groups, labels)
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=3000)
    guesses = cross_val_predict(
        model, vectors, labels, groups=groups, cv=GroupKFold(5), params={"sample_weight": weights}
    )
    print(f"F1 on held-out templates: {f1_score(labels, guesses):.3f} (n={len(labels)})")
    model.fit(vectors, labels, sample_weight=weights)
    np.savez(
        FOLDER / "weights.npz",
        coefficients=np.round(model.coef_[0], 6).astype(np.float32),
        intercept=np.round(model.intercept_, 6).astype(np.float32),
    )


def _weights(groups: list[str], labels: np.ndarray) -> np.ndarray:
    """Count every template once, and both labels alike."""
    sizes = Counter(groups)
    weights = np.array([1 / sizes[group] for group in groups])
    for label in (0, 1):
        weights[labels == label] *= len(labels) / 2 / weights[labels == label].sum()
    return weights


if __name__ == "__main__":
    main()
