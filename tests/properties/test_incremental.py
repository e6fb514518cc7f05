"""Incremental = clean: papers added one by one, in any order, give the bytes of one full run."""

import itertools
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cyberdocs import pipeline
from cyberdocs.errors import StoreError
from cyberdocs.store import open_store, store_path

HISTORY = frozenset({"changes.json", "manifest.json", "report.html"})

PAPERS = {
    "a.txt": "Records of a Treaty\n\nThe Budapest Convention is a binding treaty. It had 70 parties in 2023. "
    "International cooperation against cybercrime remains fragmented and uneven.\n",
    "b.txt": "What They Signed\n\nThe Budapest Convention is the only binding treaty on cybercrime. In June 2024 it "
    "had 75 parties. International cooperation against cybercrime has become cohesive.\n",
    "c.txt": "A Draft Remembered\n\nThe Comprehensive Study on Cybercrime is a draft of February 2013. It was never "
    "adopted. The Malabo Convention has been in force since June 2023.\n",
    "d.txt": "Laws Ready Made\n\nThe Comprehensive Study on Cybercrime provides States with a model law. "
    "International cooperation against cybercrime is effective.\n",
}


def _write(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(PAPERS[name], encoding="utf-8")
    return folder


def _content(out: Path) -> dict[str, bytes]:
    paths = [path for path in out.rglob("*") if path.is_file()]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(paths)}


def _lasting(out: Path) -> dict[str, bytes]:
    return {name: content for name, content in _content(out).items() if name not in HISTORY}


@pytest.fixture
def clean(tmp_path: Path, run_light: Callable[..., Any]) -> Path:
    run_light([_write(tmp_path / "clean_papers", *PAPERS)], tmp_path / "clean" / "out")
    return tmp_path / "clean" / "out"


def test_a_clean_run_twice_gives_the_same_bytes(clean: Path, tmp_path: Path, run_light: Callable[..., Any]) -> None:
    run_light([tmp_path / "clean_papers"], tmp_path / "again" / "out")
    first, second = _content(clean), _content(tmp_path / "again" / "out")
    for manifest in (first, second):
        fields = json.loads(manifest.pop("manifest.json"))
        del fields["run"]
        manifest["rest of the manifest"] = json.dumps(fields).encode()
    assert first == second


@pytest.mark.parametrize("order", list(itertools.permutations(PAPERS))[::5])
def test_any_order_of_arrival_gives_the_same(
    order: tuple[str, ...], clean: Path, tmp_path: Path, run_light: Callable[..., Any]
) -> None:
    papers = tmp_path / "papers"
    for name in order:
        run_light([_write(papers, name)], tmp_path / "step" / "out")
    assert _lasting(tmp_path / "step" / "out") == _lasting(clean)


def test_a_removed_paper_takes_its_results_with_it(clean: Path, tmp_path: Path, run_light: Callable[..., Any]) -> None:
    papers = _write(tmp_path / "papers", *PAPERS)
    (papers / "extra.txt").write_text("Extra\n\nThe Tallinn Manual is not binding on anybody at all.\n")
    out = tmp_path / "step" / "out"
    run_light([papers], out)
    (papers / "extra.txt").unlink()
    run_light([papers], out)
    assert _lasting(out) == _lasting(clean)
    assert json.loads((out / "changes.json").read_bytes())["documents"]["gone"] == ["extra.txt"]


def test_nothing_changed_computes_nothing_and_leaves_the_output_alone(
    clean: Path, tmp_path: Path, run_light: Callable[..., Any]
) -> None:
    before = _content(clean)
    summary = run_light([tmp_path / "clean_papers"], clean)
    assert summary.nothing_to_do
    assert summary.computed == 0
    assert _content(clean) == before


def test_one_paper_more_computes_one_paper(clean: Path, tmp_path: Path, run_light: Callable[..., Any]) -> None:
    (tmp_path / "clean_papers" / "new.txt").write_text("New\n\nThe Arab Convention is a binding treaty of 2010.\n")
    summary = run_light([tmp_path / "clean_papers"], clean)
    assert summary.computed == 1
    assert json.loads((clean / "changes.json").read_bytes())["documents"]["new"] == ["new.txt"]


def test_a_deleted_output_folder_is_written_again(clean: Path, tmp_path: Path, run_light: Callable[..., Any]) -> None:
    before = _lasting(clean)
    shutil.rmtree(clean)
    summary = run_light([tmp_path / "clean_papers"], clean)
    assert summary.computed == 0
    assert _lasting(clean) == before


