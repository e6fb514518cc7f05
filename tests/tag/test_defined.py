"""Bodies outside the catalogue that a document introduces with their acronym."""

import time

import pytest

from cyberdocs.records import Label
from cyberdocs.tag.defined import find_defined_bodies
from tests.tag.catalogue import named, tagged

_ID = "org:~support-team-for-online-proof"


@pytest.mark.parametrize(
    "introduction",
    [
        "The Support Team for Online Proof (STOP) opened in Accra.",
        "The STOP (Support Team for Online Proof) opened in Accra.",
        "The Support Team for Online Proof, known as STOP, opened in Accra.",
        "The Support Team for Online Proof, or STOP, opened in Accra.",
    ],
)
def test_acronym_gets_the_id_of_the_full_name(introduction: str) -> None:
    run = tagged((introduction, "Later STOP closed.", "Stop it there."))
    assert named(run).count(("STOP", _ID)) == 2


def test_term_of_art_is_no_body() -> None:
    run = tagged(("The Internet of Things (IOT) and Mutual Legal Help (MLH) are terms.", "The IOT grows."))
    assert named(run) == []


def test_other_spelling_of_a_known_name_keeps_its_acronym() -> None:
    run = tagged(("The United Nations Office of Drugs and Crime (UNODC) wrote.", "Then UNODC met."))
    assert ("UNODC", "org:unodc") in named(run)
    assert not [one for one in named(run) if "~" in (one[1] or "")]


@pytest.mark.parametrize("opener", ["Many", "Several", "Neither", "Few", "Today"])
def test_counting_word_makes_no_name(opener: str) -> None:
    assert named(tagged((f"{opener} Agency replied.",))) == []


def test_operation_is_known_by_its_name_alone_afterwards() -> None:
    run = tagged(("INTERPOL led Operation Quiet Harbour.", "Quiet Harbour ended.", "The operation was long."))
    assert [one for one in named(run, Label.LAW) if one[1] == "law:~operation-quiet-harbour"] == [
        ("Operation Quiet Harbour", "law:~operation-quiet-harbour"),
        ("Quiet Harbour", "law:~operation-quiet-harbour"),
        ("The operation", "law:~operation-quiet-harbour"),
    ]


def test_word_of_the_text_is_no_operation_by_itself() -> None:
    run = tagged(("During Operation Secure, secure servers fell.", "Secure was last.", "Operation Manuals are long."))
    assert [words for words, _ in named(run)] == ["Operation Secure"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Open Harbour project began in May.",
        "In May the Open Harbour portal was closed.",
        "Open Harbour, a free site where ships are listed, began in May.",
    ],
)
def test_project_is_named_whatever_it_is_called(sentence: str) -> None:
    run = tagged((sentence, "Today Open Harbour is known."))
    assert [entity_id for _, entity_id in named(run)] == ["org:~open-harbour", "org:~open-harbour"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Open Harbour project manager left.",  # a person's task
        "The Northern Ireland initiative is old.",  # a place
        "The National Training programme is old.",  # whose it is, and no name
        "Jane Miller, a network engineer, left.",  # a person
    ],
)
def test_words_before_a_project_may_be_no_name(sentence: str) -> None:
    assert named(tagged((sentence,))) == []


def test_long_line_of_capitals_takes_no_time() -> None:
    started = time.perf_counter()
    list(find_defined_bodies("The " + "Open Harbour " * 15_000 + "project. " + "Aa Bb, a " * 20_000))
    assert time.perf_counter() - started < 2.0
