"""Confidence stands only where it was calibrated."""

import pytest

from cyberdocs.compare.confidence import STEPS, confidence_of
from cyberdocs.records import RelationKind


def test_kind_that_was_not_calibrated_has_none() -> None:
    assert confidence_of(RelationKind.CITATION_VARIANT, 0.9) is None
    assert confidence_of(RelationKind.RECORD_DIFFERENCE, 0.9) is None


@pytest.mark.parametrize("kind", sorted(STEPS))
def test_confidence_grows_with_the_score_and_promises_no_certainty(kind: RelationKind) -> None:
    lowest = STEPS[kind][0][0]
    told = [confidence_of(kind, lowest + step / 100 * (1 - lowest)) for step in range(101)]
    known = [one for one in told if one is not None]
    assert len(known) == len(told) and known == sorted(known) and known[-1] < 1
    assert confidence_of(kind, lowest - 0.001) is None
