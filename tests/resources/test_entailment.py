"""The entailment model's reader, without weights but for one test."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.resources.entailment import FILES, Blend, EntailmentModel, check_files, load_entailment, worked_out
from cyberdocs.resources.models import models_folder
from cyberdocs.resources.quantities import Compared

CALIBRATION = {
    "labels": ["entailment", "neutral", "contradiction"],
    "max_tokens": 64,
    "scale": [1.0, 1.0, 1.0],
    "shift": [0.0, 0.0, 0.0],
}


@dataclass(frozen=True)
class Tokens:
    ids: list[int]
    type_ids: list[int]


class LetterTokenizer:
    """One token a letter."""

    def encode_batch(self, input: list[tuple[str, str]], /) -> Sequence[Tokens]:
        return [
            Tokens([ord(letter) for letter in left + right], [0] * len(left) + [1] * len(right))
            for left, right in input
        ]


class CountingSession:
    """Says entailment where both halves are alike, contradiction otherwise; remembers the shapes it was given."""

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    def run(self, output_names: list[str] | None, input_feed: dict[str, NDArray[np.int64]], /) -> Sequence[Any]:
        ids = input_feed["input_ids"]
        self.shapes.append(ids.shape)
        half = ids.shape[1] // 2
        alike = bool(np.array_equal(ids[0, :half], ids[0, half:]))
        return [np.array([[2.0, 0.0, -2.0] if alike else [-2.0, 0.0, 2.0]], dtype=np.float32)]


def make_model(
    *, scale: float = 1.0, shift: Sequence[float] = (0.0, 0.0, 0.0)
) -> tuple[EntailmentModel, CountingSession]:
    session = CountingSession()
    model = EntailmentModel(
        session, LetterTokenizer(), name="fake", scale=np.full(3, scale), shift=np.array(shift, dtype=np.float64)
    )
    return model, session


def write_model(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(b"not a network")
    (folder / "tokenizer.json").write_text("{}")
    (folder / "calibration.json").write_text(json.dumps(CALIBRATION))
    lines = [f"{hashlib.sha256((folder / file).read_bytes()).hexdigest()}  {file}" for file in FILES]
    (folder / "sha256.txt").write_text("\n".join(lines) + "\n")


def test_rows_follow_the_order_of_the_pairs() -> None:
    model, _ = make_model()
    given = model.predict([("ab", "ba"), ("aa", "aa"), ("ab", "ba")])
    assert given.shape == (3, 3)
    assert given.dtype == np.float32
    assert given.argmax(1).tolist() == [2, 0, 2]
    assert np.allclose(given.sum(1), 1.0)
    assert (given[0] == given[2]).all()


def test_a_pair_is_judged_alone_and_once() -> None:
    model, session = make_model()
    model.predict([("abc", "abc"), ("a", "b"), ("abc", "abc")])
    assert sorted(session.shapes) == [(1, 2), (1, 6)]


def test_the_neighbours_of_a_pair_do_not_change_its_answer() -> None:
    model, _ = make_model()
    alone = model.predict([("ab", "ba")])
    among = model.predict([("zz", "zz"), ("ab", "ba"), ("long premise", "long premise")])
    assert (alone[0] == among[1]).all()


def test_no_pairs_give_an_empty_array() -> None:
    model, session = make_model()
    assert model.predict([]).shape == (0, 3)
    assert session.shapes == []


def test_calibration_moves_the_probabilities() -> None:
    pair = [("ab", "ab")]
    sure = make_model()[0].predict(pair)
    less_sure = make_model(scale=0.5)[0].predict(pair)
    moved = make_model(shift=(-4.0, 0.0, 0.0))[0].predict(pair)
    assert less_sure[0, 0] < sure[0, 0]
    assert moved.argmax(1).tolist() == [1]


def test_whole_files_give_a_stable_digest(tmp_path: Path) -> None:
    write_model(tmp_path)
    assert check_files(tmp_path) == check_files(tmp_path)


@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_is_named(tmp_path: Path, file: str) -> None:
    write_model(tmp_path)
    (tmp_path / file).write_bytes(b"other bytes")
    with pytest.raises(ResourceError, match=rf"{file} is damaged"):
        load_entailment(tmp_path)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    write_model(tmp_path)
    (tmp_path / file).unlink()
    with pytest.raises(ResourceError, match=rf"{file} cannot be read"):
        load_entailment(tmp_path)


def test_a_missing_list_of_digests_is_an_error(tmp_path: Path) -> None:
    write_model(tmp_path)
    (tmp_path / "sha256.txt").unlink()
    with pytest.raises(ResourceError, match=r"sha256\.txt cannot be read"):
        load_entailment(tmp_path)


def test_a_file_that_the_list_omits_is_an_error(tmp_path: Path) -> None:
    write_model(tmp_path)
    (tmp_path / "sha256.txt").write_text("")
    with pytest.raises(ResourceError, match=r"does not list calibration\.json"):
        load_entailment(tmp_path)


def test_a_calibration_of_another_shape_is_refused(tmp_path: Path) -> None:
    write_model(tmp_path)
    (tmp_path / "calibration.json").write_text(json.dumps({**CALIBRATION, "scale": [1.0]}))
    lines = [f"{hashlib.sha256((tmp_path / file).read_bytes()).hexdigest()}  {file}" for file in FILES]
    (tmp_path / "sha256.txt").write_text("\n".join(lines))
    with pytest.raises(ResourceError, match="not a calibration"):
        load_entailment(tmp_path)


def test_the_models_folder_holds_the_entailment_model() -> None:
    assert (models_folder() / "nli-minilm").is_dir()


@pytest.mark.models
def test_the_shipped_model_tells_the_three_relations_apart() -> None:
    model = load_entailment()
    pairs = [
        ("The Riga Protocol was adopted on 3 May 2011.", "The Riga Protocol was adopted in 2011."),
        ("Five States have ratified the protocol, and more have signed it.", "The protocol is popular with business."),
        ("The Riga Protocol is legally binding.", "The Riga Protocol does not bind anybody."),
    ]
    given = model.predict(pairs)
    assert given.argmax(1).tolist() == [0, 1, 2]
    assert (model.predict(pairs[1:2])[0] == given[1]).all()
    assert model.name.startswith("nli-minilm@")


ONLY_WORKED_OUT = {"count": Blend(0.0, 1.0, np.zeros(3))}


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ("70 States joined", "More than 60 States joined", 0),
        ("More than 60 States joined", "70 States joined", 1),
        ("70 States joined", "No more than 60 States joined", 2),
    ],
)
def test_numbers_are_worked_out_where_the_words_agree(premise: str, hypothesis: str, label: int) -> None:
    model = EntailmentModel(
        CountingSession(),
        LetterTokenizer(),
        name="fake",
        scale=np.full(3, 3.0),
        shift=np.zeros(3),
        blends=ONLY_WORKED_OUT,
    )
    assert model.predict([(premise, hypothesis)]).argmax(1).tolist() == [label]


def test_without_blends_the_network_alone_answers() -> None:
    model, session = make_model()
    model.predict([("70 States joined", "60 States joined")])
    assert len(session.shapes) == 1


def test_opposed_words_about_a_share_mean_the_rest_of_the_group() -> None:
    opposed = np.array([0.0, 0.0, 1.0])
    most_reject = Compared("share", "The courts reject it.", "The courts accept it.", relation=2, turned=0)

    assert worked_out(most_reject, opposed).argmax() == 0


def test_opposed_words_at_different_times_may_be_different_things() -> None:
    opposed = np.array([0.0, 0.0, 1.0])
    found = Compared("date", "It was adopted in 2001.", "It was repealed in 2001.", relation=2, turned=2)

    given = worked_out(found, opposed)

    assert given[1] == pytest.approx(given[2])


def test_a_blend_without_its_numbers_is_refused(tmp_path: Path) -> None:
    write_model(tmp_path)
    broken = {**CALIBRATION, "quantities": {"count": {"shift": [0.0, 0.0, 0.0]}}}
    (tmp_path / "calibration.json").write_text(json.dumps(broken))
    lines = [f"{hashlib.sha256((tmp_path / file).read_bytes()).hexdigest()}  {file}" for file in FILES]
    (tmp_path / "sha256.txt").write_text("\n".join(lines))
    with pytest.raises(ResourceError, match="not a calibration"):
        load_entailment(tmp_path)
