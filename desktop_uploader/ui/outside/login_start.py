"""Starting when somebody logs in: a file, or a key of the registry, that the system reads. Knows no Qt.

Whether it does is what is there, not what we remember: people remove such things elsewhere, too.
"""

import os
import plistlib
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from subprocess import list2cmdline
from typing import Any, Protocol

COMMAND = (
    (sys.executable, "--background")
    if getattr(sys, "frozen", False)
    else (sys.executable, "-m", "desktop_uploader", "--background")
)

_NAME = "desktop-uploader"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_RESERVED = " \t\n\"'\\><~|&;$*?#()`"
"""Characters for which the Desktop Entry Specification wants an argument in quotation marks."""


class LoginStart(Protocol):
    """All may block and raise OSError."""

    def is_on(self) -> bool: ...
    def turn(self, *, on: bool) -> None: ...


class Autostart:
    """Linux: a `.desktop` file (freedesktop.org's Desktop Application Autostart Specification)."""

    def __init__(self, environ: Mapping[str, str], command: Sequence[str] = COMMAND) -> None:
        config = environ.get("XDG_CONFIG_HOME", "")
        folder = Path(config) if config.startswith("/") else Path.home() / ".config"
        self._file, self._command = folder / "autostart" / f"{_NAME}.desktop", command

    def is_on(self) -> bool:
        """What a desktop's own settings turned off is still there, and says so."""
        try:
            lines = self._file.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return False
        off = {"hidden=true", "x-gnome-autostart-enabled=false"}
        return not any(line.replace(" ", "").lower() in off for line in lines)

    def turn(self, *, on: bool) -> None:
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        command = " ".join(_quoted(part) for part in self._command)
        entry = ("Type=Application", "Name=Desktop Uploader", f"Exec={command}", f"Icon={_NAME}")
        self._file.write_text("\n".join(("[Desktop Entry]", *entry, "Terminal=false", "")), "utf-8")


class LaunchAgent:
    """macOS: a property list that launchd reads at login."""

    def __init__(self, home: Path, command: Sequence[str] = COMMAND) -> None:
        self._file = home / "Library" / "LaunchAgents" / f"{_NAME}.plist"
        self._command = command

    def is_on(self) -> bool:
        return self._file.exists()

    def turn(self, *, on: bool) -> None:
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        content = {"Label": _NAME, "ProgramArguments": list(self._command), "RunAtLoad": True}
        self._file.write_bytes(plistlib.dumps(content))


class RunKey:
    """Windows: a value of the person's own Run key. It has not run on Windows yet."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command

    def is_on(self) -> bool:
        winreg = _registry()
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                return bool(winreg.QueryValueEx(key, _NAME)[0])
        except FileNotFoundError:
            return False

    def turn(self, *, on: bool) -> None:
        winreg = _registry()
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            if on:
                winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, list2cmdline(self._command))
            elif self.is_on():
                winreg.DeleteValue(key, _NAME)


def _registry() -> Any:
    """Windows' own module, which has types there only."""
    return import_module("winreg")


def login_start() -> LoginStart:
    """This system's."""
    if sys.platform == "win32":
        return RunKey()
    return LaunchAgent(Path.home()) if sys.platform == "darwin" else Autostart(os.environ)


def _quoted(argument: str) -> str:
    """As the Desktop Entry Specification wants it, whose strings are escaped once more."""
    argument = argument.replace("%", "%%")
    if not any(character in _RESERVED for character in argument):
        return argument
    for character in '\\"`$':
        argument = argument.replace(character, f"\\{character}")
    return '"' + argument.replace("\\", "\\\\") + '"'
