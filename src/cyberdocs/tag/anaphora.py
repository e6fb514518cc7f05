"""Resolve "the Convention", "this treaty", "the organization" to an entity named shortly before, when one only fits.

Reads text and the places found so far, returns `Found` places of form ANAPHORIC: linked where the antecedent is
near and unique, else unlinked with the candidates; nothing where the words may well be no anaphor at all.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cyberdocs.records import Form, Label, Sentence
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.words import fold_name

# Noun: the words of which one must occur in the antecedent's kind or names. "treaty" also takes conventions.
_TREATIES = ("convention", "treaty", "protocol", "agreement", "covenant", "charter", "statute", "pact")
_LAW_NOUNS: dict[str, tuple[str, ...]] = {
    "convention": ("convention", "covenant"),
    "treaty": _TREATIES,
    "agreement": _TREATIES,
    "instrument": (*_TREATIES, "directive", "regulation", "resolution", "act", "declaration", "decision"),
    "protocol": ("protocol",),
    "covenant": ("covenant",),
    "charter": ("charter",),
    "statute": ("statute",),
    "directive": ("directive",),
    "regulation": ("regulation",),
    "decision": ("decision",),
    "resolution": ("resolution",),
    "declaration": ("declaration",),
    "recommendation": ("recommendation",),
    "act": ("act",),
    "strategy": ("strategy",),
    "manual": ("manual",),
    "guidelines": ("guidelines",),
}
# Kinds of entries that say by themselves which noun can stand for them.
_KINDS = frozenset({*_TREATIES, "directive", "regulation", "decision", "resolution", "declaration", "report", "manual"})
_ADDING_KINDS = frozenset({"protocol", "resolution", "report", "decision"})  # their names speak of other texts
_LAW_NOUNS_OF_PAPERS = {
    "study": ("study",),
    "report": ("report", "assessment", "study"),
}  # the paper itself is one, too
_ORG_NOUNS: dict[str, tuple[str, ...]] = {
    "organisation": (),
    "agency": ("agency", "office", "police", "europol", "enisa"),
    "office": ("office",),
    "union": ("union", "regional", "eu"),
    "council": ("council",),
    "commission": ("commission",),
    "committee": ("committee",),
    "court": ("court", "tribunal", "judicial"),
    "assembly": ("assembly",),
    "bank": ("bank",),
    "fund": ("fund",),
    "secretariat": ("secretariat",),
    "alliance": ("alliance", "nato"),
    "centre": ("centre",),
    "forum": ("forum",),
    "institute": ("institute",),
    "bloc": ("regional", "union", "eu"),
}
# Kinds that "the organization" does not speak of: forums, meetings, organs.
_NO_ORGANISATIONS = re.compile(r"process|forum|organ\b|office|network|private$|judicial")
_ANAPHOR = re.compile(
    r"(?<!\w)(?P<det>[Tt]his|[Tt]hat|[Tt]he|[Tt]he said|[Tt]he same)[\s\u00a0]"
    r"(?P<middle>(?:(?:United Nations|UN|U\.N\.|EU|AU|European|African|international|regional"
    r"|landmark|global|world)[\s\u00a0]){0,2})"
    r"(?P<noun>[A-Za-z]{3,16})(?!\w|-\w)",
)
_SENTENCES_BACK = 3  # how many sentences before its own an antecedent may stand in
_CAPITAL_SENTENCES_BACK = 12  # "the Convention", capitalised, carries further
# Nouns that stand for one text in small letters inside a sentence, when one such text is named in it or just before.
_WEAK_NOUNS = frozenset({"agreement", "protocol", "directive", "covenant", "charter", "statute", "declaration"})
# What makes them common nouns: "the agreement that was reached", "the protocol for backups".
_COMMON_BEHIND = re.compile(
    r"[\s\u00a0](?:of|on|for|to|between|among|with|that|which|reached|made|concluded|concerning|against|in|stack|suite)\b"
    r"|[-/]"
)
_MODIFIER_BEHIND = re.compile(
    r"[\s\u00a0](?:on|against|for|of|concerning|between|among|to)[\s\u00a0](?:the )?[A-Z\d]"
    r"|[\s\u00a0]\d|[\s\u00a0][A-Z][a-z]+"
)


def find_anaphora(
    text: str, sentences: Sequence[Sentence], found: Iterable[Found], catalogue: Catalogue
) -> tuple[Found, ...]:
    """Find anaphors in sentences of the body and resolve them one after the other: an anaphor can be an antecedent.

    Args:
        sentences: ascending.
        found: named places, linked or not.
    """
    antecedents = sorted((place for place in found if place.entity_id), key=lambda place: place.start)
    starts = [place.start for place in antecedents]
    named = Places(found)
    resolved: list[Found] = []
    for index, sentence in enumerate(sentences):
        for match in _ANAPHOR.finditer(text, sentence.span.start, sentence.span.end):
            if named.overlapping(match.start("noun"), match.end()):
                continue
            floor = sentences[max(0, index - _CAPITAL_SENTENCES_BACK)].span.start
            window = antecedents[bisect_left(starts, floor) : bisect_left(starts, match.start())]
            place = _resolve(text, sentences, index, match, window, catalogue)
            if place is None:
                continue
            resolved.append(place)
            if place.entity_id:
                at = bisect_left(starts, place.start)
                antecedents.insert(at, place)
                starts.insert(at, place.start)
    return tuple(resolved)


def _resolve(
    text: str,
    sentences: Sequence[Sentence],
    index: int,
    match: re.Match[str],
    antecedents: Sequence[Found],
    catalogue: Catalogue,
) -> Found | None:
    noun, det = match["noun"], match["det"].lower()
    key = fold_name(noun)
    capital = noun[:1].isupper()
    wanted = _LAW_NOUNS.get(key)
    label = Label.LAW
    if wanted is None and (key in _LAW_NOUNS_OF_PAPERS and capital):
        wanted = _LAW_NOUNS_OF_PAPERS[key]
    if wanted is None:
        wanted, label = _ORG_NOUNS.get(key), Label.ORG
    if wanted is None or (capital and _MODIFIER_BEHIND.match(text, match.end())):
        return None
    # "the agreement of many States": in small letters, inside a sentence, only "the treaty" is an anaphor by itself.
    weak = (
        not capital
        and det == "the"
        and match.start() != sentences[index].span.start
        and key not in ("treaty", "convention")
    )
    if weak and (key not in _WEAK_NOUNS or _COMMON_BEHIND.match(text, match.end())):
        return None
    back = 1 if weak else _CAPITAL_SENTENCES_BACK if capital else _SENTENCES_BACK
    floor = sentences[max(0, index - back)].span.start
    fitting = _fitting(floor, match.start(), antecedents, label, wanted, catalogue)
    if not fitting:
        return None
    if not capital and label is Label.ORG and det != "the":
        return None
    ids = [place.entity_id for place in fitting if place.entity_id]
    if weak and len(set(ids)) > 1:
        return None
    own_sentence = sentences[index].span.start
    near_ids = [place.entity_id for place in fitting if place.start >= sentences[max(0, index - 1)].span.start]
    in_own = {place.entity_id for place in fitting if place.start >= own_sentence}
    chosen: str | None = None
    if len(set(ids)) == 1 or len(in_own) == 1:
        chosen = ids[-1]
    elif len(set(near_ids)) == 1 and not in_own:
        chosen = near_ids[-1]
    if chosen and not capital and chosen not in near_ids:
        # A small "the convention" after a while may return to what the paper is about, named further up.
        wide = sentences[max(0, index - _CAPITAL_SENTENCES_BACK)].span.start
        if {one.entity_id for one in _fitting(wide, match.start(), antecedents, label, wanted, catalogue)} != {chosen}:
            chosen = None
    candidates = () if chosen else tuple(sorted(set(ids)))
    if chosen is None and not capital:
        return None
    return Found(
        start=match.start(),
        end=match.end(),
        label=label,
        form=Form.ANAPHORIC,
        producer="anaphora",
        entity_id=chosen,
        canonical=next((place.canonical for place in fitting if place.entity_id == chosen), ""),
        candidates=candidates,
    )


def _fitting(
    floor: int, before: int, antecedents: Sequence[Found], label: Label, wanted: tuple[str, ...], catalogue: Catalogue
) -> list[Found]:
    """List the antecedents between two offsets that the noun may stand for, ascending."""
    window = [place for place in antecedents if floor <= place.start]
    return [
        place
        for place in window
        if place.label is label and place.end <= before and _fits(place, label, wanted, catalogue)
    ]


def _fits(place: Found, label: Label, wanted: tuple[str, ...], catalogue: Catalogue) -> bool:
    entry = catalogue.entries.get(place.entity_id or "")
    kind = entry.kind.lower() if entry else ""
    if label is Label.ORG and not wanted:
        return entry is not None and not _NO_ORGANISATIONS.search(kind)
    words = set(fold_name(f"{kind.replace('_', ' ')} {place.canonical}").split())
    if entry is not None and label is Label.LAW:
        head = set(fold_name(kind).split())
        if head & _KINDS:
            # A protocol to the Convention is not "the Convention", but the Covenant is a convention.
            return bool(head & set(wanted)) or bool(words & set(wanted) and not head & _ADDING_KINDS)
        return bool(words & set(wanted))
    return bool(words & set(wanted))
