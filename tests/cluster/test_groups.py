import numpy as np

from cyberdocs.cluster import ClusterSettings, cluster
from cyberdocs.cluster.linkage import link_groups
from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.records import Claims, Clusters, Csl
from tests.fakes import HashEncoder
from tests.statements import make_claims, statement

SETTINGS = ClusterSettings(min_cosine=0.7)
REPORT = Csl(title="Ransomware in public hospitals", year=2022)
FIRST = make_claims(
    "First",
    statement("Ransomware gangs attack public hospitals every week.", cites=REPORT),
    statement("The treaty office keeps a list of parties."),
    year=2020,
)
SECOND = make_claims(
    "Second", statement("Ransomware gangs attack public hospitals each week.", cites=REPORT), year=2021
)
THIRD = make_claims("Third", statement("Ransomware gangs attack public hospitals every single week."), year=2022)


def run(*papers: Claims, settings: ClusterSettings = SETTINGS) -> Clusters:
    return cluster(papers, [embed(paper, HashEncoder(), EmbedSettings()) for paper in papers], settings)


def test_claims_of_one_point_meet_across_papers_and_the_rest_is_noise() -> None:
    found = run(FIRST, SECOND)
    assert len(found.clusters) == 1
    assert len(found.clusters[0].doc_ids) == 2
    assert found.noise == (FIRST.claims[1].claim_id,)


def test_order_of_arrival_does_not_matter() -> None:
    assert run(FIRST, SECOND, THIRD) == run(THIRD, FIRST, SECOND)


def test_later_paper_leaves_the_name_of_a_cluster() -> None:
    before, after = run(FIRST, SECOND), run(FIRST, SECOND, THIRD)
    assert after.clusters[0].cluster_id == before.clusters[0].cluster_id
    assert len(after.clusters[0].claim_ids) == 3


def test_anchor_is_of_the_earliest_paper() -> None:
    assert run(THIRD, SECOND, FIRST).clusters[0].anchor_claim_id == FIRST.claims[0].claim_id


def test_document_that_repeats_itself_is_no_overlap_unless_asked_for() -> None:
    paper = make_claims("Echo", statement("Hospitals pay the ransom."), statement("Hospitals pay the ransom."))
    assert run(paper).clusters == ()
    assert len(run(paper, settings=ClusterSettings(min_documents=1)).clusters) == 1


def test_echo_of_one_cited_work_is_named() -> None:
    assert run(FIRST, SECOND).clusters[0].shared_reference == "Ransomware in public hospitals (2022)"
    assert run(FIRST, SECOND, THIRD).clusters[0].shared_reference == ""


def test_label_is_made_of_the_most_central_claim() -> None:
    found = run(FIRST, SECOND, THIRD).clusters[0]
    words = found.label.strip("… ")
    assert any(words in one.claims[0].text for one in (FIRST, SECOND, THIRD))
    assert "ransomware" in words.lower()


def test_nothing_to_cluster_is_no_error() -> None:
    assert run() == Clusters()
    assert run(make_claims("Lone", statement("One claim alone."))).clusters == ()


def test_groups_too_large_for_a_square_are_split_and_stay_whole_for_copies() -> None:
    papers = [make_claims(f"Copy {index}", statement("The very same sentence.")) for index in range(12)]
    found = run(*papers, settings=ClusterSettings(max_group=5))
    assert [len(one.claim_ids) for one in found.clusters] == [12]


def test_cells_link_the_same_groups_as_every_pair() -> None:
    random = np.random.default_rng(11)
    topics = random.standard_normal((60, 24))
    vectors = (topics[random.integers(60, size=600)] + 0.35 * random.standard_normal((600, 24))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    exact = link_groups(vectors, ClusterSettings())
    assert len(exact) > 20
    assert link_groups(vectors, ClusterSettings(max_exact=100)) == exact
