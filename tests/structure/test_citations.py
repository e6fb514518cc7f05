"""Which places point at which works."""

import pytest

from cyberdocs.records import Mark, Span
from cyberdocs.structure import StructureSettings, structure
from tests.builders import heading, make_document, note, reference

LIST = (
    reference("Byron, A. (2020). Courts of law. Law Review, 3(1), 1-9."),
    reference("Byron, A., & Hale, B. (2020). Courts and benches. Law Review, 3(2), 10-19."),
    reference("Dunn, C. (2019a). Bars of gold. Upford Press."),
    reference("Dunn, C. (2019b). Bars of iron. Upford Press."),
    reference("Court Office. (2018). Annual report of the office. Court Office."),
    reference("van Dijk, E., Frey, F., & Gold, G. (2021). Laws of the north. Law Review, 4(1), 1-9."),
    reference("Hale-Stone, B. (2017). Old statutes. Law Review, 1(1), 1-9."),
)


def cited(text: str) -> list[tuple[str, str | None, str]]:
    """Give each citation's words, the opening of the entry that it points at, and its pin."""
    document = make_document(heading("Courts"), text, heading("References"), *LIST)
    outline = structure(document, StructureSettings())
    by_id = {entry.reference_id: document.quote(entry.span) for entry in outline.references}
    return [
        (
            document.quote(citation.span),
            None if citation.reference_id is None else by_id[citation.reference_id].split(")")[0],
            citation.pin,
        )
        for citation in outline.citations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court sat (Byron, 2020).", [("Byron, 2020", "Byron, A. (2020", "")]),
        ("As Byron (2020) holds, it sat.", [("Byron (2020)", "Byron, A. (2020", "")]),
        ("However, Byron and Hale (2020) differ.", [("Byron and Hale (2020)", "Byron, A., & Hale, B. (2020", "")]),
        (
            "It sat (van Dijk et al., 2021).",
            [("van Dijk et al., 2021", "van Dijk, E., Frey, F., & Gold, G. (2021", "")],
        ),
        (
            "Van Dijk et al. (2021) say so.",
            [("Van Dijk et al. (2021)", "van Dijk, E., Frey, F., & Gold, G. (2021", "")],
        ),
        (
            "It sat (see Byron & Hale, 2020; Dunn 2019a: 12).",
            [("Byron & Hale, 2020", "Byron, A., & Hale, B. (2020", ""), ("Dunn 2019a: 12", "Dunn, C. (2019a", "12")],
        ),
        ("It sat (Byron, 2020, p. 7).", [("Byron, 2020, p. 7", "Byron, A. (2020", "p. 7")]),
        ("Hale-Stone’s (2017) view holds.", [("Hale-Stone’s (2017)", "Hale-Stone, B. (2017", "")]),
        ("It grew (Court Office, 2018).", [("Court Office, 2018", "Court Office. (2018", "")]),
        # two entries fit: open
        ("It sat (Dunn, 2019).", [("Dunn, 2019", None, "")]),
        # none fits: open
        ("It sat (Frost, 2020).", [("Frost, 2020", None, "")]),
        # years and events are no citations
        ("The Courts Convention (2001) and the Act (1998) stand (adopted in May 2003; Article 5, 2004).", []),
    ],
)
def test_author_year_citations_find_their_entry(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert cited(text) == expected


def test_numbers_in_brackets_point_at_a_numbered_list() -> None:
    document = make_document(
        heading("Courts"),
        "It sat [1], rose [2, p. 4] and slept [1–3].",
        heading("References"),
        reference("[1] A. Byron, Courts, 2001."),
        reference("[2] B. Hale, Benches, 2002."),
        reference("[3] C. Dunn, Bars, 2003."),
    )
    outline = structure(document, StructureSettings())
    found = [(document.quote(citation.span), citation.reference_id, citation.pin) for citation in outline.citations]
    assert found == [("1", "r1", ""), ("2", "r2", "p. 4"), ("1–3", "r1", ""), ("1–3", "r2", ""), ("1–3", "r3", "")]


def test_a_callout_cites_every_work_of_its_note() -> None:
    document = make_document(
        "It sat.¹", note("1", "Ada Marks, *Courts of Law* 12 (2001); Bo Hale, *Benches and Bars* 30 (2005).")
    )
    outline = structure(document, StructureSettings())
    assert [(document.quote(c.span), c.reference_id, c.pin) for c in outline.citations] == [
        ("¹", "r1", "12"),
        ("¹", "r2", "30"),
    ]


def test_raised_numbers_without_notes_point_at_the_numbered_list() -> None:
    parts = (heading("Courts"), "It sat.² Then [1] rose.", heading("References"))
    entries = (reference("1. A. Byron, Courts, 2001."), reference("2. B. Hale, Benches, 2002."))
    plain = make_document(*parts, *entries)
    at, bracket = plain.text.index("²"), plain.text.index("[1]")
    marks = (
        Mark(span=Span(start=at, end=at + 1), label="2"),
        Mark(span=Span(start=bracket, end=bracket + 3), label="1"),
    )
    outline = structure(make_document(*parts, *entries, marks=marks), StructureSettings())
    assert [(plain.quote(c.span), c.reference_id) for c in outline.citations] == [("²", "r2"), ("1", "r1")]


def test_a_list_may_be_numbered_without_points() -> None:
    document = make_document(
        heading("Courts"),
        "It sat [2] and rose [1].",
        heading("References"),
        reference("1 Byron A. Courts of law. Law Rev 2001;3:1-9."),
        reference("2 Hale B. Benches and bars. Law Rev 2002;4:1-9."),
    )
    outline = structure(document, StructureSettings())
    assert [c.reference_id for c in outline.citations] == ["r2", "r1"]
    assert document.quote(outline.references[0].span).startswith("Byron A.")
