"""Tell the kind of a text or body by what is said to happen to it. Reads a `Reading`; returns nature values.

"Needs no transposition", "Member States must transpose it" tell an act's way into national law; "an Act of Congress"
a statute; "is part of no government" a body outside all governments. Names hide these words from the value table.
"""

import re
from collections.abc import Iterator

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.predication import only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue, Span

DIRECT, THROUGH_NATIONAL_LAW, STATUTE, PRIVATE = "directly applicable", "to be transposed", "statute", "private body"
_NATIONAL_LAW = r"(?:national|domestic|further|implementing)\s(?:law|laws|legislation|measures|acts?|statutes?)"
_TRANSPOSING = r"(?:transposition|transposing\s(?:law|act|legislation|measures)|implementing\s(?:law|act|legislation))"
# Predicates, from the verb on. A rule of a directive may apply directly; what is said of the whole is meant.
_BY_ITSELF = re.compile(
    rf"""(?:needs?|requires?|required|needed|calls?\ for|knows?|awaits?)\ no\ (?:\w+\ )?{_TRANSPOSING}
      |(?:needs?|requires?)\ no\ {_NATIONAL_LAW}
      |need\ not\ be\ transposed
      |(?:does|do)\ not\ (?:need|require)\ (?:any\ |national\ )*transposition
      |(?:does|do)\ not\ (?:need|have)\ to\ be\ transposed | be\ transposed\ by\ nobody
      |(?:appl(?:y|ies|ied))\ (?:directly|immediately|as\ (?:it|they)\ stands?|without\ (?:any\ )?(?:transposition
          |{_NATIONAL_LAW}))
      |(?:is|are|was|were|becomes?|became)\ (?:(?:also|therefore|thus|as\ such)\ )?(?:directly
          |immediately)\ (?:applicable|binding)
      |(?:works?|takes?\ effect|has\ effect|is\ law)\ without\ (?:any\ )?(?:transposition|{_NATIONAL_LAW})""",
    re.IGNORECASE | re.VERBOSE,
)
_BY_NATIONAL_LAW = re.compile(
    rf"""(?:(?:must|shall|had\ to|has\ to|have\ to|needs?\ to|was\ to|is\ to|were\ to|are\ to
        |should\ have)\ (?:\w+\ )?)?
      (?:be(?:en)?\ )?(?:first\ )?transposed\ (?:by|into|in|before|until|on)\b
      |(?:needs?|requires?|required|needed|depends?\ on|awaits?)\ (?:(?:a|its|national|full)\ )?{_TRANSPOSING}
      |(?:needs?|requires?|depends?\ on)\ {_NATIONAL_LAW}\ (?:to\ take\ effect|to\ have\ effect|before\ it)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Member States must transpose the Directive"; the act stands right behind.
_TRANSPOSES = re.compile(
    r"\b(?:states?|countries|country|parliaments?|legislatures?|governments?|members?|capitals?)\s(?:\w+\s){0,4}?"
    r"(?:transpose|transposed)\s(?:the\s)?(?:Directive\s)?$",
    re.IGNORECASE,
)
_ACT_OF_PARLIAMENT = re.compile(
    r"(?:is|was|remains|as)\s(?:(?:simply|only|merely|just|of\scourse|in\struth|itself)\s)?(?P<no>not\s|no\s)?(?:an?\s)?(?:[\w-]+\s)?"
    r"(?:act|statute|law)\s(?:(?:passed|adopted|enacted)\sby|of)\s(?:the\s)?(?:(?:US|U\.S\.|American|United\sStates|British|UK)\s)?"
    r"(?:Congress|Parliament\b(?!\sand)|United\sStates\b|United\sKingdom\b)",
    re.IGNORECASE,
)
# A body that no government owns.
_NOBODYS = re.compile(
    r"(?:is|was|remains|are|belongs?|stands?)\s(?:not\s(?:a\s)?part\sof|part\sof\sno|independent\s(?:of|from)|outside|to\sno"
    r"|not\sto)\s(?:any\s|all\s|every\s|the\s)?(?:governments?|state\b|states\b|nation-states?)(?!\sparty)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no\slonger|without|hardly|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:articles?|provisions?|parts?|rules?|annex(?:es)?|chapters?|sections?|obligations?|deadlines?)\b",
    re.IGNORECASE,
)


def kinds(reading: Reading) -> list[AspectValue]:
    """Give the natures that a sentence tells by a deed, ascending by clause."""
    return [*_by_clause(reading), *_transposed(reading)]


def _by_clause(reading: Reading) -> Iterator[AspectValue]:
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        named = [target for target in subject.targets if target.named]
        if len(named) != 1 or _is_of_a_part(reading, clause) or only_owns(reading, clause, named[0], clause.verb):
            continue
        found = _of_law(reading, clause) if named[0].kind == "law" else _of_body(reading, clause)
        if found is not None:
            value, negated, cue = found
            yield AspectValue(entity_id=named[0].entity_id, aspect=Aspect.NATURE, value=value, cue=cue, negated=negated)


def _is_of_a_part(reading: Reading, clause: Clause) -> bool:
    subject = clause.subject
    return subject is not None and reading.span.contains(subject) and bool(_PART.search(reading.quote(subject)))


def _predicate(reading: Reading, clause: Clause) -> tuple[int, str]:
    """Give where a predicate begins, auxiliaries included, and its words."""
    subject, start = clause.subject, clause.verb.start
    if subject is not None and reading.span.contains(subject) and subject.end <= clause.verb.start:
        start = subject.end + 1
    return start, reading.between(start, clause.rest.end)


def _of_law(reading: Reading, clause: Clause) -> tuple[str, bool, Span] | None:
    start, words = _predicate(reading, clause)
    for value, pattern in ((DIRECT, _BY_ITSELF), (THROUGH_NATIONAL_LAW, _BY_NATIONAL_LAW)):
        found = pattern.search(words)
        if found is None or len(words[: found.start()].split()) > 5:
            continue
        if _DENIED.search(words[: found.start()]):
            return (THROUGH_NATIONAL_LAW, False, _at(start, found)) if value == DIRECT else None
        return value, False, _at(start, found)
    statute = _ACT_OF_PARLIAMENT.search(words)
    if statute is not None and len(words[: statute.start()].split()) <= 2:
        return STATUTE, statute.group("no") is not None, _at(start, statute)
    return None


def _of_body(reading: Reading, clause: Clause) -> tuple[str, bool, Span] | None:
    start, words = _predicate(reading, clause)
    found = _NOBODYS.match(words)
    return (PRIVATE, False, _at(start, found)) if found is not None else None


def _at(start: int, found: re.Match[str]) -> Span:
    return Span(start=start + found.start(), end=start + found.end())


def _transposed(reading: Reading) -> Iterator[AspectValue]:
    """Read "Member States must transpose the Directive into national law"."""
    for law in (target for target in reading.targets if target.kind == "law"):
        before = reading.between(reading.span.start, law.span.start)
        found = _TRANSPOSES.search(before)
        if found is None or _DENIED.search(found.group()):
            continue
        yield _transposing(reading, law, found)


def _transposing(reading: Reading, law: Target, found: re.Match[str]) -> AspectValue:
    cue = Span(start=reading.span.start + found.start(), end=law.span.start - 1)
    return AspectValue(entity_id=law.entity_id, aspect=Aspect.NATURE, value=THROUGH_NATIONAL_LAW, cue=cue)
