"""Build clusters from groups of claims: ids, order, noise. The stage's door.

A cluster is named by its anchor: the member of the earliest dated document, then with the smallest hash of its
words. The rule looks at the members alone, so the order of arrival cannot matter; and since new papers are mostly
later papers, growth seldom moves an anchor.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberdocs.cluster.echo import shared_reference
from cyberdocs.cluster.labels import label_clusters
from cyberdocs.cluster.linkage import link_groups
from cyberdocs.cluster.settings import ClusterSettings
from cyberdocs.records import Claim, Claims, Cluster, Clusters, Embeddings

__all__ = ["ClusterSettings", "cluster"]

UNDATED = 9999  # a document without a year never takes the anchor from a dated one
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    claim: Claim
    year: int
    words_hash: str
    vector: NDArray[np.float32]


def cluster(claims: Sequence[Claims], embeddings: Sequence[Embeddings], settings: ClusterSettings) -> Clusters:
    """Group the claims of all documents that make one point.

    Args:
        claims: one a document, in any order.
        embeddings: one a document, in any order; a claim without a vector is noise.

    Returns:
        Clusters of at least two claims from `min_documents` documents; a claim is in one cluster at most.
    """
    members = _members(claims, embeddings)
    vectors = np.stack([member.vector for member in members]) if members else np.zeros((0, 0), np.float32)
    groups = [[members[row] for row in rows] for rows in link_groups(vectors, settings)]
    groups = [group for group in groups if len({member.claim.doc_id for member in group}) >= settings.min_documents]
    ranked = [_rank(group) for group in groups]
    labels = label_clusters([[member.claim.text for member, _ in group] for group in ranked], settings.label_words)
    by_doc = {one.mentions.outline.document.doc_id: one for one in claims}
    clusters = _with_distinct_ids([_build(group, label, by_doc) for group, label in zip(ranked, labels, strict=True)])
    inside = {claim_id for found in clusters for claim_id in found.claim_ids}
    every = sorted(claim.claim_id for one in claims for claim in one.claims)
    return Clusters(
        clusters=tuple(sorted(clusters, key=lambda found: (-len(found.claim_ids), found.cluster_id))),
        noise=tuple(claim_id for claim_id in every if claim_id not in inside),
    )


def _members(claims: Sequence[Claims], embeddings: Sequence[Embeddings]) -> list[_Member]:
    """Pair claims with their vectors, ascending by claim id."""
    vector_of = {
        claim_id: vector for one in embeddings for claim_id, vector in zip(one.claim_ids, one.vectors, strict=True)
    }
    members = [
        _Member(
            claim=claim,
            year=one.mentions.outline.document.metadata.year or UNDATED,
            words_hash=_words_hash(claim.text),
            vector=vector_of[claim.claim_id],
        )
        for one in claims
        for claim in one.claims
        if claim.claim_id in vector_of
    ]
    return sorted(members, key=lambda member: member.claim.claim_id)


def _words_hash(text: str) -> str:
    return hashlib.sha256(SPACE.sub(" ", text).strip().lower().encode()).hexdigest()


def _anchor_key(member: _Member) -> tuple[int, str, str]:
    return (member.year, member.words_hash, member.claim.claim_id)


def _rank(group: Sequence[_Member]) -> list[tuple[_Member, float]]:
    """Order members by their mean cosine to all members, most central first; the number is the cosine to the anchor."""
    vectors = np.stack([member.vector for member in group])
    centrality = np.round((vectors @ vectors.T).mean(axis=1), 4)
    anchor = min(group, key=_anchor_key)
    to_anchor = np.round(vectors @ anchor.vector, 4)
    order = sorted(range(len(group)), key=lambda index: (-centrality[index], group[index].claim.claim_id))
    return [(group[index], float(to_anchor[index])) for index in order]


def _build(group: Sequence[tuple[_Member, float]], label: str, by_doc: dict[str, Claims]) -> Cluster:
    members = [member for member, _ in group]
    anchor = min(members, key=_anchor_key)
    entity_counts: dict[str, int] = {}
    for member in members:
        for entity_id in member.claim.entity_ids:
            entity_counts[entity_id] = entity_counts.get(entity_id, 0) + 1
    shared = [entity_id for entity_id, count in sorted(entity_counts.items()) if 2 * count > len(members)]
    return Cluster(
        cluster_id=f"k-{anchor.words_hash[:12]}",
        label=label,
        anchor_claim_id=anchor.claim.claim_id,
        claim_ids=tuple(member.claim.claim_id for member in members),
        scores=tuple(score for _, score in group),
        doc_ids=tuple(sorted({member.claim.doc_id for member in members})),
        entity_ids=tuple(shared),
        shared_reference=shared_reference([(member.claim, by_doc[member.claim.doc_id]) for member in members]),
    )


def _with_distinct_ids(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Name a cluster by its anchor's claim id too where two anchors have the same words."""
    counts: dict[str, int] = {}
    for found in clusters:
        counts[found.cluster_id] = counts.get(found.cluster_id, 0) + 1
    distinct = []
    for found in clusters:
        if counts[found.cluster_id] > 1:
            digest = hashlib.sha256(f"{found.cluster_id} {found.anchor_claim_id}".encode()).hexdigest()
            found = Cluster(
                cluster_id=f"k-{digest[:12]}",
                label=found.label,
                anchor_claim_id=found.anchor_claim_id,
                claim_ids=found.claim_ids,
                scores=found.scores,
                doc_ids=found.doc_ids,
                entity_ids=found.entity_ids,
                shared_reference=found.shared_reference,
            )
        distinct.append(found)
    return distinct
