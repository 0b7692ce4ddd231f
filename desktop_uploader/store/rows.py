"""Upload to row and back. Reading is total: what a damaged or newer row no longer tells gets a safe default.

A phase we don't know waits for a person, a lost target is asked for again under the same idempotency key.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import PurePath
from typing import Annotated, TypeVar

from pydantic import Field, TypeAdapter

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.history import Moment
from desktop_uploader.core.upload import (
    MediaInfo,
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)

T = TypeVar("T")
D = TypeVar("D")
Row = Mapping[str, object]
Value = bytes | str | int | float | None

_COLUMNS = (
    *("id", "path", "size", "mtime_ns", "inode", "fingerprint", "added_at", "position", "server_id", "phase"),
    *("reason", "acknowledged", "generation", "attempts", "verified", "digest", "playback_id", "details"),
    *("failure", "media", "target", "remote", "other_reasons", "unsent", "history", "stored", "anyway"),
    *("account", "agreed"),
)
_TAKEN_OVER = ", ".join(f"{it} = excluded.{it}" for it in _COLUMNS[1:])

_TOGETHER = 32_766 // len(_COLUMNS)
"""Rows in one statement, by SQLite's limit of values: after each, other threads take their turn."""


@lru_cache(maxsize=16)
def _save(columns: tuple[str, ...], rows: int) -> str:
    """What has no column here, or no longer has one, is NULL."""
    one = f"({', '.join('?' * len(columns))})"
    return f"""
        INSERT INTO uploads ({", ".join(columns)}) VALUES {", ".join([one] * rows)}
        ON CONFLICT (id) DO UPDATE SET {_TAKEN_OVER}
    """  # noqa: S608  # of words that are all our own


KEEP_PART = """
INSERT INTO parts (upload_id, number, sha256) SELECT id, :number, :sha256 FROM uploads WHERE id = :id
ON CONFLICT (upload_id, number) DO UPDATE SET sha256 = excluded.sha256
"""
"""Keeps nothing for an upload that was forgotten meanwhile."""

KEEP_RECEIPT = """
INSERT INTO receipts (upload_id, number, target, etag)
SELECT id, :number, :target, :etag FROM uploads WHERE id = :id
ON CONFLICT (upload_id, number) DO UPDATE SET target = excluded.target, etag = excluded.etag
"""
"""The same."""

_WHOLE = TypeAdapter(int)
_COUNT = TypeAdapter(Annotated[int, Field(ge=0, lt=2**63)])
_REAL = TypeAdapter(float)
_PHASE = TypeAdapter(Phase)
_REASON = TypeAdapter(PauseReason)
_TRUE = TypeAdapter(bool)
_DETAILS = TypeAdapter(VideoDetails)
_FAILURE = TypeAdapter(Failure)
_MEDIA = TypeAdapter(MediaInfo)
_TARGET = TypeAdapter(Target)
_REMOTE = TypeAdapter(RemoteStatus)
_HISTORY = TypeAdapter(tuple[Moment, ...])
_JSON = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: ten thousand rows may come at a time. Escapes would join two lone surrogates into one on their
way back.
"""

_CELLS = ("at", "what", "acknowledged", "text")
_REASONS = TypeAdapter(tuple[PauseReason, ...])


def save(connection: sqlite3.Connection, uploads: Sequence[Upload]) -> None:
    """Insert or replace each. Of new ones many columns are empty: those aren't written one by one."""
    for begin in range(0, len(uploads), _TOGETHER):
        rows = [_row_of(upload) for upload in uploads[begin : begin + _TOGETHER]]
        cells = dict(zip(_COLUMNS, zip(*rows, strict=True), strict=True))
        told = {name: values for name, values in cells.items() if values.count(None) < len(rows)}
        in_order = chain.from_iterable(zip(*told.values(), strict=True))
        connection.execute(_save(tuple(told), len(rows)), list(in_order))


def _row_of(upload: Upload) -> tuple[Value, ...]:
    """As `_COLUMNS` are. What is nearly always 0, false or empty is then NULL, and reads as that."""
    source, details = upload.source, _details(upload.details)
    return (
        to_bytes(upload.id),
        to_bytes(source.path),
        source.size,
        str(source.mtime_ns),
        str(source.inode),
        to_bytes(source.fingerprint) or None,
        upload.added_at,
        upload.position,
        to_bytes(upload.server_id),
        str(upload.phase),
        str(upload.reason) if upload.reason else None,
        upload.acknowledged or None,
        upload.generation or None,
        upload.attempts or None,
        upload.verified or None,
        None if upload.digest is None else to_bytes(upload.digest),
        None if upload.playback_id is None else to_bytes(upload.playback_id),
        details,
        _packed(_FAILURE, upload.failure),
        _packed(_MEDIA, upload.media),
        _packed(_TARGET, upload.target),
        _packed(_REMOTE, upload.remote),
        " ".join(upload.other_reasons) or None,
        upload.unsent or None,
        _moments(upload.history),
        upload.stored or None,
        upload.anyway or None,
        to_bytes(upload.account) or None,
        details if upload.agreed == upload.details else _details(upload.agreed),
    )


