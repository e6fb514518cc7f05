"""Tell a sentence that states something from a byline, an affiliation or a line of dates, by its form.

No parser is at hand here: a full stop, and a finite verb behind a subject. Front matter names, dates and places; a line
that states something is the paper's own text, unless it speaks of the print or its author.
"""

import re
from functools import lru_cache

from cyberdocs.ingest.bylines import AFFILIATION, is_names

MIN_WORDS = 4

_TOKEN = re.compile(r"\w+(?:[.’'&/-]\w+)*|[^\w\s]")
_STOP = re.compile(r"(?P<last>[\w.’'-]*\w)?[\"'”’»)\]%]*[.!][\"'”’»)\]*_⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\s?\[\^?\w{1,20}\])?$")
# Stops of their own: "Quay Holdings Inc.", "Ada Stone, LL.M.", "Stone et al."
_ABBREVIATED = re.compile(
    r"inc|ltd|corp|co|llc|plc|ph\.?d|ll\.?[mbd]|j\.?d|m\.?[ads]c?|b\.?[as]c?|jr|sr|esq|etc|al|no|vol|pp?|eds?|dept|univ|\w",
    re.I,
)
_FINITE = re.compile(
    r"is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did|do|cannot|(?:is|are|was|were|ca|wo|do"
    r"|does|did|has|have|had|would|could|should)n[’']t|said|says|told|took|gave|saw|went|came|became|began|wrote|spoke|broke|chose"
    r"|drove|grew|knew|rose|fell|ran"
)
# Past forms, which may be participles as well.
_PAST = re.compile(
    r"[a-z]+ed|made|led|held|met|paid|sent|found|lost|won|left|brought|built|bought|kept|set|cut|put|hit|stood|thought|got|shut"
    r"|caught|taught|sought|fought|sold|spent|struck|dealt"
)
# "a centre based in Riga", "institute of applied law", and what only ends so.
_NO_PAST = re.compile(
    r"based|located|situated|entitled|titled|called|named|known|founded|established|dedicated|speciali[sz]ed|affiliated|associated"
    r"|related|connected|applied|advanced|limited|united|integrated|combined|distinguished|need|seed|speed|breed|indeed|hundred"
)
_PRESENT = re.compile(r"[a-z]{2,}[b-hj-npqrtvwxyz]s|[a-z]+(?:ie|[a-z]e)s")
# Before these a form in -s is a verb: "supports the police", "argues that"; "rights studies" has none.
_OBJECT = re.compile(
    r"the|an?|its|their|his|her|our|this|that|these|those|all|any|some|many|most|more|several|each|every|both|how|why|whether|him"
    r"|them|us|it|itself|themselves|hundreds|thousands|dozens|millions"
)
# Behind these stands a noun or what describes one: "the revised draft", "of mixed methods".
_NO_SUBJECT = re.compile(
    r"the|an?|its|their|his|her|our|this|these|those|of|for|in|on|at|by|from|with|to|as|into|under|and|or|not|being|newly|well"
)
# "Paper presented at the conference", "First published in": of prints, not of the world.
_PRINT = re.compile(
    r"article|paper|version|report|study|work|manuscript|draft|essay|chapter|thesis|dissertation|page|site|text|document|lecture"
    r"|seminar|conference|workshop|first|originally|last|previously|online|rights|views|opinions",
    re.I,
)
_OF_PRINT = re.compile(
    r"""\W*(?:
      (?:this|the\spresent|an?\s(?:\w+\s)?version\sof\s(?:this|the))\s(?:\w+\s)?
        (?:article|paper|essay|post|report|work|piece|commentary|manuscript|chapter|version|translation|content|story|text|document
          |publication|journal|study|review|entry)\b.{0,60}?\b(?:published|posted|updated|received|accepted|submitted|revised
          |licen[cs]ed|available|presented|appeared|reproduced|translated|cited|prepared|written|commissioned|funded|supported
          |modified|reprinted|adapted)\b
    | (?:the\s)?(?:views|opinions)\b.{0,60}?\b(?:author|expressed)
    | (?:the\s)?(?:corresponding\s)?authors?\s
        (?:is|are|was|thanks?|declares?|wish|would|ha(?:s|ve)\sno|works?|teach|can\sbe)
    | all\srights\b | please\scite\b | correspondence\b
    )""",
    re.I | re.X,
)
# Of an author: "Ada Stone teaches law at the University of Nowhere."
_BIOGRAPHY = re.compile(
    r"(?P<names>[^.;:]{4,80}?),?\s(?:is|was|are|were|has|works|teaches|serves|writes|holds|leads|heads|studies|researches|lectures|joined)\s"
)


@lru_cache(maxsize=4096)  # several rules ask about the same lines
def states(text: str) -> bool:
    """Tell a line that states something of the world: "Its director praised them all.", no "Director, Riga Centre."."""
    stop = _STOP.search(text[-80:].rstrip())
    if stop is None or (stop["last"] and _ABBREVIATED.fullmatch(stop["last"])) or len(text.split()) < MIN_WORDS:
        return False
    return not _OF_PRINT.match(text) and not _is_biography(text) and _has_finite_verb(text)


def _is_biography(text: str) -> bool:
    found = _BIOGRAPHY.match(text)
    return (
        found is not None and AFFILIATION.search(text) is not None and is_names(found["names"], frozenset(), sure=False)
    )


def _has_finite_verb(text: str) -> bool:
    """Tell whether a word behind the first one has the form of a finite verb, and stands where one does."""
    tokens = _TOKEN.findall(text.lstrip("\"“‘'(*_"))
    return any(
        _is_finite(before, word, after)
        for before, word, after in zip(tokens, tokens[1:], [*tokens[2:], "."], strict=False)
        if word[0].islower()
    )


def _is_finite(before: str, word: str, after: str) -> bool:
    if _FINITE.fullmatch(word):
        return True
    if _NO_SUBJECT.fullmatch(before) or _PRINT.fullmatch(before):
        return False
    acts = _OBJECT.fullmatch(after) is not None
    if _PAST.fullmatch(word) and not _NO_PAST.fullmatch(word):
        # "a quay, mended by hand" and "quays mended by hand" are no statements.
        return acts or (before[-1].isalnum() and after != "by")
    return _PRESENT.fullmatch(word) is not None and (acts or (before[0].isupper() and after[0].islower()))
