"""Read a work cited in a note: Bluebook, OSCOLA, Chicago and their mixtures.

Reads one citation; returns its fields. Where authors and title stand is `reference_parts`' question.
"""

import re

from cyberdocs.records import Csl, Name, ReferenceKind
from cyberdocs.structure.reference_fields import (
    YEAR,
    find_date,
    find_doi,
    find_url,
    read_edition,
    read_pages,
    tidy,
)
from cyberdocs.structure.reference_identifiers import find_identifiers
from cyberdocs.structure.reference_legal import find_hereinafter
from cyberdocs.structure.reference_names import read_names
from cyberdocs.structure.reference_parts import LEGAL_TITLE, ROLE, find_parts
from cyberdocs.structure.reference_rest import NEWS, read_rest
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_shapes import CAPITAL
from cyberdocs.structure.reference_short import PIN
from cyberdocs.structure.reference_work import Work

_SHORT_NAME = re.compile(
    r"\[(?:hereinafter|hereafter)[^\]]*\]|\((?:hereinafter|hereafter)[^)]*\)"
    r"|\((?:the )?[‘“\"'][A-Z][^()]{2,60}[’”\"']\)",
    re.I,
)
# "Press Release, Council of Europe, ...": the body behind it is the author
_GENRE = re.compile(
    r"^\s*(?:Press|News|Media)\s+(?:Release|Statement),\s+|^\s*(?:Fact Sheet|Press Statement|Policy Brief),\s+"
)
_TRAILING_PIN = re.compile(rf"[\s,]+(?:at\s+)?(?P<pin>{PIN})\s*[,.]?\s*$")
_PLACE_BEHIND = re.compile(rf",\s+{CAPITAL}[\w\-]+(?:\s{CAPITAL}[\w\-]+)?\s*$")  # "..., Manila" before its date
_COUNTED = re.compile(r"\b(?:Treaty|Convention|Resolution|Recommendation|Part|Agenda|Protocol|Directive)$")
_ACCESS = re.compile(
    r"[\s,.(<\[]*(?:available\s+(?:at|from|online)|retrieved\s+(?:from|on)|accessed|last\s+(?:accessed|visited|modified|updated)|viewed|online(?=:))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_REPORT = re.compile(
    r"\b(?:report|study|assessment|strategy|guidelines?|white paper|working paper|policy paper|outlook"
    r"|(?:issues|discussion|consultation|green|background|position) paper"
    r"|roadmap|agenda|framework|handbook|manual|survey|index|review of)\b",
    re.IGNORECASE,
)
_THESIS = re.compile(
    r"\b(?:ph\.?\s?d\.?|doctoral|master'?s?|m\.?a\.?)\s+(?:thesis|dissertation)|\b(?:thesis|dissertation)\b",
    re.IGNORECASE,
)


def read_note_work(shadow: Shadow) -> Work:
    """Read one citation of a note as book, article, chapter, report or web page."""
    plain = shadow.plain
    url, url_start, _ = find_url(plain)
    body = plain[:url_start] if url_start >= 0 else plain
    body = _SHORT_NAME.sub(lambda match: " " * len(match[0]), body)
    body = _ACCESS.sub("", body)
    body, symbol = _take_symbol(body)
    body = _GENRE.sub(lambda match: " " * len(match[0]), body)
    parts = find_parts(shadow, body)
    rest = body[parts.rest_start :]
    fields = read_rest(rest, quoted=parts.quoted)
    if symbol:
        fields["symbol"] = symbol
    title, pin = parts.title, fields.get("pin", "")
    if not parts.quoted:
        title = _split_newspaper(title, fields, url)
    # "The Rise of the Network Society 69-71 (2010)": a number behind a title is its pin only before the year's bracket.
    if not pin and "journal" not in fields and (match := _TRAILING_PIN.search(title)):
        apart = match.group().lstrip().startswith(",") or " at " in match.group() or rest.lstrip().startswith("(")
        counted = _COUNTED.search(title[: match.start()]) is not None
        if apart and not counted and not parts.quoted and not re.fullmatch(YEAR, match["pin"].strip()):
            title, pin = title[: match.start()], match["pin"]
    if not parts.quoted and not parts.author and LEGAL_TITLE.search(title):
        title = _PLACE_BEHIND.sub("", title)
    authors = read_names(ROLE.sub("", parts.author)) if parts.author else ()
    return _assemble(shadow, authors, tidy(title), pin, fields, url)


