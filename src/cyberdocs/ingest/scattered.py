"""Tell words that an export parted by blank lines: a sentence word by word, the labels of a drawing, cells of a table.

Reads passages in order. Single words that read on become one passage; labels and cells become a table, so that they
are neither headings nor prose.
"""

from collections.abc import Callable, Sequence

from cyberdocs.ingest.headings import heading_name, is_known_heading, is_numbered
from cyberdocs.ingest.passages import LIST_MARKER, Passage, begins_lower, ends_sentence
from cyberdocs.records import BlockKind

_MIN_WORDS_RUN = 5  # single words in a row; a stack of headings has up to four lines
_MIN_LABELS = 5  # short lines in a row
_MAX_LABEL_WORDS = 4
_MIN_LOWER = 0.4  # share of a run's words in lower case, from which it is a sentence


def join_single_words(passages: list[Passage]) -> list[Passage]:
    """Join a run of single words, most of them in lower case, to one passage."""
    joined: list[Passage] = []
    for run in _runs(
        passages, lambda passage: len(passage.text.split()) == 1 and LIST_MARKER.match(passage.text) is None
    ):
        lower = sum(begins_lower(passage.text) for passage in run)
        if len(run) < _MIN_WORDS_RUN or lower < _MIN_LOWER * len(run):
            joined += run
            continue
        first = run[0]
        for passage in run[1:]:
            words, page = first.parts[-1]
            first.parts[-1] = (words + " ", page)
            first.parts += passage.parts
        if all(page == first.page for _, page in first.parts):
            first.parts = [(first.text, first.page)]
        joined.append(first)
    return joined


def mark_scattered(passages: Sequence[Passage]) -> None:
    """Mark runs of short lines without a sentence as a table; a numbered or known heading ends a run.

    What stands behind a colon is a list and stays; so does the head of the paper, where names and titles stand so.
    """
    prose_seen = False
    before = ""
    for run in _runs(passages, _is_label):
        if len(run) >= _MIN_LABELS and prose_seen and not before.rstrip().endswith(":"):
            for passage in run:
                passage.kind = BlockKind.TABLE
        prose_seen = prose_seen or any(ends_sentence(passage.text) for passage in run if passage.open)
        before = run[-1].text if not run[-1].reason else before


def _is_label(passage: Passage) -> bool:
    text = passage.text
    return (
        passage.alone
        and len(text.split()) <= _MAX_LABEL_WORDS
        and not ends_sentence(text)
        and not is_known_heading(text)
        and not is_numbered(text)
        and LIST_MARKER.match(text) is None
        and heading_name(text) != ""
    )


def _runs(passages: Sequence[Passage], belongs: Callable[[Passage], bool]) -> list[list[Passage]]:
    """Part passages into runs of open ones that belong together; every other passage is a run of its own."""
    runs: list[list[Passage]] = []
    inside = False
    for passage in passages:
        one = passage.open and belongs(passage)
        if one and inside:
            runs[-1].append(passage)
        else:
            runs.append([passage])
        inside = one
    return runs
