"""The `[cluster]` table of a pipeline."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterSettings:
    """When claims make one point."""

    # Cosine, -1 to 1, at which two claims are linked, and mean cosine to which groups are merged.
    # Paraphrases of one point in the field lie about .65-.85 with MiniLM, claims on one topic about .45-.6.
    min_cosine: float = 0.66
    # A point is overlap only when at least so many documents make it; 1 also shows a document repeating itself.
    min_documents: int = 2
    # Claims. Agglomerative clustering needs a square matrix: 3,000 is 36 MB. Larger linked groups are split first.
    max_group: int = 3000
    # Claims up to which every pair is looked at; beyond, those in cells around centres. 40,000 take half a minute.
    max_exact: int = 40_000
    # Words of a label, at most.
    label_words: int = 14
