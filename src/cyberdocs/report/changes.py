"""Tell what is new, gone or changed against the previous run, and which cluster became which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cyberdocs.records import Claims, Clusters, Relations
from cyberdocs.report.text import SCHEMA_VERSION, Fields

# A cluster that ended lives on where at least this share of its members went.
MIN_MEMBER_OVERLAP = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The difference of two runs.

    Args:
        lineage: for every cluster id that ended, (new id, share of the old members in it), largest first.
        snapshot: what the next run compares with; plain JSON.
    """

    fields: Fields
    lineage: Mapping[str, tuple[tuple[str, float], ...]]
    snapshot: Fields


def find_changes(
    before: Mapping[str, Any],
    claims: Sequence[Claims],
    clusters: Clusters,
    relations: Relations,
) -> Changes:
    """Compare this run with the snapshot of the last one; an empty snapshot makes everything new."""
    documents = {one.mentions.outline.document.path: one.mentions.outline.document.doc_id for one in claims}
    members = {cluster.cluster_id: list(cluster.claim_ids) for cluster in clusters.clusters}
    kinds = {relation.relation_id: relation.kind.value for relation in relations.relations}
    old_documents, old_members = before.get("documents", {}), before.get("clusters", {})
    old_kinds = before.get("relations", {})
    lineage = {old: _went_to(set(old_members[old]), members) for old in sorted(old_members) if old not in members}
    fields = {
        "schema_version": SCHEMA_VERSION,
        "documents": {
            "new": sorted(path for path in documents if path not in old_documents),
            "gone": sorted(path for path in old_documents if path not in documents),
            "changed": sorted(
                path for path in documents if old_documents.get(path, documents[path]) != documents[path]
            ),
        },
        "clusters": {
            "new": sorted(one for one in members if one not in old_members),
            "gone": sorted(one for one in old_members if one not in members),
            "changed": sorted(
                one for one in members if one in old_members and sorted(old_members[one]) != sorted(members[one])
            ),
            "lineage": [
                {"old_id": old, "new_ids": [{"cluster_id": new, "overlap": share} for new, share in went]}
                for old, went in lineage.items()
            ],
        },
        "relations": {
            "new": sorted(one for one in kinds if one not in old_kinds),
            "gone": sorted(one for one in old_kinds if one not in kinds),
            "changed": sorted(one for one in kinds if old_kinds.get(one, kinds[one]) != kinds[one]),
        },
    }
    snapshot: Fields = {"documents": documents, "clusters": members, "relations": kinds}
    return Changes(fields=fields, lineage=lineage, snapshot=snapshot)


def _went_to(old: set[str], members: Mapping[str, list[str]]) -> tuple[tuple[str, float], ...]:
    shares = [
        (cluster_id, round(len(old.intersection(claim_ids)) / len(old), 4))
        for cluster_id, claim_ids in members.items()
        if old
    ]
    kept = [(cluster_id, share) for cluster_id, share in shares if share >= MIN_MEMBER_OVERLAP]
    return tuple(sorted(kept, key=lambda one: (-one[1], one[0])))
