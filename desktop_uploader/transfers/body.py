"""The body of one request: the file in blocks that suit the line, let through by the throttle."""

from collections.abc import AsyncGenerator, Iterator

from desktop_uploader.core.pace import block_size
from desktop_uploader.core.ports import Clock, Report, Sent
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle

_FIRST_BLOCK = 64 * 1024


class Body:
    """Bytes `start` to `start + length` of the file. `sent`: how many of them the socket took so far."""

    def __init__(self, source: FileSource, start: int, length: int, report: Report) -> None:
        self._source = source
        self._start = start
        self._report = report
        self._block = _FIRST_BLOCK
        self.length = length
        self.sent = 0

    async def stream(self, throttle: Throttle, clock: Clock) -> AsyncGenerator[memoryview, None]:
        """A block counts as sent when the next one is asked for. Raises WorldError if the file changed."""
        async for block in self._source.blocks(self._start, self.length):
            for piece in self._pieces(block, throttle):
                await throttle.take(len(piece))
                begun = clock.monotonic()
                yield piece
                self.sent += len(piece)
                self._block = block_size(self._block, clock.monotonic() - begun)
                self._report(Sent(self._start + self.sent))

    def _pieces(self, block: memoryview, throttle: Throttle) -> Iterator[memoryview]:
        while block:
            size = min(self._block, throttle.largest_block())
            yield block[:size]
            block = block[size:]
