"""Words of a claim's wording that its document does not support: none, in every claim of every test."""

import re

from cyberdocs.records import Claim, ClaimOrigin, Claims, Span

# What joining two names or naming a possessor may add, what makes a sentence of a fragment ("X is a", "X was"), and
# what the account of a citation is worded with.
_FUNCTION_WORDS = frozenset({"the", "and", "s", "is", "a", "an", "was"})
_CITED_AS = frozenset(["cited", "as", "a", "an", "finished", "work", "of", "by", "at", "the"])
_KINDS = frozenset(
    [
        "journal",
        "article",
        "book",
        "chapter",
        "report",
        "web",
        "page",
        "thesis",
        "news",
        "judgment",
        "resolution",
        "protocol",
        "convention",
        "directive",
        "regulation",
        "treaty",
        "declaration",
        "draft",
        "study",
    ]
)
_MARKS = dict.fromkeys(map(ord, "¹²³⁰⁴⁵⁶⁷⁸⁹"), " ")
_WORD = re.compile(r"[^\W_]+")


def unsupported_words(claims: Claims, claim: Claim) -> list[str]:
    """List the words of `claim.text` that stand neither in its paragraph, nor in its section's title, nor in a name.

    A list item may use the words of the paragraph that opens its list; names are those printed for its entities.
    """
    outline = claims.mentions.outline
    document = outline.document
    place = next((i for i, p in enumerate(outline.paragraphs) if p.span.start <= claim.span.start < p.span.end), None)
    sources = [document.quote(claim.span)]
    if place is not None:
        before = place
        while before > 0 and outline.paragraphs[before].kind == "list_item":
            before -= 1
        sources += [document.quote(outline.paragraphs[index].span) for index in {place, before}]
    sources += [section.title for section in outline.sections if section.section_id == claim.section_id]
    for mention in claims.mentions.mentions:
        if mention.entity_id in claim.entity_ids:
            sources += [document.quote(mention.span), mention.canonical]
    allowed = set(_FUNCTION_WORDS)
    if claim.origin is ClaimOrigin.REFERENCE:
        allowed |= _CITED_AS | _KINDS
        sources += _description(claims, claim.span)
    for source in sources:
        allowed |= _words(source)
    return sorted(_words(claim.text) - allowed)


def _description(claims: Claims, span: Span) -> list[str]:
    """Give what was read out of a reference: its parts, as the structure stage spells them."""
    found = []
    for reference in claims.mentions.outline.references:
        if reference.span == span:
            csl = reference.csl
            found += [csl.title, csl.symbol, str(csl.year or ""), reference.pin]
            found += [f"{name.given} {name.family} {name.literal}" for name in csl.author]
    return found


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text.translate(_MARKS))}
