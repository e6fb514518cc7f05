"""Strength, denial, hedges and scope."""

import pytest

from cyberdocs.claim.modality import is_hedged, modality_of, polarity_of, scope_words
from cyberdocs.records import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("States must answer within a day.", Modality.REQUIRED),
        ("States should answer within a day.", Modality.RECOMMENDED),
        ("States may answer within a day.", Modality.POSSIBLE),
        ("States will answer within a day.", Modality.PREDICTED),
        ("States answer within a day.", Modality.ASSERTED),
        ("Although delays may occur, states answer within a day.", Modality.ASSERTED),
        ("The group met again in May 2021.", Modality.ASSERTED),
    ],
)
def test_main_clause_decides_how_strongly(text: str, modality: Modality) -> None:
    assert modality_of(text) is modality


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation 4 was rewritten.",
        "Its Recommendations are a list of forty points.",
        "Registration is compulsory for carriers.",
        "The pact should not be confused with the charter.",
        "The need to register is well known.",
        "Calls for a ban were rejected.",
        "The Harbour Call for Calm was launched in June.",
        "A pamphlet titled “Why Ports Must Close” sold well.",
    ],
)
def test_nouns_titles_and_warnings_are_no_wish(text: str) -> None:
    assert modality_of(text) is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "Should the pact reach nine signatures, the board will meet.",
        "Whether carriers should pay is disputed.",
        "The mayors disagree about whether carriers should pay.",
    ],
)
def test_conditions_and_disputed_questions_are_only_possible(text: str) -> None:
    assert modality_of(text) is Modality.POSSIBLE


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("The body does not arrest anyone.", True),
        ("No state can act alone.", True),
        ("The text lacks a monitoring body.", True),
        ("The text is not only a treaty but also a standard.", False),
        ("States that do not reply are listed.", False),
    ],
)
def test_denial_is_told_from_not_only(text: str, negative: bool) -> None:
    assert (polarity_of(text) is Polarity.NEGATIVE) is negative


def test_hedges_soften_but_rather_than_does_not() -> None:
    assert is_hedged("The regime is arguably fragmented.")
    assert not is_hedged("The body serves states rather than firms.")


def test_scope_words_are_normalised_and_ascending() -> None:
    assert scope_words("The sole global treaty, and the most comprehensive one.") == (
        "comprehensive",
        "global",
        "most",
        "only",
    )
    assert scope_words("First of all, trust matters after all.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Riga Call was launched in 2018.",
        "Recommendation 15 was extended to new assets.",
        "Membership is compulsory for banks.",
        "This act should not be confused with the older one.",
        "The list is a recommendation, not binding.",
    ],
)
def test_names_nouns_and_warnings_are_no_wishes(text: str) -> None:
    assert modality_of(text) is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norland's call for a ban overlooks the ports.", Modality.ASSERTED),
        ("The States’ old calls for a ban were ignored.", Modality.ASSERTED),
        ("The report's author calls for a ban.", Modality.RECOMMENDED),
        ("It fell because it could not agree.", Modality.ASSERTED),
        ("The clerks have disclosed how it will work.", Modality.ASSERTED),
        ("That is why ports must act.", Modality.REQUIRED),
    ],
)
def test_calls_that_someone_owns_and_questions_inside_are_things(text: str, modality: Modality) -> None:
    assert modality_of(text) is modality


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("This is not to say that the ban was not weighed.", Polarity.POSITIVE),
        ("That is not to say the ban is useful.", Polarity.NEGATIVE),
        ("This is not to deny that the ban works.", Polarity.POSITIVE),
        ("It is not that the ban works.", Polarity.NEGATIVE),
    ],
)
def test_what_is_not_to_be_said_turns_round(text: str, polarity: Polarity) -> None:
    assert polarity_of(text) is polarity


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The pact is to enter into force in 2031.", Modality.PREDICTED),
        ("The pact was to be signed in a port.", Modality.PREDICTED),
        ("The aim is to begin with the ports.", Modality.ASSERTED),
        ("The pact is in force.", Modality.ASSERTED),
        ("We urge them to refrain from fishing.", Modality.RECOMMENDED),
        ("We therefore call on captains not to sail.", Modality.RECOMMENDED),
        ("We urged them in vain.", Modality.ASSERTED),
    ],
)
def test_what_is_to_come_and_what_we_urge_is_not_so(text: str, modality: Modality) -> None:
    assert modality_of(text) is modality
