"""Load the lexicons: ours beside this package, and a user's own files, which add to them or override them.

Reads TOML with any of the tables `[[entry]]` (with `[[entry.fact]]`), `[[theme]]`, `[[concept]]`, `[[term]]`,
`[[rule]]`, `[[antonym]]` and `[[whole]]`; returns one `Lexicon`. A user's entry with an id of ours replaces the fields
that it gives and keeps the rest; its `origin` is the name of the user's file.
"""

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cyberdocs.errors import NotFound, ResourceError
from cyberdocs.records import (
    Aspect,
    AspectTerm,
    Concept,
    Entry,
    Fact,
    Lexicon,
    ThemeEntry,
    ValueRule,
)
from cyberdocs.resources.derived_facts import derive_facts

LEXICON_FOLDER = Path(__file__).parent.parent / "lexicons"
OUR_ORIGIN = "cyberdocs"

Table = Mapping[str, object]


@dataclass(slots=True)
class _Shelf:
    """What has been read so far, by id; later files replace earlier ones."""

    entries: dict[str, tuple[dict[str, object], str]] = field(default_factory=dict)
    themes: dict[str, ThemeEntry] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    terms: dict[tuple[str, str], AspectTerm] = field(default_factory=dict)
    rules: dict[tuple[str, str, str], ValueRule] = field(default_factory=dict)
    antonyms: dict[tuple[str, str], bool] = field(default_factory=dict)
    wholes: dict[str, None] = field(default_factory=dict)


def load_lexicon(user_files: Sequence[Path] = ()) -> Lexicon:
    """Build the lexicon from our files and, on top of them, the user's.

    Args:
        user_files: TOML files, later ones win.

    Returns:
        Entries, themes and concepts ascending by id; terms and rules in the order of the files.

    Raises:
        ResourceError: a file is missing or no TOML, or a table has a wrong, unknown or missing field.
    """
    shelf = _Shelf()
    digest = hashlib.sha256()
    ours = sorted(LEXICON_FOLDER.glob("*.toml"))
    for path, origin in [(path, OUR_ORIGIN) for path in ours] + [(path, path.name) for path in user_files]:
        content = _content(path)
        digest.update(f"{origin}\0{path.name}\0{len(content)}\0".encode() + content)
        _shelve(shelf, path, content, origin)
    return Lexicon(
        entries=tuple(_entry(key, shelf) for key in sorted(shelf.entries)),
        themes=tuple(shelf.themes[key] for key in sorted(shelf.themes)),
        concepts=tuple(shelf.concepts[key] for key in sorted(shelf.concepts)),
        terms=tuple(shelf.terms.values()),
        rules=tuple(shelf.rules.values()),
        antonyms=tuple(shelf.antonyms),
        squares=tuple(pair for pair, square in shelf.antonyms.items() if square),
        wholes=tuple(shelf.wholes),
        digest=digest.hexdigest(),
    )


def find_entry(lexicon: Lexicon, wanted: str) -> Entry:
    """Find an entry by id, identifier, name or alias; capitals do not matter.

    Raises:
        NotFound: nothing has that name, or several have it; the message lists them.
    """
    key = " ".join(wanted.split()).casefold()
    by_id = [entry for entry in lexicon.entries if key in (entry.entity_id, entry.entity_id.split(":", 1)[1])]
    if len(by_id) == 1:
        return by_id[0]
    named = by_id or [
        entry
        for entry in lexicon.entries
        if key in {name.casefold() for name in (entry.canonical, *entry.aliases, *entry.context_aliases)}
        or key in {value.casefold() for _, value in entry.identifiers}
        or key in {f"{scheme}:{value}".casefold() for scheme, value in entry.identifiers}
    ]
    if len(named) == 1:
        return named[0]
    if named:
        raise NotFound(f"{wanted!r} is one of {', '.join(entry.entity_id for entry in named)}: name one by its id")
    raise NotFound(f"{wanted!r} is not in the catalogue: look with `catalogue show`, or add it in a file of yours")


