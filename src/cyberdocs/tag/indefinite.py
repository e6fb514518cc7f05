"""Tell a description from a name: "a worldwide Cybercrime Convention" is what somebody wished for, and no text.

Reads places of instruments and the text; returns them without those that an indefinite article makes a description.
A name with a word of its own ("Budapest", "Malabo") stays, and so does a text that the sentence reports as made: "in
2001 the Council of Europe adopted a Convention on Cybercrime".
"""

import re
from collections.abc import Iterable

from cyberdocs.records import Form, Label
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import fold_name, word_set

_HEADS = frozenset({"convention", "treaty", "agreement", "charter", "covenant", "pact"})
# Words that any treaty of the field may be described with.
_GENERAL = word_set(
    "a an and against in of on the for to un united nations international global worldwide world universal regional"
    " european african american asian inter comprehensive new single common cybercrime cybercrimes cybersecurity cyber"
    " computer crime crimes security digital internet law laws convention treaty agreement charter covenant pact"
    " framework multilateral binding council europe union au eu asean ecowas commonwealth information technology"
    " combating fighting preventing offences cyberspace"
)
_INDEFINITE = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Aa]ny|[Nn]o|[Ss]ome|[Ee]very|[Ss]uch an?)[\s\u00a0]"
    r"(?:(?!(?:the|of|to|in|on|for|by|with|and|from|under|at|as|its|their|this|that)\b)[a-z-]{2,24},?[\s\u00a0]){0,3}$"
)
# "A new additional protocol to the Convention": the next one, whichever has that number by now.
_NEXT = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Nn]ew|[Ff]urther|[Dd]raft)[\s\u00a0](?:(?:new|further|draft)[\s\u00a0])?$")
_UNNUMBERED = ("additional protocol", "protocol to")
_FIRST_ONE = re.compile(r"\b(?:racis|xenophob)", re.IGNORECASE)  # what the first is about
_INSIDE = re.compile(r"(?:[Aa]n?|[Aa]nother|[Ss]ome)[\s\u00a0]")
# "a Cybercrime Convention party" is a party to it.
_MODIFIES = re.compile(
    r"[\s\u00a0]?[-–]?[\s\u00a0]?(?:part(?:y|ies)|member|signator|provision|article|obligation|request|offence|standard"
    r"|framework|committee|process|negotiation)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:adopted|concluded|opened|drew up|drafted|produced|signed|approved|approval|ratified|passed|finali[sz]ed)\b"
)
_WISHED = re.compile(
    r"\b(?:propos\w+|call\w*|would|could|should|might|may|need\w*|want\w*|demand\w*|urg\w+|advocat\w+|suggest\w*|towards?"
    r"|idea|talks?|if|seek\w*|sought|hop\w+|not|never|rather)\b",
    re.IGNORECASE,
)
_REACH = 80  # characters before a name in which its article stands
_SENTENCE_REACH = 160  # characters around a name in which the sentence tells what became of it
_STOP = re.compile(r"[.!?;]\s")


def without_descriptions(places: Iterable[Found], text: str) -> tuple[Found, ...]:
    """Drop treaties that the text describes with an indefinite article."""
    return tuple(place for place in places if not _is_description(place, text))


def _is_description(place: Found, text: str) -> bool:
    if place.label is not Label.LAW or place.form is not Form.NAME:
        return False
    name = fold_name(text[place.start : place.end])
    front = text[max(0, place.start - _REACH) : place.start]
    if name.startswith(_UNNUMBERED) and _NEXT.search(front):
        around = text[max(0, place.start - _SENTENCE_REACH) : place.end + _SENTENCE_REACH]
        return _FIRST_ONE.search(around) is None
    words = name.split()
    if not _HEADS & set(words) or not all(word in _GENERAL for word in words):
        return False
    if not (_INDEFINITE.search(front) or _INSIDE.match(text, place.start)) or _MODIFIES.match(text, place.end):
        return False
    before = _STOP.split(text[max(0, place.start - _SENTENCE_REACH) : place.start])[-1]
    behind = _STOP.split(text[place.end : place.end + _SENTENCE_REACH], maxsplit=1)[0]
    return _WISHED.search(before) is not None or not (_MADE.search(before) or _MADE.search(behind))
