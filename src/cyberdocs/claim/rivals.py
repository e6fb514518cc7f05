"""List what stands beside a sentence's subject and may be taken up by a pronoun: objects, agents, other subjects.

Reads the sentence's words and targets; returns `Antecedent`s in order. "In The Hague" and "the Secretariat of the
Office" bring nothing up, nor does what only carries its verb: "plays a role".
"""

from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.antecedents import Antecedent, Memory, point_back
from cyberdocs.claim.plurals import is_plural, looks_plural
from cyberdocs.claim.targets import Target
from cyberdocs.records import Span, Token

_INDEFINITE = frozenset({"a", "an", "another", "its", "their"})
_RIVAL_PREPOSITIONS = frozenset({"by", "with", "against", "than", "to", "from", "unlike", "like", "between", "and"})
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "dative", "oprd"})
_ACTORS = frozenset(
    {"state", "country", "nation", "government", "organisation", "organization", "body", "agency", "institution",
     "entity", "authority", "official", "officer", "expert", "member", "party", "company", "firm", "provider",
     "user", "criminal", "offender", "investigator", "prosecutor", "judge", "police", "delegate", "delegation",
     "people", "group", "victim", "partner", "stakeholder", "actor", "scholar", "lawyer", "court", "minister",
     "diplomat", "union", "council"}
)  # fmt: skip
# Nouns that only carry their verb: who plays a role is still who is spoken of.
_LIGHT = frozenset(
    {"role", "part", "place", "step", "example", "need", "impact", "effect", "way", "attempt", "number", "influence",
     "challenge", "importance", "use", "contribution", "effort", "difficulty", "constraint", "problem", "power",
     "lead", "seat", "headquarters", "home", "base", "origin", "root", "aim", "task", "purpose", "goal", "name"}
)  # fmt: skip
_LONGEST_NAME = 12  # words; so many steps at most from a word of a name to its head
# What these do is still told of their subject afterwards: "X replaced Y. It was adopted ..."
_REPLACING = frozenset({"replace", "supersede", "repeal", "succeed", "amend", "supplement"})


def others_in(
    text: str,
    offset: int,
    phrase: Span | None,
    tokens: Sequence[Token],
    targets: Sequence[Target],
    before: Memory | None,
) -> tuple[Antecedent, ...]:
    """List what stands outside the subject and could be taken up: objects, agents, subjects of other clauses."""
    if not tokens:
        return tuple(
            Antecedent(targets=(target,), kind=target.kind, many=_concept_is_plural(text, offset, target))
            for target in targets
            if phrase is None or not phrase.contains(target.span)
        )
    found = []
    for index, token in enumerate(tokens):
        if token.pos == "PRON" and token.dependency in ("dobj", "pobj") and token.lemma.lower() in ("it", "they"):
            # "The Assembly has not adopted it. It ...": what "it" was there, it may be here.
            found.append(_stood_for(token.lemma.lower(), before))
        if token.pos not in ("NOUN", "PROPN") or (phrase is not None and phrase.contains(token.span)):
            continue
        here = next((target for target in targets if target.span.overlaps(token.span)), None)
        named = here is not None and here.named
        if not _is_argument(tokens, index, named=named):
            continue
        if here is not None and named:
            aside = _leaves_subject(tokens, index)
            found.append(Antecedent(targets=(here,), kind=here.kind, acting=here.kind == "org", aside=aside))
        elif token.lemma.lower() not in _LIGHT and _is_in_main(tokens, index):
            many = is_plural(tokens, index)
            words = {
                tokens[i].lemma.lower() for i, other in enumerate(tokens) if other.head_index == index and i < index
            }
            fresh = token.dependency == "dobj" and (many or bool(words & _INDEFINITE))
            idea = here is not None
            acting = token.lemma.lower() in _ACTORS
            found.append(
                Antecedent(
                    targets=(here,) if here is not None else (),
                    many=many,
                    kind="concept" if idea else "thing",
                    fresh=fresh,
                    aside=_leaves_subject(tokens, index) and not fresh,
                    acting=acting,
                    head=token.lemma.lower(),
                )
            )
    return tuple(found)


def owners_of(owner: Sequence[Target]) -> tuple[Antecedent, ...]:
    """Keep whose statute it was in "Its statute dates from 2017": "It is an agency" may speak of that body."""
    if len(owner) != 1 or not owner[0].named:
        return ()
    return (Antecedent(targets=(owner[0],), kind=owner[0].kind, taken_up=True, acting=owner[0].kind == "org"),)


def _stood_for(word: str, before: Memory | None) -> Antecedent:
    """Give what a pronoun in the object's place stands for, where the sentence before tells it; else that it is one."""
    found = point_back(word, before, wants="", goes_on=False, acts=False) if before is not None else None
    if found is None or len(found.targets) != 1 or found.kind not in ("law", "org"):
        return Antecedent(many=word == "they", kind="pronoun")
    return replace(found, taken_up=True, acting=found.kind == "org")


def _leaves_subject(tokens: Sequence[Token], index: int) -> bool:
    """Tell the subject of "before X was opened" and the object of "has replaced X" from what may be taken up."""
    for _ in range(_LONGEST_NAME):
        if tokens[index].dependency not in ("compound", "nmod"):
            break
        index = tokens[index].head_index
    token = tokens[index]
    verb = tokens[token.head_index]
    if token.dependency == "dobj":
        return verb.lemma.lower() in _REPLACING
    return (
        token.dependency in ("nsubj", "nsubjpass")
        and verb.dependency == "advcl"
        and verb.span.start > tokens[verb.head_index].span.start
    )


def _is_in_main(tokens: Sequence[Token], index: int) -> bool:
    """Tell the object of a main verb, which the next sentence may take up, from one in a participle or infinitive."""
    seen = 0
    while tokens[index].dependency == "conj" and seen < len(tokens):
        index = tokens[index].head_index
        seen += 1
    if tokens[index].dependency not in ("dobj", "dative", "nsubj", "nsubjpass"):
        return False
    verb = tokens[index].head_index
    while tokens[verb].dependency == "conj" and seen < 2 * len(tokens):
        verb = tokens[verb].head_index
        seen += 1
    return tokens[verb].dependency == "ROOT"


def _concept_is_plural(text: str, offset: int, target: Target) -> bool:
    words = text[target.span.start - offset : target.span.end - offset]
    return not target.named and looks_plural(words, ())


def _is_argument(tokens: Sequence[Token], index: int, *, named: bool) -> bool:
    """Tell objects and the like from "in The Hague" and "the Secretariat of the Office"."""
    seen = 0
    while tokens[index].dependency in ("conj", "appos", "compound", "nmod") and seen < len(tokens):
        index = tokens[index].head_index
        seen += 1
    token = tokens[index]
    if token.dependency in _ARGUMENTS:
        return True
    governor = tokens[token.head_index]
    if governor.dependency == "agent":
        return False  # "X was adopted by Y": the text goes on about X
    if token.dependency == "pobj" and tokens[governor.head_index].dependency == "attr":
        return False  # "X is a body with a secretariat": the text goes on about X
    return named and token.dependency == "pobj" and governor.lemma.lower() in _RIVAL_PREPOSITIONS
