"""Build the section tree from headings and their levels.

Reads headings, levels and the extent of the body; returns `Section` records that nest.
"""

from collections.abc import Sequence

from cyberdocs.records import BlockKind, Document, Role, Section, Span
from cyberdocs.structure.heading import Heading

# A part of these is for the same purpose as the whole; an abstract has no parts.
INHERITED = frozenset(
    {
        Role.INTRODUCTION,
        Role.BACKGROUND,
        Role.METHOD,
        Role.FRAMEWORK,
        Role.DISCUSSION,
        Role.NOTES,
        Role.REFERENCES,
        Role.APPENDIX,
    }
)


def build_sections(
    document: Document, kinds: Sequence[BlockKind], headings: Sequence[Heading], levels: Sequence[int]
) -> tuple[Section, ...]:
    """Give each heading its section: from its block to the block before the next one of its level or higher.

    Notes stand behind the body and in no section.
    """
    body = [index for index, kind in enumerate(kinds) if kind is not BlockKind.NOTE]
    if not headings:
        return ()
    last = body[-1]
    ends = [last] * len(headings)  # index of the last block of each section
    open_sections: list[int] = []
    parents: list[int | None] = []
    for position, (heading, level) in enumerate(zip(headings, levels, strict=True)):
        while open_sections and levels[open_sections[-1]] >= level:
            ends[open_sections.pop()] = heading.block_index - 1
        parents.append(open_sections[-1] if open_sections else None)
        open_sections.append(position)
    sections: list[Section] = []
    for position, heading in enumerate(headings):
        parent = parents[position]
        role = heading.role
        if role is Role.BODY and parent is not None and sections[parent].role in INHERITED:
            role = sections[parent].role
        sections.append(
            Section(
                section_id=f"s{position + 1}",
                title=heading.title,
                level=levels[position],
                number=heading.numbering.printed if heading.numbering else "",
                role=role,
                heading=heading.span,
                span=Span(
                    start=heading.span.start,
                    end=max(heading.span.end, document.blocks[max(ends[position], heading.block_index)].span.end),
                ),
                parent_id=None if parent is None else f"s{parent + 1}",
            )
        )
    return tuple(sections)


def section_of_blocks(
    document: Document, kinds: Sequence[BlockKind], headings: Sequence[Heading]
) -> tuple[str | None, ...]:
    """Give the innermost section of every block, parallel to the blocks; notes and what precedes have none."""
    opened = {heading.block_index: f"s{position + 1}" for position, heading in enumerate(headings)}
    current: str | None = None
    result: list[str | None] = []
    for index in range(len(document.blocks)):
        current = opened.get(index, current)
        result.append(None if kinds[index] is BlockKind.NOTE else current)
    return tuple(result)
