"""Compare what a text lays down once for all: reads two values, returns how they stand, None for what may change.

How many must join before a treaty enters into force stands in the treaty; how many have joined grows.
"""

from cyberdocs.compare.dates import RECENT_YEAR
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, Standing
from cyberdocs.records import Aspect, AspectValue

PERMANENT, TEMPORARY = "permanent mandate", "temporary mandate"
NEEDED = "needed to enter into force: "  # as `claim` words it, the number or "all" behind it


def is_constant(value: AspectValue) -> bool:
    """Tell whether no date explains that two papers tell it differently."""
    return value.aspect is Aspect.SCOPE and value.value.startswith(NEEDED)


def stand_of_constants(ours: AspectValue, theirs: AspectValue) -> Standing | None:
    """Tell how two numbers of those who must join stand, of which "all" is one."""
    if not (is_constant(ours) and is_constant(theirs)) or ours.negated or theirs.negated:
        return None
    first, second = (one.value.removeprefix(NEEDED) for one in (ours, theirs))
    if first == second:
        return Standing(stand=Stand.EQUAL, why=f"both say that {first} must join")
    return Standing(
        stand=Stand.EXCLUSIVE,
        why=f"who must join before it enters into force: {first} against {second}",
        settles="the final clauses of the text",
    )


def is_lifetime(value: AspectValue) -> bool:
    """Tell whether a value says for how long a body is there."""
    return value.aspect is Aspect.MANDATE and value.value in (PERMANENT, TEMPORARY)


def is_made_permanent_later(left: Side, right: Side, ours: AspectValue, theirs: AspectValue) -> bool:
    """Tell whether what one side calls temporary may have been made permanent since it was written."""
    if not (is_lifetime(ours) and is_lifetime(theirs)) or ours.value == theirs.value:
        return False
    temporary, permanent = (left, right) if ours.value == TEMPORARY else (right, left)
    years = RECENT_YEAR.findall(permanent.claim.text) or RECENT_YEAR.findall(permanent.published)
    written = temporary.published or temporary.not_before
    return not (years and written) or written[:4] < min(years)
