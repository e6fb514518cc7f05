"""Tell a paper's front matter: title, authors, affiliations, dates, keywords.

Reads the first passages of a plain text; marks them TITLE or FRONT and returns what they say as `Metadata`.
"""

import re
from dataclasses import dataclass, field

from cyberdocs.ingest.boilerplate import is_breadcrumb
from cyberdocs.ingest.headings import (
    NUMBER,
    bare_heading,
    could_be_heading,
    is_known_heading,
    is_numbered,
    is_title_case,
)
from cyberdocs.ingest.metadata import doi_in, iso_date_in, split_keywords, split_names
from cyberdocs.ingest.passages import Passage, ends_sentence, is_prose
from cyberdocs.ingest.publication import publication_date
from cyberdocs.records import BlockKind, Metadata

MAX_RUBRIC_WORDS = 3  # words of a line above the title that is not it
MAX_MASTHEAD_WORDS = 14
MAX_MASTHEAD = 12  # passages above a title; UN documents have up to ten
MAX_FRONT = 40  # passages; behind them nothing is front matter any more

_KEYWORDS = re.compile(
    r"[*_]*(?:key ?words?(?: and phrases)?|index terms|schlüsselwörter|schlagwörter|mots[- ]clés|palabras clave"
    r"|parole chiave|palavras-chave)[*_]*\s*[:–—-][*_]*\s*(?P<words>.+)",
    re.I | re.S,
)
_AFFILIATION = re.compile(
    r"\b(?:university|universit\w+|college|institute|institut\w*|dep(?:artmen)?t\.?|faculty|school|cent(?:re|er)|academy"
    r"|professor|prof\.|lecturer|assistant|associate|fellow|scholar|student|candidate|ph\.?\s?d|ll\.?\s?[mbd]\b|advocate"
    r"|attorney|editor|researcher|analyst|director|laboratory|orcid|corresponding author|e-?mail|law firm)",
    re.I,
)
_PUBLICATION = re.compile(
    r"\b(?:doi|issn|isbn|vol(?:ume)?\.?|issue|no\.|received|accepted|revised|published|available online|submitted"
    r"|first published|last (?:updated|modified)|posted|updated|cite as|to cite|citation|working paper|discussion paper"
    r"|article history|licen[cs]e|open access|journal)\b|©|https?://|\S@\S",
    re.I,
)
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
_HONORIFIC = re.compile(r"\b(?:prof|dr|mr|mrs|ms|adv|hon|sir|judge|justice)\b\.?", re.I)
_BYLINE = re.compile(r"(?:written )?by:?\s+(?=[A-Z])|authors?:\s*", re.I)
_NO_NAME_WORDS = frozenset(
    {
        "what",
        "who",
        "how",
        "why",
        "when",
        "where",
        "has",
        "have",
        "it",
        "this",
        "that",
        "the",
        "of",
        "in",
        "on",
        "for",
        "to",
    }
)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|may|can|did|does|must)\b")
_NUMBERED_ISSUE = re.compile(r"\b(?:vol(?:ume)?|no|issue|nr)\b\.?\s?\d", re.I)
_NOTE_MARKS = "()*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹0123456789"
_NAME_WORD = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|de|van|von|der|den|la|le|da|di|bin|al|el|ter|y|e|del|dos|st\.)")


@dataclass(slots=True)
class Front:
    """What the first passages say; `title_index` is None where none looks like a title."""

    title_index: int | None = None
    authors: list[str] = field(default_factory=list)
    keywords: tuple[str, ...] = ()
    published: str = ""
    doi: str = ""


def find_title(passages: list[Passage], body_words: frozenset[str] = frozenset()) -> int | None:
    """Give the index of the title: the first line that could be a heading, before any prose, but no known heading.

    A line that the very next lines repeat wins over a breadcrumb that ends with it.

    Args:
        body_words: words that the text writes in lower case; a line without them may be an author above the title.
    """
    for index, passage in enumerate(passages[:12]):
        if not passage.open or is_breadcrumb(passage.text):
            continue
        if is_prose(passage.text) or is_known_heading(passage.text) or is_numbered(passage.text):
            return None
        following = [later.text for later in passages[index + 1 : index + 4] if later.open]
        if any(_ends_with_title(passage.text, other) for other in following):
            continue
        if _could_be_title(passage.text):
            return _behind_authors(passages, _behind_masthead(passages, index), body_words)
    return None


