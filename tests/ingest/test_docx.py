import pytest

from cyberdocs.errors import LimitExceeded, NoText, Unreadable
from cyberdocs.ingest import IngestSettings
from cyberdocs.records import BlockKind, Format
from tests.ingest.containers import (
    STRICT_W,
    W,
    blocks,
    called,
    callouts,
    footnote,
    make_docx,
    make_zip,
    paragraph,
    read,
    reasons,
    words,
)

PROSE = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn came round again."
)
STYLES = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="My Part"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Mine"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
)


def test_footnotes_and_endnotes_are_joined_to_their_callouts() -> None:
    document = read(
        make_docx(
            paragraph(PROSE, inside=called(7) + called(3, "endnote")) + paragraph("Again.", inside=called(8)),
            footnotes='<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
            + footnote(8, "Ibid.")
            + footnote(7, "Stone."),
            endnotes='<w:endnote w:id="3"><w:p><w:r><w:t>The end.</w:t></w:r></w:p></w:endnote>',
        )
    )
    assert callouts(document) == [("1", "¹ Stone."), ("i", "ⁱ The end."), ("2", "² Ibid.")]
    assert document.text.startswith(f"{PROSE}¹ⁱ\n\nAgain.²")


def test_mark_that_the_writer_chose_is_kept_once() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
    document = read(make_docx(paragraph(PROSE, inside=own), footnotes=footnote(4, "With thanks.")))
    assert callouts(document) == [("*", "* With thanks.")]
    assert document.text.startswith(f"{PROSE}*\n\n* With thanks.")


def test_tracked_changes_are_read_as_accepted() -> None:
    changes = (
        '<w:ins w:id="1"><w:r><w:t> inserted</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText> deleted</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3"><w:r><w:t> moved away</w:t></w:r></w:moveFrom>'
        '<w:moveTo w:id="4"><w:r><w:t> moved here</w:t></w:r></w:moveTo>'
    )
    assert read(make_docx(paragraph("Words", inside=changes))).text == "Words inserted moved here"


def test_headings_come_from_styles_outline_levels_and_their_parents() -> None:
    body = paragraph("On Drafts", style="T") + paragraph("Scope", style="H1") + paragraph(PROSE)
    body += paragraph("Own", style="Mine") + paragraph(PROSE) + paragraph("Derived", style="Child") + paragraph(PROSE)
    document = read(make_docx(body, styles=STYLES))
    found = [(document.quote(block.span), block.level) for block in blocks(document, BlockKind.HEADING)]
    assert found == [("Scope", 1), ("Own", 2), ("Derived", 2)]
    assert document.metadata.title == "On Drafts"


def test_bold_lines_head_where_no_style_says_so() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>What the Members Said</w:t></w:r></w:p>"
    document = read(make_docx(paragraph(PROSE) + bold + paragraph(PROSE)))
    assert words(document, BlockKind.HEADING) == ["What the Members Said"]


def test_lists_number_themselves_by_level() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    )

    def item(text: str, level: int) -> str:
        properties = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr></w:pPr>'
        return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"

    document = read(make_docx(item("First", 0) + item("inner", 1) + item("Second", 0), numbering=numbering))
    assert [block.label for block in blocks(document, BlockKind.LIST_ITEM)] == ["1.", "•", "2."]


def test_tables_text_boxes_and_content_controls_are_read() -> None:
    row = (
        "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    )
    box = "<w:p><w:r><w:pict><w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent></w:pict></w:r></w:p>"
    control = "<w:sdt><w:sdtContent>" + paragraph("In a control.") + "</w:sdtContent></w:sdt>"
    document = read(
        make_docx(f"<w:tbl>{row.format('State', 'Year')}{row.format('Nowhere', '2010')}</w:tbl>" + box + control)
    )
    assert words(document, BlockKind.TABLE) == ["State\tYear\nNowhere\t2010"]
    assert "In a box." in document.text
    assert "In a control." in document.text


def test_headers_are_left_out_with_a_reason() -> None:
    document = read(make_docx(paragraph(PROSE), header1=paragraph("Text Review 3 (2010)")))
    assert reasons(document) == {"running_head"}
    assert "Text Review" not in document.text


def test_pages_follow_the_breaks_that_word_rendered() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">It goes on </w:t>'
        "<w:lastRenderedPageBreak/><w:t>and ends.</w:t></w:r></w:p>"
    )
    document = read(make_docx(body))
    assert document.text == "It goes on and ends."
    assert [(page.page, document.quote(page.span)) for page in document.pages] == [(1, "It goes on "), (2, "and ends.")]


def test_strict_open_xml_is_read_like_the_usual() -> None:
    assert read(make_docx(paragraph(PROSE), namespace=STRICT_W)).text == PROSE


def test_wrong_name_does_not_matter() -> None:
    assert read(make_docx(paragraph(PROSE)), path="paper.pdf").format is Format.DOCX


def test_raised_digits_typed_by_hand_find_their_notes() -> None:
    typed = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    document = read(
        make_docx(paragraph(PROSE, inside=typed) + f"<w:p>{typed}<w:r><w:t> Stone (2010).</w:t></w:r></w:p>")
    )
    assert [mark.label for mark in document.marks] == ["1"]
    assert words(document, BlockKind.NOTE) == ["¹ Stone (2010)."]


