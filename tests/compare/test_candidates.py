"""Pairs grow with claims and not with their square, and no two values of one thing stay unseen."""

import numpy as np
import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.candidates import propose_pairs
from cyberdocs.compare.neighbours import nearest
from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.records import Claims
from tests.compare.lexicon import LEXICON, NORTH
from tests.fakes import HashEncoder
from tests.statements import make_claims, statement

SETTINGS = CompareSettings(full_group=6, group_neighbours=2, neighbours=0)


def propose(papers: list[Claims], settings: CompareSettings = SETTINGS) -> set[frozenset[str]]:
    sides = build_sides(papers, [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers])
    pairs = propose_pairs(sides, Instruments(LEXICON, settings), settings)
    return {frozenset((sides[first].claim.text, sides[second].claim.text)) for first, second in pairs}


def dated(index: int, year: str) -> Claims:
    words = f"Report {index} says that the North Convention was adopted in {year}."
    return make_claims(f"Paper {index}", statement(words, about=NORTH, aspect="date", value=year), year=2020)


def test_two_values_of_one_thing_meet_however_many_claims_share_one_of_them() -> None:
    papers = [*(dated(index, "2001") for index in range(40)), dated(40, "2004"), dated(41, "2003")]
    met = propose(papers)
    both = {frozenset(one) for one in (("2001", "2004"), ("2001", "2003"), ("2003", "2004"))}
    years = {frozenset(text[-5:-1] for text in pair) for pair in met}
    assert both <= years


def test_pairs_grow_with_claims() -> None:
    few = propose([dated(index, str(2001 + index % 3)) for index in range(40)])
    many = propose([dated(index, str(2001 + index % 3)) for index in range(160)])
    assert len(many) / 160 < 1.5 * len(few) / 40


def test_small_group_is_compared_pair_by_pair() -> None:
    assert len(propose([dated(index, "2001") for index in range(5)])) == 10


@pytest.mark.parametrize("max_block", [10, 10_000])
def test_nearest_neighbours_come_nearest_first_without_the_row_itself(max_block: int) -> None:
    vectors = np.random.default_rng(3).standard_normal((300, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    found = nearest(vectors, 4, max_block)
    assert (np.diff(found.cosines, axis=1) <= 0).all()
    assert not (found.rows == np.arange(300)[:, None]).any()


def test_cells_find_nearly_all_that_an_exact_search_finds() -> None:
    random = np.random.default_rng(5)
    topics = random.standard_normal((40, 32))
    vectors = (topics[random.integers(40, size=1500)] + 0.6 * random.standard_normal((1500, 32))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    exact, near = nearest(vectors, 5, 10_000), nearest(vectors, 5, 100)
    shared = [len(set(one) & set(other)) / 5 for one, other in zip(exact.rows, near.rows, strict=True)]
    assert np.mean(shared) > 0.95


def test_neighbours_do_not_depend_on_the_order_of_rows() -> None:
    random = np.random.default_rng(7)
    vectors = random.standard_normal((400, 24)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    order = random.permutation(400)
    here, there = nearest(vectors, 3, 50), nearest(vectors[order], 3, 50)
    assert np.abs(there.cosines - here.cosines[order]).max() < 0.0002
