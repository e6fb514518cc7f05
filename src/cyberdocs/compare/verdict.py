"""Weigh the evidence on one pair: reads `Evidence`, returns a `Verdict`.

Plain rules decide where values of a named thing exclude each other; the joint model, a softmax with the weights of
`weights.py`, decides where claims judge, describe or demand. A verdict that rests on something the texts do not
tell is `not_comparable`, with what is missing.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cyberdocs.compare.dates import ISO_DATE
from cyberdocs.compare.evidence import OBJECTS, Evidence
from cyberdocs.compare.exclusivity import is_only
from cyberdocs.compare.gate import DATED_ASPECTS, HEARSAY, both_quantified, says_not_yet
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, affirmed, fold_value
from cyberdocs.compare.weights import (
    ENTAILMENT_BIAS,
    ENTAILMENT_WEIGHTS,
    PLAIN_BIAS,
    PLAIN_WEIGHTS,
    VERDICTS,
)
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, RelationKind

# Aspects of which a report can be right or wrong about a document; only these make an attribution conflict.
DOCUMENT_ASPECTS = frozenset(
    {Aspect.NATURE, Aspect.STATUS, Aspect.FORCE, Aspect.CONTENT, Aspect.ISSUER, Aspect.DATE, Aspect.SCOPE}
)
# Aspects by which a sentence says what a cited work is or does.
ABOUT_A_WORK = frozenset({Aspect.NATURE, Aspect.CONTENT, Aspect.EFFECT, Aspect.FORCE, Aspect.STATUS})
JUDGED_ASPECTS = frozenset({Aspect.COHERENCE, Aspect.EFFECT})
# Once true of a text, these stay true until it is replaced: a later denial is not explained by its date.
LASTING_EVENTS = frozenset({"in force", "adopted", "signed", "opened for signature", "ratified", "published"})
NOT_YET = re.compile(
    r"\bnot yet\b|\byet to\b|\bstill (?:not|awaits?|pending)\b"
    r"|\b(?:has|have|had|is|are|was|were|does|do|did)(?: still)? not\b|n['’]t\b|\bawait(?:s|ed|ing)?\b|\bpending\b",
    re.IGNORECASE,
)
NOT_YET_STRICT = re.compile(
    r"\b(?:not|n['’]t|never)\b[^.;]{0,30}\byet\b|\byet to\b|\bstill (?:not|awaits?|pending)\b|\bawaits\b|\bpending\b",
    re.IGNORECASE,
)
# Aspects of which an equal value is an agreement whatever else the sentences say; of the others most values are labels
# ("convention", "international") that two sentences share without saying the same.
TELLING_ASPECTS = frozenset({Aspect.FORCE, Aspect.MANDATE, Aspect.EXCLUSIVITY})
TELLING_STATUS = frozenset({"in force", "not in force", "not adopted", "superseded", "repealed", "draft"})
# Features that show two judgements on one axis; help and harm to others are left out: they have two ends each.
SQUARE_AXES = (
    "existence_denied", "opposed_coherence", "opposed_definition", "opposed_effectiveness", "values_exclusive",
    "values_opposed_squarely",
)  # fmt: skip
SHOWN_SQUARELY = (
    "opposed_coherence", "opposed_definition", "existence_denied", "numbers_differ", "values_opposed_squarely",
)  # fmt: skip
# Probability from which a contradiction stands although one side may speak of a need or an aim.
SURE_BESIDE_A_WISH = 0.6
# Cosine from which opposed values of two concepts count as of one thing (cyber law, cyber governance).
NEAR_CONCEPTS_COSINE = 0.45
# Share of the other words in common from which two opposed sentences need no shared entity.
SAME_REST = 0.5
# Probability from which the entailment model alone counts as a reason.
CONTRADICTED = 0.5
# Word overlap (share of the shorter claim) or cosine from which two numbers of one unit count the same thing.
SAME_COUNT_OVERLAP = 0.6  # from which numbers in sentences of different subjects count one thing
# What the entailment model alone, or one denied word alone, must find in common to be heard.
HEARD_OVERLAP, HEARD_COSINE = 0.45, 0.65
ALONE_COSINE = 0.75  # and what the entailment model must find where no word at all is opposed or denied
SAME_EVENT_COSINE = 0.5  # from which two equal dates are of one event
SQUARE_COSINE = 0.3  # from which two general statements that name nobody speak of one matter
SQUARE_OVERLAP = 0.3  # share of the shorter claim's words from which opposed words speak of one problem
SAME_PREDICATE_OVERLAP = 0.4
SAME_PREDICATE_COSINE = 0.62


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was decided.

    Args:
        kind: the verdict.
        strength: 0 to 1; a rule's own strength, or the joint model's probability.
        aspect: on what the verdict rests, None where no aspect is shared.
        ground: "model", or the rule: "values", "numbers", "absence", "only", "judgement", "citation".
        explained: why two opposed statements can both hold, "" where nothing explains them.
        missing: what the texts do not tell.
        probabilities: of the joint model, by verdict.
    """

    kind: RelationKind
    strength: float
    aspect: Aspect | None
    ground: str
    explained: str = ""
    missing: tuple[str, ...] = ()
    probabilities: Mapping[str, float]


