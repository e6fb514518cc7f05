"""Compare the claims of a corpus: the stage's door. Reads claims, vectors, clusters and lexicon; returns `Relations`.

Candidates are proposed anew in each run, which is cheap; judging a pair of documents, and a document against the
record, is handed to the pipeline's memory under everything that it depends on.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from cyberdocs.compare.accounts import gather_accounts
from cyberdocs.compare.candidates import Pair, propose_pairs
from cyberdocs.compare.decide import decide
from cyberdocs.compare.evidence import Instruments, gather
from cyberdocs.compare.halves import fold_halves
from cyberdocs.compare.judge import judge
from cyberdocs.compare.models import CompareModels, Entailment, Once
from cyberdocs.compare.ranking import rank, tier
from cyberdocs.compare.record import check_record
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.sides import Side, build_sides
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.compare.variants import find_variants
from cyberdocs.records import Claims, Clusters, Embeddings, Lexicon, Relation, RelationKind, Relations

Probabilities = tuple[float, float, float]
BothWays = tuple[Probabilities, Probabilities]
# Scores inside one document are lowered (`judge`); what is left must be surer than across documents.
WITHIN_FACTOR = 0.8


def compare(
    claims: Sequence[Claims],
    embeddings: Sequence[Embeddings],
    clusters: Clusters,
    lexicon: Lexicon,
    models: CompareModels,
    settings: CompareSettings,
    once: Once,
) -> Relations:
    """Find where the documents of a corpus agree, differ and contradict each other and the record.

    Args:
        claims: one a document, in any order; `embeddings` likewise.
        clusters: claims of one cluster are compared even when they share no entity.
        once: the pipeline's memory.

    Returns:
        Relations best first, accounts by entity id.
    """
    instruments = Instruments(lexicon, settings)
    sides = build_sides(claims, embeddings)
    relations: list[Relation] = []
    pairs = set(propose_pairs(sides, instruments, settings)) | _pairs_of_clusters(clusters, sides, settings)
    by_documents: defaultdict[Pair, list[Pair]] = defaultdict(list)
    for first, second in sorted(pairs):
        one, other = sorted((sides[first].claim.doc_id, sides[second].claim.doc_id))
        by_documents[(one, other)].append((first, second))
    digests = {claim_id: digest_of(side) for claim_id, side in sides.items()}
    for documents, members in sorted(by_documents.items()):
        parts = ("pairs", *documents, *_digests_of_pairs(members, sides, digests))
        relations.extend(once.once(parts, lambda members=members: judge_pairs(members, sides, instruments, models)))  # type: ignore[misc]
    relations.extend(_record_relations(claims, sides, digests, lexicon, instruments, once))
    relations.extend(find_variants(claims))
    ranked = rank(fold_halves(relations, sides, tier), settings)
    return Relations(relations=ranked, entities=gather_accounts(sides, ranked, instruments))


def judge_pairs(
    pairs: Sequence[Pair], sides: Mapping[str, Side], instruments: Instruments, models: CompareModels
) -> tuple[Relation, ...]:
    """Judge candidate pairs and keep what is worth telling, ascending by id."""
    asked = _most_promising(pairs, sides, instruments) if models.entailment is not None else ()
    texts = [(sides[first].claim.text, sides[second].claim.text) for first, second in asked]
    told = dict(zip(asked, ask_both_ways(texts, models.entailment), strict=True))
    found = []
    for pair in pairs:
        relation = judge(sides[pair[0]], sides[pair[1]], instruments, told.get(pair))
        if is_worth_telling(relation, instruments.settings):
            found.append(relation)
    return tuple(sorted(found, key=lambda one: one.relation_id))


def _most_promising(pairs: Sequence[Pair], sides: Mapping[str, Side], instruments: Instruments) -> tuple[Pair, ...]:
    """Choose the pairs on which the entailment model is asked: what no rule decides and the rest finds telling."""
    weighed = []
    for first, second in pairs:
        evidence = gather(sides[first], sides[second], instruments)
        verdict = decide(sides[first], sides[second], evidence)
        if verdict.ground == "model":
            promise = max(verdict.probabilities["contradiction"], verdict.probabilities["agreement"])
            weighed.append((-promise, (first, second)))
    return tuple(pair for _, pair in sorted(weighed)[: instruments.settings.entailment_pairs])


def is_worth_telling(relation: Relation, settings: CompareSettings) -> bool:
    """Tell whether a verdict is sure enough, or tempting enough, to be shown."""
    if relation.kind is RelationKind.AGREEMENT:
        return relation.score >= settings.min_agreement and relation.doc_ids[0] != relation.doc_ids[1]
    if relation.kind is RelationKind.REFINEMENT:
        return relation.score >= settings.min_refinement and relation.doc_ids[0] != relation.doc_ids[1]
    if relation.kind is RelationKind.NOT_COMPARABLE:
        return bool(relation.missing) and bool(relation.entity_id) and relation.score >= settings.min_contradiction
    if relation.kind is RelationKind.SCOPE_DIFFERENCE and not relation.entity_id and not relation.settles:
        return False
    within = relation.doc_ids[0] == relation.doc_ids[1]
    return relation.score >= settings.min_contradiction * (WITHIN_FACTOR if within else 1.0)


def ask_both_ways(texts: Sequence[tuple[str, str]], entailment: Entailment | None) -> Sequence[BothWays | None]:
    """Ask the model whether one follows from the other, left to right and right to left; None where there is none."""
    if entailment is None or not texts:
        return [None] * len(texts)
    rows = entailment.predict([*texts, *((right, left) for left, right in texts)])
    triples = [(round(float(row[0]), 4), round(float(row[1]), 4), round(float(row[2]), 4)) for row in rows]
    return list(zip(triples[: len(texts)], triples[len(texts) :], strict=True))


def _pairs_of_clusters(clusters: Clusters, sides: Mapping[str, Side], settings: CompareSettings) -> set[Pair]:
    """Pair each member of a cluster with those next to it in centrality, across documents."""
    pairs: set[Pair] = set()
    for cluster in clusters.clusters:
        members = [claim_id for claim_id in cluster.claim_ids if claim_id in sides]
        for index, first in enumerate(members):
            for second in members[index + 1 : index + 1 + settings.neighbours]:
                if sides[first].claim.doc_id != sides[second].claim.doc_id:
                    pairs.add((min(first, second), max(first, second)))
    return pairs


def _record_relations(
    claims: Sequence[Claims],
    sides: Mapping[str, Side],
    digests: Mapping[str, str],
    lexicon: Lexicon,
    instruments: Instruments,
    once: Once,
) -> list[Relation]:
    subjects = SubjectIndex(lexicon.entries, lexicon.themes)
    relations: list[Relation] = []
    for one in sorted(claims, key=lambda one: one.mentions.outline.document.doc_id):
        ours = [sides[claim.claim_id] for claim in one.claims]
        parts = ("record", one.mentions.outline.document.doc_id, *(digests[side.claim.claim_id] for side in ours))
        relations.extend(once.once(parts, lambda ours=ours: check_record(ours, instruments, subjects)))  # type: ignore[misc]
    return relations


def digest_of(side: Side) -> str:
    """Give a hash of all that a verdict reads of one side, its vector left out."""
    read = (side.claim, side.title, side.genre, side.time, side.time_stated, side.cited_entities, side.cited_works)
    return hashlib.sha256(repr(read).encode()).hexdigest()[:16]


def _digests_of_pairs(pairs: Sequence[Pair], sides: Mapping[str, Side], digests: Mapping[str, str]) -> tuple[str, ...]:
    """Give hashes of the claims, of the list of pairs, and of how near each pair is."""
    claim_ids = sorted({claim_id for pair in pairs for claim_id in pair})
    near = (f"{a} {b} {float(sides[a].vector @ sides[b].vector) if sides[a].vector.size else 0:.4f}" for a, b in pairs)
    listed = hashlib.sha256("\n".join(near).encode()).hexdigest()[:16]
    return (listed, *(digests[claim_id] for claim_id in claim_ids))
