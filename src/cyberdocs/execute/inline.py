"""Run jobs one after the other in this process: no limits, the easiest to debug."""

from collections.abc import Iterable, Iterator

from cyberdocs.errors import SourceError
from cyberdocs.execute.jobs import Done, Job, Work


def run_inline(work: Work, jobs: Iterable[Job]) -> Iterator[Done]:
    """Give each job's outcome in order; an error that is no `SourceError` goes up."""
    for job in jobs:
        try:
            yield Done(job=job, results=work(job))
        except SourceError as error:
            yield Done(job=job, error=error)
