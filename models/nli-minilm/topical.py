"""Make neutral pairs of claim and evidence that share a topic.

Reads pairs of a set whose evidence always supports or refutes (FEVER); gives each claim an evidence of like words that
was written down for other claims. Without them a model learns that evidence always decides.
"""

from collections.abc import Sequence

from pairs import Pair
from sklearn.feature_extraction.text import TfidfVectorizer

LEAST = 0.12  # cosine of word weights: below it the evidence is about something else altogether
DECIDES = 0.30  # above it, one evidence in three decided the claim after all; below, one in eight (44 read)
ALIKE = 0.5  # above it the two evidences are nearly the same text
ROWS = 500


def topical_neutrals(pairs: Sequence[Pair], *, each: int = 1, source: str = "topical") -> list[Pair]:
    """Up to `each` neutral pairs a claim, where similar enough evidence exists."""
    by_claim: dict[str, set[str]] = {}
    for pair in pairs:
        by_claim.setdefault(pair.hypothesis, set()).add(pair.premise)
    claims = sorted(by_claim)
    evidence = sorted({pair.premise for pair in pairs})
    place = {text: number for number, text in enumerate(evidence)}
    words = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit(evidence)
    weights = words.transform(evidence)
    asked = words.transform(claims)
    made: list[Pair] = []
    for start in range(0, len(claims), ROWS):
        near = (asked[start : start + ROWS] @ weights.T).toarray()
        for row, claim in enumerate(claims[start : start + ROWS]):
            own = sorted(place[text] for text in by_claim[claim])
            alike = (weights @ weights[own].T).toarray().max(1)
            near[row, alike > ALIKE] = 0.0
            near[row, near[row] > DECIDES] = 0.0
            for best in near[row].argsort(kind="stable")[::-1][:each].tolist():
                if near[row, best] >= LEAST:
                    made.append(Pair(evidence[best], claim, 1, source))
    return made
