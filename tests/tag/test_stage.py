"""The whole stage on small texts of our own: who is named, and what stays open."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdocs.records import Form, Label, Lexicon
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.builders import heading, make_outline, note
from tests.tag.catalogue import LEXICON, TableRecogniser, anaphors, named, tagged, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.N. Office on Drugs & Crime met.", [("U.N. Office on Drugs & Crime", "org:unodc")]),
        ("The U.N.O.D.C. met.", [("U.N.O.D.C.", "org:unodc")]),
        ("An Int'l Telecomm. Union guide.", [("Int'l Telecomm. Union", "org:itu")]),
        ("UN-led talks of the EU’s members.", [("UN", "org:un"), ("EU", "org:eu")]),
        ("Who decides? Those who vote.", []),
        ("The WHO decides.", [("WHO", "org:who")]),
        ("First, it is the first.", []),
        ("The budapest was sunny; the Budapest convention was not.", [("Budapest convention", "law:budapest")]),
        (
            "a directive on attacks against information systems",
            [("directive on attacks against information systems", "law:attacks")],
        ),
    ],
)
def test_names_are_found_in_their_spellings_and_case(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(tagged(text)) == expected


def test_quote_of_every_mention_is_its_words() -> None:
    run = tagged("The Council of Europe (CoE) adopted the Convention on Cybercrime (ETS No. 185).")
    assert [words_of(run, one) for one in run.mentions] == [
        "Council of Europe",
        "CoE",
        "Convention on Cybercrime",
        "ETS No. 185",
    ]
    assert [one.mention_id for one in run.mentions] == ["m1", "m2", "m3", "m4"]


def test_body_inside_a_law_is_a_mention_and_a_law_inside_a_body_is_none() -> None:
    run = tagged("UNGA Res. 60/45 and the Expert Group to Conduct a Comprehensive Study on Cybercrime.")
    assert named(run) == [
        ("UNGA", "org:unga"),
        ("UNGA Res. 60/45", "law:ga_60_45"),
        ("Expert Group to Conduct a Comprehensive Study on Cybercrime", "org:ieg"),
    ]


def test_year_that_the_session_excludes_is_told() -> None:
    run = tagged("Resolution 60/45 (2005) and UNGA Res. 60/45 (2013) differ; so does S/RES/1373 (2011).")
    assert [(one.quote, one.why) for one in run.doubts] == [
        (
            "UNGA Res. 60/45",
            "printed with the year 2013, but session 60 of the General Assembly ran"
            " from September 2005 to September 2006",
        ),
        ("S/RES/1373", "printed with the year 2011, but the Security Council reached number 1373 in about 2001"),
    ]


def test_resolution_is_not_the_document_of_the_same_numbers() -> None:
    run = tagged("A/70/174 is a report; A/RES/70/174 is a resolution.")
    assert named(run) == [("A/70/174", "law:gge2015"), ("A/RES/70/174", "law:~a-res-70-174")]
    assert all(one.form is Form.IDENTIFIER for one in run.mentions)


def test_title_that_several_resolutions_bear_stays_open_until_a_year_tells() -> None:
    title = "Developments in the Field of Information and Telecommunications in the Context of International Security"
    open_run, told = tagged(f"On {title} much was said."), tagged(f"{title} (2005) was adopted.")
    assert open_run.mentions[0].entity_id is None
    assert open_run.mentions[0].candidates == ("law:ga_55_28", "law:ga_60_45")
    assert told.mentions[0].entity_id == "law:ga_60_45"


def test_acronym_defined_in_the_document_is_linked_everywhere() -> None:
    run = tagged("The Forum of Incident Response and Security Teams (FIRST) met. Later FIRST agreed.")
    assert named(run) == [
        ("Forum of Incident Response and Security Teams", "org:first"),
        ("FIRST", "org:first"),
        ("FIRST", "org:first"),
    ]


def test_acronym_defined_for_a_rival_goes_to_the_rival() -> None:
    run = tagged("The International Chamber of Commerce (ICC) spoke. The ICC objected.")
    assert named(run)[1:] == [("ICC", "org:icc_chamber"), ("ICC", "org:icc_chamber")]


def test_short_name_needs_its_cue() -> None:
    assert named(tagged("An IEG is dull.")) == []
    run = tagged(("Under the European Union much is law.", "The Commission proposes."))
    assert ("The Commission", "org:ec") in named(run)


def test_council_of_two_kinds_stays_open_with_candidates() -> None:
    run = tagged("The Council decided.")
    assert [(one.entity_id, one.candidates) for one in run.mentions] == [(None, ("org:coe", "org:council_eu"))]


def test_nearest_parent_tells_whose_assembly_it_is() -> None:
    run = tagged("INTERPOL met. Its General Assembly voted.")
    assert ("General Assembly", "org:interpol_ga") in named(run)


def test_treaty_is_resolved_to_the_only_one_near() -> None:
    run = tagged(
        (
            "The Malabo Convention was adopted in 2014.",
            "This treaty entered into force later.",
            "The Convention has parties.",
        )
    )
    assert anaphors(run) == [("This treaty", "law:malabo"), ("The Convention", "law:malabo")]


def test_anaphor_between_two_treaties_stays_open() -> None:
    run = tagged(("The Malabo Convention and the Budapest Convention differ.", "The Convention is binding."))
    last = run.mentions[-1]
    assert (last.form, last.entity_id, last.candidates) == (Form.ANAPHORIC, None, ("law:budapest", "law:malabo"))


def test_organisation_is_resolved_at_the_opening_of_a_sentence() -> None:
    run = tagged(("INTERPOL trains officers.", "The organization sends notices."))
    assert anaphors(run) == [("The organization", "org:interpol")]


@pytest.mark.parametrize(
    "text", ["This study argues much.", "The report of a day.", "The agreement of many States is rare."]
)
def test_common_nouns_are_no_anaphors(text: str) -> None:
    assert anaphors(tagged(("The Comprehensive Study on Cybercrime exists.", text))) == []


def test_small_convention_after_a_while_stays_open_when_another_is_named_further_up() -> None:
    text = (
        "The Malabo Convention is about data.",
        "It is wider than the Budapest Convention.",
        "Time passed.",
        "Money was short.",
        "States wait because the convention asks too much.",
    )
    assert anaphors(tagged(text)) == []
    assert anaphors(tagged(text[1:])) == [("the convention", "law:budapest")]


def test_small_noun_inside_a_sentence_is_the_one_text_just_named() -> None:
    law = "The Directive on attacks against information systems is old."
    assert anaphors(tagged((law, "Courts read the directive broadly."))) == [("the directive", "law:attacks")]
    assert anaphors(tagged((law, "Many sought the directive of a manager."))) == []
    assert anaphors(tagged((law, "Time passed.", "Time passed.", "Courts read the directive broadly."))) == []


def test_protocol_is_not_the_convention_that_it_adds_to() -> None:
    run = tagged(("The Additional Protocol to the Convention on Cybercrime exists.", "The Convention is older."))
    assert named(run, Label.LAW) == [
        ("Additional Protocol to the Convention on Cybercrime", "law:budapest_ap1"),
        ("Convention on Cybercrime", "law:budapest"),
        ("The Convention", "law:budapest"),
    ]


def test_letters_inside_a_number_name_nobody() -> None:
    assert named(tagged("Directive 2013/40/EU and Directive (EU) 2016/680 bind."), Label.ORG) == []


def test_name_in_capitals_needs_its_capitals() -> None:
    assert named(tagged("Article 19 of it is old; the lawyers of ARTICLE 19 say so.")) == [
        ("ARTICLE 19", "org:article19")
    ]


_PIECES = st.sampled_from(
    ["UN", "U.N.O.D.C.", "the Council", "Convention on Cybercrime", "Res. 55/63 (2000)", "(ICC)", "¹", "’s", "\u00a0",
     "This treaty", "A/RES/", "Act 2008", "the", ",", ". ", "cyber crime", "Directive 2013/40/EU", "ÄÖ", "İ", "ß"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=30))
def test_mentions_of_any_text_ascend_and_lie_inside_it(pieces: list[str]) -> None:
    text = " ".join(pieces).strip() or "x"
    run = tagged((text,))
    spans = [one.span for one in run.mentions]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all((one.entity_id is None) == bool(one.candidates) for one in run.mentions)


def test_unknown_law_and_body_get_ids_of_their_own() -> None:
    run = tagged("The Computer Crimes Act 1997 binds the National Cyber Security Centre.")
    assert named(run) == [
        ("Computer Crimes Act 1997", "law:~computer-crimes-act-1997"),
        ("National Cyber Security Centre", "org:~national-cybersecurity-centre"),
    ]


def test_other_word_order_is_still_the_entry() -> None:
    run = tagged(
        "The Convention on Cybercrime of the Council of Europe and the Budapest Cybercrime Convention are one."
    )
    assert {one.entity_id for one in run.mentions if one.label is Label.LAW} == {"law:budapest"}


def test_longer_name_of_an_unknown_law_is_not_the_known_one_at_its_end() -> None:
    run = tagged("The Martian Convention on Cybercrime is new.")
    assert named(run) == [("Martian Convention on Cybercrime", "law:~martian-convention-on-cybercrime")]


def test_recognised_body_is_kept_and_rubble_is_dropped_with_its_reason() -> None:
    run = tagged(
        "Helsinki Data Institute sued. The Cyber Service grows, and a cyber service hurts. Smith (2020) disagrees.",
        recogniser=TableRecogniser(**{"Helsinki Data Institute": "ORG", "Cyber Service": "ORG", "Smith": "ORG"}),
    )
    assert named(run) == [("Helsinki Data Institute", "org:~helsinki-data-institute")]
    assert [drop.reason for drop in run.dropped] == ["recogniser_small_elsewhere", "recogniser_author"]


def test_headings_and_notes_count_but_invent_no_bodies() -> None:
    run = tagged(
        heading("The Role of the Security Agency and of INTERPOL"), "Text.", note("1", "INTERPOL, *A Book* (2001).")
    )
    assert named(run) == [("INTERPOL", "org:interpol"), ("INTERPOL", "org:interpol")]


def test_tagging_twice_gives_the_same() -> None:
    outline = make_outline("The UN, INTERPOL and the Council. The Convention on Cybercrime (ETS 185).")
    first = tag(outline, LEXICON, TagModels(), TagSettings())
    assert tag(outline, LEXICON, TagModels(), TagSettings()) == first


def test_empty_lexicon_and_text_without_sentences_are_no_trouble() -> None:
    run = tag(make_outline("Resolution 55/63 (2000)."), Lexicon(), TagModels(), TagSettings())
    assert named(run) == [("Resolution 55/63", "law:~a-res-55-63")]


@pytest.mark.parametrize(
    "piece",
    [
        "A.B.C. (D.E.) ",
        "U.N. ",
        "Res. 1 (",
        "Act of the ",
        "the Council and the Commission of the EU ",
        "Convention of the EU on its Convention on x ",
        "the Convention of the Budapest Convention. ",
        "((((",
        "resolutions 1 (1990), ",
        "A/",
        "Convention on Office of ",
        "“the ",
        "1/2/",
        "General Assembly ",
    ],
)
def test_long_lines_of_marks_and_capitals_take_their_length_and_no_more(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    began = time.process_time()
    tag(make_outline(text), LEXICON, TagModels(), TagSettings())
    assert time.process_time() - began < 6  # seconds; some 0.5 on a free machine


def test_title_that_a_body_works_on_is_no_mention_of_the_title() -> None:
    text = "Developments in the field of information and telecommunications in the context of international security"
    assert any(one.label is Label.LAW for one in tagged((f"The resolution “{text}” was read.",)).mentions)
    assert not any(one.label is Label.LAW for one in tagged((f"The Group of Experts (GE) on {text} met.",)).mentions)


def test_short_form_behind_a_report_is_its_makers() -> None:
    text = (
        "The report of the Open-ended Working Group on developments in the field of information and telecommunications "
        "in the context of international security (“OEWG”) is long. The OEWG met in May."
    )
    found = tag(make_outline((text,)), load_lexicon(), TagModels(recogniser=None, theme_classifier=None), TagSettings())
    assert found.mentions[-1].label is Label.ORG


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("In 2021 the Council adopted a new Additional Protocol to the Budapest Convention.", False),
        ("It adopted another Additional Protocol to the Convention on Cybercrime, on racist acts, in 2003.", True),
        ("The Additional Protocol to the Budapest Convention is of 2003.", True),
    ],
)
def test_a_new_protocol_without_its_number_need_not_be_the_first(text: str, is_named: bool) -> None:
    found = tag(make_outline((text,)), load_lexicon(), TagModels(recogniser=None, theme_classifier=None), TagSettings())
    assert any(one.entity_id == "law:budapest_ap1" for one in found.mentions) is is_named
