"""Tell whether two named things work with or against each other. Reads a `Reading`; returns coherence values.

"A and B duplicate each other's work", "A undermines B", "they complement each other": said of A as "beside B:
competing" or "beside B: complementary", and of B likewise.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.predication import asserts, only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue, Span

WITH, AGAINST = "complementary", "competing"
_EACH_OTHER = r"(?:each\sother|one\sanother)(?:['’]s?)?"
_TOGETHER = re.compile(
    rf"(?:complement(?:s|ed)?|complete[sd]?|reinforce[sd]?|support(?:s|ed)?|supplement(?:s|ed)?)\s{_EACH_OTHER}"
    r"|(?:are|is|remain)\s(?:mutually\s)?(?:complementary|in\sharmony|compatible)"
    r"|(?:work|go|operate)s?\s(?:hand\sin\shand|in\sharmony|in\sconcert|side\sby\sside\swithout)"
    rf"|\w+\s[^.;]{{0,40}}?\bwithout\s(?:duplicating|overlapping|competing\swith|getting\sin\s(?:the\sway\sof)?)\s?{_EACH_OTHER}"
    r"|fit\stogether|dovetail",
    re.IGNORECASE,
)
_AT_ODDS = re.compile(
    rf"(?:duplicate[sd]?|undermine[sd]?|contradict(?:s|ed)?|weaken(?:s|ed)?|obstruct(?:s|ed)?|block(?:s|ed)?)\s{_EACH_OTHER}"
    rf"|(?:compete[sd]?|clash(?:es|ed)?|conflict(?:s|ed)?|collide[sd]?|quarrel(?:s|led)?)(?:\swith\s{_EACH_OTHER}|(?=[\s,.;]|$))"
    r"|(?:are|remain)\s(?:rivals|at\sodds|incompatible|in\s(?:open\s)?(?:conflict|competition))"
    r"|do(?:es)?\sthe\ssame\swork(?:\stwice)?|get\sin\seach\sother['’]s\sway",
    re.IGNORECASE,
)
# Between two names.
_WITH_IT = re.compile(
    r"\s(?:also\s|usefully\s|well\s|largely\s|only\s|merely\s)?(?:complements?|complemented|supplements?|supplemented|reinforces?|reinforced"
    r"|(?:is|was|are|remains?)\s(?:fully\s|well\s)?(?:complementary\sto|compatible\swith|in\sharmony\swith|consistent\swith))\s(?:the\s)?",
    re.IGNORECASE,
)
_AGAINST_IT = re.compile(
    r"\s(?:also\s|openly\s|directly\s|in\sfact\s|clearly\s)?(?:undermines?|undermined|weakens|duplicates?|duplicated|contradicts?|contradicted"
    r"|rivals?|(?:competes?|competed|conflicts?|clashes|collides)\swith|threatens\sto\s(?:undermine|displace|replace)"
    r"|(?:is|was|are)\s(?:a\srival\s(?:of|to)|at\sodds\swith|incompatible\swith|in\s(?:open\s)?(?:conflict|competition)\swith))"
    r"\s(?:the\s)?(?:work\sof\s(?:the\s)?)?",
    re.IGNORECASE,
)


def beside(reading: Reading) -> list[AspectValue]:
    """Give what a sentence says of two named things beside each other, ascending by place."""
    return [*_reciprocal(reading), *_one_way(reading)]


def _reciprocal(reading: Reading) -> Iterator[AspectValue]:
    for index, (clause, subject) in enumerate(zip(reading.clauses, reading.subjects, strict=True)):
        named = list({target.entity_id: target for target in _pair(reading, clause, subject.targets)}.values())
        if len(named) != 2 or not asserts(reading, index):
            continue
        words = reading.between(clause.verb.start, clause.rest.end)
        for value, other, pattern in ((WITH, AGAINST, _TOGETHER), (AGAINST, WITH, _AT_ODDS)):
            found = pattern.match(words)
            if found is None:
                continue
            told = other if clause.negated else value
            cue = Span(start=clause.verb.start, end=clause.verb.start + found.end())
            yield from (_value(one, two, told, cue) for one, two in ((named[0], named[1]), (named[1], named[0])))
            break


def _pair(reading: Reading, clause: Clause, targets: tuple[Target, ...]) -> list[Target]:
    """Give the names that a clause is about, those of its subject's list included."""
    subject = clause.subject
    if subject is not None and reading.span.contains(subject) and subject.end <= clause.verb.start:
        inside = [target for target in reading.targets if target.named and subject.contains(target.span)]
        if len(inside) >= 2:
            return inside
    return [target for target in targets if target.named]


def _one_way(reading: Reading) -> Iterator[AspectValue]:
    named = [target for target in reading.targets if target.named]
    for one, two in pairwise(named):
        if one.entity_id == two.entity_id or one.kind != two.kind:
            continue
        gap = reading.between(one.span.end, two.span.start)
        for value, pattern in ((WITH, _WITH_IT), (AGAINST, _AGAINST_IT)):
            if pattern.fullmatch(gap) and not _is_owner(reading, one):
                cue = Span(start=one.span.end + 1, end=two.span.start - 1)
                yield _value(one, two, value, cue)
                yield _value(two, one, value, cue)


def _is_owner(reading: Reading, target: Target) -> bool:
    """Tell "critics of the Convention undermine the Treaty" from the Convention."""
    clauses = [
        clause for clause in reading.clauses if clause.subject is not None and clause.subject.contains(target.span)
    ]
    if any(only_owns(reading, clause, target, clause.verb) for clause in clauses):
        return True
    return any(clause.subject_head is not None and not target.span.overlaps(clause.subject_head) for clause in clauses)


def _value(one: Target, two: Target, value: str, cue: Span) -> AspectValue:
    name = two.entity_id.partition(":")[2].lstrip("~")
    return AspectValue(entity_id=one.entity_id, aspect=Aspect.COHERENCE, value=f"beside {name}: {value}", cue=cue)
