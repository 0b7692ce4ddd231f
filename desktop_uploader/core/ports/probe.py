"""A look at a file before it is uploaded, and again while it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import MediaInfo, SourceFile


@dataclass(frozen=True, slots=True)
class Checked:
    source: SourceFile
    media: MediaInfo


class Probe(Protocol):
    """Looks at a file without trusting it."""

    async def glance(self, path: str) -> SourceFile:
        """What the file system says of it, at once; zeros for a file that isn't there."""

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        """Of each, in their order."""

    async def check(self, path: str, limits: Limits) -> Checked:
        """Raises WorldError with the reason why this file can't be uploaded."""

    async def again(self, known: SourceFile) -> SourceFile:
        """The file that was checked, where and as it is now: its content is the same, if it was checked.

        Raises WorldError that says why it can't be read now: a kind in `failures.OUT_OF_REACH`.
        """

    async def is_same(self, known: SourceFile) -> bool:
        """Whether its path has the content that was checked, by a quick look."""
