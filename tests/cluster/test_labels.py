"""Labels read like something that a person would say: no name is cut, no bracket is left open."""

import pytest

from cyberdocs.cluster.labels import label_clusters

OTHERS = ["The harbour office lists the ships that enter the bay.", "Rain is measured at the northern station."]


def label(*claims: str, max_words: int = 8) -> str:
    return label_clusters([claims, *([one] for one in OTHERS)], max_words)[0]


@pytest.mark.parametrize(
    ("claim", "expected", "why"),
    [
        ("The two panels overlap.", "The two panels overlap", "a short claim is its own label"),
        (
            "The work of 2019 by M. Lind, “Harbours of the Northern Sea”, is cited as a report.",
            "Harbours of the Northern Sea",
            "of a citation the title",
        ),
        (
            "Seen from the coast, the Northern Harbour Treaty was signed by every port, although few of them apply it.",
            "Seen from the coast, the Northern Harbour Treaty …",
            "it ends behind the whole of the name",
        ),
    ],
)
def test_label_is_a_clause_or_a_title(claim: str, expected: str, why: str) -> None:
    assert label(claim, max_words=9) == expected, why


def test_fragment_names_no_cluster_where_a_whole_claim_can() -> None:
    assert label("Quite binding", "The Harbour Treaty is binding on ports.") == "The Harbour Treaty is binding on ports"


def test_label_neither_opens_inside_a_bracket_nor_leaves_one_open() -> None:
    long = (
        "The rule (Directive 12, which every port of the northern coast applies since March) was changed by ministers."
    )
    found = label(long)
    assert found.count("(") == found.count(")")
