"""Work out how the quantities of two sentences relate, so that the network has to judge the words only.

Reads two sentences; returns, where both give a quantity of one kind, the two sentences with a common stand-in for it
and how the quantities relate.
"""

import re
from dataclasses import dataclass

from cyberdocs.resources.quantity_forms import FINDERS, KINDS, Kind, Quantity

WORD = re.compile(r"[A-Za-z]{3,}")
MOST = 2  # quantities of one kind in the premise; with more, which one is meant is a guess
REACH = 40  # characters about a quantity in which the words that belong to it are looked for
UNIT = 3  # words behind a number among which its unit is
LONGEST = 2_000  # characters; the network reads less than that of a sentence


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sentences with a common stand-in for their quantities, and how those relate.

    `relation` is 0 where the premise's quantity lies within the hypothesis's, 2 where they share nothing, else 1;
    `turned` is the same for the rest of the group: what is true of a third is untrue of two thirds.
    """

    kind: Kind
    premise: str
    hypothesis: str
    relation: int
    turned: int


def compared(premise: str, hypothesis: str) -> Compared | None:
    """The first kind of quantity of which the hypothesis gives one and the premise one or two, and not the same."""
    if len(premise) > LONGEST or len(hypothesis) > LONGEST:
        return None
    for kind in KINDS:
        asked = FINDERS[kind](hypothesis)
        given = FINDERS[kind](premise)
        if len(asked) != 1 or not 1 <= len(given) <= MOST:
            continue
        target = asked[0]
        chosen = max(given, key=lambda found: (_near(premise, found, hypothesis, target), -found.start))
        if (chosen.low, chosen.high) == (target.low, target.high):
            continue
        return Compared(
            kind,
            _put(premise, chosen),
            _put(hypothesis, target),
            _relate(chosen.low, chosen.high, target),
            _relate(1 - chosen.high, 1 - chosen.low, target),
        )
    return None


def _relate(low: float, high: float, asked: Quantity) -> int:
    if asked.low <= low and high <= asked.high:
        return 0
    return 2 if high < asked.low or asked.high < low else 1


def _put(text: str, found: Quantity) -> str:
    put = found.stand_in
    if found.start == 0:
        put = put[0].upper() + put[1:]
    return text[: found.start] + put + text[found.end :]


def _near(premise: str, found: Quantity, hypothesis: str, asked: Quantity) -> int:
    """How well the words about both quantities agree; those right behind (the unit) count most."""
    units = _stems(hypothesis[asked.end : asked.end + REACH])[:UNIT]
    behind = _stems(premise[found.end : found.end + REACH])[:UNIT]
    about = set(_stems(hypothesis[max(0, asked.start - REACH) : asked.end + REACH]))
    shared = about & set(_stems(premise[max(0, found.start - REACH) : found.end + REACH]))
    return sum(2 * (UNIT - place) for place, stem in enumerate(behind) if stem in units) + len(shared)


def _stems(text: str) -> list[str]:
    return [word.lower()[:5] for word in WORD.findall(text)]
