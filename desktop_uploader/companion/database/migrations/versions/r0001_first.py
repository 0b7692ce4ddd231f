"""The first shape: who may come, courses, videos, and what happened to them."""

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None

_sequence = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_time = sa.DateTime(timezone=True)


def upgrade() -> None:
    _people()
    _courses()
    _videos()
    _events()


def _people() -> None:
    op.create_table(
        "server",
        sa.Column("server_id", sa.String(36), primary_key=True),
        sa.Column("grant_key", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("email", sa.String(320), nullable=False, unique=True),
        sa.Column("name", sa.String(200), nullable=False),
    )
    op.create_table(
        "tokens",
        sa.Column("key_id", sa.String(16), primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("user_id", sa.String(36), sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
        sa.Column("scopes", sa.String(200), nullable=False),
        sa.Column("expires_at", _time),
        sa.Column("revoked_at", _time),
    )


def _courses() -> None:
    op.create_table(
        "courses",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_table(
        "lessons",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column(
            "course_id", sa.String(64), sa.ForeignKey("courses.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
    )


def _videos() -> None:
    op.create_table(
        "videos",
        sa.Column("number", _sequence, primary_key=True, autoincrement=True),
        sa.Column("playback_id", sa.String(32), nullable=False, unique=True),
        sa.Column("owner", sa.String(36), sa.ForeignKey("users.id"), nullable=False),
        sa.Column("upload_id", sa.String(32), nullable=False, unique=True),
        sa.Column("idempotency_key", sa.String(200)),
        sa.Column("file_name", sa.String(255), nullable=False),
        sa.Column("mime_type", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("fingerprint", sa.String(200)),
        sa.Column("tus_metadata", sa.Text, nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("visibility", sa.String(16), nullable=False),
        sa.Column("course_id", sa.String(64), sa.ForeignKey("courses.id", ondelete="SET NULL")),
        sa.Column("lesson_id", sa.String(64), sa.ForeignKey("lessons.id", ondelete="SET NULL")),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("progress", sa.Float),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("prepared", sa.Boolean, nullable=False),
        sa.Column("verified", sa.Boolean, nullable=False),
        sa.Column("released", sa.Boolean, nullable=False),
        sa.Column("digest", sa.String(200)),
        *_facts(),
        sa.Column("error", sa.Text),
        sa.Column("stored_at", _time),
        sa.Column("queued_at", _time),
        sa.Column("expires_at", _time, nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("updated_at", _time, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("files_gone", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.UniqueConstraint("owner", "idempotency_key", name="one_video_per_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("videos_by_stage", "videos", ["stage", "queued_at"])
    op.create_index("videos_by_lesson", "videos", ["lesson_id"])


def _facts() -> list[sa.Column[object]]:
    facts: list[sa.Column[object]] = [
        sa.Column("duration", sa.Float),
        sa.Column("width", sa.Integer),
        sa.Column("height", sa.Integer),
        sa.Column("codec", sa.Text),
        sa.Column("bitrate", sa.BigInteger),
        sa.Column("framerate", sa.Float),
        sa.Column("format", sa.Text),
        sa.Column("renditions", sa.Text, nullable=False),
    ]
    return facts


def _events() -> None:
    op.create_table(
        "status_events",
        sa.Column("sequence", _sequence, primary_key=True, autoincrement=True),
        sa.Column(
            "playback_id", sa.String(32), sa.ForeignKey("videos.playback_id"), nullable=False, unique=True
        ),
        sa.Column("owner", sa.String(36), sa.ForeignKey("users.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("events_by_owner", "status_events", ["owner", "sequence"])
