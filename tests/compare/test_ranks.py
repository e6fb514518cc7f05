"""A denied rank denies the rank alone; a denied "only" says nothing of how good a thing is."""

import time

import pytest

from cyberdocs.compare.coherence import CoherenceReader
from cyberdocs.compare.opposition import Antonyms, denied_in_one, read_denials
from cyberdocs.compare.ranks import denied_ranks, speaks_of_rank

ANTONYMS = Antonyms([(["binding"], ["voluntary"]), (["effective"], ["weak", "ineffective"]), (["first"], ["last"])])


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The Lake Pact is by no means the world's first fishing treaty.", {"first"}),
        ("The Lake Pact is not the largest binding treaty on ports.", {"largest"}),
        ("The Lake Pact isn’t the latest attempt to ban driftnets.", {"latest"}),
        ("The Lake Pact was never the only remedy for poaching.", set()),
        ("The Lake Pact can hardly be called Europe's second oldest ports register.", {"oldest"}),
        ("The Lake Pact is neither the first nor the strictest harbour code.", {"first", "strictest"}),
        ("The Lake Pact was not, as some hold, the first harbour code.", {"first"}),
        ("The Lake Pact is not one of the oldest harbour codes.", {"oldest"}),
        ("The Lake Pact is not only binding but also strict.", set()),
    ],
)
def test_a_denied_rank_denies_no_noun_and_no_modifier(text: str, denied: set[str]) -> None:
    assert read_denials(text).denied == denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Norway did not ratify the first protocol.", {"ratif", "first", "protocol"}),
        ("The Pact is not a fishing treaty.", {"fish", "treat"}),
        ("The Pact is not the interest of ports.", {"interest"}),
        ("The Pact is not the first treaty, nor does it bind ports.", {"first", "bind", "port"}),
        ("The Pact is not the first treaty and does not bind ports.", {"first", "bind", "port"}),
    ],
)
def test_other_denials_keep_their_reach(text: str, denied: set[str]) -> None:
    assert denied <= read_denials(text).denied


@pytest.mark.parametrize(
    ("left", "right", "crossed"),
    [
        ("It is by no means the first fishing treaty.", "It is a fishing treaty of ten articles.", ()),
        ("It is by no means the first fishing treaty.", "It is the first fishing treaty.", ("first",)),
        ("It is not the busiest port of the lake.", "It is a port of the lake.", ()),
        ("It is not the last register to list yachts.", "The register lists yachts.", ()),
    ],
)
def test_only_the_rank_itself_is_set_against_it(left: str, right: str, crossed: tuple[str, ...]) -> None:
    assert denied_in_one(read_denials(left), read_denials(right)) == crossed


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The Pact is not the only binding treaty.", ()),
        ("The Pact is not the most effective treaty.", ()),
        ("The Pact is not the only treaty, but it is weak.", ((1, -1, "weak"),)),
        ("The Pact is not binding.", ((0, -1, "not binding"),)),
        ("The Pact is not only binding but long.", ((0, 1, "binding"),)),
        ("The Pact is not the first.", ((2, -1, "not first"),)),
    ],
)
def test_what_is_ranked_takes_no_stance(text: str, stances: tuple[tuple[int, int, str], ...]) -> None:
    assert ANTONYMS.stances(text) == stances


def test_a_whole_that_is_not_the_first_of_its_kind_is_not_judged() -> None:
    reader = CoherenceReader(["unified"], ["fragmented"], ["framework*"])
    assert reader.read("It is not the first unified framework.") is None
    assert reader.read("It is not a unified framework.") is not None


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Its safeguards are weak.", False),
        ("Its guards rest in the forest.", False),
        ("It is the only treaty on ports.", True),
        ("An earlier pact covers ports.", True),
        ("No other pact covers ports.", True),
    ],
)
def test_words_that_rank_are_told_from_judgements(text: str, ranks: bool) -> None:
    assert speaks_of_rank(text) is ranks


def test_a_long_line_of_ranks_is_read_in_a_moment() -> None:
    text = "It is not the first binding treaty (a.b. 12) that isn't, as x, the " * 2600
    started = time.monotonic()
    assert denied_ranks(text)
    read_denials(text)
    ANTONYMS.stances(text)
    assert time.monotonic() - started < 5


def test_what_there_is_none_of_judges_nothing() -> None:
    assert not ANTONYMS.stances("It cannot be used for any search that would be weak.")
    assert ANTONYMS.stances("It is used for searches that are weak.")
