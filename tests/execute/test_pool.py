"""A document that runs away costs itself, never the run."""

import os
import time
from functools import partial
from pathlib import Path

import pytest

from cyberdocs.errors import Encrypted, LimitExceeded, ProgramFault, ResourceError, Unreadable
from cyberdocs.execute import Done, Job, PoolLimits, Product, Work, WorkerError, run_in_pool, run_inline

LIMITS = PoolLimits(workers=2, timeout_s=1.5, memory_mb=800)


def _job(name: str) -> Job:
    return Job(shown=name, path=Path(name), sha256=name, chain=name)


def _work(job: Job) -> tuple[Product, ...]:
    match job.shown:
        case "slow":
            time.sleep(60)
        case "crash":
            os._exit(7)
        case "locked":
            raise Encrypted("needs a password", hint="save it without one")
        case "deep":
            raise RecursionError
        case "hungry":
            hoard = []
            while True:
                hoard.append(bytearray(50_000_000))
                time.sleep(0.01)
        case "lacking":
            raise ResourceError("no such model")
        case "bug":
            raise KeyError("ours")
    return (Product(stage="ingest", key=job.shown, payload=b"text"),)


def _prepare() -> Work:
    return _work


def _run(*names: str) -> dict[str, Done]:
    return {done.job.shown: done for done in run_in_pool(_prepare, [_job(name) for name in names], LIMITS)}


def test_every_bad_document_gets_its_record_and_the_rest_is_done() -> None:
    done = _run("a", "slow", "crash", "locked", "deep", "hungry", "b", "c")
    assert sorted(done) == ["a", "b", "c", "crash", "deep", "hungry", "locked", "slow"]
    assert all(done[name].results for name in "abc")
    assert isinstance(done["slow"].error, LimitExceeded)
    assert isinstance(done["hungry"].error, LimitExceeded)
    assert isinstance(done["crash"].error, Unreadable)
    assert isinstance(done["deep"].error, Unreadable)
    assert isinstance(done["locked"].error, Encrypted)


def test_a_failure_keeps_its_hint_across_processes() -> None:
    failure = _run("locked")["locked"].failure()
    assert failure is not None
    assert (failure.kind, failure.hint) == ("Encrypted", "save it without one")


def test_an_error_of_ours_costs_the_document_that_met_it_and_says_where() -> None:
    done = _run("a", "bug", "b")
    assert all(done[name].results for name in "ab")
    error = done["bug"].error
    assert isinstance(error, ProgramFault)
    assert "KeyError: 'ours'" in error.reason


def test_a_missing_model_stops_the_run_with_its_traceback() -> None:
    with pytest.raises(WorkerError, match="no such model"):
        _run("a", "lacking")


def test_no_jobs_start_no_process() -> None:
    assert _run() == {}


def test_inline_gives_outcomes_in_order() -> None:
    jobs = [_job("b"), _job("locked"), _job("a")]
    done = list(run_inline(partial(_work), jobs))
    assert [one.job.shown for one in done] == ["b", "locked", "a"]
    assert isinstance(done[1].error, Encrypted)
