"""Read United Nations symbols, and resolutions named in words, in all their spellings; hold their year to the number.

Reads text, returns identifiers of scheme "un": "A/RES/55/63", "S/RES/1373", "E/RES/2019/19", "A/HRC/RES/20/8",
"A/70/174", and of scheme "CCPCJ" ("22/7") for the crime commission, whose resolutions carry no symbol.
A/RES/70/174 (a resolution) is not A/70/174 (a document of the session).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cyberdocs.tag.identifier import Identifier

# Organs that open a symbol. Source: UN documentation guide (research.un.org/en/docs/symbols).
_ORGANS = "A|S|E|ST|T|DP|TD|LC|CRC|CCPR|CERD|CEDAW|CAT|CMW|CRPD|CED|HRI|UNEP|UNODC|CTOC|CAC|NPT|DC|UNFCCC|CBD|IDB"
_PART = r"[A-Z][A-Za-z]{0,7}\.?\ ?-?\d+[A-Z]?|[A-Z]{2,9}|\d+(?:-\d+)?(?:\ ?[A-Z](?![A-Za-z/]))?(?:\ \([IVX]+\))?"
_SYMBOL = re.compile(
    rf"""(?<![\w/.])(?:{_ORGANS})
         (?:/\ ?(?:{_PART})){{1,7}}     # A/RES/75/240   A/AC.291/22/Rev.3   UNODC/CCPCJ/EG.4/2013/2   A/RES/ES-11/1
         (?:\ \(\d{{4}}\))?             # S/RES/1373 (2001)
         (?![\w/])""",
    re.VERBOSE,
)
_SPACE = r"[\s\u00a0]{1,3}"
_BODY = r"""(?P<body>
      (?:U\.?\s?N\.?\s?|United\ Nations\ )?(?:G\.\s?A\.|GA|General\ Assembly|Gen\.\ Ass(?:emb|'y)\.?)
    | U\.?N\.?G\.?A\.?
    | (?:U\.?\s?N\.?\s?|United\ Nations\ )?(?:S\.\s?C\.|SC|Security\ Council) | U\.?N\.?S\.?C\.?
    | ECOSOC | (?:U\.?\s?N\.?\s?|United\ Nations\ )?Economic\ and\ Social\ Council | E\.?S\.?C\.?
    | (?:U\.?\s?N\.?\s?|United\ Nations\ )?(?:HRC|H\.R\.C\.|Human\ Rights\ Council)
    | CCPCJ | (?:Commission\ on\ )?Crime\ Prevention\ and\ Criminal\ Justice(?:\ Commission)?
    | United\ Nations | U\.?N\.?
  )"""
_WORD = r"(?:[Rr]es(?:olution)?s?\b\.?|RES(?:OLUTION)?S?\b\.?|Rés\.)"
_NUMBER = (
    r"(?:\d{1,4}/\d{1,4}(?:/?\s?[A-Z])?(?![\w/])|ES-\d{1,2}/\d{1,3}"
    r"|\d{1,4}(?:\s?[A-Z](?:\s?\([IVXL]+\)))|\d{1,4}\s?\([IVXL]+\)|\d{1,4}(?![\d/]|\.\d))"
)
_IN_WORDS = re.compile(
    rf"(?:{_BODY}(?:'s|’s)?{_SPACE})?(?P<word>{_WORD}|UNSCR|UNGAR){_SPACE}(?:[Nn]os?\.?{_SPACE})?(?P<number>{_NUMBER})",
    re.VERBOSE,
)
_YEAR_BEHIND = re.compile(r"[\s\u00a0]{0,2}\((?:[A-Za-z.]{3,9} ?\d{0,2},? )?(\d{4})\)")
_DATE_BEHIND = re.compile(r",? of \d{1,2} [A-Z][a-z]+(?: (\d{4}))?")
# The next number of a list: "resolutions 55/63 and 56/121", "1160 (1998) of 31 March 1998, 1199 (1998)".
_NEXT = re.compile(
    rf"(?:,{_SPACE}and|,|;|{_SPACE}and|{_SPACE}or|\ to|\ through){_SPACE}?(?:\ ?[Nn]o\.?\ )?(?P<number>{_NUMBER})"
)
# A further number with its year, a few words on in the same sentence: "as extended by 986 (1995)". A stop goes with
# it only before a figure or a small letter, which is how a misread comma looks.
_NEXT_WITH_YEAR = re.compile(
    r"(?:[^.;()]|\.(?!\s?[A-Z])|\(?(?:19|20)\d\d\)){1,60}?"
    r"(?<![\w/])(?P<number>\d{1,4})(?=[\s\u00a0]{0,2}\((?:19|20)\d\d\))"
)
_OWNER_BEHIND = re.compile(
    r"[^.;\n]{0,40}?\bof\ the\ (?P<body>Security\ Council|General\ Assembly|Human\ Rights\ Council"
    r"|Economic\ and\ Social\ Council|Commission\ on\ Crime\ Prevention)",
    re.VERBOSE,
)
# Bodies whose resolutions are numbered n/n or by number and year too, but are none of the United Nations'.
_OTHER_BODY = re.compile(
    r"(?:INTERPOL|AG/|OAS|WHA|World Health Assembly|ICPO|ITU|Plenipotentiary|WTSA|European Parliament|PACE"
    r"|Parliamentary Assembly|FATF|IAEA|UNESCO|Senate|House|Joint|Concurrent|H\.R\.|S\.J\.|H\.)[\w .'’-]{0,40}$"
)
# "The Security Council adopted Resolution 1373": no other body with resolutions and no end of a sentence between.
_COUNCIL_REACH = 90  # characters
_COUNCIL_BEFORE = re.compile(
    r"\b(?:Security Council|UNSC|U\.N\.S\.C\.)"
    r"(?:(?!Assembly|Council|ECOSOC|Commission|Committee|Conference|Congress|Parliament)[^.;\n]|\.(?=\S))*$"
)
FIRST_SESSION_YEAR = 1946
_SLASHED_SINCE = 31  # the session (1976) from which General Assembly resolutions are numbered session/number
# The last Security Council resolution of each year since 1946. Those up to 1993 agree with the texts of the
# resolutions; the later ones were not looked up one by one, so numbers near the turn of a year are not doubted.
_LAST_OF_YEAR = (
    15, 37, 66, 78, 89, 96, 98, 103, 105, 110, 121, 126, 131, 132, 160, 170, 177, 185, 199, 219, 232, 244, 262, 275,
    291, 307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 528, 545, 559, 580, 593, 606, 626, 646, 683, 725, 799,
    892, 969, 1035, 1092, 1146, 1219, 1284, 1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032,
    2085, 2132, 2195, 2259, 2336, 2396, 2449, 2504, 2560,
)  # fmt: skip
_SLACK = 10  # resolutions; about two months


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A symbol in its parts: ("A", "RES", "55", "63"); `year` only for the Security Council's."""

    parts: tuple[str, ...]
    year: int | None = None


def parse_symbol(printed: str) -> Symbol | None:
    """Read one symbol; None when it is none."""
    match = _SYMBOL.fullmatch(printed.strip())
    if match is None:
        return None
    body, _, bracket = (
        match.group().partition(" (") if re.search(r" \(\d{4}\)$", match.group()) else (match.group(), "", "")
    )
    parts = tuple(_part(part) for part in body.rstrip("*").split("/"))
    if not any(any(sign.isdigit() for sign in part) for part in parts[1:]):
        return None
    return Symbol(parts=parts, year=int(bracket[:4]) if bracket else None)


def format_symbol(symbol: Symbol) -> str:
    """Write a symbol as the United Nations print it."""
    body = "/".join(symbol.parts)
    return f"{body} ({symbol.year})" if symbol.year is not None else body


def year_doubt(value: str, year: int) -> str:
    """Say why a resolution cannot be of the year that is printed beside it, "" where it can or nothing tells.

    Session N of the General Assembly runs from September of 1945 + N to September of the year after, so 60/45 is of
    2005 or 2006; the Economic and Social Council puts the year first; the Security Council numbers on.

    Args:
        value: canonical, "A/RES/60/45", "E/RES/2019/19", "S/RES/1373".
    """
    if match := re.fullmatch(r"A/RES/(\d{1,3})/\d{1,4}[A-Z]?", value):
        session = int(match[1])
        first = FIRST_SESSION_YEAR - 1 + session
        if session < _SLASHED_SINCE or first <= year <= first + 1:
            return ""
        return f"session {session} of the General Assembly ran from September {first} to September {first + 1}"
    if match := re.fullmatch(r"E/RES/(\d{4})/\d{1,4}[A-Z]?", value):
        return "" if int(match[1]) == year else f"the number names {match[1]} as its year"
    if match := re.fullmatch(r"S/RES/(\d{1,4})", value):
        return _council_doubt(int(match[1]), year)
    return ""


def _council_doubt(number: int, year: int) -> str:
    """Say of which years a Security Council resolution can be, where the printed one is none of them."""
    place = year - FIRST_SESSION_YEAR
    if not 0 <= place < len(_LAST_OF_YEAR) or number > _LAST_OF_YEAR[-1]:
        return ""
    before = _LAST_OF_YEAR[place - 1] if place else 0
    if before - _SLACK < number <= _LAST_OF_YEAR[place] + _SLACK:
        return ""
    true_year = FIRST_SESSION_YEAR + next(index for index, last in enumerate(_LAST_OF_YEAR) if number <= last)
    return f"the Security Council reached number {number} in about {true_year}"


def find_un(text: str) -> Iterator[Identifier]:
    """Find symbols and resolutions in words, in the order of their kind, then of the text."""
    for match in _SYMBOL.finditer(text):
        symbol = parse_symbol(match.group())
        if symbol is not None:
            end = match.end() if symbol.year is None else match.start() + match.group().rindex(" (")
            yield Identifier(
                start=match.start(),
                end=end,
                scheme="un",
                value=format_symbol(Symbol(parts=symbol.parts)),
                family="un",
                year=symbol.year,
            )
    councils: set[str] = set()  # numbers that the text gives to the Security Council
    bare: list[re.Match[str]] = []
    for match in _IN_WORDS.finditer(text):
        found = list(_resolutions(text, match))
        yield from found
        councils.update(one.value for one in found if one.value.startswith("S/RES/"))
        if not found and match["body"] is None and match["number"].isdigit():
            bare.append(match)
    for match in bare:
        value = f"S/RES/{int(match['number'])}"
        if value in councils and not _OTHER_BODY.search(text[max(0, match.start() - 60) : match.start()]):
            yield Identifier(start=match.start(), end=match.end(), scheme="un", value=value, family="un")


def _resolutions(text: str, match: re.Match[str]) -> Iterator[Identifier]:
    """Read a resolution in words and the numbers that go on a list behind it."""
    if match["body"] is None and _OTHER_BODY.search(text[max(0, match.start() - 60) : match.start()]):
        return
    body = _body_key(match["body"] or match["word"]) or _council_before(text, match)
    start, end, number = match.start(), match.end(), match["number"]
    while True:
        year, behind = _year_behind(text, end)
        owner = body or _body_key((_OWNER_BEHIND.match(text, behind) or {"body": None})["body"])
        found = _identify(number, owner, year)
        if found is not None:
            scheme, value = found
            yield Identifier(start=start, end=end, scheme=scheme, value=value, family="un", year=year)
        following = _NEXT.match(text, behind)
        if following is None and number.isdigit() and match["body"] != "United Nations":
            following = _NEXT_WITH_YEAR.match(text, behind)
        if following is None or "esolution" in text[behind : following.end()]:
            return
        start, end, number = following.start("number"), following.end("number"), following["number"]
        bare = number.isdigit()
        if bare and _year_behind(text, end)[0] is None and body != "S":
            return  # "resolution 55/63, 12 States": a lone number goes on no list


def _council_before(text: str, match: re.Match[str]) -> str:
    """Give "S" for a bare number of a sentence whose nearest body before it is the Security Council."""
    if match["body"] is not None or not match["number"].isdigit():
        return ""
    before = text[max(0, match.start() - _COUNCIL_REACH) : match.start()]
    return "S" if _COUNCIL_BEFORE.search(before) else ""


def _year_behind(text: str, end: int) -> tuple[int | None, int]:
    """Give the year printed behind a number and where the text goes on."""
    year = _YEAR_BEHIND.match(text, end)
    behind = year.end() if year else end
    date = _DATE_BEHIND.match(text, behind)
    if date:
        behind = date.end()
    printed = year or date
    return (int(printed[1]) if printed and printed[1] and 1945 <= int(printed[1]) <= 2100 else None), behind


def _body_key(printed: str | None) -> str:
    if not printed:
        return ""
    key = re.sub(r"[^A-Za-z]", "", printed).upper()
    key = re.sub(r"^(?:UNITEDNATIONS|UN(?!SCR|GAR))", "", key)
    for organ, names in (
        ("S", ("SECURITYCOUNCIL", "UNSCR", "SC")),
        ("HRC", ("HUMANRIGHTSCOUNCIL", "HRC")),
        ("CCPCJ", ("CCPCJ", "CRIMEPREVENTION", "COMMISSIONONCRIMEPREVENTION")),
        ("E", ("ECONOMICANDSOCIALCOUNCIL", "ECOSOC", "ESC")),
        ("A", ("GENERALASSEMBLY", "GENASS", "UNGAR", "GA")),
    ):
        if key in names or key.startswith(tuple(name for name in names if len(name) > 4)):
            return organ
    return ""


def _identify(number: str, body: str, year: int | None) -> tuple[str, str] | None:
    """Give scheme and canonical value; None when the number fits no body."""
    number = re.sub(r"[\s\u00a0]+", " ", number).strip()
    if slashed := re.fullmatch(r"(\d+)/(\d+)(?:/? ?([A-Z]))?", number):
        first, second, letter = int(slashed[1]), int(slashed[2]), slashed[3] or ""
        if first >= FIRST_SESSION_YEAR and body in ("", "E", "A"):
            return "un", f"E/RES/{first}/{second}{letter}"
        if body == "HRC":
            return "un", f"A/HRC/RES/{first}/{second}"
        if body == "CCPCJ":
            return "CCPCJ", f"{first}/{second}"
        if body in ("", "A") and _SLASHED_SINCE <= first <= 150:
            return "un", f"A/RES/{first}/{second}{letter}"
        return None
    if number.startswith("ES-") and body in ("", "A"):
        return "un", f"A/RES/{number}"
    if roman := re.fullmatch(r"(\d+) ?([A-Z])? ?\(([IVXL]+)\)", number):
        organ = body if body in ("A", "E") else "A"
        return "un", f"{organ}/RES/{roman[1]}{' ' + roman[2] if roman[2] else ''} ({roman[3]})"
    if number.isdigit() and (body == "S" or (body == "" and year is not None)) and 1 <= int(number) < 4000:
        return "un", f"S/RES/{int(number)}"
    return None


def _part(part: str) -> str:
    return re.sub(r"\s+(?=\d)|^\s+", "", part).strip()
