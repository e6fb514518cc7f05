"""One popular thing does not flood a corpus, and what is left out is counted."""

from dataclasses import replace

from cyberdocs.compare import CompareSettings
from cyberdocs.compare.keeping import Keeper
from cyberdocs.records import Aspect, Relation, RelationKind

ONE = Relation(
    relation_id="r-0",
    kind=RelationKind.AGREEMENT,
    claim_ids=("d-1:0-9", "d-2:0-9"),
    doc_ids=("d-1", "d-2"),
    entity_id="law:north",
    aspect=Aspect.FORCE,
    values=("binding", "binding"),
    score=0.5,
)
MANY = [replace(ONE, relation_id=f"r-{index:03}", score=round(0.5 + index / 1000, 4)) for index in range(50)]
SETTINGS = CompareSettings(max_relations_per_entity=5)


def keep(relations: list[Relation]) -> Keeper:
    keeper = Keeper(SETTINGS)
    for relation in relations:
        keeper.add(relation)
    return keeper


def test_the_best_of_a_topic_are_kept_and_the_rest_counted() -> None:
    keeper = keep(MANY)
    assert {one.relation_id for one in keeper.kept()} == {f"r-{index:03}" for index in range(45, 50)}
    assert keeper.left_out() == ((RelationKind.AGREEMENT, 45),)


def test_order_of_coming_does_not_matter() -> None:
    assert keep(MANY).kept() == keep(MANY[::-1]).kept()


def test_kinds_do_not_take_each_others_room() -> None:
    conflict = replace(ONE, kind=RelationKind.CONTRADICTION, score=0.4)
    assert conflict in keep([*MANY, conflict]).kept()
