"""Find opposed words in two claims: reads wordings and antonyms, returns which pair fired.

Antonyms come from the lexicon as pairs; each side may hold alternatives divided by "|", a trailing * standing for any
ending ("cohesive|unif*" against "fragment*|patchwork"). A denied word counts for the other side: "lack of
harmonisation" stands with "fragmented".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.compare.words import cue_pattern, is_denied


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

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._axes = [(cue_pattern(first.split("|")), cue_pattern(second.split("|"))) for first, second in pairs]

    def stances(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """List where a text stands: axis, +1 for the first side or -1 for the second, and the words.

        An axis on which the text uses both sides decides nothing and is left out.
        """
        found = []
        for axis, sides in enumerate(self._axes):
            seen: dict[int, str] = {}
            for sign, pattern in zip((1, -1), sides, strict=True):
                for match in pattern.finditer(text) if pattern is not None else ():
                    denied = is_denied(text, match.start())
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


def negation_differs(left: str, right: str) -> bool:
    """Tell whether exactly one of two wordings holds a negation."""
    return bool(NEGATION.search(left)) != bool(NEGATION.search(right))
