"""Measure single phenomena on own labelled sentences: modality, negation, hedges, dates, events, scope, numbers.

Each `claim_phenomena_<name>.jsonl` holds sentences written for it. Rows go in pairs; every second pair is held out:
the rules were made on the others.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from cyberdocs.claim import ClaimModels, ClaimSettings, claim
from cyberdocs.claim.attribution import Voice, attribute
from cyberdocs.claim.clauses import clauses_of
from cyberdocs.claim.dates import as_of, find_dates
from cyberdocs.claim.modality import is_hedged, modality_of, polarity_of, scope_words
from cyberdocs.claim.numbers import find_numbers
from cyberdocs.claim.speakers import find_speaker
from cyberdocs.claim.speech_parts import left_out, parts_apart
from cyberdocs.records import Aspect, Citation, Form, Label, Mention, Mentions, Polarity, Span
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.lexicon import load_lexicon
from tests.builders import make_outline
from tests.quality.figures import Figure

HERE = Path(__file__).parent
Labels = frozenset[str]
_PARSER = SpacyModel()  # loads when first asked
_MARKED = re.compile(r"\{([^}]*)\}|<([^>]*)>")


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give F1 on the held-out half of every set; needs no shared data."""
    for name, reader in READERS.items():
        rows = load(name)
        yield figure(f"claim.{name}.f1", [row for index, row in enumerate(rows) if (index // 2) % 2], reader)


def load(name: str) -> list[tuple[str, Labels]]:
    """Read one set: sentences and their labels as words; a denied or absent label is the empty set."""
    path = HERE / f"claim_phenomena_{name}.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [(row["text"], _labels(row["label"])) for row in rows]


def figure(name: str, rows: Sequence[tuple[str, Labels]], reader: Callable[[str], Labels]) -> Figure:
    """Micro-F1 of the labels that `reader` finds."""
    hits = predicted = wanted = 0
    for text, labels in rows:
        found = reader(text)
        hits += len(found & labels)
        predicted += len(found)
        wanted += len(labels)
    value = 2 * hits / (predicted + wanted) if predicted + wanted else 0.0
    return Figure(name=name, value=value, n=len(rows), note="own sentences, held-out half")


def _labels(label: object) -> Labels:
    if isinstance(label, bool):
        return frozenset({"yes"} if label else ())
    if isinstance(label, str):
        return frozenset({label} - {"", "author", "asserted"})
    assert isinstance(label, list)
    return frozenset(" ".join(item) if isinstance(item, list) else str(item) for item in label)


def _modality(text: str) -> Labels:
    return frozenset({str(modality_of(text))} - {"asserted"})


def _negation(text: str) -> Labels:
    return frozenset({"yes"} if polarity_of(text) is Polarity.NEGATIVE else ())


def _hedge(text: str) -> Labels:
    return frozenset({"yes"} if is_hedged(text) else ())


def _as_of(text: str) -> Labels:
    return frozenset({as_of(find_dates(text), event=False)} - {""})


def _scope(text: str) -> Labels:
    return frozenset(scope_words(text))


def _numbers(text: str) -> Labels:
    return frozenset(f"{number.value} {number.unit}" for number in find_numbers(text))


def _attribution(text: str) -> Labels:
    plain = ""
    citations: list[Citation] = []
    bodies: list[tuple[Span, str | None, str]] = []
    last = 0
    for found in _MARKED.finditer(text):
        plain += text[last : found.start()]
        words = found.group(1) or found.group(2)
        span = Span(start=len(plain), end=len(plain) + len(words))
        plain += words
        last = found.end()
        if found.group(1):
            citations.append(Citation(citation_id=f"c{len(citations)}", span=span, reference_id="r1"))
        else:
            bodies.append((span, "org:named", words))
    plain += text[last:]
    tokens = _PARSER.parse(plain)
    apart = left_out(
        plain, 0, Span(start=0, end=len(plain)), parts_apart(plain, 0, tokens, clauses_of(plain, 0, tokens))
    )
    voice = Voice(citations=tuple(citations), bodies=tuple(bodies), apart=apart)
    named = tuple(span for span, _, _ in bodies)
    speaker = find_speaker(plain, 0, tokens, bodies=named, apart=apart)
    return frozenset({str(attribute(plain, 0, voice, speaker).kind)} - {"author"})


class _Events:
    """Statuses that the whole stage gives to "the convention"."""

    def __init__(self) -> None:
        self._lexicon, self._parser = load_lexicon(), _PARSER

    def __call__(self, text: str) -> Labels:
        outline = make_outline((text,))
        at = text.lower().index("convention")
        mention = Mention(
            mention_id="m1",
            label=Label.LAW,
            form=Form.NAME,
            span=Span(start=at, end=at + len("convention")),
            entity_id="law:named",
            canonical="",
            producer="label",
        )
        mentions = Mentions(outline=outline, mentions=(mention,))
        made = claim(mentions, self._lexicon, ClaimModels(parser=self._parser), ClaimSettings())
        return frozenset(value.value for one in made.claims for value in one.aspects if value.aspect is Aspect.STATUS)


READERS: dict[str, Callable[[str], Labels]] = {
    "modality": _modality,
    "negation": _negation,
    "hedge": _hedge,
    "as_of": _as_of,
    "event": _Events(),
    "scope": _scope,
    "numbers": _numbers,
    "attribution": _attribution,
}
