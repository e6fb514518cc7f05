"""Make `papers/` and `labels/` from `words/`: `python -m tests.quality.unseen_fourth.make_papers`."""

import sys
from html import escape
from pathlib import Path

from tests.documents.make_samples import make_docx, make_pdf
from tests.quality.unseen_second.make_papers import (
    as_html,
    as_sample,
    make_corpus,
    print_pages,
    set_export,
    typst,
)
from tests.quality.unseen_second.markup import Words

NAMES = {
    "x01": "x01-committee-report.pdf",
    "x02": "x02-rules-for-rent.docx",
    "x03": "x03-sea-monsters.html",
    "x04": "x04-friend-of-the-court.pdf",
    "x05": "x05-cyclopaedia.txt",
    "x06": "x06-caserelay.pdf",
    "x07": "x07-capitulo.docx",
    "x08": "x08-padlock.html",
    "x09": "x09-statement.txt",
    "x10": "x10-lecture-notes.md",
}


def set_report(words: Words, path: Path) -> None:
    """Set a committee's report with Typst: justified, numbered paragraphs, a rule below the running head."""
    special = str.maketrans({mark: "\\" + mark for mark in "#$@<>_`*"})
    blocks = []
    for block in words.blocks:
        level = len(block) - len(block.lstrip("#"))
        blocks.append("=" * level + " " * bool(level) + block.lstrip("# ").translate(special))
    head = (
        '#set page(paper: "a4", margin: (x: 3.2cm, y: 3cm), header: [#smallcaps['
        + words.fields["head"]
        + '] #h(1fr) _Vessmark_ #line(length: 100%)], footer: context align(center, counter(page).display("- 1 -")))\n'
        '#set text(font: "New Computer Modern", size: 11.5pt)\n#set par(justify: true)\n'
        f'#set document(title: "{words.title}", author: ("{words.authors[0]}",), date: none)\n'
        f"#align(center)[#text(20pt)[{words.title}]]\n\n"
        f"#align(center)[{words.authors[0]}. {words.fields['source']}]\n\n"
    )
    path.write_bytes(typst.compile((head + "\n\n".join(blocks)).encode()))


def set_proceedings(words: Words, path: Path) -> None:
    """Set a conference paper: two narrow columns, serif, small capitals above."""
    style = (
        "@page{size:letter;margin:1.9cm 1.6cm 2.4cm;@top-center{content:'"
        + words.fields["head"]
        + "';font:7.5pt serif}"
        "@bottom-center{content:counter(page);font:8pt serif}}"
        "body{font:9.5pt/1.25 'DejaVu Serif',serif;text-align:justify}main{column-count:2;column-gap:6mm}"
        "h1{font-size:18pt;font-weight:normal;text-align:center}"
        "h2{font:bold 10pt 'DejaVu Serif';text-align:center}"
        "p{margin:0;text-indent:1em}.who{text-align:center;text-indent:0;margin-bottom:5mm}"
    )
    who = f'<p class="who">{words.fields["authors"]}<br>{words.fields["source"]}</p>'
    print_pages(words, path, style, f"<h1>{escape(words.title)}</h1>{who}<main>{as_html(words)}</main>")


def set_review(words: Words, path: Path) -> None:
    """Write a page of a literary review: a box to subscribe in the middle, letters below."""
    body = as_html(words).split("\n")
    promo = '<p>A year of The Ludgate Review for 30</p><a href="/subscribe">Subscribe</a>'
    body.insert(6, f'<aside class="promo">{promo}</aside>')
    path.write_text(
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{words.title} - The Ludgate Review of '
        f'Books</title><meta name="author" content="{words.fields["authors"]}"><meta name="citation_publication_date" '
        'content="2026/03/05"></head><body><header><nav><a href="/issues">Issues</a> <a href="/letters">Letters</a>'
        f'</nav></header><main><article><h1>{words.title}</h1><p class="byline">{words.fields["authors"]}</p>\n'
        + "\n".join(body)
        + '\n</article><section class="related"><h3>Also in this issue</h3><ul><li><a href="/a">On moths</a></li></ul>'
        "</section></main><footer>© The Ludgate Review of Books</footer></body></html>\n",
        encoding="utf-8",
    )


def set_editorial(words: Words, path: Path) -> None:
    """Write an editorial: share links above, comments below, no main element."""
    path.write_text(
        f'<html lang="en-US"><head><meta charset="utf-8"><title>EDITORIAL: {words.title} | The Evening '
        f'Plainsman</title><meta name="author" content="{words.fields["authors"]}">'
        '<meta property="article:published_time" content="2026-01-17T18:00:00Z"></head><body>'
        '<div class="masthead"><a href="/">The Evening Plainsman</a> <a href="/crops">Crops</a> '
        '<a href="/obits">Obituaries</a></div><div class="story">'
        '<ul class="share"><li><a href="/s">Share</a></li><li><a href="/p">Print</a></li></ul>'
        f'<h1>{words.title}</h1><p class="dateline">January 17, 2026</p>\n'
        f'{as_html(words)}\n</div><div class="comments"><h4>3 comments</h4><p>Good for the dogs.</p></div>'
        '<div class="foot"><a href="/privacy">Privacy</a></div></body></html>\n',
        encoding="utf-8",
    )


def set_notes(words: Words, path: Path) -> None:
    """Write lecture notes in Markdown, without front matter."""
    head = f"# {words.title}\n\n{words.fields['authors']}, {words.fields['source']}\n\n"
    body = "\n\n".join("#" + block if block.startswith("#") else block for block in words.blocks)
    path.write_text(head + body + "\n", encoding="utf-8")


def make(words: Words, path: Path) -> None:
    """Set one paper in its own form."""
    match words.name:
        case "x01":
            set_report(words, path)
        case "x02" | "x07":
            make_docx(as_sample(words), path)
        case "x03":
            set_review(words, path)
        case "x04":
            make_pdf(as_sample(words), path, columns=1)
        case "x05":
            set_export(words, path, pages=0)
        case "x06":
            set_proceedings(words, path)
        case "x08":
            set_editorial(words, path)
        case "x09":
            set_export(words, path, pages=38)
        case "x10":
            set_notes(words, path)


def main(folder: Path) -> None:
    """Make everything in `folder`."""
    make_corpus(folder, "fourth", NAMES, make)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
