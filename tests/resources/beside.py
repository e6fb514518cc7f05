"""Import what stands beside a model and is no part of the package."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cyberdocs.resources.models import models_folder


@contextmanager
def module_beside(model: str, name: str) -> Iterator[Any]:
    """Give a module of a model's folder; afterwards it is forgotten, with all that was imported from there."""
    folder = str(models_folder() / model)
    sys.path.insert(0, folder)
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(folder)
        for imported, module in list(sys.modules.items()):
            if str(getattr(module, "__file__", None) or "").startswith(folder):
                del sys.modules[imported]
