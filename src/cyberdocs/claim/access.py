"""Tell who may join a text or a body. Reads a `Reading`; returns scope values of the group "access".

"Open to companies", "only States may join it", "closed to non-members", "any State may accede".
"""

import re

from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, only_id
from cyberdocs.records import Aspect, AspectValue, Span

ALL_STATES, OTHERS_TOO, STATES_ONLY, MEMBERS_ONLY, ALL_MEMBERS, SELECTED = (
    "open to all states", "open to private actors", "states only", "members only", "open to all members",
    "selected states",
)  # fmt: skip
_PRIVATE = (
    r"(?:companies|firms|businesses|enterprises|civil\ssociety|non-?governmental\s\w+|ngos|associations|individuals"
    r"|industry|private\s\w+|non-state\s\w+|universities)"
)
_JOIN = (
    r"(?:join|sign|sign\sup\sto|accede\sto|adhere\sto|become\s(?:a\s)?part(?:y|ies)\sto|ratify|support|endorse"
    r"|subscribe\sto|belong\sto)"
)
_MAY = r"(?:may|can|could|are\s(?:free|able|entitled|allowed|invited)\sto)"
_STATES = r"(?:sovereign\s)?states"
_ANY = r"(?:all|any|every|third)\s(?:states?|countr(?:y|ies)|nations?)"
# Not "members of civil society", "members of the public".
_MEMBERS = (
    r"(?:(?:the|its|un)\s)?(?:members|member\sstates?|member\scountr(?:y|ies))"
    r"(?!\sof\s(?:the\s)?(?:civil|public|society|industry|profession|community|press|parliament))"
)
_CHOSEN = r"(?:hand-?picked|selected|chosen|appointed|invited|designated)"
_STATE_NOUNS = r"(?:states|countries|governments|nations|members|member\sstates|delegations)"
_LET_IN = r"(?:allowed\s(?:in|to)|admitted|let\sin|invited|represented|seated|given\sa\sseat)"
_RULES = (
    (
        ALL_MEMBERS,
        rf"\b(?:all|every|any)\s{_MEMBERS}(?:\sof\s[^.,;]{{3,40}}?)?\s(?:{_MAY}|(?:was|were|is|are)\s(?:free|able|entitled|allowed|invited)"
        r"\sto)\s(?:take\spart\sin|participate\sin|attend|sit\son|join)\b",
    ),
    (ALL_MEMBERS, rf"\bopen\sto\s(?:all|every|any)\s{_MEMBERS}\b"),
    (
        ALL_MEMBERS,
        rf"\b(?:gathers?|unites?|brings?\stogether|includes?|comprises?)\s(?:all|every)\s(?:of\s)?{_MEMBERS}\b",
    ),
    (SELECTED, rf"\bonly\s(?:[\w-]+\s){{1,2}}(?:{_CHOSEN}\s)?{_STATE_NOUNS}\s(?:was|were|are|is)\s{_LET_IN}"),
    (
        SELECTED,
        rf"\b(?:membership|participation)\s(?:is|was)\s(?:limited|restricted|confined)\sto\s(?:[\w-]+\s)?(?:{_CHOSEN}\s)?{_STATE_NOUNS}\b",
    ),
    (SELECTED, rf"\bopen\sonly\sto\s(?:[\w-]+\s)?{_CHOSEN}\s{_STATE_NOUNS}\b"),
    (STATES_ONLY, rf"\bonly\s{_STATES}\s{_MAY}\s(?:also\s)?{_JOIN}\b"),
    (STATES_ONLY, rf"\b(?:open|reserved|limited|restricted)\s(?:to|for)\s{_STATES}\s(?:only|alone)\b"),
    (
        STATES_ONLY,
        rf"\b(?:open\sonly\sto|only\sopen\sto|reserved\sfor|limited\sto|restricted\sto)\s{_STATES}\b"
        r"(?!\s(?:outside|and|or|part|that|which|of))",
    ),
    (STATES_ONLY, r"\b(?:signed|supported|endorsed|joined)\s(?:only\sby\sstates\b|by\sstates\s(?:only|alone)\b)"),
    (MEMBERS_ONLY, rf"\bonly\s(?:its\s)?(?:member\sstates|members)(?:\sof\s[^.,;]{{3,60}}?)?\s{_MAY}\s{_JOIN}\b"),
    (MEMBERS_ONLY, r"\bclosed\sto\s(?:non-?members|outsiders|third\s(?:states|countries)|states\soutside)"),
    (MEMBERS_ONLY, r"\bopen\s(?:only\sto|to)\smembers\sonly\b"),
    (ALL_STATES, rf"\b{_ANY}\s(?:in\sthe\sworld\s)?{_MAY}\s{_JOIN}\b"),
    (ALL_STATES, rf"\bnon-?members?(?:\sstates)?\s{_MAY}\s(?:also\s)?{_JOIN}\b"),
    (ALL_STATES, rf"\bopen\s(?:for\s(?:accession|signature)\s)?(?:to|by)\s(?:{_ANY}|non-?members)\b"),
    (ALL_STATES, r"\bopen\sto\s(?:states|countries)\s(?:outside|beyond)\b"),
    (OTHERS_TOO, rf"\bopen\s(?:not\sonly\s)?to\s[^.;]{{0,60}}?\b{_PRIVATE}\b"),
    (OTHERS_TOO, rf"\b{_PRIVATE}(?:,?\s(?:and|or)\s\w+(?:\s\w+)?)?\s{_MAY}\s(?:also\s)?{_JOIN}\b"),
)
_ACCESS = re.compile("|".join(f"(?P<r{place}>{words})" for place, (_, words) in enumerate(_RULES)), re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|no\slonger|n['’]t)\s(?:\w+\s){0,2}$", re.IGNORECASE)
# Their words open with those who join: the clause's subject is not what they join.
_ITSELF = re.compile(r"(?:all|every|any|only)\b", re.IGNORECASE)
_REACH = 40  # code points from "may join" to the name: "may join the modernised "


def access(reading: Reading) -> list[AspectValue]:
    """Give who may join each text or body of which the words tell it."""
    values = []
    for found in _ACCESS.finditer(reading.text):
        place = int((found.lastgroup or "r0")[1:])
        cue = reading.span_of(*found.span())
        owner = _owner(reading, cue)
        if owner is None or _DENIED.search(reading.text[max(0, found.start() - 30) : found.start()]):
            continue
        values.append(AspectValue(entity_id=owner, aspect=Aspect.SCOPE, value=_RULES[place][0], cue=cue))
    return values


def _owner(reading: Reading, cue: Span) -> str | None:
    """Tell what may be joined: the name behind "may join", what "it" stands for, else the clause's subject."""
    behind = [t for t in reading.targets if t.named and 0 <= t.span.start - cue.end <= _REACH]
    for target in behind:
        gap = reading.between(cue.end, target.span.start)
        if re.fullmatch(r"\s(?:to\s)?(?:(?:the|this)\s)?(?:\w+\s)?", gap):
            return target.entity_id
    if _ITSELF.match(reading.quote(cue)):
        return _explained(reading, cue)  # who may join stands in the words, and what is joined behind or before them
    if re.match(r"\s(?:to\s)?it\b", reading.between(cue.end, reading.span.end)):
        return alone(reading.background)
    index = innermost(reading, cue)
    named = [target for target in reading.subjects[index].targets if target.named]
    return named[0].entity_id if named else None


def _explained(reading: Reading, cue: Span) -> str | None:
    """Give the one name of the first clause of which what stands behind a colon tells more."""
    if ":" not in reading.between(reading.span.start, cue.start) or not reading.subjects:
        return None
    head = reading.clauses[0].subject_head
    named = {
        target.entity_id
        for target in reading.subjects[0].targets
        if target.named and (head is None or target.span.overlaps(head))
    }
    return only_id(named)


def alone(targets: tuple[Target, ...]) -> str | None:
    """Give the one text that has come up in the paragraph; None where there are two, or none."""
    laws = {target.entity_id for target in targets if target.kind == "law"}
    return only_id(laws)
