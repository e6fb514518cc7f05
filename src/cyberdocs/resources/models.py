"""Where the models lie that come with the program: inside the installed package, or in the checkout beside `src`."""

import hashlib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from cyberdocs.errors import ResourceError

PACKAGE = Path(__file__).resolve().parents[1]
# What changes a model's answers; cards and training code do not.
WEIGHTS = frozenset({".onnx", ".npz", ".npy", ".json", ".safetensors", ".skops", ".txt"})


def models_folder() -> Path:
    """Find the folder with one folder a model.

    Raises:
        ResourceError: neither place has it, so the installation is incomplete.
    """
    for folder in (PACKAGE / "models", PACKAGE.parents[1] / "models"):
        if folder.is_dir():
            return folder
    raise ResourceError(f"no models beside {PACKAGE}: install the package again, or run from a full checkout")


def find_model(named: str) -> Path:
    """Find a model's folder: one of ours by its name, or any by its path.

    Raises:
        ResourceError: there is none.
    """
    folder = Path(named) if "/" in named or "\\" in named else models_folder() / named
    if not folder.is_dir():
        names = ", ".join(sorted(one.name for one in models_folder().iterdir() if one.is_dir()))
        raise ResourceError(f"there is no model {named!r}; there are: {names}; or give the path of a folder")
    return folder


def digest_model(folder: Path) -> str:
    """Name a model's content, its training code left aside: 12 hex digits. Reads the files, loads nothing."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in WEIGHTS:
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


class Deferred:
    """A model that is loaded when something of it is first asked for, but has a name before.

    Args:
        name: what stands in cache keys and in the manifest.
        load: gives the model.
    """

    def __init__(self, name: str, load: Callable[[], object]) -> None:
        self.name = name
        self._load = load

    @cached_property
    def _model(self) -> object:
        return self._load()

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self._model, attribute)
