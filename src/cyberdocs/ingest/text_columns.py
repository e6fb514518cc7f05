"""Undo the layout of exported text: columns printed side by side, and a blank line behind every line.

Reads the whole text; returns it with columns one below the other and lines together. A table stays: its cells are
short, while a column's lines are as long as its measure.
"""

import re
from itertools import pairwise

_MIN_LINES = 12  # lines with words in both columns; fewer may be a table or an address block
_MIN_BOTH = 0.4  # share of a page's lines that have words on both sides of the gutter
_MAX_CROSSING = 0.2  # share of a page's lines that run through it: titles, wide notes
_MIN_MEASURE = 22  # characters of a column's middle line; cells of tables have fewer
_GUTTER = 2  # blank characters at least
_MIN_BLOCKS = 20  # lines parted by blank lines, from which double spacing is told
_MIN_SINGLE = 0.95  # share of blocks that are one line
_MIN_GOING_ON = 0.2  # share of lines without an end that the next one continues in lower case; 0 in real paragraphs

_LOWER = re.compile(r"[a-zà-öø-ÿ]")
_ENDED = re.compile(r"[.!?:;][\"'”’)\]*⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\[\d+\])?$")


def undo_columns(text: str) -> str:
    """Put columns that stand side by side one below the other, page by page."""
    if "   " not in text:
        return text
    return "\f".join(map(_in_one_column, text.split("\f")))


def _in_one_column(page: str) -> str:
    lines = page.expandtabs(8).split("\n")
    gutter = _gutter([line for line in lines if line.strip()])
    if gutter is None:
        return page
    done: list[str] = []
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        if _crosses(line, gutter):
            done += (*left, "", *right, "", line)
            left, right = [], []
        else:
            left.append(line[:gutter].rstrip())
            right.append(line[gutter:].rstrip())
    return "\n".join((*done, *_dedented(left), "", *_dedented(right)))


def _dedented(lines: list[str]) -> list[str]:
    """Move a column to the left margin; its own indents stay."""
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[indent:] for line in lines]


def _crosses(line: str, gutter: int) -> bool:
    return bool(line[gutter - _GUTTER : gutter].strip())


def _gutter(lines: list[str]) -> int | None:
    """Find the column at which the right one begins."""
    if len(lines) < _MIN_LINES:
        return None
    starts: dict[int, int] = {}
    for line in lines:
        for found in re.finditer(r"(?<=\S) {2,}(?=\S)", line):
            starts[found.end()] = starts.get(found.end(), 0) + 1
    for gutter, _ in sorted(starts.items(), key=lambda item: (-item[1], item[0]))[:4]:
        whole = [line for line in lines if not _crosses(line, gutter)]
        both = [line for line in whole if line[:gutter].strip() and line[gutter:].strip()]
        crossing = len(lines) - len(whole)
        if len(both) < max(_MIN_LINES, _MIN_BOTH * len(lines)) or crossing > _MAX_CROSSING * len(lines):
            continue
        middles = [sorted(len(part.strip()) for part in side)[len(both) // 2] for side in _sides(both, gutter)]
        if min(middles) >= _MIN_MEASURE:
            return gutter
    return None


def _sides(lines: list[str], gutter: int) -> tuple[list[str], list[str]]:
    return [line[:gutter] for line in lines], [line[gutter:] for line in lines]


def close_lines(text: str) -> str:
    """Take out the blank line behind every printed line, where lines go on behind it; wider gaps part paragraphs."""
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n\s*", text.replace("\f", "\n\n")) if block.strip()]
    if len(blocks) < _MIN_BLOCKS or sum("\n" not in block for block in blocks) < _MIN_SINGLE * len(blocks):
        return text
    going_on = sum(
        not _ENDED.search(before[-12:]) and _LOWER.match(after) is not None for before, after in pairwise(blocks)
    )
    if going_on < _MIN_GOING_ON * len(blocks):
        return text
    return re.sub(r"(?<=\S)[ \t]*\n[ \t]*\n(?=[ \t]*[^\s\f])", "\n", text)
