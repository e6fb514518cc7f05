from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.errors import ResourceError
from tests.fakes import HashEncoder
from tests.statements import make_claims, statement

PAPER = make_claims("Essay", statement("Treaties bind those who ratify them."), statement("Soft law persuades."))


class RoundedEncoder(HashEncoder):
    """Gives rows that are not of unit length, and one that is nothing."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = super().encode(texts) * 3
        rows[-1] = 0
        return rows


class BrokenEncoder(HashEncoder):
    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return super().encode(texts)[:-1]


def test_vectors_follow_the_claims_in_order() -> None:
    found = embed(PAPER, HashEncoder(), EmbedSettings())
    assert found.claim_ids == tuple(claim.claim_id for claim in PAPER.claims)
    assert found.vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(found.vectors, axis=1), 1.0)


def test_rows_are_normalised_whatever_the_encoder_gives() -> None:
    found = embed(PAPER, RoundedEncoder(), EmbedSettings())
    assert np.allclose(np.linalg.norm(found.vectors, axis=1), [1.0, 0.0])


def test_paper_without_claims_asks_no_model() -> None:
    encoder = HashEncoder()
    found = embed(make_claims("Empty"), encoder, EmbedSettings())
    assert found.claim_ids == () and encoder.asked == []


def test_encoder_that_loses_a_row_is_reported() -> None:
    with pytest.raises(ResourceError, match="2 claims"):
        embed(PAPER, BrokenEncoder(), EmbedSettings())


def test_long_wording_is_cut_before_the_model() -> None:
    encoder = HashEncoder()
    embed(make_claims("Essay", statement("word " * 2000)), encoder, EmbedSettings(max_characters=100))
    assert [len(text) for text in encoder.asked] == [100]
