"""Providers whose prepared videos have names of their own, the jobs of older clients, webhooks by age."""

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("videos", sa.Column("provider_asset", sa.String(200)))
    op.add_column("videos", sa.Column("provider_playback", sa.String(200)))
    op.create_index("videos_by_asset", "videos", ["backend", "provider_asset"])
    op.create_index("events_by_age", "webhook_events", ["received_at"])
    op.create_table(
        "timelapses",
        sa.Column("owner", sa.String(36), sa.ForeignKey("users.id"), primary_key=True),
        sa.Column("timelapse_id", sa.String(200), primary_key=True),
        sa.Column("playback_id", sa.String(32), sa.ForeignKey("videos.playback_id")),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("processed_video_key", sa.Text),
        sa.Column("error", sa.Text),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )
