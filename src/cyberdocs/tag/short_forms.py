"""Join the short forms that a document defines to what it names so, and find them wherever they stand.

Reads text and the places found so far, returns entity ids by short form, and `Found` places.
"""

import re
from collections.abc import Iterable, Sequence

from cyberdocs.records import Form, Label
from cyberdocs.tag.acronyms import Definition, find_definitions, find_short_forms
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found

_REPORT_OF = re.compile(r"(?:the\s)?(?:\w+\s){0,3}report\s(?:of|by|from)\s(?:the\s)?", re.IGNORECASE)


def join_short_forms(text: str, found: Iterable[Found]) -> dict[str, str]:
    """Join the document's own short forms to the entities that stand before them."""
    by_end: dict[int, list[Found]] = {}
    for place in found:
        if place.entity_id:
            by_end.setdefault(place.end, []).append(place)
    meanings: dict[str, str] = {}
    for definition in find_definitions(text):
        entity_id = _defined(definition, by_end, text)
        if entity_id is not None:
            meanings.setdefault(definition.short.replace(".", ""), entity_id)
    return meanings


def _defined(definition: Definition, by_end: dict[int, list[Found]], text: str) -> str | None:
    """Give the entity whose name ends where the bracket begins; the known one first, then the longest.

    "The report of the Working Group on Wires (WGW)" defines a name of the group, and none of the report.
    """
    before = by_end.get(definition.long_end, [])
    if definition.long_start is not None:
        before = [place for place in before if place.start <= definition.long_start + 1]
    if definition.short[:1] not in "Rr":
        before = [place for place in before if _REPORT_OF.match(text[place.start : place.end]) is None]
    before = sorted(before, key=lambda place: ("~" in str(place.entity_id), place.start, str(place.entity_id)))
    return before[0].entity_id if before else None


def find_short_form_places(
    text: str, definitions: dict[str, str], named: Sequence[Found], catalogue: Catalogue
) -> list[Found]:
    """Find the places of short forms that the catalogue does not know as names."""
    known = {(place.start, place.end) for place in named}
    places: list[Found] = []
    for start, end, entity_id in find_short_forms(text, definitions):
        common = text[start + 1 : end].islower()  # "the Committee": a noun, and only with its article
        article = common and text[start - 4 : start].lower() in ("the ", "the\u00a0")
        if (start, end) in known or (common and not article):
            continue
        places.append(
            Found(
                start=start - 4 if article else start,
                end=end,
                label=Label.ORG if entity_id.startswith("org:") else Label.LAW,
                form=Form.ANAPHORIC if article else Form.ACRONYM,
                producer="acronym",
                entity_id=entity_id,
                canonical=catalogue.canonical(entity_id),
            )
        )
    return places
