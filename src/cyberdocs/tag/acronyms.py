"""Find short forms that the document itself defines: "Expert Group on Cybercrime (IEG)", "(hereinafter 'the Office')".

Reads text, returns definitions with the offsets of both forms.

Source: Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# Two to ten signs, begins with a letter or digit, holds a capital. A plural s may follow.
_SHORT = r"[A-Z0-9][A-Za-z0-9.&/’'-]{1,11}"
_IN_BRACKETS = re.compile(rf"\(\s?(?:the\s)?[\"“‘']?({_SHORT})[\"”’']?(?:\s?[;,][^()]{{0,40}})?\s?\)")
_HEREINAFTER = re.compile(
    r"""\(\s?(?:(?:hereinafter|hereafter|henceforth|from\ now\ on)\b[^()\w"“‘']{0,4}(?:referred\ to\ as\ |called\ )?)
        (?:the\ )?["“‘']?(?:the\ )?([A-Z][\w.&’'/-]*(?:\ [A-Za-z][\w.&’'/-]*){0,5}?)["”’']?\s?\)""",
    re.VERBOSE,
)
_QUOTED = re.compile(r"\(\s?(?:the\s)?[\"“‘](?:the\s)?([A-Z][\w.&’'/-]*(?: [A-Za-z][\w.&’'/-]*){0,4}?)[\"”’]\s?\)")
# "the Gulf Incident Exchange, known as GIX", "the Andean Observatory, or ANDO,": capitals only, so no word is read.
_KNOWN_AS = re.compile(
    r",?\s(?:(?:also|better|commonly|widely)\s)?(?:known\s(?:as|by\sits\sacronym)|abbreviated\s(?:as|to)|called)\s(?:the\s)?"
    r"[\"“‘']?(?P<short>[A-Z][A-Z0-9&-]{1,9})(?![\w-])|,\sor\s(?:the\s)?[\"“‘']?(?P<beside>[A-Z][A-Z0-9&-]{1,9})[\"”’']?(?=,)"
)
# "the BCO (Balkan Cyber Observatory)".
_REVERSED = re.compile(r"(?<![\w-])(?P<short>[A-Z][A-Z0-9&-]{1,9})\s\((?:the\s)?(?P<long>[A-Z][\w’'&\s-]{6,100})\)")
# "... in Electronic Form (UN Convention)", "(also known as the Lanzarote Convention)": a short name ends in its noun.
_SHORT_NAME = re.compile(
    r"\(\s?(?:(?:also|popularly|commonly|better|often|otherwise)\s)?(?:(?:known|referred\sto)\sas\s|or\s)?(?:the\s)?"
    r"[\"“‘']?((?:[A-Z][\w.-]{1,20}\s){1,3}(?:Convention|Treaty|Protocol|Covenant|Charter|Agreement|Act|Directive|Statute|Study"
    r"|Strategy|Manual|Declaration))[\"”’']?\s?\)"
)
_WORD = re.compile(r"[A-Za-z0-9]+")
MAX_LONGER_SHORT_FORMS = 200  # of several words or with marks inside; each is looked for by itself
_WORDS_BACK = 140  # characters: min(|short| + 5, 2 |short|) words, at some ten characters a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A short form and the long form before it.

    Args:
        start, end: of the short form.
        long_start: where its long form begins, or None when the letters match nothing ("hereinafter").
        long_end: where the words before the bracket end.
    """

    short: str
    start: int
    end: int
    long_start: int | None
    long_end: int


def find_definitions(text: str) -> Iterator[Definition]:
    """Find definitions in the order of their kind, then of the text."""
    for match in _IN_BRACKETS.finditer(text):
        short = match[1].rstrip(".’'")
        if not any(sign.isupper() for sign in short) or short.isdigit():
            continue
        long_end = len(text[: match.start()].rstrip())
        long_start = match_long_form(short, text, long_end)
        if long_start is not None:
            yield Definition(
                short=short,
                start=match.start(1),
                end=match.start(1) + len(short),
                long_start=long_start,
                long_end=long_end,
            )
    yield from _without_brackets(text)
    for pattern in (_HEREINAFTER, _QUOTED, _SHORT_NAME):
        for match in pattern.finditer(text):
            yield Definition(
                short=match[1],
                start=match.start(1),
                end=match.end(1),
                long_start=None,
                long_end=len(text[: match.start()].rstrip()),
            )


def _without_brackets(text: str) -> Iterator[Definition]:
    """Find short forms that stand before the bracket, or behind "known as" or "or"."""
    for match in _KNOWN_AS.finditer(text):
        group = "short" if match["short"] else "beside"
        long_start = match_long_form(match[group], text, match.start())
        if long_start is not None:
            yield Definition(
                short=match[group],
                start=match.start(group),
                end=match.end(group),
                long_start=long_start,
                long_end=match.start(),
            )
    for match in _REVERSED.finditer(text):
        long_start = match_long_form(match["short"], text, match.end("long"))
        if long_start is not None and long_start == match.start("long"):
            yield Definition(
                short=match["short"],
                start=match.start("short"),
                end=match.end("short"),
                long_start=long_start,
                long_end=match.end("long"),
            )


def match_long_form(short: str, text: str, end: int) -> int | None:
    """Find where the long form of `short` begins in the words that end at `end`.

    The letters of the short form must occur in order, from the right, the first one at a word's beginning.

    Returns:
        The offset, or None when they do not.
    """
    letters = [sign.lower() for sign in short if sign.isalnum()]
    if len(letters) < 2:
        return None
    floor = max(0, end - _WORDS_BACK, text.rfind("\n", 0, end) + 1)
    max_words = min(len(letters) + 5, len(letters) * 2)
    here = end
    for index in range(len(letters) - 1, -1, -1):
        here -= 1
        while here >= floor and (
            text[here].lower() != letters[index] or (index == 0 and here > 0 and text[here - 1].isalnum())
        ):
            here -= 1
        if here < floor:
            return None
    long_form = text[here:end]
    if len(long_form.split()) > max_words or len(long_form) <= len(short) or any(sign in long_form for sign in "();:"):
        return None
    return here


def find_short_forms(text: str, meanings: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Find the places of short forms, whole words in the printed case, with what they mean.

    Args:
        meanings: short forms without stops, to entity ids.
    """
    if not meanings:
        return
    for match in _WORD.finditer(text):
        meaning = meanings.get(match.group())
        if meaning is not None:
            yield match.start(), match.end(), meaning
    for short in [short for short in meanings if _WORD.fullmatch(short) is None][:MAX_LONGER_SHORT_FORMS]:
        start = text.find(short)
        while start >= 0:
            end = start + len(short)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield start, end, meanings[short]
            start = text.find(short, end)
