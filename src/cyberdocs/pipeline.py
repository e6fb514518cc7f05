"""The whole analysis, readable as one function a document and one for the corpus.

The only place that knows stages and store. A stage's result is computed once for its code, settings, models,
lexicon, library versions and input; afterwards it is read.
"""

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from cyberdocs import __version__
from cyberdocs.claim import claim
from cyberdocs.cluster import cluster
from cyberdocs.compare import compare, search_of
from cyberdocs.compare.duplicates import find_versions
from cyberdocs.embed import embed
from cyberdocs.equipment import Equipment, equip
from cyberdocs.errors import SourceError, StoreError
from cyberdocs.execute import Done, Job, PoolLimits, Product, Work, run_in_pool, run_inline, run_on_ray
from cyberdocs.ingest import ingest
from cyberdocs.keys import DOCUMENT_STAGES, library_versions, make_stamps
from cyberdocs.records import (
    Claims,
    Clusters,
    Document,
    Embeddings,
    Failure,
    Lexicon,
    Mentions,
    Outline,
    Relation,
    Relations,
    SourceFile,
)
from cyberdocs.report import Run, describe_document, find_changes, report
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.settings import Settings
from cyberdocs.store import (
    Listed,
    Output,
    Store,
    check_target,
    decode,
    decode_relations,
    decode_verdicts,
    decode_whole,
    digest_of,
    encode,
    encode_verdicts,
    encode_whole,
    find_sources,
    hash_file,
    is_intact,
    make_result,
    open_store,
    read_manifest,
    read_source,
    replace_outputs,
    review_key,
    store_path,
    unreadable,
)
from cyberdocs.structure import structure
from cyberdocs.tag import tag

