"""What a whole large corpus costs between papers: `python benchmarks/large.py BASE_OUT [papers ...]`.

Papers are made of those of a finished run (`BASE_OUT`, of raw/ and tests/quality/unseen/papers say): claims drawn from
all of them, words, values, names and vectors varied, about 150 claims a paper as in 5,000 words of prose. The results
of the document stages are put into a store as if they had been read, so that `run` does what lies between papers and
nothing else: gathering, clustering, comparing, writing. Each size runs in a process of its own, then again with
nothing changed, then with one paper more. `--without-entailment` leaves out the model that reads promising pairs,
about 12 ms a pair and core. `--judged 0.05` judges one pair in twenty and passes over the others, to see memory and
sizes where judging all would take hours. `--keep FOLDER` keeps what was made.
"""

import argparse
import hashlib
import itertools
import json
import multiprocessing
import re
import resource
import sqlite3
import sys
import tempfile
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from cyberdocs.compare import relate
from cyberdocs.pipeline import brief, chain_of, make_ready, run
from cyberdocs.records import AspectValue, Attribution, Claim, Claims, Embeddings, Relation, Span
from cyberdocs.report import describe_document
from cyberdocs.settings import Settings, load_settings
from cyberdocs.store import decode, decode_whole, digest_of, encode, encode_whole, make_result, open_store, store_path

CLAIMS_A_PAPER = 150  # of 5,000 words, as in the longest papers at hand
OWN_SHARE = 0.5  # of a paper's claims come from the paper whose notes and references it has
NEW_WORDS = 0.25  # share of words that are other words of the corpus
NEW_VALUES = 0.15  # share of values that are another claim's value of the same aspect
NEW_NAMES = 0.5  # share of a paper's entities that become another entity
ZIPF = 1.1
LIKENESS = (0.6, 0.97)  # cosine of a varied claim to the one it was made of
WORD = re.compile(r"\b[a-z]{5,}\b")


@dataclass(frozen=True, slots=True)
class Base:
    """What papers are made of."""

    papers: list[Claims]
    pool: list[Claim]
    vectors: dict[str, np.ndarray]
    words: list[str]
    values: dict[str, list[AspectValue]]
    entities: dict[str, list[str]]


def read_base(out: Path) -> Base:
    """Read the claims and vectors of a finished run from its store."""
    connection = sqlite3.connect(store_path(out))

    def payloads(stage: str) -> list[bytes]:
        rows = connection.execute("SELECT payload FROM results WHERE stage = ? ORDER BY key", (stage,))
        return [zlib.decompress(payload) for (payload,) in rows]

    papers = [decode_whole(Claims, payload) for payload in payloads("brief")]
    vectors: dict[str, np.ndarray] = {}
    for payload in payloads("embed"):
        one = decode(Embeddings, payload)
        vectors.update(zip(one.claim_ids, one.vectors, strict=True))
    connection.close()
    pool = [claim for paper in papers for claim in paper.claims if claim.claim_id in vectors]
    values: dict[str, list[AspectValue]] = {}
    for claim in pool:
        for value in claim.aspects:
            values.setdefault(value.aspect.value, []).append(value)
    _, lexicon, _ = make_ready(load_settings())
    entities: dict[str, list[str]] = {"law": [], "org": [], "concept": []}
    for entry in lexicon.entries:
        entities[entry.entity_id.partition(":")[0]].append(entry.entity_id)
    entities["concept"] = [concept.entity_id for concept in lexicon.concepts]
    for prefix, known in entities.items():
        known.extend(f"{prefix}:~thing-{index}" for index in range(500))
    words = sorted({word for claim in pool for word in WORD.findall(claim.text)})
    return Base(papers=papers, pool=pool, vectors=vectors, words=words, values=values, entities=entities)


