"""Files that are either the old or the new one, whole, whenever the power fails."""

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write beside it, mode 0600, make it durable, then take its place. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(content)
            fresh.flush()
            os.fsync(fresh.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def move(old: Path, new: Path) -> None:
    """Durably, replacing `new`; nothing if there is no `old`. Raises OSError."""
    if old.exists():
        old.replace(new)
        sync_folder(new.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in it durable; Windows does so by itself and can't open a folder."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def aside(path: Path, word: str) -> Path:
    """A free name beside it for a file put aside now: `journal.corrupt-20250131T120000123456Z.sqlite3`."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.with_name(f"{path.stem}.{word}-{stamp}{path.suffix}")
