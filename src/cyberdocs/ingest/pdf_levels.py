"""Guess heading levels from type and numbering.

Reads headings in order as (type style, text), returns a level each, 1 the highest. Larger type stands higher;
within one style the numbering that appears first does. A numbering keeps its level throughout the paper, so that one
heading in another weight does not move.
"""

import re
from collections.abc import Sequence

Style = tuple[float, bool, bool]  # size relative to the body, bold, all capitals

_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\S")
_ROMAN = re.compile(r"([IVX]{1,5})[.)]?\s+\S")
_CAPITAL = re.compile(r"([A-Z])[.)]\s+\S")
_SMALL = re.compile(r"\(?([a-z])[.)]\s*\S")
_NAMED = re.compile(r"(part|title|chapter|section|article)\s+(?:\d+|[IVXLC]+|[A-Z])\b", re.I)
_MAX_LEVEL = 6


def guess_levels(headings: Sequence[tuple[Style, str]]) -> list[int]:
    """Give every heading its level."""
    ranked = sorted({style for style, _ in headings}, key=lambda style: (-style[0], not style[2], not style[1]))
    schemes = _schemes([text for _, text in headings])
    known: dict[str, int] = {}
    levels: list[int] = []
    used: dict[Style, list[str]] = {}
    for (style, _), scheme in zip(headings, schemes, strict=True):
        above = [other for other in ranked[: ranked.index(style)] if other in used]
        base = 1 + sum(max(1, len([name for name in used[other] if name])) for other in above)
        own = used.setdefault(style, [])
        if scheme and scheme not in known:
            known[scheme] = _new_level(scheme, known, base + len([name for name in own if name]))
        if scheme not in own:
            own.append(scheme)
        levels.append(min(_MAX_LEVEL, known[scheme] if scheme else base))
    return levels


def _new_level(scheme: str, known: dict[str, int], fallback: int) -> int:
    """Place a numbering seen for the first time; decimals of depth n stand below those of depth n - 1."""
    if scheme.startswith("decimal"):
        depth = int(scheme[7:])
        for higher in range(depth - 1, 0, -1):
            if f"decimal{higher}" in known:
                return known[f"decimal{higher}"] + depth - higher
        return max(fallback, depth)
    return fallback


def _schemes(texts: Sequence[str]) -> list[str]:
    """Name the numbering of each heading; "I." is Roman unless it follows "H."."""
    names: list[str] = []
    last_capital = ""
    for text in texts:
        decimal, roman, capital = _DECIMAL.match(text), _ROMAN.match(text), _CAPITAL.match(text)
        if named := _NAMED.match(text):
            names.append(named.group(1).casefold())
        elif decimal:
            names.append(f"decimal{decimal.group(1).count('.') + 1}")
        elif capital and (roman is None or (last_capital and ord(capital.group(1)) == ord(last_capital) + 1)):
            last_capital = capital.group(1)
            names.append("capital")
        elif roman:
            names.append("roman")
        elif _SMALL.match(text):
            names.append("small")
        else:
            names.append("")
    return names
