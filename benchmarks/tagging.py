"""How fast is naming, in words a second of one process, and does a catalogue of 50,000 names slow it?

    python -m benchmarks.tagging [FOLDER]

Prints; asserts nothing; `make bench` runs it too. One processor core is used. Its seconds stand beside the clock's,
since the latter grow when others use the machine.
"""

import hashlib
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cyberdocs.errors import SourceError
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Entry, Lexicon, Outline, SourceFile
from cyberdocs.resources.encoder import MiniLmEncoder
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.resources.models import find_model
from cyberdocs.resources.organisation_tagger import OrganisationTagger, load_organisation_tagger
from cyberdocs.resources.theme_classifier import load_theme_classifier
from cyberdocs.structure import StructureSettings, structure
from cyberdocs.tag import TagModels, TagSettings, tag

PAPERS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "unseen" / "papers"
REPEATS = 3
NAMES = 50_000
WORDS_OF_NAMES = re.findall(
    r"\w+",
    "international regional national cyber security crime police data network research policy law justice information"
    " board agency office council committee institute centre association federation forum union group north south east"
    " west african asian european american pacific arab nordic baltic andean central joint technical legal digital",
)


def main(folder: Path = PAPERS) -> None:
    """Tag every paper of a folder with ever more models, then with a catalogue of 50,000 names."""
    import torch

    torch.set_num_threads(1)
    outlines = _read(folder)
    words = sum(len(outline.document.text.split()) for outline in outlines)
    lexicon = load_lexicon()
    themes = load_theme_classifier(find_model("theme-classifier"), MiniLmEncoder())
    print(f"tagging {len(outlines)} papers, {words} words, best of {REPEATS}, one core:")
    ways: tuple[tuple[str, Callable[[], TagModels]], ...] = (
        ("names", TagModels),
        ("names, themes", lambda: TagModels(theme_classifier=themes)),
        ("names, themes, recogniser", lambda: TagModels(theme_classifier=themes, recogniser=_recogniser())),
    )
    for name, equip in ways:
        clock, processor = _seconds(outlines, lexicon, equip)
        print(f"  {name:26} {words / clock:8.0f} words/s {words / processor:8.0f} words a processor second")
    few = _seconds(outlines, lexicon, TagModels)[1]
    many = _seconds(outlines, _grown(lexicon), TagModels)[1]
    print(f"  {NAMES:,} names more        {100 * (many / few - 1):+8.0f} % processor seconds, models left out")


def _read(folder: Path) -> list[Outline]:
    outlines = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        source = SourceFile(path=path.name, sha256=hashlib.sha256(content).hexdigest(), content=content)
        try:
            outlines.append(structure(ingest(source, IngestSettings()), StructureSettings()))
        except SourceError:
            continue  # pictures, notes about sources
    return outlines


def _recogniser() -> OrganisationTagger:
    """Load it anew, since it remembers what it has read."""
    recogniser = load_organisation_tagger(SpacyModel(), find_model("organisation-tagger") / "weights.npz")
    recogniser.recognise("Warm up.")
    return recogniser


def _seconds(outlines: Sequence[Outline], lexicon: Lexicon, equip: Callable[[], TagModels]) -> tuple[float, float]:
    """Give the least seconds of the clock and of the processor; catalogue and models are made ready before."""
    clocks, processors = [], []
    for _ in range(REPEATS):
        models = equip()
        tag(outlines[0], lexicon, replace(models, recogniser=None), TagSettings())
        clock, processor = time.perf_counter(), time.process_time()
        for outline in outlines:
            tag(outline, lexicon, models, TagSettings())
        clocks.append(time.perf_counter() - clock)
        processors.append(time.process_time() - processor)
    return min(clocks), min(processors)


def _grown(lexicon: Lexicon) -> Lexicon:
    """Add bodies of three to six words that papers use, so that the matcher comes far into many of them."""
    chance = random.Random(4)
    added = []
    for number in range(NAMES):
        words = [chance.choice(WORDS_OF_NAMES).capitalize() for _ in range(chance.randint(3, 6))]
        name = " ".join([*words, "of", chance.choice(WORDS_OF_NAMES).capitalize()])
        entity_id = f"org:made-{number}"
        added.append(Entry(entity_id=entity_id, canonical=f"{name} {number}", kind="made", aliases=(name,)))
    return replace(lexicon, entries=(*lexicon.entries, *added))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
