"""Turn the self-contained wording of claims into unit vectors; reads `Claims`, returns `Embeddings`.

The encoder is handed in. Vectors are checked and normalised again here, so that later stages may take a dot
product for a cosine whatever the encoder does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.records import Claims, Embeddings

# An all-zero row cannot be normalised; it is left at zero, far from everything.
SMALLEST_NORM = 1e-12


class Encoder(Protocol):
    """A sentence encoder.

    Attributes:
        name: model and version; part of what results depend on.
    """

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a text, shape (n, d)."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedSettings:
    """The `[embed]` table of a pipeline."""

    # Characters of a claim that are encoded. MiniLM reads 256 word pieces, about 1,100 characters of this prose;
    # what lies behind would be cut by the model anyway.
    max_characters: int = 1200


def embed(claims: Claims, encoder: Encoder, settings: EmbedSettings) -> Embeddings:
    """Encode the wording of every claim.

    Returns:
        Vectors in the order of the claim ids as `Claims` has them; shape (0, 0) when there is no claim, and then
        the encoder is not asked at all.

    Raises:
        ResourceError: the encoder gives another number of rows than it was given texts, or a number that is none.
    """
    doc_id = claims.mentions.outline.document.doc_id
    claim_ids = tuple(claim.claim_id for claim in claims.claims)
    if not claim_ids:
        return Embeddings(doc_id=doc_id, claim_ids=(), vectors=np.zeros((0, 0), np.float32), model=encoder.name)
    texts = [claim.text[: settings.max_characters] for claim in claims.claims]
    vectors = np.asarray(encoder.encode(texts), dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
        raise ResourceError(
            f"encoder {encoder.name} gave vectors of shape {vectors.shape} for {len(texts)} claims of {doc_id}; "
            "install the pinned version of the model and run again"
        )
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = np.where(norms > SMALLEST_NORM, vectors / np.maximum(norms, SMALLEST_NORM), 0.0).astype(np.float32)
    return Embeddings(doc_id=doc_id, claim_ids=claim_ids, vectors=unit, model=encoder.name)
