"""Fold the words of a work's description, so that spellings of one thing become one.

Reads single fields as printed; returns folded forms for comparison only. The printed words stay as they are.
"""

import re
import unicodedata
from functools import lru_cache

from cyberdocs.records import Name

_STOP = frozenset(
    {
        "the", "a", "an", "of", "on", "in", "to", "for", "and", "at", "by", "with", "from", "la", "le", "les", "de",
        "des", "du", "der", "die", "das", "und", "et", "el", "y",
    }
)  # fmt: skip
NUMBER_WORDS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
)


@lru_cache(maxsize=8192)
def fold_symbol(symbol: str) -> str:
    """Fold spellings of one number: case, spaces, ETS and CETS, a resolution's year behind its number."""
    folded = re.sub(r"\s+", "", symbol.upper()).replace(".", "")
    folded = re.sub(r"^(S/RES/\d+)\(\d{4}\)$", r"\1", folded)
    return re.sub(r"^C?ETS(?:NO)?:?0*(\d+)$", r"CETS\1", folded)


@lru_cache(maxsize=8192)
def fold_url(url: str) -> str:
    """Leave out what two spellings of one address may differ in."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")


@lru_cache(maxsize=8192)
def plain_letters(text: str) -> str:
    """Give words in lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", text.lower())  # a passing copy; the printed words stay as they are
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("’", "'")


@lru_cache(maxsize=8192)
def title_words(title: str) -> tuple[str, ...]:
    """Give the words of a title that carry meaning, folded; all of them where none does."""
    words = re.findall(r"[^\W_]+", plain_letters(title))
    return tuple(word for word in words if word not in _STOP) or tuple(words)


def squeezed(title: str) -> str:
    """Give a title as one word: "Cyber Crime" and "Cybercrime" are one."""
    return "".join(title_words(title))


@lru_cache(maxsize=8192)
def numbers_of(words: tuple[str, ...]) -> frozenset[str]:
    """Give the words that number a work; two works of one title differ in them."""
    return frozenset(word for word in words if any(char.isdigit() for char in word) or word in NUMBER_WORDS)


@lru_cache(maxsize=8192)
def family_names(names: tuple[Name, ...]) -> tuple[str, ...]:
    """Give the family names, or the names of bodies, folded."""
    return tuple(
        re.sub(r"[^\w]+", "", plain_letters(name.family or name.literal))
        for name in names
        if name.family or name.literal
    )


@lru_cache(maxsize=8192)
def first_page(page: str) -> str:
    """Give the first page of a stretch of pages, or ""."""
    match = re.match(r"[A-Za-z]?\d+", page)
    return match.group().lower() if match else ""


@lru_cache(maxsize=8192)
def container_words(container: str) -> tuple[str, ...]:
    """Give the words of a journal's name that carry meaning, folded; "Int'l" is one word."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", plain_letters(container))
    return tuple(word for word in words if word not in _STOP)