def decide(left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Give one verdict on one pair; symmetric in the two sides."""
    probabilities = predict(evidence.features)
    verdict = (
        _by_counter_example(left, right, evidence, probabilities)
        or _by_values(left, right, evidence, probabilities)
        or _by_numbers(left, right, evidence, probabilities)
        or _by_equal_values(left, right, evidence, probabilities)
        or _by_judgement(evidence, probabilities)
        or _by_fit(evidence, probabilities)
        or _by_square_words(left, right, evidence, probabilities)
        or _by_name(evidence, probabilities)
        or _by_citation(left, right, evidence, probabilities)
        or _by_model(left, right, evidence, probabilities)
    )
    return _in_time(verdict, left, right, evidence)


def _in_time(verdict: Verdict, left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Take a conflict back where one side says "not yet" and nothing shows that it said so after the event."""
    series = evidence.gate.series
    if not series or verdict.kind not in (RelationKind.CONTRADICTION, RelationKind.ATTRIBUTION_CONFLICT):
        return verdict
    timed = verdict.aspect in DATED_ASPECTS or verdict.aspect is Aspect.DATE
    if verdict.ground != "model" and not (verdict.ground == "values" and timed):
        return verdict
    if series == "later":
        why = "“not yet” was true when it was written; the other tells of a later time: a series, not a conflict"
        return replace(verdict, kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, explained=why)
    early = left if says_not_yet(left) else right
    missing = (*verdict.missing, f"{'closer date' if early.time else 'date'} of {early.name}")
    why = "one side says “not yet”, and its date does not tell whether that was before the event"
    return replace(verdict, kind=RelationKind.NOT_COMPARABLE, strength=0.6, explained=why, missing=missing)


def predict(features: Mapping[str, float]) -> dict[str, float]:
    """Give the joint model's probability of each verdict, rounded to four digits."""
    known = bool(features.get("entailment_known")) and bool(ENTAILMENT_BIAS)
    bias, weights = (ENTAILMENT_BIAS, ENTAILMENT_WEIGHTS) if known else (PLAIN_BIAS, PLAIN_WEIGHTS)
    sums = {
        verdict: bias[verdict] + sum(weight * features.get(name, 0.0) for name, weight in weights[verdict].items())
        for verdict in VERDICTS
    }
    top = max(sums.values())
    exponents = {verdict: math.exp(value - top) for verdict, value in sums.items()}
    total = sum(exponents.values())
    return {verdict: round(value / total, 4) for verdict, value in exponents.items()}


def _by_counter_example(
    left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]
) -> Verdict | None:
    found = evidence.absence or evidence.only
    if found is None:
        return None
    ground = "absence" if evidence.absence is not None else "only"
    if evidence.only is not None and evidence.gate.times == 1 and not _later_is_exclusive(left, right):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.7, aspect=Aspect.EXCLUSIVITY, ground=ground,
            explained="the statements hold at different dates", probabilities=probabilities,
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


