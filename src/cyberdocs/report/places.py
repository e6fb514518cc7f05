"""Say where a claim stands, in words: paper, section, note and page. Reads slim `Claims`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cyberdocs.records import Claim, ClaimOrigin, Claims, Document, Footnote, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A claim with its surroundings, for a reader.

    Args:
        paper: title and year, or the file's name when it has no title.
        where: 'note 7 to "Concept and Classification", p. 2'.
        cited: percent of the paper's claims that carry a citation.
    """

    claim: Claim
    document: Document
    paper: str
    where: str
    cited: int = 0


def find_places(claims: Sequence[Claims]) -> Mapping[str, Place]:
    """Give the place of every claim by its id."""
    places = {}
    for several in claims:
        outline = several.mentions.outline
        sections = {section.section_id: section for section in outline.sections}
        note_of = {note.note_id: note for note in outline.footnotes}
        note_ids = [(one.span, one.note_id) for one in outline.references if one.note_id]
        paper = name_paper(outline.document)
        cited = citation_density(several)
        for claim in several.claims:
            note = None
            if claim.origin is ClaimOrigin.REFERENCE:
                note = next((note_of.get(note_id) for span, note_id in note_ids if span.overlaps(claim.span)), None)
            section = _section_at(outline.sections, note) if note else sections.get(claim.section_id or "")
            places[claim.claim_id] = Place(
                claim=claim,
                document=outline.document,
                paper=paper,
                where=_where(claim, section, note),
                cited=cited,
            )
    return places


def citation_density(claims: Claims) -> int:
    """Give the percent of a paper's claims that carry a citation."""
    with_citation = sum(1 for claim in claims.claims if claim.citation_ids)
    return round(100 * with_citation / len(claims.claims)) if claims.claims else 0


def name_paper(document: Document) -> str:
    """Give a paper's short name."""
    return f"{document.title} ({document.metadata.year})" if document.metadata.year else document.title


def _section_at(sections: Sequence[Section], note: Footnote) -> Section | None:
    """Give the innermost section in which a note is called."""
    if not note.callouts:
        return None
    around = [section for section in sections if section.span.contains(note.callouts[0])]
    return max(around, key=lambda section: section.level, default=None)


def _where(claim: Claim, section: Section | None, note: Footnote | None) -> str:
    parts = []
    if note is not None:
        parts.append(f"note {note.label} to “{section.title}”" if section else f"note {note.label}")
    elif claim.origin is ClaimOrigin.REFERENCE:
        parts.append("list of references")
    elif section is not None:
        parts.append(f"“{section.title}”")
    parts.append(f"p. {claim.page}")
    return ", ".join(parts)
