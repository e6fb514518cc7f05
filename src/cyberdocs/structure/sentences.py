"""Split prose into sentences.

Reads paragraphs, quotations and list items; returns the spans of their sentences. nupunkt proposes the
ends; the field's abbreviations, brackets and citations veto some, and a note mark or a citation in brackets
behind the full stop goes with the sentence before it.
"""

import bisect
import functools
import re
from collections.abc import Iterable, Sequence

from nupunkt import PunktSentenceTokenizer
from nupunkt.models import get_default_model_path

from cyberdocs.records import Span
from cyberdocs.structure.abbreviations import FIELD, GO_ON, GO_ON_BEFORE_A_NUMBER, IN_SMALL_LETTERS, KNOWN, LISTED
from cyberdocs.structure.labels import plain_label
from cyberdocs.structure.settings import StructureSettings

# Stands in for a note mark behind a full stop: to nupunkt a closing quotation mark belongs to what it closes.
CLOSING = "”"
_RAISED = "⁰¹²³⁴-⁹"
_MARK_BEHIND_END = re.compile(
    rf"(?<=[.!?…\"'”’)\]])(?:[{_RAISED}]{{1,4}}(?:[,;–-][{_RAISED}]{{1,4}})*\)?|\[\^?\w{{1,4}}\])+"
)
# "in 2021.1) The", "of the attacks.12 These": a mark that lost its raised type. Not "Art.5 The", "version 2.1 The".
_LEVEL_MARK = re.compile(
    r"(?:(?<![^\s\"“‘'’(\[–—-])([^\W\d_]{2,}|(?:1[89]|20)\d\d)[\"”’')\]]{0,2}|[)\]\"”’'])"
    r"[.!?][\"”’']{0,2}([1-9]\d{0,2}\)?)(?=\s+[\"“‘(]{0,2}[A-Z])"
)
# " (Chang, 2020)" or " [12]" between a full stop and the next sentence.
_CITATION_BEHIND_END = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][”\"’]))\s(?:\([^()]{2,200}?\b(?:1[89]|20)\d\d[a-z]?(?::\s?\d[\d–-]*|,\s(?:pp?\.\s?)?\d[\d–-]*)?\)"
    r"|\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,5}\])\.?(?=\s+[\"'“‘(*]*[A-Z]|\s*$)"
)
_BRACKETS = re.compile(r"[()\[\]]")
_LAST_WORD = re.compile(r"([\w.'’§&-]{1,24})\.[\"'”’)\]*]*$")
_WORD = re.compile(r"[^\W\d_⁰¹²³⁴-⁹]")
_LIST_MARK = re.compile(
    r"\s*(?:(?:[-*•▪◦●–—·o]|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[A-Z])[.)]|\[\d{1,3}\])\s+)?", re.ASCII | re.IGNORECASE
)
_ORNAMENT = re.compile(r"\s*(?:[*•·]\s?){3,8}(?=\s|\w)")
_PARAGRAPH_NUMBER = re.compile(r"\s*(?:\d{1,3}\.|\(\d{1,3}\)|\((?:[a-z]|[ivx]{2,5})\)|[•▪●])\s+(?=\S)")
_COMPOUND = re.compile(r"[.'’&]")
# "H.L.A. Hart", but "in the U.S. The treaty".
_INITIALS = re.compile(r"(?<!\w)(?:[A-Z]\.[ -]?){1,4}$")
_STARTING_WORDS = """
    The This These That Those It Its In However A An As He She They We If When While Although But And For On At By To
    There Such Under
"""
_STARTERS = frozenset(_STARTING_WORDS.split())
_MORE_OPENERS = """
    Its Their His Her Our Not No Yet Nor Some Many Most Others One Both Each Since Thus Still
"""
_OPENING_WORDS = _STARTERS | frozenset(_MORE_OPENERS.split())
# "for the mass. Companies", "the answer is no. UNODC", "a state-of-the-art. It"; not "art. IV", "No. IT-94-1".
_PLAIN_END = re.compile(
    r"(?<![\w.&'’])([a-z]{2,20})\.[\"”’)\]]*(?=\s+[\"“‘(]*(?:[A-Z][a-z’']|[A-Z]{2,}s?[\s,]|[AI]\s|\d))"
)
# "The report of the UN. Members agreed": nupunkt knows some acronyms as abbreviations. Not "IV. Scope".
_ACRONYM_END = re.compile(
    r"(?<![\w.&'’§-])(?!(?:[IVX]+|[LCDM]{2,})\.)([A-Z]{2,}(?:s|\d+)?)(?:['’]s)?\.[\"”’)\]]*"
    r"(?=\s+[\"“‘(]?(?:[A-Z][a-z’']|[A-Z]{2,}s?\s))"
)
# "the U.N. General Assembly", "the U.S. Senate"; but "left the U.S. Congress passed it later".
_POLITIES = frozenset({"u.n", "u.s", "u.k", "e.u", "a.u", "o.a.s", "u.s.s.r", "u.a.e"})
_NAME_OF_A_POLITY = re.compile(
    r"(?:[A-Z][\w’'-]+\s+(?:(?:of|for|on|and|the)\s+){0,2}(?=[A-Z])"
    r"|(?:Assembly|Agency|Attorney|Charter|Commission|Committee|Congress|Constitution|Convention|Council|Court|Department"
    r"|Government|House|Member|Ministry|Mission|Office|Parliament|President|Resolution|Secretariat|Secretary|Security"
    r"|Senate|State|Supreme|Treasury|Treaty)s?\b(?!\s+(?:\w+ed|is|are|was|were|has|have|had|will|would|may|can)\b))"
)
_NUMBER_NEXT = re.compile(r"[\"'“‘(\[*]*(?:\d|[IVXLC]+\b)")
# "Berkeley Tech. L.J. 100", "Stan. J. Int'l L.", "Duke L. & Tech. Rev. 5", "Harv. J.L. & Tech. 425": one name.
_JOURNAL_NEXT = re.compile(r"(?:[LJQ]|Rev)\.\s?(?:[LJQ]\.|Rev|Int|&|\d)")
_JOURNAL_END = re.compile(r"& [A-Z][\w’']*\.$")
_PIN_NEXT = re.compile(r"[*]*\(?(?:at|para|paras|p|pp|art|arts|§|¶|note|n)\b", re.IGNORECASE)


