"""A copy of a note, of the same length, that patterns can be run on.

Reads a note's words; returns them with emphasis marks and odd spaces blanked and one kind of double quotation mark,
and for every character whether it stands inside quotation marks or brackets. Offsets are those of the original.
"""

import re
from dataclasses import dataclass

# One character for one character, so that offsets hold.
_FOLD = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\t\n\r", " "),
        **dict.fromkeys("“”„«»", '"'),
    }
)
_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’"}
_MAX_QUOTE = 400  # characters; a longer "quotation" is an unclosed mark
_MAX_CLOSERS = 12  # apostrophes looked at before a single quotation mark is given up
_MAX_BRACKET = 300
_BEHIND_TITLE = re.compile(r"\s+(?:[(\[\d*A-Z“]|in\b|at\b|and\b)|\s*$")
_LONG_BLANK = re.compile(r"(?<=\s{8})\s+")
_FILLER = "\ue000"  # neither space nor letter: a run of blanks must not cost quadratic time
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,2})(?=[^\s*_])([^*_]{1,400}?)\1(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shadow:
    """A note in two copies.

    Args:
        text: as printed.
        plain: the same length, folded; single quotation marks and apostrophes are told apart by `quotes`.
        depth: per character 0 outside, else inside brackets (1) or quotation marks (2).
        quotes: spans inside quotation marks, ascending, without the marks.
        emphasis: spans between emphasis marks, ascending, without the marks.
        brackets: spans of outermost brackets, ascending, with the brackets.
    """

    text: str
    plain: str
    depth: bytes
    quotes: tuple[tuple[int, int], ...]
    emphasis: tuple[tuple[int, int], ...]
    brackets: tuple[tuple[int, int], ...]

    def outside(self, index: int) -> bool:
        """Tell whether a character stands outside quotation marks and brackets."""
        return self.depth[index] == 0


def cast(text: str) -> Shadow:
    """Make the shadow of `text`, in one pass."""
    emphasis = tuple(match.span(2) for match in _EMPHASIS.finditer(text))
    plain = _LONG_BLANK.sub(lambda match: _FILLER * len(match[0]), text.translate(_FOLD))
    characters = list(plain)
    for start, end in emphasis:
        for index in (start - 1, start - 2, start - 3, end, end + 1, end + 2):
            if 0 <= index < len(characters) and characters[index] in "*_":
                characters[index] = " "
    plain = "".join(characters)
    plain = plain.replace("*", " ")
    quotes = _find_quotes(text)
    depth = bytearray(len(text))
    brackets = tuple(_find_brackets(text))
    for start, end in brackets:
        depth[start:end] = b"\x01" * (end - start)
    for start, end in quotes:
        depth[start:end] = b"\x02" * (end - start)
    return Shadow(text=text, plain=plain, depth=bytes(depth), quotes=quotes, emphasis=emphasis, brackets=brackets)


def _find_quotes(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    index = 0
    present = set(text)
    closers = {opener: marks for opener, marks in _CLOSERS.items() if present.intersection(marks)}
    while index < len(text):
        char = text[index]
        if char in closers and (index == 0 or not text[index - 1].isalnum()):
            end = _close(text, index, _CLOSERS[char])
            if end > index:
                spans.append((index + 1, end))
                index = end + 1
                continue
        elif (
            char == "'"
            and (index == 0 or text[index - 1] in " (*")
            and index + 1 < len(text)
            and text[index + 1] != " "
        ):
            end = _close(text, index, "'")
            if end > index:
                spans.append((index + 1, end))
                index = end + 1
                continue
        index += 1
    return tuple(spans)


def _close(text: str, start: int, closers: str) -> int:
    """Find the closing mark of the quotation that begins at `start`; -1 if there is none."""
    limit = min(len(text), start + _MAX_QUOTE)
    single = closers in ("’", "'")
    last = -1
    index = start
    for _ in range(_MAX_CLOSERS):
        index = _next(text, closers, index + 1, limit)
        if index < 0:
            break
        if single and last > 0 and text.find("‘", last, index) >= 0:
            return last  # another quotation opens: the doubtful mark before it did close
        if text[index + 1 : index + 2].isalnum():
            continue  # "women’s"
        if not single:
            return index
        # "Parents’ rights" goes on in small letters; a title's end is followed by "(", ",", "in" or a number.
        rest = text[index + 1 : index + 5]
        if rest == "" or rest[0] in ",.;:)](" or _BEHIND_TITLE.match(rest):
            return index
        last = index if last < 0 else last
    return last


def _next(text: str, marks: str, start: int, limit: int) -> int:
    found = [at for mark in marks if (at := text.find(mark, start, limit)) >= 0]
    return min(found, default=-1)


def _find_brackets(text: str) -> list[tuple[int, int]]:
    """Give outermost bracket pairs, brackets included; unclosed and overlong ones are no brackets."""
    spans: list[tuple[int, int]] = []
    stack: list[int] = []
    for index, char in enumerate(text):
        if char in "([":
            if stack and index - stack[0] > _MAX_BRACKET:
                stack.clear()
            stack.append(index)
        elif char in ")]" and stack:
            start = stack.pop()
            if not stack and index - start <= _MAX_BRACKET:
                spans.append((start, index + 1))
    return spans
