"""What of a recogniser's organisations is kept, with the reason why the rest is not; ambiguity stays open."""

import pytest

from cyberdocs.records import Label, NamedSpan, Span
from cyberdocs.tag.recognised import RecogniserSettings, take_recognised
from tests.tag.catalogue import TableRecogniser, named, tagged, words_of


def kept(text: str, *names: str, score: float | None = None) -> list[str]:
    """List what is kept of the first places of `names`."""
    spans = [
        NamedSpan(span=Span(start=text.find(name), end=text.find(name) + len(name)), label="ORG", score=score)
        for name in names
    ]
    found, _ = take_recognised(text, spans, "table", (), RecogniserSettings())
    return [one.canonical for one in found]


def test_law_inside_a_recognised_span_is_the_law_and_its_owner_the_body() -> None:
    whole = "Budapest Convention of the Council of Europe"
    run = tagged(f"Many joined the {whole} in time.", recogniser=TableRecogniser(**{whole: "ORG"}))
    assert named(run) == [("Budapest Convention", "law:budapest"), ("Council of Europe", "org:coe")]


def test_general_assembly_is_the_one_whose_resolutions_are_cited() -> None:
    run = tagged("The General Assembly asked for a study (G.A. Res. 55/63). INTERPOL was silent.")
    assert ("General Assembly", "org:unga") in named(run)


def test_resolution_that_the_catalogue_lacks_still_tells_whose_it_is() -> None:
    run = tagged("In A/RES/71/999 the General Assembly thanked everyone.")
    assert ("General Assembly", "org:unga") in named(run)


def test_name_of_several_entries_stays_open_and_is_no_new_body() -> None:
    run = tagged("The General Assembly met twice.", recogniser=TableRecogniser(**{"General Assembly": "ORG"}))
    assert [(one.entity_id, one.candidates) for one in run.mentions] == [(None, ("org:interpol_ga", "org:unga"))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It stalls (Varga & Obi, 2024). As Varga & Obi say, it stalls.", ("Varga & Obi",)),
        ("The Survey of Cyber Crime sold well.", ("Cyber Crime",)),
        ("In Vienna the Office moved.", ("Office",)),
        ("Part II follows III of it.", ("III",)),
        ("Later Professor Obi spoke.", ("Professor Obi",)),
        ("They read Obi’s Early Thought.", ("Obi’s Early Thought",)),
        ("A Skills Framework (SKF) is taught. The SKF is new.", ("SKF",)),
        ("We list Evidence Handling Interview Technique here.", ("Evidence Handling Interview Technique",)),
    ],
)
def test_rubble_is_no_body_however_sure_the_recogniser_is(text: str, names: tuple[str, ...]) -> None:
    found = kept(text, *names, score=0.99)
    assert found == []


def test_author_pair_is_dropped_with_its_reason_at_its_other_places_too() -> None:
    text = "As Varga & Obi say, it stalls. So it does (Varga & Obi, 2024)."
    places = [text.find("Varga"), text.rfind("Varga")]
    spans = [NamedSpan(span=Span(start=at, end=at + 11), label="ORG", score=0.9) for at in places]
    found, dropped = take_recognised(text, spans, "table", (), RecogniserSettings())
    assert found == ()
    assert [(one.span.start if one.span else None, one.reason) for one in dropped] == [
        (places[0], "recogniser_author"),
        (places[1], "recogniser_author"),
    ]


def test_name_without_a_bodys_word_needs_support_at_its_places() -> None:
    once = "Then Orbitel replied."
    often = once + " But Orbitel paid, and Orbitel sold. What Orbitel is, nobody knows."
    assert kept(once, "Orbitel", score=0.9) == ["Orbitel"]
    assert kept(once, "Orbitel", score=0.4) == []
    assert kept(once, "Orbitel") == []  # a recogniser that gives no score
    assert kept(often, "Orbitel", score=0.9) == []


@pytest.mark.parametrize("name", ["Bank of Oulu", "Police Scotland", "Oulu Data Institute"])
def test_bodys_word_at_its_head_makes_a_name_a_body(name: str) -> None:
    assert kept(f"Then the {name} replied.", name) == [name]


def test_bodies_in_the_catalogue_keep_their_places() -> None:
    run = tagged("INTERPOL and UNODC met.", recogniser=TableRecogniser(INTERPOL="ORG"))
    assert [words_of(run, one) for one in run.mentions if one.label is Label.ORG] == ["INTERPOL", "UNODC"]
