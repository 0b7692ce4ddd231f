"""A companion that has nothing to bring up to date starts without the program that does it."""

import subprocess
import sys
from pathlib import Path

from sqlalchemy import create_engine

from desktop_uploader.companion.database.schema import is_newest, upgrade

_TRY = """
import sys
from pathlib import Path
from sqlalchemy import create_engine
from desktop_uploader.companion.database.schema import upgrade
with create_engine(f"sqlite:///{sys.argv[1]}").begin() as connection:
    upgrade(connection, Path(sys.argv[1]))
print("alembic" in sys.modules)
"""


def test_the_newest_shape_is_known_without_looking_at_the_steps(tmp_path: Path) -> None:
    path = tmp_path / "companion.sqlite3"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        assert not is_newest(connection)
        upgrade(connection, path)
        assert is_newest(connection)
    engine.dispose()
    assert _needed_alembic(path) == "False"


def test_what_is_missing_is_still_done(tmp_path: Path) -> None:
    assert _needed_alembic(tmp_path / "companion.sqlite3") == "True"


def _needed_alembic(path: Path) -> str:
    command = [sys.executable, "-c", _TRY, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
