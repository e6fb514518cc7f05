"""Join numbered headings into runs: 1, 2, 3 and A, B, C.

Reads headings in the order of the text; returns the run of each. What a run says about levels is `levels`'
question.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.structure.heading import Heading
from cyberdocs.structure.numbering import NumberKind, Reading


@dataclass(slots=True)
class Run:
    """Headings of one style of numbers that count on: 1, 2, 3."""

    kind: NumberKind
    prefix: tuple[int, ...]
    last: int
    first_index: int
    last_index: int
    restarted: bool = False


def find_runs(headings: Sequence[Heading]) -> list[Run | None]:
    """Join numbered headings into runs, parallel to `headings`; numbers that restart begin a new run.

    "I." behind "H." is a letter, behind nothing a roman number: the reading that counts on wins.
    """
    found: list[Run | None] = []
    open_runs: list[Run] = []
    started: set[tuple[NumberKind, tuple[int, ...]]] = set()
    for index, heading in enumerate(headings):
        if heading.numbering is None:
            found.append(None)
            continue
        run = _counts_on(heading.numbering.readings, open_runs, gap=False)
        if run is None:
            starts = next((r for r in heading.numbering.readings if r.values[-1] <= 1), None)
            if starts is None:
                run = _counts_on(heading.numbering.readings, open_runs, gap=True)
            if run is None:
                reading = starts or heading.numbering.readings[0]
                run = Run(reading.kind, reading.values[:-1], reading.values[-1], index, index)
                run.restarted = (run.kind, run.prefix) in started
                started.add((run.kind, run.prefix))
                _close(run, open_runs)
                open_runs.append(run)
        run.last_index = index
        found.append(run)
    return found


def _counts_on(readings: tuple[Reading, ...], open_runs: list[Run], *, gap: bool) -> Run | None:
    """Find the innermost open run that one of the readings continues, and close all inside it."""
    for position in range(len(open_runs) - 1, -1, -1):
        run = open_runs[position]
        for reading in readings:
            value = reading.values[-1]
            if (reading.kind, reading.values[:-1]) != (run.kind, run.prefix):
                continue
            if value == run.last + 1 or (gap and value > run.last):
                run.last = value
                del open_runs[position + 1 :]
                return run
    return None


def _close(run: Run, open_runs: list[Run]) -> None:
    """End the runs that a new one of the same style replaces, with all inside them."""
    for position, other in enumerate(open_runs):
        same = other.kind is run.kind and len(other.prefix) == len(run.prefix)
        deeper = other.kind is run.kind and len(other.prefix) > len(run.prefix)
        if same or deeper:
            del open_runs[position:]
            return
