"""Name again what was named in full: "the expert group" behind "Expert Group to Conduct a Comprehensive Study".

Reads text, the places found so far and the catalogue; returns `Found` places of form ANAPHORIC. Two words in small
letters, a field and a kind of body, recall the one body named before that has both in its name, side by side; or, where
none is, the one that the catalogue calls so in short, beside the text that its own name tells of: "the drafting group
met. The Harbour Code ..." speaks of the Group to Draft the Harbour Code.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.words import fold_name

_KIND = (
    r"(?:group|committee|network|office|centre|center|programme|program|forum|commission|agency|mechanism|conference"
    r"|board|unit|team|rapporteur)"
)
_RECALLED = re.compile(
    rf"(?<![\w-])(?P<det>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)[ \u00a0](?P<words>[a-z]{{4,16}}[ \u00a0]{_KIND})(?![\w-])"
)
# "the expert group on energy", "the working group that met in May": told by what follows.
_TOLD_BEHIND = re.compile(r"[ \u00a0](?:of|on|for|that|which|to|from|in|at)\b|[-/]")
_REACH = 6_000  # characters, some two pages, that a full name carries
_BESIDE = 400  # characters, some three sentences, between a short name and the text that tells whose it is
_WORDS_OF_A_TEXT = 2  # of its printed name at least; one word ("Convention") tells no body
PRODUCER = "anaphora"


def find_recalled(text: str, places: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find bodies that are recalled by two words of their name, where only one body named before has them."""
    places = tuple(places)
    bodies = sorted((one for one in places if one.label is Label.ORG and one.entity_id), key=lambda one: one.end)
    laws = Places(one for one in places if one.label is Label.LAW and one.form is Form.NAME)
    ends = [one.end for one in bodies]
    taken = Places(bodies)
    for match in _RECALLED.finditer(text):
        if _TOLD_BEHIND.match(text, match.end()) or taken.overlapping(match.start("words"), match.end()):
            continue
        words = f" {fold_name(match['words'])} "
        before = bodies[bisect_left(ends, match.start() - _REACH) : bisect_left(ends, match.start())]
        answering = {str(one.entity_id) for one in before if _has(str(one.entity_id), words, catalogue)}
        if not answering:
            answering = _called_so_beside_its_text(text, match, laws, catalogue)
        if len(answering) == 1:
            entity_id = answering.pop()
            yield Found(
                start=match.start(),
                end=match.end(),
                label=Label.ORG,
                form=Form.ANAPHORIC,
                producer=PRODUCER,
                entity_id=entity_id,
                canonical=catalogue.canonical(entity_id),
            )


def _called_so_beside_its_text(text: str, match: re.Match[str], laws: Places, catalogue: Catalogue) -> set[str]:
    ids = catalogue.ids_of_name(match["words"], Label.ORG)
    if len(ids) != 1:
        return set()
    near = laws.overlapping(max(0, match.start() - _BESIDE), match.end() + _BESIDE)
    names = [fold_name(text[law.start : law.end]) for law in near]
    told = [name for name in names if len(name.split()) >= _WORDS_OF_A_TEXT and _has(ids[0], f" {name} ", catalogue)]
    return set(ids) if told else set()


def _has(entity_id: str, words: str, catalogue: Catalogue) -> bool:
    entry = catalogue.entries.get(entity_id)
    names = (entry.canonical, *entry.aliases) if entry is not None else ()
    return any(words in f" {fold_name(name)} " for name in names)
