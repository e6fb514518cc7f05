"""Decide where the two sides judge: opposite judgements of one thing, the fit of a whole, words that exclude.

Reads two sides and `Evidence`; each rule returns a `Verdict`, or None where it does not apply.
"""

from collections.abc import Mapping

from cyberdocs.compare.cases import is_named_apart
from cyberdocs.compare.directness import NEAR_CONCEPTS_COSINE, of_near_concepts
from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.features import OBJECTS
from cyberdocs.compare.joint import JUDGED_ASPECTS
from cyberdocs.compare.problems import lasting_problem
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import part_of
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Aspect, RelationKind

# What takes two opposed judgements apart: what should be, is sought or is studied is not what is.
DOUBTS = ("modality_differs", "aim_differs", "wishes", "research_differs", "contrast")
# Cosine from which two judgements of fit speak of one whole: of a thing that both name, or by the same words; and of
# no such thing.
FIT_COSINE_SHARED, FIT_COSINE = 0.25, 0.55
# Share of the other words in common, and most difference of length (share of the longer), of one sentence told twice.
SAME_SENTENCE, SAME_BUT_DENIED, LONGER = 0.7, 0.8, 0.4
SAME_WORDS = 1  # words that one sentence told twice must share beside those that are denied
PROBLEM_COSINE = 0.4  # from which a problem of one name is one problem
SQUARE_COSINE = 0.3  # from which two general statements that name nobody speak of one matter
SQUARE_OVERLAP = 0.3  # share of the shorter claim's words from which opposed words speak of one problem


def by_judgement(evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
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
    # "Beside the Treaty: competing" names both things, so that no other aim of the words can explain it.
    ground = "values" if part_of(meeting.left).startswith("beside ") else "judgement"
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), aspect=meeting.left.aspect, ground=ground,
        missing=evidence.gate.missing, probabilities=probabilities,
    )  # fmt: skip


def by_fit(evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """A whole that fits together here and does not there, both of what is, in words of one field."""
    features = evidence.features
    if evidence.fits is None or any(features[name] for name in DOUBTS):
        return None
    same_words = bool(set(evidence.fits[0].about) & set(evidence.fits[1].about))
    near = of_near_concepts(evidence) and evidence.cosine >= NEAR_CONCEPTS_COSINE
    same_thing = bool(features["shared_topic"]) or near
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


def by_square_words(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
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


def by_name(evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """A named thing that works here and does not there, though the words judge different sides of it."""
    features = evidence.features
    if not (features["shared_name"] and features["opposed_effectiveness"]) or any(features[one] for one in DOUBTS):
        return None
    strength = 0.58 - 0.04 * evidence.gate.partial - 0.06 * evidence.gate.reported
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), aspect=Aspect.EFFECT, ground="judgement",
        missing=evidence.gate.missing, probabilities=probabilities,
    )  # fmt: skip


def by_parallel(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """One sentence twice, but for a word and its opposite or its denial: "the register is public", "... is closed"."""
    features = evidence.features
    one_denies = features["word_denied"] and not (evidence.denied_left and evidence.denied_right)
    shown = features["words_opposed"] or one_denies
    if not shown or any(features[one] for one in DOUBTS):
        return None
    if features["opposed_rest_shared"] < (SAME_SENTENCE if features["words_opposed"] else SAME_BUT_DENIED):
        return None
    if features["longer"] > LONGER or features["subject_unclear"]:
        return None
    if features["words_same_side"] or features["same_coherence"] or features["same_effectiveness"]:
        return None
    common = set(left.stems) & set(right.stems) - set(evidence.denied)
    if len(common) < SAME_WORDS or is_named_apart(left.claim.text, right.claim.text):
        return None
    strength = 0.7 - 0.04 * evidence.gate.partial - 0.1 * evidence.gate.reported
    return Verdict(
        kind=RelationKind.CONTRADICTION, strength=round(strength, 4), ground="parallel", missing=evidence.gate.missing,
        aspect=evidence.meeting.left.aspect if evidence.meeting is not None else None, probabilities=probabilities,
    )  # fmt: skip


def by_problem(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict | None:
    """A problem that one side calls dealt with and the other lasting: of one body and of all, both may be right."""
    if not lasting_problem(left.claim.text, right.claim.text) or evidence.cosine < PROBLEM_COSINE:
        return None
    return Verdict(
        kind=RelationKind.SCOPE_DIFFERENCE, strength=round(0.5 + 0.2 * evidence.cosine, 4), aspect=Aspect.EFFECT,
        ground="problem", explained="one side says that the problem is dealt with, the other that it lasts",
        missing=("how far it is dealt with, and by whom",), probabilities=probabilities,
    )  # fmt: skip
