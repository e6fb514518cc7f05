"""Tell how many must join a text before it enters into force. Reads a `Reading`; returns scope values of texts.

A treaty has one such number, whatever the date: "needed to enter into force: 40". How many more are needed is another.
"""

import re

from cyberdocs.claim.number_words import CARDINAL, ORDINALS, read_cardinal
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import only_id
from cyberdocs.records import Aspect, AspectValue

NEEDED = "needed to enter into force"
_NTH = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{ORDINALS})"
_JOININGS = r"(?:instruments?\sof\s(?:ratification|accession|acceptance)|ratifications?|accessions?|parties)"
_STATES = r"(?:states|countries|governments|parties|members|nations)"
_TELLS = (
    # "Needs forty ratifications", "requires the ratification of 40 States".
    rf"\b(?:needs?|requires?|depends?\son|awaits?)\s(?:the\s(?:deposit\sof\s)?)?(?:at\sleast\s)?(?P<a>{CARDINAL})\s(?:States\s)?{_JOININGS}\b",
    rf"\b(?:needs?|requires?)\s(?:the\s)?(?:ratification|accession|acceptance)s?\s(?:of|by)\s(?:at\sleast\s)?(?P<b>{CARDINAL})\s{_STATES}\b",
    rf"\b(?P<c>{CARDINAL})\s(?:\w+\s)?{_JOININGS}\s(?:are|is|were)\s(?:needed|required|necessary)\b",
    # "Enters into force once forty States have ratified it", "after the deposit of the fortieth instrument".
    rf"\binto\sforce\b[^.;]{{0,60}}?\b(?:after|once|when|upon|as\ssoon\sas|following|until|with)\s(?:the\s)?(?:deposit\sof\s)?(?:the\s)?"
    rf"(?:at\sleast\s)?(?P<d>{CARDINAL}|{_NTH})\s(?:(?:\w+\s){{0,2}}{_STATES}\s(?:\w+\s){{0,2}}(?:ratif|acced|join|approv|deposit)|{_JOININGS})",
    rf"\bthreshold\sof\s(?P<e>{CARDINAL})\s{_JOININGS}\b",
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
    number = read_cardinal(found.group(name))
    text = _text(reading, found.start(name))
    if number is None or number < 2 or text is None:
        return []
    cue = reading.span_of(*found.span(name))
    return [AspectValue(entity_id=text, aspect=Aspect.SCOPE, value=f"{NEEDED}: {number}", cue=cue)]


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
