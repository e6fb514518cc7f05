"""Which reference is which catalogue entry."""

from cyberdocs.records import Csl, Name, ReferenceKind
from tests.builders import note, reference
from tests.tag.catalogue import named, tagged


def _links(run_parts: tuple[object, ...]) -> list[str]:
    return [link.entity_id for link in tagged(*run_parts).reference_links]  # type: ignore[arg-type]


def test_title_with_its_issuer_is_the_entry() -> None:
    csl = Csl(
        title="Comprehensive Study on Cybercrime", author=(Name(literal="U.N. Office on Drugs & Crime"),), year=2013
    )
    text = "U.N. Office on Drugs & Crime, Comprehensive Study on Cybercrime, at 17–19 (2013)."
    assert _links(("Body¹.", note("1", text, csl=csl, reference_kind=ReferenceKind.REPORT))) == ["law:study"]


def test_misspelt_title_is_still_the_entry() -> None:
    csl = Csl(title="Comprehensive Study on Cyber-crimes", author=(Name(literal="UNODC"),), year=2013)
    text = "UNODC, Comprehensive Study on Cyber-crimes (2013)."
    assert _links(("Body¹.", note("1", text, csl=csl, reference_kind=ReferenceKind.REPORT))) == ["law:study"]


def test_identifier_decides() -> None:
    text = "G.A. Res. 60/45, U.N. Doc. A/RES/60/45 (Dec. 8, 2005)."
    csl = Csl(symbol="A/RES/60/45")
    assert _links(("Body¹.", note("1", text, csl=csl, reference_kind=ReferenceKind.LEGISLATION))) == ["law:ga_60_45"]


def test_article_about_a_convention_is_not_the_convention() -> None:
    csl = Csl(title="The Budapest Convention", author=(Name(family="Moon", given="A."),), year=2020)
    text = "Moon, A. (2020). The Budapest Convention. Journal of Examples, 1, 2."
    assert _links((reference(text, csl=csl, reference_kind=ReferenceKind.ARTICLE_JOURNAL),)) == []


def test_unknown_report_of_a_body_is_named_by_its_title() -> None:
    csl = Csl(title="Crime and Kites", author=(Name(literal="INTERPOL"),), year=2022)
    run = tagged(
        "Body¹.", note("1", "INTERPOL, Crime and Kites, at 6 (2022).", csl=csl, reference_kind=ReferenceKind.REPORT)
    )
    assert ("Crime and Kites", "law:~interpol-crime-and-kites") in named(run)


def test_web_page_of_a_body_is_no_instrument() -> None:
    csl = Csl(title="Crime and Kites", author=(Name(literal="INTERPOL"),), year=2022)
    page = note("1", "INTERPOL, Crime and Kites (2022).", csl=csl, reference_kind=ReferenceKind.DOCUMENT)
    assert not [one for one in named(tagged("Body¹.", page)) if one[0] == "Crime and Kites"]
