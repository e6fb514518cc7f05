"""Measure the PDF reader: words of body, notes and running heads on hand-corrected articles; tests of single pages.

.venv/bin/python -m tests.quality.ingest_pdf SHARED [pypdfium2|pdfminer]
"""

import hashlib
import json
import re
import sys
import tarfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from lxml import etree
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from cyberdocs.errors import SourceError
from cyberdocs.ingest import IngestSettings
from cyberdocs.ingest.canonical import Reading
from cyberdocs.ingest.pdf import read_pdf
from cyberdocs.records import BlockKind, SourceFile
from tests.quality.figures import Figure

_FURNITURE = ("running_head", "running_foot", "page_number", "cover_page", "watermark", "rotated_text", "line_number")
_SUPERSCRIPTS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
# Pages of the page tests that are pictures of handwriting or print: no reader of text layers can pass them.
_SCANS = frozenset({"buildingnotes.pdf", "lincoln_letter.pdf", "mattsnotes.pdf", "blank_book_pg1.pdf"})


def measure(shared: Path | None, reader: str = "pypdfium2") -> Iterable[Figure]:
    """Give word-level F1 by part, and the share of page tests passed."""
    if shared is None:
        return
    settings = IngestSettings(pdf_reader=reader)
    yield from _measure_articles(shared / "data" / "pdf_footnotes", settings)
    yield from _measure_pages(shared / "data" / "pdf_olmocr_sample" / "sample_data.tar", settings)


def _read(content: bytes, settings: IngestSettings) -> Reading:
    return read_pdf(SourceFile(path="", sha256=hashlib.sha256(content).hexdigest(), content=content), settings)


def _words(text: str) -> list[str]:
    """Cut text into comparable words: hyphens inside words, accents set apart and case do not count."""
    text = unicodedata.normalize("NFKC", _SUPERSCRIPTS.sub(lambda mark: f" {mark.group()} ", text)).casefold()
    text = re.sub(r"(?<=\w)[-‐‑–]\s*(?=\w)", "", text.replace("\xad", ""))
    return re.findall(r"[^\W\d_]+|\d+", text)


def _measure_articles(folder: Path, settings: IngestSettings) -> Iterable[Figure]:
    counts = {part: [0, 0, 0] for part in ("body", "notes", "running_heads")}  # found, ours, gold
    for gold_file in sorted(folder.glob("*.segmentation.tei.xml")):
        pdf = gold_file.with_name(gold_file.name.replace(".segmentation.tei.xml", ".pdf"))
        gold = _gold_parts(gold_file)
        ours = _our_parts(_read(pdf.read_bytes(), settings))
        line = [pdf.name[:40]]
        for part, total in counts.items():
            found = (_compare_bags if part == "running_heads" else _compare)(ours[part], gold[part])
            precision, recall = found[0] / max(1, found[1]), found[0] / max(1, found[2])
            line.append(f"{part} {_f1(*found):.3f} (p {precision:.3f} r {recall:.3f})")
            total[:] = [total[0] + found[0], total[1] + found[1], total[2] + found[2]]
        print(*line, sep="  ", file=sys.stderr)
    for part, (found_words, our_words, gold_words) in counts.items():
        yield Figure(
            name=f"ingest.pdf.{part}.f1", value=round(_f1(found_words, our_words, gold_words), 4), n=gold_words,
            note="words, pdf_footnotes, front matter neutral",
        )  # fmt: skip


def _f1(found: int, ours: int, gold: int) -> float:
    return 2 * found / (ours + gold) if ours + gold else 1.0


def _gold_parts(path: Path) -> dict[str, list[tuple[str, bool]]]:
    """Read a segmentation: words by part, each with whether it counts (front matter and the like do not)."""
    parts: dict[str, list[tuple[str, bool]]] = {"body": [], "notes": [], "running_heads": []}
    root = etree.parse(str(path), etree.XMLParser(recover=True)).getroot()
    texts_at_foot = Counter(element.text for element in root.iterfind(".//{*}note[@place='footnote']"))
    for element in root.iterfind(".//{*}text//*"):
        tag = etree.QName(element).localname
        if tag not in ("front", "body", "listBibl", "note", "page", "titlePage", "biblio", "back", "div"):
            continue
        texts = [element.text or ""]
        for child in element:
            if isinstance(child.tag, str) and child.tag.endswith("lb"):
                texts += ["\n", child.tail or ""]
        words = _words("".join(texts))
        match tag, element.get("place"):
            case ("page", _) | ("note", "headnote"):
                parts["running_heads"] += [(word, True) for word in words]
            case ("note", "footnote") if texts_at_foot[element.text] >= 3:  # a journal's address below every page
                parts["running_heads"] += [(word, True) for word in words]
            case ("listBibl", _) | ("note", _):
                parts["notes"] += [(word, True) for word in words]
            case ("body", _):
                parts["body"] += [(word, True) for word in words]
            case _:
                for part in parts.values():
                    part += [(word, False) for word in words]
    return parts


