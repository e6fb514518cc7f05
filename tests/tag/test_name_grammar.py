"""Names of laws and bodies that only their grammar tells: where they begin, and where they end."""

import pytest

from tests.tag.catalogue import named, tagged


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        (
            "It asks the Cabinet Minister and the Kite Data Agency for help.",
            ["Kite Data Agency"],
            "a person and a body are two",
        ),
        ("KITE and the Blue Data Act, 2018 apply.", ["Blue Data Act, 2018"], "an acronym and an act are two"),
        (
            "A Data Conference and KITES Blue Lantern Group meetings came.",
            ["KITES Blue Lantern Group"],
            "a meeting and a group are two",
        ),
        ("The Bureau of Kites and Courts spoke.", ["Bureau of Kites and Courts"], "what a bureau is of"),
        ("Implemented Blue Data Act 2010 at last.", ["Blue Data Act 2010"], "a verb opens the sentence"),
        ("The Secretariat of Malta-based NGO spoke.", [], "a description is no name"),
        ("The Blue Lantern Agency's director spoke.", ["Blue Lantern Agency"], "a body owns something"),
        (
            "The Blue Computer Emergency Response Team grew.",
            ["Blue Computer Emergency Response Team"],
            "a response team",
        ),
        ("The Blue Police force grew.", ["Blue Police force"], "a force in small letters"),
        ("The EEC Convention and the Policy Guidelines, 2020 apply.", [], "whose it is, and not which"),
        ("A new League of Arab States Convention came.", [], "whose it is, and not which"),
        ("Our Kite Mechanism for Police Cooperation works.", [], "police is no head here"),
        ("The Treaty on Blue Kites in August 2024 came.", ["Treaty on Blue Kites"], "a month is no part of it"),
        ("Peru signed the Treaty on October 25 in Lima.", [], "a day is no part of it"),
        ("Peru signed the Treaty on Oct. 25 in Lima.", [], "nor a short one"),
        ("Peru signed the Treaty on Monday, and Chad the Convention on Christmas Eve.", [], "nor a weekday or a feast"),
        ("The Blue Kite Convention on Friday came.", ["Blue Kite Convention"], "a weekday ends it"),
        ("The Convention on Kites on Friday came.", ["Convention on Kites"], "behind what it is on, too"),
        ("The Convention on the Marchlands came.", ["Convention on the Marchlands"], "no month"),
        ("Our Cybercrime Programme Office grew.", ["Cybercrime Programme Office"], "an office is no programme"),
    ],
)
def test_name_begins_and_ends_where_it_should(text: str, names: list[str], why: str) -> None:
    assert [words for words, _ in named(tagged(text))] == names, why


def test_number_of_a_treaty_series_is_no_part_of_its_name() -> None:
    run = tagged("Convention on Cybercrime No. 185 of the Council of Europe came. The Convention on Kites No. 7 came.")
    assert ("Convention on Cybercrime", "law:budapest") in named(run)
    assert ("Convention on Kites", "law:~convention-on-kites") in named(run)


def test_one_word_of_a_known_body_is_no_body_of_its_own() -> None:
    assert named(tagged("The Committee of the European Union met.")) == [("European Union", "org:eu")]


def test_brackets_tell_which_known_treaty_a_long_title_is() -> None:
    run = tagged("The Convention on Kite Security and Data Protection (Malabo Convention) came late.")
    assert {entity_id for _, entity_id in named(run)} == {"law:malabo"}


def test_brackets_with_a_text_of_another_kind_tell_nothing() -> None:
    run = tagged("The Kite Data Act 2014 (Malabo Convention) came late.")
    assert ("Kite Data Act 2014", "law:~kite-data-act-2014") in named(run)
