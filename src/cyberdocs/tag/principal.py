"""Tell whose "General Assembly" is meant, where several bodies have an organ of that name and one is a principal organ.

Reads candidates, the evidence and the grounds of the text; returns the decision. What is named of an owner counts as
much as the owner itself: its organs, its officers, its texts. The owner that the sentence names nearest decides, else
the paragraph. Where that names none, it is the principal organ of the United Nations, if the paper speaks of them at
all and of no other such organ, and no other owner was named just before.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyberdocs.tag.catalogue import Catalogue, Name
from cyberdocs.tag.evidence import Evidence

_PRINCIPAL = "un_principal_organ"
# Officers of the Human Rights Council, who have more titles than any list holds.
_OFFICERS = re.compile(r"(?<!\w)(?:Special[ \u00a0]Rapporteurs?|Independent[ \u00a0]Experts?)[ \u00a0]on[ \u00a0]")
_SENTENCE_END = re.compile(r"(?<=[a-z\d)\]”\"])[.!?][)”\"]?[ \u00a0](?=[A-Z])")
_NEARER = 2  # times that the second owner must be as far off as the first, beside a margin
_MARGIN = 40  # characters
_CARRIES = 700  # characters, some five sentences: how far an owner carries into the paragraphs behind its own


@dataclass(frozen=True, slots=True)
class Decision:
    """The entity that is meant, "" where it stays open."""

    chosen: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """Where a text's sentences and paragraphs begin, and where officers of the United Nations stand; ascending."""

    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    officers: tuple[int, ...]


def read_grounds(text: str) -> Grounds:
    """Read once a text what every name asks for."""
    paragraphs = [0, *(match.end() for match in re.finditer(r"\n", text)), len(text) + 1]
    sentences = {*paragraphs, *(match.end() for match in _SENTENCE_END.finditer(text))}
    return Grounds(
        sentences=tuple(sorted(sentences)),
        paragraphs=tuple(paragraphs),
        officers=tuple(match.start() for match in _OFFICERS.finditer(text)),
    )


def among_principals(
    pool: Sequence[Name], offset: int, evidence: Evidence, catalogue: Catalogue, grounds: Grounds
) -> Decision | None:
    """Choose among the bodies of one name, None where no principal organ is one of them, or another is near.

    Args:
        offset: where the name stands.
    """
    ids = sorted({name.entity_id for name in pool})
    principal = next((one for one in ids if catalogue.entries[one].kind == _PRINCIPAL), None)
    if principal is None or len(ids) == 1:
        return None
    places = [(one, _places(one, one == principal, evidence, catalogue)) for one in ids]
    beside = [*places, (principal, grounds.officers)]
    near = _near(beside, offset, _stretch(grounds.sentences, offset))
    near = near or _near(beside, offset, _stretch(grounds.paragraphs, offset))
    if near:
        nearest = min(near)
        others = [distance for distance, one in near if one != nearest[1]]
        plain = all(distance > _NEARER * nearest[0] + _MARGIN for distance in others)
        return Decision(nearest[1] if plain else "")
    carried = {one for _, one in _near(places, offset, (offset - _CARRIES, offset))}
    if not dict(places)[principal]:
        return None if carried else Decision("")
    named = {one for one in ids if evidence.places.get(one)}
    return Decision(principal if carried | named <= {principal} else "")


def _stretch(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """Give where the sentence or paragraph around `offset` begins and ends."""
    at = bisect_right(starts, offset)
    return starts[at - 1], starts[at]


def _near(places: Iterable[tuple[str, Sequence[int]]], offset: int, within: tuple[int, int]) -> list[tuple[int, str]]:
    """Give how far off each organ's owner is named in a stretch of text."""
    near = [(_nearest(offsets, offset, within), one) for one, offsets in places]
    return [(distance, one) for distance, one in near if distance is not None]


def _places(organ: str, principal: bool, evidence: Evidence, catalogue: Catalogue) -> list[int]:
    """Give where an organ, its owner, or anything of that owner is named; of a principal organ also by a short name."""
    if organ not in evidence.families:
        above = catalogue.parents[organ]
        owner = above[0] if above else organ
        evidence.families[organ] = sorted(
            offset
            for places in (evidence.places, evidence.hints if principal else {})
            for one, offsets in places.items()
            if one in (organ, owner) or owner in catalogue.parents.get(one, ())
            for offset in offsets
        )
    return evidence.families[organ]


def _nearest(places: Sequence[int], offset: int, within: tuple[int, int]) -> int | None:
    """Give the distance to the nearest place of a stretch of text."""
    at = bisect_left(places, offset)
    inside = [one for one in places[max(0, at - 1) : at + 1] if within[0] <= one < within[1]]
    return min((abs(one - offset) for one in inside), default=None)
