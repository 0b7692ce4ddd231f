"""The real program beside the clock, on a screen and a bus of its own: begins there, hides, quits."""

import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from tests.ui.desktop_bus import NOTES, PANEL, Desktop, desktop, until
from tests.window.program import TITLE, Program, Window

ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"


@pytest.fixture
def served() -> Iterator[Desktop]:
    with desktop(NOTES) as served:
        yield served


class Icon:
    """What a panel does with the icon."""

    def __init__(self, served: Desktop) -> None:
        until(lambda: served.items, "an icon")
        self._served, self._owner = served, served.items[-1]
        self._menu = self.property("Menu")

    def property(self, name: str) -> Any:
        place = (self._owner, "/StatusNotifierItem", "org.freedesktop.DBus.Properties")
        return self._served.ask(*place, "Get", "ss", ITEM, name)[0][1]

    def entries(self) -> dict[str, int]:
        """Their numbers by their words."""
        layout = self._served.ask(self._owner, self._menu, MENU, "GetLayout", "iias", 0, -1, [])[1]
        return {it[1][1]["label"][1].replace("_", ""): it[1][0] for it in layout[2] if "label" in it[1][1]}

    def choose(self, words: str) -> None:
        event = (self.entries()[words], "clicked", ("s", ""), 0)
        self._served.ask(self._owner, self._menu, MENU, "Event", "isvu", *event)


def visible(program: Program, process: "subprocess.Popen[bytes]") -> bool:
    return program.screen.has_window(TITLE, process.pid)


def test_a_life_beside_the_clock(program: Program, served: Desktop) -> None:
    bus = {"DBUS_SESSION_BUS_ADDRESS": served.address}
    with program.launch("--background", **bus) as process:
        try:
            until((program.home / "window.name").exists, "the program")
            served.own(PANEL)  # the panel comes after us, as at a login
            icon = Icon(served)
            assert not visible(program, process)
            until(lambda: icon.property("ToolTip")[2] == "Nothing to upload", "the tooltip")
            assert {"Pause all", "Pause for one hour", "Speed limit", "Settings…"} <= icon.entries().keys()
            icon.choose("Open Desktop Uploader")
            window = Window(program.screen, process)
            window.click_away()
            until(lambda: not visible(program, process), "the window to hide")
            until(lambda: [note[3] for note in served.notes] == ["Desktop Uploader is still here."], "a word")
            icon.choose("Open Desktop Uploader")
            until(lambda: visible(program, process), "the window")
            icon.choose("Quit")
            assert process.wait(30) == 0
        finally:
            process.kill()


def test_without_a_tray_a_closed_window_is_the_end(program: Program, served: Desktop) -> None:
    with program.window("--background", DBUS_SESSION_BUS_ADDRESS=served.address) as window:
        window.close()
        assert window.process.returncode == 0
