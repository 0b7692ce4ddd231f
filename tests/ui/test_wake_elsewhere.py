"""Sleep as Windows and macOS tell it, as far as it can be heard on another system."""

import ctypes
import sys
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtDBus import QDBusConnection

from desktop_uploader.ui.computer import wake_macos, wake_windows
from desktop_uploader.ui.computer.sleep import PowerNews, SleepWarning, power_news
from desktop_uploader.ui.computer.wake_macos import MacPower
from desktop_uploader.ui.computer.wake_windows import (
    PBT_APMRESUMEAUTOMATIC,
    PBT_APMRESUMESUSPEND,
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WindowsPower,
)

WM_PAINT, PBT_APMPOWERSTATUSCHANGE = 0x000F, 0x000A


def told(news: PowerNews) -> list[str]:
    heard: list[str] = []
    news.about_to_sleep.connect(lambda: heard.append("sleeps"))
    news.woke.connect(lambda: heard.append("woke"))
    return heard


def test_windows_messages_are_understood(qapp: QCoreApplication) -> None:
    news = WindowsPower()
    heard, installed = told(news), news._filter
    assert installed is not None

    def send(number: int, event: int, kind: bytes = b"windows_generic_MSG") -> None:
        message = wintypes.MSG(None, number, event, 0, 0, wintypes.POINT(0, 0))
        passed = installed.nativeEventFilter(QByteArray(kind), ctypes.addressof(message))
        assert passed == (False, 0)

    send(WM_POWERBROADCAST, PBT_APMSUSPEND)
    send(WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC)
    send(WM_POWERBROADCAST, PBT_APMRESUMESUSPEND)
    send(WM_POWERBROADCAST, PBT_APMPOWERSTATUSCHANGE)
    send(WM_PAINT, PBT_APMSUSPEND)
    send(WM_POWERBROADCAST, PBT_APMSUSPEND, b"xcb_generic_event_t")
    assert heard == ["sleeps", "woke", "woke"]
    news.close()
    news.close()


def test_every_event_of_another_system_passes_the_filter(qapp: QCoreApplication) -> None:
    news = WindowsPower()
    heard = told(news)
    qapp.processEvents()
    news.close()
    assert heard == []


def test_macos_events_are_understood_and_without_macos_it_is_silent(qapp: QCoreApplication) -> None:
    news = MacPower()
    heard = told(news)
    for event in (wake_macos.CAN_SLEEP, wake_macos.WILL_SLEEP, wake_macos.HAS_POWERED_ON):
        news.hear(event)
    assert heard == ["sleeps", "woke"]
    news.close()
    news.close()


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("linux", SleepWarning), ("win32", wake_windows.WindowsPower), ("darwin", wake_macos.MacPower)],
)
def test_each_system_has_its_own(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, platform: str, kind: type
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    news = power_news(QDBusConnection("there is none"))
    assert type(news) is kind
    news.close()
