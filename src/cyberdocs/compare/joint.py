"""Weigh features where no plain rule decides: the joint model, and what holds its contradictions back.

Reads `Evidence`, returns a `Verdict`. The model is a softmax with the weights of `weights.py`; a contradiction stands
only where some detector can show the opposition.
"""

import math
import re
from collections.abc import Mapping, Sequence

from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.features import OBJECTS
from cyberdocs.compare.ranks import denied_ranks, speaks_of_rank
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand
from cyberdocs.compare.verdict import Verdict
from cyberdocs.compare.weights import (
    ENTAILMENT_BIAS,
    ENTAILMENT_WEIGHTS,
    PLAIN_BIAS,
    PLAIN_WEIGHTS,
    VERDICTS,
)
from cyberdocs.compare.words import stem
from cyberdocs.records import Aspect, RelationKind

JUDGED_ASPECTS = frozenset({Aspect.COHERENCE, Aspect.EFFECT})
NOT_YET_STRICT = re.compile(
    r"\b(?:not|n['’]t|never)\b[^.;]{0,30}\byet\b|\byet to\b|\bstill (?:not|awaits?|pending)\b|\bawaits\b|\bpending\b",
    re.IGNORECASE,
)
# "Never more than a draft", "nothing but a draft": a draft; the entailment model hears the negator alone.
NO_MORE = re.compile(
    r"\b(?:(?:is|are|was|were|remain(?:s|ed)?)\s(?:never|not|no|nothing|hardly|little)|(?:never|not)\sbeen)"
    r"\s(?:(?:more|other)\sthan|but)\s(?:an?\s|the\s)?([\w-]+)",
    re.IGNORECASE,
)
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
# What the entailment model alone, or one denied word alone, must find in common to be heard.
HEARD_OVERLAP, HEARD_COSINE = 0.45, 0.65
FOLLOWS = 0.6  # probability from which one statement is taken to follow from the other, whatever their values
ALONE_CONTRADICTED = 0.8  # probability that it must give where it speaks alone
# And how near the two must be then; a name in common makes up for the rest. Lower down, what it finds among
# the pairs of a run is as often wrong as right (of 17 further finds on the planted corpora 8 were wrong).
ALONE_COSINE, ALONE_COSINE_OF_ONE_THING = 0.7, 0.55
# The entailment model gainsays an agreement: anywhere from the first probability, from the second in sentences that
# share this much of their words (unlike wordings of one point it often takes for contradictions).
GAINSAID, GAINSAID_ALIKE, ALIKE_OVERLAP = 0.8, 0.4, 0.5


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


