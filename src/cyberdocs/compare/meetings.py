"""Find where two claims meet: reads two sides, returns the aspect of one thing in which they differ most.

A value counts where it is said of the thing itself, and not of a part, of another day, or only in a citation's form.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cyberdocs.compare.constants import stand_of_constants
from cyberdocs.compare.dates import compare_dates, read_event
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.issuers import stand_of_issuers
from cyberdocs.compare.parts import is_of_part
from cyberdocs.compare.places import stand_of_places
from cyberdocs.compare.ranks import is_ranked
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, Standing, fold_value
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin

# Gravest first: what a reader should hear of when two claims meet in several aspects.
GRAVITY = (
    Stand.EXCLUSIVE, Stand.DENIED, Stand.OPPOSED, Stand.EQUAL, Stand.REFINING, Stand.COMPATIBLE, Stand.OPEN,
)  # fmt: skip
# A pin or pages in a citation; and series in which treaties and resolutions are numbered, not paged.
PAGED = re.compile(r"\b(?:at|pp?\.|pages?)\s*\d")
TREATY_SERIES = re.compile(
    r"\b(?:u\.?n\.?t\.?s|i\.?l\.?m|c\.?e\.?t\.?s|e\.?t\.?s|t\.?i\.?a\.?s|o\.?j|a/res|s/res|celex)\b|\bres\."
)
# What two values of things that are only near each other may still show.
NEAR_STANDS = (Stand.OPPOSED, Stand.DENIED, Stand.EQUAL, Stand.COMPATIBLE)
PARTS_DIFFER_IN = (Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.DATE, Aspect.ISSUER)
EVALUATIVE = (Aspect.COHERENCE, Aspect.EFFECT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Two values of one aspect of one thing, and how they stand.

    Args:
        same_entity: False when both speak of concepts that are only near each other.
    """

    left: AspectValue
    right: AspectValue
    same_entity: bool
    standing: Standing

    @property
    def negated(self) -> bool:
        """Whether either side denies its value."""
        return self.left.negated or self.right.negated


def gravest_meeting(left: Side, right: Side, instruments: Instruments) -> Meeting | None:
    """Give the aspect in which two claims differ most; an entity that both name goes before a near concept."""
    meetings = sorted(
        _meetings(left, right, instruments),
        key=lambda one: (
            not one.same_entity,
            GRAVITY.index(one.standing.stand),
            one.left.entity_id,
            one.left.aspect,
            one.left.value,
            one.right.value,
        ),
    )
    opposed = [one for one in meetings if one.standing.stand in GRAVITY[:3]]
    return opposed[0] if opposed else (meetings[0] if meetings else None)


def _meetings(left: Side, right: Side, instruments: Instruments) -> Iterator[Meeting]:
    for ours in left.claim.aspects:
        for theirs in right.claim.aspects:
            if ours.aspect is not theirs.aspect or not (is_account(left, ours) and is_account(right, theirs)):
                continue
            same = ours.entity_id == theirs.entity_id
            if not same and not _near_concepts(ours.entity_id, theirs.entity_id):
                continue
            standing = _stand(left, right, ours, theirs, instruments)
            if same and standing.stand in GRAVITY[:2] and _is_of_a_part(left, right, ours, instruments):
                continue
            if same and (_says_both(left, ours, instruments) or _says_both(right, theirs, instruments)):
                continue
            judged = ours.aspect in EVALUATIVE and standing.stand is Stand.EXCLUSIVE
            if same or judged or standing.stand in NEAR_STANDS:
                yield Meeting(left=ours, right=theirs, same_entity=same, standing=standing)


def _says_both(side: Side, value: AspectValue, instruments: Instruments) -> bool:
    """Tell whether a claim holds values of one thing that exclude each other: "authorities, not the agency, fine"."""
    others = [one for one in side.claim.aspects if one.aspect is value.aspect and one.entity_id == value.entity_id]
    stands = (instruments.table.compare(value, one).stand for one in others if one is not value)
    return any(stand in GRAVITY[:2] for stand in stands)


def _is_of_a_part(left: Side, right: Side, value: AspectValue, instruments: Instruments) -> bool:
    """Tell whether a side speaks of a part of the instrument, with a nature, a force and dates of its own."""
    entry = instruments.entries.get(value.entity_id)
    if entry is None or value.aspect not in PARTS_DIFFER_IN:
        return False
    return is_of_part(left, entry) or is_of_part(right, entry)


def is_account(side: Side, value: AspectValue) -> bool:
    """Tell whether a value is said, and not only the form in which a work is cited.

    "INTERPOL, Operation Serengeti (2024)" calls nothing a report; "... at 17 (2013)" cites a paged document. "Not the
    only effective treaty" judges no treaty.
    """
    if _is_ranked(side, value):
        return False
    if side.claim.origin is not ClaimOrigin.REFERENCE or value.aspect not in (Aspect.NATURE, Aspect.STATUS):
        return True
    quote = side.claim.quote.lower()
    return (bool(PAGED.search(quote)) and not TREATY_SERIES.search(quote)) or fold_value(value.value) in quote


def _is_ranked(side: Side, value: AspectValue) -> bool:
    """Tell whether a judgement stands behind a denied rank."""
    return value.aspect in EVALUATIVE and is_ranked(side.claim.quote, value.cue.start - side.claim.span.start)


def judges_what_is_ranked(left: Side, right: Side, instruments: Instruments) -> bool:
    """Tell "not the first effective treaty" from a judgement of the same thing that excludes "effective"."""
    return any(
        instruments.table.compare(ours, theirs).stand in GRAVITY[:3]
        for ours in left.claim.aspects
        for theirs in right.claim.aspects
        if ours.aspect is theirs.aspect
        and ours.entity_id == theirs.entity_id
        and (_is_ranked(left, ours) or _is_ranked(right, theirs))
    )


def _stand(left: Side, right: Side, ours: AspectValue, theirs: AspectValue, instruments: Instruments) -> Standing:
    if ours.aspect is Aspect.DATE:
        if _is_as_of(ours, left) or _is_as_of(theirs, right):
            return Standing(stand=Stand.OPEN)
        left_event, right_event = read_event(ours, left.claim), read_event(theirs, right.claim)
        if left_event is not None and right_event is not None:
            return compare_dates(left_event, right_event)
    if ours.aspect is Aspect.ISSUER:
        return stand_of_issuers(ours, theirs, instruments.entries)
    if ours.aspect is Aspect.PLACE:
        return stand_of_places(ours, theirs, instruments.table)
    if ours.aspect is Aspect.FUNDING and not (ours.event or theirs.event):
        return Standing(stand=Stand.OPEN)  # one source of money may stand beside another
    if (standing := stand_of_constants(ours, theirs)) is not None:
        return standing
    return instruments.table.compare(ours, theirs)


def _is_as_of(value: AspectValue, side: Side) -> bool:
    """Tell whether a date is the one at which the claim holds, and so dates no event."""
    return bool(side.claim.as_of) and not value.event and value.value.startswith(side.claim.as_of)


def _near_concepts(left: str, right: str) -> bool:
    """Concepts and themes are named loosely; two of them may be the same thing under two words."""
    return left.startswith(("concept:", "theme:")) and right.startswith(("concept:", "theme:"))
