"""Tell whether a page's characters are words: broken character maps and OCR rubble must not become claims.

Reads a page's text, returns why it is not legible, or "". Ciphers (a font without ToUnicode) keep the shape of
words but lose every common word; rubble mixes signs, digits and letters inside words.
"""

import re
import unicodedata

_MIN_WORDS = 30  # fewer words on a page tell nothing
_TOKEN = re.compile(r"\S+")
_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")
# The commonest words of the languages that law papers on our shelves are written in: 10-45 % of any real page.
_COMMON_WORDS = (
    "the of and to in a is that for it as was with be by on not he this are or at from which have an had they you "
    "de la le et les des en un une du que el los las del por con una para der die das und den von zu mit sich ist "
    "im dem nicht ein eine als auf auch di il che per della sono da do os um em no ao na dos het een van dat niet "
    "op te zijn och att som av på är i og til er det ikke w z się że je v že se za were"
)
_COMMON = frozenset(_COMMON_WORDS.split(" "))
_FEW_COMMON = 0.03
_MANY_BROKEN = 0.25
# Measured on own prose with OCR's confusions put in: one letter in ten wrong gives 0.14 to 0.2 broken words and 0.23
# common ones; of 320 pages of papers, reports and maps the worst has 0.08 broken.
_BROKEN_IN_RUBBLE = 0.12
_COMMON_IN_RUBBLE = 0.28
_MOSTLY_BROKEN = 0.3
_SINGLES = 0.5
_FEW_WORDLIKE = 0.1
_UNMAPPED = 0.05
# "G20", "courts12" with its callout, "19th", "A/RES/74/247", "10.1093/ghae045", "x@y.org": signs in their place.
_SOUND = re.compile(
    r"""
    [^\W\d_]+ [.,;:!?”’"')\]]{0,3} \d{1,4} | \d{1,4} [^\W\d_]{1,3}
  | [^\W\d_]{1,8} [-.]? \d{1,6} (?: [-/.()] \w{1,8} )* | \w{1,12} (?: [/_=.:-] \w{0,40} ){2,20}
  | \S{1,60} @ \S{1,60} | (?:https?|www|doi) \b \S*
    """,
    re.X,
)


def illegible(text: str) -> str:
    """Say why a page cannot be read, or give "" where it can."""
    visible = [character for character in text if not character.isspace()]
    if not visible:
        return ""
    unmapped = sum(1 for c in visible if c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn", "Cc"))
    if unmapped + 8 * text.count("(cid:") > _UNMAPPED * len(visible) and unmapped > 10:
        return "its font does not say which characters it draws"
    tokens = [token.strip(".,;:!?()[]{}“”\"'’‘»«–—-").casefold() for token in _TOKEN.findall(text)]
    words = [token for token in tokens if token]
    if len(words) < _MIN_WORDS:
        return ""
    if _is_strewn(tokens):
        return "its text is single letters and signs, no words"
    latin = [word for word in words if _is_latin(word)]
    if len(latin) < 0.6 * len(words):
        return _odd_signs(words)
    common = sum(1 for word in latin if word in _COMMON)
    broken = sum(1 for word in words if _is_broken(word))
    if common < _FEW_COMMON * len(latin) and broken > _MANY_BROKEN * len(words):
        return "its text is a cipher or the rubble of a failed OCR"
    few = common < _COMMON_IN_RUBBLE * len(latin)
    if broken > (_BROKEN_IN_RUBBLE if few else _MOSTLY_BROKEN) * len(words):
        return "so many of its words are broken that it is the rubble of a failed OCR"
    return ""


def _is_strewn(tokens: list[str]) -> bool:
    """Tell strokes of a drawing or ruled form that OCR took for letters: "I 1 I 1 0 ‘&o0"."""
    single = sum(1 for token in tokens if len(token) <= 1)
    wordlike = sum(1 for token in tokens if len(token) >= 3 and token.isalpha())
    return single > _SINGLES * len(tokens) and wordlike < _FEW_WORDLIKE * len(tokens)


def _is_latin(word: str) -> bool:
    return any("a" <= character <= "ɏ" for character in word)


def _is_broken(word: str) -> bool:
    """Tell letters that no word has in that order: no vowel, or signs and digits inside."""
    letters = [character for character in word if character.isalpha()]
    if len(word) >= 4 and len(letters) >= 4 and not any(character in _VOWELS for character in letters):
        return True
    if _SOUND.fullmatch(word):
        return False
    inside = [character for character in word[1:-1] if not character.isalnum() and character not in "-'’./@_:–&,()[]"]
    return bool(inside) or (len(letters) >= 2 and any(c.isdigit() for c in word) and not word.startswith("http"))


def _odd_signs(words: list[str]) -> str:
    """Judge a page that is mostly not in Latin letters."""
    signs = sum(1 for word in words if not any(character.isalpha() for character in word) and not word.isdigit())
    letters = sum(1 for word in words if any(character.isalpha() for character in word))
    if signs > 2 * letters and signs > _MIN_WORDS and not any(any(c.isdigit() for c in word) for word in words):
        return "its text is signs without words"
    return ""
