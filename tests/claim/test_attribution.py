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
