"""Short forms that a document defines."""

import pytest

from cyberdocs.tag.acronyms import find_definitions


@pytest.mark.parametrize(
    ("text", "short", "long_form"),
    [
        ("the Expert Group on Kites (EGK) met", "EGK", "Expert Group on Kites"),
        ("a Computer Emergency Response Team (CERT) answers", "CERT", "Computer Emergency Response Team"),
        ("the Ministry of Data and Kites (“MDK”) said", "MDK", "Ministry of Data and Kites"),
    ],
)
def test_letters_lead_to_the_long_form(text: str, short: str, long_form: str) -> None:
    (found,) = [one for one in find_definitions(text) if one.long_start is not None]
    assert found.short == short
    assert text[found.long_start : found.long_end] == long_form


@pytest.mark.parametrize("text", ["It rained (in May).", "The law (2013) holds.", "A thing (XYZ) is here."])
def test_other_brackets_define_nothing(text: str) -> None:
    assert [one for one in find_definitions(text) if one.long_start is not None] == []


def test_hereinafter_names_a_short_form() -> None:
    (found,) = find_definitions("The Committee on Kites (hereinafter “the Committee”) met.")
    assert (found.short, found.long_start) == ("Committee", None)