def check_lexicon(lexicon: Lexicon) -> list[str]:
    """List what is wrong with a lexicon, in words; empty when nothing is."""
    ids = {entry.entity_id for entry in lexicon.entries}
    values = {(term.aspect, term.value) for term in lexicon.terms}
    values |= {(fact.aspect, fact.value) for entry in lexicon.entries for fact in entry.facts}
    # The record speaks of force by the entry's own word.
    values |= {(Aspect.FORCE, entry.force) for entry in lexicon.entries if entry.force}
    problems: list[str] = []
    by_identifier: dict[tuple[str, str], str] = {}
    for entry in lexicon.entries:
        for label, target in (("parent", entry.parent_id), ("issuer", entry.issuer_id)):
            if target and target not in ids:
                problems.append(f"{entry.entity_id}: {label} {target} is not in the catalogue")
        if _has_parent_circle(entry, {other.entity_id: other for other in lexicon.entries} if entry.parent_id else {}):
            problems.append(f"{entry.entity_id}: its parents form a circle")
        for date_field in ("adopted", "opened", "in_force"):
            value = str(getattr(entry, date_field))
            if value and not _is_date(value):
                problems.append(f"{entry.entity_id}: {date_field} {value!r} is not an ISO date")
        for identifier in entry.identifiers:
            if identifier in by_identifier:
                problems.append(f"{entry.entity_id} and {by_identifier[identifier]} share {':'.join(identifier)}")
            by_identifier.setdefault(identifier, entry.entity_id)
        if not entry.source:
            problems.append(f"{entry.entity_id}: no source")
        problems += [f"{entry.entity_id}: a fact without source: {f.statement!r}" for f in entry.facts if not f.source]
    for rule in lexicon.rules:
        for value in (rule.left, rule.right):
            if (rule.aspect, value) not in values:
                problems.append(f"rule {rule.aspect}: {value!r} is no value of a term, a fact or an entry's force")
    return problems


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceError(f"{path}: cannot be read ({error.strerror}); check the path") from error


def _shelve(shelf: _Shelf, path: Path, content: bytes, origin: str) -> None:
    try:
        tables = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ResourceError(f"{path.name}: not a TOML file in UTF-8: {error}") from error
    keepers: dict[str, Callable[[_Shelf, _Reader, str], None]] = {
        "entry": _keep_entry,
        "theme": _keep_theme,
        "concept": _keep_concept,
        "term": _keep_term,
        "rule": _keep_rule,
        "antonym": _keep_antonym,
        "whole": _keep_whole,
    }
    for name, rows in tables.items():
        if name not in keepers:
            raise ResourceError(f"{path.name}: unknown table [[{name}]]; known: {', '.join(keepers)}")
        if not isinstance(rows, list):
            raise ResourceError(f"{path.name}: write [[{name}]] with two brackets, one table each")
        for number, row in enumerate(rows, start=1):
            keepers[name](shelf, _Reader(row, f"{path.name}: [[{name}]] number {number}"), origin)


