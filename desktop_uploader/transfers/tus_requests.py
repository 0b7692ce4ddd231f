"""tus requests as each server takes them: over redirects within it, and as POST where PATCH can't pass."""

from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Blocks, Exchange
from desktop_uploader.transfers.mapping import protocol_error
from desktop_uploader.transfers.tus_features import TusServers
from desktop_uploader.transfers.tus_wire import PATCH_TYPE, TusWire

REDIRECTS = {301, 302, 307, 308}
_NO_SUCH_METHOD = {405, 501}
_MOST_REDIRECTS = 5
_OVERRIDE = "X-HTTP-Method-Override"


class TusRequests:
    """One upload's requests. `endpoint` is where it lies now: a redirect may move it within its server."""

    def __init__(self, exchange: Exchange, wire: TusWire, servers: TusServers, endpoint: Endpoint) -> None:
        self._exchange, self._wire, self._servers = exchange, wire, servers
        self._redirects = 0
        self.endpoint = endpoint

    async def ask(self, method: str) -> Answer:
        """HEAD or DELETE, where the server wants it. Raises WorldError."""
        headers = self._wire.headers()
        answer = await self._exchange.ask(method, self.endpoint, headers)
        while self.follows(answer):
            answer = await self._exchange.ask(method, self.endpoint, headers)
        if method == "DELETE" and answer.status in _NO_SUCH_METHOD:
            return await self._exchange.ask("POST", self.endpoint, {**headers, _OVERRIDE: method})
        return answer

    async def patch(self, offset: int, body: Blocks, length: int, checksum: str | None = None) -> Answer:
        """Bytes from `offset` on. Raises WorldError, also what the body itself raises."""
        headers = {**self._wire.headers(), "Content-Type": PATCH_TYPE, "Upload-Offset": str(offset)}
        if checksum:
            headers["Upload-Checksum"] = checksum
        if self._servers.takes_patch(self.endpoint):
            return await self._exchange.send("PATCH", self.endpoint, headers, body, length)
        headers[_OVERRIDE] = "PATCH"
        return await self._exchange.send("POST", self.endpoint, headers, body, length)

    def follows(self, answer: Answer) -> bool:
        """Whether the answer leads elsewhere within the server; then that is where the upload lies now."""
        there = self.endpoint.at(answer.headers.get("location", "")) if answer.status in REDIRECTS else None
        if there is None:
            return False
        self._redirects += 1
        if self._redirects > _MOST_REDIRECTS:
            raise protocol_error("The server sends us in circles.")
        self.endpoint = there
        return True

    def finds_another_method(self, answer: Answer) -> bool:
        """Whether the answer says that PATCH itself can't pass, and there is another way to try."""
        if self._servers.takes_patch(self.endpoint):
            if answer.status in _NO_SUCH_METHOD:
                self._servers.refused_patch(self.endpoint)
                return True
        elif answer.status in {400, *_NO_SUCH_METHOD}:
            self._servers.refused_override(self.endpoint)
        return False
