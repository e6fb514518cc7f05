"""Organs that are named beside their body."""

from tests.tag.catalogue import named, tagged


def test_organ_of_another_body_is_not_linked() -> None:
    run = tagged(("The Council of Europe was told.", "The European Commission of the African Union met."))
    assert ("European Commission", "org:ec") not in named(run)


def test_organ_belongs_to_the_body_that_the_words_name() -> None:
    run = tagged(
        ("The United Nations sent a note.", "The General Assembly of INTERPOL and INTERPOL's General Assembly met.")
    )
    assert ("General Assembly of INTERPOL", "org:interpol_ga") in named(run)
    assert ("INTERPOL's General Assembly", "org:interpol_ga") in named(run)
