"""Which drive a path lies on, by where systems put drives, and whether it is connected."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PARENTS = (
    Path("/run/media") / Path.home().name,
    Path("/media") / Path.home().name,
    Path("/Volumes"),
    Path("/media"),
    Path("/mnt"),
)
"""Folders that removable drives appear in by their names; the more exact ones first."""


@dataclass(frozen=True, slots=True)
class Drives:
    parents: tuple[Path, ...] = PARENTS

    def away(self, path: str) -> str:
        """The name of the drive that the path needs and that isn't there; empty if it isn't a drive's fault.

        Blocks, as everything that asks for a drive may.
        """
        root = self._root(Path(path))
        return "" if root is None or _is_connected(root) else root.name or root.drive

    def _root(self, path: Path) -> Path | None:
        if sys.platform == "win32":
            return Path(path.anchor)
        for parent in self.parents:
            if parent in path.parents:
                return parent / path.relative_to(parent).parts[0]
        return None


def _is_connected(root: Path) -> bool:
    """A fixed mount point stays when its drive goes, and is empty then."""
    with suppress(OSError):
        return os.path.ismount(root) or any(root.iterdir())
    return False
