"""Measure a whole run over the papers of `unseen/`, on which nothing was built: sections to verdicts.

Reads our own papers and labels; runs the default pipeline inline in a temporary folder.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.evaluate import evaluate
from cyberdocs.pipeline import run
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.settings import load_settings
from tests.quality.figures import Figure

UNSEEN = Path(__file__).parent / "unseen"


def measure(shared: Path | None) -> Iterable[Figure]:
    """Run the unseen papers and score every label; `shared` is not needed."""
    known = frozenset(entry.entity_id for entry in load_lexicon().entries)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        run([UNSEEN / "papers"], out, load_settings("default"), executor="inline")
        scores = evaluate(UNSEEN / "labels", out, known)
    for score in scores:
        yield Figure(name=f"unseen.{score.name}", value=score.value, n=score.n, note=score.note)
