"""Gather what every document says of every entity: reads sides, relations and the catalogue, returns accounts."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.record import RECORD
from cyberdocs.compare.record_values import recorded_value
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, fold_value
from cyberdocs.records import (
    Account,
    Aspect,
    AspectAccounts,
    AspectValue,
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
# What stands between values that exclude each other where no relation tells more of it.
OPPOSED = RelationKind.NOT_COMPARABLE
MOST_COMPARED = 40  # different values of one aspect that are set against each other
# Different values a document gives for one aspect that an account lists, at most; the claims are all there.
MOST_VALUES = 6

# Entity, aspect and document to what was said, with the claim.
Said = defaultdict[str, defaultdict[Aspect, defaultdict[str, list[tuple[str, str]]]]]


def gather_accounts(
    sides: Mapping[str, Side], relations: Sequence[Relation], instruments: Instruments
) -> tuple[EntityAccounts, ...]:
    """Give every entity of which some claim says something, ascending by id."""
    said: Said = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    values: defaultdict[tuple[str, Aspect], list[AspectValue]] = defaultdict(list)
    for claim_id, side in sides.items():
        for value in side.claim.aspects:
            words = f"not {value.value}" if value.negated else value.value
            said[value.entity_id][value.aspect][side.claim.doc_id].append((words, claim_id))
            values[(value.entity_id, value.aspect)].append(value)
    _add_told_values(said, relations, sides)
    verdicts, related = _relations_by_entity([one for one in relations if _is_accounted(one, said, sides)], relations)
    for key, told in values.items():
        least = _least_verdict(key[0], told, instruments)
        if least is not None and _gravity(verdicts.get(key)) > _gravity(least):
            verdicts[key] = least
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
                    for aspect in sorted(said[entity_id])
                ),
                relation_ids=tuple(related.get(entity_id, ())),
            )
        )
    return tuple(found)


def _add_told_values(said: Said, relations: Sequence[Relation], sides: Mapping[str, Side]) -> None:
    """Add what a relation says that its claims say of an aspect, where the claims hold no value of their own."""
    for relation in relations:
        if relation.aspect is None or not relation.entity_id:
            continue
        for claim_id, words in zip(relation.claim_ids, relation.values, strict=False):
            side = sides.get(claim_id)
            if side is None or not words:
                continue
            of_document = said[relation.entity_id][relation.aspect][side.claim.doc_id]
            if all(told_by != claim_id for _, told_by in of_document):
                of_document.append((words, claim_id))


def _is_accounted(relation: Relation, said: Said, sides: Mapping[str, Side]) -> bool:
    """Tell whether all claims of a relation stand among the accounts of its entity and aspect."""
    if relation.aspect is None or not relation.entity_id:
        return False
    by_document = said[relation.entity_id].get(relation.aspect) if relation.entity_id in said else None
    accounted = {claim_id for told in (by_document or {}).values() for _, claim_id in told}
    return all(claim_id in accounted for claim_id in relation.claim_ids if claim_id in sides)


def _least_verdict(entity_id: str, values: Sequence[AspectValue], instruments: Instruments) -> RelationKind | None:
    """Give what stands at least between values, and between them and the record; None when nothing does."""
    if _is_opposed(values, instruments):
        return OPPOSED
    entry = instruments.entries.get(entity_id)
    facts = [fact for fact in entry.facts if fact.aspect is values[0].aspect] if entry is not None else []
    recorded = [recorded_value(fact, values[0]) for fact in facts]
    if any(_is_opposed((value, fact), instruments) for value in values[:MOST_COMPARED] for fact in recorded):
        return RelationKind.SCOPE_DIFFERENCE  # of another day than the record's, else it were told as a difference
    return None


def _is_opposed(values: Sequence[AspectValue], instruments: Instruments) -> bool:
    """Tell whether any two of the values cannot both hold: "in force" beside "not in force" is no agreement."""
    distinct = {(fold_value(value.value), value.negated): value for value in values}
    ordered = [distinct[key] for key in sorted(distinct)][:MOST_COMPARED]
    return any(
        instruments.table.compare(one, other).stand in (Stand.EXCLUSIVE, Stand.DENIED)
        for index, one in enumerate(ordered)
        for other in ordered[index + 1 :]
    )


def _gravity(kind: RelationKind | None) -> int:
    return GRAVITY.index(kind) if kind is not None else len(GRAVITY)


def _relations_by_entity(
    accounted: Sequence[Relation], relations: Sequence[Relation]
) -> tuple[dict[tuple[str, Aspect], RelationKind], dict[str, list[str]]]:
    """Give the gravest kind by entity and aspect, and the relations of each entity, best first."""
    verdicts: dict[tuple[str, Aspect], RelationKind] = {}
    related: dict[str, list[str]] = {}
    for relation in relations:
        related.setdefault(relation.entity_id, []).append(relation.relation_id)
    for relation in accounted:
        if relation.aspect is None or relation.kind not in GRAVITY:
            continue
        key = (relation.entity_id, relation.aspect)
        if _gravity(relation.kind) < _gravity(verdicts.get(key)):
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
