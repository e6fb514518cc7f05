"""Load the organisation tagger: a linear-chain model over spaCy's named spans and the words' own form.

Reads weights from an npz file (numbers and UTF-8 bytes only, never pickle); gives an object with `recognise(text)`, as
`tag` asks for it: spaCy's spans of other labels, and organisations by our own model. What spaCy says of a word is
one feature among many, so what it takes for a body is corrected rather than repeated.
`models/organisation-tagger/train.py` uses the same features to train it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cyberdocs.records import NamedSpan, Span
from cyberdocs.resources.language import chunk_text
from cyberdocs.resources.linear_chain import best_path, read_chain

_LONGEST = 400  # words of one sequence; longer paragraphs are cut, since a name does not depend on what is so far away
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*|['’]s\b|\S")
_LINKS = frozenset({"of", "and", "for", "the", "on", "in", "&", "de", "la", "des", "du", "to", "against"})
_BODY_WORDS = frozenset(
    """academy administration agency alliance army assembly association authority bank board brigade bureau center
    centre chamber church club coalition college command commission committee company confederation conference
    congress consortium corporation corps council court department directorate division embassy federation fleet
    force forces forum foundation front fund government group guard house inc initiative institute institution
    laboratory league ltd ministry mission movement navy network observatory office organisation organization
    parliament partnership party police programme project school secretariat senate service services society
    squadron taskforce tribunal trust union unit university watch""".split()  # noqa: SIM905
)
_TITLES = frozenset(
    """president minister secretary chairman chair director general mr mrs ms dr prof professor senator judge king queen
    prince governor ambassador commissioner sheikh lord sir""".split()  # noqa: SIM905
)


class Names(Protocol):
    """Names spans of a text."""

    @property
    def name(self) -> str:
        """Model and version."""
        ...

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Give the named spans of `text`, ascending."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequenced:
    """Words that are labelled together.

    Args:
        starts, ends: offsets into the whole text.
        features: what the model sees of each word.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    features: list[list[str]]


def read_sequences(text: str, named: Iterable[NamedSpan]) -> Iterator[Sequenced]:
    """Cut a text into sequences of words, and describe each word.

    Args:
        named: what the first recogniser found in it.
    """
    marks = _mark_characters(text, named)
    spelled = Counter(match.group() for match in _WORD.finditer(text))
    usual = _usual_labels(text, marks)
    for offset, chunk in chunk_text(text):
        places = [(offset + match.start(), offset + match.end()) for match in _WORD.finditer(chunk)]
        for first in range(0, len(places), _LONGEST):
            part = places[first : first + _LONGEST]
            words = [text[start:end] for start, end in part]
            yield Sequenced(
                starts=tuple(start for start, _ in part),
                ends=tuple(end for _, end in part),
                features=_describe(words, [marks.get(start, "-") for start, _ in part], spelled, usual),
            )


def _mark_characters(text: str, named: Iterable[NamedSpan]) -> dict[int, str]:
    """Give the first recogniser's label, with begin or inside, for the start of every word in a named span."""
    marks: dict[int, str] = {}
    for one in named:
        for number, match in enumerate(_WORD.finditer(text, one.span.start, one.span.end)):
            marks[match.start()] = ("I-" if number else "B-") + one.label
    return marks


def _usual_labels(text: str, marks: dict[int, str]) -> dict[str, str]:
    """Give for each capitalised word the label that the first recogniser gives it most often in this text."""
    counts: dict[str, Counter[str]] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        if word[:1].isupper():
            counts.setdefault(word, Counter())[marks.get(match.start(), "-")[2:] or "-"] += 1
    return {word: min(seen, key=lambda label: (-seen[label], label)) for word, seen in counts.items()}


