"""Tell whether two quantities are of one thing: reads what each counts, of whom and under which limits.

States that signed are signatories, states that ratified are parties; "the deputy inspector" is not the inspector, and
a fund in Accra is not one in Nairobi.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cyberdocs.compare.words import stem
from cyberdocs.records import Quantity

STATES = frozenset(
    {"state", "country", "nation", "government", "jurisdiction", "party", "member", "body", "delegation"}
)
PERSONS = frozenset(
    {
        "suspect",
        "person",
        "people",
        "individual",
        "man",
        "woman",
        "member",
        "offender",
        "criminal",
        "hacker",
        "fraudster",
    }
)
SIGNED = frozenset({"sign", "signed", "signature", "signing", "signatory"})
JOINED = frozenset({"ratify", "ratification", "accede", "accession", "join", "party", "adhere"})
CAME = frozenset({"attend", "participate", "come", "meet", "negotiate", "gather"})  # who came need not have signed
# Words of one meaning where amounts are told; the first stands for all.
SAME = tuple(
    tuple(line.split())
    for line in """
    meeting meet session sitting
    provider operator bank company firm enterprise business
    cost lose loss damage
    person suspect people individual man woman offender criminal hacker fraudster
    arrest detain
    hit strike affect target victim suffer fall
    sue prosecute charge
    convict sentence conviction
    adopt approve
    kill die death
    handle process deal
    attend participate
    found establish create
    buy purchase
    extradite surrender
    request demand
    expire end lapse
    delete erase
    answer reply respond response execute produce comply
    report notify inform tell notification
    term mandate office serve appoint elect
    receive contribution donate raise
    keep store retain retention period
    rise increase grow climb growth double triple treble quadruple
    drop decline decrease halve
    seize confiscate seizure strike block cut
    contain list comprise consist criminalise punishable
    link connect
    vote favour
    open opening ceremony
    limit deadline oblige give
    require must need
    train training
    citizen resident inhabitant
    employ staff employee
    treaty convention agreement
    attack incident
    annual every
    court judge
    help support assist
    """.splitlines()
    if line.strip()
)
FOLDED: Mapping[str, str] = {stem(word): stem(group[0]) for group in reversed(SAME) for word in group}
# Nouns that own without narrowing: "the members of the Council" are the Council's.
_OWNERS_WORDS = """
    member state number list ceremony term rule course framework text role police use cost work region day budget
    request answer law total signature ratification party signatory economy opening mandate vote arrest
"""
OWNERS = frozenset(_OWNERS_WORDS.split())
# Modifiers that narrow nothing.
_PLAIN_WORDS = """
    own new whole entire total large great major many several digital cyber average other such same full overall actual
    current present different annual legal international state country contracting united serious simple member time
    main official worth signing opening last
"""
PLAIN = frozenset(_PLAIN_WORDS.split())


# "The first Sweep, in 2024" and "the Sweep of 2024" are one: where the years are the same, the number is.
NUMBERED = frozenset({"first", "second", "third", "fourth", "fifth"})
# Nouns that tell no other thing where only one side has them: who acted, and the form of what was taken.
ACTORS = frozenset(
    {"police", "investigator", "officer", "official", "authority", "asset", "property", "value", "world"}
)
ROOT = 5  # letters that two forms of one name share


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How far two quantities speak of one thing.

    Args:
        shared: words of both; `names` those of them that are names or ids.
        told: words of one side that the other has in another clause or in a name.
        unmatched: the fewer of the words that only one side has, over both sides.
        narrowed: what narrows one side alone, "" for nothing.
        apart: whether each side has a name or noun that the other lacks: "hospitals" here, "schools" there.
    """

    shared: tuple[str, ...]
    told: tuple[str, ...]
    names: tuple[str, ...]
    unmatched: int
    lone: tuple[tuple[str, ...], tuple[str, ...]]
    narrowed: str
    apart: bool


def thing_of(quantity: Quantity) -> str:
    """Name what is counted, so that "64 states signed" and "64 signatories" are one."""
    head = quantity.counted[-1] if quantity.counted else ""
    about = {word.lower() for word in (*quantity.about, *quantity.deeds, quantity.verb)}
    if head in ("signatory", "signature"):
        return "signatories"
    if head in ("ratification", "accession") or (head == "instrument" and about & JOINED):
        return "parties"
    if head in ("vote", "voice"):
        return "votes"
    if head in STATES:
        if about & SIGNED and quantity.verb not in CAME:
            return "signatories"
        joined = JOINED if any(one.startswith("law:") for one in quantity.setting) else JOINED - {"join"}
        if about & joined or head == "party":
            return "parties"
        if "vote" in about:
            return "votes"
        return "members" if head == "member" or "member" in quantity.counted else "states"
    if head == "arrest" or (head in PERSONS and "arrest" in about):
        return "arrests"
    return FOLDED.get(stem(head), stem(head))


