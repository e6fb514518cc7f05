"""Papers of our own with known truth, before they are set: headings, prose, notes, tables and lists.

Gives `MadePaper`s from a seed, for LaTeX and for word processors. Every word before a callout and every author in
a note occurs once, so that links can be told without offsets. The words are chosen for what typesetters do to
them: ligatures, accents, compounds, long words that are cut at line ends, quotation marks, dashes, figures.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

SYLLABLES = ("ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "da", "fe", "gi", "ho", "ju", "fi", "zo")
_SUBJECTS = (
    "the drafting committee|an independent tribunal|each contracting party|the affiliated secretariat|"
    "no single ministry|the second working group|a well-resourced prosecutor|the official commentary|"
    "every cross-border request|"
    "the Poznań declaration|Professor Dvořák|the São Tomé delegation|an inter-agency taskforce|the efficient registry|"
    "the first evaluation report|a twenty-first-century statute|the naïve reading|the harmonisation programme|"
    "the decision-making body|the U.N. correspondent|a flexible framework|the justification offered"
)
_VERBS = (
    "accepted|reclassified|simultaneously questioned|weighed|postponed|rewrote|confirmed|effectively displaced|"
    "deliberately overlooked|circumscribed|affirmed|misrepresented|acknowledged|offered to replace|identified|"
    "subsequently narrowed|left untouched"
)
_OBJECTS = (
    "the shared evidentiary standard|an ill-defined offence|the fifth draft article|its own institutional mandate|"
    "the notification requirement|fifty-two outstanding requests|a difficult compromise|the jurisdictional baseline|"
    "all confidential correspondence|the so-called safe-harbour clause|Article 12 of the accord|"
    "35 per cent of the earlier caseload|the 2001–2013 implementation record|a proportionality assessment|"
    "the internationally recognised definition|the budget of 1,250 units|the “common minimum” approach"
)
_PLACES = (
    "at the extraordinary session in|after the ministerial meeting in|under the supplementary protocol of|"
    "despite the unanimous vote in|as foreshadowed by the consultations in|following the administrative reform of|"
    "in the well-known proceedings at|throughout the transitional period of|on the initiative of officials from"
)
_OPENINGS = (
    "However|In practice|At the same time|For that reason|Notwithstanding the objections|By way of illustration|"
    "Strictly speaking|To some extent|As a matter of fact|Unsurprisingly"
)
_CLAUSES = (
    "which few observers had anticipated|although implementation remained fragmentary|as the minutes show in detail|"
    "and this has not changed since|while the remaining signatories abstained|if the figures are to be trusted|"
    "— at least on paper —|because no alternative could be financed"
)
_ENDINGS = (
    "and nobody objected|as later reports confirm|with far-reaching consequences|but only for a while|"
    "to the surprise of several governments|without further explanation"
)
_TITLE_WORDS = (
    "Rules|Practice|Early Cases|Institutions|Confidence|Enforcement|Shared Offices|Coordination|Procedure|Doctrine|"
    "Transfer of Files|Definitions|Safeguards"
)
_TITLE_TAILS = "in {}|and the Law of {}|before the Courts of {}|after the Reform of {}|under the {} Accord|beyond {}"

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note: its author's name, which occurs once, and its paragraphs."""

    author: str
    paragraphs: tuple[str, ...]
    mark: str = ""  # a mark of the writer's own: "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of prose.

    Args:
        notes: whose callouts stand behind it.
        behind: printed behind the callouts.
        power: a raised figure that calls nothing ("10" with "6").
        change: "inserted" or "deleted" by a tracked change.
    """

    text: str
    notes: tuple[Note, ...] = ()
    behind: str = ""
    power: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: "heading", "paragraph", "quotation", "item", "table", "figure", "equation", "reference".

    Args:
        level: of a heading.
        label: of a heading: the number as it is printed, "" for none.
        rows: of a table; the first one holds its heads. `words` is then the caption.
    """

    kind: str
    words: tuple[Word, ...] = ()
    level: int = 0
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class MadePaper:
    """A paper: its blocks, and what a reader should find."""

    title: str
    authors: tuple[str, ...]
    header: str  # running head
    abstract: str
    blocks: list[Block] = field(default_factory=list)
    thanks: Note | None = None  # a note to the first author, marked "*"

    @property
    def headings(self) -> list[tuple[str, int]]:
        """(heading as printed, level) in order."""
        return [found for _, found in self.numbered()]

    def numbered(self) -> list[tuple[Block, tuple[str, int]]]:
        """Give every heading's block, and (heading as printed, level)."""
        heads = [block for block in self.blocks if block.kind == "heading"]
        return [(block, (f"{block.label} {text_of(block)}".strip(), block.level)) for block in heads]

    @property
    def links(self) -> set[tuple[str, str]]:
        """(last word before the callout, author in the note)."""
        found = {
            (word.text.strip(".,;:)”’ "), note.author)
            for block in self.blocks
            for word in block.words
            for note in word.notes
        }
        if self.thanks:
            found.add((self.authors[0].split()[-1], self.thanks.author))
        return found

    @property
    def paragraphs(self) -> list[str]:
        """The words of every paragraph, quotation and list item, marks aside; those with raised figures left out."""
        return [text_of(block) for block in self._prose() if not any(word.power for word in block.words)]

    @property
    def paragraphs_with_powers(self) -> list[str]:
        """The words of those with raised figures, where a reader may go wrong."""
        return [text_of(block) for block in self._prose() if any(word.power for word in block.words)]

    def _prose(self) -> list[Block]:
        return [block for block in self.blocks if block.kind in {"paragraph", "quotation", "item"}]


