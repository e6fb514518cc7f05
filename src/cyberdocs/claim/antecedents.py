"""What pronouns and "this treaty" may point back at, sentence by sentence. Reads `Reading`s, returns a `Memory`.

Pointing back is certain or it is not done: one thing of the right number that the verb allows. A second such thing
in the sentence before (a body and the text it adopted, two bodies, states and their officials) leaves it open.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cyberdocs.claim.targets import Target
from cyberdocs.records import Span

_TEXTS = frozenset({"law", "treaty"})
_NO_TREATY = re.compile(
    r"\b(?:resolutions?|res|decisions?|stud(?:y|ies)|reports?|manuals?|strateg(?:y|ies)|model laws?|guidelines?"
    r"|handbook|recommendations?|operations?|takedown)\b",
    re.IGNORECASE,
)
_TEXT_NOUNS = frozenset(
    {"convention", "treaty", "agreement", "protocol", "instrument", "resolution", "directive", "regulation",
     "declaration", "act", "law", "decision", "statute", "text", "report", "study", "strategy", "recommendation"}
)  # fmt: skip
_PAPER = re.compile(
    r"^(?:this|the present|our|the current)\s(?:\w+\s){0,2}?(?:paper|study|article|essay|chapter|thesis|dissertation"
    r"|analysis|research|review|contribution|work|section|brief|survey|findings?|results?|investigation|enquiry|inquiry)$"
    r"|^(?:we|i|the authors?)$",
    re.IGNORECASE,
)
# "The study" may be another's: the caller asks for it only where no other work has come up.
_PAPER_OR_OTHER = re.compile(
    r"^the\s(?:\w+\s)?(?:paper|study|article|essay|chapter|thesis|analysis|research|review|work|survey|report"
    r"|findings?|results?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedent:
    """Something that a pronoun may stand for.

    Args:
        targets: what it is linked to; none for a thing without a name.
        many: takes "they".
        kind: "law", "org", "concept", "thing", "pronoun" (unread) or "paper" (the document itself).
        head: the noun that heads it, folded, "" without a parse.
        words: its noun phrase as printed, "" when the entity's name is to be written.
        acting: may be a body, a state or people.
        fresh: brought in as an object with an indefinite article, so that the next sentence may take it up.
        aside: stands where a sentence leaves its subject in place: "before X was opened", "has replaced X".
        taken_up: a pronoun stood for it in the sentence before already.
        whose: the name of which it is the heart or the aim: "it obliges" then speaks of that.
    """

    targets: tuple[Target, ...] = ()
    many: bool = False
    kind: str = "thing"
    words: str = ""
    head: str = ""
    fresh: bool = True
    acting: bool = True
    aside: bool = False
    taken_up: bool = False
    whose: tuple[Target, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The entities."""
        return tuple(target.entity_id for target in self.targets)


