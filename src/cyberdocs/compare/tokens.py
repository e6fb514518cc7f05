"""Words of a sentence in their order, and the closed classes of words that tell how it is built.

Pure string work without a parse: what the order of words does not tell, nobody guesses.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from cyberdocs.compare.words import STOP_WORDS, stem

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[;:,.()]")
BREAKS = frozenset(
    (";", ":", "but", "although", "though", "while", "whereas", "because", "that", "which", "who", "whose", "when",
     "if", "unless", "since", "despite", "so", "where")
)  # fmt: skip
PREPOSITIONS = frozenset(
    ("of", "in", "on", "at", "to", "by", "for", "from", "with", "within", "among", "between", "across", "against",
     "under", "over", "through", "during", "after", "before", "about", "towards", "into", "outside", "beyond", "per")
)  # fmt: skip
AUXILIARIES = frozenset(
    ("is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "do", "did", "can", "could", "cannot",
     "will", "would", "shall", "should", "must", "may", "might", "remain", "remains", "never", "seldom", "rarely",
     "hardly", "lack", "lacks", "lacked", "fails", "fail", "failed", "not", "no")
)  # fmt: skip
PRONOUNS = frozenset(
    ("it", "they", "this", "these", "those", "he", "she", "we", "there", "nobody", "none", "its", "their", "such",
     "one")
)  # fmt: skip
# What a sentence says in passing: citations in brackets, "as our survey shows".
IN_PASSING = re.compile(
    r"\([^()]{0,80}\)|,?\s?\b[Aa]s (?:this|our|the|we)\b[^,.;]{0,60}\b(?:shows?|argues?|find|suggests?)\b,?"
)
QUANTIFIERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "some",
     "several", "most", "many", "few", "all", "both", "each", "every", "certain", "various", "first", "second", "more",
     "less", "too", "very", "largely", "still", "well")
)  # fmt: skip


@lru_cache(maxsize=50_000)
def tokens_of(text: str) -> tuple[str, ...]:
    """List words and marks of a wording as printed."""
    return tuple(TOKEN.findall(IN_PASSING.sub(" ", text)))


def content_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        stem(word) for word in words if word[0].isalnum() and word.lower() not in STOP_WORDS and len(word) > 2
    )
