"""The packaged encoder: the same vectors whatever comes with a text."""

import numpy as np
import pytest

from cyberdocs.resources.encoder import MiniLmEncoder


def test_nothing_is_loaded_for_no_text() -> None:
    assert MiniLmEncoder().encode([]).shape == (0, 384)


@pytest.mark.models
@pytest.mark.filterwarnings("ignore")
def test_vector_of_a_text_does_not_depend_on_its_company() -> None:
    encoder = MiniLmEncoder()
    one = "States ratify treaties."
    alone = encoder.encode([one])
    among = encoder.encode(["A much longer sentence about something else, to change the padding of the batch.", one])
    assert np.allclose(alone[0], among[1], atol=2e-6)
    assert np.allclose(np.linalg.norm(alone, axis=1), 1.0, atol=1e-4)
    assert "all-MiniLM-L6-v2" in encoder.name
