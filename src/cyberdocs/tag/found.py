"""What the finders of this stage pass to each other: a named place, before it gets its id.

Reads nothing; `Found` becomes a `Mention` at the end.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from cyberdocs.records import Form, Label, Span


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
    doubt: str = ""


class Places:
    """Spans or places in order, for asking what overlaps a stretch without looking at all of them.

    Args:
        places: anything with a start and an end.
    """

    def __init__(self, places: Iterable[Found | Span]) -> None:
        self._places = sorted(places, key=lambda place: (place.start, place.end))
        self._starts = [place.start for place in self._places]
        self._longest = max((place.end - place.start for place in self._places), default=0)

    def overlapping(self, start: int, end: int) -> tuple[Found | Span, ...]:
        """Give what shares a character with [start, end), ascending."""
        first = bisect_left(self._starts, start - self._longest)
        return tuple(place for place in self._places[first : bisect_left(self._starts, end)] if place.end > start)

    def found(self, start: int, end: int) -> tuple[Found, ...]:
        """Give the places among what overlaps."""
        return tuple(place for place in self.overlapping(start, end) if isinstance(place, Found))


# What stands before an instrument inside another instrument's title.
_SPEAKS_OF = re.compile(
    r"\b(?:to|of|amending|replacing|repealing|implementing|supplementing)\s(?:the\s)?$", re.IGNORECASE
)


def keep_longest(found: Iterable[Found], text: str) -> tuple[Found, ...]:
    """Drop what overlaps a longer place of the same label; of equal length the one that the catalogue knows wins.

    An instrument that another's title speaks of stays ("Explanatory Report to the Convention on Cybercrime"), one that
    merely ends like it goes ("Arab Convention on Cybercrime").

    Returns:
        Ascending by place. An organisation inside an instrument's name stays: their labels differ.
    """
    ranked = sorted(enumerate(found), key=lambda item: (item[1].start - item[1].end, _rank(item[1]), item[0]))
    kept: dict[Label, list[Found]] = {}
    taken: dict[Label, dict[int, Found]] = {}  # each character of a kept place, to the place
    for _, here in ranked:
        used = taken.setdefault(here.label, {})
        outer = used.get(here.start), used.get(here.end - 1)
        if outer != (None, None) and not _is_spoken_of(here, outer, text):
            continue
        used.update(dict.fromkeys(range(here.start, here.end), here))
        kept.setdefault(here.label, []).append(here)
    return tuple(sorted((f for group in kept.values() for f in group), key=lambda f: (f.start, -f.end, f.label)))


def _rank(place: Found) -> int:
    """Rank places of equal length: linked to the catalogue, open between its entries, of our own making."""
    if place.entity_id is None:
        return 1
    return 2 if "~" in place.entity_id and place.form is Form.NAME else 0


def _is_spoken_of(here: Found, outer: tuple[Found | None, Found | None], text: str) -> bool:
    """Tell whether `here` lies inside one longer instrument's title as that which it speaks of."""
    if here.label is not Label.LAW or here.form is not Form.NAME or not here.entity_id or "~" in here.entity_id:
        return False
    whole = outer[0]
    return (
        whole is not None
        and whole is outer[1]
        and whole.start < here.start
        and whole.entity_id != here.entity_id
        and _SPEAKS_OF.search(text[whole.start : here.start]) is not None
    )
