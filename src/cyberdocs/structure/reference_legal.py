"""Read references to legal works: resolutions, treaties, acts, cases.

Reads one citation of a note; returns the work, or None when it is another kind of work (an article about a treaty).
"""

import re

from cyberdocs.records import Csl, Name, ReferenceKind
from cyberdocs.structure.reference_fields import DASH, YEAR, find_date, find_doi, find_url, tidy
from cyberdocs.structure.reference_identifiers import Identifier, find_identifiers
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_short import PIN
from cyberdocs.structure.reference_work import Work

_TREATY_WORD = r"(?:Convention|Treaty|Protocol|Charter|Covenant|Constitution|Statute|Agreement|Pact|Articles)"
_TREATY = re.compile(
    rf"""(?P<title>(?:The\s+)?(?:(?:Council\ of\ Europe|African\ Union|Arab|Inter-American|International|European|Vienna|Geneva|United\ Nations|U\.?N\.?|[A-Z]\w+)\s+){{0,4}}
        (?:(?:Additional|Second|First|Optional|Framework)\s+){{0,2}}{_TREATY_WORD}\b[^,(\[]{{0,160}}?(?:,\s(?=[A-Z]\w+\s(?:and|of|or)\b)[^,(\[]{{0,80}}?){{0,2}})
        (?=\s*(?:[(\[,]|$|\.\s*$|\b(?:arts?|articles?|§|ETS|CETS|opened|adopted|done|signed)\b|\d))""",
    re.VERBOSE,
)
_ARTICLES = re.compile(
    rf"\b(?:arts?\b\.?|articles?\b|§+|¶+|paras?\b\.?|prmbl\b\.?)\s*\d{{1,4}}(?:\([\da-z]{{1,3}}\))*(?:\s?[{DASH}]\s?\d{{1,4}}(?:\([\da-z]{{1,3}}\))*)?"
    rf"(?:\s*(?:,|&|and)\s*\d{{1,4}}(?:\([\da-z]{{1,3}}\))*(?:\s?[{DASH}]\s?\d{{1,4}})?)*",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\b(?:adopted|opened for signature|signed|done|concluded)\b(?:\s+(?:on|at\s+\w+))?\s+([^,;()]{4,40}(?:,\s*\d{4})?)",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?P<title>[A-Z(][^;\"“]{1,90}?\sv\.?\s(?:[A-Z][^;,(\[\d\"“]{0,80}?))(?=\s*(?:[,(\[;]|\d|App\b|No\b|$|\.\s*$))"
)
_IN_RE = re.compile(r"(?P<title>(?:In re|Ex parte|Re|Matter of)\s[A-Z][^;,(\[\d]{1,80}?)(?=\s*[,(\[]|\s\d)")
_REPORTER = re.compile(
    rf"(?:[(\[]({YEAR})[)\]]\s+)?(\d{{1,4}})?\s*([A-Z][A-Za-z.'’ ]{{0,30}}?[A-Z.a-z])\s+(?:\(\d{{1,2}}\s\w+\.?\)\s+)?(\d{{1,5}})\b"
)
_ACT = re.compile(
    rf"(?P<title>(?:The\s+)?[A-Z(][^;\"“”\[\]]{{2,140}}?\b(?:Act|Code|Ordinance|Regulations?|Decree|Law|Bill)\b)(?:,?\s+(?:No\.?\s*\d+\s+of\s+)?({YEAR}))?(?:\s*\(([^()]{{1,30}})\))?"
)
_US_CODE = re.compile(r"\b(\d{1,2})\s+(U\.?S\.?C\.?A?|C\.?F\.?R\.?)\s*(?:§+|ss?\.)\s*([\w\-–.()]+)")
_PUBLIC_LAW = re.compile(r"\bPub(?:lic|\.)\s*L(?:aw|\.)\s*(?:No\.?\s*)?(\d+[-–]\d+)")
_NOT_AUTHOR = re.compile(r"[A-Z]\.\s?[A-Z]|^[A-Z][\w'’\-]+,\s[A-Z]\.")
_ISSUER = re.compile(
    r"^\s*(?:see\s+)?((?:(?:U\.?\s?N\.?\s?)?(?:G\.?\s?A\.?|S\.?\s?C\.?|General Assembly|Security Council|Human Rights Council|H\.?R\.?C\.?|ECOSOC)|UNGA|UNSC|UNHRC|United Nations(?: General Assembly| Security Council)?|ECOSOC|E\.S\.C)\b\.?)"
)


