"""What `embed` gives: a unit vector a claim."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Embeddings:
    """The vectors of one document's claims.

    Args:
        claim_ids: n ids, ascending as in `Claims`.
        vectors: shape (n, d), float32, unit rows.
        model: name and version of the encoder.
    """

    doc_id: str
    claim_ids: tuple[str, ...]
    vectors: NDArray[np.float32]
    model: str

    def __post_init__(self) -> None:
        if self.vectors.ndim != 2 or len(self.claim_ids) != self.vectors.shape[0]:
            raise ValueError(f"{self.doc_id}: {len(self.claim_ids)} claims, vectors {self.vectors.shape}")
