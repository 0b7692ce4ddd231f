"""Videos that lie at a provider, and what providers tell about them."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None

_sequence = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_time = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("videos", sa.Column("backend", sa.String(32), nullable=False, server_default="local"))
    op.add_column("videos", sa.Column("provider_uid", sa.String(200)))
    op.add_column("videos", sa.Column("provider_url", sa.Text))
    op.create_index("videos_at_providers", "videos", ["backend", "provider_uid"], unique=True)
    op.create_table(
        "webhook_events",
        sa.Column("number", _sequence, primary_key=True, autoincrement=True),
        sa.Column("backend", sa.String(32), nullable=False),
        sa.Column("event_key", sa.String(200), nullable=False),
        sa.Column("provider_uid", sa.String(200), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("received_at", _time, nullable=False),
        sa.Column("applied", sa.Boolean, nullable=False),
        sa.UniqueConstraint("backend", "event_key", name="each_event_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("events_by_uid", "webhook_events", ["backend", "provider_uid", "applied"])