@dataclass(frozen=True, slots=True)
class Made:
    """Something that a named subject provides, establishes or sets out: "a model framework"."""

    maker: Target
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the sentence before was about, within the paragraph.

    Args:
        subject: of its main clause; None when it could not be told.
        others: what else stood there and could be meant, in order.
        subjects: the linked targets of its subject.
        mentioned: every target of it, in order.
        nouns: the common nouns in it that are no name, so that "the framework" may mean those.
        paragraph: every name of the paragraph so far, each entity once.
        made: what its subject brought out, by noun: "the Study provides a framework" makes one.
        last: the names of the paragraph before, where this sentence opens the next of its section.
    """

    subject: Antecedent | None = None
    others: tuple[Antecedent, ...] = ()
    subjects: tuple[Target, ...] = ()
    mentioned: tuple[Target, ...] = ()
    nouns: frozenset[str] = field(default_factory=frozenset)
    paragraph: tuple[Target, ...] = ()
    made: Mapping[str, Made] = field(default_factory=dict)
    last: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a clause is about.

    Args:
        resolved: False when it is a pronoun or demonstrative that could not be told.
        words: the pronoun or phrase that was resolved, None when the subject is named.
        wording: the noun phrase to write there, "" for the names of `targets`.
        inner: it points at a name of its own sentence, so that only a part of the sentence needs the name.
        stands_for: what the pronoun was resolved to, for the sentence behind.
    """

    targets: tuple[Target, ...] = ()
    resolved: bool = True
    words: Span | None = None
    possessive: bool = False
    wording: str = ""
    inner: bool = False
    stands_for: Antecedent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the clause itself says about its pronoun.

    Args:
        wants: "law", "treaty" or "org" where the predicate goes with one kind only, else "".
        goes_on: "also" or the like stands in it.
        speaks: its verb is one of saying or planning, so that the paper may be meant.
        acts: its verb is something that only bodies, states and people do.
        rules: its verb is something that texts and bodies do, and no aim and no heart of theirs.
        leads: no other subject stands before it in the sentence, so a pronoun points at the sentence before.
    """

    wants: str = ""
    goes_on: bool = False
    speaks: bool = False
    acts: bool = False
    rules: bool = False
    leads: bool = True


PAPER = Antecedent(kind="paper")


def is_paper(words: str, memory: Memory, *, linked: bool) -> bool:
    """Tell whether a subject is the document itself: "this article", "we"; "the study" where no other work came up."""
    if linked:
        return False
    if _PAPER.match(words):
        return True
    return bool(_PAPER_OR_OTHER.match(words)) and not any(target.kind == "law" for target in memory.mentioned)


def point_back(
    word: str,
    memory: Memory,
    *,
    wants: str,
    goes_on: bool,
    acts: bool,
    owns: bool = False,
    rules: bool = False,
) -> Antecedent | None:
    """Give the one thing that a pronoun can mean, or None.

    Args:
        word: "it" or "they"; people are none of ours.
        wants: "law", "treaty" or "org" where the verb says which kind it speaks of ("entered into force"), else "".
        acts: the clause tells what only bodies, states and people do or have.
        rules: it tells what texts and bodies do, and no part of their nature.
        goes_on: the clause says "also" or the like, so that a thing brought in just now is not meant.
        owns: the word is "its" or "their", which stands for no whole sentence.
    """
    if word not in {"it", "they"}:
        return None
    many = word == "they"
    subject = memory.subject
    if subject is not None and subject.kind == "paper":
        subject = None
    fitting = subject if subject is not None and subject.many == many and _fits(subject, wants) else None
    rivals = [
        other
        for other in memory.others
        if other.many == many
        and _fits(other, wants)
        and not (fitting is not None and set(other.ids) & set(fitting.ids))
        and _competes(other, wants, goes_on=goes_on)
        and not (other.aside and fitting is not None and fitting.targets)
        and (not acts or other.acting)
    ]
    left = tuple(target for target in memory.paragraph if _is_of(target, wants)) if wants in _TEXTS else ()
    if len(left) == 1:
        # "When the States signed it" can only speak of the one text that has come up.
        rivals = [rival for rival in rivals if rival.kind != "pronoun"]
    if fitting is not None and not rivals and fitting.whose and (acts or rules):
        return Antecedent(targets=fitting.whose, kind=fitting.whose[0].kind)
    if fitting is not None:
        return None if rivals else fitting
    different = {rival.ids: rival for rival in rivals}
    if len(different) == 1 and rivals[0].targets and (wants or _goes_on_about(rivals[0], subject, owns=owns)):
        return rivals[0]
    if owns and not (rivals or many) and subject is not None and subject.many and len(memory.paragraph) == 1:
        # "X was signed in May. The signatories were six. Its subject ...": nothing else has come up.
        return Antecedent(targets=memory.paragraph, kind=memory.paragraph[0].kind)
    if subject is None and not (memory.others or memory.paragraph or many) and wants in _TEXTS:
        # "10. It will enter into force ...": the paragraph before spoke of one text alone.
        left = tuple(target for target in memory.last if _is_of(target, wants))
    if len(left) != 1 or many or any(rival.head in _TEXT_NOUNS for rival in rivals):
        return None
    # "X was adopted in May. Five States signed it. It is in force": one text alone has come up.
    open_subject = subject is not None and not subject.targets and subject.head in _TEXT_NOUNS
    return None if open_subject else Antecedent(targets=left, kind="law")


def _goes_on_about(thing: Antecedent, subject: Antecedent | None, *, owns: bool) -> bool:
    """Tell "States have signed it. It remains open" and "Firms fear the Agency. Its fines ...": no subject is left.

    So do "Its report is long. Its staff ...": both are of one body.
    """
    several = subject.many if subject is not None else owns and thing.taken_up
    return several and not thing.many and thing.kind in ("law", "org") and (owns or thing.taken_up)


def _competes(other: Antecedent, wants: str, *, goes_on: bool) -> bool:
    """Tell whether something beside the subject may be meant as well."""
    if other.kind in ("law", "org", "pronoun"):
        return other.kind != "pronoun" or bool(wants) or not goes_on
    if wants in _TEXTS:
        return _singular(other.head) in _TEXT_NOUNS or not other.head  # no position and no questionnaire is binding
    return bool(wants) or (other.fresh and not goes_on)


def _fits(thing: Antecedent, wants: str) -> bool:
    if wants in _TEXTS and thing.head and not thing.targets[:1]:
        return _singular(thing.head) in _TEXT_NOUNS  # no state and no questionnaire enters into force
    if wants in _TEXTS and thing.kind == "concept":
        return not thing.head or _singular(thing.head) in _TEXT_NOUNS
    if not wants or thing.kind not in ("law", "org"):
        return True
    return all(_is_of(target, wants) for target in thing.targets)


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _is_of(target: Target, wants: str) -> bool:
    """Tell whether a name is of the kind wanted; nobody signs a resolution, and it has no parties."""
    if wants != "treaty":
        return target.kind == wants
    return target.kind == "law" and _NO_TREATY.search(target.words) is None


def distinct(targets: Sequence[Target]) -> tuple[Target, ...]:
    """Give every entity once, in order."""
    seen: dict[str, Target] = {}
    for target in targets:
        seen.setdefault(target.entity_id, target)
    return tuple(seen.values())
