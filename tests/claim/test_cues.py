"""Phrases in texts."""

from cyberdocs.claim.cues import CueIndex, longest, words_of


def found(cues: list[str], text: str) -> list[str]:
    """Give the words that the longest matches cover."""
    index = CueIndex((cue, cue) for cue in cues)
    return [text[match.span.start : match.span.end] for match in longest(index.find(words_of(text)))]


def test_hyphen_space_and_joined_spelling_are_one() -> None:
    text = "cyber crime, cyber-crime and cybercrime"
    assert found(["cybercrime"], text) == ["cyber crime", "cyber-crime", "cybercrime"]


def test_star_stands_for_any_ending_and_spelling_of_ize_does_not_matter() -> None:
    assert found(["harmonis*"], "Harmonization harmonised them") == ["Harmonization", "harmonised"]


def test_longest_match_hides_the_shorter_one() -> None:
    assert found(["binding", "non-binding"], "a non-binding text") == ["non-binding"]


def test_possessive_matches_the_plain_cue() -> None:
    assert found(["regime"], "the regime’s rules") == ["regime’s"]
