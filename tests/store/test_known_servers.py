"""Which server answered where: remembered across starts, and never a reason not to start."""

import stat
from pathlib import Path

import pytest

from desktop_uploader.store.known_servers import KnownServers

ADDRESS = "https://video.example.edu"


def test_what_was_seen_is_known_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "new" / "servers.json"
    KnownServers(file).remember(ADDRESS + "/", "one")
    KnownServers(file).remember("", "here")
    assert KnownServers(file).id_of(ADDRESS) == "one"
    assert KnownServers(file).id_of("") == "here"
    assert KnownServers(file).id_of("https://another.example") == ""
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_last_that_answered_counts(tmp_path: Path) -> None:
    known = KnownServers(tmp_path / "servers.json")
    known.remember(ADDRESS, "one")
    known.remember(ADDRESS, "two")
    known.remember(ADDRESS, "")
    assert known.id_of(ADDRESS) == "two"


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    known = KnownServers(tmp_path / "servers.json")
    for number in range(60):
        known.remember(f"https://{number}.example", str(number))
    assert known.id_of("https://9.example") == ""
    assert known.id_of("https://10.example") == "10"


@pytest.mark.parametrize("broken", [b"", b"[]", b'{"a": 1}', b"\xff", b"[" * 100_000])
def test_a_broken_file_is_forgotten(tmp_path: Path, broken: bytes) -> None:
    file = tmp_path / "servers.json"
    file.write_bytes(broken)
    assert KnownServers(file).id_of("a") == ""
    KnownServers(file).remember("a", "one")
    assert KnownServers(file).id_of("a") == "one"


def test_a_disk_in_the_way_is_survived(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    KnownServers(tmp_path / "file" / "servers.json").remember("a", "one")
