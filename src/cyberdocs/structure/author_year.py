"""Find author-year citations: "(Chang, 2020)", "Wicki-Birchler (2020)", "Brass & Sowell, 2021; Chang 2020: 12".

Reads prose; returns places, each with the names, year and pin printed there. Which entry of the list is
meant is `citations`' question.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cyberdocs.records import Span

_YEAR = r"(?:(?:1[6-9]|20)\d\d(?:[–/-]\d{2,4})?[a-z]?|n\.d\.|forthcoming|in press)"
_PIN = (
    r"(?:[pP]{1,2}\.?\s?|at\s|paras?\.?\s?|§{1,2}\s?|ch(?:ap)?\.\s?|arts?\.\s?|s\.\s?)?"
    r"[\divxlc]{1,6}(?:\s?[–,-]\s?\d{1,5}){0,6}f{0,2}"
)
_PARENTHESIS = re.compile(r"\(([^()]{3,400})\)")
_HAS_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d|n\.d\.|forthcoming|in press")
_SIGNAL = re.compile(
    r"\s*(?:(?:see|also|but|cf\.?|e\.g\.,?|for (?:example|instance|a review|an overview),?|in|quoted in|cited in"
    r"|as cited in|following|compare|contra|notably|inter alia,?|e\.?g\.?,?|cited by|quoting|citing|per)[\s,:]+){0,4}",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"(?P<names>[^\d;:()\[\]]{{1,120}}?)(?P<comma>,)?\s+\(?(?P<year>{_YEAR})\)?"
    rf"(?P<more>(?:\s?,\s?(?:(?:1[6-9]|20)\d\d[a-z]?|[b-e])(?![\d–-]))*)"
    rf"(?:\s*[,:]\s*(?P<pin>{_PIN}))?"
    r"(?P<tail>[,;:]?\s*(?:emphasis (?:added|in original|mine)|my emphasis|translation mine|own translation)?\.?\s*)"
)
_PIN_BEHIND = re.compile(rf"(?:\s*[,:]?\s*({_PIN}))?")
_MORE_YEAR = re.compile(r"(?:1[6-9]|20)\d\d[a-z]?|\b[b-e]\b")
_ONLY_YEAR = re.compile(
    rf"\s*(?P<year>{_YEAR})(?P<more>(?:\s?,\s?(?:(?:1[6-9]|20)\d\d[a-z]?|[b-e])(?![\d–-]))*)"
    rf"(?:\s*[,:]\s*(?P<pin>{_PIN}))?\s*"
)
_PARTICLE = (
    r"(?:(?:[Dd]e|[Dd]a|[Dd]el|[Dd]u|[Dd]i|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Tt]e|[Tt]er"
    r"|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]in|[Ii]bn)[ -]){0,3}"
)
_NAME = rf"{_PARTICLE}(?:[^\W\d_a-z]['’])?[^\W\d_a-z][\w'’-]{{1,30}}"
_NAMES_BEFORE = re.compile(
    rf"(?P<names>{_NAME}(?:\s{_NAME}){{0,4}}(?:(?:,|,?\s(?:and|&))\s{_NAME}(?:\s{_NAME}){{0,2}}){{0,4}}"
    r"(?:,?\set\sal\.?)?)(?P<possessive>['’]s?)?,?\s?$"
)
_ET_AL = re.compile(r",?\s*\bet\s+al\b\.?,?|,?\s+and (?:others|colleagues)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_BETWEEN_NAMES = re.compile(r"\s*,?\s*(?:&|\band\b|\by\b|\bund\b|\bet\b)\s*|\s*,\s*")
_SMALL_WORDS = """
    and & et al. al de da del du di van von der den te ter la le el bin ibn of the for on to in y und others colleagues
"""
_SMALL_IN_NAMES = frozenset(_SMALL_WORDS.split())
_NEVER = """
    january february march april may june july august september october november december article articles section
    resolution directive regulation decision act no res since until between from to by before after during adopted
    as in on at of the and about around early late mid volume vol chapter part table figure see version
    spring summer autumn winter convention protocol treaty
"""
_NEVER_NAMES = frozenset(_NEVER.split())
# Window in code points in which the names before "(2020)" stand; four long names fit.
NAMES_WINDOW = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One work cited at one place.

    Args:
        names: as printed, the first author first; several readings of a name list are `choices`.
        choices: the name lists that the printed words allow, longest first.
        et_al: more authors than are named.
        year: as printed, without a suffix: "2020", "n.d.".
        suffix: "a" of "2020a", or "".
        narrative: the names are part of the sentence: "Chang (2020)".
        strict: printed so that it is a citation even when the list does not hold it.
    """

    span: Span
    choices: tuple[tuple[str, ...], ...]
    et_al: bool
    year: str
    suffix: str
    pin: str
    narrative: bool
    strict: bool
    spans_of_choices: tuple[Span, ...]


def find_author_year(text: str, start: int, end: int) -> Iterable[Cited]:
    """Find the author-year citations between two offsets of `text`, ascending."""
    for match in _PARENTHESIS.finditer(text, start, end):
        if not _HAS_YEAR.search(match[1]):
            continue
        only = _ONLY_YEAR.fullmatch(match[1])
        if only is not None:
            yield from _narrative(text, start, match, only)
        else:
            yield from _parenthetical(match[1], match.start(1))


