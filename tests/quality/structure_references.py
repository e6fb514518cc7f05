"""Measure reference parsing and same-work matching.

Reads the labelled references of the shared folder; returns figures.

- `structure.reference_fields.f1`: AnyStyle's gold, every field of `Csl` that its labels can tell (author, title,
  container, publisher, volume with issue, pages, year, DOI, URL, edition). A field counts as found only if it is equal
  to the gold words once case, punctuation and field words ("vol.", "pp.", "ed.") are taken off; authors as the
  multiset of their words, years and volumes as their numbers. Micro-averaged over all references. The words go
  in joined by single spaces, without any label and without the list's own number; a DOI inside a labelled address is
  a DOI.
- `structure.reference_spans.f1`: bibliographic-tei's notes; a span counts as found only if both ends agree once
  outer spaces, brackets and punctuation are taken off.
- `structure.same_work.f1`: the pairs of citation_variants_dev, positive = same work.
"""

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from cyberdocs.records import Csl
from cyberdocs.structure.references import ParsedReference, ReferenceTagger, parse_references
from cyberdocs.structure.same_work import is_same_work
from tests.quality.figures import Figure

_FIELDS = {
    "author": "author",
    "title": "title",
    "journal": "container",
    "container-title": "container",
    "publisher": "publisher",
    "volume": "volume",
    "pages": "page",
    "date": "year",
    "doi": "doi",
    "url": "url",
    "edition": "edition",
}
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give every figure that the shared folder allows."""
    if shared is None:
        return
    tagger = _tagger()
    yield from _fields(shared / "data" / "refs_anystyle", tagger)
    yield from _spans(shared / "data" / "refs_footnotes_tei")
    yield from _same_work(shared / "gold" / "citation_variants_dev.jsonl", tagger)


def _tagger() -> ReferenceTagger | None:
    try:
        from cyberdocs.resources.reference_tagger import load_reference_tagger
    except ImportError:
        return None
    return load_reference_tagger()


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text).lower()
    return re.findall(r"[^\W_]+", re.sub(r"(?<=\w)- (?=\w)", "", folded))


def fold(field: str, text: str) -> str:
    """Fold a field's words, gold's or ours, for the comparison."""
    words = _words(text)
    if field == "author":
        return " ".join(
            sorted(word for word in words if word not in ("and", "et", "al", "eds", "ed", "und", "y", "jr"))
        )
    if field == "year":
        found = re.findall(r"(?<!\d)(?:1[4-9]|20)\d\d", text)
        return found[0] if found else ""
    if field == "volume":
        return " ".join(re.findall(r"\d+", text)) or "".join(re.findall(r"\b[IVXLC]+\b", text))
    if field == "page":
        return " ".join(re.findall(r"\d+", text)) or "".join(re.findall(r"\b[ivxlc]+\b", text.lower()))
    if field in ("doi", "url"):
        text = re.sub(r"\s+", "", text.lower()).strip(".,;()<>[]")
        return text[text.find("10.") :] if field == "doi" and "10." in text else text
    if field == "edition":
        for number, word in enumerate(_ORDINALS, start=1):
            if word in words:
                return str(number)
        return "".join(re.findall(r"\d+", text)) or " ".join(words)
    if field == "container" and words[:1] == ["in"]:
        words = words[1:]
    return "".join(words)


def _ours(csl: Csl) -> dict[str, str]:
    names = " ".join(f"{name.family} {name.given} {name.literal}" for name in csl.author)
    return {
        "author": names,
        "title": csl.title,
        "container": csl.container_title,
        "publisher": csl.publisher,
        "volume": f"{csl.volume} {csl.issue}".strip(),
        "page": csl.page,
        "year": str(csl.year or ""),
        "doi": csl.doi,
        "url": csl.url,
        "edition": csl.edition,
    }


def _gold_references(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    root = etree.fromstring(
        gzip.decompress(path.read_bytes()), etree.XMLParser(resolve_entities=False, no_network=True)
    )
    for sequence in root:
        parts = [(str(part.tag), (part.text or "").strip()) for part in sequence]
        # A list's own number ("[12]") is taken off by whoever cuts the list into entries.
        parts = [part for part in parts if part[0] != "citation-number"]
        fields: dict[str, str] = {}
        for label, text in parts:
            field = _FIELDS.get(label)
            if field:
                fields[field] = f"{fields.get(field, '')} {text}".strip()
        if (
            "10." in fields.get("url", "")
            and "doi" not in fields
            and (doi := re.search(r"10\.\d{4,9}/\S+", fields["url"]))
        ):
            fields["doi"] = doi.group()  # the labels know it as an address only
        yield " ".join(text for _, text in parts), fields


def compare_fields(gold: dict[str, str], csl: Csl, counts: dict[str, Counter[str]]) -> None:
    """Add one reference's hits and misses to `counts`, by field."""
    ours = _ours(csl)
    for field in sorted(set(_FIELDS.values())):
        expected, given = fold(field, gold.get(field, "")), fold(field, ours[field])
        tally = counts.setdefault(field, Counter())
        if expected and expected == given:
            tally["hit"] += 1
        else:
            tally["missed"] += bool(expected)
            tally["wrong"] += bool(given)


