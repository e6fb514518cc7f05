"""Entries of surveys: a name as a label, and fragments that speak of it."""

import pytest

from cyberdocs.claim.entries import entry_of, first_piece, joined, opening_of
from cyberdocs.records import Aspect, Form, Label, Mention, Span, Token
from tests.builders import heading, make_outline
from tests.claim.conftest import MakeClaims
from tests.claim.parses import TableParser

_NAMES = {"Malabo Convention": "law:malabo", "Arctic Police Office": "org:arctic", "African Union": "org:au"}


def test_fragment_behind_a_label_is_said_of_what_the_label_names(make_claims: MakeClaims) -> None:
    made = make_claims(make_outline(("Malabo Convention.", "Adopted by the African Union.")), _NAMES)
    told = made.claims[-1]
    assert told.text == "Malabo Convention was adopted by the African Union."
    assert told.quote == "Adopted by the African Union."
    assert told.entity_ids[:1] == ("law:malabo",)
    assert [(one.aspect, one.value) for one in told.aspects if one.aspect is Aspect.ISSUER] == [
        (Aspect.ISSUER, "org:au")
    ]
    assert all(told.span.contains(one.cue) for one in told.aspects)


def test_noun_behind_a_label_in_one_sentence_tells_what_the_thing_is(make_claims: MakeClaims) -> None:
    made = make_claims(make_outline(("Arctic Police Office. Agency of the African Union.",)), _NAMES)
    assert made.claims[0].text == "Arctic Police Office is an agency of the African Union."
    assert made.claims[0].quote == "Arctic Police Office. Agency of the African Union."


def test_pronoun_behind_a_fragment_means_the_label(make_claims: MakeClaims) -> None:
    outline = make_outline(("Malabo Convention.", "Adopted by the African Union.", "It is legally binding."))
    assert make_claims(outline, _NAMES).claims[-1].entity_ids == ("law:malabo",)


def test_fragment_under_a_heading_is_said_of_what_the_heading_names(make_claims: MakeClaims) -> None:
    outline = make_outline(heading("The Malabo Convention"), ("Adopted by the African Union.",))
    assert make_claims(outline, _NAMES).claims[-1].entity_ids[:1] == ("law:malabo",)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Adopted by the African Union.",),  # nothing names it
        ("Malabo Convention and African Union.", "Adopted by the African Union."),  # two things do
        ("The Malabo Convention is in force.", "Adopted by the African Union."),  # a sentence is no label
    ],
)
def test_fragment_without_a_label_stays_open(make_claims: MakeClaims, sentences: tuple[str, ...]) -> None:
    told = make_claims(make_outline(sentences), _NAMES).claims[-1]
    assert told.text == told.quote


def _mention(text: str, name: str, entity_id: str) -> Mention:
    start = text.index(name)
    label = Label.LAW if entity_id.startswith("law:") else Label.ORG
    span = Span(start=start, end=start + len(name))
    return Mention(
        mention_id=name, label=label, form=Form.NAME, span=span, entity_id=entity_id, canonical=name, producer="test"
    )


@pytest.mark.parametrize(
    ("text", "names", "expected", "body"),
    [
        ("Malabo Convention (AU, 2014).", {"Malabo Convention": "law:m"}, "law:m", ""),
        ("The Malabo Convention: a treaty.", {"Malabo Convention": "law:m"}, "law:m", "a treaty."),
        ("ENISA \u2013 the agency.", {"ENISA": "org:e"}, "org:e", "the agency."),
        ("2.3 ENISA. An agency.", {"ENISA": "org:e"}, "org:e", "An agency."),
        ("ECOWAS Directive 1/08.", {"ECOWAS": "org:w", "Directive 1/08": "law:d"}, "law:d", ""),
        ("Oak Treaty (Treaty of 1999).", {"Oak Treaty": "law:o", "Treaty of 1999": "law:o"}, "law:o", ""),
    ],
)
def test_label_is_a_name_with_a_stop(text: str, names: dict[str, str], expected: str, body: str) -> None:
    found = entry_of(text, 0, [_mention(text, name, entity) for name, entity in names.items()])
    assert found is not None
    assert (found.target.entity_id, text[found.body :]) == (expected, body)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ENISA helps. It trains.", {"ENISA": "org:e"}),
        ("Europol and ENISA.", {"Europol": "org:p", "ENISA": "org:e"}),
        ("Unlike ENISA: nothing.", {"ENISA": "org:e"}),
        ("ENISA, an agency.", {"ENISA": "org:e"}),
        (
            "Malabo Convention (2014): Stressed the need for training.",
            {"Malabo Convention": "law:malabo"},
        ),  # with its year
    ],
)
def test_other_openings_are_no_label(text: str, names: dict[str, str]) -> None:
    assert entry_of(text, 0, [_mention(text, name, entity) for name, entity in names.items()]) is None


def _tokens(text: str, rows: str) -> list[Token]:
    tokens, at = [], 0
    for row in rows.split("|"):
        word, lemma, pos, dependency, head = row.split()
        at = text.index(word, at)
        span = Span(start=at, end=at + len(word))
        tokens.append(Token(span=span, lemma=lemma, pos=pos, dependency=dependency, head_index=int(head)))
        at += len(word)
    return tokens


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("Adopted in May", "Adopted adopt VERB ROOT 0|in in ADP prep 0|May May PROPN pobj 1", "It was "),
        ("Entered force", "Entered enter VERB ROOT 0|force force NOUN dobj 0", "It "),
        ("Has members", "Has have VERB ROOT 0|members member NOUN dobj 0", "It "),
        ("In force", "In in ADP ROOT 0|force force NOUN pobj 0", "It is "),
        ("Treaty of note", "Treaty treaty NOUN ROOT 0|of of ADP prep 0|note note NOUN pobj 1", "It is a "),
        ("A treaty", "A a DET det 1|treaty treaty NOUN ROOT 1", "It is "),
        (
            "Treaty , opened in May",
            "Treaty treaty NOUN nsubj 2|, , PUNCT punct 0|opened open VERB ROOT 2|in in ADP prep 2|May May PROPN obj 3",
            "It is a ",
        ),
        ("States signed", "States state NOUN nsubj 1|signed sign VERB ROOT 1", ""),
        ("See chapter", "See see VERB ROOT 0|chapter chapter NOUN dobj 0", ""),
        ("It was", "It it PRON nsubj 1|was be AUX ROOT 1", ""),
    ],
)
def test_opening_makes_a_sentence_of_a_fragment(text: str, rows: str, expected: str) -> None:
    assert opening_of(text, _tokens(text, rows)) == expected


def test_byline_below_a_heading_is_no_fragment_but_a_kind_is() -> None:
    byline = _tokens("Notes from Lyon", "Notes note NOUN ROOT 0|from from ADP prep 0|Lyon Lyon PROPN pobj 1")
    kind = _tokens("Agency of States", "Agency agency PROPN ROOT 0|of of ADP prep 0|States state NOUN pobj 1")
    assert opening_of("Notes from Lyon", byline, labelled=False) == ""
    assert opening_of("Agency of States", kind, labelled=False) == "It is an "


def test_only_a_name_keeps_its_capital_behind_an_opening() -> None:
    assert joined("It was ", "Adopted in May.") == "It was adopted in May."
    assert joined("It is an ", "EU agency.") == "It is an EU agency."


def test_fragment_is_judged_by_its_first_piece() -> None:
    assert first_piece("Adopted in May; as a treaty it binds.") == "Adopted in May"


def test_table_parser_knows_the_fragments() -> None:
    assert TableParser().parse("Adopted by the African Union.")
