"""What is stored is sent once: by the store's list, or by receipts; URLs may end meanwhile."""

import asyncio
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind, TargetLostError
from desktop_uploader.core.ports.transfer import Job, News
from tests.fixtures.part_server import PartServer
from tests.fixtures.scripted_server import Behaves, Cuts, Says
from tests.fixtures.sending import Reports, content, digest, error_in, parts_of, until
from tests.store.samples import journal_in, upload
from tests.transfers.multipart import PART, UPLOAD, in_parts, multipart, receipts_in

SIZE = 5 * PART + 1
DATA = content(SIZE)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


async def stopped_after(server: PartServer, video: Path, parts: int) -> Reports:
    """What a run told that was ended once so many parts were stored."""
    heard = Reports()
    async with multipart(server, limit=6 * PART) as transfer:
        sending = asyncio.create_task(transfer.send(in_parts(video), heard))
        await until(lambda: len(receipts_in(heard)) >= parts)
        sending.cancel()
        await asyncio.wait({sending})
    await server.settle()
    return heard


async def sends(server: PartServer, job: Job) -> Reports:
    heard = Reports()
    async with multipart(server) as transfer:
        assert await transfer.send(job, heard) == digest(DATA)
    assert server.file == DATA
    return heard


@pytest.mark.parametrize("listed", [True, False])
async def test_what_is_stored_does_not_go_again(video: Path, listed: bool) -> None:
    with PartServer(listed=listed) as server:
        before = await stopped_after(server, video, 2)
        there = sorted(server.parts if listed else _numbers(before))
        heard = await sends(server, in_parts(video, heard=before))
        assert sorted(server.sent()) == [number for number in range(1, 7) if number not in there]
    assert heard.acknowledged[0] == sum(min(PART, SIZE - (number - 1) * PART) for number in there)
    assert max(heard.acknowledged) == SIZE


def _numbers(heard: Reports) -> list[int]:
    return [receipt.number for receipt in receipts_in(heard)]


async def test_where_the_store_can_tell_our_receipts_do_not_count(video: Path) -> None:
    with PartServer() as server:
        before = await stopped_after(server, video, 3)
        server.parts.clear()
        await sends(server, in_parts(video, heard=before))
        assert sorted(server.sent()) == [1, 2, 3, 4, 5, 6]


async def test_a_part_of_another_size_goes_again(video: Path) -> None:
    with PartServer() as server:
        await stopped_after(server, video, 2)
        number = min(server.parts)
        server.parts[number].size -= 1
        await sends(server, in_parts(video))
        assert number in server.sent()


async def test_digests_that_the_journal_has_are_not_made_again(video: Path) -> None:
    """Of what went long ago and has none, the file is read again."""
    known = parts_of(DATA)
    with PartServer() as server:
        await sends(server, in_parts(video))
        server.file, server.whole = None, 0
        heard = await sends(server, replace(in_parts(video), parts=known[:2]))
    assert sorted(heard.hashed) == [2, 3, 4, 5]


async def test_a_file_that_became_one_already_is_only_hashed(video: Path) -> None:
    with PartServer() as server:
        await sends(server, in_parts(video))
        server.requests.clear()
        server.companion.requests.clear()
        heard = await sends(server, in_parts(video))
        assert not server.requests
        assert not server.companion.asked("/complete")
    assert heard.acknowledged == [SIZE]


async def test_a_receipt_that_is_wrong_begins_anew_where_nobody_can_list(video: Path) -> None:
    with PartServer(listed=False) as server:
        before = await stopped_after(server, video, 2)
        server.parts[_numbers(before)[0]].md5.update(b"another")
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video, heard=before), Reports()))
        assert isinstance(error, TargetLostError)


