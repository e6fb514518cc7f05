"""Tell how many must join a text before it enters into force. Reads a `Reading`; returns scope values of texts.

A treaty has one such number, or "all": "needed to enter into force: 40". How many more are needed is another.
"""

import re

from cyberdocs.claim.number_words import CARDINAL, ORDINALS, read_cardinal
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import only_id
from cyberdocs.records import Aspect, AspectValue

NEEDED = "needed to enter into force"
_NTH = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{ORDINALS})"
_JOININGS = r"(?:instruments?(?:\sof\s(?:ratification|accession|acceptance))?|ratifications?|accessions?|parties)"
_STATES = r"(?:states|countries|governments|parties|members|nations)"
_ALL = r"(?:all|every|each)"
_ONE_STATE = r"(?:states?|countr(?:y|ies)|governments?|part(?:y|ies)|members?|nations?|signator(?:y|ies))"
_INTO_FORCE = r"\b(?:into\s(?:force|effect)|entry\sinto\sforce|tak(?:e|es|ing)\seffect|took\seffect)\b"
_ONCE = r"\b(?:after|once|when|as\ssoon\sas|until|unless|if)"
_RATIFIED_BY = r"(?:ratified|approved|accepted|joined|ratification|approval|acceptance)\sby"
_RATIFIES = r"(?:ratif|acced|join|approv|accept|deposit)"


def _who(name: str) -> str:
    """Match "at least forty States", "all the signatories", with the number or "all" as the group `name`."""
    return (
        rf"(?:at\sleast\s)?(?P<{name}>{CARDINAL}|{_ALL})\s(?:of\s)?(?:(?:the|its|these|those)\s)?(?:\w+\s)?{_ONE_STATE}"
    )


_TELLS = (
    # "Needs forty ratifications", "requires the ratification of 40 States".
    rf"\b(?:needs?|requires?|depends?\son|awaits?)\s(?:the\s(?:deposit\sof\s)?)?(?:at\sleast\s)?(?P<a>{CARDINAL})\s(?:States\s)?{_JOININGS}\b",
    rf"\b(?:needs?|requires?)\s(?:the\s)?(?:ratification|accession|acceptance)s?\s(?:of|by)\s(?:at\sleast\s)?(?P<b>{CARDINAL})\s{_STATES}\b",
    rf"\b(?P<c>{CARDINAL})\s(?:\w+\s)?{_JOININGS}\s(?:are|is|were)\s(?:needed|required|necessary)\b",
    # "Enters into force once forty States have ratified it", "after the deposit of the fortieth instrument".
    rf"\binto\sforce\b[^.;]{{0,60}}?\b(?:after|once|when|upon|as\ssoon\sas|following|until|with)\s(?:the\s)?(?:deposit\sof\s)?(?:the\s)?"
    rf"(?:at\sleast\s)?(?P<d>{CARDINAL}|{_NTH})\s(?:(?:\w+\s){{0,2}}{_STATES}\s(?:\w+\s){{0,2}}(?:ratif|acced|join|approv|deposit)|{_JOININGS})",
    rf"\bthreshold\sof\s(?P<e>{CARDINAL})\s{_JOININGS}\b",
    # "Takes effect once it has been ratified by all signatories", "when every signatory has ratified it".
    rf"{_INTO_FORCE}[^.;]{{0,60}}?{_ONCE}\b[^.;]{{0,30}}?\b{_RATIFIED_BY}\s{_who('f')}\b",
    rf"{_INTO_FORCE}[^.;]{{0,60}}?{_ONCE}\s{_who('g')}\s(?:\w+\s){{0,3}}{_RATIFIES}",
    rf"{_ONCE}\b[^.,;]{{0,40}}?\b{_RATIFIED_BY}\s{_who('h')}\b[^.;]{{0,60}}?{_INTO_FORCE}",
    rf"{_ONCE}\s{_who('i')}\s(?:\w+\s){{0,3}}{_RATIFIES}[^.;]{{0,80}}?{_INTO_FORCE}",
    # "Needs the ratification of all signatories", "must be ratified by all before it takes effect".
    rf"\b(?:needs?|requires?)\s(?:the\s)?(?:ratification|accession|acceptance)s?\s(?:of|by|from)\s{_who('j')}\b",
    rf"\b(?:must|has\sto|needs\sto)\sbe\s{_RATIFIED_BY}\s{_who('k')}\b[^.;]{{0,30}}?\b(?:before|to|for)\b[^.;]{{0,40}}?{_INTO_FORCE}",
    rf"\b{_who('l')}\s(?:must|have\sto|need\sto)\s(?:ratify|accept|join)\b[^.;]{{0,60}}?\b(?:before|to|for)\b[^.;]{{0,40}}?{_INTO_FORCE}",
)
_PATTERNS = tuple(re.compile(one, re.IGNORECASE) for one in _TELLS)
# "Needs twenty more", "entered into force after the fifth ratification" of five, of which three are members'.
_FORCE = re.compile(
    r"\b(?:into\sforce|in\sforce|effect|law\b|begins?\sto\sapply|starts?\sto\sapply|binding|becom\w+|ratification)",
    re.I,
)


def thresholds(reading: Reading) -> list[AspectValue]:
    """Give the number that one text needs to enter into force; nothing where the sentence tells of several texts."""
    found = next((match for pattern in _PATTERNS if (match := pattern.search(reading.text))), None)
    if found is None or not _FORCE.search(reading.text):
        return []
    name = next(name for name, words in found.groupdict().items() if words)
    every = re.fullmatch(_ALL, found.group(name), re.IGNORECASE)
    number = read_cardinal(found.group(name)) if every is None else None
    text = _text(reading, found.start(name))
    if text is None or (every is None and (number is None or number < 2)):
        return []
    value = f"{NEEDED}: {number if every is None else 'all'}"
    return [AspectValue(entity_id=text, aspect=Aspect.SCOPE, value=value, cue=reading.span_of(*found.span(name)))]


def _text(reading: Reading, at: int) -> str | None:
    index = innermost(reading, reading.span_of(at, at + 1))
    for targets in (
        reading.subjects[index].targets,
        reading.targets,
        tuple(target for subject in reading.subjects for target in subject.targets),
    ):
        texts = {target.entity_id for target in targets if target.kind == "law"}
        if texts:
            return only_id(texts)
    return None
