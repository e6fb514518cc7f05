"""A small lexicon and a way to make the claims of a few sentences with hand-set mentions."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import cyberdocs.claim
from cyberdocs.claim import ClaimModels, ClaimSettings, claim
from cyberdocs.records import (
    Aspect,
    AspectTerm,
    Claims,
    Concept,
    Form,
    Label,
    Lexicon,
    Mention,
    Mentions,
    Outline,
    ReferenceLink,
    Span,
)
from tests.claim.parses import TableParser
from tests.claim.supported import unsupported_words

LEXICONS = Path(cyberdocs.claim.__file__).parents[1] / "lexicons"
CONCEPTS = (
    Concept(entity_id="concept:~regime", canonical="the regime", cues=("regime", "legal framework*")),
    Concept(entity_id="concept:~cooperation", canonical="cooperation", cues=("cooperation", "joint work")),
    Concept(entity_id="concept:~cybercrime", canonical="cybercrime", cues=("cybercrime*",)),
)

MakeClaims = Callable[..., Claims]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The real value table with its places, three concepts, and nothing else."""
    files = (LEXICONS / "aspects.toml", LEXICONS / "places.toml")
    rows = [row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["term"]]
    terms = tuple(
        AspectTerm(
            aspect=Aspect(row["aspect"]),
            value=row["value"],
            cues=tuple(row["cues"]),
            group=row.get("group", ""),
            polarity=row.get("polarity", 0),
        )
        for row in rows
    )
    return Lexicon(terms=terms, concepts=CONCEPTS)


@pytest.fixture(scope="session")
def make_claims(lexicon: Lexicon) -> MakeClaims:
    """Make the claims of an outline in which every occurrence of the given names is a mention."""

    def make(
        outline: Outline,
        names: dict[str, str] | None = None,
        *,
        anaphoric: dict[str, str] | None = None,
        links: dict[str, str] | None = None,
        models: ClaimModels | None = None,
        settings: ClaimSettings | None = None,
    ) -> Claims:
        found = [(name, entity, Form.NAME) for name, entity in (names or {}).items()]
        found += [(name, entity, Form.ANAPHORIC) for name, entity in (anaphoric or {}).items()]
        mentions: list[Mention] = []
        for name, entity, form in found:
            for at in _occurrences(outline.document.text, name):
                span = Span(start=at, end=at + len(name))
                label = Label.LAW if entity.startswith("law:") else Label.ORG
                mentions.append(
                    Mention(
                        mention_id=f"m{len(mentions)}",
                        label=label,
                        form=form,
                        span=span,
                        entity_id=entity,
                        canonical=name,
                        producer="test",
                    )
                )
        tagged = Mentions(
            outline=outline,
            mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
            reference_links=tuple(
                ReferenceLink(reference_id=reference, entity_id=entity, canonical="", producer="test")
                for reference, entity in (links or {}).items()
            ),
        )
        made = claim(tagged, lexicon, models or ClaimModels(parser=TableParser()), settings or ClaimSettings())
        assert all(unsupported_words(made, one) == [] for one in made.claims)
        return made

    return make


def _occurrences(text: str, name: str) -> list[int]:
    places, at = [], text.find(name)
    while at >= 0:
        places.append(at)
        at = text.find(name, at + 1)
    return places