def _describe(
    words: Sequence[str], marks: Sequence[str], spelled: Counter[str], usual: dict[str, str]
) -> list[list[str]]:
    lower = [re.sub(r"\d", "0", word.lower()) for word in words]
    shapes = [_shape(word) for word in words]
    runs = _runs(words, lower)
    out: list[list[str]] = []
    count = len(words)
    for index, word in enumerate(words):
        here, shape, mark = lower[index], shapes[index], marks[index]
        features = [
            "w=" + here,
            "s=" + shape,
            "m=" + mark,
            "m|s=" + mark + "|" + shape,
            "p3=" + here[:3],
            "s3=" + here[-3:],
            "s4=" + here[-4:],
            "len=" + str(min(len(here), 8)),
        ]
        if here in _BODY_WORDS:
            features += ["body", "body|m=" + mark]
        if word[:1].isupper():
            features.append("usual=" + usual.get(word, "-") + "|" + mark)
            if spelled.get(word.lower(), 0):
                features.append("small_elsewhere")
        features += runs[index]
        for step in (-2, -1, 1, 2):
            at = index + step
            if 0 <= at < count:
                features += [f"{step}:w=" + lower[at], f"{step}:s=" + shapes[at], f"{step}:m=" + marks[at]]
                if lower[at] in _TITLES:
                    features.append(f"{step}:title")
            else:
                features.append(f"{step}:edge")
        if index:
            features.append("pair=" + marks[index - 1] + "|" + mark)
            features.append("pairs=" + shapes[index - 1] + "|" + shape)
        if index + 1 < count:
            features.append("next=" + mark + "|" + marks[index + 1])
            features.append("nexts=" + shape + "|" + shapes[index + 1])
        out.append(features)
    return out


def _runs(words: Sequence[str], lower: Sequence[str]) -> list[list[str]]:
    """Describe the run of capitalised words, with small links between them, that a word stands in."""
    out: list[list[str]] = [["run=no"] for _ in words]
    index, count = 0, len(words)
    while index < count:
        if not words[index][:1].isupper() or lower[index] in _LINKS:  # "The", "For" at a sentence's beginning
            index += 1
            continue
        end = index + 1
        while end < count:
            step = end
            while step < count and step < end + 2 and lower[step] in _LINKS:
                step += 1
            if step < count and words[step][:1].isupper():
                end = step + 1
            else:
                break
        first_link = next((at for at in range(index, end) if lower[at] in _LINKS), end)
        head, last = lower[first_link - 1], lower[end - 1]
        bodies = sum(lower[at] in _BODY_WORDS for at in range(index, end))
        shared = ["run=" + str(min(end - index, 6)), "bodies=" + str(min(bodies, 3))]
        shared += ["head=" + head, "last=" + last, "first=" + lower[index]]
        shared.append("before=" + (lower[index - 1] if index else "^"))
        shared.append("behind=" + (lower[end] if end < count else "$"))
        for at in range(index, end):
            out[at] = [*shared, f"at={min(at - index, 4)}", f"left={min(end - 1 - at, 4)}"]
            if bodies:
                later = any(lower[other] in _BODY_WORDS for other in range(at + 1, end))
                out[at].append("body_later" if later else "body_before")
        index = end
    return out


@lru_cache(maxsize=65536)
def _shape(word: str) -> str:
    if not word[:1].isalnum():
        return word[:1]
    kind = "".join(
        "X" if sign.isupper() else "x" if sign.isalpha() else "0" if sign.isdigit() else sign for sign in word
    )
    return re.sub(r"(.)\1\1+", r"\1\1", kind)[:10]


