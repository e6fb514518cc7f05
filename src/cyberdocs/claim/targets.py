"""What a sentence may be about: named entities and concepts. Reads mentions and words, returns `Target`s in order."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from cyberdocs.claim.cues import CueIndex, Word, longest
from cyberdocs.records import Form, Label, Mention, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Words that stand for something a claim can be about.

    Args:
        kind: "law", "org" or "concept".
        anaphoric: "the Convention", "this treaty": linked, but not by name.
        words: as printed.
    """

    span: Span
    entity_id: str
    kind: str
    anaphoric: bool = False
    words: str = ""

    @property
    def named(self) -> bool:
        """Tell a body or instrument from a concept."""
        return self.kind != "concept"


def find_targets(
    text: str, offset: int, mentions: Sequence[Mention], concepts: CueIndex[str], words: Sequence[Word]
) -> tuple[Target, ...]:
    """Give the targets of the sentence `text`, which begins at `offset`, ascending by span.

    A concept inside a name is no target ("cybercrime" in "Convention on Cybercrime"); a mention that could not
    be linked hides the concepts inside it as well, and a name inside a name is none of its own.
    """
    outer = [
        mention
        for mention in mentions
        if not any(other.span != mention.span and other.span.contains(mention.span) for other in mentions)
    ]
    found = [
        Target(
            span=mention.span,
            entity_id=mention.entity_id,
            kind="law" if mention.label is Label.LAW else "org",
            anaphoric=mention.form is Form.ANAPHORIC,
            words=text[mention.span.start - offset : mention.span.end - offset],
        )
        for mention in outer
        if mention.entity_id and mention.label is not Label.THEME
    ]
    for match in longest(concepts.find(words)):
        if not any(match.span.overlaps(mention.span) for mention in mentions):
            printed = text[match.span.start - offset : match.span.end - offset]
            found.append(Target(span=match.span, entity_id=match.payload, kind="concept", words=printed))
    return tuple(sorted(found, key=lambda target: (target.span, target.entity_id)))


def within(targets: Sequence[Target], span: Span | None) -> tuple[Target, ...]:
    """Give the targets that lie in `span`, in order; none when it is None."""
    if span is None:
        return ()
    return tuple(target for target in targets if span.start <= target.span.start and target.span.end <= span.end + 1)


def ids_of(targets: Sequence[Target]) -> tuple[str, ...]:
    """Give entity ids in order, each once."""
    return tuple(dict.fromkeys(target.entity_id for target in targets))


def only_id(ids: Set[str]) -> str | None:
    """Give the one entity id, None where there are two or none: which of two is meant cannot be told."""
    return next(iter(ids)) if len(ids) == 1 else None
