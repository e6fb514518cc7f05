"""How fast are PDFs read? Pages a second of our reading, against a bare pdfminer `extract_text` in the same run.

    python -m benchmarks.reading FOLDER [FOLDER...]

Our figures hold everything from bytes to drafts (columns, furniture, notes, blocks); the bare one only joins
characters. One process, seconds of its processor time, so that a busy machine does not change the ratio.
"""

import hashlib
import io
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
from pdfminer.high_level import extract_text

from cyberdocs.errors import SourceError
from cyberdocs.ingest import IngestSettings
from cyberdocs.ingest.pdf import read_pdf
from cyberdocs.records import SourceFile


def main(folders: list[str]) -> int:
    """Print one line a reader."""
    files = [path.read_bytes() for folder in folders for path in sorted(Path(folder).rglob("*.pdf"))]
    files = [content for content in files if _is_readable(content)]
    if not files:
        print("usage: python -m benchmarks.reading FOLDER_WITH_PDFS", file=sys.stderr)
        return 2
    pages = sum(len(pypdfium2.PdfDocument(content)) for content in files)
    print(f"{len(files)} files, {pages} pages")
    bare = _pages_a_second(files, pages, lambda content: extract_text(io.BytesIO(content)))
    print(f"pdfminer extract_text, bare   {bare:8.1f} pages/s   1.00x")
    for reader in ("pypdfium2", "pdfminer"):
        settings = IngestSettings(pdf_reader=reader)
        ours = _pages_a_second(files, pages, partial(_read, settings))
        print(f"cyberdocs, reader {reader:<10}  {ours:8.1f} pages/s   {ours / bare:.2f}x")
    return 0


def _pages_a_second(files: list[bytes], pages: int, read: Callable[[bytes], object]) -> float:
    read(files[0])
    start = time.process_time()
    for content in files:
        read(content)
    return pages / (time.process_time() - start)


def _read(settings: IngestSettings, content: bytes) -> object:
    return read_pdf(SourceFile(path="", sha256=hashlib.sha256(content).hexdigest(), content=content), settings)


def _is_readable(content: bytes) -> bool:
    try:
        _read(IngestSettings(), content)
    except SourceError:
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
