"""A denial that holds only with a word of scope."""

import pytest

from cyberdocs.compare.gate import limited_denial


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("There is no global treaty on ports.", "The Riga Pact is a treaty on ports.", "global"),
        ("There is no global treaty on ports.", "The Riga Pact is a global treaty on ports.", ""),
        ("In the absence of comprehensive treaties, custom rules.", "The norms bind nobody.", ""),
        ("There is no treaty on ports.", "The Riga Pact is a treaty on ports.", ""),
    ],
)
def test_word_that_leaves_room_is_named_beside_a_thing_of_that_kind(left: str, right: str, word: str) -> None:
    assert limited_denial(left, right) == word
    assert limited_denial(right, left) == word
