"""Name bodies by owner, kind and field: "Europol's cybercrime centre", "the Union's agency for cybersecurity".

Reads text, the places of bodies and the catalogue; returns `Found` places. A description names a body where one only of
those that belong to the owner is of that kind and has all words of the field in its names.
"""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import SMALL_WORDS, fold_name

_KIND = (
    r"(?:centre|center|office|unit|agency|committee|commission|programme|program|network|group|mechanism|team"
    r"|court|parliament|task[ ]force|division|institute|academy|observatory|forum|platform|portal|project|complex)"
)
_SMALL = r"(?:and|or|of|to|in|for|on|by|with|from|own|new|first|former|the|this|that|an?|its|their)"
_WORD = rf"(?:(?!{_SMALL}\b)[a-zA-Z][\w-]{{2,24}})"
# Behind the owner: up to three words of the field and the kind, or the kind and "for", "on", "against" the field.
_OWNED = re.compile(rf"['’]s?[ \u00a0](?P<of>(?:{_WORD}[ \u00a0]){{1,3}})(?P<kind>{_KIND})(?![\w-])", re.IGNORECASE)
_FOR = re.compile(
    rf"['’]s?[ \u00a0](?P<kind>{_KIND})[ \u00a0](?:for|on|against)[ \u00a0]"
    rf"(?P<of>{_WORD}(?:[ \u00a0]{_WORD})?)(?![\w-])",
    re.IGNORECASE,
)
# Before it: "the cybercrime centre of Europol".
_OF = re.compile(
    rf"(?<![\w-])(?P<of>(?:{_WORD}[ \u00a0]){{1,3}})(?P<kind>{_KIND})[ \u00a0]"
    r"(?:of|at|within)[ \u00a0](?:the[ \u00a0])?$",
    re.IGNORECASE,
)
# "X is the Union's agency for ...", "X, the Union's agency for ...": what X is said to be, and no name.
_PREDICATE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|remains?|became|becomes?|as|like)|[\w)]\s?,|[–—(:])\s?(?:the[ \u00a0])?$",
    re.IGNORECASE,
)
_OF_REACH = 90  # characters that three words, the kind and "of the" take
PRODUCER = "description"
_Owned = dict[str, tuple[str, ...]]
_listed: list[tuple[Catalogue, _Owned]] = []  # at most one: 50,000 entries take longer to go through than a paper


def find_described_bodies(text: str, places: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find descriptions beside owners that one body only answers to."""
    for owner in places:
        if owner.label is not Label.ORG or not owner.entity_id or "~" in owner.entity_id:
            continue
        said_of_another = _PREDICATE.search(text, max(0, owner.start - 20), owner.start) is not None
        for pattern in () if said_of_another else (_OWNED, _FOR):
            match = pattern.match(text, owner.end)
            if match is not None and (answer := _answer(match, owner.entity_id, catalogue)):
                yield _found(owner.start, match.end(), answer, catalogue)
                break
        before = _OF.search(text, max(0, owner.start - _OF_REACH), owner.start)
        if before is None:
            continue
        words = list(re.finditer(r"\S+", before["of"]))
        for first in words:
            # "said the cybercrime centre of": the field begins behind what is no part of it.
            of = before["of"][first.start() :]
            start = before.start("of") + first.start()
            answer = _named(of, before["kind"], owner.entity_id, catalogue)
            if answer and _PREDICATE.search(text, max(0, start - 20), start) is None:
                yield _found(start, owner.end, answer, catalogue)
                break


def _answer(match: re.Match[str], owner: str, catalogue: Catalogue) -> str:
    return _named(match["of"], match["kind"], owner, catalogue)


def _named(of: str, kind: str, owner: str, catalogue: Catalogue) -> str:
    """Give the one body of that owner, kind and field, "" where there is none or more than one."""
    field = [word for word in fold_name(of).split() if word not in SMALL_WORDS and word != "'s"]
    noun = fold_name(kind).split()[-1]
    if not field:
        return ""
    answering = [
        entity_id
        for entity_id in _owned(catalogue).get(owner, ())
        if noun in catalogue.heads.get(entity_id, ()) and all(word in catalogue.vocabulary(entity_id) for word in field)
    ]
    return answering[0] if len(answering) == 1 else ""


def _owned(catalogue: Catalogue) -> _Owned:
    """List the bodies that belong to each body, or to one that does; once a catalogue."""
    if _listed and _listed[0][0] is catalogue:
        return _listed[0][1]
    owned: dict[str, list[str]] = {}
    for entity_id, above in sorted(catalogue.parents.items()):
        for owner in above[:2] if entity_id.startswith("org:") else ():
            owned.setdefault(owner, []).append(entity_id)
    _listed[:] = [(catalogue, {owner: tuple(ids) for owner, ids in owned.items()})]
    return _listed[0][1]


def _found(start: int, end: int, entity_id: str, catalogue: Catalogue) -> Found:
    return Found(
        start=start,
        end=end,
        label=Label.ORG,
        form=Form.NAME,
        producer=PRODUCER,
        entity_id=entity_id,
        canonical=catalogue.canonical(entity_id),
    )