def make_paper(base: Base, sha256: str, shown: str) -> tuple[Claims, Embeddings]:
    """Make one paper; the same hash gives the same paper."""
    random = np.random.default_rng(int(sha256[:12], 16))
    doc_id = f"d-{sha256[:12]}"
    skeleton = base.papers[int(random.integers(len(base.papers)))]
    outline = skeleton.mentions.outline
    own = [claim for claim in skeleton.claims if claim.claim_id in base.vectors]
    count = int(random.normal(CLAIMS_A_PAPER, CLAIMS_A_PAPER / 5))
    renamed: dict[str, str] = {}
    made: list[Claim] = []
    texts: list[str] = []
    vectors = []
    at = 0
    for _ in range(max(count, 20)):
        is_own = random.random() < OWN_SHARE and bool(own)
        claim = own.pop(int(random.integers(len(own)))) if is_own else base.pool[int(random.integers(len(base.pool)))]
        quote = _vary(claim.quote, base.words, random)
        span = Span(start=at, end=at + len(quote))
        at = span.end + 1
        texts.append(quote)
        made.append(_claim(claim, doc_id, span, quote, base, renamed, random, is_own=is_own))
        likeness = random.uniform(*LIKENESS)
        noise = random.standard_normal(base.vectors[claim.claim_id].shape[0])
        vector = likeness * base.vectors[claim.claim_id] + (1 - likeness**2) ** 0.5 * noise / np.linalg.norm(noise)
        vectors.append(vector / np.linalg.norm(vector))
    metadata = replace(
        outline.document.metadata,
        title=f"{' '.join(random.choice(base.words, 5)).capitalize()}",
        year=int(random.integers(1998, 2027)),
        published="",
        language="en",
    )
    document = replace(
        outline.document, doc_id=doc_id, path=shown, sha256=sha256, metadata=metadata, text="\n".join(texts)
    )
    mentions = replace(skeleton.mentions, outline=replace(outline, document=document))
    claims = Claims(mentions=mentions, claims=tuple(made))
    rows = np.asarray(vectors, dtype=np.float32)
    ids = tuple(claim.claim_id for claim in made)
    return claims, Embeddings(doc_id=doc_id, claim_ids=ids, vectors=rows, model="varied")


def _vary(text: str, words: Sequence[str], random: np.random.Generator) -> str:
    return WORD.sub(
        lambda found: words[int(random.integers(len(words)))] if random.random() < NEW_WORDS else found.group(), text
    )


def _claim(
    claim: Claim,
    doc_id: str,
    span: Span,
    quote: str,
    base: Base,
    renamed: dict[str, str],
    random: np.random.Generator,
    *,
    is_own: bool,
) -> Claim:
    def rename(entity_id: str) -> str:
        if entity_id not in renamed:
            known = base.entities.get(entity_id.partition(":")[0], [])
            keep = random.random() >= NEW_NAMES or not known
            renamed[entity_id] = entity_id if keep else known[min(int(random.zipf(ZIPF)), len(known)) - 1]
        return renamed[entity_id]

    def revalue(value: AspectValue) -> AspectValue:
        cue = Span(start=span.start, end=span.start + 1)
        if random.random() < NEW_VALUES:
            several = base.values[value.aspect.value]
            value = several[int(random.integers(len(several)))]
        return replace(value, entity_id=rename(value.entity_id), cue=cue)

    return replace(
        claim,
        claim_id=f"{doc_id}:{span.start}-{span.end}",
        doc_id=doc_id,
        span=span,
        quote=quote,
        text=quote if claim.text == claim.quote else _vary(claim.text, base.words, random),
        entity_ids=tuple(dict.fromkeys(rename(one) for one in claim.entity_ids)),
        aspects=tuple(revalue(one) for one in claim.aspects),
        citation_ids=claim.citation_ids if is_own else (),
        attribution=claim.attribution if is_own else Attribution(),
        section_id=claim.section_id if is_own else None,
        numbers=tuple(replace(one, span=Span(start=span.start, end=span.start + 1)) for one in claim.numbers),
    )


