"""What the lexicons hold: organisations, instruments, themes, aspect values, antonyms.

Built by `resources.lexicon` from `lexicons/*.toml` and a user's own files; stages are handed it.
"""

from dataclasses import dataclass

from cyberdocs.records.claims import Aspect


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of the record.

    Args:
        value: as the aspect's value table names it, or free words.
        statement: the fact as a full sentence, to stand beside a paper's words.
        source: where it stands ("Council of Europe treaty office", "A/RES/65/230, para. 9").
        as_of: ISO date as far as known, at which it was seen to hold; "" if it cannot change.
        certain: False is never shown as certain.
        since: for what holds from a day on (in force), that day; "" otherwise.
    """

    aspect: Aspect
    value: str
    statement: str
    source: str
    as_of: str = ""
    certain: bool = True
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An organisation or instrument of the catalogue.

    Args:
        entity_id: `org:<id>` or `law:<id>`.
        canonical: its name.
        kind: "un_office", "convention", "UNGA resolution"...
        aliases: may match alone.
        context_aliases: need a cue: the parent named near by, or a definition in the document.
        parent_id: the body it belongs to (organisations) or "" .
        issuer_id: the body that issued it (instruments) or "".
        identifiers: (scheme, identifier), ascending: ("CETS", "185"), ("un", "A/RES/60/45"), ("wikidata", "Q1065").
        force: binding, soft law, draft, model, policy, event, none... (instruments)
        subjects: theme ids or plain words of what an instrument is about, from its title and notes.
        origin: "cyberdocs" or the name of the user's file that added or overrode it.
    """

    entity_id: str
    canonical: str
    kind: str
    aliases: tuple[str, ...] = ()
    context_aliases: tuple[str, ...] = ()
    parent_id: str = ""
    issuer_id: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    force: str = ""
    adopted: str = ""
    opened: str = ""
    in_force: str = ""
    subjects: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    note: str = ""
    certainty: str = ""
    source: str = ""
    origin: str = "cyberdocs"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry:
    """A challenge theme: `theme:<id>`, its keywords (a trailing * stands for any ending) and examples."""

    theme_id: str
    label: str
    definition: str
    keywords: tuple[str, ...]
    positives: tuple[str, ...]
    negatives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectTerm:
    """A value of an aspect and the words that show it.

    Args:
        cues: lower-case words or phrases; a trailing * stands for any ending.
        group: values of one group can exclude each other; "" compares with none.
        polarity: +1 / -1 for opposed evaluations (cohesive / fragmented), 0 for none.
    """

    aspect: Aspect
    value: str
    cues: tuple[str, ...]
    group: str = ""
    polarity: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRule:
    """How two values of one aspect stand to each other: "exclusive", "compatible" or "refining".

    `why` is shown to the reader. Pairs without a rule are compatible: no rule, no accusation.
    """

    aspect: Aspect
    left: str
    right: str
    relation: str
    why: str
    settles: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A thing that claims speak of without a name (`concept:~cyber-governance`) and the words for it."""

    entity_id: str
    canonical: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All of it.

    Args:
        squares: those of `antonyms` whose sides cannot both hold of one thing.
        wholes: words for a whole whose parts can fit together or not ("framework", "response*"); a trailing * stands
            for any ending.
        digest: sha256 of the files it was built from; part of every cache key that uses it.
    """

    entries: tuple[Entry, ...] = ()
    themes: tuple[ThemeEntry, ...] = ()
    concepts: tuple[Concept, ...] = ()
    terms: tuple[AspectTerm, ...] = ()
    rules: tuple[ValueRule, ...] = ()
    antonyms: tuple[tuple[str, str], ...] = ()
    squares: tuple[tuple[str, str], ...] = ()
    wholes: tuple[str, ...] = ()
    digest: str = ""
