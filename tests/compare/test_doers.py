"""What one statement denies of one body, the other may tell of another."""

import pytest

from cyberdocs.compare.doers import doers_differ
from cyberdocs.compare.opposition import denied_in_one, read_denials

NONE = ("", "")


def differ(left: str, right: str, subjects: tuple[str, str] = NONE) -> bool:
    crossed = denied_in_one(read_denials(left), read_denials(right))
    assert doers_differ(left, right, crossed, subjects) == doers_differ(right, left, crossed, subjects[::-1])
    return doers_differ(left, right, crossed, subjects)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bureau cannot search houses.", "Local officers searched four houses with the bureau's help."),
        ("The bureau does not search houses.", "Officers trained by the bureau have searched four houses."),
        ("The panel has no power to quash rulings.", "The ruling was quashed by a court."),
        ("The bureau does not search houses.", "It passes hints to local officers, who search houses."),
        ("The bureau itself cannot search houses.", "Nine member states of the bureau searched four houses."),
        ("The bureau cannot search houses.", "Nine towns (and five bureau member states) searched four houses."),
        ("Houses are not searched by the bureau.", "Officers trained by the bureau have searched four houses."),
    ],
)
def test_another_doer_is_told_apart(left: str, right: str) -> None:
    assert differ(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bureau cannot search houses.", "The bureau searches houses."),
        ("The levy has done nothing to speed up inquiries.", "By paying for staff, the levy has sped up inquiries."),
        ("Orders are not followed.", "Firms follow orders."),  # nobody is named on the first side
        ("The convention does not cover hoaxes.", "Hoaxes are covered by the convention."),
        ("The treaty does not cover hoaxes.", "The pact of Riga covers hoaxes."),  # "the treaty" may be the pact
        ("There is no exchange of files.", "The bureaus exchange files."),
        ("The charter was never adopted.", "They cite the charter that the board adopted."),  # denied of nobody by name
        ("The charter wasn’t adopted.", "They cite the charter that the board adopted."),
        ("It was written by clerks who met in private, and the board has not adopted it.", "The board adopted it."),
    ],
)
def test_same_or_untold_doer_is_not(left: str, right: str) -> None:
    assert not differ(left, right)


def test_pronoun_stands_for_what_the_statement_is_about() -> None:
    left, right = "It does not search houses.", "It warns local officers, who search houses."
    assert differ(left, right, ("Riga Bureau", "Riga Bureau"))
    assert not differ(left, "It searches houses.", ("Riga Bureau", "Riga Bureau"))