class _Reader:
    """Takes fields out of a table, checks their type, and complains about those that nobody took."""

    def __init__(self, row: Table, where: str) -> None:
        self._row = dict(row)
        name = self._row.get("id")
        self.where = f"{where} ({name})" if isinstance(name, str) else where

    def wrong(self, message: str) -> ResourceError:
        return ResourceError(f"{self.where}: {message}")

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._row.pop(name, "")
        if not isinstance(value, str):
            raise self.wrong(f"{name} must be text in quotation marks")
        if required and not value.strip():
            raise self.wrong(f"{name} is missing")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._row.pop(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.wrong(f"{name} must be a list of texts")
        return tuple(dict.fromkeys(value))

    def flag(self, name: str, default: bool) -> bool:
        value = self._row.pop(name, default)
        if not isinstance(value, bool):
            raise self.wrong(f"{name} must be true or false")
        return value

    def whole(self, name: str) -> int:
        value = self._row.pop(name, 0)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(f"{name} must be a whole number")
        return value

    def aspect(self) -> Aspect:
        value = self.text("aspect", required=True)
        if value not in set(Aspect):
            raise self.wrong(f"unknown aspect {value!r}; known: {', '.join(Aspect)}")
        return Aspect(value)

    def tables(self, name: str) -> list[Table]:
        value = self._row.pop(name, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.wrong(f"[[entry.{name}]] must be tables")
        return value

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        value = self._row.pop(name, {})
        if not isinstance(value, dict):
            raise self.wrong(f"{name} must be a table of scheme and identifier")
        found: list[tuple[str, str]] = []
        for scheme, given in value.items():
            several = given if isinstance(given, list) else [given]
            if not all(isinstance(item, str) and item for item in several):
                raise self.wrong(f"{name}.{scheme} must be text or a list of texts")
            found += [(scheme, item) for item in several]
        return tuple(sorted(found))

    def has(self, name: str) -> bool:
        return name in self._row

    def done(self) -> None:
        if self._row:
            raise self.wrong(f"unknown field {', '.join(sorted(self._row))}")


_ENTRY_TEXTS = ("canonical", "kind", "force", "adopted", "opened", "in_force", "note", "certainty", "source")
_ENTRY_LISTS = ("aliases", "context_aliases", "subjects")
_ENTRY_LINKS = {"parent": "parent_id", "issuer": "issuer_id"}


def _keep_entry(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    entity_id = reader.text("id", required=True)
    if not entity_id.startswith(("org:", "law:")) or entity_id.startswith(("org:~", "law:~")):
        raise reader.wrong("id must be org:<name> or law:<name>")
    given: dict[str, object] = {name: reader.text(name) for name in _ENTRY_TEXTS if reader.has(name)}
    given |= {name: reader.texts(name) for name in _ENTRY_LISTS if reader.has(name)}
    given |= {target: reader.text(name) for name, target in _ENTRY_LINKS.items() if reader.has(name)}
    if reader.has("identifiers"):
        given["identifiers"] = reader.pairs("identifiers")
    if reader.has("fact"):
        given["facts"] = tuple(_fact(row, reader.where) for row in reader.tables("fact"))
    reader.done()
    known = shelf.entries.get(entity_id)
    if known is not None and origin == OUR_ORIGIN:
        raise reader.wrong("this id stands twice in the catalogue")
    merged = {**(known[0] if known else {}), **given, "entity_id": entity_id}
    for name in ("canonical", "kind", "source"):
        if not merged.get(name):
            raise reader.wrong(f"{name} is missing")
    shelf.entries[entity_id] = (merged, origin)


def _entry(entity_id: str, shelf: _Shelf) -> Entry:
    fields, origin = shelf.entries[entity_id]
    entry = Entry(**fields, origin=origin)  # type: ignore[arg-type]  # every field was checked when it was read
    issuer_fields, _ = shelf.entries.get(entry.issuer_id, ({}, ""))
    return replace(entry, facts=(*entry.facts, *derive_facts(entry, str(issuer_fields.get("canonical", "")))))


def _fact(row: Table, where: str) -> Fact:
    reader = _Reader(row, f"{where}, [[entry.fact]]")
    fact = Fact(
        aspect=reader.aspect(),
        value=reader.text("value", required=True),
        statement=reader.text("statement", required=True),
        source=reader.text("source", required=True),
        as_of=reader.text("as_of"),
        certain=reader.flag("certain", True),
        since=reader.text("since"),
        until=reader.text("until"),
    )
    reader.done()
    return fact


def _keep_theme(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    theme_id = reader.text("id", required=True).removeprefix("theme:")
    shelf.themes[theme_id] = ThemeEntry(
        theme_id=f"theme:{theme_id}",
        label=reader.text("label", required=True),
        definition=reader.text("definition"),
        keywords=reader.texts("keywords"),
        positives=reader.texts("positives"),
        negatives=reader.texts("negatives"),
    )
    reader.done()


def _keep_concept(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    entity_id = reader.text("id", required=True)
    if not entity_id.startswith("concept:~"):
        raise reader.wrong("id must be concept:~<slug>")
    shelf.concepts[entity_id] = Concept(
        entity_id=entity_id, canonical=reader.text("canonical", required=True), cues=reader.texts("cues")
    )
    reader.done()


def _keep_term(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    term = AspectTerm(
        aspect=reader.aspect(),
        value=reader.text("value", required=True),
        cues=reader.texts("cues"),
        group=reader.text("group"),
        polarity=reader.whole("polarity"),
    )
    reader.done()
    shelf.terms[(term.aspect, term.value)] = term


def _keep_rule(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    rule = ValueRule(
        aspect=reader.aspect(),
        left=reader.text("left", required=True),
        right=reader.text("right", required=True),
        relation=reader.text("relation", required=True),
        why=reader.text("why", required=True),
        settles=reader.text("settles"),
    )
    reader.done()
    if rule.relation not in ("exclusive", "compatible", "refining"):
        raise reader.wrong("relation must be exclusive, compatible or refining")
    shelf.rules[(rule.aspect, rule.left, rule.right)] = rule


def _keep_antonym(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    pair = reader.texts("pair")
    square = reader.flag("square", default=False)
    reader.done()
    if len(pair) != 2:
        raise reader.wrong("pair must be two different words")
    shelf.antonyms[(pair[0], pair[1])] = square


def _keep_whole(shelf: _Shelf, reader: _Reader, origin: str) -> None:
    cues = reader.texts("cues")
    reader.done()
    shelf.wholes.update(dict.fromkeys(cues))


def _has_parent_circle(entry: Entry, by_id: Mapping[str, Entry]) -> bool:
    seen: set[str] = set()
    here: Entry | None = entry
    while here is not None and here.parent_id:
        if here.entity_id in seen:
            return True
        seen.add(here.entity_id)
        here = by_id.get(here.parent_id)
    return False


def _is_date(value: str) -> bool:
    parts: Iterable[str] = value.split("-")
    return all(part.isdigit() for part in parts) and len(value) in (4, 7, 10)
