"""Tell which line of a paper is its title.

Reads the first passages of a plain text; returns an index. What stands above a title (a rubric, a journal, a masthead,
an author) is passed over.
"""

import re

from cyberdocs.ingest.boilerplate import is_breadcrumb
from cyberdocs.ingest.bylines import AFFILIATION, PUBLICATION, is_date, is_names
from cyberdocs.ingest.headings import NUMBER, bare_heading, could_be_heading, counts, is_known_heading, is_numbered
from cyberdocs.ingest.passages import Passage, is_prose
from cyberdocs.ingest.publication import is_date_line
from cyberdocs.ingest.statements import states

MAX_RUBRIC_WORDS = 3  # words of a line above the title that is not it
MAX_MASTHEAD_WORDS = 14
MAX_MASTHEAD = 12  # passages above a title; UN documents have up to ten
MAX_TITLE_LINES = 3  # of a title that is as long as a paragraph
MAX_TITLE = 240  # characters
MAX_TITLE_WORDS = 34

# What no title ends with: a stop, or a word that asks for another. "Is a Consensus in Sight?" may be one.
_ENDS_TEXT = re.compile(
    r",\s?\d{1,3}$|[.;:,…][\"'”’»)\]*_⁰¹²³⁴⁵⁶⁷⁸⁹]*$|\[\^?\w{1,20}\]$|[-–—&]$"
    r"|\b(?:a|an|and|as|at|by|for|from|in|into|is|are|was|were|be|been|has|have|had|of|on|or|that|the|their|its|to|which|who|with)$",
    re.I,
)
# "They met in May. Nobody came": a word in lower case, a stop, a capital; not "Versus U.S. Law", "Why? And How".
_TWO_SENTENCES = re.compile(r"[^\W\d_A-Z][^\W\d_A-Z]{2,}[\"”’)]?\.[\"”’)]?\s+[\"“‘(]?[A-Z]")
_MASTHEAD = re.compile(
    r"""
      (?:the\s)?(?:[\w’'&.-]+\s){0,5}(?:university|universität|université|universidad|ministry|ministère|ministerium|department|foundation
        |institut(?:e|ion)?|cent(?:re|er)|council|office|society|academy|press|bank|commission)\b
        (?:\s(?:of|for|on|and|the|in|de|des|du)\b(?:\s[\w’'&.-]+){0,6})?\W*$
    | (?:general|security|economic|human\srights|trusteeship)\s(?:assembly|(?:and\ssocial\s)?council)\b.{0,60}$
    | united\snations\W*$
    | distr\.? | original\s?: | [\w-]+\ssession\W*$ | (?:agenda\s)?items?\s\d | [A-Z]{1,2}/[\w./-]+\s?$
    | (?:draft\s)?(?:resolution|decision)\s(?:adopted|\d) | \[(?:on\sthe|without)\b | agenda\b
    | (?:official\s)?journal\b.{0,80}\d | .{3,80}[,\s](?:vol(?:ume)?|no|nr|núm|issue|heft|bd|jg|s|pp?)\.?\s?\d.{0,60}$
    | .{3,80}\s\d{1,4}\s?\(\d{4}\).{0,40}$ | .{3,60}\b(?:spring|summer|autumn|winter)\s\d{4}.{0,40}$ | \d{4}\]\s
    | .{3,60}\s\d{4};\s?\d | arxiv: | issn\b | isbn\b
    | (?:working|discussion|research|policy|occasional|white|position|briefing)\s(?:paper|brief|report|note)s?\b
    | (?:research|technical|annual|country|thematic)\sreport\W*$ | (?:arbeits|diskussions)papier\b | rapport\sd
    | (?:ph\.?d|doctoral|master[’']?s?|bachelor[’']?s?)\s(?:thesis|dissertation)\W*$ | (?:thesis|dissertation)\W*$
    """,
    re.I | re.X,
)
_PERSON = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){1,2}")


