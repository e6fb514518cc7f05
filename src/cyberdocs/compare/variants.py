"""Find works that are cited differently: reads the references of all documents, returns citation variants.

Two references are one work when an identifier says so (DOI, symbol, catalogue entry) or when title and author agree
and nothing distinguishes them; they are a variant when their descriptions differ in a field other than the pin.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from cyberdocs.compare.citation_fields import NOT_A_WORD, TELLING_FIELDS, differing_fields, first_number, letters_of
from cyberdocs.compare.judge import relation_id
from cyberdocs.records import Claims, Csl, Name, Reason, Reference, ReferenceKind, Relation, RelationKind

YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
STOP = frozenset(("a", "an", "the", "of", "on", "in", "and", "for", "to", "from", "with", "by", "at", "its"))
# Percent of rapidfuzz; "Cyber security Agenda" v "Cybersecurity Agenda" has 97, two works of one body at most 80.
SAME_TITLE = 90.0
# Words of a shortened title: one or two words ("Cybercrime") begin too many titles.
SHORTEST_TITLE = 3
# Letters by which a misprinted family name may differ ("Finne more" is equal without spaces).
NAME_SLIPS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One description of a work, folded for comparing.

    Args:
        entity_id: the catalogue's id, "" when it is not linked.
        title: folded words.
        authors: folded family or body names.
    """

    doc_id: str
    doc_title: str
    reference: Reference
    quote: str
    entity_id: str
    title: tuple[str, ...]
    authors: tuple[str, ...]

    @property
    def claim_id(self) -> str:
        """The place of the reference, in the form of a claim's id."""
        return f"{self.doc_id}:{self.reference.span.start}-{self.reference.span.end}"


def find_variants(claims: Sequence[Claims]) -> tuple[Relation, ...]:
    """Relate references to one work whose descriptions differ, one relation a distinct difference."""
    works = [work for one in claims for work in works_of(one)]
    works.sort(key=lambda work: (work.doc_id, work.reference.span))
    relations: dict[str, Relation] = {}
    compared: set[tuple[str, str]] = set()
    said: set[tuple[object, ...]] = set()
    for block in _blocks(works):
        for index, first in enumerate(block):
            for second in block[index + 1 :]:
                left, right = sorted((first, second), key=lambda work: work.claim_id)
                ids = (left.claim_id, right.claim_id)
                if ids in compared or ids[0] == ids[1]:
                    continue
                compared.add(ids)
                if not is_same_work(left, right):
                    continue
                fields = differing_fields(left.reference.csl, right.reference.csl)
                told = (left.doc_id, right.doc_id, _heading(left), *((name, *sorted((a, b))) for name, a, b in fields))
                if fields and told not in said:
                    said.add(told)
                    found = _relate(left, right, fields)
                    relations[found.relation_id] = found
    return tuple(relations[key] for key in sorted(relations))


def works_of(claims: Claims) -> Iterable[Work]:
    """Give every full description of a work in one document, in order."""
    outline = claims.mentions.outline
    document = outline.document
    linked = {link.reference_id: link.entity_id for link in claims.mentions.reference_links}
    for reference in outline.references:
        if reference.kind is not ReferenceKind.SHORT_FORM:
            yield Work(
                doc_id=document.doc_id,
                doc_title=document.title,
                reference=reference,
                quote=document.quote(reference.span),
                entity_id=linked.get(reference.reference_id, ""),
                title=fold_title(reference.csl.title),
                authors=tuple(fold_name(name) for name in reference.csl.author),
            )


def fold_title(title: str) -> tuple[str, ...]:
    """Fold a title to its telling words: case, punctuation, spelling of compounds."""
    folded = title.lower().replace("organis", "organiz").replace("cyber-", "cyber").replace("cyber ", "cyber")
    return tuple(word for word in NOT_A_WORD.sub(" ", folded).split() if word not in STOP)


def fold_name(name: Name) -> str:
    """Fold a family or body name: "Finne more" and "Finnemore" are one."""
    return NOT_A_WORD.sub("", (name.literal or name.family).lower())


def is_same_work(left: Work, right: Work) -> bool:
    """Tell whether two descriptions are of one work; what they leave open is not the same."""
    ours, theirs = left.reference.csl, right.reference.csl
    if ours.doi and theirs.doi:
        return ours.doi.lower() == theirs.doi.lower()
    if left.entity_id and right.entity_id:
        return left.entity_id == right.entity_id and _same_edition(left, right)
    if ours.symbol and theirs.symbol:
        return _fold_symbol(ours.symbol) == _fold_symbol(theirs.symbol)
    if not left.title or not right.title or not _same_authors(left, right):
        return False
    place = _same_place(ours, theirs)
    if _same_title(left.title, right.title):
        return place is not False or ours.year == theirs.year
    if not _is_shortened(left.title, right.title):
        return False
    printed = (ours.volume and theirs.volume) or (ours.page and theirs.page)
    if place is True and printed and min(len(left.title), len(right.title)) > 1:
        return True
    long_enough = min(len(left.title), len(right.title)) >= SHORTEST_TITLE
    return long_enough and place is None and ours.year == theirs.year and bool(left.authors)


