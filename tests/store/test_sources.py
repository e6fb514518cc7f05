"""Sources are found in a fixed order, and what is no paper is left alone."""

from pathlib import Path

import pytest

from cyberdocs.errors import SettingsError, Unreadable
from cyberdocs.store import find_sources, hash_file, read_source


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def test_files_of_subfolders_are_found_in_order(tmp_path: Path) -> None:
    _make(tmp_path, "b.pdf", "a/c.txt", "a/b.txt")
    assert [one.shown for one in find_sources([tmp_path])] == ["a/b.txt", "a/c.txt", "b.pdf"]


def test_hidden_files_lock_files_and_the_list_of_sources_are_no_papers(tmp_path: Path) -> None:
    _make(tmp_path, ".DS_Store", "~$draft.docx", "SOURCES.md", ".git/config", "paper.txt")
    assert [one.shown for one in find_sources([tmp_path])] == ["paper.txt"]


def test_a_file_given_by_itself_is_shown_by_its_name(tmp_path: Path) -> None:
    _make(tmp_path, "deep/down/paper.txt")
    assert [one.shown for one in find_sources([tmp_path / "deep/down/paper.txt"])] == ["paper.txt"]


def test_two_folders_with_one_file_name_are_told_apart(tmp_path: Path) -> None:
    _make(tmp_path, "one/paper.txt", "two/paper.txt")
    found = find_sources([tmp_path / "one", tmp_path / "two"])
    assert [one.shown for one in found] == ["one/paper.txt", "two/paper.txt"]


def test_a_path_that_does_not_exist_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not exist"):
        find_sources([tmp_path / "nowhere"])


def test_folder_without_papers_is_refused_so_that_no_output_is_emptied(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="holds no papers"):
        find_sources([tmp_path])


def test_link_that_leads_nowhere_is_listed_so_that_its_failure_is_told(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").symlink_to(tmp_path / "gone.txt")
    (found,) = find_sources([tmp_path])
    assert found.size_bytes == -1


def test_file_that_changed_after_it_was_listed_is_not_read_as_what_it_was(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("first words", encoding="utf-8")
    sha256 = hash_file(paper)
    assert read_source("paper.txt", paper, sha256).content == b"first words"
    paper.write_text("other words", encoding="utf-8")
    with pytest.raises(Unreadable, match="changed while"):
        read_source("paper.txt", paper, sha256)
