"""Measure compare pair by pair on our own labelled pairs: other instruments and bodies, own words.

The development half shaped the rules and weights; the test half was only ever scored, though rules were looked at
beside it more than once; the fresh set was written after all that and scored once. The wide set is the largest, made of
frames: ways in which statements only look opposed.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from tests.quality.compare_corpus import Front
from tests.quality.compare_labels import FRESH_PAIRS, SECOND_PAIRS, WIDE_PAIRS, false_alarm_rate, own_pairs, scores
from tests.quality.figures import Figure


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give F1 by verdict and the share of hard negatives called contradictions, for both halves."""
    front = Front(entailment=True)
    pairs = [
        *own_pairs(front),
        *own_pairs(front, FRESH_PAIRS),
        *own_pairs(front, WIDE_PAIRS),
        *own_pairs(front, SECOND_PAIRS),
    ]
    for split in ("dev", "test", "fresh", "wide_dev", "wide_test", "held"):
        half = [pair for pair in pairs if pair.split == split]
        for label in ("contradiction", "agreement", "scope_difference", "refinement"):
            precision, recall, f1, count = scores(half, label)
            note = f"P {precision:.2f} R {recall:.2f}; own pairs, {split}"
            yield Figure(name=f"compare.own_{split}.{label}.f1", value=round(f1, 4), n=count, note=note)
        rate, count = false_alarm_rate(half)
        yield Figure(name=f"compare.own_{split}.false_alarms", value=round(rate, 4), n=count, note="lower is better")


if __name__ == "__main__":
    for figure in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(figure)
