"""Tell whether two descriptions speak of one work, in whatever spelling.

Reads the descriptions of one document's references; returns which repeat an earlier one, and in which fields two
descriptions differ. Identifiers decide where both print them; else authors, title, container and first page have to
agree so far that a damaged volume or a shortened title does no harm. Look-alikes stay apart: a periodic report of
another year, a report and the resolution on it, two resolutions of one title.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from cyberdocs.records import Csl, Name, Reference, ReferenceKind

# token_set_ratio of titles, 0 to 100. Same works in other spelling: 88 and above (domain notes 2.3: pairs 5/26 = 92,
# 12/22 = 99); look-alikes ("Global Cybercrime Strategy" and "Global Cybersecurity Agenda") stay below 80.
_SAME_TITLE = 90.0
_NEAR_TITLE = 80.0  # enough where container and first page, or DOI-free article data, agree as well
_SHORTENED_TITLE = 40.0  # enough where author, container and first page agree: a title cut to its first words
_MIN_TITLE_WORDS = 2
# Earlier works that one reference is compared with. No labelled document has more than 20 works under one key; a list
# of 3,000 works by one author took minutes when each was compared with all.
_MAX_CANDIDATES = 60
_KEY_WORDS = 3  # longest words of a title; titles of one work in two spellings share one of them

_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "on",
        "in",
        "to",
        "for",
        "and",
        "at",
        "by",
        "with",
        "from",
        "la",
        "le",
        "les",
        "de",
        "des",
        "du",
        "der",
        "die",
        "das",
        "und",
        "et",
        "el",
        "y",
    ]
)
_NUMBER_WORDS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
)

_TREATY_WORDS = frozenset(
    ["convention", "treaty", "protocol", "charter", "covenant", "constitution", "statute", "agreement", "pact"]
)
_REGIONS = frozenset(
    [
        "european",
        "american",
        "inter",
        "interamerican",
        "african",
        "arab",
        "asian",
        "additional",
        "optional",
        "framework",
        "draft",
        "model",
        "new",
        "protocol",
    ]
)


def same_work(references: Sequence[Reference]) -> dict[str, str]:
    """Map a reference to the first one that describes the same work.

    Args:
        references: in the order of the text; short forms are passed over.

    Returns:
        reference_id -> reference_id of the first description; only later ones are keys.
    """
    firsts: list[Reference] = []
    buckets: dict[str, list[int]] = {}
    repeats: dict[str, str] = {}
    for reference in references:
        if reference.kind is ReferenceKind.SHORT_FORM:
            continue
        keys = _keys(reference.csl)
        candidates = _candidates([buckets[key] for key in keys if key in buckets])
        match = next((index for index in candidates if _verdict(firsts[index].csl, reference.csl)), None)
        if match is not None:
            repeats[reference.reference_id] = firsts[match].reference_id
            continue
        for key in keys:
            buckets.setdefault(key, []).append(len(firsts))
        firsts.append(reference)
    return repeats


def _candidates(buckets: Sequence[Sequence[int]]) -> list[int]:
    """Give the earlier works to compare with, ascending: those under the rarest keys, not more than the limit."""
    found: set[int] = set()
    for bucket in sorted(buckets, key=len):
        found.update(bucket[: max(0, _MAX_CANDIDATES - len(found))])
    return sorted(found)


def _keys(csl: Csl) -> list[str]:
    """Give keys of which two descriptions of one work share at least one, so that not all pairs are compared."""
    words = _title_words(csl.title)
    keys = ["exact:" + "".join(words)]
    if csl.doi:
        keys.append("doi:" + csl.doi.lower())
    if csl.symbol:
        keys.append("symbol:" + fold_symbol(csl.symbol))
    if csl.url:
        keys.append("url:" + _fold_url(csl.url))
    family = next(iter(_families(csl.author)), "")
    if family:
        longest = sorted(set(words), key=lambda word: (-len(word), word))[:_KEY_WORDS]
        keys.extend(f"author:{family}:{csl.year}:{word}" for word in longest)
        keys.append(f"exact:{family}:{csl.year}:" + "".join(words))
    if page := _first_page(csl.page):
        keys.append(f"page:{family}:{page}")
        keys.append(f"place:{csl.volume}:{page}:{csl.container_title[:1].lower()}")
    keys.append("title:" + "".join(words)[:12])
    if any(word in _TREATY_WORDS for word in words):  # "Lisbon Convention on Ports", "Convention on Ports"
        keys.append("title:" + "".join(words[1:])[:12])
    return keys


def is_same_work(a: Csl, b: Csl) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether `a` and `b` are one work, and in which fields their descriptions differ.

    Returns:
        True, False, or None when the descriptions do not tell; then the names of the fields that differ
        ("author", "title", "container_title", "volume", "page", "year", "symbol"...), in that order. A field that
        only one of them prints does not differ.
    """
    return _verdict(a, b), differing_fields(a, b)


