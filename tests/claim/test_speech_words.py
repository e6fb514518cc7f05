"""The words by which a text lets another speak."""

import pytest

from cyberdocs.claim.speech_words import ACCORDING


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Losses fell, according to Harbour Watch.", "Harbour Watch"),
        ("“Losses fell,” according to the Harbour Office.”", "the Harbour Office"),
        ("Losses fell, according to Harbour Watch", "Harbour Watch"),
        ("According to Harbour Watch, losses fell.", "Harbour Watch"),
        ("According to J. Brandt, losses fell.", "J. Brandt"),
        ("Losses fell, according to the U.S.", "the U.S."),
        ("Losses fell, according to Harbour Inc.", "Harbour Inc."),
        ("Losses fell, in the view of Brandt et al.", "Brandt et al."),
    ],
)
def test_last_stop_of_a_sentence_is_not_part_of_a_name(text: str, who: str) -> None:
    found = ACCORDING.search(text)
    assert found is not None and found["who"] == who
