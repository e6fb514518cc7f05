"""What the claim stage is handed: its knobs and, where there are any, its models."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.records import Token


class Parser(Protocol):
    """A dependency parser; spans of its tokens are relative to the text it is given."""

    def parse(self, text: str) -> tuple[Token, ...]:
        """Give the words of `text` in order, with their syntax in ClearNLP labels (nsubj, dobj, relcl...)."""
        ...


class ClaimDetector(Protocol):
    """A classifier of sentences: is this something that can be checked or argued?"""

    name: str

    def score(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the probability of a claim, one a text, shape (n,)."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimModels:
    """The models; without them the stage works by rules alone."""

    parser: Parser | None = None
    detector: ClaimDetector | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSettings:
    """The `[claim]` table of a pipeline."""

    min_claim_score: float = 0.25  # detector's probability; low, since a paper's prose is nearly all claims
    min_words: int = 4  # words; a shorter sentence outside a list asserts too little to compare
    max_own_words: int = 14  # words of a value that is taken from the claim itself; fits a table cell
    max_sentence_chars: int = 4_000  # code points; a longer "sentence" is rubble (a table, a log) and no claim
    split_clauses: bool = True  # add a claim for each full clause of "While A, B" and "A does X, and B does Y"
    reference_claims: bool = True  # make claims of the way linked works are cited