def add_papers(base: Base, folder: Path, out: Path, numbers: Sequence[int], settings: Settings) -> None:
    """Put papers into a folder of sources, and what was found in them into the store."""
    _, _, stamps = make_ready(settings)
    folder.mkdir(parents=True, exist_ok=True)
    with open_store(store_path(out)) as store:
        for number in numbers:
            shown = f"paper-{number:06}.txt"
            (folder / shown).write_text(f"paper {number}\n", encoding="utf-8")
            sha256 = hashlib.sha256(f"paper {number}\n".encode()).hexdigest()
            claims, embeddings = make_paper(base, sha256, shown)
            payloads = {
                "embed": encode(embeddings),
                "brief": encode_whole(brief(claims)),
                "report": describe_document(claims),
            }
            results = [
                make_result(stage, digest_of(f"{stage} {sha256}".encode()), payloads[stage]) for stage in payloads
            ]
            store.write(results)
            store.write_chain(chain_of(stamps, sha256, shown), {one.stage: one.key for one in results})


def _settings(*, entailment: bool) -> Settings:
    settings = load_settings()
    return settings if entailment else replace(settings, models=replace(settings.models, entailment=""))


def _judge_share(share: float) -> None:
    """Let compare judge a share of the pairs alone."""
    judge_pairs = relate.judge_pairs

    def judge_some(pairs: Sequence[relate.Sides], *instruments: Any) -> tuple[Relation | None, ...]:
        step = max(round(1 / share), 1)
        found = iter(judge_pairs(pairs[::step], *instruments))
        return tuple(next(found) if index % step == 0 else None for index in range(len(pairs)))

    setattr(relate, "judge_pairs", judge_some)  # noqa: B010


def _run_apart(folder: Path, out: Path, settings: Settings, judged: float) -> None:
    """Run in this process and print what it took."""
    if judged < 1:
        _judge_share(judged)
    spent: list[tuple[str, float]] = []

    def progress(word: str, done: int, total: int) -> None:
        if not spent or spent[-1][0] != word:
            spent.append((word, time.perf_counter()))

    started = time.perf_counter()
    run([folder], out, settings, executor="inline", progress=progress)
    ended = time.perf_counter()
    steps = [*spent, ("", ended)]
    told = ", ".join(f"{word} {after[1] - at:.1f}" for (word, at), after in itertools.pairwise(steps))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {ended - started:8.1f} s, {memory:7.0f} MB at most ({told})", flush=True)


def measure(base: Base, papers: int, place: Path, settings: Settings, judged: float) -> None:
    """Run one size: from nothing, unchanged, with one paper more; print times, memory and sizes."""
    folder, out = place / f"papers-{papers}", place / f"{papers}" / "out"
    out.parent.mkdir(parents=True, exist_ok=True)
    add_papers(base, folder, out, range(papers), settings)
    context = multiprocessing.get_context("spawn")
    for label, more in (("from nothing", ()), ("unchanged", ()), ("one paper more", (papers,))):
        add_papers(base, folder, out, more, settings)
        print(f"{papers} papers, {label}:", flush=True)
        process = context.Process(target=_run_apart, args=(folder, out, settings, judged))
        process.start()
        process.join()
    counts = json.loads((out / "manifest.json").read_bytes())["counts"]
    print(f"  {counts['claims']} claims, {counts['clusters']} clusters, {sum(counts['relations'].values())} relations")
    for name in ("relations.json", "clusters.json", "claims.jsonl", "changes.json", "manifest.json", "report.html"):
        print(f"  {name:16} {(out / name).stat().st_size / 1e6:8.1f} MB")
    print(f"  {'store':16} {store_path(out).stat().st_size / 1e6:8.1f} MB", flush=True)


def main(arguments: Sequence[str]) -> None:
    """Print one block a size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("base", type=Path)
    parser.add_argument("papers", type=int, nargs="*", default=[100, 1000])
    parser.add_argument("--without-entailment", action="store_true")
    parser.add_argument("--judged", type=float, default=1.0)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args(arguments)
    base = read_base(asked.base)
    print(f"{len(base.pool)} claims of {len(base.papers)} papers to draw from", flush=True)
    settings = _settings(entailment=not asked.without_entailment)
    with tempfile.TemporaryDirectory(prefix="cyberdocs-large-") as place:
        for size in asked.papers:
            measure(base, size, asked.keep or Path(place), settings, asked.judged)


if __name__ == "__main__":
    main(sys.argv[1:])
