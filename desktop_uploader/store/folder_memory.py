"""What has been seen in each watched folder, as JSON: one file a folder, named by a hash of its path."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Collection
from pathlib import Path

from desktop_uploader.core.watched import Mark, Seen
from desktop_uploader.store.files import replace_file
from desktop_uploader.store.paths import private_folder

_log = logging.getLogger(__name__)


class FolderMemory:
    """Implements `ports.folders.FolderMemory` in a folder of its own. A broken file is as good as none: then
    nothing of that folder is new.
    """

    def __init__(self, place: Path) -> None:
        self._place = place

    async def seen(self, folder: str) -> dict[str, Mark] | None:
        """None: it was never watched."""
        return await asyncio.to_thread(_read, self._file(folder))

    async def keep(self, folder: str, seen: Seen) -> None:
        """A disk that is in the way costs a duplicate at most, which people are asked about."""
        await asyncio.to_thread(self._write, folder, seen)

    async def keep_only(self, folders: Collection[str]) -> None:
        """Forget every other one: watched again, it begins anew."""
        await asyncio.to_thread(self._forget_others, {self._file(it) for it in folders})

    def _write(self, folder: str, seen: Seen) -> None:
        content = json.dumps({path: [mark.size, mark.mtime_ns] for path, mark in seen.items()})
        try:
            private_folder(self._place)
            replace_file(self._file(folder), content.encode())
        except OSError:
            _log.warning("What was seen in a watched folder couldn't be kept", exc_info=True)

    def _forget_others(self, files: Collection[Path]) -> None:
        try:
            for file in self._place.glob("*.json"):
                if file not in files:
                    file.unlink(missing_ok=True)
        except OSError:
            _log.warning("A folder that is no longer watched couldn't be forgotten", exc_info=True)

    def _file(self, folder: str) -> Path:
        name = hashlib.sha256(folder.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self._place / f"{name}.json"


def _read(file: Path) -> dict[str, Mark] | None:
    try:
        content = json.loads(file.read_bytes())
        return {str(path): Mark(int(size), int(mtime_ns)) for path, (size, mtime_ns) in content.items()}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        _log.warning("What was seen in a watched folder can't be read", exc_info=True)
        return None
