"""Hand each stage the models that a pipeline names. Nothing is loaded before a stage first asks."""

from collections.abc import Mapping
from dataclasses import dataclass

from cyberdocs.claim import ClaimModels
from cyberdocs.compare import CompareModels
from cyberdocs.embed import Encoder
from cyberdocs.errors import SettingsError
from cyberdocs.resources.encoder import MiniLmEncoder
from cyberdocs.resources.language import SpacyModel
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
    reference_tagger = None
    tag = TagModels(recogniser=language if settings.recogniser else None, theme_classifier=None)
    claim = ClaimModels(parser=language if settings.parser else None, detector=None)
    compare = CompareModels(entailment=None)
    names = {
        "structure": (),
        "tag": (language.name,) if settings.recogniser else (),
        "claim": (language.name,) if settings.parser else (),
        "embed": (encoder.name,),
        "compare": (),
    }
    return Equipment(
        reference_tagger=reference_tagger, tag=tag, claim=claim, encoder=encoder, compare=compare, names=names
    )
