"""Tell what an operation, a project or a text has brought about. Reads a `Reading`; returns effect values.

"Did nothing to the gang", "changed nothing" say that it failed; "crippled the gang", "put them out of business" that
it worked: harm is success only where it is done to offenders.
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.predication import asserts, only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Aspect, AspectValue, Span

WORKED, FAILED = "effective", "ineffective"
_NOUGHT = (
    r"(?:(?:next\sto\s|almost\s|virtually\s|practically\s|absolutely\s|very\s)?(?:nothing|little)"
    r"(?!\s(?:short|less|by\slittle))|not\smuch)"
)
# From the verb on.
_NO_OUTCOME = re.compile(
    rf"""(?:did|does|do|done|has\ done|have\ done)\ {_NOUGHT}\ (?:to|for|about|against|in|beyond|but)\b
      |(?:did|done|does|do)\ {_NOUGHT}(?=[.,;]|$)
      |(?:chang(?:ed?|es)|achiev(?:ed?|es)|accomplish(?:ed|es)?|alter(?:ed|s)?|solv(?:ed?|es)|yield(?:ed
          |s)?)\ {_NOUGHT}(?=\ (?:in|for|about|of|on|to|at|beyond|that)\b|[.,;]|$)
      |(?:made|makes|make)\ (?:no|little|hardly\ a|barely\ a|not\ a)\ (?:real\ |visible\ |
          measurable\ |lasting\ )?(?:dent|difference|impression)
      |(?:had|has|have)\ (?:no|little|hardly\ any|scarcely\ any|barely\ any|next\ to\ no
          |not\ the\ slightest)\ (?:\w+\ )?(?:effect|impact|influence|consequences?)
      |left\ (?:no\ (?:lasting\ )?(?:mark|trace)|(?:everything|things|the\ \w+)\ (?:as\ (?:it|they)\ (?:was|were)
          |unchanged|untouched|intact))
      |(?:was|were|proved|remained|is)\ (?:a\ (?:complete\ |total\ |costly\ |mere\ )?(?:failure|flop|fiasco)
          |without\ (?:any\ )?(?:\w+\ )?(?:effect|result|consequence|impact)s?|in\ vain|fruitless)
      |(?:fizzled\ out|came\ to\ (?:nothing|nought)|missed\ its\ (?:aim|target|mark|goal))""".replace(r"\s", r"\ "),
    re.IGNORECASE | re.VERBOSE,
)
_BARELY = re.compile(r"\b(?:barely|hardly|scarcely)\s(?:even\s)?$", re.IGNORECASE)
_HURT = frozenset({"dent", "hurt", "touch", "affect", "slow", "change", "harm", "disturb", "trouble", "scratch"})
_OFFENDERS = (
    r"(?:gangs?|groups?|botnets?|network|ring|cartel|market(?:place)?|forum|malware|ransomware|criminals?|hackers?|offenders?"
    r"|affiliates|operators?|syndicate|infrastructure|servers?|brand|business|operations?|administrators?|[A-Z][\w-]*[A-Za-z])"
)
_BREAKING = (
    r"(?:crippl(?:ed|es|e)|dismantl(?:ed|es|e)|broke(?:\sup|\sthe\sback\sof)?|destroy(?:ed|s)?|paralys(?:ed|es)|paralyz(?:ed|es)"
    r"|brought\sdown|knocked\sout|took\sapart|smash(?:ed|es)|wiped\sout|finished\soff|decimated|shattered|dissolved"
    r"|put\san\send\sto|neutralis(?:ed|es)|neutraliz(?:ed|es)|gutted|badly\shurt|ruined)"
)
_BROKE_THEM = re.compile(
    rf"(?:{_BREAKING}\s(?:(?:the|a|its|their|whole|entire|largest|biggest|notorious|feared|leading)\s)*(?:[\w’'-]+\s){{0,3}}?{_OFFENDERS}\b"
    rf"|(?:put|drove|forced)\s[^.;,]{{2,40}}?\sout\sof\s(?:business|action)\b"
    rf"|(?:dealt|struck|landed)\s[^.;]{{0,40}}?\b(?:blow)\b|(?:was|were|is|proved)\san?\s(?:heavy|severe|serious|crushing|fatal|mortal|decisive|hard|major)\sblow\b"
    rf"|did\s(?:lasting|serious|real|severe|great|heavy|permanent)\s(?:damage|harm)\sto\b"
    rf"|left\s[^.;,]{{2,40}}?\s(?:crippled|in\sruins|broken|in\statters|paralysed)\b)"
)
_SUPPOSED = re.compile(r"\b(?:would|could|should|may|might|will|can|must|to)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|hardly|barely|scarcely|nor)\b|n['’]t\b", re.IGNORECASE)


def outcomes(reading: Reading) -> list[AspectValue]:
    """Give the outcome that a clause tells of its one named subject."""
    values = []
    for index, (clause, subject) in enumerate(zip(reading.clauses, reading.subjects, strict=True)):
        named = [target for target in subject.targets if target.named]
        if len(named) != 1 or not asserts(reading, index) or only_owns(reading, clause, named[0], clause.verb):
            continue
        found = _outcome(reading, clause, of_text=named[0].kind == "law")
        if found is not None:
            value, cue = found
            values.append(AspectValue(entity_id=named[0].entity_id, aspect=Aspect.EFFECT, value=value, cue=cue))
    return values


def _outcome(reading: Reading, clause: Clause, *, of_text: bool) -> tuple[str, Span] | None:
    start = clause.verb.start
    before = reading.between(clause.span.start, start)
    words = reading.between(start, clause.rest.end)
    if _SUPPOSED.search(before):
        return None
    denied = clause.negated or _DENIED.search(before[-24:]) is not None
    if not denied and (found := _NO_OUTCOME.match(words)):
        return FAILED, Span(start=start, end=start + found.end())
    if _BARELY.search(before) and clause.lemma in _HURT and of_text:
        return FAILED, clause.verb
    if of_text and not clause.passive and (found := _BROKE_THEM.match(words)):
        return (FAILED if denied else WORKED), Span(start=start, end=start + found.end())
    return None
