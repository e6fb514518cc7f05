"""Papers made of single statements, for the stages behind claim.

    paper = make_claims("Essay A", statement("It binds.", about="law:x", aspect="force", value="binding"), year=2020)

Every statement is one paragraph, one sentence and one claim.
"""

from dataclasses import dataclass, replace
from typing import Any

from cyberdocs.records import (
    Aspect,
    AspectValue,
    Attribution,
    Citation,
    Claim,
    ClaimOrigin,
    Claims,
    Csl,
    Mentions,
    Modality,
    Number,
    Reference,
    ReferenceKind,
    ReferenceLink,
    Span,
)
from tests.builders import make_outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim to be."""

    text: str
    entity_ids: tuple[str, ...] = ()
    aspects: tuple[tuple[str, str, str, bool], ...] = ()
    theme_ids: tuple[str, ...] = ()
    attribution: Attribution = Attribution()
    modality: Modality = Modality.ASSERTED
    origin: ClaimOrigin = ClaimOrigin.SENTENCE
    subject_resolved: bool = True
    scope: tuple[str, ...] = ()
    as_of: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    cites: Csl | None = None
    cites_entity: str = ""


def statement(
    text: str, *, about: str = "", aspect: str = "", value: str = "", negated: bool = False, **more: Any
) -> Statement:
    """Make a statement about one entity and, when `aspect` is given, one aspect of it."""
    made = Statement(
        text=text,
        entity_ids=(about,) if about else (),
        aspects=((about, aspect, value, negated),) if aspect else (),
    )
    return replace(made, **more)


def make_claims(title: str, *statements: Statement, year: int | None = None) -> Claims:
    """Make a paper whose claims are the statements; works that they cite become references of the paper."""
    outline = make_outline(*((one.text,) for one in statements), path=f"{title}.txt", title=title, year=year)
    document = outline.document
    spans = [sentence.span for sentence in outline.sentences]
    references, citations, links, claims = [], [], [], []
    for index, (one, span) in enumerate(zip(statements, spans, strict=True), start=1):
        citation_ids: tuple[str, ...] = ()
        if one.cites is not None or one.cites_entity:
            csl = one.cites or Csl(title=one.cites_entity)
            references.append(Reference(reference_id=f"r{index}", span=span, kind=ReferenceKind.REPORT, csl=csl))
            citations.append(Citation(citation_id=f"c{index}", span=span, reference_id=f"r{index}"))
            citation_ids = (f"c{index}",)
        if one.cites_entity:
            links.append(
                ReferenceLink(
                    reference_id=f"r{index}", entity_id=one.cites_entity, canonical=one.cites_entity, producer="test"
                )
            )
        claims.append(_claim(document.doc_id, one, span, citation_ids))
    outline = replace(outline, references=tuple(references), citations=tuple(citations))
    mentions = Mentions(outline=outline, reference_links=tuple(links))
    return Claims(mentions=mentions, claims=tuple(claims))


def _claim(doc_id: str, one: Statement, span: Span, citation_ids: tuple[str, ...]) -> Claim:
    return Claim(
        claim_id=f"{doc_id}:{span.start}-{span.end}",
        doc_id=doc_id,
        span=span,
        quote=one.text,
        text=one.text,
        origin=one.origin,
        section_id=None,
        page=1,
        entity_ids=one.entity_ids,
        theme_ids=one.theme_ids,
        aspects=tuple(
            AspectValue(entity_id=entity_id, aspect=Aspect(aspect), value=value, cue=span, negated=negated)
            for entity_id, aspect, value, negated in one.aspects
        ),
        attribution=one.attribution,
        modality=one.modality,
        subject_resolved=one.subject_resolved,
        scope=one.scope,
        as_of=one.as_of,
        citation_ids=citation_ids,
        numbers=tuple(Number(value=value, unit=unit, span=span) for value, unit in one.numbers),
    )
