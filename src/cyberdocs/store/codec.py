"""Turn stage results into bytes and back: records without their parent, which the reader hands in again.

A record names its parent by type: `Outline.document`, `Mentions.outline`, `Claims.mentions`. Leaving the
parent out keeps every word stored once. Vectors travel as raw little-endian float32.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from cyberdocs.errors import StoreError
from cyberdocs.records import Claims, Embeddings, Mentions, Outline, Relation

PARENT = {Outline: "document", Mentions: "outline", Claims: "mentions"}

Record = TypeVar("Record")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def digest_of(payload: bytes) -> str:
    """Name bytes by content: sha256, 64 hex digits."""
    return hashlib.sha256(payload).hexdigest()


def encode(record: object) -> bytes:
    """Write one stage's result, without its parent."""
    if isinstance(record, Embeddings):
        return _encode_embeddings(record)
    kind: Any = tuple[Relation, ...] if isinstance(record, tuple) else type(record)
    parent = PARENT.get(type(record))
    return _adapter(kind).dump_json(record, exclude={parent} if parent else None)


def decode(kind: type[Record], payload: bytes, parent: object = None) -> Record:
    """Read one stage's result; `parent` is the record of the stage before.

    Raises:
        StoreError: the bytes are not such a record.
    """
    if kind is Embeddings:
        return cast(Record, _decode_embeddings(payload))
    try:
        fields = json.loads(payload)
        if kind in PARENT:
            fields[PARENT[kind]] = parent
        adapter: TypeAdapter[Any] = _adapter(cast(Any, kind))
        return cast(Record, adapter.validate_python(fields))
    except (ValueError, ValidationError) as error:
        raise StoreError(
            f"a stored {kind.__name__} cannot be read ({error}); delete the .cyberdocs folder and run again"
        ) from error


def encode_whole(record: object) -> bytes:
    """Write a record with all its parents; for the slim ones that the corpus stages read."""
    return bytes(_adapter(cast(Any, type(record))).dump_json(record))


def decode_whole(kind: type[Record], payload: bytes) -> Record:
    """Read what `encode_whole` wrote."""
    adapter: TypeAdapter[Any] = _adapter(cast(Any, kind))
    return cast(Record, adapter.validate_json(payload))


def decode_relations(payload: bytes) -> tuple[Relation, ...]:
    """Read what one comparison gave."""
    return cast(tuple[Relation, ...], _adapter(tuple[Relation, ...]).validate_json(payload))


def encode_verdicts(keys: NDArray[np.uint64], told: Mapping[int, Relation]) -> tuple[bytes, bytes]:
    """Write the keys of judged pairs, and what is told of some of them."""
    places = np.fromiter(told, dtype="<u8", count=len(told)).tobytes()
    return keys.astype("<u8").tobytes(), b"%d\n" % len(told) + places + encode(tuple(told.values()))


def decode_verdicts(keys: bytes, told: bytes) -> tuple[NDArray[np.uint64], dict[int, Relation]]:
    """Read what `encode_verdicts` wrote; empty bytes are no verdicts."""
    if not told:
        return np.zeros(0, dtype=np.uint64), {}
    count, _, rest = told.partition(b"\n")
    end = 8 * int(count)
    places = np.frombuffer(rest[:end], dtype="<u8").tolist()
    found = dict(zip(places, decode_relations(rest[end:]), strict=True))
    return np.frombuffer(keys, dtype="<u8").astype(np.uint64), found


def pack(payload: bytes) -> bytes:
    """Compress for the database."""
    return zlib.compress(payload, 1)


def unpack(blob: bytes) -> bytes:
    """Undo `pack`."""
    return zlib.decompress(blob)


def _encode_embeddings(record: Embeddings) -> bytes:
    head = {
        "doc_id": record.doc_id,
        "claim_ids": list(record.claim_ids),
        "model": record.model,
        "shape": list(record.vectors.shape),
    }
    vectors = np.ascontiguousarray(record.vectors, dtype="<f4")
    return json.dumps(head, sort_keys=True).encode() + b"\n" + vectors.tobytes()


def _decode_embeddings(payload: bytes) -> Embeddings:
    line, _, raw = payload.partition(b"\n")
    try:
        head = json.loads(line)
        vectors = np.frombuffer(raw, dtype="<f4").reshape(head["shape"]).astype(np.float32)
    except (ValueError, KeyError) as error:
        raise StoreError("stored vectors cannot be read; delete the .cyberdocs folder and run again") from error
    return Embeddings(doc_id=head["doc_id"], claim_ids=tuple(head["claim_ids"]), vectors=vectors, model=head["model"])
