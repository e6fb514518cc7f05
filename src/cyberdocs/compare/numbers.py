"""Compare numbers of one unit and dates of one event: reads claims, returns agreements and clashes."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from cyberdocs.compare.words import STOP_WORDS, stem
from cyberdocs.records import Claim, Number

# Units of one count: papers say parties, member states, States parties, countries for the same list.
UNIT_CLASSES = (
    frozenset({"part", "party", "parties", "state", "states", "countr", "country", "countries", "member", "members"}),
    frozenset({"signator", "signatory", "signatories", "signature"}),
)
# "Five years later it is not in force", "nine years after its adoption": how long ago something was is no amount of it.
LAPSE = re.compile(
    r"[\w-]+\s(?:full\s|long\s)?(?:hour|day|week|month|year|decade)s?\s(?:later|earlier|ago|before|after|hence)\b",
    re.IGNORECASE,
)
# Share by which approximate numbers may differ and still agree ("about 70" and "72").
APPROXIMATE_SHARE = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMatch:
    """Two numbers of one thing.

    Args:
        grows: whether it counts members or signatures, which change from year to year.
    """

    left: str
    right: str
    unit: str
    equal: bool
    grows: bool


def compare_numbers(left: Claim, right: Claim) -> tuple[NumberMatch, ...]:
    """Match the numbers of two claims by unit; a unit that one claim counts twice is left out: it cannot be told."""
    matches = []
    left_by_unit, right_by_unit = _by_unit(left), _by_unit(right)
    for unit in sorted(left_by_unit.keys() & right_by_unit.keys()):
        ours, theirs = left_by_unit[unit], right_by_unit[unit]
        if not unit or len(ours) != 1 or len(theirs) != 1:
            continue
        matches.append(
            NumberMatch(
                left=ours[0].value,
                right=theirs[0].value,
                unit=ours[0].unit,
                equal=same_number(ours[0], theirs[0]),
                grows=unit.startswith("count"),
            )
        )
    return tuple(matches)


def _by_unit(claim: Claim) -> dict[str, list[Number]]:
    found: dict[str, list[Number]] = {}
    for number in claim.numbers:
        if not LAPSE.match(claim.quote, number.span.start - claim.span.start):
            found.setdefault(unit_class(number.unit), []).append(number)
    return found


def unit_class(unit: str) -> str:
    """Fold a unit, so that "States" and "parties" count one list; "" for a bare number or a year."""
    words = [stem(word) for word in re.findall(r"[^\W\d_]+|%|[$€£]", unit.lower()) if word not in STOP_WORDS]
    if not words:
        return ""
    head = words[-1]
    for index, members in enumerate(UNIT_CLASSES):
        if head in {stem(member) for member in members} | members:
            return f"count{index}"
    return head


def same_number(left: Number, right: Number) -> bool:
    """Tell whether two numbers agree, with room for "about" and "over"."""
    try:
        a, b = Decimal(left.value), Decimal(right.value)
    except InvalidOperation:
        return left.value == right.value
    if a == b:
        return True
    if left.approximate or right.approximate:
        return abs(a - b) <= APPROXIMATE_SHARE * max(abs(a), abs(b))
    return False
