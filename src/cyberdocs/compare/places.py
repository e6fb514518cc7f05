"""Compare two places of one thing: reads two values, returns how they stand.

A city lies in its State; two cities are two places. A seat is compared with a seat, a signature with a signature. What
was opened for signature somewhere stays open at headquarters, so that a signature there opposes none.
"""

from cyberdocs.compare.values import Stand, Standing, ValueTable
from cyberdocs.records import AspectValue

SETTLES = {
    "seat": "the founding document of the body, or its headquarters agreement",
    "signed": "the closing words of the text, or the depositary's notification",
    "adopted": "the record of the meeting that adopted it",
}
TOLD = {"seat": "seats", "signed": "places of signature", "adopted": "places of adoption"}
# Where treaties of the world stay open when the ceremony is over.
STAYS_OPEN = frozenset({"New York"})


def stand_of_places(ours: AspectValue, theirs: AspectValue, table: ValueTable) -> Standing:
    """Tell how two places stand; open where they are of two events."""
    if ours.event != theirs.event:
        return Standing(stand=Stand.OPEN)
    same = ours.value == theirs.value
    if same and ours.negated == theirs.negated:
        return Standing(stand=Stand.EQUAL, why=f"both say {ours.value}")
    settles = SETTLES.get(ours.event, "")
    if ours.negated != theirs.negated:
        if not same:
            return Standing(stand=Stand.OPEN)
        return Standing(stand=Stand.DENIED, why=f"one says {ours.value}, the other denies it", settles=settles)
    if ours.negated:
        return Standing(stand=Stand.OPEN)
    our_state, their_state = table.group(ours), table.group(theirs)
    if ours.value == their_state or theirs.value == our_state:
        return Standing(stand=Stand.REFINING, why=f"{ours.value} and {theirs.value}: one lies in the other")
    if ours.event == "signed" and STAYS_OPEN & {ours.value, theirs.value}:
        return Standing(stand=Stand.OPEN)
    told = TOLD.get(ours.event, "places")
    return Standing(stand=Stand.EXCLUSIVE, why=f"two {told}: {ours.value} and {theirs.value}", settles=settles)
