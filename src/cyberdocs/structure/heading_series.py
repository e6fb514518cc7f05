"""Correct headings by the headings around them.

Reads a series of headings; returns it with broken ones joined, lines of contents left out, and letters and
appendices recognised.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cyberdocs.records import BlockKind, Document, Dropped, Role, Span
from cyberdocs.structure.heading import Heading, describe_heading
from cyberdocs.structure.heading_signs import reads_as_entry
from cyberdocs.structure.numbering import NumberKind, read_bare_letter
from cyberdocs.structure.roles import continues_bibliography, plain

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})

# Words of prose below a line of contents, at most: a page number, a stray line.
CONTENTS_WORDS = 12
# Words of a heading, its number among them, from which no second one begins alike by chance.
TELLING_WORDS = 5
_BREAKING_WORDS = "a an the of and or as to for in on at into with from by between its their his her our & is are"
_BREAKS_OFF = frozenset(_BREAKING_WORDS.split())


def rejoined(headings: Sequence[Heading], document: Document, kinds: list[BlockKind]) -> list[Heading]:
    """Join a heading to the one right before it that breaks off: "THE STATE AND ITS" | "COURTS"."""
    kept: list[Heading] = []
    for heading in headings:
        before = kept[-1] if kept else None
        if (
            before is not None
            and heading.block_index == before.block_index + 1
            and heading.numbering is None
            and not heading.listed
            and (before.words.split() or [""])[-1].casefold() in _BREAKS_OFF
        ):
            span = Span(start=before.span.start, end=heading.span.end)
            kinds[heading.block_index] = BlockKind.FRONT
            whole = describe_heading(before.block_index, document.blocks[before.block_index], document.quote(span))
            kept[-1] = replace(whole, span=span, listed=before.listed)
        else:
            kept.append(heading)
    return kept


def with_bare_letters(headings: Sequence[Heading]) -> list[Heading]:
    """Read "A Filters", "B Samples" as lettered where the letters follow each other; "A" alone is an article."""
    lettered = [(h, None if h.numbering else read_bare_letter(h.title)) for h in headings]
    values = [numbering.readings[0].values[0] for _, numbering in lettered if numbering is not None]
    if not any(after == before + 1 for before, after in pairwise(values)):
        return list(headings)
    return [
        heading if numbering is None else replace(heading, numbering=numbering, words=heading.title[numbering.end :])
        for heading, numbering in lettered
    ]


def with_appendices(headings: Sequence[Heading]) -> list[Heading]:
    """Take lettered headings behind the reference list for appendices."""
    kept: list[Heading] = []
    listed = False
    for heading in headings:
        listed = listed or heading.role is Role.REFERENCES
        lettered = heading.numbering is not None and heading.numbering.readings[0].kind is NumberKind.UPPER_LETTER
        appended = listed and lettered and heading.role is Role.BODY and not heading.lists_works
        kept.append(replace(heading, role=Role.APPENDIX) if appended else heading)
    return kept


def without_contents(
    headings: Sequence[Heading],
    document: Document,
    kinds: list[BlockKind],
    texts: Sequence[str],
    dropped: list[Dropped],
) -> list[Heading]:
    """Leave out lines of the table of contents: the heading comes again, word for word.

    A short heading may well come twice ("a) Facts" in every chapter); then it is one of the contents only where
    next to no prose follows it.
    """
    keys = [_contents_key(heading.title) for heading in headings]
    last = {key: position for position, key in enumerate(keys)}
    ordered = sorted(last)
    kept = []
    for position, heading in enumerate(headings):
        end = headings[position + 1].block_index if position + 1 < len(headings) else len(kinds)
        between = range(heading.block_index + 1, end)
        prose = sum(len(texts[index].split()) for index in between if kinds[index] in PROSE)
        following = bisect_left(ordered, keys[position]) + 1
        longer = ordered[following : following + 1]
        again = last[keys[position]] > position or (
            bool(keys[position]) and any(key.startswith(keys[position]) and last[key] > position for key in longer)
        )
        if again and (prose < CONTENTS_WORDS or len(keys[position].split()) >= TELLING_WORDS):
            kinds[heading.block_index] = BlockKind.FRONT
            block = document.blocks[heading.block_index]
            quote = texts[heading.block_index]
            dropped.append(
                Dropped(span=block.span, quote=quote, stage="structure", reason="contents_entry", page=block.page)
            )
        else:
            kept.append(heading)
    return kept


def _contents_key(title: str) -> str:
    """Give a heading without the dots and page number that a line of contents ends in."""
    return plain(title).rstrip(" .…0123456789")


def lists_works(heading: Heading, kinds: Sequence[BlockKind], texts: Sequence[str]) -> bool:
    """Tell whether a reference list goes on below a heading."""
    index = heading.block_index + 1
    if index >= len(kinds) or (kinds[index] not in PROSE and kinds[index] is not BlockKind.REFERENCE):
        return False
    if kinds[index] is BlockKind.REFERENCE and heading.numbering is None:
        return True
    return continues_bibliography(heading.words) or reads_as_entry(texts[index])