def read_legal(shadow: Shadow) -> Work | None:
    """Read a resolution, treaty, EU act, case or statute; None for anything else."""
    plain = shadow.plain
    identifiers = find_identifiers(plain)
    return (
        _read_resolution(shadow, identifiers)
        or _read_eu_act(shadow, identifiers)
        or _read_treaty(shadow, identifiers)
        or _read_case(plain, identifiers)
        or _read_statute(plain)
    )


def _outer(plain: str, items: tuple[Identifier, ...], *families: str) -> Identifier | None:
    return next((item for item in items if item.family in families), None)


def _read_resolution(shadow: Shadow, identifiers: tuple[Identifier, ...]) -> Work | None:
    plain, text = shadow.plain, shadow.text
    item = next((i for i in identifiers if i.family == "un" and re.search(r"/RES/|/DEC/|Res\.", i.symbol)), None)
    if item is None or _quoted(shadow, item.start):
        return None
    named = re.search(r"\bRes(?:olution|\.)?\s*\d[\d/]*(?:\s*\([^()]{1,12}\))?", plain)
    first = min(item.start, named.start() if named else item.start)
    issuer = _ISSUER.match(plain)
    title_span = next(((s, e) for s, e in (*shadow.emphasis, *shadow.quotes) if e - s > 12), None)
    if first > 40 and issuer is None and title_span is None:
        return None  # "Smith, The Legacy of Resolution 55/63, ..." is a work about it
    if title_span is not None and title_span[0] <= first <= title_span[1]:
        return None
    date = find_date(_without(plain, item.start, item.end))
    head_end = named.end() if named else item.end
    title = tidy(text[slice(*title_span)]) if title_span else _plain_title(text, plain, head_end)
    # "S/RES/1373" and "1373 (28 September 2001)": the year belongs to the symbol.
    symbol = item.symbol
    if symbol.startswith("S/RES/") and "(" not in symbol and date.year:
        symbol = f"{symbol} ({date.year})"
    pin = _pin_after(text, plain, head_end, stop=plain.find("U.N. Doc") if "U.N. Doc" in plain else len(plain))
    csl = Csl(
        type="legislation",
        author=(Name(literal=issuer[1].strip()),) if issuer else (),
        title=title or tidy(text[issuer.start(1) if issuer else first : head_end]),
        year=date.year or _year_in(symbol),
        date=date.date,
        url=find_url(plain)[0],
        symbol=symbol,
    )
    return Work(ReferenceKind.LEGISLATION, csl, pin, _hereinafter(text))


def _year_in(symbol: str) -> int | None:
    match = re.search(r"\((\d{4})\)", symbol)
    return int(match[1]) if match else None


def _plain_title(text: str, plain: str, start: int) -> str:
    """Give a title set without marks behind the number: "Res. 55/63, Combating the criminal misuse of ... (2000)"."""
    match = re.match(
        r"[\s,:()\d\"“‘]{1,16}([A-Z][a-z][^(\[]{12,200}?)(?=\s*[,(\[.]\s*(?:[(\[\d]|U\.?N|A/|S/|G\.?A|[A-Z][a-z]{2,8}\.?\s\d|$)|$)",
        plain[start:],
    )
    return tidy(text[start + match.start(1) : start + match.end(1)]) if match else ""


def _pin_after(text: str, plain: str, start: int, stop: int) -> str:
    window = plain[start:stop] if stop > start else plain[start:]
    match = re.match(
        rf"\s*(?:\(\d{{4}}\)\s*)?,?\s*({PIN})(?!\s*(?:[A-Z]\w+\s+)?\d{{4}}\b)(?=\s*[,.;()\[]|\s*$|\s+[A-Z(])", window
    )
    if match is None:
        match = re.search(rf"((?:¶+|paras?\b\.?|arts?\b\.?|§+)\s*\d[\d\w(){DASH}]*)", window)
    return text[start + match.start(1) : start + match.end(1)].strip(" ,.") if match else ""


