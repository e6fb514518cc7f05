"""Turn the score of a verdict into the probability that a sceptical reader agrees: reads kind and score.

Steps are data, written by `tests/quality/compare_calibrate.py` from labelled pairs; the card in models/verdict/ has the
table and its error. A kind without steps has too few labels, and no confidence.
"""

from collections.abc import Mapping

from cyberdocs.records import RelationKind

# Lowest score of a step and the share of labelled pairs from there on that are right, ascending.
# begin STEPS
STEPS: Mapping[RelationKind, tuple[tuple[float, float], ...]] = {
    RelationKind.AGREEMENT: (
        (0.0705, 0.501),
        (0.2979, 0.674),
        (0.3947, 0.853),
        (0.5054, 0.901),
        (0.7145, 0.909),
        (0.8354, 0.993),
    ),
}
# end STEPS
# What one step is good for: an attribution conflict is a contradiction about a source.
LIKE = {RelationKind.ATTRIBUTION_CONFLICT: RelationKind.CONTRADICTION}


def confidence_of(kind: RelationKind, score: float) -> float | None:
    """Give the probability, None where the kind, or so low a score, was not calibrated."""
    steps = STEPS.get(LIKE.get(kind, kind), ())
    reached = [share for lowest, share in steps if score >= lowest]
    return reached[-1] if reached else None
