"""What the finders of this stage pass to each other: a named place, before it gets its id.

Reads nothing; `Found` becomes a `Mention` at the end.
"""

import re
from collections.abc import Iterable, Sequence
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


# What stands before an instrument inside another instrument's title.
_SPEAKS_OF = re.compile(
    r"\b(?:to|of|on|amending|replacing|repealing|implementing|supplementing)\s(?:the\s)?$", re.IGNORECASE
)


def keep_longest(found: Iterable[Found], text: str) -> tuple[Found, ...]:
    """Drop what overlaps a longer place of the same label; of equal length the linked, then the earlier found wins.

    An instrument that another's title speaks of stays ("Explanatory Report to the Convention on Cybercrime"), one that
    merely ends like it goes ("Arab Convention on Cybercrime").

    Returns:
        Ascending by place. An organisation inside an instrument's name stays: their labels differ.
    """
    ranked = sorted(enumerate(found), key=lambda item: (item[1].start - item[1].end, not item[1].entity_id, item[0]))
    kept: dict[Label, list[Found]] = {}
    taken: dict[Label, set[int]] = {}
    for _, here in ranked:
        cells = range(here.start, here.end)
        used = taken.setdefault(here.label, set())
        if (here.start in used or here.end - 1 in used) and not _is_spoken_of(here, kept.get(here.label, []), text):
            continue
        used.update(cells)
        kept.setdefault(here.label, []).append(here)
    return tuple(sorted((f for group in kept.values() for f in group), key=lambda f: (f.start, -f.end, f.label)))


def _is_spoken_of(here: Found, kept: Sequence[Found], text: str) -> bool:
    """Tell whether `here` lies inside one longer instrument's title as that which it speaks of."""
    if here.label is not Label.LAW or here.form is not Form.NAME or not here.entity_id or "~" in here.entity_id:
        return False
    outer = [place for place in kept if place.start < here.end and here.start < place.end]
    return (
        len(outer) == 1
        and outer[0].start < here.start
        and here.end <= outer[0].end
        and outer[0].entity_id != here.entity_id
        and _SPEAKS_OF.search(text[outer[0].start : here.start]) is not None
    )
