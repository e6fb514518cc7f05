"""Find the entry of the reference list that an author-year citation means.

Reads parsed entries; returns, for the names and year printed at one place, the entry, or None where none or
several fit.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import Csl, Document, ReferenceKind, Span
from cyberdocs.structure.author_year import Cited, read_author_year
from cyberdocs.structure.works import Work

_YEAR = re.compile(r"\b((?:1[6-9]|20)\d\d)([a-z])?\b")
_BETWEEN_PEOPLE = re.compile(r",?\s+(?:and|&)\s+|,\s+")
_PERSON = re.compile(r"(?:[^\W\d_]\.?[\w'’.-]{0,30}\s){1,4}[^\W\d_][\w'’-]{1,30}")
_GIVEN = re.compile(r"^(?:[^\W\d_a-z][\w'’.-]*\s)+(?=[a-z\s]*[^\W\d_a-z])")
# Code points up to which a note's work may be no more than "Frost, Gold and Hart 2011, pp. 4-5".
SHORT_CHARS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the reference list, as author-year citations see it."""

    reference_id: str
    work_id: str
    authors: tuple[str, ...]
    opening: str
    acronyms: frozenset[str]
    years: frozenset[str]


def list_entries(document: Document, works: Sequence[Work], same_as: Mapping[str, str]) -> tuple[Entry, ...]:
    """Prepare the entries of the reference list for matching."""
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
            Entry(
                reference_id=work.reference_id,
                work_id=same_as.get(work.reference_id, work.reference_id),
                authors=authors,
                opening=fold(words[:120]),
                acronyms=frozenset(
                    [fold(_initials(literal)) for literal in literals]
                    + [fold(match[1]) for match in re.finditer(r"[(\[]([A-Z][A-Za-z0-9&-]{1,14})[)\]]", words[:200])]
                ),
                years=frozenset(years),
            )
        )
    return tuple(entries)


def _people(printed: str) -> tuple[str, ...]:
    """Read surnames from "Ada Marks, Bo Hale, and Cy Dunn. 2001." where the parser gave one body or none."""
    before_year = _YEAR.split(printed, maxsplit=1)[0].rstrip(" .(,")
    people = [person for person in _BETWEEN_PEOPLE.split(before_year) if person.strip()]
    if len(people) < 2 or not all(_PERSON.fullmatch(person.strip()) for person in people):
        return ()
    return tuple(fold(_GIVEN.sub("", person.strip())) for person in people)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def find_entry(cited: Cited, entries: Sequence[Entry]) -> tuple[Span, str | None] | None:
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


def _fits(entry: Entry, names: tuple[str, ...], cited: Cited) -> bool:
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


def _same_author(first: str, entry: Entry, *, exact: bool) -> bool:
    """Compare with the first author; `exact` where words of the sentence may stand before the name."""
    if entry.authors and (first == entry.authors[0] if exact else _is_name(first, entry.authors[0])):
        return True
    return first in entry.acronyms or entry.opening.startswith(f"{first} ")


def _is_name(printed: str, author: str) -> bool:
    """Tell whether a printed name is an author's: "van dijk", "dijk", "jan van dijk" for "van dijk"."""
    if not author or not printed:
        return False
    return printed == author or printed.endswith(f" {author}") or author.endswith(f" {printed}")


def read_short_works(
    document: Document, works: Sequence[Work], entries: Sequence[Entry]
) -> tuple[tuple[Work, ...], dict[str, str]]:
    """Take a note's "Hale 2005, 12" for a short form of the one entry that it fits.

    Returns:
        The works, and for each such short form the reference_id of its entry.
    """
    made: list[Work] = []
    meant: dict[str, str] = {}
    for work in works:
        parsed = work.parsed
        cited = None
        if entries and work.note_position is not None and not parsed.short_form and len(parsed.span) <= SHORT_CHARS:
            cited = read_author_year(document.quote(parsed.span), parsed.span.start)
        placed = None if cited is None else find_entry(cited, entries)
        if cited is not None and placed is not None and placed[1] is not None:
            meant[work.reference_id] = placed[1]
            short = replace(
                parsed,
                kind=ReferenceKind.SHORT_FORM,
                csl=Csl(),
                pin=cited.pin,
                short_form="author_year",
                short_author=cited.choices[0][0],
            )
            work = replace(work, parsed=short)
        made.append(work)
    return tuple(made), meant


def fold(name: str) -> str:
    """Fold a name for comparison: no accents, case, marks or points."""
    folded = unicodedata.normalize("NFD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c)).split())
