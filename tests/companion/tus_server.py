"""A small companion for the tests of tus and serving: real server, real disk, records in memory (or a file).

Run as a program, it serves the folder that is its argument until killed, and prints its URL.
"""

import asyncio
import contextlib
import json
import resource
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from desktop_uploader.companion.api.tus import tus_routes
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.serving.guard import GuardedProtocol
from desktop_uploader.companion.serving.runner import run, serve
from desktop_uploader.companion.tus.completion import finish_interrupted
from desktop_uploader.companion.tus.limits import TusLimits
from desktop_uploader.companion.tus.protocol import encode_metadata
from desktop_uploader.companion.tus.records import TusRecord
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.contract.problem import Code

LIMITS = TusLimits(max_size=4 * 1024**3)
LIFETIME = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class User:
    id: str


class FakeRecords:
    """TusRecords in memory; with a `path`, what must outlive a killed process is written there too."""

    def __init__(self, path: Path | None = None) -> None:
        self.rows: dict[str, tuple[str, TusRecord]] = {}
        self.received_offsets: list[tuple[str, int]] = []
        self.completed: list[str] = []
        self.terminated: list[str] = []
        self.refuse_completion = False
        self._path = path
        if path is not None and path.exists():
            for owner, row in json.loads(path.read_text()):
                expires_at = datetime.fromisoformat(row.pop("expires_at"))
                self.rows[row["upload_id"]] = (owner, TusRecord(expires_at=expires_at, **row))

    def _save(self) -> None:
        if self._path is not None:
            rows = [(owner, asdict(record)) for owner, record in self.rows.values()]
            self._path.write_text(json.dumps(rows, default=datetime.isoformat))

    async def find(self, upload_id: str, owner: str) -> TusRecord | None:
        found = self.rows.get(upload_id)
        return found[1] if found is not None and found[0] == owner else None

    async def create(self, owner: str, length: int, metadata: Mapping[str, str]) -> TusRecord:
        if metadata.get("filename", "").endswith(".exe"):
            raise Refusal(415, Code.FILE_TYPE_REFUSED, "That is no video.")
        expires_at = datetime.now(UTC) + LIFETIME
        record = TusRecord(uuid4().hex, uuid4().hex, length, expires_at, encode_metadata(metadata))
        self.rows[record.upload_id] = (owner, record)
        self._save()
        return record

    async def received(self, upload_id: str, offset: int) -> TusRecord:
        self.received_offsets.append((upload_id, offset))
        owner, record = self.rows[upload_id]
        record = replace(record, expires_at=datetime.now(UTC) + LIFETIME)
        self.rows[upload_id] = (owner, record)
        return record

    async def complete(self, upload_id: str) -> None:
        if self.refuse_completion:
            raise Refusal(415, Code.FILE_TYPE_REFUSED, "That is no video.")
        self.completed.append(upload_id)

    async def terminate(self, upload_id: str) -> None:
        self.terminated.append(upload_id)
        self.rows.pop(upload_id, None)

    def expire(self, upload_id: str) -> None:
        owner, record = self.rows[upload_id]
        self.rows[upload_id] = (owner, replace(record, expires_at=datetime.now(UTC) - timedelta(seconds=1)))


async def authenticate(request: Request) -> User:
    name = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if name not in {"alice", "bob"}:
        raise Refusal(401, Code.SIGN_IN_NEEDED, "Sign in first.")
    return User(name)


async def ping(_request: Request) -> Response:
    return JSONResponse({"pong": True})


def tus_app(store: UploadStore, records: FakeRecords, base_url: list[str], limits: TusLimits) -> Starlette:
    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await finish_interrupted(store, records)
        yield

    routes = tus_routes(store, records, authenticate, limits=limits, base_url=lambda: base_url[0])
    app = Starlette(routes=[*routes, Route("/ping", ping)], lifespan=lifespan)
    app.router.redirect_slashes = False
    return app