def _read_eu_act(shadow: Shadow, identifiers: tuple[Identifier, ...]) -> Work | None:
    plain, text = shadow.plain, shadow.text
    item = _outer(plain, identifiers, "eu", "com", "celex")
    if item is None or _quoted(shadow, item.start):
        return None
    if item.family == "eu" and item.start > 60:
        return None
    if item.family == "celex" and item.start > 160:
        return None
    journal = next((i for i in identifiers if i.family == "oj"), None)
    stop = min(
        (i.start for i in identifiers if i.family in ("oj", "celex") and i.start > item.start), default=len(plain)
    )
    body = plain[:stop]
    date = find_date(plain[item.end :]) if not re.search(r"\bof\s+\d", body) else find_date(body[item.end :])
    emphasised = next((text[s:e] for s, e in (*shadow.emphasis, *shadow.quotes) if e - s > 12), "")
    pin = _ARTICLES.search(plain)
    title = emphasised or re.split(r"\s*[\[(](?=\d{4}|OJ|O\.J)|,?\s+(?=\bart(?:s|icle)?\b\.?\s*\d)", text[:stop])[0]
    series = re.match(r"OJ ([LC]) (\d+)(?:/(\d+))?", journal.symbol) if journal else None
    year = date.year or int(next(iter(re.findall(YEAR, item.symbol)), 0)) or None
    csl = Csl(
        type="report" if item.family == "com" else "legislation",
        author=(Name(literal="European Commission"),) if item.family == "com" and "Commission" in plain else (),
        title=tidy(title),
        container_title=f"OJ {series[1]}" if series else "",
        volume=series[2] if series else "",
        page=series[3] or "" if series else "",
        year=year,
        date=date.date,
        url=find_url(plain)[0],
        symbol=item.symbol,
    )
    kind = ReferenceKind.REPORT if item.family == "com" else ReferenceKind.LEGISLATION
    return Work(kind, csl, pin.group() if pin else "", _hereinafter(text))


def _read_treaty(shadow: Shadow, identifiers: tuple[Identifier, ...]) -> Work | None:
    plain, text = shadow.plain, shadow.text
    match = _TREATY.match(plain.lstrip())
    if match is None:
        return None
    shift = len(plain) - len(plain.lstrip())
    item = _outer(plain, identifiers, "cets", "un", "unts", "ilm", "series", "oj")
    articles = _ARTICLES.search(plain, match.end() + shift)
    adopted = _ADOPTED.search(plain)
    rest = plain[match.end() + shift :]
    if (
        item is None
        and articles is None
        and adopted is None
        and not re.match(r"\s*[,(]\s*(?:\d{1,2}\s)?[A-Z][a-z]+\.?\s\d", rest)
    ):
        return None
    date = (
        find_date(adopted[1])
        if adopted
        else find_date(re.sub(r"entered into force[^,;)]*(?:,\s*\d{4})?", "", rest, flags=re.I))
    )
    printed = next((i for i in identifiers if i.family in ("unts", "ilm", "series")), None)
    parts = printed.symbol.split() if printed else ["", "", ""]
    csl = Csl(
        type="treaty",
        title=tidy(text[shift + match.start("title") : shift + match.end("title")]),
        container_title=parts[1],
        volume=parts[0],
        page=parts[2],
        year=date.year,
        date=date.date,
        url=find_url(plain)[0],
        symbol=item.symbol if item else "",
    )
    return Work(ReferenceKind.LEGISLATION, csl, articles.group() if articles else "", _hereinafter(text))


