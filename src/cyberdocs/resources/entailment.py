"""Load the entailment model: for two sentences, whether the second follows from the first.

Reads a model folder (`model.onnx`, `tokenizer.json`, `calibration.json`, `sha256.txt`); returns what `compare` asks
for. Needs onnxruntime and tokenizers only.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.errors import ResourceError
from cyberdocs.resources.models import models_folder
from cyberdocs.resources.quantities import Compared, compared

MODEL = "nli-minilm"
FILES = ("calibration.json", "model.onnx", "tokenizer.json")
CLASSES = 3  # entailment, neutral, contradiction
ENTAILMENT, NEUTRAL, CONTRADICTION = range(CLASSES)
DOUBT = 0.03  # share of a worked-out answer that is spread over the three, so that none is ruled out


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


@dataclass(frozen=True, slots=True)
class Blend:
    """How far the network's own answer and the worked-out one count for a kind of quantity; a shift of each label."""

    network: float
    worked_out: float
    shift: NDArray[np.float64]


class EntailmentModel:
    """Calibrated probabilities that a hypothesis follows from, is left open by, or contradicts a premise.

    Where both sentences give a number, a date or a share, the network is also asked about the pair with one and the
    same quantity on both sides; how the quantities relate is then worked out (`quantities.py`), and both answers are
    blended.

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
        blends: Mapping[str, Blend] | None = None,
    ) -> None:
        self.name = name
        self._session = session
        self._tokenizer = tokenizer
        self._scale = scale
        self._shift = shift
        self._blends = dict(blends or {})

    def predict(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of (premise, hypothesis).

        Returns:
            Shape (n, 3), float32: entailment, neutral, contradiction, in the order of `pairs`; rows sum to one.
            A pair that comes twice is judged once.
        """
        found = {pair: self._compared(pair) for pair in sorted(set(pairs))}
        stand_ins = {(one.premise, one.hypothesis) for one in found.values() if one is not None}
        asked = sorted(found.keys() | stand_ins)
        logits = np.zeros((len(asked), CLASSES))
        for row, encoded in enumerate(self._tokenizer.encode_batch(asked) if asked else ()):
            logits[row] = self._judge(encoded)
        given = _softmax(logits * self._scale + self._shift)
        place = {pair: row for row, pair in enumerate(asked)}
        judged = np.zeros((len(pairs), CLASSES), dtype=np.float32)
        for row, pair in enumerate(pairs):
            one, own = found[pair], given[place[pair]]
            if one is None:
                judged[row] = own
            else:
                judged[row] = _blended(
                    own, worked_out(one, given[place[one.premise, one.hypothesis]]), self._blends[one.kind]
                )
        return judged

    def _compared(self, pair: tuple[str, str]) -> Compared | None:
        found = compared(*pair) if self._blends else None
        return found if found is not None and found.kind in self._blends else None

    def _judge(self, encoded: Encoded) -> NDArray[np.float64]:
        ids = np.array([encoded.ids], dtype=np.int64)
        feed = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.array([encoded.type_ids], dtype=np.int64),
        }
        return np.asarray(self._session.run(None, feed)[0][0], dtype=np.float64)


def _softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    spread = np.exp(logits - logits.max(axis=-1, keepdims=True, initial=-np.inf))
    return np.asarray(spread / spread.sum(axis=-1, keepdims=True))


def worked_out(found: Compared, judged: NDArray[np.float64]) -> NDArray[np.float64]:
    """What follows from the judgement of the sentences with a common stand-in, given how their quantities relate.

    Same words: the quantities decide. Words that exclude each other: of a share the rest of the group is meant, so the
    turned relation decides; of a date or number it is a contradiction, or, where the quantities have nothing in common,
    as likely two different things. Words that leave each other open: open.
    """
    same, unlike, opposed = judged
    result = np.zeros(CLASSES)
    result[NEUTRAL] += unlike
    result[found.relation] += same
    if found.kind == "share":
        result[found.turned] += opposed
    elif found.relation == CONTRADICTION:
        result[[NEUTRAL, CONTRADICTION]] += opposed / 2
    else:
        result[CONTRADICTION] += opposed
    return np.asarray((1 - DOUBT) * result + DOUBT / CLASSES)


def _blended(own: NDArray[np.float64], worked: NDArray[np.float64], blend: Blend) -> NDArray[np.float64]:
    logs = blend.network * np.log(np.clip(own, 1e-4, 1.0)) + blend.worked_out * np.log(worked) + blend.shift
    return _softmax(logs)


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
        blends=blends_of(calibration.get("quantities", {})),
    )


def blends_of(written: Mapping[str, Any]) -> dict[str, Blend]:
    """The blends as `calibration.json` has them, by kind of quantity."""
    return {
        kind: Blend(blend["network"], blend["worked_out"], np.array(blend["shift"], dtype=np.float64))
        for kind, blend in sorted(written.items())
    }


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
    """Scale and shift of the three logits, the longest pair in tokens, and how worked-out answers are blended in."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        fits = (
            found["max_tokens"] > 0
            and len(found["scale"]) == CLASSES
            and len(found["shift"]) == CLASSES
            and found["labels"] == ["entailment", "neutral", "contradiction"]
            and all(
                len(blend["shift"]) == CLASSES and {"network", "worked_out"} <= blend.keys()
                for blend in found.get("quantities", {}).values()
            )
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(f"{path} is not a calibration of this version") from error
    if not fits:
        raise ResourceError(f"{path} is not a calibration of this version")
    return dict(found)
