"""Describe what lies between papers: entities, relations, clusters, claims, failures."""

from collections.abc import Sequence

from cyberdocs.records import (
    Claims,
    Cluster,
    Clusters,
    EntityAccounts,
    Entry,
    Failure,
    Lexicon,
    Relation,
    Relations,
    Review,
)
from cyberdocs.report.document import describe_claim
from cyberdocs.report.text import SCHEMA_VERSION, Fields, file_name, to_json, to_lines, to_rows

# Relations in `relations.json`, about 6 MB; those that come behind them are in a file of their own.
MOST_RELATIONS = 5000
MORE_RELATIONS = "relations-more.jsonl"


def describe_corpus(
    claims: Sequence[Claims],
    clusters: Clusters,
    relations: Relations,
    failures: Sequence[Failure],
    lexicon: Lexicon,
) -> dict[str, bytes]:
    """Give the files of the corpus by name, without claims, changes, manifest and report."""
    entries = {entry.entity_id: entry for entry in lexicon.entries}
    files = {
        f"entities/{file_name(entity.entity_id)}.json": to_json(describe_entity(entity, entries.get(entity.entity_id)))
        for entity in relations.entities
    }
    files.update(_relations(relations))
    files["clusters.json"] = to_rows(
        {"schema_version": SCHEMA_VERSION, "noise": list(clusters.noise)},
        "clusters",
        (describe_cluster(cluster) for cluster in clusters.clusters),
    )
    files["failures.json"] = to_json(
        {"schema_version": SCHEMA_VERSION, "failures": [describe_failure(failure) for failure in failures]}
    )
    return files


def describe_claims(claims: Sequence[Claims]) -> bytes:
    """Give `claims.jsonl`: by far the largest file, so it is made when it is written and not before."""
    return to_lines(
        {"doc_id": claim.doc_id, **describe_claim(claim)}
        for several in sorted(claims, key=lambda one: one.mentions.outline.document.doc_id)
        for claim in several.claims
    )


def _relations(relations: Relations) -> dict[str, bytes]:
    """Give the best relations in one file that opens everywhere, and what is behind them in another, one a line."""
    first, rest = relations.relations[:MOST_RELATIONS], relations.relations[MOST_RELATIONS:]
    head: Fields = {
        "schema_version": SCHEMA_VERSION,
        "more": {"file": MORE_RELATIONS, "count": len(rest)} if rest else None,
        "left_out": {kind.value: count for kind, count in relations.left_out},
    }
    files = {"relations.json": to_rows(head, "relations", (describe_relation(relation) for relation in first))}
    if rest:
        files[MORE_RELATIONS] = to_lines(describe_relation(relation) for relation in rest)
    return files


def describe_relation(relation: Relation) -> Fields:
    """Give one relation as an object."""
    return {
        "relation_id": relation.relation_id,
        "kind": relation.kind.value,
        "claim_ids": list(relation.claim_ids),
        "doc_ids": list(relation.doc_ids),
        "entity_id": relation.entity_id,
        "aspect": relation.aspect.value if relation.aspect else None,
        "values": list(relation.values),
        "score": relation.score,
        "confidence": relation.confidence,
        "missing": list(relation.missing),
        "reasons": [
            {"detector": reason.detector, "summary": reason.summary, "score": reason.score}
            for reason in relation.reasons
        ],
        "summary": relation.summary,
        "settles": relation.settles,
        "review": _review(relation.review),
    }


def _review(review: Review | None) -> Fields | None:
    if review is None:
        return None
    return {
        "verdict": review.verdict.value,
        "kind": review.kind.value if review.kind else None,
        "note": review.note,
        "reviewer": review.reviewer,
        "date": review.date,
    }


def describe_entity(entity: EntityAccounts, entry: Entry | None) -> Fields:
    """Give every account of one entity; `record` is empty for what the catalogue does not hold."""
    return {
        "schema_version": SCHEMA_VERSION,
        "entity_id": entity.entity_id,
        "label": entity.label,
        "canonical": entity.canonical,
        "identifiers": dict(entry.identifiers) if entry else {},
        "record": describe_record(entry) if entry else {},
        "aspects": [
            {
                "aspect": one.aspect.value,
                "verdict": one.verdict,
                "accounts": [
                    {"doc_id": account.doc_id, "value": account.value, "claim_ids": list(account.claim_ids)}
                    for account in one.accounts
                ],
            }
            for one in entity.aspects
        ],
        "relation_ids": list(entity.relation_ids),
    }


def describe_record(entry: Entry) -> Fields:
    """Give a catalogue entry: what is recorded, with its sources, and how sure it is."""
    return {
        "kind": entry.kind,
        "force": entry.force,
        "issuer": entry.issuer_id,
        "parent": entry.parent_id,
        "adopted": entry.adopted,
        "opened": entry.opened,
        "in_force": entry.in_force,
        "aliases": list(entry.aliases),
        "facts": [
            {
                "aspect": fact.aspect.value,
                "value": fact.value,
                "statement": fact.statement,
                "source": fact.source,
                "as_of": fact.as_of,
                "since": fact.since,
                "until": fact.until,
                "certain": fact.certain,
            }
            for fact in entry.facts
        ],
        "note": entry.note,
        "certainty": entry.certainty,
        "source": entry.source,
        "origin": entry.origin,
    }


def describe_cluster(cluster: Cluster) -> Fields:
    """Give one cluster as an object."""
    return {
        "cluster_id": cluster.cluster_id,
        "label": cluster.label,
        "anchor_claim_id": cluster.anchor_claim_id,
        "claim_ids": list(cluster.claim_ids),
        "scores": list(cluster.scores),
        "doc_ids": list(cluster.doc_ids),
        "entity_ids": list(cluster.entity_ids),
        "shared_reference": cluster.shared_reference,
    }


def describe_failure(failure: Failure) -> Fields:
    """Give one source that could not be read as an object."""
    return {
        "path": failure.path,
        "sha256": failure.sha256,
        "stage": failure.stage,
        "kind": failure.kind,
        "reason": failure.reason,
        "hint": failure.hint,
    }
