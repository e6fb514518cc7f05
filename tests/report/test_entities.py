"""Accounts of one thing: many papers are gathered by what they say, and counts make a series."""

from cyberdocs.records import Account, Aspect, AspectAccounts, Claims, EntityAccounts
from cyberdocs.report.entities import MAX_ACCOUNTS, order_entities, say, show_entity
from cyberdocs.report.places import find_places
from cyberdocs.report.text import Fields
from tests.compare.lexicon import NORTH
from tests.statements import make_claims, statement


def counted(index: int, count: str, *, year: int) -> Claims:
    words = f"The North Convention has {count} parties, as list {index} says."
    return make_claims(
        f"Paper {index}", statement(words, about=NORTH, aspect="scope", value=f"parties: {count}"), year=year
    )


def show(papers: list[Claims]) -> Fields:
    accounts = tuple(
        Account(
            doc_id=paper.mentions.outline.document.doc_id,
            value=paper.claims[0].aspects[0].value,
            claim_ids=(paper.claims[0].claim_id,),
        )
        for paper in papers
    )
    record = Account(doc_id="record", value="parties: 9", claim_ids=(NORTH,))
    aspect = AspectAccounts(aspect=Aspect.SCOPE, verdict="agreement", accounts=(*accounts, record))
    entity = EntityAccounts(entity_id=NORTH, label="North", canonical="North Convention", aspects=(aspect,))
    by_id = {paper.mentions.outline.document.doc_id: paper for paper in papers}
    return show_entity(entity, find_places(papers), by_id, {}, {})


def test_counts_make_a_series_by_the_year_of_the_paper() -> None:
    shown = show([counted(1, "8", year=2024), counted(2, "5", year=2019)])
    rows = [(row["date"], row["stated"], row["what"]) for row in shown["timeline"]]
    assert rows == [("2019", False, "parties: 5"), ("2024", False, "parties: 8")]


def test_one_count_alone_is_no_series() -> None:
    assert show([counted(1, "8", year=2024)])["timeline"] == []


def test_many_papers_are_gathered_by_what_they_say_and_the_record_stays() -> None:
    papers = [counted(index, "5" if index else "7", year=2019) for index in range(MAX_ACCOUNTS + 5)]
    (row,) = show(papers)["rows"]
    assert [line["value"] for line in row["accounts"]] == ["parties: 5", "parties: 7", "parties: 9"]
    assert row["accounts"][0]["who"].startswith(f"{MAX_ACCOUNTS + 4} papers")
    assert row["accounts"][-1]["who"] == "the record"


def test_ids_are_shown_by_name() -> None:
    assert say("not org:bay", {"org:bay": "Bay Office"}) == "not Bay Office"
    assert say("binding", {}) == "binding"


def test_instruments_come_before_concepts() -> None:
    concept = EntityAccounts(entity_id="concept:~x", label="x", canonical="x", relation_ids=("r-1", "r-2"))
    law = EntityAccounts(entity_id="law:x", label="x", canonical="x")
    assert order_entities([concept, law])[0] is law
