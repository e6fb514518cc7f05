"""Where the models lie that come with the program: inside the installed package, or in the checkout beside `src`."""

from pathlib import Path

from cyberdocs.errors import ResourceError

PACKAGE = Path(__file__).resolve().parents[1]


def models_folder() -> Path:
    """Find the folder with one folder a model.

    Raises:
        ResourceError: neither place has it, so the installation is incomplete.
    """
    for folder in (PACKAGE / "models", PACKAGE.parents[1] / "models"):
        if folder.is_dir():
            return folder
    raise ResourceError(f"no models beside {PACKAGE}: install the package again, or run from a full checkout")
