"""The journal of uploads, in SQLite: what survives kill -9 and a power cut. Tokens are never in it."""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from desktop_uploader.core.upload import FINAL, Phase, Receipt, SourceFile, Upload, UploadId
from desktop_uploader.store.claims import Claims, FileClaim
from desktop_uploader.store.migrations import MIGRATIONS
from desktop_uploader.store.opening import Recovered, identity_of, open_journal, world_of
from desktop_uploader.store.rows import (
    KEEP_PART,
    KEEP_RECEIPT,
    Value,
    save,
    to_bytes,
    to_text,
    upload_of,
)

T = TypeVar("T")
BUSY = 10.0

_log = logging.getLogger(__name__)

_DURABLE, _LAZY = "FULL", "NORMAL"
"""With a write-ahead log, NORMAL leaves the disk its time: a sync may take longer than a part's sending."""

_IN_ORDER = "SELECT * FROM uploads ORDER BY position, added_at, id"
_ONE = "SELECT * FROM uploads WHERE id = :id"
_SAME_FILE = """
SELECT * FROM uploads WHERE path = :path AND size = :size AND mtime_ns = :mtime_ns
ORDER BY added_at DESC, rowid DESC
"""
_SAME_PATHS = "SELECT * FROM uploads WHERE path IN ({}) ORDER BY added_at DESC, rowid DESC"
_SAME_CONTENT = """
SELECT * FROM uploads WHERE fingerprint = :fingerprint AND size = :size AND fingerprint <> x''
"""
_ASKED_AT_ONCE = 500
_REORDER = "UPDATE uploads SET position = :position WHERE id = :id"
_GIVE = """
UPDATE uploads SET account = :account
WHERE server_id = :server_id AND coalesce(account, x'') = x''
"""
_PARTS = "SELECT number, sha256 FROM parts WHERE upload_id = :id ORDER BY number"
_RECEIPTS = "SELECT number, etag FROM receipts WHERE upload_id = :id AND target = :target ORDER BY number"
_OTHER_RECEIPTS = "DELETE FROM receipts WHERE upload_id = :id AND target <> :target"


