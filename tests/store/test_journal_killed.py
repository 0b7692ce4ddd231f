"""kill -9 at any instant: what was told as saved is there, and the file opens clean."""

import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from tests.store.samples import journal_in, upload


def writer(folder: Path, first: int, count: int = 0) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.store.journal_writer", str(folder), str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed_after(process: "subprocess.Popen[str]", number: int) -> list[int]:
    """Kill it once it told of this number; all numbers that it told of, until then and since."""
    assert process.stdout
    lines = []
    with process:
        for line in process.stdout:
            lines.append(line.strip())
            if line == f"{number}\n":
                process.kill()
    assert process.returncode == -signal.SIGKILL
    return [int(line) for line in lines if line.isdigit()]


def test_every_row_told_as_saved_is_there(tmp_path: Path) -> None:
    chance = random.Random(7)
    told: list[int] = []
    for _ in range(10):
        first = max(told, default=0) + 2
        last = first + chance.randrange(12)
        told += killed_after(writer(tmp_path, first), last)
        with closing(journal_in(tmp_path)) as journal:
            assert journal.recovered is None
            loaded = {row.id: row for row in journal.load()}
            for number in told:
                row = upload(number, long=number % 7 == 0)
                assert loaded[row.id] == row
            assert all(len(journal.parts(upload(number).id)) == 20 for number in told)
    assert len(told) > 20


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    writers = [writer(tmp_path, 0, 50), writer(tmp_path, 50, 50)]
    for process in writers:
        process.communicate(timeout=60)
        assert process.returncode == 0
    with closing(journal_in(tmp_path)) as journal:
        assert [row.id for row in journal.load()] == [upload(number).id for number in range(100)]


def test_killed_while_it_mends_the_next_one_goes_on(tmp_path: Path) -> None:
    with closing(journal_in(tmp_path)) as journal:
        for number in range(50):
            journal.save(upload(number, long=True))
    main = tmp_path / "journal.sqlite3"
    for _ in range(3):
        main.write_bytes(b"\xff" * 100 + main.read_bytes()[100:])
        damaged = tmp_path / "journal.damaged.sqlite3"
        with writer(tmp_path, 50, 1) as process:
            deadline = time.monotonic() + 60
            while not damaged.exists() and process.poll() is None and time.monotonic() < deadline:
                pass
            process.kill()
        with closing(journal_in(tmp_path)) as journal:
            assert {row.id for row in journal.load()} >= {upload(number).id for number in range(50)}
            assert journal.recovered
        left = {file.name for file in tmp_path.iterdir() if "corrupt" not in file.name}
        assert left == {"journal.sqlite3", "journal.sqlite3.lock"}
