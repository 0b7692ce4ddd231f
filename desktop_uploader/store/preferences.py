"""The settings on disk, as JSON. A broken file is set aside, never a reason not to start."""

import json
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

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
    """The settings of now: read once, and on disk whenever `change` returns. For any thread.

    `managed`: what an administrator has set (`store.managed`); it wins, and is never written down as ours.
    `set_aside`: as in `Loaded`.
    """

    def __init__(self, preferences: "Preferences", managed: Mapping[str, Any] | None = None) -> None:
        self._preferences, self._managed = preferences, dict(managed or {})
        loaded = preferences.load()
        self._chosen, self._lock = loaded.settings, threading.Lock()
        self.set_aside = loaded.set_aside

    @property
    def locked(self) -> frozenset[str]:
        """The settings that nobody here can change."""
        return frozenset(self._managed)

    def now(self) -> Settings:
        return self._with(self._chosen, self._managed)

    def limit_at_start(self, asked: int | None) -> int | None:
        """What becomes of a limit that the program is started with, in bytes a second: an administrator's is
        the most.
        """
        most: int | None = self._managed.get("limit")
        return min(asked, most) if asked and most else asked

    def change(self, settings: Settings) -> None:
        """Raises PreferencesUnavailableError; for as long as the program runs they hold all the same."""
        with self._lock:
            own = {name: getattr(self._chosen, name) for name in self._managed}
            self._chosen = self._with(settings, own)
            self._preferences.save(self._chosen)

    @staticmethod
    def _with(settings: Settings, values: Mapping[str, Any]) -> Settings:
        """The values have been checked where they were read."""
        return replace(settings, **values) if values else settings


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
        """Durable when it returns; the old file stays whole until then. What is as usual isn't written down:
        a later program may know a better usual.
        """
        usual = asdict(Settings())
        chosen = {name: value for name, value in asdict(settings).items() if value != usual[name]}
        content = json.dumps(chosen, indent=2).encode()
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
