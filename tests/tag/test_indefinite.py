"""Descriptions of treaties that nobody has made."""

import pytest

from cyberdocs.records import Label
from tests.tag.catalogue import named, tagged


@pytest.mark.parametrize(
    "sentence",
    [
        "They want a worldwide Cybercrime Convention.",
        "Two States proposed a Cybercrime Convention.",
        "The idea of a single Cybercrime Convention is old.",
    ],
)
def test_indefinite_article_makes_general_words_a_description(sentence: str) -> None:
    assert named(tagged((sentence,)), Label.LAW) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In 2001 the Council of Europe adopted a Convention on Cybercrime.", "Convention on Cybercrime"),
        ("It is an extension of the Cybercrime Convention.", "Cybercrime Convention"),
        ("Ghana is a Cybercrime Convention party.", "Cybercrime Convention"),
        ("They want a Budapest Convention for all.", "Budapest Convention"),
    ],
)
def test_what_was_made_or_has_a_name_of_its_own_stays(sentence: str, words: str) -> None:
    assert (words, "law:budapest") in named(tagged((sentence,)), Label.LAW)


def test_long_line_of_articles_is_read_in_a_moment() -> None:
    assert named(tagged(("a very " * 20_000 + "Cybercrime Convention.",)), Label.LAW) == []
