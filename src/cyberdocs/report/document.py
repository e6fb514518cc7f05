"""Describe one paper: everything found in it, as `documents/<doc_id>.json`."""

from dataclasses import asdict

from cyberdocs.records import Citation, Claim, Claims, Csl, Document, Dropped, Footnote, Mention, Name, Reference
from cyberdocs.report.text import SCHEMA_VERSION, Fields, place, to_json


def describe_document(claims: Claims) -> bytes:
    """Give the file of one paper; its shape is `schemas/document.schema.json`."""
    mentions = claims.mentions
    outline = mentions.outline
    document = outline.document
    entity_of = {link.reference_id: link.entity_id for link in mentions.reference_links}
    return to_json(
        {
            "schema_version": SCHEMA_VERSION,
            "doc_id": document.doc_id,
            "source": {
                "path": document.path,
                "sha256": document.sha256,
                "format": document.format.value,
                "bytes": document.size_bytes,
                "reader": document.reader,
            },
            "metadata": _metadata(document),
            "warnings": list(document.warnings),
            "text": document.text,
            "pages": [{"page": page.page, **place(page.span)} for page in document.pages],
            "sections": [
                {
                    "section_id": section.section_id,
                    "title": section.title,
                    "level": section.level,
                    "role": section.role.value,
                    **place(section.span),
                    "parent_id": section.parent_id,
                }
                for section in outline.sections
            ],
            "sentences": [place(sentence.span) for sentence in outline.sentences],
            "footnotes": [_footnote(note) for note in outline.footnotes],
            "references": [_reference(one, document, entity_of) for one in outline.references],
            "citations": [_citation(one, document) for one in outline.citations],
            "mentions": [_mention(one, document) for one in mentions.mentions],
            "themes": [
                {
                    "theme_id": theme.theme_id,
                    **place(theme.span),
                    "score": theme.score,
                    "producer": theme.producer,
                    "cues": [place(cue) for cue in theme.cues],
                    "sentence": place(theme.sentence) if theme.sentence is not None else None,
                }
                for theme in mentions.themes
            ],
            "doubts": [
                {**place(one.span), "quote": one.quote, "page": one.page, "why": one.why} for one in mentions.doubts
            ],
            "claims": [describe_claim(one) for one in claims.claims],
            "dropped": [
                _dropped(one) for one in (*document.dropped, *outline.dropped, *mentions.dropped, *claims.dropped)
            ],
        }
    )


def describe_claim(claim: Claim) -> Fields:
    """Give one claim as an object; also a line of `claims.jsonl`, there with its `doc_id`."""
    return {
        "claim_id": claim.claim_id,
        **place(claim.span),
        "quote": claim.quote,
        "text": claim.text,
        "origin": claim.origin.value,
        "section_id": claim.section_id,
        "page": claim.page,
        "entity_ids": list(claim.entity_ids),
        "theme_ids": list(claim.theme_ids),
        "aspects": [
            {
                "entity_id": one.entity_id,
                "aspect": one.aspect.value,
                "value": one.value,
                "negated": one.negated,
                "event": one.event,
                "date": one.date,
                "cue": place(one.cue),
            }
            for one in claim.aspects
        ],
        "attribution": {
            "kind": claim.attribution.kind.value,
            "holder": claim.attribution.holder,
            "holder_entity_id": claim.attribution.holder_entity_id,
            "reference_id": claim.attribution.reference_id,
        },
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "hedged": claim.hedged,
        "subject_resolved": claim.subject_resolved,
        "scope": list(claim.scope),
        "as_of": claim.as_of,
        "citation_ids": list(claim.citation_ids),
        "numbers": [
            {"value": one.value, "unit": one.unit, "approximate": one.approximate, **place(one.span)}
            for one in claim.numbers
        ],
    }


def _metadata(document: Document) -> Fields:
    metadata = document.metadata
    return {
        "title": metadata.title,
        "authors": list(metadata.authors),
        "year": metadata.year,
        "published": metadata.published,
        "doi": metadata.doi,
        "keywords": list(metadata.keywords),
        "language": metadata.language,
        "genre": metadata.genre,
    }


def _footnote(note: Footnote) -> Fields:
    return {
        "note_id": note.note_id,
        "label": note.label,
        **place(note.span),
        "callouts": [place(callout) for callout in note.callouts],
        "reference_ids": list(note.reference_ids),
    }


def _reference(reference: Reference, document: Document, entity_of: dict[str, str]) -> Fields:
    return {
        "reference_id": reference.reference_id,
        **place(reference.span),
        "quote": document.quote(reference.span),
        "kind": reference.kind.value,
        "csl": _csl(reference.csl, reference.kind.value),
        "pin": reference.pin,
        "note_id": reference.note_id,
        "entity_id": entity_of.get(reference.reference_id),
        "resolved_from": reference.resolved_from,
        "same_work_as": reference.same_work_as,
    }


def _csl(csl: Csl, kind: str) -> Fields:
    """Give CSL-JSON: its own key names, only what was printed."""
    fields = {
        "type": csl.type or kind,
        "author": [_name(name) for name in csl.author],
        "title": csl.title,
        "container-title": csl.container_title,
        "publisher": csl.publisher,
        "volume": csl.volume,
        "issue": csl.issue,
        "page": csl.page,
        "edition": csl.edition,
        "issued": _issued(csl),
        "DOI": csl.doi,
        "URL": csl.url,
        "number": csl.symbol,
        "status": csl.status,
    }
    return {key: value for key, value in fields.items() if value}


def _name(name: Name) -> Fields:
    return {key: value for key, value in asdict(name).items() if value}


def _issued(csl: Csl) -> Fields | None:
    parts = [int(part) for part in csl.date.split("-") if part.isdigit()] or ([csl.year] if csl.year else [])
    return {"date-parts": [parts]} if parts else None


def _citation(citation: Citation, document: Document) -> Fields:
    return {
        "citation_id": citation.citation_id,
        **place(citation.span),
        "quote": document.quote(citation.span),
        "reference_id": citation.reference_id,
        "pin": citation.pin,
    }


def _mention(mention: Mention, document: Document) -> Fields:
    return {
        "mention_id": mention.mention_id,
        "label": mention.label.value,
        "form": mention.form.value,
        **place(mention.span),
        "quote": document.quote(mention.span),
        "entity_id": mention.entity_id,
        "canonical": mention.canonical,
        "candidates": list(mention.candidates),
        "provision": mention.provision,
        "producer": mention.producer,
    }


def _dropped(dropped: Dropped) -> Fields:
    return {
        "start": dropped.span.start if dropped.span else None,
        "end": dropped.span.end if dropped.span else None,
        "quote": dropped.quote,
        "page": dropped.page,
        "stage": dropped.stage,
        "reason": dropped.reason,
    }
