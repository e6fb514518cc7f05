"""Name clusters in the corpus's own words: reads the claims of every cluster, returns a label each.

A label is a stretch of the most central claim: the one whose words weigh most by c-TF-IDF, that is, words that the
cluster uses often and other clusters seldom. A stretch of real words reads better than a list of terms.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d/.,]*")
PAUSE = re.compile(r"[,;:.()“”\"–—]")
# The wording that `claim` gives to the way a work is cited: “The work of 2013 by UNODC, “Title” is cited...”.
CITED = re.compile(r"[^“]{0,80}“(?P<title>[^”]{12,})”?")
BRACKETS = (("“", "”"), ("(", ")"), ("[", "]"))
LEAST_WORDS = 4
CUT_FACTOR = 0.75
# Words that only go on from what stood before.
DANGLING = frozenset(
    ["and", "or", "but", "nor", "so", "yet", "which", "who", "whose", "where", "while", "including", "however", "for",
     "such", "as", "particularly", "especially", "often", "its", "their", "his", "her"]
)  # fmt: skip
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
        labels.append(_best_stretch(_telling(claims), weights, max_words))
    return labels


def _telling(claims: Sequence[str]) -> str:
    """Choose the most central claim that is more than a fragment; of a citation, the title of the work."""
    text = next((claim for claim in claims if len(WORD.findall(claim)) >= LEAST_WORDS), claims[0]).strip()
    cited = CITED.match(text)
    return cited["title"] if cited is not None else text


def _terms(text: str) -> list[str]:
    return [word for word in (one.lower() for one in WORD.findall(text)) if not _is_empty(word)]


def _is_empty(word: str) -> bool:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return len(word) < 3 or word in ENGLISH_STOP_WORDS or word in EMPTY_WORDS


def _best_stretch(text: str, weights: Mapping[str, float], max_words: int) -> str:
    """Choose among stretches that begin and end where a reader would pause, else where no name is cut."""
    words = list(WORD.finditer(text))
    if not words:
        return text.strip()[:80]
    if len(words) <= max_words:
        return text.rstrip(" .;:,")
    starts = [index for index in range(len(words)) if index == 0 or _may_begin(text, words, index)]
    ends = [index for index in range(1, len(words) + 1) if index == len(words) or _may_end(text, words, index)]
    best = (-1.0, 0, max_words)
    for first in starts:
        within = [end for end in ends if first + LEAST_WORDS <= end <= first + max_words]
        for last in within:
            terms = {word.group().lower() for word in words[first:last]}
            weight = sum(weights.get(term, 0.0) for term in sorted(terms))
            # A label that begins with the sentence or a clause of it reads best; a start in the middle must earn it.
            is_clause = first == 0 or _pauses(text, words, first)
            best = max(best, (round(weight * (1.0 if is_clause else CUT_FACTOR), 9), -first, last))
    first, last = abs(best[1]), best[2]
    stretch = text[words[first].start() : words[last - 1].end()]
    stretch += "".join(close for opens, close in BRACKETS if stretch.count(opens) > stretch.count(close))
    return f"{'… ' if first else ''}{stretch}{' …' if last < len(words) else ''}"


def _pauses(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a mark of punctuation stands before a word."""
    return bool(PAUSE.search(text[words[index - 1].end() : words[index].start()]))


def _may_begin(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a label may begin with a word: at a pause, or with a word of weight that opens no rest of a name."""
    before, word = words[index - 1].group(), words[index].group()
    behind = text[: words[index].start()]
    if any(behind.count(opens) > behind.count(close) for opens, close in BRACKETS):
        return False
    if _pauses(text, words, index):
        return word.lower() not in DANGLING
    return (
        not _is_empty(word.lower()) and not word[0].isdigit() and _is_empty(before.lower()) and not before[0].isupper()
    )


def _may_end(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a label may end before a word: at a pause, or before a function word that joins no name."""
    last, after = words[index - 1].group(), words[index].group()
    if _is_empty(last.lower()) and not last[0].isdigit() and not last.isupper():
        return False
    if _pauses(text, words, index):
        return not (last[0].isupper() and after[0].isupper())  # "Systems, Products and Services"
    is_name = last[0].isupper() or last[0].isdigit()
    return _is_empty(after.lower()) and not (is_name and after.lower() in ("of", "on", "the", "for", "to", "against"))
