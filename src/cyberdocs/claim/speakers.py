"""Who speaks, by the parse: the subject of a verb of saying with words to say. Reads words and tokens, gives a span.

The word lists of `speech_words` know critics and scholars; this knows "officers told us" and "a critic, R. P., argues".
Texts and evidence do not speak: what "the Directive states" or "the figures show" is told in the author's voice.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.antecedents import PAPER
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.tree import children_of
from cyberdocs.records import Span, Token

# Only people and bodies do these; a pronoun or an unknown noun is someone here.
_STRONG = frozenset(
    {"say", "tell", "argue", "claim", "contend", "insist", "warn", "fear", "worry", "complain", "believe", "think",
     "suspect", "doubt", "deny", "allege", "remark", "admit", "concede", "caution", "retort", "reply", "counter",
     "lament", "boast", "testify", "object", "assert", "hope", "quip", "regret"}
)  # fmt: skip
# Texts, figures and courts of fact do these too: only a noun for people, a body or a name speaks here.
_WEAK = frozenset(
    {"state", "note", "observe", "report", "conclude", "explain", "write", "announce", "declare", "add", "hold",
     "maintain", "find", "estimate", "affirm", "stress", "emphasise", "emphasize", "posit", "acknowledge", "predict",
     "judge", "reckon", "reason", "suggest", "recall", "confess", "respond", "confirm", "expect", "reiterate",
     "underline", "underscore", "highlight", "comment"}
)  # fmt: skip
_NAMING = frozenset({"call", "term", "label", "dub", "brand", "deem", "pronounce"})  # "calls it toothless"
_SEEING = frozenset(
    {"describe", "see", "regard", "view", "consider", "portray", "characterise", "characterize", "hail", "dismiss",
     "depict", "denounce", "condemn", "praise", "criticise", "criticize"}
)  # fmt: skip
_JUDGING = frozenset({"praise", "criticise", "criticize", "denounce", "condemn", "dismiss", "hail"})  # need no "as"
_REJECTING = frozenset({"reject", "dispute", "refute", "rebut", "deny"})  # "rejects the claim that it failed"
_VIEWS = frozenset(
    {"claim", "view", "notion", "argument", "idea", "allegation", "suggestion", "accusation", "charge", "assertion",
     "contention", "criticism", "objection", "belief"}
)  # fmt: skip
_HELD = frozenset({"believe", "think", "doubt", "accept", "hope", "fear", "expect"})  # denied, still another's view
ONE_PERSON = frozenset({"he", "she"})  # no text is "he": every verb of saying is speech
PERSONS = ONE_PERSON | {"they"}
_SELVES = frozenset({"i", "we", "one", "you", "it", "this", "that", "these", "those", "which", "who", "there", "what"})
_OWN_TEXT = re.compile(
    r"\b(?:this|our|the\s(?:present|current))\s(?:[\w-]+\s){0,2}?(?:paper|article|essay|study|chapter|thesis|memo\w*"
    r"|note|report|analysis|review|section|author|work)\b|^the\s(?:paper|article|essay|study|chapter|thesis|author)$",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"^(?:no|nobody|none|neither|no one|few)\b", re.IGNORECASE)
# Nouns for texts, parts of texts and evidence, which have no voice of their own.
_VOICELESS = frozenset(
    {"act", "article", "chapter", "charter", "clause", "code", "convention", "covenant", "decision", "declaration",
     "directive", "framework", "instrument", "law", "legislation", "order", "paragraph", "part", "preamble",
     "protocol", "provision", "recital", "regulation", "resolution", "rule", "section", "statute", "text", "title",
     "treaty", "annex", "agreement", "document", "paper", "essay", "record", "register", "map", "table", "figure",
     "graph", "data", "evidence", "result", "finding", "history", "experience", "practice", "fact", "number",
     "factor", "sector", "matter", "idea", "view", "argument", "claim", "term", "word", "name", "case", "example",
     "indicator", "letter", "chart", "list", "measure", "trend", "pattern", "answer", "question", "theory", "model",
     "logic", "analysis", "comparison", "study", "report", "survey", "research", "literature"}
)  # fmt: skip
_PEOPLE = re.compile(
    r"(?:ers?|ors?|ists?|ians?|ants?|ees?|ates?|people|critics?|states?|ministr(?:y|ies)|spokes\w+|police|judges?"
    r"|governments?|countries|agenc(?:y|ies)|bod(?:y|ies)|compan(?:y|ies)|minority|majority|delegations?|groups?"
    r"|chiefs?|staff|some|others|many|several|most|experts?|officials?|organi[sz]ations?|secretar\w+|authorit(?:y|ies)"
    r"|civil society|councils?|assembl(?:y|ies)|commissions?|courts?|offices?|academics?|diplomats?|activists?|unions?"
    r"|firms?|heads?"
    r"|boards?|panels?|chairs?|chairm[ae]n|chairwom[ae]n|chairpersons?|presidents?|rapporteurs?|envoys?"
    r"|delegates?|networks?|community|association\w*|institute\w*|victims?|men|women|man|woman)$",
    re.IGNORECASE,
)
_NO_SPEECH = frozenset({"should", "must", "shall", "could", "might", "will", "may", "can"})
_CONTENT = frozenset({"ccomp", "parataxis"})
_NAMED_AS = frozenset({"oprd", "ccomp", "xcomp", "dobj", "attr", "acomp"})
_AND = re.compile(r"\b(?:and|or|as well as)\s*$|,\s*$", re.IGNORECASE)
_MARKS = '“”"«»'


def speaker_of(reading: Reading, within: Span, apart: Sequence[Span]) -> Span | None:
    """Give the words of the one who speaks for the part `within`; None for the author, a text or nobody.

    Args:
        apart: parts of it whose speakers speak for them alone.
    """
    laws = tuple(target.span for target in reading.targets if target.kind == "law")
    bodies = tuple(target.span for target in reading.targets if target.kind == "org")
    papers = tuple(
        clause.subject
        for clause, subject in zip(reading.clauses, reading.subjects, strict=True)
        if clause.subject is not None and subject.stands_for is PAPER
    )
    told = tuple(  # "It warned", where a body was spoken of
        clause.subject
        for clause, subject in zip(reading.clauses, reading.subjects, strict=True)
        if clause.subject is not None and subject.targets and all(target.kind == "org" for target in subject.targets)
    )
    bodies = (*bodies, *told)
    # Verbs outside the part do not speak for it.
    beside = [Span(start=reading.span.start, end=within.start), Span(start=within.end, end=reading.span.end)]
    return find_speaker(
        reading.text,
        reading.span.start,
        reading.tokens,
        texts=(*laws, *papers),
        bodies=bodies,
        apart=(*apart, *(span for span in beside if len(span))),
    )


def find_speaker(
    text: str,
    offset: int,
    tokens: Sequence[Token],
    *,
    texts: Sequence[Span] = (),
    bodies: Sequence[Span] = (),
    apart: Sequence[Span] = (),
) -> Span | None:
    """Find the subject of a verb of saying that governs the sentence `text`, which begins at `offset`.

    Args:
        texts: names of instruments, and words for this paper: they are no speakers.
        bodies: names of organisations.
        apart: parts whose verbs say nothing for the whole.
    """
    children = children_of(tokens)
    for index, token in enumerate(tokens):
        if any(part.contains(token.span) for part in apart):
            continue
        if not _governs(text, offset, tokens, children, index) or not puts_words(text, offset, tokens, children, index):
            continue
        subjects = _subjects(tokens, children, index)
        if not subjects:
            continue
        subject = subjects[-1]
        whole = phrase_of(tokens, children, subject)
        if len(subjects) > 1:
            whole = _joined(text, offset, phrase_of(tokens, children, subjects[0]), whole)
        span = _before_marks(text, offset, whole, tokens[subject].span)
        if any(other.start <= tokens[subject].span.start < other.end for other in texts):
            continue
        words = text[span.start - offset : span.end - offset]
        named = any(span.overlaps(body) for body in bodies)
        if _is_someone(words, tokens[subject], token.lemma.lower(), named=named):
            return span
    return None


def _subjects(tokens: Sequence[Token], children: Sequence[Sequence[int]], index: int) -> list[int]:
    """Give the subjects of a verb; "praised it and insisted that" takes over that of the verb before."""
    seen = 0
    while seen <= len(tokens):
        below = [tokens[child].dependency for child in children[index]]
        if found := [child for child in children[index] if tokens[child].dependency == "nsubj"]:
            return found
        head = tokens[index].head_index
        if tokens[index].dependency != "conj" or tokens[head].pos not in ("VERB", "AUX") or "nsubjpass" in below:
            return []
        index, seen = head, seen + 1
    return []


def _joined(text: str, offset: int, first: Span, last: Span) -> Span:
    """Join "the Watch and" and "18 other groups", which parses take for two subjects."""
    joined = _AND.search(text, first.start - offset, max(first.end, last.start) - offset) is not None
    return Span(start=min(first.start, last.start), end=last.end) if joined else last


def _governs(text: str, offset: int, tokens: Sequence[Token], children: Sequence[Sequence[int]], index: int) -> bool:
    """Tell the main verb, one set into the sentence (", officers said,") and "as X notes"; no verb of a relative."""
    token, seen = tokens[index], 0
    if token.pos not in ("VERB", "AUX"):
        return False
    while token.dependency == "conj" and tokens[token.head_index].pos in ("VERB", "AUX") and seen < len(tokens):
        token, seen = tokens[token.head_index], seen + 1
    if token.dependency in ("ROOT", "parataxis"):
        return True
    if token.dependency == "ccomp" and tokens[token.head_index].dependency == "ROOT":
        # "A describe it; B praise it": parses hang the first half on the second.
        joined = any(other.lemma == ";" for other in tokens[index : token.head_index])
        return joined and puts_words(text, offset, tokens, children, token.head_index)
    marks = {tokens[child].lemma.lower() for child in children[index] if tokens[child].dependency in ("mark", "advmod")}
    return token.dependency == "advcl" and "as" in marks


def puts_words(text: str, offset: int, tokens: Sequence[Token], children: Sequence[Sequence[int]], index: int) -> bool:
    """Tell whether the verb at `index` puts words into its subject's mouth."""
    lemma, below = tokens[index].lemma.lower(), [tokens[child] for child in children[index]]
    labels = {child.dependency for child in below}
    helpers = {child.lemma.lower() for child in below if child.dependency == "aux"}
    if "nsubjpass" in labels or "auxpass" in labels or helpers & _NO_SPEECH:
        return False
    if "neg" in labels and lemma not in _HELD:
        return False
    quoted = any(mark in text for mark in _MARKS)
    if lemma in _STRONG | _WEAK:
        set_in = tokens[index].dependency in ("parataxis", "advcl")
        return bool(labels & _CONTENT) or quoted or set_in
    if lemma == "point":
        return any(child.dependency == "prt" and child.lemma.lower() == "out" for child in below)
    if lemma == "put":  # "puts the losses at 5 billion"
        return any(
            tokens[child].lemma.lower() == "at" and _is_amount(text, offset, tokens, children, child)
            for child in children[index]
        )
    if lemma in _REJECTING and any(child.dependency == "dobj" and child.lemma.lower() in _VIEWS for child in below):
        return True
    if lemma in _NAMING:
        return bool(labels & _NAMED_AS) and not any(child.lemma in ("for", "on", "upon") for child in below)
    if lemma in _SEEING:
        after = text[tokens[index].span.end - offset :]
        return (
            lemma in _JUDGING or quoted or bool(labels & {"oprd", "ccomp"}) or re.search(r"\bas\b", after) is not None
        )
    return False


