"""Whose "General Assembly" is meant."""

import pytest

from tests.tag.catalogue import named, tagged

FAR = ("Rivers carry silt to the plain, and mills stood on both banks for years. " * 12).strip()


@pytest.mark.parametrize(
    ("paragraphs", "expected", "why"),
    [
        (
            ("INTERPOL runs a database.", FAR, "The Human Rights Council and the General Assembly heard of it."),
            "org:unga",
            "an organ of the same owner stands beside it",
        ),
        (
            ("INTERPOL runs a database.", FAR, "The Special Rapporteur on floods told the General Assembly of it."),
            "org:unga",
            "an officer of the same owner stands beside it",
        ),
        (
            ("The United Nations met.", FAR, "INTERPOL runs a database. The General Assembly voted for it."),
            "org:interpol_ga",
            "the paragraph names another owner",
        ),
        (
            ("The United Nations met.", "INTERPOL runs a database.", FAR, "The General Assembly voted for it."),
            "org:unga",
            "no owner is near",
        ),
        (
            ("The United Nations met.", FAR, "INTERPOL runs a database.", "The General Assembly voted for it."),
            None,
            "another owner was named just before",
        ),
        (
            ("INTERPOL runs a database.", FAR, "The General Assembly voted for it."),
            None,
            "the only owner is far off",
        ),
        (("INTERPOL and the United Nations met. The General Assembly voted.",), None, "two owners are as near"),
    ],
)
def test_general_assembly_belongs_to_the_owner_that_its_paragraph_names(
    paragraphs: tuple[str, ...], expected: str | None, why: str
) -> None:
    run = tagged(*((one,) for one in paragraphs))
    assert [entity for words, entity in named(run) if words == "General Assembly"] == [expected], why
