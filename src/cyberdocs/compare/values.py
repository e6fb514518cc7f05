"""Compare two values of one aspect by the table of rules: reads values, returns how they stand and why.

No rule, no accusation: two values of which the table says nothing are compatible.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cyberdocs.records import Aspect, AspectTerm, AspectValue, ValueRule

FOLD = re.compile(r"[\s_-]+")
# "payment: falling", "note: non-binding": a value of a part (`claim`); own words hold no such opening.
PART = re.compile(r"([a-z][\w-]*(?: [\w-]+)?): (?=[a-z-]+(?: [a-z]+)?$)")
IN_PARTS = frozenset({Aspect.FORCE, Aspect.EFFECT, Aspect.COHERENCE, Aspect.FUNDING})
DENIAL = re.compile(r"^(?:not|no|non|never)\s+", re.IGNORECASE)


class Stand(StrEnum):
    """How two values of one aspect stand to each other."""

    EQUAL = "equal"
    DENIED = "denied"  # one affirms what the other denies
    EXCLUSIVE = "exclusive"  # by a rule of the table
    OPPOSED = "opposed"  # evaluations of opposite sign
    REFINING = "refining"
    COMPATIBLE = "compatible"
    OPEN = "open"  # the table does not know them


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The outcome for two values, with words for the reader."""

    stand: Stand
    why: str = ""
    settles: str = ""


def fold_value(value: str) -> str:
    """Fold spelling: "not_in_force", "Not in force" and "not in force" are one value."""
    return FOLD.sub(" ", value.strip().lower())


def affirmed(value: AspectValue) -> tuple[str, bool]:
    """Give the folded value without its own denial, and whether it is denied ("not in force" denies "in force")."""
    folded = fold_value(value.value)
    bare = DENIAL.sub("", folded)
    return bare, value.negated != (bare != folded)


def part_of(value: AspectValue) -> str:
    """Give of which part a value is said ("payment" of "payment: falling"), "" where it is said of the whole."""
    found = PART.match(value.value) if value.aspect in IN_PARTS else None
    return found.group(1) if found is not None else ""


def without_part(value: AspectValue) -> AspectValue:
    """Give a value as if it were said of the whole."""
    found = PART.match(value.value)
    return replace(value, value=value.value[found.end() :]) if found is not None else value


class ValueTable:
    """The rules and evaluations of a lexicon, ready to be asked."""

    def __init__(self, rules: Sequence[ValueRule], terms: Sequence[AspectTerm]) -> None:
        self._rules: dict[tuple[Aspect, str, str], ValueRule] = {}
        for rule in rules:
            left, right = fold_value(rule.left), fold_value(rule.right)
            self._rules.setdefault((rule.aspect, left, right), rule)
            self._rules.setdefault((rule.aspect, right, left), rule)
        self._terms = {(term.aspect, fold_value(term.value)): term for term in terms}

    def sign(self, value: AspectValue) -> int:
        """Give +1 or -1 for an evaluation as the claim makes it, denial included; 0 for what evaluates nothing."""
        term = self._terms.get((value.aspect, fold_value(value.value)))
        if term is not None:
            return -term.polarity if value.negated else term.polarity
        bare, denied = affirmed(value)
        term = self._terms.get((value.aspect, bare))
        if term is None:
            return 0
        return -term.polarity if denied else term.polarity

    def group(self, value: AspectValue) -> str:
        """Give the group of values among which this one excludes others, "" for none."""
        term = self._terms.get((value.aspect, fold_value(value.value)))
        return term.group if term is not None else ""

    def excluded_by(self, aspect: Aspect, value: str) -> tuple[str, ...]:
        """List the folded values that the table excludes beside `value`, ascending."""
        folded = fold_value(value)
        return tuple(
            sorted(
                right
                for (of, left, right), rule in self._rules.items()
                if of is aspect and left == folded and rule.relation == "exclusive"
            )
        )

    def compare(self, left: AspectValue, right: AspectValue) -> Standing:
        """Tell how two values of the same aspect stand; symmetric."""
        left_part, right_part = part_of(left), part_of(right)
        if left_part and left_part == right_part:
            return self.compare(without_part(left), without_part(right))
        if left_part != right_part:
            return Standing(stand=Stand.OPEN)
        left_full, right_full = fold_value(left.value), fold_value(right.value)
        if left_full == right_full and left.negated == right.negated:
            return Standing(stand=Stand.EQUAL, why=f"both say “{left.value}”")
        if not left.negated and not right.negated:
            rule = self._rules.get((left.aspect, left_full, right_full))
            if rule is not None:
                return Standing(stand=Stand(rule.relation), why=rule.why, settles=rule.settles)
        left_bare, left_denied = affirmed(left)
        right_bare, right_denied = affirmed(right)
        if left_bare == right_bare:
            if left_denied == right_denied:
                return Standing(stand=Stand.EQUAL, why=f"both say “{left_bare}”")
            return Standing(stand=Stand.DENIED, why=f"one affirms “{left_bare}”, the other denies it")
        signs = self.sign(left) * self.sign(right)
        if signs < 0 and self._one_group(left, right):
            return Standing(stand=Stand.OPPOSED, why=f"“{left_full}” and “{right_full}” are opposite judgements")
        if left_denied != right_denied:
            rule = self._rules.get((left.aspect, left_bare, right_bare))
            if rule is not None and rule.relation == "exclusive":  # "not the only one" beside "one of several"
                return Standing(
                    stand=Stand.COMPATIBLE, why=f"“not {left_bare if left_denied else right_bare}” leaves room"
                )
        if left_denied or right_denied:
            return Standing(stand=Stand.OPEN)
        rule = self._rules.get((left.aspect, left_bare, right_bare))
        if rule is not None:
            return Standing(stand=Stand(rule.relation), why=rule.why, settles=rule.settles)
        if signs > 0 and self._one_group(left, right):
            return Standing(stand=Stand.COMPATIBLE, why=f"“{left_full}” and “{right_full}” judge in the same direction")
        return Standing(stand=Stand.OPEN)

    def _one_group(self, left: AspectValue, right: AspectValue) -> bool:
        groups = {self.group(left), self.group(right)} - {""}
        return len(groups) <= 1