def upload_of(row: Row) -> Upload | None:
    """None if the row no longer tells which upload it was, or of which file."""
    upload_id, path = to_text(row.get("id")), to_text(row.get("path"))
    if not upload_id or not path:
        return None
    phase, reason = _phase(row)
    details = _unpacked(_DETAILS, row.get("details")) or VideoDetails(title=PurePath(path).stem)
    return Upload(
        id=UploadId(upload_id),
        source=_source(path, row),
        details=details,
        added_at=_read(_REAL, row.get("added_at"), 0.0),
        position=_read(_REAL, row.get("position"), 0.0),
        server_id=to_text(row.get("server_id")) or "",
        phase=phase,
        reason=reason,
        failure=_failure(row.get("failure")),
        media=_unpacked(_MEDIA, row.get("media")),
        target=_unpacked(_TARGET, row.get("target")),
        acknowledged=_read(_COUNT, row.get("acknowledged"), 0),
        digest=to_text(row.get("digest")),
        verified=_read(_TRUE, row.get("verified"), False),
        remote=_unpacked(_REMOTE, row.get("remote")),
        generation=_read(_COUNT, row.get("generation"), 0),
        attempts=_read(_COUNT, row.get("attempts"), 0),
        other_reasons=_read(_REASONS, str(row.get("other_reasons") or "").split(), ()),
        unsent=_read(_TRUE, row.get("unsent"), False),
        history=_history(row.get("history")),
        stored=_read(_TRUE, row.get("stored"), False),
        account=to_text(row.get("account")) or "",
        agreed=_agreed(row, details),
        anyway=_read(_TRUE, row.get("anyway"), False),
    )


def to_bytes(text: str) -> bytes:
    """`surrogatepass` takes any string, also the lone surrogates that stand for a name's raw bytes."""
    return text.encode("utf-8", "surrogatepass")


def to_text(stored: object) -> str | None:
    """Bytes that `to_bytes` can't have made are damaged; what is sound of them is kept."""
    if not isinstance(stored, bytes):
        return None
    try:
        return stored.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return stored.decode("utf-8", "surrogateescape")


def _agreed(row: Row, details: VideoDetails) -> VideoDetails | None:
    """Of ten thousand rows, nearly all have nothing to tell: in memory they have their details once."""
    same = row.get("agreed") is not None and row.get("agreed") == row.get("details")
    return details if same else _unpacked(_DETAILS, row.get("agreed"))


def _source(path: str, row: Row) -> SourceFile:
    return SourceFile(
        path=path,
        size=_read(_COUNT, row.get("size"), 0),
        mtime_ns=_read(_WHOLE, row.get("mtime_ns"), 0),
        inode=_read(_WHOLE, row.get("inode"), 0),
        fingerprint=to_text(row.get("fingerprint")) or "",
    )


def _phase(row: Row) -> tuple[Phase, PauseReason | None]:
    """A newer program's phase becomes a pause that a person ends; its pause reason, a person's."""
    phase = _read(_PHASE, row.get("phase"), None)
    if phase is None:
        return Phase.PAUSED, PauseReason.USER
    reason = row.get("reason")
    return phase, None if reason is None else _read(_REASON, reason, PauseReason.USER)


def _cells(moment: Moment) -> tuple[object, ...]:
    cells = (moment.at, moment.what, moment.acknowledged)
    return (*cells, moment.text) if moment.text else cells


def _history(stored: object) -> tuple[Moment, ...]:
    """Kept as lists, which are a third of the room; a moment we can't read takes the others along."""
    content = _json(stored)
    lists = content if isinstance(content, list) else []
    cells = [dict(zip(_CELLS, it, strict=False)) if isinstance(it, list) else it for it in lists]
    return _read(_HISTORY, cells, ())


def _failure(stored: object) -> Failure | None:
    content = _json(stored)
    if isinstance(content, dict) and content.get("kind") not in list(Kind):
        content["kind"] = Kind.BUG
    return _read(_FAILURE, content, None)


@lru_cache(maxsize=16)
def _moments(history: tuple[Moment, ...]) -> bytes:
    """What is dropped together has the same ones."""
    return to_bytes(_JSON([_cells(it) for it in history]))


def _details(details: VideoDetails | None) -> bytes | None:
    if details is None:
        return None
    rest = _rest(details.description, details.visibility, details.course_id, details.lesson_id)
    return to_bytes(f'{{"title": {_JSON(details.title)}, {rest}')


@lru_cache(maxsize=16)
def _rest(description: str, visibility: str, course: str | None, lesson: str | None) -> str:
    """All but the title, which ten thousand new videos have in common."""
    named = {"description": description, "visibility": visibility, "course_id": course, "lesson_id": lesson}
    return _JSON(named)[1:]


def _packed(kind: TypeAdapter[T], value: T | None) -> bytes | None:
    return None if value is None else to_bytes(_JSON(kind.dump_python(value)))


def _unpacked(kind: TypeAdapter[T], stored: object) -> T | None:
    """Straight from JSON: what ten thousand rows have in common, a course or a codec, is in memory once."""
    if not isinstance(stored, bytes):
        return None
    try:
        return kind.validate_json(stored)
    except ValueError:  # a lone surrogate, or damaged
        return _read(kind, _json(stored), None)


def _json(stored: object) -> object:
    try:
        return json.loads(to_text(stored) or "null")
    except (ValueError, RecursionError):
        return None


def _read(kind: TypeAdapter[T], value: object, otherwise: D) -> T | D:
    if value is None:
        return otherwise
    try:
        return kind.validate_python(value)
    except ValueError:
        return otherwise