@contextlib.asynccontextmanager
async def running(
    app: ASGIApp, *, max_connections: int = 512, guard: type[GuardedProtocol] = GuardedProtocol
) -> AsyncIterator[str]:
    """The app behind a real server on a free port, in this loop; gives its base URL."""
    stop = asyncio.Event()
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(
        serve(app, "127.0.0.1", 0, ready.set_result, stop=stop, max_connections=max_connections, guard=guard)
    )
    try:
        serving.add_done_callback(lambda _: ready.cancel())
        yield await ready
    finally:
        stop.set()
        await serving


@dataclass(frozen=True, slots=True)
class TusServer:
    """A running server and a signed-in client of it."""

    url: str
    root: Path
    store: UploadStore
    records: FakeRecords
    client: httpx.AsyncClient

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    async def create(self, length: int, **headers: str) -> str:
        """The new upload's URL."""
        answer = await self.client.post("/files", headers={"Upload-Length": str(length), **headers})
        assert answer.status_code == 201, answer.text
        return answer.headers["Location"]

    async def patch(self, url: str, offset: int | str, body: bytes, **headers: str) -> httpx.Response:
        return await self.client.patch(url, content=body, headers={**patch_headers(offset), **headers})

    async def offset(self, url: str) -> int:
        answer = await self.client.head(url)
        assert answer.status_code == 200, answer.status_code
        return int(answer.headers["Upload-Offset"])

    def content(self, url: str) -> bytes:
        return self.store.content(id_of(url)).read_bytes()


def id_of(url: str) -> str:
    return url.rpartition("/")[2]


def patch_headers(offset: int | str) -> dict[str, str]:
    return {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}


def signed_in(url: str, user: str = "alice") -> httpx.AsyncClient:
    headers = {"Authorization": f"Bearer {user}".strip(), "Tus-Resumable": "1.0.0"}
    return httpx.AsyncClient(base_url=url, headers=headers, timeout=30, trust_env=False)


@contextlib.asynccontextmanager
async def tus_server(root: Path, limits: TusLimits = LIMITS) -> AsyncIterator[TusServer]:
    store, records, base_url = UploadStore(root), FakeRecords(), [""]
    async with running(tus_app(store, records, base_url, limits)) as url:
        base_url[0] = url
        async with signed_in(url) as client:
            yield TusServer(url, root, store, records, client)


def request_bytes(
    method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b""
) -> bytes:
    """A request as it looks on the wire, signed in, for what an HTTP library would refuse to send."""
    given = {"Host": "x", "Authorization": "Bearer alice", "Tus-Resumable": "1.0.0", **(headers or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body


async def exchange(port: int, request: bytes, seconds: float = 20) -> bytes:
    """Sends raw bytes and reads until the answer is complete, or the server ends the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        async with asyncio.timeout(seconds):
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            if request.startswith(b"HEAD"):
                return head
            length = next(
                (line for line in head.lower().split(b"\r\n") if line[:15] == b"content-length:"), b":0"
            )
            return head + await reader.readexactly(int(length.partition(b":")[2]))
    except asyncio.IncompleteReadError as error:
        return error.partial
    except ConnectionResetError:
        return b""
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def eventually(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Returns once it holds; fails when it does not in time."""
    clock = asyncio.get_running_loop()
    deadline = clock.time() + seconds
    while not condition():
        assert clock.time() < deadline
        await asyncio.sleep(0.005)


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def main() -> None:
    root = Path(sys.argv[1])
    if len(sys.argv) > 2:  # a disk that is full after so many bytes of a file
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    base_url = [""]

    def ready(url: str) -> None:
        base_url[0] = url
        print(url, flush=True)

    store = UploadStore(root / "uploads")
    run(serve(tus_app(store, FakeRecords(root / "records.json"), base_url, LIMITS), "127.0.0.1", 0, ready))


if __name__ == "__main__":
    main()
