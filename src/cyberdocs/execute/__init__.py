"""Edge: where jobs run. What they do is the caller's."""

from cyberdocs.execute.cluster import run_on_ray
from cyberdocs.execute.inline import run_inline
from cyberdocs.execute.jobs import Done, Job, Prepare, Product, Work
from cyberdocs.execute.pool import PoolLimits, WorkerError, run_in_pool

__all__ = [
    "Done",
    "Job",
    "PoolLimits",
    "Prepare",
    "Product",
    "Work",
    "WorkerError",
    "run_in_pool",
    "run_inline",
    "run_on_ray",
]
