"""Find opposed words in two claims: reads wordings and antonyms, returns which pair fired.

Antonyms come from the lexicon as pairs; each side may hold alternatives divided by "|", a trailing * standing for any
ending ("cohesive|unif*" against "fragment*|patchwork"). A denied word counts for the other side: "lack of
harmonisation" stands with "fragmented".
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.compare.ranks import NOT_ONLY, denied_ranks, is_ranked
from cyberdocs.compare.words import STOP_WORDS, cue_pattern, is_attribute, is_denied, is_removed, stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """A pair of antonyms of which each claim holds one side.

    Args:
        axis: index of the antonym pair in the lexicon.
        left: words of the left claim; `right` those of the right one. A denial is part of them ("lack of harmonised").
        opposed: True when the two claims stand on opposite sides, False when on the same one.
    """

    axis: int
    left: str
    right: str
    opposed: bool


class Antonyms:
    """The antonym pairs of a lexicon, compiled once."""

    def __init__(self, pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
        self._axes = [(cue_pattern(first), cue_pattern(second)) for first, second in pairs]

    def stances(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """List where a text stands: axis, +1 for the first side or -1 for the second, and the words.

        An axis on which the text uses both sides decides nothing and is left out.
        """
        found = []
        for axis, sides in enumerate(self._axes):
            seen: dict[int, str] = {}
            for sign, pattern in zip((1, -1), sides, strict=True):
                for match in pattern.finditer(text) if pattern is not None else ():
                    if is_attribute(text, match.start(), match.end()) or is_ranked(text, match.start()):
                        continue
                    if NONE_THAT.search(text, max(0, match.start() - NONE_REACH), match.start()):
                        continue
                    denied = is_denied(text, match.start()) != (sign < 0 and is_removed(text, match.start()))
                    words = f"not {match.group()}" if denied else match.group()
                    seen.setdefault(-sign if denied else sign, words)
            if len(seen) == 1:
                ((sign, words),) = seen.items()
                found.append((axis, sign, words))
        return tuple(found)


def find_oppositions(
    left: Sequence[tuple[int, int, str]], right: Sequence[tuple[int, int, str]]
) -> tuple[Opposition, ...]:
    """Match the stances of two claims axis by axis."""
    theirs = {axis: (sign, words) for axis, sign, words in right}
    return tuple(
        Opposition(axis=axis, left=words, right=theirs[axis][1], opposed=sign != theirs[axis][0])
        for axis, sign, words in left
        if axis in theirs
    )


NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|without|cannot|none|nobody|nothing|lacks?|lacked|lacking|absence|fails?|failed"
    r"|unable)\b|n['’]t\b",
    re.IGNORECASE,
)
# "Cannot be used for any search that violates rights": what there is none of judges nothing.
NONE_REACH = 160  # characters
NONE_THAT = re.compile(
    r"\b(?:not|no|never|cannot|none|nobody|nothing)\b[^.;:]{0,60}\bany\b[^.;:,]{0,60}\b(?:that|which|who)\s(?:would\s|may\s)?(?:be\s|is\s|are\s)?$",
    re.IGNORECASE,
)
# Words that a negator reaches forward: "has not made the response any faster" has four to "faster".
REACH = 5
TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;:,.]")
ENDS_OF_SCOPE = frozenset(
    (";", ":", ",", ".", "but", "although", "though", "while", "whereas", "because", "and", "among", "between", "in",
     "on", "at", "across", "within", "from", "by", "with", "despite", "due", "that", "which", "who", "when", "if",
     "than")
)  # fmt: skip
DENIERS = frozenset(
    ("not", "no", "never", "neither", "nor", "without", "cannot", "none", "nobody", "nothing", "lack", "lacks",
     "lacked", "lacking", "absence", "absent", "fail", "fails", "failed", "failing", "failure", "unable", "hardly",
     "scarcely", "seldom", "rarely", "few", "little", "insufficient", "insufficiently", "poorly", "yet", "impossible")
)  # fmt: skip
RELATIVES = frozenset(("which", "who", "that"))
ENDS_OF_CLAUSE = frozenset((";", ":", ",", "."))
# What follows a "that" which stands for a noun: "signs that cannot", "texts that do not".
AUXILIARIES_OF_DENIAL = frozenset(
    ("cannot", "can", "could", "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "never", "lack",
     "lacks", "fail", "fails", "may", "don't", "doesn't", "isn't", "aren't", "don’t", "doesn’t", "isn’t", "aren’t")
)  # fmt: skip
COPULAS = frozenset(("is", "are", "was", "were", "be", "remains", "remain", "becomes", "became", "constitutes"))
PREFIXES = ("un", "in", "im", "ir", "non", "dis")
SHORTEST_BASE = 5  # letters left behind a prefix: "un-reliable", not "in-to"


def negation_differs(left: str, right: str) -> bool:
    """Tell whether exactly one of two wordings holds a negation."""
    return bool(NEGATION.search(left)) != bool(NEGATION.search(right))


@dataclass(frozen=True, slots=True, kw_only=True)
class Denials:
    """Stems of content words as a text uses them: affirmed, or within the reach of a negator.

    Args:
        ranks: those of the denied ones that are denied as a rank ("first" of "not the first").
    """

    affirmed: frozenset[str]
    denied: frozenset[str]
    ranks: frozenset[str] = frozenset()


def read_denials(text: str) -> Denials:
    """Divide the content words of a text into affirmed and denied ones.

    What a relative clause denies of its noun, the sentence neither affirms nor denies: "rests on signs which cannot
    amount to suspicion"; "is a text which does not bind" and ", which does not bind" tell it of their subject. Of "not
    the first treaty on ports" only "first" is denied and nothing affirmed; "not only" denies nothing. A name
    behind a negator is not denied: "is not covered under the Harbour Treaty".
    """
    affirmed: set[str] = set()
    denied: set[str] = set()
    ranks: set[str] = set()
    left = 0
    matches = list(TOKEN.finditer(text))
    tokens = [match.group().lower() for match in matches]
    ranked, empty = deque(denied_ranks(text)), {match.start() for match in NOT_ONLY.finditer(text)}
    aside = False
    for place, word in enumerate(tokens):
        at = matches[place].start()
        while ranked and ranked[0][2] <= at:
            ranked.popleft()
        if ranked and ranked[0][0] <= at:
            if at == ranked[0][1] and word not in STOP_WORDS:
                ranks.add(stem(word))
            left = 0
            continue
        if word in RELATIVES:
            aside = _only_limits(tokens, place)
        elif word in ENDS_OF_CLAUSE:
            aside = False
        if word in ENDS_OF_SCOPE:
            left = 0
        elif at not in empty and (word in DENIERS or word.endswith(("n't", "n’t"))):
            left = REACH
        else:
            named = left and matches[place].group()[0].isupper()
            if word not in STOP_WORDS and len(word) > 2 and not (aside and left) and not named:
                (denied if left else affirmed).add(stem(word))
            left = max(left - 1, 0)
    return Denials(affirmed=frozenset(affirmed), denied=frozenset(denied | ranks), ranks=frozenset(ranks))


def _only_limits(tokens: Sequence[str], place: int) -> bool:
    """Tell a relative clause that says which ones are meant from one that tells of its sentence's subject."""
    if not place or tokens[place - 1] in ENDS_OF_CLAUSE:
        return False
    if tokens[place] == "that" and (place + 1 == len(tokens) or tokens[place + 1] not in AUXILIARIES_OF_DENIAL):
        return False  # "shows that no treaty exists"
    noun_phrase = tokens[max(0, place - REACH) : place]
    return not any(word in COPULAS for word in noun_phrase)


def denied_in_one(left: Denials, right: Denials) -> tuple[str, ...]:
    """List the stems that one text affirms and the other denies, by a negator or a prefix, ascending."""
    crossed = (left.affirmed & right.denied) | (left.denied & right.affirmed)
    crossed -= left.denied & right.denied
    prefixed = {
        word
        for ours, theirs in ((left.affirmed, right.affirmed), (right.affirmed, left.affirmed))
        for word in ours
        if (base := _without_prefix(word)) and base in theirs
    }
    return tuple(sorted(crossed | prefixed))


def _without_prefix(word: str) -> str:
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_BASE:
            return word[len(prefix) :]
    return ""
