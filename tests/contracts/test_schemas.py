"""Everything that a run writes fits its committed schema, and every quote is where it says."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cyberdocs.report import read_schemas


@pytest.fixture
def out(samples: Path, tmp_path: Path, run_light: Callable[..., Any]) -> Path:
    run_light([samples], tmp_path / "out")
    return tmp_path / "out"


def _check(schema: str, instance: Any) -> None:
    jsonschema.Draft202012Validator(json.loads(read_schemas()[f"{schema}.schema.json"])).validate(instance)


def test_every_file_fits_its_schema(out: Path) -> None:
    for name in ("relations", "clusters", "failures", "changes", "manifest"):
        _check(name, json.loads((out / f"{name}.json").read_bytes()))
    for path in sorted((out / "documents").glob("*.json")):
        _check("document", json.loads(path.read_bytes()))
    for path in sorted((out / "entities").glob("*.json")):
        _check("entity", json.loads(path.read_bytes()))
    for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        _check("claim", json.loads(line))


def _quoted(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if isinstance(part.get("quote"), str) and isinstance(part.get("start"), int):
            yield part
        for value in part.values():
            yield from _quoted(value)
    elif isinstance(part, list):
        for value in part:
            yield from _quoted(value)


def test_every_quote_of_every_sample_is_the_text_between_its_offsets(out: Path) -> None:
    paths = sorted((out / "documents").glob("*.json"))
    assert len(paths) == 6
    for path in paths:
        document = json.loads(path.read_bytes())
        quoted = list(_quoted(document))
        assert quoted
        for record in quoted:
            assert document["text"][record["start"] : record["end"]] == record["quote"]


def test_ids_that_are_pointed_at_exist(out: Path) -> None:
    claims = {json.loads(line)["claim_id"] for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()}
    relations = json.loads((out / "relations.json").read_bytes())["relations"]
    assert len({one["relation_id"] for one in relations}) == len(relations)
    for relation in relations:
        for claim_id, doc_id in zip(relation["claim_ids"], relation["doc_ids"], strict=True):
            assert (claim_id in claims) if doc_id else claim_id.startswith(("law:", "org:"))
    known = {one["relation_id"] for one in relations}
    for path in (out / "entities").glob("*.json"):
        entity = json.loads(path.read_bytes())
        assert set(entity["relation_ids"]) <= known
        for aspect in entity["aspects"]:
            papers = [account for account in aspect["accounts"] if account["doc_id"] != "record"]
            assert {claim_id for account in papers for claim_id in account["claim_ids"]} <= claims


def test_boilerplate_is_out_of_the_text_and_listed(out: Path) -> None:
    for path in (out / "documents").glob("*.json"):
        document = json.loads(path.read_bytes())
        if document["source"]["path"] == "03-explainer.html":
            assert "Subscribe" not in document["text"]
            assert any("Subscribe" in one["quote"] for one in document["dropped"])
            return
    pytest.fail("the web sample was not read")
