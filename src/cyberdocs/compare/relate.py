"""Compare the claims of a corpus: the stage's door. Reads claims, vectors, clusters and lexicon; returns `Relations`.

Candidates are proposed anew in each run, which is cheap; judging a pair of claims, and a document against the record,
is handed to the pipeline's memory under everything that it depends on.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cyberdocs.compare.accounts import gather_accounts
from cyberdocs.compare.candidates import Pair, propose_rows
from cyberdocs.compare.decide import decide
from cyberdocs.compare.evidence import Evidence, gather
from cyberdocs.compare.halves import fold_halves
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.joint import is_near, may_be_of_one
from cyberdocs.compare.judge import judge, relation_of
from cyberdocs.compare.keeping import Keeper
from cyberdocs.compare.models import CompareModels, Entailment, Once
from cyberdocs.compare.ranking import rank, tier
from cyberdocs.compare.record import check_record
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.sides import Side, build_sides
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.compare.variants import find_variants
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Claims, Clusters, Embeddings, Lexicon, Relation, RelationKind, Relations

Probabilities = tuple[float, float, float]
BothWays = tuple[Probabilities, Probabilities]
Sides = tuple[Side, Side]
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
    digests = {claim_id: digest_of(side) for claim_id, side in sides.items()}
    row_of = {claim_id: row for row, claim_id in enumerate(sides)}
    further = [(row_of[first], row_of[second]) for first, second in _pairs_of_clusters(clusters, sides, settings)]
    rows = propose_rows(sides, instruments, settings, further)
    keeper = Keeper(settings)
    for relation in _verdicts(rows, sides, digests, instruments, models, once):
        keeper.add(relation)
    for relation in find_variants(claims):
        keeper.add(relation)
    relations = keeper.kept()
    relations.extend(_record_relations(claims, sides, digests, lexicon, instruments, once))
    ranked = rank(fold_halves(relations, sides, tier), settings)
    entities = gather_accounts(sides, ranked, instruments)
    return Relations(relations=ranked, entities=entities, left_out=keeper.left_out())


def _verdicts(
    rows: NDArray[np.int64],
    sides: Mapping[str, Side],
    digests: Mapping[str, str],
    instruments: Instruments,
    models: CompareModels,
    once: Once,
) -> Iterator[Relation]:
    """Judge all pairs, those of one document after the other; a pair belongs to the document of its first claim."""
    ordered = tuple(sides.values())
    owners = np.asarray([ordered[first].claim.doc_id for first in rows[:, 0]])
    cuts = np.flatnonzero(owners[1:] != owners[:-1]) + 1  # rows ascend, and so do the ids of documents
    for members in np.split(rows, cuts) if len(rows) else ():
        pairs = [(ordered[first], ordered[second]) for first, second in members]
        keys = np.asarray([_key(left, right, digests) for left, right in pairs], dtype=np.uint64)

        def compute(missing: Sequence[int], pairs: Sequence[Sides] = pairs) -> Sequence[Relation | None]:
            return judge_pairs([pairs[index] for index in missing], instruments, models)

        yield from once.verdicts(pairs[0][0].claim.doc_id, keys, compute)


def _key(left: Side, right: Side, digests: Mapping[str, str]) -> int:
    """Hash all that a verdict on a pair depends on: both sides, and how near they are."""
    near = float(left.vector @ right.vector) if left.vector.size else 0.0
    parts = f"{digests[left.claim.claim_id]} {digests[right.claim.claim_id]} {near:.4f}"
    return int.from_bytes(hashlib.sha256(parts.encode()).digest()[:8], "little")


def judge_pairs(pairs: Sequence[Sides], instruments: Instruments, models: CompareModels) -> tuple[Relation | None, ...]:
    """Judge candidate pairs, ids ascending; None where nothing is worth telling. Each depends on its own pair alone."""
    found: list[Relation] = []
    asked: list[int] = []
    for index, pair in enumerate(pairs):
        evidence = gather(*pair, instruments)
        verdict = decide(*pair, evidence)
        found.append(relation_of(*pair, evidence, verdict, instruments))
        if models.entailment is not None and _is_to_be_asked(pair, evidence, verdict, found[index], instruments):
            asked.append(index)
    texts = [(pairs[index][0].claim.text, pairs[index][1].claim.text) for index in asked]
    for index, told in zip(asked, ask_both_ways(texts, models.entailment), strict=True):
        found[index] = judge(*pairs[index], instruments, told)
    return tuple(one if is_worth_telling(one, instruments.settings) else None for one in found)


def _is_to_be_asked(
    pair: Sides, evidence: Evidence, verdict: Verdict, found: Relation, instruments: Instruments
) -> bool:
    """Tell whether no rule decides a pair, and it is near or promising, or would be told without the model's check."""
    if verdict.ground != "model":
        return False
    if is_near(evidence) and found.doc_ids[0] != found.doc_ids[1]:
        return True
    settings, chances = instruments.settings, verdict.probabilities
    if chances["contradiction"] >= settings.min_doubt and may_be_of_one(*pair, evidence):
        return True
    return max(chances["contradiction"], chances["agreement"]) >= settings.min_promise or is_worth_telling(
        found, settings
    )


def is_worth_telling(relation: Relation, settings: CompareSettings) -> bool:
    """Tell whether a verdict is sure enough, or tempting enough, to be shown."""
    within = relation.doc_ids[0] == relation.doc_ids[1]
    if relation.kind is RelationKind.AGREEMENT:
        return relation.score >= settings.min_agreement and not within
    if relation.kind is RelationKind.REFINEMENT:
        # Of ideas, a run finds near sentences rather than ones that say more: of fourteen read, three were right.
        named = relation.entity_id.startswith(("law:", "org:"))
        return named and relation.score >= settings.min_refinement and not within
    if relation.kind is RelationKind.NOT_COMPARABLE:
        return bool(relation.missing) and relation.score >= settings.min_contradiction
    if relation.kind is RelationKind.SCOPE_DIFFERENCE and not relation.entity_id and not relation.settles:
        return False
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
    read = (
        side.claim, side.title, side.genre, side.time, side.time_stated, side.cited_entities, side.cited_works,
        side.published, side.not_before,
    )  # fmt: skip
    return hashlib.sha256(repr(read).encode()).hexdigest()[:16]
