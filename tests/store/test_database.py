"""The store keeps results by content, one writer at a time, and forgets what no run uses."""

import sqlite3
from pathlib import Path

import pytest

from cyberdocs.errors import StoreError
from cyberdocs.records import RelationKind, Review, ReviewVerdict
from cyberdocs.store import make_result, open_store, review_key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".cyberdocs" / "store.sqlite"


def test_a_result_is_read_back_as_written(path: Path) -> None:
    with open_store(path) as store:
        store.write([make_result("ingest", "k", b"words")])
    with open_store(path) as store:
        found = store.read("k")
    assert found is not None
    assert (found.stage, found.payload) == ("ingest", b"words")


def test_an_unknown_key_is_none(path: Path) -> None:
    with open_store(path) as store:
        assert store.read("nothing") is None


def test_a_second_writer_is_told_so(path: Path) -> None:
    with open_store(path), pytest.raises(StoreError, match="another run"), open_store(path):
        pass


def test_readers_need_no_lock(path: Path) -> None:
    with open_store(path) as store:
        store.write([make_result("ingest", "k", b"words")])
        with open_store(path, wants_lock=False) as reader:
            assert reader.read("k") is not None


def test_a_store_of_a_newer_version_is_refused(path: Path) -> None:
    with open_store(path):
        pass
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE about SET value = '99' WHERE name = 'version'")
    connection.close()
    with pytest.raises(StoreError, match="newer"), open_store(path):
        pass


def test_a_file_that_is_no_database_is_refused_in_words(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="cannot be used"), open_store(path):
        pass


def test_a_damaged_result_is_noticed(path: Path) -> None:
    with open_store(path) as store:
        store.write([make_result("ingest", "k", b"words")])
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE results SET digest = 'other'")
    connection.close()
    with open_store(path) as store, pytest.raises(StoreError, match="damaged"):
        store.read("k")


def test_results_unused_for_some_runs_are_forgotten_and_used_ones_stay(path: Path) -> None:
    with open_store(path) as store:
        store.write([make_result("ingest", "old", b"1"), make_result("ingest", "used", b"2")])
        for _ in range(6):
            store.finish("corpus", {}, {}, ["used"], kept_runs=5)
        assert store.read("old") is None
        assert store.read("used") is not None


def test_a_review_outlives_runs_and_is_found_by_content(path: Path) -> None:
    key = review_key(["B says", "A says"], "law:x", "nature")
    assert key == review_key(["A says", "B says"], "law:x", "nature")
    review = Review(verdict=ReviewVerdict.OTHER_KIND, kind=RelationKind.REFINEMENT, note="one is closer")
    with open_store(path) as store:
        store.write_review(key, review)
        store.finish("corpus", {}, {}, [])
    with open_store(path) as store:
        assert store.reviews() == {key: review}


def test_lineage_is_kept(path: Path) -> None:
    with open_store(path) as store:
        store.finish("corpus", {}, {"k-old": ("k-new",)}, [])
        assert store.lineage() == {"k-old": ("k-new",)}
