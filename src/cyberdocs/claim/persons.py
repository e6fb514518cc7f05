"""Tell whom "he" or "she" means: the one person who was last the subject of a sentence, within the paragraph.

Reads a `Reading`, gives a `Person`. A second person in the same sentence leaves it open, and so does "she" behind "he".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.claim.plurals import is_plural
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.speakers import ONE_PERSON, phrase_of
from cyberdocs.claim.tree import children_of
from cyberdocs.records import Attribution, Span, Token

_ROLE = re.compile(
    r"(?:vice-?|deputy-?|co-?)?(?:minister|president|secretary|secretary-general|director|director-general|chief|chair"
    r"|chair(?:man|woman|person)|spokes(?:man|woman|person)|ambassador|delegate|envoy|official|expert|lawyer|professor"
    r"|judge|prosecutor|officer|researcher|analyst|activist|rapporteur|commissioner|representative|critic|scholar"
    r"|author|journalist|diplomat|senator|deputy|mayor|premier|chancellor|governor|negotiator|adviser|advisor|fellow"
    r"|lecturer|economist|attorney|inspector|general|colonel|king|queen|prince|mr|ms|mrs|dr|prof|sir|dame|man|woman)",
    re.IGNORECASE,
)
# In a name they tell a body, which is no "he".
_OF_BODIES = re.compile(
    r"\b(?:ministry|council|commission|committee|union|office|agency|group|watch|foundation|cent(?:re|er)|institut\w+|court"
    r"|association|network|bank|police|states?|nations?|government|parliament|assembly|league|society|organi[sz]ation"
    r"|forum|department|bureau|university|kingdom|republic|islands?|convention|treaty|act|law|directive|protocol)\b"
    r"|^(?:the|south|north|east|west|new|saudi|united|costa|sri|sierra|burkina|el|san|puerto|equatorial|papua|cape|ivory"
    r"|c[oô]te|dominican|czech|central|hong|trinidad|viet|sao|são)\s",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Person:
    """Someone spoken of.

    Args:
        words: as printed.
        pronoun: "he" or "she" once the text has called them so, "" before.
    """

    words: str
    pronoun: str = ""


def person_meant(reading: Reading, before: Person | None) -> Person | None:
    """Give the person whom a sentence is about, and whom a pronoun in the next can mean; None where that is open."""
    subjects = [
        (clause.subject, index)
        for clause in reading.clauses
        if clause.kind == "main" and clause.subject is not None
        for index, token in enumerate(reading.tokens)
        if token.span == clause.subject_head and token.dependency in _SUBJECTS
    ]
    if not subjects:
        return before
    index = subjects[0][1]
    children = children_of(reading.tokens)
    pronoun = reading.quote(reading.tokens[index].span).lower()
    place = phrase_of(reading.tokens, children, index)
    if pronoun in ONE_PERSON:
        own = before if before is not None and before.pronoun in ("", pronoun) else None
        return replace(own, pronoun=pronoun) if own is not None else None
    if any(
        token.pos == "NOUN" and _is_role(reading, token) and not place.overlaps(token.span) for token in reading.tokens
    ):
        return None
    if not _is_person(reading, children, index, place):
        return before
    return Person(reading.quote(place).strip(" ,"))


def named_for(attribution: Attribution, person: Person | None) -> Attribution:
    """Name the speaker for whom "he" or "she" stands; nobody where that is open."""
    if attribution.holder.lower() not in ONE_PERSON:
        return attribution
    fits = person is not None and person.pronoun in ("", attribution.holder.lower())
    return replace(attribution, holder=person.words if person is not None and fits else "")


def _is_person(reading: Reading, children: Sequence[Sequence[int]], index: int, place: Span) -> bool:
    """Tell one minister, or a name that is of no body and of no text."""
    tokens, words = reading.tokens, reading.quote(place)
    joined = any(tokens[child].dependency == "conj" for child in children[index])
    if joined or is_plural(tokens, index):
        return False
    inside = [token for token in tokens if place.contains(token.span)]
    if _is_role(reading, tokens[index]):
        return True
    if tokens[index].pos != "PROPN" or any(mention.span.overlaps(tokens[index].span) for mention in reading.mentions):
        return False
    # "Ms. Doe", "John Doe"; a name of one word may be a country's.
    if any(_is_role(reading, token) for token in inside):
        return True
    return sum(token.pos == "PROPN" for token in inside) > 1 and _OF_BODIES.search(words) is None


def _is_role(reading: Reading, token: Token) -> bool:
    return _ROLE.fullmatch(reading.quote(token.span).rstrip(".")) is not None
