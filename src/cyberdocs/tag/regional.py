"""Read symbols of regional bodies: African Union, ECOWAS, OAS, OSCE, Commonwealth.

Reads text, returns identifiers of scheme "AU", "ECOWAS", "OAS", "OSCE" and "Commonwealth", in one spelling each.
"""

import re
from collections.abc import Iterator

from cyberdocs.tag.identifier import Identifier

_PATTERNS = {
    # EX.CL/846(XXV)   Assembly/AU/Dec.558(XXIV)   Doc. EX.CL/Dec.846 (XXV)
    "AU": re.compile(r"(?<![\w/.])(?:EX\.?\s?CL|Assembly/AU)/(?:Dec(?:l)?\.?\s?)?(\d{1,4})\s?(?:\(([IVXL]+)\))?(?!\w)"),
    # C/DIR/1/08/11   C/DIR. 1/08/11   A/SA.1/01/10   C/REG.21/11/17
    "ECOWAS": re.compile(
        r"(?<![\w/])(?:[Dd]irective )?([AC])/(DIR|SA|REG|DEC|P|RES)[./]\s?(\d{1,2})/(\d{1,2})/(\d{2})(?!\w)"
    ),
    # AG/RES. 2004 (XXXIV-O/04)   AG/RES.1939   CP/RES. 1128
    "OAS": re.compile(r"(?<![\w/])(AG|CP)/(RES|DEC)\.?\s?(\d{1,4})(?:\s?\(([IVXL]+-[OE]/\d{2})\))?(?!\w)"),
    # PC.DEC/1202   MC.DEC/7/06
    "OSCE": re.compile(r"(?<![\w/])(PC|MC|FSC)\.(DEC)/(\d{1,4}(?:/\d{2})?)(?!\w)"),
    "Commonwealth": re.compile(r"(?<!\w)(LMM)\s?\((\d\d)\)\s?(\d{1,3})(?!\w)"),
}


def find_regional(text: str) -> Iterator[Identifier]:
    """Find the symbols of every regional body."""
    for scheme, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            yield Identifier(
                start=match.start(),
                end=match.end(),
                scheme=scheme,
                value=format_regional(scheme, match),
                family="regional",
            )


def parse_regional(scheme: str, printed: str) -> str | None:
    """Give the canonical spelling of one symbol; None when it is none of that scheme."""
    match = _PATTERNS[scheme].fullmatch(printed.strip()) if scheme in _PATTERNS else None
    return format_regional(scheme, match) if match else None


def format_regional(scheme: str, match: re.Match[str]) -> str:
    """Write a match in the one spelling that the catalogue uses."""
    if scheme == "ECOWAS":
        return f"{match[1]}/{match[2]}/{match[3]}/{match[4]}/{match[5]}"
    if scheme == "OAS":
        return f"{match[1]}/{match[2]}. {match[3]}" + (f" ({match[4]})" if match[4] else "")
    if scheme == "OSCE":
        return f"{match[1]}.{match[2]}/{match[3]}"
    if scheme == "Commonwealth":
        return f"LMM({match[2]}){match[3]}"
    printed = re.sub(r"\s+", "", match[0])
    return printed.replace("EXCL", "EX.CL")
