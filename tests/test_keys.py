"""What a stage's stamp depends on."""

from pathlib import Path

import pytest

import cyberdocs.keys
from cyberdocs.keys import make_stamps
from cyberdocs.settings import Settings


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of three files in the place of ours."""
    for name in ("tag/stage.py", "ingest/stage.py", "resources/tagger.py", "records/one.py", "errors.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("ONE = 1\n", encoding="utf-8")
    for name in ("pipeline.py", "store/codec.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(cyberdocs.keys, "__file__", str(tmp_path / "keys.py"))
    return tmp_path


def changed_by(package: Path, name: str) -> set[str]:
    """The stages whose stamp changes with a file."""
    models = {"tag": ("tagger 1",)}
    cyberdocs.keys._code_digest.cache_clear()
    before = make_stamps(Settings(), "", models)
    (package / name).write_text("ONE = 2\n", encoding="utf-8")
    cyberdocs.keys._code_digest.cache_clear()
    after = make_stamps(Settings(), "", models)
    cyberdocs.keys._code_digest.cache_clear()
    return {stage for stage in before if before[stage] != after[stage]}


def test_a_stage_is_computed_again_when_its_own_code_changes(package: Path) -> None:
    assert changed_by(package, "ingest/stage.py") == {"ingest"}


def test_the_code_of_models_counts_for_the_stages_that_are_handed_them(package: Path) -> None:
    assert changed_by(package, "resources/tagger.py") == {"tag"}
