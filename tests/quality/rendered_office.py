"""Write made papers as DOCX, and let LibreOffice save them in every form that it knows.

Gives (style, paper, files by form): "docx" is ours, the others are what a real producer writes: "odt", "docx-again"
(over ODT), "pdf", "html", "epub", "rtf" and "doc". Without LibreOffice only "docx" is given. Half of the styles are
held out: nobody looks at their pages while the readers are mended, only at their sums.
"""

import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.rendered_prose import Block, MadePaper, Note, Shape, Word, make_paper

_SECONDS = 300  # for one run of LibreOffice over all papers
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OWNER = 'w:author="Editor" w:date="2026-01-05T10:00:00Z"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one paper is written.

    Args:
        numbers: "list" where the program counts the headings, "typed" where the writer did.
        notes: "foot", "end" or "both" (every third one an endnote).
        restart: "", "eachPage" or "eachSect": where the labels of footnotes begin anew.
        note_format: how labels are counted: "decimal", "lowerRoman", "lowerLetter", "chicago".
        columns: of the body.
        box: a text box stands among the paragraphs.
        contents: a table of contents, as its field left it.
    """

    name: str
    shape: Shape
    numbers: str = "list"
    notes: str = "foot"
    restart: str = ""
    note_format: str = "decimal"
    columns: int = 1
    box: bool = False
    contents: bool = False
    comments: bool = False
    page: tuple[int, int] = (11906, 16838)  # twentieths of a point: A4
    size: int = 22  # half points
    held_out: bool = False


_LETTER = (12240, 15840)
STYLES = (
    Style(name="footnotes, numbered by list", shape=Shape(seed="office-1", sections=3, adjacent=0), contents=True),
    Style(
        name="two columns, typed numbers",
        shape=Shape(seed="office-2", numbering="law", sections=3, adjacent=0, long_notes=0.2),
        numbers="typed",
        columns=2,
        size=20,
        held_out=True,
    ),
    Style(
        name="endnotes, unnumbered",
        shape=Shape(seed="office-3", numbering="", sections=3, adjacent=0, before_stop=True),
        notes="end",
        page=_LETTER,
    ),
    Style(
        name="footnotes and endnotes",
        shape=Shape(seed="office-4", sections=3, adjacent=0, powers=True),
        notes="both",
        held_out=True,
    ),
    Style(
        name="tracked changes and comments",
        shape=Shape(seed="office-5", numbering="", sections=3, adjacent=0, changes=0.3),
        comments=True,
    ),
    Style(
        name="tracked changes, typed numbers, letter",
        shape=Shape(seed="office-6", sections=3, adjacent=0, changes=0.2, heading_notes=True),
        numbers="typed",
        comments=True,
        page=_LETTER,
        held_out=True,
    ),
    Style(
        name="own marks, text box",
        shape=Shape(seed="office-7", numbering="decimal", sections=3, adjacent=0, marks=("*", "†", "‡", "**")),
        box=True,
    ),
    Style(
        name="small roman labels, text box",
        shape=Shape(seed="office-8", numbering="law", sections=2, adjacent=0, notes=0.4, marks=("*", "§")),
        note_format="lowerRoman",
        box=True,
        held_out=True,
    ),
    Style(
        name="restart by page, table notes",
        shape=Shape(seed="office-9", numbering="law", sections=3, adjacent=0, table_notes=True, heading_notes=True),
        restart="eachPage",
    ),
    Style(
        name="restart by page, two columns, contents",
        shape=Shape(seed="office-10", sections=3, adjacent=0, long_notes=0.3),
        restart="eachPage",
        columns=2,
        contents=True,
        size=20,
        held_out=True,
    ),
    Style(
        name="letters as labels, notes of two paragraphs",
        shape=Shape(seed="office-11", sections=2, adjacent=0, notes=0.3, note_paragraphs=True, long_notes=0.3),
        note_format="lowerLetter",
        page=_LETTER,
    ),
    Style(
        name="endnotes in numbers, author and year",
        shape=Shape(seed="office-12", sections=2, adjacent=0, author_year=True, table_notes=True),
        notes="end",
        note_format="decimal",
        held_out=True,
    ),
    Style(
        name="footnotes and roman endnotes",
        shape=Shape(seed="office-13", numbering="law", sections=3, adjacent=0, powers=True, notes=0.6),
        notes="both",
        page=_LETTER,
    ),
    Style(
        name="small roman labels",
        shape=Shape(seed="office-14", numbering="", sections=2, adjacent=0, notes=0.5, long_notes=0.2),
        note_format="lowerRoman",
        size=24,
    ),
    Style(
        name="two columns, contents, restart by page",
        shape=Shape(seed="office-15", sections=3, adjacent=0, long_notes=0.2, author_year=True),
        restart="eachPage",
        columns=2,
        contents=True,
        page=_LETTER,
        size=19,
    ),
)


def office_papers() -> Iterator[tuple[Style, MadePaper, dict[str, bytes]]]:
    """Write every style, with the forms that LibreOffice makes of it."""
    papers = [(style, make_paper(style.shape)) for style in STYLES]
    with tempfile.TemporaryDirectory() as folder:
        ours, source = Path(folder) / "docx", Path(folder) / "source"
        ours.mkdir()
        source.mkdir()
        for style, paper in papers:
            (ours / f"{style.shape.seed}.docx").write_bytes(write_docx(style, paper))
            # LibreOffice 7.4 loses the words of all notes of a file with comments.
            (source / f"{style.shape.seed}.docx").write_bytes(write_docx(replace(style, comments=False), paper))
        forms = {"docx": ours, **_convert(Path(folder), source)}
        for style, paper in papers:
            files = {
                form: path.read_bytes()
                for form, place in forms.items()
                for path in place.glob(f"{style.shape.seed}.*")
                if path.suffix in {f".{form.partition('-')[0]}"}
            }
            yield style, paper, files


def _convert(folder: Path, source: Path) -> dict[str, Path]:
    """Let LibreOffice convert all files, one run a form."""
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: only our own DOCX is measured", file=sys.stderr)
        return {}
    made: dict[str, Path] = {}
    for form, target in (
        ("odt", "odt"), ("pdf", "pdf"), ("html", "html"), ("epub", "epub"), ("rtf", "rtf"), ("doc", "doc"),
        ("docx-again", "docx"),
    ):  # fmt: skip
        made[form] = folder / form
        suffix, place = (".odt", made["odt"]) if form == "docx-again" else (".docx", source)
        files = sorted(map(str, place.glob(f"*{suffix}")))
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", target]
        subprocess.run(
            [*command, "--outdir", str(made[form]), *files], capture_output=True, timeout=_SECONDS, check=False
        )
    return made


def write_docx(style: Style, paper: MadePaper) -> bytes:
    """Write a paper as a DOCX file."""
    writer = _Writer(style, paper)
    body = writer.body()
    relations = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header", "footer")
    parts = {
        "[Content_Types].xml": _content_types(relations),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations({f"r{name}": (name, f"{name}.xml") for name in relations}),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _styles(style),
        "word/numbering.xml": _numbering(style),
        "word/settings.xml": _settings(style),
        "word/footnotes.xml": _notes("footnote", writer.footnotes),
        "word/endnotes.xml": _notes("endnote", writer.endnotes),
        "word/comments.xml": f"<w:comments {_NAMES}>{''.join(writer.comments)}</w:comments>",
        "word/header.xml": f"<w:hdr {_NAMES}><w:p>{_run(paper.header)}</w:p></w:hdr>",
        "word/footer.xml": f'<w:ftr {_NAMES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        f'<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), _HEAD + content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _run(text: str, properties: str = "") -> str:
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(content: str, style: str = "", extra: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{extra}</w:pPr>{content}</w:p>"


class _Writer:
    """Turns blocks into WordprocessingML and collects the notes."""

    def __init__(self, style: Style, paper: MadePaper) -> None:
        self.style, self.paper = style, paper
        self.footnotes: list[str] = []
        self.endnotes: list[str] = []
        self.comments: list[str] = []
        self._changes = count(100)
        self._calls = 0

    def body(self) -> str:
        parts = [_paragraph(_run(self.paper.title), "Title"), _paragraph(_run(", ".join(self.paper.authors)), "Author")]
        if self.style.contents:
            parts.append(self._contents())
        for number, block in enumerate(self.paper.blocks):
            parts.append(self._block(block))
            if self.style.box and number == 6:
                parts.append(self._box())
        size = f'<w:pgSz w:w="{self.style.page[0]}" w:h="{self.style.page[1]}"/>'
        margins = '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708"/>'
        columns = f'<w:cols w:num="{self.style.columns}" w:space="425"/>'
        edges = "".join(f'<w:{edge}Reference w:type="default" r:id="r{edge}"/>' for edge in ("header", "footer"))
        return "".join(parts) + f"<w:sectPr>{edges}{_note_properties(self.style)}{size}{margins}{columns}</w:sectPr>"

    def _block(self, block: Block) -> str:
        match block.kind:
            case "heading":
                typed = f"{block.label} " if block.label and self.style.numbers == "typed" else ""
                plain = block.level if block.label or not self.style.shape.numbering else f"{block.level}Plain"
                return _paragraph((_run(typed) if typed else "") + self._words(block.words), f"Heading{plain}")
            case "table":
                return _paragraph(_run("Table 1: ") + self._words(block.words), "Caption") + self._table(block)
            case "figure":
                return _paragraph(_run("Figure 1: ") + self._words(block.words), "Caption")
            case "quotation":
                return _paragraph(self._words(block.words), "Quote")
            case "item":
                listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
                return _paragraph(self._words(block.words), "", listed)
        if self.style.shape.changes and len(block.words) > 60:
            return self._joined(block)
        return _paragraph(self._words(block.words), "BodyText")

    def _joined(self, block: Block) -> str:
        """Write a paragraph as two, the mark between them deleted by a tracked change."""
        middle = next(place for place, word in enumerate(block.words) if place > 30 and not word.change)
        gone = f'<w:rPr><w:del w:id="{next(self._changes)}" {_OWNER}/></w:rPr>'
        first = _paragraph(self._words(block.words[:middle]) + _run(" "), "BodyText", gone)
        return first + _paragraph(self._words(block.words[middle:]), "BodyText")

    def _words(self, words: Sequence[Word]) -> str:
        parts: list[str] = []
        for place, word in enumerate(words):
            space = "" if place + 1 == len(words) else " "
            parts.append(self._word(word, space))
        return "".join(parts)

    def _word(self, word: Word, space: str) -> str:
        if word.change == "deleted":
            gone = f'<w:r><w:delText xml:space="preserve">{escape(word.text + space)}</w:delText></w:r>'
            return f'<w:del w:id="{next(self._changes)}" {_OWNER}>{gone}</w:del>'
        if word.change == "inserted":
            return f'<w:ins w:id="{next(self._changes)}" {_OWNER}>{_run(word.text + space)}</w:ins>'
        power = _run(word.power, '<w:vertAlign w:val="superscript"/>') if word.power else ""
        calls = "".join(self._call(note) for note in word.notes)
        behind = _run(word.behind + space) if calls or power else ""
        shown = _run(word.text + ("" if calls or power else word.behind + space)) + power + calls + behind
        if self.style.comments and calls and len(self.comments) < 4:
            shown = self._commented(shown)
        return shown

    def _commented(self, content: str) -> str:
        number = len(self.comments)
        self.comments.append(
            f'<w:comment w:id="{number}" {_OWNER}>{_paragraph(_run("Remark of an editor that nobody should read."))}'
            "</w:comment>"
        )
        return (
            f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def _call(self, note: Note) -> str:
        self._calls += 1
        at_end = self.style.notes == "end" or (self.style.notes == "both" and self._calls % 3 == 0)
        kind, notes = ("endnote", self.endnotes) if at_end else ("footnote", self.footnotes)
        number = len(notes) + 2
        own = f"{_raised(kind)}<w:t>{escape(note.mark)}</w:t>" if note.mark else f"{_raised(kind)}<w:{kind}Ref/>"
        paragraphs = [
            _paragraph((f"<w:r>{own}</w:r>" if not place else "") + _run(f" {text}"), f"{kind.capitalize()}Text")
            for place, text in enumerate(note.paragraphs)
        ]
        notes.append(f'<w:{kind} w:id="{number}">{"".join(paragraphs)}</w:{kind}>')
        follows = ' w:customMarkFollows="1"' if note.mark else ""
        mark = f"<w:t>{escape(note.mark)}</w:t>" if note.mark else ""
        return f'<w:r>{_raised(kind)}<w:{kind}Reference{follows} w:id="{number}"/>{mark}</w:r>'

    def _table(self, block: Block) -> str:
        rows = "".join(
            "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{_paragraph(_run(cell))}</w:tc>" for cell in row) + "</w:tr>"
            for row in block.rows
        )
        grid = "".join('<w:gridCol w:w="1900"/>' for _ in block.rows[0])
        return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_paragraph('')}"

    @staticmethod
    def _box() -> str:
        inside = _paragraph(_run(BOX_WORDS))
        shape = '<v:shape style="width:220pt;height:70pt"><v:textbox><w:txbxContent>'
        return f"<w:p><w:r><w:pict>{shape}{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"

    def _contents(self) -> str:
        """Write the entries as the field of a table of contents leaves them."""
        entries = [_paragraph(_run("Contents"), "TOCHeading")]
        headings = self.paper.headings
        for place, (title, level) in enumerate(headings):
            begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
            begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            content = (begin if not place else "") + _run(title) + "<w:r><w:tab/></w:r>" + _run(str(place + 1))
            entries.append(_paragraph(content + (end if place + 1 == len(headings) else ""), f"TOC{level}"))
        return "".join(entries)


BOX_WORDS = "A box beside the text tells in its own words how an office once kept all of its files."


def _raised(kind: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/><w:vertAlign w:val="superscript"/></w:rPr>'


def _note_properties(style: Style) -> str:
    restart = f'<w:numRestart w:val="{style.restart}"/>' if style.restart else ""
    counted = f'<w:numFmt w:val="{style.note_format}"/>{restart}'
    of_endnotes = "lowerRoman" if style.notes == "both" else style.note_format
    endnotes = f'<w:endnotePr><w:numFmt w:val="{of_endnotes}"/></w:endnotePr>'
    return f"<w:footnotePr>{counted}</w:footnotePr>{endnotes}"


def _notes(kind: str, notes: Sequence[str]) -> str:
    marks = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in enumerate(("separator", "continuationSeparator"))
    )
    return f"<w:{kind}s {_NAMES}>{marks}{''.join(notes)}</w:{kind}s>"


def _settings(style: Style) -> str:
    # Changes are not shown: else LibreOffice prints deleted words in the PDF.
    shown = '<w:revisionView w:insDel="0" w:markup="0"/>' if style.shape.changes else ""
    return f"<w:settings {_NAMES}>{shown}{_note_properties(style)}</w:settings>"


def _styles(style: Style) -> str:
    numbered = style.shape.numbering and style.numbers == "list"
    found = [
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>'
        f'<w:sz w:val="{style.size}"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
        _style("Normal", "Normal", "", ""),
        _style("Title", "Title", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>'),
        _style("Author", "Author", '<w:jc w:val="center"/>', ""),
        _style("BodyText", "Body Text", '<w:jc w:val="both"/><w:ind w:firstLine="284"/>', ""),
        _style("Quote", "Quote", '<w:ind w:left="567" w:right="567"/>', "<w:i/>"),
        _style("Caption", "caption", "", '<w:b/><w:sz w:val="18"/>'),
        _style("TOCHeading", "TOC Heading", "", "<w:b/>"),
        _style("FootnoteText", "footnote text", "", f'<w:sz w:val="{style.size - 4}"/>'),
        _style("EndnoteText", "endnote text", "", f'<w:sz w:val="{style.size - 4}"/>'),
    ]
    for kind in ("Footnote", "Endnote"):
        found.append(
            f'<w:style w:type="character" w:styleId="{kind}Reference"><w:name w:val="{kind.lower()} reference"/>'
            '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        )
    for level, points in ((1, 16), (2, 14), (3, 12)):
        number = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
        outline = f'<w:keepNext/>{number}<w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{level - 1}"/>'
        looks = f'<w:b/><w:sz w:val="{points * 2}"/>'
        found.append(_style(f"Heading{level}", f"heading {level}", outline, looks))
        plain = outline.replace(number, "") if number else outline
        found.append(_style(f"Heading{level}Plain", f"Plain heading {level}", plain, looks))
        tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
        found.append(_style(f"TOC{level}", f"toc {level}", tabs, ""))
    return f"<w:styles {_NAMES}>{''.join(found)}</w:styles>"


def _style(style_id: str, name: str, paragraph: str, run: str) -> str:
    default = ' w:default="1"' if style_id == "Normal" else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style_id}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _numbering(style: Style) -> str:
    """Give the lists: 1 counts headings, 2 has bullets."""
    law = (("upperRoman", "%1."), ("upperLetter", "%2."), ("decimal", "%3."))
    decimal = (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (kind, text) in enumerate(law if style.shape.numbering == "law" else decimal)
    )
    bullet = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    return (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{levels}'
        f'</w:abstractNum><w:abstractNum w:abstractNumId="2">{bullet}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
        "</w:numbering>"
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>' for key, (kind, target) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{found}</Relationships>'
    )


def _content_types(names: Sequence[str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{name}+xml"/>' for name in names)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>{overrides}</Types>'
    )


if __name__ == "__main__":
    for made, _, found_files in office_papers():
        for made_form, made_content in found_files.items():
            suffix = made_form.partition("-")[0]
            (Path(sys.argv[1]) / f"{made.shape.seed}.{made_form}.{suffix}").write_bytes(made_content)
