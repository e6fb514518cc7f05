"""Keep what a sentence was about for the pronouns behind it. Reads its clause, words and targets; returns a `Memory`.

A thing stays only where its noun phrase is short and says itself what it is; objects, agents and what a subject
brought out stay beside it, since the next sentence may take them up.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cyberdocs.claim.antecedents import Antecedent, Made, Memory, distinct, point_back
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.targets import Target
from cyberdocs.records import Span, Token

_TOPIC_WORDS = 9  # of a sentence that only names what is spoken of next
_PUTS_TOPIC = re.compile(
    r"(?:[A-Z]{1,3}:\s)?(?:(?:and|but|now|then|next|first|finally|so|what|how)\b[\s,]?){1,2}(?:(?:to|for|about|of)\s)?(?:the\s)?[A-Z\d]",
    re.IGNORECASE,
)
_MAX_PHRASE = 8  # words of a noun phrase that is written in place of a pronoun; a longer one buries the claim
_PLURALS = frozenset(
    {"states", "parties", "members", "people", "men", "women", "children", "criteria", "media", "police", "phenomena"}
)
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
_BRINGING_OUT = frozenset(
    {"provide", "offer", "contain", "establish", "present", "propose", "create", "introduce", "develop", "launch",
     "publish", "issue", "run", "adopt", "implement", "comprise", "lay", "set", "give"}
)  # fmt: skip
_AND = re.compile(
    r"(?:\s\([^()]{1,30}\))?(?:\s(?:of|from)\s[\w\s]{1,24})?\s?(?:,|\band|,\sand|\bas well as)\s(?:the\s)?",
    re.IGNORECASE,
)
_OPENING_ARTICLE = re.compile(r"^(?:an?|its|their|several|some|two|three)\s", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:it|its|they|their|them|this|these|those|such|which|who|he|she|his|her)\b", re.IGNORECASE)
# "Every State took part. Its report ...": what is said of each is no one thing to point at.
_QUANTIFIED = re.compile(r"^(?:every|each|no|any|none|few|some|many|most|several|all|one|another)\b", re.IGNORECASE)
_IS_CALLED = re.compile(
    r"The\s(?:\w+\s)?(?:act|law|treaty|convention|agreement|directive|regulation|resolution|body|agency|organi[sz]ation|text"
    r"|instrument|statute|protocol|strategy|report|study|declaration|centre|office)(?:\s(?:of|from)\s[\w\s]{1,24})?,\s(?:the\s)?",
    re.IGNORECASE,
)
_IS_JUST = re.compile(r"\s(?:still\s|now\s|simply\s)?(?:the\s)?", re.IGNORECASE)
# What these do is still told of their subject afterwards: "X replaced Y. It was adopted ..."
_LONGEST_NAME = 12  # words; so many steps at most from a word of a name to its head
_REPLACING = frozenset({"replace", "supersede", "repeal", "succeed", "amend", "supplement"})
_EXAMPLES = re.compile(r",?\s(?:such as|like|including)\s(?:the\s)?$", re.IGNORECASE)
_PHRASE_END = re.compile(r",|;|\s[–—]|\s\(|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]")


def remember(
    *,
    text: str,
    offset: int,
    clause: Clause | None,
    tokens: Sequence[Token],
    targets: Sequence[Target],
    subject: Antecedent | None,
    subjects: Sequence[Target],
    told: Sequence[tuple[Clause, tuple[Target, ...]]] = (),
    before: Memory | None = None,
    owner: Sequence[Target] = (),
) -> Memory:
    """Keep what the sentence `text` was about.

    Args:
        clause: its main clause.
        told: every clause with what it is about.
        before: what the sentences before it left; its paragraph goes on.
        owner: what the "its" of its subject stands for.
        subject: what its subject stands for, where that was a pronoun or is the paper; None to read it off the clause.
    """
    if subject is None and clause is not None and clause.subject is not None:
        subject = _subject(text, offset, clause, tokens, tuple(subjects))
    if subject is None and (clause is None or clause.subject is None):
        subject = _topic(text, tokens, targets)
    phrase = clause.subject if clause is not None else None
    return Memory(
        subject=subject,
        others=(*_owners(owner), *_others(text, offset, phrase, tokens, targets, before)),
        subjects=distinct(subjects),
        mentioned=tuple(targets) or tuple(subjects),
        nouns=_nouns(tokens, targets),
        paragraph=distinct(
            (*(before.paragraph if before is not None else ()), *(target for target in targets if target.named))
        ),
        made=_made(text, offset, tokens, told),
    )


def _topic(text: str, tokens: Sequence[Token], targets: Sequence[Target]) -> Antecedent | None:
    """Give the name that "And the Treaty?", "What about the Treaty?", "Now the Treaty." only put before the reader."""
    named = distinct(tuple(target for target in targets if target.named))
    if len(named) != 1 or any(token.pos in ("VERB", "AUX") for token in tokens):
        return None
    words = text.split()
    put = len(words) <= _TOPIC_WORDS and _PUTS_TOPIC.match(text) is not None
    return Antecedent(targets=named, kind=named[0].kind) if put else None


def _made(
    text: str, offset: int, tokens: Sequence[Token], told: Sequence[tuple[Clause, tuple[Target, ...]]]
) -> dict[str, Made]:
    """List what one named subject brings out: "the Study, which provides states with a model framework"."""
    found: dict[str, Made] = {}
    for clause, subjects in told:
        named = distinct(tuple(target for target in subjects if target.named))
        if len(named) != 1 or clause.lemma not in _BRINGING_OUT or clause.passive or clause.negated:
            continue
        for index, token in enumerate(tokens):
            if token.pos != "NOUN" or not clause.rest.contains(token.span):
                continue
            head = tokens[token.head_index]
            held = head.span == clause.verb or (
                token.dependency == "pobj" and head.lemma == "with" and tokens[head.head_index].span == clause.verb
            )
            if not held or token.dependency not in ("dobj", "pobj"):
                continue
            start = min([token.span.start, *(other.span.start for other in tokens if other.head_index == index)])
            words = text[start - offset : token.span.end - offset]
            many = len(token.span) > len(token.lemma)
            if _OPENING_ARTICLE.match(words) or (many and not re.match(r"(?:the|all|these|those)\s", words, re.I)):
                plain = _OPENING_ARTICLE.sub("", words)
                noun = text[token.span.start - offset : token.span.end - offset].lower()
                found.setdefault(noun, Made(named[0], plain))
    return found


def _subject(
    text: str, offset: int, clause: Clause, tokens: Sequence[Token], subjects: tuple[Target, ...]
) -> Antecedent | None:
    """Read the subject of a main clause; None when it is itself a pronoun."""
    span = clause.subject
    if span is None:
        return None
    phrase = text[span.start - offset : span.end - offset]
    if cut := _PHRASE_END.search(phrase):
        phrase = phrase[: cut.start()]
    phrase = phrase.strip(" “”\"'’")
    if (
        not phrase
        or _QUANTIFIED.match(phrase)
        or re.fullmatch(_POINTING.pattern, phrase, re.IGNORECASE)
        or phrase.lower() == "there"
    ):
        return None
    opening = next((token for token in tokens if token.span.start >= span.start), None)
    if opening is not None and opening.pos != "PROPN" and not phrase[1:2].isupper():
        phrase = phrase[:1].lower() + phrase[1:]  # a capital only because it opened its sentence
    head = next((index for index, token in enumerate(tokens) if token.span == clause.subject_head), None)
    many = is_plural(tokens, head) if head is not None else _looks_plural(phrase, subjects)
    named = distinct(tuple(target for target in subjects if target.named and span.contains(target.span)))
    joined = len(named) > 1 and _are_joined(text, offset, span, named)
    if named and (head is None or joined or all(_heads(tokens, head, target) for target in named)):
        return Antecedent(targets=named, many=len(named) > 1, kind=named[0].kind)
    if named and (example := _EXAMPLES.search(text[span.start - offset : named[0].span.start - offset])):
        # "Bodies such as A and B ...": who goes on about "these bodies" goes on about those named.
        kind_words = text[span.start - offset : span.start - offset + example.start()].strip(" ,")
        return Antecedent(targets=named, many=True, kind=named[0].kind, words=kind_words[:1].lower() + kind_words[1:])
    if (told := _told_by_copula(text, offset, clause, subjects)) is not None:
        return Antecedent(targets=(told,), kind=told.kind)
    if (called := _called(text, offset, clause, subjects)) is not None:
        return Antecedent(targets=(called,), kind=called.kind)
    standing = not _POINTING.search(phrase) and len(phrase.split()) <= _MAX_PHRASE
    inside = tuple(target for target in subjects if span.contains(target.span) and not target.named)[:1]
    at_head = bool(inside) and clause.subject_head is not None and inside[0].span.overlaps(clause.subject_head)
    if named and not standing:
        return None
    if not standing and not at_head:
        return None
    return Antecedent(
        targets=named[:0] or inside,
        many=many,
        kind="concept" if inside else "thing",
        words=phrase if standing else "",
        head=text[tokens[head].span.start - offset : tokens[head].span.end - offset].lower()
        if head is not None
        else "",
    )


def _told_by_copula(text: str, offset: int, clause: Clause, subjects: tuple[Target, ...]) -> Target | None:
    """Give the name in "the body that looks after it is the Committee", which the phrase before it stands for."""
    behind = [target for target in subjects if target.named and target.span.start > clause.verb.end]
    if clause.lemma != "be" or len(behind) != 1 or len(subjects) != 1:
        return None
    return behind[0] if _IS_JUST.fullmatch(text, clause.verb.end - offset, behind[0].span.start - offset) else None


def _called(text: str, offset: int, clause: Clause, subjects: tuple[Target, ...]) -> Target | None:
    """Give the name in "The act of 2023, Regulation 7/2023, applies", which is what the phrase before it stands for."""
    start = clause.subject.start if clause.subject is not None else clause.verb.start
    named = distinct(tuple(t for t in subjects if t.named and start < t.span.start < clause.verb.start))
    if len(named) != 1 or text[named[0].span.end - offset : named[0].span.end - offset + 1] != ",":
        return None
    return named[0] if _IS_CALLED.fullmatch(text, start - offset, named[0].span.start - offset) else None


def _are_joined(text: str, offset: int, span: Span, named: tuple[Target, ...]) -> bool:
    """Tell "A of 2000 and B of 2001" by its words; parses lose such a list among its dates."""
    if named[0].span.start - span.start > len("the "):
        return False
    return all(
        _AND.fullmatch(text, one.span.end - offset, other.span.start - offset) is not None
        for one, other in pairwise(named)
    )


def _heads(tokens: Sequence[Token], head: int, target: Target) -> bool:
    """Tell a name that is the subject, alone or joined by "and", from one inside it ("parties of the Convention")."""
    index = head
    seen = {head}
    while True:
        if tokens[index].span.overlaps(target.span):
            return True
        joined = [
            place
            for place, token in enumerate(tokens)
            if token.head_index == index and token.dependency == "conj" and place not in seen
        ]
        if not joined:
            return False
        index = joined[0]
        seen.add(index)


def is_plural(tokens: Sequence[Token], head: int) -> bool:
    """Tell the number of a noun phrase: a plural noun, or several joined by "and"."""
    if any(
        token.head_index == head and token.dependency == "conj" and place != head for place, token in enumerate(tokens)
    ):
        return True
    token = tokens[head]
    if token.pos == "PRON":
        return token.lemma.lower() in {"they", "these", "those", "we", "both", "many", "several", "others"}
    if token.pos == "PROPN":
        return token.lemma.lower() in _PLURALS
    return token.pos == "NOUN" and (len(token.span) > len(token.lemma) or token.lemma.lower() in _PLURALS)


def _looks_plural(phrase: str, subjects: Sequence[Target]) -> bool:
    """Guess the number without a parse."""
    if len({target.entity_id for target in subjects if target.named}) > 1:
        return True
    if any(target.named for target in subjects):
        return False
    last = re.split(r"\s(?:of|in|on|for|to|from|with|between|among)\s", phrase, maxsplit=1)[0].split()[-1:]
    return bool(last) and last[0].endswith("s") and not last[0].endswith(("ss", "is", "us", "ics"))


def _others(
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


def _owners(owner: Sequence[Target]) -> tuple[Antecedent, ...]:
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
    return not target.named and _looks_plural(words, ())


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


def _nouns(tokens: Sequence[Token], targets: Sequence[Target]) -> frozenset[str]:
    return frozenset(
        token.lemma.lower()
        for token in tokens
        if token.pos == "NOUN" and not any(target.span.overlaps(token.span) for target in targets if target.named)
    )
