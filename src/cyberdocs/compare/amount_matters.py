"""Tell whether two amounts are of one matter: reads them with their sides and how alike their words are.

Amounts of one thing may still be of two matters: every treaty has a threshold and terms of its own, what was received
is not what was spent, and two unnamed suspects need not be of one case.
"""

from cyberdocs.compare.amount_times import HELD, LATER, OPENING, has_seats
from cyberdocs.compare.counted import JOINED, SIGNED, Likeness, fold, thing_of
from cyberdocs.compare.sides import Side
from cyberdocs.records import Quantity

# Cosine from which two claims can be of one matter, by how many words each has that the other lacks.
NEAR = {0: 0.45, 1: 0.5, 2: 0.55, 3: 0.68}
NEAR_UNNAMED = 0.6  # where no name is shared
# Words, beside what is counted, that two unnamed thresholds have in common where they are of one rule.
SHARED_TERMS = 2
SHARED_UNNAMED = 2  # words in common where no name is shared
SAME_DEADLINE = 0.3  # cosine from which two times that one law sets one actor for one deed are one


def is_of_one_kind(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts count alike, both as what there is or both as what is needed, in one currency."""
    if left.kind != right.kind and not (
        left.role == right.role == "needed" and {left.kind, right.kind} <= {"count", "rank"}
    ):
        return False
    if left.role != right.role or left.role in ("part", "not said"):
        return False
    return left.kind != "money" or left.unit == right.unit


def is_of_one_matter(left: Quantity, right: Quantity, alike: Likeness, sides: tuple[Side, Side], cosine: float) -> bool:
    """Tell whether two amounts of one kind of thing are of one matter: of a body, of an opening day, by their words."""
    if _of_one_body(left, right, alike, sides) or _on_one_day(left, right, alike, sides):
        return True
    return _shares_matter(left, right, alike, cosine)


def _on_one_day(left: Quantity, right: Quantity, alike: Likeness, sides: tuple[Side, Side]) -> bool:
    """Tell the signatories of one text on its opening day, however little else the sentences share."""
    if thing_of(left) != "signatories" or left.kind != "count" or alike.narrowed:
        return False
    laws = [{one for one in quantity.setting if one.startswith("law:")} for quantity in (left, right)]
    named = bool(alike.names) and (not all(laws) or bool(laws[0] & laws[1]))
    return named and all(OPENING.search(side.claim.text) and not LATER.search(side.claim.text) for side in sides)


def _shares_matter(left: Quantity, right: Quantity, alike: Likeness, cosine: float) -> bool:
    if _deeds_differ(left, right):
        return False
    if left.role == "needed":  # every treaty has a threshold of its own
        ours, theirs = ({name for name in one.setting if name.startswith("law:")} for one in (left, right))
        if ours or theirs:
            return bool(ours & theirs)
        if len(set(alike.shared)) < SHARED_TERMS:
            return False
    if _is_one_deadline(left, right, alike) and cosine >= SAME_DEADLINE:
        return True
    if alike.apart or cosine < NEAR.get(alike.unmatched, 2.0):
        return False
    if left.kind in ("money", "duration", "change") and not set(alike.shared) - set(alike.names):
        return False  # a name alone does not tell which of its terms or sums
    if alike.names:
        return True
    dated = left.kind == "money" and bool(left.dates) and left.dates == right.dates
    enough = len(alike.shared) + (left.kind in ("count", "share")) + len(alike.told) * dated
    return enough >= SHARED_UNNAMED and cosine >= NEAR_UNNAMED


def _is_one_deadline(left: Quantity, right: Quantity, alike: Likeness) -> bool:
    """Tell the times that one law gives one actor for one deed: "leaves a provider ten days to answer"."""
    laws = [{one for one in quantity.setting if one.startswith("law:")} for quantity in (left, right)]
    words = set(alike.shared) - set(alike.names)
    deed = {fold(quantity.verb) for quantity in (left, right)}
    return (
        left.kind == "duration" and len(laws[0] & laws[1]) == 1 and len(words) > 1 and len(deed) == 1 and deed <= words
    )


def in_two_settings(left: Quantity, right: Quantity, sides: tuple[Side, Side]) -> bool:
    """Tell two unnamed things that need not be one: two passages of a paper, or a date or a name on one side only."""
    if sides[0].claim.doc_id == sides[1].claim.doc_id:
        return True
    return bool(left.dates) != bool(right.dates) or bool(left.setting) != bool(right.setting)


def _deeds_differ(left: Quantity, right: Quantity) -> bool:
    """Tell "received" from "spent", and "agreed" from "had not agreed"."""
    ours, theirs = left.verb, right.verb
    if left.role == "needed":
        return False
    if ours.startswith("not ") != theirs.startswith("not "):
        return True
    told = SIGNED | JOINED if thing_of(left) in ("signatories", "parties") else frozenset()
    words = (
        {fold(word) for word in (*left.about, *left.deeds, *left.counted)},
        {fold(word) for word in (*right.about, *right.deeds, *right.counted)},
    )
    ours, theirs = ours.removeprefix("not "), theirs.removeprefix("not ")
    if not ours or not theirs or ours in told or theirs in told:
        return False
    return fold(ours) not in words[1] | {fold(theirs)} and fold(theirs) not in words[0] | {fold(ours)}


def _of_one_body(left: Quantity, right: Quantity, alike: Likeness, sides: tuple[Side, Side]) -> bool:
    """Tell the seats of one body, however little else the sentences share."""
    if left.kind != "count" or not {thing_of(left), thing_of(right)} <= {"members", "states"} or alike.apart:
        return False
    return {left.verb, right.verb} <= HELD and has_seats(left, right, sides)