def _by_values(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    meeting = evidence.meeting
    if meeting is None or not meeting.same_entity or meeting.standing.stand not in (Stand.EXCLUSIVE, Stand.DENIED):
        return None
    aspect = meeting.left.aspect
    if aspect in JUDGED_ASPECTS or meeting.left.entity_id.startswith(("concept:", "theme:")):
        return None
    gate = evidence.gate
    if gate.modality_differs:
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.6, aspect=aspect, ground="values",
            explained="one side says what is, the other what should or may be",
            missing=(*gate.missing, "whether both speak of what is"), probabilities=probabilities,
        )  # fmt: skip
    if _speaks_before(left, _event_date(right, meeting.right)) or _speaks_before(
        right, _event_date(left, meeting.left)
    ):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, aspect=aspect, ground="values",
            explained="one side was written before the event that the other reports", probabilities=probabilities,
        )  # fmt: skip
    if aspect in DATED_ASPECTS and gate.times == 1 and not _denied_after_the_event(left, right, evidence):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, aspect=aspect, ground="values",
            explained="the statements hold at different dates", probabilities=probabilities,
        )  # fmt: skip
    if HEARSAY.search(left.claim.text) or HEARSAY.search(right.claim.text):
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.5, aspect=aspect, ground="values",
            explained="one side tells what is commonly said, not what it holds itself",
            missing=(*gate.missing, "whether the paper shares what it tells"), probabilities=probabilities,
        )  # fmt: skip
    if gate.subject_unclear:
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.5, aspect=aspect, ground="values",
            explained="it is not certain that both speak of the same thing", missing=gate.missing,
            probabilities=probabilities,
        )  # fmt: skip
    if (gate.contrast and aspect is not Aspect.DATE) or both_quantified(left.claim.text, right.claim.text):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, aspect=aspect, ground="values",
            explained="each side speaks of another part or case", probabilities=probabilities,
        )  # fmt: skip
    kind = RelationKind.CONTRADICTION
    if aspect in DOCUMENT_ASPECTS and _describes_a_source(left, right, meeting.left.entity_id):
        kind = RelationKind.ATTRIBUTION_CONFLICT
    strength = 0.92 - 0.1 * gate.reported - 0.04 * gate.partial
    return Verdict(
        kind=kind, strength=round(strength, 4), aspect=aspect, ground="values", missing=gate.missing,
        probabilities=probabilities,
    )  # fmt: skip


