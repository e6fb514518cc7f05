"""Recognise print with RapidOCR: the extra `cyberdocs[ocr]`, whose wheel carries its models and needs no network."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberdocs.ingest.ocr_atoms import RecognisedLine

# Full-width signs stand for plain ones: the model reads Chinese too, and Latin papers print none of these.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x3002: ".", 0x3001: ","}
_OPTIONS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,  # it turns single lines over: short ones wrongly, and whole pages it cannot turn
    "Global.text_score": 0.0,  # by default unsure lines vanish; here they are listed
    "Global.max_side_len": 4000,  # pixels; the default of 2000 shrinks an A4 page below 200 dots an inch
    # One worker a core already; and one thread gives the same scores everywhere.
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class RapidRecogniser:
    """Text detection and recognition by the PP-OCR models inside the wheel."""

    def __init__(self, engine: Any, release: str) -> None:
        self._engine = engine
        self.name = f"rapidocr {release}"

    def recognise(self, image: NDArray[np.uint8]) -> tuple[RecognisedLine, ...]:
        """Read a page drawn in grey levels; lines from the top.

        Two steps, because in one the engine passes over the lines of scripts that it does not know in silence.
        """
        colours = np.repeat(image[:, :, None], 3, axis=2)
        boxes = self._engine(colours, use_det=True, use_rec=False).boxes
        if boxes is None or len(boxes) == 0:
            return ()
        read = self._engine.recognize_txt(self._engine.crop_text_regions(colours, boxes))
        return tuple(
            RecognisedLine(
                text=text.translate(_FULL_WIDTH),
                score=round(float(score), 4) if text.strip() else 0.0,
                corners=tuple((float(x), float(y)) for x, y in box),
            )
            for box, text, score in zip(boxes, read.txts, read.scores, strict=True)
        )


@cache
def load_rapid() -> RapidRecogniser | None:
    """Load the models, once a process (about a second); None where the extra is not installed."""
    try:
        from rapidocr import RapidOCR

        release = version("rapidocr")
    except (ImportError, PackageNotFoundError):
        return None
    return RapidRecogniser(RapidOCR(params=dict(_OPTIONS)), release)
