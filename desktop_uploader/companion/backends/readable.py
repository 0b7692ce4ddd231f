"""A back end whose stored files can be read here: it doesn't look at them itself, so we do."""

from collections.abc import Awaitable, Callable
from typing import Final, Protocol, runtime_checkable

from desktop_uploader.companion.video.video import Video

LARGEST_READ: Final = 1024**2

Read = Callable[[int, int], Awaitable[bytes]]
"""Up to so many bytes (`LARGEST_READ` at most) from a start on, start first; fewer where the file ends.

Raises 404 if there is no whole file, and what every call of a `Backend` may raise.
"""


@runtime_checkable
class Readable(Protocol):
    """A `Backend` besides."""

    async def open(self, video: Video) -> Read:
        """For a few minutes. Raises as `Read` does."""
        ...
