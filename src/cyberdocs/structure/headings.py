"""Decide which blocks are headings, cautiously correcting what layout or markup said.

Reads a document's blocks; returns the kind of every block as this stage sees it, and the headings with all
that tells their level. The levels themselves are `levels`' question.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cyberdocs.records import Block, BlockKind, Document, Dropped, Format, Role, Span
from cyberdocs.structure.numbering import Numbering, NumberKind, read_bare_letter, read_numbering
from cyberdocs.structure.roles import continues_bibliography, plain, role_of, whole_role
from cyberdocs.structure.settings import StructureSettings

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})

_LEADING_MARKS = re.compile(r"\s*(?:#{1,6}\s+|[-*•▪–]\s+)?[*_]{0,3}")
_TRAILING_MARKS = re.compile(r"[*_\s#†‡]*(?:[⁰¹²³⁴-⁹]+[*_\s]*)?$")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|(?<=\S)[⁰¹²³⁴-⁹]{1,4}")  # and note marks
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_⁰¹²³⁴-⁹]*$")
_OPEN_END = re.compile(r"[.:;,!?]\W*$")
_BOLD_WHOLE = re.compile(r"(?:[-*•]\s+)?(\*\*|__)[^*_]+\1:?")
_IMPRINT = re.compile(
    r"\s*(?:(?:e-?)?(?:issn|isbn|doi\b)|https?:|www\.|©|copyright\s(?:©|\d)|(?:translated|edited|reviewed)\sby\b)"
    r"|.{0,80}\be?-?issn:?\s?\d{4}-\d{3}",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"(?:[-*•▪–]|#{1,6})\s")
# "Marks, A. (2001)", "A. Marks, Courts, Upford 2001", "Directive 2013/40": how entries of reference lists begin.
_ENTRY = re.compile(
    r"(?:[-*•\[\d\].\s]{0,8})(?:[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]*){1,3}(?:,|\sand\s[A-Z]|\.\s(?:19|20)\d\d)|[^\W\d_]['’\w-]{1,30},?\s(?:[A-Z]\.[\s-]?){1,3}|(?:[A-Z]\.[\s-]?){1,3}\s?[A-Z]['’\w-]+,"
    r"|(?:Directive|Regulation|Decision|Act|Law|Treaty|Resolution|Case|Judgment|Constitution)\b).{0,400}?\b(?:1[6-9]|20)\d\d"
)
# Words of a line of plain text that is a heading by standing alone.
LONE_WORDS = 9
# Words of prose below a line of contents, at most: a page number, a stray line.
CONTENTS_WORDS = 12
# Words of a heading, its number among them, from which no second one begins alike by chance.
TELLING_WORDS = 5
# Words that stay small in a title: "Role of Norms in the Law of the Sea".
_SMALL_WORDS = (
    "a an the of in on at to for and or nor but by with from into over under between among as is it its not via vs v "
    "de la le du des und der die van von per toward towards through within without against beyond after before"
)
_BREAKING_WORDS = "a an the of and or as to for in on at into with from by between its their his her our & is are"
_BREAKS_OFF = frozenset(_BREAKING_WORDS.split())
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading, with what tells its level.

    Args:
        block_index: into `Document.blocks`.
        span: the title's own words; list, bold and note marks are outside.
        title: those words, without emphasis marks inside.
        words: the title without its number.
        level: as layout or markup gave it, or None.
        caps: set in capitals throughout, two words or more.
        acronym: one word in capitals, which says nothing about type ("INTERPOL").
        listed: printed with a list mark.
        stacked: no prose stands between it and the heading before.
        lists_works: entries of a reference list follow, or its words name a kind of source.
    """

    block_index: int
    span: Span
    title: str
    words: str
    numbering: Numbering | None
    role: Role
    level: int | None
    size: float | None
    bold: bool
    caps: bool
    acronym: bool
    listed: bool
    stacked: bool = False
    lists_works: bool = False


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
    title = plain(document.metadata.title)
    authors = frozenset(plain(author) for author in document.metadata.authors)
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            if _IMPRINT.match(texts[index]):
                kinds[index] = BlockKind.FRONT
                dropped.append(_dropped(block, texts[index], "imprint"))
            elif not any(character.isalpha() for character in texts[index]) and not texts[index].strip().isalnum():
                kinds[index] = BlockKind.FRONT
                dropped.append(_dropped(block, texts[index], "ornament"))
            elif title and plain(texts[index]) == title and BlockKind.HEADING not in kinds[:index]:
                kinds[index] = BlockKind.TITLE
            elif plain(texts[index]) in authors:
                kinds[index] = BlockKind.FRONT
                dropped.append(_dropped(block, texts[index], "byline"))
            elif "=" in texts[index] and sum(c.isalpha() for c in texts[index]) < 0.6 * len(texts[index]):
                kinds[index] = BlockKind.FRONT
                dropped.append(_dropped(block, texts[index], "formula"))
            elif _reads_as_prose(texts[index], settings):
                kinds[index] = BlockKind.PARAGRAPH
    before = tuple(kinds)
    for index in range(len(kinds)):
        if before[index] not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        missed = _is_missed_heading(index, document.blocks, before, texts, settings)
        if missed or (document.format is Format.TEXT and _stands_alone(index, before, texts)):
            kinds[index] = BlockKind.HEADING
    headings = [
        _describe(index, document.blocks[index], texts[index])
        for index, kind in enumerate(kinds)
        if kind is BlockKind.HEADING
    ]
    headings = _with_bare_letters(_rejoined(headings, document, kinds))
    headings = _without_contents(headings, document, kinds, texts, dropped)
    for position in range(1, len(headings)):
        between = kinds[headings[position - 1].block_index + 1 : headings[position].block_index]
        if not any(kind in PROSE or kind in (BlockKind.REFERENCE, BlockKind.TABLE) for kind in between):
            headings[position] = replace(headings[position], stacked=True)
    headings = [replace(heading, lists_works=_lists_works(heading, kinds, texts)) for heading in headings]
    headings = _with_appendices(headings)
    return Division(kinds=tuple(kinds), headings=tuple(headings), dropped=tuple(dropped))


