"""Reading the pairs that were written by hand for the entailment model."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.resources.beside import module_beside

SET = """T: the harbour of Ostmark
1: The harbour opened in 1904.
2: The harbour opened in 1911.
3: In 1904 the first ship berthed in the new harbour.
4: The harbour was dredged twice.
e: 3>1
c: 1x2
"""


@pytest.fixture(scope="module")
def written() -> Iterator[Any]:
    """The module that reads the blocks; it stands beside the model and is no part of the package."""
    with module_beside("nli-minilm", "written") as module:
        yield module


def _read(written: Any, folder: Path, text: str, name: str = "sets-a-01.txt") -> list[Any]:
    (folder / name).write_text(text, encoding="utf-8")
    kept, held = written.written_pairs(folder)
    return [*kept, *held]


def test_a_set_gives_conflicts_both_ways_and_what_follows_with_its_reverse(written: Any, tmp_path: Path) -> None:
    listed = [pair for pair in _read(written, tmp_path, SET) if pair.source == "written_sets"]

    assert [(pair.premise[-5:], pair.hypothesis[-5:], pair.label) for pair in listed] == [
        ("1904.", "1911.", 2),
        ("1911.", "1904.", 2),
        ("1904.", "bour.", 1),
        ("bour.", "1904.", 0),
    ]


def test_an_empty_list_is_none(written: Any, tmp_path: Path) -> None:
    text = SET.replace("e: 3>1", "e:")

    assert {pair.label for pair in _read(written, tmp_path, text) if pair.source == "written_sets"} == {2}


def test_a_pair_of_a_set_that_is_not_listed_is_left_open_once(written: Any, tmp_path: Path) -> None:
    left_open = [pair for pair in _read(written, tmp_path, SET) if pair.source == "written_open"]

    assert len(left_open) == 4
    assert {pair.label for pair in left_open} == {1}


def test_the_set_is_held_out_whole_or_not_at_all(written: Any, tmp_path: Path) -> None:
    text = "\n".join(SET.replace("Ostmark", f"Port {number}").replace("The", f"The {number}") for number in range(60))
    (tmp_path / "sets-a-01.txt").write_text(text, encoding="utf-8")

    kept, held = written.written_pairs(tmp_path)

    assert held
    assert not {pair.hypothesis for pair in kept if "dredged" in pair.hypothesis} & {pair.hypothesis for pair in held}


def test_claim_and_premise_blocks_keep_their_direction_and_the_kind_of_their_file(written: Any, tmp_path: Path) -> None:
    pairs = _read(
        written, tmp_path, "H: It rained.\ne: It poured.\n\nP: It poured.\nc: It was dry.\n", "field-a-01.txt"
    )

    assert sorted((pair.premise, pair.hypothesis, pair.label, pair.source) for pair in pairs) == [
        ("It poured.", "It rained.", 0, "written_field"),
        ("It poured.", "It was dry.", 2, "written_field"),
    ]


@pytest.mark.parametrize(
    "line",
    ["e: 3>9", "e: 1x2", "c: 1x1", "4: Twice the same number.", "x: 1x2", "c: 1 x 2", "e: 2>1"],
    ids=["no such claim", "wrong sign", "with itself", "number given twice", "unknown key", "spaced", "both at once"],
)
def test_a_set_that_cannot_be_read_is_told_with_file_and_line(written: Any, tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"sets-a-01\.txt:"):
        _read(written, tmp_path, SET + line + "\n")


def test_every_block_beside_the_model_can_be_read(written: Any) -> None:
    kept, held = written.written_pairs()

    assert len(kept) > 60_000
    assert 0 < len(held) < len(kept) / 15
