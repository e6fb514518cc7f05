"""Run a small BERT sentence encoder over many texts at once without filling them up to one length.

Reads a loaded `SentenceTransformer` (mean pooling, unit rows), gives an object with `encode`. All tokens lie one behind
the other in one matrix; only attention looks at a text by itself. Filled up, short papers had a quarter more tokens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

# Tokens that go through a layer together: 256 to 4,096 were equally fast; more takes more memory (6 MB each 1,000).
MOST_TOKENS = 2048


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights of one layer: matrices in the type that is multiplied in, norms in 32 bits."""

    attention: tuple[Tensor, Tensor]
    attention_out: tuple[Tensor, Tensor]
    attention_norm: tuple[Tensor, Tensor]
    inner: tuple[Tensor, Tensor]
    inner_out: tuple[Tensor, Tensor]
    inner_norm: tuple[Tensor, Tensor]


class PackedEncoder:
    """Mean-pooled unit rows of texts.

    Args:
        model: a `SentenceTransformer` around a BERT.
        quick: multiply in bfloat16, sum and normalise in 32 bits.
    """

    def __init__(self, model: Any, *, quick: bool) -> None:
        self._type = torch.bfloat16 if quick else torch.float32
        self._tokenizer, self._most_pieces = model.tokenizer, int(model.max_seq_length)
        bert = model[0].auto_model
        embeddings = bert.embeddings
        self._words = embeddings.word_embeddings.weight.detach()
        kind = embeddings.token_type_embeddings.weight[0]  # all tokens are of the first and only text
        self._places = (embeddings.position_embeddings.weight + kind).detach()
        self._norm = _pair(embeddings.LayerNorm, torch.float32)
        self._heads = int(bert.config.num_attention_heads)
        self._epsilon = float(bert.config.layer_norm_eps)
        self._layers = [self._read_layer(layer) for layer in bert.encoder.layer]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give unit rows, shape (n, d); what is longer than the model reads is cut."""
        pieces = self._tokenizer(
            list(texts),
            truncation=True,
            max_length=self._most_pieces,
            return_attention_mask=False,
            return_token_type_ids=False,
        )["input_ids"]
        rows = torch.empty(len(pieces), self._words.shape[1])
        with torch.inference_mode():
            for batch in _batches(pieces):
                rows[batch] = self._run([pieces[index] for index in batch])
        return np.asarray(rows.numpy(), dtype=np.float32)

    def _run(self, pieces: Sequence[Sequence[int]]) -> Tensor:
        """Run texts that ascend by length."""
        lengths = [len(one) for one in pieces]
        tokens = torch.tensor([piece for one in pieces for piece in one])
        places = torch.cat([torch.arange(length) for length in lengths])
        state = self._normalise(self._words[tokens] + self._places[places], self._norm)
        groups = [(length, sum(1 for _ in same)) for length, same in groupby(lengths)]
        for layer in self._layers:
            seen = functional.linear(self._attend(state, layer, groups), *layer.attention_out)
            state = self._normalise(state + seen, layer.attention_norm)
            inner = functional.gelu(functional.linear(state.to(self._type), *layer.inner))
            state = self._normalise(state + functional.linear(inner, *layer.inner_out), layer.inner_norm)
        return functional.normalize(torch.stack([one.mean(0) for one in state.split(lengths)]))

    def _attend(self, state: Tensor, layer: _Layer, groups: Iterable[tuple[int, int]]) -> Tensor:
        """Let each text's tokens look at each other; texts of one length go together, so that none needs a mask."""
        projected = functional.linear(state.to(self._type), *layer.attention).float()
        seen, first = [], 0
        for length, count in groups:
            own = projected[first : first + count * length].view(count, length, 3, self._heads, -1)
            query, key, value = own.permute(2, 0, 3, 1, 4)
            mixed = functional.scaled_dot_product_attention(query, key, value)
            seen.append(mixed.transpose(1, 2).reshape(count * length, -1))
            first += count * length
        return torch.cat(seen).to(self._type)

    def _normalise(self, state: Tensor, norm: tuple[Tensor, Tensor]) -> Tensor:
        return functional.layer_norm(state, state.shape[-1:], *norm, self._epsilon)

    def _read_layer(self, layer: Any) -> _Layer:
        one = layer.attention.self
        joined = [_pair(part, self._type) for part in (one.query, one.key, one.value)]
        return _Layer(
            attention=(torch.cat([weight for weight, _ in joined]), torch.cat([bias for _, bias in joined])),
            attention_out=_pair(layer.attention.output.dense, self._type),
            attention_norm=_pair(layer.attention.output.LayerNorm, torch.float32),
            inner=_pair(layer.intermediate.dense, self._type),
            inner_out=_pair(layer.output.dense, self._type),
            inner_norm=_pair(layer.output.LayerNorm, torch.float32),
        )


def _pair(part: Any, kind: torch.dtype) -> tuple[Tensor, Tensor]:
    return part.weight.detach().to(kind), part.bias.detach().to(kind)


def _batches(pieces: Sequence[Sequence[int]]) -> Iterable[list[int]]:
    """Give the texts' numbers, ascending by length, in batches of at most `MOST_TOKENS` tokens (or one text)."""
    batch: list[int] = []
    tokens = 0
    for index in sorted(range(len(pieces)), key=lambda index: len(pieces[index])):
        if batch and tokens + len(pieces[index]) > MOST_TOKENS:
            yield batch
            batch, tokens = [], 0
        batch.append(index)
        tokens += len(pieces[index])
    if batch:
        yield batch
