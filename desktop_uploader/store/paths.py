"""Where the program keeps its files: the system's own places, or all below `DESKTOP_UPLOADER_HOME`."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

HOME = "DESKTOP_UPLOADER_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """`journal`, `preferences` and `servers` are files, the others folders.

    `companion` is the embedded server's.
    """

    journal: Path
    claims: Path
    preferences: Path
    servers: Path
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
            thumbnails=cache / "thumbnails",
            logs=logs,
            companion=data / "companion",
        )

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
