"""Bring labelled papers and sentences through the stages up to claims and vectors, and find labelled quotes in them.

Quotes are found by their letters and digits alone, so that notes, marks and white space do not matter.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cyberdocs.claim import ClaimModels, ClaimSettings, claim
from cyberdocs.compare import CompareSettings, Entailment, Instruments, Side, build_sides
from cyberdocs.compare.relate import BothWays, ask_both_ways
from cyberdocs.embed import EmbedSettings, embed
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Claim, ClaimOrigin, Claims, Embeddings, Lexicon, Relation, SourceFile, Span
from cyberdocs.resources.encoder import MiniLmEncoder
from cyberdocs.resources.entailment import MODEL, load_entailment
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.resources.models import models_folder
from cyberdocs.structure import StructureSettings, structure
from cyberdocs.tag import TagModels, TagSettings, tag

SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
# Share of the shorter of claim and quote that must be common for the two to be the same words.
MIN_SHARE = 0.5


class Front:
    """The stages before compare, with the models of the default pipeline.

    Args:
        entailment: load the entailment model too, where it has been built.
    """

    def __init__(self, *, entailment: bool = False) -> None:
        wanted = entailment and (models_folder() / MODEL / "model.onnx").is_file()
        self.entailment: Entailment | None = load_entailment() if wanted else None
        self.lexicon: Lexicon = load_lexicon()
        self.language = SpacyModel()
        self.encoder = MiniLmEncoder()
        self.instruments = Instruments(self.lexicon, CompareSettings())

    def read(self, name: str, content: bytes, *, title: str = "", year: int | None = None) -> Claims:
        """Read one source; `title` and `year` stand in for metadata that a lone sentence does not have."""
        source = SourceFile(path=name, sha256=hashlib.sha256(name.encode() + content).hexdigest(), content=content)
        document = ingest(source, IngestSettings())
        if title or year:
            metadata = replace(document.metadata, title=title or document.metadata.title, year=year, published="")
            document = replace(document, metadata=metadata)
        outline = structure(document, StructureSettings())
        mentions = tag(outline, self.lexicon, TagModels(recogniser=self.language, theme_classifier=None), TagSettings())
        return claim(mentions, self.lexicon, ClaimModels(parser=self.language, detector=None), ClaimSettings())

    def embed(self, papers: Sequence[Claims]) -> list[Embeddings]:
        """Give the vectors of papers."""
        return [embed(paper, self.encoder, EmbedSettings()) for paper in papers]

    def entailments(self, pairs: Sequence[tuple[str, str]]) -> Sequence[BothWays | None]:
        """Give the model's answers in both directions, or None for each pair where there is no model."""
        return ask_both_ways(pairs, self.entailment)

    def sides(self, papers: Sequence[Claims]) -> dict[str, Side]:
        """Give all claims of papers as sides of a comparison."""
        return build_sides(papers, self.embed(papers))


def claims_at(paper: Claims, span: Span, *, reference: bool) -> list[Claim]:
    """List the claims made of the words at `span`; `reference` asks for those made of a citation."""
    found = []
    for one in paper.claims:
        if (one.origin is ClaimOrigin.REFERENCE) is not reference:
            continue
        common = min(one.span.end, span.end) - max(one.span.start, span.start)
        if common > 0 and common >= MIN_SHARE * min(len(one.span), len(span)):
            found.append(one)
    return found


def gravest(relations: Sequence[Relation], gravity: Callable[[Relation], float]) -> Relation | None:
    """Give the verdict that weighs most among the claims of two sentences; None when there are none."""
    return max(relations, key=lambda one: (gravity(one), one.relation_id), default=None)


def seed_papers(shared: Path) -> dict[str, bytes]:
    """Read the development papers by their three-digit name."""
    return {path.name[:3]: path.read_bytes() for path in sorted((shared / "seeds").glob("*.txt"))}
