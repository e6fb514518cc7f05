"""Write the output folder as a whole: it is the old one or the new one, never something between.

A new folder is built beside the old one and changes places with it. Files of one's own that lie in the
output folder are carried over.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdocs.errors import SettingsError, StoreError

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file to be written: its name, "/" between parts, and how to get its bytes."""

    name: str
    load: Callable[[], bytes]


MakeManifest = Callable[[Mapping[str, str]], bytes]
"""Given name -> sha256 of all other files, give the manifest's bytes."""


def check_target(out: Path) -> None:
    """Refuse a folder that is not ours to write.

    Raises:
        SettingsError: it is a file, or a folder with content but without our manifest.
    """
    _recover(out)
    if out.exists() and not out.is_dir():
        raise SettingsError(f"{out} is a file; --out takes a folder")
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise SettingsError(f"{out} holds files that cyberdocs did not write; choose an empty or new folder with --out")


def read_manifest(out: Path) -> dict[str, object] | None:
    """Give the manifest of a finished output folder, or None."""
    try:
        found = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def is_intact(out: Path) -> bool:
    """Tell whether every file that the manifest lists is there with the content it lists."""
    manifest = read_manifest(out)
    files = manifest.get("files") if manifest else None
    if not isinstance(files, dict):
        return False
    for name, digest in files.items():
        try:
            if hashlib.sha256((out / name).read_bytes()).hexdigest() != digest:
                return False
        except OSError:
            return False
    return True


def replace_outputs(out: Path, outputs: Sequence[Output], manifest: MakeManifest) -> None:
    """Put `outputs` in place of what the last run wrote.

    Raises:
        StoreError: the folder cannot be written.
    """
    out = out.resolve()
    fresh, old = _beside(out, "new"), _beside(out, "old")
    listed = (read_manifest(out) or {}).get("files")
    before = frozenset(listed if isinstance(listed, dict) else ())
    digests: dict[str, str] = {}
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        for output in outputs:
            content = output.load()
            target = fresh / output.name
            target.parent.mkdir(parents=True, exist_ok=True)
            digests[output.name] = hashlib.sha256(content).hexdigest()
            if not _reuse(out / output.name, target, content):
                target.write_bytes(content)
        (fresh / MANIFEST).write_bytes(manifest(digests))
        _carry_over(out, fresh, ours=before | {MANIFEST})
        shutil.rmtree(old, ignore_errors=True)
        if out.exists():
            out.rename(old)
        fresh.rename(out)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        shutil.rmtree(fresh, ignore_errors=True)
        why = error.strerror or str(error)
        raise StoreError(f"{out} cannot be written ({why}); the results are safe in the store") from error


def _carry_over(out: Path, fresh: Path, *, ours: frozenset[str]) -> None:
    if not out.is_dir():
        return
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.is_file() and name not in ours and not (fresh / name).exists():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, fresh / name)


def _reuse(source: Path, target: Path, content: bytes) -> bool:
    """Link an unchanged file of the last run instead of writing it again."""
    try:
        if source.read_bytes() != content:
            return False
        os.link(source, target)
    except OSError:
        return False
    return True


def _recover(out: Path) -> None:
    """Finish an exchange that was cut off between its two renames."""
    old = _beside(out.resolve(), "old")
    if old.is_dir() and not out.exists():
        old.rename(out.resolve())


def _beside(out: Path, word: str) -> Path:
    return out.with_name(f".{out.name}.{word}")
