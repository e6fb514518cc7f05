"""Resolve short forms: which work do `Id.`, `supra note 12`, `(n 12)` and `op. cit.` repeat?

Reads the works of all notes in order; returns, for each short form, the reference that it repeats. What
the printed words leave open stays open: `Id.` behind a note with two works has no answer here.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cyberdocs.records import Document
from cyberdocs.structure.footnotes import Note
from cyberdocs.structure.works import Work

# Words that a misread author may be, and that name nobody.
_NO_NAMES = frozenset({"corp", "inc", "ltd", "co", "case", "cases", "the", "see", "also", "id", "ibid", "eds", "ed"})
_AND_NAMES = re.compile(r"\s*(?:&|\band\b|\bund\b|\bet\b|,|;)\s*")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.[\s-]?)+")
# Code points at the beginning of a description in which its names stand.
OPENING_CHARS = 160
_AND = frozenset({"and", "et", "al", "others", "see", "also", "cf", "in", "the"})
_REPEATS_LAST = frozenset({"id", "ibid"})


def resolve_short_forms(
    document: Document,
    works: Sequence[Work],
    notes: Sequence[Note],
    same_as: Mapping[str, str],
    known: Mapping[str, str],
) -> dict[str, str]:
    """Map each short form that can be told to the full description that it repeats.

    Args:
        same_as: full description -> the first description of the same work.
        known: short forms that are resolved already -> their full description.

    Returns:
        reference_id -> reference_id of the full description; open ones are missing.
    """
    chain = _Chain(document, works, notes, same_as)
    chain.resolved.update(known)
    return chain.resolve()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What a work may be called, folded for comparison."""

    announced: str
    authors: tuple[str, ...]
    title: str
    opening: str