def _take_symbol(body: str) -> tuple[str, str]:
    """Take the number of a report out of its words: ", U.N. Doc. A/70/174 (July 22, 2015)"."""
    for item in find_identifiers(body):
        if item.family in ("un", "com") and item.start > 0 and body[: item.start].strip(" ,(*"):
            start = item.start
            while start > 0 and body[start - 1] in " ,":
                start -= 1
            return body[:start] + " " * (item.end - start) + body[item.end :], item.symbol
    return body, ""


def _split_newspaper(title: str, fields: dict[str, str], url: str) -> str:
    """Cut "..., N.Y. Times" off a title without marks where a full date or an address follows."""
    if (
        "journal" in fields
        or "container" in fields
        or not (find_date(fields.get("date", "")).date.count("-") == 2 or url)
    ):
        return title
    match = re.search(rf",\s+((?:The\s+)?{CAPITAL}[\w.&'’ ]{{2,50}})[\s,]*$", title)
    if match and (NEWS.search(match[1]) or match[1].isupper()):
        fields["container"], fields["news"] = match[1].strip(" ,"), "yes"
        fields.pop("publisher", None)
        return title[: match.start()]
    return title


def _assemble(
    shadow: Shadow, authors: tuple[Name, ...], title: str, pin: str, fields: dict[str, str], url: str
) -> Work:
    plain = shadow.plain
    before_url = plain[: plain.find(url)] if url else plain
    date = find_date(fields["date"]) if fields.get("date") else find_date(_ACCESS.sub("", before_url))
    kind = _kind(authors, title, fields, url, plain)
    pin = re.sub(r"^(?:(?:at|pp?\.?|pages?)\s+)+", "", pin).strip(" ,.")
    csl = Csl(
        type=kind.value,
        author=authors,
        title=title,
        container_title=tidy(fields.get("journal", "") or fields.get("container", "")),
        publisher=tidy(fields.get("publisher", "")),
        volume=fields.get("volume", ""),
        issue=fields.get("issue", ""),
        page=read_pages(fields.get("page", "")),
        edition=read_edition(fields["edition"]) if fields.get("edition") else "",
        year=date.year,
        date=date.date,
        doi=find_doi(shadow.text),
        url=url,
        symbol=fields.get("symbol", ""),
    )
    return Work(kind, csl, pin, find_hereinafter(shadow.text))


def _kind(authors: tuple[Name, ...], title: str, fields: dict[str, str], url: str, plain: str) -> ReferenceKind:
    if _THESIS.search(plain):
        return ReferenceKind.THESIS
    if fields.get("news"):
        return ReferenceKind.NEWS
    if fields.get("journal"):
        return ReferenceKind.ARTICLE_JOURNAL
    if fields.get("container"):
        return ReferenceKind.CHAPTER
    body = bool(authors) and all(name.literal for name in authors)
    if body and (_REPORT.search(title) or fields.get("publisher") or fields.get("symbol")):
        return ReferenceKind.REPORT
    if url and not fields.get("publisher"):
        return ReferenceKind.WEBPAGE
    if body:
        return ReferenceKind.DOCUMENT  # "Council of Ports, Quays (2013)" does not say what it is
    if authors and (fields.get("date") or fields.get("publisher")):
        return ReferenceKind.BOOK
    if _REPORT.search(title) or fields.get("symbol"):
        return ReferenceKind.REPORT
    return ReferenceKind.BOOK if fields.get("date") and fields.get("publisher") else ReferenceKind.DOCUMENT
