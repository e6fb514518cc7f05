"""The report in a real browser: it opens offline, shows the conflict, and asks the network for nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync")
BROWSER = next((found for name in NAMES if (found := shutil.which(name))), "")

pytestmark = [pytest.mark.models, pytest.mark.browser, pytest.mark.skipif(not BROWSER, reason="no browser here")]


def test_the_report_opens_and_its_policy_lets_its_style_through(finished: Path, tmp_path: Path) -> None:
    command = [
        BROWSER,
        *FLAGS,
        "--disable-background-networking",
        f"--user-data-dir={tmp_path}",
        "--enable-logging=stderr",
        "--dump-dom",
        (finished / "report.html").as_uri(),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "Where accounts of one thing differ" in done.stdout
    assert "law:study2013" in done.stdout
    assert "Content Security Policy" not in done.stderr


def test_the_report_names_no_address_to_load_from(finished: Path) -> None:
    page = (finished / "report.html").read_text(encoding="utf-8")
    for word in ("<script", "<img", "<link", "@import", "url(", "<iframe", "onload="):
        assert word not in page