class _Chain:
    """One pass over the notes, with what each of them cited."""

    def __init__(
        self, document: Document, works: Sequence[Work], notes: Sequence[Note], same_as: Mapping[str, str]
    ) -> None:
        self.document = document
        self.same_as = same_as
        self.full = [work for work in works if work.note_position is not None and not work.parsed.short_form]
        self.keys: dict[str, _Names] = {}
        self.works = [work for work in works if work.note_position is not None]
        self.notes = notes
        self.listed = [work for work in works if work.note_position is None]
        self.resolved: dict[str, str] = {}
        self.in_note: dict[int, list[Work]] = {}
        for work in self.works:
            self.in_note.setdefault(work.note_position or 0, []).append(work)
        self.by_id = {work.reference_id: work for work in works}
        self.labels: dict[str, list[int]] = {}
        for position, note in enumerate(notes):
            self.labels.setdefault(note.label, []).append(position)

    def resolve(self) -> dict[str, str]:
        """Walk the notes in order, so that a chain of short forms leads back to its full description."""
        for position in sorted(self.in_note):
            before: Work | None = None
            for work in self.in_note[position]:
                if work.parsed.short_form and work.reference_id not in self.resolved:
                    target = self._target(work, position, before)
                    if target is not None and target != work.reference_id:
                        self.resolved[work.reference_id] = target
                before = work
        return self.resolved

    def _root(self, work: Work) -> str | None:
        """Give the full description behind a work, None for a short form that is open."""
        if not work.parsed.short_form:
            return work.reference_id
        return self.resolved.get(work.reference_id)

    def _target(self, work: Work, position: int, before: Work | None) -> str | None:
        form = work.parsed.short_form
        if form in _REPEATS_LAST:
            return self._last(position, before)
        if form == "loc_cit" and not work.parsed.short_author:
            return self._last(position, before)
        if work.parsed.supra_label is not None:
            return self._in_labelled_note(work, position)
        return self._only_earlier(work)

    def _last(self, position: int, before: Work | None) -> str | None:
        """Give the work cited just before: in the same note, or the only one of the note before."""
        if before is not None:
            return self._root(before)
        return self._one_work([self._root(work) for work in self.in_note.get(position - 1, [])])

    def _one_work(self, roots: Sequence[str | None]) -> str | None:
        """Give the first of several descriptions when all are of one work; None among them leaves it open."""
        works = {None if root is None else self.same_as.get(root, root) for root in roots}
        return roots[0] if len(works) == 1 else None

    def _in_labelled_note(self, work: Work, position: int) -> str | None:
        """Give the work of the note that a short form names; among several, the one it calls by name."""
        label = work.parsed.supra_label or ""
        places = [at for at in self.labels.get(label, []) if at != position]
        earlier = [at for at in places if at < position]
        if not places:
            return None
        # Where labels restart in every chapter, "note 12" is the last one before.
        place = earlier[-1] if earlier else places[0]
        inside = self.in_note.get(place, [])
        name = work.parsed.short_author
        if not name:
            return self._one_work([self._root(other) for other in inside])
        named = self._called(name, inside)
        if named:
            return self._one_work([self._root(other) for other in named])
        note = self.notes[place]
        words = _key(self.document.text[note.words_start : note.span.end])
        if _contains(words, _key(name)) or _contains(words, _key(name).rsplit(" ", 1)[-1]):
            return self._one_work([self._root(other) for other in inside]) if len(inside) == 1 else None
        # The note does not know the name: the numbers have shifted since they were written, the name decides.
        return self._only_earlier(work)

    def _only_earlier(self, work: Work) -> str | None:
        """Give the one work before that goes by the short form's name, in notes or in the reference list."""
        name = work.parsed.short_author
        if not name:
            return None
        before = [other for other in self.full if other.parsed.span < work.parsed.span]
        for pool in (before, self.listed):
            matching = self._called(name, pool)
            if matching:
                return self._one_work([other.reference_id for other in matching])
        return None

    def _called(self, name: str, pool: Sequence[Work]) -> list[Work]:
        """Give the works that go by a name, only those that it fits best.

        An announced short title fits best; then exactly its authors ("Marks & Byron" is not the book by Marks
        alone); then an author among others; last, words of the title.
        """
        wanted = _key(name)
        if not wanted:
            return []
        fits: dict[int, list[Work]] = {}
        for work in pool:
            root = self._root(work)
            known = self._names(work if root is None else self.by_id[root])
            fits.setdefault(_fit(wanted, known), []).append(work)
        return next((fits[fit] for fit in (4, 3, 2, 1) if fit in fits), [])

    def _names(self, work: Work) -> _Names:
        """Fold the names of a work, once."""
        if work.reference_id not in self.keys:
            parsed = work.parsed
            words = self.document.text[parsed.span.start : min(parsed.span.end, parsed.span.start + OPENING_CHARS)]
            printed = [author.family or author.literal for author in parsed.csl.author]
            authors = [_key(one) for name in printed for one in _AND_NAMES.split(_INITIALS.sub("", name))]
            self.keys[work.reference_id] = _Names(
                announced=_key(parsed.hereinafter),
                authors=tuple(author for author in authors if author and author not in _NO_NAMES),
                title=_key(parsed.csl.title),
                opening=_key(words),
            )
        return self.keys[work.reference_id]


def _fit(wanted: str, known: _Names) -> int:
    """Tell how well a name fits a work: 4 announced, 3 exactly its authors, 2 an author, 1 its words, 0 not."""
    if known.announced and known.announced == wanted:
        return 4
    inside = [author for author in known.authors if _contains(wanted, author)]
    if inside and len(inside) == len(known.authors):
        # Nothing but authors and small words: "marks and byron".
        rest = f" {wanted} "
        for author in inside:
            rest = rest.replace(f" {author} ", " ")
        return 3 if not set(rest.split()) - _AND else 2
    if inside or any(_contains(author, wanted) for author in known.authors):
        return 2
    announced = known.announced and (_contains(wanted, known.announced) or _contains(known.announced, wanted))
    in_title = _contains(known.title, wanted) or (len(wanted) > 8 and _contains(wanted, known.title))
    return 1 if announced or in_title or _contains(known.opening, wanted) else 0


def _contains(words: str, part: str) -> bool:
    """Tell whether whole words stand in whole words."""
    return bool(part) and f" {part} " in f" {words} "


def _key(name: str) -> str:
    """Fold a name for comparison: no accents, case, marks or points."""
    folded = unicodedata.normalize("NFD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c)).split())
