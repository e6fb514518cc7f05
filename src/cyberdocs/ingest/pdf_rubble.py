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
_UNMAPPED = 0.05


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
    latin = [word for word in words if _is_latin(word)]
    if len(latin) < 0.6 * len(words):
        return _odd_signs(words)
    common = sum(1 for word in latin if word in _COMMON)
    broken = sum(1 for word in words if _is_broken(word))
    if common < _FEW_COMMON * len(latin) and broken > _MANY_BROKEN * len(words):
        return "its text is a cipher or the rubble of a failed OCR"
    return ""


def _is_latin(word: str) -> bool:
    return any("a" <= character <= "ɏ" for character in word)


def _is_broken(word: str) -> bool:
    """Tell letters that no word has in that order: no vowel, or signs and digits inside."""
    letters = [character for character in word if character.isalpha()]
    if len(word) >= 4 and len(letters) >= 4 and not any(character in _VOWELS for character in letters):
        return True
    inside = [character for character in word[1:-1] if not character.isalnum() and character not in "-'’./@_:–&,()[]"]
    return bool(inside) or (len(letters) >= 2 and any(c.isdigit() for c in word) and not word.startswith("http"))


def _odd_signs(words: list[str]) -> str:
    """Judge a page that is mostly not in Latin letters."""
    signs = sum(1 for word in words if not any(character.isalpha() for character in word) and not word.isdigit())
    letters = sum(1 for word in words if any(character.isalpha() for character in word))
    if signs > 2 * letters and signs > _MIN_WORDS and not any(any(c.isdigit() for c in word) for word in words):
        return "its text is signs without words"
    return ""
