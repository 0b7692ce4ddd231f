"""The settings on disk, as JSON. A broken file is set aside, never a reason not to start."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop_uploader.core.settings import Refused, Settings, validated
from desktop_uploader.store.errors import PreferencesUnavailableError
from desktop_uploader.store.files import aside, move, replace_file
from desktop_uploader.store.paths import private_folder


@dataclass(frozen=True, slots=True)
class Loaded:
    """`refused`: values out of bounds, for which the defaults stand in; `set_aside`: where a file went that
    could not be read at all."""

    settings: Settings
    refused: tuple[Refused, ...] = ()
    set_aside: Path | None = None


class KeptSettings:
    """The settings of now: read once, and on disk whenever `change` returns. For one thread."""

    def __init__(self, preferences: "Preferences") -> None:
        self._preferences, self._now = preferences, preferences.load().settings

    def now(self) -> Settings:
        return self._now

    def change(self, settings: Settings) -> None:
        """Raises PreferencesUnavailableError; for as long as the program runs they hold all the same."""
        self._now = settings
        self._preferences.save(settings)


class Preferences:
    """One file. Raises PreferencesUnavailableError when the disk is in the way."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        try:
            content = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return Loaded(Settings())
        except (OSError, ValueError, RecursionError):
            return self._broken()
        if not isinstance(content, dict):
            return self._broken()
        settings, refused = validated(content)
        return Loaded(settings, refused)

    def save(self, settings: Settings) -> None:
        """Durable when it returns; the old file stays whole until then."""
        content = json.dumps(asdict(settings), indent=2).encode()
        try:
            private_folder(self._path.parent)
            replace_file(self._path, content + b"\n")
        except OSError as error:
            raise PreferencesUnavailableError(self._path, error.strerror or str(error)) from error

    def _broken(self) -> Loaded:
        to = aside(self._path, "broken")
        try:
            move(self._path, to)
        except OSError as error:
            raise PreferencesUnavailableError(self._path, error.strerror or str(error)) from error
        return Loaded(Settings(), set_aside=to)
