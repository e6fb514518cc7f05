"""Decide which entity an occurrence of a name means, by cues near by and in the document; ambiguity stays a value.

Reads occurrences of catalogue names, returns `Found` places: linked, or unlinked with their candidates.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue, Name
from cyberdocs.tag.evidence import Evidence
from cyberdocs.tag.found import Found
from cyberdocs.tag.matcher import Occurrence
from cyberdocs.tag.principal import Grounds, among_principals, read_grounds
from cyberdocs.tag.words import SMALL_WORDS, fold_name

_NEAR = 700  # characters, some five sentences: how far a parent's name carries to a short name
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_BEHIND = re.compile(r"[\s,]{0,2}\(?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\)?")
# "the Union of India", "the Commonwealth of Virginia", "the Union government": of another body, by what follows.
_OF_ANOTHER = re.compile(
    r"[\s\u00a0](?:(?:of|for|on)[\s\u00a0](?:the[\s\u00a0])?[A-Z]|(?:government|cabinet|territor(?:y|ies)|ministry)\b"
    r"|(?:Government|Minister|Ministry|Cabinet|Territory)\b)"
)
# "European Council on Foreign Relations" is not the Council on Foreign Relations.
_WIDER = re.compile(
    r"\b(?:European|Eurasian|African|Asian|American|Arab|Pacific|Caribbean|Nordic|Baltic|National|International|World"
    r"|British|German|French|Indian|Chinese|Russian|Canadian|Australian|Japanese)[ \u00a0]$"
)
_WORDS_OF_A_TITLE = 3
_BESIDE = 60  # characters between two bodies of one formula
_ACRONYM_LETTERS = 4  # of a short name that its long form's words may tell; shorter ones are too common
_SPELT_REACH, _SPELT_WORDS = 140, 2  # characters around, and words of the long form in them
_DETERMINED = re.compile(r"(?:\b(?:the|an?|our|its|their|this|that)[\s\u00a0]|[-–])$", re.IGNORECASE)
_IS_A_BODY = re.compile(
    r",?[\s\u00a0](?:(?:is|was)[\s\u00a0])?(?:founded[\s\u00a0]|an?[\s\u00a0](?:[\w-]+[\s\u00a0]){0,2}?"
    r"(?:organi[sz]ation|agency|association|body|network|forum|institution|federation)\b)"
)
_YEAR_WINDOW = 90  # characters around a title in which its year is looked for


def link(
    occurrences: Iterable[Occurrence],
    evidence: Evidence,
    definitions: Mapping[str, str],
    catalogue: Catalogue,
    text: str,
) -> tuple[Found, ...]:
    """Turn occurrences into places, linked where a cue decides.

    Args:
        definitions: short forms that the document defines, to the entity ids that they stand for.
    """
    places, grounds = [], read_grounds(text)
    for occurrence in occurrences:
        decided = _decide(occurrence, evidence, definitions, catalogue, text, grounds)
        if decided is not None:
            places.append(decided)
    return tuple(places)


def leave_open(unknown: Iterable[Found], catalogue: Catalogue) -> tuple[Found, ...]:
    """Give names of our own making up where the catalogue has entries of that name: which one is meant stays open.

    "General Assembly", to which no cue gave an owner, is one of several, and not a new body of that name.
    """
    kept = []
    for place in unknown:
        ids = catalogue.ids_of_name(place.canonical, place.label) if "~" in (place.entity_id or "") else ()
        kept.append(replace(place, entity_id=None, canonical="", candidates=ids, form=Form.NAME) if ids else place)
    return tuple(kept)


def _decide(
    occurrence: Occurrence,
    evidence: Evidence,
    definitions: Mapping[str, str],
    catalogue: Catalogue,
    text: str,
    grounds: Grounds,
) -> Found | None:
    printed = text[occurrence.start : occurrence.end]
    names = occurrence.names
    if all(name.in_context and " " not in name.printed.removeprefix("the ") for name in names) and _OF_ANOTHER.match(
        text, occurrence.end
    ):
        return None
    form = Form.ACRONYM if any(name.is_acronym for name in names) else Form.NAME
    if all(name.article for name in names):
        form = Form.ANAPHORIC  # "the Commission": a common noun that stands for a body
    if len(printed.split()) >= _WORDS_OF_A_TITLE and _WIDER.search(
        text, max(0, occurrence.start - 20), occurrence.start
    ):
        return None
    defined = definitions.get(printed.replace(".", ""))
    if defined is not None:
        if not defined.startswith(f"{occurrence.label.lower()}:"):
            return None
        return _place(occurrence, form, "acronym", defined, catalogue)
    sure = [name for name in names if not name.in_context]
    rivals = [name for name in names if name.in_context]
    if len(sure) == 1 and not rivals:
        return _place(occurrence, form, "lexicon", sure[0].entity_id, catalogue)
    if len(sure) == 1:
        # A rival takes a plain name over only where the document names the rival in full, and never the owner.
        named = [name for name in rivals if evidence.before(name.entity_id, occurrence.start)]
        owner_named = _named_elsewhere(sure[0], evidence, occurrence.start)
        if not named:
            return _place(occurrence, form, "lexicon", sure[0].entity_id, catalogue)
        if len(named) == 1 and not owner_named:
            return _place(occurrence, form, "lexicon", named[0].entity_id, catalogue)
        return _unlinked(occurrence, form, [sure[0], *named])
    pool = sure or rivals
    several = form is Form.NAME and " " in printed
    told = among_principals(pool, occurrence.start, evidence, catalogue, grounds) if several else None
    if told is not None and told.chosen:
        return _place(occurrence, form, "lexicon", told.chosen, catalogue)
    if told is not None:
        return _unlinked(occurrence, form, pool)
    beside = _beside_sibling(pool, occurrence, evidence, catalogue) if form is Form.ANAPHORIC else None
    if beside is not None:
        return _place(occurrence, Form.NAME, "lexicon", beside, catalogue)
    dated = len(pool) > 1 or _YEAR_BEHIND.match(text, occurrence.end)  # "Information Technology Act (2000)"
    by_year = _by_year(pool, occurrence, catalogue, text) if dated else None
    if by_year is not None:
        return _place(occurrence, form, "lexicon", by_year, catalogue)
    chosen = _by_cue(pool, occurrence, evidence, catalogue, form)
    if chosen is None and form is Form.ACRONYM and occurrence.label is Label.ORG:
        chosen = _spelt_out_near(pool, occurrence, catalogue, text)
    if chosen is not None:
        return _place(occurrence, form, "lexicon", chosen, catalogue)
    # One name that lacks its cue: several words with capitals name a body all the same, and stand in another's way.
    alone = form is Form.NAME and not occurrence.names[0].article and len(printed.split()) > 1 and printed[:1].isupper()
    return _unlinked(occurrence, form, pool) if len(pool) > 1 or alone else None


def _named_elsewhere(name: Name, evidence: Evidence, offset: int) -> bool:
    """Tell whether an entity is named before, more than by this very occurrence."""
    return evidence.before(name.entity_id, offset - 1)


def _beside_sibling(pool: list[Name], occurrence: Occurrence, evidence: Evidence, catalogue: Catalogue) -> str | None:
    """Choose the one that belongs to the same body as another beside it: "European Parliament and of the Council".

    That is a formula, and decides before what was named farther off.
    """
    ids = {name.entity_id for name in pool}
    beside = [
        one
        for one in evidence.places
        if (distance := evidence.nearest(one, occurrence.start, ahead=_BESIDE)) is not None and distance <= _BESIDE
    ]
    above = {catalogue.parents[one][0] for one in beside if one not in ids and catalogue.parents.get(one)}
    chosen = [one for one in sorted(ids) if catalogue.parents[one] and catalogue.parents[one][0] in above]
    return chosen[0] if len(chosen) == 1 and not ids.intersection(beside) else None


def _by_year(pool: list[Name], occurrence: Occurrence, catalogue: Catalogue, text: str) -> str | None:
    """Choose by a year printed in or beside the name, when it fits one candidate only."""
    behind = _YEAR_BEHIND.match(text, occurrence.end)
    around = behind.group() if behind else text[max(0, occurrence.start - 30) : occurrence.end + _YEAR_WINDOW]
    years = {int(year) for year in _YEAR.findall(around)}
    shared = sorted(((len(years & catalogue.years[name.entity_id]), name.entity_id) for name in pool), reverse=True)
    if not shared[0][0] or (len(shared) > 1 and shared[1][0] == shared[0][0]):
        return None
    return shared[0][1]


def _by_cue(
    pool: list[Name], occurrence: Occurrence, evidence: Evidence, catalogue: Catalogue, form: Form
) -> str | None:
    """Choose the candidate that is named in full before, or whose parent is named near by, when it is one only."""
    if form is Form.ACRONYM and len(pool[0].printed) <= 2:
        return None  # "GA", "SC", "EC": so common that only a definition in the document decides
    own = sorted(
        (distance, name.entity_id)
        for name in pool
        if (distance := evidence.nearest(name.entity_id, occurrence.start)) is not None
    )
    if own:
        return own[0][1] if len(own) == 1 or own[1][0] > 4 * own[0][0] + 40 else None
    several_words = " " in pool[0].printed.removeprefix("the ")
    reach = None if several_words else _NEAR
    near: list[tuple[int, str]] = []
    for name in pool:
        distances = [
            distance
            for parent in catalogue.parents[name.entity_id][: 1 if form is Form.ANAPHORIC else None]
            if (distance := evidence.nearest(parent, occurrence.start)) is not None
            and (reach is None or distance <= reach)
        ]
        mother = catalogue.mothers.get(name.entity_id)
        if mother is not None and (since := evidence.since(mother, occurrence.start)) is not None and since <= _NEAR:
            distances.append(since)  # "the Second Protocol", said of the convention that was named before
        distances += _of_its_own(name, evidence, occurrence.start, catalogue)
        if distances:
            near.append((min(distances), name.entity_id))
    if not near and several_words and len(pool) == 1:
        near = [(0, pool[0].entity_id)] if _beside_of_its_house(pool[0], evidence, occurrence.start, catalogue) else []
    near.sort()
    if len(near) == 1 or (len(near) > 1 and near[1][0] > 2 * near[0][0] + 40):
        return near[0][1]
    return _anywhere(pool, evidence, catalogue) if several_words and not near else None


def _beside_of_its_house(name: Name, evidence: Evidence, offset: int, catalogue: Catalogue) -> bool:
    """Tell whether another body of the same house was named just before: "its committee ... The Programme Office"."""
    above = catalogue.parents[name.entity_id][:1]
    return any(
        (distance := evidence.since(one, offset)) is not None and 0 < distance <= _NEAR // 2
        for one in evidence.places
        if above and catalogue.parents.get(one, ())[:1] == above and one.startswith("org:")
    )


def _spelt_out_near(pool: list[Name], occurrence: Occurrence, catalogue: Catalogue, text: str) -> str | None:
    """Choose an acronym that needs a cue where words of its long form stand near: "FIRST ... incident response teams".

    Two such words, or the like of "FIRST is an association": emphasis alone tells nothing.
    """
    printed = text[occurrence.start : occurrence.end]
    if len(pool) != 1 or len(printed) < _ACRONYM_LETTERS or not printed.isupper():
        return None
    if _DETERMINED.search(text, max(0, occurrence.start - 12), occurrence.start):
        return None
    near = text[max(0, occurrence.start - _SPELT_REACH) : occurrence.start] + " "
    near += text[occurrence.end : occurrence.end + _SPELT_REACH]
    words = set(fold_name(near).split())
    long_form = {word for word in fold_name(catalogue.canonical(pool[0].entity_id)).split() if word not in SMALL_WORDS}
    if len(words & long_form) >= _SPELT_WORDS or _IS_A_BODY.match(text, occurrence.end):
        return pool[0].entity_id
    return None


def _of_its_own(name: Name, evidence: Evidence, offset: int, catalogue: Catalogue) -> list[int]:
    """Give how far off something of the entity's own stands that bears its short name: "Commonwealth Secretariat"."""
    short = name.printed.removeprefix("the ")
    distances = []
    for entity_id in evidence.places:
        if name.entity_id in catalogue.parents.get(entity_id, ()) and any(
            short in printed.split()
            for printed in (catalogue.canonical(entity_id), *catalogue.entries[entity_id].aliases)
        ):
            distance = evidence.nearest(entity_id, offset, ahead=_NEAR)
            distances += [distance] if distance is not None else []
    return distances


def _anywhere(pool: list[Name], evidence: Evidence, catalogue: Catalogue) -> str | None:
    """Choose the candidate that is the only one to be named, or to have its parent named, anywhere in the document."""
    own = [name.entity_id for name in pool if evidence.places.get(name.entity_id)]
    if own:
        return own[0] if len(own) == 1 else None
    of_parents = [
        name.entity_id for name in pool if any(evidence.places.get(one) for one in catalogue.parents[name.entity_id])
    ]
    return of_parents[0] if len(of_parents) == 1 else None


def _place(occurrence: Occurrence, form: Form, producer: str, entity_id: str, catalogue: Catalogue) -> Found:
    return Found(
        start=occurrence.start,
        end=occurrence.end,
        label=occurrence.label,
        form=form,
        producer=producer,
        entity_id=entity_id,
        canonical=catalogue.canonical(entity_id),
    )


def _unlinked(occurrence: Occurrence, form: Form, names: Iterable[Name]) -> Found:
    return Found(
        start=occurrence.start,
        end=occurrence.end,
        label=occurrence.label,
        form=form,
        producer="lexicon",
        candidates=tuple(sorted({name.entity_id for name in names})),
    )
