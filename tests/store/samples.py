"""Uploads and journals to try things with; quick to import, for processes of their own."""

from pathlib import Path

from desktop_uploader.core.upload import SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal


def upload(number: int = 0, *, path: str = "/lecture.mp4", long: bool = False) -> Upload:
    """`long`: larger than a page of the journal's file."""
    return Upload(
        id=UploadId(f"upload-{number:05}"),
        source=SourceFile(path, size=100, mtime_ns=7, inode=3, fingerprint="sampled-sha256:00"),
        details=VideoDetails(f"Lecture {number}", description="words " * (2000 if long else 5)),
        added_at=float(number),
        position=float(number),
    )


def journal_in(folder: Path) -> SqliteJournal:
    return SqliteJournal(folder / "journal.sqlite3", Claims(folder / "claims"))
