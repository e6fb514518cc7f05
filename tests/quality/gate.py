"""Measure quality on the labelled sets and hold it to its floors: `python -m tests.quality.gate`.

The labelled sets of third parties stay outside the repository: their folder is `--shared`, the variable
CYBERDOCS_SHARED, or `../shared` beside the checkout. Without it only our own sets are measured.
`--set-floors` raises the floors to what was reached; it lowers one only with `--allow-regression REASON`.
"""

import argparse
import datetime
import importlib
import os
import pkgutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests import quality
from tests.quality.figures import Figure

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
NO_MEASURES = frozenset({"gate", "figures"})
# Room below a floor for what differs between machines: the last bits of vectors near a threshold.
SLACK = 0.005


def measure(shared: Path | None, only: str) -> Iterator[list[Figure]]:
    """Run every module of this folder that has a `measure`, in the order of its name; give each one's figures."""
    for module in sorted(one.name for one in pkgutil.iter_modules(quality.__path__)):
        if module in NO_MEASURES or not module.startswith(only):
            continue
        found = importlib.import_module(f"tests.quality.{module}")
        if hasattr(found, "measure"):
            print(f"measuring {module} ...", file=sys.stderr, flush=True)
            yield list(found.measure(shared))


def read_floors() -> dict[str, float]:
    """Give the floor of every figure that has one."""
    if not FLOORS.is_file():
        return {}
    return {name: float(value) for name, value in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floors"].items()}


def write_floors(figures: list[Figure], floors: dict[str, float], reason: str) -> None:
    """Raise floors to what was reached; lower them only for a reason, which is kept beside them."""
    reached = {figure.name: round(figure.value, 4) for figure in figures}
    kept = {**floors}
    for name, value in reached.items():
        if reason or value >= floors.get(name, -1.0):
            kept[name] = value
    lines = ["# Floors of quality: `make quality` fails below them. Written by `tests/quality/gate.py --set-floors`."]
    if reason:
        lines.append(f"# {datetime.date.today().isoformat()}: lowered because {reason}")
    lines += ["", "[floors]", *(f'"{name}" = {value}' for name, value in sorted(kept.items()))]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def print_figure(figure: Figure, floor: float | None) -> bool:
    """Print a figure beside its floor; tell whether it has fallen below."""
    fell = floor is not None and figure.value < floor - SLACK
    beside = "" if floor is None else f"floor {floor:.4f}"
    line = f"{figure.name:52} {figure.value:9.4f}  n={figure.n:<6} {beside:14} {figure.note}"
    print(f"{line}{'  FELL' * fell}", flush=True)
    return fell


def main() -> int:
    """Print every figure beside its floor; give 1 when one has fallen below."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=None, help="folder of the labelled sets")
    parser.add_argument("--only", default="", help="only modules whose name begins so")
    parser.add_argument("--set-floors", action="store_true")
    parser.add_argument("--allow-regression", default="", metavar="REASON")
    options = parser.parse_args()
    beside = HERE.parents[1].parent / "shared"
    shared = options.shared or (Path(os.environ["CYBERDOCS_SHARED"]) if "CYBERDOCS_SHARED" in os.environ else beside)
    if not shared.is_dir():
        print(f"no labelled sets at {shared}: measuring our own sets only", file=sys.stderr)
    figures: list[Figure] = []
    floors = read_floors()
    fallen = 0
    for several in measure(shared if shared.is_dir() else None, options.only):
        taken = {figure.name for figure in figures}
        figures.extend(several)
        for figure in several:
            if figure.name in taken:
                raise ValueError(f"two sets give a figure the name {figure.name}, and one floor cannot hold for both")
            taken.add(figure.name)
            fallen += print_figure(figure, floors.get(figure.name))
    if options.set_floors:
        write_floors(figures, floors, options.allow_regression)
    print(f"{len(figures)} figures, {fallen} below their floor")
    return 1 if fallen and not options.allow_regression else 0


if __name__ == "__main__":
    sys.exit(main())
