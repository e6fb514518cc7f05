"""Note where a document names entities beyond doubt, and ask how far off the nearest place is.

Reads occurrences of catalogue names and identifiers, returns `Evidence`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found
from cyberdocs.tag.matcher import Occurrence


@dataclass(slots=True)
class Evidence:
    """Where entities are named beyond doubt, by offset."""

    places: dict[str, list[int]] = field(default_factory=dict)
    hints: dict[str, list[int]] = field(default_factory=dict)  # of entities whose names need a cue, but are no other's
    families: dict[str, list[int]] = field(default_factory=dict)  # kept by who gathers places of an owner and its own

    def add(self, entity_id: str, offset: int) -> None:
        """Note one place; `settle` must run before the next question."""
        self.places.setdefault(entity_id, []).append(offset)

    def settle(self) -> None:
        """Sort what was noted."""
        for offsets in (*self.places.values(), *self.hints.values()):
            offsets.sort()

    def nearest(self, entity_id: str, offset: int, *, ahead: int = 150) -> int | None:
        """Give the distance to the nearest place before `offset`, or at most `ahead` characters behind it."""
        offsets = self.places.get(entity_id, [])
        index = bisect_left(offsets, offset)
        before = offset - offsets[index - 1] if index else None
        after = offsets[index] - offset if index < len(offsets) and offsets[index] - offset <= ahead else None
        known = [distance for distance in (before, after) if distance is not None]
        return min(known) if known else None

    def since(self, entity_id: str, offset: int) -> int | None:
        """Give the distance to the nearest place before `offset`."""
        offsets = self.places.get(entity_id, [])
        index = bisect_left(offsets, offset)
        return offset - offsets[index - 1] if index else None

    def before(self, entity_id: str, offset: int) -> bool:
        """Tell whether the entity is named anywhere before `offset`."""
        return bisect_right(self.places.get(entity_id, []), offset) > 0


def gather_evidence(occurrences: Iterable[Occurrence], identified: Iterable[Found], catalogue: Catalogue) -> Evidence:
    """Note every place that names one entity beyond doubt."""
    evidence = Evidence()
    for occurrence in occurrences:
        sure = [name for name in occurrence.names if not name.in_context]
        if len(sure) == 1:
            evidence.add(sure[0].entity_id, occurrence.start)
        elif len(occurrence.names) == 1 and not occurrence.names[0].article and " " in occurrence.names[0].printed:
            evidence.hints.setdefault(occurrence.names[0].entity_id, []).append(occurrence.start)
    for found in identified:
        if found.entity_id:
            evidence.add(found.entity_id, found.start)
            entry = catalogue.entries.get(found.entity_id)
            issuer = entry.issuer_id if entry else catalogue.issuer_of_series(found.entity_id)
            if issuer:
                evidence.add(issuer, found.start)  # who cites G.A. Res. 55/63 means that General Assembly
    evidence.settle()
    return evidence
