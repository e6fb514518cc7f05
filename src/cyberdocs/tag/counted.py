"""Name an instrument by the number of its parts: "the eleven norms that the experts adopted".

Reads text, the places found so far and the catalogue; returns `Found` places of laws, each the noun of the parts. The
record has to list that number of parts for one text only, and the words near by have to name its issuer or the
year in which it was made, or what the parts are of.
"""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.records import Aspect, Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.words import fold_name

_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_PARTS = r"(?:norms|principles|rules|recommendations|commitments|measures)"
_FACT = re.compile(rf"(?P<number>\d{{1,2}})[ ](?:[a-z-]+[ ]){{0,3}}(?P<parts>{_PARTS})")
_COUNTED = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,2}}|{'|'.join(_WORDS)})[ \u00a0]"
    r"(?:(?!(?:of|in|on|new|more|other|further)\b)[a-z-]+,?[ \u00a0]){0,4}?"
    rf"(?P<parts>{_PARTS})(?![\w-])",
    re.IGNORECASE,
)
_REACH = 160  # characters around in which the issuer or the year stands
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FEWEST = 5  # parts; of a smaller number there are many lists
_SUBJECT = re.compile(r"[ \u00a0](?:of|for)[ \u00a0](?P<of>[\w -]{4,40})")
PRODUCER = "description"
_Lists = dict[tuple[int, str], str]
_listed: list[tuple[Catalogue, _Lists]] = []  # at most one: 50,000 entries take longer to go through than a paper


def find_counted(text: str, places: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find parts that are told by their number, where one text of the record has so many."""
    lists = _lists(catalogue)
    around = Places(places)
    for match in _COUNTED.finditer(text):
        entity_id = lists.get((_number(match["number"]), match["parts"].lower()), "")
        if not entity_id:
            continue
        start, end = max(0, match.start() - _REACH), match.end() + _REACH
        near = {place.entity_id for place in around.found(start, end)}
        issuer = catalogue.entries[entity_id].issuer_id
        years = {int(year) for year in _YEAR.findall(text[start:end])}
        told = bool({issuer, entity_id} & near) or bool(years & catalogue.years[entity_id])
        if told or _is_subject(text, match, entity_id, catalogue):
            yield Found(
                start=match.start("parts"),
                end=match.end(),
                label=Label.LAW,
                form=Form.NAME,
                producer=PRODUCER,
                entity_id=entity_id,
                canonical=catalogue.canonical(entity_id),
            )


def _is_subject(text: str, match: re.Match[str], entity_id: str, catalogue: Catalogue) -> bool:
    """Tell "eleven norms of responsible State behaviour", where the record calls them so."""
    of = _SUBJECT.match(text, match.end())
    words = fold_name(of["of"]).split()[:3] if of is not None else []
    facts = " ".join(fact.statement for fact in catalogue.entries[entity_id].facts)
    known = catalogue.vocabulary(entity_id) | set(fold_name(facts).split())
    return len(words) > 1 and all(word in known for word in words)


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _WORDS.index(words.lower()) + 1


def _lists(catalogue: Catalogue) -> _Lists:
    """Join a number of parts to the one text that the record gives them to; once a catalogue."""
    if _listed and _listed[0][0] is catalogue:
        return _listed[0][1]
    found: dict[tuple[int, str], set[str]] = {}
    for entry in catalogue.entries.values():
        for fact in entry.facts:
            match = _FACT.fullmatch(fact.value) if fact.aspect is Aspect.CONTENT else None
            if match is not None and int(match["number"]) >= _FEWEST:
                found.setdefault((int(match["number"]), match["parts"]), set()).add(entry.entity_id)
    lists = {key: next(iter(ids)) for key, ids in sorted(found.items()) if len(ids) == 1}
    _listed[:] = [(catalogue, lists)]
    return lists
