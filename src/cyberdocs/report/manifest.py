"""Tell how the output was made, so that it can be made again: versions, models, settings, inputs, counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cyberdocs.records import Claims, Clusters, Failure, Relations
from cyberdocs.report.text import SCHEMA_VERSION, Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What the pipeline knows of its own run.

    Args:
        stamps: a digest of code, settings, models, lexicon and libraries for each stage.
        models: name -> the stage that uses it.
        duplicates: path -> the path of the same bytes, which stands for both.
        neighbours: "exact" or "approximate".
        left_out: doc_id -> why it takes no part in the comparison.
        times: everything that differs from run to run; stands under "run" alone.
    """

    version: str
    settings: Mapping[str, Any]
    stamps: Mapping[str, str]
    models: Mapping[str, str]
    libraries: Mapping[str, str]
    lexicon: str
    duplicates: Mapping[str, str]
    left_out: Mapping[str, str]
    neighbours: str
    times: Mapping[str, Any]


def describe_run(
    run: Run,
    claims: Sequence[Claims],
    clusters: Clusters,
    relations: Relations,
    failures: Sequence[Failure],
    files: Mapping[str, str],
) -> Fields:
    """Give the manifest; `files` holds name -> sha256 of everything else that was written."""
    kinds: dict[str, int] = {}
    for relation in relations.relations:
        kinds[relation.kind.value] = kinds.get(relation.kind.value, 0) + 1
    documents = sorted((one.mentions.outline.document for one in claims), key=lambda one: one.path)
    return {
        "schema_version": SCHEMA_VERSION,
        "program": {"name": "cyberdocs", "version": run.version},
        "stages": dict(run.stamps),
        "models": dict(sorted(run.models.items())),
        "libraries": dict(sorted(run.libraries.items())),
        "lexicon": run.lexicon,
        "settings": dict(run.settings),
        "inputs": [
            {
                "path": one.path,
                "sha256": one.sha256,
                "bytes": one.size_bytes,
                "doc_id": one.doc_id,
                "language": one.metadata.language,
                "warnings": list(one.warnings),
            }
            for one in documents
        ],
        "duplicates": [{"path": path, "same_as": same} for path, same in sorted(run.duplicates.items())],
        "left_out": [
            {"path": one.path, "doc_id": one.doc_id, "why": run.left_out[one.doc_id]}
            for one in documents
            if one.doc_id in run.left_out
        ],
        "counts": {
            "documents": len(documents),
            "failures": len(failures),
            "claims": sum(len(one.claims) for one in claims),
            "entities": len(relations.entities),
            "clusters": len(clusters.clusters),
            "relations": dict(sorted(kinds.items())),
        },
        "neighbours": run.neighbours,
        "files": dict(sorted(files.items())),
        "run": dict(run.times),
    }
