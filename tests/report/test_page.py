"""The report escapes what papers say, and is the same bytes for the same findings."""

from dataclasses import replace

from cyberdocs.records import (
    Claim,
    ClaimOrigin,
    Claims,
    Clusters,
    Doubt,
    Lexicon,
    Mentions,
    Relation,
    RelationKind,
    Relations,
    Review,
    ReviewVerdict,
    Span,
)
from cyberdocs.report.page import as_reviewed, is_rejected, make_page
from cyberdocs.report.text import file_name
from tests.builders import make_outline

MANIFEST = {
    "counts": {"documents": 1, "claims": 1, "entities": 0, "failures": 0},
    "duplicates": [],
    "left_out": [],
    "program": {"version": "0"},
    "models": {},
    "lexicon": "0" * 64,
    "libraries": {},
}


def _page(words: str) -> str:
    outline = make_outline(words)
    claim = Claim(
        claim_id=f"{outline.document.doc_id}:0-{len(words)}",
        doc_id=outline.document.doc_id,
        span=Span(start=0, end=len(words)),
        quote=words,
        text=words,
        origin=ClaimOrigin.SENTENCE,
        section_id=None,
        page=1,
    )
    claims = Claims(mentions=Mentions(outline=outline), claims=(claim,))
    return make_page([claims], Clusters(), Relations(), (), Lexicon(), MANIFEST).decode()


def test_a_page_without_findings_says_so() -> None:
    assert "Nothing was found on which these papers differ." in _page("A sentence.")


def test_citation_that_cannot_be_right_is_listed_with_its_page() -> None:
    outline = make_outline("Resolution 60/45 (2013) was adopted.")
    doubt = Doubt(
        span=Span(start=0, end=16),
        quote="Resolution 60/45",
        page=1,
        why="printed with the year 2013, but session 60 was earlier",
    )
    claims = Claims(mentions=Mentions(outline=outline, doubts=(doubt,)))
    page = make_page([claims], Clusters(), Relations(), (), Lexicon(), MANIFEST).decode()
    assert "Citations to check (1)" in page
    assert "<td>1</td><td>Resolution 60/45</td><td>printed with the year 2013, but session 60 was earlier</td>" in page
    assert "Citations to check" not in _page("A sentence.")


def test_markup_in_a_paper_is_shown_and_not_obeyed() -> None:
    page = _page("<script>alert(1)</script>")
    assert "<script>" not in page


def test_the_same_findings_are_the_same_bytes() -> None:
    assert _page("A sentence.") == _page("A sentence.")


def test_an_entity_id_becomes_a_file_name() -> None:
    assert file_name("law:~A/RES/1/1") == "law_~A_RES_1_1"


def test_relation_that_a_person_rejected_is_set_aside_and_a_changed_kind_is_taken() -> None:
    relation = Relation(
        relation_id="r-1",
        kind=RelationKind.CONTRADICTION,
        claim_ids=("d-1:0-9", "d-2:0-9"),
        doc_ids=("d-1", "d-2"),
        entity_id="",
        aspect=None,
        values=("", ""),
        score=0.9,
    )
    rejected = replace(relation, review=Review(verdict=ReviewVerdict.REJECT))
    other = Review(verdict=ReviewVerdict.OTHER_KIND, kind=RelationKind.SCOPE_DIFFERENCE)
    assert is_rejected(rejected) and not is_rejected(relation)
    assert as_reviewed(replace(relation, review=other)).kind is RelationKind.SCOPE_DIFFERENCE
    page = make_page([], Clusters(), Relations(relations=(rejected,)), (), Lexicon(), MANIFEST).decode()
    assert "Nothing was found on which these papers differ." in page
    assert "1 set aside by a reviewer" in page
