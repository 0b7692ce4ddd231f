"""The body of one request: the file in blocks that suit the line, let through by the throttle."""

from collections.abc import Iterator

from desktop_uploader.core.pace import block_size
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Report, Sent
from desktop_uploader.transfers.exchange import Block, Blocks
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Limit

_FIRST_BLOCK = 64 * 1024


class Line:
    """What one call of `send` learnt of its line: how large the next `block` may be. Each begins small."""

    def __init__(self) -> None:
        self.block, self._sent = _FIRST_BLOCK, 0

    def took(self, size: int, seconds: float) -> None:
        """A block, from when it was given to when the socket had all of it."""
        self._sent += size
        self.block = block_size(self.block, seconds, self._sent)


class Body:
    """Bytes `start` to `start + length` of the file. `sent`: how many of them the socket took so far."""

    def __init__(self, source: FileSource, start: int, length: int, line: Line, report: Report) -> None:
        self._source = source
        self._start = start
        self._report = report
        self._line = line
        self.length = length
        self.sent = 0

    async def stream(self, throttle: Limit, clock: Clock) -> Blocks:
        """A block counts as sent when the next one is asked for. Raises WorldError if the file changed."""
        async for block in self._source.blocks(self._start, self.length):
            for piece in self._pieces(block, throttle):
                await throttle.take(len(piece))
                begun = clock.monotonic()
                yield piece
                self.sent += len(piece)
                self._line.took(len(piece), clock.monotonic() - begun)
                self._report(Sent(self._start + self.sent))

    def _pieces(self, block: bytes, throttle: Limit) -> Iterator[Block]:
        rest: Block = block
        while rest:
            size = min(self._line.block, throttle.largest_block())
            yield rest if size >= len(rest) else memoryview(rest)[:size]
            rest = memoryview(rest)[size:]
