"""A run scores one on labels made of its own findings, and less on wrong ones."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cyberdocs.errors import NotFound, SettingsError
from cyberdocs.evaluate import evaluate

PAPERS = {
    "a.txt": "Records of a Treaty\n\nThe Malabo Convention is a binding treaty. It has been in force since 2023.\n",
    "b.txt": "Another View\n\nThe Malabo Convention is a non-binding declaration. Some call it a success.\n",
}


@pytest.fixture
def out(tmp_path: Path, run_light: Callable[..., Any]) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in PAPERS.items():
        (papers / name).write_text(text, encoding="utf-8")
    run_light([papers], tmp_path / "out")
    return tmp_path / "out"


def _gold(folder: Path, name: str, rows: list[dict[str, Any]] | dict[str, Any]) -> Path:
    folder.mkdir(exist_ok=True)
    lines = json.dumps(rows) if isinstance(rows, dict) else "\n".join(json.dumps(row) for row in rows)
    (folder / name).write_text(lines, encoding="utf-8")
    return folder


def test_labelled_mentions_are_scored(out: Path, tmp_path: Path) -> None:
    text = PAPERS["a.txt"]
    quote = "Malabo Convention"
    label = {"start": text.index(quote), "end": text.index(quote) + len(quote), "quote": quote}
    gold = _gold(tmp_path / "gold", "a.json", {"sections": [], "instruments": [{**label, "entity_id": "law:malabo"}]})
    scores = {score.name: score.value for score in evaluate(gold, out, frozenset({"law:malabo"}))}
    assert scores["instruments.recall"] == 1.0
    wrong = _gold(tmp_path / "wrong", "a.json", {"sections": [], "instruments": [{**label, "entity_id": "law:arab"}]})
    assert {score.name: score.value for score in evaluate(wrong, out, frozenset())}["instruments.recall"] == 0.0


def _hand_made(folder: Path, kind: str) -> Path:
    """Write what a run would have written of two papers with one claim each."""
    (folder / "documents").mkdir(parents=True)
    for doc_id, text in (("d-a", PAPERS["a.txt"]), ("d-b", PAPERS["b.txt"])):
        start = text.index("The Malabo")
        claim = {"claim_id": f"{doc_id}:1", "start": start, "end": text.index(".") + 1, "origin": "sentence"}
        document = {"doc_id": doc_id, "text": text, "source": {"path": f"{doc_id[-1]}.txt"}, "claims": [claim]}
        (folder / "documents" / f"{doc_id}.json").write_text(json.dumps({**document, "mentions": [], "references": []}))
    relation = {"kind": kind, "claim_ids": ["d-a:1", "d-b:1"], "doc_ids": ["d-a", "d-b"], "confidence": None}
    (folder / "relations.json").write_text(json.dumps({"relations": [{**relation, "entity_id": "law:malabo"}]}))
    (folder / "manifest.json").write_text("{}")
    return folder


@pytest.mark.parametrize(
    ("kind", "recall", "shown", "flagged"),
    [
        ("contradiction", 1.0, 1.0, 1.0),
        ("attribution_conflict", 1.0, 1.0, 1.0),
        ("agreement", 0.0, 0.0, 0.0),
        ("not_comparable", 0.0, 1.0, 0.0),
    ],
)
def test_labelled_pairs_are_scored_end_to_end(
    tmp_path: Path, kind: str, recall: float, shown: float, flagged: float
) -> None:
    sides = {
        "a": {"paper": "a.txt", "quote": "The Malabo Convention is a binding treaty."},
        "b": {"paper": "b.txt", "quote": "The Malabo Convention is a non-binding declaration."},
    }
    rows = [{**sides, "verdict": "contradiction"}, {**sides, "verdict": "not_comparable"}]
    gold = _gold(tmp_path / "gold", "pairs.jsonl", rows)
    scores = {score.name: score.value for score in evaluate(gold, _hand_made(tmp_path / "made", kind), frozenset())}
    assert scores["pairs.direct_conflicts.recall"] == recall
    assert scores["pairs.direct_conflicts.shown"] == shown
    assert scores["pairs.hard_negatives.flagged"] == flagged


@pytest.mark.parametrize(
    ("field", "verdict", "accuracy"),
    [
        ("force", "differs_from_record", 1.0),
        ("", "differs_from_record", 1.0),
        ("adopted", "agrees", 1.0),  # the sentence differs on force; its date was not questioned
        ("adopted", "differs_from_record", 0.0),
        ("volume", "not_in_catalogue", 1.0),
    ],
)
def test_statement_against_the_record_is_scored_by_its_field(
    tmp_path: Path, field: str, verdict: str, accuracy: float
) -> None:
    made = _hand_made(tmp_path / "made", "record_difference")
    relation = {"kind": "record_difference", "claim_ids": ["d-b:1", "law:malabo"], "entity_id": "law:malabo"}
    told = {"relations": [{**relation, "aspect": "force", "confidence": None}]}
    (made / "relations.json").write_text(json.dumps(told))
    quote = "The Malabo Convention is a non-binding declaration."
    row = {"paper": "b.txt", "quote": quote, "entity_id": "law:malabo", "field": field, "verdict": verdict}
    gold = _gold(tmp_path / "gold", "record.jsonl", [row])
    scores = {score.name: score.value for score in evaluate(gold, made, frozenset({"law:malabo"}))}
    assert scores["record.accuracy"] == accuracy


def test_a_folder_without_labels_is_an_error_in_words(out: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(SettingsError, match="no label file"):
        evaluate(tmp_path / "nothing", out, frozenset())


def test_an_output_folder_without_a_run_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no finished run"):
        evaluate(tmp_path, tmp_path, frozenset())
