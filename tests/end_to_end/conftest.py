"""One real run over the sample corpus, as a user would start it."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the output folder of `cyberdocs run raw/` with the real models in worker processes."""
    out = tmp_path_factory.mktemp("end_to_end") / "out"
    raw = Path(__file__).resolve().parents[2] / "raw"
    command = [sys.executable, "-m", "cyberdocs", "run", str(raw), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out
