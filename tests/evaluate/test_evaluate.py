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


def test_labelled_pairs_are_scored_end_to_end(out: Path, tmp_path: Path) -> None:
    pair = {
        "a": {"paper": "a.txt", "quote": "The Malabo Convention is a binding treaty."},
        "b": {"paper": "b.txt", "quote": "The Malabo Convention is a non-binding declaration."},
        "verdict": "contradiction",
        "also_acceptable": ["attribution_conflict"],
    }
    gold = _gold(tmp_path / "gold", "pairs.jsonl", [pair])
    scores = {score.name: score.value for score in evaluate(gold, out, frozenset())}
    assert scores["pairs.direct_conflicts.recall"] == 1.0
    assert scores["pairs.contradiction.f1"] == 1.0


def test_a_folder_without_labels_is_an_error_in_words(out: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(SettingsError, match="no label file"):
        evaluate(tmp_path / "nothing", out, frozenset())


def test_an_output_folder_without_a_run_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no finished run"):
        evaluate(tmp_path, tmp_path, frozenset())
