"""Cut a paragraph into the windows that the theme classifier reads, its sentences, and tell where each one stands.

Reads a paragraph's text, returns `Window`s in reading order. What a window's text leaves out (callouts, list marks, the
gap of "cyber crime") is left out for scoring only: its offsets are those of the text as printed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

MIN_WINDOW_WORDS = 4  # "U.N." is no sentence: what is shorter joins its neighbour
MAX_WINDOW_WORDS = 90  # the encoder reads 256 word pieces, some 150 words; what runs on without full stops is cut
MAX_WINDOWS = 48  # a paragraph of more sentences than a long page has is sampled evenly, so that time stays bounded

_CALLOUT = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u2079]+")
_LIST_MARK = re.compile(r"^\s*(?:[-*\u2022\u2013\u25aa]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?;])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_CYBER = re.compile(
    r"\b(?P<cyber>cyber)(?P<gap>[\s\u00a0-]+)(?=(?:crim|secur|space|attack|offen|threat|law|terror|espion|war))",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_Words = list[tuple[str, int, int]]  # with offsets into the folded text


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence, or as much of one as the encoder reads.

    Args:
        text: folded as `fold_text` does.
        start, end: offsets into the paragraph as printed.
    """

    text: str
    start: int
    end: int


def fold_text(text: str) -> str:
    """Drop callouts and list marks and write "cyber crime" as "cybercrime": for scoring only, never shown."""
    return _fold(text)[0].strip()


def split_windows(text: str) -> tuple[Window, ...]:
    """Cut a paragraph into its sentences; never empty. Rough: a wrong cut costs little, a missed theme more."""
    folded, places = _fold(text)
    windows: list[_Words] = []
    first = 0
    for end, following in (*(cut.span() for cut in _SENTENCE_END.finditer(folded)), (len(folded), len(folded))):
        words = [(word.group(), *word.span()) for word in _WORD.finditer(folded, first, end)]
        first = following
        if windows and len(words) < MIN_WINDOW_WORDS:
            windows[-1] += words
            continue
        if windows and len(windows[-1]) < MIN_WINDOW_WORDS:
            words = windows.pop() + words
        windows += [words[at : at + MAX_WINDOW_WORDS] for at in range(0, max(len(words), 1), MAX_WINDOW_WORDS)]
    if len(windows) > MAX_WINDOWS:
        kept = np.linspace(0, len(windows) - 1, MAX_WINDOWS).round().astype(int)
        windows = [windows[index] for index in kept]
    return tuple(_window(words, places) for words in windows)


def _window(words: _Words, places: Sequence[int]) -> Window:
    if not words:
        return Window("", 0, 0)
    return Window(" ".join(word for word, _, _ in words), places[words[0][1]], places[words[-1][2] - 1] + 1)


def _fold(text: str) -> tuple[str, Sequence[int]]:
    """Give the folded text, and for each of its characters where it stands in `text`."""
    places: Sequence[int] = range(len(text))
    for pattern in (_CALLOUT, _LIST_MARK):
        text, places = _cut(text, places, (match.span() for match in pattern.finditer(text)))
    small = _CYBER.sub(lambda match: match["cyber"].lower() + match["gap"], text)
    return _cut(small, places, (match.span("gap") for match in _CYBER.finditer(small)))


def _cut(text: str, places: Sequence[int], spans: Iterable[tuple[int, int]]) -> tuple[str, Sequence[int]]:
    pieces: list[str] = []
    kept: list[int] = []
    first = 0
    for start, end in spans:
        pieces.append(text[first:start])
        kept += places[first:start]
        first = end
    if not first:
        return text, places
    return "".join((*pieces, text[first:])), [*kept, *places[first:]]
