"""Gather what every document says of every entity: reads sides, relations and the catalogue, returns accounts."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cyberdocs.compare.evidence import Instruments
from cyberdocs.compare.record import RECORD
from cyberdocs.compare.sides import Side
from cyberdocs.records import (
    Account,
    Aspect,
    AspectAccounts,
    EntityAccounts,
    Relation,
    RelationKind,
)

# Gravest first.
GRAVITY = (
    RelationKind.ATTRIBUTION_CONFLICT,
    RelationKind.CONTRADICTION,
    RelationKind.RECORD_DIFFERENCE,
    RelationKind.SCOPE_DIFFERENCE,
    RelationKind.NOT_COMPARABLE,
    RelationKind.REFINEMENT,
    RelationKind.AGREEMENT,
)
SINGLE = "single"
# Different values a document gives for one aspect that an account lists, at most; the claims are all there.
MOST_VALUES = 6


def gather_accounts(
    sides: Mapping[str, Side], relations: Sequence[Relation], instruments: Instruments
) -> tuple[EntityAccounts, ...]:
    """Give every entity of which some claim says something, ascending by id."""
    said: defaultdict[str, defaultdict[Aspect, defaultdict[str, list[tuple[str, str]]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for claim_id, side in sides.items():
        for value in side.claim.aspects:
            words = f"not {value.value}" if value.negated else value.value
            said[value.entity_id][value.aspect][side.claim.doc_id].append((words, claim_id))
    verdicts, related = _relations_by_entity(relations, sides)
    found = []
    for entity_id in sorted({*said, *(one for one in related if one)}):
        label = instruments.label(entity_id)
        found.append(
            EntityAccounts(
                entity_id=entity_id,
                label=label,
                canonical=instruments.entries[entity_id].canonical if entity_id in instruments.entries else label,
                aspects=tuple(
                    _aspect_accounts(aspect, said[entity_id][aspect], entity_id, verdicts, instruments)
                    for aspect in sorted(_aspects_of(entity_id, said[entity_id], verdicts))
                ),
                relation_ids=tuple(related.get(entity_id, ())),
            )
        )
    return tuple(found)


def _aspects_of(
    entity_id: str, said: Mapping[Aspect, object], verdicts: Mapping[tuple[str, Aspect], RelationKind]
) -> set[Aspect]:
    return set(said) | {aspect for of, aspect in verdicts if of == entity_id}


def _relations_by_entity(
    relations: Sequence[Relation], sides: Mapping[str, Side]
) -> tuple[dict[tuple[str, Aspect], RelationKind], dict[str, list[str]]]:
    """Give the gravest kind by entity and aspect, and the relations of each entity, best first."""
    verdicts: dict[tuple[str, Aspect], RelationKind] = {}
    related: dict[str, list[str]] = {}
    for relation in relations:
        related.setdefault(relation.entity_id, []).append(relation.relation_id)
        if relation.aspect is None or relation.kind not in GRAVITY or not relation.entity_id:
            continue
        key = (relation.entity_id, relation.aspect)
        if key not in verdicts or GRAVITY.index(relation.kind) < GRAVITY.index(verdicts[key]):
            verdicts[key] = relation.kind
    return verdicts, related


def _aspect_accounts(
    aspect: Aspect,
    by_document: Mapping[str, Sequence[tuple[str, str]]],
    entity_id: str,
    verdicts: Mapping[tuple[str, Aspect], RelationKind],
    instruments: Instruments,
) -> AspectAccounts:
    accounts = [
        Account(
            doc_id=doc_id,
            value=_values_in_words(values),
            claim_ids=tuple(dict.fromkeys(claim_id for _, claim_id in values)),
        )
        for doc_id, values in sorted(by_document.items())
    ]
    entry = instruments.entries.get(entity_id)
    facts = [fact for fact in entry.facts if fact.aspect is aspect] if entry is not None else []
    if facts:
        words = []
        for fact in facts:
            since = f" (since {fact.since})" if fact.since and fact.since not in fact.value else ""
            as_of = f" (as of {fact.as_of})" if fact.as_of else ""
            doubt = "" if fact.certain else ", uncertain"
            words.append(f"{fact.value}{since or as_of}{doubt}")
        value = "; ".join(dict.fromkeys(words))
        accounts.append(Account(doc_id=RECORD, value=value, claim_ids=(entity_id,)))
    verdict = verdicts.get((entity_id, aspect))
    fallback = SINGLE if len(accounts) < 2 else RelationKind.AGREEMENT.value
    return AspectAccounts(
        aspect=aspect, verdict=verdict.value if verdict is not None else fallback, accounts=tuple(accounts)
    )


def _values_in_words(values: Sequence[tuple[str, str]]) -> str:
    counts = Counter(words for words, _ in values)
    ordered = sorted(counts, key=lambda words: (-counts[words], words))
    rest = len(ordered) - MOST_VALUES
    return "; ".join(ordered[:MOST_VALUES]) + (f"; and {rest} more" if rest > 0 else "")