def _by_equal_values(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
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


def _speaks_before(side: Side, event: str) -> bool:
    """Tell whether a side speaks of a time before an event; what is "not yet" may do so in the year of the event."""
    shared = min(len(side.time), len(event))
    if not shared:
        return False
    same_year = side.time[:shared] == event[:shared] and len(side.time) < len(event)
    return side.time[:shared] < event[:shared] or (same_year and bool(NOT_YET.search(side.claim.text)))


def _event_date(side: Side, value: AspectValue) -> str:
    """Give the date that a side gives for an event: of the status itself, or the only date that it names."""
    dates = [one.value for one in side.claim.aspects if one.aspect is Aspect.DATE and one.entity_id == value.entity_id]
    return value.date or (dates[0] if len(dates) == 1 and ISO_DATE.fullmatch(dates[0]) else "")


def _denied_after_the_event(left: Side, right: Side, evidence: Evidence) -> bool:
    """Tell whether the earlier side affirms a lasting event that the later one denies: no date explains that."""
    meeting = evidence.meeting
    if meeting is None or meeting.left.aspect is not Aspect.STATUS:
        return False
    earlier, later = (meeting.left, meeting.right) if left.time < right.time else (meeting.right, meeting.left)
    earlier_bare, earlier_denied = affirmed(earlier)
    later_bare, later_denied = affirmed(later)
    return earlier_bare in LASTING_EVENTS and not earlier_denied and later_denied and earlier_bare == later_bare


def _describes_a_source(left: Side, right: Side, entity_id: str) -> bool:
    """Tell whether a side speaks of the thing by citing it, or leans on it."""
    sides = (left, right)
    return any(side.claim.origin is ClaimOrigin.REFERENCE or entity_id in side.cited_entities for side in sides)


def _by_numbers(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    clashes = [one for one in evidence.numbers if not one.equal]
    if not clashes or not evidence.features["shared_name"]:
        return None
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


def _of_near_concepts(evidence: Evidence) -> bool:
    """Tell whether the two opposed values are of concepts, neither of them one that everything is about."""
    meeting = evidence.meeting
    if meeting is None or not evidence.features["values_opposed_squarely"]:
        return False
    return not OBJECTS & {meeting.left.entity_id, meeting.right.entity_id}


def _hold_back(evidence: Evidence, ordered: Sequence[str], probabilities: Mapping[str, float]) -> str:
    """Take a contradiction back where both speak of different cases, or of a wish and a fact, or nothing shows it."""
    features = evidence.features
    if features["contrast"]:
        return "scope_difference"
    if _agrees_on_a_name(evidence):
        return ordered[1]
    if not is_opposed(evidence) or _is_process(evidence) or _of_others(evidence) or _is_thin(evidence):
        return ordered[1]
    if features["wishes"] and features["opposed_rest_shared"] < SAME_REST:
        return ordered[1]
    wish = features["aim_differs"] or features["modality_differs"] or features["research_differs"]
    if wish and probabilities["contradiction"] < SURE_BESIDE_A_WISH:
        return ordered[1]
    return "contradiction"


def _agrees_on_a_name(evidence: Evidence) -> bool:
    """Tell whether two equal or compatible values of a named thing meet; judgements of it may still be opposed."""
    meeting = evidence.meeting
    if meeting is None or not meeting.same_entity or meeting.left.aspect in JUDGED_ASPECTS:
        return False
    named = not meeting.left.entity_id.startswith(("concept:", "theme:"))
    return named and meeting.standing.stand in (Stand.EQUAL, Stand.COMPATIBLE)


def _is_not_yet(left: Side, right: Side) -> bool:
    """Tell whether one side says "not yet", and did not say it after the other wrote."""
    for denial, other in ((left, right), (right, left)):
        if NOT_YET_STRICT.search(denial.claim.text) and not NOT_YET_STRICT.search(other.claim.text):
            return denial.year is None or other.year is None or denial.year <= other.year or not denial.time_stated
    return False


def _is_thin(evidence: Evidence) -> bool:
    """Tell whether only the entailment model or one denied word speaks, and little else is common to the two."""
    features = evidence.features
    if any(features[name] for name in SHOWN_SQUARELY) or features["words_opposed"]:
        return False
    if features["word_denied"] and features["same_subject"] and features["opposed_rest_shared"] >= SAME_REST / 2:
        return False
    if not features["word_denied"]:
        return evidence.cosine < ALONE_COSINE
    return evidence.overlap < HEARD_OVERLAP and evidence.cosine < HEARD_COSINE


def _is_process(evidence: Evidence) -> bool:
    """Tell whether nothing but words of fit is opposed, and a side does not say how things are ("harmonising")."""
    features = evidence.features
    others = ("opposed_effectiveness", "opposed_definition", "existence_denied", "numbers_differ", "word_denied")
    if not features["opposed_coherence"] or evidence.fits is not None or any(features[name] for name in others):
        return False
    of_one = evidence.meeting is not None and evidence.meeting.same_entity and features["values_opposed_squarely"]
    return features["opposed_rest_shared"] < SAME_REST and not of_one


def _of_others(evidence: Evidence) -> bool:
    """Tell whether nothing but help and harm, or success and failure, is opposed: they may be of different things."""
    features = evidence.features
    if features["opposed_rest_shared"] >= SAME_REST or features["contradicted"] >= CONTRADICTED:
        return False
    if any(features[name] for name in SHOWN_SQUARELY):
        return False
    on_others = features["opposed_effect_on_others"] or features["opposed_effectiveness"]
    return bool(on_others) and not features["word_denied"]


def directness(evidence: Evidence) -> float:
    """Tell, 0 to 1, how squarely two opposed judgements meet: on one axis, about one thing, both of what is."""
    features = evidence.features
    same_rest = features["opposed_rest_shared"] >= SAME_REST
    axis = same_rest or features["contradicted"] >= CONTRADICTED or any(features[name] for name in SQUARE_AXES)
    about = same_rest or bool(features["shared_topic"] or features["same_subject"])
    about = about or (_of_near_concepts(evidence) and features["cosine"] >= NEAR_CONCEPTS_COSINE)
    is_fact = not (features["modality_differs"] or features["aim_differs"] or features["wishes"])
    factor = 1.0
    weaknesses = (
        (axis, 0.55),
        (about, 0.75 if features["topic_unknown"] else 0.5),
        (is_fact or same_rest, 0.6),
        (not features["research_differs"], 0.5),
        (evidence.meeting is not None or same_rest, 0.8),
    )
    for holds, without in weaknesses:
        factor *= 1.0 if holds else without
    return factor


def is_opposed(evidence: Evidence) -> bool:
    """Tell whether any detector found the two opposed; a contradiction must have something to show."""
    features = evidence.features
    return bool(
        features["opposed"]
        or features["opposed_coherence"]
        or features["opposed_effectiveness"]
        or features["opposed_definition"]
        or features["existence_denied"]
        or features["numbers_differ"]
        or features["contradicted"] >= CONTRADICTED
    )


def _by_judgement(evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """Opposite judgements of one thing on one axis, both of what is: fragmented here, cohesive there."""
    features, meeting = evidence.features, evidence.meeting
    if meeting is None or not meeting.same_entity or not features["values_opposed_squarely"]:
        return None
    if meeting.left.aspect not in JUDGED_ASPECTS or meeting.left.entity_id in OBJECTS:
        return None
    doubts = ("modality_differs", "aim_differs", "wishes", "research_differs", "contrast")
    # The words may deny what the value says: "difficult to develop a uniform approach" is read as "unified".
    if any(features[name] for name in doubts) or features["same_coherence"] or features["same_effectiveness"]:
        return None
    strength = 0.75 - 0.05 * evidence.gate.partial - 0.1 * evidence.gate.reported
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), aspect=meeting.left.aspect, ground="judgement",
        missing=evidence.gate.missing, probabilities=probabilities,
    )  # fmt: skip


# What takes two opposed judgements apart: what should be, is sought or is studied is not what is.
DOUBTS = ("modality_differs", "aim_differs", "wishes", "research_differs", "contrast")
# Cosine from which two judgements of fit speak of one whole: of a thing that both name, or by the same words; and of
# no such thing.
FIT_COSINE_SHARED, FIT_COSINE = 0.25, 0.55


def _by_fit(evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """A whole that fits together here and does not there, both of what is, in words of one field."""
    features = evidence.features
    if evidence.fits is None or any(features[name] for name in DOUBTS):
        return None
    same_words = bool(set(evidence.fits[0].about) & set(evidence.fits[1].about))
    same_thing = bool(features["shared_topic"]) or _of_near_concepts(evidence)
    if evidence.cosine < (FIT_COSINE_SHARED if same_words or same_thing else FIT_COSINE):
        return None
    strength = 0.44 + 0.1 * same_thing + 0.08 * same_words + 0.2 * max(evidence.cosine - 0.4, 0.0)
    strength -= 0.04 * evidence.gate.partial + 0.1 * evidence.gate.reported
    if not all(stance.sure for stance in evidence.fits):
        strength *= 0.8
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), aspect=Aspect.COHERENCE, ground="fit",
        missing=evidence.gate.missing, probabilities=probabilities,
    )  # fmt: skip


