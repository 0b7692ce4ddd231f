"""Settings are kept whole or not at all; a broken file is set aside and the defaults stand in."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from hypothesis import strategies as st

from desktop_uploader.core.settings import VISIBILITIES, Settings
from desktop_uploader.store.errors import PreferencesUnavailableError
from desktop_uploader.store.preferences import Loaded, Preferences

ANY = st.builds(
    Settings,
    at_a_time=st.integers(1, 10),
    limit=st.none() | st.integers(16 * 1024, 2**60),
    server=st.text(max_size=100),
    course_id=st.none() | st.text(min_size=1, max_size=100),
    visibility=st.sampled_from(VISIBILITIES),
    keep_awake=st.booleans(),
)

REPLACING = """
import sys
from pathlib import Path
from desktop_uploader.core.settings import Settings
from desktop_uploader.store.preferences import Preferences

preferences = Preferences(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    for at_a_time in range(1, 11):
        preferences.save(Settings(at_a_time=at_a_time, server="x" * 2000))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "preferences.json"


@budget(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))
@given(chosen=ANY)
def test_what_is_saved_is_loaded(file: Path, chosen: Settings) -> None:
    Preferences(file).save(chosen)
    assert Preferences(file).load() == Loaded(chosen)


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert Preferences(file).load() == Loaded(Settings())


def test_only_its_owner_may_read_it_and_nothing_lies_about(file: Path) -> None:
    before = os.umask(0)
    try:
        Preferences(file).save(Settings())
        Preferences(file).save(Settings(at_a_time=3))
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"server": "\\ud800'], ids=repr
)
def test_a_broken_file_is_set_aside(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    loaded = Preferences(file).load()
    assert loaded.settings == Settings()
    assert loaded.set_aside
    assert loaded.set_aside.read_bytes() == content
    assert not file.exists()
    assert Preferences(file).load() == Loaded(Settings())


def test_one_value_out_of_bounds_costs_only_itself(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'{"at_a_time": 99, "server": "https://school.example", "colour": "red"}')
    loaded = Preferences(file).load()
    assert loaded.settings == Settings(server="https://school.example")
    assert [(one.name, one.value, one.rule.most) for one in loaded.refused] == [("at_a_time", 99, 10)]
    assert loaded.set_aside is None


def test_text_that_is_no_text_is_saved_too(file: Path) -> None:
    Preferences(file).save(Settings(server="\udcff"))
    assert Preferences(file).load() == Loaded(Settings(server="\udcff"))


def test_killed_while_it_saves_the_file_is_whole(file: Path) -> None:
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", REPLACING, str(file)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout
            process.stdout.readline()
            seen = [Preferences(file).load() for _ in range(200)]
            process.kill()
        seen.append(Preferences(file).load())
        assert {loaded.settings.server for loaded in seen} <= {"", "x" * 2000}
        assert all((loaded.refused, loaded.set_aside) == ((), None) for loaded in seen)


def test_a_disk_in_the_way_is_the_worlds_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PreferencesUnavailableError, match="uploads are not affected"):
        Preferences(tmp_path / "file" / "preferences.json").save(Settings())
