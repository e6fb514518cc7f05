"""Measure compare on the labelled papers, end to end from the raw files: pairs, record, citation variants.

`found end to end` counts a labelled conflict when the run on the three papers reports a relation of an acceptable kind
between claims made of the two quotes; everything else is judged pair by pair on the claims that our stages make.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberdocs.cluster import ClusterSettings, cluster
from cyberdocs.compare import CompareModels, CompareSettings, compare
from cyberdocs.compare.record import ask_record
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.compare.variants import Work, is_same_work, works_of
from cyberdocs.evaluate.align import Letters
from cyberdocs.records import Aspect, Claims, Relation, Relations, Span
from tests.quality.compare_corpus import Front, claims_at, seed_papers
from tests.quality.compare_labels import false_alarm_rate, fold, gold_claims, gold_pairs, scores
from tests.quality.figures import Figure

PAPERS = "three labelled papers"
# What the fields of the record labels are called here; a field that is not here is no aspect that a record holds.
ASPECTS_OF_FIELD = {
    "adopted": (Aspect.DATE,),
    "adopted/date": (Aspect.DATE,),
    "official_title/content": (Aspect.CONTENT,),
    "official_title": (Aspect.CONTENT,),
    "content": (Aspect.CONTENT,),
    "issuer": (Aspect.ISSUER,),
    "issuer/status": (Aspect.ISSUER, Aspect.STATUS),
    "kind/content": (Aspect.NATURE, Aspect.CONTENT),
    "kind/status": (Aspect.NATURE, Aspect.STATUS),
    "kind": (Aspect.NATURE,),
    "force": (Aspect.FORCE,),
    "scope": (Aspect.SCOPE,),
    "exclusivity": (Aspect.EXCLUSIVITY,),
    "identifiers": (Aspect.CONTENT,),
    "type": (Aspect.NATURE, Aspect.CONTENT),
    "type of the body": (Aspect.NATURE, Aspect.CONTENT),
    "existence": (Aspect.EXCLUSIVITY, Aspect.CONTENT),
}  # fmt: skip


class Forget:
    """A memory that remembers nothing."""

    def once(self, parts: tuple[str, ...], compute: Callable[[], tuple[Relation, ...]]) -> tuple[Relation, ...]:
        """Compute anew."""
        return compute()

    def verdicts(
        self, owner: str, keys: NDArray[np.uint64], compute: Callable[[Sequence[int]], Sequence[Relation | None]]
    ) -> Iterable[Relation]:
        """Compute anew."""
        return [one for one in compute(range(len(keys))) if one is not None]


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give the figures; none without the labels."""
    if shared is None or not (shared / "gold" / "pairs_dev.jsonl").is_file():
        return
    front = Front(entailment=True)
    papers = {name: front.read(f"{name}.txt", content) for name, content in seed_papers(shared).items()}
    yield from pair_figures(shared, front)
    yield from found_figures(shared, papers, run(papers, front))
    yield from record_figures(shared, papers, front)
    yield from variant_figures(shared, papers)


def run(papers: Mapping[str, Claims], front: Front) -> Relations:
    """Compare the papers as a run does."""
    claims = list(papers.values())
    embeddings = front.embed(claims)
    clusters = cluster(claims, embeddings, ClusterSettings())
    models = CompareModels(entailment=front.entailment)
    return compare(claims, embeddings, clusters, front.lexicon, models, CompareSettings(), Forget())


def pair_figures(shared: Path, front: Front) -> Iterable[Figure]:
    """F1 by verdict and the share of hard negatives called contradictions, pair by pair."""
    pairs = gold_pairs(shared, front)
    for label in ("contradiction", "agreement", "scope_difference", "refinement"):
        precision, recall, f1, count = scores(pairs, label)
        note = f"P {precision:.2f} R {recall:.2f}; {PAPERS}, which the weights were fitted on"
        yield Figure(name=f"compare.pairs.{label}.f1", value=round(f1, 4), n=count, note=note)
    rate, count = false_alarm_rate(pairs)
    yield Figure(name="compare.pairs.false_alarms", value=round(rate, 4), n=count, note="lower is better")


