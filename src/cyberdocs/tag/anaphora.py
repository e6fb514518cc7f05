"""Resolve "the Convention", "this treaty", "the organization" to an entity named shortly before, when one only fits.

Reads text and the places found so far, returns `Found` places of form ANAPHORIC: linked where the antecedent is
near and unique, else unlinked with the candidates; nothing where the words may well be no anaphor at all.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import Form, Label, Outline, Sentence
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.dated import find_dated
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.topics import Topics
from cyberdocs.tag.whose import bodies_named, may_be_of
from cyberdocs.tag.words import TIME_WORD, fold_name, head_of

# Noun: the words of which one must occur in the antecedent's kind or names. "treaty" also takes conventions.
_TREATIES = ("convention", "treaty", "protocol", "agreement", "covenant", "charter", "statute", "pact")
_CAPITAL_TREATY = ("treaty", "convention", "covenant")  # who writes "the Treaty" means no agreement or charter
_LAW_NOUNS: dict[str, tuple[str, ...]] = {
    "convention": ("convention", "covenant"),
    "treaty": _TREATIES,
    "agreement": _TREATIES,
    "instrument": (*_TREATIES, "directive", "regulation", "resolution", "act", "declaration", "decision"),
    "text": (*_TREATIES, "directive", "regulation", "resolution", "declaration", "law"),
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
# Noun: the head nouns of names that it may stand for; a body's head noun is the last word before "of", "for", "on".
_ORG_NOUNS: dict[str, tuple[str, ...]] = {
    "organisation": (),
    "agency": ("agency",),
    "office": ("office",),
    "union": ("union",),
    "council": ("council",),
    "commission": ("commission",),
    "committee": ("committee",),
    "court": ("court", "tribunal"),
    "assembly": ("assembly",),
    "bank": ("bank",),
    "fund": ("fund",),
    "secretariat": ("secretariat",),
    "alliance": ("alliance",),
    "centre": ("centre",),
    "forum": ("forum",),
    "institute": ("institute",),
    "bloc": ("union",),
    "body": (),
    "unit": ("unit",),
    "taskforce": ("taskforce", "force"),
    "group": ("group",),
    "network": ("network",),
    "conference": ("conference",),
    "coalition": ("coalition",),
    "observatory": ("observatory",),
    "academy": ("academy",),
    "mission": ("mission",),
    "bureau": ("bureau",),
    "mechanism": ("mechanism",),
    "partnership": ("partnership",),
}
# What may be an instrument or a body: the label is that of the antecedent.
_EITHER_NOUNS: dict[str, tuple[str, ...]] = {
    "programme": ("programme",),
    "project": ("project",),
    "initiative": ("initiative",),
    "operation": ("operation",),
    "campaign": ("campaign",),
}
# Noun: kinds of bodies that it may stand for whatever their names.
_ORG_KINDS = {
    "agency": re.compile(r"agency|police"),
    "bloc": re.compile(r"regional"),
    "alliance": re.compile(r"military|alliance"),
}
# What "the body" may well be, in a text on crime.
_CORPSE = re.compile(
    r"[\s\u00a0](?:was|were|had been)[\s\u00a0](?:found|buried|identified)\b|[\s\u00a0](?:lay|lies|of)\b"
)
# Bodies without a name that have come up: "a committee of judges ... The body".
_UNNAMED_BODY = re.compile(
    r"\b(?:an?|another|new|own|its|their|this|that)\s(?:[\w-]+\s){0,3}?(?:committee|commission|agency|body|office|group|unit|force"
    r"|taskforce|court|cent(?:re|er)|council|team|panel|organi[sz]ation|secretariat|authority|board|network|institute|firm"
    r"|company|ministry)\b",
    re.IGNORECASE,
)
# "the group that the police searched for" is told by its clause.
_TOLD_BY_CLAUSE = re.compile(r"[\s\u00a0](?:that|which|who|whose|of|for|on|in|from|behind)\b|[-/]")
# Kinds that "the body" does not speak of: companies, bands, countries' meetings.
_NO_BODIES = re.compile(r"private|threat|company|criminal|hack|band|collective|event|meeting|forum|network|project")
# Kinds that "the organization" does not speak of: forums, meetings, organs.
_NO_ORGANISATIONS = re.compile(r"process|forum|organ\b|office|network|private$|judicial")
# "Unlike the Budapest Convention, the treaty ...": what is set against the antecedent is not it.
_CONTRAST_BEFORE = re.compile(
    r"(?:unlike|than|contrast (?:to|with)|compared (?:to|with)|contrary to|opposed to|differs? from|beside|besides"
    r"|instead of|rather than|whereas|while)[\s\u00a0](?:in[\s\u00a0])?(?:the[\s\u00a0])?$",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"(?<!\w)(?P<det>[Tt]his|[Tt]hat|[Tt]he|[Tt]he said|[Tt]he same)[\s\u00a0]"
    r"(?P<middle>(?:(?:United Nations|UN|U\.N\.|EU|AU|European|African|international|regional"
    r"|landmark|global|world)[\s\u00a0]){0,2})"
    r"(?P<noun>[A-Za-z]{3,16})(?!\w|-\w)",
)
_OF_BODY = re.compile(r"[\s\u00a0](?:of|by|adopted by|concluded by)[\s\u00a0](?:the[\s\u00a0])?")
_OWNERS = frozenset({"union"})  # what bodies belong to and is called by its noun alone
_SENTENCES_BACK = 3  # how many sentences before its own an antecedent may stand in
_CAPITAL_SENTENCES_BACK = 12  # "the Convention", capitalised, carries further
_MOST_ANTECEDENTS = 60  # looked at for one anaphor, so that a sentence of many pages takes no longer than its length
_CONTRAST_REACH = 30  # characters that "in contrast to the " and the like take
_NAMED_SINCE = 2  # times that one of two treaties of a paragraph must have been named since the other
_STRONG_NOUNS = frozenset({"treaty", "convention"})
# Nouns that stand for one text in small letters inside a sentence, when one such text is named in it or just before.
_WEAK_NOUNS = frozenset({"agreement", "protocol", "directive", "covenant", "charter", "statute", "declaration"})
# What makes them common nouns: "the agreement that was reached", "the protocol for backups".
_COMMON_BEHIND = re.compile(
    r"[\s\u00a0](?:of|on|for|to|between|among|with|that|which|reached|made|concluded|concerning|against|in|stack|suite)\b"
    r"|[-/]"
)
MODIFIER_BEHIND = re.compile(
    rf"[\s\u00a0](?:on|against|for|of|concerning|between|among|to)[\s\u00a0](?:the )?(?!{TIME_WORD})[A-Z]"
    rf"|[\s\u00a0]of[\s\u00a0]\d|[\s\u00a0]\d|[\s\u00a0](?!{TIME_WORD})[A-Z][a-z]+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where an anaphor stands: offsets from which antecedents count."""

    start: int
    sentence: int
    before: int  # the sentence before
    paragraph: int
    section: int
    far: int  # how far back the anaphor may reach


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anaphor:
    """The words, and what their noun may stand for."""

    key: str
    label: Label | None  # None: of its antecedent
    wanted: tuple[str, ...]
    capital: bool
    weak: bool
    opens: bool  # stands at the beginning of its sentence
    bodies: frozenset[str]  # whose it is, by its modifier: "the UN Convention"


