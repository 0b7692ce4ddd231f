"""Whether the person wants nothing on the screen to move by itself."""

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant
from PySide6.QtWidgets import QApplication, QStyle

PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_ASKED = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
"""Namespace, key, and the answer that means stillness: the portal's own, and what older GNOMEs have."""


def style_is_still() -> bool:
    """What the platform's style says: a change takes no time."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


class Motion(QObject):
    """Qt knows what Windows, macOS and KDE say of animations; the others are asked once, over `bus`."""

    def __init__(self, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._told = False
        self._asking: list[QDBusPendingCallWatcher] = []
        if bus.isConnected():
            for namespace, key, still in _ASKED:
                self._ask(bus, namespace, key, still)

    def still(self) -> bool:
        return self._told or style_is_still()

    def _ask(self, bus: QDBusConnection, namespace: str, key: str, still: object) -> None:
        question = QDBusMessage.createMethodCall(*PORTAL, "ReadOne")
        question.setArguments([namespace, key])
        asking = QDBusPendingCallWatcher(bus.asyncCall(question), self)
        asking.finished.connect(lambda asking: self._answered(asking, still))
        self._asking.append(asking)

    def _answered(self, asking: QDBusPendingCallWatcher, still: object) -> None:
        """Whoever doesn't know the key answers with an error: nobody has asked for stillness."""
        reply = asking.reply()
        answers = reply.arguments() if reply.type() is QDBusMessage.MessageType.ReplyMessage else []
        self._told = self._told or any(_plain(answer) == still for answer in answers)
        self._asking.remove(asking)
        asking.deleteLater()


def _plain(answer: object) -> object:
    return answer.variant() if isinstance(answer, QDBusVariant) else answer