def same_thing(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities count one kind of thing."""
    if left.kind in ("money", "duration", "change"):
        return True
    ours, theirs = thing_of(left), thing_of(right)
    if "needed" in (left.role, right.role):
        return {ours, theirs} <= {"parties", "states", "signatories", "votes", "members"}
    return ours == theirs or {ours, theirs} == {"states", "members"}


def likeness(left: Quantity, right: Quantity, texts: tuple[frozenset[str], frozenset[str]]) -> Likeness:
    """Lay the words around two quantities beside each other.

    Args:
        texts: stems of all words of either claim: a word that the other says in another clause is no difference.
    """
    ours, theirs = _folded(left), _folded(right)
    shared = ours.keys() & theirs.keys()
    told = {key for key, word in ours.items() if stem(word.lower()) in texts[1] or word in right.setting}
    told |= {key for key, word in theirs.items() if stem(word.lower()) in texts[0] or word in left.setting}
    lone_ours = {key: word for key, word in ours.items() if key not in shared | told}
    lone_theirs = {key: word for key, word in theirs.items() if key not in shared | told}
    names = {ours[key] for key in shared if _is_name(ours[key]) or _is_name(theirs[key])}
    names |= {word for word in ours.values() if _is_name(word) and stem(word.lower()) in texts[1]}
    names |= {word for word in theirs.values() if _is_name(word) and stem(word.lower()) in texts[0]}
    names |= set(left.setting) & set(right.setting)
    names |= _in_ids(ours.values(), right) | _in_ids(theirs.values(), left)
    our_names, their_names = ([word for word in lone.values() if _is_name(word)] for lone in (lone_ours, lone_theirs))
    return Likeness(
        shared=tuple(sorted(shared)),
        told=tuple(sorted(told - shared)),
        names=tuple(sorted(names)),
        unmatched=min(len(lone_ours), len(lone_theirs)),
        lone=(tuple(sorted(lone_ours.values())), tuple(sorted(lone_theirs.values()))),
        narrowed=_narrowed(left, right, texts) or _narrowed(right, left, (texts[1], texts[0])),
        apart=bool(our_names and their_names) or bool(_nouns(lone_ours, left) and _nouns(lone_theirs, right)),
    )


def _folded(quantity: Quantity) -> dict[str, str]:
    """Give the words around a quantity by what they are folded to; those told by the thing itself are left out."""
    told = SIGNED | JOINED if thing_of(quantity) in ("signatories", "parties") else frozenset()
    # What is kept for a time or elected for a term is part of the duration.
    words: Iterable[str] = (*quantity.about, *quantity.deeds)
    if quantity.kind in ("money", "duration"):
        words = (*words, *quantity.counted)
    return {
        fold(word): word for word in words if word.lower() not in told and (":" in word or word.lower() not in STATES)
    }


def fold(word: str) -> str:
    """Fold a lemma; an id stands for itself."""
    return word if ":" in word else FOLDED.get(stem(word), stem(word))


def _in_ids(words: Iterable[str], other: Quantity) -> set[str]:
    """Give the names that an id of the other side holds: "Avalanche" and the operation of that name."""
    ids = " ".join(other.setting)
    return {word for word in words if word[:1].isupper() and len(word) > ROOT and word.lower() in ids}


def _nouns(lone: Mapping[str, str], quantity: Quantity) -> list[str]:
    return [word for word in lone.values() if word in quantity.about and word not in ACTORS]


def _is_name(word: str) -> bool:
    return ":" in word or word[:1].isupper()


def _is_told(word: str, stems: frozenset[str]) -> bool:
    """Tell whether a text has a word in any form: "Estonian" in one that names Estonia."""
    root = stem(word.lower())
    return root in stems or (len(root) > ROOT and any(one.startswith(root[:ROOT]) for one in stems))


def _narrowed(left: Quantity, right: Quantity, texts: tuple[frozenset[str], frozenset[str]]) -> str:
    """Give what narrows a noun of both on the left alone: "deputy" inspector, "phase" of the operation."""
    other = {fold(word) for word in (*right.about, *right.deeds, *right.counted)}
    if left.counted and right.counted and fold(left.counted[-1]) == fold(right.counted[-1]):
        for word in left.counted[:-1]:
            if word not in PLAIN and fold(word) not in other and not _is_told(word, texts[1]):
                return word
    for limit in left.limits:
        if "<" in limit:
            head, _, word = limit.partition("<")
        else:
            head, _, word = limit.partition("/")  # "operation/phase": the phase is of the operation
        plain = PLAIN if "<" in limit else OWNERS
        if word in NUMBERED and left.dates and {one[:4] for one in left.dates} == {one[:4] for one in right.dates}:
            continue
        if word in plain or fold(word) in other or _is_told(word, texts[1]) or len(word) < 4:
            continue
        if "/" in limit and stem(word) in {stem(one) for one in left.counted}:
            continue  # what is counted may be told as the verb on the other side
        if fold(head) in other or stem(head.lower()) in texts[1]:
            return word
    return ""
