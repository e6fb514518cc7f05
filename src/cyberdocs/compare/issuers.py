"""Compare who made a text or a body, and whose body it is: reads two issuer values, returns how they stand.

An office refines its parent. A body may be made by one organ and belong to another of the same house; projects and
networks may be of several.
"""

from collections.abc import Mapping

from cyberdocs.compare.values import Stand, Standing
from cyberdocs.records import AspectValue, Entry

SETTLES_TEXT, SETTLES_BODY = "the title page or the official register of the work", "the body's founding document"
CREATED = "created"
# Kinds of body that several organisations may own together.
SHARED = frozenset({"programme", "network", "informal_forum", "technical", "private_forum", "multistakeholder_forum"})


def stand_of_issuers(ours: AspectValue, theirs: AspectValue, entries: Mapping[str, Entry]) -> Standing:
    """Tell how two issuers of one thing stand; bodies of different houses exclude each other where both are known."""
    if ours.value == theirs.value:
        if ours.negated == theirs.negated:
            return Standing(stand=Stand.EQUAL, why="both name the same issuer")
        if ours.event != theirs.event:
            return Standing(stand=Stand.OPEN)
        name = entries[ours.value].canonical if ours.value in entries else ours.value
        return Standing(stand=Stand.DENIED, why=f"one gives it to {name}, the other denies it", settles=SETTLES_BODY)
    if ours.value not in entries or theirs.value not in entries or ours.negated or theirs.negated:
        return Standing(stand=Stand.OPEN)
    entry = entries.get(ours.entity_id)
    if entry is not None and entry.kind in SHARED and ours.entity_id.startswith("org:"):
        return Standing(stand=Stand.OPEN)
    if ours.event != theirs.event and house_of(ours.value, entries) == house_of(theirs.value, entries):
        return Standing(stand=Stand.COMPATIBLE, why="one organ of a house may make what another runs")
    of_one = is_part_of(ours.value, theirs.value, entries) or is_part_of(theirs.value, ours.value, entries)
    two_makers = ours.event == theirs.event == CREATED and _are_organs(ours.value, theirs.value, entries)
    if of_one and not two_makers:
        return Standing(stand=Stand.REFINING, why="one issuer is a part of the other")
    return Standing(
        stand=Stand.EXCLUSIVE,
        why=f"two issuers: {entries[ours.value].canonical} and {entries[theirs.value].canonical}",
        settles=SETTLES_BODY if ours.entity_id.startswith("org:") else SETTLES_TEXT,
    )


def _are_organs(left: str, right: str, entries: Mapping[str, Entry]) -> bool:
    """Tell organs that decide each for itself, as the Assembly and a council under it, from an organisation."""
    return bool(entries[left].parent_id and entries[right].parent_id)


def house_of(body: str, entries: Mapping[str, Entry]) -> str:
    """Give the outermost organisation that a body belongs to, itself where it belongs to none."""
    seen: set[str] = set()
    while body not in seen and body in entries and entries[body].parent_id:
        seen.add(body)
        body = entries[body].parent_id
    return body


def is_part_of(part: str, whole: str, entries: Mapping[str, Entry]) -> bool:
    """Tell whether a body belongs to another, over any number of steps."""
    seen: set[str] = set()
    while part and part not in seen:
        if part == whole:
            return True
        seen.add(part)
        part = entries[part].parent_id if part in entries else ""
    return False
