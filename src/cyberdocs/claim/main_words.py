"""Give the words by which a claim is meant, without the clauses that hang on them. Reads a `Reading`, returns words.

"The group failed because it could not agree" says that it failed; "disclosed how it will work" foretells nothing.
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Span

_HANGING = frozenset({"relative", "embedded", "adverbial"})
_QUESTION = re.compile(
    r"(?:(?:as\sto|about|on|of)\s)?(?:how|why|what|which|who|whom|where|when|whether)\b", re.IGNORECASE
)
# "That is why States must act", "it is the courts that must act": the clause is what is said.
_POINTS_AT = re.compile(r"\b(?:this|that|it|these|here)\s(?:is|was|are|were)\s(?:\w+\s){0,5}$", re.IGNORECASE)
_SUPPOSES = re.compile(r"\bwould\b", re.IGNORECASE)  # "this would help, which will in turn ...": all of it is supposed
_CONCEDES = re.compile(r"(?:if|unless|should|were|had|whether)\b", re.IGNORECASE)  # a condition tells how it is meant


def main_words(reading: Reading, span: Span) -> str:
    """Give the words at `span`, those of hanging clauses blanked; all of them where no other clause is left."""
    inside = [one for one in reading.clauses if span.contains(one.verb)]
    hanging = [one for one in inside if _hangs(reading, one, span)]
    left = [one for one in inside if not any(other.span.contains(one.verb) for other in hanging)]
    words = reading.quote(span)
    if not any(one.kind in ("main", "conj") and one.finite for one in left):
        return words
    plain = words
    for clause in hanging:
        start, end = max(0, clause.span.start - span.start), min(len(words), clause.span.end - span.start)
        if any(one.kind == "main" and one.verb.start < clause.span.start for one in left):
            start += len(
                words[start:end].split(" ")[0]
            )  # behind its verb "because" still tells where the main clause ends
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return words if _SUPPOSES.search(plain) else plain


def _hangs(reading: Reading, clause: Clause, span: Span) -> bool:
    """Tell a relative or adverbial clause and an indirect question from what the claim says."""
    if not (clause.kind in _HANGING or (clause.kind == "complement" and _QUESTION.match(reading.quote(clause.span)))):
        return False
    if _CONCEDES.match(reading.quote(clause.span)):
        return False
    first = reading.quote(clause.verb).lower()
    if clause.span.start == clause.verb.start and not first.endswith(("ing", "ed", "en")):
        return False  # "efforts to build ports and highlight the need": parses hang such a verb on either
    return not _POINTS_AT.search(reading.between(span.start, clause.span.start))
