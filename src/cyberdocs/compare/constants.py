"""Compare what a text lays down once for all: reads two values, returns how they stand, None for what may change.

How many must join before a treaty enters into force stands in the treaty; how many have joined grows.
"""

from cyberdocs.compare.values import Stand, Standing
from cyberdocs.records import Aspect, AspectValue

NEEDED = "needed to enter into force: "  # as `claim` words it, the number behind it


def is_constant(value: AspectValue) -> bool:
    """Tell whether no date explains that two papers tell it differently."""
    return value.aspect is Aspect.SCOPE and value.value.startswith(NEEDED)


def stand_of_constants(ours: AspectValue, theirs: AspectValue) -> Standing | None:
    """Tell how two numbers of those who must join stand."""
    if not (is_constant(ours) and is_constant(theirs)) or ours.negated or theirs.negated:
        return None
    first, second = (one.value.removeprefix(NEEDED) for one in (ours, theirs))
    if first == second:
        return Standing(stand=Stand.EQUAL, why=f"both say that {first} must join")
    return Standing(
        stand=Stand.EXCLUSIVE,
        why=f"two numbers of those who must join before it enters into force: {first} and {second}",
        settles="the final clauses of the text",
    )
