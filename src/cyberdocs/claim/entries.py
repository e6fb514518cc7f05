"""Read entries of surveys and glossaries: "INTERPOL. Police organisation with 196 members." says that of INTERPOL.

Reads the first words of a paragraph with the mentions in them; returns the name that stands there as a label, and the
words ("It is a", "It was") with which a fragment behind it can be read as a sentence about that name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.claim.antecedents import Antecedent, Memory
from cyberdocs.claim.pointing import LAW_NOUNS, ORG_NOUNS
from cyberdocs.claim.targets import Target
from cyberdocs.claim.tree import SUBJECTS
from cyberdocs.records import Label, Mention, Span, Token

# "2.1 ", "- ", "(a) " and an article may stand before the name.
_LEAD = re.compile(r"(?:[-*•–]\s|\(?(?:\d{1,2}|[a-z])[.)]\s|\d{1,2}(?:\.\d{1,2})+\s)?(?:The\s|the\s)?[“\"'*]{0,2}")
# Behind it: a number or code, brackets, and the stop that makes it a label.
_TAIL = re.compile(
    r"[”\"'*]{0,2}(?:,?\s(?:No\.?\s)?[A-Z\d][A-Z\d/.-]{2,24}(?<!\.))?(?:\s?\([^()]{1,80}\)){0,2}[”\"'*]{0,2}"
    r"(?P<stop>[.:]|\s[–—-](?=\s))?[”\"'*]{0,2}\s*"
)
_DATED = re.compile(r"\(\d{4}\)")
_STOP = re.compile(r"[;:]\s|\s[–—]\s|\.\s(?=[A-Z])")
_FEWEST_WORDS = 2  # of a fragment; "Source: ..." tells nothing
_KINDS = ORG_NOUNS | LAW_NOUNS | {
    "unit", "mechanism", "network", "centre", "center", "team", "platform", "portal", "project", "fund", "court",
    "tribunal", "committee", "branch", "arm", "organ", "service", "code", "charter", "pact", "manual", "restatement",
}  # fmt: skip
_VERBAL = frozenset({"VERB", "AUX"})
_HAPPENING = frozenset({"enter", "come", "begin", "grow", "take", "become", "expire", "lapse"})
_ISSUER = re.compile(r"(?:['’]s?)?\s")
_ARTICLED = frozenset({"det", "nummod", "poss"})
_FINITE = re.compile(
    r"^\W*(?:it|they|he|she|we|this|these|that|those|there|its|their|here|see|cf|note|compare)\b", re.IGNORECASE
)
_STATE = re.compile(
    r"(?:(?:not|still|now|no\slonger|since)\s(?:\w+\s){0,2})?(?:in\sforce|in\soperation|at\swork|open\sto|closed\sto|under\s(?:negotiation"
    r"|revision)|binding\son|active\s(?:in|since)|responsible\sfor|independent\sof)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?:ed|en|wn|un|id|eld|uilt|ound|ade|set|split)$", re.IGNORECASE)
_UNCHANGED = frozenset({"set", "split"})
_VOWEL = re.compile(r"[aeio]|u(?!n[iu]|s[aeu])", re.IGNORECASE)
_PROPER = re.compile(r"\w*[A-Z]\w*[A-Z]|[A-Z]\w*(?:an|ish|ese|ican|N|U)\b")  # "INTERPOL", "European" keep capitals


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that stands as a label before what is said of it.

    Args:
        body: where the words behind the label begin; the sentence's end where there are none.
    """

    target: Target
    body: int


def entry_of(text: str, offset: int, mentions: Sequence[Mention]) -> Entry | None:
    """Give the label that opens the sentence `text` at `offset`, or None.

    Only one thing may be named in it, in one or more ways ("Convention on Cybercrime (Budapest Convention)."), and a
    stop or the end of the sentence stand behind.
    """
    named = [one for one in mentions if one.label is not Label.THEME]
    outer = [one for one in named if not any(o.span != one.span and o.span.contains(one.span) for o in named)]
    outer = sorted(outer, key=lambda one: one.span)
    if not outer or _LEAD.fullmatch(text, 0, outer[0].span.start - offset) is None:
        return None
    issuer = outer[0] if len(outer) > 1 and _is_issuer(text, offset, *outer[:2]) else None
    first = outer[0] if issuer is None else outer[1]
    if not first.entity_id:
        return None
    tail = _TAIL.match(text, first.span.end - offset)
    end = tail.end() if tail is not None else first.span.end - offset
    behind = text[end:]
    if tail is None or (behind and (tail.group("stop") is None or not behind[:1].isalnum())):
        return None
    if tail.group("stop") == ":" and _DATED.search(tail.group()):
        return None  # "Resolution 5 (2005): Stressed that ..." is read whole, with its year
    inside = {one.entity_id for one in outer if one.span.end <= offset + end and one is not issuer}
    if inside != {first.entity_id}:
        return None
    words = text[first.span.start - offset : first.span.end - offset]
    kind = "law" if first.label is Label.LAW else "org"
    target = Target(span=first.span, entity_id=first.entity_id, kind=kind, words=words)
    return Entry(target=target, body=offset + end)


