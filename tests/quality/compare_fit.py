"""Fit the joint model of compare on labelled pairs and write its weights: `python -m tests.quality.compare_fit SHARED`.

Learns from the development halves of our own pairs, from the labelled papers, and from all that a run over the second
and the third corpus compares, where most pairs have no label and are not comparable; our test halves, the first and
the fourth corpus are only scored. Pairs that a plain rule decides are left out: the model never sees them either.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from cyberdocs.compare import weights
from cyberdocs.compare.apart import find_apart
from cyberdocs.compare.weights import VERDICTS
from tests.quality.compare_corpus import Front
from tests.quality.compare_labels import WIDE_PAIRS, Labelled, gold_pairs, own_pairs, run_pairs

# Strength of the ridge, with the entailment model and without. With pairs of runs, on either corpus, fitted on the
# other, 1 has better agreements than 3, contradictions alike; without them 1 to 10 lie within what chance explains.
INVERSE_RIDGE = {True: 1.0, False: 3.0}
# What a pair counts for beside one of our own sentences: runs see sentences of papers, and few pairs of a run that have
# no label are really conflicts or agreements.
COUNTS = {"gold": 2.0, "run": 1.0, "rest": 0.1}
CORPORA = ("unseen_second", "unseen_third")
SMALLEST_WEIGHT = 0.02


def fit(pairs: Sequence[Labelled], *, with_entailment: bool) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Give bias and weights by verdict."""
    learnt = [pair for pair in pairs if pair.verdict.ground == "model"]
    names = sorted(name for name in learnt[0].features if with_entailment or name not in weights.ENTAILMENT_FEATURES)
    rows = np.array([[pair.features[name] for name in names] for pair in learnt])
    labels = np.array([pair.label for pair in learnt])
    counts = np.array([COUNTS.get(pair.split, 1.0) for pair in learnt])
    model = LogisticRegression(C=INVERSE_RIDGE[with_entailment], max_iter=5000).fit(rows, labels, sample_weight=counts)
    bias, table = {}, {}
    for verdict, intercept, row in zip(model.classes_, model.intercept_, model.coef_, strict=True):
        bias[str(verdict)] = round(float(intercept), 3)
        table[str(verdict)] = {
            name: round(float(weight), 3)
            for name, weight in zip(names, row, strict=True)
            if abs(weight) >= SMALLEST_WEIGHT
        }
    if tuple(sorted(bias)) != VERDICTS:
        raise ValueError(f"labels miss a verdict: {sorted(bias)}")
    return bias, table


def render(name: str, bias: Mapping[str, float], table: Mapping[str, Mapping[str, float]]) -> str:
    """Write the weights as Python data."""
    lines = [f"{name}_BIAS: Mapping[str, float] = {{"]
    lines += [f'    "{verdict}": {bias[verdict]},' for verdict in VERDICTS]
    lines += ["}", f"{name}_WEIGHTS: Mapping[str, Mapping[str, float]] = {{"]
    for verdict in VERDICTS:
        lines.append(f'    "{verdict}": {{')
        lines += [f'        "{feature}": {weight},' for feature, weight in sorted(table[verdict].items())]
        lines.append("    },")
    lines.append("}")
    return "\n".join(lines)


def write(pairs: Sequence[Labelled], *, with_entailment: bool) -> Path:
    """Replace one of the two sets of weights in `weights.py`, keep the rest of the file."""
    path = Path(weights.__file__)
    name = "ENTAILMENT" if with_entailment else "PLAIN"
    before, begin, rest = path.read_text(encoding="utf-8").partition(f"# begin {name}\n")
    _, end, after = rest.partition(f"# end {name}\n")
    bias, table = fit(pairs, with_entailment=with_entailment)
    path.write_text(f"{before}{begin}{render(name, bias, table)}\n{end}{after}", encoding="utf-8")
    return path


def is_set_apart(pair: Labelled) -> bool:
    """Tell whether a check sets a pair apart; learnt from, it would teach the model to distrust plain denials."""
    return find_apart(pair.left, pair.right, pair.evidence, "model") is not None


def training_pairs(shared: Path, front: Front) -> Iterable[Labelled]:
    """Give what is learnt from."""
    yield from (pair for pair in own_pairs(front) if pair.split == "dev")
    yield from (pair for pair in own_pairs(front, WIDE_PAIRS) if pair.split == "wide_dev" and not is_set_apart(pair))
    yield from gold_pairs(shared, front)
    # Without the entailment model a run's pairs taught it to call different amounts of one thing an agreement.
    for corpus in CORPORA if front.entailment is not None else ():
        yield from run_pairs(Path(__file__).parent / corpus, front)


if __name__ == "__main__":
    made = Front(entailment="--entailment" in sys.argv)
    print(write(list(training_pairs(Path(sys.argv[1]), made)), with_entailment="--entailment" in sys.argv))
