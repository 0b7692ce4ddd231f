"""Notifications on a real session bus: each in the place of the last, a click is told, nothing survives."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.outside.notifications import DesktopNotifications
from tests.ui.desktop_bus import NOTES, Desktop, desktop


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    with desktop(NOTES) as served:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", served.address)
        yield served


def listeners() -> list[str]:
    return [it.name for it in threading.enumerate() if it.name == "notifications"]


def test_told_and_clicked(qtbot: QtBot, served: Desktop) -> None:
    notifications, clicks = DesktopNotifications(), list[str]()
    notifications.clicked.connect(lambda: clicks.append(threading.current_thread().name))
    notifications.tell("6 videos are ready to watch.", "<b>not bold</b> & plain")
    qtbot.waitUntil(lambda: len(served.notes) == 1)
    app, replaces, icon, headline, body, actions, hints, timeout = served.notes[0]
    assert (app, replaces, icon, headline) == (
        "Desktop Uploader",
        0,
        "desktop-uploader",
        "6 videos are ready to watch.",
    )
    assert body == "&lt;b&gt;not bold&lt;/b&gt; &amp; plain"
    assert (actions, timeout) == (["default", ""], -1)
    assert hints["desktop-entry"] == ("s", "desktop-uploader")
    qtbot.waitUntil(lambda: notifications._shown == 1)
    served.click(7)
    served.click(1)
    qtbot.waitUntil(lambda: clicks == ["MainThread"])
    notifications.tell("Another", "")
    qtbot.waitUntil(lambda: len(served.notes) == 2)
    assert served.notes[1][1] == 1
    notifications.close()
    notifications.close()
    assert not listeners()
    notifications.tell("Too late", "")
    assert not listeners()


def test_a_desktop_without_notifications(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with desktop() as served:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", served.address)
        notifications = DesktopNotifications()
        notifications.tell("Nobody hears", "")
        qtbot.waitUntil(lambda: notifications._bus is not None)
        notifications.tell("Nobody hears", "")
        notifications.close()
        assert not listeners()


def test_without_a_bus(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    notifications = DesktopNotifications()
    notifications.tell("Nobody hears", "")
    qtbot.waitUntil(lambda: not listeners())
    notifications.tell("Nobody hears", "")
    notifications.close()


def test_a_bus_that_goes_away(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with desktop(NOTES) as served:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", served.address)
        notifications = DesktopNotifications()
        notifications.tell("First", "")
        qtbot.waitUntil(lambda: len(served.notes) == 1)
    qtbot.waitUntil(lambda: not listeners())
    notifications.tell("Nobody hears", "")
    notifications.close()
