"""The claims this process holds: only while something is being done, so that a long list needs few files."""

from collections.abc import Iterator

from desktop_uploader.core.ports.journal import Claim, Journal
from desktop_uploader.core.upload import UploadId


class Claimed:
    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._claims: dict[UploadId, Claim] = {}

    def __contains__(self, upload_id: UploadId) -> bool:
        return upload_id in self._claims

    def __iter__(self) -> Iterator[UploadId]:
        return iter(list(self._claims))

    def take(self, upload_id: UploadId) -> bool:
        """False: another process holds it. Raises WorldError."""
        claim = self._journal.claim(upload_id)
        if claim is not None:
            self._claims[upload_id] = claim
        return claim is not None

    def release(self, upload_id: UploadId) -> None:
        claim = self._claims.pop(upload_id, None)
        if claim is not None:
            claim.release()
