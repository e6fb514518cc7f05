"""Make `papers/` and `labels/` from `words/`: `python -m tests.quality.unseen_third.make_papers`."""

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
    "w01": "w01-one-road.pdf",
    "w02": "w02-frameworks-chapter.docx",
    "w03": "w03-white-paper.pdf",
    "w04": "w04-diverging-words.txt",
    "w05": "w05-read-before.pdf",
    "w06": "w06-geneva-note.txt",
    "w07": "w07-merchant-and-mail.html",
    "w08": "w08-open-companion.md",
    "w09": "w09-kernel-of-truth.html",
    "w10": "w10-conversation.docx",
}


def set_white_paper(words: Words, path: Path) -> None:
    """Set a government paper with Typst: a wide left margin, numbers before the paragraphs."""
    special = str.maketrans({mark: "\\" + mark for mark in "#$@<>_`*"})
    blocks = []
    for block in words.blocks:
        level = len(block) - len(block.lstrip("#"))
        blocks.append("=" * level + " " * bool(level) + block.lstrip("# ").translate(special))
    head = (
        '#set page(paper: "a4", margin: (left: 4.5cm, right: 2.5cm, y: 2.5cm), footer: context [_'
        + words.fields["head"]
        + '_ #h(1fr) #counter(page).display()])\n#set text(font: "Libertinus Serif", size: 11pt)\n'
        f'#set document(title: "{words.title}", author: ("{words.authors[0]}",), date: none)\n'
        f"#text(24pt)[{words.title}]\n\n#text(10pt)[{', '.join(words.authors)}. {words.fields['source']}]\n\n"
    )
    path.write_bytes(typst.compile((head + "\n\n".join(blocks)).encode()))


def set_briefing(words: Words, path: Path) -> None:
    """Set a briefing: sans serif, two columns, white headings on a dark bar."""
    style = (
        "@page{size:A4;margin:1.8cm;@bottom-right{content:counter(page);font:8pt 'DejaVu Sans'}"
        "@bottom-left{content:'" + words.fields["head"] + "';font:8pt 'DejaVu Sans'}}"
        "body{font:9pt/1.45 'DejaVu Sans'}main{column-count:2;column-gap:7mm}"
        "h1{font-size:17pt}h2{font-size:10.5pt;background:#222;color:#fff;padding:2pt 5pt}"
    )
    head = f"<h1>{escape(words.title)}</h1><p>{words.fields['source']}</p>"
    print_pages(words, path, style, f"{head}<main>{as_html(words)}</main>")


def set_analysis(words: Words, path: Path) -> None:
    """Write a newspaper's page: a bar of sections, a box to subscribe, teasers below."""
    body = as_html(words).split("\n")
    body.insert(9, '<div class="newsletter"><p>Get our Monday letter</p><button>Sign up</button></div>')
    path.write_text(
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{words.title} | The Merchant and Mail'
        f'</title><meta name="author" content="{words.fields["authors"]}"><meta property="article:published_time" '
        'content="2026-02-28T05:30:00Z"></head><body><header><nav><a href="/world">World</a> <a href="/money">Money</a>'
        f'</nav></header><main><article><h1>{words.title}</h1><div class="meta"><span class="author">'
        f"{words.fields['authors']}</span> <time>28 February 2026</time></div>\n" + "\n".join(body) + "\n</article>"
        '<section class="more"><h3>More analysis</h3><ul><li><a href="/a">The price of tin</a></li><li><a href="/b">'
        "Why trams are late</a></li></ul></section></main><footer>© The Merchant and Mail</footer></body></html>\n",
        encoding="utf-8",
    )


def set_post(words: Words, path: Path) -> None:
    """Write a blog post as a static site gives it."""
    path.write_text(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{words.title} – Kernel of Truth</title>'
        f'<meta name="author" content="{words.fields["authors"]}"><meta name="date" content="2026-01-11"></head><body>'
        '<div class="sidebar"><p>I break things.</p><a href="/feed.xml">RSS</a></div><div class="post">'
        f'<h1 class="post-title">{words.title}</h1><span class="post-date">11 Jan 2026</span>\n{as_html(words)}\n</div>'
        '<div class="pagination"><a href="/old">Older</a></div><div id="comments"><p>Powered by Natter</p></div>'
        "</body></html>\n",
        encoding="utf-8",
    )


def set_entry(words: Words, path: Path) -> None:
    """Write an entry of a reference work in Markdown."""
    head = f"---\ntitle: {words.title}\nauthor: {words.fields['authors']}\ndate: 2026-05-02\n---\n\n# {words.title}\n\n"
    body = "\n\n".join("#" + block if block.startswith("#") else block for block in words.blocks)
    path.write_text(head + body + "\n", encoding="utf-8")


def make(words: Words, path: Path) -> None:
    """Set one paper in its own form."""
    match words.name:
        case "w01":
            make_pdf(as_sample(words), path, columns=1)
        case "w02" | "w10":
            make_docx(as_sample(words), path)
        case "w03":
            set_white_paper(words, path)
        case "w04":
            set_export(words, path, pages=0)
        case "w05":
            set_briefing(words, path)
        case "w06":
            set_export(words, path, pages=52)
        case "w07":
            set_analysis(words, path)
        case "w08":
            set_entry(words, path)
        case "w09":
            set_post(words, path)


def main(folder: Path) -> None:
    """Make everything in `folder`."""
    make_corpus(folder, "third", NAMES, make)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
