"""Make `claim_pairs.jsonl` from `words/claim_pairs.txt`: lone pairs of sentences in the form of the other sets."""

import json
import re
import sys
from pathlib import Path

MEANING = {
    "C": ("contradiction", ["attribution_conflict"]),
    "T": ("attribution_conflict", ["contradiction"]),
    "A": ("agreement", ["refinement"]),
    "F": ("refinement", ["agreement"]),
    "S": ("scope_difference", ["not_comparable", "refinement"]),
    "N": ("not_comparable", ["scope_difference", "refinement", "unrelated"]),
    "U": ("unrelated", ["not_comparable"]),
}


def main(folder: Path) -> None:
    """Write the set."""
    rows = []
    for number, line in enumerate((folder / "words" / "claim_pairs.txt").read_text(encoding="utf-8").splitlines(), 1):
        line, *more = line.split(" +")
        kind, left, right = (part.strip() for part in line.split(" | "))
        verdict, accepted = MEANING[kind]
        row: dict[str, object] = {"pair_id": f"held{number:03d}", "split": "held", "verdict": verdict}
        for side, text in (("left", left), ("right", right)):
            words, _, year = text.partition(" @")
            row[side] = {"text": words} | ({"year": int(year)} if re.fullmatch(r"\d{4}", year) else {})
        row["also_acceptable"] = [*accepted, *more]
        if kind in "SNU":
            row["tempting_wrong_verdict"] = "contradiction"
        rows.append(json.dumps(row, ensure_ascii=False))
    (folder / "claim_pairs.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