def test_core_properties_give_way_to_the_first_page() -> None:
    core = (
        '<cp xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Document1</dc:title><dc:creator>Ada Stone</dc:creator></cp>"
    )
    content = make_zip(
        {
            "word/document.xml": (
                f"<w:document {W}>"
                f"<w:body>{paragraph('On the Making of Drafts')}{paragraph(PROSE)}</w:body></w:document>"
            ),
            "docProps/core.xml": core,
        }
    )
    metadata = read(content).metadata
    assert metadata.title == "On the Making of Drafts"
    assert metadata.authors == ("Ada Stone",)


@pytest.mark.parametrize(
    ("content", "settings", "error"),
    [
        (make_docx("<w:p>" * 3), IngestSettings(), Unreadable),
        (make_docx("<w:p>" * 300), IngestSettings(), LimitExceeded),
        (make_docx("<w:sdt>" * 150 + "<w:p/>" + "</w:sdt>" * 150), IngestSettings(max_nesting=100), LimitExceeded),
        (make_docx(paragraph("a" * 3_000_000)), IngestSettings(), LimitExceeded),
        (make_docx(paragraph("Words.")), IngestSettings(max_decompressed_bytes=10), LimitExceeded),
        (make_docx(paragraph("Words."), styles="", header1=""), IngestSettings(max_archive_entries=2), LimitExceeded),
        (make_docx(paragraph("Words.")), IngestSettings(max_bytes=10), LimitExceeded),
    ],
)
def test_damaged_and_hostile_files_are_refused(
    content: bytes, settings: IngestSettings, error: type[Exception]
) -> None:
    with pytest.raises(error):
        read(content, settings=settings)


def test_entities_are_not_expanded() -> None:
    laughs = '<!DOCTYPE w [<!ENTITY a "ha ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    body = f"{laughs}<w:document {W}><w:body><w:p><w:r><w:t>Words &b;</w:t></w:r></w:p></w:body></w:document>"
    assert "ha ha" not in read(make_zip({"word/document.xml": body})).text


def test_numbers_that_word_prints_before_headings_are_written_out() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = (
        '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="5"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = "".join(
        paragraph(title, style=style) + paragraph(PROSE)
        for title, style in (("Scope", "H1"), ("Detail", "H2"), ("More", "H2"), ("End", "H1"))
    )
    document = read(make_docx(body, styles=styles, numbering=numbering))
    assert words(document, BlockKind.HEADING) == ["I. Scope", "I.1 Detail", "I.2 More", "II. End"]


def test_table_of_contents_is_left_out() -> None:
    styles = '<w:style w:styleId="C1"><w:name w:val="toc 1"/></w:style>'
    document = read(make_docx(paragraph("Scope 3", style="C1") + paragraph(PROSE), styles=styles))
    assert reasons(document) == {"table_of_contents"}
    assert document.text == PROSE


def test_a_document_without_words_is_told_to_export_its_pictures() -> None:
    with pytest.raises(NoText) as caught:
        read(make_docx("<w:p/>"))
    assert "export it as PDF" in caught.value.hint


def test_a_paragraph_mark_that_was_deleted_joins_two_paragraphs() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    gone = f'<w:p>{mark}<w:r><w:t xml:space="preserve">One half </w:t></w:r></w:p>'
    document = read(make_docx(gone + paragraph("and the other.", style="Q") + paragraph(PROSE), styles=STYLES))
    assert words(document, BlockKind.QUOTATION) == ["One half and the other."]
    assert words(document, BlockKind.PARAGRAPH) == [PROSE]


@pytest.mark.parametrize(
    ("counted", "labels"),
    [
        ("lowerRoman", ["i", "ii", "iii"]),
        ("upperLetter", ["A", "B", "C"]),
        ("chicago", ["*", "†", "‡"]),
        ("decimal", ["1", "2", "3"]),
    ],
)
def test_labels_of_notes_are_counted_as_the_settings_say(counted: str, labels: list[str]) -> None:
    body = "".join(paragraph(f"{PROSE} {number}", inside=called(number)) for number in (1, 2, 3))
    document = read(
        make_docx(
            body,
            footnotes="".join(footnote(number, f"Stone {number}.") for number in (1, 2, 3)),
            settings=f'<w:footnotePr><w:numFmt w:val="{counted}"/></w:footnotePr>',
        )
    )
    assert [label for label, _ in callouts(document)] == labels


@pytest.mark.parametrize(
    ("restart", "break_between"),
    [
        ("eachSect", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>End of a part.</w:t></w:r></w:p>"),
        ("eachPage", "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Another page.</w:t></w:r></w:p>"),
    ],
)
def test_labels_begin_anew_where_the_settings_say(restart: str, break_between: str) -> None:
    body = paragraph(PROSE, inside=called(1)) + break_between + paragraph(f"{PROSE} Again.", inside=called(2))
    document = read(
        make_docx(
            body,
            footnotes=footnote(1, "Stone.") + footnote(2, "Ibid."),
            settings=f'<w:footnotePr><w:numRestart w:val="{restart}"/></w:footnotePr>',
        )
    )
    assert callouts(document) == [("1", "¹ Stone."), ("1", "¹ Ibid.")]
