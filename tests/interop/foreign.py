"""The tus servers that nobody here wrote: how to start each, where it keeps the bytes, what it can't do."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import httpx

from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.tus_creation import Location, TusCreation
from desktop_uploader.transfers.tus_wire import TusWire
from tests.fixtures.sending import RealClock
from tests.interop.programs import Program, node_program, python_program

NAME = "Übung 3 – Grüße aus 東京 🎬.mp4"
NOBODY = FixedOrigin("http://127.0.0.1:1", "a token that no provider may see")
"""The companion, which has no part in this."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """`writes_at_once`: it stores bytes as they come, and so keeps those of a request that is broken off.

    `survives_kill_in_mid_request`: what it stored stays right when it is killed while bytes come in.
    """

    name: str
    extensions: frozenset[str]
    algorithms: frozenset[str] = frozenset()
    writes_at_once: bool = True
    survives_kill_in_mid_request: bool = True

    def command(self, root: Path, port: int) -> list[str]:
        if self.name == "@tus/server":
            return node_program("server.mjs", str(root), str(port))
        return python_program(f"{self.name.replace('-', '_')}_process.py", str(root), str(port))


_USUAL = {"creation", "creation-with-upload", "creation-defer-length", "expiration", "termination"}

TUS_SERVER = Foreign("@tus/server", frozenset(_USUAL))

# It writes as bytes come, but notes how many only when the request ends, and appends whatever is sent next.
TUSPYSERVER = Foreign(
    "tuspyserver", frozenset({*_USUAL, "concatenation"}), survives_kill_in_mid_request=False
)

# It takes a whole request into memory before it stores any of it.
RESUMABLE_UPLOAD = Foreign(
    "resumable-upload",
    frozenset({*_USUAL, "checksum", "concatenation", "concatenation-unfinished"}),
    algorithms=frozenset({"sha1"}),
    writes_at_once=False,
)

SERVERS = (TUS_SERVER, TUSPYSERVER, RESUMABLE_UPLOAD)


@dataclass
class ForeignServer:
    """One of them, running on a free port of its own. `back` after `kill` is on the same port."""

    kind: Foreign
    root: Path
    address: str = ""
    _program: Program | None = field(default=None, init=False)

    def start(self) -> None:
        port = int(self.address.rpartition(":")[2] or 0)
        self._program = program = Program(self.kind.command(self.root, port))
        program.until(lambda: any(line.startswith("http://") for line in program.lines))
        self.address = next(line for line in program.lines if line.startswith("http://"))

    def kill(self) -> None:
        if self._program is not None:
            self._program.kill()

    def checksums(self, url: str) -> int:
        """How many requests of this upload carried one, if the server tells of them."""
        assert self._program is not None
        path = url.removeprefix(self.address)
        return sum(line.startswith(f"checksum of PATCH {path}: ") for line in self._program.lines)

    def stored(self, url: str) -> Path:
        """The file that holds the bytes of this upload."""
        return self.root / url.rpartition("/")[2]

    async def create(self, size: int, **metadata: str) -> str:
        """A new upload's URL."""
        return (await self.begin(size, None, **metadata)).url

    async def begin(self, size: int, first: bytes | None, **metadata: str) -> Location:
        """A new upload by our own program, its `first` bytes sent along."""
        said = metadata or {"filename": NAME, "filetype": "video/mp4"}
        async with self.creation() as creation:
            return await creation.create(self.endpoint, size, said, first)

    @asynccontextmanager
    async def creation(self) -> AsyncIterator[TusCreation]:
        async with make_client() as client:
            yield TusCreation(client, NOBODY, RealClock())

    @property
    def endpoint(self) -> str:
        """Where uploads begin. Without the slash tuspyserver redirects who asks what it can do."""
        return f"{self.address}/files/" if self.kind is TUSPYSERVER else f"{self.address}/files"

    async def ask(self, method: str, url: str, body: bytes = b"", **headers: str) -> httpx.Response:
        """A request by someone who isn't our program. Header names with `_` for `-`."""
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
            return await client.request(method, url, content=body, headers={**TusWire().headers(), **said})

    async def offset(self, url: str) -> int:
        return int((await self.ask("HEAD", url)).headers["Upload-Offset"])

    async def metadata(self, url: str) -> dict[str, str]:
        return decoded((await self.ask("HEAD", url)).headers["Upload-Metadata"])

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


def decoded(metadata: str) -> dict[str, str]:
    """What an `Upload-Metadata` header says."""
    pairs = (pair.strip().partition(" ") for pair in metadata.split(","))
    return {key: base64.b64decode(value).decode() for key, _, value in pairs}