def _by_square_words(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """Words whose two sides cannot both hold of one thing, and enough of the other words in common to be of one."""
    if evidence.squared is None or any(evidence.features[name] for name in DOUBTS):
        return None
    named = any(one.startswith(("law:", "org:")) for one in (*left.claim.entity_ids, *right.claim.entity_ids))
    if evidence.overlap < SQUARE_OVERLAP and (named or evidence.cosine < SQUARE_COSINE):
        return None
    strength = (
        (0.58 if evidence.overlap >= SQUARE_OVERLAP else 0.46)
        - 0.04 * evidence.gate.partial
        - 0.1 * evidence.gate.reported
    )
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), aspect=Aspect.EFFECT, ground="square words",
        missing=evidence.gate.missing, probabilities=probabilities,
    )  # fmt: skip


def _by_name(evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """A named thing that works here and does not there, though the words judge different sides of it."""
    features = evidence.features
    if not (features["shared_name"] and features["opposed_effectiveness"]) or any(features[one] for one in DOUBTS):
        return None
    strength = 0.58 - 0.04 * evidence.gate.partial - 0.06 * evidence.gate.reported
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), aspect=Aspect.EFFECT, ground="judgement",
        missing=evidence.gate.missing, probabilities=probabilities,
    )  # fmt: skip


def _by_citation(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
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
        return Verdict(
            kind=RelationKind.NOT_COMPARABLE, strength=0.6, aspect=Aspect.CONTENT, ground="citation",
            explained="one side leans on the work without saying what it is, the other says what it is or does",
            missing=(f"what the work itself says where {citing.name} cites it",), probabilities=probabilities,
        )  # fmt: skip
    return None


def _by_model(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict:
    ordered = sorted(VERDICTS, key=lambda verdict: (-probabilities[verdict], verdict))
    best = ordered[0]
    if best == "contradiction" and _is_not_yet(left, right) and not _is_thin(evidence):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.5, ground="model", missing=evidence.gate.missing,
            aspect=evidence.meeting.left.aspect if evidence.meeting is not None else None,
            explained="“not yet” holds for the date of the paper that says it", probabilities=probabilities,
        )  # fmt: skip
    if best == "contradiction":
        best = _hold_back(evidence, ordered, probabilities)
    strength = probabilities[best]
    if best in ("contradiction", "scope_difference"):
        strength = round(strength * directness(evidence), 4)
    return Verdict(
        kind=RelationKind(best),
        strength=strength,
        aspect=evidence.meeting.left.aspect if evidence.meeting is not None else None,
        ground="model",
        missing=evidence.gate.missing,
        probabilities=probabilities,
    )
