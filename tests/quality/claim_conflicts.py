"""Show where a labelled conflict is lost: `python -m tests.quality.claim_conflicts LABELS OUT [PAIR...]`.

Reads `pairs*.jsonl` and a finished run; prints, for each direct conflict that the run does not tell (or for the pairs
named), both sides with their claims, what they are about, their values, and what was told of them. A side without a
claim, a claim without the entity, an entity without the aspect: the first gap is where it is lost.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdocs.evaluate.finished import Finished, read_finished
from cyberdocs.evaluate.pairs import CONFLICT


def explain_conflicts(labels: Path, out: Path, wanted: frozenset[str]) -> Iterator[str]:
    """Give the lines of the table."""
    finished = read_finished(out)
    told = told_of = 0
    for label in _labels(labels):
        ours, theirs = _claims(label["a"], finished), _claims(label["b"], finished)
        pairs = {frozenset((one["claim_id"], other["claim_id"])) for one in ours for other in theirs}
        relations = [one for one in finished.relations if frozenset(one["claim_ids"]) in pairs]
        accepted = CONFLICT | set(label.get("also_acceptable", ()))
        right = any(one["kind"] in accepted for one in relations)
        told, told_of = told + right, told_of + 1
        if label["pair_id"] not in wanted if wanted else right:
            continue
        kinds = ", ".join(sorted({one["kind"] for one in relations})) or "nothing told"
        about = f"{label.get('entity_id')} {label.get('aspect')}"
        yield f"{label['pair_id']}  {about}  lost: {_gap(label, ours, theirs, kinds)}"
        for side, claims in (("a", ours), ("b", theirs)):
            yield f"  {side}  {label[side]['paper']}: {label[side]['quote'][:200]}"
            for claim in claims:
                yield f"       {'' if claim['subject_resolved'] else 'UNRESOLVED '}{claim['text'][:160]}"
                for value in claim["aspects"]:
                    denied = "not " if value["negated"] else ""
                    yield f"         {value['entity_id']} {value['aspect']} = {denied}{value['value']}"
    yield f"{told} of {told_of} told"


def _gap(label: Any, ours: list[Any], theirs: list[Any], kinds: str) -> str:
    """Name the first thing that is missing on the way to a verdict."""
    for side, claims in (("a", ours), ("b", theirs)):
        if not claims:
            return f"{side}: no claim"
        if not any(claim["subject_resolved"] for claim in claims):
            return f"{side}: subject unresolved"
        entity = label.get("entity_id") or ""
        if entity.startswith(("law:", "org:")) and not any(entity in claim["entity_ids"] for claim in claims):
            return f"{side}: entity not linked"
        values = [value for claim in claims for value in claim["aspects"]]
        if not any(value["aspect"] == label.get("aspect") for value in values):
            return f"{side}: no value of the aspect"
    return f"compare: {kinds}"


def _labels(folder: Path) -> Iterator[Any]:
    for file in sorted(folder.glob("pairs*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            direct = label.get("strength", "direct") == "direct"
            if label["verdict"] == "attribution_conflict" or (label["verdict"] == "contradiction" and direct):
                yield label


def _claims(side: Any, finished: Finished) -> list[Any]:
    paper = finished.paper(side["paper"])
    span = paper.find(side) if paper else None
    return list(paper.claims_at(span)) if paper and span else []


if __name__ == "__main__":
    for row in explain_conflicts(Path(sys.argv[1]), Path(sys.argv[2]), frozenset(sys.argv[3:])):
        print(row)
