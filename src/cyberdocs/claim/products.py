"""Tell of which work of a body something is said: reads a `Reading` and words in it, returns the body and the work.

"Its guidance notes bind no court", "the notes of the Committee", "adopts notes, which are not binding" speak of the
notes and not of the Committee; what the notes are is told as "note: non-binding".
"""

import re

from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import within
from cyberdocs.records import Span

_PART = (
    r"(?P<part>safeguard|protection|guarantee|definition|remedy|remedies|procedure|provision|offence|rule|sanction|penalt(?:y|ies)"
    r"|oversight|review mechanism|enforcement|supervision)s?"
)
_PART_OF = re.compile(
    rf"(?:(?:the|all|its|most)\s)*(?:[\w-]+\s){{0,2}}?{_PART}\s(?:of|in|under|offered by|provided by)\s(?:the\s)?$",
    re.IGNORECASE,
)
_OWNED_PART = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?{_PART}$", re.IGNORECASE)
_ITS_PART = re.compile(rf"(?:its|their)\s(?:[\w-]+\s){{0,3}}?{_PART}$", re.IGNORECASE)
_WORK = (
    r"(?P<work>note|guideline|opinion|recommendation|resolution|decision|standard|norm|finding|declaration|ruling"
    r"|judgment|notice|alert|conclusion|advice|guidance|directive|code)s?"
)
# Behind the name: "the Committee's guidance notes"; before it: "the notes of the ".
_OWNED = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?{_WORK}$", re.IGNORECASE)
_OF = re.compile(
    rf"(?:(?:the|all|its|any|most)\s)*(?:[\w-]+\s){{0,2}}?{_WORK}\s(?:of|by|from)\s(?:the\s)?$", re.IGNORECASE
)
_ITS = re.compile(rf"(?:its|their)\s(?:[\w-]+\s){{0,3}}?{_WORK}$", re.IGNORECASE)
# "Adopts notes, which ...", "issues notes that ...": by the words, since parsers take "issues" for a noun.
_ISSUES = re.compile(
    rf"""(?:,|\))?\s(?:has\s|also\s|regularly\s|then\s)?
      (?:adopt|issue|publish|produce|give|pass|draft|write|approve|release)(?:s|es|d|ed)?
      \s(?:(?:its|the|so-called)\s)?(?:[\w-]+\s){{0,3}}?{_WORK}(?:\s(?:on|about)\s[^,;.]{{1,60}})?
      ,?\s(?:which|that)\s[^.;]{{0,60}}""",
    re.IGNORECASE | re.VERBOSE,
)


def product_of(reading: Reading, index: int, span: Span) -> tuple[str, str] | None:
    """Give the body and the kind of work that the words at `span` are said of, None where it is another thing."""
    for org in (target for target in reading.targets if target.kind == "org"):
        if found := _ISSUES.fullmatch(reading.between(org.span.end, span.start)):
            return org.entity_id, found.group("work").lower()
    clause = reading.clauses[index]
    if clause.kind in ("relative", "embedded"):
        return None
    subject = clause.subject
    if subject is None:
        return None
    words = reading.quote(subject).strip() if reading.span.contains(subject) else ""
    orgs = [target for target in within(reading.targets, subject) if target.kind == "org"]
    for org in orgs[:1]:
        of = _OF.fullmatch(reading.between(subject.start, org.span.start))
        owned = _OWNED.match(reading.between(org.span.end, subject.end).rstrip())
        if found := of or owned:
            return org.entity_id, found.group("work").lower()
    if words.lower() == "they" and index:
        return _earlier(reading, index)
    known = [target for target in reading.subjects[index].targets if target.kind == "org"]
    if len(known) == 1 and (found := _ITS.fullmatch(words)):
        return known[0].entity_id, found.group("work").lower()
    return None


def _earlier(reading: Reading, index: int) -> tuple[str, str] | None:
    """Take up the works that an earlier clause is about: "the notes of the Council are read; they bind nobody"."""
    for place in range(index - 1, -1, -1):
        if reading.clauses[place].kind in ("main", "conj") and reading.clauses[place].subject is not None:
            return product_of(reading, place, reading.clauses[place].verb)
    return None


def part_of_text(reading: Reading, index: int) -> tuple[str, str] | None:
    """Give the text and the part of it that a clause is about: "its safeguards", "the rules of the Convention"."""
    subject = reading.clauses[index].subject
    if subject is None or not reading.span.contains(subject):
        return None
    for law in [target for target in within(reading.targets, subject) if target.kind == "law"][:1]:
        of = _PART_OF.fullmatch(reading.between(subject.start, law.span.start))
        owned = _OWNED_PART.match(reading.between(law.span.end, subject.end).rstrip())
        if found := of or owned:
            return law.entity_id, found.group("part").lower()
    known = [target for target in reading.subjects[index].targets if target.kind == "law"]
    if len(known) == 1 and (found := _ITS_PART.fullmatch(reading.quote(subject).strip())):
        return known[0].entity_id, found.group("part").lower()
    return None
