"""Measure the check against the record on own statements about catalogue entries, end to end from the bare sentence.

Half of the statements differ from the record, half agree, among them those that were true when written. Rules were
made on the part "dev"; on the part "test", written after them, they had recall 0.94 and precision 1.0 when first tried.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from cyberdocs.compare.record import check_record
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.records import Relation
from tests.quality.compare_corpus import Front
from tests.quality.figures import Figure

STATEMENTS = Path(__file__).with_name("record_statements.jsonl")
DIFFERS = "differs"


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give precision and recall of "differs from the record", and the share of agreeing statements spared."""
    del shared
    rows = read_statements()
    found = [bool(told) for told in relations_of(rows)]
    for part in ("dev", "test"):
        told = [(row["label"] == DIFFERS, hit) for row, hit in zip(rows, found, strict=True) if row["part"] == part]
        differing = sum(differs for differs, _ in told)
        right = sum(differs and hit for differs, hit in told)
        accused = sum(hit and not differs for differs, hit in told)
        note = f"own statements, part {part}"
        name = f"compare.record_own.{part}"
        yield Figure(name=f"{name}.recall", value=round(right / differing, 4), n=differing, note=note)
        yield Figure(
            name=f"{name}.precision", value=round(right / max(right + accused, 1), 4), n=right + accused, note=note
        )
        agreeing = len(told) - differing
        spared = round(1 - accused / agreeing, 4)
        yield Figure(name=f"{name}.spared", value=spared, n=agreeing, note=f"{note}; agreeing statements not accused")


def read_statements() -> list[dict[str, Any]]:
    """Read the statements with their labels."""
    return [json.loads(line) for line in STATEMENTS.read_text("utf-8").splitlines() if line]


def relations_of(rows: Sequence[dict[str, Any]]) -> list[tuple[Relation, ...]]:
    """Give for every statement, read as a paper of its year, what differs from the record."""
    front = Front()
    subjects = SubjectIndex(front.lexicon.entries, front.lexicon.themes)
    found = []
    for number, row in enumerate(rows):
        paper = front.read(f"{number:03}.txt", row["text"].encode(), title="A paper", year=row["year"])
        found.append(check_record(list(front.sides([paper]).values()), front.instruments, subjects))
    return found


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["dev"]
    chosen = [row for row in read_statements() if row["part"] in wanted]
    for row, told in zip(chosen, relations_of(chosen), strict=True):
        if (row["label"] == DIFFERS) is not bool(told):
            sys.stdout.write(f"{'missed' if not told else 'accused'} {row['entity']} {row['year']}: {row['text']}\n")
            sys.stdout.writelines(f"    {one.summary} {one.reasons[0].summary}\n" for one in told)
    for figure in measure(None):
        sys.stdout.write(f"{figure.name}: {figure.value} (n={figure.n})\n")
