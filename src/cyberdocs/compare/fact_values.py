"""Decide where two values of one named thing exclude each other or are equal: reads two sides and `Evidence`.

Each rule returns a `Verdict`, or None where it does not apply. Values that exclude each other are a contradiction
only where neither the date, nor the mood, nor another case explains both.
"""

import re
from collections.abc import Mapping

from cyberdocs.compare.constants import is_constant, is_lifetime, is_made_permanent_later
from cyberdocs.compare.contrasts import both_quantified
from cyberdocs.compare.dates import ISO_DATE, is_before
from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.gate import DATED_ASPECTS
from cyberdocs.compare.joint import JUDGED_ASPECTS
from cyberdocs.compare.meetings import Meeting
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, affirmed, fold_value
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, Modality, RelationKind

# Aspects of which a report can be right or wrong about a document; only these make an attribution conflict.
DOCUMENT_ASPECTS = frozenset(
    {Aspect.NATURE, Aspect.STATUS, Aspect.FORCE, Aspect.CONTENT, Aspect.ISSUER, Aspect.DATE, Aspect.SCOPE}
)
ENDED = frozenset({"repealed", "superseded"})
LASTS = re.compile(r"\b(?:since|still|continues?|remains?|today|now)\b", re.IGNORECASE)
# Once true of a text, these stay true until it is replaced: a later denial is not explained by its date.
LASTING_EVENTS = frozenset({"in force", "adopted", "signed", "opened for signature", "ratified", "published"})
# What binds and what does not seldom changes; where it may have, the words tell of two times.
CHANGED = re.compile(
    r"\b(?:until|no longer|becom\w+|became|now|today|then|original(?:ly)?|initially|at first|former(?:ly)?|draft\w*"
    r"|propos\w+|planned|plans|will|would|shall|not yet|turned|converted|once|so far|still"
    r"|remain\w*|was|were|had been)\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\bnot yet\b|\byet to\b|\bstill (?:not|awaits?|pending)\b"
    r"|\b(?:has|have|had|is|are|was|were|does|do|did)(?: still)? not\b|n['’]t\b|\bawait(?:s|ed|ing)?\b|\bpending\b",
    re.IGNORECASE,
)
# Aspects of which an equal value is an agreement whatever else the sentences say; of the others most values are labels
# ("convention", "international") that two sentences share without saying the same.
TELLING_ASPECTS = frozenset({Aspect.FORCE, Aspect.MANDATE, Aspect.EXCLUSIVITY})
TELLING_STATUS = frozenset({"in force", "not in force", "not adopted", "superseded", "repealed", "draft"})
SAME_EVENT_COSINE = 0.5  # from which two equal dates are of one event


def by_values(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """Values that exclude each other are a contradiction, of an account of a document an attribution conflict."""
    meeting = evidence.meeting
    if meeting is None or not meeting.same_entity or meeting.standing.stand not in (Stand.EXCLUSIVE, Stand.DENIED):
        return None
    aspect, gate = meeting.left.aspect, evidence.gate
    if aspect in JUDGED_ASPECTS or meeting.left.entity_id.startswith(("concept:", "theme:")):
        return None
    foretold = aspect is Aspect.DATE and Modality.PREDICTED in (left.claim.modality, right.claim.modality)
    if foretold and _may_be_overtaken(left, right, meeting.left.value, meeting.right.value):
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.6, aspect=aspect, ground="values",
            explained="a date that was foretold may have been overtaken", missing=gate.missing,
            probabilities=probabilities,
        )  # fmt: skip
    if gate.modality_differs and not foretold:
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.6, aspect=aspect, ground="values",
            explained="one side says what is, the other what should or may be",
            missing=(*gate.missing, "whether both speak of what is"), probabilities=probabilities,
        )  # fmt: skip
    explained = _apart_in_time(left, right, meeting, gate.times, foretold=foretold)
    if not explained and gate.subject_unclear:
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.5, aspect=aspect, ground="values",
            explained="it is not certain that both speak of the same thing", missing=gate.missing,
            probabilities=probabilities,
        )  # fmt: skip
    if explained or _is_apart_in_case(left, right, meeting, gate.contrast):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, aspect=aspect, ground="values",
            explained=explained or "each side speaks of another part or case", probabilities=probabilities,
        )  # fmt: skip
    kind = RelationKind.CONTRADICTION
    if aspect in DOCUMENT_ASPECTS and _describes_a_source(left, right, meeting.left.entity_id):
        kind = RelationKind.ATTRIBUTION_CONFLICT
    strength = 0.92 - 0.1 * gate.reported - 0.04 * gate.partial
    return Verdict(
        kind=kind, strength=round(strength, 4), aspect=aspect, ground="values", missing=gate.missing,
        probabilities=probabilities,
    )  # fmt: skip


def _apart_in_time(left: Side, right: Side, meeting: Meeting, times: int | None, *, foretold: bool) -> str:
    """Say how two times explain both values, "" where they do not."""
    ours, theirs = meeting.left, meeting.right
    aspect = ours.aspect
    if not foretold and (
        _speaks_before(left, ours, _event_date(right, theirs)) or _speaks_before(right, theirs, _event_date(left, ours))
    ):
        return "one side was written before the event that the other reports"
    if (
        aspect in DATED_ASPECTS
        and times == 1
        and not (_denied_after_the_event(left, right, meeting) or _is_lasting(left, right, aspect))
        and not is_constant(ours)
    ):
        return "the statements hold at different dates"
    if is_made_permanent_later(left, right, ours, theirs):
        return "what was temporary may have been made permanent since"
    if aspect is Aspect.STATUS and (_ended_later(left, ours, theirs) or _ended_later(right, theirs, ours)):
        return "one side tells when it began, the other that it ended: a series"
    return ""


