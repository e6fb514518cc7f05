"""National laws and bodies: one id whatever way the State is told, and another for another State."""

from dataclasses import replace

import pytest

from cyberdocs.records import Entry, Lexicon
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.builders import make_outline
from tests.tag.catalogue import LEXICON, named, tagged


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's Data Act helps.",
        "The Data Act of Ghana helps.",
        "The Ghana Data Act 2020 helps.",
        "Ghana’s Data Act, 2020 helps.",
        "The Data Act, 2020 (Ghana) helps.",
        "The Ghanaian Data Act helps.",
        "The Data Act of Ghana, 2020 helps.",
        "Ghana has passed its Data Act.",
        "In Ghana, the Data Act helps.",
    ],
)
def test_act_of_a_state_has_one_id_whatever_way_the_state_is_told(text: str) -> None:
    assert [entity_id for _, entity_id in named(tagged(text))] == ["law:~ghana-data-act"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's Directorate of Criminal Investigations spoke.",
        "The Directorate of Criminal Investigations of Kenya spoke.",
        "The Directorate of Criminal Investigations (Kenya) spoke.",
        "The Kenyan Directorate of Criminal Investigations spoke.",
    ],
)
def test_body_of_a_state_has_one_id_whatever_way_the_state_is_told(text: str) -> None:
    assert [entity_id for _, entity_id in named(tagged(text))] == ["org:~kenya-directorate-of-criminal-investigations"]


def test_same_name_of_another_state_is_another_thing() -> None:
    run = tagged("Ghana's Data Act and Peru's Data Act differ, and the Data Act says so.")
    assert [entity_id for _, entity_id in named(run)] == [
        "law:~ghana-data-act",
        "law:~peru-data-act",
        "law:~data-act",
    ]


def test_bare_name_follows_the_one_state_that_was_told() -> None:
    run = tagged("The Data Act came late. Ghana's Data Act is young. The Data Act is short.")
    assert [entity_id for _, entity_id in named(run)] == ["law:~data-act", "law:~ghana-data-act", "law:~ghana-data-act"]


def test_two_acts_of_one_name_are_told_apart_by_their_years() -> None:
    run = tagged("The UK Data Act 1998 was replaced by the UK Data Act 2018.")
    assert [entity_id for _, entity_id in named(run)] == [
        "law:~united-kingdom-data-act-1998",
        "law:~united-kingdom-data-act-2018",
    ]


def test_short_form_of_a_national_body_means_that_body() -> None:
    run = tagged("Kenya's Directorate of Criminal Investigations (DCI) grew. The DCI hired.")
    assert {entity_id for _, entity_id in named(run)} == {"org:~kenya-directorate-of-criminal-investigations"}


def test_text_of_many_states_is_no_states_own() -> None:
    assert named(tagged("In Ghana the African Data Act helps.")) == [("African Data Act", "law:~african-data-act")]


def test_body_with_a_word_of_its_own_keeps_its_name() -> None:
    run = tagged("Malta's Blue Lantern Institute spoke. The Blue Lantern Institute of Malta spoke.")
    assert named(run)[0] == ("Blue Lantern Institute", "org:~blue-lantern-institute")


def test_entry_of_the_state_is_found_and_that_of_another_is_not() -> None:
    act = Entry(
        entity_id="law:in_ita",
        canonical="Information Technology Act, 2000",
        kind="national act",
        aliases=("Information Technology Act 2000",),
        context_aliases=("Information Technology Act",),
        adopted="2000",
        note="India.",
    )
    lexicon = replace(LEXICON, entries=(*LEXICON.entries, act))
    assert _ids("The Information Technology Act of India, 2000 applies.", lexicon) == ["law:in_ita"]
    assert _ids("The Information Technology Act (2000) applies.", lexicon) == ["law:in_ita"]
    assert _ids("Nepal's Information Technology Act applies.", lexicon) == ["law:~nepal-information-technology-act"]
    assert _ids("Information Technology Act, 2000 of Belize and of Nepal.", lexicon) == ["law:in_ita"]


def _ids(text: str, lexicon: Lexicon) -> list[str | None]:
    return [one.entity_id for one in tag(make_outline(text), lexicon, TagModels(), TagSettings()).mentions]
