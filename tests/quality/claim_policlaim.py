"""Measure the claim detector on sentences of political speeches: a foreign genre, labelled by others.

Evaluation only: nothing of it is trained on. Calling everything a claim gives 0.743.
"""

import csv
import gzip
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from cyberdocs.claim.candidates import Around, reject_reason
from cyberdocs.resources.detector import load_detector
from cyberdocs.resources.encoder import MiniLmEncoder
from tests.quality.figures import Figure

THRESHOLD = 0.45  # for speeches; the pipeline's own is lower, since papers are nearly all claims


def measure(shared: Path | None) -> Iterable[Figure]:
    """F1 of "is a claim" on the development part, on which the threshold was chosen."""
    path = (shared or Path()) / "data" / "claims_policlaim" / "policlaim_train_golden_raw.csv.gz"
    if shared is None or not path.is_file():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    texts, labels = [row["SENTENCES"] for row in rows], np.array([row["golden"] == "1" for row in rows])
    scores = load_detector(MiniLmEncoder()).score(texts)
    # A speech rejects by the same rules as a paper: thanks, questions, fragments.
    ruled = np.array([reject_reason(text, Around(), min_words=4) == "" for text in texts])
    sure = scores >= THRESHOLD
    for name, guesses, how in (
        ("claim.policlaim.classifier.f1", sure, "alone"),
        ("claim.policlaim.f1", sure & ruled, "behind the rules of the claim stage"),
    ):
        hits = int((guesses & labels).sum())
        value = 2 * hits / (int(guesses.sum()) + int(labels.sum()))
        note = f"speeches, not trained on; all-claims 0.743; {how}"
        yield Figure(name=name, value=value, n=len(texts), note=note)
