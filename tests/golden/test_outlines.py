"""What the samples of `raw/` are divided into, held to files: `make golden` rewrites them, nothing else may."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import SourceFile
from cyberdocs.structure import StructureSettings, structure

HERE = Path(__file__).resolve().parent
RAW = HERE.parents[1] / "raw"
REWRITE = os.environ.get("CYBERDOCS_REWRITE_GOLDEN") == "1"
SAMPLES = sorted(path.name for path in RAW.iterdir() if path.name != "SOURCES.md")


def _divide(name: str) -> dict[str, Any]:
    content = (RAW / name).read_bytes()
    source = SourceFile(path=name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    outline = structure(ingest(source, IngestSettings()), StructureSettings())
    document = outline.document
    return {
        "metadata": {
            "title": document.metadata.title,
            "authors": list(document.metadata.authors),
            "year": document.metadata.year,
            "genre": document.metadata.genre,
            "language": document.metadata.language,
        },
        "sections": [[one.level, one.number, one.title, one.role.value] for one in outline.sections],
        "sentences": [document.quote(one.span) for one in outline.sentences],
        "footnotes": [[one.label, document.quote(one.span), len(one.callouts)] for one in outline.footnotes],
        "references": [
            [one.kind.value, document.quote(one.span), one.csl.title, one.csl.year, one.pin, one.resolved_from]
            for one in outline.references
        ],
        "citations": [[document.quote(one.span), one.reference_id, one.pin] for one in outline.citations],
        "dropped": [[one.reason, one.quote] for one in document.dropped],
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_divided_as_before(name: str) -> None:
    path = HERE / "outlines" / f"{name}.json"
    found = _divide(name)
    if REWRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(path.read_text(encoding="utf-8"))


def test_the_switch_that_rewrites_is_off() -> None:
    if REWRITE:
        pytest.fail("golden files were rewritten: read the difference, then run the tests without the switch")