@dataclass(slots=True, kw_only=True, eq=False)
class OrganisationTagger:
    """Recogniser: organisations by our own model, everything else as the first recogniser names it.

    Args:
        weights_name: "organisation-tagger" and the first digits of the weights' hash.
        names: the first recogniser.
        labels: "O", "B-ORG", "I-ORG"...; columns of `rows`.
        row_of: feature -> row of `rows`.
        rows: shape (features, labels), float32.
        transitions: shape (labels, labels), from row to column.
    """

    weights_name: str
    names: Names
    labels: tuple[str, ...]
    row_of: Mapping[str, int]
    rows: NDArray[np.float32]
    transitions: NDArray[np.float32]

    @property
    def name(self) -> str:
        """Both models; part of every cache key that uses them."""
        return f"{self.names.name} + {self.weights_name}"

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Give the named spans of `text`, ascending; parties are organisations."""
        named = self.names.recognise(text)
        ours = [replace_label(one) for one in self.organisations(text, named)]
        taken = sorted((one.span.start, one.span.end) for one in ours)
        others = [one for one in named if one.label != "ORG" and not _covered(one.span, taken)]
        return tuple(sorted([*ours, *others], key=lambda one: (one.span.start, one.span.end)))

    def organisations(self, text: str, named: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
        """Give organisations ("ORG") and parties ("PARTY"), ascending, each with its score."""
        for sequence in read_sequences(text, named):
            emissions = self._emit(sequence.features)
            path = best_path(emissions, self.transitions)
            labels = [self.labels[index] for index in path]
            spans = list(spans_of(labels))
            sure = self._marginals(emissions) if spans else emissions
            for first, last, label in spans:
                score = min(float(sure[index, path[index]]) for index in range(first, last + 1))
                span = Span(start=sequence.starts[first], end=sequence.ends[last])
                yield NamedSpan(span=span, label=label, score=round(score, 4))

    def _emit(self, features: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Score every label for every word: shape (words, labels)."""
        scores = np.zeros((len(features), len(self.labels)), dtype=np.float32)
        known: list[int] = []
        firsts: list[int] = []  # where a word's known features begin in `known`
        filled: list[int] = []  # the words that have any
        for index, own in enumerate(features):
            first = len(known)
            known += [row for feature in own if (row := self.row_of.get(feature)) is not None]
            if len(known) > first:
                firsts.append(first)
                filled.append(index)
        if filled:
            scores[filled] = np.add.reduceat(self.rows[known], firsts, axis=0)
        return scores

    def _marginals(self, emissions: NDArray[np.float32]) -> NDArray[np.float64]:
        """Give every label's probability for every word (forward-backward): shape (words, labels), rows sum to 1."""
        count = len(emissions)
        local = np.exp(emissions.astype(np.float64) - emissions.max(axis=1, keepdims=True))
        steps = np.exp(self.transitions.astype(np.float64))
        ahead, behind = np.empty_like(local), np.ones_like(local)
        ahead[0] = local[0] / local[0].sum()
        for index in range(1, count):
            reached = (ahead[index - 1] @ steps) * local[index]
            ahead[index] = reached / reached.sum()
        for index in range(count - 2, -1, -1):
            reached = steps @ (local[index + 1] * behind[index + 1])
            behind[index] = reached / reached.sum()
        both = ahead * behind
        marginals: NDArray[np.float64] = both / both.sum(axis=1, keepdims=True)
        return marginals


def spans_of(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Read first word, last word and label of each span out of "B-ORG I-ORG O ..."."""
    first: int | None = None
    for index, label in enumerate([*labels, "O"]):
        if first is not None and not label.startswith("I-"):
            yield first, index - 1, labels[first][2:]
            first = None
        if label.startswith("B-") or (label.startswith("I-") and first is None):
            first = index


def replace_label(one: NamedSpan) -> NamedSpan:
    """Call a party an organisation: to `tag` it is one, but told apart it confuses the model less."""
    return replace(one, label="ORG") if one.label == "PARTY" else one


def _covered(span: Span, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in taken)


def load_organisation_tagger(names: Names, path: Path) -> OrganisationTagger:
    """Load the tagger's weights.

    Args:
        names: the recogniser that it builds on, the one that it was trained with.
        path: the npz file.

    Raises:
        ResourceError: the file is missing or is not what the trainer wrote.
    """
    weights = read_chain(path, "organisation tagger")
    return OrganisationTagger(
        weights_name=f"organisation-tagger {weights.digest}",
        names=names,
        labels=weights.labels,
        row_of=weights.row_of,
        rows=weights.rows,
        transitions=weights.transitions,
    )
