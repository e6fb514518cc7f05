"""Show how far a run is, on stderr; nothing where stderr is no terminal but a line a step."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from cyberdocs.pipeline import Progress


@contextmanager
def show_progress(*, enabled: bool = True) -> Iterator[Progress]:
    """Give a function that the pipeline tells what is going on."""
    if not enabled:
        yield lambda word, done, total: None
        return
    if not sys.stderr.isatty():
        yield _print_lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, object] = {}

        def tell(word: str, done: int, total: int) -> None:
            if word not in tasks:
                tasks[word] = bar.add_task(word, total=total)
            bar.update(tasks[word], completed=done, total=total)  # type: ignore[arg-type]

        yield tell


def _print_lines() -> Progress:
    seen: dict[str, int] = {}

    def tell(word: str, done: int, total: int) -> None:
        tenth = 10 * done // max(total, 1)
        if seen.get(word) != tenth:
            seen[word] = tenth
            sys.stderr.write(f"{word} {done}/{total}\n" if total > 1 else f"{word}\n" if not done else "")

    return tell
