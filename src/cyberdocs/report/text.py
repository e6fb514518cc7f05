"""Write JSON so that the same content is the same bytes: UTF-8, fixed key order, no spaces at line ends."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from cyberdocs.records import Span

SCHEMA_VERSION = "1.0"

Fields = dict[str, Any]  # one JSON object on its way out; its keys are fixed by the schema


def to_json(fields: Mapping[str, Any]) -> bytes:
    """Give a file's bytes."""
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


def to_rows(fields: Mapping[str, Any], name: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Give a file of one long list, `name`, behind the other fields: one row a line, quick to write and to search."""
    head = json.dumps(fields, ensure_ascii=False, indent=1)[:-2]
    listed = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{head},\n "{name}": [\n{listed}\n ]\n}}\n'.encode()


def to_lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Give JSON Lines: one object a line."""
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def place(span: Span) -> Fields:
    """Give a span's two offsets."""
    return {"start": span.start, "end": span.end}


def file_name(identifier: str) -> str:
    """Make a file name of an id: ":" and "/" become "_"."""
    return identifier.replace(":", "_").replace("/", "_")
