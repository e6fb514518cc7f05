"""The report escapes what papers say, and is the same bytes for the same findings."""

from cyberdocs.records import Claim, ClaimOrigin, Claims, Clusters, Lexicon, Mentions, Relations, Span
from cyberdocs.report.page import make_page
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


def test_markup_in_a_paper_is_shown_and_not_obeyed() -> None:
    page = _page("<script>alert(1)</script>")
    assert "<script>" not in page


def test_the_same_findings_are_the_same_bytes() -> None:
    assert _page("A sentence.") == _page("A sentence.")


def test_an_entity_id_becomes_a_file_name() -> None:
    assert file_name("law:~A/RES/1/1") == "law_~A_RES_1_1"
