"""Load the reference tagger: a linear-chain model that labels the words of a reference.

Reads weights from an npz file (numbers and UTF-8 bytes only, never pickle); gives an object with `label(tokens)`,
as `structure` asks for it. `models/reference-tagger/train.py` uses the same features to train it.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cyberdocs.resources.linear_chain import best_path, read_chain

_CACHE_SIZE = 20_000  # distinct tokens kept per process: about 40 MB at the most
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_MONTH = re.compile(
    r"jan(uary|vier)?|feb(ruary)?|mar(ch|s)?|apr(il)?|may|mai|june?|juin|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?"
)
_ROMAN = re.compile(r"[ivxlc]+")
_KEYWORDS = {
    "editor": frozenset(["ed", "eds", "editor", "editors", "edited", "hrsg", "dir", "coord", "red"]),
    "edition": frozenset(["edn", "edition", "aufl", "auflage", "édition"]),
    "in": frozenset(("in", "dans", "en")),
    "pages": frozenset(["p", "pp", "page", "pages", "s", "seite", "seiten", "pg"]),
    "volume": frozenset(
        ["vol", "vols", "volume", "no", "nr", "num", "number", "issue", "tome", "bd", "band", "t", "n"]
    ),
    "et": frozenset(["et", "al", "and", "und", "y", "e", "&", "with"]),
    "url": frozenset(["retrieved", "available", "accessed", "url", "online", "doi", "from", "at"]),
    "press": frozenset(
        [
            "press",
            "university",
            "verlag",
            "publishers",
            "publishing",
            "publications",
            "books",
            "éditions",
            "presses",
            "inc",
        ]
    ),
    "journal": frozenset(
        [
            "journal",
            "review",
            "proceedings",
            "transactions",
            "annals",
            "quarterly",
            "letters",
            "bulletin",
            "proc",
            "rev",
            "j",
            "int",
        ]
    ),
    "thesis": frozenset(["thesis", "dissertation", "phd", "master", "unpublished", "ph.d"]),
    "translator": frozenset(["trans", "translated", "translator", "traduit", "trad", "übers"]),
}
_KEYWORD_OF = {word: name for name, words in _KEYWORDS.items() for word in words}


def _shape(token: str) -> str:
    """Compress a token to classes of characters: "Smith," is `Xx,`, "(1998)." is `(4).`."""
    out: list[str] = []
    digits = 0
    for char in token:
        if char.isdigit():
            digits += 1
            continue
        if digits:
            out.append(str(min(digits, 5)))
            digits = 0
        if char.isupper():
            mark = "X"
        elif char.isalpha():
            mark = "x"
        elif char in '“”„«»"':
            mark = '"'
        elif char in "‘’'":
            mark = "'"
        elif char in "–—-":
            mark = "-"
        else:
            mark = char
        if not out or out[-1] != mark:
            out.append(mark)
    if digits:
        out.append(str(min(digits, 5)))
    return "".join(out)[:12]


def _kind(token: str, core: str) -> str:
    """Name the coarse kind of a token; a closed set, so that pairs of kinds stay few."""
    if "http" in token or "www." in token:
        return "url"
    if core.startswith("10.") and "/" in core:
        return "doi"
    digits = sum(char.isdigit() for char in core)
    if digits:
        if digits == len(core):
            if digits == 4 and core[:2] in ("15", "16", "17", "18", "19", "20"):
                return "year"
            return f"num{min(digits, 4)}"
        if digits == 4 and core[:4].isdigit() and len(core) == 5:
            return "year"
        if re.fullmatch(r"\w?\d+[-–—−]+\w?\d+", core):
            return "range"
        return "mixed"
    lower = core.lower()
    # A capital letter alone is an initial, a small one "p", "s" or "n".
    if lower in _KEYWORD_OF and (len(core) > 1 or core.islower()):
        return "k_" + _KEYWORD_OF[lower]
    if not core:
        return "mark"
    if _MONTH.fullmatch(lower):
        return "month"
    letters = core.replace(".", "").replace("-", "")
    if core[0].isupper():
        if len(letters) == 1:
            return "initial"
        if letters.isupper():
            return "initials" if "." in core or len(letters) == 2 else "caps"
        return "abbr" if token.rstrip(",;:)").endswith(".") and len(core) < 6 else "cap"
    return "low"


def token_features(token: str) -> tuple[list[str], list[str], str]:
    """Describe one token by itself.

    Returns:
        its own features, the fewer ones by which its neighbours see it, and its kind with its closing mark.
    """
    folded = unicodedata.normalize("NFKC", token)  # a passing copy: the text itself is never changed
    core = _EDGES.sub("", folded)
    lower = re.sub(r"\d", "0", core.lower())
    kind = _kind(folded, core)
    last = folded[-1] if not folded[-1].isalnum() else "a"
    shape = _shape(folded)
    tag = kind + last
    near = ["w=" + lower, "s=" + shape, "k=" + tag]
    own = [
        *near,
        "kind=" + kind,
        "last=" + last,
        "first=" + (folded[0] if not folded[0].isalnum() else "a"),
        "p2=" + lower[:2],
        "p4=" + lower[:4],
        "s2=" + lower[-2:],
        "s3=" + lower[-3:],
        "s4=" + lower[-4:],
        "len=" + str(min(len(core), 12)),
    ]
    if kind == "k_volume" or _ROMAN.fullmatch(lower):
        own.append("roman")
    return own, near, tag


def place_features(tokens: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
    """Describe where each token stands in its reference: position, inside quotation marks, behind a year."""
    count = len(tokens)
    first_year = next((index for index, tag in enumerate(tags) if tag.startswith("year")), count)
    style = "early" if first_year < count * 0.5 else "late" if first_year < count else "none"
    quoted = any(char in token for token in tokens for char in '“«„"‘')
    out: list[list[str]] = []
    inside = False
    for index, token in enumerate(tokens):
        if token[0] in '“«„"‘' or token[:2] in ("(“", '("'):
            inside = True
        place = [
            f"pos={min(index, 6)}",
            f"end={min(count - 1 - index, 4)}",
            f"rel={index * 8 // count}|{style}",
            f"year={'at' if index == first_year else 'past' if index > first_year else 'before'}|{style}",
            f"quote={'in' if inside else 'some' if quoted else 'none'}",
        ]
        if index == 0:
            place.append("start|" + tags[0])
        if index == count - 1:
            place.append("stop|" + tags[-1])
        out.append(place)
        if inside and any(char in token[-3:] for char in '”»"’') and not token.endswith("’s"):
            inside = False
    return out


def reference_features(tokens: Sequence[str]) -> list[list[str]]:
    """Give every token's features as the trainer sees them: own, neighbours', pairs, place."""
    described = [token_features(token) for token in tokens]
    tags = [tag for _, _, tag in described]
    places = place_features(tokens, tags)
    out: list[list[str]] = []
    for index, (own, _, tag) in enumerate(described):
        features = list(own)
        for step in (-2, -1, 1, 2):
            other = index + step
            if 0 <= other < len(tokens):
                features.extend(f"{step}:{feature}" for feature in described[other][1])
        if index:
            features.append(f"pair:{tags[index - 1]}|{tag}")
        if index + 1 < len(tokens):
            features.append(f"next:{tag}|{tags[index + 1]}")
        features.extend(places[index])
        out.append(features)
    return out


@dataclass(slots=True, kw_only=True, eq=False)
class LinearChainTagger:
    """Labels the words of a reference with the most likely sequence (Viterbi) of a linear-chain model.

    Args:
        name: "reference-tagger" and the first digits of the weights' hash.
        labels: ascending; columns of `rows`.
        row_of: feature -> row of `rows`.
        rows: shape (features + 1, labels), float32; the last row is zeros, for features without weights.
        transitions: shape (labels, labels), from row to column.
    """

    name: str
    labels: tuple[str, ...]
    row_of: Mapping[str, int]
    rows: NDArray[np.float32]
    transitions: NDArray[np.float32]
    _seen: dict[str, tuple[NDArray[np.float32], str]] = field(default_factory=dict)
    _pairs: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def label(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Give one label a token.

        Source: Lafferty, McCallum & Pereira 2001 (conditional random fields), sec. 3; decoding by Viterbi.
        """
        if not tokens:
            return ()
        best = best_path(self._emissions(tokens), self.transitions)
        return tuple(self.labels[index] for index in best)

    def _emissions(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """Score every label for every token: shape (tokens, labels)."""
        views, tags = [], []
        for token in tokens:
            known = self._seen.get(token)
            if known is None:
                known = self._describe(token)
                if len(self._seen) >= _CACHE_SIZE:
                    self._seen.clear()
                self._seen[token] = known
            views.append(known[0])
            tags.append(known[1])
        stacked = np.stack(views)  # (tokens, 5 offsets, labels)
        scores = stacked[:, 2].copy()
        for step in (1, 2):
            if len(tokens) > step:
                scores[step:] += stacked[:-step, 2 - step]  # the token before, seen from here
                scores[:-step] += stacked[step:, 2 + step]
        if len(tokens) > 1:
            pairs = [f"{left}|{right}" for left, right in pairwise(tags)]
            scores[1:] += np.stack([self._pair("pair:" + pair) for pair in pairs])
            scores[:-1] += np.stack([self._pair("next:" + pair) for pair in pairs])
        nothing = len(self.rows) - 1
        places = place_features(tokens, tags)
        width = max(map(len, places))
        found = np.full((len(places), width), nothing)
        for index, place in enumerate(places):
            found[index, : len(place)] = [self.row_of.get(feature, nothing) for feature in place]
        scores += self.rows[found].sum(axis=1)
        return scores

    def _describe(self, token: str) -> tuple[NDArray[np.float32], str]:
        """Sum a token's weights as seen from two before it to two behind it."""
        own, near, tag = token_features(token)
        view = np.zeros((5, len(self.labels)), dtype=np.float32)
        view[2] = self._total(own)
        for step in (-2, -1, 1, 2):
            view[2 + step] = self._total([f"{step}:{feature}" for feature in near])
        return view, tag

    def _total(self, features: Sequence[str]) -> NDArray[np.float32]:
        found = [row for feature in features if (row := self.row_of.get(feature)) is not None]
        total: NDArray[np.float32] = self.rows[found].sum(axis=0, dtype=np.float32)
        return total

    def _pair(self, feature: str) -> NDArray[np.float32]:
        known = self._pairs.get(feature)
        if known is None:
            known = self._pairs[feature] = self._total((feature,))
        return known


def load_reference_tagger(path: Path | None = None) -> LinearChainTagger:
    """Load the tagger's weights.

    Args:
        path: the npz file; None for the one that travels with cyberdocs.

    Raises:
        ResourceError: the file is missing or is not what the trainer wrote.
    """
    weights = read_chain(path or _weights_path(), "reference tagger")
    return LinearChainTagger(
        name=f"reference-tagger {weights.digest}",
        labels=weights.labels,
        row_of=weights.row_of,
        rows=weights.rows,
        transitions=weights.transitions,
    )


def _weights_path() -> Path:
    """Find the weights beside the installed package, else in the checkout."""
    package = Path(__file__).resolve().parents[1]
    for root in (package / "models", package.parents[1] / "models"):
        candidate = root / "reference-tagger" / "weights.npz"
        if candidate.exists():
            return candidate
    return package / "models" / "reference-tagger" / "weights.npz"