def find_anaphora(outline: Outline, found: Sequence[Found], catalogue: Catalogue) -> tuple[Found, ...]:
    """Find anaphors in sentences of the body and resolve them one after the other: an anaphor can be an antecedent.

    Args:
        found: named places, linked or not.
    """
    text, sentences = outline.document.text, outline.sentences
    dated = find_dated(outline, found, catalogue)
    found = _with_dated(found, dated)
    topics = Topics(outline, found)
    antecedents = sorted((one for one in found if one.entity_id or one.candidates), key=lambda place: place.start)
    starts = [place.start for place in antecedents]
    named = Places(found)
    resolved: list[Found] = list(dated)
    paragraphs = _first_of(sentences, [one.paragraph_index for one in sentences])
    sections = _first_of(sentences, [one.section_id for one in sentences])
    for index, sentence in enumerate(sentences):
        for match in _ANAPHOR.finditer(text, sentence.span.start, sentence.span.end):
            if named.overlapping(match.start("noun"), match.end()):
                continue
            anaphor = _read(text, sentence, match)
            if anaphor is None:
                if match["noun"][:1].isupper():
                    _insert(antecedents, starts, _other(match))
                continue
            back = 1 if anaphor.weak else _CAPITAL_SENTENCES_BACK if anaphor.capital else _SENTENCES_BACK
            place = _Place(
                start=match.start(),
                sentence=sentence.span.start,
                before=sentences[max(0, index - 1)].span.start,
                paragraph=paragraphs[index],
                section=sections[index],
                far=sentences[max(0, index - back)].span.start,
            )
            wide = sentences[max(0, index - _CAPITAL_SENTENCES_BACK)].span.start
            last = bisect_left(starts, place.start)
            window = antecedents[max(bisect_left(starts, wide), last - _MOST_ANTECEDENTS) : last]
            fitting = [
                one
                for one in window
                if (anaphor.label is None or one.label is anaphor.label)
                and one.end <= place.start
                and _fits(one, anaphor, catalogue)
                and not (one.start >= place.sentence and _is_set_against(text, place.sentence, one.start))
            ]
            answer = _resolve(text, match, anaphor, place, fitting)
            if answer is not None and answer.entity_id and anaphor.capital:
                answer = _unless_headed_otherwise(answer, topics, sentence, anaphor, catalogue)
            answer = _by_topic(
                text, match, anaphor, place, fitting, answer, _topic(topics, sentence, anaphor, catalogue)
            )
            answer = _by_owner(answer, _owner(match, window, place, anaphor, catalogue), place, fitting)
            if answer is None or not answer.entity_id:
                only = _only_of_section(text, match, anaphor, place, fitting)
                if only is not None and _unless_headed_otherwise(only, topics, sentence, anaphor, catalogue) == only:
                    answer = only
            if answer is None or _is_of_another_body(text, match.end(), answer, named, catalogue):
                if anaphor.bodies:  # "The UN Convention ..." that nothing named: what follows may mean it
                    _insert(antecedents, starts, _other(match))
                continue
            answer = _unless_its_organ_is_another(answer, anaphor, named.found(place.paragraph, place.start), catalogue)
            resolved.append(answer)
            if answer.entity_id:
                _insert(antecedents, starts, answer)
    return tuple(resolved)


