"""A companion's hold on its data folder: one at a time, and where it listens for those who look."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from desktop_uploader.contract.running import LOCK_FILE, RUNNING_FILE, Running


class FolderTakenError(Exception):
    """Another companion runs on this folder."""


@contextmanager
def hold(data: Path, patience: float) -> Iterator[None]:
    """Hold the folder; wait so many seconds (-1: for ever) for another companion to end.

    Raises FolderTakenError. A stale address of one that was killed is removed first thing.
    """
    lock = FileLock(data / LOCK_FILE, thread_local=False, mode=0o600)
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        raise FolderTakenError(f"Another companion runs on {data}.") from None
    try:
        (data / RUNNING_FILE).unlink(missing_ok=True)
        yield
    finally:
        (data / RUNNING_FILE).unlink(missing_ok=True)
        lock.release()


def announce(data: Path, address: str, server_id: str) -> None:
    """Write where we listen, whole or not at all."""
    running = Running(address=address, pid=os.getpid(), server_id=server_id)
    fresh = data / f"{RUNNING_FILE}.new"
    fresh.write_text(running.model_dump_json(by_alias=True), "utf-8")
    fresh.chmod(0o600)
    fresh.replace(data / RUNNING_FILE)
