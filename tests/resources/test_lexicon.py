"""Lexicons: ours are sound, a user's file adds and overrides, a wrong field is told with file and place."""

from pathlib import Path

import pytest

from cyberdocs.errors import NotFound, ResourceError
from cyberdocs.records import Aspect, Entry
from cyberdocs.resources.derived_facts import derive_facts, in_words
from cyberdocs.resources.lexicon import check_lexicon, find_entry, load_lexicon


def _user_file(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_our_lexicons_are_sound_and_wide() -> None:
    lexicon = load_lexicon()
    ids = [entry.entity_id for entry in lexicon.entries]
    assert ids == sorted(ids)
    assert sum(one.startswith("org:") for one in ids) >= 300
    assert sum(one.startswith("law:") for one in ids) >= 300
    assert len(lexicon.themes) == 16
    assert check_lexicon(lexicon) == []


def test_record_of_the_comprehensive_study_calls_it_a_draft_never_adopted() -> None:
    study = find_entry(load_lexicon(), "law:study2013")
    values = {(fact.aspect, fact.value) for fact in study.facts}
    assert {(Aspect.NATURE, "draft study"), (Aspect.FORCE, "none"), (Aspect.STATUS, "draft")} <= values
    assert all(fact.source for fact in study.facts)


def test_party_counts_carry_their_dates() -> None:
    budapest = find_entry(load_lexicon(), "Budapest Convention")
    counts = [fact for fact in budapest.facts if fact.value.endswith(" parties")]
    assert {"75 parties", "76 parties"} <= {fact.value for fact in counts}
    assert all(fact.as_of for fact in counts)


def test_doubtful_dates_are_never_certain() -> None:
    arab = find_entry(load_lexicon(), "law:arab")
    assert arab.in_force == ""
    assert [fact.certain for fact in arab.facts if fact.value == "in force"] == [False]


def test_users_file_adds_an_entry_and_overrides_the_fields_it_gives(tmp_path: Path) -> None:
    path = _user_file(
        tmp_path,
        """
[[entry]]
id = "org:unodc"
note = "seen in Vienna"

[[entry]]
id = "org:kite_club"
canonical = "Kite Club"
kind = "ngo"
aliases = ["KC"]
source = "own notes"
""",
    )
    lexicon = load_lexicon([path])
    unodc, club = find_entry(lexicon, "UNODC"), find_entry(lexicon, "kc")
    assert (unodc.note, unodc.origin, unodc.canonical) == (
        "seen in Vienna",
        "mine.toml",
        "United Nations Office on Drugs and Crime",
    )
    assert (club.entity_id, club.origin) == ("org:kite_club", "mine.toml")
    assert lexicon.digest != load_lexicon().digest


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[entry]]\nid = "org:x"\ncanonical = "X"\nkind = "ngo"\n', "source is missing"),
        ('[[entry]]\nid = "x"\n', "id must be org:"),
        ('[[entry]]\nid = "org:x"\nalias = ["X"]\n', "unknown field alias"),
        ('[[entry]]\nid = "org:x"\naliases = "X"\n', "aliases must be a list"),
        ('[[thing]]\nid = "x"\n', r"unknown table \[\[thing\]\]"),
        ('[entry]\nid = "org:x"\n', "two brackets"),
        ("[[entry]\n", "not a TOML file"),
        ('[[term]]\naspect = "colour"\nvalue = "red"\n', "unknown aspect 'colour'"),
        ('[[antonym]]\npair = ["one"]\n', "two different words"),
        (
            '[[entry]]\nid = "org:x"\ncanonical = "X"\nkind = "k"\nsource = "s"\n'
            '[[entry.fact]]\naspect = "date"\nvalue = "1"\nstatement = "It is."\n',
            "source is missing",
        ),
    ],
)
def test_wrong_field_is_told_with_the_file(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ResourceError, match=complaint) as told:
        load_lexicon([_user_file(tmp_path, text)])
    assert "mine.toml" in str(told.value)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="cannot be read"):
        load_lexicon([tmp_path / "none.toml"])


def test_unknown_and_ambiguous_names_are_told() -> None:
    lexicon = load_lexicon()
    with pytest.raises(NotFound, match="not in the catalogue"):
        find_entry(lexicon, "Kite Club")
    with pytest.raises(NotFound, match="name one by its id"):
        find_entry(lexicon, "OEWG")


def test_identifier_finds_its_entry() -> None:
    lexicon = load_lexicon()
    assert find_entry(lexicon, "A/RES/60/45").entity_id == "law:ga_60_45"
    assert find_entry(lexicon, "CETS:185").entity_id == "law:budapest"


def test_fields_of_an_instrument_become_facts_once() -> None:
    entry = Entry(
        entity_id="law:x",
        canonical="X",
        kind="convention",
        force="binding",
        adopted="2001-11-08",
        in_force="2004",
        source="s",
    )
    facts = derive_facts(entry, "Body")
    assert {(fact.aspect, fact.value) for fact in facts} == {
        (Aspect.NATURE, "convention"),
        (Aspect.FORCE, "binding"),
        (Aspect.STATUS, "adopted"),
        (Aspect.STATUS, "in force"),
        (Aspect.DATE, "2001-11-08"),
        (Aspect.DATE, "2004"),
        (Aspect.ISSUER, "Body"),
    }


@pytest.mark.parametrize(
    ("day", "words"), [("2001-11-23", "23 November 2001"), ("2013-02", "February 2013"), ("2012", "2012")]
)
def test_dates_are_written_in_words(day: str, words: str) -> None:
    assert in_words(day) == words
