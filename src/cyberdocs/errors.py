"""What can go wrong, as one tree.

CyberdocsError
├── SettingsError            a pipeline file or an option is wrong: nothing has run
├── SourceError              one source cannot be read: becomes a `Failure`, the run goes on
│   ├── UnsupportedFormat    we know what it is and do not read it (.doc, gzip, e-mail...)
│   ├── Unreadable           damaged, truncated, or of another kind than it says
│   ├── Encrypted            needs a password
│   ├── NoText               opened, but there are no words in it (a scan, an empty page)
│   ├── LimitExceeded        larger, longer or slower than the limits allow
│   └── ProgramFault         a fault of this program met the source; the others go on
├── ResourceError            a model or lexicon is missing, damaged, or of the wrong version
├── StoreError               the store cannot be opened, is newer than us, or is in use
└── NotFound                 an id or a name that the last run does not know

A message says what, which document, and what to do next.
"""

import traceback
from pathlib import Path


class CyberdocsError(Exception):
    """Everything that cyberdocs raises on purpose."""


class SettingsError(CyberdocsError):
    """A pipeline file or an option is wrong; nothing has run."""


class SourceError(CyberdocsError):
    """One source cannot be read.

    Args:
        reason: what is wrong, in words for the researcher.
        hint: what to do next.
    """

    def __init__(self, reason: str, *, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes with the hint."""
        return (_rebuild, (type(self), self.reason, self.hint))


def _rebuild(kind: type[SourceError], reason: str, hint: str) -> SourceError:
    return kind(reason, hint=hint)


class UnsupportedFormat(SourceError):
    """A format that is recognised but not read."""


class Unreadable(SourceError):
    """Damaged, truncated, or not what it claims to be."""


class Encrypted(SourceError):
    """Needs a password."""


class NoText(SourceError):
    """Opened, but holds no words."""


class LimitExceeded(SourceError):
    """Larger, longer or slower than the limits allow."""


class ProgramFault(SourceError):
    """A fault of this program, not of the source: the source is left out, and the reason says where to look."""

    @classmethod
    def of(cls, error: Exception) -> "ProgramFault":
        """Tell of an error that nobody foresaw, with the innermost place in this program."""
        ours = [
            frame for frame in traceback.extract_tb(error.__traceback__) if "cyberdocs" in Path(frame.filename).parts
        ]
        place = f" at {Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
        return cls(
            f"a fault of this program met it: {type(error).__name__}: {error}{place}",
            hint="please report these words; the other papers are not touched, and --executor inline shows all of it",
        )


class ResourceError(CyberdocsError):
    """A model or lexicon is missing, damaged, or of the wrong version."""


class StoreError(CyberdocsError):
    """The store cannot be opened, is newer than this program, or is in use."""


class NotFound(CyberdocsError):
    """An id or a name that the last run does not know."""
