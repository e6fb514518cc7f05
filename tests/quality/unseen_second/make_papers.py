"""Make `papers/` and `labels/` from `words/`: `python -m tests.quality.unseen_second.make_papers`.

The third corpus is made by the same hands, with forms of its own.
"""

import json
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.documents.make_samples import make_docx, make_pdf
from tests.documents.sample_texts import Paper
from tests.quality.unseen_second.markup import Words, read_words

# Of the extra "measure": typesetters, needed only to make the papers anew.
typst: Any = import_module("typst")
HTML: Any = import_module("weasyprint").HTML

LINE = 78  # characters
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NAMES = {
    "v01": "v01-orders-without-borders.pdf",
    "v02": "v02-badges-and-databases.pdf",
    "v03": "v03-lantern-post.html",
    "v04": "v04-who-teaches-whom.docx",
    "v05": "v05-vienna-note.txt",
    "v06": "v06-compendium.md",
    "v07": "v07-malabo-cairo.pdf",
    "v08": "v08-interview.html",
    "v09": "v09-thesis-chapter.docx",
    "v10": "v10-submission.txt",
    "v11": "v11-harbour-courier.html",
    "v12": "v12-coursebook.pdf",
    "v13": "v13-book-review.pdf",
    "v14": "v14-dossier.txt",
}
MEANING = {"C": "contradiction", "X": "contradiction", "A": "agreement", "F": "refinement"} | {
    "S": "scope_difference",
    "N": "not_comparable",
}
ACCEPTED = {
    "C": ["attribution_conflict"],
    "X": ["attribution_conflict", "scope_difference", "not_comparable", "refinement"],
    "A": ["refinement"],
    "F": ["agreement"],
    "S": ["not_comparable", "refinement"],
    "N": ["scope_difference", "refinement", "unrelated"],
}
OF_RECORD = {"D": "differs_from_record", "A": "agrees", "U": "not_in_catalogue"}


@dataclass(frozen=True, slots=True)
class Corpus:
    """The words of all papers, and what labels call the papers.

    Args:
        prefix: begins the id of every label.
        names: file by the name of the words.
    """

    prefix: str
    names: Mapping[str, str]
    papers: Mapping[str, Words]

    def side(self, side: str) -> dict[str, str]:
        """Give the sentence that a table calls "v03.12"."""
        name, _, number = side.partition(".")
        return {"paper": self.names[name], "quote": self.papers[name].sentences[number]}


def as_sample(words: Words) -> Paper:
    """Give the words as the sample generators take them; they know one level of heading."""
    blocks = tuple("# " + block.lstrip("# ") if block.startswith("#") else block for block in words.blocks)
    return Paper(
        title=words.title,
        authors=words.authors,
        source=words.fields["source"],
        running_head=words.fields["head"],
        year=int(words.fields["year"]),
        blocks=blocks,
        notes=words.notes,
    )


def as_html(words: Words) -> str:
    """Give the blocks as HTML, `*x*` as italics."""
    out = []
    for block in words.blocks:
        text = escape(block, quote=False)
        if block.startswith("## "):
            out.append(f"<h3>{text[3:]}</h3>")
        elif block.startswith("# "):
            out.append(f"<h2>{text[2:]}</h2>")
        elif block.startswith(("IV: ", "R: ")):
            who, _, said = text.partition(": ")
            out.append(f'<p class="turn"><strong>{who}:</strong> {said}</p>')
        else:
            out.append(f"<p>{text}</p>")
    return "\n".join(out)