def _same_edition(left: Work, right: Work) -> bool:
    """A yearly report is another work each year."""
    ours, theirs = left.reference.csl.year, right.reference.csl.year
    yearly = any(word in left.title for word in ("annual", "assessment", "outlook", "yearbook", "threat"))
    return not (yearly and ours and theirs and ours != theirs)


def _same_title(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return fuzz.ratio("".join(left), "".join(right)) >= SAME_TITLE


def _is_shortened(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted(("".join(left), "".join(right)), key=len)
    return long.startswith(short) or fuzz.ratio(short, long[: len(short)]) >= SAME_TITLE


def _same_authors(left: Work, right: Work) -> bool:
    if not left.authors or not right.authors:
        return (not left.authors and not right.authors) or bool(left.reference.csl.year == right.reference.csl.year)
    return any(
        one == other or (min(len(one), len(other)) > 4 and Levenshtein.distance(one, other) <= NAME_SLIPS)
        for one in left.authors
        for other in right.authors
    )


def _same_place(left: Csl, right: Csl) -> bool | None:
    """Compare container, volume, first page and year; None when they have nothing to compare."""
    same, different = 0, 0
    for ours, theirs in (
        (first_number(left.page), first_number(right.page)),
        (left.volume, right.volume),
        (str(left.year or ""), str(right.year or "")),
    ):
        if ours and theirs:
            same += ours == theirs
            different += ours != theirs
    if not same + different:
        return None
    return same >= different


def _fold_symbol(symbol: str) -> str:
    return NOT_A_WORD.sub("", symbol.lower())


def _heading(work: Work) -> str:
    return work.entity_id or "".join(work.title[:3])


def _blocks(works: Sequence[Work]) -> Iterable[list[Work]]:
    """Give sets of works that share a key, so that not every work meets every other."""
    blocks: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works:
        csl = work.reference.csl
        keys = {f"doi {csl.doi.lower()}" if csl.doi else "", f"entity {work.entity_id}" if work.entity_id else ""}
        keys.add(f"symbol {_fold_symbol(csl.symbol)}" if csl.symbol else "")
        joined = "".join(work.title)
        keys.add(f"title {joined[:10]}" if len(joined) >= 10 else "")
        keys.update(f"author {author} {csl.year}" for author in work.authors if csl.year)
        for key in sorted(keys - {""}):
            blocks[key].append(work)
    # One description a document and wording: a work cited fifty times in one paper is compared once.
    for key in sorted(blocks):
        distinct: dict[tuple[str, str], Work] = {}
        for work in blocks[key]:
            distinct.setdefault((work.doc_id, letters_of(work.quote.lstrip("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹. "))), work)
        if len(distinct) > 1:
            yield list(distinct.values())


def _relate(left: Work, right: Work, fields: Sequence[tuple[str, str, str]]) -> Relation:
    claim_ids = (left.claim_id, right.claim_id)
    entity_id = left.entity_id or right.entity_id
    named = ", ".join(name.replace("_", " ") for name, _, _ in fields)
    same_paper = left.doc_id == right.doc_id
    where = (
        f"“{left.doc_title}” cites one work in two ways"
        if same_paper
        else (f"“{left.doc_title}” and “{right.doc_title}” cite one work differently")
    )
    reasons = tuple(
        Reason(detector="identifier", summary=f"{name.replace('_', ' ').capitalize()}: “{one}” and “{other}”.")
        for name, one, other in fields
    )
    strength = max((TELLING_FIELDS.get(name, 0.3) for name, _, _ in fields), default=0.3)
    return Relation(
        relation_id=relation_id(claim_ids, entity_id, "citation"),
        kind=RelationKind.CITATION_VARIANT,
        claim_ids=claim_ids,
        doc_ids=(left.doc_id, right.doc_id),
        entity_id=entity_id,
        aspect=None,
        values=("; ".join(one for _, one, _ in fields), "; ".join(other for _, _, other in fields)),
        score=round(strength, 4),
        reasons=reasons,
        summary=f"{where}; the descriptions differ in {named}.",
        settles="the work itself, or its entry in a library catalogue",
    )
