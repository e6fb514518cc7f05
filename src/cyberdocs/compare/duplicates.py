"""Find papers that are versions of one text: a paper as PDF and HTML, a preprint and its print, a chapter of a book.

Reads claims; returns who stands for whom. A paper that is compared with itself would agree with itself.
MinHash proposes pairs of which one may contain the other (datasketch); the exact share of common word runs decides, or,
where copy-editing cut the runs, the share of sentences that have a like one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from cyberdocs.records import Claims, Metadata

RUN_WORDS = 5  # words a shingle: long enough that stock phrases of the field do not make two papers one
PERMUTATIONS = 128
# Containment from which a pair is looked at; the guess errs, so it stands well below what decides.
MIN_GUESS = 0.3
# Share of all runs of both that are common, from which two texts are of like length. Where one is a small part of the
# other (a treaty printed in an annex, a chapter), only a common author or title makes them one text.
MIN_LIKE_LENGTH = 0.35
# Own texts of 5,000 words: 15 % of the words replaced evenly leaves 0.47 of the runs, and 0.99 of the sentences have a
# like one; two papers by one author with 30 % of their sentences in common have 0.31 and 0.30.
MIN_EDITED = 0.4
MIN_LIKE_SENTENCES = 0.8
MIN_SENTENCE_RATIO = 70.0  # of rapidfuzz, 0 to 100
# Share of the shorter text's runs that the longer one has. A paper and its published version share most of them;
# two papers that quote one treaty at length stay far below.
MIN_SHARED = 0.7
_MAX_PLACES = 20  # statements looked at for one run of three words; stock phrases stand in many
MIN_RUNS = 20  # shorter texts say too little to be told from a common quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A paper that another one stands for in comparison.

    Args:
        doc_id: the paper that is left out; same_as: the one that stands for it.
        shared: share of the shorter text's word runs that both have, 0 to 1.
    """

    doc_id: str
    same_as: str
    shared: float


def find_versions(claims: Sequence[Claims]) -> tuple[Version, ...]:
    """Give every paper that is a version of another, ascending by id.

    The one with more pages, then more claims, then the smaller id stands for the others: a rule without history.
    """
    from datasketch import MinHash, MinHashLSHEnsemble

    by_id = {one.mentions.outline.document.doc_id: one for one in claims}
    runs = {doc_id: _runs(one) for doc_id, one in by_id.items()}
    rank = {doc_id: index for index, doc_id in enumerate(_by_weight(claims))}
    hashes = {}
    for doc_id in sorted(runs):
        if len(runs[doc_id]) >= MIN_RUNS:
            hashes[doc_id] = MinHash(num_perm=PERMUTATIONS, seed=1)
            hashes[doc_id].update_batch([run.encode() for run in sorted(runs[doc_id])])
    if len(hashes) < 2:
        return ()
    ensemble = MinHashLSHEnsemble(threshold=MIN_GUESS, num_perm=PERMUTATIONS, num_part=8)
    ensemble.index([(doc_id, hashes[doc_id], len(runs[doc_id])) for doc_id in sorted(hashes)])
    pairs = set()
    for doc_id in sorted(hashes):
        for other in ensemble.query(hashes[doc_id], len(runs[doc_id])):
            if other != doc_id:
                pairs.add((doc_id, other) if rank[other] < rank[doc_id] else (other, doc_id))
    better: dict[str, list[tuple[int, str, float]]] = {}
    for doc_id, other in sorted(pairs):
        shared = _share(runs[doc_id], runs[other])
        if _is_version(by_id[doc_id], by_id[other], runs[doc_id], runs[other], shared):
            better.setdefault(doc_id, []).append((rank[other], other, shared))
    versions = []
    for doc_id, found in sorted(better.items()):
        _, same_as, shared = min(found)
        versions.append(Version(doc_id=doc_id, same_as=same_as, shared=round(shared, 4)))
    return tuple(versions)


def _is_version(one: Claims, other: Claims, left: frozenset[str], right: frozenset[str], shared: float) -> bool:
    """Decide a pair by what it has in common, and a small part of a large text by author or title as well."""
    like_length = len(left & right) >= MIN_LIKE_LENGTH * len(left | right)
    if shared >= MIN_SHARED:
        return like_length or _related(one.mentions.outline.document.metadata, other.mentions.outline.document.metadata)
    lengths = sorted((len(left), len(right)))
    return shared >= MIN_EDITED and 2 * lengths[0] > lengths[1] and _like_sentences(one, other) >= MIN_LIKE_SENTENCES


def _related(one: Metadata, other: Metadata) -> bool:
    """Tell a common author, or the same title."""
    families = [{name.split()[-1].casefold() for name in each.authors if name.split()} for each in (one, other)]
    titles = ["".join(char for char in each.title.casefold() if char.isalnum()) for each in (one, other)]
    return bool(families[0] & families[1]) or (len(titles[0]) > 10 and titles[0] == titles[1])


def _like_sentences(one: Claims, other: Claims) -> float:
    """Give the share of the shorter text's statements that the longer one has in like words."""
    short, long = sorted((one, other), key=lambda each: (len(each.claims), each.mentions.outline.document.doc_id))
    words = [_words(claim.quote) for claim in long.claims]
    places: dict[str, list[int]] = {}
    for index, each in enumerate(words):
        for run in _runs_of(each, 3):
            places.setdefault(run, []).append(index)
    hits = 0
    for claim in short.claims:
        mine = _words(claim.quote)
        near = {index for run in _runs_of(mine, 3) for index in places.get(run, ())[:_MAX_PLACES]}
        hits += any(fuzz.ratio(mine, words[index]) >= MIN_SENTENCE_RATIO for index in sorted(near))
    return hits / len(short.claims) if short.claims else 0.0


def _words(quote: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in quote.casefold()).split()


def _runs_of(words: Sequence[str], length: int) -> list[str]:
    return [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]


def _runs(claims: Claims) -> frozenset[str]:
    return frozenset(run for claim in claims.claims for run in _runs_of(_words(claim.quote), RUN_WORDS))


def _by_weight(claims: Sequence[Claims]) -> list[str]:
    def weight(one: Claims) -> tuple[int, int, str]:
        document = one.mentions.outline.document
        return (-max((page.page for page in document.pages), default=1), -len(one.claims), document.doc_id)

    return [one.mentions.outline.document.doc_id for one in sorted(claims, key=weight)]


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right))
