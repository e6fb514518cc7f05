"""Walk the tree of a parse: what hangs on a word, and what the word hangs on. Reads tokens, gives their places."""

from collections.abc import Sequence

from cyberdocs.records import Token

# Labels of what a verb has for its subject.
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def children_of(tokens: Sequence[Token]) -> list[list[int]]:
    """List the words that hang on each word."""
    children: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if token.head_index != index:
            children[token.head_index].append(index)
    return children


def way_up(tokens: Sequence[Token], place: int) -> list[int]:
    """List a word and all that it hangs on, up to the root."""
    way = [place]
    while (above := tokens[way[-1]].head_index) not in way:
        way.append(above)
    return way


def below(children: Sequence[Sequence[int]], place: int) -> list[int]:
    """List a word and all that hangs on it, however far, ascending."""
    found, queue = {place}, [place]
    while queue:
        new = [child for child in children[queue.pop()] if child not in found]
        found.update(new)
        queue.extend(new)
    return sorted(found)
