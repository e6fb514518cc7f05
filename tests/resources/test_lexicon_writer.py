"""A researcher's own entries are written, read back, and never leave a broken file behind."""

from pathlib import Path

import pytest

from cyberdocs.errors import ResourceError
from cyberdocs.resources.lexicon import find_entry, load_lexicon
from cyberdocs.resources.lexicon_writer import add_entry

FIELDS: dict[str, str | tuple[str, ...]] = {
    "canonical": 'Harbour "Lantern" Accord',
    "kind": "convention",
    "aliases": ("Lantern Accord",),
    "source": "own reading",
}


def test_an_added_entry_is_found_and_says_where_it_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    add_entry(file, "law:lantern", FIELDS)
    entry = find_entry(load_lexicon((file,)), "Lantern Accord")
    assert (entry.entity_id, entry.canonical, entry.origin) == ("law:lantern", 'Harbour "Lantern" Accord', "mine.toml")


def test_an_entry_is_not_added_twice(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    add_entry(file, "law:lantern", FIELDS)
    with pytest.raises(ResourceError, match="already"):
        add_entry(file, "law:lantern", FIELDS)


def test_a_wrong_entry_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    with pytest.raises(ResourceError):
        add_entry(file, "nonsense id", FIELDS)
    assert not file.exists()
