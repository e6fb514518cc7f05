"""The stage as a whole: order, memory, accounts, and no flood."""

from collections.abc import Sequence

from cyberdocs.cluster import ClusterSettings, cluster
from cyberdocs.compare import CompareModels, CompareSettings, compare
from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.records import Claims, Relation, RelationKind, Relations
from tests.compare.lexicon import DRAFT, LEXICON, NORTH
from tests.fakes import CountingOnce, HashEncoder, TableEntailment
from tests.statements import make_claims, statement

FIRST = make_claims(
    "First",
    statement("The North Convention is binding.", about=NORTH, aspect="force", value="binding"),
    statement("Rain falls on the hills.", about="concept:~weather"),
    year=2020,
)
SECOND = make_claims(
    "Second",
    statement("The North Convention is non-binding.", about=NORTH, aspect="force", value="non-binding"),
    year=2020,
)
THIRD = make_claims(
    "Third", statement("The Grand Study gives a model law.", about=DRAFT, aspect="nature", value="model law"), year=2021
)


def run(
    papers: Sequence[Claims],
    once: CountingOnce | None = None,
    settings: CompareSettings | None = None,
    models: CompareModels | None = None,
) -> Relations:
    embeddings = [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers]
    clusters = cluster(papers, embeddings, ClusterSettings())
    return compare(
        papers, embeddings, clusters, LEXICON, models or CompareModels(), settings or CompareSettings(),
        once or CountingOnce(),
    )  # fmt: skip


def of_kind(found: Relations, kind: RelationKind) -> list[Relation]:
    return [one for one in found.relations if one.kind is kind]


def test_contradiction_across_papers_is_found_with_both_sides() -> None:
    (found,) = of_kind(run([FIRST, SECOND]), RelationKind.CONTRADICTION)
    assert set(found.doc_ids) == {one.mentions.outline.document.doc_id for one in (FIRST, SECOND)}


def test_order_of_arrival_does_not_matter() -> None:
    assert run([FIRST, SECOND, THIRD]) == run([THIRD, SECOND, FIRST])


def test_second_run_computes_nothing() -> None:
    once = CountingOnce()
    run([FIRST, SECOND], once)
    computed, judged = len(once.computed), len(once.judged)
    run([SECOND, FIRST], once)
    assert judged and (len(once.computed), len(once.judged)) == (computed, judged)


def test_new_paper_compares_only_its_own_pairs() -> None:
    once = CountingOnce()
    run([FIRST, SECOND], once)
    before = list(once.computed)
    run([FIRST, SECOND, THIRD], once)
    third = THIRD.mentions.outline.document.doc_id
    assert all(third in parts for parts in once.computed[len(before) :])


def test_new_paper_leaves_the_verdicts_of_other_pairs_alone() -> None:
    once = CountingOnce()
    run([FIRST, SECOND], once)
    (judged,) = once.judged
    run([FIRST, SECOND, THIRD], once)
    assert once.judged.count(judged) == 1


def test_record_is_one_more_speaker() -> None:
    found = of_kind(run([THIRD]), RelationKind.RECORD_DIFFERENCE)
    assert [(one.claim_ids[1], one.doc_ids[1], one.values) for one in found] == [
        (DRAFT, "", ("model law", "draft study"))
    ]
    assert "differs from the record" in found[0].summary and "false" not in found[0].summary


def test_accounts_hold_every_speaker_and_the_gravest_verdict() -> None:
    found = run([FIRST, SECOND, THIRD])
    north = next(one for one in found.entities if one.entity_id == NORTH)
    force = next(one for one in north.aspects if one.aspect == "force")
    assert [account.doc_id for account in force.accounts][-1] == "record" and len(force.accounts) == 3
    assert force.verdict == "contradiction"
    draft = next(one for one in found.entities if one.entity_id == DRAFT)
    assert draft.aspects[0].verdict == "record_difference"


def test_repeated_sentence_does_not_flood() -> None:
    copies = [
        make_claims(
            "Copies",
            *(
                statement(f"The North Convention is non-binding, point {index}.", about=NORTH, aspect="force",
                          value="non-binding")
                for index in range(9)
            ),
            year=2020,
        )
    ]  # fmt: skip
    settings = CompareSettings(max_relations_per_topic=5)
    found = of_kind(run([FIRST, *copies], settings=settings), RelationKind.CONTRADICTION)
    assert len(found) == settings.max_relations_per_topic
    assert any("4 more pairs" in reason.summary for one in found for reason in one.reasons)


def test_entailment_is_asked_both_ways_in_one_go_of_what_is_promising() -> None:
    entailment = TableEntailment()
    about = "concept:~states"  # too general for a rule
    papers = [
        make_claims("Split", statement("It is fragmented.", about=about, aspect="coherence", value="fragmented")),
        make_claims("Whole", statement("It is cohesive.", about=about, aspect="coherence", value="cohesive")),
    ]
    run(papers, settings=CompareSettings(min_promise=0.0), models=CompareModels(entailment=entailment))
    assert sorted(entailment.asked) == [
        ("It is cohesive.", "It is fragmented."),
        ("It is fragmented.", "It is cohesive."),
    ]


def test_entailment_is_not_asked_about_what_neither_promises_nor_would_be_told() -> None:
    entailment = TableEntailment()
    papers = [
        make_claims("Rain", statement("Rain falls on the hills.", about="concept:~weather")),
        make_claims("Wind", statement("Sailors trust the wind of the bay.", about="concept:~weather")),
    ]
    settings = CompareSettings(min_promise=1.0, min_neighbour_cosine=-1.0)
    run(papers, settings=settings, models=CompareModels(entailment=entailment))
    assert entailment.asked == []


def test_entailment_is_not_asked_where_a_rule_decides() -> None:
    entailment = TableEntailment()
    run([FIRST, SECOND], models=CompareModels(entailment=entailment))
    assert not any("binding" in premise for premise, _ in entailment.asked)


def test_empty_corpus_gives_nothing() -> None:
    assert run([]) == Relations()
