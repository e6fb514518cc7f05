"""Make `report.html`: the same findings for people, one file, no script, no network.

Everything from papers is escaped, and a Content-Security-Policy forbids all but the page's own style.
"""

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined

from cyberdocs.records import (
    Claims,
    Cluster,
    Clusters,
    EntityAccounts,
    Entry,
    Fact,
    Failure,
    Lexicon,
    Relation,
    RelationKind,
    Relations,
)
from cyberdocs.report.places import Place, find_places, name_paper
from cyberdocs.report.text import Fields

# More would make the page too heavy to mail; the JSON files hold everything.
MAX_SHOWN = 150
MAX_ENTITIES = 200

KIND_WORDS: Mapping[RelationKind, tuple[str, str, str]] = {
    # kind: (icon, heading, what it means)
    RelationKind.ATTRIBUTION_CONFLICT: (
        "⇄",
        "One source, told differently",
        "Papers describe the same source in ways that do not fit together.",
    ),
    RelationKind.RECORD_DIFFERENCE: (
        "≠",
        "Differs from the record",
        "A paper says something else than the catalogue of instruments and bodies. The record may itself be out of "
        "date: its source and date are given.",
    ),
    RelationKind.CONTRADICTION: ("✕", "Contradictions", "Opposed statements about one thing."),
    RelationKind.SCOPE_DIFFERENCE: (
        "◐",
        "Different scope or date",
        "They differ, but speak of another scope, time or event; what is missing for a verdict is listed.",
    ),
    RelationKind.REFINEMENT: ("⊂", "One says it more closely", "One statement narrows down the other."),
    RelationKind.CITATION_VARIANT: (
        "¶",
        "One work, cited differently",
        "The same work with another volume, title, year or author's name.",
    ),
    RelationKind.AGREEMENT: (
        "=",
        "Agreements",
        "They say the same. Where both lean on one source, that is said: an echo is no second witness.",
    ),
    RelationKind.NOT_COMPARABLE: (
        "?",
        "Cannot tell",
        "They look opposed, but the texts do not say enough for a verdict.",
    ),
}
DIFFERENT = frozenset({RelationKind.ATTRIBUTION_CONFLICT, RelationKind.RECORD_DIFFERENCE, RelationKind.CONTRADICTION})
MAX_PER_ASPECT = 12  # pairs listed under one aspect; the statements stand above them once
MAX_STATEMENTS = 16
SIDES = ("A", "B")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a relation: a place in a paper, or the record."""

    letter: str
    place: Place | None
    entry: Entry | None
    facts: tuple[Fact, ...]
    value: str


def make_page(
    claims: Sequence[Claims],
    clusters: Clusters,
    relations: Relations,
    failures: Sequence[Failure],
    lexicon: Lexicon,
    manifest: Fields,
) -> bytes:
    """Give the page's bytes; the same findings give the same bytes."""
    places = find_places(claims)
    entries = {entry.entity_id: entry for entry in lexicon.entries}
    names = {entity.entity_id: entity.canonical for entity in relations.entities}
    names.update({entry.entity_id: entry.canonical for entry in lexicon.entries})
    names.update({concept.entity_id: concept.canonical for concept in lexicon.concepts})
    papers = {one.mentions.outline.document.doc_id: one for one in claims}
    left_out = {one["doc_id"]: one["why"] for one in manifest["left_out"]}
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    folder = resources.files("cyberdocs.report") / "templates"
    style = (folder / "report.css").read_text(encoding="utf-8")
    template = environment.from_string((folder / "report.html.j2").read_text(encoding="utf-8"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = template.render(
        style=style,
        style_hash=f"sha256-{digest}",
        conflicts=_conflicts(relations.relations, places, entries, names),
        groups=_group(relations.relations, lambda one: _show_relation(one, places, entries, names)),
        entities=[_show_entity(one, places, papers, entries) for one in _order(relations.entities)[:MAX_ENTITIES]],
        more_entities=max(0, len(relations.entities) - MAX_ENTITIES),
        clusters=[_show_cluster(one, places) for one in clusters.clusters[:MAX_SHOWN]],
        more_clusters=max(0, len(clusters.clusters) - MAX_SHOWN),
        papers=[
            _show_paper(one, left_out) for one in sorted(claims, key=lambda one: one.mentions.outline.document.path)
        ],
        failures=failures,
        manifest=manifest,
    )
    return page.encode()


def _conflicts(
    relations: Sequence[Relation],
    places: Mapping[str, Place],
    entries: Mapping[str, Entry],
    names: Mapping[str, str],
) -> Fields:
    """Gather what differs about one thing into one card: every statement once, aspect by aspect, best first."""
    cards: dict[str, dict[str, list[Relation]]] = {}
    for relation in relations:
        if relation.kind in DIFFERENT:
            card = cards.setdefault(relation.entity_id or relation.relation_id, {})
            card.setdefault(relation.aspect.value if relation.aspect else "", []).append(relation)
    shown = [
        {
            "entity_id": entity_id if entity_id in names else "",
            "title": names.get(entity_id, "Opposed statements without a common name"),
            "papers": len({doc_id for found in aspects.values() for one in found for doc_id in one.doc_ids if doc_id}),
            "record": any(not doc_id for found in aspects.values() for one in found for doc_id in one.doc_ids),
            "aspects": [
                {
                    "aspect": aspect,
                    "statements": _statements(found, places, entries),
                    "relations": [_show_relation(one, places, entries, names) for one in found[:MAX_PER_ASPECT]],
                    "more": max(0, len(found) - MAX_PER_ASPECT),
                    "settles": list(dict.fromkeys(one.settles for one in found if one.settles)),
                    "missing": list(dict.fromkeys(word for one in found for word in one.missing)),
                }
                for aspect, found in aspects.items()
            ],
        }
        for entity_id, aspects in cards.items()
    ]
    return {"cards": shown[:MAX_SHOWN], "more": max(0, len(shown) - MAX_SHOWN), "count": len(shown)}


def _statements(
    relations: Sequence[Relation], places: Mapping[str, Place], entries: Mapping[str, Entry]
) -> list[Fields]:
    """Give each side once, papers by name before the record."""
    sides: dict[str, Fields] = {}
    for relation in relations:
        for claim_id, value in zip(relation.claim_ids, relation.values, strict=True):
            if claim_id in sides:
                continue
            place, entry = places.get(claim_id), entries.get(claim_id)
            facts = tuple(fact for fact in entry.facts if fact.aspect is relation.aspect) if entry else ()
            sides[claim_id] = {"place": place, "entry": entry, "facts": facts, "value": value}

    def order(side: Fields) -> tuple[bool, str, int]:
        place = side["place"]
        return (place is None, place.paper if place else "", place.claim.span.start if place else 0)

    return sorted(sides.values(), key=order)[:MAX_STATEMENTS]


def _group(relations: Sequence[Relation], show: Callable[[Relation], Fields]) -> list[Fields]:
    groups = []
    for kind, (icon, heading, meaning) in KIND_WORDS.items():
        found = [relation for relation in relations if relation.kind is kind]
        if found and kind not in DIFFERENT:
            groups.append(
                {
                    "kind": kind.value,
                    "icon": icon,
                    "heading": heading,
                    "meaning": meaning,
                    "count": len(found),
                    "relations": [show(relation) for relation in found[:MAX_SHOWN]],
                    "more": max(0, len(found) - MAX_SHOWN),
                }
            )
    return groups


def _show_relation(
    relation: Relation, places: Mapping[str, Place], entries: Mapping[str, Entry], names: Mapping[str, str]
) -> Fields:
    sides = []
    for letter, claim_id, value in zip(SIDES, relation.claim_ids, relation.values, strict=True):
        place = places.get(claim_id)
        entry = entries.get(claim_id) if place is None else None
        facts = tuple(fact for fact in entry.facts if fact.aspect is relation.aspect) if entry else ()
        sides.append(Side(letter=letter, place=place, entry=entry, facts=facts, value=value))
    return {
        "relation": relation,
        "title": names.get(relation.entity_id, relation.entity_id) or "No common name",
        "aspect": relation.aspect.value if relation.aspect else "",
        "sides": sides,
    }


def _order(entities: Sequence[EntityAccounts]) -> list[EntityAccounts]:
    """Entities on which papers differ come first, then those of which most papers speak."""

    def rank(entity: EntityAccounts) -> tuple[int, int, str]:
        papers = {account.doc_id for aspect in entity.aspects for account in aspect.accounts}
        return (-len(entity.relation_ids), -len(papers), entity.entity_id)

    return sorted(entities, key=rank)


def _show_entity(
    entity: EntityAccounts,
    places: Mapping[str, Place],
    papers: Mapping[str, Claims],
    entries: Mapping[str, Entry],
) -> Fields:
    def name(doc_id: str) -> str:
        return name_paper(papers[doc_id].mentions.outline.document) if doc_id in papers else "the record"

    rows = [
        {
            "aspect": aspect.aspect.value,
            "verdict": aspect.verdict.replace("_", " "),
            "accounts": [
                {
                    "who": name(account.doc_id),
                    "value": account.value,
                    "places": [places[claim_id] for claim_id in account.claim_ids if claim_id in places],
                }
                for account in aspect.accounts
            ],
        }
        for aspect in entity.aspects
    ]
    return {"entity": entity, "entry": entries.get(entity.entity_id), "rows": rows}


def _show_cluster(cluster: Cluster, places: Mapping[str, Place]) -> Fields:
    return {"cluster": cluster, "members": [places[one] for one in cluster.claim_ids if one in places]}


def _show_paper(claims: Claims, left_out: Mapping[str, str]) -> dict[str, Any]:
    """Show what kind of source a paper is: its genre, how densely it cites."""
    outline = claims.mentions.outline
    with_citation = sum(1 for claim in claims.claims if claim.citation_ids)
    return {
        "name": name_paper(outline.document),
        "document": outline.document,
        "remarks": [*outline.document.warnings, *filter(None, [left_out.get(outline.document.doc_id, "")])],
        "claims": len(claims.claims),
        "notes": len(outline.footnotes),
        "references": len(outline.references),
        "cited": round(100 * with_citation / len(claims.claims)) if claims.claims else 0,
    }
