"""Divide a sentence into clauses with subject, verb and complement. Reads tokens, returns `Clause`s in order.

Without a parse there is one clause: everything behind an introductory phrase, its verb the first auxiliary or
verb cue. Spans are the document's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.claim.tree import SUBJECTS, children_of
from cyberdocs.records import Span, Token

_CLAUSAL = frozenset({"ROOT", "conj", "relcl", "advcl", "ccomp", "acl", "parataxis", "pcomp"})
# An open complement ("aims to create") belongs to the clause of its verb and is none of its own.
_KINDS = {
    "ROOT": "main",
    "conj": "conj",
    "relcl": "relative",
    "acl": "relative",
    "advcl": "adverbial",
    "pcomp": "adverbial",
}
# Verbs that need an object: without one, behind a passive, they are passives too.
_DONE_TO_TEXTS = frozenset(
    {"adopt", "amend", "annul", "approve", "conclude", "draft", "endorse", "establish", "negotiate", "propose",
     "publish", "ratify", "repeal", "sign", "supersede"}
)  # fmt: skip
_STOPS = frozenset({";", ":", "–", "—"})
_RELATIVES = frozenset({"which", "that", "who", "whom"})
_VERBAL = frozenset({"VERB", "AUX"})
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|remains?"
    r"|remained|becomes?|became)\b",
    re.IGNORECASE,
)
_INTRO = re.compile(
    r"^\W*(?:in|on|at|by|through|under|during|for|from|with|without|within|despite|given|as|while|although|though"
    r"|since|because|when|if|"
    r"after|before|beyond|unlike|like|due|thanks|according|based|adopting|using|following|realizing|recognising"
    r"|recognizing|to|over|among|"
    r"however|moreover|furthermore|additionally|importantly|overall|consequently|therefore|thus|nevertheless"
    r"|nonetheless|likewise|"
    r"accordingly|today|firstly|first|secondly|finally|ultimately|for example|for instance|in addition|as a "
    r"result|broadly|certainly|similarly)"
    r"\b[^,;]{0,160},\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One predicate with what belongs to it.

    Args:
        span: from its first to its last word, embedded clauses included.
        subject: the words of its subject, or None; a relative clause has its antecedent here.
        subject_head: the noun that heads the subject, or None.
        verb: the predicate word.
        lemma: its lemma, folded; "" without a parse.
        rest: from the verb to the clause's end.
        kind: "main", "conj", "relative", "embedded" (relative, with a subject of its own), "adverbial", "complement".
        negated: the predicate itself is denied.
        passive: its subject is what is done to.
        finite: whether it can stand as a sentence of its own.
    """

    span: Span
    subject: Span | None
    subject_head: Span | None
    verb: Span
    lemma: str
    rest: Span
    kind: str
    negated: bool = False
    passive: bool = False
    finite: bool = True


