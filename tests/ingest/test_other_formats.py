import builtins
from typing import Any

import pytest

from cyberdocs.errors import Encrypted, Unreadable, UnsupportedFormat
from cyberdocs.records import BlockKind, Format
from tests.ingest.containers import blocks, callouts, make_epub, make_odt, make_zip, read, reasons, words

PROSE = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn came round again."
)
ODT_NOTE = (
    '<text:note text:id="ftn1"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Stone, Drafts.</text:p></text:note-body></text:note>"
)


def test_markdown_keeps_levels_lists_quotations_tables_and_notes() -> None:
    document = read(
        f"---\ntitle: On Drafts\nauthor: Ada Stone\ndate: 2020-03-01\n---\n\n# On Drafts\n\n{PROSE}[^1]"
        f"\n\n## Scope\n\n> Quoted.\n\n"
        f"1. one\n2. two\n\n| A | B |\n|---|---|\n| 1 | 2 "
        f"|\n\nSee [the draft](https://example.org/d), *please*.[^long]\n\n"
        "[^1]: Stone, *Drafts* (2010).\n[^long]: Ibid.\n    And more.\n"
    )
    assert document.format is Format.MARKDOWN
    assert callouts(document) == [("1", "¹ Stone, Drafts (2010)."), ("2", "² Ibid. And more.")]
    assert [(document.quote(b.span), b.level) for b in blocks(document, BlockKind.HEADING)] == [("Scope", 2)]
    assert [b.label for b in blocks(document, BlockKind.LIST_ITEM)] == ["1.", "2."]
    assert words(document, BlockKind.TABLE) == ["A\tB\n1\t2"]
    assert "See the draft, please.²" in document.text
    assert (document.metadata.title, document.metadata.authors, document.metadata.year) == (
        "On Drafts",
        ("Ada Stone",),
        2020,
    )


def test_odt_is_read_with_notes_lists_and_without_deletions() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region></text:tracked-changes>"
        f'<text:h text:outline-level="2">Scope</text:h><text:p>{PROSE}{ODT_NOTE} And<text:s/>more.</text:p>'
        "<text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        "<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"
    )
    document = read(make_odt(body))
    assert document.format is Format.ODT
    assert callouts(document) == [("1", "¹ Stone, Drafts.")]
    assert f"{PROSE}¹ And more." in document.text
    assert [block.level for block in blocks(document, BlockKind.HEADING)] == [2]
    assert words(document, BlockKind.LIST_ITEM) == ["First"]
    assert words(document, BlockKind.TABLE) == ["A\tB"]
    assert "gone" not in document.text


