"""Find the citations in a note and leave the comment around them out.

Reads a note's shadow; returns the span of each citation, ascending. A note may be one citation, several behind
semicolons or signals ("See also"), or prose with citations in it.
"""

import re
from collections.abc import Sequence

from cyberdocs.structure.reference_balance import balance_spans
from cyberdocs.structure.reference_fields import YEAR
from cyberdocs.structure.reference_names import is_body
from cyberdocs.structure.reference_segments import cut_note
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_shapes import ANCHOR, BEGIN, CAPITAL, FULL_NAME, NAME_YEAR, TREATY_WORD, WORD
from cyberdocs.structure.reference_short import PIN, read_short_form, read_short_name
from cyberdocs.structure.reference_signals import INNER_SIGNAL, skip_signal

# Small words that follow a year or page inside a citation; any other small word there is comment.
_INSIDE = (
    "and|at|in|ed|eds|edn|trans|para|paras|p|pp|n|no|nos|vol|of|the|ch|art|arts|s|ss|as|cited|adopted|entered|opened|on|"
    "final|available|accessed|last|visited|http\\w*|doi|hereinafter|annex|esp|especially|with|ff|f|u|und|von|de|van"
)
_COMMENT = re.compile(
    rf"[,.)\]]*\s+(?:(?!(?:{_INSIDE})\b)[a-zäöü]{{2,}}\b|in\s+(?:which|respect|that|this)\b|as\s+(?:well|to|a)\b)"
)
_TAIL = re.compile(
    rf"\s*(?:,\s*)?(?:{PIN}|and\s+throughout|passim|(?:\d{{1,4}}\s+)?{CAPITAL}[\w.&'’\s]{{1,50}}?\s\d{{1,5}}\b|\([^()]{{1,80}}\)|\[[^\[\]]{{1,80}}])"
)
_LEAD = re.compile(r":\s+|\(\s*|(?:such as|examples? (?:are|is)|in|is|by|of|from|on)\s+|,\s+|\.\s+")
_CASE = re.compile(rf"(?:(?:{WORD}|{CAPITAL}\.|of|the|and|&|Ltd)\s+){{1,8}}v\.?\s+{CAPITAL}")
_ACT = re.compile(
    rf"(?:(?:{WORD}|\([^()]{{3,40}}\)|of|the|and|on|for)\s+){{1,10}}(?:Act|Code|Ordinance|Regulations?)\s+{YEAR}"
    rf"(?:\s+\([^()]{{2,12}}\))?"
)
_IDENTIFIER = re.compile(
    r"""\b(?:(?:UN|U\.\s?N\.|United\ Nations)\s+)?
        (?:(?:General\ Assembly|Security\ Council|Human\ Rights\ Council|G\.?\s?A\.?|S\.?\s?C\.?|UNGA|UNSC)\s+)?
        Res(?:olution|\.)?\s+\d+(?:/\d+)?
      | \b(?:U\.?N\.?\s+Doc\.?\s+)?(?:A|S|E|UNODC)/[A-Z\d][\w./()\-]{2,40}""",
    re.VERBOSE,
)
# Words that stand in sentences and hardly ever, uncapitalised, in the head of a citation.
_PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|would|could|should|that|which|who|did|does|been|be|not|they|it|we|he|she|there|"
    r"concluded|adopted|argues?|argued|held|holds|found|finds|notes|noted|states|stated|reported|remains)\b"
)
_OPENS_PROSE = re.compile(
    r"(?:Although|While|However|Despite|Because|Since|Whereas|Thus|Hence|Indeed|Moreover|This|These|Those|It|There|In|As|"
    r"Most|Some|Many|Under|After|Before|When|If|For)\s"
)
_LIST_STYLE = re.compile(rf"{WORD},\s+{CAPITAL}\.[^\"“‘]{{0,200}}?\(\d{{4}}[a-z]?\)[.,]")


def find_citations(shadow: Shadow, short_names: Sequence[str] = ()) -> list[tuple[int, int]]:
    """Give the span of every citation in a note, ascending and apart from each other.

    Empty when the note is comment only. Spans hold no signal and no closing comment.
    """
    found = (_core(shadow, start, end, short_names) for start, end in cut_note(shadow))
    spans = balance_spans(shadow.text, [span for span in found if span is not None])
    return [(skip_signal(shadow.plain, start, end), end) for start, end in spans]


