"""Measure what is read of titles, authors, dates, DOIs, keywords, language and genre, on first pages of our own.

    .venv/bin/python -m tests.quality.ingest_metadata [dev|test]

A wrong year harms more than none (statements are judged by when they were made), so wrong years are counted apart.
"""

import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Metadata, SourceFile
from tests.quality.figures import Figure
from tests.quality.first_pages import FirstPage, read_first_pages

_FIELDS = ("title", "author", "year", "published", "doi", "keywords", "language", "genre")


def measure(shared: Path | None) -> Iterable[Figure]:
    """Yield the share of right values a field and part; `shared` is not needed."""
    right: dict[tuple[str, str], int] = defaultdict(int)
    total: dict[tuple[str, str], int] = defaultdict(int)
    for page, _, metadata in _read():
        for field in _FIELDS:
            wanted, found = wanted_of(page, field), found_of(metadata, field)
            total[page.part, field] += 1
            right[page.part, field] += wanted == found
        year = found_of(metadata, "year")
        total[page.part, "year_not_wrong"] += 1
        right[page.part, "year_not_wrong"] += not year or year == wanted_of(page, "year")
    for (part, field), count in sorted(total.items()):
        note = "first pages of our own, labelled before output was read"
        yield Figure(
            name=f"ingest.metadata.{part}.{field}", value=round(right[part, field] / count, 4), n=count, note=note
        )


def _read(part: str = "") -> Iterator[tuple[FirstPage, str, Metadata]]:
    for page in read_first_pages():
        for file_format in page.formats if part in ("", page.part) else ():
            content = page.printed(file_format)
            source = SourceFile(path=page.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
            yield page, file_format, ingest(source, IngestSettings()).metadata


def wanted_of(page: FirstPage, field: str) -> str:
    """Give a label in a form to compare."""
    separator = "; "
    if field == "keywords":
        return separator.join(
            words.replace(",", ";").replace("; ", ";").replace(";", "; ") for words in page.labels.get(field, [])
        )
    return separator.join(page.labels.get(field, [])).casefold()


def found_of(metadata: Metadata, field: str) -> str:
    """Give what was read in the same form; capitals of a title are no matter."""
    values = {
        "title": metadata.title.casefold(),
        "author": "; ".join(metadata.authors).casefold(),
        "year": str(metadata.year or ""),
        "published": metadata.published or str(metadata.year or ""),
        "doi": metadata.doi,
        "keywords": "; ".join(metadata.keywords),
        "language": metadata.language,
        "genre": metadata.genre,
    }
    return values[field]


if __name__ == "__main__":
    for page, file_format, metadata in _read(sys.argv[1] if len(sys.argv) > 1 else ""):
        wrong = [
            f"{field}: wanted {wanted_of(page, field)!r} found {found_of(metadata, field)!r}"
            for field in _FIELDS
            if wanted_of(page, field) != found_of(metadata, field)
        ]
        print(page.name, file_format, "" if wrong else "ok")
        for line in wrong:
            print("     ", line)
