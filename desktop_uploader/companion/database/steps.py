"""The steps to the newest shape of the database. Apart: most starts need none, and Alembic is slow."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from desktop_uploader.companion.database.schema import MIGRATIONS, NewerDatabase, copy_of


def run_steps(connection: Connection, path: Path) -> None:
    """Those that are missing; the caller commits. Raises `NewerDatabase`."""
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