def found_figures(shared: Path, papers: Mapping[str, Claims], relations: Relations) -> Iterable[Figure]:
    """Share of the direct contradictions and attribution conflicts that the run reports."""
    letters = {name: Letters.of(paper.mentions.outline.document.text) for name, paper in papers.items()}
    kinds: dict[frozenset[str], set[str]] = {}
    for relation in relations.relations:
        kinds.setdefault(frozenset(relation.claim_ids), set()).add(fold(relation.kind.value))
    found = count = 0
    for record in _lines(shared, "pairs_dev.jsonl"):
        if record["verdict"] != "attribution_conflict" and record.get("strength") != "direct":
            continue
        count += 1
        wanted = {fold(verdict) for verdict in (record["verdict"], *record.get("also_acceptable", []))}
        ours, theirs = (gold_claims(record[side], papers, letters) for side in ("a", "b"))
        told = {kind for a in ours for b in theirs for kind in kinds.get(frozenset((a.claim_id, b.claim_id)), ())}
        found += bool(told & wanted)
    hard, alarms = 0, 0
    for record in _lines(shared, "pairs_dev.jsonl"):
        accepted = {record["verdict"], *record.get("also_acceptable", [])}
        trap = record.get("tempting_wrong_verdict") == "contradiction"
        if "contradiction" in accepted or not (trap or record["verdict"] in ("not_comparable", "unrelated")):
            continue
        hard += 1
        ours, theirs = (gold_claims(record[side], papers, letters) for side in ("a", "b"))
        told = {kind for a in ours for b in theirs for kind in kinds.get(frozenset((a.claim_id, b.claim_id)), ())}
        alarms += "contradiction" in told
    yield Figure(name="compare.found.false_alarms", value=round(alarms / hard, 4), n=hard, note="lower is better")
    note = f"direct contradictions and attribution conflicts; {PAPERS}"
    yield Figure(name="compare.found.direct", value=round(found / count, 4), n=count, note=note)


def record_figures(shared: Path, papers: Mapping[str, Claims], front: Front) -> Iterable[Figure]:
    """Share of statements for which agreement, difference or silence of the record is told right."""
    sides = front.sides(list(papers.values()))
    subjects = SubjectIndex(front.lexicon.entries, front.lexicon.themes)
    letters = {name: Letters.of(paper.mentions.outline.document.text) for name, paper in papers.items()}
    right = count = 0
    for record in _lines(shared, "record_dev.jsonl"):
        count += 1
        aspects = ASPECTS_OF_FIELD.get(record["field"], ())
        entry = front.instruments.entries.get(record["entity_id"] or "")
        span = letters[record["paper"]].find(record["quote"])
        claims = []
        if span is not None:
            unit = record["unit_id"].startswith(("n", "r"))
            claims = claims_at(papers[record["paper"]], span, reference=unit)
        answers = [ask_record(sides[one.claim_id], entry, aspects, front.instruments, subjects) for one in claims] or [
            "not_in_catalogue" if entry is None or not aspects else "agrees"
        ]
        answer = "differs_from_record" if "differs_from_record" in answers else answers[0]
        good = answer in (record["verdict"], *record.get("also_acceptable", []))
        right += good
        if not good and "--verbose" in sys.argv:
            print(
                record["record_id"], record["field"], record["verdict"], answer, record["quote"][:90], file=sys.stderr
            )
    yield Figure(name="compare.record.accuracy", value=round(right / count, 4), n=count, note=PAPERS)


def variant_figures(shared: Path, papers: Mapping[str, Claims]) -> Iterable[Figure]:
    """F1 of "the same work": by reference where both are references, by the linked thing where one is a mention."""
    works = {name: list(works_of(paper)) for name, paper in papers.items()}
    letters = {name: Letters.of(paper.mentions.outline.document.text) for name, paper in papers.items()}
    hits = alarms = missed = 0
    for record in _lines(shared, "citation_variants_dev.jsonl"):
        same = record["verdict"] == "same_work"
        told = _is_told_same(record, papers, works, letters)
        hits += same and told
        alarms += told and not same
        missed += same and not told
        if same is not told and "--verbose" in sys.argv:
            print(record["variant_id"], record["verdict"], told, record["why"], file=sys.stderr)
    f1 = 2 * hits / (2 * hits + alarms + missed) if hits else 0.0
    yield Figure(name="compare.variants.f1", value=round(f1, 4), n=hits + missed, note=PAPERS)


def _is_told_same(
    record: Mapping[str, Any],
    papers: Mapping[str, Claims],
    works: Mapping[str, list[Work]],
    letters: Mapping[str, Letters],
) -> bool:
    spans = {key: letters[record[key]["paper"]].find(record[key]["quote"]) for key in ("a", "b")}
    if spans["a"] is None or spans["b"] is None:
        return False
    found = {key: _work_at(works[record[key]["paper"]], span) for key, span in spans.items() if span is not None}
    if found.get("a") is not None and found.get("b") is not None:
        left, right = found["a"], found["b"]
        return left is not None and right is not None and is_same_work(left, right)
    linked = [
        (work.entity_id if (work := found.get(key)) is not None else "")
        or _entity_at(papers[record[key]["paper"]], span)
        for key, span in spans.items()
        if span is not None
    ]
    return bool(linked[0]) and linked[0] == linked[1]


def _work_at(works: Iterable[Work], span: Span) -> Work | None:
    inside = [work for work in works if work.reference.span.overlaps(span)]
    whole = [work for work in inside if 2 * len(span) > len(work.reference.span)]
    return whole[0] if whole else None


def _entity_at(paper: Claims, span: Span) -> str:
    inside = [one for one in paper.mentions.mentions if one.span.overlaps(span) and one.entity_id is not None]
    return max(inside, key=lambda one: -abs(len(one.span) - len(span))).entity_id or "" if inside else ""


def _lines(shared: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (shared / "gold" / name).read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    for figure in measure(Path(sys.argv[1])):
        print(figure)
