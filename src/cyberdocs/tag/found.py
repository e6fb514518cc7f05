"""What the finders of this stage pass to each other: a named place, before it gets its id.

Reads nothing; `Found` becomes a `Mention` at the end.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cyberdocs.records import Form, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words that name something; fields as in `Mention`."""

    start: int
    end: int
    label: Label
    form: Form
    producer: str
    entity_id: str | None = None
    canonical: str = ""
    candidates: tuple[str, ...] = ()


def keep_longest(found: Iterable[Found]) -> tuple[Found, ...]:
    """Drop what overlaps a longer place of the same label; of equal length the linked, then the earlier found wins.

    Returns:
        Ascending by place. An organisation inside an instrument's name stays: their labels differ.
    """
    ranked = sorted(enumerate(found), key=lambda item: (item[1].start - item[1].end, not item[1].entity_id, item[0]))
    kept: dict[Label, list[Found]] = {}
    taken: dict[Label, set[int]] = {}
    for _, here in ranked:
        cells = range(here.start, here.end)
        used = taken.setdefault(here.label, set())
        if here.start in used or here.end - 1 in used:
            continue
        used.update(cells)
        kept.setdefault(here.label, []).append(here)
    return tuple(sorted((f for group in kept.values() for f in group), key=lambda f: (f.start, -f.end, f.label)))