@pytest.mark.parametrize("status", [400, 401, 403])
async def test_urls_that_ended_are_asked_for_once_more(video: Path, status: int) -> None:
    """All of the batch are as old: it is one question, not one for each part."""

    class Ending(Reports):
        def __call__(self, report: News) -> None:
            super().__call__(report)
            if len(receipts_in(self)) == 2 and not ended:
                ended.append(True)
                server.expire()

    ended: list[bool] = []
    with PartServer(too_old=status) as server:
        async with multipart(server) as transfer:
            assert await transfer.send(in_parts(video), Ending()) == digest(DATA)
        assert server.file == DATA
        assert len([it for it in server.companion.asked("/parts") if it.method == "POST"]) <= 4


@pytest.mark.parametrize(
    ("status", "fault"), [(403, b""), (404, b"<Error><Code>NoSuchUpload</Code></Error>")]
)
async def test_a_fresh_url_that_is_refused_is_renewed(video: Path, status: int, fault: bytes) -> None:
    with PartServer() as server:
        server.in_the_next_send(Behaves(), rest=Says(status, {}, fault))
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video), Reports()))
        assert isinstance(error, TargetLostError)


async def test_what_the_companion_has_forgotten_is_for_it_to_renew(video: Path) -> None:
    with PartServer() as server:
        server.plan(Says(404, {}, b"<Error><Code>NoSuchUpload</Code></Error>"))
        server.companion.forgets_in = 2
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video), Reports()))
        assert isinstance(error, TargetLostError)


async def test_another_attempt_is_no_loss_but_has_to_be_asked_for(video: Path) -> None:
    with PartServer() as server:
        server.companion.elsewhere = True
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video), Reports()))
        assert isinstance(error, TargetLostError)
        assert all(seen.path.endswith("?of=one") for seen in server.companion.requests)


async def test_a_broken_line_is_told_once_no_part_gets_through(video: Path) -> None:
    with PartServer() as server:
        server.in_the_next_send(Behaves(), rest=Cuts(1000))
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video), Reports()))
            assert error.failure.kind is Kind.NETWORK
            server.requests.clear()
            assert await transfer.send(in_parts(video), Reports()) == digest(DATA)
        assert len(server.sent()) == 5


SENDER = """
import asyncio, sys
from dataclasses import replace
from pathlib import Path
from desktop_uploader.core.ports.transfer import PartKept, PartsHashed
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.sending import RealClock
from tests.store.samples import journal_in, upload
from tests.transfers.multipart import UPLOAD, in_parts, transfer_by

folder, path, address = sys.argv[1:]
row = upload()

async def main():
    journal, clock = journal_in(Path(folder)), RealClock()
    def report(news):
        if isinstance(news, PartKept):
            journal.keep_receipt(row.id, UPLOAD, news.receipt)
            print(news.receipt.number, flush=True)
        if isinstance(news, PartsHashed):
            journal.keep_parts(row.id, news.first, news.parts)
    receipts, parts = journal.receipts(row.id, UPLOAD), journal.parts(row.id)
    job = replace(in_parts(Path(path)), receipts=receipts, parts=parts)
    async with make_client() as client:
        transfer = transfer_by(client, FixedOrigin(address), Throttle(clock, 24 * 1024**2), clock)
        print(await transfer.send(job, report), flush=True)

asyncio.run(main())
"""


def test_killed_and_come_back_it_goes_on_by_its_receipts(video: Path, tmp_path: Path) -> None:
    with closing(journal_in(tmp_path)) as journal:
        journal.save(upload())
    with PartServer(listed=False) as server:
        command = [sys.executable, "-c", SENDER, str(tmp_path), str(video), server.companion.base_url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as sender:
            assert sender.stdout
            told = {int(sender.stdout.readline()), int(sender.stdout.readline())}
            sender.send_signal(signal.SIGKILL)
        server.requests.clear()
        last = subprocess.check_output(command, text=True, timeout=30).split()[-1]
        assert last == digest(DATA)
        assert not told & set(server.sent())
        assert server.file == DATA
    with closing(journal_in(tmp_path)) as journal:
        assert [it.number for it in journal.receipts(upload().id, UPLOAD)] == [1, 2, 3, 4, 5, 6]
        assert journal.parts(upload().id) == parts_of(DATA)
