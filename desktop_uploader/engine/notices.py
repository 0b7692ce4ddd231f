"""What the engine tells whoever shows the uploads: a window, a command line, a test."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from desktop_uploader.core.upload import Upload, UploadId

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RowChanged:
    """`mine`: this process works on it; otherwise another does, and we follow it in the journal."""

    upload: Upload
    mine: bool = True


@dataclass(frozen=True, slots=True)
class RowRemoved:
    upload_id: UploadId


@dataclass(frozen=True, slots=True)
class Progressed:
    """Bytes the socket took and bytes the server confirmed; bytes/s and seconds left, None while unsure.

    Those two go by what the socket took: a part of 96 MiB is confirmed in one go. `silent`: nothing has been
    heard of it for a while, though it is being sent.
    """

    upload_id: UploadId
    sent: int
    acknowledged: int
    size: int
    speed: float | None = None
    time_left: float | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Remarked:
    """Something that people should know and that no row shows."""

    words: str


Notice = RowChanged | RowRemoved | Progressed | Remarked
Listener = Callable[[Notice], None]
"""Called on the engine's thread; it must return at once."""


def surely(listener: Listener) -> Listener:
    """A listener's fault is a bug of ours, but no upload stops for it."""

    def tell(notice: Notice) -> None:
        try:
            listener(notice)
        except Exception:
            logger.exception("A listener failed at %s", type(notice).__name__)

    return tell
