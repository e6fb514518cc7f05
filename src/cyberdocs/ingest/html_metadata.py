"""Read what a web page says of itself: citation and Dublin Core tags, Open Graph, JSON-LD, bylines.

Reads the parsed page; returns `Metadata` without language and genre guesses, which need the text.
"""

import json
import re
from collections.abc import Iterator

from lxml import etree

from cyberdocs.ingest.markup import local_name, text_of
from cyberdocs.ingest.metadata import doi_in, iso_date_in, split_keywords, split_names
from cyberdocs.records import Metadata

MAX_JSON_CHARS = 200_000  # characters of one JSON-LD script; real ones have a few thousand
_MAX_JSON_DEPTH = 8  # levels looked through
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|Book|Chapter|CreativeWork|WebPage|Legislation", re.I)

_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author", "byl")
_DATES = (
    "citation_publication_date", "citation_date", "citation_online_date", "article:published_time", "dc.date",
    "dcterms.issued", "dcterms.date", "dc.date.issued", "datepublished", "publishdate", "pubdate", "date",
    "parsely-pub-date", "sailthru.date", "article.published", "og:published_time",
)  # fmt: skip
_DOIS = ("citation_doi", "dc.identifier", "dc.identifier.doi", "prism.doi", "bepress_citation_doi")
_KEYWORDS = ("citation_keywords", "keywords", "news_keywords", "dc.subject", "article:tag")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:author|byline|by-line)(?:[\s_-]?name)?(?:$|[\s_-])", re.I)
_BY = re.compile(r"^\s*(?:written\s+|posted\s+)?by:?\s+", re.I)
_BYLINE_TAGS = frozenset({"p", "span", "a", "div", "address", "cite", "li", "h2", "h3", "h4", "h5", "h6", "b", "em"})
# Two to five words, each with a capital or a particle of names.
_PRINTED_NAME = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*"
    r"(?: (?:[A-ZÀ-Þ][a-zà-ÿ.'’-]*|[A-ZÀ-Þ]+|de|van|von|der|la|bin|al|da|di)(?:-[A-ZÀ-Þ][a-zà-ÿ]*)?){1,4}"
)
_DATE_BEHIND = re.compile(
    r"[\s,|–-]+(?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*$"
)
_DEGREE = re.compile(r"(?:M\.?[SDA]c?|RDN?|Ph\.?D|LL\.?[MBD]|J\.?D|MBA|MPH|CPA|Esq|B\.?A)\.?", re.I)
_NO_NAME = re.compile(
    r"https?:|@|\d|^\W*$|\bwriter\b|\b(?:admin|editor(?:s|ial)?|staff|team|desk|webmaster|user|null|undefined)\b", re.I
)


def page_metadata(root: etree._Element) -> tuple[Metadata, bool]:
    """Give the page's metadata, and whether it names a journal."""
    tags: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").strip().casefold()
        content = (meta.get("content") or "").strip()
        if name and content:
            tags.setdefault(name, []).append(content)
    linked = list(_articles(root))
    authors = _authors(root, tags, linked)
    published = next(
        filter(None, (iso_date_in(value.replace("/", "-")) for value in _date_values(root, tags, linked))), ""
    )
    keywords = next((split_keywords(", ".join(tags[name])) for name in _KEYWORDS if name in tags), ())
    metadata = Metadata(
        title=_title(root, tags, linked),
        authors=tuple(authors),
        year=int(published[:4]) if published else None,
        published=published,
        doi=next(filter(None, (doi_in(value) for name in _DOIS for value in tags.get(name, ()))), ""),
        keywords=keywords,
    )
    return metadata, "citation_journal_title" in tags or "citation_issn" in tags


def _title(root: etree._Element, tags: dict[str, list[str]], linked: list[dict[str, object]]) -> str:
    """Give the title; the headings of first level decide where the page's own title carries the site's name."""
    for name in _TITLES:
        for value in tags.get(name, ()):
            return _without_site(value, root, tags)
    for article in linked:
        for key in ("headline", "name"):
            if isinstance(article.get(key), str):
                return str(article[key])
    title = next(root.iter("title"), None)
    if title is not None and text_of(title):
        return _without_site(text_of(title), root, tags)
    headings = list(root.iter("h1"))
    # Several: a word processor's page, whose h1 head its sections.
    return text_of(headings[0]) if len(headings) == 1 else ""


