"""Read an output folder back: documents, entities, relations, explanations. Computes nothing."""

import datetime
import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from cyberdocs.errors import NotFound, SettingsError
from cyberdocs.records import RelationKind, Review, ReviewVerdict
from cyberdocs.report import file_name
from cyberdocs.store import open_store, review_key, store_path

Fields = dict[str, Any]


class Results:
    """An output folder.

    Raises:
        NotFound: it holds no finished run.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self._documents: dict[str, Fields] = {}
        if not (out / "manifest.json").is_file():
            raise NotFound(f"{out} holds no finished run; run `cyberdocs run PAPERS --out {out}` first")

    @cached_property
    def manifest(self) -> Fields:
        """The manifest."""
        return self._read("manifest.json")

    @cached_property
    def claims(self) -> dict[str, Fields]:
        """Every claim by its id."""
        lines = (self.out / "claims.jsonl").read_text(encoding="utf-8").splitlines()
        return {claim["claim_id"]: claim for claim in map(json.loads, lines)}

    @cached_property
    def paths(self) -> dict[str, str]:
        """Every document's path by its id."""
        return {one["doc_id"]: one["path"] for one in self.manifest["inputs"]}

    def document(self, wanted: str) -> Fields:
        """Give a document by id, path, or a part of its path or title.

        Raises:
            NotFound: none or several fit.
        """
        fitting = [doc_id for doc_id, path in self.paths.items() if wanted in (doc_id, path)]
        fitting = fitting or [one for one, path in self.paths.items() if wanted.casefold() in path.casefold()]
        if not fitting:
            titles = {one: self._document(one)["metadata"]["title"] for one in self.paths}
            fitting = [one for one, title in titles.items() if wanted.casefold() in title.casefold()]
        if len(fitting) != 1:
            listed = ", ".join(f"{one} ({self.paths[one]})" for one in fitting or self.paths)
            raise NotFound(f"{len(fitting)} documents fit {wanted!r}; there are: {listed}")
        return self._document(fitting[0])

    def entity(self, wanted: str) -> Fields:
        """Give an entity's accounts by its id or a part of its name.

        Raises:
            NotFound: none or several fit.
        """
        path = self.out / "entities" / f"{file_name(wanted)}.json"
        if path.is_file():
            return dict(json.loads(path.read_text(encoding="utf-8")))
        names: dict[str, str] = {}
        for file in sorted((self.out / "entities").glob("*.json")):
            found = json.loads(file.read_text(encoding="utf-8"))
            record = found["record"]
            known = [found["canonical"], *record.get("aliases", []), *found["identifiers"].values()]
            if any(wanted.casefold() == name.casefold() for name in known):
                return dict(found)
            if any(wanted.casefold() in name.casefold() for name in known):
                names[found["entity_id"]] = found["canonical"]
        if len(names) == 1:
            return self.entity(next(iter(names)))
        listed = ", ".join(f"{one} ({name})" for one, name in names.items()) or "none in this corpus"
        raise NotFound(f"{len(names)} entities fit {wanted!r}: {listed}")

    def relations(
        self, *, kinds: Sequence[str] = (), entity: str = "", document: str = "", limit: int = 0
    ) -> list[Fields]:
        """Give relations, best first.

        Raises:
            SettingsError: there is no such kind.
        """
        known = {kind.value for kind in RelationKind}
        unknown = sorted(set(kinds) - known)
        if unknown:
            raise SettingsError(f"there is no kind {', '.join(unknown)}; there are: {', '.join(sorted(known))}")
        doc_id = self.document(document)["doc_id"] if document else ""
        found = [
            one
            for one in self._relations
            if (not kinds or one["kind"] in kinds)
            and (not entity or one["entity_id"] == entity)
            and (not doc_id or doc_id in one["doc_ids"])
        ]
        return found[:limit] if limit else found

    def explain(self, identifier: str) -> Fields:
        """Give a relation, claim or cluster with everything needed to check it.

        Raises:
            NotFound: this run does not know it.
        """
        for relation in self._relations:
            if relation["relation_id"] == identifier:
                return {"relation": relation, "claims": self._claims(relation["claim_ids"])}
        if identifier in self.claims:
            about = [one for one in self._relations if identifier in one["claim_ids"]]
            return {"claim": self._placed(identifier), "relations": about}
        clusters = {one["cluster_id"]: one for one in self._read("clusters.json")["clusters"]}
        if identifier in clusters:
            return {"cluster": clusters[identifier], "claims": self._claims(clusters[identifier]["claim_ids"])}
        now = self._went_to(identifier, clusters)
        if now:
            return {"moved": {"old_id": identifier, "new_ids": now}, "clusters": [clusters[one] for one in now]}
        raise NotFound(f"{identifier} is no relation, claim or cluster of {self.out}, nor was it one before")

    def keep_review(self, relation_id: str, *, verdict: str, kind: str, note: str, reviewer: str) -> str:
        """Keep a person's verdict by content; give its key.

        Raises:
            NotFound, SettingsError: there is no such relation, verdict or kind.
        """
        relation = next((one for one in self._relations if one["relation_id"] == relation_id), None)
        if relation is None:
            raise NotFound(f"{relation_id} is no relation of {self.out}; `cyberdocs relations` lists them")
        if verdict not in set(ReviewVerdict):
            raise SettingsError(f"there is no verdict {verdict!r}; there are accept, reject and other_kind")
        if kind and kind not in set(RelationKind):
            raise SettingsError(f"there is no kind {kind!r}; there are: {', '.join(sorted(RelationKind))}")
        review = Review(
            verdict=ReviewVerdict(verdict),
            kind=RelationKind(kind) if kind else None,
            note=note,
            reviewer=reviewer,
            date=datetime.date.today().isoformat(),
        )
        if review.verdict is ReviewVerdict.OTHER_KIND and review.kind is None:
            raise SettingsError("other_kind needs --kind")
        words = [self.claims[one]["quote"] if one in self.claims else one for one in relation["claim_ids"]]
        key = review_key(words, relation["entity_id"], relation["aspect"] or "")
        with open_store(store_path(self.out)) as store:
            store.write_review(key, review)
        return key

    def section_title(self, claim: Mapping[str, Any]) -> str:
        """Give the title of the section in which a claim stands, "" when it is in none."""
        sections = self._document(claim["doc_id"])["sections"]
        return next((one["title"] for one in sections if one["section_id"] == claim["section_id"]), "")

    @cached_property
    def _relations(self) -> list[Fields]:
        found = self._read("relations.json")
        more = (self.out / found["more"]["file"]).read_text(encoding="utf-8").splitlines() if found["more"] else []
        return [*found["relations"], *map(json.loads, more)]

    def _claims(self, claim_ids: Sequence[str]) -> list[Fields]:
        return [self._placed(one) for one in claim_ids if one in self.claims]

    def _placed(self, claim_id: str) -> Fields:
        claim = self.claims[claim_id]
        return {**claim, "path": self.paths[claim["doc_id"]], "section_title": self.section_title(claim)}

    def _went_to(self, identifier: str, clusters: Fields) -> list[str]:
        """Follow an old cluster id through the lineage to ids that exist."""
        with open_store(store_path(self.out), wants_lock=False) as store:
            lineage = store.lineage()
        found: list[str] = []
        waiting, seen = [identifier], set()
        while waiting:
            one = waiting.pop(0)
            if one in seen:
                continue
            seen.add(one)
            if one in clusters:
                found.append(one)
            else:
                waiting.extend(lineage.get(one, ()))
        return found

    def _document(self, doc_id: str) -> Fields:
        if doc_id not in self._documents:
            self._documents[doc_id] = self._read(f"documents/{doc_id}.json")
        return self._documents[doc_id]

    def _read(self, name: str) -> Fields:
        return dict(json.loads((self.out / name).read_text(encoding="utf-8")))
