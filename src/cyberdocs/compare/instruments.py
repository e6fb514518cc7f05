"""Make a lexicon ready for comparing: reads it, returns `Instruments`, which read each wording once.

The instruments are those of the comparison: value table, antonyms, judgements, catalogue.
"""

from collections.abc import Sequence

from cyberdocs.compare.coherence import CoherenceReader, Stance
from cyberdocs.compare.opposition import Antonyms, Denials, Opposition, read_denials
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.values import ValueTable
from cyberdocs.records import AspectTerm, Entry, Lexicon

COHERENCE = "coherence"


class Instruments:
    """A lexicon made ready for comparing: value table, antonyms, catalogue."""

    def __init__(self, lexicon: Lexicon, settings: CompareSettings) -> None:
        self.settings = settings
        self.table = ValueTable(lexicon.rules, lexicon.terms)
        pairs = [(first.split("|"), second.split("|")) for first, second in lexicon.antonyms]
        self.antonyms = Antonyms(pairs)
        judged = _with_antonyms(_judged_axes(lexicon.terms), pairs)
        self.judgements = Antonyms([(positive, negative) for _, positive, negative in judged])
        self.judgement_names = tuple(name for name, _, _ in judged)
        self.squares = frozenset(lexicon.antonyms.index(pair) for pair in lexicon.squares)
        fit = [axis[1:] for axis in judged if axis[0] == COHERENCE] or [([], [])]
        self._coherence = CoherenceReader(*fit[0], lexicon.wholes)
        self._fits: dict[str, Stance | None] = {}
        self.entries: dict[str, Entry] = {entry.entity_id: entry for entry in lexicon.entries}
        self._labels = {theme.theme_id: theme.label for theme in lexicon.themes}
        self._labels |= {concept.entity_id: concept.canonical for concept in lexicon.concepts}
        self._labels |= {entry.entity_id: entry.canonical for entry in lexicon.entries}
        self._stances: dict[str, tuple[tuple[int, int, str], ...]] = {}
        self._denials: dict[str, Denials] = {}
        self._judged: dict[str, tuple[tuple[int, int, str], ...]] = {}

    def label(self, entity_id: str) -> str:
        """Name an entity for the reader; what the lexicon does not hold is named by its id's words."""
        known = self._labels.get(entity_id)
        return known if known is not None else entity_id.partition(":")[2].lstrip("~").replace("-", " ")

    def stances(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Give where a wording stands on the axes of antonyms; read once a wording."""
        if text not in self._stances:
            self._stances[text] = self.antonyms.stances(text)
        return self._stances[text]

    def judged(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Give where a wording stands on each axis of judgement, whatever it speaks of; read once a wording."""
        if text not in self._judged:
            self._judged[text] = self.judgements.stances(text)
        return self._judged[text]

    def fit(self, text: str) -> Stance | None:
        """Give how a wording judges the fit of a whole; read once a wording."""
        if text not in self._fits:
            self._fits[text] = self._coherence.read(text)
        return self._fits[text]

    def is_square(self, opposition: Opposition) -> bool:
        """Tell whether the two sides of an opposition cannot both hold of one thing."""
        return opposition.opposed and opposition.axis in self.squares

    def denials(self, text: str) -> Denials:
        """Give what a wording affirms and denies; read once a wording."""
        if text not in self._denials:
            self._denials[text] = read_denials(text)
        return self._denials[text]


def _judged_axes(terms: Sequence[AspectTerm]) -> list[tuple[str, list[str], list[str]]]:
    """Give the groups of opposed judgements with the cues of both signs, named by their group, ascending."""
    groups: dict[str, tuple[list[str], list[str]]] = {}
    for term in terms:
        if term.polarity and term.group:
            positive, negative = groups.setdefault(term.group, ([], []))
            (positive if term.polarity > 0 else negative).extend(term.cues)
    return [(name, positive, negative) for name, (positive, negative) in sorted(groups.items())]


def _with_antonyms(
    axes: Sequence[tuple[str, list[str], list[str]]], pairs: Sequence[tuple[list[str], list[str]]]
) -> list[tuple[str, list[str], list[str]]]:
    """Widen each axis of judgement by the antonyms that share words with both of its own sides."""
    widened = []
    for name, positive, negative in axes:
        akin = [(up, down) for up, down in pairs if set(up) & set(positive) and set(down) & set(negative)]
        ups, downs = [word for up, _ in akin for word in up], [word for _, down in akin for word in down]
        widened.append((name, [*positive, *ups], [*negative, *downs]))
    return widened
