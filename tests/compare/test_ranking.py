"""Order in tiers of evidence, and one statement told once."""

from dataclasses import replace

from cyberdocs.compare import CompareSettings, build_sides
from cyberdocs.compare.halves import find_wholes, fold_halves
from cyberdocs.compare.ranking import rank, tier
from cyberdocs.compare.relate import is_worth_telling
from cyberdocs.records import Reason, Relation, RelationKind


def relation(kind: RelationKind, score: float, name: str, *, missing: bool = False, detector: str = "") -> Relation:
    return Relation(
        relation_id=f"r-{name}",
        kind=kind,
        claim_ids=(f"d-1:{name}", f"d-2:{name}"),
        doc_ids=("d-1", "d-2"),
        entity_id=f"law:{name}",
        aspect=None,
        values=("", ""),
        score=score,
        missing=("a date",) if missing else (),
        reasons=(Reason(detector=detector, summary="."),) if detector else (),
    )


def test_a_refinement_is_told_of_a_named_thing_alone() -> None:
    told = relation(RelationKind.REFINEMENT, 0.9, "a")
    assert is_worth_telling(told, CompareSettings())
    for entity_id in ("concept:~states", ""):
        assert not is_worth_telling(replace(told, entity_id=entity_id), CompareSettings())


def test_sure_conflicts_come_first_and_weak_ones_after_sure_agreements() -> None:
    given = [
        relation(RelationKind.NOT_COMPARABLE, 0.9, "a", missing=True),
        relation(RelationKind.CONTRADICTION, 0.45, "b"),
        relation(RelationKind.AGREEMENT, 0.95, "c"),
        relation(RelationKind.CITATION_VARIANT, 0.9, "d"),
        relation(RelationKind.SCOPE_DIFFERENCE, 0.7, "e"),
        relation(RelationKind.CONTRADICTION, 0.6, "f"),
        relation(RelationKind.RECORD_DIFFERENCE, 0.9, "g"),
    ]
    found = [one.relation_id for one in rank(given, CompareSettings())]
    assert found == ["r-g", "r-f", "r-e", "r-d", "r-c", "r-b", "r-a"]


def test_an_only_beside_another_counts_as_a_conflict_but_for_one_word() -> None:
    assert tier(relation(RelationKind.SCOPE_DIFFERENCE, 0.88, "a", missing=True, detector="exclusivity")) == 0


def test_no_relations_leave_nothing_to_fold() -> None:
    assert find_wholes({}) == {} and fold_halves([], build_sides([], []), tier) == []
