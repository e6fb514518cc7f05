"""Measure how many cluster ids live on when a corpus grows by a tenth: our own synthetic claims, no model.

Papers make points of a fixed stock, some famous and most not; wordings of one point lie near each other as sentence
vectors of paraphrases do. New papers are mostly later ones, and one in five is an older paper found late.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from cyberdocs.cluster import ClusterSettings, cluster
from cyberdocs.records import Claims, Clusters, Embeddings
from tests.quality.figures import Figure
from tests.statements import make_claims, statement

PAPERS, ADDED = 200, 20
POINTS = 150
CLAIMS_A_PAPER = 8
DIMENSIONS = 96
NOISE = 0.45  # length of what tells two wordings of one point apart: their cosine is about .83
OLD_FINDS = 0.2  # share of the added papers that are older than some we have
SEEDS = (1, 2, 3, 4, 5)


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give the share of ids kept, and the share of kept ids that still name the same point; `shared` is not needed."""
    kept = same = before_count = 0
    for seed in SEEDS:
        claims, embeddings = make_papers(seed)
        before = cluster(claims[:PAPERS], embeddings[:PAPERS], ClusterSettings())
        after = cluster(claims, embeddings, ClusterSettings())
        alive = _members(before).keys() & _members(after).keys()
        before_count += len(before.clusters)
        kept += len(alive)
        same += sum(_is_same_point(_members(before)[one], _members(after)[one]) for one in sorted(alive))
    note = f"{PAPERS} synthetic papers and {ADDED} more, {len(SEEDS)} seeds"
    yield Figure(name="cluster.ids.kept", value=round(kept / max(before_count, 1), 4), n=before_count, note=note)
    yield Figure(name="cluster.ids.same_point", value=round(same / max(kept, 1), 4), n=kept, note=note)


def make_papers(seed: int) -> tuple[list[Claims], list[Embeddings]]:
    """Make all papers, the added ones last."""
    random = np.random.default_rng(seed)
    points = random.standard_normal((POINTS, DIMENSIONS)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    fame = 1.0 / np.arange(1, POINTS + 1) ** 0.8
    claims, embeddings = [], []
    for paper in range(PAPERS + ADDED):
        year = 2001 + paper * 20 // PAPERS
        if paper >= PAPERS and random.random() < OLD_FINDS:
            year = int(random.integers(2001, 2021))
        chosen = random.choice(POINTS, size=CLAIMS_A_PAPER, replace=False, p=fame / fame.sum())
        made = make_claims(
            f"Paper {paper}",
            *(
                statement(f"Point {point} as paper {paper} of run {seed} puts it.", about="concept:~x")
                for point in chosen
            ),
            year=year,
        )
        noise = random.standard_normal((CLAIMS_A_PAPER, DIMENSIONS)).astype(np.float32)
        vectors = points[chosen] + NOISE * noise / np.linalg.norm(noise, axis=1, keepdims=True)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        doc_id = made.mentions.outline.document.doc_id
        claim_ids = tuple(one.claim_id for one in made.claims)
        claims.append(made)
        embeddings.append(Embeddings(doc_id=doc_id, model="synthetic", claim_ids=claim_ids, vectors=vectors))
    return claims, embeddings


def _members(clusters: Clusters) -> dict[str, frozenset[str]]:
    return {one.cluster_id: frozenset(one.claim_ids) for one in clusters.clusters}


def _is_same_point(before: frozenset[str], after: frozenset[str]) -> bool:
    """Tell whether most of the old members are still there."""
    return 2 * len(before & after) > len(before)


if __name__ == "__main__":
    for figure in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(figure)
