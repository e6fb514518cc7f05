"""Imports point one way: cli -> pipeline -> {stages, store, execute, resources} -> records, errors."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "cyberdocs"
STAGES = frozenset({"ingest", "structure", "tag", "claim", "embed", "cluster", "compare", "report"})
EDGES = frozenset({"store", "execute", "resources"})
READERS = frozenset({"evaluate"})  # read finished output, compute no stage
CORE = frozenset({"records", "errors"})
TOP = frozenset({"cli", "pipeline", "settings", "keys", "equipment", "progress", "results", "stability", "tables"})
MAY_IMPORT = {
    **{stage: CORE | {stage} for stage in STAGES},
    **{edge: CORE | {edge} for edge in EDGES},
    **{reader: CORE | {reader} for reader in READERS},
    "records": frozenset({"records"}),
    "errors": frozenset(),
    **dict.fromkeys(TOP, CORE | STAGES | EDGES | READERS | TOP),
    "__init__": frozenset(),
    "__main__": TOP,
}


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names] + [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("cyberdocs.")}
    return found


def _room(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    rooms = {name for name in _imports(path) if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()}
    assert rooms <= MAY_IMPORT[_room(path)]


def test_no_room_is_named_for_nothing() -> None:
    banned = {"utils", "helpers", "common", "base", "misc"}
    assert not [path for path in PACKAGE.rglob("*") if path.stem in banned]
