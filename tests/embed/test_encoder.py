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


@pytest.mark.models
@pytest.mark.filterwarnings("ignore")
def test_quick_vectors_are_near_the_full_ones_and_the_same_again() -> None:
    encoder = MiniLmEncoder()
    texts = [
        "States ratify treaties.",
        "A treaty.",
        *(f"Sentence {number} " + "grows " * number for number in range(40)),
    ]
    quick = encoder.encode_quickly(texts)
    assert (quick * encoder.encode(texts)).sum(axis=1).min() > 0.999
    assert np.array_equal(quick, encoder.encode_quickly(texts))


def test_nothing_is_loaded_quickly_for_no_text() -> None:
    assert MiniLmEncoder().encode_quickly([]).shape == (0, 384)
