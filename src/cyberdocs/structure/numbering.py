"""Read the number printed before a heading.

Reads a heading's words; returns every way in which its number can be read: "I." is the roman one or, behind
"H.", a letter. Which reading holds is decided by the headings before it, in `levels`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


class NumberKind(StrEnum):
    """A style of numbering; headings of one style stand on one level."""

    PART = "part"  # "Part I", "Title 2"
    CHAPTER = "chapter"  # "Chapter 3"
    SECTION = "section"  # "Section 3", "§ 3", "Article 5"
    APPENDIX = "appendix"  # "Appendix A", "Annex II"
    UPPER_ROMAN = "upper_roman"  # "IV."
    UPPER_LETTER = "upper_letter"  # "A."
    DECIMAL = "decimal"  # "1.", "2.1"
    LOWER_LETTER = "lower_letter"  # "a)"
    LOWER_ROMAN = "lower_roman"  # "iv)"
    IN_BRACKETS = "in_brackets"  # "(1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a number: "2.1" is DECIMAL (2, 1)."""

    kind: NumberKind
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """A printed number.

    Args:
        printed: without its punctuation: "2", "IV", "3.1".
        readings: likeliest first.
        end: code points up to the words behind it.
    """

    printed: str
    readings: tuple[Reading, ...]
    end: int


_WORDS = {
    "part": NumberKind.PART,
    "title": NumberKind.PART,
    "chapter": NumberKind.CHAPTER,
    "section": NumberKind.SECTION,
    "article": NumberKind.SECTION,
    "§": NumberKind.SECTION,
    "appendix": NumberKind.APPENDIX,
    "annex": NumberKind.APPENDIX,
}
_NUMBER = re.compile(
    r"""
    (?:
      (?P<word>part|title|chapter|section|article|appendix|annex|§)\s*\b   # Part I: ...
        (?P<wordnumber>\d{1,3}|[IVXLC]{1,7}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)
        (?![\w])\s*[.:)\]–—-]{0,2}\s*
    | (?P<decimal>\d{1,3}(?:\.\d{1,3}){1,5})\.?\)?\s+(?=\S)                  # 2.1  2.1.  3.1.2
    | (?P<single>\d{1,3})(?:\s?[.)]|\s?[.:]?\s?[–—-])\s*(?=[^\s\d.])         # 1.  1)  1 –
    | (?P<bare>\d{1,2})\s+(?=["'“‘(]?[A-Z])                                  # 1 Introduction
    | (?P<upper>[IVXLC]{1,7}|[A-Z])(?:\s?[.)]|\s[–—-])\s+(?=\S)              # IV.  A.
    | (?P<lower>[ivxl]{1,6}|[a-z])[.)]\s+(?=\S)                              # iv.  a)
    | \((?P<bracket>\d{1,3}|[ivxl]{1,6}|[a-z]|[A-Z]|[IVXL]{1,6})\)\s+(?=\S)  # (iv)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "II", "II A", "B.": a heading that is nothing but its number.
_ALONE = re.compile(
    r"(?:(?P<upper>[IVXLC]{1,7}|[A-Z])|(?P<single>\d{1,2}))[.)]?(?:\s+(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]?)?"
)
_BARE_LETTER = re.compile(r"[A-Z](?=\s+[A-Z])")
_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def read_numbering(title: str) -> Numbering | None:
    """Give the number that `title` begins with, or None."""
    alone = _ALONE.fullmatch(title)
    if alone is not None:
        group = "upper" if alone["upper"] else "single"
        return Numbering(printed=alone[group], readings=_readings(group, alone[group], ""), end=len(title))
    match = _NUMBER.match(title)
    if match is None:
        return None
    kind = match.lastgroup
    if kind is None:
        return None
    printed = match[kind]
    readings = _readings(kind, printed, (match["word"] or "").lower())
    if not readings or (kind != "wordnumber" and not title[match.end() :].strip()):
        return None
    return Numbering(printed=printed, readings=readings, end=match.end())


def read_bare_letter(title: str) -> Numbering | None:
    """Give the letter of "B Filters"; whether it is a number at all, only its neighbours tell."""
    match = _BARE_LETTER.match(title)
    if match is None:
        return None
    reading = Reading(kind=NumberKind.UPPER_LETTER, values=(ord(match[0]) - ord("A") + 1,))
    return Numbering(printed=match[0], readings=(reading,), end=match.end() + 1)


def _readings(group: str, printed: str, word: str) -> tuple[Reading, ...]:
    """List the ways to read the digits or letters that one alternative of the pattern found."""
    if group == "wordnumber":
        value = _value(printed)
        return (Reading(kind=_WORDS[word], values=(value,)),) if value else ()
    if group == "decimal":
        return (Reading(kind=NumberKind.DECIMAL, values=tuple(int(part) for part in printed.split("."))),)
    if group in ("single", "bare"):
        return (Reading(kind=NumberKind.DECIMAL, values=(int(printed),)),)
    if group == "bracket":
        value = _value(printed)
        return (Reading(kind=NumberKind.IN_BRACKETS, values=(value,)),) if value else ()
    # The pattern ignores case, so "upper" has taken "a." too: the letters themselves decide.
    upper = printed.isupper()
    readings = []
    roman = roman_value(printed)
    if roman:
        readings.append(
            Reading(kind=NumberKind.UPPER_ROMAN if upper else NumberKind.LOWER_ROMAN, values=(roman,)),
        )
    if len(printed) == 1:
        letter = Reading(
            kind=NumberKind.UPPER_LETTER if upper else NumberKind.LOWER_LETTER,
            values=(ord(printed.lower()) - ord("a") + 1,),
        )
        # C, D, L and M stand for letters far more often than for 50 and more.
        readings.insert(1 if printed.lower() in "ivx" else 0, letter)
    return tuple(readings)


def _value(printed: str) -> int:
    """Read digits, a roman numeral, a spelled number or a letter; 0 for none of them."""
    if printed.isdigit():
        return int(printed)
    if printed.lower() in _SPELLED:
        return _SPELLED.index(printed.lower()) + 1
    if len(printed) > 1 or printed.lower() in "ivx":
        return roman_value(printed)
    return ord(printed.lower()) - ord("a") + 1


def roman_value(printed: str) -> int:
    """Read a roman numeral; 0 when it is none ("IIX")."""
    digits = [ROMAN_DIGITS.get(letter, 0) for letter in printed.lower()]
    if not digits or 0 in digits:
        return 0
    total = sum(
        -digit if digit < following else digit for digit, following in zip(digits, [*digits[1:], 0], strict=True)
    )
    return total if to_roman(total) == printed.upper() else 0


def to_roman(value: int) -> str:
    """Write a roman numeral."""
    pairs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = []
    for size, letters in pairs:
        count, value = divmod(value, size)
        written.append(letters * count)
    return "".join(written)
