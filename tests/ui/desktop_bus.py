"""A desktop of the test's own on a real session bus: a panel (StatusNotifierWatcher) and notifications."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # ships no types
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]  # ships no types
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # ships no types

from tests.fixtures.private_bus import private_bus

PANEL, NOTES = "org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications"
_NOTES = DBusAddress("/org/freedesktop/Notifications", NOTES, NOTES)
_INTROSPECTION = f"""<node><interface name="{PANEL}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface></node>"""
_PATIENCE = 20.0


class Desktop:
    """`items`: the trays' icons, by who owns them; `notes`: the arguments of each `Notify`; `signals`: bodies
    of LauncherEntry's.
    """

    def __init__(self, address: str, names: tuple[str, ...]) -> None:
        self.address, self.names = address, names
        self.items: list[str] = []
        self.notes: list[tuple[Any, ...]] = []
        self.signals: list[tuple[Any, ...]] = []
        self._sender = ""
        self._bus = open_dbus_connection(address)
        for name in names:
            self.own(name)
        rule = MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def own(self, name: str) -> None:
        self._bus.send(message_bus.RequestName(name))

    def click(self, number: int) -> None:
        """On the notification with this number, as only its sender hears."""
        clicked = new_signal(_NOTES, "ActionInvoked", "us", (number, "default"))
        clicked.header.fields[HeaderFields.destination] = self._sender
        self._bus.send(clicked)

    def ask(self, owner: str, path: str, interface: str, member: str, kinds: str = "", *body: Any) -> Any:
        """Of another program on the bus, over a connection of its own."""
        with open_dbus_connection(self.address) as other:
            call = new_method_call(DBusAddress(path, owner, interface), member, kinds or None, body)
            reply = other.send_and_get_reply(call, timeout=_PATIENCE)
            assert reply.header.message_type is MessageType.method_return, reply.body
            return reply.body

    def close(self) -> None:
        with open_dbus_connection(self.address) as other:  # wakes the thread that listens
            to_us = DBusAddress("/", self._bus.unique_name, "test.End")
            other.send_and_get_reply(new_method_call(to_us, "End"))
        self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        ended = False
        while not ended:
            message = self._bus.receive()
            match message.header.message_type:
                case MessageType.signal if message.header.fields.get(HeaderFields.member) == "Update":
                    self.signals.append(message.body)
                case MessageType.method_call:
                    ended = self._answer(message)

    def _answer(self, message: Any) -> bool:
        sender, member = (message.header.fields[it] for it in (HeaderFields.sender, HeaderFields.member))
        match member:
            case "End":
                answer = new_method_return(message)
            case "Introspect":
                answer = new_method_return(message, "s", (_INTROSPECTION,))
            case "Get":
                answer = new_method_return(message, "v", (("b", True),))
            case "GetAll":
                values = {"IsStatusNotifierHostRegistered": ("b", True)}
                answer = new_method_return(message, "a{sv}", (values,))
            case "RegisterStatusNotifierItem":
                self.items.append(sender)
                answer = new_method_return(message)
            case "Notify":
                self._sender = sender
                self.notes.append(message.body)
                answer = new_method_return(message, "u", (len(self.notes),))
            case _:
                answer = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        self._bus.send(answer)
        return bool(member == "End")


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.02)


@contextmanager
def desktop(*names: str) -> Iterator[Desktop]:
    with private_bus() as bus:
        served = Desktop(bus.address, names)
        try:
            yield served
        finally:
            served.close()
