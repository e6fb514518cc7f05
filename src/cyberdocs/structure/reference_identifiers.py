"""Find the numbers by which instruments are known: UN symbols, treaty series, EU acts, the Official Journal.

Reads folded words of a reference; returns the identifier in one spelling with its place. Reading the rest of the
reference is `reference_legal`'s work.
"""

import re
from typing import NamedTuple

from cyberdocs.structure.reference_fields import DASH, YEAR


class Identifier(NamedTuple):
    """An identifier found in words.

    Args:
        family: "un", "cets", "eu", "com", "unts", "ilm", "oj", "celex", "ecli", "case".
        symbol: in one spelling: "A/RES/75/240", "CETS 185", "Directive 2013/40/EU", "2296 UNTS 167".
        start: of the printed words; `end` behind them.
    """

    family: str
    symbol: str
    start: int
    end: int


# A/RES/75/240 · A/70/174 · S/RES/1373 (2001) · E/CN.15/2013/27
# UNODC/CCPCJ/EG.4/2013/2 · A/C.3/65/L.12/Rev.1; not "and/or", "S/he"
_SYMBOL = re.compile(
    r"""(?:\bU\.?\s?N\.?\s*Docs?\.?\s*(?:No\.?\s*)?)?
        (?<![\w/])((?:A|S|E|ST|CRC|CCPR|DP|TD|UNEP|UNODC|CTOC|CAC|CEDAW|FCCC|HRI|UNCTAD)
        (?:\s?/\s?(?:[A-Z\d][\w.]{0,12}(?:\s?\([\w\-]{1,9}\))?|\d{1,4}\ \([IVXLC]+\))){1,7}\*?)""",
    re.VERBOSE,
)
_ORGANS = (
    (re.compile(r"(?:U\.?\s?N\.?\s*)?(?:S\.?\s?C\.?|Security\s+Council)\s*$|UNSC\s*$"), "S/RES/{}"),
    (
        re.compile(
            r"(?:U\.?\s?N\.?\s*)?(?:Human\s+Rights\s+Council|H\.?R\.?C\.?|Hum\.\s*Rts\.\s*Council)\s*$|UNHRC\s*$"
        ),
        "A/HRC/RES/{}",
    ),
    (re.compile(r"(?:E\.?S\.?C\.?|ECOSOC|Economic\s+and\s+Social\s+Council)\s*$"), "E/RES/{}"),
    (
        re.compile(r"(?:CCPCJ|Commission\s+on\s+Crime\s+Prevention\s+and\s+Criminal\s+Justice|Crime\s+Commission)\s*$"),
        "CCPCJ Res. {}",
    ),
    (re.compile(r"(?:G\.?\s?A\.?|General\s+Assembly)\s*$"), "A/RES/{}"),
    (
        re.compile(
            r"(?:Parl(?:iamentary|\.)\s+Ass(?:embly|\.)|PACE|European\s+Parliament|O\.?A\.?S\.?|INTERPOL|ITU|Plenipotentiary)\s*$"
        ),
        "",
    ),
)
_RESOLUTION = re.compile(
    rf"\b(?:Res(?:olution|\.)?|RES)\s*(?:No\.?\s*)?(?:(\d{{1,3}})\s?/\s?(\d{{1,4}})([A-Z])?|(\d{{1,4}})(?:\s*([A-Z]))?)(?!\d)"
    rf"(?:\s*\(({YEAR}|[IVXLC]+)\))?",
    re.IGNORECASE,
)
_CETS = re.compile(
    r"\b(?:(?:C\.?\s?)?E\.?\s?T\.?\s?S\.?|STCE|STE|(?:Council of )?Europe(?:an)? Treaty Series)"
    r"\s*(?:No\.?\s*|-\s*no\.?\s*)?(\d{1,3})\b"
)
_UNTS = re.compile(r"\b(\d{1,4})\s+U\.?\s?N\.?\s?T\.?\s?S\.?\s+(\d{1,5}|[xvi]+)\b")
_ILM = re.compile(r"\b(\d{1,3})\s+I\.?\s?L\.?\s?M\.?\s+(\d{1,5})\b")
_OTHER_SERIES = re.compile(r"\b(\d{1,4})\s+(U\.?S\.?T\.?|L\.?N\.?T\.?S\.?|T\.?I\.?A\.?S\.?)\s+(\d{1,5})\b")
_EU_ACT = re.compile(
    r"""\b((?:Council\ |Commission\ )?
        (?:Framework\ Decision|Directive|Regulation|Decision|(?:Delegated|Implementing)\ Regulation))\s+
        (?:\((?:EU|EC|EEC|CFSP|JHA|EU,\ Euratom)\)\s+)?(?:No\.?\s+)?(\d{2,4})/(\d{1,4})(?:/(EU|EC|EEC|JHA|CFSP))?""",
    re.VERBOSE | re.IGNORECASE,
)
_COM = re.compile(r"\b(COM|JOIN|SWD|SEC)\s*\(\s*(\d{4})\s*\)\s*(\d{1,4})(?:\s*(final))?")
_CELEX = re.compile(r"\b([03569]\d{4}[A-Z]{1,2}\d{4}(?:\(\d\d\))?)(?!\w)")
_OJ = re.compile(
    rf"(?:\[?({YEAR})\]?\s+)?\bO\.?\s?J\.?\s*\(?\s*([LC])\s*\)?\.?\s*(\d{{1,4}})\s*\)?[,/]?\s*(?:\d{{1,2}}\.\d{{1,2}}\.{YEAR},?\s*)?(?:pp?\.?\s*)?(\d{{1,5}})?"
)
_ECLI = re.compile(r"\bECLI:[A-Z]{2}:[A-Z]{1,7}:\d{4}:[\w.]{1,25}")
_CASE_NUMBER = re.compile(
    rf"\b(?:Joined\s+)?Cases?\s+([CTF][{DASH}]\d{{1,4}}/\d\d)|\bApp(?:lication|l?\.)?\s+[Nn]os?\.?\s+(\d{{1,6}}/\d\d)"
)


