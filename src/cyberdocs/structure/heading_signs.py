"""Tell headings from prose where layout or markup was wrong.

Reads the words of a block and of its neighbours; each function answers one question.
"""

import re
from collections.abc import Sequence

from cyberdocs.records import Block, BlockKind
from cyberdocs.structure.heading import BOLD_WHOLE, strip_marks
from cyberdocs.structure.numbering import read_numbering
from cyberdocs.structure.roles import whole_role
from cyberdocs.structure.settings import StructureSettings

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_⁰¹²³⁴-⁹]*$")
_OPEN_END = re.compile(r"[.:;,!?]\W*$")
# "Marks, A. (2001)", "A. Marks, Courts, Upford 2001", "Directive 2013/40": how entries of reference lists begin.
_ENTRY = re.compile(
    r"""[-*•\[\d\].\s]{0,8}(?:
      [A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]*){1,3}(?:,|\sand\s[A-Z]|\.\s(?:19|20)\d\d)   # Ada Marks and Bo Hale. 2001.
    | [^\W\d_]['’\w-]{1,30},?\s(?:[A-Z]\.[\s-]?){1,3}                              # Marks, A.
    | (?:[A-Z]\.[\s-]?){1,3}\s?[A-Z]['’\w-]+,                                       # A. Marks,
    | (?:Directive|Regulation|Decision|Act|Law|Treaty|Resolution|Case|Judgment|Constitution)\b
    ).{0,400}?\b(?:1[6-9]|20)\d\d""",
    re.VERBOSE,
)
# Words of a line of plain text that is a heading by standing alone.
LONE_WORDS = 9
# Words that stay small in a title: "Role of Norms in the Law of the Sea".
_SMALL_WORDS = (
    "a an the of in on at to for and or nor but by with from into over under between among as is it its not via vs v "
    "de la le du des und der die van von per toward towards through within without against beyond after before"
)
_SMALL = frozenset(_SMALL_WORDS.split())


_NUMBERED = re.compile(r"[*_#\s]*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])[.)]\s")


def reads_as_prose(text: str, settings: StructureSettings) -> bool:
    """Tell a heading that is none: too long, or a small-lettered sentence with its full stop."""
    count = len(text.split())
    if count > settings.max_heading_words:
        return True
    first = text.lstrip("*_#-• ")[:1]
    if text.rstrip().endswith("?") and _NUMBERED.match(text):
        return False  # "1. Does the statute protect those who live on the quay from the flood?"
    ends = _SENTENCE_END.search(text.rstrip()) is not None
    return ends and (first.islower() or (count > 12 and not _title_case(text.split())))


def is_missed_heading(
    index: int,
    blocks: tuple[Block, ...],
    kinds: tuple[BlockKind, ...],
    texts: Sequence[str],
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
    if whole_role(strip_marks(text)) is not None and kinds[index] is BlockKind.PARAGRAPH:
        return follower >= 4
    if kinds[following] is not BlockKind.PARAGRAPH or follower < 15 or _OPEN_END.search(strip_marks(text)):
        return False
    preceding = _neighbour(index, -1, kinds)
    in_list = preceding is not None and kinds[preceding] is BlockKind.LIST_ITEM
    if blocks[index].bold or BOLD_WHOLE.fullmatch(text):
        return not in_list
    if BlockKind.HEADING not in kinds[:index] or in_list or follower < 25:
        return False  # names and affiliations stand before the first heading
    words = strip_marks(text).split()
    if kinds[index] is BlockKind.LIST_ITEM:
        return read_numbering(text) is not None and _title_case(words[1:])
    letters = [character for character in text if character.isalpha()]
    if len(words) >= 2 and len(letters) >= 6 and all(letter.isupper() for letter in letters):
        return True
    if (blocks[index].size or 1.0) >= 1.15:
        return True
    return read_numbering(text) is not None and _title_case(words[1:])


def stands_alone(index: int, kinds: tuple[BlockKind, ...], texts: Sequence[str]) -> bool:
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
    words = strip_marks(text)
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


def reads_as_entry(text: str) -> bool:
    """Tell whether a block begins like an entry of a reference list: names or an act, and a year soon."""
    return _ENTRY.match(text) is not None
