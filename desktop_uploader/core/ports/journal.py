"""The uploads that outlive the program, and which process works on one."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from desktop_uploader.core.upload import Receipt, SourceFile, Upload, UploadId


class Claim(Protocol):
    """While held, no other process works on this upload; the OS lets go of it if we are killed."""

    def release(self) -> None: ...


class Journal(Protocol):
    """What survives kill -9; what is added or saved, a power cut too, once the call has returned."""

    def load(self) -> list[Upload]:
        """Every upload, in queue order."""

    def get(self, upload_id: UploadId) -> Upload | None: ...
    def add(self, upload: Upload) -> Upload:
        """Insert, or return the row that already has this file (path, size, mtime) for this server.

        Cancelled rows don't count. One transaction, so two processes never add the same file twice.
        """

    def add_all(self, uploads: Sequence[Upload]) -> list[Upload]:
        """`add` for each, in their order, in one transaction."""

    def with_paths(self, paths: Sequence[str]) -> Mapping[str, Sequence[Upload]]:
        """The uploads of these files, the newest first."""

    def with_content(self, source: SourceFile) -> Sequence[Upload]:
        """The uploads whose file has this content, by size and fingerprint."""

    def last_position(self) -> float | None:
        """Of the end of the queue; None if there is no upload."""

    def save(self, upload: Upload) -> None:
        """Insert or replace the row."""

    def note(self, upload: Upload) -> None:
        """`save` without waiting for the disk: for marks that the server knows better anyway."""

    def reorder(self, positions: Mapping[UploadId, float]) -> None:
        """Other positions, and nothing else of these rows, in one transaction."""

    def forget(self, upload_id: UploadId) -> None: ...
    def forget_all(self, upload_ids: Sequence[UploadId]) -> None:
        """`forget` for each, in one transaction."""

    def parts(self, upload_id: UploadId) -> tuple[bytes, ...]: ...
    def keep_parts(self, upload_id: UploadId, first: int, parts: Sequence[bytes]) -> None: ...
    def receipts(self, upload_id: UploadId, target_url: str) -> tuple[Receipt, ...]:
        """What this target gave for parts, by number."""

    def keep_receipt(self, upload_id: UploadId, target_url: str, receipt: Receipt) -> None:
        """Another target's are forgotten."""

    def drop_parts(self, upload_id: UploadId) -> None: ...
    def claim(self, upload_id: UploadId) -> Claim | None:
        """None: another process holds it."""

    def changes(self) -> int:
        """A number that differs whenever another process has written (SQLite's `data_version`)."""