COMPARED_LANGUAGES = frozenset({"", "en"})  # "" is a text too short to tell
Result = TypeVar("Result")
JUDGED_AT_ONCE = 4096  # pairs: what the entailment model reads of them fits into a few hundred MB
Progress = Callable[[str, int, int], None]
"""Told what is going on: a word for it, how many are done, of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run would do.

    Args:
        stale: documents to work on, with why; current: those whose results are all there.
        gone: paths of the last run that are no longer there.
        duplicates: files that are the same bytes as another, which stands for both.
    """

    jobs: tuple[Job, ...] = ()
    current: tuple[Job, ...] = ()
    failed: tuple[Failure, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    duplicates: Mapping[str, str] = field(default_factory=dict)
    corpus_changed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did, for its last line and its exit code."""

    out: Path
    documents: int
    computed: int
    failures: int
    relations: Mapping[str, int]
    seconds: float
    nothing_to_do: bool = False
    duplicates: int = 0


# ---------------------------------------------------------------- one document


class Once:
    """Compute a stage's result the first time and read it afterwards, for one document."""

    def __init__(self, read: Callable[[str], bytes | None], stamps: Mapping[str, str], source: SourceFile) -> None:
        self._read = read
        self._stamps = stamps
        self._input = digest_of(f"{source.sha256}\n{source.path}".encode())
        self.products: list[Product] = []

    def __call__(
        self, stage: str, kind: type[Result], compute: Callable[[], Result], *, parent: object = None
    ) -> Result:
        """Give the stage's result; its content is part of the next stage's key."""
        key = digest_of(f"{stage}\n{self._stamps[stage]}\n{self._input}".encode())
        payload = self._read(key)
        fresh = payload is None
        if payload is None:
            result = compute()
            payload = result if isinstance(result, bytes) else encode(result)
        else:
            result = cast(Result, payload) if kind is bytes else decode(kind, payload, parent)
        self.products.append(Product(stage=stage, key=key, payload=payload, fresh=fresh))
        self._input = digest_of(self._input.encode() + digest_of(payload).encode())
        return result


def analyse(source: SourceFile, lexicon: Lexicon, equipment: Equipment, settings: Settings, once: Once) -> None:
    """Take one source through the stages of a document.

    Raises:
        SourceError: it cannot be read.
    """
    document = once("ingest", Document, lambda: ingest(source, settings.ingest))
    outline = once(
        "structure",
        Outline,
        lambda: structure(document, settings.structure, equipment.reference_tagger),
        parent=document,
    )
    mentions = once("tag", Mentions, lambda: tag(outline, lexicon, equipment.tag, settings.tag), parent=outline)
    claims = once("claim", Claims, lambda: claim(mentions, lexicon, equipment.claim, settings.claim), parent=mentions)
    once("embed", Embeddings, lambda: embed(claims, equipment.encoder, settings.embed))
    once("brief", bytes, lambda: encode_whole(brief(claims)))
    once("report", bytes, lambda: describe_document(claims))


def brief(claims: Claims) -> Claims:
    """Keep of a document what the corpus stages need, so that thousands fit in memory."""
    outline = claims.mentions.outline
    document = replace(outline.document, text="", blocks=(), marks=(), dropped=())
    slim = replace(outline, document=document, paragraphs=(), sentences=(), dropped=())
    return replace(
        claims, mentions=replace(claims.mentions, outline=slim, mentions=(), themes=(), dropped=()), dropped=()
    )


def make_ready(settings: Settings) -> tuple[Equipment, Lexicon, dict[str, str]]:
    """Give the models (none loaded yet), the lexicon, and the stamp of every stage under these settings."""
    equipment = equip(settings.models)
    lexicon = load_lexicon(settings.lexicon_files)
    return equipment, lexicon, make_stamps(settings, lexicon.digest, equipment.names)


def prepare(settings: Settings, store_file: Path) -> Work:
    """Make the work of one process: lexicon now, models when first used."""
    equipment, lexicon, stage_stamps = make_ready(settings)

    def work(job: Job) -> tuple[Product, ...]:
        try:
            source = read_source(job.shown, job.path, job.sha256)
        except OSError as error:
            raise SourceError(f"the file cannot be opened: {error.strerror}", hint="is it still there?") from error
        with open_store(store_file, wants_lock=False) as store:
            once = Once(partial(_payload, store), stage_stamps, source)
            analyse(source, lexicon, equipment, settings, once)
        return tuple(once.products)

    return work


def _payload(store: Store, key: str) -> bytes | None:
    found = store.read(key)
    return None if found is None else found.payload


# ---------------------------------------------------------------- the corpus


def run(
    given: Sequence[Path],
    out: Path,
    settings: Settings,
    *,
    executor: str = "process",
    wait_s: float = 0.0,
    retry_failed: bool = False,
    progress: Progress = lambda word, done, total: None,
) -> Summary:
    """Bring `out` up to date with the sources.

    Args:
        given: folders and files of papers.
        executor: "process", "inline" or "ray".
        retry_failed: read again what failed before under the same code and settings.

    Raises:
        SettingsError, StoreError, ResourceError: see `errors`.
    """
    started = time.time()
    check_target(out)
    with open_store(store_path(out), wait_s=wait_s) as store:
        equipment, lexicon, stage_stamps = make_ready(settings)
        plan = make_plan(given, store, stage_stamps, retry_failed=retry_failed)
        failures = list(plan.failed)
        chains = {job.sha256: job for job in plan.current}
        if plan.jobs:
            progress("reading papers", 0, len(plan.jobs))
            for count, done in enumerate(_execute(plan.jobs, settings, store_path(out), executor), start=1):
                failure = _keep(store, done)
                if failure is None:
                    chains[done.job.sha256] = done.job
                else:
                    failures.append(failure)
                progress("reading papers", count, len(plan.jobs))
        failures += _copies_of_failures(failures, plan.duplicates)
        failures.sort(key=lambda failure: (failure.path, failure.kind))
        corpus = _corpus_key(store, chains.values(), failures, plan, stage_stamps)
        last = store.last_run()
        if last is not None and last[0] == corpus and is_intact(out):
            return _nothing_to_do(out, chains, failures, started, len(plan.duplicates))
        job = _Corpus(store=store, lexicon=lexicon, equipment=equipment, settings=settings, stamps=stage_stamps)
        relations = job.write(out, tuple(chains.values()), tuple(failures), plan, corpus, started, progress)
        return Summary(
            out=out,
            documents=len(chains),
            computed=len(plan.jobs),
            failures=len(failures),
            relations=relations,
            seconds=time.time() - started,
            duplicates=len(plan.duplicates),
        )


def make_plan(
    given: Sequence[Path], store: Store, stage_stamps: Mapping[str, str], *, retry_failed: bool = False
) -> Plan:
    """Find what is stale, and why. Computes hashes, no results."""
    jobs: list[Job] = []
    current: list[Job] = []
    failed: list[Failure] = []
    reasons: dict[str, str] = {}
    duplicates: dict[str, str] = {}
    seen: dict[str, str] = {}
    last = store.last_run()
    before: Mapping[str, str] = last[1].get("sources", {}) if last else {}
    listed = find_sources(given)
    for found in listed:
        sha256 = _hash(found, store)
        if isinstance(sha256, Failure):
            failed.append(sha256)
            continue
        if sha256 in seen:
            duplicates[found.shown] = seen[sha256]
            continue
        seen[sha256] = found.shown
        chain = chain_of(stage_stamps, sha256, found.shown)
        job = Job(shown=found.shown, path=found.path, sha256=sha256, chain=chain)
        steps = store.read_chain(chain)
        if steps is None:
            jobs.append(job)
            reasons[found.shown] = _why(found.shown, sha256, before, last)
        elif "failure" in steps and retry_failed:
            jobs.append(job)
            reasons[found.shown] = "it failed before, and --retry-failed was given"
        elif "failure" in steps:
            result = store.read(steps["failure"])
            if result is not None:
                failed.append(decode(Failure, result.payload))
        else:
            current.append(job)
    gone = tuple(sorted(set(before) - {found.shown for found in listed}))
    return Plan(
        jobs=tuple(jobs),
        current=tuple(current),
        failed=tuple(failed),
        reasons=reasons,
        gone=gone,
        duplicates=duplicates,
        corpus_changed=_changed_stamps(last, stage_stamps),
    )


def chain_of(stage_stamps: Mapping[str, str], sha256: str, shown: str) -> str:
    """Name all stages of one document: what they depend on, its bytes and the path that the reader sees."""
    stamp = digest_of("\n".join(stage_stamps[stage] for stage in DOCUMENT_STAGES).encode())
    return digest_of(f"{stamp}\n{sha256}\n{shown}".encode())


def check_status(given: Sequence[Path], out: Path, settings: Settings) -> dict[str, Any]:
    """Tell what `run` would do, and why, also while one is under way; change nothing but remembered file hashes."""
    with open_store(store_path(out), wants_lock=False) as store:
        _, _, stamps = make_ready(settings)
        plan = make_plan(given, store, stamps)
        last = store.last_run()
        told = last[1].get("reviews") if last else None
        new_reviews = told is not None and told != _reviews(store)
    return {
        "current": [job.shown for job in plan.current],
        "stale": [{"path": job.shown, "why": plan.reasons[job.shown]} for job in plan.jobs],
        "failed": [{"path": failure.path, "why": failure.reason} for failure in plan.failed],
        "gone": list(plan.gone),
        "duplicates": dict(plan.duplicates),
        "new_reviews": new_reviews,
        "changed_stages": plan.corpus_changed,
        "output_intact": is_intact(out),
    }


def _hash(found: Listed, store: Store) -> str | Failure:
    known = store.known_hash(str(found.path), found.size_bytes, found.modified_ns)
    if known is not None:
        return known
    try:
        sha256 = hash_file(found.path)
    except OSError as error:
        return unreadable(found, error)
    store.remember_hashes([(str(found.path), found.size_bytes, found.modified_ns, sha256)])
    return sha256


def _why(shown: str, sha256: str, before: Mapping[str, str], last: tuple[str, dict[str, Any]] | None) -> str:
    if last is None:
        return "there has been no run yet"
    if shown not in before:
        return "new"
    if before[shown] != sha256:
        return "the file has changed"
    return "code, settings, models or lexicon have changed, or the last run was cut off"


def _changed_stamps(last: tuple[str, dict[str, Any]] | None, stage_stamps: Mapping[str, str]) -> str:
    """Name the stages whose code, settings, models or lexicon differ from the last run's."""
    before = last[1].get("stamps", {}) if last else {}
    if not isinstance(before, dict):
        return ""
    return ", ".join(stage for stage, stamp in stage_stamps.items() if before and before.get(stage) != stamp)


def _execute(jobs: Sequence[Job], settings: Settings, store_file: Path, executor: str) -> Iterator[Done]:
    prepared = partial(prepare, settings, store_file)
    if executor == "inline":
        return run_inline(prepared(), jobs)
    workers = settings.limits.workers or _cores()
    if executor == "ray":
        return run_on_ray(prepared, jobs, workers=workers)
    limits = PoolLimits(workers=workers, timeout_s=settings.limits.timeout_s, memory_mb=settings.limits.memory_mb)
    return run_in_pool(prepared, jobs, limits)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


def _keep(store: Store, done: Done) -> Failure | None:
    """Write what a document gave; a failure is a result too."""
    failure = done.failure()
    if failure is not None:
        key = digest_of(f"failure\n{done.job.chain}".encode())
        store.write([make_result("failure", key, encode(failure))])
        store.write_chain(done.job.chain, {"failure": key})
        return failure
    store.write([make_result(one.stage, one.key, one.payload) for one in done.results if one.fresh])
    store.write_chain(done.job.chain, {one.stage: one.key for one in done.results})
    return None


def _copies_of_failures(failures: Sequence[Failure], duplicates: Mapping[str, str]) -> list[Failure]:
    """Give a record to every further copy of a file that could not be read."""
    failed = {failure.path: failure for failure in failures}
    return [replace(failed[same], path=path) for path, same in sorted(duplicates.items()) if same in failed]


def _corpus_key(
    store: Store, jobs: Iterable[Job], failures: Sequence[Failure], plan: Plan, stage_stamps: Mapping[str, str]
) -> str:
    """Name everything that the output depends on."""
    parts = {
        "chains": sorted(job.chain for job in jobs),
        "failures": sorted(f"{failure.path} {failure.sha256} {failure.kind} {failure.reason}" for failure in failures),
        "duplicates": dict(plan.duplicates),
        "stamps": dict(stage_stamps),
        "reviews": _reviews(store),
    }
    return digest_of(json.dumps(parts, sort_keys=True).encode())


def _reviews(store: Store) -> dict[str, str]:
    return {content: repr(review) for content, review in store.reviews().items()}


def _nothing_to_do(
    out: Path, chains: Mapping[str, Job], failures: Sequence[Failure], started: float, duplicates: int
) -> Summary:
    counts = (read_manifest(out) or {}).get("counts", {})
    relations = counts.get("relations", {}) if isinstance(counts, dict) else {}
    return Summary(
        out=out,
        documents=len(chains),
        computed=0,
        failures=len(failures),
        relations=relations,
        seconds=time.time() - started,
        nothing_to_do=True,
        duplicates=duplicates,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Corpus:
    """The work between papers, and what it needs."""

    store: Store
    lexicon: Lexicon
    equipment: Equipment
    settings: Settings
    stamps: Mapping[str, str]

    def write(
        self,
        out: Path,
        jobs: Sequence[Job],
        failures: tuple[Failure, ...],
        plan: Plan,
        corpus: str,
        started: float,
        progress: Progress,
    ) -> Mapping[str, int]:
        """Cluster, compare, and put the new output folder in place of the old; give relations by kind."""
        order = sorted(jobs, key=lambda job: job.sha256)
        steps = [self.store.read_chain(job.chain) or {} for job in order]
        progress("gathering claims", 0, len(order))
        claims = [decode_whole(Claims, need(self.store, step["brief"])) for step in steps]
        embeddings = [decode(Embeddings, need(self.store, step["embed"])) for step in steps]

        left_out = _leave_out(claims)
        heard = [one for one in claims if one.mentions.outline.document.doc_id not in left_out]
        vectors = [one for one in embeddings if one.doc_id not in left_out]

        once = _CorpusOnce(self.store, self.stamps)
        progress("clustering", 0, 1)
        inputs = "".join(step["embed"] + step["brief"] for step in steps)
        clusters = once.clusters(inputs, lambda: cluster(heard, vectors, self.settings.cluster))
        progress("comparing", 0, 1)
        relations = compare(heard, vectors, clusters, self.lexicon, self.equipment.compare, self.settings.compare, once)
        relations = _with_reviews(relations, claims, self.store)
        embeddings.clear()  # a gigabyte at 4,000 papers, and nothing behind here looks at them
        vectors.clear()

        last = self.store.last_run()
        changes = find_changes(last[1] if last else {}, claims, clusters, relations)
        what = Run(
            version=__version__,
            settings=asdict(replace(self.settings, lexicon_files=())),
            stamps=self.stamps,
            models={name: stage for stage, names in self.equipment.names.items() for name in names},
            libraries=library_versions(),
            lexicon=self.lexicon.digest,
            duplicates=plan.duplicates,
            left_out=left_out,
            neighbours=search_of(sum(len(one.claims) for one in heard), self.settings.compare.max_block),
            times={
                "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(started)),
                "seconds": round(time.time() - started, 2),
                "documents_computed": len(plan.jobs),
            },
        )
        progress("writing", 0, 1)
        files, manifest = report(claims, clusters, relations, failures, changes, what, self.lexicon)
        papers = [
            Output(
                name=f"documents/{one.mentions.outline.document.doc_id}.json",
                load=partial(need, self.store, step["report"]),
            )
            for one, step in zip(claims, steps, strict=True)
        ]
        rest = [Output(name=name, load=make) for name, make in sorted(files.items())]
        replace_outputs(out, [*papers, *rest], manifest)
        sources = {job.shown: job.sha256 for job in order} | {failure.path: failure.sha256 for failure in failures}
        snapshot = {
            **changes.snapshot,
            "sources": sources,
            "stamps": dict(self.stamps),
            "reviews": _reviews(self.store),
        }
        lineage = {old: tuple(new for new, _ in went) for old, went in changes.lineage.items()}
        used = [key for step in steps for key in step.values()]
        self.store.finish(corpus, snapshot, lineage, [*used, *once.used])
        progress("writing", 1, 1)
        counts: dict[str, int] = {}
        for relation in relations.relations:
            counts[relation.kind.value] = counts.get(relation.kind.value, 0) + 1
        return counts


class _CorpusOnce:
    """The memory of the corpus stages: one clustering, and the verdicts of each document's pairs."""

    def __init__(self, store: Store, stage_stamps: Mapping[str, str]) -> None:
        self._store = store
        self._stamps = stage_stamps
        self.used: list[str] = []
        self.judged = 0

    def clusters(self, inputs: str, compute: Callable[[], Clusters]) -> Clusters:
        key = digest_of(f"cluster\n{self._stamps['cluster']}\n{inputs}".encode())
        self.used.append(key)
        found = self._store.read(key)
        if found is not None:
            return decode(Clusters, found.payload)
        result = compute()
        self._store.write([make_result("cluster", key, encode(result))])
        return result

    def once(self, parts: tuple[str, ...], compute: Callable[[], tuple[Relation, ...]]) -> tuple[Relation, ...]:
        key = digest_of("\n".join(("compare", self._stamps["compare"], *parts)).encode())
        self.used.append(key)
        found = self._store.read(key)
        if found is not None:
            return decode_relations(found.payload)
        result = compute()
        self._store.write([make_result("compare", key, encode(result))])
        return result

    def verdicts(
        self, owner: str, keys: NDArray[np.uint64], compute: Callable[[Sequence[int]], Sequence[Relation | None]]
    ) -> Iterator[Relation]:
        stamp = self._stamps["compare"]
        self.used.append(f"{stamp} {owner}")
        known, told = decode_verdicts(*self._store.read_verdicts(owner, stamp))
        missing = np.flatnonzero(~np.isin(keys, known))
        for start in range(0, len(missing), JUDGED_AT_ONCE):
            places = missing[start : start + JUDGED_AT_ONCE].tolist()
            fresh = zip(places, compute(places), strict=True)
            told.update((int(keys[place]), one) for place, one in fresh if one is not None)
        self.judged += len(missing)
        kept = {int(key): told[int(key)] for key in keys if int(key) in told}
        if len(missing) or len(known) != len(keys):
            self._store.write_verdicts(owner, stamp, *encode_verdicts(keys, kept))
        yield from kept.values()


def _leave_out(claims: Sequence[Claims]) -> dict[str, str]:
    """Tell which papers take no part in the comparison, and why."""
    documents = {one.mentions.outline.document.doc_id: one.mentions.outline.document for one in claims}
    left_out = {
        doc_id: f"not in English ({document.metadata.language}): left out of the comparison"
        for doc_id, document in documents.items()
        if document.metadata.language not in COMPARED_LANGUAGES
    }
    for version in find_versions([one for one in claims if one.mentions.outline.document.doc_id not in left_out]):
        same_as = documents[version.same_as].path
        left_out[version.doc_id] = f"a version of {same_as} ({version.shared:.0%} of its words): not compared with it"
    return left_out


def need(store: Store, key: str) -> bytes:
    """Give a result's bytes, which must be there."""
    found = store.read(key)
    if found is None:
        raise StoreError("a result is missing from the store; delete the .cyberdocs folder and run again")
    return found.payload


def _with_reviews(relations: Relations, claims: Sequence[Claims], store: Store) -> Relations:
    """Put reviewers' verdicts beside the relations that they speak of."""
    reviews = store.reviews()
    if not reviews:
        return relations
    quotes = {one.claim_id: one.quote for several in claims for one in several.claims}
    reviewed = tuple(
        replace(relation, review=reviews.get(_review_key(relation, quotes))) for relation in relations.relations
    )
    return replace(relations, relations=reviewed)


def _review_key(relation: Relation, quotes: Mapping[str, str]) -> str:
    words = [quotes.get(claim_id, claim_id) for claim_id in relation.claim_ids]
    return review_key(words, relation.entity_id, relation.aspect.value if relation.aspect else "")
