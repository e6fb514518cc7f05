"""Order what a reader sees: reads all relations, returns them best first, in tiers of evidence, without floods.

Sure conflicts come first, then differences that one named thing explains, citation variants, sure agreements, and
last what is weak or cannot be compared: a weak contradiction harms more trust than a weak agreement.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.compare.settings import CompareSettings
from cyberdocs.records import Reason, Relation, RelationKind

# How much a kind matters to a sceptical reader, 0 to 1: what can be checked and hurts most comes first.
KIND_WEIGHT = {
    RelationKind.ATTRIBUTION_CONFLICT: 1.0,
    RelationKind.RECORD_DIFFERENCE: 0.97,
    RelationKind.CONTRADICTION: 0.97,
    RelationKind.SCOPE_DIFFERENCE: 0.75,
    RelationKind.CITATION_VARIANT: 0.7,
    RelationKind.NOT_COMPARABLE: 0.35,
    RelationKind.AGREEMENT: 0.5,
    RelationKind.REFINEMENT: 0.45,
}
# A weak contradiction harms more trust than a weak agreement: these fall faster with their score.
UNSURE_KINDS = frozenset({RelationKind.CONTRADICTION, RelationKind.SCOPE_DIFFERENCE})
# Scores, 0 to 1, from which a verdict is sure. On the labelled papers and our own pairs nine of ten contradictions from
# 0.5 are right; scores of agreements are lowered by their cosine.
SURE_CONFLICT = 0.5
SURE_DIFFERENCE = 0.5
SURE_AGREEMENT = 0.62
# Tiers, told in this order.
CONFLICT, DIFFERENCE, VARIANT, SAME, WEAK, SILENT = range(6)
# What each further relation on the same topic, and of the same claim, is worth beside the one before it.
REPEAT_FACTOR = 0.88


def rank(relations: Sequence[Relation], settings: CompareSettings) -> tuple[Relation, ...]:
    """Drop repeats beyond the settings and order the rest best first."""
    ordered = sorted(relations, key=order_key)
    kept, dropped = _cap(ordered, settings)
    told = [_tell_of_dropped(one, dropped) for one in kept]
    return _spread(told)


def order_key(relation: Relation) -> tuple[int, float, str]:
    """Order relations best first by themselves, before repeats are spread."""
    return (tier(relation), -_weight(relation), relation.relation_id)


def tier(relation: Relation) -> int:
    """Give how soon a relation is told, by kind and by how sure it is."""
    kind, score = relation.kind, relation.score
    if kind in (RelationKind.ATTRIBUTION_CONFLICT, RelationKind.CONTRADICTION, RelationKind.RECORD_DIFFERENCE):
        return CONFLICT if score >= SURE_CONFLICT else WEAK
    if kind is RelationKind.SCOPE_DIFFERENCE:
        # "The only one" against another: a conflict but for one word of scope, which `missing` names.
        if relation.missing and any(reason.detector == "exclusivity" for reason in relation.reasons):
            return CONFLICT
        return DIFFERENCE if score >= SURE_DIFFERENCE else WEAK
    if kind is RelationKind.REFINEMENT:
        return SAME if score >= SURE_AGREEMENT and not relation.missing else WEAK
    if kind is RelationKind.AGREEMENT:
        return SAME if score >= SURE_AGREEMENT else WEAK
    return VARIANT if kind is RelationKind.CITATION_VARIANT else SILENT


def _weight(relation: Relation) -> float:
    score = relation.score**2 if relation.kind in UNSURE_KINDS else relation.score
    return round(KIND_WEIGHT[relation.kind] * score, 6)


def _topic(relation: Relation) -> tuple[str, ...]:
    aspect = relation.aspect.value if relation.aspect is not None else ""
    return (relation.kind.value, *sorted(relation.doc_ids), relation.entity_id, aspect)


def _cap(ordered: Sequence[Relation], settings: CompareSettings) -> tuple[list[Relation], Counter[tuple[str, ...]]]:
    topics: Counter[tuple[str, ...]] = Counter()
    claims: Counter[tuple[str, str]] = Counter()
    dropped: Counter[tuple[str, ...]] = Counter()
    kinds: Counter[RelationKind] = Counter()
    kept = []
    for relation in ordered:
        topic = _topic(relation)
        of_claims = [(relation.kind.value, claim_id) for claim_id in relation.claim_ids]
        full = topics[topic] >= settings.max_relations_per_topic
        full = full or any(claims[one] >= settings.max_relations_per_claim for one in of_claims)
        if relation.kind is RelationKind.NOT_COMPARABLE:
            full = full or kinds[relation.kind] >= settings.max_not_comparable
        if relation.kind in (RelationKind.RECORD_DIFFERENCE, RelationKind.CITATION_VARIANT):
            full = False
        if full:
            dropped[topic] += 1
            continue
        topics[topic] += 1
        kinds[relation.kind] += 1
        claims.update(of_claims)
        kept.append(relation)
    return kept, dropped


def _tell_of_dropped(relation: Relation, dropped: Counter[tuple[str, ...]]) -> Relation:
    """Nothing vanishes: the first relation of a topic says how many like it are not listed."""
    count = dropped.pop(_topic(relation), 0)
    if not count:
        return relation
    summary = f"{count} more pair{'s' if count > 1 else ''} of claims on this topic stand in the same way; not listed."
    return replace(relation, reasons=(*relation.reasons, Reason(detector="gate", summary=summary)))


def _spread(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Order inside each tier so that one topic or one claim does not fill the first page."""
    seen: defaultdict[tuple[str, ...], int] = defaultdict(int)
    keyed = []
    for relation in relations:
        keys = [
            _topic(relation)[1:],
            ("about", relation.entity_id, _topic(relation)[-1]),
            *(("claim", claim_id) for claim_id in relation.claim_ids),
        ]
        repeats = max(seen[key] for key in keys)
        for key in keys:
            seen[key] += 1
        keyed.append((tier(relation), -round(_weight(relation) * REPEAT_FACTOR**repeats, 6), relation))
    return tuple(one for _, _, one in sorted(keyed, key=lambda item: (*item[:2], item[2].relation_id)))
