"""Tell for how long a body is there: for good, or until its mandate ends. Reads a `Reading`; returns mandate values.

Only of the present: a mandate that was temporary may have been made permanent since.
"""

import re

from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import only_id
from cyberdocs.records import Aspect, AspectValue, Modality, Span

LASTING, TEMPORARY = "permanent mandate", "temporary mandate"
_MANDATE = r"(?:mandate|term|existence|funding\speriod)"
_LASTING = re.compile(
    rf"\b(?:permanent|open-ended|indefinite|unlimited)\s{_MANDATE}\b"
    rf"|\bmandate\b[^.;:,]{{0,30}}?\s(?:was|has\sbeen|is|became|were)\s(?:now\s|since\s)?(?:made\s)?(?:permanent|indefinite|open-ended|unlimited)\b"
    rf"|\bmandate\b[^.;:,]{{0,30}}?\s(?:has|has\shad|had)\sno\s(?:end\sdate|expiry\sdate|time\slimit|limit\sin\stime)\b"
    r"|\bmandate\sof\swhich\swas\smade\spermanent\b|\b(?:was|has\sbeen|became)\s(?:made\s)?(?:an?\s)?permanent(?:\s(?:body|agency|institution))?\b",
    re.IGNORECASE,
)
_TEMPORARY = re.compile(
    rf"\b(?:temporary|fixed-term|time-limited|provisional)\s{_MANDATE}\b"
    rf"|\bmandate\b[^.;:,]{{0,30}}?\s(?:runs\sout|expires|will\s(?:end|expire|run\sout)|ends|is\s(?:temporary|limited\s(?:in\stime|to\s\w+\syears)|due\sto\s(?:end|expire)))",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:had|until|till|before|former(?:ly)?|original(?:ly)?|initially|at\sfirst|used\sto|no\slonger|not|never|once|earlier)\b",
    re.IGNORECASE,
)
_UNSURE = frozenset({Modality.RECOMMENDED, Modality.POSSIBLE})


def lifetimes(reading: Reading, modality: Modality) -> list[AspectValue]:
    """Give whether the one body of a clause is there for good; nothing where the sentence tells both."""
    if modality in _UNSURE:
        return []
    found = [
        (value, one)
        for value, cue in ((LASTING, _LASTING), (TEMPORARY, _TEMPORARY))
        if (one := cue.search(reading.text))
    ]
    if len(found) != 1:
        return []
    value, match = found[0]
    if _FORMER.search(reading.text[max(0, match.start() - 40) : match.start()]) or (
        value == TEMPORARY and _FORMER.search(match.group())
    ):
        return []
    cue = reading.span_of(*match.span())
    body = _owner(reading, cue)
    return [AspectValue(entity_id=body, aspect=Aspect.MANDATE, value=value, cue=cue)] if body is not None else []


def _owner(reading: Reading, cue: Span) -> str | None:
    """Give the body that the clause is about, else the only one named before the words in the sentence."""
    own = {target.entity_id for target in reading.subjects[innermost(reading, cue)].targets if target.kind == "org"}
    if (body := only_id(own)) is not None:
        return body
    before = [target for target in reading.targets if target.kind == "org" and target.span.end <= cue.start]
    subject = {
        target.entity_id
        for subject in reading.subjects[:1]
        for target in subject.targets
        if target.kind == "org" and target.span.end <= cue.start
    }
    ids = subject or {target.entity_id for target in before}
    return only_id(ids)
