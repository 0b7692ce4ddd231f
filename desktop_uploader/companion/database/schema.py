"""Brings a database to the newest shape, in one transaction, with a copy beside it first."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, inspect, text

MIGRATIONS = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):  # noqa: N818  # not our bug: somebody went back to an older program
    """The file was written by a newer companion; an older one would damage it, so it stays closed."""

    def __init__(self, path: Path, revision: str) -> None:
        super().__init__(
            f"{path} was written by a newer version of this program (revision {revision}). "
            "Nothing was changed. Install the newer version, or give another data folder."
        )


def upgrade(connection: Connection, path: Path) -> None:
    """Runs the steps that are missing; the caller commits. Raises `NewerDatabase`."""
    if not is_newest(connection):
        from desktop_uploader.companion.database.steps import run_steps  # noqa: PLC0415  # a fifth of a start

        run_steps(connection, path)


def is_newest(connection: Connection) -> bool:
    """Whether the last of the steps, which are numbered, has been taken."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    newest = max(step.name.partition("_")[0] for step in (MIGRATIONS / "versions").glob("r[0-9]*.py"))
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [newest]


def copy_of(path: Path, revision: str) -> Path:
    """The committed state of the database as a file of its own, named after what comes next."""
    copy = path.with_name(f"{path.name}.before-{revision}")
    partial = copy.with_name(f"{copy.name}.partial")
    partial.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as target:
        source.backup(target)
    return partial.replace(copy)
