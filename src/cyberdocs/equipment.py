"""Hand each stage the models that a pipeline names. Nothing is loaded before a stage first asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberdocs.claim import ClaimModels
from cyberdocs.compare import CompareModels
from cyberdocs.embed import Encoder
from cyberdocs.errors import SettingsError
from cyberdocs.resources.detector import load_detector
from cyberdocs.resources.encoder import MiniLmEncoder
from cyberdocs.resources.entailment import load_entailment
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.models import Deferred, digest_model, find_model
from cyberdocs.resources.organisation_tagger import load_organisation_tagger
from cyberdocs.resources.reference_tagger import load_reference_tagger
from cyberdocs.resources.theme_classifier import load_theme_classifier
from cyberdocs.settings import ModelSettings
from cyberdocs.structure.references import ReferenceTagger
from cyberdocs.tag import TagModels


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """The models of every stage.

    Args:
        names: for each stage, its models with their versions; part of its cache keys.
    """

    reference_tagger: ReferenceTagger | None
    tag: TagModels
    claim: ClaimModels
    encoder: Encoder
    compare: CompareModels
    names: Mapping[str, tuple[str, ...]]


def equip(settings: ModelSettings) -> Equipment:
    """Find the models that `settings` names.

    Raises:
        SettingsError: a model that we do not know.
        ResourceError: one that is not installed or is damaged.
    """
    if settings.encoder != "minilm":
        raise SettingsError(f"[models] encoder: there is no {settings.encoder!r}; there is: minilm")
    encoder = MiniLmEncoder()
    language = SpacyModel()
    own = settings.organisation_tagger if settings.recogniser else ""
    bodies = _defer(own, lambda folder: load_organisation_tagger(language, folder / "weights.npz"))
    recogniser = bodies or (language if settings.recogniser else None)
    parser = language if settings.parser else None
    tagger = _defer(settings.reference_tagger, lambda folder: load_reference_tagger(folder / "weights.npz"))
    themes = _defer(settings.theme_classifier, lambda folder: load_theme_classifier(folder, encoder))
    detector = _defer(settings.claim_detector, lambda folder: load_detector(encoder, folder))
    entailment = _defer(settings.entailment, load_entailment)
    used = {
        "structure": (tagger,),
        "tag": (
            recogniser,
            language if recogniser is not None else None,
            themes,
            encoder if themes is not None else None,
        ),
        "claim": (parser, detector, encoder if detector is not None else None),
        "embed": (encoder,),
        "compare": (entailment,),
    }
    return Equipment(
        reference_tagger=tagger,
        tag=TagModels(recogniser=recogniser, theme_classifier=themes),
        claim=ClaimModels(parser=parser, detector=detector),
        encoder=encoder,
        compare=CompareModels(entailment=entailment),
        names={stage: tuple(one.name for one in models if one is not None) for stage, models in used.items()},
    )


def _defer(named: str, load: Callable[[Path], object]) -> Any:
    """Give a model that is loaded when first used, or None when the pipeline names none."""
    if not named:
        return None
    folder = find_model(named)
    return Deferred(f"{folder.name} {digest_model(folder)}", lambda: load(folder))
