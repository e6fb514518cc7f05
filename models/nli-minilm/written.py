"""Read the pairs that were written by hand: `written/*.txt`, blocks of claims and sentences beside them.

"H:" opens a block with a hypothesis and premises, "P:" one with a premise and hypotheses; "e", "n" and "c" lines follow
from it or support it, leave it open, contradict it. "T:" opens a set: numbered claims on one narrow matter, then
"e: 6>1 4>1" (from 6 follows 1) and "c: 1x2 2x6" (1 and 2 cannot both be true); what is not listed is left open, as most
pairs of claims are where many authors write on one thing. Returns `Pair`s; a block is either trained on or held out,
whole.
"""

import random
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from pairs import Pair

FOLDER = Path(__file__).parent / "written"
LABELS = {"e": 0, "n": 1, "c": 2}
HELD_OUT = 25  # one block in 25 is kept for choosing and calibrating
# Sources of a set's pairs: those listed with their reverses, and those left open, which are some three times as many
# and are therefore weighed apart.
LISTED, OPEN = "written_sets", "written_open"
CLAIM = re.compile(r"(\d{1,2}): (\S.*)")
RELATION = re.compile(r"(\d{1,2})([>x])(\d{1,2})")

Line = tuple[int, str]


def written_pairs(folder: Path = FOLDER) -> tuple[list[Pair], list[Pair]]:
    """The pairs to train on and those held out; their source is "written_" and the kind that their file is named after.

    A set's pairs have the sources "written_sets" and "written_open".

    Raises:
        ValueError: a line that belongs to no block or is none of its kind, with file and line.
    """
    kept: list[Pair] = []
    held: list[Pair] = []
    for path in sorted(folder.glob("*.txt")):
        for block in _blocks(path):
            pairs = _set_pairs(path, block) if block[0][1].startswith("T: ") else _block_pairs(path, block)
            is_held = random.Random("held out:" + pairs[0].premise + pairs[0].hypothesis).randrange(HELD_OUT) == 0
            (held if is_held else kept).extend(pairs)
    return kept, held


def _blocks(path: Path) -> Iterator[list[Line]]:
    """Runs of lines without an empty one, each with its number."""
    block: list[Line] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], start=1):
        if line.strip():
            block.append((number, line.strip()))
        elif block:
            yield block
            block = []


def _block_pairs(path: Path, block: Sequence[Line]) -> list[Pair]:
    source = f"written_{path.name.split('-')[0]}"
    (number, opening), *lines = block
    side, _, claim = opening.partition(": ")
    if side not in ("H", "P") or not claim or not lines:
        raise _unread(path, number, opening)
    pairs: list[Pair] = []
    for number, line in lines:
        key, _, text = line.partition(": ")
        if key not in LABELS or not text:
            raise _unread(path, number, line)
        premise, hypothesis = (text, claim) if side == "H" else (claim, text)
        pairs.append(Pair(premise, hypothesis, LABELS[key], source))
    return pairs


def _set_pairs(path: Path, block: Sequence[Line]) -> list[Pair]:
    """Conflicts both ways, what follows with its reverse, and one way round of every pair that is left open."""
    claims: dict[int, str] = {}
    follows: set[tuple[int, int]] = set()
    conflicts: set[tuple[int, int]] = set()
    for number, line in block[1:]:
        key, _, text = line.partition(":")
        claim = CLAIM.fullmatch(line)
        found = [RELATION.fullmatch(part) for part in text.split()]
        if claim and int(claim[1]) not in claims:
            claims[int(claim[1])] = claim[2]
        elif key in ("e", "c") and all(found):
            pairs = [(int(part[1]), int(part[3])) for part in found if part and part[2] == (">" if key == "e" else "x")]
            if len(pairs) < len(found) or any(one == other or {one, other} - claims.keys() for one, other in pairs):
                raise _unread(path, number, line)
            (follows if key == "e" else conflicts).update(pairs)
        else:
            raise _unread(path, number, line)
    if len(claims) < 2 or {(min(pair), max(pair)) for pair in follows} & {(min(pair), max(pair)) for pair in conflicts}:
        raise _unread(path, *block[0])
    listed: list[Pair] = []
    left_open: list[Pair] = []
    for one, other in combinations(sorted(claims), 2):
        ways = ((one, other), (other, one))
        if conflicts & set(ways):
            listed += [Pair(claims[a], claims[b], LABELS["c"], LISTED) for a, b in ways]
        elif follows & set(ways):
            listed += [Pair(claims[a], claims[b], LABELS["e" if (a, b) in follows else "n"], LISTED) for a, b in ways]
        else:
            a, b = ways[random.Random(claims[one] + claims[other]).randrange(2)]
            left_open.append(Pair(claims[a], claims[b], LABELS["n"], OPEN))
    return listed + left_open


def _unread(path: Path, number: int, line: str) -> ValueError:
    return ValueError(f"{path.name}:{number}: {line[:60]!r}")
