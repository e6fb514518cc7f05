"""Name clusters in the corpus's own words: reads the claims of every cluster, returns a label each.

A label is a stretch of the most central claim: the one whose words weigh most by c-TF-IDF, that is, words that the
cluster uses often and other clusters seldom. A stretch of real words reads better than a list of terms.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d/.,]*")
# Verbs of saying and linking that carry no topic; scikit-learn's list holds the function words.
EMPTY_WORDS = frozenset(
    ["also", "however", "moreover", "furthermore", "thus", "therefore", "including", "various", "within"]
)


def label_clusters(texts: Sequence[Sequence[str]], max_words: int) -> list[str]:
    """Name every cluster.

    Args:
        texts: the claims of each cluster, most central first.
        max_words: of a label.

    Returns:
        One label a cluster, with an ellipsis where words were left out.

    Source:
        c-TF-IDF: Grootendorst 2022 (BERTopic), section 3.3.
    """
    counts = [Counter(_terms(" ".join(claims))) for claims in texts]
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    mean_length = sum(total.values()) / max(len(texts), 1)
    labels = []
    for claims, one in zip(texts, counts, strict=True):
        length = max(sum(one.values()), 1)
        weights = {term: count / length * math.log(1 + mean_length / total[term]) for term, count in one.items()}
        labels.append(_best_stretch(claims[0], weights, max_words))
    return labels


def _terms(text: str) -> list[str]:
    words = (word.lower() for word in WORD.findall(text))
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return [word for word in words if len(word) > 2 and word not in ENGLISH_STOP_WORDS and word not in EMPTY_WORDS]


def _best_stretch(text: str, weights: dict[str, float], max_words: int) -> str:
    words = list(WORD.finditer(text))
    if not words:
        return text.strip()[:80]
    values = [weights.get(word.group().lower(), 0.0) for word in words]
    best = (0.0, 0, min(max_words, len(words)))
    for start in range(len(words)):
        if not values[start]:
            continue
        end = min(start + max_words, len(words))
        while end > start + 1 and not values[end - 1]:
            end -= 1
        seen: set[str] = set()
        weight = 0.0
        for index in range(start, end):
            term = words[index].group().lower()
            weight += 0.0 if term in seen else values[index]
            seen.add(term)
        best = max(best, (round(weight, 9), -start, end))
    first, last = abs(best[1]), best[2]
    stretch = text[words[first].start() : words[last - 1].end()]
    before = "… " if first > 0 else ""
    after = " …" if last < len(words) else ""
    return f"{before}{stretch}{after}"
