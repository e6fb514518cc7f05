"""Write entries into a researcher's own lexicon file: one `[[entry]]` at a time, checked before it stays."""

from collections.abc import Mapping
from pathlib import Path

from cyberdocs.errors import ResourceError
from cyberdocs.resources.lexicon import load_lexicon

HEAD = "# Bodies and instruments of our own. They add to cyberdocs' catalogue, or override an entry of the same id.\n"


def add_entry(file: Path, entity_id: str, fields: Mapping[str, str | tuple[str, ...]]) -> None:
    """Append an entry; the file is left as it was when the entry cannot be read back.

    Args:
        fields: names and values as in our own lexicon files; empty ones are left out.

    Raises:
        ResourceError: the file cannot be written, or the entry is wrong.
    """
    try:
        before = file.read_text(encoding="utf-8") if file.exists() else HEAD
        if f'id = "{entity_id}"' in before:
            raise ResourceError(f"{file} has an entry {entity_id} already; edit it there")
        file.write_text(before.rstrip("\n") + "\n\n" + _entry(entity_id, fields), encoding="utf-8")
    except OSError as error:
        raise ResourceError(f"{file} cannot be written: {error.strerror}") from error
    try:
        load_lexicon((file,))
    except ResourceError:
        if before == HEAD:
            file.unlink()
        else:
            file.write_text(before, encoding="utf-8")
        raise


def _entry(entity_id: str, fields: Mapping[str, str | tuple[str, ...]]) -> str:
    lines = ["[[entry]]", f"id = {_quoted(entity_id)}"]
    for name, value in fields.items():
        if isinstance(value, tuple) and value:
            lines.append(f"{name} = [{', '.join(map(_quoted, value))}]")
        elif isinstance(value, str) and value:
            lines.append(f"{name} = {_quoted(value)}")
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    """Give a TOML basic string."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char >= " " else f"\\u{ord(char):04x}" for char in escaped) + '"'
