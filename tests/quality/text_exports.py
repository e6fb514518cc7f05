"""Papers with known truth as editors and browsers save them to text.

Gives one function a kind of export; each reads a `Paper` and returns its text. The wording of marks and the way of
breaking lines are those of the programs named; what they leave out (type, page feet) is left out here too.
"""

import textwrap
from collections.abc import Callable

from tests.quality.rendered_papers import Paper

_WIDTH = 72  # characters a line, as browsers and mail programs wrap


def _one_line(paper: Paper) -> str:
    """A word processor: each paragraph on one line, notes as [1] with their list at the end."""
    return "\r\n".join([paper.title, *(f"{block}" for block in paper.printed("[{}]")), *paper.notes("[{}] {}")])


def _blank_lines(paper: Paper) -> str:
    """An editor that puts a blank line between paragraphs."""
    return "\n\n".join([paper.title, *paper.printed("[{}]"), *paper.notes("[{}] {}")])


def _wrapped(paper: Paper) -> str:
    """A browser: wrapped lines with blank lines between, notes below a line."""
    blocks = [paper.title, *paper.printed("[{}]"), "-" * 20, *paper.notes("{}. {}")]
    return "\n\n".join(textwrap.fill(block, _WIDTH, break_on_hyphens=False) for block in blocks)


def _double_spaced(paper: Paper) -> str:
    """A copy of printed lines, each with a blank line behind it."""
    blocks = [paper.title, *paper.printed("[{}]"), *paper.notes("[{}] {}")]
    lines = [line for block in blocks for line in textwrap.wrap(block, _WIDTH, break_on_hyphens=False)]
    return "\n\n".join(lines)


def _copied(paper: Paper) -> str:
    """A copy from a PDF viewer: printed lines, no blank line anywhere, marks level with the words."""
    blocks = [paper.title, *paper.printed("{}"), *paper.notes("{} {}")]
    return "\n".join(line for block in blocks for line in textwrap.wrap(block, 90, break_on_hyphens=False))


def _with_labels(paper: Paper) -> str:
    """An editor's export in which the words of a drawing stand one by one between two sections."""
    blocks = paper.printed("[{}]")
    words = ["Harbour", "Registrar", "Council of Ports", "files", "asks", "Member State", "Fig. 1", "2019", "Appeals"]
    middle = len(blocks) // 2
    return "\n\n".join([paper.title, *blocks[:middle], *words, *blocks[middle:], *paper.notes("[{}] {}")])


EXPORTS: dict[str, Callable[[Paper], str]] = {
    "one_line": _one_line,
    "blank_lines": _blank_lines,
    "wrapped": _wrapped,
    "double_spaced": _double_spaced,
    "copied": _copied,
    "labels": _with_labels,
}
