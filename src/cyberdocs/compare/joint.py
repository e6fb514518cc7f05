"""Weigh features where no plain rule decides: the joint model, and what holds its contradictions back.

Reads `Evidence`, returns a `Verdict`. The model is a softmax with the weights of `weights.py`; a contradiction stands
only where some detector can show the opposition.
"""

import math
import re
from collections.abc import Mapping, Sequence

from cyberdocs.compare.directness import CONTRADICTED, SAME_REST, directness
from cyberdocs.compare.evidence import Evidence
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
SHOWN_SQUARELY = (
    "opposed_coherence", "opposed_definition", "existence_denied", "numbers_differ", "values_opposed_squarely",
)  # fmt: skip
# Probability from which a contradiction stands although one side may speak of a need or an aim.
SURE_BESIDE_A_WISH = 0.6
# What the entailment model alone, or one denied word alone, must find in common to be heard.
HEARD_OVERLAP, HEARD_COSINE = 0.45, 0.65
FOLLOWS = 0.6  # probability from which one statement is taken to follow from the other, whatever their values
ALONE_CONTRADICTED = 0.8  # probability that it must give where it speaks alone
# And how near the two must be then; a name in common makes up for the rest. Lower down, what it finds among
# the pairs of a run is as often wrong as right (of 17 further finds on the planted corpora 8 were wrong).
ALONE_COSINE, ALONE_COSINE_OF_ONE_THING = 0.7, 0.55
# From these probabilities of the entailment and the joint model, two claims look opposed though no word shows it:
# on four planted corpora at least half of such pairs are labelled conflicts. Nearness below the cosine is chance.
LOOKS_CONTRADICTED, LOOKS_LIKELY, LOOKS_COSINE = 0.6, 0.5, 0.45
WHAT_IS = "whether both speak of what is"
UNSHOWN = "a word or value that shows the opposition: the language model alone sees one"
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
    missing, strength = evidence.gate.missing, probabilities[best]
    if best in ("contradiction", "scope_difference"):
        strength = round(strength * directness(evidence), 4)
    elif _looks_opposed(left, right, evidence, probabilities):
        best, strength = "not_comparable", probabilities["contradiction"]
        missing = missing or (WHAT_IS if _is_of_two_kinds(evidence.features) else UNSHOWN,)
    elif best == "not_comparable":
        missing = ()  # two statements on different matters: no question is open between them
    return Verdict(
        kind=RelationKind(best),
        strength=strength,
        aspect=evidence.meeting.left.aspect if evidence.meeting is not None else None,
        ground="model",
        missing=missing,
        probabilities=probabilities,
    )


def _looks_opposed(left: Side, right: Side, evidence: Evidence, probabilities: Mapping[str, float]) -> bool:
    """Tell whether both models hold two claims for opposed, and nothing speaks against it but that no word shows it."""
    features = evidence.features
    if probabilities["contradiction"] < LOOKS_LIKELY or features["contradicted"] < LOOKS_CONTRADICTED:
        return False
    if features["wishes"] or _agrees_on_a_name(evidence) or _goes_with(left, right):
        return False
    return may_be_of_one(left, right, evidence)


def may_be_of_one(left: Side, right: Side, evidence: Evidence) -> bool:
    """Tell whether two papers may speak of one thing: not each of a named one of its own, or at two ends of a scale."""
    ours, theirs = (
        {one for one in side.claim.entity_ids if one.startswith(("law:", "org:"))} for side in (left, right)
    )
    if left.claim.doc_id == right.claim.doc_id or (ours and theirs and not ours & theirs):
        return False
    return evidence.cosine >= LOOKS_COSINE and not evidence.features["contrast"]


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
    if _is_of_two_kinds(features) and probabilities["contradiction"] < SURE_BESIDE_A_WISH:
        return ordered[1]
    return "contradiction"


def _is_of_two_kinds(features: Mapping[str, float]) -> bool:
    """Tell whether one side speaks of an aim, a demand or of research, and the other of what is."""
    return bool(features["aim_differs"] or features["modality_differs"] or features["research_differs"])


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
    """
    ours, theirs = ({number.value for number in side.claim.numbers} for side in (left, right))
    if left.claim.doc_id == right.claim.doc_id or (ours and theirs and not ours & theirs):
        return False
    return not _goes_with(left, right)


def _goes_with(left: Side, right: Side) -> bool:
    """Tell whether a denial is one in form alone, or of what the other side does not say.

    "Not the only treaty" gainsays nothing that ranks no treaty, such as "its safeguards are weak",
    and "never more than a draft" says that it is one.
    """
    for denial, other in ((left, right), (right, left)):
        if any(stem(word) in other.stems for word in NO_MORE.findall(denial.claim.text)):
            return True
        if denied_ranks(denial.claim.text) and not speaks_of_rank(other.claim.text):
            return True
    return False


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