class SqliteJournal:
    """Implements `ports.journal.Journal`, for any thread; several processes may have the file open.

    Every method raises JournalUnavailableError when the disk or another process is in the way. If another
    process had to mend the file, ours has moved: each call then goes on with the new one (see `mending`).
    """

    def __init__(
        self, path: Path, claims: Claims, migrations: Sequence[str] = MIGRATIONS, busy: float = BUSY
    ) -> None:
        """`busy`: seconds to wait for another process's write. Raises StoreError."""
        self._path, self._claims, self._migrations, self._busy = path, claims, migrations, busy
        self._lock = threading.RLock()
        self._times_opened = 0
        self.recovered: Recovered | None = None
        self._open()
        try:
            with world_of(path):
                claims.sweep(
                    self._read("SELECT id FROM uploads", {}, lambda row: UploadId(to_text(row[0]) or ""))
                )
        except BaseException:
            self.close()
            raise

    def load(self) -> list[Upload]:
        """Every upload, in queue order."""
        return self._uploads(_IN_ORDER, {})

    def get(self, upload_id: UploadId) -> Upload | None:
        return next(iter(self._uploads(_ONE, {"id": to_bytes(upload_id)})), None)

    def find(self, path: str, size: int, mtime_ns: int) -> list[Upload]:
        """Uploads of the same file, unchanged since; the newest first."""
        return self._uploads(_SAME_FILE, {"path": to_bytes(path), "size": size, "mtime_ns": str(mtime_ns)})

    def add(self, upload: Upload) -> Upload:
        """Insert, or return the newest row that has this file for this server and wasn't cancelled.

        One whose server hadn't answered yet (its id is empty) may be anybody's.
        """
        (row,) = self.add_all([upload])
        return row

    def add_all(self, uploads: Sequence[Upload]) -> list[Upload]:
        """`add` for each, in one transaction."""
        return self._transact(lambda connection: _add_once(connection, uploads))

    def with_paths(self, paths: Sequence[str]) -> dict[str, list[Upload]]:
        """The uploads of these files, the newest first."""
        with self._lock, world_of(self._path):
            if self._has_moved():
                self._reopen()
            return _with_paths(self._connection, [to_bytes(path) for path in paths])

    def with_content(self, source: SourceFile) -> list[Upload]:
        """The uploads whose file has this content, by size and fingerprint."""
        same: dict[str, Value] = {"fingerprint": to_bytes(source.fingerprint), "size": source.size}
        return self._uploads(_SAME_CONTENT, same)

    def last_position(self) -> float | None:
        """Of the end of the queue."""
        (position,) = self._read("SELECT max(position) FROM uploads", {}, lambda row: row[0])
        return None if position is None else float(position)

    def save(self, upload: Upload) -> None:
        """Insert or replace."""
        self._transact(lambda connection: save(connection, [upload]))

    def note(self, upload: Upload) -> None:
        """Insert or replace; kill -9 takes nothing of it back, but a power cut may."""
        self._transact(lambda connection: save(connection, [upload]), _LAZY)

    def reorder(self, positions: Mapping[UploadId, float]) -> None:
        """Other positions, and nothing else of these rows, in one transaction."""
        self._write(_REORDER, [{"id": to_bytes(it), "position": place} for it, place in positions.items()])

    def give(self, server_id: str, account: str) -> None:
        """The server's rows that are nobody's yet were this person's before there were others."""
        self._write(_GIVE, [{"server_id": to_bytes(server_id), "account": to_bytes(account)}])

    def forget(self, upload_id: UploadId) -> None:
        """Its parts and receipts too."""
        self.forget_all([upload_id])

    def forget_all(self, upload_ids: Sequence[UploadId]) -> None:
        """`forget` for each, in one transaction."""
        self._write("DELETE FROM uploads WHERE id = :id", [{"id": to_bytes(it)} for it in upload_ids])

    def parts(self, upload_id: UploadId) -> tuple[bytes, ...]:
        """SHA-256 of the leading parts, up to the first that isn't known."""
        rows = self._read(_PARTS, {"id": to_bytes(upload_id)}, tuple)
        return tuple(sha256 for place, (number, sha256) in enumerate(rows) if number == place)

    def keep_parts(self, upload_id: UploadId, first: int, parts: Sequence[bytes]) -> None:
        """`first` counts from 0. A power cut may take them back: the file still tells them."""
        named = to_bytes(upload_id)
        rows: list[dict[str, Value]] = [
            {"id": named, "number": number, "sha256": sha256}
            for number, sha256 in enumerate(parts, start=first)
        ]
        self._write(KEEP_PART, rows, _LAZY)

    def drop_parts(self, upload_id: UploadId) -> None:
        self._write("DELETE FROM parts WHERE upload_id = :id", [{"id": to_bytes(upload_id)}])

    def receipts(self, upload_id: UploadId, target_url: str) -> tuple[Receipt, ...]:
        """What this target gave for parts, by number."""
        named = {"id": to_bytes(upload_id), "target": to_bytes(target_url)}
        return tuple(self._read(_RECEIPTS, named, lambda row: Receipt(row[0], to_text(row[1]) or "")))

    def keep_receipt(self, upload_id: UploadId, target_url: str, receipt: Receipt) -> None:
        """Another target's go. A power cut may take it back: that part is sent again."""
        row: dict[str, Value] = {"id": to_bytes(upload_id), "target": to_bytes(target_url)}

        def keep(connection: sqlite3.Connection) -> None:
            connection.execute(_OTHER_RECEIPTS, row)
            taken = {"number": receipt.number, "etag": to_bytes(receipt.etag)}
            connection.execute(KEEP_RECEIPT, {**row, **taken})

        self._transact(keep, _LAZY)

    def claim(self, upload_id: UploadId) -> FileClaim | None:
        with world_of(self._path):
            return self._claims.claim(upload_id)

    def changes(self) -> int:
        (version,) = self._read("PRAGMA data_version", {}, lambda row: int(row[0]))
        return self._times_opened << 32 | version

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _uploads(self, query: str, values: Mapping[str, Value]) -> list[Upload]:
        uploads = self._read(query, values, lambda row: upload_of(dict(row)))
        known = [upload for upload in uploads if upload]
        if len(known) < len(uploads):
            _log.error("%d rows of the journal tell of no file; they are kept", len(uploads) - len(known))
        return known

    def _read(self, query: str, values: Mapping[str, Value], of: Callable[[sqlite3.Row], T]) -> list[T]:
        """What `of` makes of each row, one at a time: ten thousand need not be in memory twice."""
        with self._lock, world_of(self._path):
            if self._has_moved():
                self._reopen()
            return [of(row) for row in self._connection.execute(query, values)]

    def _write(
        self, statement: str, rows: Sequence[Mapping[str, Value]], synchronous: str = _DURABLE
    ) -> None:
        self._transact(lambda connection: connection.executemany(statement, rows), synchronous)

    def _transact(self, work: Callable[[sqlite3.Connection], T], synchronous: str = _DURABLE) -> T:
        """Again if the file was moved away while we wrote to it."""
        with self._lock, world_of(self._path):
            while True:
                with self._transaction(synchronous):
                    done = work(self._connection)
                if not self._has_moved():
                    return done
                self._reopen()

    @contextmanager
    def _transaction(self, synchronous: str) -> Iterator[None]:
        self._connection.execute(f"PRAGMA synchronous = {synchronous}")
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _open(self) -> None:
        opened = open_journal(self._path, self._migrations, self._busy)
        self._connection, self._identity = opened.connection, opened.identity
        self.recovered = opened.recovered or self.recovered
        self._times_opened += 1

    def _reopen(self) -> None:
        before = self._connection
        self._open()
        before.close()

    def _has_moved(self) -> bool:
        try:
            return identity_of(self._path) != self._identity
        except FileNotFoundError:
            return True


