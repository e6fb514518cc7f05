"""Who speaks."""

import pytest

from cyberdocs.claim.attribution import Voice, attribute
from cyberdocs.records import Citation, Holder, Span


def voice(text: str, cited: str = "", body: str = "") -> Voice:
    """Make a voice with one citation and one body, found by their words."""
    citations: tuple[Citation, ...] = ()
    if cited:
        at = text.index(cited)
        citations = (Citation(citation_id="c1", span=Span(start=at, end=at + len(cited)), reference_id="r1"),)
    bodies: tuple[tuple[Span, str | None, str], ...] = ()
    if body:
        at = text.index(body)
        bodies = ((Span(start=at, end=at + len(body)), "org:body", body),)
    return Voice(citations=citations, bodies=bodies)


@pytest.mark.parametrize(
    ("text", "cited", "kind", "holder"),
    [
        ("Chang (2020) argues that it is outdated.", "Chang (2020)", Holder.REPORTED, "Chang"),
        ("Experts, like Marsh (2019), criticise it.", "Marsh (2019)", Holder.REPORTED, "Marsh"),
        ("It is outdated (Chang, 2020).", "Chang, 2020", Holder.CITED, "Chang"),
        ("It is outdated¹.", "¹", Holder.CITED, ""),
        ("“It offers no shelter at all to anyone”, Chang (2020) writes.", "Chang (2020)", Holder.QUOTED, "Chang"),
    ],
)
def test_citation_tells_reporting_from_leaning(text: str, cited: str, kind: Holder, holder: str) -> None:
    found = attribute(text, 0, voice(text, cited))
    assert (found.kind, found.holder, found.reference_id) == (kind, holder, "r1")


@pytest.mark.parametrize(
    "text",
    ["Critics argue that it fails.", "According to many lawyers, it fails.", "It is widely regarded as a failure."],
)
def test_unnamed_speakers_are_reported(text: str) -> None:
    assert attribute(text, 0, Voice()).kind is Holder.REPORTED


@pytest.mark.parametrize(
    "text", ["Some states hold elections.", "It is challenged by the lack of staff.", "The study argues that it fails."]
)
def test_doing_is_not_speaking(text: str) -> None:
    assert attribute(text, 0, Voice()).kind is Holder.AUTHOR


def test_named_body_that_says_is_linked() -> None:
    text = "The Office warned that evidence vanishes."
    found = attribute(text, 0, voice(text, body="Office"))
    assert (found.kind, found.holder_entity_id) == (Holder.REPORTED, "org:body")


@pytest.mark.parametrize(
    ("text", "kind", "holder"),
    [
        ("In the ministry's view, the fund is empty.", Holder.REPORTED, "the ministry's"),
        ("Some registrars fear that the deadline is too short.", Holder.REPORTED, "Some registrars"),
        ("The pact is often called the gold standard.", Holder.REPORTED, ""),
        ("The register has sometimes been described as a paper tiger.", Holder.REPORTED, ""),
        (
            "It is regarded as closed, and it was often described by critics as weak.",
            Holder.REPORTED,
            "critics as weak",
        ),
        ("“The fund has changed nothing for any of us”, said a mayor.", Holder.QUOTED, "a mayor"),
        ("“The fund has changed nothing for any of us”, a mayor told the press.", Holder.QUOTED, "a mayor"),
        ("According to Article 9, files must be kept.", Holder.AUTHOR, ""),
        ("According to the Directive, files must be kept.", Holder.AUTHOR, ""),
    ],
)
def test_views_and_quotations_have_a_holder_and_rules_have_none(text: str, kind: Holder, holder: str) -> None:
    found = attribute(text, 0, Voice())
    assert (found.kind, found.holder) == (kind, holder)


@pytest.mark.parametrize("printed", ["Directive (EU) 2019/713", "S.C. Res. 2341", "Act of 1998"])
def test_an_instrument_that_is_cited_supports_and_holds_no_opinion(printed: str) -> None:
    text = f"{printed} defines the offence in broad terms."
    found = attribute(text, 0, voice(text, printed))
    assert (found.kind, found.holder, found.reference_id) == (Holder.CITED, "", "r1")


def test_an_instrument_that_states_something_reports_nothing() -> None:
    text = "The Pact states that files must be kept."
    voiced = Voice(bodies=((Span(start=4, end=8), "law:pact", "Pact"),))
    assert attribute(text, 0, voiced).kind is Holder.AUTHOR


def test_critics_of_a_body_are_not_that_body() -> None:
    text = "Critics of the Office argue that it fails."
    found = attribute(text, 0, voice(text, body="Office"))
    assert (found.kind, found.holder_entity_id) == (Holder.REPORTED, None)


def test_the_subject_that_a_parse_finds_holds_the_claim() -> None:
    text = "Harbour masters told us that the portal freezes."
    found = attribute(text, 0, Voice(), Span(start=0, end=15))
    assert (found.kind, found.holder) == (Holder.REPORTED, "Harbour masters")
