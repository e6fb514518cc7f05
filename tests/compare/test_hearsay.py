"""Words that a paper passes on without holding them."""

import pytest

from cyberdocs.compare.hearsay import is_common_talk, is_partisan, is_refused


@pytest.mark.parametrize(
    "text",
    [
        "The pact is often called a treaty.", "Contrary to popular belief, it binds.", "It is said to bind.",
        "Envoys like to present the pact as the first of its kind.", "The pact is touted as a treaty.",
    ],
)  # fmt: skip
def test_common_talk_is_told_not_held(text: str) -> None:
    assert is_common_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "The belief that the pact binds is mistaken.", "Some wrongly call it a treaty.",
        "Claims that it is the only one overlook the pact of Oslo.", "The myth that it binds dies hard.",
    ],
)  # fmt: skip
def test_what_is_told_to_be_refused_is_seen(text: str) -> None:
    assert is_refused(text)


@pytest.mark.parametrize(
    ("text", "partisan"),
    [
        ("Critics say that the pact is dead.", True),
        ("According to its opponents, the pact is dead.", True),
        ("A former minister asserted that the pact was dead.", True),
        ("The pact is dead.", False),
        ("The pact has met with criticism.", False),
    ],
)
def test_words_of_a_party_are_told_from_the_papers_own(text: str, partisan: bool) -> None:
    assert is_partisan(text) is partisan