def _with_dated(found: Sequence[Found], dated: Sequence[Found]) -> tuple[Found, ...]:
    """Put what a day names in the place of names of our own making."""
    places = {(one.start, one.end) for one in dated}
    return (*(one for one in found if (one.start, one.end) not in places), *dated)


def _is_set_against(text: str, sentence: int, start: int) -> bool:
    return _CONTRAST_BEFORE.search(text, max(sentence, start - _CONTRAST_REACH), start) is not None


def _is_of_another_body(text: str, end: int, answer: Found, named: Places, catalogue: Catalogue) -> bool:
    """Tell "the convention of the African Union" behind the Arab one: what it says of itself does not fit."""
    of = _OF_BODY.match(text, end)
    if of is None or answer.label is not Label.LAW:
        return False
    bodies = [one for one in named.found(of.end(), of.end() + 1) if one.label is Label.ORG and one.start <= of.end()]
    ids = (answer.entity_id,) if answer.entity_id else answer.candidates
    return any(
        body.entity_id is not None and not any(body.entity_id in catalogue.parents.get(one, ()) for one in ids)
        for body in bodies
    )


def _unless_its_organ_is_another(
    answer: Found, anaphor: _Anaphor, before: Sequence[Found], catalogue: Catalogue
) -> Found:
    """Open a link where the paragraph spoke of another treaty's organ: "the Cybercrime Convention Committee"."""
    if not answer.entity_id or answer.label is not Label.LAW:
        return answer
    above = catalogue.parents.get(answer.entity_id, ())
    if any(one.entity_id == answer.entity_id for one in before):
        return answer
    for one in before:
        entry = catalogue.entries.get(one.entity_id or "")
        named_after = entry is not None and anaphor.key in fold_name(entry.canonical).split()
        if entry is None or one.label is not Label.ORG or not named_after or not entry.parent_id:
            continue
        if entry.parent_id not in above:
            return replace(answer, entity_id=None, canonical="", candidates=(answer.entity_id,))
    return answer


