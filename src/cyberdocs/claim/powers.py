"""Tell whether a body may compel: arrest, fine, search, prosecute. Reads a `Reading`; returns mandate values of bodies.

The table lists fixed phrases ("no powers of arrest"); here are the deeds themselves, by whoever is said to do them or
not to do them: "fines companies", "can neither arrest nor search", "arrests are made by", "police, not the Agency".
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.predication import only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Aspect, AspectValue, Modality, Span

POWERS, NO_POWERS = "enforcement powers", "no enforcement powers"
_DEEDS = frozenset({"arrest", "fine", "sanction", "prosecute", "detain", "search", "seize", "raid", "punish"})
_DOING = frozenset(
    {"make", "impose", "levy", "carry", "conduct", "open", "order", "launch", "execute", "run", "lead", "undertake"}
)
# What is done to people and firms; an investigation counts where it is the body's own.
_DEED_NOUN = re.compile(
    r"^[\w’'-]+\s(?:out\s)?(?:(?:any|the|its|such|heavy|administrative|coercive|financial|all|no)\s){0,2}"
    r"(?:arrests?|fines?|penalt(?:y|ies)|searches|raids|house\ssearches|warrants)\b"
    r"|^[\w’'-]+\s(?:out\s)?(?:(?:any|an|the|its|such|criminal)\s){0,2}(?:own\s)?(?:criminal\s)?investigations?\s?"
    r"(?:of\sits\sown|on\sits\sown|by\sitself)"
    r"|^[\w’'-]+\s(?:out\s)?its\sown\s(?:criminal\s)?investigations?\b",
    re.IGNORECASE,
)
_DEED_HEAD = re.compile(r"\b(?:arrests?|fines?|penalt(?:y|ies)|searches|prosecutions?|raids)$", re.IGNORECASE)
_AGENT = re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|never|neither|nor|cannot|no\slonger|rather\sthan|instead\sof)\s(?:\w+\s){0,2}?(?:by\s|for\s)?(?:the\s)?$|n['’]t\s$",
    re.IGNORECASE,
)
_CONTRASTED = re.compile(r"(?:,\s|\s–\s|\s—\s|\s\()(?:and\s|but\s)?not\s(?:for\s|by\s)?(?:the\s)?$", re.IGNORECASE)
_PEOPLE = r"(?:officers?|officials?|agents?|police|staff|personnel|inspectors?|investigators?|employees|detectives)"
_STAFF = re.compile(rf"(?:['’]s?)?\s(?:own\s)?{_PEOPLE}\b", re.IGNORECASE)
_ITS_STAFF = re.compile(rf"(?:its|their)\s(?:own\s)?{_PEOPLE}$", re.IGNORECASE)
_STAFF_OF = re.compile(
    rf"(?:(?P<no>no|none\sof\sthe|neither\sthe)\s|(?:the|all|its|any)\s)*(?:own\s)?{_PEOPLE}\s(?:of|at|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_NO_ONE = re.compile(
    r"\s(?:nobody|no\sone|none|not\sa\s(?:single\s)?\w+|no\s(?:\w+\s)?(?:suspects?|people|persons?|criminals?|offenders?|hackers?|one))\b",
    re.IGNORECASE,
)
_FORCE = re.compile(r"^\w+\s(?:(?:any|physical|coercive|deadly)\s)?(?:force|coercion|handcuffs)\b", re.IGNORECASE)
_COERCION = (
    r"(?:arrests?|coercion|coercive\s\w+|searches|seizures|detention|the\suse\sof\sforce|force|handcuffs|enforcement(?:\smeasures)?"
    r"|raids|executive\smeasures|house\ssearches)"
)
# "Leaves arrests to the police", "relies on the police for every arrest": the deed is another's.
_LEFT = re.compile(
    rf"^leav\w*\s(?:(?:all|any|the|such)\s)?{_COERCION}\b[^.;]{{0,40}}?\sto\s"
    rf"|^(?:rel(?:y|ies|ied)|depend\w*)\son\s[^.;]{{2,60}}?\sfor\s(?:(?:every|each|all|any|the)\s)?(?:single\s)?{_COERCION}\b",
    re.IGNORECASE,
)
# "Are not entitled to detain anybody", "is empowered to search".
_ENTITLED = re.compile(
    r"^(?:entitled|allowed|empowered|permitted|authori[sz]ed|able|competent|free)\s(?:by\s(?:law|treaty|its\s\w+)\s)?to\s"
    r"(?:arrest|detain|fine|search|seize|prosecute|punish|raid|sanction|use\sforce)\b",
    re.IGNORECASE,
)
_POWERS = re.compile(
    r"^(?:ha(?:s|ve|d)|lack(?:s|ed)?|possess(?:es)?|enjoys?|wields?)\s(?P<no>no\s|neither\s)?(?:(?:any|full|real|broad|wide|such|the|own|of\sits\sown)\s)*"
    r"(?:(?:coercive|executive|police|enforcement)\spowers?|(?:powers?|right)\s(?:of|to)\s(?:an?\s)?(?:arrest|coercion|coerce|compulsion"
    r"|detention|detain|search|seize|use\sforce))\b",
    re.IGNORECASE,
)


def powers(reading: Reading, modality: Modality) -> list[AspectValue]:
    """Give "enforcement powers" or "no enforcement powers" for every body that a deed is told or denied of."""
    values: list[AspectValue] = []
    wished = modality in (Modality.RECOMMENDED, Modality.REQUIRED, Modality.PREDICTED)
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        cue = _deed(reading, clause)
        if cue is None or (clause.kind == "complement" and not _is_spliced(reading, clause)):
            continue
        if clause.passive and not _is_entitled(reading, clause):
            found = [(org, clause.negated or denied) for org, denied in _agents(reading, clause)]
        else:
            doers = [t for t in subject.targets if t.kind == "org" and not _only_staff(reading, clause, t)]
            staffed, none = _staff_of(reading, clause)
            doers = doers or staffed or _whose_staff(reading, clause)
            against = _contrasted(reading, clause)
            denied = none or _is_denied(reading, clause) or _denied_by_words(reading, clause)
            found = [(org, denied) for org in doers if org not in against]
            found += [(org, True) for org in against]
        for org, denied in found:
            if wished and not denied:
                continue  # what it should be able to do it cannot do yet
            values.append(
                AspectValue(
                    entity_id=org.entity_id, aspect=Aspect.MANDATE, value=NO_POWERS if denied else POWERS, cue=cue
                )
            )
    return values


def _deed(reading: Reading, clause: Clause) -> Span | None:
    """Give the words of a coercive deed that a clause tells, None when it tells none."""
    words = reading.between(clause.verb.start, clause.rest.end)
    if clause.lemma in _DEEDS:
        return clause.verb
    if _is_entitled(reading, clause):
        return clause.verb
    for told in (_LEFT, _POWERS, _FORCE) if not clause.passive else ():
        if (told is not _FORCE or clause.lemma in ("use", "apply", "employ")) and (found := told.match(words)):
            return Span(start=clause.verb.start, end=clause.verb.start + found.end())
    if clause.passive:
        if clause.subject is None or not reading.span.contains(clause.subject) or clause.lemma not in _DOING:
            return None
        return clause.verb if _DEED_HEAD.search(reading.quote(clause.subject)) else None
    if clause.lemma in _DOING and (found := _DEED_NOUN.match(words)):
        return Span(start=clause.verb.start, end=clause.verb.start + len(found.group().rstrip()))
    return None


def _is_entitled(reading: Reading, clause: Clause) -> bool:
    """Tell "is entitled to detain", whose doer is the subject though it is passive."""
    words = reading.between(clause.verb.start, clause.rest.end)
    return _ENTITLED.match(re.sub(r"^(?:is|are|was|were)\s(?:not\s|n['’]t\s)?", "", words)) is not None


def _agents(reading: Reading, clause: Clause) -> list[tuple[Target, bool]]:
    """Give the bodies by which something is done, and whether that is denied: "by the police, not by the Agency"."""
    found = []
    for org in within(reading.targets, clause.rest):
        before = reading.between(clause.verb.end, org.span.start)
        if org.kind != "org":
            continue
        if _DENIED.search(before):
            found.append((org, True))
        elif _AGENT.search(before):
            found.append((org, False))
    return found


def _is_denied(reading: Reading, clause: Clause) -> bool:
    if clause.negated:
        return True
    start = (
        clause.subject.end
        if clause.subject is not None and clause.subject.end <= clause.verb.start
        else clause.span.start
    )
    return _DENIED.search(reading.between(start, clause.verb.start)) is not None


def _denied_by_words(reading: Reading, clause: Clause) -> bool:
    """Tell "arrests nobody", "has no power to arrest", "lacks police powers", "leaves arrests to the police"."""
    words = reading.between(clause.verb.start, clause.rest.end)
    if clause.lemma in _DEEDS and _NO_ONE.match(reading.between(clause.verb.end, clause.rest.end)):
        return True
    if found := _POWERS.match(words):
        return found.group("no") is not None or clause.lemma == "lack"
    return _LEFT.match(words) is not None


def _is_spliced(reading: Reading, clause: Clause) -> bool:
    """Tell a sentence joined by a comma, which parsers take for a complement: "it is alike, its agents arrest"."""
    subject = clause.subject
    return subject is not None and reading.between(subject.start - 2, subject.start) == ", "


def _whose_staff(reading: Reading, clause: Clause) -> list[Target]:
    """Tell whose "its agents" are: of the one body named before them in the sentence."""
    subject = clause.subject
    if subject is None or not reading.span.contains(subject) or not _ITS_STAFF.match(reading.quote(subject).strip()):
        return []
    before = {t.entity_id: t for t in reading.targets if t.named and t.span.end <= subject.start}
    return [target for target in before.values() if target.kind == "org"] if len(before) == 1 else []


def _staff_of(reading: Reading, clause: Clause) -> tuple[list[Target], bool]:
    """Read "officers of the Agency", and whether it is none of them."""
    subject = clause.subject
    if subject is None or not reading.span.contains(subject):
        return [], False
    for org in within(reading.targets, subject):
        if org.kind == "org" and (found := _STAFF_OF.match(reading.between(subject.start, org.span.start))):
            return [org], found.group("no") is not None
    return [], False


def _contrasted(reading: Reading, clause: Clause) -> list[Target]:
    """Read "national authorities, not the Agency, impose fines"."""
    orgs = [target for target in reading.targets if target.kind == "org" and target.span.end <= clause.verb.start]
    return [org for org in orgs if is_contrasted(reading.between(reading.span.start, org.span.start))]


def is_contrasted(before: str) -> bool:
    """Tell whether a name is set against the subject: "..., not the" stands before it."""
    return _CONTRASTED.search(before) is not None


def _only_staff(reading: Reading, clause: Clause, org: Target) -> bool:
    """Tell "the Agency's budget fines ..." from "the Agency's officers arrest"."""
    if only_owns(reading, clause, org, clause.verb):
        subject = clause.subject
        if subject is not None and _ITS_STAFF.match(reading.quote(subject).strip()):
            return False
        return _STAFF.match(reading.between(org.span.end, reading.span.end)) is None
    return False
