"""Tell how squarely two opposed judgements meet: reads `Evidence`, returns a factor from 0 to 1."""

from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.features import OBJECTS

# Features that show two judgements on one axis; help and harm to others are left out: they have two ends each.
SQUARE_AXES = (
    "existence_denied", "opposed_coherence", "opposed_definition", "opposed_effectiveness", "values_exclusive",
    "values_opposed_squarely",
)  # fmt: skip
# Cosine from which opposed values of two concepts count as of one thing (cyber law, cyber governance).
NEAR_CONCEPTS_COSINE = 0.45
# Share of the other words in common from which two opposed sentences need no shared entity.
SAME_REST = 0.5
# Probability from which the entailment model alone counts as a reason.
CONTRADICTED = 0.5


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
