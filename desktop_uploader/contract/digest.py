"""The end-to-end digest: `sha256-8MiB:` and the hex of SHA-256 over the binary SHA-256 of each 8 MiB part.

Parts are hashed while they stream, so nobody waits for a whole-file hash, and a journal can keep
the parts that are done.
"""

import hashlib
from collections.abc import Iterable

PART_SIZE = 8 * 1024**2
PREFIX = "sha256-8MiB:"


def digest_of(parts: Iterable[bytes]) -> str:
    """The digest of a file from the 32-byte SHA-256 of each of its 8 MiB parts, in order."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part)
    return PREFIX + whole.hexdigest()


class PartHasher:
    """Hashes a stream that begins on a part boundary; blocks may have any size.

    `update` returns the SHA-256 of each part that the block completed; `finish` returns the last,
    shorter part, if there is one.
    """

    def __init__(self) -> None:
        self._part = hashlib.sha256()
        self._filled = 0

    def update(self, block: bytes | memoryview) -> list[bytes]:
        view, done = memoryview(block), []
        while view:
            piece = view[: PART_SIZE - self._filled]
            self._part.update(piece)
            self._filled += len(piece)
            view = view[len(piece) :]
            if self._filled == PART_SIZE:
                done.append(self._take())
        return done

    def finish(self) -> list[bytes]:
        return [self._take()] if self._filled else []

    def _take(self) -> bytes:
        part, self._part, self._filled = self._part.digest(), hashlib.sha256(), 0
        return part
