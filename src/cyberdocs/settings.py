"""Read and validate a pipeline file into frozen settings; an unknown key is an error.

A pipeline file is TOML: `[models]`, `[limits]`, `[lexicons]` and one table a stage. What it leaves out
keeps its default, so an empty file is the default pipeline.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from cyberdocs.claim import ClaimSettings
from cyberdocs.cluster import ClusterSettings
from cyberdocs.compare import CompareSettings
from cyberdocs.embed import EmbedSettings
from cyberdocs.errors import SettingsError
from cyberdocs.ingest import IngestSettings
from cyberdocs.structure import StructureSettings
from cyberdocs.tag import TagSettings

DEFAULT_PIPELINE = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """Which models the stages are handed; "" leaves one out.

    A model is named as its folder under `models/`, or by a path to such a folder.
    """

    recogniser: bool = True  # spaCy's named entities, for bodies that the catalogue does not know
    organisation_tagger: str = "organisation-tagger"  # our own on top of it; "" for spaCy alone
    parser: bool = True  # spaCy's dependency parse, for clauses and subjects
    encoder: str = "minilm"
    entailment: str = "nli-minilm"
    theme_classifier: str = "theme-classifier"
    claim_detector: str = ""  # "claim-detector" for speeches and news; in papers the rules alone find 99.7 % of claims
    reference_tagger: str = "reference-tagger"


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitSettings:
    """What one document may take, and how many are read at a time."""

    timeout_s: float = 180.0  # seconds a document; a 700-page treaty collection took about 60
    memory_mb: int = 4000  # resident memory of one worker, models included
    workers: int = 0  # 0: one a core


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconSettings:
    """A researcher's own lexicon files, relative to the pipeline file; they add to ours or override them."""

    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One pipeline."""

    models: ModelSettings = ModelSettings()
    limits: LimitSettings = LimitSettings()
    lexicons: LexiconSettings = LexiconSettings()
    ingest: IngestSettings = IngestSettings()
    structure: StructureSettings = StructureSettings()
    tag: TagSettings = TagSettings()
    claim: ClaimSettings = ClaimSettings()
    embed: EmbedSettings = EmbedSettings()
    cluster: ClusterSettings = ClusterSettings()
    compare: CompareSettings = CompareSettings()
    lexicon_files: tuple[Path, ...] = field(default=())


def load_settings(pipeline: str | Path = DEFAULT_PIPELINE) -> Settings:
    """Read a pipeline by name (a file of `pipelines/`) or by path.

    Raises:
        SettingsError: no such file, no TOML, an unknown key, or a value of the wrong type.
    """
    path = find_pipeline(pipeline)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"the pipeline file {path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    if "lexicon_files" in table:
        raise SettingsError(f"{path}: unknown key 'lexicon_files'; files go under [lexicons]")
    settings = build(Settings, table, where=path.name)
    files = tuple((path.parent / name).resolve() for name in settings.lexicons.files)
    missing = [str(file) for file in files if not file.is_file()]
    if missing:
        raise SettingsError(f"{path.name}, [lexicons] files: no such file: {', '.join(missing)}")
    chosen = {one.name: getattr(settings, one.name) for one in fields(Settings) if one.name != "lexicon_files"}
    return Settings(**chosen, lexicon_files=files)


def find_pipeline(pipeline: str | Path) -> Path:
    """Give the file of a pipeline's name or path.

    Raises:
        SettingsError: there is none; the names that exist are listed.
    """
    path = Path(pipeline)
    if path.suffix == ".toml":
        if path.is_file():
            return path
        raise SettingsError(f"there is no pipeline file {path}")
    folder = pipelines_folder()
    found = folder / f"{pipeline}.toml"
    if not found.is_file():
        names = ", ".join(sorted(file.stem for file in folder.glob("*.toml")))
        raise SettingsError(f"there is no pipeline {str(pipeline)!r}; there are: {names}; or give a .toml file")
    return found


def pipelines_folder() -> Path:
    """Give the folder of named pipelines: inside the package when installed, else the checkout's."""
    here = Path(__file__).resolve().parent
    inside = here / "pipelines"
    return inside if inside.is_dir() else here.parents[1] / "pipelines"


Table = TypeVar("Table")


def build(kind: type[Table], table: Mapping[str, Any], *, where: str) -> Table:
    """Make a settings dataclass from a TOML table.

    Raises:
        SettingsError: an unknown key or a value of the wrong type, named with its place.
    """
    hints = get_type_hints(kind)
    known = {one.name for one in fields(kind)}  # type: ignore[arg-type]
    values = {}
    for key, value in table.items():
        if key not in known:
            raise SettingsError(f"{where}: unknown key {key!r}; known here: {', '.join(sorted(known))}")
        values[key] = _fit(hints[key], value, where=f"{where}, {key}")
    try:
        return kind(**values)
    except ValueError as error:
        raise SettingsError(f"{where}: {error}") from error


def _fit(hint: Any, value: Any, *, where: str) -> Any:
    if is_dataclass(hint) and isinstance(value, dict):
        return build(hint, value, where=where)  # type: ignore[arg-type]
    if get_origin(hint) is tuple and isinstance(value, list):
        inner = get_args(hint)[0]
        return tuple(_fit(inner, item, where=where) for item in value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if hint in (int, float, str, bool) and type(value) is hint:
        return value
    expected = getattr(hint, "__name__", str(hint))
    raise SettingsError(f"{where}: expected {expected}, found {value!r}")
