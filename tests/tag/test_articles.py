"""Articles are read and written in one form, and belong to the instrument beside them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdocs.tag.articles import Provision, find_provision, read_provision, write_provision
from tests.tag.catalogue import tagged, words_of

_PART = st.one_of(st.integers(1, 999).map(str), st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=4))


@given(st.integers(1, 9999), st.sampled_from(["", "a", "bis", "ter"]), st.lists(_PART, max_size=3))
def test_provision_written_and_read_is_the_same(number: int, more: str, parts: list[str]) -> None:
    provision = Provision(article=f"{number}{more}", parts=tuple(parts))
    assert read_provision(write_provision(provision)) == provision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 32(b) of the Budapest Convention divides.", "art. 32(b)"),
        ("Under art. 7 (2) (c) of the Budapest Convention it may.", "art. 7(2)(c)"),
        ("Article 23, paragraph 4 of the Budapest Convention", "art. 23(4)"),
        ("The Budapest Convention, art. 32, divides.", "art. 32"),
        ("The Budapest Convention (Article 14) has a scope.", "art. 14"),
        ("Articles 2 to 11 of the Budapest Convention", ""),
        ("Article 5 divides States. The Budapest Convention does not.", ""),
        ("the Budapest Convention, Article 5 of another law", ""),
        ("an article 3 pages long on the Budapest Convention", ""),
    ],
)
def test_article_belongs_to_the_instrument_beside_it(text: str, expected: str) -> None:
    run = tagged(text)
    place = next(one for one in run.mentions if words_of(run, one) == "Budapest Convention")
    assert place.provision == expected
    assert find_provision(text, place.span.start, place.span.end) == expected


@pytest.mark.parametrize("piece", ["Article 1 ", "art. 1(1)(1)(1) of ", "Article 9, para. 1 of the ", "(1)(2)"])
def test_long_lines_of_articles_take_their_length_and_no_more(piece: str) -> None:
    text = piece * (60_000 // len(piece)) + "the Budapest Convention"
    began = time.perf_counter()
    tagged(text)
    assert time.perf_counter() - began < 6
