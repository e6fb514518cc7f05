"""Where sentences end, in the writing of lawyers."""

import time

import pytest

from cyberdocs.records import BlockKind
from cyberdocs.structure import StructureSettings, structure
from cyberdocs.structure.sentences import item_start, split_sentences
from tests.builders import block, heading, make_document, note, reference


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.N.O.D.C. Study was read.", "It was E.T.S. No. 185 that counted."],
        ["In A.I.R. 1973 S.C. 1461 the bench held so.", "It did not rest."],
        ["See Marks v. Crown, 110 Am. J. Int'l L. 425, 440 (2016), on this.", "It stands."],
        ["G.A. Res. 75/240 (Dec. 31, 2020) was adopted.", "U.N. Doc. A/75/240 is it."],
        ["The Int'l Telecomm. Union agreed.", "Art. 5 applies.", "The answer was no.", "Then it rose."],
        ["This went too far.¹²", "The next one follows.[13]", "Nobody asked."],
        ["It went too far. (Marks, 2020)", "The next one follows (see para. 3. It is long).", "Nobody asked."],
        ["See Id. at 5.", "Also Ibid. para. 12 holds."],
        ["Widely read et al. (2024) disagree.", "He lives in the U.S.", "The treaty is in force."],
        ["It was signed by Prof. Dr. Marks in Dec. 2001.", "It entered into force, i.e. bound them, in 2004."],
        ["It was H.L.A. Hart who said it.", "J. S. Mill did not.", "So says the E.U.", "This is settled."],
        ["The U.N. Ad Hoc Committee met in the U.N. General Assembly.", "The U.S. Senate did not."],
        ["It fell to the U.N.", "The Assembly agreed.", "He left the U.K. Home Office."],
        ["It was drafted by UNODC.", "Governments paid for it.", "So did the EU.", "Nobody in ASEAN.", "All agreed."],
        ["It cost 6 trillion USD.", "Given that, it failed the UN.", "Members say so.", "See DR. Marks of the ITU."],
        ["It is “dead” (Marks 2020).", "He left it “to others” [4].", "It went.” (Marks, 2019: 4)", "So did he."],
        ["“They must act now.”", "Why?", "Because the court said so!"],
    ],
)
def test_sentences_end_where_a_lawyer_ends_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in split_sentences(text, StructureSettings())] == sentences


def test_only_body_prose_has_sentences() -> None:
    document = make_document(
        heading("Courts."),
        "The court sat.¹ It rose.",
        block(BlockKind.LIST_ITEM, "1. The bench stayed", label="1."),
        block(BlockKind.QUOTATION, "They must act."),
        block(BlockKind.TABLE, "Courts. Many."),
        block(BlockKind.CAPTION, "Figure 1. Courts."),
        reference("Marks, A. (2001). Courts. Upford."),
        note("1", "Marks said so. She did."),
    )
    outline = structure(document, StructureSettings())
    assert [document.quote(sentence.span) for sentence in outline.sentences] == [
        "The court sat.¹",
        "It rose.",
        "The bench stayed",
        "They must act.",
    ]
    assert [sentence.paragraph_index for sentence in outline.sentences] == [0, 0, 1, 2]
    assert {sentence.section_id for sentence in outline.sentences} == {"s1"}


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("1. The bench", "1.", "The bench"),
        ("(a) The bench", "(a)", "The bench"),
        ("• The bench", "•", "The bench"),
        ("- The bench", None, "The bench"),
        ("A. Marks sat", "1.", "A. Marks sat"),
        ("The bench", "•", "The bench"),
        ("§ 3 The bench", "§ 3", "The bench"),
    ],
)
def test_marks_of_list_items_stand_outside(text: str, label: str | None, words: str) -> None:
    assert text[item_start(text, label) :] == words


def test_a_lead_in_keeps_to_itself() -> None:
    document = make_document("The grounds were three, including:", block(BlockKind.LIST_ITEM, "• The first ground;"))
    outline = structure(document, StructureSettings())
    assert [document.quote(sentence.span) for sentence in outline.sentences] == [
        "The grounds were three, including:",
        "The first ground;",
    ]


