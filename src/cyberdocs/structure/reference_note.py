"""Read a work cited in a note: Bluebook, OSCOLA, Chicago and their mixtures.

Reads one citation; returns its fields. Quotation marks and emphasis decide where a title stands; without them the
authors' end, a volume-journal-page group or the bracketed year does.
"""

import re
from typing import NamedTuple

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
from cyberdocs.structure.reference_names import is_body, read_names
from cyberdocs.structure.reference_rest import BLUEBOOK, DATED_ISSUE, NEWS, read_rest
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_shapes import CAPITAL, FULL_NAME, INITIALS_NAME, TREATY_WORD
from cyberdocs.structure.reference_short import PIN
from cyberdocs.structure.reference_work import Work

_JUST_INITIALS = re.compile(
    rf"(?:(?:The Hon\. |Hon\. |Sir |Lord |Lady |Dr\.? |Prof\.? |Justice )*)?{INITIALS_NAME}"
    rf"(?:\s*(?:,|and|&|et)\s+{INITIALS_NAME}){{0,40}}"
)
_PERSONS = re.compile(
    rf"(?:{INITIALS_NAME}|{FULL_NAME})(?:\s*(?:,|and|&|et)\s+(?:{INITIALS_NAME}|{FULL_NAME}))*(?:\s+et al\.?)?$"
)
_ROLE = re.compile(r"\s*(?:\((?:eds?|editors?|trans)\.?\)|,\s*(?:eds?|editors?)\.(?=,|\s))", re.IGNORECASE)

_SHORT_NAME = re.compile(
    r"\[(?:hereinafter|hereafter)[^\]]*\]|\((?:hereinafter|hereafter)[^)]*\)"
    r"|\((?:the )?[‘“\"'][A-Z][^()]{2,60}[’”\"']\)",
    re.I,
)
_YEAR_BRACKET = re.compile(rf"[(\[][^()\[\]]{{0,120}}?(?<!\d){YEAR}[a-z]?(?!\d)[^()\[\]]{{0,40}}[)\]]")
# "Press Release, Council of Europe, ...": the body behind it is the author
_GENRE = re.compile(
    r"^\s*(?:Press|News|Media)\s+(?:Release|Statement),\s+|^\s*(?:Fact Sheet|Press Statement|Policy Brief),\s+"
)
_JOINING = frozenset(
    ("and", "et", "al", "in", "ed", "eds", "und", "van", "von", "de", "der", "den", "la", "le", "with")
)
_TRAILING_PIN = re.compile(rf"[\s,]+(?:at\s+)?(?P<pin>{PIN})\s*[,.]?\s*$")
# "ASEAN Declaration to Prevent ...", "Directive C/DIR/1/08/11 on Fighting ...": a title and no body's name
_LEGAL_TITLE = re.compile(
    rf"\b(?:{TREATY_WORD}|Directive|Declaration|Recommendation|Resolution|Guidelines|Principles|Memorandum|Communiqué)\b"
    r"(?:\s+\S+)?\s+(?:on|to|for|against|concerning|of\s+the)\b"
)
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


class _Parts(NamedTuple):
    """Where the authors, the title and the rest of a citation stand."""

    author: str
    title: str
    rest_start: int
    quoted: bool


def read_note_work(shadow: Shadow) -> Work:
    """Read one citation of a note as book, article, chapter, report or web page."""
    plain = shadow.plain
    url, url_start, _ = find_url(plain)
    body = plain[:url_start] if url_start >= 0 else plain
    body = _SHORT_NAME.sub(lambda match: " " * len(match[0]), body)
    body = _ACCESS.sub("", body)
    body, symbol = _take_symbol(body)
    body = _GENRE.sub(lambda match: " " * len(match[0]), body)
    parts = _find_parts(shadow, body)
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
    if not parts.quoted and not parts.author and _LEGAL_TITLE.search(title):
        title = _PLACE_BEHIND.sub("", title)
    authors = read_names(_ROLE.sub("", parts.author)) if parts.author else ()
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


