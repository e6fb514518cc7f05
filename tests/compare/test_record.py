"""A claim beside the catalogue: what differs, and what must not be called a difference."""

from typing import Any

import pytest

from cyberdocs.compare import CompareSettings, Instruments, build_sides
from cyberdocs.compare.record import find_differences
from cyberdocs.compare.subjects import SubjectIndex
from cyberdocs.records import ClaimOrigin, Modality
from tests.compare.lexicon import DRAFT, LEXICON, NORTH
from tests.statements import Statement, make_claims, statement

INSTRUMENTS = Instruments(LEXICON, CompareSettings())
SUBJECTS = SubjectIndex(LEXICON.entries, LEXICON.themes)


def aspects_that_differ(made: Statement, year: int | None = 2020) -> list[str]:
    paper = make_claims("Essay", made, year=year)
    (side,) = build_sides([paper], []).values()
    entry = INSTRUMENTS.entries[made.entity_ids[0]]
    return [one.aspect.value for one in find_differences(side, entry, INSTRUMENTS, SUBJECTS)]


def north(text: str, aspect: str, value: str, **more: Any) -> Statement:
    return statement(text, about=NORTH, aspect=aspect, value=value, **more)


@pytest.mark.parametrize(
    ("made", "year", "expected"),
    [
        (north("It is non-binding.", "force", "non-binding"), 2020, ["force"]),
        (north("It is binding.", "force", "binding"), 2020, []),
        (north("It is not in force.", "status", "not in force"), 2020, ["status"]),
        (north("It is not in force.", "status", "not in force"), 2003, []),  # true when it was written
        (north("It should be non-binding.", "force", "non-binding", modality=Modality.RECOMMENDED), 2020, []),
        (north("It was adopted in 2001.", "date", "2001"), 2020, []),
        (north("It was adopted in 1999.", "date", "adopted 1999"), 2020, ["date"]),
        (north("It was adopted in 2004.", "date", "adopted 2004"), 2020, ["date"]),  # the year of its entry into force
        (north("It came from the assembly.", "issuer", "org:assembly"), 2020, []),  # an organ of the issuer
        (north("It came from another body.", "issuer", "org:other"), 2020, ["issuer"]),
        (north("It came from nobody we know.", "issuer", "org:~nobody"), 2020, []),
        (north("It has 39 parties.", "scope", "39 parties", numbers=(("39", "parties"),), as_of="2020-06"), 2020,
         ["scope"]),
        (north("It has 39 parties.", "scope", "39 parties", numbers=(("39", "parties"),), as_of="2019-06"), 2020, []),
        (north("It has 39 parties.", "scope", "39 parties", numbers=(("39", "parties"),)), 2020, []),
    ],
)  # fmt: skip
def test_values(made: Statement, year: int, expected: list[str]) -> None:
    assert aspects_that_differ(made, year) == expected


def test_only_binding_treaty_is_held_against_the_others_in_force_at_its_date() -> None:
    sole = north("It is the only binding treaty on computer crime.", "exclusivity", "only")
    assert aspects_that_differ(sole, 2020) == ["exclusivity"]
    assert aspects_that_differ(sole, 2008) == []


def test_draft_cited_as_finished_differs() -> None:
    cited = statement("Grand Study, at 17 (2013).", about=DRAFT, origin=ClaimOrigin.REFERENCE)
    honest = statement("Grand Study, draft, at 17 (2013).", about=DRAFT, origin=ClaimOrigin.REFERENCE)
    assert aspects_that_differ(cited) == ["status"]
    assert aspects_that_differ(honest) == []


@pytest.mark.parametrize(
    ("text", "number", "differs"),
    [
        ("Resolution 2 focused on laws against computer offences and offenders.", 2, True),
        ("Resolution 2 focused on the security of networks in times of war.", 2, False),
        ("Resolution 1 called for better prosecution of computer crime.", 1, False),
        ("Resolution 2 was passed in December.", 2, False),  # describes no subject
    ],
)
def test_description_is_held_against_the_title(text: str, number: int, differs: bool) -> None:
    made = statement(text, about=f"law:res{number}", aspect="content", value=text)
    assert ("content" in aspects_that_differ(made)) is differs
