"""One way in which a claim differs from the record, and how far a side can be trusted to hold it."""

from dataclasses import dataclass

from cyberdocs.compare.sides import Side
from cyberdocs.records import Aspect, Fact

REPORTED_FACTOR = 0.8  # the words are another's: the paper only passes them on


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One way in which a claim differs from the record.

    Args:
        strength: 0 to 1; how sure the rule is that a careful reader would agree.
        why: plain words.
        source: where the record has it from.
    """

    aspect: Aspect
    said: str
    recorded: str
    strength: float
    why: str
    source: str = ""


def trusted(side: Side, strength: float) -> float:
    return strength if side.speaks_itself else round(strength * REPORTED_FACTOR, 4)


def source_of(fact: Fact) -> str:
    return f"{fact.source}, as of {fact.as_of}" if fact.as_of else fact.source
