"""Projects of one word, and their successors."""

import time

import pytest

from tests.tag.catalogue import named, tagged


def test_project_and_its_successor_are_two() -> None:
    run = tagged("The FerryLine+ project followed the project FerryLine. Staff of FerryLine moved to FerryLine+.")
    assert named(run) == [
        ("FerryLine+", "org:~ferryline-plus"),
        ("FerryLine", "org:~ferryline"),
        ("FerryLine", "org:~ferryline"),
        ("FerryLine+", "org:~ferryline-plus"),
    ]


def test_number_tells_projects_apart() -> None:
    run = tagged("The aHARBOUR-2 project grew out of aHARBOUR.")
    assert named(run) == [("aHARBOUR-2", "org:~aharbour-2"), ("aHARBOUR", "org:~aharbour")]


@pytest.mark.parametrize(
    "text",
    ["An AI project began.", "The COVID-19 programme ended.", "A phase 2 project runs.", "Article 3 programmes."],
)
def test_common_words_are_no_projects(text: str) -> None:
    assert named(tagged(text)) == []


def test_name_with_a_plus_is_not_the_name_without_it() -> None:
    assert named(tagged("The ITU+ met.")) == []
    assert named(tagged("The EU-27 met.")) == [("EU", "org:eu")]


@pytest.mark.parametrize("piece", ["aB+", "Project Ab", "aBcd-2 project ", "AaBb"])
def test_hostile_lines_take_linear_time(piece: str) -> None:
    started = time.process_time()
    tagged(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 3
