"""Read one entry of a reference list: APA, Harvard, Vancouver, Chicago and their mixtures.

Reads an entry without its list mark; returns its fields. A tagger, where one is given, says which word belongs to
which field; without one, rules go by the year's place, quotation marks, full stops and volume groups.
"""

import re
from collections.abc import Sequence
from typing import Protocol

from cyberdocs.records import Csl, Name, ReferenceKind
from cyberdocs.structure.reference_fields import (
    DASH,
    YEAR,
    find_date,
    find_doi,
    find_url,
    read_edition,
    read_pages,
    read_volume,
    tidy,
)
from cyberdocs.structure.reference_names import read_names
from cyberdocs.structure.reference_tokens import token_spans
from cyberdocs.structure.reference_work import Work


class WordTagger(Protocol):
    """Labels the words of a reference."""

    def label(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Give one label a token."""
        ...


_MARK = re.compile(r"^\s*(?:\[\d{1,4}\]|\(\d{1,3}\)|\d{1,3}[.)](?=\s))\s*")
_GLUED = re.compile(r"(?<=[a-z])(?=\d{1,3}\(\d{1,3}\))")
_EARLY_YEAR = re.compile(
    rf"(?P<author>[^()\[\]]{{2,400}}?)"
    rf"(?:[(\[](?P<in>(?:n\.d\.|in press|forthcoming|{YEAR}[a-z]?)[^()\[\]]{{0,30}})[)\]]"
    rf"|(?<=[.,]\s)(?P<bare>{YEAR}[a-z]?)(?=[.,:]))[.,:;]*\s*"
)
_VOLUME_PAGES = re.compile(
    rf"[\s,.;]+(?:vol(?:ume)?\.?\s*)?(?P<volume>\d{{1,4}})\s*(?:\((?P<issue>[\w{DASH}/.\s]{{1,12}})\)|[,.]?\s*(?:no|nr|iss(?:ue)?)s?\.?\s*(?P<issue2>[\w{DASH}/]{{1,8}}))?"
    rf"\s*(?:\((?P<date>[^()]{{0,20}}{YEAR})\))?\s*[:,.]\s*(?:(?:pp?|pages?)\.?\s*)?(?P<page>[A-Za-z]?\d{{1,6}}(?:\s?[{DASH}]\s?[A-Za-z]?\d{{1,6}})?)"
)
_VANCOUVER = re.compile(
    rf"(?P<date>{YEAR})[^;\d]{{0,12}};\s*(?P<volume>\d{{1,4}})?(?:\((?P<issue>[^()]{{1,12}})\))?:?\s*(?P<page>[A-Za-z]?\d{{1,6}}(?:\s?[{DASH}]\s?\d{{1,6}})?)?"
)
_IN = re.compile(r"\bIn:?\s+(?=[A-Z])")
_IN_EDITORS = re.compile(r"^[^()]{3,200}?\s*\((?:eds?|editors?|hrsg)\.?\)[.,:]?\s*", re.IGNORECASE)
_PAGES = re.compile(rf"[\s,(]*\b(?:pp?\.|pages)\s*(\d{{1,5}}(?:\s?[{DASH}]\s?\d{{1,5}})?)\)?", re.IGNORECASE)
_PLACE_PUBLISHER = re.compile(r"(?:^|[.,(]\s*)(?P<place>[A-Z][^.:()\d]{1,50}):\s*(?P<publisher>[A-Z][^.:;()\d]{1,80})")
_EDITION = re.compile(
    r"\(?\b(?:\d{1,2}(?:st|nd|rd|th|d|\.ª|e)?|second|third|fourth|fifth|revised|rev\.)\s+(?:ed(?:n|ition)?\b\.?)\)?",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"(?<=[a-z\d)’”\"?!»]{2})(?:\.\s|(?<=[?!])\.?\s|(?<=[?!][\"”’])\.?\s)(?=[A-Z\d“\"(*]|In\b|https?:|doi)|\.?\s*$"
)
# "175(7): 4769–76": labelled as one where no space stood between volume and pages
_VOLUME_WITH_PAGES = re.compile(rf"(.{{1,40}}?\)|\d{{1,4}}):\s*([A-Za-z]?\d+\s?[{DASH}]?\s?\w*)[,.]?$")
_OPEN_BRACKET = re.compile(
    r"\s*[(\[](?:[Dd]raft|[Uu]npublished|[Ff]inal|[Rr]ev)[^()\[\]]*$"
)  # "(Draft, Feb. 2013)" cut in two
_THESIS = re.compile(r"\b(?:ph\.?\s?d|doctoral|master|dissertation|thesis)\b", re.IGNORECASE)
_REPORT = re.compile(r"\breport\b|\bworking paper\b|\bpolicy brief\b", re.IGNORECASE)


def read_entry(text: str, tagger: WordTagger | None) -> Work:
    """Read one entry of a list as a work."""
    mark = _MARK.match(text)
    text = text[mark.end() :] if mark else text
    fields = _tagged_fields(text, tagger) if tagger is not None else _ruled_fields(text)
    return _assemble(text, fields)


def _assemble(text: str, fields: dict[str, str]) -> Work:
    date = find_date(fields.get("date", ""))
    authors = read_names(fields.get("author", ""))
    url = fields.get("url", "")
    volume, issue = read_volume(fields["volume"]) if fields.get("volume") else ("", "")
    year = date.year
    kind = _kind(text, fields, authors)
    container = tidy(fields.get("journal", "") or fields.get("container-title", ""))
    csl = Csl(
        type=kind.value,
        author=authors,
        title=tidy(_OPEN_BRACKET.sub("", fields.get("title", ""))),
        container_title=re.sub(r"^(?:In|in|In:|in:)\s+", "", container),
        publisher=tidy(fields.get("publisher", "")).strip("()"),
        volume=volume,
        issue=issue or fields.get("issue", ""),
        page=read_pages(fields.get("pages", "")),
        edition=read_edition(fields["edition"]) if fields.get("edition") else "",
        year=year,
        date=date.date,
        doi=find_doi(text),
        url=find_url(url)[0] or find_url(text)[0],
    )
    return Work(kind, csl)


def _kind(text: str, fields: dict[str, str], authors: tuple[Name, ...]) -> ReferenceKind:
    if _THESIS.search(fields.get("genre", "") + " " + fields.get("note", "") + " " + fields.get("publisher", "")) or (
        _THESIS.search(text) and "journal" not in fields
    ):
        return ReferenceKind.THESIS
    if "journal" in fields:
        months = len(find_date(fields.get("date", "")).date) >= 10
        return ReferenceKind.NEWS if months and "volume" not in fields else ReferenceKind.ARTICLE_JOURNAL
    if "container-title" in fields:
        return ReferenceKind.CHAPTER
    bodies = bool(authors) and all(name.literal for name in authors)
    if bodies or _REPORT.search(text):
        return ReferenceKind.REPORT
    if "publisher" in fields:
        return ReferenceKind.BOOK
    return ReferenceKind.WEBPAGE if find_url(text)[0] else ReferenceKind.DOCUMENT


def _tagged_fields(text: str, tagger: WordTagger) -> dict[str, str]:
    """Collect the words of every label; the first stretch of a label wins where a field cannot have two."""
    plain = text.replace("*", " ")
    tokens = [plain[start:end] for start, end in token_spans(plain)]
    if not tokens:
        return {}
    stretches: list[tuple[str, list[str]]] = []
    for token, label in zip(tokens, tagger.label(tokens), strict=True):
        if stretches and stretches[-1][0] == label:
            stretches[-1][1].append(token)
        else:
            stretches.append((label, [token]))
    fields: dict[str, str] = {}
    for label, words in stretches:
        joined = " ".join(words)
        if label in fields and label in ("url", "doi"):
            continue
        fields[label] = f"{fields[label]} {joined}" if label in fields else joined
    if "pages" not in fields and (match := _VOLUME_WITH_PAGES.match(fields.get("volume", ""))):
        fields["volume"], fields["pages"] = match[1], match[2]
    return fields


def _ruled_fields(text: str) -> dict[str, str]:
    """Find the fields by rules: the year's place decides the style."""
    text = _GLUED.sub(" ", text.replace("*", " ").replace("\u00a0", " "))
    url, at, _ = find_url(text)
    body = text[:at] if at >= 0 else text
    body = re.sub(
        r"[\s,.]*(?:(?:available|retrieved|accessed)\b[^.]{0,60}|doi:?\s*(?:10\.\S+)?)\s*$",
        "",
        body,
        flags=re.IGNORECASE,
    )
    fields: dict[str, str] = {"url": url} if url else {}
    early = _EARLY_YEAR.match(body)
    if early and len(early["author"]) < max(60, len(body) * 0.6):
        fields["author"] = early["author"]
        fields["date"] = early["in"] or early["bare"]
        rest = body[early.end() :]
    else:
        author, rest = _split_author(body)
        if author:
            fields["author"] = author
    title, rest = _split_title(rest)
    fields["title"] = title
    _read_container(rest, fields)
    if "date" not in fields:
        date = find_date(rest)
        if date.start >= 0:
            fields["date"] = rest[date.start : date.end]
    return fields


def _split_author(body: str) -> tuple[str, str]:
    """Cut the authors off an entry whose year stands late: at quotation marks, else at the first closing full stop."""
    if match := re.match(r"([^“\"‘«]{2,300}?)[,.:]?\s*(?=[“\"‘«][A-Z])", body):
        return match[1], body[match.end() :]
    if match := re.match(r"((?:[^.]{1,200}?(?:\b[A-Z]\.|et al\.)){0,30}?[^.]{0,60}?)\.\s+(?=[A-Z“\"‘])", body[:600]):
        end = match.end()
        while (
            further := re.match(r"(?:[A-Z]\.\s*)+|(?:[A-Z][\w-]+,?\s+[A-Z]\.?[A-Z]?[,.]\s*)", body[end:])
        ) and further.end() > 1:
            end += further.end()
        return body[:end].strip(" ."), body[end:]
    return "", body


def _split_title(rest: str) -> tuple[str, str]:
    rest = rest.lstrip(" .,:")
    if rest and rest[0] in '“"‘«':
        closer = {"“": "”", "‘": "’", "«": "»", '"': '"'}[rest[0]]
        end = rest.find(closer, 1)
        while closer == "’" and 0 < end < len(rest) - 1 and rest[end + 1].isalpha():
            end = rest.find(closer, end + 1)
        if 0 < end < 400:
            return rest[1:end], rest[end + 1 :]
    match = _TITLE_END.search(rest[:500])
    return (rest[: match.start()], rest[match.end() :]) if match else (rest, "")


def _read_container(rest: str, fields: dict[str, str]) -> None:
    rest = rest.strip()
    if edition := _EDITION.search(rest[:120]):
        fields["edition"] = edition.group()
        rest = (rest[: edition.start()] + rest[edition.end() :]).strip(" .,")
    if match := _VANCOUVER.search(rest):
        fields.setdefault("date", match["date"])
        if match["volume"]:
            fields["volume"] = match["volume"] + (f"({match['issue']})" if match["issue"] else "")
            fields["pages"] = match["page"] or ""
            fields["journal"] = rest[: match.start()].strip(" ,.")
            return
    inside = _IN.match(rest)
    if inside is None and (match := _VOLUME_PAGES.search(" " + rest)):
        journal = (" " + rest)[: match.start()].strip(" ,.")
        if journal and journal[0].isalpha() and len(journal) < 120:
            issue = match["issue"] or match["issue2"]
            fields["journal"] = journal
            fields["volume"] = match["volume"] + (f"({issue})" if issue else "")
            fields["pages"] = match["page"]
            if match["date"]:
                fields.setdefault("date", match["date"])
            return
    if inside is not None:
        rest = _IN_EDITORS.sub("", rest[inside.end() :])
    if pages := _PAGES.search(rest):
        fields["pages"] = pages[1]
    if publisher := _PLACE_PUBLISHER.search(rest):
        fields["publisher"] = publisher["publisher"].strip(" ,")
        rest = rest[: publisher.start()]
    if inside is not None or "pages" in fields:
        container = re.split(r"\s*(?:\(|\bpp?\.|\.\s|,\s*\d)", rest, maxsplit=1)[0].strip(" ,.")
        if container:
            fields["container-title"] = container
    elif "publisher" not in fields:
        name = re.split(r"[.,;(]\s|\.$", rest, maxsplit=1)[0].strip(" ,.")
        if name and name[0].isupper() and not re.search(r"\d", name):
            fields["publisher"] = name
