"""Lay the amounts of two claims beside each other: reads sides, returns the match that matters most.

Two amounts conflict when they are of the same thing, under the same limits, at one time or of one event, and the
intervals that their words leave do not meet. Counts that grow need a stated day on both sides: a paper's date of
publication tells when it was written, and a later count is a series.
"""

import re
from calendar import month_name
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cyberdocs.compare.amount_matters import in_two_settings, is_of_one_kind, is_of_one_matter
from cyberdocs.compare.amount_times import GROWING, OPENING, Meet, times_of
from cyberdocs.compare.counted import likeness, same_thing, thing_of
from cyberdocs.compare.parts import is_rejected
from cyberdocs.compare.sides import Side
from cyberdocs.compare.verdict import Verdict
from cyberdocs.compare.words import stem, words_of
from cyberdocs.records import Aspect, Claim, Modality, Quantity, RelationKind

# Share of the larger by which exact amounts may differ that were converted (180 days, six months).
CONVERTED = Decimal("0.03")
NEAR_VALUES = Decimal("0.7")  # share of the larger from which two open amounts may be one
AGREES_NEAR = 0.6  # cosine from which two claims with one amount say the same
HEDGED = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|apparently|perhaps|possibly|said\sto|believed\sto)\b", re.IGNORECASE
)


