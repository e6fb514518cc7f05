"""Labelled pairs of claims, each with what compare finds on it: our own sentences, and the labelled papers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberdocs.compare.candidates import propose_rows
from cyberdocs.compare.decide import decide
from cyberdocs.compare.evidence import Evidence, gather
from cyberdocs.compare.sides import Side
from cyberdocs.compare.verdict import Verdict
from cyberdocs.evaluate.align import Letters
from cyberdocs.records import Claim, Claims
from tests.quality.compare_corpus import Front, claims_at, seed_papers

OWN_PAIRS = Path(__file__).parent / "compare_pairs.jsonl"
# Written after rules and weights were frozen, scored once, never learnt from.
FRESH_PAIRS = Path(__file__).parent / "compare_pairs_test.jsonl"
# A sentence needs a paper around it, or it is taken for a heading.
PAPER = (
    "A Study of the Field\n\nThe Findings\n\nThis section lists what earlier work has found and asks how far it goes. "
    "{sentence} The next section turns to other questions that deserve attention of their own.\n"
)
# Made of frames, each a way in which statements only look opposed, or are opposed or alike, with pairs of two halves:
# rules and weights were made beside "wide_dev"; the mistakes of "wide_test" were read once, late.
WIDE_PAIRS = Path(__file__).parent / "compare_pairs_wide.jsonl"
# Written and labelled before any output was read; what was said wrongly of them was read once, late.
SECOND_PAIRS = Path(__file__).parent / "unseen_second" / "claim_pairs.jsonl"
# What a label means where the joint model does not tell two verdicts apart.
FOLDED = {"attribution_conflict": "contradiction", "unrelated": "not_comparable"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One labelled pair.

    Args:
        label: the folded verdict.
        acceptable: folded verdicts that are not wrong, the label among them.
        tempting: whether the label names contradiction as the trap.
        strength: "direct" or "tension" for contradictions of the labelled papers, "" elsewhere.
        verdict: what compare says, on the `evidence` of its detectors.
    """

    pair_id: str
    split: str
    label: str
    acceptable: frozenset[str]
    tempting: bool
    strength: str
    left: Side
    right: Side
    verdict: Verdict
    evidence: Evidence

    @property
    def features(self) -> Mapping[str, float]:
        """What the detectors saw, by name."""
        return self.evidence.features

    @property
    def found(self) -> str:
        """What compare says, folded like the label."""
        return fold(self.verdict.kind.value)


def fold(verdict: str) -> str:
    """Fold verdicts that are told apart elsewhere."""
    return FOLDED.get(verdict, verdict)


def own_pairs(front: Front, path: Path | None = None) -> list[Labelled]:
    """Judge our own pairs; a pair of which a side makes no claim is left out."""
    records = [json.loads(line) for line in (path or OWN_PAIRS).read_text(encoding="utf-8").splitlines()]
    papers: list[tuple[Claims, Claims]] = []
    for record in records:
        left, right = (
            front.read(
                f"{record['pair_id']}-{side}.txt",
                PAPER.format(sentence=record[side]["text"]).encode(),
                title=title,
                year=record[side].get("year"),
            )
            for side, title in (("left", "Essay A"), ("right", "Essay B"))
        )
        papers.append((left, right))
    sides = front.sides([paper for both in papers for paper in both])
    pairs = []
    for record, (left, right) in zip(records, papers, strict=True):
        ours, theirs = (_claims_of(paper, record[side]["text"]) for paper, side in ((left, "left"), (right, "right")))
        both = nearest_claims(ours, theirs, record["left"]["text"], record["right"]["text"])
        if both is not None:
            pairs.append((record, record["split"], sides[both[0].claim_id], sides[both[1].claim_id]))
    return _label(pairs, front)


