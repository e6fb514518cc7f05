"""Divide a document: sections, sentences, footnotes, references and citations."""

from cyberdocs.structure.outline import structure
from cyberdocs.structure.references import ReferenceTagger
from cyberdocs.structure.settings import StructureSettings

__all__ = ["ReferenceTagger", "StructureSettings", "structure"]
