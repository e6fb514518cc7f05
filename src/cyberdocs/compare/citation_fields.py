"""List the fields in which two descriptions of one work differ: reads two citations' fields, returns both wordings.

Pins, markup, case and punctuation do not count, nor what only one of the two prints.
"""

import re

from cyberdocs.records import Csl

NOT_A_WORD = re.compile(r"[^a-z0-9]+")
# A field whose difference a reader should look at, with the weight of its surprise, 0 to 1.
TELLING_FIELDS = {
    "year": 0.9,
    "volume": 0.85,
    "author": 0.8,
    "symbol": 0.8,
    "container_title": 0.7,
    "title": 0.6,
    "page": 0.6,
    "doi": 0.9,
}


def first_number(pages: str) -> str:
    """Give the first page, "" where none is printed."""
    found = re.search(r"\d+", pages)
    return found.group() if found else ""


def differing_fields(ours: Csl, theirs: Csl) -> tuple[tuple[str, str, str], ...]:
    """List field, left and right wording where both print a field and it differs; pins and markup do not count."""
    fields: list[tuple[str, str, str]] = []
    if ours.title and theirs.title and letters_of(ours.title) != letters_of(theirs.title):
        fields.append(("title", ours.title, theirs.title))
    if ours.author and theirs.author and _author_words(ours) != _author_words(theirs):
        fields.append(("author", _authors_of(ours), _authors_of(theirs)))
    pairs = (
        ("year", str(ours.year or ""), str(theirs.year or "")),
        ("volume", ours.volume, theirs.volume),
        ("issue", ours.issue, theirs.issue),
        ("page", first_number(ours.page), first_number(theirs.page)),
        ("container_title", ours.container_title, theirs.container_title),
        ("publisher", ours.publisher, theirs.publisher),
        ("symbol", ours.symbol, theirs.symbol),
        ("doi", ours.doi, theirs.doi),
    )
    fields += [
        (name, one, other) for name, one, other in pairs if one and other and letters_of(one) != letters_of(other)
    ]
    return tuple(fields)


def letters_of(text: str) -> str:
    """Give the letters and figures of a wording, folded, one space between words."""
    return NOT_A_WORD.sub(" ", text.lower()).strip()


def _author_words(csl: Csl) -> str:
    return " ".join(letters_of(name.literal or name.family) for name in csl.author)


def _authors_of(csl: Csl) -> str:
    return " & ".join(name.literal or f"{name.given} {name.family}".strip() for name in csl.author)
