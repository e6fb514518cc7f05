"""The features and decoding of the organisation tagger, on weights made by hand; the trained ones are read once."""

from pathlib import Path

import numpy as np
import pytest

from cyberdocs.errors import ResourceError
from cyberdocs.records import NamedSpan, Span
from cyberdocs.resources.models import find_model
from cyberdocs.resources.organisation_tagger import (
    OrganisationTagger,
    load_organisation_tagger,
    read_sequences,
    spans_of,
)


class Nobody:
    """Names what it is told to."""

    name = "nobody"

    def __init__(self, *named: NamedSpan) -> None:
        self.named = named

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Give the same for every text."""
        return self.named


def by_hand(names: Nobody) -> OrganisationTagger:
    """A tagger to which every acronym in capitals is a body, and a party when it ends in P."""
    rows = np.array([[0, 0, 0, 4], [0, 0, 8, 0]], dtype=np.float32)
    return OrganisationTagger(
        weights_name="organisation-tagger test",
        names=names,
        labels=("I-ORG", "I-PARTY", "B-PARTY", "B-ORG"),
        row_of={"s=XX": 0, "s4=srp": 1},
        rows=np.hstack([rows, np.array([[0], [0]], dtype=np.float32)]),
        transitions=np.zeros((5, 5), dtype=np.float32),
    )


def tagger(names: Nobody) -> OrganisationTagger:
    """As `by_hand`, with the label for no name at all, which every plain word gets."""
    made = by_hand(names)
    made.labels = (*made.labels, "O")
    made.row_of = {"s=XX": 0, "s4=srp": 1, "s=xx": 2, "s=Xxx": 2, "s=.": 2, "s=XXx": 2}
    made.rows = np.vstack([made.rows, np.array([[0, 0, 0, 0, 6]], dtype=np.float32)])
    return made


def test_parties_are_organisations_and_other_labels_stay() -> None:
    person = NamedSpan(span=Span(start=12, end=16), label="PERSON")
    wrong = NamedSpan(span=Span(start=12, end=16), label="ORG")
    text = "The CAR and Anna met the SRP."
    found = tagger(Nobody(person, wrong)).recognise(text)
    assert [(text[one.span.start : one.span.end], one.label) for one in found] == [
        ("CAR", "ORG"),
        ("Anna", "PERSON"),
        ("SRP", "ORG"),
    ]


def test_every_organisation_has_its_probability() -> None:
    found = [one for one in tagger(Nobody()).recognise("The CAR met the SRP.") if one.label == "ORG"]
    assert [one.score is not None and 0.5 < one.score <= 1 for one in found] == [True, True]


def test_words_are_cut_with_their_places() -> None:
    text = "The U.N. spoke.\n\nLlywelyn’s group was silent."
    words = [[text[s:e] for s, e in zip(one.starts, one.ends, strict=True)] for one in read_sequences(text, ())]
    assert words == [["The", "U.N.", "spoke", "."], ["Llywelyn", "’s", "group", "was", "silent", "."]]


def test_names_known_to_the_first_recogniser_are_features() -> None:
    text = "The Lake Institute of Oulu met"
    named = [NamedSpan(span=Span(start=4, end=18), label="ORG")]
    features = next(read_sequences(text, named)).features
    assert "m=B-ORG" in features[1]
    assert "m=I-ORG" in features[2]
    assert "head=institute" in features[4]  # the run goes over "of"


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        (["O", "B-ORG", "I-ORG", "O"], [(1, 2, "ORG")]),
        (["B-ORG", "B-ORG"], [(0, 0, "ORG"), (1, 1, "ORG")]),
        (["I-PARTY"], [(0, 0, "PARTY")]),
        ([], []),
    ],
)
def test_labels_are_read_as_spans(labels: list[str], spans: list[tuple[int, int, str]]) -> None:
    assert list(spans_of(labels)) == spans


def test_empty_text_names_nobody() -> None:
    assert tagger(Nobody()).recognise("") == ()


def test_shipped_weights_are_read_and_name_their_hash() -> None:
    loaded = load_organisation_tagger(Nobody(), find_model("organisation-tagger") / "weights.npz")
    assert loaded.name.startswith("nobody + organisation-tagger ")
    assert set(loaded.labels) == {"O", "B-ORG", "I-ORG", "B-PARTY", "I-PARTY"}


def test_damaged_weights_are_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "weights.npz").write_bytes(b"no archive")
    with pytest.raises(ResourceError, match="organisation tagger"):
        load_organisation_tagger(Nobody(), tmp_path / "weights.npz")
