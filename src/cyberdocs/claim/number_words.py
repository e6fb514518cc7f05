"""Numbers in words: cardinals and ordinals up to the thousands, and ranges. Reads words, returns a decimal or None."""

import re
from decimal import Decimal

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}  # fmt: skip
_LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
# Powers of ten behind a figure; those of one letter, and "tn", which may be tonnes, only of money.
SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "trn": 12,
          "tn": 12, "k": 3, "m": 6, "b": 9}  # fmt: skip
_ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORDS = "|".join(sorted({*_SMALL, *_LARGE} - {"zero"}, key=lambda word: (-len(word), word)))
# Of those who join or vote: below a thousand, or two words.
CARDINAL = rf"(?:\d{{1,3}}|(?:{NUMBER_WORDS})(?:[-\s](?:{NUMBER_WORDS}))?)"
_AND = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\sand\s"  # "six and twenty-four" are two numbers
DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,12}(?:\.\d{1,3})?"
WORDS = rf"(?:{NUMBER_WORDS})(?:(?:-|\s|{_AND})(?:{NUMBER_WORDS})){{0,6}}"
FIGURE = rf"(?:{DIGITS}|{WORDS})"
ORDINALS = rf"(?:(?:{_TENS})[-\s])?(?:{'|'.join(sorted(_ORDINAL, key=lambda word: (-len(word), word)))})"

_RANGE = re.compile(
    rf"(?<![\w/.§,-])(?P<between>between\s)?(?P<figure>{FIGURE})(?:\s(?P<word>to|or|and)\s|[–-])(?:US\$|[$€£])?$",
    re.IGNORECASE,
)
# "Rose from 40 to 60", "voted down by 40 to 60": two figures and no range.
_CHANGE = re.compile(r"\b(?:from|by|vot\w+(?:\sof)?)\s(?:some\s|about\s)?$", re.IGNORECASE)


def read_cardinal(words: str) -> Decimal | None:
    """Read "260", "1,200", "two hundred and sixty", "forty-second", "31st"; None for anything else."""
    words = words.strip().lower()
    digits = re.fullmatch(r"(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?", words)
    if digits:
        return Decimal(digits.group(1).replace(",", ""))
    total, current, seen, joined = 0, 0, False, False
    for word in re.split(r"[\s-]+", words):
        if word == "and" and joined:
            continue
        joined = word in _LARGE  # "two hundred and six"; "six and twenty-four" are two numbers
        if word in _LARGE:
            current = max(current, 1) * _LARGE[word]
            if _LARGE[word] > 100:
                total, current = total + current, 0
        elif word == "dozen" and current:
            current *= 12
        elif word in _SMALL:
            current += _SMALL[word]
        elif word in _ORDINAL:
            current += _ORDINAL[word]
        else:
            return None
        seen = True
    return Decimal(total + current) if seen else None


def lower_end(before: str) -> tuple[Decimal, int, int] | None:
    """Read the lower figure of a range off the words before its upper one.

    The words are like "between 12 and", "two to", "three or", "60–". Returns the figure with its start and end in
    `before`; None where the words tell no range, or may tell a change.
    """
    match = _RANGE.search(before)
    word = (match["word"] or "").lower() if match else ""
    if match is None or (word == "and") is not bool(match["between"]):
        return None
    figure = read_cardinal(match["figure"])
    is_change = word == "to" and _CHANGE.search(before, 0, match.start())
    return None if figure is None or is_change else (figure, match.start("figure"), match.end("figure"))
