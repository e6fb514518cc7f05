"""Tell a paper's front matter: title, authors, affiliations, dates, keywords.

Reads the first passages of a plain text; marks them TITLE or FRONT and returns what they say as `Metadata`.
"""

import re
from dataclasses import dataclass, field

from cyberdocs.ingest.bylines import AFFILIATION, PUBLICATION, is_date, is_names
from cyberdocs.ingest.headings import bare_heading, is_known_heading, is_numbered
from cyberdocs.ingest.metadata import doi_in, split_keywords, split_names
from cyberdocs.ingest.passages import Passage, is_prose
from cyberdocs.ingest.publication import publication_date
from cyberdocs.ingest.statements import states
from cyberdocs.ingest.title import could_be_title, is_masthead
from cyberdocs.records import BlockKind, Metadata

MAX_FRONT = 40  # passages; behind them nothing is front matter any more

_KEYWORDS = re.compile(
    r"[*_]*(?:key ?words?(?: and phrases)?|index terms|schlüsselwörter|schlagwörter|mots[- ]clés|palabras clave"
    r"|parole chiave|palavras-chave)[*_]*\s*[:–—-][*_]*\s*(?P<words>.+)",
    re.I | re.S,
)
_BYLINE = re.compile(r"(?:written )?by:?\s+(?=[A-Z])|authors?:\s*", re.I)


@dataclass(slots=True)
class Front:
    """What the first passages say; `title_index` is None where none looks like a title."""

    title_index: int | None = None
    authors: list[str] = field(default_factory=list)
    keywords: tuple[str, ...] = ()
    published: str = ""
    doi: str = ""


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
        if is_prose(passage.text) and (states(passage.text) or not AFFILIATION.match(passage.text)):
            break
        if is_known_heading(passage.text):
            break
        zone.append(index)
    if title_index is not None:
        _mark_zone(passages, zone, body_words, front)
        for passage in above if not front.authors else ():
            if is_names(passage.text, body_words, sure=False) and not is_masthead(passage.text):
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
    if below.open and below.run == title.run and could_be_title(below.text):
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
        if is_names(words, body_words, sure=byline is not None):
            passage.kind = BlockKind.FRONT
            front.authors += [name for name in split_names(words) if name not in front.authors]
        elif states(text):
            continue
        elif len(text) <= 400 and (AFFILIATION.search(text) or PUBLICATION.search(text) or is_date(text)):
            if last and is_numbered(text):
                continue
            passage.kind = BlockKind.FRONT
            front.doi = front.doi or doi_in(text)
        elif not is_numbered(text) and len(text) <= 200 and _later_front(passages, zone[place + 1 :], body_words):
            passage.kind = BlockKind.FRONT


def _later_front(passages: list[Passage], later: list[int], body_words: frozenset[str]) -> bool:
    """Tell whether a sure byline or affiliation still follows, so that what stands before it is front matter too."""
    return any(
        AFFILIATION.search(passages[index].text) or is_names(passages[index].text, body_words, sure=False)
        for index in later[:3]
    )


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
