"""Making pairs for the larger model to judge."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.resources.beside import module_beside


@pytest.fixture(scope="module")
def augment() -> Iterator[Any]:
    """The module that makes the pairs; it stands beside the model and is no part of the package."""
    with module_beside("nli-minilm", "augment") as module:
        yield module


def _near(word: str) -> tuple[str, ...]:
    return {"harbour": ("port",), "opened": ("closed",)}.get(word, ())


def _pairs(augment: Any, *texts: tuple[str, str]) -> list[Any]:
    return [augment.Pair(premise, hypothesis, 0, "made") for premise, hypothesis in texts]


def test_words_are_replaced_by_near_ones_in_their_case_and_nothing_is_labelled(augment: Any) -> None:
    pairs = _pairs(augment, ("Harbour works began.", "The harbour was opened."))
    made = augment.replaced_pairs(pairs, _near, count=40, seed=1)
    assert len(made) == 40
    assert {pair.label for pair in made} == {augment.UNLABELLED}
    assert {pair.premise for pair in made} == {"Harbour works began.", "Port works began."}
    assert {pair.hypothesis for pair in made} >= {"The port was opened.", "The harbour was closed."}


def test_rewording_both_sides_alike_keeps_the_label(augment: Any) -> None:
    pairs = _pairs(augment, ("The harbour was opened.", "A harbour was closed."))
    made = augment.reworded_pairs(pairs, _near, count=5, seed=1)
    assert {(pair.premise, pair.hypothesis, pair.label) for pair in made} == {
        ("The port was opened.", "A port was closed.", 0)
    }


def test_a_number_becomes_another_one(augment: Any) -> None:
    made = augment.replaced_pairs(_pairs(augment, ("It has 40 members.", "It has members.")), _near, count=5, seed=1)
    assert all(pair.premise != "It has 40 members." and pair.premise.endswith(" members.") for pair in made)


def test_nothing_to_replace_gives_nothing(augment: Any) -> None:
    assert augment.replaced_pairs([], _near, count=5, seed=1) == []
    assert augment.replaced_pairs(_pairs(augment, ("It is so.", "So it is.")), _near, count=5, seed=1) == []


def test_neighbours_share_words_and_stand_in_different_pairs(augment: Any) -> None:
    told = [(f"The harbour of town {name} was dredged by engineers.", f"A fair is held in {name} each spring.")
            for name in ("Alva", "Berg", "Corm", "Dune")]  # fmt: skip
    rest = [(f"Nothing {word} was ever heard of {word} again.", f"They {word} on and {word} off.") for word in _WORDS]
    pairs = _pairs(augment, *told, *rest)
    made = augment.neighbour_pairs(pairs, count=20, seed=1)
    together = {(pair.premise, pair.hypothesis) for pair in pairs}
    assert made
    assert not {(pair.premise, pair.hypothesis) for pair in made} & together
    assert any("dredged" in pair.premise and "dredged" in pair.hypothesis for pair in made)


_WORDS = [f"{first}{second}{third}" for first in "bdfgk" for second in "aeiou" for third in ("lm", "rn", "st", "nd")]
