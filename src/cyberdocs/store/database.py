"""The store: one SQLite file with every stage's results, reviews, lineage and the run ledger.

One writer at a time holds a lock file; readers are free. Results are keyed by content, so a row is never
changed, only added, and forgotten when no run has used it for a while.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from cyberdocs.errors import StoreError
from cyberdocs.records import RelationKind, Review, ReviewVerdict
from cyberdocs.store.codec import digest_of, pack, unpack

STORE_VERSION = 1
TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS results (
    key TEXT PRIMARY KEY, stage TEXT NOT NULL, digest TEXT NOT NULL, run INTEGER NOT NULL, payload BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uses (key TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS verdicts (
    owner TEXT NOT NULL, stamp TEXT NOT NULL, run INTEGER NOT NULL, keys BLOB NOT NULL, told BLOB NOT NULL,
    PRIMARY KEY (owner, stamp)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chains (key TEXT PRIMARY KEY, run INTEGER NOT NULL, steps TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS hashes (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reviews (content TEXT PRIMARY KEY, review TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lineage (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (run INTEGER PRIMARY KEY, corpus TEXT NOT NULL, snapshot TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One stored stage result.

    Args:
        key: what it was computed from (code, settings, models, lexicon, input).
        digest: sha256 of the payload; part of the next stage's key.
    """

    stage: str
    key: str
    digest: str
    payload: bytes


def make_result(stage: str, key: str, payload: bytes) -> Result:
    """Pair a payload with its digest."""
    return Result(stage=stage, key=key, digest=digest_of(payload), payload=payload)


def review_key(words: Sequence[str], entity_id: str, aspect: str) -> str:
    """Name what a reviewer judged by content, so that the verdict outlives new ids and moved files.

    Args:
        words: the two quotes, or a quote and a catalogue id, in any order.
    """
    return digest_of("\n".join([*sorted(words), entity_id, aspect]).encode())


class Store:
    """An open store. Use `open_store`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        row = connection.execute("SELECT max(run) FROM runs").fetchone()
        self.run = (row[0] or 0) + 1

    def read(self, key: str) -> Result | None:
        """Give the result of `key`, or None when it has to be computed."""
        row = self._connection.execute("SELECT stage, digest, payload FROM results WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        payload = unpack(row[2])
        if digest_of(payload) != row[1]:
            raise StoreError("the store is damaged (a result does not match its digest); delete the .cyberdocs folder")
        return Result(stage=row[0], key=key, digest=row[1], payload=payload)

    def write(self, results: Iterable[Result]) -> None:
        """Add results; all or none."""
        rows = [(one.key, one.stage, one.digest, self.run, pack(one.payload)) for one in results]
        with self._connection:
            self._connection.executemany("INSERT OR IGNORE INTO results VALUES (?, ?, ?, ?, ?)", rows)

    def read_verdicts(self, owner: str, stamp: str) -> tuple[bytes, bytes]:
        """Give the keys of a document's judged pairs and what is told of them; empty when there are none."""
        row = self._connection.execute(
            "SELECT keys, told FROM verdicts WHERE owner = ? AND stamp = ?", (owner, stamp)
        ).fetchone()
        return (b"", b"") if row is None else (row[0], unpack(row[1]))

    def write_verdicts(self, owner: str, stamp: str, keys: bytes, told: bytes) -> None:
        """Keep what became of a document's pairs, in place of what was kept before."""
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?)", (owner, stamp, self.run, keys, pack(told))
            )

    def read_chain(self, key: str) -> Mapping[str, str] | None:
        """Give a document's result keys by stage, when all of them are here."""
        row = self._connection.execute("SELECT steps FROM chains WHERE key = ?", (key,)).fetchone()
        return None if row is None else json.loads(row[0])

    def write_chain(self, key: str, steps: Mapping[str, str]) -> None:
        """Remember which results make up one document under one set of code, settings and models."""
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO chains VALUES (?, ?, ?)", (key, self.run, json.dumps(steps, sort_keys=True))
            )

    def known_hash(self, path: str, size: int, modified: int) -> str | None:
        """Give a file's sha256 when size and time of change are as last seen."""
        row = self._connection.execute(
            "SELECT sha256 FROM hashes WHERE path = ? AND size = ? AND modified = ?", (path, size, modified)
        ).fetchone()
        return None if row is None else row[0]

    def remember_hashes(self, rows: Iterable[tuple[str, int, int, str]]) -> None:
        """Keep (path, size, modified, sha256) rows for the next run."""
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?)", list(rows))

    def reviews(self) -> dict[str, Review]:
        """Give every reviewer's verdict by content key."""
        found = {}
        for content, text in self._connection.execute("SELECT content, review FROM reviews ORDER BY content"):
            fields = json.loads(text)
            found[content] = Review(
                verdict=ReviewVerdict(fields["verdict"]),
                kind=RelationKind(fields["kind"]) if fields["kind"] else None,
                note=fields["note"],
                reviewer=fields["reviewer"],
                date=fields["date"],
            )
        return found

    def write_review(self, content: str, review: Review) -> None:
        """Keep a reviewer's verdict; a later one by hand replaces it, a run never does."""
        fields = {
            "verdict": review.verdict,
            "kind": review.kind,
            "note": review.note,
            "reviewer": review.reviewer,
            "date": review.date,
        }
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO reviews VALUES (?, ?)", (content, json.dumps(fields, sort_keys=True))
            )

    def lineage(self) -> dict[str, tuple[str, ...]]:
        """Give for every cluster id that has ended the ids that went on."""
        rows = self._connection.execute("SELECT old, new FROM lineage ORDER BY old")
        return {old: tuple(json.loads(new)) for old, new in rows}

    def last_run(self) -> tuple[str, dict[str, Any]] | None:
        """Give the last finished run's corpus key and snapshot."""
        row = self._connection.execute("SELECT corpus, snapshot FROM runs ORDER BY run DESC LIMIT 1").fetchone()
        return None if row is None else (row[0], json.loads(row[1]))

    def finish(
        self,
        corpus: str,
        snapshot: Mapping[str, Any],
        lineage: Mapping[str, tuple[str, ...]],
        used: Iterable[str],
        *,
        kept_runs: int = 5,
    ) -> None:
        """Close a run: write the ledger, mark what it used, forget results unused for `kept_runs` runs.

        Args:
            used: keys of results; of verdicts stamp and owner with a space between.
        """
        with self._connection:
            # A table of its own: to change a row of `results` would write its payload again.
            self._connection.executemany(
                "INSERT OR REPLACE INTO uses VALUES (?, ?)", [(key, self.run) for key in sorted(set(used))]
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO lineage VALUES (?, ?)",
                [(old, json.dumps(list(new))) for old, new in sorted(lineage.items())],
            )
            self._connection.execute(
                "INSERT INTO runs VALUES (?, ?, ?)", (self.run, corpus, json.dumps(snapshot, sort_keys=True))
            )
            old = (self.run - kept_runs,)
            self._connection.execute("DELETE FROM uses WHERE run <= ?", old)
            self._connection.execute("DELETE FROM results WHERE run <= ? AND key NOT IN (SELECT key FROM uses)", old)
            self._connection.execute(
                "DELETE FROM verdicts WHERE run <= ? AND stamp || ' ' || owner NOT IN (SELECT key FROM uses)", old
            )
            self._connection.execute("DELETE FROM runs WHERE run <= ?", old)
        self.run += 1


