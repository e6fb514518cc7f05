"""Tell which aspect a predicate speaks of that no table lists. Reads a clause and its subject.

The kind of thing decides where the verb leaves it open: a body's doing is its mandate, a text's is its content, an
idea's is its effect; what a copula adds to an idea is its nature.
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, Span

_DEFINING = re.compile(
    r"^(?:refers? to|referred to|(?:is|are|was|can be|may be|could be) (?:\w+ly )?(?:defined|understood|described"
    r"|classified"
    r"|categori[sz]ed|divided|conceived|grouped)\b|means?\b|denotes?\b|encompass(?:es)?\b|comprises?\b|consists? of"
    r"|distinguish(?:es)?\b|(?:include|includes) (?:[\w-]+ ){0,3}(?:such as|against|involving|committed))",
    re.IGNORECASE,
)
# What a body says rather than does.
_STRESSING = frozenset(
    {"emphasize", "emphasise", "highlight", "underscore", "stress", "underline", "encourage", "recommend", "advocate",
     "urge", "acknowledge", "affirm", "reaffirm", "call", "invite", "note"}
)  # fmt: skip
_TELLING = frozenset(
    {"say", "state", "declare", "warn", "argue", "claim", "tell", "add", "explain", "testify", "speak"}
)
_TELLING_OR_DOING = frozenset({"conclude", "hold", "observe", "find", "report", "record", "announce", "add",
                               "explain"})  # fmt: skip
_THAT = re.compile(r"\s(?:[\w ]{1,30}\s)?that\b", re.IGNORECASE)
# What an idea is made of rather than what it brings about.
_MADE_OF = frozenset(
    {"include", "involve", "aim", "seek", "design", "establish", "encourage", "emphasize", "emphasise", "comprise",
     "contain", "intend", "introduce", "implement", "provide", "apply", "cover", "prescribe", "require", "enable"}
)  # fmt: skip
_ACHIEVING = frozenset(
    {"enhance", "strengthen", "improve", "bridge", "reduce", "help", "ensure", "bolster", "reinforce", "shape",
     "transform", "mitigate", "solve", "resolve", "achieve", "overcome", "hinder", "impede", "undermine", "weaken",
     "complicate", "limit", "fail", "succeed", "prove", "struggle", "contribute", "deepen", "increase", "suffer",
     "lack", "face", "encounter", "depend", "rely", "allow", "enable", "unify", "harmonise", "harmonize", "assist"}
)  # fmt: skip
_JUDGING = frozenset(
    {"question", "criticise", "criticize", "praise", "regard", "consider", "hail", "see", "view", "dispute", "contest"}
)
_ACTORS = re.compile(
    r"\b(?:states?|countries|country|nations?|governments?|companies|firms|providers?|authorities"
    r"|officers?|users?|people|parties|members|\w*criminals?|offenders?|attackers?|perpetrators?|victims?|technolog(?:y|ies)|digitali[sz]ation|they)$",
    re.IGNORECASE,
)
_WIDENING = frozenset({"expand", "extend", "broaden", "widen", "narrow", "span"})
_FARING = frozenset({"lack", "face", "remain", "struggle", "suffer", "encounter", "become", "need", "lag", "fare"})
_WIDENS = re.compile(r"^(?:continue[sd]?|began|begins?) to (?:expand|extend|broaden|widen|grow)\b", re.IGNORECASE)
_COMPOSING = frozenset({"embed", "characterize", "characterise", "compose", "root", "base", "tie"})
_DUTIES = frozenset(
    {"contribute", "assist", "help", "enable", "allow", "face", "depend", "rely"}
)  # of a body: what it is for
_PRODUCTS = re.compile(
    r"\b(?:initiatives?|frameworks?|meetings?|program(?:me)?s?|strateg(?:y|ies)|polic(?:y|ies)|projects?|plans?)$",
    re.IGNORECASE,
)
_COPULA = frozenset(
    {"be", "remain", "become", "constitute", "represent", "emerge", "evolve", "serve", "act", "function"}
)
_AS_NOUN = re.compile(r"^\S+\s(?:as|into|from|a|an|the|one of|not merely|embedded|rather)\b", re.IGNORECASE)
_ABSTRACT = re.compile(
    r"\b(?:role|impact|influence|effect|effectiveness|engagement|importance|success)\b", re.IGNORECASE
)
_TEXTS = re.compile(
    r"\b(?:treat(?:y|ies)|resolutions?|instruments?|norms?|laws?|agreements?|guidelines?)\b", re.IGNORECASE
)
# "The UN Convention contains ...": what a body's text says is not what the body does.
_TEXT_HEAD = re.compile(
    r"(?:convention|treaty|protocol|agreement|directive|regulation|resolution|declaration|charter|act|law)",
    re.IGNORECASE,
)
# "By setting standards, X promotes trust" and "..., thereby reducing mistrust" tell what comes of its doing.
_MEANS = re.compile(r"^\W*by\s\w+ing\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:thereby|thus)\s\w+ing\b", re.IGNORECASE)
_BODIES = re.compile(r"(?:organi[sz]ations?|bodies|body|agenc(?:y|ies)|institutions?|entit(?:y|ies))", re.IGNORECASE)
INTENDING = frozenset({"aim", "seek", "intend", "involve", "include", "design"})


def aspect_of(reading: Reading, clause: Clause, target: Target) -> Aspect | None:
    """Tell which aspect a predicate speaks of."""
    predicate = reading.between(clause.verb.start, clause.rest.end)
    after_subject = (
        clause.subject.end if clause.subject and clause.subject.end <= clause.verb.start else clause.verb.start
    )
    with_auxiliary = reading.between(after_subject, clause.rest.end).strip()
    if target.kind == "concept" and (_DEFINING.match(predicate) or _DEFINING.match(with_auxiliary)):
        return Aspect.DEFINITION
    lemma = clause.lemma or _first_lemma(predicate)
    if target.named and clause.passive:
        return Aspect.EFFECT if lemma in _JUDGING else Aspect.CONTENT if lemma in INTENDING else None
    if target.kind == "org":
        return _of_body(reading, clause, lemma)
    abstract = clause.subject is not None and _ABSTRACT.search(reading.quote(clause.subject)) is not None
    if target.kind == "law":
        if lemma in _COPULA:
            return None
        return Aspect.EFFECT if lemma in _ACHIEVING or abstract else Aspect.CONTENT
    if clause.passive and lemma not in _COMPOSING | _MADE_OF:
        return None  # what is done to an idea is in the table or is not its effect
    if clause.subject is not None and _ACTORS.search(reading.quote(clause.subject)):
        # What states and people do is no effect of an idea; how they fare is.
        return Aspect.EFFECT if lemma in _FARING else None
    if lemma in _WIDENING or _WIDENS.match(predicate):
        return Aspect.SCOPE
    if clause.passive and lemma in _COMPOSING:
        return Aspect.NATURE
    if lemma in {"function", "act", "serve"} and _is_body(reading, clause):
        return Aspect.MANDATE  # a body's part in something is what it does
    if lemma in _COPULA and not abstract:
        return Aspect.NATURE if _AS_NOUN.match(predicate) else Aspect.EFFECT
    text = clause.subject is not None and _TEXTS.search(reading.quote(clause.subject))
    if _is_body(reading, clause) and lemma not in _ACHIEVING | _MADE_OF | _COPULA and not clause.passive:
        return Aspect.MANDATE
    if not abstract and (lemma in _MADE_OF or (text and lemma not in _ACHIEVING)):
        return Aspect.CONTENT
    return Aspect.EFFECT


def _is_body(reading: Reading, clause: Clause) -> bool:
    """Tell an idea that stands for bodies ("international organisations"): their doing is a mandate as well."""
    return (
        clause.subject_head is not None and _BODIES.fullmatch(reading.between(*_ends(clause.subject_head))) is not None
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _of_body(reading: Reading, clause: Clause, lemma: str) -> Aspect | None:
    """What a body says or brings out is content, what it achieves an effect, what it does its mandate."""
    if clause.subject is not None and _PRODUCTS.search(reading.quote(clause.subject)):
        return Aspect.CONTENT
    if clause.subject_head is not None and _TEXT_HEAD.fullmatch(reading.between(*_ends(clause.subject_head))):
        return None
    if lemma in {"be", "become", "remain"}:
        return None
    if lemma in _STRESSING:
        return Aspect.CONTENT
    if lemma in _TELLING | _TELLING_OR_DOING and _THAT.match(reading.between(clause.verb.end, clause.rest.end)):
        return Aspect.CONTENT
    if lemma in _TELLING:
        return None  # "..., said a professor at the university" tells nothing of it
    if (
        lemma not in INTENDING
        and clause.kind in ("main", "conj")
        and (_MEANS.match(reading.text) or _RESULT.search(reading.quote(clause.span)))
    ):
        return Aspect.EFFECT
    return Aspect.EFFECT if lemma in _ACHIEVING - _DUTIES else Aspect.MANDATE


def _first_lemma(predicate: str) -> str:
    """Guess the verb without a parse: the first word behind auxiliaries, its ending cut."""
    skipped = {"has", "have", "had", "also", "been", "will", "may", "can", "could"}
    words = [word for word in re.findall(r"[a-z]+", predicate.lower()[:80]) if word not in skipped]
    if not words:
        return ""
    if words[0] in {"is", "are", "was", "were"}:
        return "be"
    return re.sub(r"(?:e?s|ed|ing)$", "", words[0])
