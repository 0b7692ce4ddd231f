"""Where the program keeps its files: the system's own places, or all below `DESKTOP_UPLOADER_HOME`."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

HOME = "DESKTOP_UPLOADER_HOME"
MANAGED = "DESKTOP_UPLOADER_MANAGED"
"""A file of managed settings in place of the computer's own."""


@dataclass(frozen=True, slots=True)
class Paths:
    """`journal`, `preferences`, `servers` and `accounts` are files, the others folders.

    `companion` is the embedded server's.
    """

    journal: Path
    claims: Path
    preferences: Path
    servers: Path
    accounts: Path
    thumbnails: Path
    logs: Path
    companion: Path

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Paths":
        """Nothing is made yet; see `make`."""
        if home := environ.get(HOME):
            data = Path(home).expanduser().absolute()
            return cls._below(data, config=data, cache=data, logs=data / "logs")
        name = "desktop-uploader" if sys.platform.startswith("linux") else "Desktop Uploader"
        dirs = PlatformDirs(name, appauthor=False)
        return cls._below(
            dirs.user_data_path,
            config=dirs.user_config_path,
            cache=dirs.user_cache_path,
            logs=dirs.user_log_path,
        )

    @classmethod
    def _below(cls, data: Path, *, config: Path, cache: Path, logs: Path) -> "Paths":
        return cls(
            journal=data / "journal.sqlite3",
            claims=data / "claims",
            preferences=config / "preferences.json",
            servers=config / "servers.json",
            accounts=config / "accounts.json",
            thumbnails=cache / "thumbnails",
            logs=logs,
            companion=data / "companion",
        )

    @property
    def watched(self) -> Path:
        """A folder with what was seen in watched folders; made when needed."""
        return self.journal.parent / "watched"

    def make(self) -> None:
        """Make every folder, for its owner only. Raises OSError."""
        folders = (self.claims, self.thumbnails, self.logs, self.companion)
        for folder in (self.journal.parent, self.preferences.parent, *folders):
            private_folder(folder)


def private_folder(folder: Path) -> None:
    """Make it with mode 0700, missing parents too; one that exists keeps the mode its owner gave it."""
    if not folder.is_dir():
        private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def managed_places(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[Path, ...]:
    """Where an administrator's settings may lie, the weightiest first."""
    if place := environ.get(MANAGED):
        return (Path(place),)
    if platform == "win32":
        data = environ.get("PROGRAMDATA")
        return (Path(data, "Desktop Uploader", "managed.json"),) if data else ()
    if platform == "darwin":
        return (Path("/Library/Application Support/Desktop Uploader/managed.json"),)
    folders = environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    absolute = [it for it in folders.split(":") if it.startswith("/")]  # as its specification wants
    return tuple(Path(it, "desktop-uploader", "managed.json") for it in absolute)