def _rejoined(headings: Sequence[Heading], document: Document, kinds: list[BlockKind]) -> list[Heading]:
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
            whole = _describe(before.block_index, document.blocks[before.block_index], document.quote(span))
            kept[-1] = replace(whole, span=span, listed=before.listed)
        else:
            kept.append(heading)
    return kept


def _with_bare_letters(headings: Sequence[Heading]) -> list[Heading]:
    """Read "A Filters", "B Samples" as lettered where the letters follow each other; "A" alone is an article."""
    lettered = [(h, None if h.numbering else read_bare_letter(h.title)) for h in headings]
    values = [numbering.readings[0].values[0] for _, numbering in lettered if numbering is not None]
    if not any(after == before + 1 for before, after in pairwise(values)):
        return list(headings)
    return [
        heading if numbering is None else replace(heading, numbering=numbering, words=heading.title[numbering.end :])
        for heading, numbering in lettered
    ]


def _with_appendices(headings: Sequence[Heading]) -> list[Heading]:
    """Take lettered headings behind the reference list for appendices."""
    kept: list[Heading] = []
    listed = False
    for heading in headings:
        listed = listed or heading.role is Role.REFERENCES
        lettered = heading.numbering is not None and heading.numbering.readings[0].kind is NumberKind.UPPER_LETTER
        appended = listed and lettered and heading.role is Role.BODY and not heading.lists_works
        kept.append(replace(heading, role=Role.APPENDIX) if appended else heading)
    return kept