def text_of(block: Block) -> str:
    """Give a block's words as a reader should find them, without note marks."""
    return " ".join(
        word.text + word.power.translate(_RAISED) + word.behind for word in block.words if word.change != "deleted"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a paper holds.

    Args:
        numbering: how headings are numbered: a function's name in `_LABELS`, "" for no numbers.
        long_notes: share of the notes that run to 60-200 words.
        change: share of sentences that hold a tracked change.
    """

    seed: str
    numbering: str = "decimal"
    sections: int = 4
    depth: int = 3
    paragraphs: int = 2
    notes: float = 0.5
    long_notes: float = 0.15
    long_words: int = 90
    before_stop: bool = False
    adjacent: float = 0.05
    powers: bool = False
    heading_notes: bool = False
    table_notes: bool = False
    thanks: bool = False
    note_paragraphs: bool = False
    changes: float = 0.0
    marks: tuple[str, ...] = ()
    equations: bool = False
    author_year: bool = False


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def _label(numbering: str, numbers: Sequence[int]) -> str:
    if not numbering:
        return ""
    if numbering == "decimal":
        return ".".join(map(str, numbers))
    if numbering == "decimal-dot":
        return ".".join(map(str, numbers)) + "."
    if numbering == "law":
        number = numbers[-1]
        return (_ROMAN[number - 1], "ABCDEFGH"[number - 1], str(number))[len(numbers) - 1] + "."
    if numbering == "chapter":
        return f"Chapter {numbers[0]}" if len(numbers) == 1 else ".".join(map(str, numbers))
    raise ValueError(numbering)


class _Writer:
    """Draws words with a fixed seed."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.chance = random.Random(shape.seed)
        self.used: set[str] = set()
        self.marks: list[str] = list(shape.marks)

    def name(self) -> str:
        while True:
            name = "".join(self.chance.choice(SYLLABLES) for _ in range(4)).capitalize()
            if name not in self.used:
                self.used.add(name)
                return name

    def one_of(self, words: str) -> str:
        return self.chance.choice(words.split("|"))

    def sentence(self) -> list[str]:
        """Give a sentence's words without the name and stop that end it."""
        choose = self.one_of
        words = f"{choose(_SUBJECTS)} {choose(_VERBS)} {choose(_OBJECTS)}"
        if self.chance.random() < 0.35:
            words = f"{choose(_OPENINGS)}, {words}"
        if self.chance.random() < 0.3:
            clause = choose(_CLAUSES)
            words += f" {clause}" if clause.startswith("—") else f", {clause},"
        words = f"{words} {choose(_PLACES)}"
        return (words[0].upper() + words[1:]).split()

    def note(self, *, mark: str = "") -> Note:
        author = self.name()
        page, year, volume = self.chance.randint(2, 390), self.chance.randint(1960, 2020), self.chance.randint(2, 70)
        text = self.chance.choice(
            (
                f"Ada {author}, Courts of the {self.name()} Coast {page} ({year}).",
                f"See Ada {author}, On Offices, {volume} J. {self.name()} L. {page}, {page + 9} ({year}).",
                f"Ada {author}, ‘The Efficient Official’ ({year}) {volume} {self.name()} Review {page}.",
                f"But see Ada {author}, supra note 2, at {page}; see also {self.name()}, Files § {volume} ({year}).",
                f"Cf. Ada {author}, Final Report 14(1): {page}–{page + 8}, https://example.org/{author.lower()}/{page}.",
            )
        )
        paragraphs = [text]
        if self.chance.random() < self.shape.long_notes:
            goal = len(paragraphs[-1].split()) + self.shape.long_words
            while len(paragraphs[-1].split()) < goal:
                paragraphs[-1] += f" {' '.join(self.sentence())} {self.name()}."
            if self.shape.note_paragraphs:
                paragraphs.append(f"{' '.join(self.sentence())} {self.name()}.")
        return Note(author=author, paragraphs=tuple(paragraphs), mark=mark)

    def _called(self, last: str) -> Word:
        """Give the word that ends a sentence, with its callouts."""
        own = self.marks.pop(0) if self.marks and self.chance.random() < 0.3 else ""
        notes = [self.note(mark=own)]
        if self.chance.random() < self.shape.adjacent:
            notes.append(self.note())
        name = self.name()
        if self.shape.before_stop:
            return Word(text=name, notes=tuple(notes), behind=last)
        return Word(text=f"{name}{last}", notes=tuple(notes))

    def prose(self, kind: str = "paragraph", *, least: int = 3, most: int = 7) -> Block:
        words: list[Word] = []
        for _ in range(self.chance.randint(least, most)):
            words += [Word(text=text) for text in self.sentence()]
            if self.shape.powers and self.chance.random() < 0.15:
                words += [Word(text="all"), Word(text="10", power=str(self.chance.randint(2, 9)))]
                words += [Word(text="entries"), Word(text="of")]
            if self.chance.random() < self.shape.changes:
                words += [Word(text="formerly", change="deleted"), Word(text=self.name(), change="deleted")]
                words += [Word(text="now", change="inserted"), Word(text=self.name(), change="inserted")]
            if self.chance.random() >= self.shape.notes:
                words.append(Word(text=f"{self.name()}."))
            elif self.chance.random() < 0.25:
                words += [self._called(","), *(Word(text=text) for text in self.one_of(_ENDINGS).split())]
                words[-1] = Word(text=f"{words[-1].text}.")
            else:
                words.append(self._called("." if self.chance.random() < 0.8 else ".”"))
                if words[-1].text.endswith("”") or words[-1].behind.endswith("”"):
                    words[-1:] = [Word(text="“the"), Word(text="affair"), Word(text="of"), words[-1]]
        return Block(kind=kind, words=tuple(words))

    def heading(self, level: int, label: str, title: str = "") -> Block:
        if not title:
            tail = self.one_of(_TITLE_TAILS).format(self.name())
            title = f"{self.one_of(_TITLE_WORDS)} {tail}"
        words = [Word(text=text) for text in title.split()]
        if self.shape.heading_notes and level == 2 and self.chance.random() < 0.4:
            name = self.name()
            words += [Word(text="of"), Word(text=name, notes=(self.note(),))]
        return Block(kind="heading", words=tuple(words), level=level, label=label)

    def table(self) -> Block:
        heads = ("Body", "Seat", "Files", "Share")
        rows = tuple(
            (
                f"Office of {self.name()}",
                self.name(),
                str(self.chance.randint(10, 4000)),
                f"{self.chance.randint(2, 90)}%",
            )
            for _ in range(self.chance.randint(4, 7))
        )
        words = [Word(text=text) for text in f"Files held by each office in {self.name()}".split()]
        if self.shape.table_notes:
            words.append(Word(text=self.name(), notes=(self.note(),)))
        return Block(kind="table", words=tuple(words), rows=(heads, *rows))

    def reference(self) -> Block:
        page, year = self.chance.randint(2, 390), self.chance.randint(1960, 2020)
        words = f"{self.name()}, B. ({year}). Offices and their files. {self.name()} Review {page}, {page}–{page + 20}."
        return Block(kind="reference", words=tuple(Word(text=text) for text in words.split()))


def make_paper(shape: Shape) -> MadePaper:
    """Write a paper of a shape."""
    writer = _Writer(shape)
    first = f"Bela {writer.name()}"
    paper = MadePaper(
        title=f"On the Accords of {writer.name()} and the Offices That Outlived Them",
        authors=(first, f"Cora {writer.name()}"),
        header=f"Offices of {writer.name()}",
        abstract=f"{' '.join(writer.sentence())} {writer.name()}. {' '.join(writer.sentence())} {writer.name()}.",
        thanks=writer.note() if shape.thanks else None,
    )
    paper.blocks = list(_blocks(shape, writer))
    return paper


def _blocks(shape: Shape, writer: _Writer) -> Iterator[Block]:
    """Write introduction, sections with a table, a figure, a list and a quotation among them, end and references."""
    yield writer.heading(1, _label(shape.numbering, (1,)), "Introduction")
    for _ in range(shape.paragraphs):
        yield writer.prose()
    for chapter in range(2, shape.sections + 2):
        yield writer.heading(1, _label(shape.numbering, (chapter,)))
        yield writer.prose()
        for part in range(1, 4 if shape.depth > 1 else 1):
            yield writer.heading(2, _label(shape.numbering, (chapter, part)))
            yield from (writer.prose() for _ in range(shape.paragraphs))
            yield from _insert(shape, writer, chapter, part)
            for detail in range(1, 3 if part == 2 and shape.depth > 2 else 1):
                yield writer.heading(3, _label(shape.numbering, (chapter, part, detail)))
                yield from (writer.prose() for _ in range(shape.paragraphs))
    yield writer.heading(1, _label(shape.numbering, (shape.sections + 2,)), "Conclusion")
    yield writer.prose()
    yield writer.prose()
    if shape.author_year:
        yield writer.heading(1, "", "References")
        yield from (writer.reference() for _ in range(7))


def _insert(shape: Shape, writer: _Writer, chapter: int, part: int) -> Iterator[Block]:
    """Put something other than prose behind some paragraphs."""
    match chapter * 10 + part:
        case 21:
            yield writer.table()
            yield writer.prose()
        case 22:
            yield Block(kind="quotation", words=writer.prose(least=2, most=3).words)
            yield writer.prose()
        case 31:
            for _ in range(3):
                yield Block(kind="item", words=writer.prose(least=1, most=1).words)
            yield writer.prose()
        case 32:
            caption = f"Flow of files between the offices of {writer.name()}"
            yield Block(kind="figure", words=tuple(Word(text=text) for text in caption.split()))
            yield writer.prose()
        case 42 if shape.equations:
            yield Block(kind="equation")
            yield writer.prose()
