"""The catalogue made ready for matching: one automaton over all names, and entries by id and identifier.

Reads a `Lexicon`, returns a `Catalogue`. Built once a lexicon and kept, since 50,000 names take a second or two.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import ahocorasick

from cyberdocs.records import Entry, Label, Lexicon
from cyberdocs.tag.countries import country_key, read_title
from cyberdocs.tag.titles import TitleIndex, build_title_index
from cyberdocs.tag.words import SMALL_WORDS, fold_name, head_of, read_words, slug

_NUMBERS_BEHIND = re.compile(r"(?:-\d+)+$")
_FIRST_WORDS = re.compile(r"[.;]")
_YEARS_IN_NAME = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of one entry.

    Args:
        printed: as the catalogue writes it.
        in_context: it needs a cue.
        article: it needs "the" before it.
    """

    entity_id: str
    label: Label
    printed: str
    in_context: bool
    article: bool

    @property
    def is_acronym(self) -> bool:
        """One word of capitals (UNODC, CoE, G20, T-CY), for which the case matters."""
        return (" " not in self.printed and sum(sign.isupper() for sign in self.printed) >= 2) or (
            " " not in self.printed and self.printed[:1].isupper() and any(sign.isdigit() for sign in self.printed)
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Catalogue:
    """Entries and names, ready for look-up.

    Args:
        automaton: keys are " " + folded words + " "; the value is the index into `names` and the
            length of the key less one.
        by_identifier: (scheme, identifier in capitals without spaces) to entity id.
        parents: entity id to its ancestors, nearest first.
        years: entity id to the years in its name and of its adoption.
        ids_by_key: label and folded name, to the ids of all entries that bear it.
        series: an id of our own making without its numbers ("law:~a-res"), to the one issuer of the series.
        mothers: a protocol's id to that of the treaty that its title speaks of.
        issued: a body's id to the instruments that it, or an organ of it, issued.
        heads: a body's id to the head nouns of its names ("council" of the "Council of Europe").
        by_words: the words of weight of a name that may match alone, to the entities that have it.
        by_stems: the same without plural s.
        states: the id of a national law or body to the key of its State.
        national: label, State and folded name without State and year, to the entries of that name.
        organs: a body's id to what its organs are called when its own names are left out, to their ids.
    """

    entries: dict[str, Entry]
    names: tuple[tuple[Name, ...], ...]
    automaton: ahocorasick.Automaton
    by_identifier: dict[tuple[str, str], str]
    parents: dict[str, tuple[str, ...]]
    years: dict[str, frozenset[int]] = field(default_factory=dict)
    by_words: dict[frozenset[str], tuple[str, ...]] = field(default_factory=dict)
    by_stems: dict[frozenset[str], tuple[str, ...]] = field(default_factory=dict)
    organs: dict[str, dict[frozenset[str], tuple[str, ...]]] = field(default_factory=dict)
    titles: TitleIndex = TitleIndex()
    states: dict[str, str] = field(default_factory=dict)
    national: dict[tuple[Label, str, str], tuple[str, ...]] = field(default_factory=dict)
    ids_by_key: dict[tuple[Label, str], tuple[str, ...]] = field(default_factory=dict)
    series: dict[str, str] = field(default_factory=dict)
    mothers: dict[str, str] = field(default_factory=dict)
    issued: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heads: dict[str, frozenset[str]] = field(default_factory=dict)

    def ids_of_name(self, name: str, label: Label) -> tuple[str, ...]:
        """Give the entries that bear a name, ascending, whether or not it needs a cue."""
        return self.ids_by_key.get((label, fold_name(name)), ())

    def issuer_of_series(self, entity_id: str) -> str:
        """Give who issues the series that an unknown text's number belongs to: A/RES/... is of the General Assembly."""
        return self.series.get(_NUMBERS_BEHIND.sub("", entity_id), "")

    def vocabulary(self, entity_id: str) -> frozenset[str]:
        """Give every folded word of an entry's names."""
        entry = self.entries[entity_id]
        names = (entry.canonical, *entry.aliases, *entry.context_aliases)
        return frozenset(word for name in names for word in fold_name(name).split())

    def canonical(self, entity_id: str | None) -> str:
        """Give the name of an entry, "" for what the catalogue does not hold."""
        entry = self.entries.get(entity_id or "")
        return entry.canonical if entry else ""


_built: list[tuple[Lexicon, Catalogue]] = []  # at most one: the lexicon of this process


def build_catalogue(lexicon: Lexicon) -> Catalogue:
    """Compile `lexicon`, or give what was compiled from the very same object before."""
    if _built and _built[0][0] is lexicon:
        return _built[0][1]
    catalogue = _compile(lexicon)
    _built[:] = [(lexicon, catalogue)]
    return catalogue


def stems(words: Iterable[str]) -> frozenset[str]:
    """Give words without their plural s."""
    return frozenset(word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words)


def identifier_key(scheme: str, value: str) -> tuple[str, str]:
    """Give the key under which an identifier is looked up: case, spaces and dots do not matter."""
    scheme = "CETS" if scheme.upper() in ("ETS", "CETS") else scheme
    return scheme.lower(), re.sub(r"[\s.*]+", "", value).upper()


def _compile(lexicon: Lexicon) -> Catalogue:
    by_key: dict[str, list[Name]] = {}
    for entry in lexicon.entries:
        label = Label.ORG if entry.entity_id.startswith("org:") else Label.LAW
        plain = [(name, False) for name in (entry.canonical, *entry.aliases)]
        for printed, in_context in plain + [(name, True) for name in entry.context_aliases]:
            words = read_words(printed)
            key = " ".join(words.keys)
            if not key:
                continue
            article = words.articles[0] >= 0 and in_context
            name = Name(entity_id=entry.entity_id, label=label, printed=printed, in_context=in_context, article=article)
            group = by_key.setdefault(key, [])
            if all((other.entity_id, other.printed) != (name.entity_id, name.printed) for other in group):
                group.append(name)
    automaton = ahocorasick.Automaton()
    keys = sorted(by_key)
    for index, key in enumerate(keys):
        automaton.add_word(f" {key} ", (index, len(key) + 1))
    if keys:
        automaton.make_automaton()
    entries = {entry.entity_id: entry for entry in lexicon.entries}
    by_words: dict[frozenset[str], dict[str, None]] = {}
    by_stems: dict[frozenset[str], dict[str, None]] = {}
    for key, group in by_key.items():
        words_of_weight = frozenset(word for word in key.split() if word not in SMALL_WORDS and word != "'s")
        for name in group:
            if not name.in_context:
                by_words.setdefault(words_of_weight, {})[name.entity_id] = None
                by_stems.setdefault(stems(words_of_weight), {})[name.entity_id] = None
    states = _states(lexicon.entries)
    return Catalogue(
        states=states,
        national=_national(lexicon.entries, states),
        titles=build_title_index(lexicon.entries),
        ids_by_key=_ids_by_key(by_key),
        series=_series(lexicon.entries),
        by_words={words: tuple(ids) for words, ids in by_words.items()},
        by_stems={words: tuple(ids) for words, ids in by_stems.items()},
        mothers=_mothers(lexicon.entries),
        organs=_organs(lexicon.entries, entries),
        issued=_issued(lexicon.entries, entries),
        heads={
            entry.entity_id: frozenset(head_of(name) for name in (entry.canonical, *entry.aliases))
            for entry in lexicon.entries
            if entry.entity_id.startswith("org:")
        },
        entries=entries,
        names=tuple(tuple(by_key[key]) for key in keys),
        automaton=automaton,
        by_identifier={
            identifier_key(scheme, value): entry.entity_id
            for entry in reversed(lexicon.entries)
            for scheme, value in entry.identifiers
            if scheme not in ("wikidata", "ror")
        },
        parents={entity_id: _ancestors(entity_id, entries) for entity_id in entries},
        years={
            entry.entity_id: frozenset(int(year) for year in _YEARS_IN_NAME.findall(entry.canonical))
            | ({int(entry.adopted[:4])} if entry.adopted[:4].isdigit() else set())
            for entry in lexicon.entries
        },
    )


def _states(entries: Iterable[Entry]) -> dict[str, str]:
    """Read whose a national law or body is: its note begins with the State, or one of its names tells it."""
    states = {}
    for entry in entries:
        if not entry.kind.startswith("national"):
            continue
        told = [country_key(_FIRST_WORDS.split(entry.note, maxsplit=1)[0])]
        told += [read_title(name).country for name in (entry.canonical, *entry.aliases)]
        state = next((one for one in told if one), "")
        if state:
            states[entry.entity_id] = state
    return states


def _national(entries: Iterable[Entry], states: dict[str, str]) -> dict[tuple[Label, str, str], tuple[str, ...]]:
    ids: dict[tuple[Label, str, str], set[str]] = {}
    for entry in entries:
        label = Label.ORG if entry.entity_id.startswith("org:") else Label.LAW
        for name in (entry.canonical, *entry.aliases, *entry.context_aliases) if entry.entity_id in states else ():
            ids.setdefault((label, states[entry.entity_id], read_title(name).key), set()).add(entry.entity_id)
    return {key: tuple(sorted(found)) for key, found in ids.items()}


def _ids_by_key(by_key: dict[str, list[Name]]) -> dict[tuple[Label, str], tuple[str, ...]]:
    ids: dict[tuple[Label, str], set[str]] = {}
    for key, group in by_key.items():
        for name in group:
            ids.setdefault((name.label, key), set()).add(name.entity_id)
    return {key: tuple(sorted(found)) for key, found in ids.items()}


def _series(entries: Iterable[Entry]) -> dict[str, str]:
    """Join each series of numbered texts to its issuer, where all entries of the series have the same."""
    issuers: dict[str, set[str]] = {}
    for entry in entries:
        for scheme, value in entry.identifiers:
            if entry.issuer_id and scheme == "un" and "/RES/" in value.upper():
                issuers.setdefault(_NUMBERS_BEHIND.sub("", f"law:~{slug(value)}"), set()).add(entry.issuer_id)
    return {series: next(iter(found)) for series, found in sorted(issuers.items()) if len(found) == 1}


def _mothers(entries: Iterable[Entry]) -> dict[str, str]:
    """Join each protocol to the treaty whose name stands behind "to the" in its own."""
    laws = [entry for entry in entries if entry.entity_id.startswith("law:")]
    by_name: dict[str, str] = {}
    for entry in laws:
        for name in (entry.canonical, *entry.aliases):
            by_name.setdefault(fold_name(name), entry.entity_id)
    mothers: dict[str, str] = {}
    for entry in laws:
        words = fold_name(entry.canonical).partition(" to ")[2].split() if "protocol" in entry.kind.lower() else []
        for end in range(len(words), 0, -1):
            mother = by_name.get(" ".join(words[:end]))
            if mother is not None and mother != entry.entity_id:
                mothers[entry.entity_id] = mother
                break
    return mothers


def _issued(entries: Iterable[Entry], by_id: dict[str, Entry]) -> dict[str, tuple[str, ...]]:
    issued: dict[str, list[str]] = {}
    for entry in entries:
        for body in _ancestors(entry.entity_id, by_id) if entry.issuer_id else ():
            issued.setdefault(body, []).append(entry.entity_id)
    return {body: tuple(sorted(laws)) for body, laws in sorted(issued.items())}


def _organs(entries: Iterable[Entry], by_id: dict[str, Entry]) -> dict[str, dict[frozenset[str], tuple[str, ...]]]:
    """Read "assembly" and "parliamentary" as what the OSCE Parliamentary Assembly is called within the OSCE."""
    organs: dict[str, dict[frozenset[str], set[str]]] = {}
    for entry in entries:
        above = by_id.get(entry.parent_id) if entry.entity_id.startswith("org:") else None
        if above is None:
            continue
        own = [frozenset(fold_name(name).split()) for name in (above.canonical, *above.aliases, *above.context_aliases)]
        for name in (entry.canonical, *entry.aliases):
            words = frozenset(fold_name(name).split())
            for parent in own:
                left = frozenset(word for word in words - parent if word not in SMALL_WORDS and word != "'s")
                if parent <= words and left:
                    organs.setdefault(above.entity_id, {}).setdefault(left, set()).add(entry.entity_id)
    return {body: {key: tuple(sorted(ids)) for key, ids in found.items()} for body, found in sorted(organs.items())}


def _ancestors(entity_id: str, entries: dict[str, Entry]) -> tuple[str, ...]:
    found: list[str] = []
    here = entries.get(entity_id)
    while here is not None:
        above = here.parent_id or here.issuer_id
        if not above or above in found:
            break
        found.append(above)
        here = entries.get(above)
    return tuple(found)