@functools.cache
def _tokenizer() -> PunktSentenceTokenizer:
    """Load nupunkt's model once, as an instance of our own, with the field's abbreviations.

    Of the model's own, learned from scanned papers of American courts, those with a full stop or an apostrophe inside
    ("s.d.n.y") stay, and initials; whole words among them are as often "tonga", "tables" and "cleaners" cut in two.
    """
    tokenizer = PunktSentenceTokenizer.load(get_default_model_path())
    for learned in tokenizer.abbreviations - KNOWN:
        if len(learned) > 1 and not _COMPOUND.search(learned):
            tokenizer.remove_abbreviation(learned)
    tokenizer.add_abbreviations(sorted(LISTED))
    return tokenizer


def split_sentences(text: str, settings: StructureSettings) -> tuple[Span, ...]:
    """Give the sentences of one paragraph, ascending; a stretch without a letter is none.

    Args:
        text: a paragraph on its own; the spans are offsets into it.
    """
    masked = _mask(text)
    brackets = _bracketed(text, settings.max_bracketed_chars)
    spans: list[Span] = []
    start = 0
    proposed = {end for _, (_, end) in _tokenizer().tokenize_with_spans(masked)}
    for end in sorted(proposed.union(_plain_ends(masked))):
        if end < len(text) and _goes_on(text, start, end, brackets):
            continue
        spans.extend(_trimmed(text, start, end))
        start = end
    if start < len(text):
        spans.extend(_trimmed(text, start, len(text)))
    return tuple(_with_letters(text, spans))


def _plain_ends(masked: str) -> Iterable[int]:
    """Give the ends behind a word that is an abbreviation in other letters alone: "Mass." and "Pol.", not "mass.".

    A word in small letters that abbreviates nothing so written; or an acronym, a full stop, and a capital: "the report
    of the UN. Members agreed".
    """
    for match in _PLAIN_END.finditer(masked):
        if match[1] not in IN_SMALL_LETTERS:
            yield match.end()
    for match in _ACRONYM_END.finditer(masked):
        if match[1].lower() not in FIELD | GO_ON | GO_ON_BEFORE_A_NUMBER:
            yield match.end()