def _find_parts(shadow: Shadow, body: str) -> _Parts:
    """Find authors and title by marks, else by the authors' shape."""
    text = shadow.text
    quote = next(
        ((s, e) for s, e in shadow.quotes if e <= len(body) and (e - s > 14 or " " in text[s:e].strip())), None
    )
    emphasis = [
        (s, e) for s, e in shadow.emphasis if e <= len(body) and not re.search(r"\d\s*$", body[:s].replace("*", " "))
    ]
    if quote is not None and (not emphasis or quote[0] <= emphasis[0][1]):
        inside = emphasis and emphasis[0][0] <= quote[0] and quote[1] <= emphasis[0][1]
        start, end = emphasis[0] if inside else quote
        if (
            start < 200
            and not re.search(r"\d{3,}", body[: max(0, start - 1)])
            and not _in_title(body[: max(0, start - 1)])
        ):
            behind = end + 1 if end < len(body) and body[end] in "\"”’'" else end
            return _Parts(body[: max(0, start - 1)].strip(" ,:\"‘“'*_"), text[start:end], behind, True)
    if emphasis:
        start, end = emphasis[0]
        if not re.search(rf"{YEAR}", body[:start]) and start < 250 and _is_title(text[start:end]):
            # A title in two emphasised stretches, or one that goes on in plain type up to its page.
            return _Parts(body[:start].strip(" ,:_"), text[start:end], end, True)
    end = _author_end(body)
    author = body[:end].strip(" ,:")
    start = end
    while start < len(body) and body[start] in " ,:":
        start += 1
    stop = _plain_title_end(body, start)
    # what was blanked in the body (an address, a symbol) is no part of the title
    title = "".join(
        printed if kept != " " else " " for printed, kept in zip(text[start:stop], body[start:stop], strict=True)
    )
    return _Parts(author, title, stop, False)


def _in_title(before: str) -> bool:
    """Tell whether a quotation stands inside a title: small words lead up to it."""
    last = re.split(r"[,:]\s", before)[-1].strip(" *_").split()
    small = [word for word in last if word[0].islower() and word.strip(".") not in _JOINING]
    return len(last) >= 3 and bool(small) and "," in before


def _is_title(words: str) -> bool:
    return not re.fullmatch(
        r"(?:see|id|ibid|supra|in|cf|et al|eds?|hereinafter|see also|see generally)\.?,?",
        words.strip(" .,"),
        re.IGNORECASE,
    )


def _author_end(body: str) -> int:
    """Give where the authors end; 0 when the citation begins with its title."""
    if (
        not is_body(body[:120].split(",", 1)[0])
        and (match := _JUST_INITIALS.match(body))
        and not body[match.end() : match.end() + 4].startswith((" v.", " v "))
    ):
        end = match.end()
        if tail := re.match(r"\s*(?:et al\.?|\((?:eds?|editors?)\.?\)|,\s*(?:Jr|Sr|II|III)\.?|,\s*eds?\.)", body[end:]):
            end += tail.end()
        return end
    pieces = list(re.finditer(r",\s+|:\s+", body[:260]))
    if not pieces:
        return 0
    end = pieces[0].start()
    first = body[:end]
    if _LEGAL_TITLE.search(first):
        return 0
    if len(first.split()) > 12 or ("(" in first and "(ed" not in first):
        return 0
    if not (is_body(first) or _PERSONS.match(_ROLE.sub("", first).strip())) and len(first.split()) > 4:
        return 0
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        stop = following.start() if following else len(body)
        part = body[piece.end() : stop]
        if (
            re.fullmatch(r"(?:Jr|Sr|II|III|IV)\.?|eds?\.?|et al\.?", part.strip())
            or (
                following
                and re.match(rf"(?:(?:and|&)\s+)?{INITIALS_NAME}$|(?:and|&)\s+{FULL_NAME}$", part.strip())
                and not is_body(first)
            )
            or (
                following
                and re.fullmatch(rf"{FULL_NAME}\s*(?:,?\s*(?:and|&)\s+{FULL_NAME})", part.strip())
                and " and " not in first
                and "&" not in first
                and not is_body(first)
            )
        ):
            end = stop
        else:
            break
    return end


def _plain_title_end(body: str, start: int) -> int:
    """Give where a title without marks ends: before a volume group, "in" with editors, or the bracketed year."""
    ends = []
    for pattern in (BLUEBOOK, DATED_ISSUE):
        if match := pattern.search(body, start):
            ends.append(match.start())
    if (match := _YEAR_BRACKET.search(body, start)) and match.start() > start:
        ends.append(match.start())
    if match := re.search(
        r",\s+(?:in\s+(?=[A-Z])|(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)",
        body[start:],
    ):
        ends.append(start + match.start())
    if match := re.search(r"[,\s]+ed(?:ited)?\.?\s+(?:by\s+)?(?=[A-Z])", body[start:]):
        ends.append(start + match.start())
    if not ends and (match := re.search(rf"[,.]\s+(?=[^,.]{{0,60}}{YEAR}\W*$)|\.\s*$", body[start:])):
        ends.append(start + match.start())
    end = min(ends, default=len(body))
    return end if end > start else len(body)