def set_brief(words: Words, path: Path) -> None:
    """Set a policy brief: sans serif, two columns, a bar above."""
    style = (
        "@page{size:A4;margin:2cm;@top-left{content:'" + words.fields["head"] + "';font:8pt 'DejaVu Sans'}"
        "@bottom-center{content:counter(page);font:8pt 'DejaVu Sans'}}"
        "body{font:8.8pt/1.4 'DejaVu Sans'}main{column-count:2;column-gap:8mm;text-align:left}"
        "h1{font-size:19pt;color:#123;border-top:4pt solid #c60}h2{font-size:11pt;color:#c60}"
    )
    head = f"<h1>{escape(words.title)}</h1><p>{words.fields['authors']} · {words.fields['source']}</p>"
    print_pages(words, path, style, f"{head}<main>{as_html(words)}</main>")


def set_review(words: Words, path: Path) -> None:
    """Set a book review: a serif face, justified and hyphenated, the reviewer's name at the end."""
    style = (
        "@page{size:15.6cm 23.4cm;margin:2.2cm 2cm;@top-center{content:'"
        + words.fields["head"]
        + "';font:italic 8pt serif}"
        "@top-right{content:counter(page);font:8pt serif}}"
        "body{font:10pt/1.35 'DejaVu Serif',serif;text-align:justify;hyphens:auto}p{margin:0;text-indent:1em}"
        "h1{font-size:12pt;font-weight:normal;text-align:left}h2{font:italic 10.5pt serif;margin:1em 0 .3em}"
    )
    tail = f"<p style='text-align:right'>{escape(words.fields['authors'])}</p>"
    print_pages(words, path, style, f"<h1>{escape(words.title)}</h1>{as_html(words)}{tail}")


def print_pages(words: Words, path: Path, style: str, body: str) -> None:
    """Print HTML as a PDF."""
    page = (
        f'<html lang="en"><head><title>{escape(words.title)}</title><meta name="author" content="'
        f'{words.fields["authors"]}"><meta name="dcterms.created" content="{words.fields["year"]}-01-05">'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )
    HTML(string=page).write_pdf(str(path))


def set_coursebook(words: Words, path: Path) -> None:
    """Set a textbook chapter with Typst: numbers stand in the headings already."""
    special = str.maketrans({mark: "\\" + mark for mark in "#$@<>_`"})
    blocks = []
    for block in words.blocks:
        level = len(block) - len(block.lstrip("#"))
        text = block.lstrip("# ").translate(special)
        if level:
            blocks.append("=" * level + " " + text)
        else:
            blocks.append(text.replace("*Box", "_Box").replace("care.*", "care._"))
    head = (
        "#set page(width: 17cm, height: 24cm, margin: 2cm, header: context [#h(1fr) _" + words.fields["head"] + "_ "
        '#counter(page).display()])\n#set text(font: "Libertinus Serif", size: 10pt)\n#set par(justify: true)\n'
        f'#set document(title: "{words.title}", author: ("{words.authors[0]}", "{words.authors[1]}"), date: none)\n'
        f"#text(20pt)[{words.title}]\n\n#text(9pt)[{', '.join(words.authors)}. {words.fields['source']}]\n\n"
    )
    path.write_bytes(typst.compile((head + "\n\n".join(blocks)).encode()))


def set_blog(words: Words, path: Path) -> None:
    """Write a blog post as a browser saves it."""
    path.write_text(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{words.title} | The Lantern Post</title>'
        '<meta name="author" content="Dex Marlowe"><meta property="article:published_time" content="2026-03-09">'
        '</head><body><nav><a href="/">Home</a> <a href="/about">About</a> <a href="/shop">Mugs</a></nav>'
        f'<article><h1>{words.title}</h1><p class="byline">by Dex Marlowe, 9 March 2026</p>\n{as_html(words)}\n'
        '</article><aside><h4>Popular</h4><ul><li><a href="/1">My router and me</a></li><li><a href="/2">Ten fonts '
        'that leak</a></li></ul></aside><section class="comments"><h4>2 comments</h4><p>First!</p><p>Nice hat.</p>'
        "</section><footer>© The Lantern Post. All rights reserved.</footer></body></html>\n",
        encoding="utf-8",
    )


