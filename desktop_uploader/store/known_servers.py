"""Which server answers at which address, as last seen: a start needs no answer to know whose rows to show."""

import json
import logging
from pathlib import Path

from desktop_uploader.store.files import replace_file
from desktop_uploader.store.paths import private_folder

_MOST = 50
_log = logging.getLogger(__name__)


class KnownServers:
    """One small JSON file, without secrets; a broken one is forgotten. An empty address is this computer."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def id_of(self, address: str) -> str:
        """Empty for one that never answered."""
        return self._load().get(_plain(address), "")

    def remember(self, address: str, server_id: str) -> None:
        """Durable when it returns. A disk that is in the way only costs a question at the next start."""
        known = self._load()
        if not server_id or known.get(_plain(address)) == server_id:
            return
        known.pop(_plain(address), None)
        newest = dict([*known.items(), (_plain(address), server_id)][-_MOST:])
        try:
            private_folder(self._path.parent)
            replace_file(self._path, json.dumps(newest, indent=2).encode() + b"\n")
        except OSError as error:
            _log.warning("The server's name couldn't be kept: %s", error)

    def _load(self) -> dict[str, str]:
        try:
            content = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        pairs = content.items() if isinstance(content, dict) else ()
        return {address: known for address, known in pairs if isinstance(known, str)}


def _plain(address: str) -> str:
    return address.strip().rstrip("/")
