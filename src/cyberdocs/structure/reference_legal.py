"""Read references to legal works: resolutions, EU acts, treaties; cases and statutes through `reference_cases`.

Reads one citation of a note; returns the work, or None when it is another kind of work (an article about a treaty).
"""

import re

from cyberdocs.records import Csl, Name, ReferenceKind
from cyberdocs.structure.reference_cases import read_case, read_statute
from cyberdocs.structure.reference_fields import DASH, MONTH_WORD, YEAR, find_date, find_url, tidy
from cyberdocs.structure.reference_identifiers import Identifier, find_identifiers
from cyberdocs.structure.reference_names import is_body
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_shapes import TREATY_WORD
from cyberdocs.structure.reference_short import PIN
from cyberdocs.structure.reference_work import Work

# "Convention on Cybercrime", "Council of Europe Convention on ...", "Second Additional Protocol to the Convention ..."
_TREATY = re.compile(
    rf"""(?P<title>(?:The\s+)?
        (?:(?:Council\ of\ Europe|United\ Nations|U\.?N\.?|[A-Z][\w\-]+(?:\ of)?)\s+){{0,5}}?
        {TREATY_WORD}\b[^,(\[]{{0,160}}?
        (?:,\s(?=[A-Z]\w+\s(?:and|of|or)\b)[^,(\[]{{0,80}}?){{0,2}})
        (?=\s*(?:[(\[,]|$|\.\s*$|\b(?:arts?|articles?|§|C?ETS|opened|adopted|done|signed)\b|\d))""",
    re.VERBOSE,
)
# "African Union, Convention on ..."; "(Malabo, 27 June 2014)"
_BODY_BEFORE = re.compile(rf"([A-Z][^,;:()\[\]\d\"]{{1,60}}),\s+(?=(?:[A-Z][\w\-]+\s+){{0,4}}?{TREATY_WORD}\b)")
_PLACE = r"(?:[A-Z][\w\-]+(?:\s[A-Z][\w\-]+)?|[A-Z]+[./][\w./()\-]{2,30})"  # or the body's own number
_ARTICLE_NUMBER = (
    rf"(?!{YEAR}\b)\d{{1,4}}(?:\([\da-z]{{1,3}}\)){{0,3}}(?:\s?[{DASH}]\s?\d{{1,4}}(?:\([\da-z]{{1,3}}\)){{0,3}})?"
)
_ARTICLES = re.compile(
    rf"(?:\b(?:arts?\b\.?|articles?\b|paras?\b\.?|prmbl\b\.?)|[§¶]+)\s*{_ARTICLE_NUMBER}"
    rf"(?:\s*(?:,|&|and)\s*(?:para\.?\s*)?{_ARTICLE_NUMBER}){{0,8}}",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\b(?:adopted|opened for signature|signed|done|concluded)\b"
    r"(?:\s+(?:on|at\s+\w+))?\s+([^,;()]{4,40}(?:,\s*\d{4})?)",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(r"entered into force[^,;)]{0,40}(?:,\s*\d{4})?", re.IGNORECASE)
_ISSUER = re.compile(
    r"""\s*(?:see\s+)?(?P<body>
        (?:(?:U\.?\s?N\.?|UN|United\ Nations)\s?)?
        (?:G\.?\s?A|S\.?\s?C|H\.?\s?R\.?\s?C|General\ Assembly|Security\ Council|Human\ Rights\ Council)\b\.?
      | UNGA | UNSC | UNHRC | United\ Nations | ECOSOC | E\.S\.C\.
    )(?!\w)""",
    re.VERBOSE,
)
# Behind the number, without marks: "Res. 55/63, Combating the criminal misuse of ... (4 December 2000)"
_PLAIN_TITLE = re.compile(
    rf"(?:\s*\([^()]{{4,30}}\))?\s*[,:]\s*(?!U\.?\s?N\.|UN\s|A/|S/|E/|G\.?A|(?:{MONTH_WORD})\b)([A-Z][a-z][^(\[]{{12,220}}?)"
    rf"(?=\s*[,.]?\s*(?:[(\[]|U\.?\s?N\.?\s+Doc|A/|S/|E/|G\.A|(?:{MONTH_WORD})\b\.?\s\d|\b(?:paras?|arts?)\b|[¶§]|\d{{1,2}}\s(?:{MONTH_WORD})\b|$)|\.\s*$)"
)
# An EU act's title ends at its Official Journal, its articles, or a bare year.
_BEHIND_TITLE = re.compile(rf"\s*[\[(](?={YEAR}|OJ|O\.J)|,?\s+(?=\bart(?:s|icle)?\b\.?\s*\d)|,\s+(?={YEAR})")
_HEREINAFTER = re.compile(
    r"[\[(]\s*(?:hereinafter|hereafter)[,:]?\s+(?:(?:referred to|cited) as\s+)?[‘“\"']?(?:the\s+)?([^\])]{2,80})[\])]",
    re.IGNORECASE,
)
_QUOTED_NAME = re.compile(r"\(\s*(?:the\s+)?[‘“\"'](?:the\s+)?((?:\d{1,4}\s)?[A-Z][^’”\"'()]{2,60})[’”\"']\s*\)\s*\.?$")


def read_legal(shadow: Shadow) -> Work | None:
    """Read a resolution, EU act, treaty, case or statute; None for anything else."""
    identifiers = find_identifiers(shadow.plain)
    return (
        (_read_treaty(shadow, identifiers) if _BODY_BEFORE.match(shadow.plain.lstrip()) else None)
        or _read_resolution(shadow, identifiers)
        or _read_eu_act(shadow, identifiers)
        or _read_treaty(shadow, identifiers)
        or read_case(shadow.plain, identifiers)
        or read_statute(shadow.plain)
    )


def find_hereinafter(text: str) -> str:
    """Give the short name that a description introduces: "[hereinafter Draft Study]", OSCOLA's "(‘Draft Study’)"."""
    match = _HEREINAFTER.search(text) or _QUOTED_NAME.search(text)
    return tidy(match[1].rstrip(" ’”\"'")) if match else ""


def _read_resolution(shadow: Shadow, identifiers: tuple[Identifier, ...]) -> Work | None:
    plain, text = shadow.plain, shadow.text
    item = next((i for i in identifiers if i.family == "un" and re.search(r"/RES/|/DEC/|Res\.", i.symbol)), None)
    if item is None or _inside_title(shadow, item.start):
        return None
    named = re.search(rf"\bRes(?:olution|\.)?\s*\d[\d/]*(?:\s*\((?:{YEAR}|[IVXL]+)\))?", plain)
    first = min(item.start, named.start() if named else item.start)
    issuer = _ISSUER.match(plain)
    title = next(((s, e) for s, e in (*shadow.emphasis, *shadow.quotes) if e - s > 12), None)
    if first > 40 and issuer is None and title is None:
        return None  # "Smith, The Legacy of Resolution 55/63, ...": a work about it
    if title is None and re.match(r"\s*[A-Z][\w'’\-]+(?:\s+[A-Z]\.)?\s+[A-Z][\w'’\-]+,\s", plain[: max(0, first)]):
        return None
    head_end = named.end() if named else item.end
    printed = tidy(text[slice(*title)]) if title else _plain_title(text, plain, head_end)
    date = find_date(plain[: item.start] + " " * (item.end - item.start) + plain[item.end :])
    year = date.year or _year_in(plain[first:head_end])
    symbol = item.symbol
    if symbol.startswith("S/RES/") and "(" not in symbol and year:
        symbol = f"{symbol} ({year})"  # the year belongs to the Security Council's number
    document = plain.find("U.N. Doc", head_end)
    pin = _pin_behind(text, plain, head_end, stop=document if document >= 0 else len(plain))
    csl = Csl(
        type="legislation",
        author=(Name(literal=issuer["body"].strip()),) if issuer else (),
        title=printed or tidy(text[issuer.start("body") if issuer else first : head_end]),
        year=year,
        date=date.date or str(year or ""),
        url=find_url(plain)[0],
        symbol=symbol,
    )
    return Work(ReferenceKind.LEGISLATION, csl, pin, find_hereinafter(text))


def _year_in(words: str) -> int | None:
    match = re.search(rf"\(({YEAR})\)", words)
    return int(match[1]) if match else None


def _plain_title(text: str, plain: str, start: int) -> str:
    match = _PLAIN_TITLE.match(plain, start)
    return tidy(text[match.start(1) : match.end(1)]) if match else ""


def _pin_behind(text: str, plain: str, start: int, stop: int) -> str:
    match = re.match(
        rf"\s*(?:\(\d{{4}}\)\s*)?,?\s*({PIN})(?!\s*(?:U\.?\s?N\.?\s?T\.?\s?S|I\.?\s?L\.?\s?M|O\.?\s?J)\b)"
        rf"(?!\s*(?:[A-Z]\w+\s+)?\d{{4}}\b)(?=\s*[,.;()\[]|\s*$|\s+[A-Z(])",
        plain[start:stop],
    )
    if match is not None:
        return text[start + match.start(1) : start + match.end(1)].strip(" ,.")
    article = _ARTICLES.search(plain, start)
    return text[slice(*article.span())].strip(" ,.") if article else ""


def _read_eu_act(shadow: Shadow, identifiers: tuple[Identifier, ...]) -> Work | None:
    plain, text = shadow.plain, shadow.text
    item = next((i for i in identifiers if i.family in ("eu", "com", "celex")), None)
    if item is None or _inside_title(shadow, item.start) or item.start > (60 if item.family == "eu" else 160):
        return None
    journal = next((i for i in identifiers if i.family == "oj"), None)
    stop = min(
        (i.start for i in identifiers if i.family in ("oj", "celex") and i.start > item.start), default=len(plain)
    )
    date = find_date(plain[item.end : stop]) if stop > item.end else find_date(plain[item.end :])
    if date.year is None:
        date = find_date(plain[item.end :])
    marked = next((text[s:e] for s, e in (*shadow.emphasis, *shadow.quotes) if e - s > 12), "")
    article = _ARTICLES.search(plain)
    head = text[: item.start] if item.family == "com" and item.start > 8 else text[:stop]
    title = marked or re.sub(r",?\s*CELEX\W*$", "", _BEHIND_TITLE.split(head)[0])
    series = re.match(r"OJ ([LC]) (\d+)(?:/(\d+))?", journal.symbol) if journal else None
    year = date.year or int(next(iter(re.findall(YEAR, item.symbol)), 0)) or None
    kind = ReferenceKind.REPORT if item.family == "com" else ReferenceKind.LEGISLATION
    commission = item.family == "com" and "Commission" in plain
    csl = Csl(
        type=kind.value,
        author=(Name(literal="European Commission"),) if commission else (),
        title=tidy(title),
        container_title=f"OJ {series[1]}" if series else "",
        volume=series[2] if series else "",
        page=series[3] or "" if series else "",
        year=year,
        date=date.date or str(year or ""),
        url=find_url(plain)[0],
        symbol=item.symbol,
    )
    return Work(kind, csl, article.group() if article else "", find_hereinafter(text))


def _read_treaty(shadow: Shadow, identifiers: tuple[Identifier, ...]) -> Work | None:
    plain, text = shadow.plain, shadow.text
    shift = len(plain) - len(plain.lstrip())
    issuer = _BODY_BEFORE.match(plain, shift)
    if issuer is not None and is_body(issuer[1]):
        shift = issuer.end()
    match = _TREATY.match(plain, shift)
    if match is None:
        return _read_series_number(plain, identifiers)
    item = next((i for f in ("cets", "un", "unts", "ilm", "series", "oj") for i in identifiers if i.family == f), None)
    article = _ARTICLES.search(plain, match.end())
    adopted = _ADOPTED.search(plain, match.end())
    rest = plain[match.end() :]
    dated = re.match(rf"\s*[,(]\s*(?:{_PLACE},\s)?(?:\d{{1,2}}\s)?(?:{MONTH_WORD})\b\.?\s\d", rest)
    if item is None and article is None and adopted is None and not dated:
        return None
    date = find_date(adopted[1]) if adopted else find_date(_IN_FORCE.sub("", rest))
    printed = next((i for i in identifiers if i.family in ("unts", "ilm", "series")), None)
    volume, series, page = printed.symbol.split(" ", 2) if printed else ("", "", "")
    csl = Csl(
        type="treaty",
        author=(Name(literal=issuer[1]),) if issuer is not None and shift == issuer.end() else (),
        title=tidy(text[match.start("title") : match.end("title")]),
        container_title=series,
        volume=volume,
        page=page,
        year=date.year,
        date=date.date,
        url=find_url(plain)[0],
        symbol=item.symbol if item else "",
    )
    return Work(ReferenceKind.LEGISLATION, csl, article.group() if article else "", find_hereinafter(text))


def _read_series_number(plain: str, identifiers: tuple[Identifier, ...]) -> Work | None:
    """Read a treaty cited by its number alone: "ETS No. 108."."""
    item = next((i for i in identifiers if i.family == "cets"), None)
    if item is None or re.sub(r"[^\w]|\b(?:cf|see|also)\b", "", plain[: item.start] + plain[item.end :], flags=re.I):
        return None
    words = tidy(plain)
    return Work(ReferenceKind.LEGISLATION, Csl(type="treaty", title=words, symbol=item.symbol))


def _inside_title(shadow: Shadow, index: int) -> bool:
    """Tell whether a place stands inside quotation or emphasis marks: part of another work's title."""
    return any(start <= index < end for start, end in shadow.quotes) or any(
        start < index < end for start, end in shadow.emphasis
    )
