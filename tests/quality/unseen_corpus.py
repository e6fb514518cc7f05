"""Measure a whole run over the papers of `unseen/` to `unseen_fourth/`: sections to verdicts.

The first three were unseen once and are development papers now; the fourth is held out.
Reads our own papers and labels; runs the default pipeline inline in a temporary folder.
"""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cyberdocs.evaluate import evaluate
from cyberdocs.evaluate.finished import Finished, read_finished
from cyberdocs.evaluate.pairs import CONFLICT
from cyberdocs.pipeline import run
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.settings import load_settings
from tests.quality.figures import Figure

CORPORA = ("unseen", "unseen_second", "unseen_third", "unseen_fourth")
# How many accusations a reader looks at before deciding whether to trust the tool.
DEPTHS = (10, 20)


def measure(shared: Path | None) -> Iterable[Figure]:
    """Run the papers of each corpus and score every label; `shared` is not needed."""
    known = frozenset(entry.entity_id for entry in load_lexicon().entries)
    for corpus in CORPORA:
        yield from _measure_corpus(Path(__file__).parent / corpus, known)


def _measure_corpus(corpus: Path, known: frozenset[str]) -> Iterable[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        run([corpus / "papers"], out, load_settings("default"), executor="inline")
        scores = evaluate(corpus / "labels", out, known)
        backed = list_backed(corpus / "labels", read_finished(out))
    for score in scores:
        yield Figure(name=f"{corpus.name}.{score.name}", value=score.value, n=score.n, note=score.note)
    note = "accusations, best first, that a label backs; the conflicts were planted, so the rest are false alarms"
    for name, right in (*((f"precision_at_{depth}", backed[:depth]) for depth in DEPTHS), ("precision", backed)):
        value = round(sum(right) / len(right), 4) if right else 0.0
        yield Figure(name=f"{corpus.name}.accusations.{name}", value=value, n=len(right), note=note)


def list_backed(labels: Path, finished: Finished) -> list[bool]:
    """Tell of each accusation, in the order of relations.json, whether a label calls its two sides a conflict."""
    pairs = []
    for row in _rows(labels / "pairs.jsonl"):
        if CONFLICT & {row["verdict"], *row.get("also_acceptable", ())}:
            pairs.append((_claims(row["a"], finished), _claims(row["b"], finished)))
    differing = {
        (claim_id, row["entity_id"])
        for row in _rows(labels / "record.jsonl")
        if "differs_from_record" in (row["verdict"], *row.get("also_acceptable", ()))
        for claim_id in _claims(row, finished)
    }
    backed = []
    for relation in finished.relations:
        if relation["kind"] == "record_difference":
            backed.append((relation["claim_ids"][0], relation["entity_id"]) in differing)
        elif relation["kind"] in CONFLICT:
            one, other = relation["claim_ids"]
            backed.append(any((one in a and other in b) or (one in b and other in a) for a, b in pairs))
    return backed


def _rows(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _claims(side: object, finished: Finished) -> frozenset[str]:
    if not isinstance(side, dict):
        return frozenset()
    paper = finished.paper(side["paper"])
    span = paper.find(side) if paper else None
    return frozenset(one["claim_id"] for one in paper.claims_at(span)) if paper and span else frozenset()
