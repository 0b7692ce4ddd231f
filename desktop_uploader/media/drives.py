"""Which drive a path lies on, by where systems put drives and where one was, and whether it is connected."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path


def parents_of(user: str) -> tuple[Path, ...]:
    """Folders that removable drives appear in by their names; the more exact ones first."""
    own = (Path("/run/media") / user, Path("/media") / user)
    return (*own, Path("/Volumes"), Path("/media"), Path("/mnt"))


def _by_system() -> str:
    """Whoever mounts drives asks the system, too, and not the environment."""
    import pwd  # noqa: PLC0415  # Windows has none

    return pwd.getpwuid(os.getuid()).pw_name


def user_name(named: Callable[[], str] = _by_system, home: Path | None = None) -> str:
    """Where the system has none, as in a container: most homes are called like their user."""
    try:
        return named()
    except (ImportError, KeyError):
        return (home or Path.home()).name


@dataclass(frozen=True, slots=True)
class Drives:
    """Everything here blocks, as whatever asks for a drive may."""

    parents: tuple[Path, ...] = field(default_factory=lambda: parents_of(user_name()))
    is_mount: Callable[[Path], bool] = os.path.ismount
    _mounts: dict[str, tuple[int, Path]] = field(default_factory=dict)
    """By folders whose files were there: which device it was, and where that was mounted."""

    def remember(self, path: str) -> None:
        """A file is there: if it is gone with what is mounted now, its drive is away, wherever that was."""
        folder = str(Path(path).parent)
        with suppress(OSError):
            device = os.stat(folder).st_dev  # noqa: PTH116  # a Path takes three times as long
            known = self._mounts.get(folder)
            if known is None or known[0] != device:
                real = Path(folder).resolve()
                mount = next((it for it in (real, *real.parents) if self.is_mount(it)), Path(real.anchor))
                self._mounts[folder] = device, mount

    def away(self, path: str) -> str:
        """The name of the drive that the path needs and that isn't there; empty if no drive is at fault."""
        root = self._root(Path(path))
        if root is not None and not _is_connected(root):
            return root.name or root.drive
        known = self._mounts.get(str(Path(path).parent))
        return "" if known is None or self.is_mount(known[1]) else known[1].name

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
