"""Find identifiers of every family and link them to the catalogue.

Reads text and a catalogue, returns `Found` places of form IDENTIFIER: a catalogue id, or `law:~<symbol>`.
"""

from collections.abc import Callable, Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue, identifier_key
from cyberdocs.tag.council_of_europe import find_council_of_europe
from cyberdocs.tag.eu import find_eu
from cyberdocs.tag.found import Found
from cyberdocs.tag.identifier import Identifier
from cyberdocs.tag.regional import find_regional
from cyberdocs.tag.treaty_series import find_treaty_series
from cyberdocs.tag.un import find_un, year_doubt
from cyberdocs.tag.words import slug

_FAMILIES: tuple[Callable[[str], Iterator[Identifier]], ...] = (
    find_regional,
    find_un,
    find_council_of_europe,
    find_eu,
    find_treaty_series,
)


def find_identifiers(text: str, catalogue: Catalogue) -> tuple[Found, ...]:
    """Find and link every identifier, ascending by place; overlaps are settled for the longer one."""
    found: list[Found] = []
    for family in _FAMILIES:
        for identifier in family(text):
            entity_id = _known(identifier, catalogue)
            if entity_id is None and identifier.scheme == "OJ":
                continue  # a place in the Official Journal names no act by itself
            found.append(
                Found(
                    start=identifier.start,
                    end=identifier.end,
                    label=Label.LAW,
                    form=Form.IDENTIFIER,
                    producer=f"identifier:{identifier.family}",
                    entity_id=entity_id or f"law:~{_tail(identifier)}",
                    canonical=catalogue.canonical(entity_id) or _printed(identifier),
                    doubt=_doubt(identifier),
                )
            )
    return tuple(sorted(found, key=lambda place: (place.start, -place.end)))


def _doubt(identifier: Identifier) -> str:
    """Say why the year printed beside an identifier cannot be right, "" where it can."""
    if identifier.scheme != "un" or identifier.year is None:
        return ""
    why = year_doubt(identifier.value, identifier.year)
    return f"printed with the year {identifier.year}, but {why}" if why else ""


def _known(identifier: Identifier, catalogue: Catalogue) -> str | None:
    for scheme, value in ((identifier.scheme, identifier.value), *identifier.also):
        entity_id = catalogue.by_identifier.get(identifier_key(scheme, value))
        if entity_id is not None:
            return entity_id
    return None


def _tail(identifier: Identifier) -> str:
    head = "" if identifier.scheme in ("un", "CELEX", "COM", "CoE-Rec") else f"{identifier.scheme} "
    return slug(head + identifier.value)


def _printed(identifier: Identifier) -> str:
    return (
        identifier.value if identifier.scheme in ("un", "COM", "CoE-Rec") else f"{identifier.scheme} {identifier.value}"
    )
