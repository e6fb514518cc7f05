"""What the way of citing a work says about it."""

import pytest

from cyberdocs.records import Claim, ClaimOrigin, Csl, Name, ReferenceKind
from tests.builders import make_outline, note
from tests.claim.conftest import MakeClaims


def cited(
    make_claims: MakeClaims, quote: str, title: str, kind: ReferenceKind, *, year: int, pin: str = "", symbol: str = ""
) -> Claim:
    """Make the claim of one note by the Harbour Office."""
    csl = Csl(author=(Name(literal="Harbour Office"),), title=title, year=year, symbol=symbol)
    outline = make_outline(("Ports lose cargo every year¹.",), note("1", quote, csl=csl, reference_kind=kind, pin=pin))
    claims = make_claims(outline, {"Harbour Office": "org:harbour"}, links={"r1": "law:work"})
    (made,) = [claim for claim in claims.claims if claim.origin is ClaimOrigin.REFERENCE]
    return made


def told(claim: Claim) -> dict[str, str]:
    """Give the values but the issuer's."""
    return {str(value.aspect): value.value for value in claim.aspects if value.aspect != "issuer"}


@pytest.mark.parametrize(
    ("quote", "title", "pin"),
    [
        ("Harbour Office, Cargo Survey (2013).", "Cargo Survey", ""),
        ("Harbour Office, Working Paper on Cargo (2013).", "Working Paper on Cargo", ""),
        ("Harbour Office, Lost Cargo, at 17–19 (2013).", "Lost Cargo", "17–19"),
        ("Harbour Office, Guide to Cargo, p. 5 (2013).", "Guide to Cargo", "5"),
    ],
)
def test_a_genre_or_pages_make_an_account_of_a_report(
    make_claims: MakeClaims, quote: str, title: str, pin: str
) -> None:
    claim = cited(make_claims, quote, title, ReferenceKind.REPORT, year=2013, pin=pin)
    assert told(claim) == {"nature": "report", "status": "published", "date": "2013"}
    assert claim.text.startswith("Cited as: a finished report of 2013 by Harbour Office")


@pytest.mark.parametrize(
    ("quote", "title"),
    [
        ("Harbour Office, Lost Cargo (2013).", "Lost Cargo"),
        ("Harbour Office, Operation Anchor (2013).", "Operation Anchor"),
        ("Harbour Office, Model Law on Cargo, at 4 (2013).", "Model Law on Cargo"),
        ("Harbour Office, Cargo Strategy, at 4 (2013).", "Cargo Strategy"),
    ],
)
def test_a_bare_note_operations_and_model_laws_are_no_reports(make_claims: MakeClaims, quote: str, title: str) -> None:
    claim = cited(make_claims, quote, title, ReferenceKind.REPORT, year=2013, pin="4" if "at 4" in quote else "")
    assert told(claim) == {"date": "2013"}
    assert "report" not in claim.text


def test_a_bare_date_is_no_date_of_publication(make_claims: MakeClaims) -> None:
    claim = cited(make_claims, "Harbour Office, Lost Cargo (2013).", "Lost Cargo", ReferenceKind.REPORT, year=2013)
    assert [value.event for value in claim.aspects if value.aspect == "date"] == [""]


def test_volume_of_a_treaty_series_is_no_place_and_its_symbol_no_kind(make_claims: MakeClaims) -> None:
    quote = "Harbour Office, Rules for Ships, A/RES/31/99, 1500 UNTS 12 (1990)."
    kind = ReferenceKind.LEGISLATION
    claim = cited(make_claims, quote, "Rules for Ships", kind, year=1990, pin="1500", symbol="A/RES/31/99")
    assert told(claim) == {"date": "1990"}
    assert "1500" not in claim.text


def test_a_page_on_the_web_is_no_account_of_the_text_on_it(make_claims: MakeClaims) -> None:
    quote = "Harbour Office, Chart of Ships (2013)."
    claim = cited(make_claims, quote, "Chart of Ships", ReferenceKind.WEBPAGE, year=2013)
    assert told(claim) == {"date": "2013"}
