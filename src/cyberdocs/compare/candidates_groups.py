"""Propose pairs among claims about one entity and aspect: reads rows with their values, returns pairs of rows.

A small group is compared pair by pair. In a large one each claim meets its nearest and its nearest among the values
that exclude its own; and a few claims that stand for each value meet those of every other value, so that no two values
of one thing stay unseen however many claims there are.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cyberdocs.compare.neighbours import nearest
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.values import ValueTable, affirmed
from cyberdocs.records import Aspect, AspectValue

Rows = NDArray[np.int64]
Value = tuple[str, bool]  # folded, denied
# A value of more letters is the claim's own words: hardly two claims share it, and nearness finds what it clashes with.
LONGEST_NAME = 40
# Claims that stand for a value, each of another document where there are so many.
SPEAKERS = 2
# Values that meet by speakers, most often told first: 300 are 45,000 pairs of values of one aspect of one entity.
MOST_VALUES = 300


def pair_group(
    members: Mapping[int, Sequence[AspectValue]],
    documents: Sequence[str],
    vectors: NDArray[np.float32],
    table: ValueTable,
    settings: CompareSettings,
) -> list[tuple[Rows, Rows]]:
    """Pair the claims of one group.

    Args:
        members: the rows of the claims, ascending, with what each says of the entity and aspect.
        documents: of all rows.

    Returns:
        Pairs of rows as two parallel arrays each; a pair may come more than once.
    """
    rows = np.fromiter(members, dtype=np.int64, count=len(members))
    if len(rows) <= settings.full_group:
        first, second = np.triu_indices(len(rows), k=1)
        return [(rows[first], rows[second])]
    ours, theirs = nearest(vectors[rows], settings.group_neighbours, settings.max_block).pairs()
    found = [(rows[ours], rows[theirs])]
    by_value: defaultdict[Value, list[int]] = defaultdict(list)
    for row, values in members.items():
        for value in values:
            by_value[affirmed(value)].append(row)
    aspect = next(iter(members.values()))[0].aspect
    found.extend(_opposed(aspect, by_value, vectors, table, settings))
    found.append(_speakers(by_value, documents))
    return found


def _opposed(
    aspect: Aspect,
    by_value: Mapping[Value, Sequence[int]],
    vectors: NDArray[np.float32],
    table: ValueTable,
    settings: CompareSettings,
) -> list[tuple[Rows, Rows]]:
    """Give each claim its nearest among all that the table sets against its value, or that deny it."""
    found = []
    for name, denied in sorted(by_value):
        against = [(name, not denied)]
        if not denied:
            against += [(other, False) for other in table.excluded_by(aspect, name)]
        there = np.asarray(sorted({row for value in against for row in by_value.get(value, ())}), dtype=np.int64)
        if len(there):
            here = np.asarray(by_value[(name, denied)], dtype=np.int64)
            ours, theirs = nearest(
                vectors[here], settings.opposed_neighbours, settings.max_block, among=vectors[there]
            ).pairs()
            found.append((here[ours], there[theirs]))
    return found


def _speakers(by_value: Mapping[Value, Sequence[int]], documents: Sequence[str]) -> tuple[Rows, Rows]:
    """Let the claims that stand for each value meet those that stand for every other."""
    named = [value for value in by_value if len(value[0]) <= LONGEST_NAME]
    named = sorted(named, key=lambda value: (-len(by_value[value]), value))[:MOST_VALUES]
    chosen = [_choose(by_value[value], documents) for value in sorted(named)]
    first: list[int] = []
    second: list[int] = []
    for index, ours in enumerate(chosen):
        for theirs in chosen[index + 1 :]:
            for one in ours:
                for other in theirs:
                    first.append(one)
                    second.append(other)
    return np.asarray(first, dtype=np.int64), np.asarray(second, dtype=np.int64)


def _choose(rows: Sequence[int], documents: Sequence[str]) -> list[int]:
    """Choose claims by their documents' hashes alone, so that a new paper seldom changes who stands for a value."""
    by_document: dict[str, int] = {}
    for row in rows:
        by_document.setdefault(documents[row], row)
    ordered = sorted(by_document, key=lambda doc_id: (hashlib.sha256(doc_id.encode()).hexdigest(), doc_id))
    return [by_document[doc_id] for doc_id in ordered[:SPEAKERS]]