def store_path(out: Path) -> Path:
    """Give where the store of an output folder lies: beside it."""
    return out.resolve().parent / ".cyberdocs" / "store.sqlite"


@contextmanager
def open_store(path: Path, *, wait_s: float = 0.0, wants_lock: bool = True) -> Iterator[Store]:
    """Open the store, made when there is none.

    Args:
        wait_s: seconds to wait for another writer to finish.
        wants_lock: False for reading alone.

    Raises:
        StoreError: another run writes to it, it is damaged, or it was made by a newer version.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"no folder for the store can be made at {path.parent}: {error.strerror}") from error
    lock = FileLock(path.with_suffix(".lock"), timeout=wait_s)
    if wants_lock:
        try:
            lock.acquire()
        except Timeout as error:
            raise StoreError(
                f"another run is writing to {path}; wait for it to end (--wait SECONDS waits for you)"
            ) from error
    try:
        connection = sqlite3.connect(path, timeout=60.0)
        try:
            _prepare(connection, path)
            yield Store(connection)
        except sqlite3.DatabaseError as error:
            raise StoreError(f"the store {path} cannot be used ({error}); {_advice(str(error))}") from error
        finally:
            connection.close()
    finally:
        if wants_lock:
            lock.release()


def _advice(error: str) -> str:
    """Say what to do; a store is not to be deleted lightly, for it holds the reviewers' verdicts."""
    if "full" in error or "disk I/O" in error:
        return "free some space on that disk and run again: what was finished is kept"
    if "locked" in error:
        return "another program is using it; try again when it has ended"
    if "readonly" in error or "unable to open" in error:
        return "you may not write there; choose another place with --out"
    return "it is damaged: move it away and run again (verdicts of yours that it held are lost)"


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.executescript(TABLES)
    row = connection.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
    if row is None:
        with connection:
            connection.execute("INSERT INTO about VALUES ('version', ?)", (str(STORE_VERSION),))
    elif int(row[0]) > STORE_VERSION:
        raise StoreError(
            f"{path} was made by a newer cyberdocs (store version {row[0]}); update, or use another folder"
        )
