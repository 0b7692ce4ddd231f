"""A chunk session as its server tells of it, and how a file is cut for one. Nothing here does anything.

Chunk k of n is the bytes from k * ceil(size / n) on, as many as that or up to the end of the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, ValidationError

from desktop_uploader.contract.wire import Message
from desktop_uploader.core.pace import FIRST_REQUEST, MIB, REQUEST_SECONDS
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import nonsense, protocol_error

MOST_CHUNKS = 1000
SMALLEST = MIB
LARGEST = 40 * MIB

_COMPLETED = "completed"


class Status(Message):
    """`GET upload-status`. `total_chunks` is None until somebody fixed it."""

    file_size: int
    status: str = ""
    total_chunks: Annotated[int, Field(ge=1, le=10_000)] | None = None
    received_chunks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """`size` bytes in `total` chunks, of which the server has the `received` ones; `whole`: as one file."""

    size: int
    total: int
    received: frozenset[int] = frozenset()
    whole: bool = False

    def span(self, index: int) -> tuple[int, int]:
        """Where a chunk begins, and how long it is."""
        chunk = -(-self.size // self.total)
        return index * chunk, min(chunk, self.size - index * chunk)

    def missing(self) -> Iterator[int]:
        """In the order of the file."""
        return (index for index in range(self.total) if index not in self.received)

    def stored(self) -> int:
        """Bytes that the server has."""
        return self.size if self.whole else sum(self.span(index)[1] for index in self.received)


def session_of(answer: Answer, size: int) -> Session | None:
    """None while nobody has fixed how many chunks there are. Raises WorldError for what can't be."""
    status = status_of(answer)
    if status.file_size != size:
        raise protocol_error(f"The server expects another length than the {size} bytes of the file.")
    if status.status == _COMPLETED:
        return Session(size, 1, frozenset({0}), whole=True)
    if status.total_chunks is None:
        return None
    session = Session(size, status.total_chunks, frozenset(status.received_chunks))
    if session.span(session.total - 1)[1] < 1 or not session.received <= set(range(session.total)):
        raise protocol_error("The server tells of chunks that can't be.")
    return session


def status_of(answer: Answer) -> Status:
    """Raises WorldError if it is none."""
    try:
        return Status.model_validate_json(answer.body)
    except ValidationError:
        raise nonsense(answer, "The server's answer can't be read.") from None


def chunks_for(size: int, bytes_per_second: float | None, rules: ChunkRules) -> int:
    """How many chunks: of about 8 s each, 1 to 40 MiB, within the target's own bounds, at most 1,000."""
    wanted = (
        FIRST_REQUEST if bytes_per_second is None else int(min(bytes_per_second * REQUEST_SECONDS, LARGEST))
    )
    least = max(SMALLEST, rules.min, -(-size // MOST_CHUNKS))
    chunk = max(min(max(wanted, least), rules.max), 1)
    return min(-(-size // chunk), size)
