"""Count parties, signatories and members. Reads a `Reading`; returns scope values ("parties: 75").

What was signed has signatories, what was ratified or acceded to has parties; "when two countries cooperate" counts
neither, and what is needed is not there yet.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.access import alone
from cyberdocs.claim.amount_context import Words
from cyberdocs.claim.joined import has_joined
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue, Number, Span

_STATES = frozenset({"states", "countries", "nations", "governments", "jurisdictions"})
_MEMBERSHIP = frozenset(
    {"parties", "signatories", "members", "ratifications", "signatures", "accessions", "party", "signatory"}
)
_SINGULAR = {"party": "parties", "signatory": "signatories", "signatures": "signatories"}
_JOINING = re.compile(
    r"\b(?:ratif|sign(?:ed|s|ing)?\b|acced|accession|part(?:y|ies) to|join|member|bound by|adher|adopted by|in "
    r"force)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:needs?|needed|requires?|required|necessary|await(?:s|ing)|after|once|threshold)\b", re.IGNORECASE
)
# "It must be signed by 40 States" counts none either.
_MUST = re.compile(r"\b(?:must|ha(?:s|ve)\sto|needs?\sto)\s[^,;:]{0,40}$", re.IGNORECASE)
# "65 States signed the Convention", "... have ratified it", "are party to it".
_STATES_DID = re.compile(
    r"(?:\s(?:member|contracting))?(?:\s(?:states|countries|nations|governments))?(?:\s(?:have|had|has|are|were|also|now|so\sfar))*"
    r"\s(?:(?P<signed>signed)|(?P<joined>ratified|joined|acceded\sto|adhered\sto|(?:a\s)?part(?:y|ies)\sto|bound\sby))"
    r"\s(?:(?P<it>it)\b|(?:the\s|this\s)?)",
    re.IGNORECASE,
)
# "75 States are now Parties", "70 states that are parties".
_ARE_PARTIES = re.compile(
    r"[\w-]+\s(?:(?:member\s)?(?:states|countries|nations)\s)?(?:(?:that|which|who)\s)?(?:are|were|have\sbecome|became)\s"
    r"(?:now\s|currently\s|already\s|today\s)?(?P<unit>parties|signatories|members)\b",
    re.IGNORECASE,
)
# "15 of the Union's 55 member states": 55 is what the 15 are counted from.
_OUT_OF = re.compile(r"\bof\s(?:the|its|their|all)\s(?:[\w’'-]+\s){0,3}$", re.IGNORECASE)
# "Parties to the Convention now number 80", "the number of parties to the Convention reached 78".
_PARTIES_TO = re.compile(r"\b(?P<unit>parties|signatories|members)\s(?:to|of)\s(?:the\s)?$", re.IGNORECASE)
_AMOUNTS = re.compile(
    r"\s(?:has\s|had\s|have\s|now\s|already\s|today\s|since\s)*(?:number(?:s|ed)?|reached|reaches|stands?\sat|stood\sat|rose\sto"
    r"|risen\sto|grew\sto|grown\sto|totals?|totalled|is|was|exceeds|exceeded)\s(?:now\s|about\s|some\s|over\s|nearly\s)?",
    re.IGNORECASE,
)

_REACH = 60  # code points: "196 countries from all over the world belong to "
_HAS = re.compile(
    r",?\s(?:also\s|now\s|today\s)?(?:has|had|with(?:\sits)?|(?:is|was)\s(?:made\sup|composed)\sof|consists?\sof|counts?|counted|numbers?|comprises?|unites?|of)\s(?:now\s|some\s|about\s|over\s)?"
    r"|['’]s?\smembership\s(?:stands?\sat|is|of|reached|numbers)\s",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"[\w-]+\s(?:member\s(?:states|countries)|members)\b", re.IGNORECASE)
_BELONG = re.compile(
    r"[\w-]+\s(?:member\s)?(?:states|countries|nations|members)\s(?:now\s)?(?:belong\sto|are\smembers\sof|of)\s(?:the\s)?",
    re.IGNORECASE,
)


def party_counts(reading: Reading) -> list[AspectValue]:
    """Give "parties: 75" for an instrument that a count of states is said of."""
    values = []
    laws = [target for subject in reading.subjects for target in subject.targets if target.kind == "law"]
    laws = laws or [target for target in reading.targets if target.kind == "law"]
    for number in reading.numbers:
        near = reading.between(number.span.start - 24, number.span.end + 28)
        if _MUST.search(reading.between(reading.span.start, number.span.start)):
            continue
        if _NEEDED.search(near) and not _have_joined(reading, number):
            continue  # "fifteen ratifications are needed" counts none that there are
        if number.unit in _STATES and _OUT_OF.search(reading.between(reading.span.start, number.span.start)):
            continue
        if (told := _joined(reading, number) or _numbered(reading, number)) is not None:
            values.append(_value(*told, number))
            continue
        law = _counted_law(reading, number, laws)
        if number.unit in _STATES | _MEMBERSHIP and law is not None and (unit := _unit(reading, number)):
            values.append(_value(law.entity_id, unit, number))
    return values


def _have_joined(reading: Reading, number: Number) -> bool:
    """Tell "74 countries had signed the treaty, which needs 40 ratifications"."""
    words = Words(reading.text, reading.span.start, reading.tokens)
    places = words.place(Span(start=number.span.start - words.offset, end=number.span.end - words.offset))
    return bool(places) and has_joined(words, places[0])


def _value(entity_id: str, unit: str, number: Number) -> AspectValue:
    return AspectValue(entity_id=entity_id, aspect=Aspect.SCOPE, value=f"{unit}: {number.value}", cue=number.span)


def _joined(reading: Reading, number: Number) -> tuple[str, str] | None:
    """Read "65 States signed the Convention": the text behind the verb, or the one that "it" can only be."""
    if number.unit not in _STATES:
        return None
    after = re.sub(r"^[\w-]+", "", reading.between(number.span.start, reading.span.end), count=1)
    found = _STATES_DID.match(after)
    if found is None:
        return None
    unit = "signatories" if found.group("signed") else "parties"
    at = reading.span.end - len(after) + found.end()
    if found.group("it"):
        here = alone(tuple(target for target in reading.targets if target.span.end <= number.span.start))
        entity_id = here or alone(reading.background)
        return (entity_id, unit) if entity_id is not None else None
    law = next((t for t in reading.targets if t.kind == "law" and t.span.start <= at < t.span.end), None)
    return (law.entity_id, unit) if law is not None else None


def _numbered(reading: Reading, number: Number) -> tuple[str, str] | None:
    """Read "parties to the Convention now number 80"."""
    for law in reading.targets:
        if law.kind != "law" or law.span.end > number.span.start:
            continue
        whose = _PARTIES_TO.search(reading.between(reading.span.start, law.span.start))
        if whose and _AMOUNTS.fullmatch(reading.between(law.span.end, number.span.start)):
            return law.entity_id, whose.group("unit").lower()
    return None


def _counted_law(reading: Reading, number: Number, laws: Sequence[Target]) -> Target | None:
    """Tell whose parties a number counts: its clause's subject's, else those of the last text before it."""
    subject = reading.subjects[innermost(reading, number.span)].targets
    if subject:
        return next((target for target in subject if target.kind == "law"), None)
    before = [target for target in reading.targets if target.kind == "law" and target.span.end <= number.span.start]
    return before[-1] if before else laws[0] if len({law.entity_id for law in laws}) == 1 else None


def _unit(reading: Reading, number: Number) -> str:
    """Name what a number counts; "" for "when two countries cooperate"."""
    if number.unit in _MEMBERSHIP:
        return _SINGULAR.get(number.unit, number.unit)
    if told := _ARE_PARTIES.match(reading.between(number.span.start, reading.span.end)):
        return told.group("unit").lower()
    clause = reading.clauses[innermost(reading, number.span)]
    before = reading.between(clause.span.start, number.span.start)
    if re.search(r"\bsigned\s(?:\w+\s){0,2}?by\s(?:\w+\s){0,2}$", before, re.IGNORECASE):
        return "signatories"
    return number.unit if _JOINING.search(reading.between(clause.span.start, clause.span.end)) else ""


def memberships(reading: Reading) -> list[AspectValue]:
    """Give "members: 196" for a body: "has 196 member countries", "196 countries belong to it", "its 196 members"."""
    values = []
    for number in reading.numbers:
        if number.unit not in _STATES | {"members"}:
            continue
        around = Span(start=number.span.start, end=min(reading.span.end, number.span.end + _REACH))
        words = reading.between(around.start, around.end)
        for org in (target for target in reading.targets if target.kind == "org"):
            before = reading.between(org.span.end, number.span.start)
            if (_HAS.fullmatch(before) and _MEMBERS.match(words)) or _belongs(words, reading, org, number):
                values.append(_value(org.entity_id, "members", number))
        index = innermost(reading, number.span)
        own = [t for t in reading.subjects[index].targets if t.kind == "org" and not reading.span.contains(t.span)]
        verb = reading.between(reading.clauses[index].verb.start, number.span.start)
        if len(own) == 1 and _HAS.fullmatch(" " + verb) and _MEMBERS.match(words):
            values.append(_value(own[0].entity_id, "members", number))
    return values


def _belongs(words: str, reading: Reading, org: Target, number: Number) -> bool:
    found = _BELONG.match(words)
    return found is not None and number.span.start + found.end() == org.span.start
