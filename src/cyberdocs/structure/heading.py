"""A heading and what tells its level.

Reads the words and type of one block; returns a `Heading`. Whether the block is a heading at all is
`headings`' question.
"""

import re
from dataclasses import dataclass

from cyberdocs.records import Block, Role, Span
from cyberdocs.structure.numbering import Numbering, read_numbering
from cyberdocs.structure.roles import role_of, whole_role

_LEADING_MARKS = re.compile(r"\s*(?:#{1,6}\s+|[-*•▪–]\s+)?[*_]{0,3}")
_TRAILING_MARKS = re.compile(r"[*_\s#†‡]*(?:[⁰¹²³⁴-⁹]+[*_\s]*)?$")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|(?<=\S)[⁰¹²³⁴-⁹]{1,4}")  # and note marks
BOLD_WHOLE = re.compile(r"(?:[-*•]\s+)?(\*\*|__)[^*_]+\1:?")
_LIST_MARK = re.compile(r"(?:[-*•▪–]|#{1,6})\s")


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


def strip_marks(text: str) -> str:
    """Give a title without list, emphasis and note marks around it."""
    start, end = title_bounds(text)
    return text[start:end]


def title_bounds(text: str) -> tuple[int, int]:
    """Find the title between list, emphasis and note marks."""
    leading = _LEADING_MARKS.match(text)
    start = leading.end() if leading else 0
    trailing = _TRAILING_MARKS.search(text, start)
    end = trailing.start() if trailing else len(text)
    return (start, end) if start < end else (0, len(text))


def describe_heading(index: int, block: Block, text: str) -> Heading:
    """Collect what tells a heading's level."""
    start, end = title_bounds(text)
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
        bold=block.bold or BOLD_WHOLE.fullmatch(text.strip()) is not None,
        caps=upper and not single and len(letters) >= 4,
        acronym=upper and single,
        listed=_LIST_MARK.match(text.lstrip()) is not None and not text.lstrip().startswith("#"),
    )
