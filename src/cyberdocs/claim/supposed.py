"""Tell what a sentence only supposes, asks or denies to hold. Reads a `Reading` and its values; returns what stands.

"If it were binding", "whether it is in force", "should it be adopted", "denies that it arrests" tell nothing of the
thing; "it is wrong to say that it binds" and "claims that it is the only treaty overlook ..." tell the opposite.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.thresholds import NEEDED
from cyberdocs.records import Aspect, AspectValue

_OPINION = re.compile(
    r"\b(?:claims?|assertions?|views?|notions?|beliefs?|ideas?|arguments?|myths?|assumptions?|suggestions?|allegations?)\sthat\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"\b(?:overlooks?|ignores?|neglects?|forgets?|misses|(?:is|are|was|were)\s(?:\w+\s)?(?:wrong|mistaken|false|untrue|incorrect"
    r"|exaggerated|outdated|unfounded|a myth|untenable|too simple)|fails?|cannot be (?:upheld|sustained|maintained))\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:it\s(?:is|was|would\sbe)\s(?:therefore\s|simply\s|quite\s)?(?:wrong|false|incorrect|untrue|inaccurate|misleading"
    r"|a\smistake|an\serror|not\strue)\s(?:to\s(?:say|claim|assert|suggest|think|believe|hold)\s)?that)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied)|doubts?|doubted|disputes?|disputed|rejects?\sthe\s(?:idea|view|claim)"
    r"|(?:not|n['’]t|never)\s(?:claim|say|mean|argue|imply|suggest|hold|believe|follow|show|prove)s?)\s(?:that|whether)\b",
    re.IGNORECASE,
)
# What the many are said to believe is told to be corrected: "the public believes that the agency arrests people".
_BELIEVED = re.compile(
    r"\b(?:the\s(?:general\s|wider\s)?public|many(?:\speople)?|people|lay(?:men|people)|viewers|films|television"
    r"|the\spress|newspapers)\s(?:(?:still|often|wrongly|mistakenly|commonly|seems?\sto|tends?\sto)\s){0,2}"
    r"(?:believes?|thinks?|assumes?|imagines?|supposes?)\s(?:that\s)?",
    re.IGNORECASE,
)
# A condition or a question, to the comma that ends it; "once adopted in 2001" tells what happened.
_CONDITION = re.compile(
    r"(?:(?:^|[,;:]\s|\b(?:and|but|only|even|or|as)\s)(?:if|unless|provided\sthat|assuming\sthat|suppose|supposing|in\scase)"
    r"|\s(?:if|unless)"
    r"|(?:^|[,;:]\s)once\s(?=[^,;]{0,80}?\b(?:is|are|has|have)\b)"
    r"|^\W*(?:should|were|had)\s(?=(?:it|they|the|a|an|any|this|that|these|no|[A-Z])))\b[^,;:.]*",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:^\W*whether\b[^;:.]*?(?=\s(?:is|are|was|were|remains?)\s(?:\w+ly\s|still\s|not\s)*(?:disput|contest|debat|open|uncertain|unclear"
    r"|unsettled|question|matter|doubt|for\b|known|said|undecided))"
    r"|\b(?:asks?|asked|unclear|doubtful|uncertain|open|question|discuss|discussed|disagree|debate|debated|consider|considered"
    r"|examines?|know)\s(?:of\s|on\s|over\s)?whether\b[^;:.]*)",
    re.IGNORECASE,
)


def without_supposed(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Leave out what stands in a condition, a question or behind a denial."""
    spans = [
        reading.span_of(*match.span())
        for pattern in (_CONDITION, _QUESTION)
        for match in pattern.finditer(reading.text)
    ]
    for denied in filter(None, (_DENYING.search(reading.text), _BELIEVED.search(reading.text))):
        stop = re.compile(r"[;:]").search(reading.text, denied.end())
        end = stop.start() if stop else len(reading.text)
        spans.append(reading.span_of(denied.end(), end))
    # "Once 40 States have ratified it" lays down how many must.
    return [one for one in found if one.value.startswith(NEEDED) or not any(span.contains(one.cue) for span in spans)]


def denied_by_speaker(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Take back what stands only as others' opinion: "claims that it is the only treaty overlook ...".

    Rejected, the values are denied; merely mentioned ("the claim that ..."), they are left out.
    """
    wrong = _WRONG.search(reading.text)
    opinion = wrong or _OPINION.search(reading.text)
    if opinion is None:
        return list(found)
    start = reading.span.start + opinion.end()
    rejected = wrong or _REJECTED.search(reading.text, opinion.end())
    end = reading.span.start + rejected.start() if rejected and not wrong else reading.span.end
    kept = []
    singled = [value for value in found if value.aspect is Aspect.EXCLUSIVITY and start <= value.cue.start < end]
    for value in found:
        if start <= value.cue.start < end:
            # Who rejects "the only binding treaty" rejects the "only".
            if rejected and (not singled or value in singled):
                kept.append(replace(value, negated=not value.negated))
        else:
            kept.append(value)
    return kept
