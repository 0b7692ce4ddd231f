"""How keeping things can fail. Expected failures of the world, each saying what to do; never a bug.

WorldError (core)
├── StoreError
│   ├── JournalNewerError           a newer program wrote the journal
│   ├── JournalInUseError           it must be mended, but another window has it open
│   ├── JournalUnavailableError     the disk or another program is in the way of the journal
│   └── PreferencesUnavailableError … of the settings
└── SecretsUnavailableError         the keyring refuses, or nobody answers its prompt
"""

from pathlib import Path

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.words.language import isolated, translate


class StoreError(WorldError):
    """The world failed while something was kept or read; the message is for people."""

    def __init__(self, words: str) -> None:
        super().__init__(Failure(Kind.DISK, words))

    def __str__(self) -> str:
        return self.failure.detail


class JournalNewerError(StoreError):
    """`found` and `known` are format numbers (SQLite's `user_version`)."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        words = translate(
            "Store",
            "The list of uploads was written by a newer Desktop Uploader (format {found}, this one reads up "
            "to {known}). Nothing was changed. Please install the newer version. The list: {path}",
        )
        super().__init__(words.format(found=found, known=known, path=isolated(str(path))))
        self.found, self.known = found, known


class JournalInUseError(StoreError):
    def __init__(self, path: Path) -> None:
        words = translate(
            "Store",
            "The list of uploads can’t be opened now: another Desktop Uploader that runs is using it. "
            "Nothing was changed. Please close the other one and start again. The list: {path}",
        )
        super().__init__(words.format(path=isolated(str(path))))


class JournalUnavailableError(StoreError):
    """`reason`: SQLite's or the system's plain words."""

    def __init__(self, path: Path, reason: str) -> None:
        words = translate(
            "Store",
            "The list of uploads could not be read or written ({reason}). What was saved before is kept. "
            "Please check that the disk has room and may be written. The list: {path}",
        )
        super().__init__(words.format(reason=isolated(reason), path=isolated(str(path))))


class PreferencesUnavailableError(StoreError):
    def __init__(self, path: Path, reason: str) -> None:
        words = translate(
            "Store",
            "The settings could not be read or written ({reason}). The uploads are not affected. "
            "Please check that the disk has room and may be written. The settings: {path}",
        )
        super().__init__(words.format(reason=isolated(reason), path=isolated(str(path))))


class SecretsUnavailableError(WorldError):
    """`reason` is the name of what the keyring raised, never its text: that could hold the token."""

    def __init__(self, reason: str) -> None:
        super().__init__(Failure(Kind.DISK, f"the system's keyring does not open ({reason})"))
