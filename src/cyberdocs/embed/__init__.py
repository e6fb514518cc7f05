"""Give every claim of one document a unit vector: `embed` reads `Claims` and returns `Embeddings`."""

from cyberdocs.embed.vectors import EmbedSettings, Encoder, embed

__all__ = ["EmbedSettings", "Encoder", "embed"]
