"""Run papers twice, handed over in shuffled order, and tell whether the outputs are the same bytes."""

import json
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cyberdocs.evaluate import Score
from cyberdocs.pipeline import run
from cyberdocs.settings import load_settings


def check_stability(papers: Sequence[Path]) -> Score:
    """Give the share of output files that are the same in both runs; 1.0 is what must be."""
    files = sorted(
        path for root in papers for path in ([root] if root.is_file() else root.rglob("*")) if path.is_file()
    )
    outputs = []
    for seed in (1, 2):
        shuffled = random.Random(seed).sample(files, len(files))
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "out"
            run(shuffled, out, load_settings(), executor="inline" if seed == 1 else "process")
            outputs.append(_content(out))
    names = sorted(set(outputs[0]) | set(outputs[1]))
    same = [outputs[0].get(name) == outputs[1].get(name) for name in names]
    value = round(sum(same) / len(same), 4)
    return Score(
        name="stability.same_files", value=value, low=value, high=value, n=len(names), note="two runs, shuffled order"
    )


def _content(out: Path) -> dict[str, bytes]:
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    manifest = json.loads(found.pop("manifest.json"))
    del manifest["run"]
    return {**found, "manifest.json": json.dumps(manifest).encode()}
