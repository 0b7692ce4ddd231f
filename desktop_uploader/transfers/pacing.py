"""What requests taught about the next ones: goodput and failures by upload, sizes refused by host."""

from desktop_uploader.core.pace import LARGEST_REQUEST, SMALLEST_REQUEST, request_size
from desktop_uploader.core.upload import ChunkRules, UploadId


class Pacing:
    """Kept for as long as the program runs, so a retry begins with what the try before it learnt."""

    def __init__(self) -> None:
        self._rates: dict[UploadId, float] = {}
        self._halved: dict[UploadId, int] = {}
        self._ceilings: dict[str, int] = {}

    def size(self, upload: UploadId, host: str, chunk: ChunkRules, remaining: int) -> int:
        """Bytes for the next request."""
        ceiling = min(self._halved.get(upload, LARGEST_REQUEST), self._ceilings.get(host, LARGEST_REQUEST))
        return request_size(self._rates.get(upload), chunk, remaining, ceiling)

    def went(self, upload: UploadId, acknowledged: int, seconds: float) -> None:
        """A request went well; what was halved may grow again, twofold each time."""
        rate = acknowledged / max(seconds, 1e-3)
        self._rates[upload] = (self._rates.get(upload, rate) + rate) / 2
        if upload in self._halved:
            self._halved[upload] *= 2
            if self._halved[upload] >= LARGEST_REQUEST:
                del self._halved[upload]

    def broke(self, upload: UploadId, size: int) -> None:
        """A request timed out or was cut: the next one is half as large, so that it may get through."""
        self._halved[upload] = max(size // 2, SMALLEST_REQUEST)

    def no_room(self, upload: UploadId) -> None:
        """The server couldn't keep it: the next request does no more than ask whether there is room now."""
        self._halved[upload] = SMALLEST_REQUEST

    def refused(self, host: str, size: int) -> None:
        """The host, or a proxy before it, answered 413: half of it from now on."""
        self._ceilings[host] = max(size // 2, SMALLEST_REQUEST)

    def forget(self, upload: UploadId) -> None:
        """It is sent."""
        self._rates.pop(upload, None)
        self._halved.pop(upload, None)
