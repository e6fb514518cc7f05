"""Tell the number of a noun phrase: reads its words as parsed, or as printed where there is no parse."""

import re
from collections.abc import Sequence

from cyberdocs.claim.targets import Target
from cyberdocs.records import Token

_PLURALS = frozenset(
    {"states", "parties", "members", "people", "men", "women", "children", "criteria", "media", "police", "phenomena"}
)


def is_plural(tokens: Sequence[Token], head: int) -> bool:
    """Tell the number of a noun phrase: a plural noun, or several joined by "and"."""
    if any(
        token.head_index == head and token.dependency == "conj" and place != head for place, token in enumerate(tokens)
    ):
        return True
    token = tokens[head]
    if token.pos == "PRON":
        return token.lemma.lower() in {"they", "these", "those", "we", "both", "many", "several", "others"}
    if token.pos == "PROPN":
        return token.lemma.lower() in _PLURALS
    return token.pos == "NOUN" and (len(token.span) > len(token.lemma) or token.lemma.lower() in _PLURALS)


def looks_plural(phrase: str, subjects: Sequence[Target]) -> bool:
    """Guess the number without a parse."""
    if len({target.entity_id for target in subjects if target.named}) > 1:
        return True
    if any(target.named for target in subjects):
        return False
    last = re.split(r"\s(?:of|in|on|for|to|from|with|between|among)\s", phrase, maxsplit=1)[0].split()[-1:]
    return bool(last) and last[0].endswith("s") and not last[0].endswith(("ss", "is", "us", "ics"))
