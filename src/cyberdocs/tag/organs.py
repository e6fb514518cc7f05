"""Give an organ to the body that the words name: "Parliamentary Assembly of the OSCE", "the OSCE's Permanent Council".

Reads places, the text and the catalogue; returns the places with such names linked to that body's own organ. Where the
catalogue has no such organ of that body, the name is left open rather than given to another body's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import SMALL_WORDS, fold_name

_WORD = r"(?:[A-Z][\w-]{2,20})"
_ORGAN = rf"(?P<organ>{_WORD}(?:[ \u00a0](?:of[ \u00a0])?{_WORD}){{0,3}})"
# Behind a body: "'s Commission", "’s Parliamentary Assembly".
_BEHIND = re.compile(rf"[’']s?[ \u00a0]{_ORGAN}")
# Before it: "General Secretariat of ", "Commission of the ".
_BEFORE = re.compile(
    rf"(?P<organ>{_WORD}(?:[ \u00a0](?:of[ \u00a0])?{_WORD}){{0,3}})[ \u00a0]of[ \u00a0](?:the[ \u00a0])?$"
)
_REACH = 90  # characters before a body in which its organ's name stands
PRODUCER = "organ"


def place_organs(places: Sequence[Found], text: str, catalogue: Catalogue) -> tuple[Found, ...]:
    """Link organs that are named beside their body, and open the links that the body beside them denies."""
    bodies = [one for one in places if one.label is Label.ORG and one.entity_id in catalogue.entries]
    found: list[Found] = []
    denied: dict[tuple[int, int], Found] = {}
    organs = {(one.start, one.end): one for one in places if one.label is Label.ORG}
    for body in bodies:
        for start, end, words in _beside(text, body):
            entity_id = _organ(words, str(body.entity_id), catalogue)
            whole = (min(start, body.start), max(end, body.end))
            if entity_id is not None:
                found.append(
                    Found(
                        start=whole[0],
                        end=whole[1],
                        label=Label.ORG,
                        form=Form.NAME,
                        producer=PRODUCER,
                        entity_id=entity_id,
                        canonical=catalogue.canonical(entity_id),
                    )
                )
            elif (wrong := organs.get((start, end))) is not None and _is_anothers(wrong, body, catalogue):
                denied[start, end] = replace(wrong, entity_id=None, canonical="", candidates=(str(wrong.entity_id),))
    kept = [denied.get((one.start, one.end), one) if one.label is Label.ORG else one for one in places]
    return (*kept, *found)


def _beside(text: str, body: Found) -> Iterable[tuple[int, int, str]]:
    behind = _BEHIND.match(text, body.end)
    if behind is not None:
        yield behind.start("organ"), behind.end("organ"), behind["organ"]
    before = _BEFORE.search(text, max(0, body.start - _REACH), body.start)
    if before is not None:
        words = before["organ"].split()
        start = before.start("organ")
        if words[0] in ("The", "In", "By", "At"):
            start += len(words[0]) + 1
        yield start, before.end("organ"), text[start : before.end("organ")]


def _organ(words: str, body: str, catalogue: Catalogue) -> str | None:
    """Give the one organ of a body that is called so when the body's own names are left out."""
    ids = catalogue.organs.get(body, {}).get(_key(words), ())
    return ids[0] if len(ids) == 1 else None


def _is_anothers(organ: Found, body: Found, catalogue: Catalogue) -> bool:
    parents = catalogue.parents.get(organ.entity_id or "", ())
    return bool(parents) and body.entity_id not in parents and organ.entity_id != body.entity_id


def _key(words: str) -> frozenset[str]:
    return frozenset(word for word in fold_name(words).split() if word not in SMALL_WORDS)
