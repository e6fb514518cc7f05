"""Edge: sources in, results kept, outputs written."""

from cyberdocs.store.codec import (
    decode,
    decode_relations,
    decode_verdicts,
    decode_whole,
    digest_of,
    encode,
    encode_verdicts,
    encode_whole,
)
from cyberdocs.store.database import Result, Store, make_result, open_store, review_key, store_path
from cyberdocs.store.outputs import Output, check_target, is_intact, read_manifest, replace_outputs
from cyberdocs.store.sources import Listed, find_sources, hash_file, read_source, unreadable

__all__ = [
    "Listed",
    "Output",
    "Result",
    "Store",
    "check_target",
    "decode",
    "decode_relations",
    "decode_verdicts",
    "decode_whole",
    "digest_of",
    "encode",
    "encode_verdicts",
    "encode_whole",
    "find_sources",
    "hash_file",
    "is_intact",
    "make_result",
    "open_store",
    "read_manifest",
    "read_source",
    "replace_outputs",
    "review_key",
    "store_path",
    "unreadable",
]