def read_author_year(text: str, offset: int) -> Cited | None:
    """Read a text that is nothing but one citation: "Hale 2005, 12", "Frost et al. (2011), at 3."."""
    stripped = text.rstrip(" .,;")
    found = list(_parenthetical(stripped, offset))
    if len(found) == 1:
        return found[0]
    narrative = list(find_author_year(stripped, 0, len(stripped)))
    if len(narrative) != 1 or narrative[0].spans_of_choices[0].start > 0:
        return None
    rest = _PIN_BEHIND.fullmatch(stripped, narrative[0].span.end)
    if rest is None:
        return None
    shifted = tuple(Span(start=one.start + offset, end=one.end + offset) for one in narrative[0].spans_of_choices)
    return replace(narrative[0], span=shifted[0], spans_of_choices=shifted, pin=narrative[0].pin or rest[1] or "")


def _parenthetical(inside: str, offset: int) -> Iterable[Cited]:
    """Read "see Brass & Sowell, 2021; Chang 2020: 12", without the brackets around it."""
    position = 0
    for item in inside.split(";"):
        signal = _SIGNAL.match(item)
        begin = signal.end() if signal else 0
        found = _ITEM.fullmatch(item, begin)
        if found is not None and _are_names(found["names"]):
            names, et_al = split_names(found["names"])
            year, suffix = _split_year(found["year"])
            at = offset + position + begin
            first_end = offset + position + (found.end("pin") if found["pin"] else found.end("year"))
            if found["more"]:
                first_end = offset + position + found.end("year")
            span = Span(start=at, end=first_end)
            yield Cited(
                span=span,
                choices=(names,),
                et_al=et_al,
                year=year,
                suffix=suffix,
                pin="" if found["more"] else (found["pin"] or ""),
                narrative=False,
                strict=et_al or len(names) > 1 or (found["comma"] is not None and len(names[0].split()) <= 2),
                spans_of_choices=(span,),
            )
            for more in _MORE_YEAR.finditer(found["more"]):
                more_year, more_suffix = _split_year(more[0]) if len(more[0]) > 1 else (year, more[0])
                begin_more = offset + position + found.start("more") + more.start()
                is_last = more.end() == len(found["more"])
                span = Span(start=begin_more, end=begin_more + len(more[0]))
                yield Cited(
                    span=span,
                    choices=(names,),
                    et_al=et_al,
                    year=more_year,
                    suffix=more_suffix,
                    pin=(found["pin"] or "") if is_last else "",
                    narrative=False,
                    strict=True,
                    spans_of_choices=(span,),
                )
        position += len(item) + 1


def _narrative(text: str, start: int, bracket: re.Match[str], only: re.Match[str]) -> Iterable[Cited]:
    """Read "Widodo et al. (2024)": the names stand before the bracket."""
    window = max(start, bracket.start() - NAMES_WINDOW)
    before = _NAMES_BEFORE.search(text, window, bracket.start())
    if before is None:
        return
    names, et_al = split_names(before["names"])
    starts = _positions(text, names, before.start("names"), before.end("names"))
    # "However, Chang (2020)", "As Chang (2020)": the list may begin at any word that looks like a name.
    choices: list[tuple[str, ...]] = []
    spans: list[Span] = []
    for at, name in enumerate(names):
        words = name.split()
        if words[-1].casefold() in _NEVER_NAMES:
            continue
        for skipped in range(len(words)):
            shorter = " ".join(words[skipped:])
            choices.append((shorter, *names[at + 1 :]))
            spans.append(Span(start=starts[at] + len(name) - len(shorter), end=bracket.end()))
    if not choices:
        return
    year, suffix = _split_year(only["year"])
    yield Cited(
        span=spans[min(len(names[0].split()), len(spans)) - 1],
        choices=tuple(choices),
        et_al=et_al,
        year=year,
        suffix=suffix,
        pin=only["pin"] or "",
        narrative=True,
        strict=et_al,
        spans_of_choices=tuple(spans),
    )


def _positions(text: str, names: tuple[str, ...], start: int, end: int) -> list[int]:
    """Find where each name begins, in order."""
    found = []
    for name in names:
        at = text.find(name, start, end)
        found.append(at if at >= 0 else start)
        start = found[-1]
    return found


def _are_names(printed: str) -> bool:
    """Tell names from prose: capitalised words, joined by "and", "&", "et al." and particles."""
    words = [word.strip(",.'’") for word in printed.split()]
    words = [word for word in words if word]
    if not words or not any(word[0].isupper() for word in words):
        return False
    if words[-1].casefold() in _NEVER_NAMES or (words[0].casefold() in _NEVER_NAMES and words[0] != "The"):
        return False
    return all(word[0].isupper() or word == "&" or word.casefold() in _SMALL_IN_NAMES for word in words)


def split_names(printed: str) -> tuple[tuple[str, ...], bool]:
    """Split "Amoo, Smith & van Dijk et al." into names, and tell whether more are meant."""
    without = _POSSESSIVE.sub("", _ET_AL.sub("", printed))
    names = tuple(
        name.strip(" ,")
        for name in _BETWEEN_NAMES.split(without)
        if name.strip(" ,") and not re.fullmatch(r"(?:[A-Z]\.[ -]?){1,3}", name.strip(" ,"))
    )
    return (names or (printed.strip(),)), _ET_AL.search(printed) is not None


def _split_year(printed: str) -> tuple[str, str]:
    """Split "2020a" into year and suffix."""
    if printed[:4].isdigit() and printed[-1:].isalpha():
        return printed[:4], printed[-1]
    return (printed[:4], "") if printed[:4].isdigit() else (printed, "")
