"""A companion that really runs, as the tus clients of others meet it."""

import re
from pathlib import Path
from typing import Self
from uuid import uuid4

import httpx

from desktop_uploader.contract.media import CreateUpload, Metadata, UploadTarget
from tests.interop.foreign import NAME, decoded
from tests.interop.programs import Program, python_program

_READY = re.compile(r"Companion ready at (http://\S+)")


class Companion:
    """Running within its context. `start` after `kill` is on the same port."""

    def __init__(self, data: Path) -> None:
        self._data, self.address = data, ""

    def start(self) -> None:
        port = self.address.rpartition(":")[2] or "0"
        self._program = program = Program(python_program("companion_process.py", str(self._data), port))
        program.until(lambda: any(map(_READY.match, program.lines)))
        self.address = next(found[1] for line in program.lines if (found := _READY.match(line)))

    def kill(self) -> None:
        self._program.kill()

    @property
    def headers(self) -> dict[str, str]:
        """Of who is signed in."""
        return {"Authorization": f"Bearer {(self._data / 'token').read_text().strip()}"}

    @property
    def endpoint(self) -> str:
        return f"{self.address}/files"

    def target(self, video: Path) -> str:
        """Where the bytes go of an upload that was asked for as our own program does."""
        asked = CreateUpload(
            file_name=NAME, file_size=video.stat().st_size, metadata=Metadata(title="Übung 3")
        )
        answer = httpx.post(
            f"{self.address}/api/v1/media/upload/direct",
            headers={**self.headers, "Idempotency-Key": uuid4().hex, "Content-Type": "application/json"},
            content=asked.model_dump_json(by_alias=True),
            trust_env=False,
        )
        return UploadTarget.model_validate_json(answer.raise_for_status().content).upload_url

    def head(self, url: str) -> httpx.Response:
        return httpx.head(url, headers={**self.headers, "Tus-Resumable": "1.0.0"}, trust_env=False)

    def offset(self, url: str) -> int:
        return int(self.head(url).headers["Upload-Offset"])

    def metadata(self, url: str) -> dict[str, str]:
        return decoded(self.head(url).headers["Upload-Metadata"])

    def content(self, url: str) -> Path:
        return self._data / "uploads" / url.rpartition("/")[2] / "content"

    def stored(self, url: str) -> bytes:
        return self.content(url).read_bytes()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
