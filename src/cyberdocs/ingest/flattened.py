"""Raise note marks that an export to plain text set level with the words: "life.12" -> "life.¹²".

Reads the whole text; returns it with the marks raised, in the body and before the notes, and how many there were.
A number counts as a mark only as a link of one chain: callouts 1, 2, 3... in the body, and behind each of them a
line that begins with its number. A few loose numbers prove nothing and stay.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from cyberdocs.ingest.superscripts import raised

MIN_NOTES = 3  # callouts with their notes; two such pairs turn up by chance in lists and tables

# Behind a word or its punctuation without a space, before a space or punctuation: "institutions2 and", "(2008).14 No".
_CALLOUT = re.compile(
    r"(?<=[^\W\d_A-Z])(?P<word>\d{1,3})(?=[\s.,;:)\]”’\"']|$)|(?<=[.,;:!?)\]”’\"'])(?P<stop>\d{1,3})(?=\s|$)"
)
_DECIMAL_BEFORE = re.compile(r"\d[.,:]$|(?:^|\W)(?:no|art|p|pp|vol|ch|sec|para|n|arts|paras|nos|v|c)\.$", re.I)
# A line that begins with a number and goes on with words, or holds nothing else.
_LABEL = re.compile(
    r"^[ \t]{0,40}(?P<label>\d{1,3})(?:[ \t]{0,40}\n(?:[ \t]{0,40}\n)?[ \t]{0,40}|[ \t]{1,40})(?=[^\s\d]|\d+ [A-Z])",
    re.M,
)


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: int
    opens_note: bool
    words_at: int  # where the words behind a label begin


def raise_flattened(text: str) -> tuple[str, int]:
    """Raise the marks of a text that has none raised.

    Returns:
        The text, and how many notes were found by their chain; 0 leaves the text as it was.
    """
    if re.search("[⁰¹²³⁴⁵⁶⁷⁸⁹]", text):
        return text, 0
    pairs = _chain(_numbers(text))
    if len(pairs) < MIN_NOTES:
        return text, 0
    parts: list[str] = []
    done = 0
    for number in sorted((number for pair in pairs for number in pair), key=lambda number: number.start):
        parts += (text[done : number.start], raised(str(number.value)), " " if number.opens_note else "")
        done = number.words_at if number.opens_note else number.end
    parts.append(text[done:])
    return "".join(parts), len(pairs)


def _numbers(text: str) -> list[_Number]:
    """Give every number that could be a callout or open a note, in the order of the text."""
    labels = [
        _Number(found.start("label"), found.end("label"), int(found["label"]), True, found.end())
        for found in _LABEL.finditer(text)
    ]
    callouts = []
    for found in _CALLOUT.finditer(text):
        if _DECIMAL_BEFORE.search(text[max(0, found.start() - 7) : found.start()]):
            continue
        callouts.append(_Number(found.start(), found.end(), int(found[0]), False, found.end()))
    return sorted(labels + callouts, key=lambda number: (number.start, number.opens_note))


def _chain(numbers: list[_Number]) -> list[tuple[_Number, _Number]]:
    """Pair the longest run of labels that count up with the longest run of callouts that count up before them."""
    first_callout: dict[int, int] = {}
    for number in numbers:
        if not number.opens_note:
            first_callout.setdefault(number.value, number.start)
    called = [
        number
        for number in numbers
        if number.opens_note and first_callout.get(number.value, number.start) < number.start
    ]
    labels = {number.value: number for number in _counting_up(called)}
    before = [
        number
        for number in numbers
        if not number.opens_note and number.value in labels and number.start < labels[number.value].start
    ]
    return [(callout, labels[callout.value]) for callout in _counting_up(before)]


def _counting_up(numbers: list[_Number]) -> list[_Number]:
    """Give the longest run of numbers whose values rise, in the order of the text (patience sorting)."""
    tops: list[int] = []  # smallest last value of a run of each length
    ends: list[int] = []  # index of that last number
    previous: list[int] = []  # index of the number before, for each number; -1 at a head
    for index, number in enumerate(numbers):
        length = bisect_left(tops, number.value)
        previous.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [number.value]
        ends[length : length + 1] = [index]
    run: list[_Number] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(numbers[index])
        index = previous[index]
    return run[::-1]
