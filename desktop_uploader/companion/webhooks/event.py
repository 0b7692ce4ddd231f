"""What one webhook says, whoever sent it."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_uploader.companion.video.reports import Report


@dataclass(frozen=True, slots=True)
class Event:
    """`uid`: the video, there, as its upload or as its asset is called (`provider_uid`, `provider_asset`).

    The same `key` again is a duplicate (200 characters at most). `hearsay`: told by somebody who doesn't keep
    the bytes, or without what it takes to believe it, see `hearing`.
    """

    uid: str
    key: str
    report: Report
    hearsay: bool = False


class UnreadableEvent(ValueError):  # noqa: N818  # a word about what came, not an error of ours
    """The body of a webhook that tells of no video."""


Reader = Callable[[bytes], Event]
"""From a raw body to its event. Raises `UnreadableEvent`."""
