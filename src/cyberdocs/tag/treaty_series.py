"""Read places in the United Nations Treaty Series and in International Legal Materials.

Reads text, returns identifiers of scheme "UNTS" ("2296/167") and "ILM" ("41/282"): volume and first page.
"""

import re
from collections.abc import Iterator

from cyberdocs.tag.identifier import Identifier

_SERIES = {
    "UNTS": re.compile(
        r"(?<![\w.])(\d{1,4})[\s\u00a0]U\.?[\s\u00a0]?N\.?[\s\u00a0]?T\.?[\s\u00a0]?S\.?[\s\u00a0](\d{1,4}|[ivxlc]{1,6})(?!\w)"
    ),
    "ILM": re.compile(r"(?<![\w.])(\d{1,3})[\s\u00a0]I\.?[\s\u00a0]?L\.?[\s\u00a0]?M\.?[\s\u00a0](\d{1,4})(?!\w)"),
}
_IN_WORDS = re.compile(
    r"(?<!\w)(?:United Nations,? )?Treaty Series,? vol(?:ume|\.)? ?(\d{1,4}),? "
    r"(?:No\. ?\d+,? )?p(?:age|\.)? ?(\d{1,4})(?!\w)"
)


def parse_place(printed: str) -> tuple[str, str] | None:
    """Read "2296 U.N.T.S. 167" into ("UNTS", "2296/167"); None when it is none."""
    for scheme, pattern in _SERIES.items():
        match = pattern.fullmatch(printed.strip())
        if match:
            return scheme, f"{match[1]}/{match[2]}"
    return None


def format_place(scheme: str, value: str) -> str:
    """Write volume, series and page: "2296 UNTS 167"."""
    volume, page = value.split("/")
    return f"{volume} {scheme} {page}"


def find_treaty_series(text: str) -> Iterator[Identifier]:
    """Find places in the two series."""
    for scheme, pattern in _SERIES.items():
        for match in pattern.finditer(text):
            yield _identifier(match, scheme)
    for match in _IN_WORDS.finditer(text):
        yield _identifier(match, "UNTS")


def _identifier(match: re.Match[str], scheme: str) -> Identifier:
    value = f"{match[1]}/{match[2]}"
    return Identifier(start=match.start(), end=match.end(), scheme=scheme, value=value, family="treaty_series")
