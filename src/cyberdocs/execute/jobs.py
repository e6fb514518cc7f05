"""What is carried out where: a job goes in, what it gave comes out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cyberdocs.errors import SourceError
from cyberdocs.records import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document to work on.

    Args:
        shown: its path as the reader sees it.
        chain: the store's key of the whole chain of stages.
    """

    shown: str
    path: Path
    sha256: str
    chain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One stage's result as bytes, with the key under which the store keeps it.

    Args:
        fresh: False when the store already had it.
    """

    stage: str
    key: str
    payload: bytes
    fresh: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a job gave: results, or why there are none."""

    job: Job
    results: tuple[Product, ...] = ()
    error: SourceError | None = None

    def failure(self) -> Failure | None:
        """Put the error into a record."""
        if self.error is None:
            return None
        return Failure(
            path=self.job.shown,
            sha256=self.job.sha256,
            stage="ingest",
            kind=type(self.error).__name__,
            reason=self.error.reason,
            hint=self.error.hint,
        )


Work = Callable[[Job], tuple[Product, ...]]
"""Do one job; raises `SourceError` when the source cannot be read."""

Prepare = Callable[[], Work]
"""Make the work of one process; called once in each, so that models are loaded once."""
