"""What the tus server needs to know about an upload, and who keeps it (the database, in the companion)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TusRecord:
    """One upload. `length` in bytes; `metadata` is the `Upload-Metadata` header, as it goes out again."""

    upload_id: str
    playback_id: str
    length: int
    expires_at: datetime
    metadata: str


class TusRecords(Protocol):
    """The book of uploads. Any call may raise a Refusal."""

    async def find(self, upload_id: str, owner: str) -> TusRecord | None:
        """None: no such upload, or someone else's. An expired one is found: its record says so."""

    async def create(self, owner: str, length: int, metadata: Mapping[str, str]) -> TusRecord: ...

    async def received(self, upload_id: str, offset: int) -> TusRecord:
        """This many bytes are durable now; moves the expiry. At each request's end, and seldom within one."""

    async def complete(self, upload_id: str) -> None:
        """All bytes are durable. Called again if the server died before this call had been noted."""

    async def terminate(self, upload_id: str) -> None:
        """The client gave it up; the bytes are removed after this call."""
