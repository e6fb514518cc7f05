"""Tell what was found, as files: reads everything, returns text, writes nothing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import resources

from cyberdocs.records import Claims, Clusters, Failure, Lexicon, Relations
from cyberdocs.report.changes import Changes, find_changes
from cyberdocs.report.corpus import describe_claims, describe_corpus
from cyberdocs.report.document import describe_document
from cyberdocs.report.manifest import Run, describe_run
from cyberdocs.report.page import make_page
from cyberdocs.report.text import SCHEMA_VERSION, file_name, to_json

__all__ = [
    "SCHEMA_VERSION",
    "Changes",
    "Run",
    "describe_document",
    "file_name",
    "find_changes",
    "read_schemas",
    "report",
]


def report(
    claims: Sequence[Claims],
    clusters: Clusters,
    relations: Relations,
    failures: Sequence[Failure],
    changes: Changes,
    run: Run,
    lexicon: Lexicon,
) -> tuple[dict[str, Callable[[], bytes]], Callable[[Mapping[str, str]], bytes]]:
    """Give what makes every file but the papers' own, by name, and the manifest once all hashes are known."""
    files = describe_corpus(claims, clusters, relations, failures, lexicon)
    files["changes.json"] = to_json(changes.fields)
    files.update({f"schemas/{name}": content for name, content in read_schemas().items()})
    manifest = describe_run(run, claims, clusters, relations, failures, {})
    files["report.html"] = make_page(claims, clusters, relations, failures, lexicon, manifest)

    def finish(digests: Mapping[str, str]) -> bytes:
        return to_json({**manifest, "files": dict(sorted(digests.items()))})

    makers: dict[str, Callable[[], bytes]] = {name: partial(bytes, content) for name, content in files.items()}
    return {**makers, "claims.jsonl": partial(describe_claims, claims)}, finish


def read_schemas() -> dict[str, bytes]:
    """Give the JSON Schemas by file name."""
    folder = resources.files("cyberdocs.report") / "schemas"
    found = [file for file in folder.iterdir() if file.name.endswith(".schema.json")]
    return {file.name: file.read_bytes() for file in sorted(found, key=lambda file: file.name)}
