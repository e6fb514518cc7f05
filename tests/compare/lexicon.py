"""A small lexicon made for the tests: two treaties, a draft, a resolution or two, and a few rules."""

from cyberdocs.records import Aspect, AspectTerm, Entry, Fact, Lexicon, ValueRule

NORTH = "law:north"
SOUTH = "law:south"
DRAFT = "law:draft"


def _term(aspect: Aspect, value: str, polarity: int = 0, group: str = "one") -> AspectTerm:
    return AspectTerm(aspect=aspect, value=value, cues=(value,), group=group, polarity=polarity)


def _rule(aspect: Aspect, left: str, right: str, relation: str) -> ValueRule:
    return ValueRule(
        aspect=aspect,
        left=left,
        right=right,
        relation=relation,
        why=f"{left} beside {right}",
        settles="the text itself",
    )


def _treaty(entity_id: str, name: str, in_force: str) -> Entry:
    year = int(in_force[:4]) - 3
    return Entry(
        entity_id=entity_id,
        canonical=name,
        kind="convention",
        issuer_id="org:league",
        force="binding",
        adopted=f"{year}-05-01",
        in_force=in_force,
        subjects=("cybercrime",),
        facts=(
            Fact(aspect=Aspect.FORCE, value="binding", statement="It binds its parties.", source="the league"),
            Fact(
                aspect=Aspect.STATUS, value="in force", statement=f"In force since {in_force}.", source="the league",
                since=in_force,
            ),
            Fact(aspect=Aspect.SCOPE, value="40 parties", statement="40 parties", source="the league", as_of="2020-06"),
            Fact(aspect=Aspect.NATURE, value="convention", statement="It is a convention.", source="the league"),
        ),
        source="the league",
    )  # fmt: skip


def _resolution(number: int, title: str, subjects: tuple[str, ...]) -> Entry:
    return Entry(
        entity_id=f"law:res{number}", canonical=title, kind="resolution", aliases=(f"Resolution {number}",),
        issuer_id="org:assembly", force="non-binding", adopted="2005-12-08", subjects=subjects, source="the assembly",
    )  # fmt: skip


LEXICON = Lexicon(
    entries=(
        Entry(entity_id="org:assembly", canonical="Assembly of the League", kind="organ", parent_id="org:league"),
        Entry(entity_id="org:league", canonical="League", kind="organisation"),
        Entry(entity_id="org:other", canonical="Other Body", kind="organisation"),
        Entry(
            entity_id=DRAFT, canonical="Grand Study", kind="draft study", issuer_id="org:assembly", source="the cover",
            facts=(
                Fact(
                    aspect=Aspect.NATURE, value="draft study", statement="Its cover calls it a draft.",
                    source="the cover", as_of="2013-02",
                ),
                Fact(aspect=Aspect.STATUS, value="not adopted", statement="It was never adopted.", source="minutes"),
            ),
        ),
        _treaty(NORTH, "North Convention", "2004-07-01"),
        _resolution(1, "Combating the criminal misuse of computers", ("crime",)),
        _resolution(2, "Telecommunications in the context of peace and security", ("security",)),
        _resolution(3, "Criminal justice and technical assistance", ("crime", "technical assistance")),
        _resolution(4, "Disarmament and the security of networks", ("security",)),
        _treaty(SOUTH, "South Convention", "2012-03-01"),
    ),
    terms=(
        _term(Aspect.FORCE, "binding"),
        _term(Aspect.FORCE, "non-binding"),
        _term(Aspect.STATUS, "in force"),
        _term(Aspect.STATUS, "not in force"),
        _term(Aspect.STATUS, "signed"),
        _term(Aspect.NATURE, "study"),
        _term(Aspect.NATURE, "draft study"),
        _term(Aspect.NATURE, "model law"),
        _term(Aspect.COHERENCE, "fragmented", -1, "coherence"),
        _term(Aspect.COHERENCE, "cohesive", 1, "coherence"),
        _term(Aspect.COHERENCE, "unified", 1, "coherence"),
        _term(Aspect.EFFECT, "effective", 1, "works"),
        _term(Aspect.EFFECT, "ineffective", -1, "works"),
    ),
    rules=(
        _rule(Aspect.FORCE, "binding", "non-binding", "exclusive"),
        _rule(Aspect.STATUS, "in force", "not in force", "exclusive"),
        _rule(Aspect.NATURE, "study", "model law", "exclusive"),
        _rule(Aspect.NATURE, "draft study", "model law", "exclusive"),
        _rule(Aspect.NATURE, "draft study", "study", "refining"),
    ),
    antonyms=(("cohesive|unif*", "fragment*|patchwork"), ("effective*", "ineffective|toothless")),
)  # fmt: skip
