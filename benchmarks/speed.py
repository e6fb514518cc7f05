"""How fast is it, on this machine: `make bench`. Prints; asserts nothing.

Pages a second of ingest + structure against a bare `pdfminer.high_level.extract_text` over the same PDFs in the
same process, words a second of naming (`benchmarks.tagging`), then whole-process seconds and peak memory of a cold
run, a no-change rerun, and `--help`.
"""

import argparse
import contextlib
import hashlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.tagging import main as measure_tagging
from cyberdocs.errors import SourceError
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import SourceFile
from cyberdocs.structure import StructureSettings, structure

CHECKOUT = Path(__file__).resolve().parents[1]
REPEATS = 3


def main() -> None:
    """Run every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pdfs", type=Path, default=None, help="folder of PDFs; default: the shared sets, else raw/")
    parser.add_argument("--papers", type=Path, default=CHECKOUT / "raw", help="folder for the whole runs")
    options = parser.parse_args()
    shared = CHECKOUT.parent / "shared" / "data" / "pdf_footnotes"
    folder = options.pdfs or (shared if shared.is_dir() else CHECKOUT / "raw")
    measure_reading(sorted(folder.rglob("*.pdf")))
    measure_tagging()
    measure_runs(options.papers)


def measure_reading(paths: Sequence[Path]) -> None:
    """Compare ingest + structure with a bare text extraction, in turn, file by file."""
    import pypdfium2
    from pdfminer.high_level import extract_text

    pages = 0
    for path in paths:
        with pypdfium2.PdfDocument(path) as document:
            pages += len(document)

    def read_all() -> None:
        for path in paths:
            read_one(path)

    def extract_all() -> None:
        for path in paths:
            extract_text(path)

    ours = [_seconds(read_all) for _ in range(REPEATS)]
    bare = [_seconds(extract_all) for _ in range(REPEATS)]
    print(f"{len(paths)} PDFs, {pages} pages, {REPEATS} repeats, medians:")
    print(f"  ingest + structure      {pages / statistics.median(ours):8.1f} pages/s")
    print(f"  pdfminer extract_text   {pages / statistics.median(bare):8.1f} pages/s")
    print(f"  ratio                   {statistics.median(bare) / statistics.median(ours):8.2f}")
    measure_scaling(paths, pages)


def measure_scaling(paths: Sequence[Path], pages: int) -> None:
    """Read the same PDFs in one process and in one a core."""
    for processes in (1, os.cpu_count() or 1):
        with ProcessPoolExecutor(processes) as pool:
            list(pool.map(read_one, paths[:processes]))  # start the processes, import what they need
            seconds = _seconds(lambda pool=pool: list(pool.map(read_one, paths, chunksize=1)))  # type: ignore[misc]
        print(f"  {processes} process(es)         {pages / seconds:8.1f} pages/s")


def read_one(path: Path) -> None:
    """Read one PDF; a file that cannot be read counts as read."""
    content = path.read_bytes()
    source = SourceFile(path=path.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    with contextlib.suppress(SourceError):
        structure(ingest(source, IngestSettings()), StructureSettings())


def measure_runs(papers: Path) -> None:
    """Time whole processes."""
    program = [sys.executable, "-m", "cyberdocs"]
    with tempfile.TemporaryDirectory() as folder:
        run = [*program, "run", str(papers), "--out", str(Path(folder) / "out"), "--quiet"]
        print(f"{papers.name}/:")
        _report("cold run", [*run, "--executor", "process"])
        _report("no-change rerun", run)
        _report("cyberdocs --help", [*program, "--help"])


def _report(name: str, command: Sequence[str]) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    seconds = _seconds(lambda: subprocess.run(command, check=False, capture_output=True, env=os.environ))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    grew = f"{peak / 1024:8.0f} MB peak" if peak > before else "    no new peak"
    print(f"  {name:22} {seconds:8.2f} s  {grew}")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
