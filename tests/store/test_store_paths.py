"""Where files lie: below one folder when asked, else in the system's places; for their owner only."""

import os
import stat
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

from desktop_uploader.store.paths import HOME, Paths

SCRIPT = """
from desktop_uploader.store.paths import Paths
paths = Paths.of({})
print(paths.journal, paths.preferences, sep="\\n")
"""


def every(paths: Paths) -> list[Path]:
    return [getattr(paths, field.name) for field in fields(paths)]


def test_one_folder_holds_everything_when_asked(tmp_path: Path) -> None:
    paths = Paths.of({HOME: str(tmp_path / "home")})
    assert paths.journal == tmp_path / "home" / "journal.sqlite3"
    assert all(path.is_relative_to(tmp_path / "home") for path in every(paths))
    assert len(set(every(paths))) == len(every(paths))


def test_a_relative_folder_stays_the_same_when_the_program_moves() -> None:
    assert Paths.of({HOME: "kept"}).journal == Path.cwd() / "kept" / "journal.sqlite3"


def test_else_the_systems_places_hold_it(tmp_path: Path) -> None:
    places = {"XDG_DATA_HOME": f"{tmp_path}/data", "XDG_CONFIG_HOME": f"{tmp_path}/config"}
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=os.environ | places, stdout=subprocess.PIPE, check=True, text=True
    )
    files = [Path(line) for line in told.stdout.splitlines()]
    assert [file.name for file in files] == ["journal.sqlite3", "preferences.json"]
    assert {file.parent.name for file in files} <= {"desktop-uploader", "Desktop Uploader"}
    if sys.platform.startswith("linux"):
        assert [file.parents[1].name for file in files] == ["data", "config"]


def test_folders_are_made_for_their_owner_only(tmp_path: Path) -> None:
    paths = Paths.of({HOME: str(tmp_path / "new" / "home")})
    paths.make()
    paths.make()
    for folder in (paths.claims, paths.thumbnails, paths.logs, paths.companion, paths.journal.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not paths.journal.exists()


def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Paths.of({HOME: str(tmp_path)}).make()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
