"""Load the entailment model: for two sentences, whether the second follows from the first.

Reads a model folder (`model.onnx`, `tokenizer.json`, `calibration.json`, `sha256.txt`); returns what `compare` asks
for. Needs onnxruntime and tokenizers only.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.resources.models import models_folder

MODEL = "nli-minilm"
FILES = ("calibration.json", "model.onnx", "tokenizer.json")
CLASSES = 3  # entailment, neutral, contradiction


class Session(Protocol):
    """What is used of an onnxruntime session."""

    def run(self, output_names: list[str] | None, input_feed: dict[str, NDArray[np.int64]], /) -> Sequence[Any]:
        """The logits, shape (pairs, 3), as the only output."""
        ...


class Encoded(Protocol):
    """A tokenised pair."""

    @property
    def ids(self) -> list[int]:
        """Token ids, special tokens included."""
        ...

    @property
    def type_ids(self) -> list[int]:
        """0 for a token of the first sentence, 1 for one of the second."""
        ...


class PairTokenizer(Protocol):
    """What is used of a tokenizer."""

    def encode_batch(self, input: list[tuple[str, str]], /) -> Sequence[Encoded]:
        """One encoding a pair, cut to the model's length."""
        ...


class EntailmentModel:
    """Calibrated probabilities that a hypothesis follows from, is left open by, or contradicts a premise.

    Every pair is run on its own. The int8 kernels scale a whole batch by its largest activation, so in a batch the
    answer for a pair would depend on its neighbours; alone it is the same in every run and corpus, and nothing is
    spent on padding (measured: tests/quality/compare_entailment.py).
    """

    def __init__(
        self,
        session: Session,
        tokenizer: PairTokenizer,
        *,
        name: str,
        scale: NDArray[np.float64],
        shift: NDArray[np.float64],
    ) -> None:
        self.name = name
        self._session = session
        self._tokenizer = tokenizer
        self._scale = scale
        self._shift = shift

    def predict(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of (premise, hypothesis).

        Returns:
            Shape (n, 3), float32: entailment, neutral, contradiction, in the order of `pairs`; rows sum to one.
            A pair that comes twice is judged once.
        """
        distinct = sorted(set(pairs))
        logits = np.zeros((len(distinct), CLASSES))
        for row, encoded in enumerate(self._tokenizer.encode_batch(distinct) if distinct else ()):
            logits[row] = self._judge(encoded)
        place = {pair: row for row, pair in enumerate(distinct)}
        order = np.array([place[pair] for pair in pairs], dtype=np.intp)
        return _probabilities(logits[order] * self._scale + self._shift)

    def _judge(self, encoded: Encoded) -> NDArray[np.float64]:
        ids = np.array([encoded.ids], dtype=np.int64)
        feed = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.array([encoded.type_ids], dtype=np.int64),
        }
        return np.asarray(self._session.run(None, feed)[0][0], dtype=np.float64)


def _probabilities(logits: NDArray[np.float64]) -> NDArray[np.float32]:
    spread = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
    return np.asarray(spread / spread.sum(axis=1, keepdims=True), dtype=np.float32)


def load_entailment(folder: Path | None = None, *, threads: int = 1) -> EntailmentModel:
    """Load the model that comes with the program, or one of the same form from `folder`.

    Args:
        threads: of one prediction. One is the default, because documents are compared in several processes.

    Raises:
        ResourceError: a file is missing or is not the one that `sha256.txt` names.
    """
    place = folder if folder is not None else models_folder() / MODEL
    digest = check_files(place)
    calibration = _read_calibration(place / "calibration.json")
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors only: results go to stdout, progress to stderr
    session = onnxruntime.InferenceSession(
        str(place / "model.onnx"), sess_options=options, providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_file(str(place / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(calibration["max_tokens"], strategy="longest_first")
    return EntailmentModel(
        session,
        tokenizer,
        name=f"{place.name}@{digest[:12]}",
        scale=np.array(calibration["scale"], dtype=np.float64),
        shift=np.array(calibration["shift"], dtype=np.float64),
    )


def check_files(folder: Path) -> str:
    """Compare every file with `sha256.txt`; the digest of that list names the model's version.

    Raises:
        ResourceError: the list or a file is missing, or a file differs.
    """
    listed = _read_digests(folder / "sha256.txt")
    for file in FILES:
        wanted = listed.get(file)
        if wanted is None:
            raise ResourceError(f"{folder / 'sha256.txt'} does not list {file}: install the program again")
        try:
            found = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        except OSError as error:
            raise ResourceError(
                f"{folder / file} cannot be read ({error.strerror}): install the program again"
            ) from error
        if found != wanted:
            raise ResourceError(
                f"{folder / file} is damaged (its sha256 is not the listed one): install the program again"
            )
    return hashlib.sha256("".join(f"{listed[file]}  {file}\n" for file in FILES).encode()).hexdigest()


def _read_digests(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(f"{path} cannot be read: install the program again") from error
    parts = [line.split() for line in lines if line.strip()]
    return {part[1]: part[0] for part in parts if len(part) == 2}


def _read_calibration(path: Path) -> dict[str, Any]:
    """Scale and shift of the three logits, and the longest pair in tokens."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        fits = (
            found["max_tokens"] > 0
            and len(found["scale"]) == CLASSES
            and len(found["shift"]) == CLASSES
            and found["labels"] == ["entailment", "neutral", "contradiction"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"{path} is not a calibration of this version") from error
    if not fits:
        raise ResourceError(f"{path} is not a calibration of this version")
    return dict(found)
