"""Read the pairs that were written by hand: `written/*.txt`, blocks of one claim and sentences beside it.

"H:" opens a block with a hypothesis and premises, "P:" one with a premise and hypotheses; "e", "n" and "c" lines follow
from it or support it, leave it open, contradict it. Returns `Pair`s; a block is either trained on or held out, whole.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from pairs import Pair

FOLDER = Path(__file__).parent / "written"
LABELS = {"e": 0, "n": 1, "c": 2}
HELD_OUT = 25  # one block in 25 is kept for choosing and calibrating


def written_pairs(folder: Path = FOLDER) -> tuple[list[Pair], list[Pair]]:
    """The pairs to train on and those held out; their source is "written_" and the kind that their file is named after.

    Raises:
        ValueError: a line that belongs to no block or opens with none of the five letters, with file and line.
    """
    kept: list[Pair] = []
    held: list[Pair] = []
    for path in sorted(folder.glob("*.txt")):
        for block in _blocks(path):
            is_held = random.Random("held out:" + block[0].premise + block[0].hypothesis).randrange(HELD_OUT) == 0
            (held if is_held else kept).extend(block)
    return kept, held


def _blocks(path: Path) -> Iterator[list[Pair]]:
    source = f"written_{path.name.split('-')[0]}"
    opening, block = "", list[Pair]()
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], start=1):
        key, colon, text = line.strip().partition(": ")
        if not line.strip():
            if block:
                yield block
            opening, block = "", []
        elif colon and key in ("H", "P") and not opening:
            opening, claim = key, text
        elif colon and key in LABELS and opening:
            premise, hypothesis = (text, claim) if opening == "H" else (claim, text)
            block.append(Pair(premise, hypothesis, LABELS[key], source))
        else:
            raise ValueError(f"{path.name}:{number}: {line[:60]!r}")
