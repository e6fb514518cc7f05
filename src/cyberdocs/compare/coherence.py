"""Read how a wording judges the fit of a whole: "responses remain fragmented", "a unified response".

Reads a wording, returns one stance or none. Only states and results count: "harmonising laws" tells what somebody is
at, "harmonised laws" what there is. And only wholes: disparities of wealth among states do not make a framework
incoherent, so the words of a judgement must stand beside a word for a whole (rules.toml, `[[whole]]`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.compare.gate import QUALIFIERS
from cyberdocs.compare.ranks import is_ranked
from cyberdocs.compare.words import cue_pattern, is_attribute, is_denied, is_removed, stem, words_of

# Characters looked over on both sides of the words of a judgement: a clause, roughly.
BEFORE, AFTER = 80, 60
CLAUSE_END = re.compile(r"[;:.,]|\b(?:and|but|while|whereas|although|which|that)\b")
# What somebody is at, hopes for or ought to do: a process, not a state.
PROCESS = re.compile(
    r"(?:\b(?:to|towards?|for|role in|progress in|aimed at|steps? in|need for|aims? (?:at|of)|efforts at|help|helps|can"
    r"|could|would|may|might|should|must|demand\w{0,3}|requir\w{0,3}|more)\s+(?:[\w-]+\s){0,2})$",
    re.IGNORECASE,
)
# "fostering a unified response" says half that there is one.
FOSTERED = re.compile(
    r"\b(?:foster|promot|encourag|advocat|support|strengthen|enhanc|facilitat)\w{0,3}\s+(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
# "shaped a more cohesive framework" has come about; "a more cohesive framework" alone may be a wish.
RESULT = re.compile(
    r"\b(?:ha(?:s|ve|d)|shaped|built|created|formed|established|produced|led to|resulted in|grown into|became|become"
    r"|is|are|was|were|remains?|remained)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
# Between the whole and what is said of it: "responses to attacks remain largely".
COPULA = re.compile(
    r"\b(?:is|are|was|were|be|been|remain(?:s|ed)?|stay(?:s|ed)?|becom(?:e|es|ing)|became|grown?|appear(?:s|ed)?|seem(?:s|ed)?"
    r"|has|have|had)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
# "disparities create gaps in enforcement" is of the disparities; "disparities in enforcement" is of enforcement.
NOUN = re.compile(
    r"(?:it(?:y|ies)|[ts]ions?|ences?|anc(?:y|ies)|consensus|synerg(?:y|ies)|metr(?:y|ies)|overlaps?)$", re.IGNORECASE
)
# "harmonise standards" tells what somebody does or should do; "harmonises" and "harmonised" what comes of it.
BARE_VERB = re.compile(r"(?:i[sz]e|unify|align|converge|integrate|consolidate|ing)$", re.IGNORECASE)
# What is depended on, called for or shown to matter need not be there.
WANTED_BEFORE = re.compile(
    r"\b(?:depend(?:s|ed|ent)? on|importance of|focus\w* on|need(?:s|ed)?|underscor\w+|highlight\w*|call\w* for)\b",
    re.IGNORECASE,
)
WANTED_AFTER = re.compile(
    r"\b(?:is|are|remains?|as|as an?|be)\s+(?:\w+ly\s)?(?:essential|vital|crucial|in order|needed|required|necessary"
    r"|imperative|important|key|indispensable)\b|^\W*\w+\s+(?:essential|vital|crucial|necessary)\b",
    re.IGNORECASE,
)
RELATION = re.compile(r"^\s+(?:of|in|on|among|amongst|between|across|over)\s+", re.IGNORECASE)
WORD = re.compile(r"[\w'’-]+")
NEAR_WORDS = 3  # "cohesive global legal framework": words from a judgement to its whole
# "complications of achieving a unified approach", "find it difficult to develop a uniform approach".
OUT_OF_REACH = re.compile(
    r"\b(?:complications?|difficult\w{0,4}|obstacles?|barriers?|challenges?|hard|impossible|struggl\w{1,3}|fail\w{0,4}"
    r"|unable|inability|prevent\w{0,4}|hinder\w{0,3}|imped\w{0,3}|lack|absence)\b[^,;.]{0,60}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stance:
    """One judgement.

    Args:
        sign: +1 for a whole that fits together, -1 for one that does not; `words` show it.
        about: stems of the judgement and of the whole ("cohes", "framework"), ascending.
        sure: False where a whole is only said to be on its way there.
    """

    sign: int
    words: str
    about: tuple[str, ...] = ()
    sure: bool = True


class CoherenceReader:
    """The words of fit and of wholes, compiled once."""

    def __init__(self, positive: Sequence[str], negative: Sequence[str], wholes: Sequence[str]) -> None:
        self._sides = ((1, cue_pattern(positive)), (-1, cue_pattern(negative)))
        self._wholes = cue_pattern(wholes)

    def read(self, text: str) -> Stance | None:
        """Give the stance of a wording; None when it takes none, or both."""
        found: dict[int, Stance] = {}
        for side, pattern in self._sides:
            for match in pattern.finditer(text) if pattern is not None else ():
                stance = self._stance(text, side, match)
                if stance is not None:
                    found.setdefault(stance.sign, stance)
        return next(iter(found.values())) if len(found) == 1 else None

    def _stance(self, text: str, side: int, match: re.Match[str]) -> Stance | None:
        start, end = match.span()
        before = CLAUSE_END.split(text[max(0, start - BEFORE) : start])[-1]
        after = CLAUSE_END.split(text[end : end + AFTER])[0]
        whole = self._whole_of(before, match.group(), after)
        if not whole or is_ranked(text, start):
            return None
        spoken = (word for word in words_of(f"{match.group()} {whole}") if len(word) > 4)
        about = tuple(sorted({stem(word) for word in spoken if not QUALIFIERS.fullmatch(word)}))
        if side > 0 and OUT_OF_REACH.search(before):
            return Stance(-1, f"not {match.group()}", about)
        if is_attribute(text, start, end) or (side > 0 and self._is_wanted(text[:start], before, match.group(), after)):
            return None
        if side < 0 and is_removed(text, start):
            return Stance(1, f"not {match.group()}", about, sure=False)  # "reducing fragmentation" is under way
        denied = is_denied(text, start)
        if side < 0 and denied:
            return None  # "not fragmented" is rare, "little, fragmented and slow" is not
        sure = side < 0 or not FOSTERED.search(before)
        return Stance(-side if denied else side, f"not {match.group()}" if denied else match.group(), about, sure)

    @staticmethod
    def _is_wanted(text: str, before: str, words: str, after: str) -> bool:
        """Tell whether the words are of what is done, sought or needed, and not of what there is."""
        if BARE_VERB.search(words) or WANTED_AFTER.search(after) or WANTED_BEFORE.search(text):
            return True
        return PROCESS.search(before) is not None and RESULT.search(before) is None

    def _whole_of(self, before: str, words: str, after: str) -> str:
        """Give the whole that is judged, with the words before it ("cohesive framework", "harmony of laws"), or ""."""
        if self._wholes is None:
            return ""
        found = self._wholes.search(words)
        if found is None:
            relation = RELATION.match(after)
            if relation is not None or not NOUN.search(words):
                near = after[relation.end() :] if relation is not None else after
                reach = [word.end() for word in WORD.finditer(near)][:NEAR_WORDS]
                found = self._wholes.search(near[: reach[-1]]) if reach else None
                if found is not None:
                    return near[: found.end()]
        if found is None:
            copula = COPULA.search(before)
            found = self._wholes.search(before[: copula.start()]) if copula is not None else None
        return found.group() if found is not None else ""