def _verdict(a: Csl, b: Csl) -> bool | None:
    by_identifier = _by_identifier(a, b)
    if by_identifier is not None:
        return by_identifier
    if _of_other_kinds(a, b):
        return False
    if _same_treaty(a.title, b.title):
        return _years_agree(a, b) is not False or None
    titles = _title_likeness(a.title, b.title)
    if titles is None:
        return _without_title(a, b)
    authors = _authors_agree(a.author, b.author)
    place = _place_agrees(a, b)
    if authors is False:
        return False
    if place and authors and titles >= _SHORTENED_TITLE:
        return True  # one author, one journal, one first page
    if titles < _NEAR_TITLE:
        return False
    if titles < _SAME_TITLE and place is not True:
        return False if authors is None or _years_agree(a, b) is False else None
    if place is True:
        return True  # container and first page agree: a damaged volume or another year is a slip
    years = _years_agree(a, b)
    if years is False:
        # The same title in another year is a periodic report, a new edition or a working paper's later form.
        return None if place is None and authors and _person(a) and _person(b) else False
    if place is False:
        return None
    if authors is None and years is None and not _exact_title(a, b):
        return None
    return True


def _by_identifier(a: Csl, b: Csl) -> bool | None:
    if a.doi and b.doi:
        return a.doi.lower() == b.doi.lower()
    if a.symbol and b.symbol:
        left, right = fold_symbol(a.symbol), fold_symbol(b.symbol)
        if left == right:
            return True
        if _family(left) == _family(right):
            return False
    elif a.symbol or b.symbol:
        # A numbered resolution against another kind of work: the report that it welcomes is not the resolution.
        numbered = a if a.symbol else b
        other = b if a.symbol else a
        if "/RES/" in numbered.symbol.upper() and other.type not in ("legislation", "treaty", "document", ""):
            return False
    if a.url and b.url and _fold_url(a.url) == _fold_url(b.url):
        return True
    return None


def _of_other_kinds(a: Csl, b: Csl) -> bool:
    """An article on a convention is not the convention, whatever its title repeats."""
    return any(
        one.type in ("treaty", "legislation") and other.type in ("article-journal", "chapter", "book", "thesis")
        for one, other in ((a, b), (b, a))
    )


def _same_treaty(a: str, b: str) -> bool:
    """Match a treaty's title with its usual names.

    "Convention on Cybercrime", "Budapest Convention on Cybercrime" and "Budapest Convention" are one; "European
    Convention on Human Rights" and "Convention on Human Rights" are not, since continents have one each.
    """
    short, long = sorted((_title_words(a), _title_words(b)), key=len)
    if short == long or not any(word in _TREATY_WORDS for word in short):
        return False
    if len(short) == 2 and short[1] in _TREATY_WORDS and long[:2] == short:
        return short[0] not in _REGIONS | _NUMBER_WORDS
    before = long[: len(long) - len(short)]
    if short[0] not in _TREATY_WORDS or long[len(before) :] != short or len(short) < 2:
        return False
    if before in (("council", "europe"), ("united", "nations"), ("un",)):
        return True
    return len(before) == 1 and before[0] not in _REGIONS | _NUMBER_WORDS | _TREATY_WORDS


def _without_title(a: Csl, b: Csl) -> bool | None:
    """Decide where one prints no title: container, volume and first page name an article."""
    if _place_agrees(a, b) and a.volume and a.volume == b.volume:
        return True
    return None


@lru_cache(maxsize=8192)
def fold_symbol(symbol: str) -> str:
    """Fold spellings of one number: case, spaces, ETS and CETS, a resolution's year behind its number."""
    folded = re.sub(r"\s+", "", symbol.upper()).replace(".", "")
    folded = re.sub(r"^(S/RES/\d+)\(\d{4}\)$", r"\1", folded)
    return re.sub(r"^C?ETS(?:NO)?:?0*(\d+)$", r"CETS\1", folded)