def _is_issuer(text: str, offset: int, one: Mention, other: Mention) -> bool:
    """Tell "ECOWAS Directive C/DIR/1/08/11", a text with its body in front."""
    gap = text[one.span.end - offset : other.span.start - offset]
    return one.label is Label.ORG and other.label is Label.LAW and _ISSUER.fullmatch(gap) is not None


def memory_of_entry(target: Target) -> Memory:
    """Give the memory that a label or heading leaves."""
    subject = Antecedent(targets=(target,), kind=target.kind)
    return Memory(subject=subject, subjects=(target,), mentioned=(target,), paragraph=(target,))


def first_piece(text: str) -> str:
    """Give the words up to the first stop inside a sentence; what stands behind may be a sentence of its own."""
    found = _STOP.search(text)
    return text[: found.start()] if found is not None else text


def opening_of(text: str, tokens: Sequence[Token], *, labelled: bool = True) -> str:
    """Give the words that make a sentence of a fragment, "" where it is a sentence or is none that can be told.

    Args:
        text: the fragment's `first_piece`.
        tokens: its parse, spans relative to it.
        labelled: a label stands before it; below a heading a noun may as well be a byline or a caption, and has to
            tell a kind of body or text.
    """
    if not tokens or _FINITE.match(text) or len(text.split()) < _FEWEST_WORDS:
        return ""
    root = next((place for place, token in enumerate(tokens) if token.dependency == "ROOT"), None)
    if root is None:
        return ""
    noun = _described(text, tokens, root)
    if noun is None and any(one.head_index == root and one.dependency in SUBJECTS for one in tokens):
        return ""
    if noun is None and tokens[root].pos in _VERBAL:
        return _before_verb(text, tokens, root)
    root = root if noun is None else noun
    head = tokens[root]
    if _STATE.match(text):
        return "It is "
    if head.pos not in ("NOUN", "PROPN", "ADJ"):
        return ""  # "In the opinion of the author yes"
    if head.lemma.lower() not in _KINDS and (head.pos != "NOUN" or not labelled):
        return ""
    many = head.pos == "NOUN" and len(head.span) > len(head.lemma)
    articled = any(one.head_index == root and one.dependency in _ARTICLED for one in tokens[:root])
    if many or articled or tokens[0].pos in ("DET", "NUM", "PRON"):
        return "It is "
    return "It is an " if _VOWEL.match(text) else "It is a "


def _described(text: str, tokens: Sequence[Token], root: int) -> int | None:
    """Give the noun of "Treaty of the Council, opened in May", of which parses make a subject; None for a sentence."""
    subject = next((place for place, one in enumerate(tokens[:root]) if one.dependency in SUBJECTS), None)
    if subject is None or tokens[subject].head_index != root or not _is_done(text, tokens[root]):
        return None
    if any(one.head_index == root and one.dependency in ("aux", "auxpass") for one in tokens):
        return None
    if any(one.pos == "DET" and place < subject for place, one in enumerate(tokens)):
        return None  # "The treaty, opened in May" may go on
    return subject if text[tokens[root - 1].span.start : tokens[root - 1].span.end] == "," else None


def _is_done(text: str, token: Token) -> bool:
    word = text[token.span.start : token.span.end]
    changed = word.lower() != token.lemma.lower() or word.lower() in _UNCHANGED
    return token.pos in _VERBAL and changed and _DONE.search(word) is not None


def _before_verb(text: str, tokens: Sequence[Token], root: int) -> str:
    """Give the opening before "Adopted in May", "Entered into force", "Has ten members", "Binding on all"."""
    word = text[tokens[root].span.start : tokens[root].span.end]
    if any(one.pos != "ADV" for one in tokens[:root]):
        return ""
    if _is_done(text, tokens[root]):
        objects = any(one.head_index == root and one.dependency == "dobj" for one in tokens)
        return "It " if objects or tokens[root].lemma.lower() in _HAPPENING else "It was "
    if word.lower() == "binding":
        return "It is "
    third = (word.endswith("s") and len(word) > len(tokens[root].lemma)) or word.lower() in ("has", "does")
    return "It " if third else ""


def joined(opening: str, text: str) -> str:
    """Write a fragment behind its opening: only a name keeps its capital."""
    return opening + (text if _PROPER.match(text) else text[:1].lower() + text[1:])


def clipped(span: Span, start: int) -> Span:
    """Give what of `span` stands in the document: the words of an opening do not."""
    return Span(start=max(span.start, start), end=max(span.end, start + 1)) if span.start < start else span
