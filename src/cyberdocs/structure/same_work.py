"""Tell whether two descriptions speak of one work, in whatever spelling.

Reads the descriptions of one document's references; returns which repeat an earlier one, and in which fields two
descriptions differ. Identifiers decide where both print them; else authors, title, container and first page have to
agree so far that a damaged volume or a shortened title does no harm. Look-alikes stay apart: a periodic report of
another year, a report and the resolution on it, two resolutions of one title.
"""

import re
from collections.abc import Sequence

from cyberdocs.records import Csl, Reference, ReferenceKind
from cyberdocs.structure.treaty_titles import TREATY_WORDS, same_treaty
from cyberdocs.structure.work_differences import differing_fields
from cyberdocs.structure.work_likeness import (
    authors_agree,
    by_person,
    place_agrees,
    same_words,
    title_likeness,
    years_agree,
)
from cyberdocs.structure.work_words import family_names, first_page, fold_symbol, fold_url, title_words

# token_set_ratio of titles, 0 to 100. Same works in other spelling: 88 and above (domain notes 2.3: pairs 5/26 = 92,
# 12/22 = 99); look-alikes ("Global Cybercrime Strategy" and "Global Cybersecurity Agenda") stay below 80.
_SAME_TITLE = 90.0
_NEAR_TITLE = 80.0  # enough where container and first page, or DOI-free article data, agree as well
_SHORTENED_TITLE = 40.0  # enough where author, container and first page agree: a title cut to its first words
# Earlier works that one reference is compared with. No labelled document has more than 20 works under one key; a list
# of 3,000 works by one author took minutes when each was compared with all.
_MAX_CANDIDATES = 60
_KEY_WORDS = 3  # longest words of a title; titles of one work in two spellings share one of them


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
    words = title_words(csl.title)
    keys = ["exact:" + "".join(words)]
    if csl.doi:
        keys.append("doi:" + csl.doi.lower())
    if csl.symbol:
        keys.append("symbol:" + fold_symbol(csl.symbol))
    if csl.url:
        keys.append("url:" + fold_url(csl.url))
    family = next(iter(family_names(csl.author)), "")
    if family:
        longest = sorted(set(words), key=lambda word: (-len(word), word))[:_KEY_WORDS]
        keys.extend(f"author:{family}:{csl.year}:{word}" for word in longest)
        keys.append(f"exact:{family}:{csl.year}:" + "".join(words))
    if page := first_page(csl.page):
        keys.append(f"page:{family}:{page}")
        keys.append(f"place:{csl.volume}:{page}:{csl.container_title[:1].lower()}")
    keys.append("title:" + "".join(words)[:12])
    if any(word in TREATY_WORDS for word in words):  # "Lisbon Convention on Ports", "Convention on Ports"
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
    if same_treaty(a.title, b.title):
        return years_agree(a, b) is not False or None
    titles = title_likeness(a.title, b.title)
    if titles is None:
        return _without_title(a, b)
    authors = authors_agree(a.author, b.author)
    place = place_agrees(a, b)
    if authors is False:
        return False
    if place and authors and titles >= _SHORTENED_TITLE:
        return True  # one author, one journal, one first page
    if titles < _NEAR_TITLE:
        return False
    if titles < _SAME_TITLE and place is not True:
        return False if authors is None or years_agree(a, b) is False else None
    if place is True:
        return True  # container and first page agree: a damaged volume or another year is a slip
    years = years_agree(a, b)
    if years is False:
        # The same title in another year is a periodic report, a new edition or a working paper's later form.
        return None if place is None and authors and by_person(a) and by_person(b) else False
    if place is False:
        return None
    if authors is None and years is None and not same_words(a, b):
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
    if a.url and b.url and fold_url(a.url) == fold_url(b.url):
        return True
    return None


def _of_other_kinds(a: Csl, b: Csl) -> bool:
    """An article on a convention is not the convention, whatever its title repeats."""
    return any(
        one.type in ("treaty", "legislation") and other.type in ("article-journal", "chapter", "book", "thesis")
        for one, other in ((a, b), (b, a))
    )


def _without_title(a: Csl, b: Csl) -> bool | None:
    """Decide where one prints no title: container, volume and first page name an article."""
    if place_agrees(a, b) and a.volume and a.volume == b.volume:
        return True
    return None


def _family(folded: str) -> str:
    """Name the numbering to which a symbol belongs; different families may number one work twice."""
    return re.split(r"[\d(]", folded, maxsplit=1)[0]
