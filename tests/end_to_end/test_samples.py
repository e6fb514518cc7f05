"""The sample corpus through the real models: what must be found, and what must never be accused."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.models

RAW = Path(__file__).resolve().parents[2] / "raw"


def _relations(out: Path) -> list[dict[str, Any]]:
    return list(json.loads((out / "relations.json").read_bytes())["relations"])


def _claims(out: Path) -> dict[str, dict[str, Any]]:
    lines = (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return {claim["claim_id"]: claim for claim in map(json.loads, lines)}


def _doc_id(out: Path, name: str) -> str:
    inputs = json.loads((out / "manifest.json").read_bytes())["inputs"]
    return next(str(one["doc_id"]) for one in inputs if one["path"] == name)


def test_three_papers_and_the_record_tell_of_the_comprehensive_study(finished: Path) -> None:
    entity = json.loads((finished / "entities" / "law_study2013.json").read_bytes())
    nature = next(one for one in entity["aspects"] if one["aspect"] == "nature")
    speakers = {account["doc_id"] for account in nature["accounts"]}
    for name in ("01-law-journal.pdf", "02-policy-brief.docx", "03-explainer.html"):
        assert _doc_id(finished, name) in speakers
    assert "record" in speakers
    assert nature["verdict"] == "attribution_conflict"


def test_the_footnote_of_the_journal_stands_against_the_model_law_of_the_explainer(finished: Path) -> None:
    sides = {_doc_id(finished, "01-law-journal.pdf"), _doc_id(finished, "03-explainer.html")}
    found = [
        one for one in _relations(finished) if one["entity_id"] == "law:study2013" and set(one["doc_ids"]) == sides
    ]
    assert any(one["kind"] == "attribution_conflict" for one in found)


def test_fragmented_and_coherent_contradict_each_other(finished: Path) -> None:
    claims = _claims(finished)
    found = [
        {claims[one]["quote"] for one in relation["claim_ids"]}
        for relation in _relations(finished)
        if relation["kind"] == "contradiction" and relation["aspect"] == "coherence"
    ]
    assert any("coherent" in " ".join(quotes) or "harmonised" in " ".join(quotes) for quotes in found)


def test_party_counts_at_different_dates_are_a_series_and_no_conflict(finished: Path) -> None:
    claims = _claims(finished)
    for relation in _relations(finished):
        quotes = [claims[one]["quote"] for one in relation["claim_ids"] if one in claims]
        if all("parties" in quote for quote in quotes):
            assert relation["kind"] not in ("contradiction", "attribution_conflict", "record_difference"), quotes


def test_what_was_true_when_written_is_not_held_against_a_paper(finished: Path) -> None:
    old = _doc_id(finished, "06-two-columns.pdf")
    accused = [
        one
        for one in _relations(finished)
        if old in one["doc_ids"]
        and one["entity_id"] == "law:malabo"
        and one["aspect"] == "status"
        and one["kind"] in ("contradiction", "attribution_conflict", "record_difference")
    ]
    assert accused == []


def test_a_wrong_description_of_a_resolution_differs_from_the_record(finished: Path) -> None:
    web = _doc_id(finished, "03-explainer.html")
    found = {
        one["entity_id"] for one in _relations(finished) if one["kind"] == "record_difference" and web in one["doc_ids"]
    }
    assert {"law:hanoi", "law:study2013"} <= found


def test_a_second_run_computes_nothing_and_loads_no_model(finished: Path) -> None:
    before = {path.name: path.read_bytes() for path in finished.iterdir() if path.is_file()}
    script = (
        "import sys; from cyberdocs.cli import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "print([name for name in ('torch', 'spacy', 'sentence_transformers', 'onnxruntime') if name in sys.modules])"
    )
    command = [sys.executable, "-c", script, "run", str(RAW), "--out", str(finished), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    *summary, loaded = done.stdout.strip().splitlines()
    assert json.loads("\n".join(summary))["nothing_to_do"] is True
    assert loaded == "[]"
    assert {path.name: path.read_bytes() for path in finished.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["status", str(RAW)],
        ["show", "01-law-journal.pdf"],
        ["show", "01-law-journal.pdf", "--part", "notes"],
        ["account", "law:study2013"],
        ["account", "budapest convention"],
        ["relations", "--kind", "attribution_conflict"],
    ],
    ids=lambda arguments: " ".join(arguments[:1] + arguments[2:]),
)
@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_every_looking_command_answers(finished: Path, arguments: list[str], form: list[str]) -> None:
    command = [sys.executable, "-m", "cyberdocs", *arguments, "--out", str(finished), *form]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip()
    if form:
        json.loads(done.stdout)


def test_explain_walks_back_to_quotes_and_pages(finished: Path) -> None:
    relation = _relations(finished)[0]
    command = [sys.executable, "-m", "cyberdocs", "explain", relation["relation_id"], "--out", str(finished)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ", p. " in done.stdout
    assert relation["summary"] in done.stdout
