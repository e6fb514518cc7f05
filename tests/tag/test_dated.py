"""Treaties that are told by the day of their adoption."""

import pytest

from cyberdocs.records import Entry, Label, Lexicon, Mentions
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.builders import make_outline
from tests.tag.catalogue import named


def _law(name: str, canonical: str, day: str, *, kind: str = "convention", opened: str = "") -> Entry:
    return Entry(entity_id=f"law:{name}", canonical=canonical, kind=kind, adopted=day, opened=opened)


LEXICON = Lexicon(
    entries=(
        _law("lakes", "Convention on the Mountain Lakes", "1998-04-05", opened="1998-06-30"),
        _law(
            "tolls", "Agreement on Cooperation in Road Tolls between the Coastal States", "2003-09-12", kind="agreement"
        ),
        _law("twin_a", "Convention on Bees", "1990-01-02"),
        _law("twin_b", "Convention on Wasps", "1990-01-02"),
        _law("rule", "Regulation 1/2003 on tolls", "2003-09-12", kind="EU regulation"),
    )
)


def _tagged(*sentences: str) -> Mentions:
    return tag(make_outline(sentences), LEXICON, TagModels(), TagSettings())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Convention was adopted on 5 April 1998 without a vote.", [("The Convention", "law:lakes")]),
        ("The treaty was opened for signature in Bern on June 30, 1998.", [("The treaty", "law:lakes")]),
        ("It gave way to the agreement signed at Split on 12 September 2003.", [("the agreement", "law:tolls")]),
        ("The first convention, which was signed on 5 April 1998, is old.", [("The first convention", "law:lakes")]),
        ("The agreement of 12 September 2003 is old.", [("The agreement", "law:tolls")]),
    ],
)
def test_day_names_the_one_treaty_of_its_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(_tagged(text), Label.LAW) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Convention was adopted in April 1998.",  # no day
        "The Convention was adopted on 6 April 1998.",  # another day
        "The Convention was adopted on 2 January 1990.",  # two of one day
        "The protocol was adopted on 5 April 1998.",  # another kind
        "The Convention was discussed on 5 April 1998.",  # no event of a treaty
        "The Convention was adopted by the panel that was set up on 5 April 1998.",  # the day of something else
        "The agreement between the two firms was signed on 12 September 2003.",  # another agreement
    ],
)
def test_day_names_nothing(text: str) -> None:
    run = _tagged(text)
    assert not [
        mention for mention in run.mentions if mention.entity_id in {entry.entity_id for entry in LEXICON.entries}
    ]


def test_name_that_the_catalogue_spells_at_greater_length_is_told_by_its_day() -> None:
    run = _tagged("The Agreement on Cooperation in Road Tolls was signed at Split on 12 September 2003.")
    assert named(run, Label.LAW) == [("Agreement on Cooperation in Road Tolls", "law:tolls")]


def test_name_of_other_words_keeps_its_own_id() -> None:
    run = _tagged("The Agreement on Salt Prices was signed at Split on 12 September 2003.")
    assert named(run, Label.LAW) == [("Agreement on Salt Prices", "law:~agreement-on-salt-prices")]


def test_noun_behind_means_the_treaty_of_the_day() -> None:
    run = _tagged("The Convention was adopted on 5 April 1998.", "The Convention protects lakes.")
    assert [mention.entity_id for mention in run.mentions] == ["law:lakes", "law:lakes"]
