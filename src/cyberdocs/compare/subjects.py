"""Ask whether a description fits an instrument's own title and subjects, relative to those of all the others.

Reads a wording and a catalogue entry; tells a mismatch only when it is clear: the description shares no telling
word with its own title and subjects, and shares telling words with the titles of other instruments of its kind.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cyberdocs.compare.words import content_stems, stem, words_of
from cyberdocs.records import Entry, ThemeEntry

# How much more of its own title than of any other, by weight of words, an account may share and still be amiss.
MAX_OWN_SHARE = 0.06
# Words of the trade that stand in most titles or descriptions and tell no subject.
_TRADE_WORDS = """
    international national states member united nations general assembly resolution convention directive regulation
    adopted adoption issued focused focus emphasised emphasized emphasis highlighted highlight importance important
    need needs necessity develop developing development developments field context framework particular particularly
    measures measure action actions country countries countering combating combat address addressing provides
    establish established establishing called calls urged urges recommends aims concerning regarding compatible manage
    standards global world
"""
TRADE_STEMS = frozenset(stem(word) for word in _TRADE_WORDS.split())
# Verbs by which a sentence says what a text is about; a mention in passing describes nothing.
DESCRIBES = re.compile(
    r"\b(?:focus|highlight|emphasi|underlin|underscor|stress|call(?:s|ed|ing)? (?:for|on|upon)|address|provid|deal"
    r"|cover|concern|about|aim|urg|recommend|requir|ask|establish|creat|set(?:s)? (?:out|up)|sought|seek|promot"
    r"|encourag|propos|introduc|regulat|target|devoted|dedicated|tackl|advocat|centr|center|lays? down|laid down|defin"
    r"|contain|discuss)",
    re.IGNORECASE,
)
# Compounds are opened: a "cyber offence" is about crime, "cybersecurity" about security.
COMPOUND = re.compile(r"\bcyber[\s-]?(?=[a-z])")
FAMILIES = (
    ("crime", ("crime", "crimes", "criminal", "criminals", "criminality", "offence", "offences", "offense", "offenses",
               "offender", "offenders", "prosecution", "prosecute", "prosecuting", "cybercrime", "cybercriminal",
               "fraud", "penal", "police", "investigation", "investigations", "misuse")),
    ("security", ("security", "secure", "peace", "military", "warfare", "stability", "disarmament", "cybersecurity")),
    ("capacity", ("capacity", "assistance", "training", "trained", "aid", "technical")),
    ("privacy", ("privacy", "private", "surveillance", "personal", "data-protection")),
    ("rights", ("rights", "freedom", "freedoms", "liberties")),
    ("cooperation", ("cooperation", "co-operation", "cooperate", "collaboration", "mutual")),
    ("information", ("cyber", "computer", "computers", "digital", "information", "telecommunications",
                     "communications", "ict", "icts", "technology")),
)  # fmt: skip
FAMILY_OF = {stem(word): family for family, words in FAMILIES for word in words}
# Families that tell what a text is for; the others go with everything.
TELLING_FAMILIES = frozenset({"crime", "security", "capacity", "privacy", "rights"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A description that fits another subject better than its own."""

    said: str
    why: str
    strength: float


class SubjectIndex:
    """The titles and subjects of the catalogue, with the weight of each word."""

    def __init__(self, entries: Iterable[Entry], themes: Iterable[ThemeEntry]) -> None:
        labels = {theme.theme_id: theme.label for theme in themes}
        self._stems: dict[str, frozenset[str]] = {}
        self._families: dict[str, frozenset[str]] = {}
        self._kinds: defaultdict[str, list[str]] = defaultdict(list)
        self._titles: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for entry in entries:
            if not entry.entity_id.startswith("law:"):
                continue
            facts = " ".join(f"{fact.value} {fact.statement}" for fact in entry.facts if fact.aspect.value == "content")
            subjects = " ".join(labels.get(subject, subject) for subject in entry.subjects)
            wording = f"{entry.canonical} {subjects} {facts}"
            self._stems[entry.entity_id] = topic_stems(wording)
            self._families[entry.entity_id] = families(entry.canonical) | _families_of_subjects(entry, labels)
            self._kinds[entry.kind].append(entry.entity_id)
            self._titles[entry.entity_id] = entry.canonical
            counts.update(self._stems[entry.entity_id])
        total = max(len(self._stems), 1)
        self._weight = {word: math.log(1 + total / count) for word, count in counts.items()}

    def mismatch(self, text: str, entry: Entry) -> Mismatch | None:
        """Tell whether `text`, a description of `entry`, clearly fits other subjects than its own."""
        if entry.entity_id not in self._stems or len(self._kinds[entry.kind]) < 3:
            return None
        described = description_of(text, entry)
        if not DESCRIBES.search(described):
            return None
        ours = topic_stems(described)
        said = families(described) & TELLING_FAMILIES
        own = self._families[entry.entity_id] & TELLING_FAMILIES
        if len(ours) < 2 or not said or not own or said & own:
            return None
        own_share = self._share(ours, self._stems[entry.entity_id])
        others = [
            (self._share(ours, self._stems[other]), other)
            for other in self._kinds[entry.kind]
            if said & self._families[other]
        ]
        if not others or own_share > MAX_OWN_SHARE + max(others)[0]:
            return None
        nearest = min((-share, other) for share, other in others)[1]
        return Mismatch(
            said=", ".join(sorted(said)),
            why=f"The description is about {' and '.join(sorted(said))}; the recorded title is about "
            f"{' and '.join(sorted(own))}: {entry.canonical}. Nearer to the description is {self._titles[nearest]}",
            strength=0.8 if own_share <= MAX_OWN_SHARE else 0.68,
        )

    def _share(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        whole = sum(self._weight.get(word, 1.0) for word in ours)
        return sum(self._weight.get(word, 1.0) for word in sorted(ours & theirs)) / whole if whole else 0.0


def _families_of_subjects(entry: Entry, labels: Mapping[str, str]) -> frozenset[str]:
    """Give the families of an entry's subjects; a subject on the border of two ("crime or security") tells neither."""
    found: set[str] = set()
    for subject in entry.subjects:
        told = families(labels.get(subject, subject))
        if len(told & TELLING_FAMILIES) <= 1:
            found |= told
    return frozenset(found)


def topic_stems(text: str) -> frozenset[str]:
    """Give the stems that tell a topic, families folded into one stem each."""
    opened = COMPOUND.sub("cyber ", text.lower())
    stems = (word for word in content_stems(opened) if word not in TRADE_STEMS)
    return frozenset(FAMILY_OF.get(word, word) for word in stems)


def families(text: str) -> frozenset[str]:
    """Give the families of subject words that a text speaks of."""
    opened = COMPOUND.sub("cyber ", text.lower())
    return frozenset(FAMILY_OF[stem(word)] for word in words_of(opened) if stem(word) in FAMILY_OF)


def description_of(text: str, entry: Entry) -> str:
    """Cut the instrument's own names and numbers out of a wording, so that a quoted title describes nothing."""
    names = sorted((entry.canonical, *entry.aliases, *entry.context_aliases), key=len, reverse=True)
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}\b", " ", text, flags=re.IGNORECASE)
    return re.sub(r"\b(?:United Nations|UN|U\.N\.)\b", " ", text)
