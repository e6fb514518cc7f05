import pytest

from cyberdocs.errors import LimitExceeded, NoText
from cyberdocs.ingest import IngestSettings
from cyberdocs.records import BlockKind
from tests.ingest.containers import blocks, callouts, read, reasons, words

PROSE = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn came round again."
)
HEAD = "<!doctype html><html lang='en'><head><title>On Drafts</title></head><body>"


def page(body: str, *, head: str = HEAD) -> str:
    return (
        f"{head}<nav class='main-nav'><ul><li><a href='/'>Start</a></li></ul></nav>"
        f"<article>{body}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("callout", "note", "why"),
    [
        ("<sup><a href='#fn1'>1</a></sup>",
         "<ol><li id='fn1'>Stone, Drafts (2010). <a href='#r'>↩</a></li></ol>", "list"),
        ("<a class='footnote-ref' href='#fn1'>[1]</a>", "<p id='fn1'>[1] Stone, Drafts (2010).</p>", "bracketed"),
        ("<a href='#_ftn1' name='_ftnref1'>[1]</a>",
         "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> Stone, Drafts (2010).</p>",
         "saved from Word"),
        ("<sup class='reference' id='cr1'><a href='#cite_note-1'>[1]</a></sup>",
         "<ol><li id='cite_note-1'><a href='#cr1'>^</a> Stone, Drafts (2010).</li></ol>", "wiki"),
        ("<a epub:type='noteref' href='#n1'>1</a>",
         "<aside epub:type='footnote' id='n1'><p>1. Stone, Drafts (2010).</p></aside>",
         "EPUB types"),
        ("<a role='doc-noteref' href='#n1'>1</a>",
         "<section role='doc-endnotes'><div id='n1'>Stone, Drafts (2010).</div></section>",
         "ARIA roles"),
        ("<span class='sidenote'>Stone, Drafts (2010).</span>", "", "margin note inside the paragraph"),
        ("<sup>1</sup>", "<p><sup>1</sup> Stone, Drafts (2010).</p>", "typed by hand, no link"),
    ],
)  # fmt: skip
def test_notes_are_saved_and_joined(callout: str, note: str, why: str) -> None:
    document = read(page(f"<h1>On Drafts</h1><p>{PROSE}{callout} And it went on.</p><p>{PROSE}</p>{note}"))
    assert words(document, BlockKind.NOTE) == ["¹ Stone, Drafts (2010)."], why
    assert [document.quote(mark.span) for mark in document.marks] == ["¹"]
    assert f"{PROSE}¹ And it went on." in document.text


def test_one_note_called_twice_stands_once() -> None:
    body = (
        f"<p>{PROSE}<sup><a href='#n'>1</a></sup>"
        f"</p><p>{PROSE}<sup><a href='#n'>1</a></sup></p><ol><li id='n'>Stone.</li></ol>"
    )
    document = read(page(body))
    assert callouts(document) == [("1", "¹ Stone."), ("1", "¹ Stone.")]


def test_links_of_a_table_of_contents_are_no_callouts() -> None:
    body = f"<ul><li><a href='#s1'>1</a> Scope</li></ul><h2 id='s1'>Scope</h2><p>{PROSE}</p><p>{PROSE}</p>"
    document = read(page(body))
    assert document.marks == ()
    assert "Scope" in words(document, BlockKind.HEADING)


def test_what_stands_around_the_article_is_listed_with_its_reason() -> None:
    document = read(
        page(f"<h1>On Drafts</h1><p>{PROSE}</p><p>{PROSE}</p>")
        + "<aside class='related'><p>Ten other pages that you may like to read today</p></aside>"
        + "<footer>All rights reserved, the Text Review and its friends</footer>"
        + "<div id='comments'><p>I do not agree with a word of this, said somebody.</p></div>"
    )
    assert {"site_navigation", "see_also", "site_footer", "comments"} <= reasons(document)
    assert "agree with a word" not in document.text


def test_blocks_keep_the_kind_that_their_markup_says() -> None:
    document = read(
        page(
            f"<h1>On Drafts</h1><p>{PROSE}</p><h2>Scope</h2><p>{PROSE}</p>"
            f"<h3>Detail</h3><blockquote>{PROSE}</blockquote>"
            f"<ol start='4'><li>The fourth of the points that were raised in the hall.</li></ol><p>{PROSE}</p>"
            "<table><tr><th>State</th><th>Year</th></tr><tr><td>Nowhere</td><td>2010</td></tr></table>"
            f"<p>{PROSE}</p>"
        )
    )
    assert [(document.quote(b.span), b.level) for b in blocks(document, BlockKind.HEADING)] == [
        ("Scope", 2),
        ("Detail", 3),
    ]
    assert words(document, BlockKind.TITLE) == ["On Drafts"]
    assert words(document, BlockKind.QUOTATION) == [PROSE]
    assert [block.label for block in blocks(document, BlockKind.LIST_ITEM)] == ["4."]
    assert words(document, BlockKind.TABLE) == ["State\tYear\nNowhere\t2010"]


