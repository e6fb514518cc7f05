"""Find page numbers and running heads in text that was exported from a PDF without form feeds.

Reads passages in order and sets the reason of those that belong to a page and not to the text. What decides is that
the numbers count on, with a page's worth of words between them, and that the same words stand beside them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cyberdocs.ingest.passages import Passage

_NUMBER = re.compile(r"[\W_]{0,3}(\d{1,4})[\W_]{0,3}")
_MIN_PAGES = 3  # numbers that count on; two may be anything
_MIN_WORDS = 40  # between two numbers: rows of a table have fewer. A page has 250 to 600, one of figures about 60.
_MAX_STEP = 3  # pages without a number in between: plates, blanks
_MAX_HEAD_WORDS = 14
_NEAR = 2  # passages on either side of a number in which a running head stands


def mark_page_edges(passages: Sequence[Passage]) -> None:
    """Mark numbers that count on through the text as page numbers, and what repeats beside them as running heads."""
    numbers = _counting(passages)
    if len(numbers) < _MIN_PAGES:
        return
    for index in numbers:
        passages[index].reason = "page_number"
    beside = [(near, _key(passages[near].text)) for index in numbers for near in _neighbours(passages, index)]
    counts = Counter(key for _, key in beside)
    for near, key in beside:
        if key and counts[key] >= _MIN_PAGES:
            passages[near].reason = "running_head"


def _counting(passages: Sequence[Passage]) -> list[int]:
    """Give the longest series of lone numbers that count on."""
    best: list[int] = []
    series: list[int] = []
    last, words = 0, 0
    for index, passage in enumerate(passages):
        match = _NUMBER.fullmatch(passage.text.strip())
        if match is None or passage.reason not in ("", "page_number"):
            words += len(passage.text.split())
            continue
        number = int(match[1])
        if series and 0 < number - last <= _MAX_STEP and words >= _MIN_WORDS:
            series.append(index)
        else:
            series = [index]
        last, words = number, 0
        best = list(series) if len(series) > len(best) else best
    return best


def _neighbours(passages: Sequence[Passage], index: int) -> Iterator[int]:
    """Give the short lines right above and below a page number."""
    for step in (-1, 1):
        for distance in range(1, _NEAR + 1):
            near = index + step * distance
            if not 0 <= near < len(passages):
                break
            text = passages[near].text
            if passages[near].reason or len(text.split()) > _MAX_HEAD_WORDS or text.rstrip().endswith((".", "?", "!")):
                break
            yield near


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", " ", text).strip().casefold()
