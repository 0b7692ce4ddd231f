"""Brings a database to the newest shape, in one transaction, with a copy beside it first."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

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
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    steps = ScriptDirectory.from_config(config)
    present = MigrationContext.configure(connection).get_current_revision()
    known = {step.revision for step in steps.walk_revisions()}
    if present is not None and present not in known:
        raise NewerDatabase(path, present)
    if present == steps.get_current_head():
        return
    if present is not None:
        copy_of(path, str(steps.get_current_head()))
    command.upgrade(config, "head")


def copy_of(path: Path, revision: str) -> Path:
    """The committed state of the database as a file of its own, named after what comes next."""
    copy = path.with_name(f"{path.name}.before-{revision}")
    partial = copy.with_name(f"{copy.name}.partial")
    partial.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as target:
        source.backup(target)
    return partial.replace(copy)
