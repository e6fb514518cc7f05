"""Make pairs of other words: most that nobody has labelled, for the larger model to give its opinion on.

The small network knows its training pairs almost by heart and is right far less often on others, so it needs more
sentences rather than more epochs. Three kinds are made of the labelled pairs: words replaced by near ones, as in
TinyBERT's data augmentation but from the encoder's own word vectors; words that both sides share replaced on both,
which keeps the label; sentences set beside others that share words with them. Reads `Pair`s and the encoder's folder.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pairs import UNLABELLED, Pair
from safetensors.numpy import load_file
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer
from tokenizers import Tokenizer

WORD = re.compile(r"[A-Za-z]{3,}|\d+")
REPLACED = 0.15  # share of the words that may be replaced
REWORDED = 0.6  # share of the words on both sides that are replaced where the label is to stay
BOTH = 0.5  # how often a word that stands on both sides is replaced on both
TRIES = 10  # draws for a pair that is wanted: in short sentences often nothing is replaced
NEAR = 15  # near words to choose from
NEAREST = 0.35  # least cosine of two word vectors; below it, words have little to do with one another
WORDS_AT_LEAST = 5  # what is shorter is a heading or a fragment
LIKE = (0.22, 0.85)  # bounds of the TF-IDF cosine of two neighbours: related, and not the same
NEIGHBOURS = 8  # of a sentence, among which its partners are drawn
BLOCK = 512  # sentences compared at once

Near = Callable[[str], tuple[str, ...]]


def near_words(encoder: Path) -> Near:
    """Read the words near a lower-case word off the encoder's word vectors: synonyms, antonyms, forms, co-hyponyms.

    The nearest come first; none for a word that the vocabulary does not hold whole, or that carries no content.
    """
    weights = load_file(str(encoder / "model.safetensors"))
    vectors = next(value for name, value in weights.items() if name.endswith("word_embeddings.weight"))
    vocabulary = Tokenizer.from_file(str(encoder / "tokenizer.json")).get_vocab()
    words = sorted(word for word in vocabulary if word.isascii() and word.isalpha() and len(word) > 2)
    found = vectors[[vocabulary[word] for word in words]].astype(np.float32)
    unit: NDArray[np.float32] = found / np.linalg.norm(found, axis=1, keepdims=True)
    index = {word: number for number, word in enumerate(words)}

    @cache
    def near(word: str) -> tuple[str, ...]:
        if word not in index or word in ENGLISH_STOP_WORDS:
            return ()
        likeness = unit @ unit[index[word]]
        best = np.argsort(-likeness)[1 : NEAR + 1]
        return tuple(words[number] for number in best if likeness[number] >= NEAREST)

    return near


def replaced_pairs(pairs: Sequence[Pair], near: Near, *, count: int, seed: int) -> list[Pair]:
    """`count` pairs drawn from `pairs`, with some words of one side or of both replaced; fewer where little can be."""
    return _drawn(pairs, lambda pair, rng: _replaced(pair, near, rng), count=count, seed=seed)


def reworded_pairs(pairs: Sequence[Pair], near: Near, *, count: int, seed: int) -> list[Pair]:
    """`count` pairs drawn from `pairs` in which words that both sides share are replaced on both; the label stays."""
    return _drawn(pairs, lambda pair, rng: _reworded(pair, near, rng), count=count, seed=seed)


def _drawn(
    pairs: Sequence[Pair], change: Callable[[Pair, random.Random], Pair | None], *, count: int, seed: int
) -> list[Pair]:
    rng = random.Random(seed)
    made: list[Pair] = []
    for _ in range(TRIES * count if pairs else 0):
        if len(made) == count:
            break
        changed = change(rng.choice(pairs), rng)
        if changed is not None:
            made.append(changed)
    return made


def _replaced(pair: Pair, near: Near, rng: random.Random) -> Pair | None:
    swaps: tuple[dict[str, str], dict[str, str]] = ({}, {})
    shared = _shared(pair)
    for word in dict.fromkeys(WORD.findall(pair.premise) + WORD.findall(pair.hypothesis)):
        other = _other(word, near, rng) if rng.random() < REPLACED else None
        if other is None:
            continue
        if word in shared and rng.random() < BOTH:
            swaps[0][word] = swaps[1][word] = other
        else:
            swaps[rng.randrange(2)][word] = other
    changed = Pair(_told(pair.premise, swaps[0]), _told(pair.hypothesis, swaps[1]), UNLABELLED, pair.source)
    return None if (changed.premise, changed.hypothesis) == (pair.premise, pair.hypothesis) else changed


def _reworded(pair: Pair, near: Near, rng: random.Random) -> Pair | None:
    told: dict[str, str] = {}
    shared = _shared(pair)
    for word in sorted(shared):
        other = _other(word, near, rng) if rng.random() < REWORDED else None
        if other is not None and other not in shared:
            told[word] = other
    return Pair(_told(pair.premise, told), _told(pair.hypothesis, told), pair.label, pair.source) if told else None


def _shared(pair: Pair) -> set[str]:
    return set(WORD.findall(pair.premise)) & set(WORD.findall(pair.hypothesis))


def _told(text: str, told: Mapping[str, str]) -> str:
    return WORD.sub(lambda found: told.get(found[0], found[0]), text)


def _other(word: str, near: Near, rng: random.Random) -> str | None:
    """Another word or number for this one, in its case."""
    if word.isdigit():
        value = int(word)
        return str(max(0, value + rng.choice((-1, 1)) * rng.choice((1, 2, 3, 5, 10, max(1, value // 3)))))
    found = near(word.lower())
    if not found:
        return None
    other = rng.choice(found)
    return other.capitalize() if word[0].isupper() else other


def neighbour_pairs(pairs: Sequence[Pair], *, count: int, seed: int) -> list[Pair]:
    """`count` pairs of sentences that share words and stand in different pairs, either way round."""
    rng = random.Random(seed)
    source: dict[str, str] = {}
    together: set[tuple[str, str]] = set()
    for pair in pairs:
        for text in (pair.premise, pair.hypothesis):
            if len(text.split()) >= WORDS_AT_LEAST:
                source.setdefault(text, pair.source)
        together |= {(pair.premise, pair.hypothesis), (pair.hypothesis, pair.premise)}
    texts = sorted(source)
    matrix = TfidfVectorizer(stop_words="english", sublinear_tf=True, max_df=0.02, dtype=np.float32).fit_transform(
        texts
    )
    order = rng.sample(range(len(texts)), len(texts))
    made: list[Pair] = []
    seen: set[tuple[int, int]] = set()
    for start in range(0, len(order), BLOCK):
        block = order[start : start + BLOCK]
        likeness = (matrix[block] @ matrix.T).toarray()
        for row, number in enumerate(block):
            best = np.argpartition(-likeness[row], NEIGHBOURS + 1)[: NEIGHBOURS + 2]
            able = [int(i) for i in best if LIKE[0] <= likeness[row, i] <= LIKE[1]]
            for other in rng.sample(able, min(len(able), 1 + count // len(texts))):
                key = (min(number, other), max(number, other))
                if key in seen or (texts[number], texts[other]) in together:
                    continue
                seen.add(key)
                made.append(Pair(texts[number], texts[other], UNLABELLED, source[texts[number]]))
        if len(made) >= count:
            break
    return made[:count]