def find_title(passages: list[Passage], body_words: frozenset[str] = frozenset()) -> int | None:
    """Give the index of the title: the first line that could be a heading, before any prose, but no known heading.

    A line that the very next lines repeat wins over a breadcrumb that ends with it.

    Args:
        body_words: words that the text writes in lower case; a line without them may be an author above the title.
    """
    passed = False
    for index, passage in enumerate(passages[:12]):
        if not passage.open or is_breadcrumb(passage.text):
            continue
        if is_date_line(passage.text):
            continue
        section = is_numbered(passage.text) and not counts(passage.text, title_case=True)
        # Behind other lines a long one is their text: "The Security Council," | "Having heard, ..."
        prose = is_prose(passage.text) if passed else _is_paragraph(passage)
        if prose or is_known_heading(passage.text) or section or states(passage.text):
            return None
        following = [later.text for later in passages[index + 1 : index + 4] if later.open]
        if any(_ends_with_title(passage.text, other) for other in following):
            continue
        if could_be_title(passage.text):
            return _behind_authors(passages, _behind_masthead(passages, index), body_words)
        passed = True
    return None


def _behind_masthead(passages: list[Passage], index: int) -> int:
    """Pass over what stands above a title: a rubric, a journal's name, an institution, the lines of a UN document.

    Only where a line that could be the title follows before any prose; the author's name of an essay that gives
    name, course and date above its title is passed over as well.
    """
    first = passages[index].text
    rubric = len(first.split()) <= MAX_RUBRIC_WORDS or PUBLICATION.search(first) is not None
    named = _named_above(passages, index)
    masthead = is_masthead(first)
    if not rubric and not named and not masthead:
        return index
    for later in range(index + 1, min(len(passages), index + MAX_MASTHEAD)):
        text = passages[later].text
        if not passages[later].open:
            continue
        if is_known_heading(text) or is_prose(text) or states(text):
            break
        said = AFFILIATION.search(text) or PUBLICATION.search(text) or is_date(text) or is_masthead(text)
        long = len(text.split()) > MAX_RUBRIC_WORDS + 1 or masthead or (named and later > named)
        if not said and long and could_be_title(text):
            return later
    return index


def _behind_authors(passages: list[Passage], index: int, body_words: frozenset[str]) -> int:
    """Pass over a line of names that stands above the title, where a longer line with common words follows."""
    if not body_words or not is_names(passages[index].text, body_words, sure=False):
        return index
    for later in range(index + 1, min(len(passages), index + 5)):
        text = passages[later].text
        if not passages[later].open or AFFILIATION.search(text) or PUBLICATION.search(text) or is_date(text):
            continue
        if is_known_heading(text) or _is_paragraph(passages[later]) or states(text):
            break
        common = any(word.casefold() in body_words for word in re.findall(r"[^\W\d_]{3,}", text))
        if common and len(text.split()) > MAX_RUBRIC_WORDS and could_be_title(text):
            return later
    return index


def _named_above(passages: list[Passage], index: int) -> int:
    """Give the index of the date behind a first line of names ("Dana Fox", "LAW 210", "2 May 2023"); or 0."""
    if not _PERSON.fullmatch(passages[index].text):
        return 0
    near = range(index + 1, min(len(passages), index + 5))
    return next((later for later in near if passages[later].open and is_date(passages[later].text)), 0)


def is_masthead(text: str) -> bool:
    """Tell a line that names who publishes, in which series or issue, or what a UN document is, and no title."""
    return len(text.split()) <= MAX_MASTHEAD_WORDS and _MASTHEAD.match(text) is not None


def _is_paragraph(passage: Passage) -> bool:
    """Tell running text from a long title: "Two Groups, One Mandate, Ten Years of Talks: Is a Consensus in Sight?"."""
    text = passage.text
    if not is_prose(text):
        return False
    if passage.lines > MAX_TITLE_LINES or len(text) > MAX_TITLE or len(text.split()) > MAX_TITLE_WORDS:
        return True
    return _ENDS_TEXT.search(text) is not None or _TWO_SENTENCES.search(text) is not None


def _ends_with_title(line: str, title: str) -> bool:
    return len(title) >= 12 and len(line) > len(title) and line.casefold().rstrip().endswith(title.casefold())


def could_be_title(text: str) -> bool:
    bare, _ = bare_heading(text)
    if NUMBER.fullmatch(bare + " ") or len(bare) > 300 or len(bare.split()) > 40 or bare[-1:] in ".;,":
        return False
    first = next((character for character in bare if character.isalnum()), "")
    begins = first.isupper() or counts(bare)
    return could_be_heading(text) or (len(bare) >= 15 and begins and "http" not in bare)