def test_metadata_come_from_tags_before_guesses() -> None:
    head = (
        "<html lang='en'><head><title>On Drafts | Text Review</title>"
        "<meta property='og:site_name' content='Text Review'>"
        "<meta name='citation_author' content='Stone, Ada'><meta name='citation_author' content='Marsh, Ben'>"
        "<meta name='citation_publication_date' content='2021/05/03'><meta name='citation_doi' content='10.1234/ABC.5'>"
        "<meta name='citation_journal_title' content='Text Review"
        "'><meta name='keywords' content='drafts, waiting'></head><body>"
    )
    metadata = read(page(f"<h1>On Drafts</h1><p>{PROSE}</p><p>{PROSE}</p>", head=head)).metadata
    assert metadata.title == "On Drafts"
    assert metadata.authors == ("Ada Stone", "Ben Marsh")
    assert (metadata.published, metadata.year, metadata.doi) == ("2021-05-03", 2021, "10.1234/abc.5")
    assert metadata.keywords == ("drafts", "waiting")
    assert metadata.genre == "journal_article"


def test_metadata_come_from_linked_data_and_byline() -> None:
    linked = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "On Drafts", '
        '"datePublished": "2020-02-01T08:00:00Z", "author": [{"@type": "Person", "name": "Ada Stone"}]}]}</script>'
    )
    metadata = read(page(f"{linked}<h1>On Drafts</h1><p>{PROSE}</p><p>{PROSE}</p>", head="<html><body>")).metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("On Drafts", ("Ada Stone",), "2020-02-01")
    byline = f"<h1>On Drafts</h1><p class='byline'>By Ben Marsh</p><p>{PROSE}</p><p>{PROSE}</p>"
    document = read(page(byline, head="<html><body>"))
    assert document.metadata.authors == ("Ben Marsh",)
    assert words(document, BlockKind.FRONT) == ["By Ben Marsh"]


def test_short_page_is_read_whole_but_for_its_furniture() -> None:
    document = read(page("<p>The draft was never adopted.</p>"))
    assert document.text == "The draft was never adopted."


def test_page_of_scripts_alone_is_reported() -> None:
    with pytest.raises(NoText):
        read("<html><head><script>document.write('x')</script></head><body><div id='app'></div></body></html>")


def test_page_that_nests_too_deep_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        read("<html><body>" + "<div>" * 3000 + PROSE + "</div>" * 3000)


def test_whole_page_is_kept_when_asked() -> None:
    document = read(page(f"<p>{PROSE}</p><p>{PROSE}</p>"), settings=IngestSettings(drop_boilerplate=False))
    assert document.dropped == ()
    assert "Start" in document.text


def test_entities_and_external_parts_are_never_fetched(tmp_path) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "secret.txt"
    secret.write_text("the hidden words")
    hostile = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">'
        f"]><html><body><p>{PROSE} &x;</p></body></html>"
    )
    assert "hidden words" not in read(hostile).text


@pytest.mark.parametrize(
    "body",
    [
        '<div id="root"></div><script src="a.js"></script>',
        "<noscript>Please switch JavaScript on.</noscript><div id=root></div><script src='a.js'></script>",
        "<div>Loading...</div><script>start()</script>",
        "<p> </p>",
    ],
)
def test_a_page_without_words_is_told_about_javascript_and_not_about_scans(body: str) -> None:
    with pytest.raises(NoText) as caught:
        read(f"<!doctype html><html><head><title>App</title></head><body>{body}</body></html>")
    assert "JavaScript" in caught.value.hint
    assert "scan" not in caught.value.hint


def test_page_saved_by_a_word_processor_keeps_its_title_and_loses_its_furniture() -> None:
    prose = "<p>The council met in the spring and looked at the draft rule, which nobody had opened before then.</p>"
    page = (
        "<html><head><title></title></head><body><div title='header'><p>Offices of the Quay</p></div>"
        "<p align='center'><b>On the Accords of the Quay and What Became of Them</b></p>"
        "<div id='Table of Contents1'><p>1 Origins 1</p><p>2 Practice 4</p></div>"
        f"<ol><li><h1>Origins</h1></li></ol>{prose}{prose}<p><b>Figure 1: Flow of files</b></p>"
        f"<ol start='2'><li><h1>Practice</h1></li></ol>{prose}{prose}<div title='footer'><p>7</p></div></body></html>"
    )
    document = read(page)
    assert document.metadata.title == "On the Accords of the Quay and What Became of Them"
    assert words(document, BlockKind.HEADING) == ["Origins", "Practice"]
    assert words(document, BlockKind.CAPTION) == ["Figure 1: Flow of files"]
    assert {item.reason for item in document.dropped} == {"running_head", "contents"}
