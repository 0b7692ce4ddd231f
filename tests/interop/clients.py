"""The tus clients that nobody here wrote, each as it comes, behind one way to have it send a file."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tusclient.client import TusClient
from tusclient.exceptions import TusCommunicationError

from tests.interop.companion import Companion
from tests.interop.foreign import NAME
from tests.interop.programs import Program, node_program

REQUEST = 1024**2
METADATA = {"filename": NAME, "filetype": "video/mp4"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`url`: of the upload, if it came to be; `began`: the offset it went on from; `refused`: with which
    status, 0 if it wasn't.
    """

    url: str = ""
    began: int | None = None
    refused: int = 0
    unreachable: bool = False


class Client(Protocol):
    def send(
        self, companion: Companion, file: Path, *, url: str | None = None, pause_at: int | None = None
    ) -> Outcome:
        """Create an upload, or go on with `url`, until all is sent or `pause_at` bytes are accepted."""


class TusJs(Program):
    """tus-js-client on Node, sending one file; `options` are its own."""

    def __init__(
        self,
        companion: Companion,
        file: Path,
        *,
        pause_at: int | None = None,
        terminate: bool = False,
        **options: object,
    ) -> None:
        usual = {"endpoint": companion.endpoint, "headers": companion.headers, "metadata": METADATA}
        given = {**usual, "chunkSize": REQUEST, "retryDelays": None, **options}
        asked = {"file": str(file), "options": given, "abortAt": pause_at, "terminate": terminate}
        super().__init__(node_program("client.mjs", json.dumps(asked)))

    def facts(self, event: str, fact: str) -> list[object]:
        """What it told in each event of a kind."""
        lines = [json.loads(line) for line in list(self.lines)]
        return [line[fact] for line in lines if line["event"] == event]

    def accepted(self) -> int:
        """Bytes that the server has."""
        return max((int(str(it)) for it in self.facts("accepted", "accepted")), default=0)

    @property
    def url(self) -> str:
        return str(next(iter(self.facts("url", "url")), ""))


class TusJsClient:
    """The usual way to use it."""

    def send(
        self, companion: Companion, file: Path, *, url: str | None = None, pause_at: int | None = None
    ) -> Outcome:
        with TusJs(companion, file, pause_at=pause_at, uploadUrl=url) as sending:
            sending.wait()
            began = [int(str(it)) for it in sending.facts("accepted", "from")]
            refused = [int(str(it)) for it in sending.facts("error", "status")]
        return Outcome(sending.url or url or "", began[0] if began else None, refused[0] if refused else 0)


class Tuspy:
    """tuspy's `Uploader`; `checksums`: sent with each request."""

    def __init__(self, *, checksums: bool) -> None:
        self._checksums = checksums

    def send(
        self, companion: Companion, file: Path, *, url: str | None = None, pause_at: int | None = None
    ) -> Outcome:
        client, began = TusClient(companion.endpoint, headers=companion.headers), None
        with file.open("rb") as stream:
            try:
                uploader = client.uploader(
                    file_stream=stream,
                    chunk_size=REQUEST,
                    metadata=METADATA,
                    upload_checksum=self._checksums,
                    url=url,
                )
                began = int(uploader.offset)
                uploader.upload(stop_at=pause_at)
            except TusCommunicationError as error:
                status: int | None = error.status_code
                return Outcome(url or "", began, status or 0, unreachable=status is None)
        return Outcome(str(uploader.url), began)


CLIENTS: dict[str, Client] = {
    "tus-js-client": TusJsClient(),
    "tuspy": Tuspy(checksums=False),
    "tuspy with checksums": Tuspy(checksums=True),
}
