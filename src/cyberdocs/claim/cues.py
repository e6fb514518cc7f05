"""Find many phrases in a text at once. Reads words, returns matches with their payload.

A cue is lower-case words; a trailing `*` on a word stands for any ending. Hyphens count as spaces, curly
apostrophes as straight ones, -ize as -ise, and a joining prefix belongs to the next word ("cyber crime",
"cyber-crime", "cybercrime"). Runs in one pass over the words: no pattern can backtrack.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from cyberdocs.records import Span

Payload = TypeVar("Payload")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_JOINING = frozenset({"cyber", "multi", "non", "anti", "inter", "trans", "sub"})  # written apart, hyphened or together
_PREFIX = 2  # letters by which cues that start with a stem are indexed; shorter stems would match anything


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded, with its place."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Match(Generic[Payload]):
    """Words that a cue matched."""

    span: Span
    payload: Payload
    first: int  # index of the first word
    last: int  # index of the last word


def words_of(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Give the words of `text`, folded, with spans shifted by `offset`."""
    words: list[Word] = []
    for found in _WORD.finditer(text):
        word = _folded(found.group())
        start = offset + found.start()
        if words and words[-1].text in _JOINING and start - words[-1].span.end == 1:
            joined = words.pop()
            word, start = joined.text + word, joined.span.start
        words.append(Word(word, Span(start=start, end=offset + found.end())))
    return tuple(words)


def _folded(word: str) -> str:
    """Fold case, apostrophe and -ize spelling."""
    folded = word.lower().replace("’", "'").replace("iz", "is")
    return {"program": "programme", "programs": "programmes"}.get(folded, folded)


def _parts(cue: str) -> tuple[str, ...]:
    """Divide a cue into words as `words_of` would, stars kept."""
    parts: list[str] = []
    for part in cue.replace("-", " ").split():
        if part == "*":
            continue
        if parts and parts[-1] in _JOINING:
            parts[-1] += _folded(part)
        else:
            parts.append(_folded(part))
    return tuple(parts)


class CueIndex(Generic[Payload]):
    """Phrases and what they stand for."""

    def __init__(self, cues: Iterable[tuple[str, Payload]]) -> None:
        """Index every phrase by its first word, or by its first letters where that is a stem."""
        self._by_word: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        self._by_stem: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        for cue, payload in cues:
            parts = _parts(cue)
            if not parts:
                continue
            first = parts[0]
            if first.endswith("*"):
                self._by_stem.setdefault(first[:_PREFIX], []).append((parts, payload))
            else:
                self._by_word.setdefault(first, []).append((parts, payload))

    def find(self, words: Sequence[Word]) -> list[Match[Payload]]:
        """Give every match, ascending by place, longer before shorter at one place."""
        found: list[Match[Payload]] = []
        for index, word in enumerate(words):
            candidates = self._by_word.get(word.text, []) + self._by_stem.get(word.text[:_PREFIX], [])
            if word.text.endswith("'s"):
                candidates = candidates + self._by_word.get(word.text[:-2], [])
            at_place = [
                Match(
                    Span(start=word.span.start, end=words[index + len(parts) - 1].span.end),
                    payload,
                    index,
                    index + len(parts) - 1,
                )
                for parts, payload in candidates
                if index + len(parts) <= len(words)
                and all(_fits(part, words[index + step].text) for step, part in enumerate(parts))
            ]
            found.extend(sorted(at_place, key=lambda match: -match.last))
        return found


def _fits(part: str, word: str) -> bool:
    """Tell whether a word of a cue matches a word of the text."""
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return word == part or (word.endswith("'s") and word[:-2] == part)


def longest(matches: Iterable[Match[Payload]]) -> list[Match[Payload]]:
    """Keep, of overlapping matches, the longest, then the first."""
    kept: list[Match[Payload]] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda found: (found.first - found.last, found.first)):
        places = range(match.first, match.last + 1)
        if taken.isdisjoint(places):
            kept.append(match)
            taken.update(places)
    return sorted(kept, key=lambda found: found.span)
