"""How pairs and seconds grow with the number of papers: `python benchmarks/scale.py [100 1000 10000]`.

Papers are synthetic: ten claims each on entities whose fame follows Zipf's law, with vectors about their topics. What
is timed is the corpus part, which runs anew with every added paper: clustering, proposing pairs, and judging a sample
of them; one paper more is timed too.
"""

import os
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberdocs.cluster import ClusterSettings, cluster
from cyberdocs.compare import CompareSettings, Instruments, Side, build_sides, judge
from cyberdocs.compare.candidates import Pair, propose_pairs
from cyberdocs.records import (
    Aspect,
    AspectValue,
    Claim,
    ClaimOrigin,
    Claims,
    Document,
    Embeddings,
    Format,
    Mentions,
    Metadata,
    Outline,
    Span,
)
from cyberdocs.resources.lexicon import load_lexicon

CLAIMS_A_PAPER = 10
DIMENSIONS = 384  # those of MiniLM
ENTITIES = 800  # about the size of the catalogue
ZIPF = 1.1  # how unequal fame is: the first entity has a tenth of all claims
TOPIC_SHARE = 0.6  # of a vector: claims on one entity and aspect have a cosine of about .36 to each other
SENTENCE = "This text is one of many that say something about one thing, and it says it in so many words."
JUDGED = 2000  # pairs of the sample


@dataclass(frozen=True, slots=True)
class Corpus:
    """Synthetic papers with their vectors."""

    claims: list[Claims]
    embeddings: list[Embeddings]


def make_corpus(papers: int, values: Sequence[tuple[Aspect, str]], seed: int = 7) -> Corpus:
    """Make papers whose claims fall on entities by Zipf's law."""
    random = np.random.default_rng(seed)
    fame = 1.0 / np.arange(1, ENTITIES + 1) ** ZIPF
    entities = random.choice(ENTITIES, size=(papers, CLAIMS_A_PAPER), p=fame / fame.sum())
    chosen = random.integers(len(values), size=(papers, CLAIMS_A_PAPER))
    topics = _unit(random.standard_normal((ENTITIES, DIMENSIONS), dtype=np.float32))
    claims, embeddings = [], []
    for paper in range(papers):
        doc_id = f"d-{paper:012x}"
        made = tuple(
            _claim(doc_id, place, int(entity), *values[int(value)])
            for place, (entity, value) in enumerate(zip(entities[paper], chosen[paper], strict=True))
        )
        noise = _unit(random.standard_normal((CLAIMS_A_PAPER, DIMENSIONS), dtype=np.float32))
        vectors = _unit(TOPIC_SHARE * topics[entities[paper]] + (1 - TOPIC_SHARE**2) ** 0.5 * noise)
        claims.append(Claims(mentions=Mentions(outline=Outline(document=_document(doc_id))), claims=made))
        ids = tuple(claim.claim_id for claim in made)
        embeddings.append(Embeddings(doc_id=doc_id, claim_ids=ids, vectors=vectors, model="synthetic"))
    return Corpus(claims, embeddings)


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def _claim(doc_id: str, place: int, entity: int, aspect: Aspect, value: str) -> Claim:
    span = Span(start=place * 100, end=place * 100 + len(SENTENCE))
    entity_id = f"concept:~{entity}"
    return Claim(
        claim_id=f"{doc_id}:{span.start}-{span.end}",
        doc_id=doc_id,
        span=span,
        quote=SENTENCE,
        text=SENTENCE,
        origin=ClaimOrigin.SENTENCE,
        section_id=None,
        page=1,
        entity_ids=(entity_id,),
        aspects=(AspectValue(entity_id=entity_id, aspect=aspect, value=value, cue=span),),
    )


def _document(doc_id: str) -> Document:
    return Document(
        doc_id=doc_id,
        path=f"{doc_id}.txt",
        sha256=doc_id,
        format=Format.TEXT,
        size_bytes=0,
        metadata=Metadata(title=doc_id, year=2020),
        text="",
        pages=(),
        blocks=(),
    )


def measure(papers: int, instruments: Instruments, values: Sequence[tuple[Aspect, str]]) -> str:
    """Time one size; give a line for the table."""
    corpus = make_corpus(papers + 1, values)
    before = Corpus(corpus.claims[:-1], corpus.embeddings[:-1])
    started = time.perf_counter()
    clusters = cluster(before.claims, before.embeddings, ClusterSettings())
    clustered = time.perf_counter()
    sides = build_sides(before.claims, before.embeddings)
    pairs = propose_pairs(sides, instruments, CompareSettings())
    proposed = time.perf_counter()
    sample = pairs[:: max(len(pairs) // JUDGED, 1)][:JUDGED]
    for first, second in sample:
        judge(sides[first], sides[second], instruments)
    judged = time.perf_counter()
    new = _pairs_of_new_paper(corpus, pairs, instruments)
    count = papers * CLAIMS_A_PAPER
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{papers:>7} {count:>8} {len(pairs):>9} {len(pairs) / count:>11.1f} {clustered - started:>10.1f} "
        f"{proposed - clustered:>10.1f} {1000 * (judged - proposed) / len(sample):>9.2f} {new:>10} "
        f"{len(clusters.clusters):>9} {memory:>8.0f}"
    )


def _pairs_of_new_paper(corpus: Corpus, before: Sequence[Pair], instruments: Instruments) -> int:
    """Count the pairs that one more paper adds."""
    sides: dict[str, Side] = build_sides(corpus.claims, corpus.embeddings)
    return len(set(propose_pairs(sides, instruments, CompareSettings())) - set(before))


def main(sizes: Sequence[int]) -> None:
    """Print the table."""
    lexicon = load_lexicon()
    instruments = Instruments(lexicon, CompareSettings())
    values = [(term.aspect, term.value) for term in lexicon.terms]
    print(f"{os.cpu_count()} cores, {CLAIMS_A_PAPER} claims a paper")
    print("  papers   claims     pairs pairs/claim  cluster_s  propose_s  judge_ms  new_pairs  clusters   mem_MB")
    for size in sizes:
        print(measure(size, instruments, values), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000, 10000])
