"""The tables, as the newest migration leaves them.

The columns of `videos` are the fields of `video.Video`, name by name, and `number`: the order of creation.
`status_events` holds the last event of each video: a reader that was away only needs to know where to look.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from desktop_uploader.companion.database.columns import ErrorJson, OneOf, RenditionsJson, UtcTime
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.contract.media import Visibility

metadata = MetaData()

server = Table(
    "server",
    metadata,
    Column("server_id", String(36), primary_key=True),
    Column("grant_key", LargeBinary, nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("email", String(320), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("key_id", String(16), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    Column("scopes", String(200), nullable=False),
    Column("expires_at", UtcTime),
    Column("revoked_at", UtcTime),
    Column("name", String(100), nullable=False, server_default=""),
)

passwords = Table(
    "passwords",
    metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("hash", String(400), nullable=False),
)

device_grants = Table(
    "device_grants",
    metadata,
    Column("device_sha256", String(64), primary_key=True),
    Column("user_code", String(8), nullable=False, unique=True),
    Column("computer", String(100), nullable=False),
    Column("decision", String(16), nullable=False),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    Column("expires_at", UtcTime, nullable=False),
    Column("interval", Integer, nullable=False),
    Column("polled_at", UtcTime),
    Index("grants_by_age", "expires_at"),
)

courses = Table(
    "courses",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("title", String(200), nullable=False),
    Column("position", Integer, nullable=False),
)

lessons = Table(
    "lessons",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("course_id", ForeignKey("courses.id", ondelete="CASCADE"), nullable=False),
    Column("title", String(200), nullable=False),
    Column("position", Integer, nullable=False),
)

# SQLite counts up by itself only in a plain INTEGER.
_sequence = BigInteger().with_variant(Integer, "sqlite")

videos = Table(
    "videos",
    metadata,
    Column("number", _sequence, primary_key=True, autoincrement=True),
    Column("playback_id", String(32), nullable=False, unique=True),
    Column("owner", ForeignKey("users.id"), nullable=False),
    Column("upload_id", String(32), nullable=False, unique=True),
    Column("idempotency_key", String(200)),
    Column("file_name", String(255), nullable=False),
    Column("mime_type", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("fingerprint", String(200)),
    Column("tus_metadata", Text, nullable=False),
    Column("title", String(200), nullable=False),
    Column("description", Text, nullable=False),
    Column("visibility", OneOf(Visibility), nullable=False),
    Column("course_id", ForeignKey("courses.id", ondelete="SET NULL")),
    Column("lesson_id", ForeignKey("lessons.id", ondelete="SET NULL")),
    Column("stage", OneOf(Stage), nullable=False),
    Column("progress", Float),
    Column("attempt", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("prepared", Boolean, nullable=False),
    Column("verified", Boolean, nullable=False),
    Column("released", Boolean, nullable=False),
    Column("digest", String(200)),
    Column("duration", Float),
    Column("width", Integer),
    Column("height", Integer),
    Column("codec", Text),
    Column("bitrate", BigInteger),
    Column("framerate", Float),
    Column("format", Text),
    Column("renditions", RenditionsJson, nullable=False),
    Column("error", ErrorJson),
    Column("stored_at", UtcTime),
    Column("queued_at", UtcTime),
    Column("expires_at", UtcTime, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("files_gone", Boolean, nullable=False, server_default=false()),
    Column("backend", String(32), nullable=False, server_default="local"),
    Column("provider_uid", String(200)),
    Column("provider_url", Text),
    Column("provider_asset", String(200)),
    Column("provider_playback", String(200)),
    UniqueConstraint("owner", "idempotency_key", name="one_video_per_key"),
    Index("videos_by_stage", "stage", "queued_at"),
    Index("videos_by_lesson", "lesson_id"),
    Index("videos_at_providers", "backend", "provider_uid", unique=True),
    Index("videos_by_asset", "backend", "provider_asset"),
    sqlite_autoincrement=True,
)

status_events = Table(
    "status_events",
    metadata,
    Column("sequence", _sequence, primary_key=True, autoincrement=True),
    Column("playback_id", ForeignKey("videos.playback_id"), nullable=False, unique=True),
    Column("owner", ForeignKey("users.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Index("events_by_owner", "owner", "sequence"),
    sqlite_autoincrement=True,
)

webhook_events = Table(
    "webhook_events",
    metadata,
    Column("number", _sequence, primary_key=True, autoincrement=True),
    Column("backend", String(32), nullable=False),
    Column("event_key", String(200), nullable=False),
    Column("provider_uid", String(200), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("applied", Boolean, nullable=False),
    UniqueConstraint("backend", "event_key", name="each_event_once"),
    Index("events_by_uid", "backend", "provider_uid", "applied"),
    Index("events_by_age", "received_at"),
    sqlite_autoincrement=True,
)

timelapses = Table(
    "timelapses",
    metadata,
    Column("owner", ForeignKey("users.id"), primary_key=True),
    Column("timelapse_id", String(200), primary_key=True),
    Column("playback_id", ForeignKey("videos.playback_id")),
    Column("status", String(32), nullable=False),
    Column("processed_video_key", Text),
    Column("error", Text),
    Column("updated_at", UtcTime, nullable=False),
)