def _behind_masthead(passages: list[Passage], index: int) -> int:
    """Pass over what stands above a title: a rubric, a journal's name, an institution, the lines of a UN document.

    Only where a line that could be the title follows before any prose; the author's name of an essay that gives
    name, course and date above its title is passed over as well.
    """
    first = passages[index].text
    rubric = len(first.split()) <= MAX_RUBRIC_WORDS or _PUBLICATION.search(first) is not None
    named = _named_above(passages, index)
    if not rubric and not named and not is_masthead(first):
        return index
    for later in range(index + 1, min(len(passages), index + MAX_MASTHEAD)):
        text = passages[later].text
        if not passages[later].open:
            continue
        if is_known_heading(text) or is_prose(text):
            break
        said = _AFFILIATION.search(text) or _PUBLICATION.search(text) or _is_date(text) or is_masthead(text)
        long = len(text.split()) > MAX_RUBRIC_WORDS + 1 or is_masthead(first) or (named and later > named)
        if not said and long and _could_be_title(text):
            return later
    return index


def _behind_authors(passages: list[Passage], index: int, body_words: frozenset[str]) -> int:
    """Pass over a line of names that stands above the title, where a longer line with common words follows."""
    if not body_words or not _is_names(passages[index].text, body_words, sure=False):
        return index
    for later in range(index + 1, min(len(passages), index + 5)):
        text = passages[later].text
        if not passages[later].open or _AFFILIATION.search(text) or _PUBLICATION.search(text) or _is_date(text):
            continue
        if is_known_heading(text) or is_prose(text):
            break
        common = any(word.casefold() in body_words for word in re.findall(r"[^\W\d_]{3,}", text))
        if common and len(text.split()) > MAX_RUBRIC_WORDS and _could_be_title(text):
            return later
    return index


def _named_above(passages: list[Passage], index: int) -> int:
    """Give the index of the date behind a first line of names ("Dana Fox", "LAW 210", "2 May 2023"); or 0."""
    if not _PERSON.fullmatch(passages[index].text):
        return 0
    near = range(index + 1, min(len(passages), index + 5))
    return next((later for later in near if passages[later].open and _is_date(passages[later].text)), 0)


def is_masthead(text: str) -> bool:
    """Tell a line that names who publishes, in which series or issue, or what a UN document is, and no title."""
    return len(text.split()) <= MAX_MASTHEAD_WORDS and _MASTHEAD.match(text) is not None


def _ends_with_title(line: str, title: str) -> bool:
    return len(title) >= 12 and len(line) > len(title) and line.casefold().rstrip().endswith(title.casefold())


def _could_be_title(text: str) -> bool:
    bare, _ = bare_heading(text)
    if NUMBER.fullmatch(bare + " ") or len(bare) > 300 or len(bare.split()) > 40 or bare[-1:] in ".;,":
        return False
    return could_be_heading(text) or (len(bare) >= 15 and bare[0].isupper() and "http" not in bare)


def mark_front(passages: list[Passage], title_index: int | None, body_words: frozenset[str]) -> Front:
    """Mark TITLE and FRONT passages and collect what they say.

    Args:
        body_words: words that the text writes in lower case; they are no names.
    """
    front = Front(title_index=title_index)
    start = 0
    above: list[Passage] = []
    if title_index is not None:
        passages[title_index].kind = BlockKind.TITLE
        start = title_index + 1
        above = [passage for passage in passages[:title_index] if passage.open]
        for passage in above:
            passage.kind = BlockKind.FRONT
        if passages[title_index].text.endswith(":") and start < len(passages):
            _take_subtitle(passages, title_index)
    zone: list[int] = []
    for index in range(start, min(len(passages), start + MAX_FRONT)):
        passage = passages[index]
        if passage.reason:
            continue
        if _KEYWORDS.fullmatch(passage.text):
            _take_keywords(passage, front)
            continue
        if is_prose(passage.text) and not _AFFILIATION.match(passage.text):
            break
        if is_known_heading(passage.text):
            break
        zone.append(index)
    if title_index is not None:
        _mark_zone(passages, zone, body_words, front)
        for passage in above if not front.authors else ():
            if _is_names(passage.text, body_words, sure=False) and not is_masthead(passage.text):
                front.authors += split_names(passage.text)
    printed = [passage.text for passage in passages[: start + MAX_FRONT] if passage.kind is BlockKind.FRONT]
    front.published = publication_date(printed, passages[title_index].text if title_index is not None else "")
    # Keywords often stand behind the abstract.
    for passage in passages[start : start + MAX_FRONT]:
        if passage.open and len(passage.text) < 600 and _KEYWORDS.fullmatch(passage.text):
            _take_keywords(passage, front)
    return front


