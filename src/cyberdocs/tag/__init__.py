"""Outline -> Mentions: who and what is named, and what each paragraph is about."""

from cyberdocs.tag.models import Recogniser, TagModels, ThemeClassifier
from cyberdocs.tag.stage import TagSettings, tag

__all__ = ["Recogniser", "TagModels", "TagSettings", "ThemeClassifier", "tag"]
