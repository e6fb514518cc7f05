"""Fixtures for all tests; the real models stay out unless a test is marked."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cyberdocs import pipeline
from cyberdocs.equipment import Equipment, equip
from cyberdocs.settings import ModelSettings, Settings
from tests.fakes import HashEncoder

CHECKOUT = Path(__file__).resolve().parents[1]
LIGHT = Settings(
    models=ModelSettings(
        recogniser=False, parser=False, entailment="", theme_classifier="", claim_detector="", reference_tagger=""
    )
)

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TQDM_DISABLE", "1")
os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")


@pytest.fixture
def samples() -> Path:
    """Give the folder of the sample corpus."""
    return CHECKOUT / "raw"


@pytest.fixture
def run_light(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Give `pipeline.run` in this process with a hashing encoder and no other model."""

    def equip_light(settings: ModelSettings) -> Equipment:
        found = equip(settings)
        encoder = HashEncoder()
        return Equipment(
            reference_tagger=None,
            tag=found.tag,
            claim=found.claim,
            encoder=encoder,
            compare=found.compare,
            names={**found.names, "embed": (encoder.name,)},
        )

    monkeypatch.setattr(pipeline, "equip", equip_light)

    def run(given: list[Path], out: Path) -> pipeline.Summary:
        return pipeline.run(given, out, LIGHT, executor="inline")

    return run
