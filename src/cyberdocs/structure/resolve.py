"""Resolve short forms: which work do `Id.`, `supra note 12`, `(n 12)` and `op. cit.` repeat?

Reads the works of all notes in order; returns, for each short form, the reference that it repeats. What
the printed words leave open stays open: `Id.` behind a note with two works has no answer here.
"""

import unicodedata
from collections.abc import Sequence

from cyberdocs.structure.footnotes import Note
from cyberdocs.structure.works import Work

_REPEATS_LAST = frozenset({"id", "ibid"})


def resolve_short_forms(works: Sequence[Work], notes: Sequence[Note]) -> dict[str, str]:
    """Map each short form that can be told to the full description that it repeats.

    Returns:
        reference_id -> reference_id; open ones are missing.
    """
    return _Chain(works, notes).resolve()


class _Chain:
    """One pass over the notes, with what each of them cited."""

    def __init__(self, works: Sequence[Work], notes: Sequence[Note]) -> None:
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
                if work.parsed.short_form:
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
        return self._only_earlier(work, position)

    def _last(self, position: int, before: Work | None) -> str | None:
        """Give the work cited just before: in the same note, or the only one of the note before."""
        if before is not None:
            return self._root(before)
        roots = {self._root(work) for work in self.in_note.get(position - 1, [])}
        return roots.pop() if len(roots) == 1 else None

    def _in_labelled_note(self, work: Work, position: int) -> str | None:
        """Give the work of the note that a short form names; among several, the one it calls by name."""
        label = work.parsed.supra_label or ""
        places = [at for at in self.labels.get(label, []) if at != position]
        earlier = [at for at in places if at < position]
        if not places:
            return None
        # Where labels restart in every chapter, "note 12" is the last one before.
        inside = self.in_note.get(earlier[-1] if earlier else places[0], [])
        if not inside:
            return self._only_earlier(work, position) if work.parsed.short_author else None
        named = [other for other in inside if self._called(work.parsed.short_author, other)]
        candidates = named if work.parsed.short_author else inside
        roots = {self._root(other) for other in candidates}
        return roots.pop() if len(roots) == 1 else None

    def _only_earlier(self, work: Work, position: int) -> str | None:
        """Give the one work before that goes by the short form's name, in notes or in the reference list."""
        name = work.parsed.short_author
        if not name:
            return None
        full = [
            other
            for at in range(position + 1)
            for other in self.in_note.get(at, [])
            if other.parsed.span < work.parsed.span and not other.parsed.short_form
        ]
        exact = [other for other in full if other.parsed.hereinafter and _same(other.parsed.hereinafter, name)]
        for pool in (exact, full, self.listed):
            matching = pool if pool is exact else [other for other in pool if self._called(name, other)]
            titles = {_key(other.parsed.csl.title) or other.reference_id for other in matching}
            if len(titles) == 1:
                return matching[0].reference_id
            if len(titles) > 1:
                return None
        return None

    def _called(self, name: str, work: Work) -> bool:
        """Tell whether a work goes by a name: its author's, its announced short title, its title's words."""
        root = self.by_id.get(self._root(work) or "", work)
        wanted = _key(name)
        if not wanted:
            return False
        parsed = root.parsed
        names = [_key(author.family or author.literal) for author in parsed.csl.author]
        names += [_key(parsed.hereinafter), _key(work.parsed.short_author)]
        if any(one and (one == wanted or _contains(wanted, one) or _contains(one, wanted)) for one in names):
            return True
        return _contains(_key(parsed.csl.title), wanted) or (
            len(wanted) > 8 and _contains(wanted, _key(parsed.csl.title))
        )


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other)


def _contains(words: str, part: str) -> bool:
    """Tell whether whole words stand in whole words."""
    return bool(part) and f" {part} " in f" {words} "


def _key(name: str) -> str:
    """Fold a name for comparison: no accents, case, marks or points."""
    folded = unicodedata.normalize("NFD", name).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c)).split())