def f1(tally: Counter[str]) -> float:
    """Give F1 from hits, missed and wrong."""
    total = 2 * tally["hit"] + tally["missed"] + tally["wrong"]
    return 2 * tally["hit"] / total if total else 0.0


def _fields(folder: Path, tagger: ReferenceTagger | None) -> Iterator[Figure]:
    if not (folder / "gold.xml.gz").exists():
        return
    for name, helper in (("", tagger), ("rules_only.", None)):
        counts: dict[str, Counter[str]] = {}
        number = 0
        for text, gold in _gold_references(folder / "gold.xml.gz"):
            parsed = parse_references(text, 0, in_note=False, tagger=helper)
            compare_fields(gold, parsed[0].csl if parsed else Csl(), counts)
            number += 1
        total: Counter[str] = Counter()
        for tally in counts.values():
            total.update(tally)
        yield Figure(
            name=f"structure.reference_fields.{name}f1",
            value=round(f1(total), 4),
            n=number,
            note="AnyStyle gold; micro, folded fields equal",
        )
        for field, tally in sorted(counts.items()):
            yield Figure(
                name=f"structure.reference_fields.{name}{field}.f1",
                value=round(f1(tally), 4),
                n=tally["hit"] + tally["missed"],
                note="AnyStyle gold",
            )


_TEI = "{http://www.tei-c.org/ns/1.0}"
_EDGE = " \t\n.,;:()[]"


def note_instances(path: Path) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Give each note of a TEI file with the spans of its references, aligned by their letters."""
    root = etree.fromstring(
        gzip.decompress(path.read_bytes()), etree.XMLParser(resolve_entities=False, no_network=True)
    )
    for instance in root.iter("{*}instance"):
        raw = instance.findtext("{*}input") or ""
        if raw.count("\n") > 2:
            continue  # a reference list at the end of an article, not a note
        label = re.match(r"\s*\d{1,3}\s+", raw)
        text = raw[label.end() :] if label else raw
        places = [index for index, char in enumerate(text) if not char.isspace()]
        squeezed = "".join(text[index] for index in places)
        spans, cursor = [], 0
        for bibl in instance.iter(f"{_TEI}bibl"):
            if any(True for _ in bibl.iterancestors(f"{_TEI}bibl")):
                continue
            words = "".join("".join(str(part) for part in bibl.itertext()).split())
            at = squeezed.find(words, cursor)
            if words and at >= 0:
                spans.append((places[at], places[at + len(words) - 1] + 1))
                cursor = at + len(words)
        yield text, spans


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take outer spaces, brackets and punctuation off a span."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _spans(folder: Path) -> Iterator[Figure]:
    for name, pattern in (("", "10.1111_*.xml.gz"), ("german.", "10.1515_*.xml.gz")):
        exact, touching, number = Counter[str](), Counter[str](), 0
        for path in sorted(folder.glob(pattern)):
            for text, gold in note_instances(path):
                expected = {trim(text, *span) for span in gold}
                parsed = parse_references(text, 0, in_note=True)
                given = {trim(text, found.span.start, found.span.end) for found in parsed}
                number += len(expected)
                hits = expected & given
                exact.update(hit=len(hits), missed=len(expected - hits), wrong=len(given - hits))
                near = {e for e in expected if any(_overlap(e, g) >= 0.8 for g in given)}
                near_given = {g for g in given if any(_overlap(e, g) >= 0.8 for e in expected)}
                touching.update(hit=len(near), missed=len(expected - near), wrong=len(given - near_given))
        if number:
            yield Figure(
                name=f"structure.reference_spans.{name}f1",
                value=round(f1(exact), 4),
                n=number,
                note="TEI notes; both ends",
            )
            yield Figure(
                name=f"structure.reference_spans.{name}overlap_f1",
                value=round(f1(touching), 4),
                n=number,
                note="TEI notes; intersection over union at least 0.8",
            )


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def parse_one(quote: str, tagger: ReferenceTagger | None) -> ParsedReference | None:
    """Parse a quotation of a note, a list entry or a name in running text as one reference."""
    bare = re.sub(r"^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*", "", quote)
    noted = len(bare) < len(quote)
    parsed = parse_references(bare, 0, in_note=noted, tagger=tagger) or parse_references(
        bare, 0, in_note=False, tagger=tagger
    )
    return parsed[0] if parsed else None


def _same_work(path: Path, tagger: ReferenceTagger | None) -> Iterator[Figure]:
    if not path.exists():
        return
    tally, cited = Counter[str](), Counter[str]()
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    cited_number = 0
    for pair in pairs:
        a, b = (parse_one(pair[side]["quote"], tagger) for side in "ab")
        verdict = is_same_work(a.csl, b.csl)[0] if a and b else None
        expected = pair["verdict"] == "same_work"
        both = all(pair[side]["unit_id"][0] in "nr" for side in "ab")
        cited_number += both
        for counts in (tally, cited) if both else (tally,):
            counts["hit"] += expected and verdict is True
            counts["missed"] += expected and verdict is not True
            counts["wrong"] += not expected and verdict is True
    yield Figure(name="structure.same_work.f1", value=round(f1(tally), 4), n=len(pairs), note="all pairs of the seeds")
    yield Figure(
        name="structure.same_work.cited.f1", value=round(f1(cited), 4), n=cited_number, note="both sides are references"
    )
