"""Who wants nothing to move is heard: over a real D-Bus, as desktops tell it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from jeepney import HeaderFields, new_error, new_method_return  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.motion import PORTAL, Motion
from tests.ui.login_bus import Logind, logind

NONE = QDBusConnection("none")


class Portal(Logind):
    """Answers with what `settings` has, and with an error for the rest."""

    settings: dict[str, tuple[str, Any]] = {}  # noqa: RUF012  # set by each test
    asked_for = 0

    def _answer(self, message: Any) -> bool:
        if message.header.fields[HeaderFields.member] != "ReadOne":
            return super()._answer(message)
        self.asked_for += 1
        namespace, key = message.body
        if f"{namespace} {key}" in self.settings:
            self._bus.send(new_method_return(message, "v", (self.settings[f"{namespace} {key}"],)))
        else:
            self._bus.send(new_error(message, "org.freedesktop.portal.Error.NotFound"))
        return False


@contextmanager
def told(settings: dict[str, tuple[str, Any]]) -> Iterator[tuple[Motion, QObject, Portal]]:
    with logind(PORTAL[0], Portal) as portal:
        assert isinstance(portal, Portal)
        portal.settings = settings
        bus, owner = QDBusConnection.connectToBus(portal.address, "motion"), QObject()
        try:
            yield Motion(bus, owner), owner, portal
        finally:
            QDBusConnection.disconnectFromBus("motion")


@pytest.mark.parametrize(
    "settings",
    [
        {"org.freedesktop.appearance reduced-motion": ("u", 1)},
        {"org.gnome.desktop.interface enable-animations": ("b", False)},
    ],
)
def test_a_desktop_that_wants_stillness_is_heard(settings: dict[str, tuple[str, Any]], qtbot: QtBot) -> None:
    with told(settings) as (motion, _owner, _portal):
        qtbot.waitUntil(motion.still)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {
            "org.freedesktop.appearance reduced-motion": ("u", 0),
            "org.gnome.desktop.interface enable-animations": ("b", True),
        },
        {"org.freedesktop.appearance reduced-motion": ("s", "yes")},
    ],
)
def test_else_things_move(settings: dict[str, tuple[str, Any]], qtbot: QtBot) -> None:
    with told(settings) as (motion, _owner, portal):
        qtbot.waitUntil(lambda: portal.asked_for == 2 and not motion._asking)
        assert not motion.still()


def test_without_a_bus_the_style_decides(qtbot: QtBot) -> None:
    class Still(QProxyStyle):
        def styleHint(  # noqa: N802  # Qt's name
            self,
            hint: QStyle.StyleHint,
            option: QStyleOption | None = None,
            widget: QWidget | None = None,
            data: QStyleHintReturn | None = None,
        ) -> int:
            if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 0
            return super().styleHint(hint, option, widget, data)

    owner, before = QObject(), QApplication.style().name()
    motion = Motion(NONE, owner)
    assert not motion.still()
    QApplication.setStyle(Still("Fusion"))
    try:
        assert motion.still()
    finally:
        QApplication.setStyle(before)
