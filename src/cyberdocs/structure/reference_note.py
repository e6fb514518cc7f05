"""Read a work cited in a note: Bluebook, OSCOLA, Chicago and their mixtures.

Reads one citation; returns its fields. Quotation marks and emphasis decide where a title stands; without them the
authors' end, a volume-journal-page group or the bracketed year does.
"""

import re
from typing import NamedTuple

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
from cyberdocs.structure.reference_legal import find_hereinafter
from cyberdocs.structure.reference_names import is_body, read_names
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_short import PIN
from cyberdocs.structure.reference_work import Work

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽ]"
_WORD = rf"{_CAPITAL}[\w'’\-]+"
_INITIALS_NAME = rf"(?:{_CAPITAL}\.[\s\-]?){{1,4}}\s?(?:(?:van|von|de|der|den|del|da|di|le|la|al|bin)\s+){{0,2}}{_WORD}"
_FULL_NAME = rf"{_WORD}(?:\s+(?:{_CAPITAL}\.|{_WORD}|van|von|de|der|den|del|da|di|le|la|al|bin)){{1,4}}"
_JUST_INITIALS = re.compile(
    rf"(?:(?:The Hon\. |Hon\. |Sir |Lord |Lady |Dr\.? |Prof\.? |Justice )*)?{_INITIALS_NAME}(?:\s*(?:,|and|&|et)\s+{_INITIALS_NAME})*"
)
_PERSONS = re.compile(
    rf"(?:{_INITIALS_NAME}|{_FULL_NAME})(?:\s*(?:,|and|&|et)\s+(?:{_INITIALS_NAME}|{_FULL_NAME}))*(?:\s+et al\.?)?$"
)
_ROLE = re.compile(r"\s*(?:\((?:eds?|editors?|trans)\.?\)|,\s*(?:eds?|editors?)\.(?=,|\s))", re.IGNORECASE)

