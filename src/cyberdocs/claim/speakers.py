"""Who speaks, by the parse: the subject of a verb of saying that has words to say. Reads a `Reading`, returns a span.

The word lists of `attribution` know critics and scholars; this knows "officers told us" and "a critic, R. P., argues".
"""

import re

from cyberdocs.claim.antecedents import PAPER
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Span

_SAYING = frozenset(
    {"say", "tell", "argue", "claim", "contend", "maintain", "assert", "state", "note", "observe", "warn", "conclude",
     "report", "believe", "insist", "explain", "remark", "admit", "acknowledge", "fear", "worry", "complain", "object",
     "deny", "predict", "write", "announce", "declare", "add", "reply", "counter", "hold", "think", "suspect", "hope",
     "describe", "call", "dismiss", "praise", "criticise", "criticize"}
)  # fmt: skip
_WITHOUT_CLAUSE = frozenset({"describe", "call", "dismiss", "praise", "criticise", "criticize"})  # "calls it toothless"
_NOBODY = re.compile(
    r"^(?:it|this|that|these|those|they|he|she|we|i|which|who|what|there|one|(?:the|this|our)\s(?:\w+\s){0,2}?(?:paper"
    r"|article|essay|study|chapter|analysis|section|evidence|data|figures?|results?|findings?|text|title|name|record|map"
    r"|table|history|experience|practice|idea|view|argument|claim|term|word))$",
    re.IGNORECASE,
)
_SAID = re.compile(r"\s(?:(?:us|me|them|reporters|journalists|delegates)\s)?(?:in\s\d{4}\s)?(?:that\b|[:,]?\s?[“\"«])")


def speaker_of(reading: Reading) -> Span | None:
    """Give the words of the one who speaks in the sentence's main clause; None for the author, a text or nobody."""
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        if clause.kind not in ("main", "conj") or clause.lemma not in _SAYING or clause.passive or clause.negated:
            continue
        if clause.subject is None or not reading.span.contains(clause.subject) or subject.stands_for is PAPER:
            continue
        words = reading.quote(clause.subject)
        head = reading.quote(clause.subject_head) if clause.subject_head is not None else words
        if (
            _NOBODY.match(words)
            or any(target.kind == "law" for target in subject.targets)
            or not _is_someone(reading, head)
        ):
            continue
        if _says_something(reading, clause.verb, clause.lemma, clause.span.end):
            return clause.subject
    return None


def _is_someone(reading: Reading, head: str) -> bool:
    """Tell people and bodies from "the figures show": a name, or a noun for people."""
    folded = head.lower()
    if _PEOPLE.search(folded):
        return True
    return any(reading.quote(target.span).endswith(head) for target in reading.targets if target.kind == "org") or any(
        token.pos == "PROPN" and reading.quote(token.span) == head for token in reading.tokens
    )


_PEOPLE = re.compile(
    r"(?:ers?|ors?|ists?|ians?|ants?|ees?|ates?|people|critics?|states?|ministr(?:y|ies)|spokes\w+|police|judges?"
    r"|governments?|countries|agenc(?:y|ies)|bod(?:y|ies)|companies|minority|majority|delegations?|groups?|minister\w*"
    r"|chiefs?|staff|some|others|many|experts?|officials?|donors?|organi[sz]ations?|secretar\w+|authorities)$"
)


def _says_something(reading: Reading, verb: Span, lemma: str, end: int) -> bool:
    """Tell whether words follow that are said: a clause, a quotation, or a name that is given."""
    after = reading.between(verb.end, end)
    if lemma in _WITHOUT_CLAUSE:
        return bool(re.search(r"\bas\b|[“\"«]", after)) or lemma == "call"
    if _SAID.match(after):
        return True
    return any(
        other.kind == "complement" and other.finite and other.span.start >= verb.end and other.span.end <= end
        for other in reading.clauses
    )
