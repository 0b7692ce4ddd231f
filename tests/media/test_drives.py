"""Where drives appear: by the name of whoever uses this computer, as the system has it."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_uploader.media.drives import Drives, parents_of, user_name

ME = pwd.getpwuid(os.getuid()).pw_name
ASK = "import sys; from desktop_uploader.media.drives import Drives; print(Drives().away(sys.argv[1]))"


@pytest.mark.parametrize("folder", ["/media", "/run/media"])
def test_a_home_may_be_called_otherwise(tmp_path: Path, folder: str) -> None:
    home = tmp_path / "al"
    home.mkdir()
    asked = [sys.executable, "-c", ASK, f"{folder}/{ME}/KINGSTON/lecture.mp4"]
    environ = {**os.environ, "HOME": str(home), "LOGNAME": "al", "USER": "al"}
    said = subprocess.run(asked, env=environ, capture_output=True, text=True, timeout=60, check=True)
    assert said.stdout.strip() == "KINGSTON"


def test_a_drive_is_called_as_it_is_wherever_it_appears() -> None:
    drives = Drives(parents_of("ada"))
    for path in (
        "/run/media/ada/STICK/a/b.mp4",
        "/media/ada/STICK/b.mp4",
        "/Volumes/STICK/b.mp4",
        "/mnt/STICK/b",
    ):
        assert drives.away(path) == "STICK"
    assert Drives(parents_of("ada")).away("/home/ada/b.mp4") == ""


def test_whom_the_system_has_no_name_for_is_called_like_their_home(tmp_path: Path) -> None:
    def nobody() -> str:
        raise KeyError("uid not found: 4711")

    assert user_name(nobody, tmp_path / "ada") == "ada"
    assert user_name(lambda: "eve", tmp_path / "ada") == "eve"
