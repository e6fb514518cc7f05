"""Turn lines into running text: raised marks, words hyphenated at line ends, ligatures.

Reads `Line` records, returns strings with the marks found in them. Whether a hyphen at a line's end is the
word's own is decided by what the rest of the paper prints.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyberdocs.ingest.canonical import DraftMark
from cyberdocs.ingest.pdf_glyphs import Atom
from cyberdocs.ingest.pdf_lines import Line, needs_space

_SMALLER = 0.86  # a raised mark is set at 0.55 to 0.8 of its line's size
_RAISED = 0.12  # of the line's size, above the baseline
_BARELY_SMALLER = 0.95
_HIGH = 0.25  # of the line's size: so high even when hardly smaller
_SUPERSCRIPTS = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
# "b", "bb", "xviii"; the ends of ordinals are none.
RAISED_LETTERS = re.compile(r"(?!(?:st|nd|rd|th|er|re|de)$)(?:[ivxlc]{1,8}|[a-z]{1,3})")
_MARK = re.compile(r"\d{1,4}|[*∗†‡§¶‖∥#]{1,4}")
_TWO_QUOTES = re.compile("‘‘|’’")
_GLUED = re.compile(r"(?<=[\w.,;:?!)”’])(?:\*{1,4}|∗{1,4}|†{1,3}|‡{1,3})(?=[\s.,;:)]|$)")
_POWER = re.compile(
    r"(?:^|[^\w’'])(?:10|[a-zA-Z]|[ckm]?m)$"
)  # 10⁶, x², km²: a raised digit behind them is no note mark
_RAISED_TEXT = re.compile(r"[\d,;–*∗†‡§¶‖∥#\s().\[\]-]+")
_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": "", "\u200b": "",
    "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "",
}  # fmt: skip
_CLEAN = str.maketrans({**_LIGATURES, **{chr(code): "" for code in (*range(0x20), *range(0x7F, 0xA0))}})
_HYPHENS = ("-", "\u2010", "\xad", "¬")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)\S*$")
_ADDRESS_CHARS = 200
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# Solid compounds of two common words, which the paper may print only once, across a line's end.
_SOLID_WORDS = (
    "moreover however therefore without within throughout whatever whenever wherever whereas understanding "
    "understand understood sometimes something someone somewhat anything anyone everything everyone otherwise "
    "likewise framework frameworks cyberspace network networks networked website websites online offline overall "
    "undertake undertaken undertaking outcome outcomes background worldwide widespread furthermore nevertheless "
    "nonetheless stakeholder stakeholders database databases workshop workshops lawmaker lawmakers policymaker "
    "policymakers policymaking longstanding straightforward shortcoming shortcomings viewpoint viewpoints "
    "withdraw withdrawn hereinafter aforementioned notwithstanding ransomware malware software hardware keyword "
    "keywords guideline guidelines timeline crossroads landmark standpoint standalone statehood neighbourhood "
    "household railroad railway ourselves themselves yourself himself herself become becomes overlook overcome "
    "overcame override overview underline undergo underpin undermine undermines undermined throughput meantime "
    "everyday"
)
_SOLID = frozenset(_SOLID_WORDS.split(" "))
# "under-" and "lying", "reason-" and "able": words that begin or end other words.
_FIRST_HALVES = frozenset(
    {"under", "over", "with", "inter", "fore", "some", "every", "more", "never", "through", "there"}
)
_ENDINGS = frozenset(
    {"able", "ably", "less", "ship", "ships", "hood", "wise", "ward", "wards", "ness", "ally", "age", "ant", "ate"}
    | {
        "like",
        "men",
        "man",
        "ting",
        "ring",
        "king",
        "sing",
        "one",
        "ever",
        "self",
        "selves",
        "fore",
        "red",
        "led",
        "ten",
    }
)
# First halves that are hyphenated before almost any word, when the paper itself does not tell.
_COMPOUNDING = frozenset({"self", "cross", "well", "non", "quasi", "vice", "ex"})
_TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})


@dataclass(frozen=True, slots=True)
class Text:
    """Characters with the marks in them."""

    text: str
    marks: tuple[DraftMark, ...] = ()


def _are_words(left: str, right: str) -> bool:
    """Tell whether two halves can be a compound's words, and not a stem and its ending."""
    return (
        len(left) >= 4 and len(right) >= 3 and left not in _FIRST_HALVES and right not in _ENDINGS
    ) and left + right not in _SOLID


