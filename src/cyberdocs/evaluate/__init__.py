"""Score a finished run against label files. Reads the output folder and the labels; computes no stage anew."""

import json
from collections.abc import Sequence
from pathlib import Path

from cyberdocs.errors import SettingsError
from cyberdocs.evaluate.finished import Fields, Finished, read_finished
from cyberdocs.evaluate.pairs import score_pairs, score_record, score_variants
from cyberdocs.evaluate.papers import score_papers
from cyberdocs.evaluate.scores import Score

__all__ = ["Score", "evaluate"]


def evaluate(gold: Path, out: Path, known: frozenset[str]) -> list[Score]:
    """Score everything that the label files of a folder speak of.

    Args:
        gold: a folder with `<paper>.json`, `pairs*.jsonl`, `record*.jsonl`, `citation_variants*.jsonl`; or one file.
        known: the ids that the catalogue holds.

    Raises:
        SettingsError: no label file, or one that is not JSON.
        NotFound: `out` holds no finished run.
    """
    files = sorted(gold.iterdir()) if gold.is_dir() else [gold]
    finished = read_finished(out)
    papers: dict[str, Fields] = {}
    scores: list[Score] = []
    read = 0
    for file in files:
        if file.suffix == ".json":
            fields = _read(file)
            if isinstance(fields, dict) and {"sections", "claims", "organisations"} & set(fields):
                papers[file.stem] = fields
                read += 1
        elif file.suffix == ".jsonl":
            rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
            found = _score_rows(file.stem, rows, finished, known)
            scores.extend(found)
            read += bool(found)
    if not read:
        raise SettingsError(f"{gold} holds no label file; see `cyberdocs evaluate --help`")
    return [*score_papers(papers, finished), *scores]


def _score_rows(stem: str, rows: Sequence[Fields], finished: Finished, known: frozenset[str]) -> list[Score]:
    if stem.startswith("pairs"):
        return score_pairs(rows, finished)
    if stem.startswith("record"):
        return score_record(rows, finished, known)
    if stem.startswith("citation_variants"):
        return score_variants(rows, finished)
    return []


def _read(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SettingsError(f"{file} is not JSON: {error}") from error
