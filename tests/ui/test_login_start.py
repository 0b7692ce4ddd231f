"""Starting at login: files as each system reads them."""

import os
import plistlib
import shlex
from pathlib import Path

import pytest

from desktop_uploader.ui.outside.login_start import Autostart, LaunchAgent, LoginStart

COMMAND = ("/opt/my apps/uploader", "-m", "100% $HOME", "--background")


def made(kind: str, home: Path) -> LoginStart:
    if kind == "linux":
        return Autostart({"XDG_CONFIG_HOME": str(home / "config")}, COMMAND)
    return LaunchAgent(home, COMMAND)


@pytest.mark.parametrize("kind", ["linux", "macos"])
def test_on_and_off(tmp_path: Path, kind: str) -> None:
    start = made(kind, tmp_path)
    assert not start.is_on()
    start.turn(on=False)
    start.turn(on=True)
    start.turn(on=True)
    assert start.is_on()
    start.turn(on=False)
    assert not start.is_on()


def test_what_a_linux_desktop_reads(tmp_path: Path) -> None:
    made("linux", tmp_path).turn(on=True)
    (file,) = (tmp_path / "config" / "autostart").iterdir()
    assert file.name == "desktop-uploader.desktop"
    values = dict(line.split("=", 1) for line in file.read_text().splitlines()[1:])
    assert values["Type"] == "Application"
    read = values["Exec"].replace("\\\\", "\\").replace("%%", "%").replace("\\$", "$")
    assert tuple(shlex.split(read)) == COMMAND


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_a_desktops_own_settings_turned_off_is_off(tmp_path: Path, line: str) -> None:
    start = made("linux", tmp_path)
    start.turn(on=True)
    (file,) = (tmp_path / "config" / "autostart").iterdir()
    file.write_text(f"{file.read_text()}{line}\n")
    assert not start.is_on()
    start.turn(on=True)
    assert start.is_on()


def test_what_launchd_reads(tmp_path: Path) -> None:
    made("macos", tmp_path).turn(on=True)
    content = plistlib.loads((tmp_path / "Library/LaunchAgents/desktop-uploader.plist").read_bytes())
    assert content == {"Label": "desktop-uploader", "ProgramArguments": list(COMMAND), "RunAtLoad": True}


def test_a_relative_folder_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    Autostart({"XDG_CONFIG_HOME": "here"}).turn(on=True)
    assert (tmp_path / ".config" / "autostart" / "desktop-uploader.desktop").exists()


@pytest.mark.skipif(os.name != "posix", reason="folders without rights")
def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("")
    with pytest.raises(OSError, match="directory"):
        made("linux", tmp_path).turn(on=True)
