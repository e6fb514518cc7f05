"""Open the ZIP containers of DOCX, ODT and EPUB within limits.

Reads bytes; gives members by name. Nothing is written to disk, so a member's path can do no harm.
"""

import io
import zipfile
import zlib

from cyberdocs.errors import Encrypted, LimitExceeded, Unreadable
from cyberdocs.ingest.settings import IngestSettings

_RATIO_FROM = 1_000_000  # bytes; smaller members may be as regular as they like
_ENCRYPTED_FLAG = 0x1


class Archive:
    """A ZIP container whose members together stay within the limits.

    Raises:
        Unreadable: it is no ZIP container, or its directory is damaged.
        LimitExceeded: too many members, or they unpack to too much.
        Encrypted: a member needs a password.
    """

    def __init__(self, content: bytes, settings: IngestSettings) -> None:
        self._settings = settings
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
            raise Unreadable(
                f"its ZIP container is damaged ({error})", hint="fetch it again, or save it anew"
            ) from error
        if len(members) > settings.max_archive_entries:
            raise LimitExceeded(f"its ZIP container has more than {settings.max_archive_entries:,} members")
        if sum(member.file_size for member in members) > settings.max_decompressed_bytes:
            raise _bomb(settings)
        self._members = {member.filename: member for member in members}
        self._read = 0

    @property
    def names(self) -> tuple[str, ...]:
        """All member names, ascending."""
        return tuple(sorted(self._members))

    def has(self, name: str) -> bool:
        """Tell whether there is a member of that name."""
        return name in self._members

    def read(self, name: str) -> bytes:
        """Give a member's bytes.

        Raises:
            Unreadable: there is none, or it is damaged.
            LimitExceeded: it unpacks to more than it says or than is allowed.
        """
        member = self._members.get(name)
        if member is None:
            raise Unreadable(f"damaged inside: {name} is missing", hint="open it in its program and save it anew")
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise Encrypted("its contents need a password", hint="open it in its program and save it without one")
        limit = min(self._settings.max_member_bytes, self._settings.max_decompressed_bytes - self._read)
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > limit or (
            member.file_size > _RATIO_FROM and ratio > self._settings.max_compression_ratio
        ):
            raise _bomb(self._settings)
        try:
            with self._zip.open(member) as stream:
                content = stream.read(limit + 1)  # the directory may lie about the size
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
            ValueError,
            EOFError,
            OSError,
        ) as error:
            raise Unreadable(f"damaged inside: {name} cannot be unpacked ({error})", hint="fetch it again") from error
        if len(content) > limit:
            raise _bomb(self._settings)
        self._read += len(content)
        return content


def _bomb(settings: IngestSettings) -> LimitExceeded:
    return LimitExceeded(
        f"it unpacks to more than the limits allow ({settings.max_decompressed_bytes // 1_000_000} MB in all)",
        hint="if it is a real paper, raise the limits in the [ingest] table",
    )
