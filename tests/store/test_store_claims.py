"""An upload has one worker, in whatever process; a dead process holds nothing, and no file is left over."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_uploader.core.upload import UploadId
from desktop_uploader.store.claims import Claims, FileClaim
from tests.store.samples import journal_in, upload

ID = UploadId("upload-1")


@contextmanager
def holder(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.store.claimant", "hold", str(folder), ID]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def held(claim: FileClaim | None) -> FileClaim:
    assert claim
    return claim


def test_another_process_holds_it_until_it_lets_go(tmp_path: Path) -> None:
    claims = Claims(tmp_path)
    with holder(tmp_path) as process:
        assert said(process) == "held"
        assert claims.claim(ID) is None
        held(claims.claim(UploadId("upload-2"))).release()
        process.communicate()
    held(claims.claim(ID)).release()


def test_the_system_lets_go_for_a_killed_process(tmp_path: Path) -> None:
    claims = Claims(tmp_path)
    with holder(tmp_path) as process:
        assert said(process) == "held"
        assert claims.claim(ID) is None
        process.kill()
        process.wait()
        claim = held(claims.claim(ID))
    with holder(tmp_path) as process:
        assert said(process) == "refused"
    claim.release()


def test_one_process_cannot_claim_twice(tmp_path: Path) -> None:
    claim = held(Claims(tmp_path).claim(ID))
    assert Claims(tmp_path).claim(ID) is None
    claim.release()
    again = held(Claims(tmp_path).claim(ID))
    claim.release()
    assert Claims(tmp_path).claim(ID) is None
    again.release()


def test_another_thread_may_release(tmp_path: Path) -> None:
    claims = Claims(tmp_path)
    thread = threading.Thread(target=held(claims.claim(ID)).release)
    thread.start()
    thread.join()
    held(claims.claim(ID)).release()


def test_no_file_outlives_its_claim(tmp_path: Path) -> None:
    claim = held(Claims(tmp_path).claim(UploadId("../../etc/\udcff\0")))
    assert len(list(tmp_path.iterdir())) == 1
    claim.release()
    assert list(tmp_path.iterdir()) == []


def test_files_of_killed_processes_are_swept_with_their_uploads(tmp_path: Path) -> None:
    with closing(journal_in(tmp_path)) as journal:
        kept = held(journal.claim(upload(1).id))
        journal.save(upload(1))
    with holder(tmp_path / "claims") as process:
        assert said(process) == "held"
        process.kill()
    assert len(list((tmp_path / "claims").iterdir())) == 2
    with closing(journal_in(tmp_path)) as journal:
        assert len(list((tmp_path / "claims").iterdir())) == 1
        assert journal.claim(upload(1).id) is None
    kept.release()


def test_sweeping_takes_nothing_from_a_living_process(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        assert said(process) == "held"
        Claims(tmp_path).sweep([])
        assert Claims(tmp_path).claim(ID) is None


def test_two_are_never_inside_though_the_file_comes_and_goes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.store.claimant", "contend", str(tmp_path), ID, "300"]
    processes = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait(120) for process in processes] == [0, 0, 0]
