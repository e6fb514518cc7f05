"""Read the bytes of one file into a `Document`: canonical text, pages, blocks, metadata, and what was left out."""

from cyberdocs.ingest.ingest import ingest
from cyberdocs.ingest.settings import IngestSettings

__all__ = ["IngestSettings", "ingest"]