def test_the_same_file_twice_counts_once(clean: Path, tmp_path: Path, run_light: Callable[..., Any]) -> None:
    shutil.copy(tmp_path / "clean_papers" / "a.txt", tmp_path / "clean_papers" / "z copy of a.txt")
    summary = run_light([tmp_path / "clean_papers"], clean)
    assert summary.documents == len(PAPERS)
    manifest = json.loads((clean / "manifest.json").read_bytes())
    assert manifest["duplicates"] == [{"path": "z copy of a.txt", "same_as": "a.txt"}]


def test_a_bad_file_is_a_record_and_is_not_read_twice(
    clean: Path, tmp_path: Path, run_light: Callable[..., Any]
) -> None:
    (tmp_path / "clean_papers" / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (tmp_path / "clean_papers" / "empty.txt").write_bytes(b"")
    (tmp_path / "clean_papers" / "empty too.txt").write_bytes(b"")
    assert run_light([tmp_path / "clean_papers"], clean).failures == 3
    failures = json.loads((clean / "failures.json").read_bytes())["failures"]
    assert [one["path"] for one in failures] == ["broken.pdf", "empty too.txt", "empty.txt"]
    assert all(one["reason"] and one["hint"] for one in failures)
    assert run_light([tmp_path / "clean_papers"], clean).nothing_to_do


def test_a_run_beside_another_is_refused(clean: Path, tmp_path: Path, run_light: Callable[..., Any]) -> None:
    with open_store(store_path(clean)), pytest.raises(StoreError, match="another run"):
        run_light([tmp_path / "clean_papers"], clean)


def test_two_versions_of_one_paper_do_not_agree_with_each_other(tmp_path: Path, run_light: Callable[..., Any]) -> None:
    words = (
        "The Budapest Convention is a binding treaty that was opened for signature in November 2001. It obliges its "
        "parties to make illegal access a criminal offence. Its parties must also give their police the power to "
        "order the preservation of stored data. The Malabo Convention entered into force in June 2023."
    )
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "print.txt").write_text(f"Two Treaties\n\n{words}\n", encoding="utf-8")
    (papers / "web.html").write_text(f"<html><body><h1>Two Treaties</h1><p>{words}</p></body></html>", encoding="utf-8")
    run_light([papers], tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert len(manifest["left_out"]) == 1
    assert "a version of" in manifest["left_out"][0]["why"]
    relations = json.loads((tmp_path / "out" / "relations.json").read_bytes())["relations"]
    assert not [one for one in relations if "" not in one["doc_ids"] and len(set(one["doc_ids"])) == 2]


def test_a_paper_in_another_language_is_recorded_and_not_compared(
    tmp_path: Path, run_light: Callable[..., Any]
) -> None:
    papers = _write(tmp_path / "papers", "a.txt")
    german = (
        "Das Übereinkommen über Computerkriminalität ist ein völkerrechtlicher Vertrag, der im November 2001 zur "
        "Unterzeichnung aufgelegt wurde. Die Vertragsstaaten verpflichten sich, bestimmte Handlungen unter Strafe zu "
        "stellen und einander Rechtshilfe zu leisten. Viele Staaten haben es inzwischen ratifiziert."
    )
    (papers / "de.txt").write_text(f"Ein Vertrag\n\n{german}\n", encoding="utf-8")
    run_light([papers], tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert [(one["path"], "not in English (de)" in one["why"]) for one in manifest["left_out"]] == [("de.txt", True)]


def test_a_run_that_is_cut_off_keeps_what_was_finished(
    tmp_path: Path, run_light: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    papers, out = _write(tmp_path / "papers", *PAPERS), tmp_path / "step" / "out"
    keep = pipeline._keep
    kept: list[str] = []

    def keep_two(store: Any, done: Any) -> Any:
        if len(kept) == 2:
            raise KeyboardInterrupt
        kept.append(done.job.shown)
        return keep(store, done)

    monkeypatch.setattr(pipeline, "_keep", keep_two)
    with pytest.raises(KeyboardInterrupt):
        run_light([papers], out)
    assert not out.exists()
    monkeypatch.setattr(pipeline, "_keep", keep)
    assert run_light([papers], out).computed == len(PAPERS) - 2