# A demand; "forty ratifications are necessary" tells the rule.
DEMANDED = re.compile(r"\b(?:should|ought|recommend\w*|call(?:s|ed)?\sfor|propos\w+|would)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMatch:
    """Two amounts of one thing.

    Args:
        why: for the reader: what each says, of what, and what takes them apart.
        missing: what the texts would have to tell.
        sure: 0 to 1, how surely both are of one thing.
    """

    meet: Meet
    left: Quantity
    right: Quantity
    why: str
    missing: tuple[str, ...]
    sure: float


GRAVITY = (Meet.CONFLICT, Meet.EQUAL, Meet.NO_TIME, Meet.OTHER_TIME)


def match_quantities(left: Side, right: Side, cosine: float) -> QuantityMatch | None:
    """Give the gravest match of the amounts of two claims, None where none are of one thing."""
    if not (left.claim.quantities and right.claim.quantities) or _unsaid(left) or _unsaid(right):
        return None
    texts = tuple(frozenset(stem(word) for word in words_of(side.claim.text)) for side in (left, right))
    found = [
        match
        for ours in left.claim.quantities
        for theirs in right.claim.quantities
        if (match := _match(ours, theirs, (left, right), (texts[0], texts[1]), cosine)) is not None
        and not (match.meet is Meet.CONFLICT and _has_its_like(match, left, right))
    ]
    return min(found, key=lambda one: (GRAVITY.index(one.meet), -one.sure, one.left.span, one.right.span), default=None)


def _has_its_like(match: QuantityMatch, left: Side, right: Side) -> bool:
    """Tell whether an amount stands on the other side too, beside the one that it was laid against.

    "Ten days, in an emergency eight hours" lists cases: ten days here meet the ten days there.
    """
    return any(_is_same(match.left, one) for one in right.claim.quantities if one is not match.right) or any(
        _is_same(match.right, one) for one in left.claim.quantities if one is not match.left
    )


def _is_same(one: Quantity, other: Quantity) -> bool:
    if (one.kind, one.low, one.high) != (other.kind, other.low, other.high):
        return False
    return one.kind in ("money", "duration") or same_thing(one, other)


def by_quantities(
    match: QuantityMatch | None, cosine: float, reported: bool, probabilities: Mapping[str, float]
) -> Verdict | None:
    """Decide by the gravest match: amounts of one thing at one time that do not meet are a contradiction."""
    if match is None or (match.meet is Meet.EQUAL and cosine < AGREES_NEAR):
        return None
    kind = RelationKind.SCOPE_DIFFERENCE
    strength, explained = 0.55, match.why
    if match.meet is Meet.CONFLICT:
        kind, strength, explained = RelationKind.CONTRADICTION, 0.6 + 0.25 * match.sure - 0.1 * reported, ""
    elif match.meet is Meet.EQUAL:
        kind, strength, explained = RelationKind.AGREEMENT, 0.45 + 0.4 * max(cosine, 0.0), ""
    return Verdict(
        kind=kind, strength=round(strength, 4), aspect=Aspect.SCOPE, ground="quantities", explained=explained,
        missing=match.missing, probabilities=probabilities,
    )  # fmt: skip


def settles_amount(match: QuantityMatch) -> str:
    """Say what would settle two amounts."""
    quantity = match.left
    if quantity.role == "needed":
        return "the final clauses of the text"
    if quantity.kind == "duration":
        return "the provision that sets the time"
    if thing_of(quantity) in GROWING and quantity.kind == "count":
        return "the depositary's or the body's list for the day of each count"
    return "the source of each figure, and what exactly it counts"


def amount_keys(claim: Claim) -> tuple[tuple[str, str], ...]:
    """Give what the amounts of a claim are of, ascending: the thing counted, and each name of its setting, and ""."""
    keys = set()
    for one in claim.quantities:
        if one.role not in ("part", "not said"):
            thing = thing_of(one) if one.kind in ("count", "share", "rank") else one.kind
            keys |= {(thing, name) for name in ("", *one.setting)}
    return tuple(sorted(keys))


def amounts_differ(left: Side, right: Side) -> bool:
    """Tell whether two claims give amounts of one kind of which none meet: such claims do not say the same."""
    pairs = [(one, two) for one in left.claim.quantities for two in right.claim.quantities if one.kind == two.kind]
    return bool(pairs) and not any(meet_intervals(one, two) for one, two in pairs)


def _unsaid(side: Side) -> bool:
    """Tell a claim that asserts no amount: a wish, hearsay, what is told to be refused."""
    text = side.claim.text
    rule = any(one.role == "needed" for one in side.claim.quantities) and not DEMANDED.search(text)
    wished = side.claim.modality is Modality.RECOMMENDED and not rule
    return wished or HEDGED.search(text) is not None or is_rejected(side)


def _match(
    ours: Quantity,
    theirs: Quantity,
    sides: tuple[Side, Side],
    texts: tuple[frozenset[str], frozenset[str]],
    cosine: float,
) -> QuantityMatch | None:
    if not is_of_one_kind(ours, theirs) or not same_thing(ours, theirs):
        return None
    alike = likeness(ours, theirs, texts)
    if not is_of_one_matter(ours, theirs, alike, sides, cosine):
        return None
    sure = round(min(1.0, 0.5 + 0.1 * len(alike.shared) + 0.1 * bool(alike.names) - 0.1 * alike.unmatched), 4)
    told = f"{_told(ours)} against {_told(theirs)}"
    if meet_intervals(ours, theirs):
        if not _say_the_same(ours, theirs) or alike.narrowed or times_of(ours, theirs, sides) is not None:
            return None
        is_one = (ours.low, ours.high) == (theirs.low, theirs.high)
        why = f"both give {_told(ours)}" if is_one else f"{_told(ours)} and {_told(theirs)} fit together"
        return QuantityMatch(meet=Meet.EQUAL, left=ours, right=theirs, why=why, missing=(), sure=sure)
    if alike.narrowed or (not alike.names and in_two_settings(ours, theirs, sides)):
        return None
    apart = times_of(ours, theirs, sides)
    if apart is Meet.OTHER_TIME:
        why = f"{told}, at different times: a series, not a conflict"
        return QuantityMatch(meet=apart, left=ours, right=theirs, why=why, missing=(), sure=sure)
    if apart is Meet.NO_TIME:
        undated = [side for side, one in zip(sides, (ours, theirs), strict=True) if not one.dates]
        missing = tuple(f"the day for which {side.name} counts" for side in undated)
        why = f"{told}: such counts change, and the texts do not say for which day each holds"
        return QuantityMatch(meet=apart, left=ours, right=theirs, why=why, missing=missing, sure=sure)
    return QuantityMatch(
        meet=Meet.CONFLICT, left=ours, right=theirs, why=told + _when(ours, theirs, sides), missing=(), sure=sure
    )


def meet_intervals(left: Quantity, right: Quantity) -> bool:
    """Tell whether the intervals of two amounts meet, with room for units that were converted."""
    room = CONVERTED if left.kind == "duration" and left.unit != right.unit else Decimal(0)
    return _reaches(left, right, room) and _reaches(right, left, room)


def _say_the_same(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts that do not exclude each other are near enough to be one: not "up to 90" and "24"."""
    ours, theirs = _value(left), _value(right)
    return min(ours, theirs) >= NEAR_VALUES * max(ours, theirs)


def _value(quantity: Quantity) -> Decimal:
    if not quantity.high:
        return Decimal(quantity.low)
    if quantity.low in ("", "0"):
        return Decimal(quantity.high)
    return (Decimal(quantity.low) + Decimal(quantity.high)) / 2


def _reaches(one: Quantity, other: Quantity, room: Decimal) -> bool:
    if not one.high or not other.low:
        return True
    high, low = Decimal(one.high), Decimal(other.low)
    return high * (1 + room) >= low


def _told(quantity: Quantity) -> str:
    return f"“{quantity.words.strip()}”"


def _when(left: Quantity, right: Quantity, sides: tuple[Side, Side]) -> str:
    """Say of what the two amounts are: "signatories, on the day of opening"."""
    thing = thing_of(left)
    words = f" {thing}" if left.kind == "count" and thing in GROWING | {"votes", "arrests"} else ""
    if left.role == "needed":
        return ", as what is needed"
    if words and all(OPENING.search(side.claim.text) for side in sides) and not (left.dates and right.dates):
        return f" as{words} on the day of opening"
    if left.dates and right.dates:
        first, last = (max(left.dates[at], right.dates[at], key=len) for at in (0, -1))
        return f", both for {_day(first)}" + (f" to {_day(last)}" if first[:4] != last[:4] else "")
    return f", both of{words}" if words else ""


def _day(iso: str) -> str:
    """Write an ISO date as a reader would."""
    parts = iso.split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts):
        return iso
    return " ".join([*(str(int(day)) for day in parts[2:]), month_name[int(parts[1])], parts[0]])
