"""What the README says works, and every command of the program is in it."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from cyberdocs.cli import app

CHECKOUT = Path(__file__).resolve().parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def _commands() -> list[str]:
    blocks = re.findall(r"```bash\n(.*?)```", README, flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("cyberdocs ")]


@pytest.mark.models
def test_every_readme_command_runs(tmp_path: Path) -> None:
    commands = _commands()
    assert commands
    for command in commands:
        arguments = [str(CHECKOUT / "raw") if word == "raw" else word for word in shlex.split(command)[1:]]
        done = subprocess.run(
            [sys.executable, "-m", "cyberdocs", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (command, done.stderr)
        assert done.stdout.strip(), command


def test_every_command_is_documented() -> None:
    group = typer.main.get_command(app)
    for name in group.commands:  # type: ignore[attr-defined]
        assert f"cyberdocs {name}" in README, f"README does not show `cyberdocs {name}`"


def test_every_make_target_of_the_documents_exists() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    documents = README + (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for target in sorted(set(re.findall(r"`make ([a-z-]+)`", documents))):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target
