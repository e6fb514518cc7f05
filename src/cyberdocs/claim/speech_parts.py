"""Tell the parts of a sentence in which a speaker speaks for that part alone. Reads words and tokens, gives spans.

"Sixty states have signed a treaty that critics say is weak": the count is not the critics'. Nor is what stands before
a semicolon, or in a clause that only tells what somebody did: "the Convention entered into force, and critics say ...".
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.speakers import puts_words
from cyberdocs.claim.tree import SUBJECTS, below, children_of
from cyberdocs.records import Span, Token

_OPENING, _CLOSING = "([“«", ")]”»"
_NO_WORD = re.compile(r"\W*")
_ONLY_JOINS = re.compile(r"\W*(?:(?:and|but|yet|or|while|whereas|although|though)\b)?\W*", re.IGNORECASE)
_CONCEDING = frozenset({"while", "whereas", "although", "though"})
_VERBAL = frozenset({"VERB", "AUX"})


def parts_apart(text: str, offset: int, tokens: Sequence[Token], clauses: Sequence[Clause]) -> tuple[Span, ...]:
    """Give the parts of the sentence `text`, which begins at `offset`, that have a speaker of their own if any.

    These are relative clauses, concessions, what stands behind a semicolon, and later verbs behind one that says
    nothing.
    """
    end = offset + len(text)
    found = [Span(start=offset + place + 1, end=end) for place in _semicolons(text) if offset + place + 1 < end]
    if not tokens:
        return tuple(found)
    found += [clause.span for clause in clauses if clause.kind in ("relative", "embedded")]
    children = children_of(tokens)
    for index, token in enumerate(tokens):
        if (told := _asked_back(tokens, children, index)) is not None:
            found.append(Span(start=token.span.start, end=tokens[max(below(children, told))].span.end))
        if token.pos not in _VERBAL:
            continue
        if _concedes(tokens, children, index):
            inside = below(children, index)
            found.append(Span(start=tokens[min(inside)].span.start, end=tokens[max(inside)].span.end))
        if _is_added(text, offset, tokens, children, index):
            own = [child for child in children[index] if tokens[child].dependency in SUBJECTS]
            first = min([index, *(place for child in own for place in below(children, child))])
            found.append(Span(start=tokens[first].span.start, end=end))
    return tuple(found)


def left_out(text: str, offset: int, span: Span, apart: Sequence[Span]) -> tuple[Span, ...]:
    """Give the parts whose speaker does not speak for the words at `span`: those that are less than it."""
    return tuple(
        part
        for part in apart
        if part.overlaps(span)
        and not (
            _ONLY_JOINS.fullmatch(text, span.start - offset, max(part.start, span.start) - offset)
            and _NO_WORD.fullmatch(text, min(part.end, span.end) - offset, span.end - offset)
        )
    )


def _is_added(text: str, offset: int, tokens: Sequence[Token], children: Sequence[Sequence[int]], index: int) -> bool:
    """Tell "signed it and said that it works" from "described it as a landmark and insisted that it works"."""
    seen, said = 0, True
    place = index
    while tokens[place].dependency == "conj" and tokens[tokens[place].head_index].pos in _VERBAL and seen < len(tokens):
        place, seen = tokens[place].head_index, seen + 1
        said = said and puts_words(text, offset, tokens, children, place)
    return place != index and tokens[place].dependency == "ROOT" and not said


def _asked_back(tokens: Sequence[Token], children: Sequence[Sequence[int]], index: int) -> int | None:
    """Give the verb of saying in "that critics say threatens privacy", wherever the parse hangs it."""
    verb = tokens[index].head_index
    if tokens[index].lemma.lower() not in ("that", "which", "who") or tokens[index].dependency not in SUBJECTS:
        return None
    saying = tokens[verb].head_index
    between = [child for child in children[saying] if tokens[child].dependency == "nsubj" and index < child < saying]
    return saying if between and saying < verb else None


def _concedes(tokens: Sequence[Token], children: Sequence[Sequence[int]], index: int) -> bool:
    """Tell "although critics say that it is weak, ..."."""
    below = (tokens[child] for child in children[index])
    return tokens[index].dependency == "advcl" and any(
        child.dependency in ("mark", "advmod") and child.lemma.lower() in _CONCEDING for child in below
    )


def _semicolons(text: str) -> list[int]:
    """Give the places of the semicolons that stand in no brackets and no quotation."""
    found, depth, quoted = [], 0, False
    for place, letter in enumerate(text):
        if letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth = max(0, depth - 1)
        elif letter == '"':
            quoted = not quoted
        elif letter == ";" and not depth and not quoted:
            found.append(place)
    return found
