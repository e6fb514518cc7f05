"""Find and read the sources: files and folders as the researcher gave them.

Hidden files, office lock files and a folder's own `SOURCES.md` (origin and licence of its files) are no
papers. Nothing is edited, nothing outside the given paths is read.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdocs.errors import SettingsError, Unreadable
from cyberdocs.records import Failure, SourceFile

NOT_PAPERS = frozenset({"SOURCES.md", "Thumbs.db", "desktop.ini"})
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One file that was found.

    Args:
        shown: its path as the reader sees it, relative to what was given, "/" between parts.
        size_bytes, modified_ns: as the file system tells them.
    """

    shown: str
    path: Path
    size_bytes: int
    modified_ns: int


def find_sources(given: Sequence[Path]) -> tuple[Listed, ...]:
    """List every file under the given paths, by shown path.

    Two given folders may hold files of one name; then the folder's own name goes before.

    Raises:
        SettingsError: a given path does not exist, or holds no file at all.
    """
    roots = [path.resolve() for path in given]
    for asked, root in zip(given, roots, strict=True):
        if not root.exists():
            raise SettingsError(f"{asked} does not exist; give a folder of papers, or files")
    several = len({root for root in roots if root.is_dir()}) > 1
    listed: dict[Path, Listed] = {}
    for root in roots:
        for path in sorted(_files(root)):
            if root.is_dir():
                inside = path.relative_to(root).as_posix()
                shown = f"{root.name}/{inside}" if several else inside
            else:
                shown = path.name
            size_bytes, modified_ns = _size_and_time(path)
            listed.setdefault(path, Listed(shown=shown, path=path, size_bytes=size_bytes, modified_ns=modified_ns))
    if not listed:
        named = ", ".join(str(path) for path in given)
        raise SettingsError(f"{named} holds no papers; is it the right folder? (the last output is left as it is)")
    return _tell_apart(sorted(listed.values(), key=lambda found: (found.shown, found.path.as_posix())))


def _size_and_time(path: Path) -> tuple[int, int]:
    """Give -1 and 0 for what cannot be looked at; reading it will tell why."""
    try:
        stat = path.stat()
    except OSError:
        return -1, 0
    return stat.st_size, stat.st_mtime_ns


def _tell_apart(found: list[Listed]) -> tuple[Listed, ...]:
    """Lengthen shown paths that two files share by their folder's name."""
    shown = [one.shown for one in found]
    apart = [
        one
        if shown.count(one.shown) == 1
        else Listed(
            shown=f"{one.path.parent.name}/{one.shown}",
            path=one.path,
            size_bytes=one.size_bytes,
            modified_ns=one.modified_ns,
        )
        for one in found
    ]
    return tuple(sorted(apart, key=lambda one: (one.shown, one.path.as_posix())))


def _files(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
        return
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            path = Path(folder) / name
            if name in NOT_PAPERS or name.startswith((".", "~$")):
                continue
            if path.is_file() or (path.is_symlink() and not path.exists()):  # a link that leads nowhere is told
                yield path


def hash_file(path: Path) -> str:
    """Give a file's sha256 without holding it in memory.

    Raises:
        OSError: it cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def read_source(shown: str, path: Path, sha256: str) -> SourceFile:
    """Read a file's bytes.

    Raises:
        OSError: it cannot be read.
        Unreadable: it is no longer what was listed; its results would stand under another file's hash.
    """
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Unreadable("the file was changed while the run was under way", hint="run again when it is finished")
    return SourceFile(path=shown, sha256=sha256, content=content)


def unreadable(listed: Listed, error: OSError) -> Failure:
    """Record a file that the system does not let us read."""
    return Failure(
        path=listed.shown,
        sha256="",
        stage="ingest",
        kind="Unreadable",
        reason=f"the file cannot be opened: {error.strerror or error}",
        hint="check that it is still there and that you may read it",
    )
