"""Run jobs on a Ray cluster: actors that each load their models once. Needs the extra `cyberdocs[ray]`.

The driver owns the store; the sources must lie where every node can read them.
"""

from collections.abc import Iterator, Sequence

from cyberdocs.errors import CyberdocsError, ProgramFault, ResourceError, SourceError
from cyberdocs.execute.jobs import Done, Job, Prepare, Product


def run_on_ray(prepare: Prepare, jobs: Sequence[Job], *, workers: int) -> Iterator[Done]:
    """Give each job's outcome as it is ready.

    Raises:
        ResourceError: Ray is not installed.
    """
    try:
        import ray
        from ray.util import ActorPool
    except ImportError as error:
        raise ResourceError("--executor ray needs Ray: pip install 'cyberdocs[ray]'") from error

    ray.init(ignore_reinit_error=True, include_dashboard=False)

    @ray.remote(num_cpus=1, max_restarts=2)
    class Actor:
        def __init__(self) -> None:
            self.work = prepare()

        def run(self, job: Job) -> tuple[Job, tuple[Product, ...], SourceError | None]:
            try:
                return job, self.work(job), None
            except SourceError as problem:
                return job, (), problem
            except CyberdocsError:
                raise
            except Exception as error:  # noqa: BLE001 - as in the pool
                return job, (), ProgramFault.of(error)

    pool = ActorPool(
        [
            Actor.remote()  # type: ignore[attr-defined]
            for _ in range(max(1, min(workers, len(jobs))))
        ]
    )
    for job, results, problem in pool.map_unordered(lambda actor, job: actor.run.remote(job), list(jobs)):
        yield Done(job=job, results=results, error=problem)
