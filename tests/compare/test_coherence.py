"""Judgements of the fit of a whole: which words count, and of what."""

import pytest

from cyberdocs.compare.coherence import CoherenceReader

READER = CoherenceReader(
    ["cohesive", "unified", "coordinated", "harmonised", "harmonise", "harmonisation", "consensus"],
    ["fragmented", "uneven", "disparities", "absence of a central"],
    ["framework*", "response*", "approach*", "laws", "authority"],
)


@pytest.mark.parametrize(
    ("text", "sign", "why"),
    [
        ("Responses to spam remain fragmented.", -1, "the whole stands before a copula"),
        ("They have built a cohesive legal framework.", 1, "the whole stands behind the word"),
        ("The lack of consensus on legal frameworks slows courts.", -1, "a denied word of fit"),
        ("The absence of a central coordinating authority is felt.", -1, "the phrase and its whole"),
        ("Obstacles to achieving a unified approach remain.", -1, "out of reach is not there"),
        ("States should adopt a unified approach.", 0, "what ought to be is no state of things"),
        ("They harmonise laws.", 0, "what somebody is at is no result"),
        ("Funds depend on a coordinated response.", 0, "what is needed need not be there"),
        ("Disparities of wealth among villages are wide.", 0, "villages are no whole whose parts fit"),
        ("Laws were fragmented; a unified approach is now in place.", 0, "both sides at once decide nothing"),
    ],
)
def test_only_states_of_wholes_are_judgements_of_fit(text: str, sign: int, why: str) -> None:
    stance = READER.read(text)
    assert (stance.sign if stance is not None else 0) == sign, why


def test_fostered_unity_is_only_half_sure() -> None:
    stance = READER.read("The office is fostering a unified response.")
    assert stance is not None and stance.sign == 1 and not stance.sure


def test_a_long_line_is_read_in_a_moment() -> None:
    assert READER.read("fragmented (a.b.c. 12, 13) " * 8000) is None
