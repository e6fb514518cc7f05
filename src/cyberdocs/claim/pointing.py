"""Resolve "it", "its", "this treaty" and "these bodies" as the subject of a clause. Reads its words and a `Memory`.

Returns None where the words point nowhere, and an unresolved subject where they point at more than one thing.
"""

import re

from cyberdocs.claim.antecedents import PAPER, Hints, Memory, Subject, distinct, point_back
from cyberdocs.claim.targets import Target
from cyberdocs.records import Span

PRONOUN = re.compile(r"^(?P<word>it|they|them|this|these|those|that|he|she|such)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^(?P<word>its|their)\b", re.IGNORECASE)
DEMONSTRATIVE = re.compile(
    r"^(?P<word>this|these|such|that|those|the)\s(?:(?:latter|same|collective|new|said|[a-z]+(?:al|ive|ed|ic|ary"
    r"|ous|ing))\s){0,2}"
    r"(?P<noun>[a-z-]+)\b",
    re.IGNORECASE,
)
ORG_NOUNS = frozenset(
    {"organisation", "organization", "organisations", "organizations", "body", "bodies", "agency", "agencies",
     "institution", "institutions", "entity", "entities", "union", "council", "office", "commission", "secretariat",
     "forum", "group", "groups", "partnership", "association"}
)  # fmt: skip
LAW_NOUNS = frozenset(
    {"convention", "conventions", "treaty", "treaties", "agreement", "agreements", "protocol", "protocols",
     "instrument", "instruments", "resolution", "resolutions", "directive", "directives", "regulation",
     "regulations", "framework", "frameworks", "study", "report", "reports", "document", "documents", "text",
     "texts", "declaration", "declarations", "strategy", "strategies", "act", "acts", "decision", "decisions",
     "recommendation", "recommendations", "guideline", "guidelines", "manual", "operation", "operations", "takedown",
     "initiative", "initiatives", "law", "laws", "roadmap", "statute", "programme", "program", "plan", "model"}
)  # fmt: skip
# What is called by one of these nouns is not called by those of another line.
_FAMILIES = (
    frozenset({"convention", "treaty", "agreement", "protocol", "pact", "charter"}),
    frozenset({"resolution", "decision"}),
    frozenset({"directive"}),
    frozenset({"regulation", "act"}),
    frozenset({"law", "act", "statute", "code"}),
    frozenset({"declaration", "call"}),
    frozenset({"study", "report"}),
    frozenset({"strategy", "plan", "roadmap"}),
    frozenset({"manual", "handbook", "guide"}),
    frozenset({"operation", "takedown"}),
)
_PRODUCTS = frozenset(
    {"initiative", "initiatives", "programme", "programmes", "program", "programs", "project", "projects", "meeting",
     "meetings"}
)  # fmt: skip
# Nouns with which a text goes on about the same thing.
_CONTINUING = frozenset(
    {"effort", "efforts", "cooperation", "collaboration", "collaborations", "approach", "approaches", "role",
     "roles", "process", "processes", "synergy", "work", "activity", "activities", "measure", "measures", "offence",
     "offences", "offenses", "crime", "crimes", "norm", "norms", "mechanism", "mechanisms", "regime", "rule",
     "rules", "model", "engagement", "partnership", "partnerships", "system", "systems", "architecture",
     "technologies", "practice", "practices"}
)  # fmt: skip
# What bodies and states have, and neither texts nor practices.
_OWNED_BY_ACTORS = frozenset(
    {"role", "roles", "mandate", "mandates", "members", "staff", "officials", "experts", "secretariat", "budget",
     "headquarters", "initiatives", "programmes", "engagement", "contribution", "efforts", "analysts", "police"}
)  # fmt: skip
# What texts have, and bodies have not: "its wording", "its drafters".
_OWNED_BY_TEXTS = re.compile(
    r"its\s(?:(?!of\b|on\b|in\b)[a-z-]+\s){0,2}?(?:text|wording|preamble|articles?|clauses?|provisions?|drafters|signatories"
    r"|ratification|entry\sinto\sforce|annex(?:es)?|explanatory\sreport|transposition|authors)\b",
    re.IGNORECASE,
)
_PART_OF_ITS = re.compile(
    r"^(?:not\s)?(?:many|some|most|several|all|none|few|each|one|two|three|half|parts?|much)\sof\s(?P<word>its|their)\b",
    re.IGNORECASE,
)
_SHORT_PHRASE = 4  # words; the head of a longer subject is not its last word


def is_part_of_its(words: str) -> bool:
    """Tell "many of its clauses", which are of what "its" stands for."""
    return _PART_OF_ITS.match(words) is not None


def points_back(words: str, span: Span, memory: Memory, hints: Hints) -> Subject | None:
    """Resolve a pronoun or demonstrative subject, or None when the words are neither."""
    if PRONOUN.match(words):
        return _pronoun(words.lower(), span, memory, hints)
    if match := _POSSESSIVE.match(words) or _PART_OF_ITS.match(words):
        place = Span(start=span.start + match.start("word"), end=span.start + match.end("word"))
        word = {"its": "it", "their": "they"}[match.group("word").lower()]
        owned = words.split()[-1].lower() if len(words.split()) < _SHORT_PHRASE else ""
        wants = "law" if _OWNED_BY_TEXTS.match(words) else ""
        own = Hints(wants=wants, goes_on=hints.goes_on, acts=owned in _OWNED_BY_ACTORS)
        found = _pronoun(word, place, memory, own, owns=True)
        return Subject(
            targets=found.targets,
            resolved=found.resolved,
            words=place,
            possessive=True,
            wording=found.wording,
        )
    if match := DEMONSTRATIVE.match(words):
        return _demonstrative(match, span, memory)
    return None


