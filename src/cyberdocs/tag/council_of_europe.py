"""Read treaty numbers and recommendations of the Council of Europe.

Reads text, returns identifiers of scheme "CETS" (ETS and CETS share one numbering: "185") and "CoE-Rec" ("R (89) 9").
"""

import re
from collections.abc import Iterator

from cyberdocs.tag.identifier import Identifier

_TREATY = re.compile(
    r"""(?<!\w)(?:C\.?E\.?T\.?S\.?|E\.?T\.?S\.?|STCE|STE)   # ETS 185   CETS No. 224   E.T.S. No. 185   ETS n° 185
        [\s\u00a0]{0,2}(?:[-–][\s\u00a0]?)?(?:(?:[Nn]o|[Nn])[.°º]{0,2}[\s\u00a0]{0,2})?(\d{1,3})(?!\w)""",
    re.VERBOSE,
)
_SERIES = re.compile(
    r"(?<!\w)(?:Council of )?Europe(?:an)? Treaty Series[\s,]{0,3}(?:\((?:C?ETS)\) ?)?"
    r"(?:[-–] ?)?(?:[Nn]o\.?\s?)?(\d{1,3})(?!\w)"
)
_RECOMMENDATION = re.compile(
    r"""(?<!\w)(?:Recommendation\ |Rec\.\ )?(?:No\.?\ ?)?(?:R\ ?\((\d\d)\)\ ?(\d{1,2})   # Recommendation No. R (89) 9
        | (?:CM/)?Rec\ ?\((\d{4})\)\ ?(\d{1,2}))(?!\w)                                   # CM/Rec(2010)4""",
    re.VERBOSE,
)
LAST_NUMBER = 299  # CETS stood at 226 in 2025


def parse_treaty_number(printed: str) -> int | None:
    """Read "ETS No. 185" or "CETS 224"; None when it is none."""
    match = _TREATY.fullmatch(printed.strip())
    return int(match[1]) if match and 1 <= int(match[1]) <= LAST_NUMBER else None


def format_treaty_number(number: int) -> str:
    """Write a treaty number with its series: ETS up to 193, CETS from 194 (2004)."""
    return f"{'ETS' if number <= 193 else 'CETS'} No. {number}"


def find_council_of_europe(text: str) -> Iterator[Identifier]:
    """Find treaty numbers, then recommendations."""
    for pattern in (_TREATY, _SERIES):
        for match in pattern.finditer(text):
            if 1 <= int(match[1]) <= LAST_NUMBER:
                yield _identifier(match, "CETS", str(int(match[1])))
    for match in _RECOMMENDATION.finditer(text):
        value = f"R ({match[1]}) {int(match[2])}" if match[1] else f"CM/Rec({match[3]}){int(match[4])}"
        yield _identifier(match, "CoE-Rec", value)


def _identifier(match: re.Match[str], scheme: str, value: str) -> Identifier:
    return Identifier(start=match.start(), end=match.end(), scheme=scheme, value=value, family="council_of_europe")
