"""Lay a claim beside what its document tells of it: date, speaker, cited works. Reads `Claims`, returns `Side`s."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cyberdocs.compare.words import content_stems
from cyberdocs.records import Aspect, Claim, Claims, Embeddings, Holder, Modality, ReferenceKind

YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
ISO = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")
# What is still to come when it is written dates no paper.
TO_COME = re.compile(
    r"\b(?:will|would|shall|should|plan(?:s|ned)?|expected|due|until|till|by|propos(?:ed|al|es)|next|future|if|aims?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """One side of a comparison.

    Args:
        time: ISO date at which the claim holds: stated by the claim, else the document's publication; "" unknown.
        time_stated: whether the claim itself states it.
        published: ISO date of the document, "" unknown.
        not_before: the latest ISO date of which the document tells as of something past, "" for none: it cannot have
            been written earlier.
        cited_entities: catalogue ids of the works that the claim leans on, ascending.
        cited_works: names of all works that the claim leans on, ascending.
        stems: stems of the content words.
        vector: unit vector, or an empty one when the claim has none.
    """

    claim: Claim
    title: str
    genre: str
    time: str
    time_stated: bool
    cited_entities: tuple[str, ...]
    cited_works: tuple[str, ...]
    stems: tuple[str, ...]
    vector: NDArray[np.float32]
    published: str = ""
    not_before: str = ""

    @property
    def year(self) -> int | None:
        """The year of `time`."""
        return year_of(self.time)

    @property
    def speaks_itself(self) -> bool:
        """Whether the paper asserts it in its own voice."""
        return self.claim.attribution.kind in (Holder.AUTHOR, Holder.CITED)

    @property
    def name(self) -> str:
        """The document as a reader would name it."""
        return f"“{self.title}”" if self.title else self.claim.doc_id


def year_of(date: str) -> int | None:
    """Give the first year in `date`, None when there is none."""
    found = YEAR.search(date)
    return int(found.group()) if found else None


def build_sides(claims: Sequence[Claims], embeddings: Sequence[Embeddings]) -> dict[str, Side]:
    """Give every claim of the corpus as a side, by claim id, ascending."""
    vectors = {
        claim_id: vector for one in embeddings for claim_id, vector in zip(one.claim_ids, one.vectors, strict=True)
    }
    width = max((one.vectors.shape[1] for one in embeddings), default=0)
    blank = np.zeros(width, dtype=np.float32)
    sides: dict[str, Side] = {}
    for one in claims:
        sides.update((side.claim.claim_id, side) for side in sides_of(one, vectors, blank))
    return dict(sorted(sides.items()))


def sides_of(claims: Claims, vectors: dict[str, NDArray[np.float32]], blank: NDArray[np.float32]) -> Iterable[Side]:
    """Give the claims of one document as sides."""
    outline = claims.mentions.outline
    metadata = outline.document.metadata
    published = metadata.published or (str(metadata.year) if metadata.year else "")
    told_last = published or _latest_told(claims.claims)
    references = {reference.reference_id: reference for reference in outline.references}
    linked = {link.reference_id: link.entity_id for link in claims.mentions.reference_links}
    reference_of = {citation.citation_id: citation.reference_id for citation in outline.citations}
    for claim in claims.claims:
        wanted = {reference_of.get(citation_id) for citation_id in claim.citation_ids}
        wanted.add(claim.attribution.reference_id)
        entities, works = set(), set()
        for reference_id in wanted:
            reference = references.get(reference_id or "")
            if reference is not None and reference.kind is ReferenceKind.SHORT_FORM:
                reference = references.get(reference.resolved_from or "")
            if reference is None or reference.kind is ReferenceKind.SHORT_FORM:
                continue
            if reference.reference_id in linked:
                entities.add(linked[reference.reference_id])
            if reference.csl.title:
                works.add(reference.csl.title)
        yield Side(
            claim=claim,
            title=outline.document.title,
            genre=metadata.genre,
            time=claim.as_of or published,
            time_stated=bool(claim.as_of),
            cited_entities=tuple(sorted(entities)),
            cited_works=tuple(sorted(works)),
            stems=content_stems(claim.text),
            vector=vectors.get(claim.claim_id, blank),
            published=published,
            not_before=told_last,
        )


def _latest_told(claims: Sequence[Claim]) -> str:
    """Give the latest date of what claims tell as past or as of their writing, "" for none."""
    told: set[str] = set()
    for claim in claims:
        if claim.modality in (Modality.ASSERTED, Modality.REQUIRED) and not TO_COME.search(claim.text):
            told.add(claim.as_of)
            told.update(value.value for value in claim.aspects if value.aspect is Aspect.DATE)
            told.update(date for one in claim.quantities if one.tense in ("past", "perfect") for date in one.dates)
    return max((date for date in told if ISO.fullmatch(date)), default="")