def _owner(
    match: re.Match[str], window: Sequence[Found], place: _Place, anaphor: _Anaphor, catalogue: Catalogue
) -> Found | None:
    """Give the one union to which the bodies just named belong: "Europol acts for the Union", whatever came before."""
    if anaphor.key not in _OWNERS or not anaphor.capital:
        return None
    near = [one for one in window if one.start >= place.paragraph and one.label is Label.ORG]
    above = {
        parent
        for one in near
        for parent in catalogue.parents.get(one.entity_id or "", ())
        if anaphor.key in catalogue.heads.get(parent, ())
    }
    if len(above) != 1:
        return None
    owner = above.pop()
    return _linked(match, Label.ORG, owner, catalogue.canonical(owner))


def _by_owner(answer: Found | None, owner: Found | None, place: _Place, fitting: Sequence[Found]) -> Found | None:
    """Prefer the union of the bodies just named, but where the paragraph names another, it is open which is meant."""
    if owner is None or (answer is not None and answer.entity_id == owner.entity_id):
        return answer
    named = [one for one in fitting if one.start >= place.paragraph]
    if not named:
        return owner
    if answer is None or not answer.entity_id or any(one.start >= place.sentence for one in named):
        return answer
    ids = tuple(sorted({str(answer.entity_id), str(owner.entity_id)}))
    return replace(answer, entity_id=None, canonical="", candidates=ids)


def _only_of_section(
    text: str, match: re.Match[str], anaphor: _Anaphor, place: _Place, fitting: Sequence[Found]
) -> Found | None:
    """Give the only thing of the kind that a section has named, where a sentence goes on with "The agreement ..."."""
    inside = [one for one in fitting if one.start >= place.section]
    if place.section == 0 or anaphor.weak or not (anaphor.opens or anaphor.capital) or anaphor.label is not Label.LAW:
        return None
    if len({_identity(one) for one in inside}) != 1 or not inside[-1].entity_id:
        return None
    if not anaphor.capital and _COMMON_BEHIND.match(text, match.end()):
        return None  # "The act of searching"
    if _newly_spoken_of(text, inside[0].end, match, anaphor):
        return None
    return _linked(match, inside[-1].label, inside[-1].entity_id, inside[-1].canonical)


def _linked(match: re.Match[str], label: Label, entity_id: str | None, canonical: str) -> Found:
    return Found(
        start=match.start(),
        end=match.end(),
        label=label,
        form=Form.ANAPHORIC,
        producer="anaphora",
        entity_id=entity_id,
        canonical=canonical,
    )


def _insert(antecedents: list[Found], starts: list[int], place: Found) -> None:
    at = bisect_left(starts, place.start)
    antecedents.insert(at, place)
    starts.insert(at, place.start)


def _other(match: re.Match[str]) -> Found:
    """Make a place of what is called by the noun and more ("the Court of Appeal"): the bare noun may mean it, too."""
    label = Label.LAW if fold_name(match["noun"]) in _LAW_NOUNS else Label.ORG
    return Found(
        start=match.start(),
        end=match.end(),
        label=label,
        form=Form.NAME,
        producer="anaphora",
        canonical=f"{match['middle']}{match['noun']}",
    )


def _first_of(sentences: Sequence[Sentence], parts: Sequence[int | str | None]) -> list[int]:
    """Give for each sentence the offset at which the first one of its part begins: its paragraph, its section."""
    starts: list[int] = []
    for index, sentence in enumerate(sentences):
        same = index > 0 and parts[index - 1] == parts[index]
        starts.append(starts[-1] if same else sentence.span.start)
    return starts