def _pronoun(word: str, span: Span, memory: Memory, hints: Hints, *, owns: bool = False) -> Subject:
    """Resolve "it" and "they"; a bare "this" or "that" means the whole sentence before."""
    if word in {"it", "we"} and memory.subject is not None and memory.subject.kind == "paper" and hints.speaks:
        return Subject(stands_for=PAPER)
    word = {"these": "they", "those": "they", "them": "they"}.get(word, word)
    found = point_back(
        word, memory, wants=hints.wants, goes_on=hints.goes_on, acts=hints.acts, owns=owns, rules=hints.rules
    )
    if found is None:
        return Subject(resolved=False, words=span)
    return Subject(targets=found.targets, words=span, wording=found.words, stands_for=found)


def _demonstrative(match: re.Match[str], span: Span, memory: Memory) -> Subject | None:
    """Resolve "this treaty", "the organisation", "these efforts"; a bare "the" only for a kind of body or text."""
    word, noun = match.group("word").lower(), match.group("noun").lower()
    kind = "org" if noun in ORG_NOUNS else "law" if noun in LAW_NOUNS else ""
    if word == "the" and (not kind or len(match.group()) < len(match.string.strip())):
        return None  # "the organisation of work", "the role of ..." point nowhere
    if kind:
        place = Span(start=span.start, end=span.start + match.end())
        many = noun.endswith("s") and word != "the"
        found = _several(noun, kind, memory) if many else _single(noun, kind, memory)
        if not found and noun in memory.made:
            made = memory.made[noun]  # "the Study provides a framework. This framework ..."
            return Subject(targets=(made.maker,), words=place, wording=_owned(made.maker.words, made.words))
        if not found and noun in _PRODUCTS and (makers := _makers(memory)):
            return Subject(targets=makers)
        wording = memory.subject.words if many and found and memory.subject is not None else ""
        return Subject(targets=found, resolved=bool(found), words=place, wording=wording)
    if noun in _PRODUCTS and (makers := _makers(memory)):
        return Subject(targets=makers)
    if noun not in _CONTINUING:
        return Subject()  # "this shortage", "these challenges": what came up before, not who was spoken of
    ideas = tuple(target for target in distinct((*memory.subjects, *memory.mentioned)) if not target.named)
    return Subject(targets=ideas[:1])


def _makers(memory: Memory) -> tuple[Target, ...]:
    return tuple(target for target in memory.subjects if target.named)


def _owned(owner: str, thing: str) -> str:
    """Write "the Study’s model framework"; the article is left to the name."""
    return f"{owner}’ {thing}" if owner.endswith("s") else f"{owner}’s {thing}"


def _single(noun: str, kind: str, memory: Memory) -> tuple[Target, ...]:
    """Give the one body or text that came up; none where the noun stood there for something else."""
    right = tuple(target for target in distinct(memory.mentioned) if target.kind == kind and is_a(target, noun))
    if noun in memory.nouns and not (
        memory.subject is not None and memory.subject.ids == tuple(t.entity_id for t in right)
    ):
        return ()
    return right if len(right) == 1 else ()


def is_a(target: Target, noun: str) -> bool:
    """Tell whether a name can be called by a noun: a resolution is no convention; a text may be either."""
    wanted = frozenset[str]().union(*(family for family in _FAMILIES if noun in family))
    words = [
        word for word in re.findall(r"[a-z]+", target.words.lower()) if any(word in family for family in _FAMILIES)
    ]
    return not wanted or not words or any(word in wanted for word in words)


def _several(noun: str, kind: str, memory: Memory) -> tuple[Target, ...]:
    """Give the bodies or texts that were the subject: several names, or one idea of that kind ("such treaties")."""
    subject = memory.subject
    if subject is None or not subject.many or not subject.targets:
        return _class_named(kind, memory)
    if all(target.kind == kind for target in subject.targets):
        return subject.targets
    last = subject.head or (subject.words.lower().split() or [""])[-1]
    same_class = ORG_NOUNS if kind == "org" else LAW_NOUNS
    return subject.targets if subject.kind == "concept" and last in same_class else ()


def _class_named(kind: str, memory: Memory) -> tuple[Target, ...]:
    """Give the one idea of the sentence before that is a class of bodies or texts ("international bodies")."""
    same_class = ORG_NOUNS if kind == "org" else LAW_NOUNS
    right = [t for t in distinct(memory.mentioned) if not t.named and t.words.lower().split()[-1:] != []]
    right = [t for t in right if (last := t.words.lower().split()[-1]).endswith("s") and last in same_class]
    bodies = any(target.kind == kind for target in memory.mentioned)
    return tuple(right) if len(right) == 1 and not bodies else ()