# ", 110 Am. J. Int'l L. 425, 440-42 (2016)" · "1 Global Governance 13, 15-17 (1995)" · "11:00 Am. J. Int'l L. 425"
_BLUEBOOK = re.compile(
    rf"(?:^|[,.\"”’)]|\s)\s*(?P<volume>\d{{1,4}}(?::\d\d)?)(?:\((?P<issue>\d{{1,3}})\))?\s+(?P<journal>{_CAPITAL}[^\d()\[\]\"“”]{{2,80}}?)\s+(?P<page>\d{{1,5}})"
    rf"(?:\s?[{DASH}]\s?\d{{1,5}})?(?:\s*,\s*(?:at\s+)?(?P<pin>{PIN}))?\s*,?\s*\((?P<date>[^()]{{0,40}}{YEAR})\)"
)
# "(1979) 27 Political Studies 183, 190" · "[2010] CLJ 470 at 485" · "(2012) 75(3) MLR 1"
_OSCOLA = re.compile(
    rf"\s*,?\s*[(\[](?P<date>{YEAR})(?:[/{DASH}]\d{{2,4}})?[)\]]\s*(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}}(?=\s))?\s*(?:\((?P<issue>[\w/{DASH}]{{1,8}})\))?\s*"
    rf"(?P<journal>{_CAPITAL}[^\d()\[\]]{{1,80}}?)\s+(?P<page>\d{{1,5}})(?:\s?[{DASH}]\s?\d{{1,5}})?(?:\s*,?\s*(?:at\s+)?(?P<pin>{PIN}))?"
)
# Chicago: "International Law Studies 94, no. 2 (2018): 89-98" · "Journal 12 (2010): 3"
_CHICAGO = re.compile(
    rf"\s*,?\s*(?P<journal>{_CAPITAL}[^\d()\[\]]{{2,90}}?),?\s+(?:vol\.?\s*)?(?P<volume>\d{{1,4}})(?:\s*,\s*(?:no|issue|iss)\.?\s*(?P<issue>[\w{DASH}/]{{1,8}})|\((?P<issue2>[\w{DASH}/]{{1,8}})\))?"
    rf"\s*(?:\((?P<date>[^()]{{0,30}}{YEAR})\))?\s*[:,]\s*(?:pp?\.?\s*)?(?P<page>\d{{1,5}}(?:\s?[{DASH}]\s?\d{{1,5}})?)"
)
_YEAR_GROUP = re.compile(rf"[(\[](?P<inner>[^()\[\]]{{0,120}}?(?<!\d){YEAR}[a-z]?(?!\d)[^()\[\]]{{0,40}})[)\]]")
_IN = re.compile(r"[\s,.]*\b(?:in|in:|In)\b:?\s+(?=[A-Z“‘\"(*\s])")
_EDITORS = re.compile(
    r"^(?P<names>[^()\[\]\d]{3,120}?)\s*(?:\((?:eds?|editors?)\.?\)|,?\s*\beds?\b\.?),\s*", re.IGNORECASE
)
_EDITED = re.compile(
    r"\s*,?\s*\b(?:eds?\.|edited by|ed\. by|hrsg\. von)\s+(?P<names>[^()\[\]\d]{3,120}?)\s*(?=[(\[,]|$)"
)
_BLUE_EDITORS = re.compile(r"(?P<names>[^()\d]{3,100}?)\s*\beds?\b\.,?", re.IGNORECASE)
_EDITION = re.compile(
    r"\b(?:(\d{1,2}(?:st|nd|rd|th|d)|first|second|third|fourth|fifth|sixth|revised|rev\.)\s+)(?:revised\s+)?(?:edn?\b\.?|edition\b)",
    re.IGNORECASE,
)
_TRAILING_PIN = re.compile(rf"[\s,]+(?:at\s+)?(?P<pin>{PIN})\s*[,.]?\s*$")
_ACCESS = re.compile(
    r"[\s,.(<\[]*(?:available\s+(?:at|from|online)|retrieved\s+(?:from|on)|accessed|last\s+(?:accessed|visited|modified|updated)|viewed|online(?=:))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_REPORT = re.compile(
    r"\b(?:report|study|assessment|strategy|guidelines?|white paper|working paper|policy paper|outlook|roadmap|agenda|framework|handbook|manual|survey|index|review of)\b",
    re.IGNORECASE,
)
_THESIS = re.compile(
    r"\b(?:ph\.?\s?d\.?|doctoral|master'?s?|m\.?a\.?)\s+(?:thesis|dissertation)|\b(?:thesis|dissertation)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:Times|Post|Guardian|Journal|News|Herald|Tribune|Telegraph|Economist|Reuters|Gazette|Observer|Daily|Age|Register|Wired|Zeitung|Monde|Spiegel|BBC|CNN|Bloomberg)\b"
)


class _Parts(NamedTuple):
    """Where the authors, the title and the rest of a citation stand."""

    author: str
    title: str
    rest_start: int
    quoted: bool


def read_note_work(shadow: Shadow) -> Work:
    """Read one citation of a note as book, article, chapter, report or web page."""
    text, plain = shadow.text, shadow.plain
    url, url_start, _ = find_url(plain)
    body = plain[:url_start] if url_start >= 0 else plain
    body = re.sub(
        r"\[(?:hereinafter|hereafter)[^\]]*\]|\((?:hereinafter|hereafter)[^)]*\)", lambda m: " " * len(m[0]), body
    )
    body = _ACCESS.sub("", body)
    parts = _find_parts(shadow, body)
    rest = body[parts.rest_start :]
    fields = _read_rest(rest, text[parts.rest_start :], quoted=parts.quoted)
    title, pin = parts.title, fields.get("pin", "")
    if not parts.quoted and not pin and "journal" not in fields and (match := _TRAILING_PIN.search(title)):
        if not re.fullmatch(YEAR, match["pin"].strip()):
            title, pin = title[: match.start()], match["pin"]
    authors = read_names(_ROLE.sub("", parts.author)) if parts.author else ()
    return _assemble(shadow, authors, tidy(title), pin, fields, url)


