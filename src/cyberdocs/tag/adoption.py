"""Recognise catalogue entries behind names that the catalogue does not spell: other word order, more words of its own.

Reads the places that grammar and recogniser found and those of the catalogue's names; returns the former, linked where
their words are an entry's ("Convention on Cybercrime of the Council of Europe", "Budapest Cybercrime Convention"), and
without those that only join two known bodies.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberdocs.records import Label
from cyberdocs.tag.catalogue import Catalogue, stems
from cyberdocs.tag.described import PRODUCER as DESCRIPTION
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.words import SMALL_WORDS, fold_name

_OWNER_REACH = 4  # characters between a body and what it owns: "'s "
_MIN_WORDS_OF_PLURALS = 3  # from so many words on, a plural s more or less makes no other name
_KINDS_OF_LAW = frozenset(
    {"convention", "treaty", "protocol", "directive", "agreement", "declaration", "act", "regulation"}
)
_ONE_WORD_OF = re.compile(r"[\w-]+[ \u00a0]of[ \u00a0](?:the[ \u00a0])?")
_MIN_WORDS = 2  # words of weight that a name needs to be told by its set of words


def adopt(unknown: Iterable[Found], named: Sequence[Found], catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Link what can be linked among `unknown`.

    Args:
        unknown: places with ids of our own making (`law:~...`, `org:~...`).
        named: places of the catalogue's names and identifiers.
    """
    adopted: list[Found] = []
    index = Places(named)
    for place in unknown:
        around = index.found(place.start, place.end)
        inside = [
            one for one in around if one.label is place.label and place.start <= one.start and one.end <= place.end
        ]
        known = [one for one in inside if one.entity_id and "~" not in one.entity_id]
        if len({one.entity_id for one in known}) > 1:
            continue  # "UN and INTERPOL" is two bodies, "Malabo Convention and Budapest Convention" two laws
        if any(one.producer == DESCRIPTION for one in inside):
            continue  # "Convention on Cyber Security and Personal Data Protection in Malabo in June"
        if any(one.end == place.end and _ONE_WORD_OF.fullmatch(text, place.start, one.start) for one in known):
            continue  # "Committee of the General Assembly": which one is not told, or an organ that has its own entry
        entity_id = _by_words(place, frozenset(), catalogue) or _by_own_words(place, known, catalogue)
        owner = _owner(place, index, text)
        if entity_id is None and owner is not None:
            entity_id = _by_words(place, _words_of_weight(catalogue.canonical(owner)), catalogue)
        if entity_id is None:
            adopted.append(place)
        elif not any(one.start == place.start and text[one.end : one.end + 4] == " in " for one in known):
            adopted.append(replace(place, entity_id=entity_id, canonical=catalogue.canonical(entity_id)))
    return tuple(adopted)


def adopt_from_brackets(places: Sequence[Found], text: str, catalogue: Catalogue) -> tuple[Found, ...]:
    """Link laws that brackets call by a known name: "Convention on Data and Kites (Malabo Convention)".

    Only where both are of one kind, "convention": brackets also hold another text that was meant beside it.
    """
    known = {one.start: one for one in places if one.label is Label.LAW and (one.entity_id or "~") in catalogue.entries}
    called: dict[str, set[str]] = {}
    for place in places:
        other = known.get(place.end + 2) if text[place.end : place.end + 2] == " (" else None
        if other is None or text[other.end : other.end + 1] != ")" or "~" not in (place.entity_id or ""):
            continue
        if place.label is Label.LAW and fold_name(text[other.start : other.end]).split()[-1] in _KINDS_OF_LAW & set(
            fold_name(place.canonical).split()
        ):
            called.setdefault(str(place.entity_id), set()).add(str(other.entity_id))
    sure = {own: next(iter(ids)) for own, ids in called.items() if len(ids) == 1}
    return tuple(
        replace(one, entity_id=sure[one.entity_id], canonical=catalogue.canonical(sure[one.entity_id]))
        if one.entity_id in sure
        else one
        for one in places
    )


def _words_of_weight(name: str) -> frozenset[str]:
    return frozenset(word for word in fold_name(name).split() if word not in SMALL_WORDS and word != "'s")


def _owner(place: Found, index: Places, text: str) -> str | None:
    """Give the body right before a name: "the African Union's Convention on ..."."""
    before = index.found(max(0, place.start - _OWNER_REACH), place.start)
    bodies = [one for one in before if one.label is Label.ORG and one.entity_id and one.end <= place.start]
    if not bodies or text[bodies[-1].end : place.start].strip() not in ("'s", "’s", "'", "’", ""):
        return None
    return bodies[-1].entity_id


def _by_words(place: Found, more: frozenset[str], catalogue: Catalogue) -> str | None:
    """Find the one entry that has a name of exactly these words."""
    words = _words_of_weight(place.canonical) | more
    ids = catalogue.by_words.get(words, ()) if len(words) >= _MIN_WORDS else ()
    if not ids and len(words) >= _MIN_WORDS_OF_PLURALS:
        ids = catalogue.by_stems.get(stems(words), ())  # "Computer Misuse and Cybercrime Act"
    return ids[0] if len(ids) == 1 and ids[0].startswith(f"{place.label.lower()}:") else None


def _by_own_words(place: Found, known: Sequence[Found], catalogue: Catalogue) -> str | None:
    """Take the known name inside, when every further word is one of that entry's own or its issuer's."""
    if len({one.entity_id for one in known}) != 1:
        return None
    entity_id = str(known[0].entity_id)
    entry = catalogue.entries[entity_id]
    above = [catalogue.entries[one] for one in catalogue.parents[entity_id] if one in catalogue.entries]
    names = [entry.canonical, *entry.aliases]
    for issuer in above if place.label.lower() == "law" else ():
        names += [issuer.canonical, *issuer.aliases]
    own = frozenset().union(*(_words_of_weight(name) for name in names))
    own |= {str(year) for year in catalogue.years[entity_id]}  # "Commonwealth Model Law of 2002"
    return entity_id if _words_of_weight(place.canonical) <= own else None
