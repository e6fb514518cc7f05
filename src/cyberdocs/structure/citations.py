"""Find the places in the text that point at a work, and tell which work each means.

Reads prose, joined notes and parsed works; returns `Citation` records. A place that fits no entry or
several stays without a reference.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyberdocs.records import BlockKind, Citation, Document, Footnote, Reference, Span
from cyberdocs.structure.author_year import Cited, find_author_year
from cyberdocs.structure.works import Work

_CITING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION})
_NUMERIC = re.compile(r"\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,12})(?:,?\s?(p{1,2}\.\s?\d[\d–-]*|at \d[\d–-]*))?\]")
_NUMBERS = re.compile(r"(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))?")
_YEAR = re.compile(r"\b((?:1[6-9]|20)\d\d)([a-z])?\b")
_BETWEEN_PEOPLE = re.compile(r",?\s+(?:and|&)\s+|,\s+")
_PERSON = re.compile(r"(?:[^\W\d_]\.?[\w'’.-]{0,30}\s){1,4}[^\W\d_][\w'’-]{1,30}")
_GIVEN = re.compile(r"^(?:[^\W\d_a-z][\w'’.-]*\s)+(?=[a-z\s]*[^\W\d_a-z])")
# Longest range of numbers that is taken as citations: "[3-9]"; a longer one is hardly a citation.
MAX_RANGE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An entry of the reference list, as author-year citations see it."""

    reference_id: str
    work_id: str
    authors: tuple[str, ...]
    opening: str
    acronyms: frozenset[str]
    years: frozenset[str]


def find_citations(
    document: Document,
    kinds: Sequence[BlockKind],
    works: Sequence[Work],
    references: Sequence[Reference],
    footnotes: Sequence[Footnote],
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
    entries = _entries(document, works, references)
    numbers = _numbers(works)
    for kind, block in zip(kinds, document.blocks, strict=True):
        if kind not in _CITING:
            continue
        for cited in find_author_year(document.text, block.span.start, block.span.end):
            placed = _place(cited, entries)
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


def _entries(document: Document, works: Sequence[Work], references: Sequence[Reference]) -> list[_Entry]:
    """Prepare the entries of the reference list for matching."""
    same = {reference.reference_id: reference.same_work_as or reference.reference_id for reference in references}
    entries = []
    for work in works:
        if work.note_position is not None:
            continue
        words = document.quote(work.parsed.span)
        csl = work.parsed.csl
        years = {match[0] for match in _YEAR.finditer(words[:400])} | {
            match[1] for match in _YEAR.finditer(words[:400])
        }
        if csl.year is not None:
            years = {year for year in years if year.startswith(str(csl.year))} | {str(csl.year)}
        if "n.d." in words[:200]:
            years.add("n.d.")
        literals = [name.literal for name in csl.author if name.literal]
        authors = tuple(fold(name.family or name.literal) for name in csl.author)
        if len(authors) < 2:
            authors = _people(literals[0] if literals else words[:200]) or authors
        entries.append(
            _Entry(
                reference_id=work.reference_id,
                work_id=same.get(work.reference_id, work.reference_id),
                authors=authors,
                opening=fold(words[:120]),
                acronyms=frozenset(
                    [fold(_initials(literal)) for literal in literals]
                    + [fold(match[1]) for match in re.finditer(r"[(\[]([A-Z][A-Za-z0-9&-]{1,14})[)\]]", words[:200])]
                ),
                years=frozenset(years),
            )
        )
    return entries


def _people(printed: str) -> tuple[str, ...]:
    """Read surnames from "Ada Marks, Bo Hale, and Cy Dunn. 2001." where the parser gave one body or none."""
    before_year = _YEAR.split(printed, maxsplit=1)[0].rstrip(" .(,")
    people = [person for person in _BETWEEN_PEOPLE.split(before_year) if person.strip()]
    if len(people) < 2 or not all(_PERSON.fullmatch(person.strip()) for person in people):
        return ()
    return tuple(fold(_GIVEN.sub("", person.strip())) for person in people)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def _place(cited: Cited, entries: Sequence[_Entry]) -> tuple[Span, str | None] | None:
    """Tell which entry is meant: its span and entry, the entry None when open; None when it is no citation."""
    ambiguous: Span | None = None
    for names, span in zip(cited.choices, cited.spans_of_choices, strict=True):
        matching = [entry for entry in entries if _fits(entry, names, cited)]
        if len(matching) > 1 and not cited.et_al:
            # "Chang (2020)" means the entry by Chang alone where another is by Chang and Lee.
            matching = [entry for entry in matching if len(entry.authors) == len(names)] or matching
        if len({entry.work_id for entry in matching}) == 1:
            return span, matching[0].reference_id
        if matching and ambiguous is None:
            ambiguous = span
    if ambiguous is not None:
        return ambiguous, None
    return (cited.span, None) if cited.strict and entries else None


def _fits(entry: _Entry, names: tuple[str, ...], cited: Cited) -> bool:
    """Compare year, first author and, where printed, second author."""
    if cited.year + cited.suffix not in entry.years:
        return False
    first = fold(names[0])
    if not _same_author(first, entry, exact=cited.narrative):
        return False
    if len(names) > 1 and len(entry.authors) > 1:
        second = fold(names[1])
        return any(_is_name(second, author) for author in entry.authors[1:])
    return not (len(names) > 1 and len(entry.authors) == 1 and fold(names[1]) not in entry.opening)


def _same_author(first: str, entry: _Entry, *, exact: bool) -> bool:
    """Compare with the first author; `exact` where words of the sentence may stand before the name."""
    if entry.authors and (first == entry.authors[0] if exact else _is_name(first, entry.authors[0])):
        return True
    return first in entry.acronyms or entry.opening.startswith(f"{first} ")


def _is_name(printed: str, author: str) -> bool:
    """Tell whether a printed name is an author's: "van dijk", "dijk", "jan van dijk" for "van dijk"."""
    if not author or not printed:
        return False
    return printed == author or printed.endswith(f" {author}") or author.endswith(f" {printed}")


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
        if mark.span.start not in claimed and mark.label in numbers and mark.note_index is None:
            yield mark.span, 0, numbers[mark.label], ""


def fold(name: str) -> str:
    """Fold a name for comparison: no accents, case, marks or points."""
    folded = unicodedata.normalize("NFD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c)).split())