def _assemble(
    shadow: Shadow, authors: tuple[Name, ...], title: str, pin: str, fields: dict[str, str], url: str
) -> Work:
    plain = shadow.plain
    date = (
        find_date(fields.get("date", ""))
        if fields.get("date")
        else find_date(plain if not url else plain[: plain.find(url[:12])])
    )
    kind = _kind(authors, title, fields, url, plain)
    volume, issue = fields.get("volume", ""), fields.get("issue", "")
    csl = Csl(
        type=kind.value,
        author=authors,
        title=title,
        container_title=tidy(fields.get("journal", "") or fields.get("container", "")),
        publisher=tidy(fields.get("publisher", "")),
        volume=volume,
        issue=issue,
        page=read_pages(fields.get("page", "")),
        edition=read_edition(fields["edition"]) if fields.get("edition") else "",
        year=date.year,
        date=date.date,
        doi=find_doi(shadow.text),
        url=url,
        symbol=fields.get("symbol", ""),
    )
    return Work(
        kind,
        csl,
        read_pages(pin) if re.match(r"(?:at\s+)?pp?\.", pin) else re.sub(r"^at\s+", "", pin).strip(" ,."),
        find_hereinafter(shadow.text),
    )


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
    if body and (not url or _REPORT.search(title) or fields.get("date")):
        return ReferenceKind.REPORT
    if url and not fields.get("publisher"):
        return ReferenceKind.WEBPAGE
    if authors and (fields.get("date") or fields.get("publisher")):
        return ReferenceKind.BOOK
    if _REPORT.search(title):
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
        if start < 200 and not re.search(r"\d{3,}", body[: max(0, start - 1)]):
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
    return _Parts(author, text[start:stop], stop, False)


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
                and re.match(rf"(?:(?:and|&)\s+)?{_INITIALS_NAME}$|(?:and|&)\s+{_FULL_NAME}$", part.strip())
                and not is_body(first)
            )
            or (
                following
                and re.fullmatch(rf"{_FULL_NAME}\s*(?:,?\s*(?:and|&)\s+{_FULL_NAME})", part.strip())
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
    if match := _BLUEBOOK.search(body, start):
        ends.append(match.start())
    if (match := _YEAR_GROUP.search(body, start)) and match.start() > start:
        ends.append(match.start())
    if match := re.search(
        r",\s+(?:in\s+(?=[A-Z])|(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)",
        body[start:],
    ):
        ends.append(start + match.start())
    if match := re.search(r"[,\s]+ed(?:ited)?\.?\s+(?:by\s+)?(?=[A-Z])", body[start:]):
        ends.append(start + match.start())
    if not ends:
        if match := re.search(rf"[,.]\s+(?=[^,.]{{0,60}}{YEAR}\W*$)|\.\s*$", body[start:]):
            ends.append(start + match.start())
    end = min(ends, default=len(body))
    return end if end > start else len(body)


def _read_rest(rest: str, printed: str, *, quoted: bool) -> dict[str, str]:
    """Read what stands behind the title."""
    for pattern in (_BLUEBOOK, _OSCOLA, _CHICAGO):
        match = pattern.match(rest) if pattern is not _BLUEBOOK else pattern.search(rest[:160])
        if match is None or (pattern is _CHICAGO and not quoted):
            continue
        if match["journal"].split()[0].lower() in ("in", "at", "ed", "eds"):
            continue
        found = {key: value.strip() for key, value in match.groupdict().items() if value}
        if "issue2" in found:
            found["issue"] = found.pop("issue2")
        if "volume" in found and ":" not in found["volume"]:
            found["volume"], _ = read_volume(found["volume"])
        if pattern is _CHICAGO and (pin := re.match(rf"\s*,\s*(?:at\s+)?({PIN})", rest[match.end() :])):
            found["pin"] = pin[1]
        return found
    found: dict[str, str] = {}
    container = _IN.match(rest) if quoted else re.match(r"[,\s]+in:?\s+(?=[A-Z])", rest)
    group = _last_year_group(rest)
    if container is not None:
        stop = group.start() if group else len(rest)
        words = rest[container.end() : stop]
        if editors := _EDITORS.match(words):
            words = words[editors.end() :]
        if edited := _EDITED.search(words):
            words = words[: edited.start()]
        if pages := re.search(
            rf"[\s,]+(?:at\s+|pp?\.\s*)?(\d{{1,5}}(?:\s?[{DASH}]\s?\d{{1,5}})?)(?:\s*,\s*(?:at\s+)?({PIN}))?\s*,?\s*$",
            words,
        ):
            found["page"] = pages[1]
            if pages[2]:
                found["pin"] = pages[2]
            words = words[: pages.start()]
        found["container"] = words.strip(" ,.")
    if group is not None:
        found.update({key: value for key, value in _read_group(group["inner"]).items() if value})
        before = rest[: group.start()]
        behind = re.match(rf"\s*[,:]?\s*(?:at\s+)?({PIN})", rest[group.end() :])
        ahead = re.search(rf"(?:^|[\s,])(?:at\s+)?({PIN})\s*,?\s*$", before) if container is None else None
        if behind:
            found["pin"] = behind[1]
        elif ahead and not re.fullmatch(YEAR, ahead[1].strip()):
            found["pin"] = ahead[1]
    elif container is None:
        _read_open_rest(rest, found)
    if quoted and container is None and "journal" not in found and "container" not in found:
        _read_newspaper(rest, found)
    return found


def _last_year_group(rest: str) -> re.Match[str] | None:
    last = None
    for match in _YEAR_GROUP.finditer(rest):
        last = match
        if re.match(r"\s*[\[(]?$", rest[match.end() :]):
            break
    return last


def _read_group(inner: str) -> dict[str, str]:
    """Read "2d ed. 2010", "Philip Alston ed., 2010", "OUP 2010", "New York: Norton, 1986", "Dec. 31, 2020"."""
    date = find_date(inner)
    found = {"date": inner[date.start : date.end] if date.start >= 0 else inner}
    words = (inner[: date.start] + inner[date.end :]).strip(" ,;") if date.start >= 0 else inner
    if edition := _EDITION.search(words):
        found["edition"] = edition.group()
        words = (words[: edition.start()] + words[edition.end() :]).strip(" ,;")
    if symbol := re.search(r"\bCm(?:n?d?)?\.?\s*\d+|[A-Z]{2,}\s?\d+", words):
        found["symbol"] = symbol.group()
        words = words.replace(symbol.group(), "").strip(" ,;")
    words = _BLUE_EDITORS.sub("", words) if re.search(r"\beds?\b\.?", words) else words
    words = re.sub(
        r"\b(?:trans|translated by|tr)\b\.?[^,;]*[,;]?|\brev\.|\bforthcoming\b|\bunpublished\b", "", words
    ).strip(" ,;")
    if ":" in words:
        words = words.split(":", 1)[1]
    words = words.strip(" ,;.")
    if (
        len(words) > 1
        and any(char.isalpha() for char in words)
        and not re.fullmatch(r"(?:at|on|of|no|last visited|accessed)\b.*", words)
    ):
        found["publisher"] = words
    return found


def _read_open_rest(rest: str, found: dict[str, str]) -> None:
    """Read a rest without brackets: ", Oxford University Press, 2010, p. 12"."""
    date = find_date(rest)
    if date.start >= 0:
        found["date"] = rest[date.start : date.end]
        if pin := re.match(rf"\s*,\s*(?:at\s+)?({PIN})", rest[date.end :]):
            found["pin"] = pin[1]
        words = rest[: date.start].strip(" ,.;")
        if edition := _EDITION.search(words):
            found["edition"] = edition.group()
            words = words.replace(edition.group(), "").strip(" ,.;")
        if words and words[0].isupper() and "http" not in words and not _NEWS.search(words):
            found["publisher"] = words.split(":", 1)[-1].strip()
    elif pin := re.match(rf"[\s,]*(?:at\s+)?({PIN})\s*\.?\s*$", rest):
        found["pin"] = pin[1]


def _read_newspaper(rest: str, found: dict[str, str]) -> None:
    """Read "The Age, 26 April 1997", "The Guardian (London, 3 May 2017)", "N.Y. Times, Mar. 4, 2019, at A1"."""
    match = re.match(rf"[\s,.]*(?P<name>(?:The\s+)?{_CAPITAL}[^,(\[\d]{{1,60}}?)\s*(?:,|\(|\[|$)", rest)
    if match is None:
        return
    date = find_date(rest[match.end("name") :])
    if len(date.date) >= 7 or (_NEWS.search(match["name"]) and date.year):
        found["journal" if not date.date else "container"] = match["name"]
        found["news"] = "yes"
        found["date"] = rest[match.end("name") :][date.start : date.end]
        found.pop("publisher", None)
    elif not found.get("publisher") and not found.get("container") and match["name"].strip():
        found["container"] = match["name"]
