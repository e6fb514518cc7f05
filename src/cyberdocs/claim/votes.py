"""Tell how a text was agreed on: by a vote or without one. Reads a `Reading`; returns vote values of its texts.

Only of the adoption of the text itself: amendments, articles and procedures are voted on as well.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.number_words import CARDINAL
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import only_id
from cyberdocs.records import Aspect, AspectValue, Modality, Span

WITHOUT, WITH = "without a vote", "by a vote"
_WITHOUT = re.compile(
    r"\b(?:without\s(?:an?y?|the\sneed\sfor\sa|having\sto)\svote|by\s(?:consensus|acclamation|general\sagreement)"
    r"|no\svote\s(?:was|being|had\sbeen|having\sbeen|ever\swas)\s(?:called|taken|held|needed|requested|asked)"
    r"|no\s(?:State|country|delegation|one|member|government)\s(?:\w+\s)?(?:calling|call(?:ed)?|ask(?:ed|ing)?|requested)\s"
    r"(?:for\s)?a\svote)\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"\b(?:by\s{CARDINAL}\s(?:votes?\s)?(?:to|against)\s{CARDINAL}\b"
    rf"|(?:by|with|on)\sa\s(?:recorded\s|roll-call\s)?vote\sof\s{CARDINAL}\b"
    rf"|(?:by|in|after)\sa\s(?:recorded|roll-call|contested|close|divided)\svote\b"
    r"|(?:put\sto|carried\sin|voted\sthrough\sin)\s(?:a|the)\svote\b|was\svoted\sthrough\b|was\soutvoted\b"
    rf"|{CARDINAL}\s(?:\w+\s)?(?:voted\s|votes\s|voting\s)?(?:in\sfavour|for),?\s(?:and\s|with\s)?{CARDINAL}\s(?:voted\s|votes\s|voting\s)?"
    r"against\b"
    r"|by\sa\s(?:narrow|slim|bare|large|clear|simple|wide|two-thirds|thin|comfortable|overwhelming)\smajority\b)",
    re.IGNORECASE,
)
_ADOPTING = re.compile(
    r"\b(?:adopt(?:s|ed|ing|ion)?|approv(?:e|es|ed|al)|agreed|pass(?:ed|es)?|endorsed|carried|voted|went\sthrough"
    r"|g[eo]t?\sthrough|scraped\sthrough|squeezed\sthrough|sailed\sthrough|accepted|concluded)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|nor|rather\sthan|instead\sof|far\sfrom)\s(?:\w+\s){0,2}$|n['’]t\s(?:\w+\s)?$", re.I
)
_PARTS = re.compile(
    r"\b(?:amendments?|paragraphs?|procedures?|articles?|decisions|motions?|resolutions|reports|chapters?|texts)\b",
    re.IGNORECASE,
)
_UNSURE = frozenset({Modality.RECOMMENDED, Modality.REQUIRED, Modality.PREDICTED, Modality.POSSIBLE})


def votes(reading: Reading, found: Sequence[AspectValue], modality: Modality) -> list[AspectValue]:
    """Give how the one text that a sentence tells of as adopted was agreed on; nothing where it tells both.

    Args:
        found: the values found so far, whose statuses tell which text was adopted.
    """
    if modality in _UNSURE:
        return []
    told = [(value, one) for value, cue in ((WITHOUT, _WITHOUT), (WITH, _WITH)) for one in cue.finditer(reading.text)]
    if len({value for value, _ in told}) != 1 or not _ADOPTING.search(reading.text):
        return []
    value, match = told[0]
    cue = reading.span_of(*match.span())
    before = reading.text[max(0, match.start() - 60) : match.start()]
    if _DENIED.search(before) or _PARTS.search(before):
        return []
    text = _adopted(reading, cue, found)
    return [AspectValue(entity_id=text, aspect=Aspect.VOTE, value=value, cue=cue)] if text is not None else []


def _adopted(reading: Reading, cue: Span, found: Sequence[AspectValue]) -> str | None:
    """Give the text whose adoption is told: the clause's own, else the one that a clause before tells of."""
    index = innermost(reading, cue)
    clause, subject = reading.clauses[index], reading.subjects[index]
    own = {target.entity_id for target in subject.targets if target.kind == "law"}
    if len(own) == 1:
        itself = next(target for target in subject.targets if target.kind == "law")
        head = clause.subject_head
        if head is None or not reading.span.contains(itself.span) or itself.span.overlaps(head):
            return own.pop()
        return None  # "the annex of the Convention was carried by 40 votes to 30"
    adopted = {
        value.entity_id
        for value in found
        if value.aspect is Aspect.STATUS
        and value.value == "adopted"
        and not value.negated
        and value.cue.end <= cue.start
    }
    return only_id(adopted)
