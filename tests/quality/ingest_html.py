"""How well the main text of saved web pages is found: 91 labelled pages, against trafilatura alone."""

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import mean

import trafilatura

from cyberdocs.errors import SourceError
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import BlockKind, Document, SourceFile
from tests.quality.figures import Figure

_TOKEN = re.compile(r"\w+")
# What a page prints around its article's body and the labels leave out; notes count as text.
_NOT_BODY = {BlockKind.TITLE, BlockKind.FRONT}


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give the benchmark's own score: F1 of four-word shingles from mean precision and mean recall."""
    if shared is None:
        return
    folder = shared / "data" / "html_article_extraction"
    truth = json.loads(gzip.decompress((folder / "ground-truth.json.gz").read_bytes()))
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for page in sorted((folder / "html").glob("*.html.gz")):
        content = gzip.decompress(page.read_bytes())
        wanted = truth[page.name.removesuffix(".html.gz")]["articleBody"]
        ours.append(_precision_recall(wanted, _our_text(content)))
        theirs.append(_precision_recall(wanted, trafilatura.extract(content) or ""))
    note = "html_article_extraction, 4-word shingles"
    yield Figure(name="ingest.html.f1", value=_f1(ours), n=len(ours), note=note)
    yield Figure(name="ingest.html.precision", value=round(mean(p for p, _ in ours), 4), n=len(ours), note=note)
    yield Figure(name="ingest.html.recall", value=round(mean(r for _, r in ours), 4), n=len(ours), note=note)
    yield Figure(name="ingest.html.trafilatura_alone_f1", value=_f1(theirs), n=len(theirs), note=note)


def _our_text(content: bytes) -> str:
    source = SourceFile(path="page.html", sha256=hashlib.sha256(content).hexdigest(), content=content)
    try:
        return body_text(ingest(source, IngestSettings()))
    except SourceError:
        return ""


def body_text(document: Document) -> str:
    """Give the text without title and byline."""
    return "\n\n".join(document.quote(block.span) for block in document.blocks if block.kind not in _NOT_BODY)


def _precision_recall(wanted: str, found: str) -> tuple[float, float]:
    expected, given = _shingles(wanted), _shingles(found)
    hits = sum((expected & given).values())
    misses, extras = sum((expected - given).values()), sum((given - expected).values())
    if not misses and not extras:
        return 1.0, 1.0
    precision = hits / (hits + extras) if hits + extras else 1.0
    recall = hits / (hits + misses) if hits + misses else 1.0
    return precision, recall


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _TOKEN.findall(text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)) if words)


def _f1(scores: list[tuple[float, float]]) -> float:
    precision, recall = mean(p for p, _ in scores), mean(r for _, r in scores)
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


if __name__ == "__main__":
    import sys

    for figure in measure(Path(sys.argv[1])):
        print(figure)