def clauses_of(text: str, offset: int, tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Give the clauses of the sentence `text`, which begins at `offset`; `tokens` have document spans."""
    if not tokens:
        return (_unparsed(text, offset),)
    tree = _Tree(tokens)
    found = [clause for index in range(len(tokens)) if (clause := tree.clause(index)) is not None]
    found = [_with_subject(clause, text, offset) for clause in found]
    return tuple(sorted(found, key=lambda clause: (clause.verb, clause.span))) or (_unparsed(text, offset),)


def _with_subject(clause: Clause, text: str, offset: int) -> Clause:
    """Give a main clause whose subject the parse hung on its introduction the words before its verb."""
    intro = _INTRO.match(text)
    if clause.kind != "main" or clause.subject is not None or intro is None:
        return clause
    words = text[intro.end() : max(intro.end(), clause.verb.start - offset)].rstrip()
    plain = re.sub(r"(?:\s(?:has|have|had|is|are|was|were|will|may|can|must|also|often|been))+$", "", words)
    if len(plain.split()) < 1 or "," in plain:
        return clause
    start = offset + intro.end()
    return replace(clause, subject=Span(start=start, end=start + len(plain)), finite=True)


def _unparsed(text: str, offset: int) -> Clause:
    """Make one clause by the words alone."""
    intro = _INTRO.match(text)
    begin = intro.end() if intro else 0
    verb = _AUXILIARY.search(text, begin)
    end = offset + len(text)
    if verb is None:
        at = Span(start=offset + begin, end=offset + begin)
        return Clause(
            span=Span(start=offset, end=end),
            subject=None,
            subject_head=None,
            verb=at,
            lemma="",
            rest=Span(start=at.start, end=end),
            kind="main",
            finite=False,
        )
    # Without the space behind it, so that a name put in its place does not run into the verb.
    subject = Span(start=offset + begin, end=offset + begin + len(text[begin : verb.start()].rstrip()))
    return Clause(
        span=Span(start=offset, end=end),
        subject=subject if len(subject) else None,
        subject_head=None,
        verb=Span(start=offset + verb.start(), end=offset + verb.end()),
        lemma="",
        rest=Span(start=offset + verb.start(), end=end),
        kind="main",
    )


class _Tree:
    """A parse with its children and the reach of every subtree."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.children = children_of(tokens)
        self.low = list(range(len(tokens)))
        self.high = list(range(len(tokens)))
        # Heads may stand left or right of their words: widen upwards from the deepest word.
        for index in sorted(range(len(tokens)), key=lambda place: -self._depth(place)):
            head = tokens[index].head_index
            self.low[head] = min(self.low[head], self.low[index])
            self.high[head] = max(self.high[head], self.high[index])

    def _depth(self, index: int) -> int:
        depth = 0
        while self.tokens[index].head_index != index and depth <= len(self.tokens):
            index = self.tokens[index].head_index
            depth += 1
        return depth

    def clause(self, index: int) -> Clause | None:
        """Make the clause headed by the word at `index`, or None when it heads none."""
        token = self.tokens[index]
        if token.dependency not in _CLAUSAL:
            return None
        own_subject = self._subject(index)
        if token.pos not in _VERBAL and own_subject is None:
            return None
        if token.dependency == "conj" and self.tokens[token.head_index].pos not in _VERBAL and own_subject is None:
            return None
        if token.dependency == "conj" and own_subject is None and self._governor(index) == "xcomp":
            return None
        subject = own_subject if own_subject is not None else self._inherited(index)
        kind = self._kind(index)
        if kind == "relative":
            if own_subject is not None and self.tokens[own_subject].lemma.lower() not in _RELATIVES:
                kind = "embedded"  # "a world where crime knows no borders"
            else:
                subject = token.head_index
        end = self._end(index)
        auxiliary = [
            self.tokens[child] for child in self.children[index] if self.tokens[child].dependency in {"aux", "auxpass"}
        ]
        finite = own_subject is not None and (bool(auxiliary) or token.pos in _VERBAL)
        return Clause(
            span=Span(start=self.tokens[self._begin(index)].span.start, end=end),
            subject=self._phrase(subject, before=index) if subject is not None else None,
            subject_head=self.tokens[subject].span if subject is not None else None,
            verb=token.span,
            lemma=token.lemma.lower(),
            rest=Span(start=token.span.start, end=max(token.span.end, end)),
            kind=kind,
            negated=self._negated(index, own_subject),
            passive=self._is_passive(index),
            finite=finite and self._child(index, frozenset({"mark"})) is None,
        )

    def _subject(self, index: int) -> int | None:
        """Give the word's subject; parses hang that of "it is binding" on the auxiliary."""
        own = self._child(index, SUBJECTS)
        if own is not None:
            return own
        helping = (child for child in self.children[index] if self.tokens[child].dependency in {"aux", "auxpass"})
        return next((found for child in helping if (found := self._child(child, SUBJECTS)) is not None), None)

    def _child(self, index: int, wanted: frozenset[str]) -> int | None:
        for child in self.children[index]:
            if self.tokens[child].dependency in wanted:
                return child
        return None

    def _inherited(self, index: int) -> int | None:
        """Give the subject that a coordinate, participial or infinitive clause takes over."""
        seen = 0
        while self.tokens[index].head_index != index and seen <= len(self.tokens):
            token = self.tokens[index]
            if token.dependency == "acl":
                return token.head_index
            if token.dependency == "relcl":
                return token.head_index
            index = token.head_index
            seen += 1
            subject = self._subject(index)
            if subject is not None:
                return subject
        return None

    def _kind(self, index: int) -> str:
        if self._stands_before(index):
            return "main"
        if self.tokens[index].dependency == "ROOT" and any(
            self._stands_before(child) for child in self.children[index]
        ):
            return "conj"
        while self.tokens[index].dependency == "conj" and self.tokens[self.tokens[index].head_index].pos in _VERBAL:
            if self._child(index, SUBJECTS) is not None:
                return "conj" if self._is_main(index) else "complement"
            head = self.tokens[index].head_index
            if self.tokens[head].dependency == "ROOT":
                return "conj"
            index = head
        return _KINDS.get(self.tokens[index].dependency, "complement")

    def _stands_before(self, index: int) -> bool:
        """Tell "A; B" and "A: B", of which parses make A a complement of B."""
        token = self.tokens[index]
        head = token.head_index
        if token.dependency not in ("ccomp", "parataxis") or self.tokens[head].dependency != "ROOT" or head < index:
            return False
        subject = self._child(head, SUBJECTS)
        if subject is None or self._child(index, SUBJECTS) is None or self.low[subject] <= self.high[index]:
            return False
        between = self.tokens[self.high[index] : self.low[subject]]
        return any(other.pos == "PUNCT" and other.lemma in _STOPS for other in between)

    def _is_main(self, index: int) -> bool:
        while self.tokens[index].dependency == "conj":
            index = self.tokens[index].head_index
        return self.tokens[index].dependency == "ROOT"

    def _governor(self, index: int) -> str:
        """Give the label of the first word of a chain of coordinate verbs."""
        while self.tokens[index].dependency == "conj" and self.tokens[index].head_index != index:
            index = self.tokens[index].head_index
        return self.tokens[index].dependency

    def _is_passive(self, index: int) -> bool:
        """Tell that the subject is acted on; "was" may stand with an earlier verb: "was proposed and adopted"."""
        if self._child(index, frozenset({"auxpass", "nsubjpass", "agent"})) is not None or self._is_participle(index):
            return True
        token = self.tokens[index]
        if token.dependency != "conj" or token.lemma.lower() not in _DONE_TO_TEXTS or token.head_index == index:
            return False
        own = self._child(index, SUBJECTS | frozenset({"aux", "dobj"}))
        return own is None and self._is_passive(token.head_index)

    def _is_participle(self, index: int) -> bool:
        """Tell "the Convention, adopted in 2001" from "states facing threats", by the lemma and the word's length."""
        token = self.tokens[index]
        grown = len(token.span) - len(token.lemma)
        return token.dependency == "acl" and self._child(index, frozenset({"aux"})) is None and grown <= 2

    def _begin(self, index: int) -> int:
        return self.low[index]

    def _end(self, index: int) -> int:
        """Where the clause ends, a coordinate clause with a verb of its own left out."""
        high = self.high[index]
        for child in self.children[index]:
            if self.tokens[child].dependency == "conj" and child > index:
                high = min(high, max(self.low[child] - 1, index))
        while high > index and self.tokens[high].pos in {"PUNCT", "CCONJ", "SPACE"}:
            high -= 1
        return self.tokens[high].span.end

    def _phrase(self, head: int, *, before: int) -> Span:
        """Give the subject's words; they stop where the predicate begins."""
        low, high = self.low[head], self.high[head]
        if low <= before <= high:  # the predicate hangs below it: a relative clause's antecedent
            high = max(head, min(high, self.low[before] - 1 if self.low[before] > head else head))
        while high > head and self.tokens[high].pos == "PUNCT":
            high -= 1
        return Span(start=self.tokens[low].span.start, end=self.tokens[high].span.end)

    def _negated(self, index: int, subject: int | None) -> bool:
        if self._child(index, frozenset({"neg"})) is not None:
            only = [
                child
                for child in self.children[index]
                if self.tokens[child].lemma.lower() in {"only", "merely", "just", "simply"}
            ]
            return not only
        if subject is None:
            return False
        return any(
            self.tokens[child].lemma.lower() in {"no", "neither", "none"}
            for child in [subject, *self.children[subject]]
        )
