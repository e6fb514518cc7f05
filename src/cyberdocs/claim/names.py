"""Write names so that a parser takes each for one noun. Reads a sentence and its mentions, returns as many letters.

"Resolution 1373 (2001) obliges" and "EUROPOL coordinates" are read as anything but subject and verb by a parser
trained on news: numbers, brackets and capitals lead it astray. Every offset stays as it was.
"""

import re
from collections.abc import Iterable, Sequence

from cyberdocs.records import Form, Label, Mention, Span

# "Directive (EU) 2016/1148", "Convention 108+": what no noun looks like.
_SYMBOLS = re.compile(r"[\d()/+&№]")
_CAPITALS = re.compile(r"[A-Z]{4,}")  # shorter ones are read as names already: "UN", "EU", "ITU"
_OWNER = re.compile(r"['’]s\s")  # "Europol's cybercrime centre arrests suspects" is read as a noun phrase throughout
_STEM = "Instrument"


def plain_names(text: str, offset: int, mentions: Sequence[Mention]) -> str:
    """Give `text` with every numbered text and owned body in it written as one capitalised noun of its own length.

    Args:
        offset: where `text` begins; mentions have document spans.
    """
    letters = list(text)
    for mention in mentions:
        start, end = mention.span.start - offset, mention.span.end - offset
        if start < 0 or end > len(text) or mention.form is Form.ANAPHORIC:
            continue
        owned = mention.label is Label.ORG and _OWNER.search(text[start:end])
        if owned or (mention.label is Label.LAW and _SYMBOLS.search(text[start:end])):
            letters[start:end] = _noun(end - start)
    return "".join(letters)


def shouted_names(text: str, offset: int, mentions: Sequence[Mention]) -> frozenset[Span]:
    """Give the places in `text` of bodies that are written in capitals."""
    places = (
        Span(start=mention.span.start - offset, end=mention.span.end - offset)
        for mention in mentions
        if mention.label is Label.ORG and offset <= mention.span.start
    )
    return frozenset(place for place in places if _CAPITALS.fullmatch(text[place.start : place.end]))


def lower_names(text: str, places: Iterable[Span]) -> str:
    """Write the names at `places` with one capital."""
    letters = list(text)
    for place in places:
        letters[place.start : place.end] = text[place.start : place.end].capitalize()
    return "".join(letters)


def _noun(length: int) -> str:
    """Make up a singular noun: its last letter drawn out, never an s."""
    return _STEM[:length] if length <= len(_STEM) else _STEM + "n" * (length - len(_STEM))
