"""Cutting texts for the language model; the model itself is tried in the marked test."""

import pytest

from cyberdocs.resources.language import SpacyModel, chunk_text


def test_paragraphs_keep_their_offsets() -> None:
    text = "One two.\n\n  Three.\n\n"
    assert chunk_text(text) == [(0, "One two."), (12, "Three.")]


def test_endless_paragraph_is_cut_at_spaces() -> None:
    text = "word " * 10_000
    chunks = chunk_text(text)
    assert len(chunks) > 1
    assert all(text[offset : offset + len(chunk)] == chunk and len(chunk) <= 20_000 for offset, chunk in chunks)


@pytest.mark.models
def test_spans_and_words_stand_in_the_whole_text() -> None:
    model = SpacyModel()
    text = "A first line.\n\nMicrosoft sued in Geneva. It won."
    assert [text[one.span.start : one.span.end] for one in model.recognise(text) if one.label == "ORG"] == ["Microsoft"]
    words = model.parse(text)
    assert [text[one.span.start : one.span.end] for one in words][-3:] == ["It", "won", "."]
    assert words[-3].dependency == "nsubj"
    assert words[words[-3].head_index].lemma == "win"