class Vocabulary:
    """The words that a paper prints inside its lines, whole and hyphenated."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: Counter[str] = Counter()
        for line in lines:
            words = _WORD.findall(line.raw)
            if words and line.raw.endswith(_HYPHENS):
                words.pop()
            self._words.update(word.casefold() for word in words)

    def joins(self, left: str, right: str) -> bool:
        """Tell whether "left-" at a line's end and "right" on the next are one unhyphenated word."""
        if left.isupper() and right.isupper() and len(left) > 1:
            return self._words[(left + right).casefold()] > 0
        if left and right[:1].isupper() and right[1:].islower():  # "Cite-" and "Seer"
            return self._words[(left + right).casefold()] > self._words[f"{left}-{right}".casefold()]
        if not right[:1].islower() or not left:
            return False
        last = left.replace("\u2010", "-").rsplit("-", 1)[-1]
        left, right = left.casefold().replace("\u2010", "-"), right.casefold()
        whole, parted = self._words[left + right], self._words[f"{left}-{right}"]
        if whole or parted:
            return whole >= parted
        if last.casefold() in _TENS or (last.casefold() in _COMPOUNDING and len(right) >= 4):
            return False
        if _are_words(left, right) and self._words[left] and self._words[right]:
            return False  # "contract-" and "law" are words of this paper, "contractlaw" is not
        return not last.isupper() or len(last) == 1


def line_text(line: Line) -> Text:
    """Join a line's atoms; raised digits become Unicode superscripts and are marked."""
    parts: list[str] = []
    marks: list[DraftMark] = []
    length = 0
    last: Atom | None = None
    for atom in line.atoms:
        text = atom.text.translate(_CLEAN)
        if not text:
            continue
        raised = is_raised(atom, line)
        if last is not None and needs_space(last, atom) and not (raised and atom.x0 - last.x1 < 0.35 * line.size):
            parts.append(" ")
            length += 1
        if raised:
            if not _POWER.search("".join(parts[-3:])[-12:]):
                pattern = RAISED_LETTERS if line.letter_marks and text.isalpha() else _MARK
                marks += [
                    DraftMark(start=length + found.start(), end=length + found.end(), label=found.group())
                    for found in pattern.finditer(text)
                ]
            text = text.translate(_SUPERSCRIPTS)
        parts.append(text)
        length += len(text)
        last = atom
    if line.atoms and line.atoms[-1].text.endswith("\xad"):
        parts.append("\xad")  # a soft hyphen counts only at a line's end, where `seam` takes it away
    text = "".join(parts)
    return Text(text, tuple(_merged(sorted([*marks, *_glued(text, marks)], key=lambda mark: mark.start))))


def _glued(text: str, marks: Sequence[DraftMark]) -> list[DraftMark]:
    """Find symbols set directly behind a word: fonts draw asterisks and daggers high by themselves."""
    known = {mark.start for mark in marks}
    return [
        DraftMark(start=found.start(), end=found.end(), label=found.group())
        for found in _GLUED.finditer(text)
        if found.start() not in known
    ]


def _merged(marks: list[DraftMark]) -> list[DraftMark]:
    """Join marks that touch: "1" and "2" set apart are note 12."""
    merged: list[DraftMark] = []
    for mark in marks:
        if merged and merged[-1].end == mark.start and merged[-1].label.isdigit() and mark.label.isdigit():
            before = merged.pop()
            mark = DraftMark(start=before.start, end=mark.end, label=before.label + mark.label)
        merged.append(mark)
    return merged


