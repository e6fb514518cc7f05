"""Decide which blocks are headings, cautiously correcting what layout or markup said.

Reads a document's blocks; returns the kind of every block as this stage sees it, and the headings with all
that tells their level. The levels themselves are `levels`' question.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import BlockKind, Document, Dropped, Format
from cyberdocs.structure.heading import Heading, describe_heading
from cyberdocs.structure.heading_series import (
    PROSE,
    lists_works,
    rejoined,
    with_appendices,
    with_bare_letters,
    without_contents,
)
from cyberdocs.structure.heading_signs import is_missed_heading, reads_as_prose, stands_alone
from cyberdocs.structure.roles import plain
from cyberdocs.structure.settings import StructureSettings

_IMPRINT = re.compile(
    r"\s*(?:(?:e-?)?(?:issn|isbn|doi\b)|https?:|www\.|©|copyright\s(?:©|\d)|(?:translated|edited|reviewed)\sby\b)"
    r"|.{0,80}\be?-?issn:?\s?\d{4}-\d{3}",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:written\s)?by:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """The kind of every block, parallel to `Document.blocks`, and the headings among them."""

    kinds: tuple[BlockKind, ...]
    headings: tuple[Heading, ...]
    dropped: tuple[Dropped, ...] = ()


def find_headings(document: Document, settings: StructureSettings) -> Division:
    """Tell headings from prose.

    Layout and markup are believed except where the words speak clearly against them: a "heading" of three
    lines that ends in a full stop is prose; a short bold or numbered line before prose is a heading.
    """
    texts = [document.quote(block.span) for block in document.blocks]
    kinds = [block.kind for block in document.blocks]
    dropped: list[Dropped] = []
    _demote(document, texts, kinds, dropped, settings)
    before = tuple(kinds)
    for index in range(len(kinds)):
        if before[index] not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        missed = is_missed_heading(index, document.blocks, before, texts, settings)
        if missed or (document.format is Format.TEXT and stands_alone(index, before, texts)):
            kinds[index] = BlockKind.HEADING
    headings = [
        describe_heading(index, document.blocks[index], texts[index])
        for index, kind in enumerate(kinds)
        if kind is BlockKind.HEADING
    ]
    headings = with_bare_letters(rejoined(headings, document, kinds))
    headings = without_contents(headings, document, kinds, texts, dropped)
    for position in range(1, len(headings)):
        between = kinds[headings[position - 1].block_index + 1 : headings[position].block_index]
        if not any(kind in PROSE or kind in (BlockKind.REFERENCE, BlockKind.TABLE) for kind in between):
            headings[position] = replace(headings[position], stacked=True)
    headings = [replace(heading, lists_works=lists_works(heading, kinds, texts)) for heading in headings]
    headings = with_appendices(headings)
    return Division(kinds=tuple(kinds), headings=tuple(headings), dropped=tuple(dropped))


def _demote(
    document: Document,
    texts: Sequence[str],
    kinds: list[BlockKind],
    dropped: list[Dropped],
    settings: StructureSettings,
) -> None:
    """Take from `kinds` the headings that are none: imprints, ornaments, the title again, bylines, formulas, prose."""
    title = plain(document.metadata.title)
    authors = frozenset(plain(author) for author in document.metadata.authors)
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.HEADING:
            continue
        text = texts[index]
        reason = _reason_against(text, authors)
        if reason:
            kinds[index] = BlockKind.FRONT
            dropped.append(Dropped(span=block.span, quote=text, stage="structure", reason=reason, page=block.page))
        elif title and plain(text) == title and BlockKind.HEADING not in kinds[:index]:
            kinds[index] = BlockKind.TITLE
        elif reads_as_prose(text, settings):
            kinds[index] = BlockKind.PARAGRAPH


def _reason_against(text: str, authors: frozenset[str]) -> str:
    """Name what a "heading" is that is none, or "" for a real one."""
    letters = sum(character.isalpha() for character in text)
    if _IMPRINT.match(text):
        return "imprint"
    if not letters and not text.strip().isalnum():
        return "ornament"
    if plain(_BY.sub("", text)) in authors:
        return "byline"
    return "formula" if "=" in text and letters < 0.6 * len(text) else ""
