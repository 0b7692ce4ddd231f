"""How the two programs find each other on one computer: the files of a companion's data folder.

A companion holds the lock on `companion.lock` for as long as it runs; the OS lets go of it if it is
killed. While it listens, `companion.json` says where; a clean end removes it, kill -9 leaves it behind.
"""

from pathlib import Path

from desktop_uploader.contract.wire import Message

LOCK_FILE = "companion.lock"
RUNNING_FILE = "companion.json"
TOKEN_FILE = "token"  # noqa: S105  # the name of a file
READY_LINE = "Companion ready at {address}  token file: {token_file}"


class Running(Message):
    """Who listens, and where. The token itself stays in its own file."""

    address: str
    pid: int
    server_id: str


def read_running(data: Path) -> Running | None:
    """Whom the folder names; it may have been killed since: only the lock tells."""
    try:
        return Running.model_validate_json((data / RUNNING_FILE).read_bytes())
    except (OSError, ValueError):
        return None
