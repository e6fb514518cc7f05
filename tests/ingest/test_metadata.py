import pytest

from cyberdocs.ingest.metadata import doi_in, genre_of, iso_date_in, language_of, split_keywords, split_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published: 3 May 2021", "2021-05-03"),
        ("May 3rd, 2021 at noon", "2021-05-03"),
        ("2021-05-03T08:00:00Z", "2021-05-03"),
        ("June 2019", "2019-06"),
        ("2019-06", "2019-06"),
        ("04.02.2026", "2026"),
        ("Text Review 3(2) (2010)", "2010"),
        ("resolution 1999/2010-b of 31 Feb", "1999"),
        ("no date, page 1234", ""),
    ],
)
def test_dates_are_told_as_far_as_printed(text: str, expected: str) -> None:
    assert iso_date_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://doi.org/10.1234/ABC.5.", "10.1234/abc.5"),
        ("(doi:10.1000/182(2010)5)", "10.1000/182(2010)5"),
        ("version 10.12 of it", ""),
    ],
)
def test_doi_is_told_without_the_punctuation_behind_it(text: str, expected: str) -> None:
    assert doi_in(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Stone, Ben Marsh and Cy Field", ["Ada Stone", "Ben Marsh", "Cy Field"]),
        ("Ada Stone*, Ben Marsh¹ & Cy Field †", ["Ada Stone", "Ben Marsh", "Cy Field"]),
        ("Sandy Brand", ["Sandy Brand"]),
        ("Ben Marsh, Jr.", ["Ben Marsh, Jr."]),
    ],
)
def test_names_are_parted_as_printed(line: str, expected: list[str]) -> None:
    assert split_names(line) == expected


def test_keywords_leave_out_emphasis_and_etcetera() -> None:
    assert split_keywords("*drafts; waiting; patience and etc.*") == ("drafts", "waiting", "patience")
    assert split_keywords("drafts, waiting, drafts") == ("drafts", "waiting")


def test_language_of_a_few_words_is_not_guessed() -> None:
    assert language_of("Ada Stone, Ben Marsh") == ""
    assert language_of("A. B. C. " * 200) == ""
    assert (
        language_of(
            "The committee met in the spring and looked at the draft for a long while before anybody spoke " * 2
        )
        == "en"
    )


@pytest.mark.parametrize(
    ("headings", "text", "journal", "web_page", "expected"),
    [
        ([f"Article {n}" for n in range(1, 9)], "The Parties have agreed as follows: ...", False, False, "treaty_text"),
        ([f"Section {n}" for n in range(1, 12)], "Whoever shall ...", False, False, "legal_text"),
        (["Abstract", "Introduction"], "...", True, True, "journal_article"),
        (["Executive Summary"], "...", False, False, "report"),
        ([], "...", False, True, "web_page"),
        (["References"], "...", False, False, "essay"),
        ([], "...", False, False, ""),
    ],
)
def test_genre_is_told_by_plain_cues(
    headings: list[str], text: str, journal: bool, web_page: bool, expected: str
) -> None:
    assert genre_of(headings, text, web_page=web_page, journal=journal, shop=False) == expected