def by_model(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> Verdict:
    ordered = sorted(VERDICTS, key=lambda verdict: (-probabilities[verdict], verdict))
    best = ordered[0]
    alone = best == "contradiction" and _may_speak_alone(left, right)
    if best == "contradiction" and _is_not_yet(left, right) and not _is_thin(evidence, alone):
        return Verdict(
            kind=RelationKind.SCOPE_DIFFERENCE, strength=0.5, ground="model", missing=evidence.gate.missing,
            aspect=evidence.meeting.left.aspect if evidence.meeting is not None else None,
            explained="“not yet” holds for the date of the paper that says it", probabilities=probabilities,
        )  # fmt: skip
    if best == "contradiction":
        best = _hold_back(evidence, ordered, probabilities, alone=alone)
    if best == "agreement" and _is_gainsaid(evidence.features):
        best = "not_comparable"
    if best in ("agreement", "refinement") and _judges_apart(evidence):
        best = "not_comparable"
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


def _is_gainsaid(features: Mapping[str, float]) -> bool:
    """Tell whether the entailment model would rather have the two contradict each other than agree."""
    contradicted = features["contradicted"]
    if contradicted <= features["entailed_one_way"]:
        return False
    return contradicted >= GAINSAID or (contradicted >= GAINSAID_ALIKE and features["word_overlap"] >= ALIKE_OVERLAP)


def _judges_apart(evidence: Evidence) -> bool:
    """Tell whether opposed values meet that nothing but the wording sets aside: the two do not say the same."""
    if evidence.ranked_apart:
        return True
    if evidence.features["entailed_one_way"] >= FOLLOWS or evidence.meeting is None:
        return False
    return evidence.meeting.standing.stand in (Stand.EXCLUSIVE, Stand.DENIED, Stand.OPPOSED)


def _hold_back(evidence: Evidence, ordered: Sequence[str], probabilities: Mapping[str, float], *, alone: bool) -> str:
    """Take a contradiction back where both speak of different cases, or of a wish and a fact, or nothing shows it."""
    features = evidence.features
    if features["contrast"]:
        return "scope_difference"
    if _agrees_on_a_name(evidence):
        return ordered[1]
    if not is_opposed(evidence) or _is_process(evidence) or _of_others(evidence, alone) or _is_thin(evidence, alone):
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
    return named and meeting.standing.stand in (Stand.EQUAL, Stand.COMPATIBLE, Stand.REFINING)


def _is_not_yet(left: Side, right: Side) -> bool:
    """Tell whether one side says "not yet", and did not say it after the other wrote."""
    for denial, other in ((left, right), (right, left)):
        if NOT_YET_STRICT.search(denial.claim.text) and not NOT_YET_STRICT.search(other.claim.text):
            return denial.year is None or other.year is None or denial.year <= other.year or not denial.time_stated
    return False


def _is_thin(evidence: Evidence, alone: bool) -> bool:
    """Tell whether only the entailment model or one denied word speaks, and little else is common to the two."""
    features = evidence.features
    if any(features[name] for name in SHOWN_SQUARELY) or features["words_opposed"]:
        return False
    if features["word_denied"] and not features["negation_differs"] and evidence.denied_left and evidence.denied_right:
        return True  # both deny something: that one word is denied here only says little
    if features["word_denied"] and features["same_subject"] and features["opposed_rest_shared"] >= SAME_REST / 2:
        return False
    if alone and _is_contradicted_squarely(evidence):
        return False
    if not features["word_denied"]:
        return True
    return evidence.overlap < HEARD_OVERLAP and evidence.cosine < HEARD_COSINE


def _may_speak_alone(left: Side, right: Side) -> bool:
    """Tell whether the entailment model may find a contradiction by itself between two sides.

    A paper seldom contradicts itself, and amounts are read more closely than the model reads them: of a part, by a day.
    "Not the only treaty" gainsays nothing that ranks no treaty, such as "its safeguards are weak",
    and "never more than a draft" says that it is one.
    """
    first, second = left.claim.text, right.claim.text
    for one, other in ((first, right), (second, left)):
        if any(stem(word) in other.stems for word in NO_MORE.findall(one)):
            return False
    if any(denied_ranks(one) and not speaks_of_rank(other) for one, other in ((first, second), (second, first))):
        return False
    ours, theirs = ({number.value for number in side.claim.numbers} for side in (left, right))
    return left.claim.doc_id != right.claim.doc_id and not (ours and theirs and not ours & theirs)


def _is_contradicted_squarely(evidence: Evidence) -> bool:
    """Tell whether the entailment model is sure, and the two are near enough for it to speak alone."""
    return evidence.features["contradicted"] >= ALONE_CONTRADICTED and is_near(evidence)


def is_near(evidence: Evidence) -> bool:
    """Tell whether two claims are so near that the entailment model may find a contradiction by itself."""
    return evidence.cosine >= (ALONE_COSINE_OF_ONE_THING if evidence.features["shared_name"] else ALONE_COSINE)


def _is_process(evidence: Evidence) -> bool:
    """Tell whether nothing but words of fit is opposed, and a side does not say how things are ("harmonising")."""
    features = evidence.features
    others = ("opposed_effectiveness", "opposed_definition", "existence_denied", "numbers_differ", "word_denied")
    if not features["opposed_coherence"] or evidence.fits is not None or any(features[name] for name in others):
        return False
    of_one = evidence.meeting is not None and evidence.meeting.same_entity and features["values_opposed_squarely"]
    return features["opposed_rest_shared"] < SAME_REST and not of_one


def _of_others(evidence: Evidence, alone: bool) -> bool:
    """Tell whether nothing but help and harm, or success and failure, is opposed: they may be of different things.

    The entailment model may say that they are not where it may speak alone: not of two passages of one paper, whose
    author means both ("bolstered by treaties", "impeded by a lack of money").
    """
    features = evidence.features
    if features["opposed_rest_shared"] >= SAME_REST or (alone and features["contradicted"] >= CONTRADICTED):
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
    about = about or (of_near_concepts(evidence) and features["cosine"] >= NEAR_CONCEPTS_COSINE)
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


def of_near_concepts(evidence: Evidence) -> bool:
    """Tell whether the two opposed values are of concepts, neither of them one that everything is about."""
    meeting = evidence.meeting
    if meeting is None or not evidence.features["values_opposed_squarely"]:
        return False
    return not OBJECTS & {meeting.left.entity_id, meeting.right.entity_id}


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
