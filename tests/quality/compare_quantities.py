"""Measure conflicts of amounts: our own pairs one by one, and our own short papers from file to verdict.

The development pairs shaped the rules. The test pairs were scored once before they were looked at (F1 of
contradiction .78, 22 % of the traps accused), the fresh ones likewise (.74, 13 %); rules were then looked at beside
both, so that all three are development figures from here on.
"""

import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.evaluate.finished import read_finished
from cyberdocs.pipeline import run
from cyberdocs.settings import load_settings
from tests.quality.compare_corpus import Front
from tests.quality.compare_labels import false_alarm_rate, own_pairs, scores
from tests.quality.figures import Figure

HERE = Path(__file__).parent
PAIRS = HERE / "quantity_pairs.jsonl"
PAPERS = HERE / "quantity_papers"
CONFLICTS = HERE / "quantity_conflicts.jsonl"


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give precision, recall and F1 by verdict and the share of traps accused; then the same end to end."""
    pairs = own_pairs(Front(), PAIRS)
    for split in ("dev", "test", "fresh"):
        part = [pair for pair in pairs if pair.split == split]
        for label in ("contradiction", "agreement"):
            precision, recall, f1, count = scores(part, label)
            note = f"P {precision:.2f} R {recall:.2f}; amounts, {split}"
            yield Figure(name=f"compare.quantities_{split}.{label}.f1", value=round(f1, 4), n=count, note=note)
        rate, count = false_alarm_rate(part)
        yield Figure(
            name=f"compare.quantities_{split}.false_alarms", value=round(rate, 4), n=count, note="lower is better"
        )
    yield from _end_to_end()


def _end_to_end() -> Iterable[Figure]:
    """Run the papers and look for the planted conflicts among the accusations."""
    planted = [json.loads(line) for line in CONFLICTS.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        run([PAPERS], out, load_settings("default"), executor="inline")
        finished = read_finished(out)
        quotes = {
            claim["claim_id"]: claim["quote"]
            for claim in map(json.loads, (out / "claims.jsonl").read_text(encoding="utf-8").splitlines())
        }
    accused = [
        (quotes[one["claim_ids"][0]], quotes[one["claim_ids"][1]])
        for one in finished.relations
        if one["kind"] in ("contradiction", "attribution_conflict")
    ]
    wanted = [(row["a"], row["b"]) for row in planted]
    found = sum(any(_is_pair(pair, want) for pair in accused) for want in wanted)
    right = sum(any(_is_pair(pair, want) for want in wanted) for pair in accused)
    note = "eight own papers from file to verdict"
    yield Figure(name="compare.quantity_papers.recall", value=round(found / len(wanted), 4), n=len(wanted), note=note)
    yield Figure(
        name="compare.quantity_papers.precision",
        value=round(right / max(len(accused), 1), 4),
        n=len(accused),
        note=note,
    )


def _is_pair(pair: tuple[str, str], want: tuple[str, str]) -> bool:
    """Tell whether two claims hold the words of a planted conflict."""
    return any(want[0] in one and want[1] in other for one, other in (pair, pair[::-1]))


if __name__ == "__main__":
    for figure in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(figure)