def test_numbers_of_paragraphs_and_ornaments_stand_outside_the_sentence() -> None:
    outline = structure(
        make_document("12. The Court sat for long.", "*** At the same time it rose."), StructureSettings()
    )
    assert [outline.document.quote(sentence.span) for sentence in outline.sentences] == [
        "The Court sat for long.",
        "At the same time it rose.",
    ]


def test_a_line_of_contents_is_no_prose() -> None:
    outline = structure(
        make_document("SUMMARY: 1. Introduction. 2. Courts of law.", "It sat for long."), StructureSettings()
    )
    assert [dropped.reason for dropped in outline.dropped] == ["contents"]


def test_a_block_without_words_is_dropped() -> None:
    outline = structure(make_document("The court sat for long.", "* * *"), StructureSettings())
    assert [dropped.reason for dropped in outline.dropped] == ["no_words"]


@pytest.mark.parametrize(
    "unit",
    [
        "U.N. Doc. A/75 (Dec. 3) [12] ",
        "(((([",
        "a. (",
        "...",
        "1.2.",
        "A. B. ",
        "(2001; ",
        "Aa Bb and Cc (2001) ",
        "Aa, Bb, Cc ",
    ],
)
def test_hostile_lines_pass_quickly(unit: str) -> None:
    text = unit * (180_000 // len(unit))
    begin = time.perf_counter()
    structure(make_document(heading(text), text, note("1", "x")), StructureSettings())
    assert time.perf_counter() - begin < 5


def test_an_ordinary_word_ends_a_sentence_though_a_model_knows_it_as_an_abbreviation() -> None:
    text = "Some critics called it too broad. Its chapter was praised. The report says so. A later writer disagreed."
    spans = split_sentences(text, StructureSettings())
    assert [text[span.start : span.end] for span in spans] == [
        "Some critics called it too broad.",
        "Its chapter was praised.",
        "The report says so.",
        "A later writer disagreed.",
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Its members are Peru, Chile and Tonga.", "Nigeria left it."],
        ["The bench sits in New York.", "Judges travel.", "The press calls them the West.", "UNODC does not."],
        ["It costs 3 per cent.", "Firms pay it.", "They sell what is state of the art.", "Buyers know."],
        ["Ask whether it helps, and the answer is no.", "UNESCO says so.", "See the annex.", "Parties wrote it."],
        ["This is told by the annual reports.", "INTERPOL agrees.", "It is a matter of luck.", "14 courts agree."],
        ["They lacked the means to do so.", "Firms paid.", "It fears Big Tech.", "Lawyers know the will.", "All do."],
        [
            "It was Col. Hart of the Univ. Court who met Capt. Lee in Mass. No. 5 is his.",
            "He was ill.",
            "Doctors knew.",
        ],
        ["Read 110 Am. J. Comp. L. 5, 48 Stan. L. Rev. 13, 3 Upford Tech. L.J. 7 and 9 Harv. J.L. & Tech. 425.", "Go."],
        [
            "It quotes art. IV, case No. IT-94-1, para. 5 of the ed. Smith and Acme Inc. 12.",
            "Hart et al. Upford agree.",
        ],
    ],
)
def test_only_an_abbreviation_keeps_its_full_stop(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in split_sentences(text, StructureSettings())] == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        [
            "It was signed on May 3, 2021.1)",
            "The bench met.2)",
            "Two judges left.13",
            "A third stayed (again).4",
            "Go.",
        ],
        ["The court read “the text.”5", "It joined the UN.6", "Judges say that it rests.¹)", "They sat."],
        [
            "See Art.5 The Hague.",
            "It came in version 2.1 The court has it.",
            "See No.12 The list at harbour.org/a.1 The quay.",
        ],
    ],
)
def test_a_mark_that_lost_its_raised_type_goes_with_the_sentence_before(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in split_sentences(text, StructureSettings())] == sentences
