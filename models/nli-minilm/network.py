"""The pair network: a MiniLM encoder under a head that sees the pair as a whole and as two sentences.

Reads token ids of premise and hypothesis in one sequence; gives three logits: entailment, neutral, contradiction.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

LABELS = ("entailment", "neutral", "contradiction")
NOT_ENTAILMENT = 3  # two-way sources: neutral or contradiction, not said which


class PairNetwork(nn.Module):
    """Encoder and head.

    The encoder comes from a sentence-embedding model, so the mean of a sentence's token vectors already carries its
    meaning; the head is given both means, their difference and product, beside the vector of the first token.
    """

    def __init__(self, encoder: nn.Module, width: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.reads_segments = hasattr(encoder.embeddings, "token_type_embeddings")
        self.dense = nn.Linear(5 * width, width)
        self.dropout = nn.Dropout(0.1)
        self.out = nn.Linear(width, len(LABELS))

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        """Logits of shape (pairs, 3) for ids, mask and segments of shape (pairs, tokens)."""
        segments = {"token_type_ids": token_type_ids} if self.reads_segments else {}
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask, **segments).last_hidden_state.float()
        mask = attention_mask.to(hidden.dtype)
        second = token_type_ids.to(hidden.dtype) * mask
        first = mask - second
        premise = _mean(hidden, first)
        hypothesis = _mean(hidden, second)
        joined = torch.cat(
            [hidden[:, 0], premise, hypothesis, (premise - hypothesis).abs(), premise * hypothesis], dim=-1
        )
        return self.out(self.dropout(nn.functional.gelu(self.dense(joined))))


def _mean(hidden: Tensor, mask: Tensor) -> Tensor:
    return (hidden * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True).clamp(min=1.0)


def start_network(weights: Path, *, dropout: float, frozen_layers: int = 0) -> PairNetwork:
    """Build the network on a sentence encoder's weights.

    Word and position vectors stay as they are, and so do the lowest `frozen_layers` layers.
    """
    encoder = AutoModel.from_pretrained(
        weights,
        add_pooling_layer=False,
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",  # the fused kernel's backward pass takes 40 % of a step on a CPU
    )
    encoder.embeddings.word_embeddings.requires_grad_(False)
    encoder.embeddings.position_embeddings.requires_grad_(False)
    for layer in encoder.encoder.layer[:frozen_layers]:
        layer.requires_grad_(False)
    return PairNetwork(encoder, encoder.config.hidden_size)
