"""Keep brackets and quotation marks of a citation whole.

Reads the words of a note and the spans found in them; returns the same spans, moved to where every bracket and
quotation mark in them has its partner. What has no partner in the note itself stays as printed.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

# Code points up to which a citation goes on to where its bracket closes; what stands longer in brackets or quotation
# marks behind a citation is comment. Bluebook's longest brackets (editors, edition, translators) have about 110.
_MAX_REACH = 120
_MAX_MOVES = 40  # of one span's ends; more torn marks than that are rubble
_OPENERS = {")": "(", "]": "[", "”": "“„"}


def find_pairs(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places of brackets and quotation marks that belong together, inner ones first.

    “ ” and „ “ are quotation marks; a mark without a partner belongs to no pair.
    """
    stack: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    pairs: list[tuple[int, int]] = []
    for index, char in enumerate(text):
        if char == "“" and waiting["„"]:
            char = "”"  # „ “ closes with the mark that opens “ ”
        if char in "([“„":
            stack.append((char, index))
            waiting[char] += 1
            continue
        wanted = _OPENERS.get(char, "")
        if not any(waiting[opener] for opener in wanted):
            continue
        opener = ""
        while opener not in wanted or not opener:
            opener, place = stack.pop()
            waiting[opener] -= 1
        pairs.append((place, index))
    return tuple(pairs)


def balance_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Move the ends of spans to where their brackets and quotation marks are whole.

    "Convention (ETS No. 185" goes on to its bracket's end; "Brenner (2010) 12), which" ends before the bracket that
    was opened outside. Spans stay apart: what would reach into the next one is cut back instead.

    Args:
        spans: ascending, apart from each other.
    """
    marks = sorted((place, pair) for pair in find_pairs(text) for place in pair)
    balanced: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(spans):
        floor = balanced[-1][1] if balanced else 0
        limit = spans[index + 1][0] if index + 1 < len(spans) else len(text)
        start, end = _balance(text, marks, (start, end), (floor, limit))
        if any(char.isalnum() for char in text[start:end]):
            balanced.append((start, end))
    return balanced


def _balance(
    text: str, marks: Sequence[tuple[int, tuple[int, int]]], span: tuple[int, int], bounds: tuple[int, int]
) -> tuple[int, int]:
    start, end = span
    for _ in range(_MAX_MOVES):
        inside = (pair for _, pair in marks[bisect_left(marks, (start,)) : bisect_left(marks, (end,))])
        torn = next((pair for pair in inside if not (start <= pair[0] and pair[1] < end)), None)
        if torn is None:
            break
        left, right = torn
        if start <= left < end:
            quoted = text[:left].rstrip().endswith(":")  # "..., p. 88: “No enterprise ...": words of the work
            if right < bounds[1] and right - end <= _MAX_REACH and not quoted:
                end = right + 1
            elif _tells(text[left:end]) and not _tells(text[start:left]):
                start = left + 1  # "Courts decide so [cf. Marks, supra note 12": the bracket holds the citation
            else:
                end = left
        elif not text[left + 1 : start].strip() and left >= bounds[0]:
            start = left  # the mark right before the first word belongs to the title
        elif text[right] == "”" and _tells(text[right:end]):
            start = right + 1  # the end of quoted words; the citation stands behind them
        elif right - start > end - right:
            end = right
        else:
            start = right + 1
        while start < end and text[start] in " ,;:":
            start += 1
        while end > start and text[end - 1] in " ,;:":
            end -= 1
    return start, end


def _tells(words: str) -> bool:
    """Tell whether a number stands in the words, as it does in nearly every citation."""
    return any(char.isdigit() for char in words)
