"""Keep the best relations of each topic while they come: a popular instrument has a million pairs that agree.

Reads relations, keeps so many of a kind about one entity and aspect, and counts the rest: nothing vanishes silently.
"""

from collections import Counter, defaultdict

from cyberdocs.compare.ranking import order_key
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.records import Aspect, Relation, RelationKind

Topic = tuple[RelationKind, str, Aspect | None]


class Keeper:
    """The best relations of each topic so far; which ones does not depend on the order in which they come."""

    def __init__(self, settings: CompareSettings) -> None:
        self._settings = settings
        self._topics: defaultdict[Topic, list[Relation]] = defaultdict(list)
        self._left_out: Counter[RelationKind] = Counter()

    def add(self, relation: Relation) -> None:
        """Take one more; what falls behind is only counted."""
        topic = (relation.kind, relation.entity_id, relation.aspect)
        self._topics[topic].append(relation)
        if len(self._topics[topic]) >= 2 * self._most(topic):
            self._cut(topic)

    def kept(self) -> list[Relation]:
        """Give what is kept, topic by topic."""
        for topic in self._topics:
            self._cut(topic)
        return [relation for topic in self._topics for relation in self._topics[topic]]

    def left_out(self) -> tuple[tuple[RelationKind, int], ...]:
        """Give how many of each kind were not kept."""
        return tuple(sorted(self._left_out.items()))

    def _most(self, topic: Topic) -> int:
        _, entity_id, _ = topic
        return self._settings.max_relations_per_entity if entity_id else self._settings.max_relations_unnamed

    def _cut(self, topic: Topic) -> None:
        found, most = self._topics[topic], self._most(topic)
        if len(found) > most:
            self._left_out[topic[0]] += len(found) - most
            self._topics[topic] = sorted(found, key=order_key)[:most]
