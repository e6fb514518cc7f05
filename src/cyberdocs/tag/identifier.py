"""The record that every family of identifiers gives: a place in the text and the identifier in canonical form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """An identifier as printed at one place.

    Args:
        start, end: offsets; a year in brackets behind a resolution's number stays outside.
        scheme: "un", "CETS", "CELEX", "UNTS"...
        value: canonical form ("A/RES/60/45", "185", "32013L0040").
        family: the module that read it: "un", "council_of_europe"...
        also: other (scheme, value) pairs under which a catalogue may hold it.
        year: as printed beside it, or None.
    """

    start: int
    end: int
    scheme: str
    value: str
    family: str
    also: tuple[tuple[str, str], ...] = ()
    year: int | None = None