def test_numbers_that_the_program_counts_stand_before_odt_headings_and_items() -> None:
    levels = (
        '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    )
    styles = (
        f'<text:list-style style:name="Heads">{levels}</text:list-style><text:list-style style:name="Items">'
        '<text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    )
    items = "".join(f"<text:list-item><text:p>Item {number}</text:p></text:list-item>" for number in (1, 2))

    def head(depth: int, title: str) -> str:
        heading = f'<text:h text:outline-level="{depth}"><text:soft-page-break/>{title}</text:h>'
        inside = f"<text:list-item>{heading}</text:list-item>"
        for _ in range(depth - 1):
            inside = f"<text:list-item><text:list>{inside}</text:list></text:list-item>"
        return f'<text:list text:style-name="Heads">{inside}</text:list><text:p>{PROSE}</text:p>'

    lists = f'<text:list text:style-name="Items">{items}</text:list>' * 2
    document = read(make_odt(head(1, "Scope") + head(2, "Words") + head(2, "Deeds") + head(1, "End") + lists, styles))
    assert words(document, BlockKind.HEADING) == ["I. Scope", "I.1 Words", "I.2 Deeds", "II. End"]
    assert [block.label for block in blocks(document, BlockKind.LIST_ITEM)] == ["a)", "b)", "a)", "b)"]


def test_odt_headings_outside_lists_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        "</text:outline-style>"
    )
    heads = (
        '<text:h text:outline-level="1">Scope</text:h>',
        '<text:h text:outline-level="1" text:is-list-header="true">Thanks</text:h>',
        '<text:h text:outline-level="1">End</text:h>',
    )
    document = read(make_odt("".join(f"{head}<text:p>{PROSE}</text:p>" for head in heads), outline))
    assert words(document, BlockKind.HEADING) == ["1. Scope", "Thanks", "2. End"]


def test_words_behind_an_inline_element_are_kept_in_what_was_dropped() -> None:
    contents = "<text:table-of-content><text:p>Scope<text:tab/>12</text:p></text:table-of-content>"
    document = read(make_odt(f"{contents}<text:p>{PROSE}</text:p>"))
    assert [dropped.quote for dropped in document.dropped] == ["Scope12"]


def test_epub_joins_notes_of_another_chapter_and_keeps_chapters_apart() -> None:
    document = read(
        make_epub(
            {
                "one": f'<h1>One</h1><p>{PROSE}<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>',
                "two": f'<h1>Two</h1><p id="n1">{PROSE}<sup><a href="notes.xhtml#n2">1</a></sup></p>',
                "notes": '<h2>Notes</h2><p id="n1">1. Stone.</p><p id="n2">1. Marsh.</p>',
            },
            "<dc:title>Drafts</dc:title><dc:creator>Ada Stone</dc:creator><dc:date>2020-02-01</dc:date>",
        )
    )
    assert document.format is Format.EPUB
    assert callouts(document) == [("1", "¹ Stone."), ("1", "¹ Marsh.")]
    assert words(document, BlockKind.HEADING) == ["One", "Two"]
    assert reasons(document) == {"empty_heading"}
    assert (document.metadata.title, document.metadata.year) == ("Drafts", 2020)


def test_protected_book_is_reported() -> None:
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": "<c/>", "META-INF/rights.xml": "<r/>"}
    with pytest.raises(Encrypted):
        read(make_zip(members))


JATS = (
    '<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS 1.2//EN" "JATS.dtd"><article xml:lang="en"><front>'
    "<article-meta>"
    '<article-id pub-id-type="doi">10.1234/ABC</article-id>'
    "<title-group><article-title>On Drafts &ndash; Again</article-title>"
    '</title-group><contrib-group><contrib contrib-type="author"><name>'
    "<surname>Stone</surname><given-names>Ada</given-names></name>"
    "</contrib></contrib-group><pub-date><year>2020</year><month>3</month></pub-date>"
    f"<abstract><p>{PROSE}</p></abstract><kwd-group><kwd>drafts</kwd></kwd-group></article-meta></front><body><sec><label>1</label>"
    f'<title>Scope</title><p>{PROSE}<xref ref-type="fn" rid="f1"><sup>1</sup></xref></p>'
    f"<sec><title>Detail</title><p>More"
    "<list><list-item><p>One</p></list-item></list></p></sec></sec></body>"
    '<back><fn-group><fn id="f1"><label>1</label><p>Marsh, Waiting.</p></fn></fn-group><ref-list><ref><label>1</label>'
    "<mixed-citation>Stone A. Drafts. 2010.</mixed-citation></ref></ref-list></back></article>"
)


def test_jats_tells_everything_by_its_markup() -> None:
    document = read(JATS)
    assert document.format is Format.JATS
    assert callouts(document) == [("1", "¹ Marsh, Waiting.")]
    assert [(document.quote(b.span), b.level) for b in blocks(document, BlockKind.HEADING)] == [
        ("Abstract", 1), ("1 Scope", 1), ("Detail", 2), ("References", 1),
    ]  # fmt: skip
    assert words(document, BlockKind.REFERENCE) == ["1 Stone A. Drafts. 2010."]
    assert document.metadata.title == "On Drafts – Again"
    assert (document.metadata.authors, document.metadata.published) == (("Ada Stone",), "2020-03")
    assert (document.metadata.doi, document.metadata.genre) == ("10.1234/abc", "journal_article")


def test_broken_xml_is_reported_in_words() -> None:
    with pytest.raises(Unreadable, match="not well-formed"):
        read(JATS.replace("</body>", ""))


RTF = (
    rf"{{\rtf1\ansi\ansicpg1252 {PROSE}{{\super\chftn}}"
    rf"{{\footnote {{\super\chftn}} Stone, {{\i Drafts}} (2010).}} It\'92s so.\par}}"
)


def test_rtf_notes_are_saved_from_the_converter() -> None:
    pytest.importorskip("striprtf")
    document = read(RTF)
    assert callouts(document) == [("1", "¹ Stone, Drafts (2010).")]
    assert f"{PROSE}¹ It’s so." in document.text


def test_rtf_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def without_striprtf(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("striprtf"):
            raise ImportError(name)
        return real_import(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_striprtf)
    with pytest.raises(UnsupportedFormat) as caught:
        read(RTF)
    assert "cyberdocs[formats]" in caught.value.hint
