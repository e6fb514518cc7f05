"""No claim of the sample documents says a word that its document does not, with the real parser."""

import hashlib
from pathlib import Path

import pytest

from cyberdocs.claim import ClaimModels, ClaimSettings, claim
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import ClaimOrigin, Claims, Lexicon, SourceFile
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.structure import StructureSettings, structure
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.claim.supported import unsupported_words

pytestmark = pytest.mark.models
SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "raw").iterdir() if path.name != "SOURCES.md")


@pytest.fixture(scope="module")
def language() -> SpacyModel:
    """The parser and recogniser, loaded once."""
    return SpacyModel()


@pytest.fixture(scope="module")
def catalogue() -> Lexicon:
    """The real catalogue."""
    return load_lexicon()


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def claims(request: pytest.FixtureRequest, language: SpacyModel, catalogue: Lexicon) -> Claims:
    """The claims of one sample."""
    content = request.param.read_bytes()
    source = SourceFile(path=request.param.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
    outline = structure(ingest(source, IngestSettings()), StructureSettings())
    mentions = tag(outline, catalogue, TagModels(recogniser=language, theme_classifier=None), TagSettings())
    return claim(mentions, catalogue, ClaimModels(parser=language), ClaimSettings())


def test_every_word_of_a_claim_is_supported(claims: Claims) -> None:
    assert {made.text: words for made in claims.claims if (words := unsupported_words(claims, made))} == {}


def test_spans_are_exact_and_cues_lie_within(claims: Claims) -> None:
    document = claims.mentions.outline.document
    for made in claims.claims:
        assert document.quote(made.span) == made.quote
        assert all(made.span.contains(value.cue) or value.cue.start <= made.span.end + 2 for value in made.aspects)


def test_unresolved_claims_keep_their_words(claims: Claims) -> None:
    marks = dict.fromkeys(map(ord, "¹²³⁰⁴⁵⁶⁷⁸⁹"))
    for made in claims.claims:
        if made.origin is ClaimOrigin.SENTENCE and not made.subject_resolved:
            assert made.text.split(": ")[-1] in made.quote.translate(marks)