def set_interview(words: Words, path: Path) -> None:
    """Write an interview as an archive shows it."""
    path.write_text(
        f'<html lang="en"><head><meta charset="utf-8"><title>{words.title}</title>'
        '<meta name="citation_title" content="' + escape(words.title) + '">'
        '<meta name="citation_publication_date" content="2025/05/16"></head><body><div id="header"><a href="/">Voices '
        f'of Practice</a></div><div id="content"><h1>{words.title}</h1><p class="meta">{words.fields["authors"]}. '
        f'{words.fields["source"]}</p>\n{as_html(words)}\n</div><div id="footer"><a href="/terms">Terms of use</a>'
        "</div></body></html>\n",
        encoding="utf-8",
    )


def set_newspaper(words: Words, path: Path) -> None:
    """Write a newspaper page: teasers and an advertisement between paragraphs."""
    body = as_html(words).split("\n")
    body.insert(6, '<aside class="advert"><p>Advertisement</p><p>Boats from 99 a month</p></aside>')
    body.insert(12, '<div class="related"><a href="/tide">Tide tables: what has changed</a></div>')
    path.write_text(
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{words.title} - The Harbour Courier'
        '</title><meta property="article:published_time" content="2025-09-20T06:00:00Z"><meta name="author" '
        f'content="{words.fields["authors"]}"></head><body><header><a href="/news">News</a><a href="/sport">Sport</a>'
        f'</header><main><article><h1>{words.title}</h1><p class="byline">{words.fields["authors"]}</p>'
        f'<time datetime="2025-09-20">Saturday 20 September 2025</time>\n' + "\n".join(body) + "\n</article></main>"
        "<footer><p>Subscribe to our newsletter</p></footer></body></html>\n",
        encoding="utf-8",
    )


def set_markdown(words: Words, path: Path) -> None:
    """Write Markdown with front matter."""
    head = f"---\ntitle: {words.title}\nauthor: {words.fields['authors']}\ndate: 2025-08-12\n---\n\n# {words.title}\n\n"
    body = "\n\n".join("#" + block if block.startswith("#") else block for block in words.blocks)
    path.write_text(head + body + "\n", encoding="utf-8")


def set_export(words: Words, path: Path, *, pages: int, end: str = "\n") -> None:
    """Write a text export: lines cut, a running head and a form feed every so many lines."""
    lines = [words.title.upper() if pages else words.title, "", words.fields["authors"], words.fields["source"], ""]
    for block in words.blocks:
        if block.startswith("#"):
            lines.extend(["", block.lstrip("# "), ""])
        else:
            lines.extend([*textwrap.wrap(block, LINE), ""])
    if pages:
        out = []
        for index in range(0, len(lines), pages):
            number = index // pages + 1
            out.append(end.join([f"{words.fields['head']:<60}{number:>18}", "", *lines[index : index + pages]]))
        path.write_text("\f".join(out) + end, encoding="utf-8", newline="")
    else:
        path.write_text(end.join(lines) + end, encoding="utf-8", newline="")


def make(words: Words, path: Path) -> None:
    """Set one paper in its own form."""
    match words.name:
        case "v01":
            make_pdf(as_sample(words), path, columns=1)
        case "v02":
            set_brief(words, path)
        case "v03":
            set_blog(words, path)
        case "v04" | "v09":
            make_docx(as_sample(words), path)
        case "v05":
            set_export(words, path, pages=48)
        case "v06":
            set_markdown(words, path)
        case "v07":
            make_pdf(as_sample(words), path, columns=2)
        case "v08":
            set_interview(words, path)
        case "v10":
            set_export(words, path, pages=0, end="\r\n")
        case "v11":
            set_newspaper(words, path)
        case "v12":
            set_coursebook(words, path)
        case "v13":
            set_review(words, path)
        case "v14":
            set_export(words, path, pages=54)