def _read(text: str, sentence: Sentence, match: re.Match[str]) -> _Anaphor | None:
    """Tell what the words may stand for; None when they may well be no anaphor."""
    noun, det = match["noun"], match["det"].lower()
    key = fold_name(noun)
    capital = noun[:1].isupper()
    wanted = _LAW_NOUNS.get(key)
    label: Label | None = Label.LAW
    if key == "treaty" and capital:
        wanted = _CAPITAL_TREATY
    if wanted is None and capital:
        wanted = _LAW_NOUNS_OF_PAPERS.get(key)
    if wanted is None:
        wanted, label = _ORG_NOUNS.get(key), Label.ORG
    if wanted is None:
        wanted, label = _EITHER_NOUNS.get(key), None
    if wanted is None or (capital and MODIFIER_BEHIND.match(text, match.end())):
        return None
    if not capital and label is not Label.LAW and (det != "the" or _TOLD_BY_CLAUSE.match(text, match.end())):
        return None
    if key == "body" and _CORPSE.match(text, match.end()):
        return None
    # "the agreement of many States": in small letters, inside a sentence, only "the treaty" is an anaphor by itself.
    weak = not capital and det == "the" and match.start() != sentence.span.start and key not in _STRONG_NOUNS
    if weak:
        if key not in _WEAK_NOUNS or _COMMON_BEHIND.match(text, match.end()):
            return None
        wanted = (key,)  # "the agreement" between two police forces is not the treaty of the sentence before
    opens = match.start() == sentence.span.start
    return _Anaphor(
        key=key,
        label=label,
        wanted=wanted,
        capital=capital,
        weak=weak,
        opens=opens,
        bodies=bodies_named(match["middle"]),
    )


def _unless_headed_otherwise(
    answer: Found, topics: Topics, sentence: Sentence, anaphor: _Anaphor, catalogue: Catalogue
) -> Found:
    """Open a link where the heading names another of the kind: "The Budapest Convention and its rivals"."""

    def fits(place: Found) -> bool:
        return (anaphor.label is None or place.label is anaphor.label) and _fits(place, anaphor, catalogue)

    if not topics.names_another(sentence, str(answer.entity_id), fits):
        return answer
    return replace(answer, entity_id=None, canonical="", candidates=(str(answer.entity_id),))


def _topic(topics: Topics, sentence: Sentence, anaphor: _Anaphor, catalogue: Catalogue) -> tuple[Found | None, bool]:
    """Give what the section or the paper is about, and whether it is the section that tells."""

    def fits(place: Found) -> bool:
        return (anaphor.label is None or place.label is anaphor.label) and _fits(place, anaphor, catalogue)

    if anaphor.weak or not (anaphor.capital or anaphor.opens):
        return None, False
    noun = " ".join((anaphor.key, *anaphor.wanted, *sorted(anaphor.bodies)))
    heading, title = topics.of_section(sentence, noun, fits), topics.of_paper(noun, fits)
    if heading is not None and title is not None and heading.entity_id != title.entity_id:
        return None, False  # in a paper on the one, a section on the other: "the Convention" may be either
    if heading is None and anaphor.capital:
        return title, False
    return heading, True


def _by_topic(
    text: str,
    match: re.Match[str],
    anaphor: _Anaphor,
    place: _Place,
    wide: Sequence[Found],
    answer: Found | None,
    topic: tuple[Found | None, bool],
) -> Found | None:
    """Prefer what the heading or the title says, unless another thing of the kind has come up since."""
    subject, by_heading = topic
    if subject is None or (answer is not None and answer.entity_id == subject.entity_id):
        return answer
    since = place.paragraph if by_heading else place.section
    others = [one for one in wide if one.start >= since and one.entity_id != subject.entity_id]
    if others:
        if by_heading and answer is not None and answer.entity_id and anaphor.capital:
            ids = tuple(sorted({answer.entity_id, str(subject.entity_id)}))
            return replace(answer, entity_id=None, canonical="", candidates=ids)
        return answer
    if _newly_spoken_of(text, since, match, anaphor):
        return answer
    return Found(
        start=match.start(),
        end=match.end(),
        label=subject.label,
        form=Form.ANAPHORIC,
        producer="anaphora",
        entity_id=subject.entity_id,
        canonical=subject.canonical,
    )


