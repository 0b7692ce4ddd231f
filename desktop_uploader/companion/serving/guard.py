"""What uvicorn lets a client do for ever, ended: silence, dripping or huge headers, never reading the answer.

uvicorn 0.35-0.54 times out only idle keep-alive connections. This subclass adds the other limits without
looking at body bytes, so uploads keep their speed.
"""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADER_BYTES = 64 * 1024
KEEP_ALIVE_SECONDS = 75
FAREWELL_SECONDS = 0.5
# The client may still be sending; closing at once would reset it before it reads our 431.
REFUSED_SECONDS = 1.0

_TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"content-type: text/plain; charset=utf-8\r\ncontent-length: 27\r\nconnection: close\r\n\r\n"
    b"The headers are too large.\n"
)


class GuardedProtocol(HttpToolsProtocol):
    """Closes a connection that takes over 10 s for its headers, sends no body byte or reads none of the
    answer for 75 s; answers 431 to headers above 64 KiB. At shutdown, whoever still talks is hung up on."""

    header_seconds = 10.0
    silence_seconds = 75.0

    _deadline: asyncio.TimerHandle | None = None
    _silence: asyncio.TimerHandle | None = None
    _farewell: asyncio.TimerHandle | None = None
    _idle = True
    _in_headers = True
    _refused = False
    _header_bytes = 0
    _heard = 0.0
    _stuck_since: float | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
        super().connection_made(transport)
        self._expect_headers_within(self.header_seconds)
        self._silence = self.loop.call_later(self.silence_seconds, self._check_silence)

    def connection_lost(self, exc: Exception | None) -> None:
        for timer in (self._deadline, self._silence, self._farewell):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._heard = self.loop.time()
        if self._in_headers:
            data = self._feed_headers(data)
        if data and not self._refused and not self.transport.is_closing():
            super().data_received(data)
        if self._idle and self._deadline is None:
            self._expect_headers_within(self.header_seconds)

    def _feed_headers(self, data: bytes) -> bytes:
        """Feeds no more than the limit before the headers are complete; returns what is left to feed."""
        room = HEADER_BYTES - self._header_bytes
        head, rest = data[:room], data[room:]
        self._header_bytes += len(head)
        if head:
            super().data_received(head)
        if self._in_headers and rest and not self._refused and not self.transport.is_closing():
            self._refused = True
            self.transport.write(_TOO_LARGE)
            self._expect_headers_within(REFUSED_SECONDS)
        return rest

    def _expect_headers_within(self, seconds: float) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(seconds, self._hang_up)

    def on_headers_complete(self) -> None:
        self._idle = self._in_headers = False
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._in_headers, self._header_bytes = True, 0
        super().on_message_complete()

    def on_response_complete(self) -> None:
        self._idle = not self.pipeline
        super().on_response_complete()

    def pause_writing(self) -> None:
        self._stuck_since = self.loop.time()
        super().pause_writing()

    def resume_writing(self) -> None:
        self._stuck_since = None
        super().resume_writing()

    def shutdown(self) -> None:
        """A stream or a half-open upload would hold the exit: it gets a moment, then its connection ends."""
        super().shutdown()
        self._farewell = self.loop.call_later(FAREWELL_SECONDS, self._hang_up)

    def _check_silence(self) -> None:
        now = self.loop.time()
        since = self._heard if self._awaits_body() else self._stuck_since
        if since is not None and now - since >= self.silence_seconds:
            self._hang_up()
        else:
            self._silence = self.loop.call_later(self.silence_seconds / 5, self._check_silence)

    def _awaits_body(self) -> bool:
        """The client's turn: we paused nobody, and the request is not all here."""
        return not self._idle and self.cycle.more_body and not self.flow.read_paused

    def _hang_up(self) -> None:
        # `abort`, for `close` would first wait until a client that doesn't read has read everything.
        self.transport.abort()