def _is_amount(
    text: str, offset: int, tokens: Sequence[Token], children: Sequence[Sequence[int]], preposition: int
) -> bool:
    """Tell "at 5 billion euros" from "at risk"."""
    span = phrase_of(tokens, children, preposition)
    inside = [token for token in tokens if span.contains(token.span)]
    return any(token.pos == "NUM" or text[token.span.start - offset].isdigit() for token in inside)


def _is_someone(words: str, head: Token, verb: str, *, named: bool) -> bool:
    """Tell people and bodies from "the figures show" and from this paper."""
    lemma = head.lemma.lower()
    if (
        (words.lower() in _SELVES and not (named and words.lower() == "it"))
        or _OWN_TEXT.search(words)
        or _NOBODY.match(words)
    ):
        return False
    if words.lower() in ONE_PERSON:
        return True
    if words.lower() in PERSONS:
        return verb in _STRONG or named
    if lemma in _VOICELESS and not (verb == "say" and lemma in ("study", "report", "survey")):
        return False
    if verb in _STRONG or named or head.pos == "PROPN":
        return True
    return _PEOPLE.search(words) is not None or _PEOPLE.search(lemma) is not None


def _before_marks(text: str, offset: int, phrase: Span, head: Span) -> Span:
    """Cut a phrase where the quotation goes on behind its head: “... first,” said the minister, “not last.”"""
    behind = text[head.end - offset : phrase.end - offset]
    end = min((place for mark in _MARKS if (place := behind.find(mark)) >= 0), default=len(behind))
    return Span(start=phrase.start, end=head.end + len(behind[:end].rstrip(" ,;:")))


def phrase_of(tokens: Sequence[Token], children: Sequence[Sequence[int]], head: int) -> Span:
    """Give the words of a noun phrase without its relative clauses and without marks at its ends."""
    kept, queue = {head}, [head]
    while queue:
        for child in children[queue.pop()]:
            if child not in kept and tokens[child].dependency not in ("relcl", "acl", "punct", "advcl"):
                kept.add(child)
                queue.append(child)
    return Span(start=tokens[min(kept)].span.start, end=tokens[max(kept)].span.end)
