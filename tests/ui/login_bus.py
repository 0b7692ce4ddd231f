"""A real D-Bus of the test's own, with a logind on it that keeps who asked it to hold off sleep."""

import os
import select
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # ships no types
    DBusAddress,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]  # ships no types
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]  # ships no types

from tests.fixtures.private_bus import private_bus

_MANAGER = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")


class Logind:
    """`asked`: the arguments of each `Inhibit`; `held`: whether any inhibitor's descriptor is still open.

    To who asks by the older way of desktops, it gives numbers: `cookies` are those not yet given back.
    """

    def __init__(self, address: str, name: str) -> None:
        self.address, self._name = address, name
        self.asked: list[tuple[str, ...]] = []
        self.refuses = False
        self.cookies: set[int] = set()
        self._given = 0
        self._ends: list[int] = []
        self._bus = open_dbus_connection(address, enable_fds=True)
        self._bus.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    @property
    def held(self) -> bool:
        """The other end of a pipe reads as ended once nobody has it open any more."""
        return any(not select.select([end], [], [], 0)[0] for end in self._ends)

    def announce(self, *, sleeping: bool) -> None:
        self._bus.send(new_signal(_MANAGER, "PrepareForSleep", "b", (sleeping,)))

    def close(self) -> None:
        self._closing = True
        with open_dbus_connection(self.address) as other:  # wakes the thread that listens
            to_us = DBusAddress(_MANAGER.object_path, self._name, _MANAGER.interface)
            from jeepney import new_method_call

            other.send_and_get_reply(new_method_call(to_us, "End"))
        self._thread.join()
        self._bus.close()
        for end in self._ends:
            os.close(end)

    def _serve(self) -> None:
        ended = False
        while not ended:
            message = self._bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            ended = self._answer(message)

    def _answer(self, message: Any) -> bool:
        from jeepney import HeaderFields

        if message.header.fields[HeaderFields.member] == "End":
            self._bus.send(new_method_return(message))
            return True
        member = message.header.fields[HeaderFields.member]
        if member == "UnInhibit":
            self.cookies.discard(message.body[0])
            self._bus.send(new_method_return(message))
            return False
        if len(message.body) == 2:  # who asks by the older way gives a name and a reason
            self._given += 1
            self.cookies.add(self._given)
            self._bus.send(new_method_return(message, "u", (self._given,)))
            return False
        self.asked.append(message.body)
        if self.refuses:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
            return False
        ours, theirs = os.pipe()
        self._ends.append(ours)
        self._bus.send(new_method_return(message, "h", (theirs,)))
        os.close(theirs)
        return False


@contextmanager
def logind(name: str = "org.freedesktop.login1", serving: type[Logind] = Logind) -> Iterator[Logind]:
    with private_bus() as bus:
        served = serving(bus.address, name)
        try:
            yield served
        finally:
            served.close()
