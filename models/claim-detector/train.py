"""Train the claim detector: logistic regression on embeddings and shapes of own labelled sentences.

Reads `sentences.jsonl` (from templates) and `speeches/*.txt` (written by hand, a speech a file, "+ " before a claim and
"- " before any other sentence); writes `weights.npz` and prints the score on held-out templates and speeches. Run from
the checkout: `python models/claim-detector/train.py`.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from cyberdocs.resources.detector import SHAPE_WEIGHT, shapes
from cyberdocs.resources.encoder import MiniLmEncoder

FOLDER = Path(__file__).parent
INVERSE_PENALTY = 2.0  # 0.3 to 10 give the same to a hundredth
# Added to the logit: other people call a sentence a claim long before it is half certain to be one by these labels.
# Chosen, as the one number, on speeches labelled by others (tests/quality/claim_policlaim).
LENIENT = 1.2
TEMPLATE = 0.25  # weight of a template beside a sentence written by hand


def main() -> None:
    """Train and write."""
    rows = [*_templates(), *_speeches()]
    texts, labels = [text for text, _, _ in rows], np.array([label for _, label, _ in rows])
    groups = [group for _, _, group in rows]
    inputs = np.hstack([MiniLmEncoder().encode(texts), SHAPE_WEIGHT * shapes(texts)])
    weights = _weights(groups, labels)
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=3000)
    guesses = cross_val_predict(
        model, inputs, labels, groups=groups, cv=GroupKFold(5), params={"sample_weight": weights}
    )
    for kind in ("template", "speech"):
        of_kind = np.array([group.startswith(kind) for group in groups])
        score = f1_score(labels[of_kind], guesses[of_kind])
        print(
            f"F1 on held-out groups, {kind}: {score:.3f} (n={int(of_kind.sum())}, claims {int(labels[of_kind].sum())})"
        )
    model.fit(inputs, labels, sample_weight=weights)
    np.savez(
        FOLDER / "weights.npz",
        coefficients=np.round(model.coef_[0], 6).astype(np.float32),
        intercept=np.round(model.intercept_ + LENIENT, 6).astype(np.float32),
    )


def _templates() -> Iterator[tuple[str, int, str]]:
    for line in (FOLDER / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["text"], row["label"], f"template {row['group']}"


def _speeches() -> Iterator[tuple[str, int, str]]:
    for path in sorted((FOLDER / "speeches").glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            sign, _, text = line.strip().partition(" ")
            if sign not in ("+", "-") or not text:
                raise ValueError(f"{path.name}:{number}: {line[:60]!r}")
            yield text, int(sign == "+"), f"speech {path.stem}"


def _weights(groups: list[str], labels: np.ndarray) -> np.ndarray:
    """Count every template once, every sentence of a speech, and both labels alike."""
    sizes = Counter(groups)
    weights = np.array([TEMPLATE / sizes[group] if group.startswith("template") else 1.0 for group in groups])
    for label in (0, 1):
        weights[labels == label] *= len(labels) / 2 / weights[labels == label].sum()
    return weights


if __name__ == "__main__":
    main()
