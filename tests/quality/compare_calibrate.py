"""Calibrate the confidence of verdicts on labelled pairs and write its steps: `... compare_calibrate SHARED [--write]`.

Isotonic regression of "the label allows this verdict" on the score, kind by kind, on all labelled pairs but the test
half of the wide set; steps of at least `SMALLEST_STEP` pairs, each with its share drawn towards the kind's mean. The
error is told twice: in cross-validation by sentence, and on that test half. A kind that errs by more than `MAX_ERROR`
on either gets no confidence: what is right nine times in ten among honest papers is right eight times among traps.
"""

import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.isotonic import IsotonicRegression

from cyberdocs.compare import confidence
from cyberdocs.compare.judge import score_of
from cyberdocs.evaluate.scores import calibration_error
from cyberdocs.records import RelationKind
from tests.quality.compare_corpus import Front
from tests.quality.compare_labels import FRESH_PAIRS, WIDE_PAIRS, Labelled, gold_pairs, own_pairs

# Weights saw the development halves and the papers: their shares alone would promise too much.
LEARNT = ("dev", "gold", "wide_dev", "test", "fresh")
# Scores from which labelled pairs are like what runs find: weaker contradictions are mostly other ones there.
FROM = {RelationKind.CONTRADICTION: 0.45}
MAX_ERROR = 0.1  # calibration error above which a kind gets no confidence
KINDS = (
    RelationKind.AGREEMENT,
    RelationKind.CONTRADICTION,
    RelationKind.NOT_COMPARABLE,
    RelationKind.REFINEMENT,
    RelationKind.SCOPE_DIFFERENCE,
)
SMALLEST_STEP = 25
# Pairs that the kind's mean counts for beside those of a step: with 15 right of 15, nobody should be told 1.0.
PRIOR = 3.0
FOLDS = 5

Steps = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One verdict, its score, and whether the label allows it."""

    kind: RelationKind
    score: float
    right: bool
    split: str
    fold: int


def scored(pairs: Sequence[Labelled]) -> list[Scored]:
    """Give the verdicts of labelled pairs as runs would score them."""
    rows = []
    for pair in pairs:
        kind = confidence.LIKE.get(pair.verdict.kind, pair.verdict.kind)
        score = score_of(pair.left, pair.right, pair.evidence, pair.verdict)
        fold = zlib.crc32(pair.left.claim.text.encode()) % FOLDS
        rows.append(Scored(kind=kind, score=score, right=pair.found in pair.acceptable, split=pair.split, fold=fold))
    return rows


def steps_of(rows: Sequence[Scored]) -> Steps:
    """Fit the steps of one kind; empty where there are too few verdicts."""
    if len(rows) < 2 * SMALLEST_STEP:
        return ()
    ordered = sorted(rows, key=lambda row: row.score)
    scores, right = np.array([row.score for row in ordered]), np.array([float(row.right) for row in ordered])
    fitted = IsotonicRegression(y_min=0, y_max=1).fit_transform(scores, right)
    groups: list[list[int]] = []
    for index, value in enumerate(fitted):
        if groups and (value == fitted[groups[-1][-1]] or len(groups[-1]) < SMALLEST_STEP):
            groups[-1].append(index)
        else:
            groups.append([index])
    if len(groups) > 1 and len(groups[-1]) < SMALLEST_STEP:
        groups[-2:] = [groups[-2] + groups[-1]]
    mean = float(right.mean())
    shares = [(float(right[group].sum()) + PRIOR * mean) / (len(group) + PRIOR) for group in groups]
    lows = [round(float(scores[group[0]]), 4) for group in groups]
    return tuple((low, round(float(share), 3)) for low, share in zip(lows, np.maximum.accumulate(shares), strict=True))


def read(steps: Steps, score: float) -> float:
    """Read a confidence off steps."""
    return [share for lowest, share in steps if score >= lowest][-1] if score >= steps[0][0] else steps[0][1]


def table(rows: Sequence[tuple[float, bool]]) -> str:
    """Set predicted against observed shares, one line a value of confidence."""
    lines = []
    for value in sorted({round(told, 3) for told, _ in rows}):
        seen = [right for told, right in rows if round(told, 3) == value]
        lines.append(f"    told {value:.3f}  right {sum(seen) / len(seen):.3f}  of {len(seen)}")
    return "\n".join(lines)


def report(rows: Sequence[Scored]) -> dict[RelationKind, Steps]:
    """Print steps, errors and tables; give the steps of the kinds that can be calibrated."""
    found = {}
    for kind in KINDS:
        rows_of_kind = [row for row in rows if row.kind is kind and row.score >= FROM.get(kind, 0.0)]
        learnt = [row for row in rows_of_kind if row.split in LEARNT]
        steps = steps_of(learnt)
        print(kind.value, len(learnt), steps)
        if not steps:
            continue
        crossed = []
        for fold in range(FOLDS):
            others = steps_of([row for row in learnt if row.fold != fold])
            crossed += [(read(others or steps, row.score), row.right) for row in learnt if row.fold == fold]
        unseen = [(read(steps, row.score), row.right) for row in rows_of_kind if row.split not in LEARNT]
        errors = []
        for name, told in (("cross-validated", crossed), ("never learnt from", unseen)):
            error = calibration_error([one for one, _ in told], [right for _, right in told])
            errors.append(error)
            print(f"  {name}: calibration error {error:.3f}, n {len(told)}\n{table(told) if name[0] == 'n' else ''}")
        if max(errors) <= MAX_ERROR:
            found[kind] = steps
    return found


def write(steps: dict[RelationKind, Steps]) -> None:
    """Replace the steps in `confidence.py`."""
    path = Path(confidence.__file__)
    before, begin, rest = path.read_text(encoding="utf-8").partition("# begin STEPS\n")
    _, end, after = rest.partition("# end STEPS\n")
    lines = ["STEPS: Mapping[RelationKind, tuple[tuple[float, float], ...]] = {"]
    lines += [f"    RelationKind.{kind.name}: {value!r}," for kind, value in sorted(steps.items())]
    path.write_text(before + begin + "\n".join([*lines, "}\n"]) + end + after, encoding="utf-8")


if __name__ == "__main__":
    front = Front(entailment=True)
    pairs = [*own_pairs(front), *own_pairs(front, FRESH_PAIRS), *own_pairs(front, WIDE_PAIRS)]
    made = report(scored([*pairs, *gold_pairs(Path(sys.argv[1]), front)]))
    if "--write" in sys.argv:
        write(made)
