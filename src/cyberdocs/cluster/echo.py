"""Tell whether claims lean on one cited work: reads claims with their documents, returns the work or "".

Five papers that all repeat one report are one voice, not five.
"""

import re
from collections.abc import Sequence

from cyberdocs.records import Claim, Claims, Csl, ReferenceKind

NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def shared_reference(members: Sequence[tuple[Claim, Claims]]) -> str:
    """Name the work that every member cites, if there is one and they come from more than one document.

    Returns:
        The catalogue's id, or "Author, Title (year)" as first printed; "" when they share none.
    """
    if len({claim.doc_id for claim, _ in members}) < 2:
        return ""
    cited = [cited_works(claim, claims) for claim, claims in members]
    common = set(cited[0]).intersection(*cited[1:])
    if not common:
        return ""
    key = min(common)
    return min(works[key] for works in cited)


def cited_works(claim: Claim, claims: Claims) -> dict[str, str]:
    """Map a key of every work that the claim leans on to a name for the reader."""
    outline = claims.mentions.outline
    reference_of = {citation.citation_id: citation.reference_id for citation in outline.citations}
    wanted = {reference_of.get(citation_id) for citation_id in claim.citation_ids}
    wanted.add(claim.attribution.reference_id)
    references = {reference.reference_id: reference for reference in outline.references}
    linked = {link.reference_id: link.entity_id for link in claims.mentions.reference_links}
    works: dict[str, str] = {}
    for reference_id in sorted(one for one in wanted if one is not None):
        reference = references.get(reference_id)
        if reference is not None and reference.kind is ReferenceKind.SHORT_FORM and reference.resolved_from:
            reference = references.get(reference.resolved_from)
        if reference is None or reference.kind is ReferenceKind.SHORT_FORM:
            continue
        entity_id = linked.get(reference.reference_id)
        if entity_id is not None:
            works[entity_id] = entity_id
        elif key := work_key(reference.csl):
            works[key] = work_name(reference.csl)
    return works


def work_key(csl: Csl) -> str:
    """Give a key that two citations of one work mostly share; "" when the description is too thin."""
    if csl.doi:
        return f"doi:{csl.doi.lower()}"
    title = NOT_A_WORD.sub(" ", csl.title.lower()).split()
    if len(title) < 2:
        return ""
    return f"title:{' '.join(title[:6])}:{csl.year or ''}"


def work_name(csl: Csl) -> str:
    """Name a work for the reader: first author, title, year."""
    first = csl.author[0] if csl.author else None
    author = (first.literal or first.family) if first is not None else ""
    name = f"{author}, {csl.title}" if author else csl.title
    return f"{name} ({csl.year})" if csl.year else name
