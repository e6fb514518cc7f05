"""Make `report.html`: the same findings for people, one file, no script, no network.

Everything from papers is escaped, and a Content-Security-Policy forbids all but the page's own style.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined

from cyberdocs.records import (
    Claims,
    Cluster,
    Clusters,
    Entry,
    Fact,
    Failure,
    Lexicon,
    Relation,
    RelationKind,
    Relations,
    ReviewVerdict,
)
from cyberdocs.report.entities import order_entities, say, show_entity
from cyberdocs.report.places import Place, citation_density, find_places, name_paper
from cyberdocs.report.text import Fields

# More would make the page too heavy to mail; the JSON files hold everything.
MAX_CARDS = 120
MAX_SHOWN = 60
MAX_ENTITIES = 150
MAX_CLUSTERS = 150
MAX_MEMBERS = 8  # claims of a cluster, most central first
MAX_SPEAKERS = 6  # papers named in the line of a cluster

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
    RelationKind.NOT_COMPARABLE: (
        "?",
        "Cannot tell",
        "They look opposed, but the texts do not say enough for a verdict: read both passages.",
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
    aside = [one for one in relations.relations if is_rejected(one)]
    told = [as_reviewed(one) for one in relations.relations if not is_rejected(one)]
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    folder = resources.files("cyberdocs.report") / "templates"
    style = (folder / "report.css").read_text(encoding="utf-8")
    template = environment.from_string((folder / "report.html.j2").read_text(encoding="utf-8"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = template.render(
        style=style,
        style_hash=f"sha256-{digest}",
        conflicts=_conflicts(told, places, entries, names),
        groups=_group(told, lambda one: _show_relation(one, places, entries, names)),
        aside=[_show_relation(one, places, entries, names) for one in aside[:MAX_SHOWN]],
        more_aside=max(0, len(aside) - MAX_SHOWN),
        left_out={kind.value.replace("_", " "): count for kind, count in relations.left_out},
        entities=[
            show_entity(one, places, papers, entries, names)
            for one in order_entities(relations.entities)[:MAX_ENTITIES]
        ],
        more_entities=max(0, len(relations.entities) - MAX_ENTITIES),
        clusters=[_show_cluster(one, places, names) for one in clusters.clusters[:MAX_CLUSTERS]],
        more_clusters=max(0, len(clusters.clusters) - MAX_CLUSTERS),
        papers=[
            _show_paper(one, left_out) for one in sorted(claims, key=lambda one: one.mentions.outline.document.path)
        ],
        doubts=[
            doubt
            for one in sorted(claims, key=lambda one: one.mentions.outline.document.path)
            for doubt in _show_doubts(one)
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
                    "statements": _statements(found, places, entries, names),
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
    return {"cards": shown[:MAX_CARDS], "more": max(0, len(shown) - MAX_CARDS), "count": len(shown)}


def is_rejected(relation: Relation) -> bool:
    """Tell whether a person has set it aside."""
    return relation.review is not None and relation.review.verdict is ReviewVerdict.REJECT


def as_reviewed(relation: Relation) -> Relation:
    """Give a relation the kind that a person gave it."""
    review = relation.review
    if review is None or review.verdict is not ReviewVerdict.OTHER_KIND or review.kind is None:
        return relation
    return replace(relation, kind=review.kind)


def _statements(
    relations: Sequence[Relation],
    places: Mapping[str, Place],
    entries: Mapping[str, Entry],
    names: Mapping[str, str],
) -> list[Fields]:
    """Give each side once: those who say the same together, papers by name before the record."""
    sides: dict[str, Fields] = {}
    for relation in relations:
        for claim_id, value in zip(relation.claim_ids, relation.values, strict=True):
            if claim_id in sides:
                continue
            place, entry = places.get(claim_id), entries.get(claim_id)
            facts = tuple(fact for fact in entry.facts if fact.aspect is relation.aspect) if entry else ()
            sides[claim_id] = {"place": place, "entry": entry, "facts": facts, "value": say(value, names)}
    told = list(dict.fromkeys(side["value"] for side in sides.values()))

    def order(side: Fields) -> tuple[bool, int, str, int]:
        place = side["place"]
        value = told.index(side["value"])
        return (place is None, value, place.paper if place else "", place.claim.span.start if place else 0)

    wholes = [side for side in sides.values() if not _is_part(side, sides.values())]
    return sorted(wholes, key=order)[:MAX_STATEMENTS]


def _is_part(side: Fields, others: Iterable[Fields]) -> bool:
    """Tell whether a longer statement of the same paper says the same with the same words."""
    place = side["place"]
    return place is not None and any(
        other["place"] is not None
        and other is not side
        and other["value"] == side["value"]
        and other["place"].claim.doc_id == place.claim.doc_id
        and other["place"].claim.span.contains(place.claim.span)
        and len(other["place"].claim.span) > len(place.claim.span)
        for other in others
    )


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
        sides.append(Side(letter=letter, place=place, entry=entry, facts=facts, value=say(value, names)))
    return {
        "relation": relation,
        "title": names.get(relation.entity_id, relation.entity_id) or "No common name",
        "aspect": relation.aspect.value if relation.aspect else "",
        "sides": sides,
    }


def _show_cluster(cluster: Cluster, places: Mapping[str, Place], names: Mapping[str, str]) -> Fields:
    members = [places[one] for one in cluster.claim_ids if one in places]
    return {
        "cluster": cluster,
        "who": sorted({place.paper for place in members})[:MAX_SPEAKERS],
        "echo": names.get(cluster.shared_reference, cluster.shared_reference),
        "members": members[:MAX_MEMBERS],
        "count": len(members),
    }


def _show_doubts(claims: Claims) -> list[dict[str, Any]]:
    """List the citations of a paper that cannot be right as printed, each wording once."""
    paper = name_paper(claims.mentions.outline.document)
    shown: dict[tuple[str, str], dict[str, Any]] = {}
    for doubt in claims.mentions.doubts:
        one = {"paper": paper, "page": doubt.page, "words": doubt.quote, "why": doubt.why}
        shown.setdefault((doubt.quote, doubt.why), one)
    return list(shown.values())


def _show_paper(claims: Claims, left_out: Mapping[str, str]) -> dict[str, Any]:
    """Show what kind of source a paper is: its genre, how densely it cites."""
    outline = claims.mentions.outline
    return {
        "name": name_paper(outline.document),
        "document": outline.document,
        "remarks": [*outline.document.warnings, *filter(None, [left_out.get(outline.document.doc_id, "")])],
        "claims": len(claims.claims),
        "notes": len(outline.footnotes),
        "references": len(outline.references),
        "cited": citation_density(claims),
    }