def _our_parts(reading: Reading) -> dict[str, list[str]]:
    # The gold's `listBibl` holds page-foot notes and, behind them, the reference list.
    body = [draft for draft in reading.drafts if draft.kind not in (BlockKind.NOTE, BlockKind.REFERENCE)]
    notes = [draft for draft in reading.drafts if draft.kind is BlockKind.NOTE]
    notes += [draft for draft in reading.drafts if draft.kind is BlockKind.REFERENCE]
    heads = [item.quote for item in reading.dropped if item.reason in _FURNITURE]
    return {
        "body": _words("\n".join("".join(piece.text for piece in draft.pieces) for draft in body)),
        "notes": _words("\n".join("".join(piece.text for piece in draft.pieces) for draft in notes)),
        "running_heads": _words("\n".join(heads)),
    }


def _compare(ours: Sequence[str], gold: Sequence[tuple[str, bool]]) -> tuple[int, int, int]:
    """Align two word sequences; words that match neutral gold count for neither side."""
    found = neutral = 0
    for step in LCSseq.opcodes(ours, [word for word, _ in gold]):
        if step.tag == "equal":
            for _, counts in gold[step.dest_start : step.dest_end]:
                found += counts
                neutral += not counts
    return found, len(ours) - neutral, sum(counts for _, counts in gold)


def _compare_bags(ours: Sequence[str], gold: Sequence[tuple[str, bool]]) -> tuple[int, int, int]:
    """Compare without order: whether a folio comes before or behind its running head is a matter of taste."""
    left, counting = Counter(ours), Counter(word for word, counts in gold if counts)
    found = left & counting
    neutral = (left - found) & Counter(word for word, counts in gold if not counts)
    return found.total(), left.total() - neutral.total(), counting.total()


def _measure_pages(archive: Path, settings: IngestSettings) -> Iterable[Figure]:
    passed: dict[str, list[int]] = {}
    with tarfile.open(archive) as tar:
        listed = tar.extractfile("sample_data/dataset.jsonl")
        rows = listed.read().decode().splitlines() if listed else []
        tests = [json.loads(row) for row in rows if row.strip()]
        texts: dict[str, str] = {}
        for test in tests:
            if test["type"] not in ("present", "absent", "order") or test["pdf"] in _SCANS:
                continue
            if test["pdf"] not in texts:
                member = tar.extractfile(f"sample_data/pdfs/{test['pdf']}")
                texts[test["pdf"]] = _page_text(member.read() if member else b"", settings)
            result = _passes(test, texts[test["pdf"]])
            passed.setdefault(test["type"], []).append(result)
            if not result:
                print("failed:", test["id"], test["type"], test.get("text") or test.get("before"), file=sys.stderr)
    every = [result for results in passed.values() for result in results]
    yield Figure(
        name="ingest.pdf.page_tests", value=round(sum(every) / max(1, len(every)), 4), n=len(every),
        note="olmOCR sample, present, absent and order tests of digital pages",
    )  # fmt: skip


def _page_text(content: bytes, settings: IngestSettings) -> str:
    try:
        reading = _read(content, settings)
    except SourceError as error:
        print("not read:", error, file=sys.stderr)
        return ""
    return _plain("\n".join("".join(piece.text for piece in draft.pieces) for draft in reading.drafts))


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", re.sub(r"[–—‐‑]", "-", text))


def _passes(test: dict[str, object], text: str) -> int:
    """Judge one page test as its authors do: partial ratio with the allowed number of differing characters."""
    if test["type"] == "order":
        before, after = _place(str(test["before"]), text, test), _place(str(test["after"]), text, test)
        return int(before is not None and after is not None and before < after)
    query = str(test["text"])
    scope = text[: int(str(test["first_n"]))] if test.get("first_n") else text
    if test.get("last_n"):
        scope = scope[-int(str(test["last_n"])) :]
    if test.get("case_sensitive") is False:
        query, scope = query.casefold(), scope.casefold()
    present = _place(query, scope, test) is not None
    return int(present if test["type"] == "present" else not present)


def _place(query: str, text: str, test: dict[str, object]) -> int | None:
    query = _plain(query).strip()
    allowed = int(str(test.get("max_diffs") or 0))
    if query in text:
        return text.index(query)
    if not allowed or not text:
        return None
    found = fuzz.partial_ratio_alignment(query, text)
    return found.dest_start if found and found.score / 100 >= 1 - allowed / max(1, len(query)) else None


if __name__ == "__main__":
    for figure in measure(Path(sys.argv[1]), *sys.argv[2:3]):
        print(figure.name, figure.value, figure.n, figure.note)