def label_paper(words: Words, name: str) -> dict[str, object]:
    """Label sections and notes; offsets are into the plain words of the paper."""
    plain = words.title
    sections, notes = [], []
    count = 0
    for block in words.blocks:
        plain += "\n\n"
        start = len(plain)
        if block.startswith("#"):
            title = block.lstrip("# ")
            sections.append({"title": title, "start": start, "end": start + len(title)})
            plain += title
            continue
        while "{}" in block:
            count += 1
            block = block.replace("{}", str(count).translate(RAISED), 1)
        plain += block
    for number, note in enumerate(words.notes, start=1):
        plain += "\n\n"
        quote = f"{str(number).translate(RAISED)} {note}"
        notes.append(
            {"label": str(number), "quote": quote, "start": len(plain), "end": len(plain) + len(quote),
             "callouts": [{"mark": str(number)}]}
        )  # fmt: skip
        plain += quote
    fields: dict[str, object] = {"paper": name, "sections": sections}
    return fields | ({"footnotes": notes} if notes else {})


def label_rows(table: Path, corpus: Corpus) -> Iterable[dict[str, object]]:
    """Turn the table of pairs into labels."""
    number = 0
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        number += 1
        head, _, why = line.partition(" | ")
        why, *more = why.split(" +")
        kind, left, right, entity, aspect = head.split()
        row: dict[str, object] = {
            "pair_id": f"{corpus.prefix}{number:03d}",
            "a": corpus.side(left),
            "b": corpus.side(right),
            "verdict": MEANING[kind],
            "entity_id": entity,
            "aspect": aspect,
            "why": why,
            "also_acceptable": [*ACCEPTED[kind], *more],
        }
        if kind in "CX":
            row["strength"] = "direct" if kind == "C" else "tension"
        if kind in "SN":
            row["tempting_wrong_verdict"] = "contradiction"
        if left[:3] == right[:3]:
            row["within_one_paper"] = True
        yield row


def label_record(table: Path, corpus: Corpus) -> Iterable[dict[str, object]]:
    """Turn the table of statements against the record into labels."""
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), start=1):
        head, _, why = line.partition(" | ")
        why, *more = why.split(" +")
        kind, side, entity = head.split()
        row: dict[str, object] = {"record_id": f"{corpus.prefix}-rec{number:03d}", **corpus.side(side)}
        row |= {"entity_id": None if entity == "-" else entity, "verdict": OF_RECORD[kind], "why": why}
        yield row | ({"also_acceptable": more} if more else {})


def label_traps(corpus: Corpus) -> Iterable[dict[str, object]]:
    """List the sentences that tempt by themselves."""
    for name, words in corpus.papers.items():
        for number, kind in sorted(words.traps.items(), key=lambda one: int(one[0])):
            yield {"trap_id": f"{name}.{number}", **corpus.side(f"{name}.{number}"), "kind": kind}


def _write(rows: Iterable[dict[str, object]], path: Path) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def make_corpus(folder: Path, prefix: str, names: Mapping[str, str], make: Callable[[Words, Path], None]) -> None:
    """Make papers and labels in `folder`; `make` sets one paper in its own form at the path that it is given."""
    source = folder / "words"
    corpus = Corpus(prefix, names, {name: read_words(source / f"{name}.txt") for name in sorted(names)})
    (folder / "papers").mkdir(exist_ok=True)
    (folder / "labels").mkdir(exist_ok=True)
    for words in corpus.papers.values():
        path = folder / "papers" / names[words.name]
        make(words, path)
        text = json.dumps(label_paper(words, path.name), ensure_ascii=False, indent=1)
        (folder / "labels" / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
    _write(label_rows(source / "pairs.txt", corpus), folder / "labels" / "pairs.jsonl")
    _write(label_record(source / "record.txt", corpus), folder / "labels" / "record.jsonl")
    _write(label_traps(corpus), folder / "labels" / "traps.jsonl")


def main(folder: Path) -> None:
    """Make everything in `folder`."""
    make_corpus(folder, "second", NAMES, make)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
