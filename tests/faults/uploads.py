"""What a tus server stores: in memory, or in a folder that outlives a kill -9."""

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Stored:
    """One upload. `length` None: deferred. With a `file` the bytes are there, else in `data`."""

    length: int | None
    metadata: str = ""
    expires_at: float | None = None
    file: Path | None = None
    offset: int = 0
    data: bytearray = field(default_factory=bytearray)
    keep: bool = True

    def append(self, piece: bytes) -> None:
        """Durable once it returns, as far as a killed process goes."""
        if self.file is not None:
            with self.file.open("ab", buffering=0) as file:
                file.write(piece)
        elif self.keep:
            self.data += piece
        self.offset += len(piece)

    def lose(self, count: int) -> None:
        """Forget the last bytes, as a server does that lost power before it wrote them."""
        self.offset = max(0, self.offset - count)
        if self.file is not None:
            with self.file.open("r+b") as file:
                file.truncate(self.offset)
        del self.data[self.offset :]

    def rot(self, at: int) -> None:
        """One bit is another one from now on."""
        if not self.offset:
            return
        content = bytearray(self.content())
        content[at % self.offset] ^= 1
        if self.file is not None:
            self.file.write_bytes(content)
        else:
            self.data = content

    def content(self) -> bytes:
        return self.file.read_bytes() if self.file is not None else bytes(self.data)

    @property
    def complete(self) -> bool:
        return self.offset == self.length


class Uploads:
    """By path. `folder`: where they are kept; None: in memory. `keep=False`: counted and forgotten."""

    def __init__(self, folder: Path | None = None, *, keep: bool = True) -> None:
        self._folder = folder
        self._keep = keep
        self._known: dict[str, Stored] = {}
        self.expired: set[str] = set()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            for described in sorted(folder.glob("*.json")):
                self._load(described)

    def __getitem__(self, path: str) -> Stored:
        return self._known[path]

    def get(self, path: str) -> Stored | None:
        return self._known.get(path)

    def create(self, length: int | None, metadata: str = "", path: str | None = None) -> str:
        """A new upload; returns its path."""
        name = secrets.token_hex(8)
        path = path or f"/files/{name}"
        file = None
        if self._folder is not None:
            file = self._folder / f"{name}.bin"
            file.touch()
            described = {"path": path, "length": length, "metadata": metadata}
            file.with_suffix(".json").write_text(json.dumps(described), encoding="utf-8")
        self._known[path] = Stored(length, metadata, file=file, keep=self._keep)
        return path

    def discard(self, path: str) -> None:
        """It is gone, with its bytes; who asks for it hears 410 instead of 404."""
        stored = self._known.pop(path, None)
        self.expired.add(path)
        if stored is not None and stored.file is not None:
            stored.file.unlink()
            stored.file.with_suffix(".json").unlink()

    def _load(self, described: Path) -> None:
        told, file = json.loads(described.read_text(encoding="utf-8")), described.with_suffix(".bin")
        stored = Stored(told["length"], told["metadata"], file=file, offset=file.stat().st_size)
        self._known[told["path"]] = stored
