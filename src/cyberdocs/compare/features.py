"""Turn what the detectors found on two claims into numbers: reads findings, returns features by name, 0 to 3 each.

The names are part of the weights.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from cyberdocs.compare.gate import Gate
from cyberdocs.compare.meetings import EVALUATIVE, Meeting
from cyberdocs.compare.numbers import NumberMatch
from cyberdocs.compare.opposition import Opposition
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand
from cyberdocs.compare.words import content_stems
from cyberdocs.records import ClaimOrigin

# Groups of judgements (aspects.toml) that are features of their own; the names are part of the weights.
JUDGED_GROUPS = ("coherence", "definition", "effect on others", "effectiveness", "importance")
# What nearly every claim of the field is about in some way: sharing only these is sharing no topic.
OBJECTS = frozenset(
    ("concept:~cybercrime", "concept:~states", "concept:~cyberspace", "concept:~cybersecurity",
     "concept:~digitalisation", "concept:~law-enforcement", "org:un")
)  # fmt: skip
# What a thing does to others: two of these clash only when it is done to the same other thing.
EFFECTS_ON_OTHERS = frozenset({"strengthens", "hinders", "strengthened", "hindered"})


def crossed_features(
    features: Mapping[str, float],
    left: Side,
    right: Side,
    oppositions: tuple[Opposition, ...],
    denied: tuple[str, ...],
) -> dict[str, float]:
    """Give features that count only together: opposed words weigh when all the rest is the same."""
    opposed = features["words_opposed"] + features["word_denied"] > 0 or features["values_opposed"] > 0
    opposed = opposed or features["values_exclusive"] > 0
    words = " ".join(f"{one.left} {one.right}" for one in oppositions if one.opposed)
    aside = {*denied, *content_stems(words)}
    ours, theirs = set(left.stems) - aside, set(right.stems) - aside
    shared = len(ours & theirs)
    rest = 2 * shared / max(len(ours) + len(theirs), 1)
    return {
        "opposed": float(opposed),
        "opposed_rest_shared": round(rest, 4) if opposed else 0.0,
        "opposed_near": max(features["cosine"], 0.0) if opposed else 0.0,
        "opposed_same_subject": features["same_subject"] if opposed else 0.0,
        "opposed_contrast": features["contrast"] if opposed else 0.0,
        "opposed_demand": max(features["modality_differs"], features["aim_differs"]) if opposed else 0.0,
        "unopposed_near": 0.0 if opposed else max(features["cosine"], 0.0),
        "longer": round(abs(len(left.stems) - len(right.stems)) / max(len(left.stems), len(right.stems), 1), 4),
    }


def judgement_features(judged: tuple[Opposition, ...], names: Sequence[str]) -> dict[str, float]:
    """Give for each axis of judgement whether both claims stand on it, on opposite sides or on the same one."""
    features = {f"{kind}_{_slug(name)}": 0.0 for name in JUDGED_GROUPS for kind in ("opposed", "same")}
    for one in judged:
        key = f"{'opposed' if one.opposed else 'same'}_{_slug(names[one.axis])}"
        if key in features:
            features[key] = 1.0
    return features


def _slug(name: str) -> str:
    return name.replace(" ", "_")


def single_features(
    left: Side,
    right: Side,
    meeting: Meeting | None,
    gate: Gate,
    oppositions: tuple[Opposition, ...],
    numbers: tuple[NumberMatch, ...],
) -> dict[str, float]:
    """Give the features that one finding gives by itself."""
    stand = meeting.standing.stand if meeting is not None else None
    ours, theirs = set(left.claim.entity_ids), set(right.claim.entity_ids)
    on_others = meeting is not None and bool(EFFECTS_ON_OTHERS & {meeting.left.value, meeting.right.value})
    shared_named = any(not entity_id.startswith(("concept:", "theme:")) for entity_id in ours & theirs)
    return {
        "same_subject": float(
            bool(left.claim.entity_ids[:1]) and left.claim.entity_ids[:1] == right.claim.entity_ids[:1]
        ),
        "shared_entity": float(bool(ours & theirs)),
        "shared_name": float(shared_named),
        "shared_topic": float(bool((ours & theirs) - OBJECTS)),
        "topic_unknown": float(not (ours - OBJECTS) or not (theirs - OBJECTS)),
        "shared_theme": float(bool(set(left.claim.theme_ids) & set(right.claim.theme_ids))),
        "shared_aspect": float(meeting is not None),
        "shared_aspect_of_entity": float(meeting is not None and meeting.same_entity),
        "evaluation": float(meeting is not None and meeting.left.aspect in EVALUATIVE),
        "values_equal": float(stand is Stand.EQUAL),
        "values_exclusive": float(stand in (Stand.EXCLUSIVE, Stand.DENIED) and not on_others),
        "values_opposed": float(stand is Stand.OPPOSED),
        "values_opposed_squarely": float(stand in (Stand.OPPOSED, Stand.EXCLUSIVE, Stand.DENIED) and not on_others),
        "research_differs": float(gate.research_differs),
        "wishes": float(gate.wishes),
        "values_refining": float(stand is Stand.REFINING),
        "values_same_direction": float(stand is Stand.COMPATIBLE),
        "words_opposed": float(min(sum(one.opposed for one in oppositions), 3)),
        "words_same_side": float(min(sum(not one.opposed for one in oppositions), 3)),
        "numbers_differ": float(any(not one.equal for one in numbers)),
        "numbers_equal": float(any(one.equal for one in numbers)),
        "times_apart": float(gate.times == 1),
        "scope_differs": float(min(len(gate.scope_differs), 4)) / 4,
        "modality_differs": float(gate.modality_differs),
        "aim_differs": float(gate.aim_differs),
        "partial": float(gate.partial),
        "reported": float(gate.reported),
        "subject_unclear": float(gate.subject_unclear),
        "polarity_differs": float(left.claim.polarity is not right.claim.polarity),
        "cites_the_subject": float(
            left.claim.origin is ClaimOrigin.REFERENCE or right.claim.origin is ClaimOrigin.REFERENCE
        ),
    }


def entailment_features(
    entailment: tuple[tuple[float, float, float], tuple[float, float, float]] | None, features: Mapping[str, float]
) -> dict[str, float]:
    """Give what the entailment model says, alone and beside what else was found: it presumes one thing and one time."""
    forth, back = (np.asarray(one) for one in entailment or ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)))
    contradicted = round(float((forth[2] + back[2]) / 2), 4)
    beside = {
        "near": max(features["cosine"], 0.0),
        "of_one_subject": features["same_subject"],
        "of_one_name": features["shared_name"],
        "of_shared_topic": features["shared_topic"],
        "at_other_times": features["times_apart"],
        "demanded": max(features["modality_differs"], features["aim_differs"]),
        "of_unclear_subject": features["subject_unclear"],
    }
    return {
        "entailed_one_way": round(float(max(forth[0], back[0])), 4),
        "entailed_both_ways": round(float(min(forth[0], back[0])), 4),
        "contradicted": contradicted,
        "contradicted_least": round(float(min(forth[2], back[2])), 4),
        "entailment_known": float(entailment is not None),
    } | {f"contradicted_{name}": round(contradicted * value, 4) for name, value in beside.items()}