def _resolve(text: str, match: re.Match[str], anaphor: _Anaphor, place: _Place, wide: Sequence[Found]) -> Found | None:
    """Choose among fitting antecedents; open with its candidates where none is plain, None where it may be a noun.

    Args:
        wide: what fits in the last sentences, ascending, also farther back than this anaphor reaches.
    """
    fitting = [one for one in wide if one.start >= place.far]
    if not fitting or _newly_spoken_of(text, fitting[-1].end, match, anaphor):
        return None
    if anaphor.key == "body" and _UNNAMED_BODY.search(text, place.before, place.start):
        return None
    chosen = _only_one(fitting, place)
    near = {_identity(one) for one in fitting if one.start >= place.before}
    if chosen and not anaphor.capital and chosen not in near and len({_identity(one) for one in wide}) > 1:
        chosen = None  # a small "the convention" after a while returns to what the paper is about, if that is one
    if chosen is None and not anaphor.capital:
        return None
    candidates = sorted({one for place in fitting for one in (place.entity_id, *place.candidates) if one})
    if not candidates:
        return None
    return Found(
        start=match.start(),
        end=match.end(),
        label=fitting[-1].label,
        form=Form.ANAPHORIC,
        producer="anaphora",
        entity_id=chosen,
        canonical=next((one.canonical for one in fitting if one.entity_id == chosen), "") if chosen else "",
        candidates=() if chosen else tuple(candidates),
    )


def _identity(place: Found) -> str:
    """Give what a place names; several names that stay open between the same entities are one."""
    return place.entity_id or " ".join(("?", *(place.candidates or (place.canonical,))))


def _only_one(fitting: Sequence[Found], place: _Place) -> str | None:
    """Give the entity that is plainly meant: the only one far and wide, in the paragraph, or in the last two sentences.

    Between several of one paragraph, the one that was named last is meant only when it was named twice since the other
    ("... and the Malabo Convention. The latter Convention ... The Convention"): naming it last is not enough.
    """
    ids = {_identity(one) for one in fitting}
    live = fitting
    if len(ids) > 1:
        inside = [one for one in fitting if one.start >= place.paragraph]
        live = inside or [one for one in fitting if one.start >= max(place.before, place.section)]
        ids = {_identity(one) for one in live}
    if not live:
        return None
    last = live[-1].entity_id
    if len(ids) > 1:
        run = 0
        for one in reversed(live):
            if one.entity_id != last:
                break
            run += 1
        if run < _NAMED_SINCE:
            return None
    return last


def _newly_spoken_of(text: str, since: int, match: re.Match[str], anaphor: _Anaphor) -> bool:
    """Tell whether another thing of this noun has come up since: "reached an agreement ...; the agreement"."""
    between = text[since : match.start()]
    return anaphor.key in between.lower() and bool(
        re.search(
            rf"\b(?:an?|another|new|own|such|its|their)\s(?:[\w-]+\s){{0,2}}{match['noun']}\b", between, re.IGNORECASE
        )
    )


def _fits(place: Found, anaphor: _Anaphor, catalogue: Catalogue) -> bool:
    """Tell whether a place, or any entity that it may name, is of the kind that the noun speaks of."""
    ids = (place.entity_id,) if place.entity_id else place.candidates or ("",)
    return any(
        may_be_of(str(one), place.canonical, anaphor.bodies, catalogue)
        and _fits_entity(str(one), place, anaphor, catalogue)
        for one in ids
    )


def _fits_entity(entity_id: str, place: Found, anaphor: _Anaphor, catalogue: Catalogue) -> bool:
    entry = catalogue.entries.get(entity_id)
    kind = entry.kind.lower() if entry else ""
    wanted = anaphor.wanted
    if anaphor.label is not Label.LAW:
        if anaphor.key == "body":
            return entry is not None and not _NO_BODIES.search(kind)
        if not wanted:
            return entry is not None and not _NO_ORGANISATIONS.search(kind)
        kinds = _ORG_KINDS.get(anaphor.key)
        names = (entry.canonical, *entry.aliases) if entry else (place.canonical,)
        if anaphor.label is None and any(fold_name(name).partition(" ")[0] in wanted for name in names):
            return True  # "Operation Quiet Harbour"
        return bool(kinds and kinds.search(kind)) or any(head_of(name) in wanted for name in names)
    words = set(fold_name(f"{kind.replace('_', ' ')} {entry.canonical if entry else place.canonical}").split())
    if entry is not None and anaphor.capital:
        words |= {fold_name(name).split()[-1] for name in entry.aliases}  # a regulation may be called an Act
    if entry is not None:
        head = set(fold_name(kind).split())
        if head & _KINDS:
            # A protocol to the Convention is not "the Convention", but the Covenant is a convention.
            return bool(head & set(wanted)) or bool(words & set(wanted) and not head & _ADDING_KINDS)
    return bool(words & set(wanted))
