"""Passwords, sign-ins that wait for somebody's yes in a browser, and whose computer has which token."""

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"
branch_labels = None
depends_on = None

_time = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("tokens", sa.Column("name", sa.String(100), nullable=False, server_default=""))
    op.create_table(
        "passwords",
        sa.Column("user_id", sa.String(36), sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("hash", sa.String(400), nullable=False),
    )
    op.create_table(
        "device_grants",
        sa.Column("device_sha256", sa.String(64), primary_key=True),
        sa.Column("user_code", sa.String(8), nullable=False, unique=True),
        sa.Column("computer", sa.String(100), nullable=False),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("user_id", sa.String(36), sa.ForeignKey("users.id", ondelete="CASCADE")),
        sa.Column("expires_at", _time, nullable=False),
        sa.Column("interval", sa.Integer, nullable=False),
        sa.Column("polled_at", _time),
    )
    op.create_index("grants_by_age", "device_grants", ["expires_at"])