def _read_case(plain: str, identifiers: tuple[Identifier, ...]) -> Work | None:
    bare = re.match(rf"\s*[(\[]{YEAR}[)\]]\s+(?:\d{{1,4}}\s+)?[A-Z][A-Za-z.]+\s", plain)
    number = _outer(plain, identifiers, "ecli", "case")
    match = None if bare else _CASE.match(plain.lstrip()) or _IN_RE.match(plain.lstrip())
    if match is None and bare is None and (number is None or number.start > 20):
        return None
    if match is not None and (
        re.search(r"[\"“‘]", match["title"])
        or (_NOT_AUTHOR.match(match["title"].split(" v")[0]) and "," in match["title"])
    ):
        return None
    title = match["title"] if match else ""
    if not title and number is not None and number.family == "case":
        named = re.match(r"[\s,:]*([A-Z][^\[(;,]{3,100}?)(?=\s*[\[(;,]|\s+ECLI|\s*$)", plain[number.end :])
        title = named[1] if named else ""
    start = plain.find(title) + len(title) if title else 0
    reporter = _REPORTER.search(plain, start)
    date = find_date(plain[start:])
    pin = (
        re.match(rf"\s*,\s*(?:at\s+)?({PIN})", plain[reporter.end() :])
        if reporter
        else re.search(r"(?:¶+|paras?\b\.?)\s*(\d[\d\-]*)", plain[start:])
    )
    csl = Csl(
        type="legal_case",
        title=tidy(re.sub(r"\s*(?:App(?:lication)?|Case)\s+[Nn]os?\.?.*$", "", title)),
        container_title=reporter[3].strip(" ,") if reporter else "",
        volume=reporter[2] or "" if reporter else "",
        page=reporter[4] if reporter else "",
        year=date.year,
        date=date.date if len(date.date) > 4 else str(date.year or ""),
        symbol=number.symbol if number else "",
        url=find_url(plain)[0],
        doi=find_doi(plain),
    )
    return Work(ReferenceKind.CASE, csl, pin[1] if pin else "")


def _read_statute(plain: str) -> Work | None:
    code = _US_CODE.search(plain)
    if code and code.start() < 80:
        name = tidy(plain[: code.start()])
        year = find_date(plain[code.end() :]).year
        symbol = f"{code[1]} {code[2].replace('.', '')} § {code[3].rstrip('.,)')}"
        title = name or symbol
        return Work(
            ReferenceKind.LEGISLATION,
            Csl(type="legislation", title=title, symbol=symbol, year=year),
            f"§ {code[3]}".rstrip(".,"),
        )
    match = _ACT.match(plain.lstrip())
    if match is None or _NOT_AUTHOR.match(match["title"]) or (match[2] is None and not _PUBLIC_LAW.search(plain)):
        return None
    if re.search(r",\s|\d", match["title"]) and not re.search(r"\bAct\b", match["title"]):
        return None
    public = _PUBLIC_LAW.search(plain)
    year = int(match[2]) if match[2] else find_date(plain[match.end() :]).year
    pin = re.search(r"\b(?:ss?\b\.?|sec(?:tion)?s?\b\.?|§+|arts?\b\.?)\s*\d[\w()\-]*", plain[match.end() :])
    csl = Csl(
        type="legislation",
        title=tidy(match["title"]),
        year=year,
        date=str(year or ""),
        symbol=f"Pub. L. {public[1]}" if public else "",
    )
    return Work(ReferenceKind.LEGISLATION, csl, pin.group() if pin else "")


_HEREINAFTER = re.compile(
    r"[\[(]\s*(?:hereinafter|hereafter)[,:]?\s+(?:referred to as\s+|cited as\s+)?([^\])]{2,80})[\])]", re.IGNORECASE
)
_QUOTED_NAME = re.compile(r"\(\s*[‘“\"']([A-Z][^’”\"'()]{2,60})[’”\"']\s*\)\s*\.?$")


def _hereinafter(text: str) -> str:
    return find_hereinafter(text)


def find_hereinafter(text: str) -> str:
    """Give the short name that a description introduces: "[hereinafter Draft Study]", OSCOLA's "(‘Draft Study’)"."""
    match = _HEREINAFTER.search(text) or _QUOTED_NAME.search(text)
    return tidy(match[1]) if match else ""


def _quoted(shadow: Shadow, index: int) -> bool:
    """Tell whether a place stands inside quotation or emphasis marks: part of another work's title."""
    return any(start <= index < end for start, end in shadow.quotes) or any(
        start < index < end for start, end in shadow.emphasis
    )


def _without(plain: str, start: int, end: int) -> str:
    return plain[:start] + " " * (end - start) + plain[end:]
