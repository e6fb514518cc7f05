"""Find the places in the text that point at a work, and tell which work each means.

Reads prose, joined notes and parsed works; returns `Citation` records. A place that fits no entry or
several stays without a reference.
"""

import re
from collections.abc import Iterable, Sequence

from cyberdocs.records import BlockKind, Citation, Document, Footnote, Reference, Span
from cyberdocs.structure.author_year import find_author_year
from cyberdocs.structure.entries import Entry, find_entry
from cyberdocs.structure.works import Work

_CITING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION})
_NUMERIC = re.compile(r"\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,12})(?:,?\s?(p{1,2}\.\s?\d[\d–-]*|at \d[\d–-]*))?\]")
_NUMBERS = re.compile(r"(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))?")
# Longest range of numbers that is taken as citations: "[3-9]"; a longer one is hardly a citation.
MAX_RANGE = 30


def find_citations(
    document: Document,
    kinds: Sequence[BlockKind],
    works: Sequence[Work],
    references: Sequence[Reference],
    footnotes: Sequence[Footnote],
    entries: Sequence[Entry],
) -> tuple[Citation, ...]:
    """List all citations, ascending by span; a callout of a note with two works gives two."""
    by_id = {reference.reference_id: reference for reference in references}
    found: list[tuple[Span, int, str | None, str]] = []
    claimed: set[int] = set()
    for footnote in footnotes:
        for callout in footnote.callouts:
            claimed.update((callout.start, callout.start + 1))
            found.extend(
                (callout, order, reference_id, by_id[reference_id].pin)
                for order, reference_id in enumerate(footnote.reference_ids)
            )
    numbers = _numbers(works)
    for kind, block in zip(kinds, document.blocks, strict=True):
        if kind not in _CITING:
            continue
        for cited in find_author_year(document.text, block.span.start, block.span.end):
            placed = find_entry(cited, entries)
            if placed is not None:
                found.append((placed[0], 0, placed[1], cited.pin))
        if numbers:
            found.extend(item for item in _numeric(document, block.span, numbers) if item[0].start not in claimed)
    if numbers:
        found.extend(_raised(document, numbers, claimed))
    found.sort(key=lambda item: (item[0], item[1]))
    return tuple(
        Citation(citation_id=f"c{index}", span=span, reference_id=reference_id, pin=pin)
        for index, (span, _, reference_id, pin) in enumerate(found, 1)
    )


def _numbers(works: Sequence[Work]) -> dict[str, str]:
    """Map the numbers of a numbered reference list to its entries; a list numbered twice over tells nothing."""
    numbers: dict[str, str] = {}
    for work in works:
        if work.note_position is None and work.number:
            if work.number in numbers:
                return {}
            numbers[work.number] = work.reference_id
    return numbers


def _numeric(document: Document, span: Span, numbers: dict[str, str]) -> Iterable[tuple[Span, int, str | None, str]]:
    """Find "[12]", "[3, 5-7]" and "[12, p. 4]"."""
    for match in _NUMERIC.finditer(document.text, span.start, span.end):
        groups = list(_NUMBERS.finditer(document.text, match.start(1), match.end(1)))
        if not all(group[1] in numbers for group in groups):
            continue
        for group in groups:
            place = Span(start=group.start(), end=group.end())
            last = int(group[2] or group[1])
            first = int(group[1])
            if last < first or last - first > MAX_RANGE:
                continue
            for order, number in enumerate(range(first, last + 1)):
                yield place, order, numbers.get(str(number)), (match[2] or "") if len(groups) == 1 else ""


def _raised(
    document: Document, numbers: dict[str, str], claimed: set[int]
) -> Iterable[tuple[Span, int, str | None, str]]:
    """Take raised marks that no note has claimed as numbers of the reference list."""
    for mark in document.marks:
        raised = not document.text.startswith(("[", "("), mark.span.start)  # "[12]" is found as printed
        if raised and mark.span.start not in claimed and mark.label in numbers and mark.note_index is None:
            yield mark.span, 0, numbers[mark.label], ""
