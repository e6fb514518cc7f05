"""The reference tagger's loader and decoder, on weights made by hand."""

from pathlib import Path

import numpy as np
import pytest

from cyberdocs.errors import ResourceError
from cyberdocs.resources.reference_tagger import load_reference_tagger, token_features


def write(path: Path, weights: dict[str, dict[str, float]], transitions: list[list[float]]) -> Path:
    labels = ["author", "date"]
    names = sorted(weights)
    cells = [(labels.index(label), weight) for name in names for label, weight in sorted(weights[name].items())]
    np.savez_compressed(
        path,
        labels=np.frombuffer("\n".join(labels).encode(), dtype=np.uint8),
        features=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        counts=np.array([len(weights[name]) for name in names], dtype=np.uint8),
        columns=np.array([column for column, _ in cells], dtype=np.uint8),
        weights=np.array([weight for _, weight in cells], dtype=np.float16),
        transitions=np.array(transitions, dtype=np.float32),
    )
    return path


def test_labels_follow_own_features(tmp_path: Path) -> None:
    weights = {"kind=cap": {"author": 2.0}, "kind=year": {"date": 2.0}}
    tagger = load_reference_tagger(write(tmp_path / "w.npz", weights, [[0, 0], [0, 0]]))
    assert tagger.label(("Marsh,", "2010.")) == ("author", "date")
    assert tagger.label(()) == ()


def test_neighbours_and_transitions_count(tmp_path: Path) -> None:
    weights = {"kind=cap": {"author": 1.0}, "1:k=year.": {"date": 3.0}}
    tagger = load_reference_tagger(write(tmp_path / "w.npz", weights, [[0, -9], [0, 1]]))
    assert tagger.label(("Marsh", "2010.")) == ("date", "date")


def test_same_weights_have_the_same_name(tmp_path: Path) -> None:
    weights = {"kind=cap": {"author": 1.0}}
    first = load_reference_tagger(write(tmp_path / "a.npz", weights, [[0, 0], [0, 0]]))
    again = load_reference_tagger(write(tmp_path / "b.npz", weights, [[0, 0], [0, 0]]))
    assert first.name.startswith("reference-tagger ")
    assert first.labels == again.labels


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04broken"])
def test_damaged_weights_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(content)
    with pytest.raises(ResourceError):
        load_reference_tagger(path)


def test_missing_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError):
        load_reference_tagger(tmp_path / "absent.npz")


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("Smith,", "cap,"),
        ("J.", "initial."),
        ("(1998).", "year."),
        ("12(3),", "mixed,"),
        ("pp.", "k_pages."),
        ("p.", "k_pages."),
        ("1–6.", "range."),
    ],
)
def test_kind_of_a_token(token: str, kind: str) -> None:
    assert token_features(token)[2] == kind
