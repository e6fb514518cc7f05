"""Average checkpoints, and draw the mean back towards an earlier one.

Reads checkpoints of `train.py`; writes one of the same form. The mean of the last checkpoints of a round is steadier
than any of them; a part of the weights from before the round keeps what the round would have cost on unlike pairs.
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor


def averaged(checkpoints: list[Path], towards: Path | None = None, back: float = 0.0) -> dict[str, Tensor]:
    """The mean of the checkpoints' weights, and a share `back` of those of `towards`."""
    states = [torch.load(path, weights_only=True)["network"] for path in checkpoints]
    start = torch.load(towards, weights_only=True)["network"] if towards else None
    mean: dict[str, Tensor] = {}
    for key, value in states[0].items():
        mean[key] = torch.stack([state[key] for state in states]).mean(0) if value.is_floating_point() else value
        if start is not None and value.is_floating_point():
            mean[key] = (1 - back) * mean[key] + back * start[key]
    return mean


def main() -> None:
    """Write the mean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--towards", type=Path, help="an earlier checkpoint")
    parser.add_argument("--back", type=float, default=0.0, help="the earlier checkpoint's share")
    parser.add_argument("checkpoints", type=Path, nargs="+")
    args = parser.parse_args()
    torch.save({"network": averaged(args.checkpoints, args.towards, args.back)}, args.out)


if __name__ == "__main__":
    main()
