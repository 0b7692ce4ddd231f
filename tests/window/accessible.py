"""What a screen reader gets: the accessibility bus of a private session, and the tree of a program on it."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from jeepney import DBusAddress, MessageType, new_method_call  # type: ignore[import-untyped]  # ships no types
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]  # ships no types

from tests.fixtures.private_bus import private_bus

T = TypeVar("T")
_PATIENCE = 20.0
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_ROOT = "/org/a11y/atspi/accessible/root"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


@dataclass(frozen=True, slots=True)
class Session:
    """`environ`: what a program needs to be heard; `address`: of the accessibility bus."""

    environ: dict[str, str]
    address: str


@contextmanager
def session() -> Iterator[Session]:
    """A D-Bus of our own, and the accessibility bus of at-spi2-core beside it; both end with the context."""
    with private_bus() as bus:
        environ = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address, "XDG_RUNTIME_DIR": bus.folder}
        launcher = next(it for it in _LAUNCHERS if Path(it).exists())
        with _running([launcher], environ):
            ours = {"DBUS_SESSION_BUS_ADDRESS": bus.address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
            yield Session(ours, _accessibility_bus(bus.address))


@contextmanager
def _running(command: list[str], environ: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()


def _accessibility_bus(session_bus: str) -> str:
    asked = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(session_bus) as connection:

        def address() -> str:
            reply = connection.send_and_get_reply(new_method_call(asked, "GetAddress"), timeout=_PATIENCE)
            return str(reply.body[0]) if reply.header.message_type is MessageType.method_return else ""

        return until(address, "the accessibility bus is there")


class Reader:
    """Sees a program as a screen reader does, and does what it offers."""

    def __init__(self, connection: "DBusConnection") -> None:
        self._connection = connection

    def node(self, owner: str, path: str) -> "Node":
        return Node(self, owner, path)

    def program(self, name: str) -> "Node":
        """Once it has told the registry of itself."""
        registry = self.node("org.a11y.atspi.Registry", _ROOT)

        def found() -> "Node | None":
            return next((it for it in registry.children() if it.name == name), None)

        return until(found, f"a program named {name}")

    def call(self, owner: str, path: str, interface: str, member: str, *body: Any) -> tuple[Any, ...]:
        """`body`: a signature, then its values. Nothing where the other side has nothing to say."""
        address = DBusAddress(path, owner, interface)
        signature, values = (body[0], body[1:]) if body else (None, ())
        message = new_method_call(address, member, signature, values)
        reply = self._connection.send_and_get_reply(message, timeout=_PATIENCE)
        return reply.body if reply.header.message_type is MessageType.method_return else ()


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the tree. What has gone meanwhile has no name, no role and no children."""

    reader: Reader
    owner: str
    path: str

    @property
    def name(self) -> str:
        wanted = (_ACCESSIBLE, "Name")
        told = self._call("org.freedesktop.DBus.Properties", "Get", "ss", *wanted)
        return str(told[0][1]) if told else ""

    @property
    def role(self) -> str:
        told = self._call(_ACCESSIBLE, "GetRoleName")
        return str(told[0]) if told else ""

    @property
    def states(self) -> frozenset[int]:
        """By the numbers of AT-SPI's `StateType`."""
        told = self._call(_ACCESSIBLE, "GetState")
        words = told[0] if told else ()
        return frozenset(
            32 * at + bit for at, word in enumerate(words) for bit in range(32) if word >> bit & 1
        )

    def children(self) -> list["Node"]:
        told = self._call(_ACCESSIBLE, "GetChildren")
        return [self.reader.node(owner, path) for owner, path in (told[0] if told else ())]

    def everything(self) -> Iterator["Node"]:
        yield self
        for child in self.children():
            yield from child.everything()

    def press(self) -> bool:
        """Its first action."""
        told = self._call(_ACTION, "DoAction", "i", 0)
        return bool(told and told[0])

    def _call(self, interface: str, member: str, *body: Any) -> tuple[Any, ...]:
        return self.reader.call(self.owner, self.path, interface, member, *body)


@contextmanager
def reader(session: Session) -> Iterator[Reader]:
    with open_dbus_connection(session.address) as connection:
        yield Reader(connection)


def until(condition: Callable[[], T | None], what: str) -> T:
    """What it gives once that is something. It may fail meanwhile by what isn't there yet."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        with suppress(OSError, KeyError):
            if found := condition():
                return found
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.05)