def _without_site(title: str, root: etree._Element, tags: dict[str, list[str]]) -> str:
    """Take " | Site name" off a title, where an h1 or the site's own name shows where it begins."""
    folded = " ".join(title.split())
    for heading in root.iter("h1"):
        words = text_of(heading)
        if words and re.match(re.escape(words) + r"(?:\s*[|–—:·•»-]|$)", folded, re.I):
            return words
    for site in tags.get("og:site_name", ()):
        if site and folded.casefold().endswith(site.casefold()):
            shorter = folded[: -len(site)].rstrip(" |–—-·:•»")
            if len(shorter) >= 10:
                return shorter
    return folded


def _authors(root: etree._Element, tags: dict[str, list[str]], linked: list[dict[str, object]]) -> list[str]:
    for name in _AUTHORS:
        values = tags.get(name, [])
        found = [part for value in values for part in _names(value, one=name.startswith("citation"))]
        if found:
            return list(dict.fromkeys(found))
    for article in linked:
        found = [name for words in _json_names(article.get("author")) for name in _names(words, one=False)]
        if found:
            return list(dict.fromkeys(found))
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        says = element.get("rel") == "author" or element.get("itemprop") == "author"
        if says or _BYLINE.search(element.get("class") or ""):
            words = " ".join(" ".join(map(str, element.itertext())).split())
            if 3 <= len(words) <= 120 and local_name(element) in _BYLINE_TAGS and not _in_comments(element):
                found = [name for name in _names(words, one=False) if _PRINTED_NAME.fullmatch(name)]
                if found:
                    return list(dict.fromkeys(found))
    return []


def _names(value: str, *, one: bool) -> list[str]:
    """Part a byline; "Doe, Jane" of citation tags is one name, turned round."""
    value = _DATE_BEHIND.sub("", _BY.sub("", " ".join(value.split())))
    if one and value.count(",") == 1:
        family, given = (part.strip() for part in value.split(","))
        names = [f"{given} {family}"]
    else:
        names = split_names(value)
    names = [_BY.sub("", name) for name in names]
    return [name for name in names if not _NO_NAME.search(name) and not _DEGREE.fullmatch(name) and len(name) <= 80]


def _in_comments(element: etree._Element) -> bool:
    words = (
        " ".join((above.get("class") or "", above.get("id") or "")) for above in (element, *element.iterancestors())
    )
    return any(re.search("comment|respond|reply", word, re.I) for word in words)


def _date_values(root: etree._Element, tags: dict[str, list[str]], linked: list[dict[str, object]]) -> Iterator[str]:
    for name in _DATES:
        yield from tags.get(name, ())
    for article in linked:
        for key in ("datePublished", "dateCreated"):
            if isinstance(article.get(key), str):
                yield str(article[key])
    for time in root.iter("time"):
        if time.get("pubdate") is not None or re.search("publish|entry-date|posted", time.get("class") or "", re.I):
            yield time.get("datetime") or text_of(time)


def _articles(root: etree._Element) -> Iterator[dict[str, object]]:
    """Give the JSON-LD objects that describe an article."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().casefold() != "application/ld+json":
            continue
        words = script.text or ""
        if len(words) > MAX_JSON_CHARS:
            continue
        try:
            value = json.loads(words)
        except (ValueError, RecursionError):
            continue  # broken scripts are common; the page has other places that tell
        yield from _typed(value, 0)


def _typed(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > _MAX_JSON_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _typed(item, depth + 1)
    elif isinstance(value, dict):
        if _ARTICLE_TYPES.search(str(value.get("@type", ""))):
            yield value
        if "@graph" in value:
            yield from _typed(value["@graph"], depth + 1)


def _json_names(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _json_names(value.get("name"))
    elif isinstance(value, list):
        for item in value:
            yield from _json_names(item)