def _without_contents(
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
            dropped.append(_dropped(block, texts[heading.block_index], "contents_entry"))
        else:
            kept.append(heading)
    return kept


def _contents_key(title: str) -> str:
    """Give a heading without the dots and page number that a line of contents ends in."""
    return plain(title).rstrip(" .…0123456789")


def _lists_works(heading: Heading, kinds: Sequence[BlockKind], texts: Sequence[str]) -> bool:
    """Tell whether a reference list goes on below a heading."""
    index = heading.block_index + 1
    if index >= len(kinds) or (kinds[index] not in PROSE and kinds[index] is not BlockKind.REFERENCE):
        return False
    if kinds[index] is BlockKind.REFERENCE and heading.numbering is None:
        return True
    return continues_bibliography(heading.words) or reads_as_entry(texts[index])


def reads_as_entry(text: str) -> bool:
    """Tell whether a block begins like an entry of a reference list: names or an act, and a year soon."""
    return _ENTRY.match(text) is not None


def _dropped(block: Block, text: str, reason: str) -> Dropped:
    return Dropped(span=block.span, quote=text, stage="structure", reason=reason, page=block.page)


def _reads_as_prose(text: str, settings: StructureSettings) -> bool:
    """Tell a heading that is none: too long, or a small-lettered sentence with its full stop."""
    count = len(text.split())
    if count > settings.max_heading_words:
        return True
    first = text.lstrip("*_#-• ")[:1]
    ends = _SENTENCE_END.search(text.rstrip()) is not None
    return ends and (first.islower() or (count > 12 and not _title_case(text.split())))


def _is_missed_heading(
    index: int,
    blocks: tuple[Block, ...],
    kinds: tuple[BlockKind, ...],
    texts: list[str],
    settings: StructureSettings,
) -> bool:
    """Tell a heading that was given as a paragraph or list item: short, title-like, and prose follows."""
    text = texts[index].strip()
    if not 0 < len(text) <= 160 or len(text.split()) > settings.max_promoted_words:
        return False
    following = _neighbour(index, 1, kinds)
    if following is None:
        return False
    follower = len(texts[following].split())
    if whole_role(_strip_marks(text)) is not None and kinds[index] is BlockKind.PARAGRAPH:
        return follower >= 4
    if kinds[following] is not BlockKind.PARAGRAPH or follower < 15 or _OPEN_END.search(_strip_marks(text)):
        return False
    preceding = _neighbour(index, -1, kinds)
    in_list = preceding is not None and kinds[preceding] is BlockKind.LIST_ITEM
    if blocks[index].bold or _BOLD_WHOLE.fullmatch(text):
        return not in_list
    if BlockKind.HEADING not in kinds[:index] or in_list or follower < 25:
        return False  # names and affiliations stand before the first heading
    words = _strip_marks(text).split()
    if kinds[index] is BlockKind.LIST_ITEM:
        return read_numbering(text) is not None and _title_case(words[1:])
    letters = [character for character in text if character.isalpha()]
    if len(words) >= 2 and len(letters) >= 6 and all(letter.isupper() for letter in letters):
        return True
    if (blocks[index].size or 1.0) >= 1.15:
        return True
    return read_numbering(text) is not None and _title_case(words[1:])


def _stands_alone(index: int, kinds: tuple[BlockKind, ...], texts: list[str]) -> bool:
    """Tell a heading of plain text in small letters: a short line without a stop between whole paragraphs."""
    text = texts[index].strip()
    if (
        kinds[index] is not BlockKind.PARAGRAPH
        or len(text.split()) > LONE_WORDS
        or BlockKind.HEADING not in kinds[:index]
    ):
        return False
    preceding, following = _neighbour(index, -1, kinds), _neighbour(index, 1, kinds)
    if preceding is None or following is None or kinds[following] is not BlockKind.PARAGRAPH:
        return False
    whole_before = kinds[preceding] is BlockKind.HEADING or _SENTENCE_END.search(texts[preceding].rstrip())
    whole_after = len(texts[following].split()) > LONE_WORDS and _SENTENCE_END.search(texts[following].rstrip())
    words = _strip_marks(text)
    return bool(whole_before and whole_after and words[:1].isupper() and not re.search(r"\W$", words))


def _neighbour(index: int, step: int, kinds: tuple[BlockKind, ...]) -> int | None:
    """Give the nearest block before or behind that is no note, table or caption."""
    passed = (BlockKind.NOTE, BlockKind.TABLE, BlockKind.CAPTION)
    position = index + step
    while 0 <= position < len(kinds):
        if kinds[position] not in passed:
            return position
        position += step
    return None


def _title_case(words: list[str]) -> bool:
    """Tell whether the words that carry meaning begin with capitals, but for a few."""
    heavy = [word.strip("*_\"'“”‘’([,)]:;") for word in words]
    heavy = [word for word in heavy if word and word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in heavy)
    return bool(heavy) and capitals >= 0.7 * len(heavy)


def _strip_marks(text: str) -> str:
    start, end = _title_bounds(text)
    return text[start:end]


def _title_bounds(text: str) -> tuple[int, int]:
    """Find the title between list, emphasis and note marks."""
    leading = _LEADING_MARKS.match(text)
    start = leading.end() if leading else 0
    trailing = _TRAILING_MARKS.search(text, start)
    end = trailing.start() if trailing else len(text)
    return (start, end) if start < end else (0, len(text))


def _describe(index: int, block: Block, text: str) -> Heading:
    """Collect what tells a heading's level."""
    start, end = _title_bounds(text)
    title = " ".join(_EMPHASIS.sub("", text[start:end]).split())
    numbering = read_numbering(title)
    words = title[numbering.end :] if numbering else title
    letters = [character for character in words if character.isalpha()]
    upper = bool(letters) and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)
    single = len(words.split()) == 1 and whole_role(words) is None
    return Heading(
        block_index=index,
        span=Span(start=block.span.start + start, end=block.span.start + end),
        title=title,
        words=words,
        numbering=numbering,
        role=role_of(words) if words else Role.BODY,
        level=block.level,
        size=block.size,
        bold=block.bold or _BOLD_WHOLE.fullmatch(text.strip()) is not None,
        caps=upper and not single and len(letters) >= 4,
        acronym=upper and single,
        listed=_LIST_MARK.match(text.lstrip()) is not None and not text.lstrip().startswith("#"),
    )