def _core(shadow: Shadow, start: int, end: int, short_names: Sequence[str]) -> tuple[int, int] | None:
    """Find the citation inside a piece; None where it is comment."""
    plain = shadow.plain
    start = _skip_blank(plain, start, end)
    signalled = False
    while (following := skip_signal(plain, start, end)) > start:
        start = _skip_blank(plain, following, end)
        signalled = True
    if start >= end:
        return None
    if read_short_name(plain[start:end], short_names) is not None:
        return _trim(plain, start, end)
    short = read_short_form(plain[start:end])
    if short is not None and (not short.author or not _is_prose(plain, start, start + short.end)):
        return _trim(plain, start, min(end, start + short.end))
    if _LIST_STYLE.match(plain, start, end):
        return _trim(plain, start, end)
    if ANCHOR.search(plain, start, end) is None:
        if signalled and any(start <= left < end for left, _ in shadow.emphasis):
            return _trim(plain, start, end)
        return None
    begin = _find_begin(shadow, start, end, signalled=signalled)
    if begin is None:
        return None
    short = read_short_form(plain[begin:end])
    if short is not None:
        return _trim(plain, begin, min(end, begin + short.end))
    return _trim(plain, begin, _find_end(shadow, begin, end))


def _find_begin(shadow: Shadow, start: int, end: int, *, signalled: bool) -> int | None:
    plain = shadow.plain
    prose = _is_prose(plain, start, end)
    inner = _inner_signal(shadow, start, end)
    if inner is not None and (not BEGIN.match(plain, start) or _is_prose(plain, start, inner)):
        return inner
    if named_year := _name_and_year(shadow, start, end, prose=prose):
        return named_year
    if not prose or (BEGIN.match(plain, start) and plain[start] not in "\"“‘'"):
        return start
    if plain[start] in "\"“‘'" and _title_quote(shadow, start, end):
        return start
    if signalled and not _OPENS_PROSE.match(plain, start):
        return start
    if identifier := _case_or_act(shadow, start, end):
        return identifier
    if named := _named_work(shadow, start, end):
        return named
    for match in _LEAD.finditer(plain, start, end):
        at = match.end()
        opens = at < end and shadow.depth[at] != 2 and BEGIN.match(plain, at) and ANCHOR.search(plain, at, end)
        if opens and (plain[at] not in "\"‘“'" or _title_quote(shadow, at, end)):
            return at
    return None


def _name_and_year(shadow: Shadow, start: int, end: int, *, prose: bool) -> int | None:
    """Find "Gessner 1976, S. 170" in German comment: behind small words, with no other citation before it."""
    match = NAME_YEAR.search(shadow.plain, start, end)
    if match is None or shadow.depth[match.start()] == 2 or match.start() == start:
        return None
    before = shadow.plain[start : match.start()]
    leads = prose or _GERMAN_LEAD.search(before) is not None
    return match.start() if leads and ANCHOR.search(before) is None else None


# What leads from German comment to a name: "ausführlicher bei", "die Theorie von", "zeigt".
_GERMAN_LEAD = re.compile(
    r"(?:^|\s)(?:bei|von|zeigt|zeigen|hierzu|dazu|auch|nach|so|etwa)\s+(?:den\s|die\s|das\s)?$", re.IGNORECASE
)
# "argued at length by Bo Hale, Tides of Law (...)", "contested in Cy Dunn, ‘Against Tides’ (...)"
_NAMED = re.compile(rf"\b(?:by|in)\s+(?={FULL_NAME}(?:,?\s+(?:and|&)\s+{FULL_NAME})?,\s+(?:[\"“‘*]|{CAPITAL}))")


def _named_work(shadow: Shadow, start: int, end: int) -> int | None:
    """Find the person by or in whose work prose places what it says."""
    plain = shadow.plain
    for match in _NAMED.finditer(plain, start, end):
        if shadow.depth[match.start()] == 0 and not is_body(plain[match.end() :].split(",", 1)[0]):
            return match.end() if ANCHOR.search(plain, match.end(), end) else None
    return None