def find_identifiers(plain: str) -> tuple[Identifier, ...]:
    """Find every identifier in `plain`, the weightiest family first, then by place."""
    found: list[Identifier] = []
    for match in _SYMBOL.finditer(plain):
        symbol = re.sub(r"\s+", "", match[1]).upper().rstrip(".,*")
        if re.search(r"\d", symbol) and symbol.count("/") <= 7:
            symbol = re.sub(rf"^(S/RES/\d+)\(?({YEAR})?\)?$", lambda m: f"{m[1]} ({m[2]})" if m[2] else m[1], symbol)
            found.append(Identifier("un", symbol, match.start(), match.end()))
    if not any(item.symbol.startswith(("A/RES", "S/RES", "E/RES", "A/HRC/RES")) for item in found):
        found.extend(_resolutions(plain))
    found.extend(Identifier("cets", f"CETS {match[1]}", *match.span()) for match in _CETS.finditer(plain))
    for match in _EU_ACT.finditer(plain):
        words = re.sub(r"^(?:Council|Commission)\s+", "", match[1], flags=re.IGNORECASE).title()
        tail = f"/{match[4].upper()}" if match[4] else ""
        found.append(Identifier("eu", f"{words} {match[2]}/{match[3]}{tail}", *match.span()))
    found.extend(
        Identifier("com", f"{match[1]}({match[2]}) {match[3]}" + (" final" if match[4] else ""), *match.span())
        for match in _COM.finditer(plain)
    )
    found.extend(Identifier("celex", match[1], *match.span()) for match in _CELEX.finditer(plain))
    found.extend(Identifier("ecli", match.group(), *match.span()) for match in _ECLI.finditer(plain))
    found.extend(Identifier("case", match[1] or match[2], *match.span()) for match in _CASE_NUMBER.finditer(plain))
    found.extend(Identifier("unts", f"{match[1]} UNTS {match[2]}", *match.span()) for match in _UNTS.finditer(plain))
    found.extend(Identifier("ilm", f"{match[1]} ILM {match[2]}", *match.span()) for match in _ILM.finditer(plain))
    for match in _OTHER_SERIES.finditer(plain):
        found.append(Identifier("series", f"{match[1]} {match[2].replace('.', '')} {match[3]}", *match.span()))
    for match in _OJ.finditer(plain):
        page = f"/{match[4]}" if match[4] else ""
        found.append(Identifier("oj", f"OJ {match[2]} {match[3]}{page}", *match.span()))
    return tuple(found)


def _resolutions(plain: str) -> list[Identifier]:
    """Read resolutions named in words; the body before the word decides whose number it is."""
    found = []
    for match in _RESOLUTION.finditer(plain):
        before = plain[max(0, match.start() - 60) : match.start()]
        template = next((template for pattern, template in _ORGANS if pattern.search(before)), None)
        if match[1]:
            number = f"{match[1]}/{match[2]}{match[3] or ''}"
            # Sessions above 30 are the General Assembly's numbering since 1976; smaller numbers need their body.
            if template is None:
                template = "A/RES/{}" if 31 <= int(match[1]) <= 99 else "E/RES/{}" if int(match[1]) > 1900 else ""
        else:
            number = f"{match[4]}{match[5] or ''}"
            if match[6]:
                number += f" ({match[6]})"
            if template is None:
                template = ""
        if template:
            start = match.start() - len(before) + _body_start(before)
            found.append(Identifier("un", template.format(number), start, match.end()))
    return found


_BODY_WORDS = re.compile(
    r"(?:\b(?:the|UNGA|UNSC|UNHRC|U\.?\s?N\.?|G\.?\s?A\.?|S\.?\s?C\.?|United|Nations|General|Assembly|Security|Council|Human|Rights|H\.?R\.?C\.?|ECOSOC|Economic|and|Social|CCPCJ)\s*)+$"
)


def _body_start(before: str) -> int:
    match = _BODY_WORDS.search(before)
    return match.start() if match else len(before)
