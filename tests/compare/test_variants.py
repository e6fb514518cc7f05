"""Which citations are of one work, and which only look alike."""

import pytest

from cyberdocs.compare.variants import find_variants
from cyberdocs.records import Csl, Name
from tests.statements import make_claims, statement


def article(
    title: str, *, family: str = "Marlow", volume: str = "12", page: str = "100", year: int | None = 2016
) -> Csl:
    return Csl(
        author=(Name(family=family, given="Ada"),), title=title, container_title="Journal of Wires", volume=volume,
        page=page, year=year,
    )  # fmt: skip


def report(title: str, body: str, year: int) -> Csl:
    return Csl(author=(Name(literal=body),), title=title, year=year)


NORMS = article("Building Norms for Networked Machines")


@pytest.mark.parametrize(
    ("left", "right", "fields", "why"),
    [
        (NORMS, article("Building Norms for Networked Machines", volume="11:00"), ["volume"], "a clock ate the volume"),
        (NORMS, article("Building Norms for Networked Machines", family="Mar low"), ["author"], "a name cut in two"),
        (NORMS, article("Building Norms"), ["title"], "shortened, and volume and page are the same"),
        (NORMS, article("Building Norms", volume="", page=""), None, "two words alone are too few to tell"),
        (NORMS, article("Building Norms for Networked"), ["title"], "shortened title, same volume and page"),
        (NORMS, article("Building Norms for Net-worked Machines"), ["title"], "a hyphen"),
        (NORMS, NORMS, None, "the same description is no variant"),
        (NORMS, article("Breaking Norms for Fun", page="300"), None, "another article by the same author"),
        (report("Grand Strategy", "Body", 2021), report("Grand Exchange", "Body", 2021), None, "two works of one body"),
        (Csl(title="On Wires", symbol="A/1/2"), Csl(title="Wires", symbol="A/1/3"), None, "two symbols are two works"),
        (Csl(title="On Wires", symbol="A/1/2"), Csl(title="Wires, again", symbol="A/1/2."), ["title"], "one symbol"),
        (Csl(title="Same Words Here", doi="10.1/a"), Csl(title="Same Words Here", doi="10.1/b"), None, "two DOIs"),
    ],
)  # fmt: skip
def test_variants(left: Csl, right: Csl, fields: list[str] | None, why: str) -> None:
    papers = [
        make_claims("Left", statement("One thing.", cites=left)),
        make_claims("Right", statement("Another thing.", cites=right)),
    ]
    found = find_variants(papers)
    assert [one.summary.rpartition("differ in ")[2].rstrip(".") for one in found] == (
        [", ".join(fields)] if fields else []
    ), why


def test_variant_inside_one_paper_points_at_both_places() -> None:
    paper = make_claims(
        "Essay",
        statement("One thing.", cites=NORMS),
        statement("Another thing.", cites=article("Building Norms for Networked Machines", year=2017)),
    )
    (found,) = find_variants([paper])
    assert found.doc_ids[0] == found.doc_ids[1] and found.claim_ids[0] != found.claim_ids[1]
    assert "in two ways" in found.summary
