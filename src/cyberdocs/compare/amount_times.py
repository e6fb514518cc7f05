"""Tell whether two amounts hold at one time: reads them with their sides, returns how their times stand.

Counts that grow need a stated day on both sides; the seats of a body need none, and what holds since a day holds until
it is written.
"""

import re
from enum import StrEnum

from cyberdocs.compare.counted import thing_of
from cyberdocs.compare.dates import fits, is_before
from cyberdocs.compare.sides import Side
from cyberdocs.records import Quantity

# What grows from one day to the next, so that a count is worth nothing without its day.
GROWING = frozenset({"parties", "signatories", "members", "states"})
OPENING = re.compile(
    r"\b(?:ceremony|opening|opened|first\sday|on\s(?:that|the)\s(?:same\s|very\s)?day|signing\s(?:event|conference|session))\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:so\sfar|to\sdate|now|today|currently|since\sthen|meanwhile|by\s(?:now|the\send))\b", re.IGNORECASE
)
# Bodies with as many seats as their terms give them; a committee of parties or an organisation grows.
SEATS = re.compile(
    r"\b(?:Commission|Board|Panel|Bureau|Tribunal|Security\sCouncil|Human\sRights\sCouncil|Economic\sand\sSocial\sCouncil)\b"
)
HELD = frozenset({"", "make up", "compose", "consist", "comprise", "unite", "elect"})
YEARS_OF_SEATS = 10  # within which the seats of a body are taken to be the same
SINCE = re.compile(r"\bsince\s(?:[^;]{1,40}?\s)?((?:19|20)\d\d)\b", re.IGNORECASE)
# "Last autumn" is of the year of the paper or of the one before.
LAST = re.compile(r"\blast\s(?P<what>spring|summer|autumn|fall|winter|year)\b", re.IGNORECASE)


class Meet(StrEnum):
    """How two amounts of one thing stand."""

    CONFLICT = "conflict"
    EQUAL = "equal"
    OTHER_TIME = "other time"
    NO_TIME = "no time"


def times_of(left: Quantity, right: Quantity, sides: tuple[Side, Side]) -> Meet | None:
    """Tell whether two amounts hold at one time: None where they do."""
    if _in_other_years(left, right, sides):
        return Meet.OTHER_TIME
    if (apart := _since(left, right, sides)) is not None:
        return None if apart is Meet.EQUAL else apart
    if left.dates and right.dates:
        fewer, more = sorted((left.dates, right.dates), key=len)
        same = len(fewer) == len(more) and all(any(fits(one, other) for other in more) for one in fewer)
        growing = left.kind == "count" and thing_of(left) in GROWING and not has_seats(left, right, sides)
        if same and growing and _is_only_year(left, right):
            return Meet.NO_TIME  # "at the beginning of 2024" and "in June 2024": both years, two days
        return None if same else Meet.OTHER_TIME
    texts = [side.claim.text for side in sides]
    if left.role == "needed" or left.kind == "rank":
        return None
    if left.kind == "duration":
        return Meet.OTHER_TIME if left.dates or right.dates else None
    growing = left.kind == "count" and thing_of(left) in GROWING
    if growing and all(OPENING.search(text) and not LATER.search(text) for text in texts):
        return None
    if growing and has_seats(left, right, sides):
        return None
    if growing and thing_of(left) != "states":
        return _years(sides) if _years(sides) is Meet.OTHER_TIME else Meet.NO_TIME
    past = {left.tense, right.tense} <= ({"past", ""} if left.kind == "money" else {"past"})
    if past and not growing:
        return None
    if growing and past and not (left.dates or right.dates):
        return None
    if left.dates or right.dates:
        return Meet.NO_TIME
    if "past" in (left.tense, right.tense) and left.kind == "share":
        return Meet.NO_TIME
    return _years(sides)


def _in_other_years(left: Quantity, right: Quantity, sides: tuple[Side, Side]) -> bool:
    """Tell whether "last autumn" on one side cannot be of the year that the other gives."""
    for one, other, side in ((left, right, sides[0]), (right, left, sides[1])):
        found = LAST.search(side.claim.text)
        if found is None or one.dates or not other.dates:
            continue
        year = int(side.published[:4]) if side.published[:4].isdigit() else None
        years = set() if year is None else {year - 1} | ({year} if found["what"].lower() != "year" else set())
        if not years & {int(date[:4]) for date in other.dates}:
            return True
    return False


def _since(left: Quantity, right: Quantity, sides: tuple[Side, Side]) -> Meet | None:
    """Lay a count that holds since a day beside one of another day: EQUAL for one time, None where neither does."""
    if left.kind != "count":
        return None
    for one, other, side in ((left, right, sides[0]), (right, left, sides[1])):
        if one.tense != "perfect" or one.verb not in HELD or len(one.dates) != 1 or len(other.dates) != 1:
            continue
        if one.dates[0][:4] not in SINCE.findall(side.claim.text):
            continue
        start, day, end = one.dates[0], other.dates[0], side.published or side.not_before
        if is_before(day, start) or (end and is_before(end, day)):
            return Meet.OTHER_TIME
        return Meet.EQUAL if is_before(start, day) and end else Meet.NO_TIME
    return None


def has_seats(left: Quantity, right: Quantity, sides: tuple[Side, Side]) -> bool:
    """Tell two counts of the seats of one body, undated or of one date: its terms give it so many, and no more join."""
    bodies = [side.claim.entity_ids[:1] for side in sides]
    if bodies[0] != bodies[1] or not all(one.startswith("org:") for one in bodies[0]) or not bodies[0]:
        return False
    if left.dates != right.dates or "past" in (left.tense, right.tense):
        return False
    years = [side.year for side in sides if side.year is not None]
    near = len(years) < 2 or abs(years[0] - years[1]) <= YEARS_OF_SEATS
    return near and all(SEATS.search(side.claim.text) for side in sides)


def _is_only_year(left: Quantity, right: Quantity) -> bool:
    """Tell whether an amount is dated to a year and no closer: what grows has many values in a year."""
    return any(len(one) < len("2024-06") for quantity in (left, right) for one in quantity.dates)


def _years(sides: tuple[Side, Side]) -> Meet | None:
    """What holds today is told by when the papers were written: of one year, they speak of one time."""
    years = sides[0].year, sides[1].year
    if years[0] is None or years[1] is None:
        return Meet.NO_TIME
    return None if years[0] == years[1] else Meet.OTHER_TIME
