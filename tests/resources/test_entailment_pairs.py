"""The pairs that the entailment model is trained on: balance, labels, and nothing of the test in them."""

import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.resources.beside import module_beside

DOMAIN_TEST = Path(__file__).parents[1] / "quality" / "entailment_domain.jsonl"


@pytest.fixture(scope="module")
def made() -> Iterator[Any]:
    """The module that makes the pairs; it stands beside the model and is no part of the package."""
    with module_beside("nli-minilm", "field") as module:
        yield module


def _module(made: Any, name: str) -> Any:
    assert made is not None
    return sys.modules[name] if name in sys.modules else importlib.import_module(name)


def test_every_hypothesis_carries_every_label_equally_often(made: Any) -> None:
    labels: dict[tuple[str, str], Counter[int]] = {}
    for number, pair in enumerate(made.field_pairs(count=600, seed=3)):
        key = (pair.source, str(number // 3))
        labels.setdefault(key, Counter())[pair.label] += 1

    assert {tuple(sorted(found.items())) for found in labels.values()} == {((0, 1), (1, 1), (2, 1))}


def test_the_same_seed_makes_the_same_pairs(made: Any) -> None:
    assert made.field_pairs(count=60, seed=4) == made.field_pairs(count=60, seed=4)
    assert made.field_pairs(count=60, seed=4) != made.field_pairs(count=60, seed=5)


def test_frames_and_names_for_choosing_are_not_trained_on(made: Any) -> None:
    naming = _module(made, "naming")
    train = {pair.hypothesis for pair in made.field_pairs(count=900, seed=1)}
    names = {*naming.PLACES["dev"], *naming.SURNAMES["dev"], *naming.COUNTRIES["dev"]}

    assert not [text for text in train if names & set(re.findall(r"\w+", text))]


def test_no_name_and_no_frame_of_the_domain_test_is_trained_on(made: Any) -> None:
    naming = _module(made, "naming")
    rows = [json.loads(line) for line in DOMAIN_TEST.read_text(encoding="utf-8").splitlines()]
    tested = {row[side] for row in rows for side in ("premise", "hypothesis")}
    words = set(re.findall(r"\w+", " ".join(tested)))
    trained = made.field_pairs(count=6000, seed=1)
    frames = {_frame(text) for pair in trained for text in (pair.premise, pair.hypothesis)}

    assert not words & {*naming.PLACES["train"], *naming.SURNAMES["train"], *naming.COUNTRIES["train"]}
    assert not [text for text in tested if len(_frame(text).split()) > 1 and _frame(text) in frames]


def test_no_frame_of_a_family_or_deed_stands_in_the_domain_test(made: Any) -> None:
    templates = _module(made, "templates")
    makers = _module(made, "makers")
    frames = {frame for family in templates.FAMILIES for said in family.values.values() for frame in said}
    frames |= {frame for deeds in makers.DEEDS.values() for deed in deeds for frame in deed.frames}
    tested = _tested_sentences()

    assert not sorted(frame for frame in frames if _stands_in(frame, tested))


def test_every_value_that_a_family_relates_has_frames(made: Any) -> None:
    templates = _module(made, "templates")
    for family in templates.FAMILIES:
        for pair in (*family.entails, *family.opposes, *family.leaves_open):
            assert all(family.values[name] for name in pair), (family.name, pair)


def test_no_frame_is_said_of_two_values_that_exclude_each_other(made: Any) -> None:
    templates = _module(made, "templates")
    for family in templates.FAMILIES:
        for first, second in family.opposes:
            assert not set(family.values[first]) & set(family.values[second]), (family.name, first, second)


def test_evidence_leaves_a_claim_open_three_times_in_five(made: Any) -> None:
    pairs = made.field_pairs(count=500, seed=2, kinds=("argument",))

    assert Counter(pair.label for pair in pairs) == {0: 100, 1: 300, 2: 100}
    assert not [pair for pair in pairs if "{" in pair.premise + pair.hypothesis]


def test_every_stance_has_claims_evidence_and_a_kind_of_question(made: Any) -> None:
    arguments = _module(made, "arguments")
    kinds = [stance for group in arguments.APART for stance in group]
    for stance, rivals in arguments.OPPONENTS.items():
        assert kinds.count(stance) == 1
        for other in (stance, *rivals, *arguments.FOLLOWS.get(stance, ())):
            assert len(arguments.STANCES[f"{other} claim"]) > 2 and len(arguments.STANCES[f"{other} evidence"]) > 2


def _tested_sentences() -> list[str]:
    rows = [json.loads(line) for line in DOMAIN_TEST.read_text(encoding="utf-8").splitlines()]
    return sorted({row[side].rstrip(".").lower() for row in rows for side in ("premise", "hypothesis")})


def _stands_in(frame: str, sentences: list[str]) -> bool:
    """Whether some sentence is the frame with names in its slots; frames of one or two words prove nothing."""
    pieces = re.split(r"\{\w\}", frame.lower())
    if sum(len(piece.split()) for piece in pieces) < 3:
        return False
    pattern = re.compile(r"\S+(?: \S+){0,5}".join(re.escape(piece) for piece in pieces))
    longest = max(pieces, key=len)
    return any(longest in sentence and pattern.fullmatch(sentence) for sentence in sentences)


def _frame(text: str) -> str:
    """A sentence without names and numbers."""
    lowered = re.sub(r"\b[A-Z][\w/]*", "", text[0].lower() + text[1:])
    return " ".join(word for word in re.findall(r"[a-z]+", lowered) if word not in {"the", "a", "an", "of", "in"})


def test_every_frame_of_roles_names_both_parties(made: Any) -> None:
    roles = _module(made, "roles")
    for relation in (roles.LEADING, *roles.RELATIONS):
        for frame in (*relation.forward, *relation.either):
            assert "{A}" in frame and "{B}" in frame


def test_a_number_within_the_bounds_follows_and_one_outside_contradicts(made: Any) -> None:
    relate = _module(made, "scopes").relate

    assert relate((40, 40), (31, 1e9)) == 0
    assert relate((31, 1e9), (40, 40)) == 1
    assert relate((20, 20), (31, 1e9)) == 2


def test_numbers_are_spelled_as_people_write_them(made: Any) -> None:
    spelled = _module(made, "amounts").spelled

    assert [spelled(n) for n in (0, 12, 40, 73, 305)] == [
        "zero",
        "twelve",
        "forty",
        "seventy-three",
        "three hundred and five",
    ]


def test_a_number_in_a_name_or_behind_a_bound_is_left_alone(made: Any) -> None:
    number_pairs = _module(made, "natural").number_pairs

    assert number_pairs(["The town lies on Route 6 near the lake."], count=9, seed=1) == []
    assert number_pairs(["More than 60 houses were built."], count=9, seed=1) == []
    assert number_pairs(["The firm built 60 houses."], count=9, seed=1) != []


def test_a_year_moved_to_another_contradicts_and_its_decade_follows(made: Any) -> None:
    number_pairs = _module(made, "natural").number_pairs
    pairs = [pair for seed in range(20) for pair in number_pairs(["The bridge fell in 1953."], count=3, seed=seed)]

    assert ("The bridge fell in 1953.", "The bridge fell in the 1950s.", 0) in {
        (pair.premise, pair.hypothesis, pair.label) for pair in pairs
    }
    assert {pair.label for pair in pairs} == {0, 1, 2}
