"""The claim detector's weights."""

from pathlib import Path

import numpy as np
import pytest

from cyberdocs.errors import ResourceError
from cyberdocs.resources.detector import SHAPE, load_detector, shapes
from tests.fakes import HashEncoder


def test_shipped_weights_load_and_give_probabilities() -> None:
    detector = load_detector(HashEncoder(384))
    scores = detector.score(["The law was passed in 1999.", "Thank you."])
    assert scores.shape == (2,)
    assert ((scores > 0) & (scores < 1)).all()
    assert detector.name.startswith("claim-detector-")
    assert detector.score([]).shape == (0,)


def test_figures_names_and_short_fragments_are_counted() -> None:
    told, thanks = shapes(["In 2019 the council of Torrey fined 12 firms.", "Thank you all!"])
    assert told.shape == (len(SHAPE) + 1,)
    assert told[1] == pytest.approx(2 / 3) and told[2] == pytest.approx(1 / 4) and told[-1] == 0
    assert thanks[1] == 0 and thanks[9] == 1 and thanks[-1] == 1


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="claim detector"):
        load_detector(HashEncoder(), tmp_path)


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "weights.npz", coefficients=np.array([object()], dtype=object), intercept=np.zeros(1))
    with pytest.raises(ResourceError):
        load_detector(HashEncoder(), tmp_path)
