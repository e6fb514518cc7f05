"""Read acts of the European Union: old and new numbering, CELEX, COM/JOIN/SWD documents, Official Journal.

Reads text, returns identifiers of scheme "CELEX" ("32013L0040"), "COM" ("COM(2021) 719") and "OJ" ("L 218/2013/8").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cyberdocs.tag.identifier import Identifier

_LETTERS = {
    "framework decision": "F",
    "directive": "L",
    "regulation": "R",
    "decision": "D",
    "recommendation": "H",
    "joint action": "E",
}
_NAMES = {letter: name for name, letter in _LETTERS.items()}
_ACT = re.compile(
    r"""(?<!\w)
        (?:(?:Council|Commission|European\ Parliament\ and\ Council)\ )?
        (?:(?:Commission\ )?(?:Implementing|Delegated)\ )?
        (?P<kind>Framework\ Decision|Directive|Regulation|Decision|Recommendation|Joint\ Action)s?[\s\u00a0]
        (?P<domain>\((?:EU|EC|EEC|CFSP|JHA|Euratom|EU,\ Euratom)\)[\s\u00a0])?
        (?P<no>[Nn]os?\.?[\s\u00a0])?
        (?P<first>\d{1,4})/(?P<second>\d{1,4})
        (?P<suffix>/(?:EU|EC|EEC|JHA|CFSP|Euratom))?
        (?![\w/])""",
    re.VERBOSE,
)
_CELEX = re.compile(
    r"(?<![\w.])(?:CELEX:?\s?(?:[Nn]o\.?\s?)?)?(0|[2-9]|C|E)(\d{4})([A-Z]{1,2})(\d{4})(R\(\d\d\))?(?![\w])"
)
_COM = re.compile(
    r"(?<!\w)(COM|JOIN|SWD|SEC)[\s\u00a0]?[(/\[](\d{2}|\d{4})[)/\]][\s\u00a0]?(?:[Nn]o\.?\s)?(\d{1,4})(?:[\s\u00a0]?(?:final|endg\.|/\d))?(?!\w)"
)
_OJ = re.compile(
    r"""(?<!\w)(?:OJ|O\.J\.|Official\ Journal)[\s\u00a0]\(?(?P<series>[LC])[\s\u00a0]?(?P<issue>\d{1,3})\)?,?[\s\u00a0]
        (?:\d{1,2}[./]\d{1,2}[./](?P<year>\d{4}),?[\s\u00a0](?:pp?\.[\s\u00a0]?)?(?P<page>\d{1,4}))(?!\w)""",
    re.VERBOSE,
)
_OJ_BLUEBOOK = re.compile(
    r"(?<!\w)(?P<year>\d{4}) O\.J\. \((?P<series>[LC]) (?P<issue>\d{1,3})\) (?P<page>\d{1,4})(?!\w)"
)
_COM_LETTERS = {"COM": ("DC", "PC"), "JOIN": ("JC",), "SWD": ("SC",), "SEC": ("SC",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A legal act: letter of its kind (L, R, D, F, H, E), year of four digits, number, and the printed domain."""

    letter: str
    year: int
    number: int
    domain: str = ""

    @property
    def celex(self) -> str:
        """Its number in EUR-Lex."""
        return f"3{self.year}{self.letter}{self.number:04d}"


def parse_act(printed: str) -> Act | None:
    """Read "Directive 2013/40/EU", "Regulation (EC) No 460/2004", "Regulation (EU) 2016/679"; None when it is none."""
    match = _ACT.fullmatch(printed.strip())
    return _act(match) if match else None


def format_act(act: Act) -> str:
    """Write an act as the Official Journal of its time does."""
    name = _NAMES[act.letter]
    name = " ".join(word.capitalize() for word in name.split())
    if act.year >= 2015:
        return f"{name} ({act.domain or 'EU'}) {act.year}/{act.number}"
    if act.letter == "R":
        return f"{name} ({act.domain or 'EC'}) No {act.number}/{act.year}"
    return f"{name} {act.year}/{act.number}/{act.domain or 'EC'}"


def find_eu(text: str) -> Iterator[Identifier]:
    """Find acts, then CELEX numbers, then documents, then places in the Official Journal."""
    for match in _ACT.finditer(text):
        act = _act(match)
        if act is not None:
            also: tuple[tuple[str, str], ...] = (
                (("CELEX", f"3{act.year}D{act.number:04d}"),) if act.letter == "F" else ()
            )
            yield _identifier(match, "CELEX", act.celex, also)
    for match in _CELEX.finditer(text):
        sector = "3" if match[1] == "0" else match[1]
        yield _identifier(match, "CELEX", f"{sector}{match[2]}{match[3]}{match[4]}")
    for match in _COM.finditer(text):
        year = int(match[2]) if len(match[2]) == 4 else 1900 + int(match[2])
        also = tuple(("CELEX", f"5{year}{letters}{int(match[3]):04d}") for letters in _COM_LETTERS[match[1]])
        yield _identifier(match, "COM", f"{match[1]}({year}) {int(match[3])}", also)
    for pattern in (_OJ, _OJ_BLUEBOOK):
        for match in pattern.finditer(text):
            yield _identifier(match, "OJ", f"{match['series']} {match['issue']}/{match['year']}/{match['page']}")


def _act(match: re.Match[str]) -> Act | None:
    letter = _LETTERS[match["kind"].lower()]
    first, second = int(match["first"]), int(match["second"])
    domain = (match["domain"] or match["suffix"] or "").strip("()/ \u00a0")
    if not domain and not match["no"] and not _is_year(match["first"]):
        return None  # "Decision 2/14" of some other body
    number_first = bool(match["no"]) and not match["suffix"]
    if not number_first and not _is_year(match["first"]) and _is_year(match["second"]) and len(match["second"]) == 4:
        number_first = True
    year, number = (second, first) if number_first else (first, second)
    if year < 100:
        year += 1900 if year >= 52 else 2000
    if not 1952 <= year <= 2100 or not 1 <= number <= 9999:
        return None
    return Act(letter=letter, year=year, number=number, domain=domain)


def _is_year(printed: str) -> bool:
    return len(printed) == 2 or (len(printed) == 4 and 1952 <= int(printed) <= 2100)


def _identifier(match: re.Match[str], scheme: str, value: str, also: tuple[tuple[str, str], ...] = ()) -> Identifier:
    return Identifier(start=match.start(), end=match.end(), scheme=scheme, value=value, family="eu", also=also)
