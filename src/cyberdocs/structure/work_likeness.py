"""Tell how like two descriptions are in one respect: title, authors, year, container and first page.

Reads two descriptions; returns a likeness, or True, False and None for "they do not tell". What follows from
all of them together is `same_work`'s question.
"""

from functools import lru_cache

from rapidfuzz import fuzz

from cyberdocs.records import Csl, Name
from cyberdocs.structure.work_words import (
    container_words,
    family_names,
    first_page,
    numbers_of,
    squeezed,
    title_words,
)

_MIN_TITLE_WORDS = 2


def same_words(a: Csl, b: Csl) -> bool:
    return squeezed(a.title) == squeezed(b.title)


def title_likeness(a: str, b: str) -> float | None:
    """Compare titles, 0 to 100; None where one is missing.

    "Cyber Crime" and "Cybercrime" are one word; a title cut at its colon or after its first words is the same title
    if what is left is long enough to be a title; numbers have to agree.
    """
    left, right = title_words(a), title_words(b)
    if not left or not right:
        return None
    short, long = sorted((left, right), key=len)
    if "".join(left) == "".join(right):
        return 100.0
    if numbers_of(left) and numbers_of(right) and numbers_of(left) != numbers_of(right):
        return 0.0
    joined, whole = "".join(short), "".join(long)
    if whole.startswith(joined) and len(short) >= _MIN_TITLE_WORDS and len(joined) >= 12:
        return 95.0
    ratio = float(fuzz.ratio(joined, whole))
    sorted_ratio = float(fuzz.token_sort_ratio(" ".join(left), " ".join(right)))
    best = max(ratio, sorted_ratio)
    # A title inside a longer one is the same work only where it heads it ("Explanatory Report to the Convention on
    # Cybercrime" is not the Convention).
    return best


def by_person(csl: Csl) -> bool:
    return any(name.family for name in csl.author)


def authors_agree(a: tuple[Name, ...], b: tuple[Name, ...]) -> bool | None:
    """Compare the first authors; None where one prints none or a body's name stands in another form."""
    left, right = family_names(a), family_names(b)
    if not left or not right:
        return None
    if left[0] == right[0] or fuzz.ratio(left[0], right[0]) >= 85:
        return True
    if left[0] in right or right[0] in left:
        return True
    # "Martha Finne more & Duncan B. Hollis" may stand in one piece.
    if any(one in other for one, other in ((left[0], right[0]), (right[0], left[0])) if len(one) >= 5):
        return True
    if any(name.literal for name in (*a, *b)):
        return None  # "UNODC" and "U.N. Office on Drugs & Crime"
    return False


def years_agree(a: Csl, b: Csl) -> bool | None:
    if a.year is None or b.year is None:
        return None
    return a.year == b.year


def place_agrees(a: Csl, b: Csl) -> bool | None:
    """Compare container and first page; None where one does not print both."""
    first_a, first_b = first_page(a.page), first_page(b.page)
    if not (a.container_title and b.container_title and first_a and first_b):
        return None
    return first_a == first_b and same_container(a.container_title, b.container_title)


@lru_cache(maxsize=8192)
def same_container(a: str, b: str) -> bool:
    """Compare journal names word by word, so that "Am. J. Int'l L." is the American Journal of International Law."""
    left, right = container_words(a), container_words(b)
    if len(left) == len(right) and left:
        return all(_abbreviates(x, y) for x, y in zip(left, right, strict=True))
    return fuzz.token_sort_ratio(" ".join(left), " ".join(right)) >= 85


def _abbreviates(a: str, b: str) -> bool:
    short, long = sorted((a.replace("'", ""), b.replace("'", "")), key=len)
    if not long.startswith(short[0]):
        return False
    if long.startswith(short):
        return True
    position = 0
    for char in long:
        if position < len(short) and char == short[position]:
            position += 1
    return position == len(short)