def _add_once(connection: sqlite3.Connection, uploads: Sequence[Upload]) -> list[Upload]:
    by_path = _with_paths(connection, [to_bytes(upload.source.path) for upload in uploads])
    kept, new = [], list[Upload]()
    for upload in uploads:
        same = next((row for row in by_path.get(upload.source.path, ()) if _is_same(row, upload)), None)
        kept.append(same or upload)
        if same is None:
            new.append(upload)
            by_path.setdefault(upload.source.path, []).insert(0, upload)
    save(connection, new)
    return kept


def _with_paths(connection: sqlite3.Connection, paths: Sequence[bytes]) -> dict[str, list[Upload]]:
    """The uploads of these files, the newest first."""
    found: dict[str, list[Upload]] = {}
    for begin in range(0, len(paths), _ASKED_AT_ONCE):
        asked = paths[begin : begin + _ASKED_AT_ONCE]
        for row in connection.execute(_SAME_PATHS.format(",".join("?" * len(asked))), asked).fetchall():
            upload = upload_of(dict(row))
            if upload is not None:
                found.setdefault(upload.source.path, []).append(upload)
    return found


def _is_same(known: Upload, upload: Upload) -> bool:
    """Of one path. A file that nobody has looked into yet is whatever lies there; zeros come of a drive that
    doesn't answer, or of a file that is gone: whoever sends it now will see.
    """
    was, now = known.source, upload.source
    alike = (was.size, was.mtime_ns) == (now.size, now.mtime_ns) or not was.fingerprint
    unseen = (now.size, now.mtime_ns) == (0, 0) and known.phase not in FINAL
    ours = known.may_be_of(upload.server_id, upload.account) and known.phase is not Phase.CANCELLED
    return ours and (alike or unseen)
