"""Decide where the two sides can be looked up beside their values: counts, "the only one", dates, works leant on.

Reads two sides and `Evidence`; each rule returns a `Verdict`, or None where it does not apply.
"""

import re
from collections.abc import Mapping

from cyberdocs.compare.contrasts import YEAR
from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.exclusivity import is_only
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Aspect, ClaimOrigin, RelationKind

# Aspects by which a sentence says what a cited work is or does.
ABOUT_A_WORK = frozenset({Aspect.NATURE, Aspect.CONTENT, Aspect.EFFECT, Aspect.FORCE, Aspect.STATUS})
# Word overlap (share of the shorter claim) or cosine from which two numbers of one unit count the same thing.
SAME_COUNT_OVERLAP = 0.6  # from which numbers in sentences of different subjects count one thing
# What happens to a thing once.
ONE_TIME = re.compile(r"\b(?:was|were) (founded|established|created|set up|launched|inaugurated|concluded|opened)\b")
SAME_EVENT_OVERLAP, LONGER = 0.8, 0.2  # share of the shorter claim's words; difference of length, of the longer
SAME_PREDICATE_OVERLAP = 0.4
SAME_PREDICATE_COSINE = 0.62


def by_counter_example(
    left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]
) -> Verdict | None:
    found = evidence.counter
    if found is None:
        return None
    ground = found.ground
    apart = ground == "only" and evidence.gate.times == 1 and not _later_is_exclusive(left, right)
    if found.since or apart:
        later = f"what the other names is of {found.since}, and came later"
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.7, aspect=Aspect.EXCLUSIVITY, ground=ground,
            explained=later if found.since else "the statements hold at different dates", probabilities=probabilities,
        )  # fmt: skip
    if found.open_scope:
        words = ", ".join(f"“{word}”" for word in found.open_scope)
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.88, aspect=Aspect.EXCLUSIVITY, ground=ground,
            explained=f"one statement is limited by {words}, the other is not",
            missing=(f"whether the instrument named on the other side counts as {words}",),
            probabilities=probabilities,
        )  # fmt: skip
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=0.85, aspect=Aspect.EXCLUSIVITY, ground=ground,
        probabilities=probabilities,
    )  # fmt: skip


def _later_is_exclusive(left: Side, right: Side) -> bool:
    """An older example refutes a later "only"; a younger example does not refute an older one."""
    sole, other = (left, right) if is_only(left.claim) else (right, left)
    return (sole.year or 0) >= (other.year or 0)


def by_numbers(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    clashes = [one for one in evidence.numbers if not one.equal]
    if not clashes or not evidence.features["shared_name"]:
        return None
    if left.claim.quantities and right.claim.quantities:
        return None  # read more closely, by what they count: `quantities`
    if evidence.overlap < SAME_PREDICATE_OVERLAP and evidence.cosine < SAME_PREDICATE_COSINE:
        return None
    gate = evidence.gate
    if not evidence.features["same_subject"] and evidence.overlap < SAME_COUNT_OVERLAP:
        return None
    if not any(one.grows for one in clashes):
        return Verdict(
            kind=RelationKind.CONTRADICTION, strength=0.75, aspect=Aspect.SCOPE, ground="numbers",
            missing=gate.missing, probabilities=probabilities,
        )  # fmt: skip
    if gate.times == 1:
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, aspect=Aspect.SCOPE, ground="numbers",
            explained="the counts belong to different dates: a series, not a conflict", probabilities=probabilities,
        )  # fmt: skip
    if gate.times is None or not (left.time_stated and right.time_stated):
        missing = tuple(f"date for which {side.name} counts" for side in (left, right) if not side.time_stated)
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.6, aspect=Aspect.SCOPE, ground="numbers",
            explained="counts grow, and the texts do not say for which day they count", missing=missing,
            probabilities=probabilities,
        )  # fmt: skip
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=0.8, aspect=Aspect.SCOPE, ground="numbers",
        probabilities=probabilities,
    )  # fmt: skip


def by_citation(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """One paper leans on a work for some statement, another says what the work is or does: only the work can tell."""
    if left.claim.doc_id == right.claim.doc_id:
        return None
    meeting = evidence.meeting
    if meeting is not None and meeting.same_entity and meeting.standing.stand is not Stand.OPEN:
        return None
    for citing, describing in ((left, right), (right, left)):
        subject = describing.claim.entity_ids[:1]
        if not subject or subject[0] not in citing.cited_entities:
            continue
        if subject[0] in citing.claim.entity_ids[:1] and citing.claim.origin is not ClaimOrigin.REFERENCE:
            continue
        if describing.claim.origin is ClaimOrigin.REFERENCE:
            continue
        told = {value.aspect for value in describing.claim.aspects if value.entity_id == subject[0]}
        if not told & ABOUT_A_WORK:
            continue
        is_study = subject[0] in evidence.cited_studies
        missing = (f"what the work itself says where {citing.name} cites it",) if is_study else ()
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.6, aspect=Aspect.CONTENT, ground="citation",
            explained="one side leans on the work without saying what it is, the other says what it is or does",
            missing=missing, probabilities=probabilities,
        )  # fmt: skip
    return None


def by_one_date(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """Two years for an event that happens once: "was founded in 2011" beside "was founded in 2015"."""
    ours, theirs = YEAR.findall(left.claim.text), YEAR.findall(right.claim.text)
    if len(ours) != 1 or len(theirs) != 1 or ours == theirs or not evidence.features["same_subject"]:
        return None
    verbs = set(ONE_TIME.findall(left.claim.text.lower())) & set(ONE_TIME.findall(right.claim.text.lower()))
    if not verbs or evidence.gate.modality_differs or evidence.gate.subject_unclear:
        return None
    if evidence.overlap < SAME_EVENT_OVERLAP or evidence.features["longer"] > LONGER or evidence.gate.reported:
        return None
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=0.75, aspect=Aspect.DATE, ground="dates",
        probabilities=probabilities,
    )  # fmt: skip
