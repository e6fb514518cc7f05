"""Run jobs in worker processes that can be killed: a parser that runs away costs its document, not the run.

Each worker is a fresh interpreter, calls `prepare` once and then takes one job at a time. One that takes
longer, or more memory, than allowed is killed and replaced; its document becomes a `LimitExceeded`. A fault of ours
that one document meets becomes its `ProgramFault`.
"""

import multiprocessing
import os
import pickle
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

import psutil

from cyberdocs.errors import CyberdocsError, LimitExceeded, ProgramFault, SourceError, Unreadable
from cyberdocs.execute.jobs import Done, Job, Prepare, Product

POLL_S = 0.2
REST_S = 5.0  # seconds a worker at rest has to end by itself
# One thread a worker: the same sums in the same order, whatever the number of cores. Nothing may reach for a hub,
# and nobody but us draws progress bars.
WORKER_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_VERBOSITY": "error",
    "TQDM_DISABLE": "1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolLimits:
    """What one worker may use.

    Args:
        timeout_s: seconds a document may take, the loading of models not counted.
        memory_mb: resident memory of one worker, models included (about 1,200 with all of them).
    """

    workers: int
    timeout_s: float
    memory_mb: int


class WorkerError(CyberdocsError):
    """A worker failed in a way that is our fault, not the document's; carries its traceback."""


@dataclass(slots=True)
class _Worker:
    """One process, what it works on, and since when."""

    process: SpawnProcess
    connection: Connection
    job: Job | None = None
    started: float = 0.0


def run_in_pool(prepare: Prepare, jobs: Sequence[Job], limits: PoolLimits) -> Iterator[Done]:
    """Give each job's outcome as it is ready; the order is not that of the jobs.

    Raises:
        WorkerError: a worker cannot be made ready, or lacks a model.
    """
    waiting = list(reversed(jobs))
    workers = [_start(prepare) for _ in range(max(1, min(limits.workers, len(jobs))))] if jobs else []
    unfinished = len(jobs)
    try:
        while unfinished:
            done: list[Done | None] = []
            for index, worker in enumerate(workers):
                if worker.connection.closed and waiting:
                    workers[index] = _start(prepare)
                elif not worker.connection.closed:
                    done.append(_check(worker, limits))
            running = {worker.connection: worker for worker in workers if not worker.connection.closed}
            for connection in wait(list(running), timeout=POLL_S) if running else ():
                worker = running[connection]  # type: ignore[index]
                done.append(_receive(worker))
                if worker.job is None and waiting and not worker.connection.closed:
                    _send(worker, waiting.pop())
            for one in done:
                if one is not None:
                    unfinished -= 1
                    yield one
    finally:
        for worker in workers:
            _stop(worker)


def _start(prepare: Prepare) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, prepare), daemon=True)
    before = {name: os.environ.get(name) for name in WORKER_ENVIRONMENT}
    os.environ.update(WORKER_ENVIRONMENT)
    try:
        process.start()
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    theirs.close()
    return _Worker(process=process, connection=ours, started=time.monotonic())


def _send(worker: _Worker, job: Job) -> None:
    worker.job, worker.started = job, time.monotonic()
    worker.connection.send(job)


def _receive(worker: _Worker) -> Done | None:
    """Take what a worker sent; None while it only reports that it is ready."""
    try:
        word, content = worker.connection.recv()
    except (EOFError, OSError, pickle.UnpicklingError):
        return _died(worker)
    if word == "ready":
        return None
    if word == "bug":
        raise WorkerError(content)
    job, worker.job = worker.job, None
    if job is None:
        return None
    if word == "error":
        return Done(job=job, error=content)
    products: tuple[Product, ...] = content
    return Done(job=job, results=products)


def _check(worker: _Worker, limits: PoolLimits) -> Done | None:
    """Kill a worker that takes too long or too much; tell what became of its job."""
    if worker.job is None or worker.connection.poll():
        return None
    if not worker.process.is_alive():
        return _died(worker)
    seconds = time.monotonic() - worker.started
    if seconds > limits.timeout_s:
        reason = f"took longer than {limits.timeout_s:.0f} seconds"
    elif _memory_mb(worker) > limits.memory_mb:
        reason = f"took more than {limits.memory_mb} MB of memory"
    else:
        return None
    job = worker.job
    _stop(worker)
    hint = "the file may be damaged or hostile; to give it more, raise [limits] in the pipeline file"
    return Done(job=job, error=LimitExceeded(reason, hint=hint))


def _memory_mb(worker: _Worker) -> float:
    try:
        return float(psutil.Process(worker.process.pid).memory_info().rss) / 1e6
    except psutil.Error:
        return 0.0


def _died(worker: _Worker) -> Done | None:
    """Turn a worker's sudden end into its document's failure; without a document it is our fault."""
    job = worker.job
    _stop(worker)
    if job is None:
        raise WorkerError("a worker process ended before it took its first document; run with --executor inline")
    return Done(job=job, error=Unreadable("the parser crashed on it", hint="open and save it anew, then run again"))


def _stop(worker: _Worker) -> None:
    """End a worker: one at rest goes by itself when its pipe closes, a busy one is killed."""
    busy, worker.job = worker.job is not None, None
    if not worker.connection.closed:
        worker.connection.close()
    if not busy:
        worker.process.join(REST_S)
    if worker.process.is_alive():
        worker.process.kill()
    worker.process.join()


def _serve(connection: Connection, prepare: Prepare) -> None:
    """Be a worker: until the pipe closes, take a job, send what it gave."""
    try:
        work = prepare()
        connection.send(("ready", None))
        while True:
            job = connection.recv()
            try:
                connection.send(("done", work(job)))
            except SourceError as error:
                connection.send(("error", error))
            except RecursionError:
                connection.send(("error", Unreadable("nested too deeply", hint="the file may be damaged or hostile")))
            except MemoryError:
                connection.send(("error", LimitExceeded("took more memory than there is")))
            except (CyberdocsError, OSError):
                raise
            except Exception as error:  # noqa: BLE001 - one paper must not cost a night's run
                connection.send(("error", ProgramFault.of(error)))
    except (EOFError, OSError, KeyboardInterrupt):
        return
    except BaseException:
        # The driver stops the run with these words; a worker has nobody else to tell.
        connection.send(("bug", traceback.format_exc()))
        raise
