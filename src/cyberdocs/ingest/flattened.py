"""Raise note marks that an export to plain text set level with the words: "life.12" -> "life.¹²".

Reads the whole text; returns it with the marks raised, in the body and before the notes, and how many there were.
A number counts as a mark only as a link of one chain: callouts 1, 2, 3... in the body, and behind each of them a
line that begins with its number. The chain runs through the text, or anew on each page of a text with form feeds. A
few loose numbers prove nothing and stay, but for those stuck to the end of a sentence ("life.12 The next"). Symbols
("†") that stand on a line of their own are joined with their note.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.ingest.superscripts import raised

MIN_NOTES = 3  # callouts with their notes; two such pairs turn up by chance in lists and tables

# Behind a word or its punctuation without a space, before a space or punctuation: "institutions2 and", "(2008).14 No".
_CALLOUT = re.compile(
    r"(?<=[^\W\d_A-Z])(?P<word>\d{1,3})(?=[\s.,;:)\]”’\"']|$)|(?<=[.,;:!?)\]”’\"'])(?P<stop>\d{1,3})(?=\s|$)"
    r"|(?<=[)\]”’\"'])(?P<quote>\d{1,3})(?=[.,;:])"
    r"|(?<=[.,;:!?)\]”’\"'] )(?P<spaced>\d{1,3})(?=\n|[ ”’\"'])"
)
_DECIMAL_BEFORE = re.compile(r"\d[.,:]$|(?:^|\W)(?:no|art|p|pp|vol|ch|sec|para|n|arts|paras|nos|v|c)\.$", re.I)
# A line that begins with a number and goes on with words, or holds nothing else.
_LABEL = re.compile(
    r"^[ \t]{0,40}(?P<label>\d{1,3})[.)]?(?:[ \t]{0,40}\n(?:[ \t]{0,40}\n)?[ \t]{0,40}|[ \t]{1,40})"
    r"(?=[^\s\d]|\d+ [A-Z])",
    re.M,
)
_MAX_GAP = 2  # numbers that a page's chain may have lost to the layout between two notes
_MIN_CHAINED = 0.6  # share of the called labels; where labels restart in every chapter one chain has far less
_FOOT_GAP = 2_000  # characters between two symbols of one foot; a long note has about 1,500
_SYMBOL_CALLOUT = re.compile(r"(?<=[\w.,;:)”’])[*†‡§¶‖]{1,4}(?![\w*†‡§¶‖])")
_LONE_SYMBOL = re.compile(r"^[ \t]{0,40}(?P<label>[*†‡§¶‖]{1,4})[ \t]*\n(?:[ \t]*\n)?[ \t]{0,40}(?=[^\s*†‡§¶‖])", re.M)


# "of the century.2) Two", "in 2021.1 The", "it failed (again).”3 At"; spaced only before a word that opens sentences:
# "it failed.” 3 At", but "it failed. 3 States left". Not "Art.5 The", "version 2.1 The", "example.org/a.1 The".
_BEHIND_END = re.compile(
    r"(?:(?<![^\s\"“‘'’(\[–—-])(?P<word>[^\W\d_]{2,}|(?:1[89]|20)\d\d)[\"”’')\]]{0,2}|[)\]\"”’'])"
    r"[.!?][\"”’']{0,2}(?P<mark>[1-9]\d{0,2})\)?(?=\s+[\"“‘(]{0,2}[A-Z]|\s*(?:\Z|\n[ \t]*\n))"
    r"|(?<=[^\W\d_][.!?])[\"”’'](?P<gap> )(?P<spaced>[1-9]\d{0,2})"
    r"(?=\s(?:The|This|These|That|It|In|However|A|An|As|He|She|They|We|If|When|While|Although|But|For|On|At|By|To|There)\s)"
)
_PARAGRAPH_END = re.compile(r"\s*?(?:\n[ \t]*\n|\f)\s*")
_SHORT_FORM = re.compile(
    r"(?:nos?|arts?|pp|vols?|chs?|secs?|paras?|pars|figs?|revs?|docs?|regs?|res|ser|ver|app|add|corr|annex|ann|eds?|eq|pts?"
    r"|cls?|ex|tit|gen|supp?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|fns?|cf|rule|tab)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: int
    opens_note: bool
    words_at: int  # where the words behind a label begin
    dotted: bool = False  # "12. Words": a heading or list item prints its number so, too


def raise_flattened(text: str) -> tuple[str, int]:
    """Raise the marks of a text that has none raised.

    Returns:
        The text, and how many notes were found by their chain; 0 leaves the text as it was.
    """
    text = _join_symbols(text)
    if re.search("[⁰¹²³⁴⁵⁶⁷⁸⁹]", text):
        return text, 0
    numbers = _numbers(text)
    pairs = max(_chain(_bare(numbers)), _chain_through(numbers), _chain_by_page(numbers, text), key=len)
    if len(pairs) < MIN_NOTES:
        return text, 0
    parts: list[str] = []
    done = 0
    in_body = True
    for number in sorted((number for pair in pairs for number in pair), key=lambda number: number.start):
        between = text[done : number.start]
        # The foot of a page is a block of its own: its lines are wider than those of the body.
        opens_foot = number.opens_note and (in_body or "\f" in between)
        parts.append(f"{between}\n" if opens_foot and not between.endswith(("\n\n", "\f")) else between)
        parts += (raised(str(number.value)), " " if number.opens_note else "")
        done = number.words_at if number.opens_note else number.end
        in_body = not number.opens_note
    parts.append(text[done:])
    return "".join(parts), len(pairs)


def raise_behind_ends(text: str) -> str:
    """Raise the numbers that are stuck to the end of a sentence; whether their notes are there is not asked."""

    def as_mark(found: re.Match[str]) -> str:
        if found["word"] and _SHORT_FORM.fullmatch(found["word"]):
            return found[0]
        if found["spaced"]:
            return found[0].replace(found["gap"] + found["spaced"], raised(found["spaced"]))
        begin, end = (place - found.start() for place in found.span("mark"))
        return found[0][:begin] + raised(found["mark"]) + found[0][end:]

    return _BEHIND_END.sub(as_mark, text)


def _join_symbols(text: str) -> str:
    """Put each symbol that stands alone before the words of its note, where a word before it carries the symbol."""
    called = {found[0] for found in _SYMBOL_CALLOUT.finditer(text)}
    parts: list[str] = []
    done = 0
    for found in _LONE_SYMBOL.finditer(text) if called else ():
        if found["label"] not in called:
            continue
        between = text[done : found.start()]
        foot = len(between) > _FOOT_GAP or "\f" in between or not parts
        parts += (between, "\n" if foot else "", f"{found['label']} ")
        done = found.end()
    return "".join((*parts, text[done:]))


def _numbers(text: str) -> list[_Number]:
    """Give every number that could be a callout or open a note, in the order of the text."""
    labels = [
        _Number(
            found.start("label"),
            found.end("label"),
            int(found["label"]),
            True,
            found.end(),
            text[found.end("label")] in ".)",
        )
        for found in _LABEL.finditer(text)
    ]
    labels = _without_lists(labels, text)
    callouts = []
    for found in _CALLOUT.finditer(text):
        if _DECIMAL_BEFORE.search(text[max(0, found.start() - 7) : found.start()]):
            continue
        callouts.append(_Number(found.start(), found.end(), int(found[0]), False, found.end()))
    return sorted(labels + callouts, key=lambda number: (number.start, number.opens_note))


def _without_lists(labels: Sequence[_Number], text: str) -> list[_Number]:
    """Leave out the items of numbered lists: paragraphs that count up from 1 behind a colon, no foot of a page."""
    kept: list[_Number] = []
    listed: list[_Number] = []
    for label, end in zip(labels, [*(after.start for after in labels[1:]), len(text)], strict=False):
        leads_in = (
            label.value == 1 and label.dotted and text[max(0, label.start - 50) : label.start].rstrip().endswith(":")
        )
        if leads_in or (listed and label.value == listed[-1].value + 1):
            listed.append(label)
        else:
            kept.append(label)
        paragraph = _PARAGRAPH_END.search(text, label.words_at, end)
        if listed and paragraph and paragraph.end() < end:
            kept += listed if "\f" in paragraph[0] else ()
            listed = []
    return kept


def _bare(numbers: Sequence[_Number]) -> list[_Number]:
    return [number for number in numbers if not number.dotted]


def _chain_through(numbers: Sequence[_Number]) -> list[tuple[_Number, _Number]]:
    """Chain labels with a point behind them as well, where the chain takes in most of those that are called."""
    return _if_most(_chain(numbers), numbers)


def _if_most(pairs: list[tuple[_Number, _Number]], numbers: Sequence[_Number]) -> list[tuple[_Number, _Number]]:
    """Give the pairs if they take in most of the labels whose number is called: else headings are among them."""
    called = {number.value for number in numbers if not number.opens_note}
    labels = sum(number.opens_note and number.value in called for number in numbers)
    return pairs if len(pairs) >= _MIN_CHAINED * labels else []


def _chain_by_page(numbers: Sequence[_Number], text: str) -> list[tuple[_Number, _Number]]:
    """Pair labels and callouts page by page; a page's numbers begin at 1 or go on with those of the page before.

    Within a page the order is not asked for: exports print the foot before the last lines, or columns one by one.
    """
    breaks = [found.start() for found in re.finditer("\f", text)]
    pages: dict[int, list[_Number]] = {}
    for number in numbers if breaks else ():
        pages.setdefault(bisect_left(breaks, number.start), []).append(number)
    pairs: list[tuple[_Number, _Number]] = []
    last = 0
    for _, on_page in sorted(pages.items()):
        labels: dict[int, _Number] = {}
        callouts: dict[int, _Number] = {}
        for number in on_page:
            if not number.opens_note:
                callouts.setdefault(number.value, number)
            elif not number.dotted or number.value in callouts:  # "1. Origins" above what it calls is a heading
                labels[number.value] = number  # the last one: "2 The Law of the Quay" stands above note 2
        values = sorted(labels.keys() & callouts.keys())
        run = max(_run_from(last, values), _run_from(0, values), key=len)
        pairs += [(callouts[value], labels[value]) for value in run]
        last = run[-1] if run else last
    return _if_most(pairs, numbers)


def _run_from(last: int, values: Sequence[int]) -> list[int]:
    """Give the values that go on from `last` with small gaps only."""
    run: list[int] = []
    for value in values:
        before = run[-1] if run else last
        if 0 < value - before <= _MAX_GAP + 1:
            run.append(value)
    return run


def _chain(numbers: Sequence[_Number]) -> list[tuple[_Number, _Number]]:
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
