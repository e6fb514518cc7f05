"""Find papers that are versions of one text: the same paper as PDF and HTML, a preprint and its print.

Reads claims; returns who stands for whom. A paper that is compared with itself would agree with itself.
MinHash proposes pairs (datasketch), the exact share of common word runs decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.records import Claims

RUN_WORDS = 5  # words a shingle: long enough that stock phrases of the field do not make two papers one
PERMUTATIONS = 128
# A first guess of MinHash may be off by about 0.09 at 128 permutations (one standard deviation 0.044 at 0.5).
MIN_GUESS = 0.35
# Share of the shorter text's runs that the longer one has. A paper and its published version share most of them;
# two papers that quote one treaty at length stay far below.
MIN_SHARED = 0.7
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
    from datasketch import MinHash, MinHashLSH

    runs = {one.mentions.outline.document.doc_id: _runs(one) for one in claims}
    rank = {doc_id: index for index, doc_id in enumerate(_by_weight(claims))}
    lsh = MinHashLSH(threshold=MIN_GUESS, num_perm=PERMUTATIONS)
    hashes = {}
    for doc_id in sorted(runs):
        if len(runs[doc_id]) >= MIN_RUNS:
            hashes[doc_id] = MinHash(num_perm=PERMUTATIONS, seed=1)
            hashes[doc_id].update_batch([run.encode() for run in sorted(runs[doc_id])])
            lsh.insert(doc_id, hashes[doc_id])
    versions = []
    for doc_id in sorted(hashes):
        better = []
        for other in lsh.query(hashes[doc_id]):
            if rank[other] < rank[doc_id]:
                shared = _share(runs[doc_id], runs[other])
                if shared >= MIN_SHARED:
                    better.append((rank[other], other, shared))
        if better:
            _, same_as, shared = min(better)
            versions.append(Version(doc_id=doc_id, same_as=same_as, shared=round(shared, 4)))
    return tuple(versions)


def _runs(claims: Claims) -> frozenset[str]:
    found: set[str] = set()
    for claim in claims.claims:
        words = "".join(char if char.isalnum() else " " for char in claim.quote.casefold()).split()
        found.update(" ".join(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1))
    return frozenset(found)


def _by_weight(claims: Sequence[Claims]) -> list[str]:
    def weight(one: Claims) -> tuple[int, int, str]:
        document = one.mentions.outline.document
        return (-max((page.page for page in document.pages), default=1), -len(one.claims), document.doc_id)

    return [one.mentions.outline.document.doc_id for one in sorted(claims, key=weight)]


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right))