def _is_apart_in_case(left: Side, right: Side, meeting: Meeting, contrast: str) -> bool:
    """Tell whether each side speaks of another part or case; of dates a contrast tells nothing."""
    if both_quantified(left.claim.text, right.claim.text):
        return True
    if not contrast or meeting.left.aspect is Aspect.DATE:
        return False
    # The years that differ are those of the event and of its denial.
    told_later = _denied_after_the_event(left, right, meeting) or _is_made_once(meeting, contrast)
    return not (told_later or is_constant(meeting.left) or is_lifetime(meeting.left))


def by_equal_values(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """Equal values of one aspect of a named thing are an agreement; a closer date of one event is a refinement."""
    meeting = evidence.meeting
    if meeting is None or not meeting.same_entity or meeting.standing.stand not in (Stand.EQUAL, Stand.REFINING):
        return None
    if meeting.left.entity_id.startswith(("concept:", "theme:")):
        return None
    gate, aspect = evidence.gate, meeting.left.aspect
    if gate.modality_differs or gate.aim_differs or gate.subject_unclear or evidence.features["numbers_differ"]:
        return None
    if any(side.claim.origin is ClaimOrigin.REFERENCE for side in (left, right)):
        return None
    value = fold_value(meeting.left.value)
    telling = (aspect in TELLING_ASPECTS and value not in ("first", "most")) or (
        aspect is Aspect.STATUS and value in TELLING_STATUS
    )
    if not (telling or aspect is Aspect.DATE) or (aspect is Aspect.DATE and evidence.cosine < SAME_EVENT_COSINE):
        return None
    if aspect is not Aspect.DATE and meeting.standing.stand is Stand.REFINING:
        return None
    kind = RelationKind.AGREEMENT if meeting.standing.stand is Stand.EQUAL else RelationKind.REFINEMENT
    return Verdict(
        kind=kind, strength=round(0.66 + 0.3 * max(evidence.cosine, 0.0), 4), aspect=aspect, ground="equal values",
        probabilities=probabilities,
    )  # fmt: skip


def _speaks_before(side: Side, value: AspectValue, event: str) -> bool:
    """Tell whether a side speaks of a time before an event; what is "not yet" may do so in the year of the event."""
    if side.time_stated and side.time in (value.date, value.value):
        return False  # "has been at work since 2013" is said today
    shared = min(len(side.time), len(event))
    if not shared:
        return False
    same_year = side.time[:shared] == event[:shared] and len(side.time) < len(event)
    return side.time[:shared] < event[:shared] or (same_year and bool(NOT_YET.search(side.claim.text)))


def _event_date(side: Side, value: AspectValue) -> str:
    """Give the date that a side gives for an event: of the status itself, or the only date that it names."""
    dates = [one.value for one in side.claim.aspects if one.aspect is Aspect.DATE and one.entity_id == value.entity_id]
    return value.date or (dates[0] if len(dates) == 1 and ISO_DATE.fullmatch(dates[0]) else "")


def _denied_after_the_event(left: Side, right: Side, meeting: Meeting) -> bool:
    """Tell whether the earlier side affirms a lasting event that the later one denies: no date explains that."""
    if meeting.left.aspect is not Aspect.STATUS:
        return False
    earlier, later = (meeting.left, meeting.right) if left.time < right.time else (meeting.right, meeting.left)
    earlier_bare, earlier_denied = affirmed(earlier)
    later_bare, later_denied = affirmed(later)
    return earlier_bare in LASTING_EVENTS and not earlier_denied and later_denied and earlier_bare == later_bare


def _may_be_overtaken(left: Side, right: Side, left_date: str, right_date: str) -> bool:
    """Tell whether a date that one side foretells may have come otherwise by the time the other speaks.

    It may not where the foretelling paper was written after the day on which the other says that it came.
    """
    ours, theirs = (side.claim.modality is Modality.PREDICTED for side in (left, right))
    if ours and theirs:
        return not left.published or left.published[:4] != right.published[:4]
    foretelling, come = (left, right_date) if ours else (right, left_date)
    return not is_before(come, foretelling.published or foretelling.not_before)


def _ended_later(side: Side, begun: AspectValue, ended: AspectValue) -> bool:
    """Tell whether a text that began on a day is told to have ended, and not before that day."""
    if LASTS.search(side.claim.text):
        return False  # "has been in force since 2004" tells of today as well
    if fold_value(ended.value) not in ENDED or ended.negated or begun.negated or not begun.date:
        return False
    return fold_value(begun.value) not in ENDED and not (ended.date and is_before(ended.date, begun.date))


def _is_made_once(meeting: Meeting, contrast: str) -> bool:
    """Tell whether only the years of its making set apart who made a body: it was made once."""
    made = meeting.left.aspect is Aspect.ISSUER and meeting.left.entity_id.startswith("org:")
    return made and re.fullmatch(r"\d{4} / \d{4}", contrast) is not None


def _is_lasting(left: Side, right: Side, aspect: Aspect) -> bool:
    """Tell whether two statements on the force of a thing tell of no change, so that years explain nothing."""
    return aspect is Aspect.FORCE and not any(CHANGED.search(side.claim.text) for side in (left, right))


def _describes_a_source(left: Side, right: Side, entity_id: str) -> bool:
    """Tell whether a side speaks of the thing by citing it, or leans on it."""
    sides = (left, right)
    return any(side.claim.origin is ClaimOrigin.REFERENCE or entity_id in side.cited_entities for side in sides)
