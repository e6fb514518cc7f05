"""Name instruments by their place in other words: "the Convention of Palermo", "the Malabo text".

Reads text and the catalogue; returns `Found` places of laws. Only a place that is the whole first half of one name, and
of one entry's, counts ("Budapest Convention"): of Vienna and Geneva there are many.
"""

import re
from collections.abc import Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found

_KIND = r"(?:convention|treaty|agreement|protocol|charter|covenant|declaration)"
_NAME = re.compile(rf"(?P<place>[A-Z][a-z]{{3,20}})[ \u00a0](?P<kind>{_KIND})", re.IGNORECASE)
# What any treaty may be called behind its place.
_ANY = frozenset({"text", "treaty", "instrument", "pact"})
_NOUN = (
    r"(?:[Cc]onvention|[Tt]reaty|[Aa]greement|[Pp]rotocol|[Cc]harter|[Cc]ovenant|[Dd]eclaration|[Tt]ext|[Ii]nstrument"
    r"|[Pp]act)"
)
_OF_PLACE = re.compile(
    rf"(?<![\w-])(?P<kind>{_NOUN})[ \u00a0](?:of|from)[ \u00a0](?P<place>[A-Z][a-z]{{3,20}})(?![\w-])"
)
_BEFORE = re.compile(rf"(?<![\w-])(?P<place>[A-Z][a-z]{{3,20}})[ \u00a0](?P<kind>{_NOUN})(?![\w-])")
# "the text of Malabo on fisheries" is another, and so is "Budapest Treaty on ...".
_SUBJECT = re.compile(r"[ \u00a0](?:on|against|for|concerning|[A-Z])")
PRODUCER = "description"
_Told = dict[str, frozenset[tuple[str, str]]]
_listed: list[tuple[Catalogue, _Told]] = []  # at most one: 50,000 entries take longer to go through than a paper


def find_placed(text: str, catalogue: Catalogue) -> Iterator[Found]:
    """Find instruments that are called by their place and another noun than in their name, or in another order."""
    places = _places(catalogue)
    for pattern in (_OF_PLACE, _BEFORE):
        for match in pattern.finditer(text):
            told = places.get(match["place"].lower(), frozenset())
            noun = match["kind"].lower()
            ids = {entity_id for entity_id, kind in told if noun in (kind, *_ANY) or not kind}
            if len(ids) != 1 or _SUBJECT.match(text, match.end()):
                continue
            entity_id = ids.pop()
            yield Found(
                start=match.start(),
                end=match.end(),
                label=Label.LAW,
                form=Form.NAME,
                producer=PRODUCER,
                entity_id=entity_id,
                canonical=catalogue.canonical(entity_id),
            )


def _places(catalogue: Catalogue) -> _Told:
    """Join each place to the instruments that are called by it, each with the noun in its name; once a catalogue.

    The noun of a longer name ("Vienna Convention on the Law of Treaties") is "": it may be called by any.
    """
    if _listed and _listed[0][0] is catalogue:
        return _listed[0][1]
    found: dict[str, set[tuple[str, str]]] = {}
    for entry in catalogue.entries.values():
        if not entry.entity_id.startswith("law:"):
            continue
        for name in (entry.canonical, *entry.aliases):
            match = _NAME.match(name)
            if match is not None:
                kind = match["kind"].lower() if match.end() == len(name) else ""
                found.setdefault(match["place"].lower(), set()).add((entry.entity_id, kind))
    places = {place: frozenset(told) for place, told in sorted(found.items()) if any(kind for _, kind in told)}
    _listed[:] = [(catalogue, places)]
    return places