def _take_subtitle(passages: list[Passage], title_index: int) -> None:
    """Join a title that ends with a colon with the line below it."""
    title, below = passages[title_index], passages[title_index + 1]
    if below.open and below.run == title.run and _could_be_title(below.text):
        words, page = title.parts[-1]
        title.parts[-1] = (words + " ", page)
        title.parts += below.parts
        del passages[title_index + 1]


def _take_keywords(passage: Passage, front: Front) -> None:
    found = _KEYWORDS.fullmatch(passage.text)
    passage.kind = BlockKind.FRONT
    if found is not None and not front.keywords:
        front.keywords = split_keywords(found["words"])


def _mark_zone(passages: list[Passage], zone: list[int], body_words: frozenset[str], front: Front) -> None:
    """Tell bylines from headings between the title and the first prose."""
    for place, index in enumerate(zone):
        passage = passages[index]
        text = passage.text
        last = place + 1 == len(zone)
        byline = _BYLINE.match(text)
        words = text[byline.end() :] if byline else text
        if _is_names(words, body_words, sure=byline is not None):
            passage.kind = BlockKind.FRONT
            front.authors += [name for name in split_names(words) if name not in front.authors]
        elif len(text) <= 400 and (_AFFILIATION.search(text) or _PUBLICATION.search(text) or _is_date(text)):
            if last and is_numbered(text):
                continue
            passage.kind = BlockKind.FRONT
            front.doi = front.doi or doi_in(text)
        elif not is_numbered(text) and len(text) <= 200 and _later_front(passages, zone[place + 1 :], body_words):
            passage.kind = BlockKind.FRONT


def _later_front(passages: list[Passage], later: list[int], body_words: frozenset[str]) -> bool:
    """Tell whether a sure byline or affiliation still follows, so that what stands before it is front matter too."""
    return any(
        _AFFILIATION.search(passages[index].text) or _is_names(passages[index].text, body_words, sure=False)
        for index in later[:3]
    )


def _is_names(text: str, body_words: frozenset[str], *, sure: bool) -> bool:
    """Tell a line of personal names: capitalised words that the text never writes in lower case."""
    words = [bare for word in re.split(r"[\s,;&]+|\band\b", text) if (bare := word.strip(_NOTE_MARKS))]
    if not 2 <= len(words) <= 24 or len(text) > 200 or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    if iso_date_in(text) or _NUMBERED_ISSUE.search(text):
        return False
    if sure or _HONORIFIC.search(text):
        return True
    if _AFFILIATION.search(text) or (text.isupper() and len(words) > 5):
        return False
    plain = [re.sub(r"[^\w]", "", word).casefold() for word in words]
    if any(word in _NO_NAME_WORDS for word in plain):
        return False
    common = sum(word in body_words for word in plain if len(word) > 2)
    return common == 0 and (is_title_case(text) or text.isupper())


def _is_date(text: str) -> bool:
    return len(text) <= 60 and bool(iso_date_in(text)) and not _states(text)


def _states(text: str) -> bool:
    """Tell a sentence that happens to give a date ("The Pact was repealed in 2020.") from a line that is one."""
    words = len(text.split())
    return ends_sentence(text) and (words > 5 or (words > 3 and _SAYS.search(text) is not None))


def as_metadata(front: Front, title: str) -> Metadata:
    """Give what the front matter says as `Metadata`."""
    return Metadata(
        title=bare_heading(title)[0] if title else "",
        authors=tuple(front.authors),
        year=int(front.published[:4]) if front.published else None,
        published=front.published,
        doi=front.doi,
        keywords=front.keywords,
    )
