"""Which papers are versions of one text, and which only share words."""

import random
from types import SimpleNamespace
from typing import Any

import pytest

from cyberdocs.compare.duplicates import find_versions

_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu")
_SMALL = ["the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "by", "from", "which", "its", "or", "has"]


def sentences(seed: int, count: int) -> list[str]:
    """Write sentences of made-up words; two seeds share nothing."""
    chance = random.Random(seed)
    words = ["".join(chance.choice(_SYLLABLES) for _ in range(3)) for _ in range(600)]
    return [
        " ".join(chance.choice(_SMALL if chance.random() < 0.4 else words) for _ in range(chance.randint(12, 26)))
        for _ in range(count)
    ]


def edited(text: list[str], *, share: float) -> list[str]:
    """Replace a share of all words, evenly."""
    chance = random.Random(9)
    return [" ".join("quay" if chance.random() < share else word for word in one.split()) for one in text]


def paper(doc_id: str, text: list[str], *, authors: tuple[str, ...] = (), title: str = "") -> Any:
    """Give what `find_versions` reads of a paper."""
    metadata = SimpleNamespace(authors=authors, title=title)
    document = SimpleNamespace(doc_id=doc_id, metadata=metadata, pages=(SimpleNamespace(page=1),))
    mentions = SimpleNamespace(outline=SimpleNamespace(document=document))
    return SimpleNamespace(mentions=mentions, claims=tuple(SimpleNamespace(quote=one) for one in text))


TEXT = sentences(1, 150)


@pytest.mark.parametrize(
    ("other", "expected", "why"),
    [
        (TEXT[:145], True, "the same paper, a few sentences lost in reading"),
        (edited(TEXT, share=0.02), True, "a preprint with slips mended"),
        (TEXT[:128] + sentences(2, 22), True, "a preprint of which 15 % was rewritten"),
        (edited(TEXT, share=0.15), True, "every sentence touched by an editor"),
        (TEXT[:15] + sentences(3, 135), False, "another paper by the same author with a tenth in common"),
        (TEXT[:45] + sentences(4, 105), False, "another paper with three tenths in common"),
        (TEXT[:6] + sentences(5, 5), False, "an abstract with words of its own"),
        (TEXT[:10], True, "an abstract word for word"),
        (TEXT + sentences(6, 1200), True, "a book with the paper as a chapter"),
        (sentences(7, 150), False, "another paper"),
    ],
)
def test_versions_are_told_from_papers_that_share_words(other: list[str], expected: bool, why: str) -> None:
    papers = [paper("d-1", TEXT, authors=("Ada Marks",)), paper("d-2", other, authors=("A. Marks", "Bo Hale"))]
    assert bool(find_versions(papers)) is expected, why


def test_treaty_in_an_annex_is_not_the_paper() -> None:
    treaty = paper("d-1", TEXT, title="Convention on the Quay")
    annexed = paper("d-2", TEXT + sentences(8, 700), authors=("Ada Marks",), title="Quays and Courts")
    assert find_versions([treaty, annexed]) == ()


def test_longer_text_stands_for_its_part() -> None:
    papers = [paper("d-1", TEXT[:60], title="On the Quay of Lime"), paper("d-2", TEXT, title="On the quay of lime")]
    assert [(one.doc_id, one.same_as) for one in find_versions(papers)] == [("d-1", "d-2")]
