"""Read one sentence: words, clauses, targets, subjects, dates, numbers. The stage's one place that asks the parser."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.antecedents import Hints, Memory, Subject
from cyberdocs.claim.clauses import Clause, clauses_of
from cyberdocs.claim.cues import CueIndex, words_of
from cyberdocs.claim.dated_events import with_events
from cyberdocs.claim.dates import find_dates
from cyberdocs.claim.expletives import stands_for_nothing
from cyberdocs.claim.names import lower_names, plain_names, shouted_names
from cyberdocs.claim.numbers import find_numbers, with_nouns
from cyberdocs.claim.predication import SAYING
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.settings import Parser
from cyberdocs.claim.subjects import subject_of
from cyberdocs.claim.targets import Target, find_targets, within
from cyberdocs.claim.whereabouts import Places
from cyberdocs.records import Aspect, AspectTerm, Form, Mention, Span, Token

# "It also trains officials" goes on about its subject, not about what the sentence before has just brought in.
_GOES_ON = re.compile(
    r"\b(?:also|further|furthermore|moreover|additionally|likewise|still|in addition)\b", re.IGNORECASE
)
# The kinds of event that bodies share with texts: "it was founded in 1923" may be either.
_SHARED_EVENTS = re.compile(
    r"\b(?:found|establish|creat|launch|approv|agree|pass|replac|succeed|in operation|operational)", re.IGNORECASE
)
_MEMBERSHIP = frozenset({"parties", "signatories", "ratifications", "signatures", "accessions", "party"})
_PLANNING = frozenset(
    {"examine", "analyse", "analyze", "explore", "discuss", "investigate", "turn", "proceed", "begin", "start",
     "assess", "compare", "review", "ask", "propose", "seek", "aim", "consider", "conclude", "draw", "trace",
     "outline", "offer", "describe", "focus", "use", "present"}
)  # fmt: skip
_OF_TEXTS = frozenset({"contain", "criminalise", "criminalize", "prescribe"})  # verbs that no body is subject of
_TEXT_NOUNS = frozenset({"model", "document", "template", "charter", "pact", "code", "text"})
_BODY_NOUNS = frozenset(
    {"organisation", "organization", "agency", "institution", "body", "association", "office", "committee",
     "commission", "secretariat", "bureau", "court", "tribunal", "centre", "center"}
)  # fmt: skip
_OF_BOTH = frozenset({"bind", "oblige", "impose", "commit", "require"})  # a treaty binds, and so does a council
# Nobody signs or ratifies a resolution; a model law may be without force.
_TREATY_EVENT = re.compile(r"sign|ratif|acce[ds]|\bin(?:to)?\sforce\b", re.IGNORECASE)
_KIND_OF_TEXT = "kind of document"  # the value table's group of kinds that only texts are of
_PREDICATE_REACH = 44  # code points from "is" to "in force" or to "treaty": " the only binding international "
# What only bodies, states and people do: "they help ..." are not the practices that they share.
_ACTING = frozenset(
    {"help", "facilitate", "foster", "train", "coordinate", "oversee", "convene", "negotiate", "try", "assist",
     "publish", "operate", "act", "work", "cooperate", "meet", "agree", "decide", "seek", "adopt", "fund", "host",
     "issue", "invite", "urge", "vote", "draft", "monitor", "investigate", "arrest", "enforce", "collaborate",
     "promote", "encourage", "tend", "lack", "struggle", "rely", "want", "refuse"}
)  # fmt: skip
# What texts and bodies do, and neither "the aim of the Directive" nor "the heart of the Convention".
_RULING = _OF_TEXTS | _OF_BOTH | frozenset(
    {"ban", "prohibit", "forbid", "outlaw", "compel", "mandate", "entitle", "empower", "authorise", "authorize",
     "allow", "permit", "grant", "establish", "create", "introduce", "replace", "repeal", "amend", "regulate", "define",
     "harmonise", "harmonize", "provide", "apply", "cover", "enter", "set", "exempt", "punish", "penalise", "penalize"}
)  # fmt: skip
_ENTRY = re.compile(r"^\s?(?:\([^()]{1,40}\))?\s?[:–—]\s")


def read_sentence(
    text: str,
    span: Span,
    places: Places,
    concepts: CueIndex[str],
    memory: Memory,
    parser: Parser | None,
    *,
    next_start: int,
    events: CueIndex[AspectTerm] | None = None,
) -> Reading:
    """Read the sentence whose words are `text`.

    Args:
        span: its place; it begins before the document's words where an opening was put before them.
        events: words of the value table, among them the events of instruments, which tell what "it" can be.
        next_start: where the next sentence begins; a note mark before it belongs to this one.
    """
    offset = span.start
    mentions = places.mentions_in(span)
    citations = places.citations_in(span, max(0, min(2, next_start - span.end - 1)))
    marks = places.callouts_in(span)
    words = words_of(text, offset)
    # An author's name in "Chang (2020)" is a citation, whatever it looks like to a recogniser of names.
    named = tuple(mention for mention in mentions if not any(mention.span.overlaps(c.span) for c in citations))
    targets = find_targets(text, offset, named, concepts, words)
    tokens = _tokens(text, offset, named, parser)
    clauses = clauses_of(text, offset, tokens)
    names = [mention.span for mention in mentions] + [citation.span for citation in citations] + list(marks)
    numbers = with_nouns(find_numbers(text, offset, names), text, offset, tokens)
    terms = events.find(words) if events is not None else []
    told = [m.span for m in terms if m.payload.aspect in (Aspect.STATUS, Aspect.FORCE)]
    told = [cue for cue in told if not _SHARED_EVENTS.match(text, cue.start - offset)]
    # "It is the only treaty": what stands behind the copula tells the kind.
    heads = [token.span for token in tokens if token.dependency == "attr"]
    told += [
        m.span
        for m in terms
        if m.payload.aspect is Aspect.NATURE
        and m.payload.group == _KIND_OF_TEXT
        and any(m.span.overlaps(head) for head in heads)
    ]
    told += [token.span for token in tokens if token.dependency == "attr" and token.lemma in _TEXT_NOUNS]
    bodies = [token.span for token in tokens if token.dependency == "attr" and token.lemma.lower() in _BODY_NOUNS]
    counted = [number.span for number in numbers if number.unit in _MEMBERSHIP]
    wanted = tuple(
        _kind_wanted(text, offset, clause, told, counted) or _body_wanted(clause, bodies) for clause in clauses
    )
    subjects = _subjects(text, offset, clauses, targets, memory, wanted)
    # "The Convention" that naming left open between two is not told here either.
    left_open = [mention.span for mention in named if mention.form is Form.ANAPHORIC and mention.entity_id is None]
    subjects = tuple(
        Subject(resolved=False, words=one.words) if one.words is not None and one.words in left_open else one
        for one in subjects
    )
    return Reading(
        span=span,
        text=text,
        words=words,
        tokens=tokens,
        mentions=mentions,
        targets=targets,
        clauses=clauses,
        subjects=subjects,
        citations=citations,
        dates=with_events(find_dates(text, offset, names), text, offset, tokens, names),
        numbers=numbers,
        marks=marks,
        background=memory.paragraph,
    )


def _tokens(text: str, offset: int, names: Sequence[Mention], parser: Parser | None) -> tuple[Token, ...]:
    """Parse with plain names, and move the words to their place in the document."""
    if parser is None:
        return ()
    plain = plain_names(text, offset, names)
    tokens = parser.parse(plain)
    shouted = shouted_names(text, offset, names)
    if any(token.dependency == "compound" and token.span in shouted for token in tokens):
        # "INTERPOL arrests suspects" is read as a noun phrase for its capitals alone.
        tokens = parser.parse(lower_names(plain, shouted))
    return tuple(
        replace(token, span=Span(start=token.span.start + offset, end=token.span.end + offset)) for token in tokens
    )


def _subjects(
    text: str,
    offset: int,
    clauses: Sequence[Clause],
    targets: Sequence[Target],
    memory: Memory,
    wanted: Sequence[str],
) -> tuple[Subject, ...]:
    """Give every clause its subject; "Resolution 60/45 (2005): Focused on ..." has it before the colon."""
    entry = next(
        (
            target
            for target in targets[:1]
            if not text[: target.span.start - offset].strip(" “\"'*") and _ENTRY.match(text[target.span.end - offset :])
        ),
        None,
    )
    subjects: list[Subject] = []
    for clause, wants in zip(clauses, wanted, strict=True):
        if clause.subject is not None and stands_for_nothing(text[clause.subject.start - offset :]):
            subjects.append(Subject())
            continue
        first = min((c.subject.start for c in clauses if c.subject is not None), default=offset)
        hints = Hints(
            wants=wants,
            goes_on=_GOES_ON.search(text[max(0, clause.span.start - offset) : clause.verb.end - offset]) is not None,
            speaks=clause.lemma in SAYING | _PLANNING,
            acts=clause.lemma in _ACTING and not clause.passive,
            rules=clause.lemma in _RULING and not clause.passive,
            leads=clause.subject is not None
            and clause.subject.start <= first
            and ";" not in text[: clause.subject.start - offset],
        )
        subject = subject_of(clause, text, offset, targets, memory, hints, before=tuple(subjects))
        if (
            entry is not None
            and clause.kind in ("main", "conj")
            and not any(target.named for target in within(targets, clause.subject))
        ):
            subject = Subject(targets=(entry,))
        subjects.append(subject)
    return _forward(clauses, subjects)


def _forward(clauses: Sequence[Clause], subjects: list[Subject]) -> tuple[Subject, ...]:
    """Read "although it lacks powers, the Agency ...": the pronoun points at the subject behind it."""
    main = next((place for place, clause in enumerate(clauses) if clause.kind == "main"), None)
    if main is None or subjects[main].words is not None or not subjects[main].targets:
        return tuple(subjects)
    told = subjects[main].targets
    for place, (clause, subject) in enumerate(zip(clauses, subjects, strict=True)):
        if clause.kind == "adverbial" and clause.verb.start < clauses[main].verb.start and subject.words is not None:
            subjects[place] = Subject(targets=told, words=subject.words, possessive=subject.possessive, inner=True)
    return tuple(subjects)


def _body_wanted(clause: Clause, bodies: Sequence[Span]) -> str:
    """Tell "it is an agency", which no text is."""
    near = Span(start=clause.verb.end, end=clause.verb.end + _PREDICATE_REACH)
    return "org" if clause.lemma == "be" and any(near.contains(body) for body in bodies) else ""


def _kind_wanted(text: str, offset: int, clause: Clause, events: Sequence[Span], counted: Sequence[Span]) -> str:
    """Tell what a predicate can be said of: texts enter into force and have parties; bodies adopt and sign."""
    if any(clause.lemma in ("have", "need", "require", "count") and clause.rest.contains(span) for span in counted):
        return "treaty"
    if clause.lemma in _OF_TEXTS:
        return "law"
    for cue in events:
        at_verb = cue.overlaps(clause.verb)
        text_kind = "treaty" if _TREATY_EVENT.search(text, cue.start - offset, cue.end - offset) else "law"
        if at_verb and (clause.passive or cue.end > clause.verb.end):
            return text_kind  # "was adopted", "entered into force"
        if at_verb and cue.end >= clause.verb.end and text[: clause.verb.end - offset].endswith("binding"):
            return "law"  # "is not binding", parsed as a verb
        if at_verb:
            return "" if clause.lemma in _OF_BOTH else "org"
        if clause.lemma == "be" and clause.rest.contains(cue) and 0 <= cue.start - clause.verb.end <= _PREDICATE_REACH:
            return text_kind
    return ""
