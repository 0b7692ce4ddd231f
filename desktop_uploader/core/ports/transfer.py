"""Bytes on the wire: what is to be sent, by which protocol, and what is told meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from desktop_uploader.core.upload import Receipt, SourceFile, Target, UploadId


@dataclass(frozen=True, slots=True)
class Job:
    """All a transfer needs. `parts`: SHA-256 of the leading 8 MiB parts that the journal already has;
    `receipts`: what this target gave for parts that it took; `acknowledged`: bytes that it had when it was
    last heard of, for those that can't be asked.
    """

    upload_id: UploadId
    source: SourceFile
    target: Target
    parts: tuple[bytes, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    acknowledged: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """The socket took bytes up to this offset; the server may not have them yet."""

    offset: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The server confirmed that it durably has this many bytes."""

    offset: int


@dataclass(frozen=True, slots=True)
class PartsHashed:
    """SHA-256 of further 8 MiB parts, beginning with part number `first` (from 0)."""

    first: int
    parts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PartKept:
    """The target took a part, and this is its word for it."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class TakenOn:
    """The server was reached and is at what it was asked, whatever that takes."""


News: TypeAlias = Sent | Acknowledged | PartsHashed | PartKept | TakenOn
Report: TypeAlias = Callable[[News], None]


class Transfer(Protocol):
    """Bytes on the wire, by one protocol."""

    async def send(self, job: Job, report: Report) -> str:
        """Ask the server where it stands, send the rest, return the file's digest (`contract.digest`).

        Cancelling the task stops the wire at once. Raises WorldError; TargetLostError asks to renew.
        """
