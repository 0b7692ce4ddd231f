"""An administrator's settings win, aren't written down as ours, and a broken file stops nobody."""

import json
from pathlib import Path

import pytest

from desktop_uploader.core.settings import Settings
from desktop_uploader.store.managed import Managed, read_managed
from desktop_uploader.store.paths import MANAGED, managed_places
from desktop_uploader.store.preferences import KeptSettings, Preferences


def written(place: Path, content: object) -> Path:
    place.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return place


def test_they_win_and_are_locked(tmp_path: Path) -> None:
    file = written(tmp_path / "managed.json", {"at_a_time": 4, "server": "https://school.example"})
    preferences = Preferences(tmp_path / "preferences.json")
    preferences.save(Settings(at_a_time=7, limit=10**6))
    managed = read_managed([file])
    kept = KeptSettings(preferences, managed.values)
    assert kept.locked == {"at_a_time", "server"}
    assert kept.now() == Settings(at_a_time=4, limit=10**6, server="https://school.example")
    assert managed.faulty is None


def test_what_they_hide_comes_back_without_them(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    preferences.save(Settings(at_a_time=7))
    kept = KeptSettings(preferences, {"at_a_time": 4})
    kept.change(Settings(at_a_time=9, appearance="dark"))
    assert kept.now() == Settings(at_a_time=4, appearance="dark")
    assert preferences.load().settings == Settings(at_a_time=7, appearance="dark")


@pytest.mark.parametrize(
    ("allowed", "asked", "holds"),
    [(None, None, None), (None, 7, 7), (5, 7, 5), (5, 3, 3), (5, None, None)],
)
def test_nobody_starts_with_more_than_their_limit(
    tmp_path: Path, allowed: int | None, asked: int | None, holds: int | None
) -> None:
    kept = KeptSettings(Preferences(tmp_path / "preferences.json"), {"limit": allowed} if allowed else {})
    assert kept.limit_at_start(asked) == holds


def test_only_what_is_unusual_is_written_down(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    KeptSettings(Preferences(file)).change(Settings(appearance="dark"))
    assert json.loads(file.read_bytes()) == {"appearance": "dark"}


def test_the_first_file_counts(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", written(tmp_path / "second.json", {"at_a_time": 5})
    assert read_managed([first, second]).values == {"at_a_time": 5}
    written(first, {"limit": 50_000})
    assert read_managed([first, second]).values == {"limit": 50_000}


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b"null"], ids=repr)
def test_a_broken_file_is_nothing_but_told(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = written(tmp_path / "managed.json", content)
    assert read_managed([file]) == Managed(faulty=file)
    assert str(file) in caplog.text


def test_one_value_out_of_bounds_costs_only_itself(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = written(tmp_path / "managed.json", {"at_a_time": 99, "watch_folders": ["/films"], "colour": "red"})
    assert read_managed([file]) == Managed({"watch_folders": ("/films",)}, faulty=file)
    assert "at_a_time" in caplog.text


def test_where_it_lies() -> None:
    assert managed_places({MANAGED: "/here.json"}, "win32") == (Path("/here.json"),)
    assert managed_places({}, "linux") == (Path("/etc/xdg/desktop-uploader/managed.json"),)
    dirs = {"XDG_CONFIG_DIRS": "/one:relative:/two"}
    assert [it.parts[1] for it in managed_places(dirs, "linux")] == ["one", "two"]
    assert managed_places({}, "darwin")[0].parts[1] == "Library"
    assert managed_places({}, "win32") == ()
    assert managed_places({"PROGRAMDATA": "/data"}, "win32")[0].name == "managed.json"


def test_a_folder_in_its_place_is_no_file(tmp_path: Path) -> None:
    assert read_managed([tmp_path]).faulty == tmp_path