def _family(folded: str) -> str:
    """Name the numbering to which a symbol belongs; different families may number one work twice."""
    return re.split(r"[\d(]", folded, maxsplit=1)[0]


@lru_cache(maxsize=8192)
def _fold_url(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())  # a passing copy; the printed words stay as they are
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("’", "'")


@lru_cache(maxsize=8192)
def _title_words(title: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", _plain(title))
    return tuple(word for word in words if word not in _STOP) or tuple(words)


def _squeezed(title: str) -> str:
    return "".join(_title_words(title))


def _exact_title(a: Csl, b: Csl) -> bool:
    return _squeezed(a.title) == _squeezed(b.title)


def _title_likeness(a: str, b: str) -> float | None:
    """Compare titles, 0 to 100; None where one is missing.

    "Cyber Crime" and "Cybercrime" are one word; a title cut at its colon or after its first words is the same title
    if what is left is long enough to be a title; numbers have to agree.
    """
    left, right = _title_words(a), _title_words(b)
    if not left or not right:
        return None
    short, long = sorted((left, right), key=len)
    if "".join(left) == "".join(right):
        return 100.0
    if _numbers(left) and _numbers(right) and _numbers(left) != _numbers(right):
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


@lru_cache(maxsize=8192)
def _numbers(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in words if any(char.isdigit() for char in word) or word in _NUMBER_WORDS)


@lru_cache(maxsize=8192)
def _families(names: tuple[Name, ...]) -> tuple[str, ...]:
    return tuple(
        re.sub(r"[^\w]+", "", _plain(name.family or name.literal)) for name in names if name.family or name.literal
    )


def _person(csl: Csl) -> bool:
    return any(name.family for name in csl.author)


def _authors_agree(a: tuple[Name, ...], b: tuple[Name, ...]) -> bool | None:
    """Compare the first authors; None where one prints none or a body's name stands in another form."""
    left, right = _families(a), _families(b)
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


def _years_agree(a: Csl, b: Csl) -> bool | None:
    if a.year is None or b.year is None:
        return None
    return a.year == b.year


def _place_agrees(a: Csl, b: Csl) -> bool | None:
    """Compare container and first page; None where one does not print both."""
    first_a, first_b = _first_page(a.page), _first_page(b.page)
    if not (a.container_title and b.container_title and first_a and first_b):
        return None
    return first_a == first_b and _same_container(a.container_title, b.container_title)


@lru_cache(maxsize=8192)
def _first_page(page: str) -> str:
    match = re.match(r"[A-Za-z]?\d+", page)
    return match.group().lower() if match else ""


@lru_cache(maxsize=8192)
def _same_container(a: str, b: str) -> bool:
    """Compare journal names word by word, so that "Am. J. Int'l L." is the American Journal of International Law."""
    left, right = (
        [word for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", _plain(text)) if word not in _STOP] for text in (a, b)
    )
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


def differing_fields(a: Csl, b: Csl) -> tuple[str, ...]:
    """Name the fields that both print and in which they differ."""
    out = []
    left, right = _families(a.author), _families(b.author)
    numbered = bool(a.symbol and b.symbol)  # "G.A." and "U.N.G.A. Res. 75/240" are the number in other words
    if left and right and left != right and not numbered:
        out.append("author")
    if a.title and b.title and _squeezed(a.title) != _squeezed(b.title) and not numbered:
        out.append("title")
    if a.container_title and b.container_title and not _same_container(a.container_title, b.container_title):
        out.append("container_title")
    for name in ("publisher", "volume", "issue", "edition"):
        x, y = str(getattr(a, name)), str(getattr(b, name))
        if x and y and _plain(x) != _plain(y):
            out.append(name)
    if a.page and b.page and _first_page(a.page) != _first_page(b.page):
        out.append("page")
    if a.year is not None and b.year is not None and a.year != b.year:
        out.append("year")
    elif a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)):
        out.append("date")
    if a.doi and b.doi and a.doi.lower() != b.doi.lower():
        out.append("doi")
    if a.symbol and b.symbol and fold_symbol(a.symbol) != fold_symbol(b.symbol):
        out.append("symbol")
    return tuple(out)
