"""The output folder is the old one or the new one, and holds nobody else's files hostage."""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from cyberdocs.errors import SettingsError
from cyberdocs.store import Output, check_target, is_intact, replace_outputs


def _manifest(digests: Mapping[str, str]) -> bytes:
    return json.dumps({"files": dict(digests)}).encode()


def _write(out: Path, **files: bytes) -> None:
    replace_outputs(
        out, [Output(name=name, load=partial(bytes, content)) for name, content in files.items()], _manifest
    )


def test_what_is_no_longer_written_goes(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _write(out, a=b"1", b=b"2")
    _write(out, a=b"1")
    assert sorted(path.name for path in out.iterdir()) == ["a", "manifest.json"]
    assert is_intact(out)


def test_the_researchers_own_files_are_carried_over(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _write(out, a=b"1")
    (out / "my notes.txt").write_text("mine", encoding="utf-8")
    _write(out, a=b"2")
    assert (out / "my notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_changed_output_file_is_noticed_and_written_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _write(out, a=b"1")
    (out / "a").write_bytes(b"edited")
    assert not is_intact(out)
    _write(out, a=b"1")
    assert (out / "a").read_bytes() == b"1"


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(SettingsError, match="did not write"):
        check_target(tmp_path)


def test_an_exchange_that_was_cut_off_is_finished(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _write(out, a=b"1")
    out.rename(tmp_path / ".out.old")
    check_target(out)
    assert (out / "a").read_bytes() == b"1"


def test_nothing_is_left_beside_the_folder(tmp_path: Path) -> None:
    _write(tmp_path / "out", a=b"1")
    _write(tmp_path / "out", a=b"2")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
