"""A real Secret Service with a bus of its own, owned and ended by the test."""

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]  # ships no types
from jeepney.io.blocking import (  # type: ignore[import-untyped]  # ships no types
    DBusConnection,
    open_dbus_connection,
)
from secretstorage import Collection
from secretstorage.exceptions import SecretStorageException

# Without folders of services: nothing starts by itself, no prompter either.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
DAEMON = DBusAddress(
    "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
)


class SecretService:
    """`environ`: what a process needs to find it."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.environ = environ

    def connected(self) -> DBusConnection:
        return open_dbus_connection(self.environ["DBUS_SESSION_BUS_ADDRESS"])

    def lock(self) -> None:
        with closing(self.connected()) as connection:
            Collection(connection).lock()

    def opened(self) -> bool:
        try:
            with closing(self.connected()) as connection:
                return not Collection(connection).is_locked()
        except (OSError, SecretStorageException):
            return False

    @contextmanager
    def silent_prompter(self) -> Iterator[None]:
        """Somebody is there to show the prompt, and nobody answers it."""
        with closing(self.connected()) as connection:
            request = new_method_call(DAEMON, "RequestName", "su", ("org.gnome.keyring.SystemPrompter", 0))
            connection.send_and_get_reply(request)
            yield


def environ_in(folder: Path) -> dict[str, str]:
    """No display, no bus, nothing of the person who runs the tests."""
    home = str(folder)
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    return {"PATH": "/usr/bin:/bin", "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/bus"} | dict.fromkeys(
        names, home
    )


@contextmanager
def running(*command: str, environ: dict[str, str], stdin: bytes = b"") -> Iterator[None]:
    with subprocess.Popen(
        command, env=environ, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            assert process.stdin
            process.stdin.write(stdin)
            process.stdin.close()
            yield
        finally:
            process.kill()


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, condition
        time.sleep(0.02)


@contextmanager
def secret_service() -> Iterator[SecretService]:
    # A short path: those of sockets have at most 108 bytes.
    with tempfile.TemporaryDirectory(prefix="bus-") as name:
        folder = Path(name)
        (folder / "bus.conf").write_text(BUS.format(folder=folder))
        service = SecretService(environ_in(folder))
        keyring = ("gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground")
        with running("dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", environ=service.environ):
            wait_for((folder / "bus").exists)
            with running(*keyring, environ=service.environ, stdin=b"password"):
                wait_for(service.opened)
                yield service
