"""Tell what each clause is about: its named subject, or what its pronoun or "this treaty" points back at.

Reads clauses, targets and a memory of the sentences before; returns targets a clause and what was replaced. It
points back only where the text leaves one reading; otherwise the subject stays unresolved.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Span

_PRONOUN = re.compile(r"^(?P<word>it|they|them|this|these|those|that|he|she|such)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^(?P<word>its|their)\b", re.IGNORECASE)
_DEMONSTRATIVE = re.compile(
    r"^(?P<word>this|these|such|that|those|the)\s(?:(?:latter|same|collective|new|said|[a-z]+(?:al|ive|ed|ic|ary"
    r"|ous|ing))\s){0,2}"
    r"(?P<noun>[a-z-]+)\b",
    re.IGNORECASE,
)
_ORG_NOUNS = frozenset(
    [
        "organisation",
        "organization",
        "organisations",
        "organizations",
        "body",
        "bodies",
        "agency",
        "agencies",
        "institution",
        "institutions",
        "entity",
        "entities",
        "union",
        "council",
        "office",
        "commission",
        "secretariat",
        "forum",
        "group",
        "groups",
        "partnership",
        "association",
    ]
)
_LAW_NOUNS = frozenset(
    [
        "convention",
        "conventions",
        "treaty",
        "treaties",
        "agreement",
        "agreements",
        "protocol",
        "protocols",
        "instrument",
        "instruments",
        "resolution",
        "resolutions",
        "directive",
        "directives",
        "regulation",
        "regulations",
        "framework",
        "frameworks",
        "study",
        "report",
        "reports",
        "document",
        "documents",
        "text",
        "texts",
        "declaration",
        "declarations",
        "strategy",
        "strategies",
        "act",
        "acts",
        "decision",
        "decisions",
        "recommendation",
        "recommendations",
        "guideline",
        "guidelines",
        "manual",
        "operation",
        "operations",
        "takedown",
        "initiative",
        "initiatives",
        "law",
        "laws",
        "roadmap",
        "statute",
        "programme",
        "program",
        "plan",
        "model",
    ]
)
_ARTICLE = 4  # code points: "The "
_NOUN_BEHIND = re.compile(r"\s(?!(?:and|or|in|of|for|to|as|at|on|by|with|from|who|which|that)\b)[a-z]+")
_PRODUCTS = frozenset(
    [
        "initiative",
        "initiatives",
        "programme",
        "programmes",
        "program",
        "programs",
        "project",
        "projects",
        "meeting",
        "meetings",
    ]
)
_CLAUSE_BETWEEN = re.compile(r"[,;:]|\b(?:which|that|who|because|since|while|when|by|for|as|if|where)\b", re.IGNORECASE)
# Nouns with which a text goes on about the same thing.
_CONTINUING = frozenset(
    {"effort", "efforts", "cooperation", "collaboration", "collaborations", "approach", "approaches", "role", "roles",
     "process", "processes", "synergy", "work", "activity", "activities", "measure", "measures", "offence", "offences",
     "offenses", "crime", "crimes", "norm", "norms", "mechanism", "mechanisms", "regime", "rule", "rules", "model",
     "engagement", "partnership", "partnerships", "system", "systems", "architecture", "technologies", "practice",
     "practices"}
)  # fmt: skip
_GAP = 2  # code points: ", " between a name and the "which" behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the sentences before were about, within the paragraph.

    Args:
        subjects: the subject targets of the sentence before.
        mentioned: every target of the sentence before, in order.
    """

    subjects: tuple[Target, ...] = ()
    mentioned: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a clause is about.

    Args:
        resolved: False when it is a pronoun or demonstrative that could not be told.
        words: the pronoun or phrase that was resolved, None when the subject is named.
    """

    targets: tuple[Target, ...] = ()
    resolved: bool = True
    words: Span | None = None
    possessive: bool = False


def subject_of(
    clause: Clause,
    text: str,
    offset: int,
    targets: Sequence[Target],
    memory: Memory,
    *,
    leads: bool = True,
    before: tuple[Target, ...] = (),
) -> Subject:
    """Tell what `clause` of the sentence `text` (at `offset`) is about.

    Args:
        leads: no other subject stands before it in the sentence, so a pronoun points at the sentence before.
        before: the subject of the clause before it, at which a later pronoun points when no name stands there.
    """
    if clause.subject is None:
        return Subject()
    if clause.kind == "relative":
        return Subject(targets=_antecedent(clause, targets))
    # Parses lose the tail of long subjects ("bodies like A and B facilitate"): read on up to the verb.
    reach = Span(start=clause.subject.start, end=max(clause.subject.end, clause.verb.start))
    if clause.kind == "conj" and not clause.span.contains(clause.subject):
        reach = clause.subject
    own = within(targets, reach)
    words = text[clause.subject.start - offset : clause.subject.end - offset].strip()
    pointing = _points_back(words, clause.subject, memory)
    if pointing is not None and pointing.words is not None and not leads:
        # "Such results vary; they ...": it points within the sentence, at the one name before it, if there is one.
        earlier = {t.entity_id: t for t in targets if t.named and t.span.end <= clause.subject.start}
        inner = tuple(earlier.values()) or before
        inner = inner if len(earlier) <= 1 and _PRONOUN.match(words) else ()
        return Subject(targets=_best(own, clause, text, offset) or inner)
    if pointing is not None and not any(target.named for target in own):
        if not own or pointing.possessive or (pointing.words is not None and pointing.targets):
            return pointing
        return Subject(targets=_best(own, clause, text, offset))
    if not own and clause.lemma == "be" and clause.kind == "main":
        return Subject(targets=_identified(clause, text, offset, targets))
    return Subject(targets=_best(own, clause, text, offset))


def _identified(clause: Clause, text: str, offset: int, targets: Sequence[Target]) -> tuple[Target, ...]:
    """Read "the main element is the Convention": what is behind the copula is what it is about."""
    behind = [
        target
        for target in within(targets, clause.rest)
        if target.named and not _CLAUSE_BETWEEN.search(text[clause.verb.end - offset : target.span.start - offset])
    ]
    for target in behind:
        follows = text[target.span.end - offset : target.span.end - offset + 2]
        if follows[:1] not in "'’" or not follows:
            return (target,)
    return tuple(behind[:1])


def _antecedent(clause: Clause, targets: Sequence[Target]) -> tuple[Target, ...]:
    """Give what ", which ..." hangs on: the target that ends right before it, else the last of its noun phrase."""
    beside = [target for target in targets if 0 <= clause.span.start - target.span.end <= _GAP]
    if beside:
        return (beside[-1],)
    if clause.subject is None:
        return ()
    inside = [t for t in targets if t.span.start >= clause.subject.start and t.span.end <= clause.span.start]
    head = clause.subject_head
    fitting = [target for target in inside if target.named or (head is not None and target.span.overlaps(head))]
    return tuple(fitting[-1:])


def _modifies(target: Target, clause: Clause, text: str, offset: int) -> bool:
    """Tell "conventions and United Nations resolutions", where the name only says whose; at the front it counts."""
    if clause.subject is None or target.span.start - clause.subject.start <= _ARTICLE:
        return False
    rest = text[target.span.end - offset : max(clause.subject.end, target.span.end) - offset]
    return bool(_NOUN_BEHIND.match(rest))


def _best(own: Sequence[Target], clause: Clause, text: str, offset: int) -> tuple[Target, ...]:
    """Of several targets in a subject, give the names; else the one at the head; else the first concept."""
    if named := tuple(target for target in own if target.named and not _modifies(target, clause, text, offset)):
        return named
    head = clause.subject_head
    if head is not None and (at_head := tuple(target for target in own if target.span.overlaps(head))):
        return at_head[:1]
    return tuple(own[:1])


def _points_back(words: str, span: Span, memory: Memory) -> Subject | None:
    """Resolve a pronoun or demonstrative subject, or None when the words are neither."""
    if _PRONOUN.match(words):
        found = _pronoun(words.lower(), memory)
        return Subject(targets=found, resolved=bool(found), words=span)
    if match := _POSSESSIVE.match(words):
        found = _pronoun({"its": "it", "their": "they"}[match.group("word").lower()], memory)
        place = Span(start=span.start, end=span.start + len(match.group("word")))
        return Subject(targets=found, resolved=bool(found), words=place, possessive=True)
    if match := _DEMONSTRATIVE.match(words):
        return _demonstrative(match, span, memory)
    return None


def _pronoun(word: str, memory: Memory) -> tuple[Target, ...]:
    """Give the one thing (it), or the several (they), that the sentence before was about."""
    subjects = _distinct(memory.subjects)
    named = tuple(target for target in subjects if target.named)
    if word in {"it", "he", "she"}:
        return named if len(named) == 1 else subjects if len(subjects) == 1 and not named else ()
    if word in {"they", "them", "these", "those"}:
        return named if len(named) > 1 else subjects
    return ()  # a bare "this" or "that" means the whole sentence before


def _demonstrative(match: re.Match[str], span: Span, memory: Memory) -> Subject | None:
    """Resolve "this treaty", "the organisation", "these efforts"; a bare "the" only for a kind of body or text."""
    word, noun = match.group("word").lower(), match.group("noun").lower()
    mentioned = _distinct(memory.mentioned)
    kind = "org" if noun in _ORG_NOUNS else "law" if noun in _LAW_NOUNS else ""
    if word == "the" and (not kind or len(match.group()) < len(match.string.strip())):
        return None  # "the organisation of work", "the role of ..." point nowhere
    if kind:
        right = tuple(target for target in mentioned if target.kind == kind)
        if noun.endswith("s") and word != "the":
            found = right or tuple(memory.subjects)
        else:
            subject = tuple(target for target in _distinct(memory.subjects) if target.kind == kind)
            found = subject if len(subject) == 1 else right[-1:] if kind == "law" else right if len(right) == 1 else ()
        place = Span(start=span.start, end=span.start + match.end())
        return Subject(targets=found, resolved=bool(found), words=place)
    if word == "the":
        return None
    if noun in _PRODUCTS and (makers := tuple(target for target in _distinct(memory.subjects) if target.named)):
        return Subject(targets=makers)
    if noun not in _CONTINUING:
        return Subject()  # "this shortage", "these challenges": what came up before, not who was spoken of
    ideas = tuple(target for target in _distinct((*memory.subjects, *memory.mentioned)) if not target.named)
    return Subject(targets=ideas[:1])


def _distinct(targets: Sequence[Target]) -> tuple[Target, ...]:
    seen: dict[str, Target] = {}
    for target in targets:
        seen.setdefault(target.entity_id, target)
    return tuple(seen.values())


def remember(subjects: Sequence[Target], targets: Sequence[Target]) -> Memory:
    """Keep what a sentence was about for the next one."""
    return Memory(subjects=_distinct(tuple(subjects)), mentioned=tuple(targets) or tuple(subjects))
