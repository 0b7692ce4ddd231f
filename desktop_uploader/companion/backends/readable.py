"""A back end whose stored files can be read here: it doesn't look at them itself, so we do."""

from typing import Final, Protocol, runtime_checkable

from desktop_uploader.companion.video.video import Video

LARGEST_READ: Final = 1024**2


@runtime_checkable
class Readable(Protocol):
    """A `Backend` besides."""

    async def read(self, video: Video, start: int, length: int) -> bytes:
        """Up to `length` bytes (`LARGEST_READ` at most) from `start` on; fewer where the file ends.

        Raises 404 if there is no whole file, and what every call of a `Backend` may raise.
        """
        ...