def gold_pairs(shared: Path, front: Front) -> list[Labelled]:
    """Judge the pairs of the labelled papers as our own stages read them."""
    papers = {name: front.read(f"{name}.txt", content) for name, content in seed_papers(shared).items()}
    sides = front.sides(list(papers.values()))
    letters = {name: Letters.of(paper.mentions.outline.document.text) for name, paper in papers.items()}
    pairs = []
    for line in (shared / "gold" / "pairs_dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        ours, theirs = (gold_claims(record[side], papers, letters) for side in ("a", "b"))
        both = nearest_claims(ours, theirs, record["a"]["quote"], record["b"]["quote"])
        if both is not None:
            pairs.append((record, "gold", sides[both[0].claim_id], sides[both[1].claim_id]))
    return _label(pairs, front)


def run_pairs(corpus: Path, front: Front) -> list[Labelled]:
    """Judge what a run compares across the papers of a corpus: split "run" with a label, "rest" where there is none.

    Conflicts were planted and all labelled, so what no label names counts as not comparable; some of it does agree.
    """
    papers = {path.name: front.read(path.name, path.read_bytes()) for path in sorted((corpus / "papers").iterdir())}
    letters = {name: Letters.of(paper.mentions.outline.document.text) for name, paper in papers.items()}
    sides = front.sides(list(papers.values()))
    labels: dict[frozenset[str], dict[str, Any]] = {}
    for line in (corpus / "labels" / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        ours, theirs = (_quoted(record[side], papers, letters, reference=False) for side in ("a", "b"))
        labels |= {frozenset((one.claim_id, other.claim_id)): record for one in ours for other in theirs}
    pairs: list[tuple[Mapping[str, Any], str, Side, Side]] = []
    ordered = list(sides.values())
    for first, second in propose_rows(sides, front.instruments, front.instruments.settings):
        left, right = ordered[first], ordered[second]
        if left.claim.doc_id == right.claim.doc_id:
            continue
        record = labels.get(frozenset((left.claim.claim_id, right.claim.claim_id)), {})
        rest = {"pair_id": f"{corpus.name}-rest-{len(pairs)}", "verdict": "not_comparable"}
        pairs.append((record or rest, "run" if record else "rest", left, right))
    return _label(pairs, front)


def gold_claims(side: Mapping[str, Any], papers: Mapping[str, Claims], letters: Mapping[str, Letters]) -> list[Claim]:
    """Find the claims made of a labelled quote."""
    return _quoted(side, papers, letters, reference=side["unit_id"].startswith(("n", "r")))


def _quoted(
    side: Mapping[str, Any], papers: Mapping[str, Claims], letters: Mapping[str, Letters], *, reference: bool
) -> list[Claim]:
    span = letters[side["paper"]].find(side["quote"])
    return [] if span is None else claims_at(papers[side["paper"]], span, reference=reference)


def nearest_claims(ours: Sequence[Claim], theirs: Sequence[Claim], left: str, right: str) -> tuple[Claim, Claim] | None:
    """Choose the two claims whose lengths are nearest to the two quotes; None when a side has none."""
    choices = [
        (abs(len(one.text) - len(left)) + abs(len(other.text) - len(right)), one.claim_id, other.claim_id, one, other)
        for one in ours
        for other in theirs
        if one.claim_id != other.claim_id
    ]
    if not choices:
        return None
    *_, one, other = min(choices, key=lambda choice: choice[:3])
    return one, other


def _claims_of(paper: Claims, sentence: str) -> list[Claim]:
    span = Letters.of(paper.mentions.outline.document.text).find(sentence)
    return claims_at(paper, span, reference=False) if span is not None else []


def _label(pairs: Sequence[tuple[Mapping[str, Any], str, Side, Side]], front: Front) -> list[Labelled]:
    entailments = front.entailments([(left.claim.text, right.claim.text) for _, _, left, right in pairs])
    return [
        _judge(record, split, left, right, gather(left, right, front.instruments, entailment))
        for (record, split, left, right), entailment in zip(pairs, entailments, strict=True)
    ]


def _judge(record: Mapping[str, Any], split: str, left: Side, right: Side, evidence: Evidence) -> Labelled:
    accepted = [record["verdict"], *record.get("also_acceptable", [])]
    return Labelled(
        pair_id=record["pair_id"],
        split=split,
        label=fold(record["verdict"]),
        acceptable=frozenset(fold(verdict) for verdict in accepted),
        tempting=record.get("tempting_wrong_verdict") == "contradiction",
        strength=record.get("strength", ""),
        left=left,
        right=right,
        verdict=decide(left, right, evidence),
        evidence=evidence,
    )


def scores(pairs: Iterable[Labelled], label: str) -> tuple[float, float, float, int]:
    """Give precision, recall, F1 and number of labels of one verdict; acceptable verdicts are no errors."""
    hits = alarms = missed = labels = 0
    for pair in pairs:
        labels += pair.label == label
        if pair.found == label:
            hits += label in pair.acceptable
            alarms += label not in pair.acceptable
        elif pair.label == label and pair.found not in pair.acceptable:
            missed += 1
    precision = hits / (hits + alarms) if hits + alarms else 0.0
    recall = hits / (hits + missed) if hits + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1, labels


def false_alarm_rate(pairs: Iterable[Labelled]) -> tuple[float, int]:
    """Give the share of hard negatives that are called contradictions, and how many there are."""
    hard = [
        pair
        for pair in pairs
        if (pair.tempting or pair.label == "not_comparable") and "contradiction" not in pair.acceptable
    ]
    return sum(pair.found == "contradiction" for pair in hard) / max(len(hard), 1), len(hard)