def prose_start(text: str) -> int:
    """Give where the words of a paragraph begin, behind an ornament or a paragraph's number ("12. The Court")."""
    match = _ORNAMENT.match(text) or _PARAGRAPH_NUMBER.match(text)
    return match.end() if match else 0


def item_start(text: str, label: str | None) -> int:
    """Give where the words of a list item begin, behind its mark ("1.", "•", "(a)")."""
    match = _LIST_MARK.match(text)
    begin = match.end() if match else 0
    if label and plain_label(text[:begin]) != plain_label(label):
        # Markup knows the mark and the text does not print it: "A. Marks" begins with a name.
        stripped = text.lstrip()
        begin = len(text) - len(stripped)
        if stripped.startswith(label):
            begin += len(label) + len(stripped[len(label) :]) - len(stripped[len(label) :].lstrip())
    return begin


def _mask(text: str) -> str:
    """Put closing marks, one for one, in the place of note marks and citations behind a full stop."""
    if any(character in text for character in "⁰¹²³⁴⁵⁶⁷⁸⁹["):
        text = _MARK_BEHIND_END.sub(lambda match: CLOSING * len(match[0]), text)
    text = _LEVEL_MARK.sub(_close_level_mark, text)
    if "(" in text or "[" in text:
        text = _CITATION_BEHIND_END.sub(lambda match: CLOSING * len(match[0]), text)
    return text


def _close_level_mark(found: re.Match[str]) -> str:
    if (found[1] or "").lower() in KNOWN:
        return found[0]
    return found[0][: found.start(2) - found.start()] + CLOSING * len(found[2])


def _bracketed(text: str, longest: int) -> list[tuple[int, int]]:
    """List the outermost brackets that close again within `longest` code points."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match[0] in "([":
            opened.append(match.start())
        elif opened:
            begin = opened.pop()
            if match.end() - begin <= longest:
                while pairs and pairs[-1][0] > begin:
                    pairs.pop()
                pairs.append((begin, match.end()))
    return pairs


def _goes_on(text: str, start: int, end: int, brackets: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a proposed end is none."""
    left = text[max(start, end - 40) : end].rstrip()
    right = text[end : end + 24].lstrip()
    gap = len(text[end : end + 24]) - len(right)
    position = max(start, end - 40) + len(left)
    around = bisect.bisect_left(brackets, (position, 0)) - 1
    if around >= 0 and position < brackets[around][1]:
        return True
    if not right:
        return False
    if right[0].islower() and not left.endswith(("!", "?")):
        return True
    found = _LAST_WORD.search(left)
    if found is None:
        return False
    word = found[1].lower()
    if word in GO_ON or _JOURNAL_NEXT.match(right):
        return True
    if _INITIALS.search(left) and word not in FIELD:
        follower = right.split(None, 1)[0].strip("\"'“‘(*,.;:")
        return follower[:1].isupper() and follower not in _STARTERS
    if word in _POLITIES and right.split(None, 1)[0] not in _OPENING_WORDS and _NAME_OF_A_POLITY.match(text, end + gap):
        return True
    if word in ("id", "ibid") and _PIN_NEXT.match(right):
        return True
    if _NUMBER_NEXT.match(right) is None:
        return False
    # "No. 4", "Int'l L. 425": a capitalised short form before a number is a reporter, not an end.
    return word in GO_ON_BEFORE_A_NUMBER or word in FIELD or "." in word or _JOURNAL_END.search(left) is not None


def _trimmed(text: str, start: int, end: int) -> Iterable[Span]:
    """Give the span without the space around it, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start=start, end=end)


def _with_letters(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join a stretch without a word ("12.", "* * *") to the sentence before it; alone it is dropped."""
    kept: list[Span] = []
    for span in spans:
        if _WORD.search(text, span.start, span.end):
            kept.append(span)
        elif kept:
            kept[-1] = Span(start=kept[-1].start, end=span.end)
    return kept