def is_lifted(atom: Atom, line: Line) -> bool:
    """Tell smaller type above the line's baseline."""
    rise = (line.y - atom.y) / line.size if line.size else 0.0
    return (atom.size <= _SMALLER * line.size and rise >= _RAISED) or (
        atom.size <= _BARELY_SMALLER * line.size and rise >= _HIGH
    )


def is_raised(atom: Atom, line: Line) -> bool:
    """Tell a note mark from a digit of the line: lifted, digits or symbols only; letters where the notes have them."""
    if not is_lifted(atom, line):
        return False
    if line.letter_marks and RAISED_LETTERS.fullmatch(atom.text):
        return True
    return _RAISED_TEXT.fullmatch(atom.text) is not None and _MARK.search(atom.text) is not None


def join_lines(lines: Sequence[Text], vocabulary: Vocabulary) -> Text:
    """Join lines of one block by a space, or by nothing where a word was cut."""
    parts: list[str] = []
    marks: list[DraftMark] = []
    length = 0
    for line in lines:
        text = line.text.strip()
        shift = len(line.text) - len(line.text.lstrip())
        if not text:
            continue
        if parts:
            kept, glue = seam(parts[-1], text, vocabulary)
            length += len(kept) - len(parts[-1]) + len(glue)
            parts[-1] = kept + glue
        marks += [
            DraftMark(start=length + mark.start - shift, end=length + mark.end - shift, label=mark.label)
            for mark in line.marks
        ]
        parts.append(text)
        length += len(text)
    return _with_double_quotes(Text("".join(parts), tuple(marks)))


def _with_double_quotes(text: Text) -> Text:
    """Write two single quotation marks that stand for a double one as that one; nested quotes keep theirs."""
    if "‘‘" not in text.text:
        return text
    moved = [found.end() for found in _TWO_QUOTES.finditer(text.text)]
    marks = tuple(
        DraftMark(
            start=mark.start - sum(1 for place in moved if place <= mark.start),
            end=mark.end - sum(1 for place in moved if place <= mark.start),
            label=mark.label,
        )
        for mark in text.marks
    )
    return Text(_TWO_QUOTES.sub(lambda found: "“" if found.group() == "‘‘" else "”", text.text), marks)


def _goes_on_as_address(before: str, after: str) -> bool:
    """Tell a web address that is cut at a line's end: "https://example." and "org/9", or ".../files" and "/9"."""
    address = _ADDRESS.search(before[-_ADDRESS_CHARS:])
    if address is None or not after:
        return False
    rest = after.split(maxsplit=1)[0]
    if before[-1] in "/-_=&?%#":
        return rest[0].isalnum() or rest[0] in "/?&=#%_~-"
    if before[-1] == ".":
        return rest[0].islower() and any(sign in rest[1:-1] for sign in "/.")
    return rest[0] in "/?&=#%_"


def seam(before: str, after: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Tell how two lines meet.

    Returns:
        What stays of the first line, and what stands between it and the second.
    """
    if _goes_on_as_address(before, after):
        return before, ""
    if not before.endswith(_HYPHENS) or len(before) < 2:
        # A dash or a slash at a line's end belongs to both words, "2001–2013"; an address goes on without a space.
        glued = before.endswith(("—", "–", "/")) and len(before) > 1 and not before[-2].isspace()
        return before, "" if glued and after[:1].isalnum() else " "
    if before[-2].isspace():
        return before, " "
    soft = before.endswith(("\xad", "¬"))
    stem = before[:-1]
    left, right = _LAST_WORD.search(stem), _FIRST_WORD.match(after)
    if soft:
        return stem, ""
    if left is None or right is None:
        return before, "" if stem[-1:].isalnum() and after[:1].isalnum() else " "
    if vocabulary.joins(left.group(), right.group()):
        return stem, ""
    return before, ""