def _inner_signal(shadow: Shadow, start: int, end: int) -> int | None:
    """Find the last signal inside a piece behind which a citation begins."""
    plain = shadow.plain
    inner = None
    for match in INNER_SIGNAL.finditer(plain, start, end):
        if shadow.depth[match.start()] == 2 or match.end() >= end or match.start() == start:
            continue
        behind = plain[match.end()]
        opens = behind.isupper() or behind in "\"‘“'[(*" or plain.startswith(("id.", "ibid"), match.end())
        if opens and ANCHOR.search(plain, match.end(), end):
            inner = match.end()
    return inner


def _title_quote(shadow: Shadow, at: int, end: int) -> bool:
    """A quotation is a title when a year, "in", a volume or a container stands right behind it."""
    for left, right in shadow.quotes:
        if left == at + 1:
            return bool(
                re.match(rf"[\"”’']?,?\s*(?:[(\[]|in\s|\d|{CAPITAL})", shadow.plain[right : min(end, right + 12)])
            )
    return False


def _case_or_act(shadow: Shadow, start: int, end: int) -> int | None:
    for pattern in (_CASE, _ACT, _IDENTIFIER):
        match = pattern.search(shadow.plain, start, end)
        if match and shadow.depth[match.start()] != 2:
            at = match.start()
            while opener := re.match(r"(?:the|of|and|on|for|Based on|Under|In|The)\s+", shadow.plain[at:]):
                at += opener.end()
            return at
    return None


def _is_prose(plain: str, start: int, end: int) -> bool:
    """Tell comment from a citation by small words and verbs before the first bracket or quotation mark."""
    if _OPENS_PROSE.match(plain, start):
        return True
    head = re.split(r"[(\[\"“‘]", plain[start:end], maxsplit=1)[0]
    if _PROSE.search(head) and not re.match(rf".{{0,120}}?\b{TREATY_WORD}\b", head):
        return True
    first = re.split(r"[,:]", head, maxsplit=1)[0].split()
    small = sum(word[0].islower() and word not in _TITLE_SMALL for word in first)
    return int(small) >= 2


_TITLE_SMALL = frozenset(
    [
        "of",
        "and",
        "for",
        "the",
        "de",
        "van",
        "von",
        "on",
        "in",
        "to",
        "der",
        "v",
        "v.",
        "et",
        "und",
        "al.",
        "art.",
        "arts.",
        "art",
        "arts",
        "no.",
        "ed.",
        "eds.",
        "la",
        "le",
        "du",
        "des",
        "against",
        "with",
    ]
)


def _find_end(shadow: Shadow, begin: int, end: int) -> int:
    """Cut comment behind the last year, number or pin: "(1988), produced much comment"."""
    plain = shadow.plain
    last = begin
    while match := ANCHOR.search(plain, last, end):
        last = max(match.end(), last + 1)
        if shadow.depth[match.start()] == 2:
            continue
        while (tail := _TAIL.match(plain, last, end)) and tail.end() > last:
            last = tail.end()
        if _COMMENT.match(plain, last, end) and not plain[match.start() : match.end()].strip().startswith("v"):
            return last
    return end


def _trim(plain: str, start: int, end: int) -> tuple[int, int] | None:
    start = _skip_blank(plain, start, end)
    while end > start and plain[end - 1] in " ,;":
        end -= 1
    # a bracket that was opened outside the citation: "(see Brenner (2010) 12)."
    inside = plain[start:end]
    while inside.rstrip(".").endswith((")", "]")) and _closing(inside) > _opening(inside):
        end = start + len(inside.rstrip(".")) - 1
        inside = plain[start:end]
    return (start, end) if end > start else None


def _closing(text: str) -> int:
    return text.count(")") + text.count("]")


def _opening(text: str) -> int:
    return text.count("(") + text.count("[")


def _skip_blank(plain: str, start: int, end: int) -> int:
    open_brackets = plain.find(")", start, end) == -1
    while start < end and (plain[start] in " ,;:" or (open_brackets and plain[start] == "(")):
        start += 1
    return start
